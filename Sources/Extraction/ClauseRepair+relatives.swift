import Language

/// Clauses that say who concluded an agreement, which the parser takes for something else.
extension ClauseRepair {
  /// Those who conclude agreements together.
  private static let parties: WordSet = [
    "government", "country", "state", "side", "party", "nation", "neighbour", "neighbor", "company",
    "firm", "leader", "president", "minister", "camp", "rival", "foe", "ally", "group", "republic",
    "capital", "man", "federation", "club", "union", "bank", "city", "partner", "army", "faction",
  ]
  private static let concluding: WordSet = [
    "sign", "conclude", "reach", "strike", "initial", "ink", "agree", "negotiate", "ratify",
    "adopt", "seal", "make",
  ]

  /// "A memorandum that the two countries signed in 2016", "a pact the sides reached in May": the
  /// parser makes "countries" the clause and "signed" a participle of theirs.
  ///
  /// - Returns: Whether anything changed.
  static func mendConcluding(_ verb: Int, _ tokens: inout [Token]) -> Bool {
    let subject = tokens[verb].head
    guard tokens[verb].dep == "acl", tokens[verb].tag == "VBN", subject == verb - 1, subject > 2,
      concluding.contains(tokens[verb].lemma.lowercased()),
      parties.contains(tokens[subject].lemma.lowercased()), tokens[subject].tag == "NNS",
      !tokens[(verb + 1)...].prefix(6).contains(where: {
        $0.head == verb && ["dobj", "agent"].contains($0.dep)
      })
    else { return false }
    var start = subject - 1
    while start > 0, tokens[start].tag == "CD" || tokens[start].tag == "JJ" { start -= 1 }
    guard ["the", "both", "these", "those"].contains(tokens[start].text) else { return false }
    // "The Agreement on Consular Access, which the two countries signed in 2008".
    let isApart = start > 3 && tokens[start - 1].text == "which" && tokens[start - 2].text == ","
    let that = isApart || tokens[start - 1].text == "that" ? start - 1 : nil
    var noun = (that ?? start) - (isApart ? 2 : 1)
    for _ in 0..<4
    where isApart && noun >= 0 && !happenings.contains(tokens[noun].lemma.lowercased()) {
      noun = tokens[noun].head
    }
    guard noun >= 0, noun < start, happenings.contains(tokens[noun].lemma.lowercased()),
      tokens[noun].tag == "NN" || isApart && tokens[noun].tag == "NNP"
    else { return false }
    let above = tokens[subject].head
    tokens[verb].head = noun
    tokens[verb].dep = "relcl"
    tokens[verb].tag = "VBD"
    tokens[verb].pos = "VERB"
    tokens[subject].head = verb
    tokens[subject].dep = "nsubj"
    for i in start..<subject { tokens[i].head = subject }
    if let that {
      tokens[that].head = verb
      tokens[that].dep = "dobj"
      tokens[that].tag = "WDT"
    }
    // "Under a pact that the two signed in May, Oslo undertook to pay": the main verb.
    let joint = tokens[noun].head
    if above > verb, tokens[above].dep == "acl", tokens[above].head == noun,
      tokens[joint].head == joint
    {
      tokens[above].head = above
      tokens[above].dep = "ROOT"
      tokens[joint].head = above
      tokens[joint].dep = "prep"
    }
    return true
  }
}
