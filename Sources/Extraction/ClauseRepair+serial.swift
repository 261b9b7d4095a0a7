import Language

/// Repairs of several verbs with one subject, and of whom something is granted.
extension ClauseRepair {
  /// "Has accused X of delay, praised Y, and dined with Z", where the parser takes the first of
  /// three verbs of one subject for what the second reports. Mends it; false where there is nothing
  /// to mend.
  static func mendSerial(at first: Int, _ tokens: inout [Token]) -> Bool {
    let second = tokens[first].head
    guard ["ccomp", "parataxis"].contains(tokens[first].dep), first < second,
      tokens[second - 1].text == ",", isFinite(first, tokens),
      ["VBD", "VBN", "VBZ", "VBP"].contains(tokens[second].tag),
      ["VERB", "AUX"].contains(tokens[second].pos)
    else { return false }
    let own = tokens.indices.filter { tokens[$0].head == second && $0 != second }
    guard !own.contains(where: { subjects.contains(tokens[$0].dep) }),
      own.contains(where: { $0 > second && tokens[$0].dep == "cc" }),
      own.contains(where: { $0 > second && tokens[$0].dep == "conj" }),
      tokens.indices.contains(where: {
        tokens[$0].head == first && $0 < first && tokens[$0].dep.hasPrefix("nsubj")
      }),
      !(first..<second).contains(where: { ["\"", "”", "''", ";", ":"].contains(tokens[$0].text) })
    else { return false }
    let above = tokens[second].head
    tokens[first].dep = tokens[second].dep
    tokens[first].head = above == second ? first : above
    tokens[second].dep = "conj"
    tokens[second].head = first
    return true
  }

  /// "Wrote to a newspaper, was suspended and joined X", where the parser takes the second of three
  /// verbs of one subject for what the first reports. Mends it; false where there is nothing to
  /// mend.
  static func mendSecond(at second: Int, _ tokens: inout [Token]) -> Bool {
    let first = tokens[second].head
    guard tokens[second].dep == "ccomp", first < second, tokens[first].tag == "VBD",
      tokens[first].pos == "VERB", ["VBD", "VBN"].contains(tokens[second].tag)
    else { return false }
    let own = tokens.indices.filter { tokens[$0].head == second && $0 != second }
    guard let start = ([second] + own).min(), start > first, tokens[start - 1].text == ",",
      tokens[second].tag == "VBD" || own.contains(where: { tokens[$0].tag == "VBD" }),
      !own.contains(where: { subjects.contains(tokens[$0].dep) || tokens[$0].dep == "mark" }),
      own.contains(where: { $0 > second && tokens[$0].dep == "cc" }),
      own.contains(where: { $0 > second && tokens[$0].dep == "conj" && tokens[$0].tag == "VBD" })
    else { return false }
    tokens[second].dep = "conj"
    return true
  }

  /// "Has warned in Congress of Russian influence": of what one warns, wherever one does. False
  /// where there is nothing to mend.
  static func mendWarning(at preposition: Int, _ tokens: inout [Token]) -> Bool {
    let place = tokens[preposition].head
    guard tokens[preposition].text == "of", tokens[preposition].dep == "prep", place < preposition,
      tokens[place].dep == "pobj", preposition == place + 1
    else { return false }
    let link = tokens[place].head
    guard tokens.indices.contains(link),
      ["in", "at", "before", "during"].contains(tokens[link].text),
      tokens.indices.contains(tokens[link].head), tokens[tokens[link].head].lemma == "warn"
    else { return false }
    tokens[preposition].head = tokens[link].head
    return true
  }

  private static let afterwards: WordSet = [
    "later", "then", "now", "recently", "lately", "eventually", "sometimes", "occasionally",
    "possibly", "perhaps", "increasingly", "finally",
  ]

  /// "Fought against the Free Men and, later, Islamic State": a second object behind an adverb
  /// between commas. False where there is nothing to mend.
  static func mendLater(at noun: Int, _ tokens: inout [Token]) -> Bool {
    guard ["npadvmod", "dep", "appos"].contains(tokens[noun].dep), tokens[noun].pos == "PROPN"
    else {
      return false
    }
    var start = noun
    while start > 0, tokens[start - 1].head == noun,
      ["compound", "det", "amod"].contains(tokens[start - 1].dep)
    {
      start -= 1
    }
    guard start > 4, tokens[start - 1].text == ",", afterwards.contains(tokens[start - 2].text),
      tokens[start - 3].text == ",", ["and", "or"].contains(tokens[start - 4].text),
      ["pobj", "dobj", "conj"].contains(tokens[start - 5].dep), tokens[start - 5].pos == "PROPN"
    else { return false }
    tokens[noun].dep = "conj"
    tokens[noun].head = start - 5
    tokens[start - 4].head = start - 5
    return true
  }

  /// "Signed by Carlo Neri, the secretary for relations, and Oman's deputy minister, Said Harthy":
  /// the second of two signers, whom the parser joins to the first one's post. False where there is
  /// nothing to mend.
  static func mendPeer(at second: Int, _ tokens: inout [Token]) -> Bool {
    let post = tokens[second].head
    guard tokens[second].dep == "conj", post < second, tokens[post].dep == "appos",
      tokens[post].pos == "NOUN", tokens.indices.contains(tokens[post].head),
      tokens[tokens[post].head].pos == "PROPN", tokens[second].pos == "NOUN"
    else { return false }
    let own = tokens.indices.filter { tokens[$0].head == second && $0 != second }
    let start = own.filter { $0 < second }.min() ?? second
    guard start > 1, tokens[start - 1].text == "and", tokens[start - 2].text == ",",
      own.contains(where: { tokens[$0].dep == "poss" && tokens[$0].pos == "PROPN" }),
      own.contains(where: { tokens[$0].dep == "appos" && tokens[$0].pos == "PROPN" })
    else { return false }
    tokens[second].head = tokens[post].head
    tokens[start - 1].head = tokens[post].head
    return true
  }

  /// "At Castries in Saint Lucia, Boric and Peru's president meet": a subject that the parser joins
  /// to the place in front. False where there is nothing to mend.
  static func mendFrontedSubject(at name: Int, _ tokens: inout [Token]) -> Bool {
    let place = tokens[name].head
    guard tokens[name].dep == "conj", tokens[name].pos == "PROPN", place < name,
      tokens[place].dep == "pobj"
    else { return false }
    var start = name
    while start > 0, tokens[start - 1].head == name { start -= 1 }
    guard start > place, tokens[start - 1].text == ",", start - 1 == place + 1,
      let verb = tokens.indices.first(where: {
        $0 > name && tokens[$0].head == $0 && tokens[$0].pos == "VERB"
      }), verb - name < 14, ["VB", "VBP", "VBZ", "VBD"].contains(tokens[verb].tag),
      !tokens.indices.contains(where: {
        tokens[$0].head == verb && subjects.contains(tokens[$0].dep)
      }),
      (name..<verb).contains(where: { tokens[$0].head == name && tokens[$0].dep == "cc" })
    else { return false }
    tokens[name].dep = "nsubj"
    tokens[name].head = verb
    if tokens[verb].tag == "VB" { tokens[verb].tag = "VBP" }
    return true
  }

  private static let subjects: WordSet = ["nsubj", "nsubjpass", "expl", "csubj"]

  /// Whether a verb has a tense, or the helper of one.
  private static func isFinite(_ verb: Int, _ tokens: [Token]) -> Bool {
    guard tokens[verb].pos == "VERB" || tokens[verb].pos == "AUX" else { return false }
    if ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag) { return true }
    return tokens[verb].tag == "VBN"
  }

  /// "Brazil granted Carlos Rey asylum", where the parser takes the name for a part of what is
  /// granted. Mends it; false where there is nothing to mend.
  static func mendGranted(at noun: Int, _ tokens: inout [Token]) -> Bool {
    let verb = tokens[noun].head
    guard noun > 1, granted.contains(tokens[noun].lemma), tokens[noun].dep == "dobj",
      verb < noun - 1, ["grant", "give", "offer", "deny", "refuse"].contains(tokens[verb].lemma),
      (verb + 1..<noun).allSatisfy({ tokens[$0].pos == "PROPN" })
    else { return false }
    let name = noun - 1
    tokens[name].dep = "dative"
    tokens[name].head = verb
    for i in verb + 1..<name where tokens[i].head == noun {
      tokens[i].dep = "compound"
      tokens[i].head = name
    }
    return true
  }

  private static let granted: WordSet = [
    "asylum", "refuge", "sanctuary", "immunity", "amnesty", "clemency",
  ]
}
