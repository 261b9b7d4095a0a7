import Language

/// A noun phrase with an agreement or event noun as its head, taken apart.
struct DescribedNode {
  /// Tokens from the first premodifier (without determiner and possessor) to the head.
  var core: Range<Int>
  /// Tokens of the whole phrase that says which one is meant, complement included.
  var phrase: Range<Int>
  /// Head token.
  var head: Int
  /// Folded noun, "memorandum of understanding".
  var noun: String
  /// Folded content words beside the noun.
  var content: Set<String>
  /// Whether a definite article, a possessor or a demonstrative stands in front.
  var isDefinite: Bool
  /// Whether "a" or "an" stands in front.
  var isIndefinite: Bool
  /// Whether a name, year or number stands in the phrase.
  var isSpecific: Bool
  /// Whether a negation or "any" stands in front.
  var isDenied: Bool
  /// Tokens of a clause that says which one is meant and stands behind a day: "a law on Monday that
  /// bans plastic bags".
  var clause: Range<Int>?
  /// Tokens of the name of whom it happened to, in front of the noun: "Omar Haddad's arrest".
  var victim: Range<Int>?
  /// Whether a day in front is all that says which one is meant: "Monday's attack".
  var isOnlyOfDay = false
}

/// Takes noun phrases apart.
final class DescribedNodeParser {
  let view: TokenView
  let lexicon: MentionLexicon
  let named: NamedTokens

  init(view: TokenView, lexicon: MentionLexicon, named: NamedTokens) {
    self.view = view
    self.lexicon = lexicon
    self.named = named
  }

  /// The phrase around a head whose noun phrase in the table ends there.
  func node(noun: Range<Int>) -> DescribedNode {
    let head = nounHead(noun)
    let premodified = view.premodified(head)
    var lower = min(premodified.lowerBound, noun.lowerBound)
    var isDefinite = false
    var isIndefinite = false
    var isDenied = false
    for child in view.children[head] where view.tokens[child].dep == "det" && child < head {
      switch view.words[child] {
      case "a", "an", "another": isIndefinite = true
      case "no", "any", "every", "each", "some": isDenied = true
      default: isDefinite = true
      }
    }
    // The core starts after determiner and possessor.
    var core = lower
    while core < noun.lowerBound, isDeterminer(core) {
      if view.tokens[core].dep == "poss" || view.tokens[core].tag == "PRP$" { isDefinite = true }
      core += 1
    }
    if let possessor = view.children[head].first(where: { view.tokens[$0].dep == "poss" }),
      possessor < head, !isGathering(possessor)
    {
      isDefinite = true
      lower = min(lower, possessor)
      var i = possessor + 1
      while i < noun.lowerBound, view.words[i].isEmpty { i += 1 }
      // "The donors' conference" is one noun.
      core = max(core, min(i, noun.lowerBound))
    }
    // "Bennelong by-election": the parser takes "by" for a preposition.
    if core == noun.lowerBound, core > 0, view.words[core].hasPrefix("by"),
      lexicon.polledNouns.contains(view.words[noun.upperBound - 1]),
      view.isCapitalized[core - 1], view.tokens[core - 1].tag == "NNP",
      view.sentence(core).contains(core - 1)
    {
      core -= 1
      lower = min(lower, core)
    }
    while core < noun.lowerBound,
      view.tokens[core].tag == "POS" || view.words[core].isEmpty
    {
      core += 1
    }
    // "Six years later a clash at Kerawa": the phrase begins at its article.
    if let article = (min(core, noun.lowerBound)..<noun.lowerBound).last(where: {
      view.tokens[$0].tag == "DT" && ["a", "an", "the"].contains(view.words[$0])
    }) {
      core = article + 1
    }
    if let start = startOfAct(core, noun) {
      core = start
      lower = min(lower, start)
    }
    if isInstigating(core, noun) { core += 1 }
    let word = noun.map { view.words[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
    var end = trimmed(complementEnd(head, noun.upperBound), noun.upperBound)
    if let kind = lexicon.agreementKinds[word] {
      end = withoutSigning(noun.upperBound..<end, kind)
    }
    var clause: Range<Int>?
    if end == noun.upperBound, lexicon.eventCues.clauseNouns.contains(word),
      let found = self.clause(behind: noun.upperBound, head, isIndefinite || !isDefinite)
    {
      if found.lowerBound == end { end = found.upperBound } else { clause = found }
    }
    var content: Set<String> = []
    var isSpecific = false
    for i in Array(core..<end) + Array(clause ?? end..<end)
    where !noun.contains(i) && !view.words[i].isEmpty {
      let tag = view.tokens[i].tag
      // "The vote of 3 December": a day says when and not which.
      let isDay = view.label[i] == "DATE" && view.tokens[i].text.utf8.count != 4
      if isDay {
        isSpecific = true
        continue
      }
      if isLength(i) { continue }
      if tag.hasPrefix("NN") || tag.hasPrefix("JJ") || tag.hasPrefix("VB") || tag == "CD" {
        content.insert(view.tokens[i].lemma.lowercased())
      }
      if isSpecificToken(i) { isSpecific = true }
    }
    if lower < core, (lower..<core).contains(where: isSpecificToken) { isSpecific = true }
    let victim = victim(of: head, word, isPlain: end == noun.upperBound)
    for i in victim ?? head..<head where !view.words[i].isEmpty { content.insert(view.words[i]) }
    let isOnlyOfDay =
      content.isEmpty && end == noun.upperBound && core == noun.lowerBound
      && view.children[head].contains {
        view.tokens[$0].dep == "poss" && $0 < head && view.label[$0] == "DATE"
          && view.tokens[$0].text.utf8.count != 4
      }
    return DescribedNode(
      core: core..<noun.upperBound, phrase: core..<end, head: head,
      noun: word, content: content, isDefinite: isDefinite, isIndefinite: isIndefinite,
      isSpecific: isSpecific, isDenied: isDenied, clause: clause, victim: victim,
      isOnlyOfDay: isOnlyOfDay)
  }

  /// "The four-page document": how long a paper is.
  private func isLength(_ i: Int) -> Bool {
    let page = view.tokens[i].tag == "CD" ? i + 2 : i
    return page > 1 && page < view.tokens.count && view.words[page] == "page"
      && view.tokens[page - 1].text == "-" && view.tokens[page - 2].tag == "CD"
  }

  /// "The Tenure of Office Act", "the House of Lords Act": the start of a law's name that the parser
  /// takes for what the law is a part of.
  private func startOfAct(_ core: Int, _ noun: Range<Int>) -> Int? {
    let start = core - 2
    guard start > 0, noun.count == 1, core < noun.lowerBound,
      view.sentence(core).contains(start - 1),
      view.isCapitalized[noun.lowerBound], view.isCapitalized[core], view.isCapitalized[start],
      lexicon.agreementKinds[view.words[noun.lowerBound]] == "law",
      view.words[start + 1] == "of", view.words[start - 1] == "the",
      !view.isCapitalized[start + 1]
    else { return nil }
    return start
  }

  /// The person in front of "'s arrest", "'s killing", when nobody stands behind the noun.
  private func victim(of head: Int, _ noun: String, isPlain: Bool) -> Range<Int>? {
    guard isPlain, lexicon.eventCues.sufferedNouns.contains(noun),
      let possessor = view.children[head].first(where: { view.tokens[$0].dep == "poss" }),
      let candidate = named.candidate(at: possessor), candidate.kind == .person
    else { return nil }
    return candidate.tokens
  }

  private func isSpecificToken(_ i: Int) -> Bool {
    named.candidateAt[i] >= 0 || view.label[i] == "DATE" && view.tokens[i].tag == "CD"
      || view.isCapitalized[i] && view.tokens[i].tag == "NNP"
  }

  private func nounHead(_ noun: Range<Int>) -> Int {
    // "memorandum of understanding": the first noun carries the phrase.
    let head = view.head(of: noun)
    return noun.contains(head) ? head : noun.upperBound - 1
  }

  /// "SCO foreign ministers' meeting", "special leaders' retreat": who gathers is part of the name.
  private func isGathering(_ possessor: Int) -> Bool {
    view.tokens[possessor].tag == "NNS"
      && view.children[possessor].contains {
        $0 < possessor && ["compound", "amod", "nmod"].contains(view.tokens[$0].dep)
      }
      && !view.children[possessor].contains { view.tokens[$0].dep == "nummod" }
  }

  private func isDeterminer(_ i: Int) -> Bool {
    let token = view.tokens[i]
    return token.dep == "det" || token.tag == "PRP$" || token.tag == "POS" || token.dep == "predet"
      || view.words[i].isEmpty
  }

  /// End of "on military cooperation", "between A and B", "of 1966", "to step up …".
  private func complementEnd(_ head: Int, _ nounEnd: Int) -> Int {
    var end = nounEnd
    let limit = min(view.sentence(head).upperBound, nounEnd + 12)
    for child in view.children[head] where child >= nounEnd && child < limit && child <= end + 1 {
      let token = view.tokens[child]
      let isComplement =
        token.dep == "prep"
        && (Self.prepositions.contains(view.words[child])
          || view.words[child] == "to"
            && lexicon.eventCues.amendingNouns.contains(view.words[nounEnd - 1]))
        || token.dep == "acl" && ["VB", "VBG"].contains(token.tag) || token.dep == "nummod"
        || token.dep == "npadvmod" && token.tag == "CD"
      // "The 2022 election against X": a rival does not say which one.
      if view.words[child] == "against", lexicon.polledNouns.contains(view.words[nounEnd - 1]) {
        break
      }
      // "Lobbied for the deal on a visit to Athens".
      if view.words[child] == "on",
        view.children[child].contains(where: { Self.occasions.contains(view.words[$0]) })
      {
        break
      }
      guard isComplement, child == end || view.words[child - 1].isEmpty == false || child == end + 1
      else { continue }
      // "the summit on Monday": a day is when, not which.
      if token.dep == "prep", view.words[child] != "of", child + 1 < limit, isTime(child + 1) {
        break
      }
      let last = min(lastToken(child), limit - 1)
      guard last >= end else { continue }
      // Only what is short enough to be part of a name.
      guard last + 1 - nounEnd <= 11 else { break }
      end = last + 1
    }
    // The parse often hangs "on border patrols" on the verb of signing.
    let isAmended = lexicon.eventCues.amendingNouns.contains(view.words[nounEnd - 1])
    if end == nounEnd, end + 1 < limit,
      ["on", "between"].contains(view.words[end]) || view.words[end] == "to" && isAmended,
      ["prep", "dative"].contains(view.tokens[end].dep), view.label[end + 1] != "DATE",
      !view.children[end].contains(where: { Self.occasions.contains(view.words[$0]) })
    {
      let last = min(lastToken(end), limit - 1)
      if last > end, last + 1 - nounEnd <= 11 { end = last + 1 }
    }
    while end > nounEnd,
      view.words[end - 1].isEmpty
        || ["and", "of", "the", "to", "in", "on"].contains(view.words[end - 1])
    {
      end -= 1
    }
    return end
  }

  /// Whether a name goes on with a list in which an "and" follows: ", Cyprus and Egypt".
  private func isListed(_ i: Int, under first: Int, depth: Int = 0) -> Bool {
    guard depth < 12 else { return false }
    var name = i
    while name + 1 < view.tokens.count, ["compound", "det"].contains(view.tokens[name].dep),
      name - i < 4
    {
      name += 1
    }
    let token = view.tokens[name]
    guard token.dep == "conj", token.head == first, token.pos == "PROPN" else { return false }
    return view.children[name].contains { child in
      view.words[child] == "and"
        || view.tokens[child].text == "," && child + 1 < view.tokens.count
          && isListed(child + 1, under: name, depth: depth + 1)
    }
  }

  /// Whether a date without a year starts at a token.
  func isTime(_ i: Int) -> Bool {
    guard ["DATE", "TIME"].contains(view.label[i]) else { return false }
    var j = i
    while j < view.tokens.count, view.label[j] == view.label[i] {
      if view.tokens[j].text.count == 4, Int(view.tokens[j].text) != nil { return false }
      j += 1
    }
    return true
  }

  private static let occasions: WordSet = [
    "visit", "trip", "tour", "sidelines", "eve", "condition",
  ]

  private static let prepositions: WordSet = [
    "of", "on", "between", "for", "with", "over", "in", "at", "against", "to", "about", "from",
    "off", "near",
  ]

  /// The last token below `i`, without relative clauses and what follows a comma, but with all
  /// names of a list: "of Greece, Cyprus and Egypt".
  private func lastToken(_ i: Int) -> Int {
    var last = i
    for child in view.children[i] where child > i {
      if view.tokens[child].text == ",", view.tokens[i].pos == "PROPN",
        child + 1 < view.tokens.count, isListed(child + 1, under: i)
      {
        continue
      }
      guard
        !["relcl", "punct", "advcl", "appos", "cc"].contains(view.tokens[child].dep)
          || view.tokens[child].dep == "cc"
      else { break }
      last = max(last, lastToken(child))
    }
    return last
  }
}
