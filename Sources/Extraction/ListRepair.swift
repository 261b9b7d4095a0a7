import Language

/// Mends lists of names that the parser takes for an apposition: "A, B and C joined the march",
/// where B hangs on A as a second name of it and C on B.
enum ListRepair {
  /// The text with every such second name made a conjunct of the first.
  ///
  /// Only names of people and bodies, with nothing but a comma between them, are touched; of three
  /// at least two have one label.
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
    var isJoined = [Bool](repeating: false, count: tokens.count)
    for i in tokens.indices where tokens[i].dep == "conj" && tokens.indices.contains(tokens[i].head)
    {
      isJoined[tokens[i].head] = true
    }
    var isChanged = false
    for i in tokens.indices where tokens[i].dep == "appos" && (!conjunct[i].isEmpty || isJoined[i])
    {
      let head = tokens[i].head
      if isJoined[i], tokens.indices.contains(head), label[i] == "PERSON", label[head] == "PERSON",
        isOwned(i, first[i], behind: head, tokens)
      {
        tokens[i].dep = "conj"
        isChanged = true
        continue
      }
      guard tokens.indices.contains(head), head < i, !label[i].isEmpty, !label[head].isEmpty,
        Set([label[i], label[head], conjunct[i]]).count < 3,
        tokens[head].tag.hasPrefix("NNP"), first[i] > head, first[i] != first[head],
        (head + 1..<first[i]).allSatisfy({ tokens[$0].text == "," }), first[i] - head == 2
      else { continue }
      tokens[i].dep = "conj"
      isChanged = true
    }
    if pairNationals(&tokens, label) { isChanged = true }
    guard isChanged else { return annotated }
    return AnnotatedText(text: annotated.text, tokens: tokens, entities: annotated.entities)
  }

  /// "Presidents X of Mali and Y of Niger signed", where Y hangs on Mali: makes Y the conjunct of
  /// X.
  private static func pairNationals(_ tokens: inout [Token], _ label: [String]) -> Bool {
    var isChanged = false
    for i in tokens.indices
    where tokens[i].dep == "conj" && label[i] == "PERSON" && tokens.indices.contains(tokens[i].head)
    {
      let place = tokens[i].head
      guard place < i, label[place].isEmpty, tokens[place].dep == "pobj",
        tokens.indices.contains(tokens[place].head), tokens[tokens[place].head].text == "of"
      else { continue }
      let person = tokens[tokens[place].head].head
      guard tokens.indices.contains(person), person < place, label[person] == "PERSON",
        i + 1 < tokens.count, tokens[i + 1].text == "of", tokens[i + 1].head == i,
        let link = (place + 1..<i).first(where: { ["and", ","].contains(tokens[$0].text) })
      else { continue }
      tokens[i].head = person
      if tokens[link].head == place { tokens[link].head = person }
      isChanged = true
    }
    return isChanged
  }

  /// "Nigeria's Musa Bello, Ghana's Kofi Addo and …": whether nothing but a comma and a possessor
  /// stand between two people.
  private static func isOwned(
    _ person: Int, _ first: Int, behind head: Int, _ tokens: [Token]
  ) -> Bool {
    guard head + 2 < first, tokens[head + 1].text == ",", tokens[head].tag.hasPrefix("NNP") else {
      return false
    }
    let between = head + 2..<first
    return between.contains { tokens[$0].dep == "poss" && tokens[$0].tag.hasPrefix("NNP") }
      && between.allSatisfy {
        tokens[$0].head == person
          || tokens.indices.contains(tokens[$0].head) && between.contains(tokens[$0].head)
      }
  }
}
