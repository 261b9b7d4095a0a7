import Foundation
import Ontology
import Testing

struct OntologyTests {
  static let ontology = Result { try Ontology() }

  @Test func `the built-in schema has no faults`() {
    #expect(Ontology.problems().map(\.description) == [])
  }

  @Test func `holds the nine node types and the twenty-three edge types`() throws {
    let ontology = try Self.ontology.get()
    #expect(
      ontology.nodeTypes.map(\.id) == [
        "agreement", "armed-group", "country", "date", "event", "ministry", "organization",
        "person", "place",
      ])
    #expect(ontology.edgeTypes.count == 23)
    #expect(
      ontology.edgeTypes.filter(\.isSymmetric).map(\.id) == [
        "agreed-with", "cooperates-with", "met-with", "negotiates-with",
      ])
  }

  @Test(arguments: [
    ("position", "person", "ministry", true), ("position", "ministry", "person", false),
    ("on-date", "event", "date", true), ("met-with", "country", "person", true),
    ("visited", "country", "country", false),
  ])
  func `knows what an edge type may connect`(
    edge: String, from: String, to: String, allowed: Bool
  ) throws {
    let type = try #require(try Self.ontology.get().edgeType(edge))
    #expect(type.allows(from: from, to: to) == allowed)
  }

  @Test(arguments: [
    ("foreign", "KE", "Ministry of Foreign Affairs (Kenya)"),
    ("foreign", "US", "Department of State (United States)"),
    ("interior", "GB", "Home Office (United Kingdom)"),
    ("defence", "BR", "Ministry of Defence (Brazil)"),
  ])
  func `names ministries as their country does`(
    portfolio: String, country: String, name: String
  ) throws {
    let ontology = try Self.ontology.get()
    let state = try #require(ontology.country(country))
    #expect(ontology.ministryName(try #require(ontology.portfolio(portfolio)), of: state) == name)
  }

  @Test(arguments: [
    ("Iraqi", "Iraq", NameReading.Form.adjective), ("Britons", "United Kingdom", .people),
    ("DR Congo", "Democratic Republic of the Congo", .name), ("Ulan Bator", "Mongolia", .capital),
    ("the Kremlin", "", .seat), ("Kremlin", "Russia", .seat), ("us", "", .name),
    ("US", "United States", .name), ("polish", "", .adjective),
    ("côte d’ivoire", "", .name), ("Côte d’Ivoire", "Ivory Coast", .name),
    ("Al-Shabaab", "al-Shabaab", .name), ("ISIL", "Islamic State", .name),
    ("UN Security Council", "United Nations Security Council", .name),
  ])
  func `reads names`(text: String, name: String, form: NameReading.Form) throws {
    let ontology = try Self.ontology.get()
    let readings = ontology.names.values(of: text)
    guard !name.isEmpty else {
      #expect(readings.isEmpty)
      return
    }
    let reading = try #require(readings.first)
    #expect(reading.form == form)
    switch reading.bearer {
    case .country(let i): #expect(ontology.countries[i].name == name)
    case .body(let i): #expect(ontology.bodies[i].name == name)
    }
  }

  @Test(arguments: [
    ("defence minister", "Defence Minister", "defence"),
    ("minister of the interior", "Interior Minister", "interior"),
    ("Vice-Minister of Trade", "Deputy Trade Minister", "trade"),
    ("secretary of state", "Secretary of State", "foreign"),
    ("foreign ministers", "Foreign Minister", "foreign"),
    ("spokeswoman", "Spokeswoman", nil), ("secretary-general", "Secretary-general", nil),
  ])
  func `reads titles`(text: String, label: String, portfolio: String?) throws {
    let ontology = try Self.ontology.get()
    let reading = try #require(ontology.titles.values(of: text).first)
    #expect(reading.label == label)
    #expect(reading.portfolio.map { ontology.portfolios[$0].id } == portfolio)
  }

  @Test func `finds the longest phrase that ends at a token`() throws {
    let ontology = try Self.ontology.get()
    let text = PhraseText(["The", "UN", "Security", "Council", "met", "Al", "-", "Shabaab"])
    let council = try #require(ontology.names.longest(in: text, at: 1))
    #expect(council.length == 3)
    #expect(ontology.names.matches(in: text, at: 1).map(\.length) == [1, 3])
    #expect(ontology.names.longest(in: text, at: 5)?.length == 3)
    #expect(ontology.names.longest(in: text, at: 0) == nil)
  }

  @Test func `every country has adjectives that lead back to it, but for rare ones`() throws {
    let ontology = try Self.ontology.get()
    for (place, country) in ontology.countries.enumerated() where country.kind == .state {
      for adjective in country.adjectives {
        let bearers = ontology.names.values(of: adjective).map(\.bearer)
        #expect(bearers.contains(.country(place)), "\(adjective)")
      }
    }
  }
}
