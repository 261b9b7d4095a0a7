/// A kind of thing that the graph holds, as a file of `schema/nodes` defines it.
public struct NodeType: Sendable, Hashable {
  /// Id, such as `armed-group`.
  public let id: String
  /// Name for people.
  public let label: String
  /// What belongs under it.
  public let definition: String
  /// Codes in other vocabularies by the vocabulary's name, such as `wikidata`.
  public let codes: [String: [String]]
}

/// A kind of relation, as a file of `schema/edges` defines it.
public struct EdgeType: Sendable, Hashable {
  /// Id, such as `met-with`.
  public let id: String
  /// Name for people.
  public let label: String
  /// When it holds.
  public let definition: String
  /// Node types it may start from.
  public let from: [String]
  /// Node types it may lead to.
  public let to: [String]
  /// Whether it holds in both directions and is written once.
  public let isSymmetric: Bool
  /// Codes in other vocabularies by the vocabulary's name, such as `plover`.
  public let codes: [String: [String]]

  /// Whether the type may connect nodes of these types, in this order or, when symmetric, in
  /// either.
  public func allows(from: String, to: String) -> Bool {
    (self.from.contains(from) && self.to.contains(to))
      || (isSymmetric && self.from.contains(to) && self.to.contains(from))
  }
}
