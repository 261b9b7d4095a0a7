internal import Language
internal import TextModel

extension HappeningClaims {
  /// Where an event took place that a clause tells.
  static func toldPlaces(_ event: Int, _ verb: Int, _ context: inout StructureContext) {
    let words = context.words
    let isTaking = words.has("taking-from", context.tokens[verb].lemma.lowercased())
    let isWhere: (String) -> Bool = {
      words.has("event-preposition", $0) || words.has("told-preposition", $0)
        || isTaking && $0 == "from"
    }
    var isPlaced = false
    // "Took to the streets of Tunis".
    let streets = context.objects(of: verb) { $0 == "to" }.filter { context.texts[$0] == "streets" }
      .flatMap { context.objects(of: $0) { ["of", "in", "across"].contains($0) } }
    for object in context.objects(of: verb, isWhere) + streets {
      for land in LocationClaims.places(at: object, context) {
        isPlaced = true
        context.claim(
          "located-in", from: event, to: land, at: verb, rule: "located.told", confidence: 0.75)
      }
    }
    // "Were killed by a roadside bomb in Mali".
    let bombs = context.children[verb].filter { context.tokens[$0].dep == "agent" }
      .flatMap { context.children[$0] }
      .filter { context.words.has("bomb", context.tokens[$0].lemma.lowercased()) }
    for land in bombs.flatMap({ context.objects(of: $0, isWhere) })
      .flatMap({ LocationClaims.places(at: $0, context) })
    {
      isPlaced = true
      context.claim(
        "located-in", from: event, to: land, at: verb, rule: "located.told-bomb", confidence: 0.75)
    }
    for child in context.children[verb]
    where ["dobj", "nsubjpass"].contains(context.tokens[child].dep) {
      for place in LocationClaims.places(at: child, context) where context.type(place) == "place" {
        isPlaced = true
        context.claim(
          "located-in", from: event, to: place, at: verb, rule: "located.told-object",
          confidence: 0.7)
      }
    }
    guard !isPlaced else { return }
    if let land = seizedLand(verb, context) {
      context.claim(
        "located-in", from: event, to: land, at: verb, rule: "located.seized", confidence: 0.75)
    }
  }

  /// The country whose soldiers take power in it: "the army of Myanmar seized power".
  private static func seizedLand(_ verb: Int, _ context: StructureContext) -> Int? {
    let lemma = context.tokens[verb].lemma.lowercased()
    let isSeizure =
      context.words.has("ousting-verb", lemma)
      || ["seize", "take", "grab", "usurp"].contains(lemma)
        && context.children[verb].contains {
          context.tokens[$0].dep == "dobj" && ["power", "control"].contains(context.texts[$0])
        }
    guard isSeizure,
      let subject = context.children[verb].first(where: { context.tokens[$0].dep == "nsubj" })
    else { return nil }
    let whose =
      context.children[subject].filter { $0 < subject }
      + context.objects(of: subject) { ["of", "in", "from"].contains($0) }
    for token in [subject] + whose {
      if let land = context.covering(token, ["country"]) { return land }
    }
    return nil
  }
}
