internal import Language
internal import Ontology
internal import TextModel

/// The police that a post serves: "police spokesman X" speaks for "Police (Kenya)", "Lagos State
/// police chief Y" heads "Lagos State police".
///
/// Only posts whose country is stated or was decided, or that a place stands in front of, get one.
enum PoliceBodies {
  /// Adds the bodies to the entities and to the offices that serve them.
  ///
  /// - Complexity: O(offices + mentions + entities).
  static func add(to analysis: inout DocumentAnalysis) {
    let isPolice: (OfficeMention) -> Bool = {
      $0.holder != nil && $0.bodies.isEmpty
        && $0.title.lowercased().split(separator: " ").contains("police")
    }
    guard analysis.offices.contains(where: isPolice) else { return }
    var known: [String: Int] = [:]
    for (i, entity) in analysis.entities.enumerated() where entity.type == "organization" {
      for name in [entity.name] + entity.aliases where known[name] == nil { known[name] = i }
    }
    // Places by the token behind their name.
    var places: [Int: Int] = [:]
    for mention in analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun
      && analysis.entities[mention.entities[0]].type == "place"
    {
      places[mention.tokens.upperBound] = places[mention.tokens.upperBound] ?? mention.entities[0]
    }
    for number in analysis.offices.indices {
      let office = analysis.offices[number]
      guard isPolice(office) else { continue }
      if let place = places[office.tokens.lowerBound] {
        let name = "\(analysis.entities[place].name) police"
        let country = analysis.entities[place].properties["country"]
        analysis.offices[number].bodies = [body(named: name, of: country, &known, &analysis)]
        analysis.offices[number].countries = []
      } else if office.confidence >= OfficeHomes.decided, let country = office.countries.first,
        analysis.entities[country].type == "country", !isLocal(office, analysis)
      {
        let name = "Police (\(analysis.entities[country].name))"
        analysis.offices[number].bodies = [
          body(named: name, of: analysis.entities[country].id, &known, &analysis)
        ]
      }
    }
  }

  /// "The district police chief": of a part of the country that nobody names.
  private static func isLocal(_ office: OfficeMention, _ analysis: DocumentAnalysis) -> Bool {
    let before = office.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    let token = analysis.annotated.tokens[before]
    return token.tag == "NN" && token.text.first?.isLowercase ?? false
      || ["local", "regional", "provincial", "municipal"].contains(token.text.lowercased())
  }

  private static func body(
    named name: String, of country: String?, _ known: inout [String: Int],
    _ analysis: inout DocumentAnalysis
  ) -> Int {
    if let found = known[name] { return found }
    known[name] = analysis.entities.count
    analysis.entities.append(
      DocumentEntity(
        id: "e\(analysis.entities.count + 1)", type: "organization", name: name, isImplied: true,
        properties: country.map { ["country": $0] } ?? [:]))
    return analysis.entities.count - 1
  }
}
