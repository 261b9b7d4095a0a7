import Language

extension PredicateReader {
  /// "Was signed on the sidelines of the assembly by A", "was agreed in Cairo on Sunday by A and
  /// B": the parser hangs "by A" on the place or the occasion.
  func agentsBehindPlaces(in phrases: [Parse.Preposition]) -> [Int] {
    var level = phrases.filter { ["on", "at", "in", "during", "after"].contains($0.word) }
    for _ in 0..<3 where !level.isEmpty {
      let inner = level.filter { isOccasion($0.object) }
        .flatMap { parse.prepositions(of: $0.object) }
      let agents = inner.filter { $0.word == "by" }.map(\.object)
      if !agents.isEmpty { return agents }
      level = inner
    }
    return []
  }

  /// A place, a day, or what people come together for.
  private func isOccasion(_ noun: Int) -> Bool {
    parse.tokens[noun].pos == "PROPN"
      || ["margins", "meeting-events", "attended-events"].contains {
        parse.lists[$0].contains(parse.lemmas[noun])
      }
  }

  /// "Resigned over the accord with B", "despite a deal with B": what it is about, and not what one
  /// takes part in.
  func isMatter(_ preposition: Int) -> Bool {
    ["about", "over", "despite", "regarding", "concerning", "because"]
      .contains(parse.words[preposition])
  }
}
