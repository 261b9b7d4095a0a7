import Language

/// Clauses that set their subject apart: "it was Madrid that recalled its envoy".
extension ClauseRepair {
  /// "It was Madrid that in May sent trucks", "it was the king who dismissed him": a clause about
  /// whom the "be" names, where the parser takes it for what was.
  static func mendCleft(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].dep == "ccomp", tokens[i].pos == "VERB" || tokens[i].pos == "AUX" else {
      return false
    }
    let copula = tokens[i].head
    guard copula < i, copula > 0, i - copula < 24, tokens[copula].lemma == "be",
      let subject = tokens[max(0, copula - 3)..<copula].first(where: {
        $0.head == copula && $0.dep == "nsubj"
      }), subject.text.lowercased() == "it",
      let named = (copula + 1..<i).first(where: {
        tokens[$0].head == copula && tokens[$0].dep == "attr"
      }), ["NNP", "NNPS", "NN", "NNS"].contains(tokens[named].tag),
      let link = (named + 1..<i).first(where: {
        tokens[$0].head == i && ["that", "who", "which"].contains(tokens[$0].text)
      }),
      !tokens[named + 1..<link].contains(where: { $0.head == copula }),
      // "It was Monday that the court ruled": a clause with a subject of its own, unless it is about
      // its object: "it was Dakar that Mali blamed".
      tokens[link].dep == "dobj" && tokens[named].tag == "NNP"
        || !(copula + 1..<i).contains(where: {
          $0 != link && tokens[$0].head == i && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
        })
    else { return false }
    let isPassive = (link..<i).contains { tokens[$0].head == i && tokens[$0].dep == "auxpass" }
    if tokens[link].dep != "dobj" { tokens[link].dep = isPassive ? "nsubjpass" : "nsubj" }
    if tokens[link].text == "that" {
      tokens[link].tag = "WDT"
      tokens[link].pos = "PRON"
    }
    tokens[i].dep = "relcl"
    tokens[i].head = named
    return true
  }
}
