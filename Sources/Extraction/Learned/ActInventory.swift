package import Ontology

/// The acts that are learned, with the node types of their ends.
package struct ActInventory: Sendable {
  /// Edge types other than those of structure, in order of their names.
  package let acts: [String]
  private let schema: EdgeSchema
  private let numbers: WordMap<Int>
  /// Acts that may hold between two node types, in ascending order, by the type they start from,
  /// then the other.
  private let between: [String: [String: [Int]]]

  /// Types that the structure of noun phrases and titles says, not acts.
  private static let structural: WordSet = [
    "position", "affiliated-with", "located-in", "on-date",
  ]

  /// Takes the acts of the schema.
  package init(_ ontology: Ontology) {
    schema = EdgeSchema(ontology)
    acts = ontology.edgeTypes.map(\.id).filter { !Self.structural.contains($0) }.sorted()
    var numbers = WordMap<Int>()
    var between: [String: [String: [Int]]] = [:]
    for (number, act) in acts.enumerated() {
      numbers[act, default: number] = number
      for from in schema.from(act) {
        for to in schema.to(act) { between[from, default: [:]][to, default: []].append(number) }
      }
    }
    self.numbers = numbers
    self.between = between
  }

  /// The number of an act; nil for types of structure.
  package func number(of act: String) -> Int? { numbers[act] }

  /// The acts that may hold between nodes of the two types, in ascending order.
  package func acts(from: String, to: String) -> [Int] { between[from]?[to] ?? [] }

  /// Whether the act holds in both directions at once.
  package func isSymmetric(_ act: Int) -> Bool { schema.isSymmetric(acts[act]) }
}
