package import Ontology

/// The acts that are learned, with the node types of their ends.
package struct ActInventory: Sendable {
  /// Edge types other than those of structure, in order of their names.
  package let acts: [String]
  private let schema: EdgeSchema
  /// Node types that an act may start from and lead to, by act.
  private let ends: [(from: [String], to: [String])]

  /// Types that the structure of noun phrases and titles says, not acts.
  private static let structural: Set<String> = [
    "position", "affiliated-with", "located-in", "on-date",
  ]

  /// Takes the acts of the schema.
  package init(_ ontology: Ontology) {
    schema = EdgeSchema(ontology)
    acts = ontology.edgeTypes.map(\.id).filter { !Self.structural.contains($0) }.sorted()
    ends = acts.map { [schema] in (schema.from($0).sorted(), schema.to($0).sorted()) }
  }

  /// Whether the act may hold between nodes of the two types.
  package func allows(_ act: Int, from: String, to: String) -> Bool {
    ends[act].from.contains(from) && ends[act].to.contains(to)
  }

  /// Whether the act holds in both directions at once.
  package func isSymmetric(_ act: Int) -> Bool { schema.isSymmetric(acts[act]) }
}
