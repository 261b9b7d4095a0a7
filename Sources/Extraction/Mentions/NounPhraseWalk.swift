import Language

/// A walk from a nation's adjective to the noun that it is said of.
enum NounPhraseWalk {
  /// Whether the noun of a bearer stands behind a nation, with only words of its phrase between:
  /// "South Korean electronics maker".
  ///
  /// - Parameters:
  ///   - start: the first token behind the nation.
  ///   - end: where its sentence ends; no more than four tokens are looked at.
  static func reaches(
    from start: Int, before end: Int, _ tokens: [Token], _ isBearer: (Int) -> Bool
  ) -> Bool {
    for i in start..<max(start, min(end, start + 4)) {
      if isBearer(i) { return true }
      let tag = tokens[i].tag
      guard tag.hasPrefix("JJ") || ["NN", "NNS", "HYPH", "POS", "VBN", "VBG"].contains(tag) else {
        return false
      }
    }
    return false
  }
}
