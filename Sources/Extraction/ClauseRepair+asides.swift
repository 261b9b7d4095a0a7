import Language

/// Repairs of participles behind a subject that the parser takes for its verb.
extension ClauseRepair {
  /// Past forms that are no participles.
  private static let onlyPast: WordSet = [
    "ate", "awoke", "became", "began", "blew", "bore", "broke", "came", "chose", "did", "drank",
    "drew", "drove", "fell", "flew", "forbade", "forgot", "froze", "gave", "grew", "hid", "knew",
    "overcame", "overran", "overthrew", "overtook", "ran", "rang", "rode", "rose", "sang", "sank",
    "saw", "shook", "shrank", "slew", "spoke", "sprang", "stole", "swam", "swore", "threw",
    "took", "tore", "undertook", "went", "withdrew", "woke", "wore", "wrote",
  ]

  /// "The minister, picked for the job by X, called it painful": the minister calls, and is picked.
  /// Makes the verb behind the aside the main one. False where there is nothing to mend.
  static func mendAside(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard i > 2, ["VBD", "VBN"].contains(tokens[i].tag), tokens[i].pos == "VERB",
      tokens[i - 1].text == ",", !onlyPast.contains(tokens[i].text),
      let subject = (max(0, i - 24)..<i - 1).last(where: {
        tokens[$0].head == i && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
      })
    else { return false }
    let after = i + 1..<min(tokens.count, i + 40)
    let own = after.filter { tokens[$0].head == i }
    guard
      !(subject..<i).contains(where: { tokens[$0].head == i && tokens[$0].dep.hasPrefix("aux") }),
      let main = own.first(where: { ["advcl", "conj", "ccomp", "dep"].contains(tokens[$0].dep) }),
      // "Held an inquiry, published it" tells two deeds of one subject.
      !own.contains(where: { ["dobj", "cc", "attr"].contains(tokens[$0].dep) && $0 < main }),
      ["VERB", "AUX"].contains(tokens[main].pos)
    else { return false }
    let parts = (i + 1..<min(tokens.count, main + 12)).filter { tokens[$0].head == main }
    let first = parts.first { tokens[$0].dep.hasPrefix("aux") && $0 < main } ?? main
    guard ["VBD", "VBZ", "VBP", "MD"].contains(tokens[first].tag), tokens[first - 1].text == ",",
      !parts.contains(where: {
        tokens[$0].dep.hasPrefix("nsubj") || tokens[$0].dep == "mark" || tokens[$0].tag == "WDT"
      })
    else { return false }
    tokens[main].dep = tokens[i].dep
    tokens[main].head = tokens[i].head == i ? main : tokens[i].head
    for j in max(0, i - 40)..<min(tokens.count, main + 80)
    where tokens[j].head == i && j != main && (j < i || j > main) {
      tokens[j].head = main
    }
    if parts.contains(where: { tokens[$0].dep == "auxpass" }) { tokens[subject].dep = "nsubjpass" }
    tokens[i].dep = "acl"
    tokens[i].tag = "VBN"
    tokens[i].head = subject
    return true
  }

  /// "In support of Chad, then at war with Niger": the name in front of the comma, of which the
  /// state is told that the parser gives to the clause.
  static func bearer(ofState i: Int, _ tokens: [Token]) -> Int? {
    guard tokens[i].text == "at", tokens[i].dep == "prep", i > 2, i + 1 < tokens.count,
      ["war", "odds", "loggerheads"].contains(tokens[i + 1].text),
      ["then", "already", "still", "now", "long"].contains(tokens[i - 1].text),
      tokens[i - 2].text == ",", tokens[i - 3].tag == "NNP", tokens[i].head != i - 3
    else { return nil }
    return i - 3
  }

  /// "A meeting between X and Y, planned for this week, was called off": the participle between the
  /// commas, to which the parser gives the subject of the clause. False where there is nothing to mend.
  static func mendPlanned(at i: Int, _ tokens: inout [Token]) -> Bool {
    let verb = tokens[i].head
    guard ["VBD", "VBN"].contains(tokens[i].tag), tokens[i].dep == "advcl", verb > i, verb - i < 24,
      i > 1, tokens[i - 1].text == ",", tokens[verb].tag == "VBN",
      let subject = (max(0, i - 32)..<i).first(where: {
        tokens[$0].head == i && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
      }),
      let aux = (i + 1..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dep.hasPrefix("aux")
      }), tokens[aux - 1].text == ",",
      !(subject + 1..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dep.hasPrefix("nsubj")
      })
    else { return false }
    let isPassive = (aux..<verb).contains {
      tokens[$0].head == verb && tokens[$0].dep == "auxpass"
    }
    tokens[subject].head = verb
    tokens[subject].dep = isPassive ? "nsubjpass" : "nsubj"
    tokens[i].dep = "acl"
    tokens[i].head = subject
    tokens[i].tag = "VBN"
    return true
  }
}
