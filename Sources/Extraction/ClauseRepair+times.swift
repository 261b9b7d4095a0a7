import Language

/// Clauses about a happening that the parser hangs on its day.
extension ClauseRepair {
  /// Nouns for happenings that a clause behind their day is about.
  private static let happenings: Set<String> = [
    "summit", "conference", "meeting", "talk", "forum", "congress", "session", "gathering",
    "ceremony", "election", "referendum", "vote", "war", "battle", "coup", "protest", "rally",
    "attack", "bombing", "raid", "strike", "exercise", "drill", "treaty", "agreement", "accord",
    "pact", "memorandum", "deal", "convention", "protocol", "declaration", "ceasefire", "truce",
    "armistice", "resolution", "law", "bill", "trial", "funeral", "massacre", "festival",
  ]

  /// "At a summit in Lima in May 2012, which was attended by X", "a treaty was signed in 1980, under which X":
  /// the noun that a clause with "which" is about, instead of a day.
  ///
  /// - Parameter isDay: whether each token belongs to a date.
  static func happening(ofClause i: Int, _ tokens: [Token], _ isDay: [Bool]) -> Int? {
    let day = tokens[i].head
    guard tokens[i].dep == "relcl", day < i, isDay[day],
      (day + 1..<i).contains(where: { tokens[$0].text.lowercased() == "which" })
    else { return nil }
    var node = day - 1
    while node >= 0, day - node <= 16 {
      if tokens[node].pos == "NOUN", !isDay[node] {
        return happenings.contains(tokens[node].lemma.lowercased()) ? node : nil
      }
      guard tokens[node].dep != "punct" || tokens[node].text == ",", tokens[node].tag != "CC" else {
        return nil
      }
      node -= 1
    }
    return nil
  }
}
