internal import Language
internal import Ontology
internal import TextModel

/// The police that a post serves: "police spokesman X" speaks for "Police (Kenya)", "Lagos State police
/// chief Y" heads "Lagos State police".
///
/// Only posts whose country is stated or was decided, or that a place stands in front of, get one.
enum PoliceBodies {
  /// Adds the bodies to the entities and to the offices that serve them.
  ///
  /// - Complexity: O(offices · (mentions + entities)).
  static func add(to analysis: inout DocumentAnalysis) {
    for number in analysis.offices.indices {
      let office = analysis.offices[number]
      guard office.holder != nil, office.bodies.isEmpty,
        office.title.lowercased().split(separator: " ").contains("police")
      else { continue }
      if let place = place(before: office, analysis) {
        let name = "\(analysis.entities[place].name) police"
        let country = analysis.entities[place].properties["country"]
        analysis.offices[number].bodies = [body(named: name, of: country, &analysis)]
        analysis.offices[number].countries = []
      } else if office.confidence >= OfficeHomes.decided, let country = office.countries.first,
        analysis.entities[country].type == "country", !isLocal(office, analysis)
      {
        let name = "Police (\(analysis.entities[country].name))"
        analysis.offices[number].bodies = [
          body(named: name, of: analysis.entities[country].id, &analysis)
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

  /// The place right in front of a post.
  private static func place(before office: OfficeMention, _ analysis: DocumentAnalysis) -> Int? {
    analysis.mentions.first {
      $0.tokens.upperBound == office.tokens.lowerBound && $0.entities.count == 1
        && $0.form != .pronoun && analysis.entities[$0.entities[0]].type == "place"
    }?.entities.first
  }

  private static func body(
    named name: String, of country: String?, _ analysis: inout DocumentAnalysis
  ) -> Int {
    if let known = analysis.entities.firstIndex(where: {
      $0.type == "organization" && ($0.name == name || $0.aliases.contains(name))
    }) {
      return known
    }
    analysis.entities.append(
      DocumentEntity(
        id: "e\(analysis.entities.count + 1)", type: "organization", name: name, isImplied: true,
        properties: country.map { ["country": $0] } ?? [:]))
    return analysis.entities.count - 1
  }
}
