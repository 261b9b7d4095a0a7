internal import BuiltInSchema
public import Foundation

/// What the product knows about the world and about its own types, read from schema folders.
///
/// A folder holds `nodes`, `edges`, `lexicons` and `rules`. Overlay folders have the same form: an
/// entry with a known id replaces it, others are added.
public struct Ontology: Sendable {
  /// The folders that were read, the built-in one first. Rule sets lie in their `rules` folders.
  public let folders: [URL]
  /// Node types, sorted by id.
  public let nodeTypes: [NodeType]
  /// Edge types, sorted by id.
  public let edgeTypes: [EdgeType]
  /// Countries and territories, in file order.
  public let countries: [Country]
  /// Organizations and armed groups, in file order.
  public let bodies: [NamedBody]
  /// Generic public bodies, in file order.
  public let publicBodies: [PublicBody]
  /// Posts, in file order.
  public let posts: [Post]
  /// Portfolios of ministries, in file order.
  public let portfolios: [Portfolio]
  /// Names of countries and bodies in running text.
  public let names: PhraseIndex<NameReading>
  /// Titles in running text, those composed from portfolios included.
  public let titles: PhraseIndex<TitleReading>
  /// Names of ministries without their country ("foreign ministry"), by place in `portfolios`.
  public let ministries: PhraseIndex<Int>
  /// Generic public bodies in running text, by place in `publicBodies`.
  public let publicBodyNames: PhraseIndex<Int>
  /// Ranks and forms of address; the value is the `effect` of the lexicon `honorifics`.
  public let honorifics: PhraseIndex<String>
  /// Words beside a post; the value is the `effect` of the lexicon `title-modifiers`.
  public let titleModifiers: PhraseIndex<String>

  private let lexicons: [String: Lexicon]
  private let places: Places

  /// Places of things in the arrays by id.
  private struct Places: Sendable {
    var nodeTypes: [String: Int] = [:]
    var edgeTypes: [String: Int] = [:]
    var countries: [String: Int] = [:]
    var bodies: [String: Int] = [:]
    var posts: [String: Int] = [:]
    var portfolios: [String: Int] = [:]
  }

  /// Reads the built-in schema and lays overlay folders over it, in their order.
  ///
  /// - Throws: the first fault found; `problems(overlays:)` tells all of them.
  public init(overlays: [URL] = []) throws(OntologyError) {
    let folders = [BuiltInSchema.folder] + overlays
    let reader = SchemaReader(folders: folders)
    if let problem = reader.problems.first { throw problem }
    self.init(reader, folders: folders)
  }

  /// All faults of the built-in schema with the overlays laid over it, by file and place.
  public static func problems(overlays: [URL] = []) -> [OntologyError] {
    let folders = [BuiltInSchema.folder] + overlays
    let reader = SchemaReader(folders: folders)
    var problems = reader.problems
    // References are only worth checking once every file has been read.
    if problems.isEmpty { problems = reader.brokenReferences() }
    return problems
  }

  private init(_ reader: SchemaReader, folders: [URL]) {
    self.folders = folders
    nodeTypes = reader.nodeTypes.values.sorted { $0.id < $1.id }
    edgeTypes = reader.edgeTypes.values.sorted { $0.id < $1.id }
    lexicons = reader.lexicons
    countries = reader.entries("countries").map(Country.init)
    bodies =
      reader.entries("organizations").map { NamedBody($0, type: "organization") }
      + reader.entries("armed-groups").map { NamedBody($0, type: "armed-group") }
    publicBodies = reader.entries("public-bodies").map(PublicBody.init)
    posts = reader.entries("titles").map(Post.init)
    portfolios = reader.entries("portfolios").map(Portfolio.init)

    var places = Places()
    for (i, x) in nodeTypes.enumerated() { places.nodeTypes[x.id] = i }
    for (i, x) in edgeTypes.enumerated() { places.edgeTypes[x.id] = i }
    for (i, x) in countries.enumerated() { places.countries[x.code] = i }
    for (i, x) in bodies.enumerated() { places.bodies[x.id] = i }
    for (i, x) in posts.enumerated() { places.posts[x.id] = i }
    for (i, x) in portfolios.enumerated() { places.portfolios[x.id] = i }
    self.places = places

    names = Ontology.names(countries: countries, bodies: bodies)
    let patterns = reader.entries("minister-patterns")
    titles = Ontology.titles(
      posts: posts, portfolios: portfolios, portfolioPlaces: places.portfolios, patterns: patterns)
    ministries = Ontology.ministries(portfolios: portfolios, patterns: patterns)
    var publicBodyNames = PhraseIndex<Int>()
    for (i, body) in publicBodies.enumerated() {
      for form in body.forms { publicBodyNames.insert(form, i) }
    }
    self.publicBodyNames = publicBodyNames
    honorifics = Ontology.effects(reader.entries("honorifics"))
    titleModifiers = Ontology.effects(reader.entries("title-modifiers"))
  }

  /// A lexicon by name; an empty one when the schema has none of that name.
  public func lexicon(_ name: String) -> Lexicon {
    lexicons[name] ?? Lexicon(name: name, about: "", entries: [])
  }

  /// The names of all lexicons, sorted.
  public var lexiconNames: [String] { lexicons.keys.sorted() }

  /// The node type with the given id.
  public func nodeType(_ id: String) -> NodeType? { places.nodeTypes[id].map { nodeTypes[$0] } }

  /// The edge type with the given id.
  public func edgeType(_ id: String) -> EdgeType? { places.edgeTypes[id].map { edgeTypes[$0] } }

  /// The country with the given code.
  public func country(_ code: String) -> Country? { places.countries[code].map { countries[$0] } }

  /// The organization or armed group with the given id.
  public func body(_ id: String) -> NamedBody? { places.bodies[id].map { bodies[$0] } }

  /// The post with the given id.
  public func post(_ id: String) -> Post? { places.posts[id].map { posts[$0] } }

  /// The portfolio with the given id.
  public func portfolio(_ id: String) -> Portfolio? {
    places.portfolios[id].map { portfolios[$0] }
  }

  /// Canonical name of a ministry: "Ministry of Defence (Iraq)".
  public func ministryName(_ portfolio: Portfolio, of country: Country) -> String {
    "\(portfolio.ministry(in: country.code)) (\(country.name))"
  }
}
