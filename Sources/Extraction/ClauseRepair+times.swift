import Language

/// Clauses about a happening that the parser hangs on its day.
extension ClauseRepair {
  /// Nouns for happenings that a clause behind their day is about.
  static let happenings: Set<String> = [
    "summit", "conference", "meeting", "talk", "forum", "congress", "session", "gathering",
    "ceremony", "election", "referendum", "vote", "war", "battle", "coup", "protest", "rally",
    "attack", "bombing", "raid", "strike", "exercise", "drill", "treaty", "agreement", "accord",
    "pact", "memorandum", "deal", "convention", "protocol", "declaration", "ceasefire", "truce",
    "armistice", "contract", "compact", "understanding", "arrangement", "settlement", "resolution",
    "law", "bill", "trial", "funeral", "massacre", "festival",
  ]

  /// "At a summit in Lima in May 2012, which was attended by X", "a treaty was signed in 1980,
  /// under which X": the noun that a clause with "which" is about, instead of a day.
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

  /// "X met Y in Lima on Monday; it was their first talk": what stands in front of the semicolon
  /// belongs to the verb there, not to the one behind.
  ///
  /// - Returns: Whether anything changed.
  static func mendSemicolon(_ i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].text == ";" else { return false }
    let verb = tokens[i].head
    let low = max(0, i - 40)
    guard verb > i, tokens.indices.contains(verb) else { return false }
    let above = tokens[verb].head
    let first =
      above == verb
      ? (low..<i).last { tokens[$0].head == verb && tokens[$0].dep == "ccomp" }
      : above < i && above >= low ? above : nil
    guard let first else { return false }
    var isChanged = false
    for j in first + 1..<i
    where tokens[j].head == verb && ["prep", "npadvmod", "advmod"].contains(tokens[j].dep) {
      tokens[j].head = first
      isChanged = true
    }
    return isChanged
  }

  /// "Signed a contract worth 9 million pesos on Monday for six boats": the day that the parser
  /// hangs on "worth" is the verb's, what the contract is for is the noun's.
  ///
  /// - Returns: Whether anything changed.
  static func mendWorth(_ i: Int, _ tokens: inout [Token], _ isDay: [Bool]) -> Bool {
    let worth = tokens[i].head
    guard tokens[i].dep == "prep", worth < i, tokens[worth].text.lowercased() == "worth",
      tokens[worth].dep == "amod", tokens[worth].head < worth
    else { return false }
    let noun = tokens[worth].head
    let object = tokens[i...].indices.first {
      tokens[$0].head == i && tokens[$0].dep == "pobj"
    }
    guard let object else { return false }
    let isTimed = isDay[object] && ["on", "in", "last"].contains(tokens[i].text.lowercased())
    tokens[i].head = isTimed && tokens[noun].dep == "dobj" ? tokens[noun].head : noun
    return true
  }
}
