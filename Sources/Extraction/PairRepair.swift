import Language

/// Mends "clashes between A and B killed ten", where the parser takes B for the subject of the
/// verb, and "the ministers of A and B met", where it takes B for one who met with the ministers.
enum PairRepair {
  /// The text with B made the conjunct of A, and the noun before "between" the subject.
  ///
  /// - Complexity: O(tokens).
  static func repaired(_ annotated: AnnotatedText) -> AnnotatedText {
    var tokens = annotated.tokens
    var isChanged = rejoinOwners(in: &tokens)
    guard tokens.contains(where: { $0.text == "between" }) else {
      return isChanged
        ? AnnotatedText(text: annotated.text, tokens: tokens, entities: annotated.entities)
        : annotated
    }
    let left = SubtreeEdges(tokens).left
    for i in tokens.indices where tokens[i].text == "between" && tokens[i].dep == "prep" {
      guard
        let first = (i + 1..<min(i + 8, tokens.count)).first(where: {
          tokens[$0].head == i && tokens[$0].dep == "pobj"
        }),
        let link = (first + 1..<min(first + 6, tokens.count)).first(where: {
          tokens[$0].text == "and"
        }),
        (first + 1..<link).allSatisfy({ !["VERB", "AUX", "PUNCT"].contains(tokens[$0].pos) }),
        let second = (link + 1..<min(link + 8, tokens.count)).first(where: {
          ["nsubj", "nsubjpass"].contains(tokens[$0].dep) && left[$0] == link + 1
        })
      else { continue }
      let verb = tokens[second].head
      guard verb > second, tokens.indices.contains(verb), let subject = top(tokens[i].head, tokens),
        tokens[subject].head == verb, subject < i
      else { continue }
      if !tokens[subject].dep.hasPrefix("nsubj") { tokens[subject].dep = tokens[second].dep }
      tokens[second].dep = "conj"
      tokens[second].head = first
      tokens[link].dep = "cc"
      tokens[link].head = first
      isChanged = true
    }
    guard isChanged else { return annotated }
    return AnnotatedText(text: annotated.text, tokens: tokens, entities: annotated.entities)
  }

  /// "The foreign ministers of Paraguay and Bolivia": two names behind a plural are a pair of their
  /// own.
  private static func rejoinOwners(in tokens: inout [Token]) -> Bool {
    var isChanged = false
    for first in tokens.indices.dropLast(2)
    where tokens[first].dep == "pobj" && tokens[first].pos == "PROPN"
      && tokens[first + 1].text == "and"
    {
      let of = tokens[first].head
      guard of > 0, of < first, tokens[of].text == "of", tokens[of].head == of - 1,
        tokens[of - 1].tag == "NNS",
        let second = (first + 2..<min(first + 5, tokens.count)).first(where: {
          tokens[$0].head == of - 1 && tokens[$0].dep == "conj"
        }),
        tokens[second].pos == "PROPN",
        (first + 2..<second).allSatisfy({ ["det", "compound", "amod"].contains(tokens[$0].dep) })
      else { continue }
      tokens[second].head = first
      tokens[first + 1].head = first
      isChanged = true
    }
    return isChanged
  }

  /// The noun that "of fighting" hangs on: "days" of "days of fighting between".
  private static func top(_ noun: Int, _ tokens: [Token]) -> Int? {
    var i = noun
    for _ in 0..<6 {
      guard tokens.indices.contains(i), tokens.indices.contains(tokens[i].head) else { return nil }
      guard tokens[i].dep == "pobj" else { return i }
      i = tokens[tokens[i].head].head
    }
    return nil
  }
}
