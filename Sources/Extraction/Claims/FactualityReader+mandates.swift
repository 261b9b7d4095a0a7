import Language

/// Clauses that say what is to be done.
extension FactualityReader {
  /// "That B leave", "that B must leave": whether a clause behind a demand says what is to be done.
  func isMandative(_ verb: Int) -> Bool {
    let auxiliary = parse.children(verb, "aux", "auxpass").first ?? verb
    return parse.tokens[auxiliary].tag == "VB" || parse.isSubjunctive(auxiliary, of: verb)
      || ["should", "must"].contains(parse.words[auxiliary])
  }
}
