import Language

/// Headlines whose verb the parser takes for a part of the noun behind it.
extension ClauseRepair {
  /// What headlines say is done with an agreement.
  private static let dealing: Set<String> = [
    "sign", "seal", "ink", "back", "reject", "approve", "clinch", "initial", "ratify", "adopt",
    "strike", "reach",
  ]
  private static let papers: Set<String> = [
    "truce", "ceasefire", "resolution", "bill", "law", "plan", "compact",
  ]

  /// "Seychelles signs pact with EU force", "Vietnam and Laos sign memorandum on floods".
  ///
  /// - Returns: Whether anything changed.
  static func mendDeal(at i: Int, _ tokens: inout [Token]) -> Bool {
    let noun = tokens[i].head
    guard tokens[i].dep == "compound", ["NN", "NNS"].contains(tokens[i].tag), i > 0, noun > i,
      noun - i <= 3, tokens[noun].head == noun, dealing.contains(tokens[i].lemma.lowercased()),
      agreements.contains(tokens[noun].lemma.lowercased())
        || papers.contains(tokens[noun].lemma.lowercased()),
      tokens[i - 1].text.first?.isUppercase ?? false
    else { return false }
    let own = tokens[max(0, i - 12)..<i].contains { $0.text == "and" && $0.head < i }
    // One "signs", two "sign".
    guard own == (tokens[i].tag == "NN") || tokens[i].tag == "NNS" else { return false }
    var subject = i - 1
    for _ in 0..<4 where tokens[subject].dep == "conj" && tokens[subject].head < subject {
      subject = tokens[subject].head
    }
    guard [i, noun].contains(tokens[subject].head) else { return false }
    for j in max(0, i - 12)..<i where j != subject && [i, noun].contains(tokens[j].head) {
      tokens[j].head = subject
    }
    tokens[subject].head = i
    tokens[subject].dep = "nsubj"
    if tokens[subject].tag == "JJ" {
      tokens[subject].tag = "NNP"
      tokens[subject].pos = "PROPN"
    }
    tokens[i].tag = tokens[i].tag == "NN" ? "VBP" : "VBZ"
    tokens[i].pos = "VERB"
    tokens[i].dep = "ROOT"
    tokens[i].head = i
    tokens[noun].head = i
    tokens[noun].dep = "dobj"
    return true
  }
}
