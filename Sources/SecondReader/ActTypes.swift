import Extraction
import Ontology

/// The edge types that the second reader is asked about: the acts of the schema, its overlays
/// included.
struct ActTypes: Sendable {
  /// By name.
  let types: [EdgeType]
  /// Node types that an act may start from or lead to.
  let ends: Set<String>
  private let places: [String: Int]

  init(_ ontology: Ontology) {
    types = ActInventory(ontology).acts.compactMap(ontology.edgeType)
    ends = Set(types.flatMap { $0.from + $0.to })
    places = Dictionary(
      types.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The act of a name; nil for types of structure and for what the schema does not know.
  subscript(name: String) -> EdgeType? { places[name].map { types[$0] } }

  /// Whether any act may hold between nodes of the two types.
  func canHold(from: String, to: String) -> Bool {
    types.contains { $0.allows(from: from, to: to) }
  }
}
