import Ontology

/// What the schema says of edge types, as claim reading needs it.
struct EdgeSchema: Sendable {
  struct Edge: Sendable {
    let from: Set<String>
    let to: Set<String>
    let isSymmetric: Bool
  }

  /// Node types of those who act and speak: what rules call `actor`.
  static let actors: Set<String> = [
    "person", "country", "ministry", "organization", "armed-group",
  ]

  let edges: [String: Edge]
  let nodeTypes: Set<String>

  init(_ ontology: Ontology) {
    var edges: [String: Edge] = [:]
    for type in ontology.edgeTypes {
      edges[type.id] = Edge(
        from: Set(type.from), to: Set(type.to), isSymmetric: type.isSymmetric)
    }
    self.edges = edges
    nodeTypes = Set(ontology.nodeTypes.map(\.id))
  }

  func from(_ edge: String) -> Set<String> { edges[edge]?.from ?? [] }
  func to(_ edge: String) -> Set<String> { edges[edge]?.to ?? [] }
  func isSymmetric(_ edge: String) -> Bool { edges[edge]?.isSymmetric ?? false }
}
