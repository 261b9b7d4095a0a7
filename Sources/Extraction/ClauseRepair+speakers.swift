import Language

/// Speakers at the end of what they say.
extension ClauseRepair {
  private static let telling: WordSet = ["say", "tell", "announce", "add", "write", "report"]
  /// How far back the phrase for a speaker may begin.
  private static let reach = 14

  /// "Togo banned imports from Benin and Mali, its farm minister, Afi Mensah, said": who speaks,
  /// whom the parser puts beside what is banned.
  ///
  /// - Returns: whether the tokens have changed.
  static func mendLateSpeaker(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].tag == "VBD", telling.contains(tokens[i].lemma),
      let post = latePost(before: i, tokens),
      ["conj", "appos", "dobj", "npadvmod"].contains(tokens[post].dep),
      tokens[post].head < post - 2,
      !(max(0, i - reach)..<i).contains(where: {
        tokens[$0].head == i && tokens[$0].dep.hasPrefix("nsubj")
      })
    else { return false }
    tokens[post].dep = "nsubj"
    tokens[post].head = i
    let told = tokens[i].head
    guard tokens[i].dep == "conj", told < post, ["VERB", "AUX"].contains(tokens[told].pos) else {
      return true
    }
    tokens[i].dep = tokens[told].dep
    tokens[i].head = tokens[told].head == told ? i : tokens[told].head
    tokens[told].dep = "ccomp"
    tokens[told].head = i
    return true
  }

  /// The noun of ", its farm minister, Afi Mensah," right before a verb.
  private static func latePost(before i: Int, _ tokens: [Token]) -> Int? {
    let first = max(1, i - reach)
    guard i > first, tokens[i - 1].text == "," else { return nil }
    var j = i - 2
    while j > first, tokens[j].tag == "NNP" { j -= 1 }
    guard j > first, j < i - 2, tokens[j].text == ",", tokens[j - 1].tag == "NN",
      tokens[i - 2].head == j - 1, tokens[i - 2].dep == "appos"
    else { return nil }
    let post = j - 1
    j = post
    while j > first, ["NN", "JJ", "NNP"].contains(tokens[j].tag) { j -= 1 }
    return ["PRP$", "DT"].contains(tokens[j].tag) && tokens[j - 1].text == "," ? post : nil
  }
}
