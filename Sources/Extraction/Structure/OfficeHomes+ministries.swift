internal import Ontology
internal import TextModel

/// The ministries of posts whose country was decided.
extension OfficeHomes {
  /// Gives an office the ministry of another country, renaming the one that only it implied.
  func move(_ number: Int, to country: Int, in analysis: inout DocumentAnalysis) {
    let office = analysis.offices[number]
    let portfolios = context.words.ontology.portfolios
    guard let wanted = office.portfolios.first,
      let portfolio = portfolios.first(where: { $0.id == wanted })
    else { return }
    let owner = analysis.entities[country]
    let name = "\(portfolio.ministry(in: owner.properties["country"])) (\(owner.name))"
    let implied = office.bodies.first { analysis.entities[$0].type == "ministry" }
    let others = analysis.offices.indices.filter { $0 != number }
    if let known = analysis.entities.firstIndex(where: { $0.type == "ministry" && $0.name == name })
    {
      analysis.offices[number].bodies = [known]
    } else if let implied, analysis.entities[implied].isImplied,
      !others.contains(where: { analysis.offices[$0].bodies.contains(implied) })
    {
      analysis.entities[implied].name = name
      analysis.entities[implied].aliases = aliases(of: implied, in: owner.name, analysis)
      analysis.entities[implied].properties["country"] = owner.id
    } else {
      analysis.offices[number].bodies = [analysis.entities.count]
      analysis.entities.append(
        DocumentEntity(
          id: "e\(analysis.entities.count + 1)", type: "ministry", name: name,
          aliases: implied.map { aliases(of: $0, in: owner.name, analysis) } ?? [], isImplied: true,
          properties: ["country": owner.id]))
    }
  }

  /// What an implied ministry is called by the title of its minister, in another country.
  private func aliases(
    of ministry: Int, in country: String, _ analysis: DocumentAnalysis
  ) -> [String] {
    analysis.entities[ministry].aliases.compactMap { alias in
      guard alias.hasSuffix(")"), let open = alias.lastIndex(of: "(") else { return nil }
      return "\(alias[..<open])(\(country))"
    }
  }
}
