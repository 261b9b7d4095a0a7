internal import Language
internal import Ontology
internal import TextModel

/// What an article as a whole says of its countries.
extension OfficeHomes {
  /// What the article as a whole says for each country: dateline, headline, whether it is named
  /// first, its towns and bodies.
  static func home(_ context: StructureContext) -> [Int: Double] {
    var isFirst = true
    var scores: [Int: Double] = [:]
    var headed: Set<Int> = []
    let zones = context.analysis.document.zones
    let headlines = zones.filter { $0.kind == .headline }.map(\.span)
    for mention in context.analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative {
      let entity = mention.entities[0]
      guard context.type(entity) == "country" else { continue }
      if isFirst { scores[entity, default: 0] += 0.75 }
      isFirst = false
      let span = context.tokens[mention.head].span
      if headlines.contains(where: { $0.contains(span) }), headed.insert(entity).inserted {
        scores[entity, default: 0] += 0.75
      }
    }
    let own = { (type: String) -> Set<Int> in
      Set(
        context.entities.indices.lazy.filter {
          context.type($0) == type && !context.entities[$0].isImplied
        }.compactMap { context.country(of: $0) })
    }
    for entity in own("place") { scores[entity, default: 0] += 0.75 }
    for entity in own("organization") { scores[entity, default: 0] += 0.5 }
    let counts = context.countryCounts
    if counts.count == 1, let only = counts.keys.first { scores[only, default: 0] += 1 }
    if let entity = dateline(context) { scores[entity, default: 0] += 1.25 }
    return scores
  }

  /// The country whose capital the dateline names.
  private static func dateline(_ context: StructureContext) -> Int? {
    let zones = context.analysis.document.zones.filter { $0.kind == .dateline }
    guard !zones.isEmpty else { return nil }
    for token in context.tokens where zones.contains(where: { $0.span.contains(token.span) }) {
      if let country = country(ofCapital: token.text.lowercased(), context) { return country }
    }
    return nil
  }

  /// The country among the entities whose capital a lower-case word names.
  static func country(ofCapital word: String, _ context: StructureContext) -> Int? {
    for (i, entity) in context.entities.enumerated() where entity.type == "country" {
      let code = entity.properties["country"]
      let country = context.words.ontology.countries.first { $0.code == code }
      if country?.capitals.contains(where: { $0.lowercased() == word }) ?? false { return i }
    }
    return nil
  }
}
