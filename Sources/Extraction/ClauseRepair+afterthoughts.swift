import Language

/// What is added to a clause or to reported words, and hangs on the wrong verb.
extension ClauseRepair {
  /// Verbs with which somebody turns to others: "and demanded compensation".
  private static let addressing: WordSet = [
    "demand", "urge", "condemn", "accuse", "warn", "vow", "call", "appeal", "denounce", "threaten",
    "ask", "express", "reject", "describe",
  ]

  /// "Congo accused Rwanda of sending troops, a charge Kigali denied": the parser makes what is
  /// added the main clause, and the denial one of everything.
  static func mendAfterthought(at verb: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[verb].pos == "VERB", ["VBD", "VBZ", "VBP", "VBN"].contains(tokens[verb].tag)
    else { return false }
    let start = max(0, verb - 60)
    guard
      let clause = (start..<verb).last(where: {
        tokens[$0].head == verb && tokens[$0].dep == "ccomp" && tokens[$0].pos == "VERB"
      }),
      let noun = (clause + 1..<verb).first(where: {
        tokens[$0].head == verb && ["npadvmod", "dobj", "dep", "nsubj"].contains(tokens[$0].dep)
      }),
      let subject = (noun + 1..<verb).first(where: {
        tokens[$0].head == verb && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
      })
    else { return false }
    let left = leftEdge(of: noun, tokens)
    guard left > clause, tokens[left - 1].text == ",",
      tokens[left].lemma == "a" || tokens[left].lemma == "an" || tokens[left].text == "something",
      leftEdge(of: subject, tokens) == noun + 1,
      (clause..<left).contains(where: { tokens[$0].text == "," })
    else { return false }
    let isRoot = tokens[verb].head == verb
    tokens[clause].dep = tokens[verb].dep
    tokens[clause].head = isRoot ? clause : tokens[verb].head
    tokens[noun].dep = "npadvmod"
    tokens[noun].head = clause
    tokens[verb].dep = "relcl"
    tokens[verb].head = noun
    for j in max(0, clause - 40)..<min(tokens.count, verb + 40)
    where tokens[j].head == verb && (j < noun || tokens[j].dep == "punct") {
      tokens[j].head = clause
    }
    return true
  }

  /// "Said that China had rammed two boats and demanded compensation": who said so demands it.
  static func mendAddressing(at verb: Int, _ tokens: inout [Token]) -> Bool {
    let told = tokens[verb].head
    guard tokens[verb].dep == "conj", tokens[verb].tag == "VBD", told < verb,
      addressing.contains(tokens[verb].lemma), tokens.indices.contains(told),
      tokens[told].dep == "ccomp", tokens[told].tag != "VBD"
    else { return false }
    let saying = tokens[told].head
    guard saying < told, tokens[saying].tag == "VBD", tokens[saying].pos == "VERB",
      ["say", "state", "declare", "add", "announce", "tell", "complain", "allege"]
        .contains(tokens[saying].lemma),
      !tokens[told..<verb].contains(where: {
        $0.head == verb && ["nsubj", "nsubjpass", "mark", "aux"].contains($0.dep)
      }),
      // "Had seized three men and demanded a ransom".
      !tokens[verb..<min(tokens.count, verb + 8)].contains(where: {
        ["ransom", "money", "payment", "bribe"].contains($0.lemma)
      })
    else { return false }
    tokens[verb].head = saying
    return true
  }

  /// What acts bring about: "drawing criticism", "killing three".
  private static let outcomes: WordSet = [
    "draw", "spark", "prompt", "trigger", "provoke", "earn", "raise", "fuel", "kill", "injure",
    "wound", "leave", "force", "destroy", "damage", "deepen", "heighten", "cause",
  ]

  /// "Troops began drills on Monday, the ministry said, drawing criticism from Russia": what the
  /// reported act brought about, and not the report.
  static func mendOutcome(at verb: Int, _ tokens: inout [Token]) -> Bool {
    let saying = tokens[verb].head
    guard tokens[verb].tag == "VBG", tokens[verb].dep == "advcl", saying < verb, saying > 1,
      verb - saying < 8, outcomes.contains(tokens[verb].lemma), tokens[verb - 1].text == ",",
      ["say", "report", "announce", "confirm"].contains(tokens[saying].lemma),
      let clause = (max(0, saying - 60)..<saying).last(where: {
        tokens[$0].head == saying && tokens[$0].dep == "ccomp"
          && ["VERB", "AUX"].contains(tokens[$0].pos)
      }),
      (clause..<saying).contains(where: {
        tokens[$0].head == saying && tokens[$0].dep == "nsubj"
      })
    else { return false }
    tokens[verb].head = clause
    return true
  }

  /// Where the phrase of a noun begins.
  static func leftEdge(of noun: Int, _ tokens: [Token]) -> Int {
    var left = noun
    var isMoved = true
    while isMoved {
      isMoved = false
      for j in stride(from: left - 1, through: max(0, noun - 12), by: -1)
      where tokens[j].head >= left && tokens[j].head <= noun && tokens[j].head != j {
        left = j
        isMoved = true
        break
      }
    }
    return left
  }

  /// "X took the oath on Monday, a day after Y resigned": the parser makes the clause of "after"
  /// the main one, and what it follows a report.
  static func mendTrailing(at verb: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[verb].head == verb, ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag),
      let mark = (max(0, verb - 12)..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dep == "mark"
          && ["after", "before"].contains(tokens[$0].text)
      }),
      let main = (max(0, mark - 40)..<mark).last(where: {
        tokens[$0].head == verb && tokens[$0].dep == "ccomp" && tokens[$0].tag == "VBD"
      }),
      !(main..<mark).contains(where: { tokens[$0].head == verb && tokens[$0].dep == "nsubj" })
    else { return false }
    tokens[main].dep = "ROOT"
    tokens[main].head = main
    tokens[verb].dep = "advcl"
    tokens[verb].head = main
    for j in max(0, main - 40)..<mark
    where tokens[j].head == verb && j != main && tokens[j].dep == "punct" {
      tokens[j].head = main
    }
    return true
  }
}
