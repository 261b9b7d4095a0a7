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
    // "Was shot and wounded in the town of Handlova": on the second verb.
    let joined = context.conjuncts(verb).filter { other in
      context.tokens[other].tag == context.tokens[verb].tag
        && !context.children[other].contains { context.tokens[$0].dep.hasPrefix("nsubj") }
    }.prefix(1)
    // "Collided off Gunsan": the parser takes "off" for a particle.
    let off = context.children[verb].filter {
      context.texts[$0] == "off" && context.tokens[$0].dep == "prt"
    }.flatMap { context.children[$0] }.filter { context.tokens[$0].dep == "pobj" }
    let own = context.objects(of: verb, isWhere) + off
    let others = own.isEmpty ? joined.flatMap { context.objects(of: $0, isWhere) } : []
    for object in own + others + streets {
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
    // "Clashed with supporters in Maputo", "escaped from a prison in Mongo".
    for party in context.objects(of: verb, { ["with", "against", "from"].contains($0) })
    where context.tokens[party].pos == "NOUN" {
      for place in LocationClaims.places(at: party, context) where context.type(place) == "place" {
        isPlaced = true
        context.claim(
          "located-in", from: event, to: place, at: verb, rule: "located.told-party",
          confidence: 0.7)
      }
    }
    if !isPlaced, let place = nextPlace(behind: verb, context) {
      context.claim(
        "located-in", from: event, to: place, at: verb, rule: "located.told-behind",
        confidence: 0.65)
    }
    if let land = seizedLand(verb, context) {
      context.claim(
        "located-in", from: event, to: land, at: verb, rule: "located.seized", confidence: 0.75)
    }
  }

  /// "Ambushed a convoy carrying officials in Turkana county", "ran aground off Tobago": the first
  /// place behind the verb, with no other clause in between.
  private static func nextPlace(behind verb: Int, _ context: StructureContext) -> Int? {
    var i = verb + 1
    let end = context.sentence(verb).upperBound
    while i < end, i - verb < 18 {
      let tag = context.tokens[i].tag
      if ["VBD", "VBZ", "VBP", "MD", "WDT", "WRB", "WP"].contains(tag) { return nil }
      if ["after", "before", "since", "to", "from", "as", "when", ";"].contains(context.texts[i]) {
        return nil
      }
      if let place = context.covering(i, ["place"]) {
        let first = context.index.mention(covering: i)?.tokens.lowerBound ?? i
        var before = first - 1
        while before > verb, context.tokens[before].pos != "ADP", first - before < 7 { before -= 1 }
        return ["in", "near", "at", "outside", "off"].contains(context.texts[before])
          && !context.isCompounded(i) ? place : nil
      }
      i += 1
    }
    return nil
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
