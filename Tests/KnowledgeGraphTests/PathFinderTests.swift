import KnowledgeGraph
import TextModel
import Testing

struct PathFinderTests {
  private let index = GraphIndex(SampleGraph.people)

  private func ids(_ path: GraphPath?) -> [String]? {
    path.map { $0.nodes.map { index.graph.nodes[$0].id } }
  }

  private func node(_ id: String) throws -> Int { try #require(index.index(ofNode: id)) }

  private func shortest(
    _ from: String, _ to: String, _ change: (inout PathConditions) -> Void = { _ in }
  ) throws -> [String]? {
    var conditions = PathConditions()
    change(&conditions)
    var finder = PathFinder(index)
    return ids(
      finder.shortestPath(from: try node(from), to: try node(to), conditions: conditions))
  }

  @Test func `takes the fewest edges and does not pass through a date`() throws {
    #expect(
      try shortest("person.anna", "person.dora") == ["person.anna", "person.boris", "person.dora"])
    let byDate = try shortest("person.anna", "person.dora") { conditions in
      conditions.avoidNodeTypes = []
      conditions.via = ["on-date"]
    }
    #expect(byDate == ["person.anna", "date.2017-07-23", "person.dora"])
  }

  @Test func `reaches a date that is an end of the path`() throws {
    #expect(try shortest("person.dora", "date.2017-07-23") == ["person.dora", "date.2017-07-23"])
  }

  @Test func `finds the longer way when a condition closes the shorter`() throws {
    let long = ["person.anna", "country.x", "country.y", "person.dora"]
    #expect(try shortest("person.anna", "person.dora") { $0.avoid = ["met-with"] } == long)
    #expect(try shortest("person.anna", "person.dora") { $0.avoidNodes = ["person.boris"] } == long)
    #expect(
      try shortest("person.anna", "person.dora") {
        $0.avoid = ["met-with"]
        $0.maximumHops = 2
      } == nil)
  }

  @Test func `walks only affirmed facts unless asked`() throws {
    #expect(try shortest("person.carl", "person.dora") == nil)
    #expect(
      try shortest("person.carl", "person.dora") { $0.polarities = [.negative, .positive] }
        == ["person.carl", "person.dora"])
    #expect(
      try shortest("person.carl", "person.boris") { $0.modalities = [.possible, .asserted] }
        == ["person.carl", "person.anna", "person.boris"])
  }

  @Test func `keeps to the direction of edges when asked, but not of symmetric ones`() throws {
    #expect(
      try shortest("person.dora", "person.anna") { $0.isDirected = true }
        == ["person.dora", "person.boris", "person.anna"])
    #expect(
      try shortest("country.y", "country.x") { $0.isDirected = true } == nil)
    #expect(
      try shortest("country.x", "country.y") { $0.isDirected = true } == ["country.x", "country.y"])
  }

  @Test func `looks at every date of an edge's evidence`() throws {
    func between(_ since: String?, _ until: String?) throws -> [String]? {
      try shortest("country.x", "country.y") {
        $0.via = ["aids"]
        $0.since = since.flatMap { DateValue($0) }
        $0.until = until.flatMap { DateValue($0) }
      }
    }
    #expect(try between("2020", nil) != nil)
    #expect(try between(nil, "2001-03") != nil)
    #expect(try between("2005", "2010") == nil)
    #expect(try between("2021", "2020") == nil)
  }

  @Test func `leaves undated edges out of a time window unless asked`() throws {
    #expect(try shortest("person.anna", "country.x") { $0.since = DateValue("2000") } == nil)
    #expect(
      try shortest("person.anna", "country.x") {
        $0.since = DateValue("2000")
        $0.includesUndated = true
      } != nil)
  }

  @Test func `lists parallel edges of a step with most sources first`() throws {
    var finder = PathFinder(index)
    let found = finder.shortestPath(from: try node("country.x"), to: try node("country.y"))
    let path = try #require(found)
    #expect(path.steps[0].map { index.graph.edges[$0].type } == ["opposes", "aids"])
    let both = finder.shortestPaths(
      from: try node("country.x"), to: try node("country.y"), count: 2, distinctBy: .edges)
    #expect(both.map { $0.steps.map(\.count) } == [[1], [1]])
    #expect(both[0] != both[1])
  }

  @Test func `gives alternatives in the order of their length`() throws {
    var finder = PathFinder(index)
    let paths = finder.shortestPaths(
      from: try node("person.anna"), to: try node("person.dora"), count: 5)
    #expect(paths.map(\.hops) == [2, 3])
  }

  @Test func `gives a path without edges from a node to itself`() throws {
    #expect(try shortest("person.anna", "person.anna") == ["person.anna"])
  }
}
