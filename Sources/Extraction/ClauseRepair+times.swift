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

  /// "After the Georgian war of 2008 Turkey barred two ships": the name behind the year of the
  /// phrase in front is the verb's subject, and the year the noun's.
  ///
  /// - Returns: Whether anything changed.
  static func mendFrontedYear(_ i: Int, _ tokens: inout [Token]) -> Bool {
    guard ["nummod", "pobj"].contains(tokens[i].dep), tokens[i].text.count == 4,
      Int(tokens[i].text) != nil, i > 2, ["of", "in"].contains(tokens[i - 1].text),
      tokens[i - 1].dep == "prep"
    else { return false }
    let of = i - 1
    let noun = tokens[of].head
    // "After the talks in 2019 Kenya attacked": two objects of one preposition.
    let second = (i + 1..<min(tokens.count, i + 4)).first {
      tokens[$0].head == of && tokens[$0].dep == "pobj"
    }
    guard let name = tokens[i].dep == "nummod" ? tokens[i].head : second else { return false }
    guard name > i, name - i < 4, tokens[name].pos == "PROPN", tokens[name].dep == "pobj",
      tokens[name].head == of, noun < of, tokens[noun].pos == "NOUN",
      tokens[noun].dep == "nsubj" || tokens[noun].dep == "pobj"
    else { return false }
    let front = tokens[noun].dep == "pobj" ? tokens[noun].head : nil
    let verb = front.map { tokens[$0].head } ?? tokens[noun].head
    guard verb > name, verb - name < 4, ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag) else {
      return false
    }
    let opening =
      front
      ?? (max(0, noun - 8)..<noun).first {
        tokens[$0].head == verb && ["mark", "prep"].contains(tokens[$0].dep)
      }
    guard let opening, tokens[opening].text.first?.isUppercase ?? false,
      !(i + 1..<verb).contains(where: { tokens[$0].text == "," })
    else { return false }
    tokens[opening].dep = "prep"
    tokens[opening].head = verb
    tokens[noun].dep = "pobj"
    tokens[noun].head = opening
    tokens[i].dep = "pobj"
    tokens[i].head = of
    tokens[name].dep = "nsubj"
    tokens[name].head = verb
    return true
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
