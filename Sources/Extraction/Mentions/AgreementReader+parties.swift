import Language

/// Whose agreement a clause tells of.
extension AgreementReader {
  /// "Awaits a ruling on its planned purchase of Delta Air. It dropped the deal": a sale that the
  /// sentence before tells, though it is no node, goes before the deals of earlier passages.
  func isOfNearerSale(
    _ node: DescribedNode, _ pending: [DescribedNode], _ other: Known
  ) -> Bool {
    guard node.content.isEmpty, node.isDefinite, let sale = pending.last,
      lexicon.agreementKinds[sale.noun] == "sale", !sale.content.isEmpty
    else { return false }
    let own = view.sentenceOf[sale.head]
    return view.sentenceOf[node.head] - own <= 1 && view.sentenceOf[other.last] < own
  }

  /// "Malawi and Zambia sign deal on power line" above "Malawi and Zambia signed an agreement on
  /// Thursday to …": one agreement, which the headline names first.
  func isRetold(_ node: DescribedNode, _ other: Known) -> Bool {
    guard view.sentenceOf[other.last] == 0, (1...3).contains(view.sentenceOf[node.head]),
      isHeadline(other.last), other.noun == node.noun || isAccord(other, node)
    else { return false }
    // "Peru joins olive pact" above "acceded to the olive oil pact of 2018".
    let isLead = view.sentenceOf[node.head] == 1 && !isAside(node)
    if isLead, other.noun == node.noun, !node.content.isDisjoint(with: other.content) {
      return true
    }
    guard !node.isDefinite else { return false }
    let a = parties(of: node.head)
    let b = parties(of: other.last)
    guard !b.isEmpty else { return false }
    // "Togo and Benin sign ferry truce" above "Togo's minister and Benin's port shook hands on an
    // agreement": the lead names all of them.
    if isLead, b.count > 1 {
      let told = Set(view.sentence(node.head).prefix(60).compactMap { named.entity(at: $0) })
      if b.isSubset(of: told) { return true }
    }
    if a.isEmpty { return false }
    return a.isSubset(of: b) || b.isSubset(of: a) || isLead && !a.isDisjoint(with: b)
  }

  /// "Workers' party wins vote in Lesotho" above "won Saturday's general election": one vote.
  func isRetoldVote(_ node: DescribedNode, _ other: Known) -> Bool {
    // "Went to the polls in a presidential election".
    if !node.isDefinite, ["polls", "poll"].contains(view.words[other.last]), isElection(node.noun),
      view.sentenceOf[node.head] == view.sentenceOf[other.last]
    {
      return true
    }
    guard view.sentenceOf[other.last] == 0, (1...3).contains(view.sentenceOf[node.head]),
      isHeadline(other.last), lexicon.pollNouns.contains(other.noun) || isElection(other.noun)
    else { return false }
    return isElection(node.noun) && !conflictingYears(node.content, other.content)
  }

  private func isElection(_ noun: String) -> Bool {
    lexicon.polledNouns.contains(noun.split(separator: " ").last.map(String.init) ?? "")
  }

  private func isAccord(_ other: Known, _ node: DescribedNode) -> Bool {
    let kinds = ["agreement", "treaty", "memorandum", "ceasefire"]
    guard let a = lexicon.agreementKinds[node.noun], let b = lexicon.agreementKinds[other.noun]
    else { return false }
    return a == b || a == "agreement" && kinds.contains(b) || b == "agreement" && kinds.contains(a)
  }

  /// Whether a token stands in a line of its own without a stop.
  private func isHeadline(_ i: Int) -> Bool {
    let sentence = view.sentence(i)
    guard let last = sentence.last(where: { !view.words[$0].isEmpty }),
      sentence.upperBound < view.tokens.count
    else { return false }
    let end = sentence.last { !view.tokens[$0].isSpace } ?? last
    return ![".", "!", "?", "\"", "”"].contains(view.tokens[end].text)
      && view.tokens[sentence.upperBound].paragraph != view.tokens[i].paragraph
  }

  /// The names among the subjects of the verb that makes an agreement, and behind its "with".
  private func parties(of noun: Int) -> Set<Int> {
    let tokens = partyTokens(of: noun)
    // "African leaders", "Togo's president".
    let modifiers = tokens.flatMap { view.children[$0] }.filter {
      ["amod", "poss", "compound", "nmod"].contains(view.tokens[$0].dep)
    }
    return Set((tokens + modifiers).compactMap { named.entity(at: $0) })
  }

  /// The states among the parties of an agreement that a clause tells.
  func statesParty(to noun: Int) -> Set<Int> {
    let states: Set<NameCandidate.Kind> = [.country, .capital]
    return Set(
      partyTokens(of: noun).compactMap { token in
        named.candidate(at: token).map { states.contains($0.kind) } ?? false
          ? named.entity(at: token) : nil
      })
  }

  /// "Fiji signed a pact with China. Samoa signed a pact with Tonga": two pacts, as neither's
  /// parties are among the other's.
  func areOthers(_ own: Set<Int>, than known: Set<Int>) -> Bool {
    !own.isEmpty && !known.isEmpty && !own.isSubset(of: known) && !known.isSubset(of: own)
  }

  private func partyTokens(of noun: Int) -> [Int] {
    let token = view.tokens[view.firstConjunct(noun)]
    guard token.dep == "dobj", view.tokens[token.head].pos == "VERB",
      lexicon.signingWords.contains(view.tokens[token.head].lemma.lowercased())
    else { return [] }
    let subjects = view.children[token.head].filter { view.tokens[$0].dep == "nsubj" }
    let others = [token.head, noun].flatMap { view.objects(of: $0, prepositions: ["with"]) }
    return (subjects + others).flatMap(view.withConjuncts)
  }

  /// Years that the sentence of a token names.
  func years(beside i: Int) -> Set<String> {
    Set(
      view.sentence(i).filter { view.label[$0] == "DATE" && view.tokens[$0].text.utf8.count == 4 }
        .map { view.tokens[$0].text }.filter { Int($0) != nil })
  }

  /// "Israel signed agreements with the Emirates and Bahrain": several at once, signed by those who
  /// are named.
  func isSignedBySeveral(_ node: DescribedNode) -> Bool {
    let token = view.tokens[view.firstConjunct(node.head)]
    guard token.dep == "dobj", ["VBD", "VBN"].contains(view.tokens[token.head].tag),
      ["sign", "initial", "conclude"].contains(view.tokens[token.head].lemma.lowercased()),
      ["agreement", "treaty", "memorandum"].contains(lexicon.agreementKinds[node.noun] ?? ""),
      !isDeniedByVerb(token.head)
    else { return false }
    let tokens = partyTokens(of: node.head)
    let countries = tokens.filter { named.candidate(at: $0).map { $0.kind == .country } ?? false }
    return Set(countries.compactMap { named.entity(at: $0) }).count > 1
  }

  /// "Malawi and Zambia" of "Malawi and Zambia signed an agreement": what tells it from others.
  func between(_ node: DescribedNode) -> String? {
    var seen: Set<Int> = []
    let names = partyTokens(of: node.head).compactMap { token -> String? in
      guard let candidate = named.candidate(at: token), let entity = named.entity(at: token),
        candidate.kind == .country, seen.insert(entity).inserted
      else { return nil }
      return view.text(candidate.tokens)
    }
    return names.count == 2 ? names.joined(separator: " and ") : nil
  }

  /// "the meeting between A and B" is a relation of the two and no event of its own.
  func hasParties(_ node: DescribedNode) -> Bool {
    view.children[node.head].contains {
      ["between", "with"].contains(view.words[$0]) && view.tokens[$0].dep == "prep"
    }
  }

  /// "A ceasefire, which has been in force since May", "a truce that took effect on Monday": a
  /// clause with a day says that it holds.
  func isInForce(_ node: DescribedNode) -> Bool {
    view.children[node.head].contains { clause in
      ["relcl", "acl"].contains(view.tokens[clause].dep) && hasCalendarDay(clause)
        && !isDeniedByVerb(clause)
        && view.children[clause].contains { child in
          ([child] + view.children[child]).contains {
            ["force", "effect", "place", "vigour", "vigor"].contains(view.words[$0])
          }
        }
    }
  }

  /// Whether the phrase is subject or object of one of the words.
  func isGoverned(_ head: Int, by words: WordSet) -> Bool {
    // "the law passed by parliament", "a pact that both signed"
    for child in view.children[head] where ["acl", "relcl"].contains(view.tokens[child].dep) {
      if words.contains(view.tokens[child].lemma.lowercased()) { return true }
    }
    var i = view.firstConjunct(head)
    for _ in 0..<3 {
      let token = view.tokens[i]
      if token.head == i { return false }
      let governor = view.tokens[token.head]
      if words.contains(governor.lemma.lowercased()) { return true }
      guard ["pobj", "prep", "dobj", "conj"].contains(token.dep) else { return false }
      i = token.head
    }
    return false
  }
}
