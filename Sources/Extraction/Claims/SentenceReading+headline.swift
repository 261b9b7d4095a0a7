import Language
import TextModel

/// What only a headline says of a state.
extension SentenceReading {
  /// What a headline puts a state for: "Peru snubs delegate" of its minister, "Peru court
  /// disqualifies mayor" of a court.
  private static let loose: WordSet = [
    "opposes", "supports", "accuses", "demands", "sanctions",
  ]
  /// How many sentences of the text tell what the headline is about.
  private static let leadLength = 2

  /// The claims without those that a headline makes of a state of which the text's first sentences
  /// do not say that it acts.
  func withoutLooseHeadlines(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    func isHeadline(_ token: Int) -> Bool {
      analysis.document.zone(at: parse.tokens[token].span.start) == .headline
    }
    guard
      drafts.contains(where: { Self.loose.contains($0.claim.type) && isHeadline($0.trigger) })
    else { return drafts }
    let lead = parse.sentences.lazy.filter {
      self.isRead($0) && $0.count > 4 && !isHeadline($0.lowerBound)
    }.prefix(Self.leadLength)
    // Nothing follows: a headline is all there is.
    guard !lead.isEmpty else { return drafts }
    let acting = Set(lead.flatMap { self.states(actingIn: $0) })
    return drafts.filter { draft in
      !Self.loose.contains(draft.claim.type) || matcher.entityTypes[draft.from] != "country"
        || acting.contains(draft.from) || !isHeadline(draft.trigger)
    }
  }

  /// The states that a sentence has for subjects, by their names or as governments.
  private func states(actingIn sentence: Range<Int>) -> [Int] {
    sentence.filter { parse.isVerb($0) }.flatMap { verb in
      matcher.predicates.verb(verb).agents.filter { agent in
        parse.lists["rulers"].contains(parse.lemmas[agent])
          || ["PROPN", "PRON"].contains(parse.tokens[agent].pos)
      }
    }
    .flatMap {
      matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "country" })
    }
    .map(\.entity)
  }
}
