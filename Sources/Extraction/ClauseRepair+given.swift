import Language

/// Repairs of posts that somebody is given.
extension ClauseRepair {
  private static let giving: WordSet = [
    "appoint", "name", "make", "elect", "designate", "nominate", "re-elect", "reappoint",
  ]
  private static let givenPosts: WordSet = [
    "director", "head", "chief", "chair", "chairman", "chairwoman", "president", "vice-president",
    "minister", "secretary", "ambassador", "envoy", "commissioner", "governor", "judge", "justice",
    "chancellor", "leader", "manager", "executive", "officer", "captain", "coach", "editor",
    "rector", "dean", "spokesperson", "spokeswoman", "adviser", "advisor", "general", "commander",
    "attorney", "prosecutor", "treasurer", "representative", "coordinator", "premier", "mayor",
    "negotiator",
  ]

  /// "The president named her deputy director of the agency": she is given the post, and does not
  /// own it. False where there is nothing to mend.
  static func mendGiven(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard i > 0, tokens[i].text == "her", tokens[i].dep == "poss",
      giving.contains(tokens[i - 1].lemma), tokens[i - 1].pos == "VERB"
    else { return false }
    let post = tokens[i].head
    guard post > i, post - i < 6, tokens.indices.contains(post),
      givenPosts.contains(tokens[post].lemma),
      tokens[post].tag == "NN" || tokens[post].tag == "NNP", tokens[post].head == i - 1,
      ["dobj", "oprd", "ccomp"].contains(tokens[post].dep)
    else { return false }
    let own = (i + 1..<min(tokens.count, post + 12)).filter { tokens[$0].head == post }
    let isTold = own.contains {
      $0 < post && ["compound", "amod", "nmod"].contains(tokens[$0].dep)
        || $0 > post && tokens[$0].dep == "prep"
          && ["of", "for", "to", "at"].contains(tokens[$0].text)
    }
    // "Named her deputy, X, chief" and "made her deputy chief X resign" speak of somebody of hers.
    let isNamed =
      own.contains { ["appos", "nsubj"].contains(tokens[$0].dep) }
      || post + 1 < tokens.count && tokens[post + 1].tag == "NNP"
      || post + 2 < tokens.count && tokens[post + 1].text == "," && tokens[post + 2].tag == "NNP"
    guard isTold, !isNamed else { return false }
    tokens[i].tag = "PRP"
    tokens[i].dep = "dobj"
    tokens[i].head = i - 1
    tokens[post].dep = "oprd"
    return true
  }

  /// "The National Party named Ana Ruiz chairman": a whole sentence that the parser takes for a noun
  /// with a participle.
  static func mendHeadlessNaming(at i: Int, _ tokens: inout [Token]) -> Bool {
    let noun = tokens[i].head
    guard tokens[i].dep == "acl", tokens[i].tag == "VBN", noun < i, i - noun < 3,
      tokens[noun].head == noun, tokens[noun].pos == "PROPN",
      ["name", "appoint", "elect", "pick", "nominate"].contains(tokens[i].lemma)
    else { return false }
    let end = min(tokens.count, i + 40)
    guard
      let object = (i + 1..<end).first(where: {
        tokens[$0].head == i && tokens[$0].dep == "dobj" && tokens[$0].pos == "PROPN"
      }),
      (i + 1..<end).contains(where: {
        tokens[$0].head == i && tokens[$0].dep == "oprd"
          || tokens[$0].head == object && tokens[$0].dep == "appos" && tokens[$0].tag == "NN"
      }),
      !(noun + 1..<end).contains(where: { tokens[$0].head == noun && tokens[$0].dep == "agent" })
    else { return false }
    for j in noun + 1..<end where j != i && tokens[j].head == noun { tokens[j].head = i }
    tokens[i].head = i
    tokens[i].dep = "ROOT"
    tokens[i].tag = "VBD"
    tokens[noun].head = i
    tokens[noun].dep = "nsubj"
    return true
  }
}
