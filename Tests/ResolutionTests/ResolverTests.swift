import KnowledgeGraph
import Ontology
import TextModel
import Testing

@testable import Resolution

struct ResolverTests {
  private let resolver: Resolver

  /// Reading the schema takes longer than any test.
  private static let shared = Result { Resolver(ontology: try Ontology()) }

  init() throws { resolver = try ResolverTests.shared.get() }

  private func project(
    _ documents: [SampleDocument], _ decisions: [Decision] = []
  ) -> GraphProjection {
    resolver.project(documents.map(\.document), decisions: decisions)
  }

  private func labels(_ documents: [SampleDocument], _ type: String) -> [String] {
    project(documents).graph.nodes.filter { $0.type == type }.map(\.label).sorted()
  }

  // Countries, ministries, bodies

  @Test func `knows a country by its code and by its name`() {
    let documents = [
      SampleDocument("a").entity("1", "country", "Czechia", country: "CZ"),
      SampleDocument("b").entity("1", "country", "Czech Republic", country: "CZ"),
      SampleDocument("c").entity("1", "country", "Czechia"),
    ]
    #expect(labels(documents, "country") == ["Czechia"])
    #expect(project(documents).graph.nodes.map(\.id) == ["country.czechia"])
  }

  @Test func `keeps ministries of two countries apart and joins spellings of one`() {
    let documents = [
      SampleDocument("a").entity("1", "ministry", "Ministry of Defence (Iran)"),
      SampleDocument("b").entity("1", "ministry", "Ministry of Defense (Iran)"),
      SampleDocument("c").entity("1", "ministry", "Ministry of Defence (Iraq)"),
    ]
    #expect(labels(documents, "ministry").count == 2)
  }

  @Test func `joins a body with its acronym and its other name`() {
    let documents = [
      SampleDocument("a").entity("1", "organization", "African Mining Union", aliases: ["AMU"]),
      SampleDocument("b").entity("1", "organization", "AMU"),
      SampleDocument("c").entity("1", "armed-group", "Northern Front", aliases: ["Jabhat Shimal"]),
      SampleDocument("d").entity("1", "armed-group", "Jabhat Shimal"),
      SampleDocument("e").entity("1", "organization", "the Northern Front"),
    ]
    let nodes = project(documents).graph.nodes
    #expect(nodes.map(\.documents) == [["c", "d", "e"], ["a", "b"]])
    #expect(nodes[0].type == "armed-group")
  }

  @Test func `does not join bodies by a common noun that both are called`() {
    let documents = [
      SampleDocument("a").entity("1", "armed-group", "Northern Front", aliases: ["the militants"]),
      SampleDocument("b").entity("1", "armed-group", "Southern Front", aliases: ["the militants"]),
    ]
    #expect(project(documents).graph.nodes.count == 2)
  }

  @Test func `reads a country given by its entity`() {
    let document = SampleDocument("a").entity("e1", "country", "Peru", country: "PE")
      .entity("e2", "person", "Ana Torres", country: "e1")
    let nodes = project([document]).graph.nodes
    #expect(nodes.map { $0.properties["country"] } == ["PE", "PE"])
  }

  // Persons

  @Test func `joins spellings of a full name`() {
    let documents = [
      SampleDocument("a").entity("1", "person", "Juma Anad Saadoun"),
      SampleDocument("b").entity("1", "person", "Jumaa Anad Sadoun"),
      SampleDocument("c").entity("1", "person", "Juma Anad Saadoun"),
    ]
    let projection = project(documents)
    #expect(projection.graph.nodes.map(\.label) == ["Juma Anad Saadoun"])
    #expect(projection.merges.map(\.reason).contains { $0.contains("spellings of one name") })
  }

  @Test func `never joins persons by a bare surname alone`() {
    let documents = [
      SampleDocument("a").entity("1", "person", "Rashid Karimi"),
      SampleDocument("b").entity("1", "person", "Karimi"),
      SampleDocument("c").entity("1", "person", "Karimi"),
    ]
    let nodes = project(documents).graph.nodes
    #expect(nodes.count == 3)
    #expect(Set(nodes.map(\.id)).count == 3)
  }

  @Test func `joins a bare surname with the holder of the same post`() {
    func minister(_ id: String, _ name: String) -> SampleDocument {
      SampleDocument(id).entity("1", "person", name)
        .entity("2", "country", "Peru", country: "PE")
        .claim("position", "1", "2", properties: ["title": "Foreign Minister"])
    }
    let documents = [minister("a", "Ana Torres"), minister("b", "Torres")]
    let people = project(documents).graph.nodes.filter { $0.type == "person" }
    #expect(people.map(\.label) == ["Ana Torres"])
    #expect(people.map(\.aliases) == [["Torres"]])
  }

  @Test func `keeps two holders of one post apart`() {
    func minister(_ id: String, _ name: String) -> SampleDocument {
      SampleDocument(id).entity("1", "person", name)
        .entity("2", "country", "Peru", country: "PE")
        .claim("position", "1", "2", properties: ["title": "Foreign Minister"])
    }
    let documents = [minister("a", "Ana Torres"), minister("b", "Luis Vega")]
    #expect(labels(documents, "person") == ["Ana Torres", "Luis Vega"])
  }

  @Test func `keeps two people of one article apart even with like names`() {
    let documents = [
      SampleDocument("a").entity("1", "person", "Hassan Rahimi"),
      SampleDocument("b").entity("1", "person", "Hassan Rahimi")
        .entity("2", "person", "Hasan Rahimy"),
    ]
    #expect(labels(documents, "person") == ["Hasan Rahimy", "Hassan Rahimi"])
  }

  @Test func `keeps namesakes of two countries apart`() {
    func citizen(_ id: String, _ country: String, _ code: String) -> SampleDocument {
      SampleDocument(id).entity("1", "person", "Ali Hassan")
        .entity("2", "country", country, country: code).claim("position", "1", "2")
    }
    let nodes = project([citizen("a", "Egypt", "EG"), citizen("b", "Kenya", "KE")]).graph.nodes
    #expect(
      nodes.map(\.id).filter { $0.hasPrefix("person") }
        == ["person.ali-hassan.eg", "person.ali-hassan.ke"])
  }

  // Agreements and events

  private func signing(
    _ id: String, _ name: String, date: String, with second: (String, String) = ("Chile", "CL")
  ) -> SampleDocument {
    SampleDocument(id, published: "2018-03-05").entity("1", "country", "Peru", country: "PE")
      .entity("2", "country", second.0, country: second.1).entity("3", "agreement", name)
      .claim("signed", "1", "3", date: date).claim("signed", "2", "3", date: date)
  }

  @Test func `joins two articles' words for one signing`() {
    let documents = [
      signing("a", "memorandum of agreement on future military cooperation", date: "2018-03-04"),
      signing("b", "military cooperation agreement", date: "2018-03-03"),
    ]
    #expect(project(documents).graph.nodes.filter { $0.type == "agreement" }.count == 1)
  }

  @Test func `joins signings by one person without dates`() {
    func article(_ id: String, _ name: String) -> SampleDocument {
      SampleDocument(id).entity("1", "person", "Ana Torres").entity("2", "agreement", name)
        .claim("signed", "1", "2")
    }
    let documents = [
      article("a", "Military Cooperation Agreement"), article("b", "military cooperation pact"),
      article("c", "treaty on fishing rights"),
    ]
    #expect(labels(documents, "agreement").count == 2)
  }

  @Test func `keeps signings with other parties, at other times, or of other kinds apart`() {
    let first = signing("a", "military cooperation agreement", date: "2018-03-04")
    for other in [
      signing("b", "military cooperation agreement", date: "2018-03-04", with: ("Brazil", "BR")),
      signing("b", "military cooperation agreement", date: "2014-03-04"),
      signing("b", "fishing treaty", date: "2018-03-04"),
    ] {
      let agreements = project([first, other]).graph.nodes.filter { $0.type == "agreement" }
      #expect(agreements.count == 2)
    }
  }

  @Test func `joins all articles of an event that many tell of`() {
    let documents = (0..<450).map { i in
      SampleDocument("d\(1000 + i)").entity("1", "event", "Peru–Chile War")
    }
    #expect(labels(documents, "event").count == 1)
  }

  @Test func `keeps events that name different places or years apart`() {
    func event(_ id: String, _ name: String) -> SampleDocument {
      SampleDocument(id, published: "2018-03-05").entity("1", "event", name)
        .entity("2", "country", "Peru", country: "PE").entity("3", "date", "2018-03-04")
        .claim("participated-in", "2", "1").claim("on-date", "1", "3", date: "2018-03-04")
    }
    for names in [
      ["withdrawal of troops from Chile", "withdrawal of troops from Brazil"],
      ["2017 election in Peru", "2018 election in Peru"],
    ] {
      #expect(labels([event("a", names[0]), event("b", names[1])], "event").count == 2)
    }
    let same = ["withdrawal of Peruvian troops from Chile", "troop withdrawal from Chile"]
    #expect(labels([event("a", same[0]), event("b", same[1])], "event").count == 1)
  }

  @Test func `joins events of one proper name and not of one common noun`() {
    func event(_ id: String, _ name: String) -> SampleDocument {
      SampleDocument(id).entity("1", "event", name)
    }
    #expect(
      labels(
        [event("a", "2003 invasion of Iraq"), event("b", "2003 invasion of Iraq")],
        "event"
      ).count == 1)
    #expect(labels([event("a", "referendum"), event("b", "referendum")], "event").count == 2)
  }

  // Edges

  private func talk(_ id: String, by: Claim.Holder? = nil, confidence: Double) -> SampleDocument {
    SampleDocument(id, text: "Öl. \(id) says so.").entity("1", "person", "Ana Torres")
      .entity("2", "person", "Luis Vega").entity("3", "organization", "Radio One")
      .claim(
        "met-with", "2", "1", date: id == "a" ? nil : "2018-03-04", by: by,
        confidence: confidence, span: TextSpan(5, 15))
  }

  @Test func `gathers claims into one edge with the surest sentence first`() throws {
    let edges = project([
      talk("a", by: .entity("3"), confidence: 0.9), talk("b", by: .entity("3"), confidence: 0.7),
    ]).graph.edges
    #expect(edges.count == 1)
    let edge = try #require(edges.first)
    #expect([edge.from, edge.to] == ["person.ana-torres", "person.luis-vega"])
    #expect(edge.isSymmetric)
    #expect(edge.evidence.map(\.sentence) == ["a says so.", "b says so."].map { $0 + "" })
    #expect(edge.evidence.map(\.start) == [4, 4])
    #expect(edge.date?.description == "2018-03-04")
    #expect(edge.by == "Radio One")
    #expect(edge.sources == 2)
  }

  @Test func `names no holder where one article reports it itself`() {
    let edges = project([
      talk("a", by: .entity("3"), confidence: 0.9), talk("b", confidence: 0.7),
    ]).graph.edges
    #expect(edges.map(\.by) == [nil])
  }

  @Test func `keeps denials and affirmations side by side`() {
    let document = SampleDocument("a").entity("1", "person", "Ana Torres")
      .entity("2", "country", "Peru").claim("visited", "1", "2")
      .claim("visited", "1", "2", polarity: .negative)
    #expect(project([document]).graph.edges.map(\.polarity).count == 2)
  }

  @Test func `reports claims that lead nowhere`() {
    let document = SampleDocument("a").entity("1", "person", "Ana Torres")
      .claim("visited", "1", "9").claim("opposes", "1", "1")
    let projection = project([document])
    #expect(projection.graph.edges.isEmpty)
    #expect(projection.diagnostics.count == 2)
  }

  @Test func `survives names without letters, repeated ids and spans outside the text`() {
    var document = SampleDocument("a").entity("1", "person", "").entity("1", "person", "…")
      .entity("2", "organization", "\u{0}").entity("3", "event", "(").entity("4", "country", "")
      .entity("5", "agreement", String(repeating: "very long name ", count: 2000))
      .claim("signed", "1", "5").claim("signed", "4", "5")
    document.document.claims[0].evidence = TextSpan(0, 10_000)
    let projection = project([document, document])
    #expect(projection.diagnostics.count == 1)
    #expect(projection.graph.nodes.allSatisfy { $0.id.utf8.count < 120 })
    #expect(Set(projection.graph.nodes.map(\.id)).count == projection.graph.nodes.count)
  }

  // Order and decisions

  @Test func `does not depend on the order of the documents`() {
    let documents = [
      talk("a", confidence: 0.9), talk("b", confidence: 0.7), signing("c", "pact", date: "2018"),
      signing("d", "peace pact", date: "2018"), SampleDocument("e").entity("1", "person", "Vega"),
    ]
    let first = project(documents)
    #expect(project(documents.reversed()) == first)
    #expect(
      project([documents[2], documents[0], documents[4], documents[3], documents[1]]) == first)
  }

  private func decision(_ action: Decision.Action) -> Decision {
    Decision(action, who: "analyst", when: "2024-01-01T00:00:00Z", why: "test")
  }

  @Test func `follows decisions, the last one of a pair`() {
    let documents = [
      SampleDocument("a").entity("1", "person", "Ana Torres"),
      SampleDocument("b").entity("1", "person", "Anita T. Morales"),
    ]
    let torres = Decision.Subject(type: "person", name: "ana torres")
    let morales = Decision.Subject(type: "person", name: "Anita T Morales")
    let merge = decision(.merge(torres, morales))
    #expect(project(documents, [merge]).graph.nodes.count == 1)
    #expect(
      project(documents, [merge, decision(.keepApart(torres, morales))]).graph.nodes.count == 2)
  }

  @Test func `splits one document's entity off, retypes and rejects`() {
    let documents = [talk("a", confidence: 0.9), talk("b", confidence: 0.7)]
    let torres = Decision.Subject(type: "person", name: "Ana Torres", documents: ["b"])
    #expect(project(documents, [decision(.split(torres))]).graph.nodes.count == 4)
    let radio = Decision.Subject(type: "organization", name: "Radio One")
    let retyped = project(documents, [decision(.retype(radio, to: "place"))])
    #expect(retyped.graph.nodes.first { $0.label == "Radio One" }?.type == "place")
    let vega = Decision.Subject(type: "person", name: "Luis Vega")
    let rejected = project(
      documents, [decision(.reject(edge: "met-with", from: torres, to: vega))])
    #expect(rejected.graph.edges.isEmpty)
  }

  // Ids

  /// What a store would remember of projections.
  private struct Memory {
    var first: [NodeIdentities.Entity: String] = [:]
    var present: [NodeIdentities.Entity: String] = [:]
    var spent: Set<Int64> = []

    mutating func note(_ projection: GraphProjection) -> GraphProjection {
      present = [:]
      for merge in projection.merges {
        let entity = NodeIdentities.Entity(document: merge.document, entity: merge.entity)
        present[entity] = merge.node
        if first[entity] == nil { first[entity] = merge.node }
      }
      spent.formUnion(projection.graph.nodes.map { NodeIdentities.hash($0.id) })
      return projection
    }

    var identities: NodeIdentities { .init(first: first, present: present, spent: spent) }
  }

  private func person(_ document: String, _ name: String) -> SampleDocument {
    SampleDocument(document).entity("1", "person", name)
  }

  @Test func `a node keeps its id when another name becomes its best`() {
    var memory = Memory()
    let documents = [person("a", "Ana M. Torres"), person("b", "Ana Maria Torres")]
    let before = memory.note(project(Array(documents.prefix(1))))
    #expect(before.graph.nodes.map(\.id) == ["person.ana-m-torres"])
    let more = documents + ["c", "d"].map { person($0, "Ana Maria Torres") }
    let after = resolver.project(more.map(\.document), identities: memory.identities)
    #expect(after.graph.nodes.map(\.label) == ["Ana Maria Torres"])
    #expect(after.graph.nodes.map(\.id) == ["person.ana-m-torres"])
  }

  @Test func `ids survive merging, undoing and splitting, and are never given to another`() {
    var memory = Memory()
    let documents = [
      person("a", "Ana Torres"), person("b", "Ana Torres"), person("c", "Luz Morales"),
      person("d", "Ana Torres"),
    ]
    func run(_ decisions: [Decision], _ documents: [SampleDocument]) -> [String: String] {
      let projection = memory.note(
        resolver.project(
          documents.map(\.document), decisions: decisions, identities: memory.identities))
      return Dictionary(uniqueKeysWithValues: projection.merges.map { ($0.document, $0.node) })
    }
    let plain = run([], documents)
    #expect(Set(plain.values) == ["person.ana-torres", "person.luz-morales"])
    let torres = Decision.Subject(type: "person", name: "Ana Torres")
    let morales = Decision.Subject(type: "person", name: "Luz Morales")
    let merge = decision(.merge(torres, morales))
    #expect(Set(run([merge], documents).values) == ["person.ana-torres"])
    #expect(run([], documents) == plain)
    let split = decision(
      .split(Decision.Subject(type: "person", name: "Ana Torres", documents: ["d"])))
    let parted = run([split], documents)
    #expect(parted["a"] == "person.ana-torres" && parted["b"] == "person.ana-torres")
    let other = parted["d"]
    #expect(other != "person.ana-torres")
    // The same again, and with articles to come.
    #expect(run([split], documents) == parted)
    #expect(run([split], documents + [person("e", "Luz Morales")])["d"] == other)
    #expect(run([], documents) == plain)
    // Without its article the id is spent: another entity of that name gets a new one.
    _ = run([], Array(documents.prefix(2)))
    memory.first = memory.first.filter { $0.key.document != "c" }
    let again = run([], Array(documents.prefix(2)) + [person("f", "Luz Morales")])
    #expect(again["f"] != "person.luz-morales")
  }

  @Test func `a forgotten document takes along what rests on it alone`() {
    let documents = [talk("a", confidence: 0.9), talk("b", confidence: 0.7), person("c", "Luz M")]
    let kept = project(
      documents, [decision(.forget(document: "a")), decision(.forget(document: "c"))])
    #expect(kept == project([documents[1]]))
    #expect(project(documents, [decision(.forget(document: "z"))]) == project(documents))
  }
}
