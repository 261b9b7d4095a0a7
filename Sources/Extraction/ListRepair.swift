import Language

/// Mends lists of names that the parser takes for an apposition: "A, B and C joined the march", where B hangs on
/// A as a second name of it and C on B.
enum ListRepair {
  /// The text with every such second name made a conjunct of the first.
  ///
  /// Only names of people and bodies, with nothing but a comma between them, are touched; of three at least two
  /// have one label.
  ///
  /// - Complexity: O(tokens).
  static func repaired(_ annotated: AnnotatedText) -> AnnotatedText {
    var tokens = annotated.tokens
    var label = [String](repeating: "", count: tokens.count)
    var first = [Int](repeating: -1, count: tokens.count)
    for entity in annotated.entities where ["PERSON", "ORG"].contains(entity.label) {
      for i in entity.tokens {
        label[i] = entity.label
        first[i] = entity.tokens.lowerBound
      }
    }
    var conjunct = [String](repeating: "", count: tokens.count)
    for i in tokens.indices
    where tokens[i].dep == "conj" && tokens[i].tag.hasPrefix("NNP") && !label[i].isEmpty
      && tokens.indices.contains(tokens[i].head)
    {
      conjunct[tokens[i].head] = label[i]
    }
    var isChanged = false
    for i in tokens.indices where tokens[i].dep == "appos" && !conjunct[i].isEmpty {
      let head = tokens[i].head
      guard tokens.indices.contains(head), head < i, !label[i].isEmpty, !label[head].isEmpty,
        Set([label[i], label[head], conjunct[i]]).count < 3,
        tokens[head].tag.hasPrefix("NNP"), first[i] > head, first[i] != first[head],
        (head + 1..<first[i]).allSatisfy({ tokens[$0].text == "," }), first[i] - head == 2
      else { continue }
      tokens[i].dep = "conj"
      isChanged = true
    }
    guard isChanged else { return annotated }
    return AnnotatedText(text: annotated.text, tokens: tokens, entities: annotated.entities)
  }
}
