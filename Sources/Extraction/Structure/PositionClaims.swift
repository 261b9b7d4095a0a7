internal import Language
internal import TextModel

/// `position`: who holds which post where.
enum PositionClaims {
  static func read(_ context: inout StructureContext) {
    for office in context.analysis.offices {
      guard let holder = office.holder, context.type(holder) == "person" else { continue }
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
}
