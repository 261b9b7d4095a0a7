internal import Language
internal import TextModel

/// `position`: who holds which post where.
enum PositionClaims {
  static func read(_ context: inout StructureContext) {
    for office in context.analysis.offices {
      guard let holder = office.holder, context.type(holder) == "person" else { continue }
      guard isTrusted(office, context) else { continue }
      let targets = targets(of: office, context)
      var properties = ["title": office.title]
      if office.isFormer { properties["former"] = "true" }
      for target in targets
      where ["country", "ministry", "organization", "armed-group"].contains(
        context.type(target))
      {
        context.claim(
          "position", from: holder, to: target, at: office.head,
          rule: "position.\(office.kind)", confidence: office.confidence, properties: properties)
      }
    }
  }

  private static func targets(of office: OfficeMention, _ context: StructureContext) -> [Int] {
    switch context.words.postTargets[office.kind] {
    case "both": return office.countries + office.bodies
    case "nation": return office.bodies
    case "country-first": return office.countries.isEmpty ? office.bodies : office.countries
    default: return office.bodies.isEmpty ? office.countries : office.bodies
    }
  }

  /// Whether the country of a post is stated or can be guessed well enough.
  ///
  /// A wrong edge hurts more than a missing one: a guess is kept where the sentence leaves no
  /// choice, and for ministers, whom articles name beside the country that acts.
  static func isTrusted(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    guard office.confidence < 0.9, let guess = office.countries.first else { return true }
    // "his prime minister", "their leader": the pronoun says whose, and it is no country's name.
    if context.children[office.head].contains(where: { context.tokens[$0].tag == "PRP$" }) {
      return false
    }
    // Another mention states the holder's country; a further guess adds nothing.
    let isStated = context.analysis.offices.contains {
      $0.holder == office.holder && $0.confidence >= 0.9
    }
    if isStated { return false }
    let sentence = context.sentence(office.head)
    var inside: [Int] = []
    for mention in context.analysis.mentions
    where sentence.contains(mention.head) && mention.entities.count == 1
      && mention.form != .pronoun
    {
      let entity = mention.entities[0]
      if context.type(entity) == "country", !inside.contains(entity) { inside.append(entity) }
    }
    if inside == [guess] { return true }
    let isMinister = context.words.postTargets[office.kind] == "both"
    return isMinister && (inside.count < 2 || inside.first == guess)
  }
}
