import Language

/// What stands behind the prepositions of a match.
extension PatternMatcher {
  /// Objects of prepositions, the indirect object counting as "to".
  func objects(
    _ words: Set<String>, in frame: PredicateReader.Frame, of token: Int, for edge: String
  ) -> [Int] {
    var heads = words.contains("to") ? frame.recipients : []
    heads += forumless(frame.prepositions.filter { words.contains($0.word) }, in: frame)
      .map(\.object)
    // "Finances a dam in B": where the thing stands that is paid for.
    let isPlaced = edge == "aids" && words.contains("in")
    if heads.isEmpty, parse.isVerb(token), !words.contains("of"), !words.contains("in") || isPlaced
    {
      // The parser hangs "with B" on the object of "discuss" as often as on the verb, and on what that is of.
      let objects = parse.children(token, "dobj") + (isPlaced ? frame.patients : [])
      for object in objects {
        let phrases = parse.prepositions(of: object)
        heads += phrases.filter { words.contains($0.word) }.map(\.object)
        for phrase in phrases where phrase.word == "of" && !isPlaced {
          heads += parse.prepositions(of: phrase.object).filter { words.contains($0.word) }
            .map(\.object)
        }
      }
    }
    return heads
  }

  /// "Lodged a complaint against B at the court": the court is where, and not whom it is about.
  private func forumless(
    _ phrases: [Parse.Preposition], in frame: PredicateReader.Frame
  ) -> [Parse.Preposition] {
    guard phrases.contains(where: { $0.word == "at" }) else { return phrases }
    let isLodged = parse.lists["lodging-verbs"].contains(parse.lemmas[frame.anchor])
    guard isLodged || phrases.contains(where: { ["against", "about"].contains($0.word) }) else {
      return phrases
    }
    return phrases.filter { $0.word != "at" }
  }
}
