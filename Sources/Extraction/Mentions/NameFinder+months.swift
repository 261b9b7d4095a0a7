import Language

/// Names and the months beside them.
extension NameFinder {
  /// "May" as the short form of "Theresa May": not after a preposition of time, not with a number.
  func monthNames(of found: [NameCandidate]) -> [NameCandidate] {
    let surnames = Set(
      found.filter { $0.kind == .person && $0.tokens.count > 1 }
        .map(\.tokens.upperBound).filter { view.label[$0 - 1] == "DATE" }
        .map { view.words[$0 - 1] })
    guard !surnames.isEmpty else { return [] }
    return view.tokens.indices.compactMap { i -> NameCandidate? in
      guard view.isRead[i], surnames.contains(view.words[i]), view.isCapitalized[i],
        view.tokens[i].tag == "NNP",
        ["nsubj", "nsubjpass", "poss", "dobj", "agent", "conj"].contains(view.tokens[i].dep),
        i + 1 >= view.tokens.count || view.tokens[i + 1].tag != "CD"
      else { return nil }
      return NameCandidate(tokens: i..<(i + 1), kind: .person, source: .model)
    }
  }

  /// "Carnation Revolution of April 25, 1974": the day does not belong to the name.
  func withoutDay(_ range: Range<Int>) -> Int {
    // "The Firearms Bill on Thursday night".
    if let on = range.last(where: { view.words[$0] == "on" }), on > range.lowerBound,
      on + 1 < range.upperBound, lexicon.weekdays.contains(view.words[on + 1])
    {
      return on
    }
    guard let of = range.last(where: { view.words[$0] == "of" }), of - range.lowerBound > 1,
      of + 1 < range.upperBound, lexicon.monthNames.contains(view.words[of + 1]),
      (of + 2..<range.upperBound).allSatisfy({
        view.tokens[$0].tag == "CD" || view.words[$0].isEmpty
      })
    else { return range.upperBound }
    return of
  }

  /// A name without the month in front of it.
  func withoutMonth(of name: Range<Int>) -> Range<Int> { withoutMonth(name)..<name.upperBound }

  /// "In June Abiy announced": the month stands in front of the name.
  func withoutMonth(_ range: Range<Int>) -> Int {
    let first = range.lowerBound
    guard range.count > 1, first > view.sentence(first).lowerBound,
      lexicon.monthNames.contains(view.words[first]),
      lexicon.monthLeads.contains(view.words[first - 1])
    else { return first }
    return first + 1
  }
}
