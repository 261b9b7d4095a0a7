import Language

/// Where the words end that say which agreement or event is meant, and clauses that say it.
extension DescribedNodeParser {
  /// How many words of a clause belong to a name.
  private static let reach = 9

  /// The clause behind a bill or law that says what it does, over a day in between: "a bill that
  /// would ban plastic bags", "a law on Monday raising taxes", "a bill to raise the pension age".
  func clause(behind nounEnd: Int, _ head: Int, _ isNew: Bool) -> Range<Int>? {
    let sentence = view.sentence(head)
    guard !isQuoted(head, sentence) else { return nil }
    var start = nounEnd
    if start + 1 < sentence.upperBound, view.tokens[start].dep == "prep", isTime(start + 1) {
      start += 1
    }
    while start < sentence.upperBound, ["DATE", "TIME"].contains(view.label[start]) { start += 1 }
    guard start + 1 < sentence.upperBound, opensClause(start, head, isNew) else { return nil }
    let end = trimmed(clauseEnd(start, sentence.upperBound), start + 1)
    return end > start + 1 ? start..<end : nil
  }

  /// Whether a quotation is open at a token: what somebody says of any law.
  private func isQuoted(_ i: Int, _ sentence: Range<Int>) -> Bool {
    var isOpen = false
    for mark in max(sentence.lowerBound, i - 60)..<i {
      switch view.tokens[mark].text {
      case "\"": isOpen.toggle()
      case "“", "``": isOpen = true
      case "”", "''": isOpen = false
      default: continue
      }
    }
    return isOpen
  }

  /// Whether a relative clause, an infinitive or a participle that belongs to a noun starts at a
  /// token.
  private func opensClause(_ i: Int, _ head: Int, _ isNew: Bool) -> Bool {
    let next = view.tokens[i + 1]
    switch view.words[i] {
    case "that", "which":
      return view.tokens[i].tag == "WDT" || isNew && view.tokens[i].tag == "IN"
    case "to": return next.tag == "VB" && (isNew || next.head == head)
    default:
      return view.tokens[i].tag == "VBG" && isNew && !Self.adjuncts.contains(view.words[i])
    }
  }

  /// Up to the next stop, or what is short enough.
  private func clauseEnd(_ start: Int, _ limit: Int) -> Int {
    var i = start + 1
    while i < min(limit, start + Self.reach), view.tokens[i].dep != "punct" || isHyphen(i) {
      i += 1
    }
    return i
  }

  private func isHyphen(_ i: Int) -> Bool { view.tokens[i].tag == "HYPH" }

  /// A phrase without what is said of the clause around it: "by 36 votes to 28", "on Monday",
  /// "following public criticism", "with his counterpart from Marseille".
  func trimmed(_ end: Int, _ nounEnd: Int) -> Int {
    guard end > nounEnd else { return end }
    var last = end
    for i in nounEnd..<end where isAdjunct(i, end) {
      last = i
      break
    }
    while last > nounEnd,
      view.words[last - 1].isEmpty || view.tokens[last - 1].dep == "punct"
        || ["and", "of", "the", "to", "in", "on", "a", "an", "with", "by", "for"]
          .contains(view.words[last - 1])
    {
      last -= 1
    }
    return last
  }

  private func isAdjunct(_ i: Int, _ end: Int) -> Bool {
    let text = view.tokens[i].text
    if ["\"", "“", "”", "``", "''"].contains(text) { return true }
    let word = view.words[i]
    if Self.adjuncts.contains(word) { return true }
    // "Amendments to the code proposed by X".
    if i + 1 < end, view.tokens[i].tag == "VBN", view.tokens[i].dep == "acl",
      view.words[i + 1] == "by", lexicon.signingWords.contains(view.tokens[i].lemma.lowercased())
    {
      return true
    }
    guard i + 1 < end else { return false }
    let next = view.tokens[i + 1]
    switch word {
    case "on", "in", "at", "for", "during", "by":
      // "In a vote", "by 36 votes to 28".
      if word == "by", next.tag == "CD" { return true }
      if word == "in", next.dep == "det",
        view.children[i].contains(where: {
          view.tokens[$0].dep == "pobj"
            && ["referendum", "vote", "ballot"].contains(view.words[$0])
        })
      {
        return true
      }
      return isTime(i + 1)
    case "to":
      // "Lost its majority in Wednesday's vote to the opposition".
      return next.tag != "VB" && i > 0
        && ["vote", "election", "elections", "run-off", "runoff"].contains(view.words[i - 1])
    case "with":
      return (i + 1..<min(end, i + 5)).contains {
        view.words[$0] == "counterpart" || view.words[$0] == "counterparts"
      } && view.tokens[i + 1].tag == "PRP$"
    case "and", "but":
      return ["VBD", "VBZ"].contains(next.tag) && next.dep == "conj"
    default: return false
    }
  }

  /// What sets in something else than the name.
  private static let adjuncts: WordSet = [
    "following", "after", "despite", "amid", "before", "because", "when", "while", "until",
    "according", "saying", "citing", "including", "since", "involving", "featuring", "attended",
    "starting", "beginning", "effective",
  ]

  /// "Accused of financing protests in Havana": what is done with the protests is no part of their
  /// name.
  func isInstigating(_ core: Int, _ noun: Range<Int>) -> Bool {
    core < noun.lowerBound && core > 0 && view.words[core].hasSuffix("ing")
      && lexicon.eventCues.instigatingWords.contains(view.words[core])
      && view.tokens[core - 1].tag == "IN"
  }

  /// A phrase behind an agreement's noun without who else signed it, where, and how it was taken:
  /// "with X, the minister of trade", "in a church hall", "greeted the accord with relief". The
  /// parser hangs all of that on the noun.
  func withoutSigning(_ tail: Range<Int>, _ kind: String) -> Int {
    guard ["treaty", "agreement", "memorandum", "ceasefire"].contains(kind) else {
      return tail.upperBound
    }
    let cut = tail.first { i in
      guard i + 1 < tail.upperBound else { return false }
      let rest = i + 1..<tail.upperBound
      let first = view.tokens[i + 1]
      switch view.words[i] {
      case "with":
        return first.tag == "PRP$" || rest.contains { named.candidate(at: $0)?.kind == .person }
          || first.tag == "NN" && first.dep == "pobj" && rest.count == 1
            && named.candidate(at: i + 1) == nil
      case "for":
        return first.tag == "PRP$" || rest.contains { named.candidate(at: $0)?.kind == .person }
      case "in", "at":
        // "Put their names to the accord at the presidential palace in Asuncion".
        return first.dep == "det"
          && (["a", "an"].contains(view.words[i + 1])
            || view.words[i] == "at" && view.tokens[first.head].tag == "NN")
      default: return false
      }
    }
    guard var end = cut else { return tail.upperBound }
    while end > tail.lowerBound,
      view.words[end - 1].isEmpty || ["and", "of", "the", "to", "on"].contains(view.words[end - 1])
    {
      end -= 1
    }
    return end
  }
}
