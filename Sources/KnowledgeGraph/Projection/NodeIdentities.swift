/// The node ids that earlier projections gave: what keeps an id the same when the best name of an
/// entity changes, and keeps it from being given to something else.
public struct NodeIdentities: Sendable, Equatable {
  /// An entity of a document.
  public struct Entity: Sendable, Hashable {
    /// Id of the document.
    public var document: String
    /// Id of the entity in the document.
    public var entity: String

    /// Makes a name of an entity.
    public init(document: String, entity: String) {
      self.document = document
      self.entity = entity
    }
  }

  /// The id that each entity had first.
  public let first: [Entity: String]
  /// The id that each entity has in the present projection.
  public let present: [Entity: String]
  /// Hashes of all ids ever given.
  private let spent: Set<Int64>

  /// Makes the record of earlier ids.
  ///
  /// - Parameter spent: hashes (``hash(_:)``) of ids that no entity has any more, too.
  public init(
    first: [Entity: String] = [:], present: [Entity: String] = [:], spent: Set<Int64> = []
  ) {
    self.first = first
    self.present = present
    self.spent = spent.union(first.values.map(NodeIdentities.hash))
      .union(present.values.map(NodeIdentities.hash))
  }

  /// Whether an id was given before.
  public func isSpent(_ id: String) -> Bool { spent.contains(NodeIdentities.hash(id)) }

  /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 64 bits): remembers an id without keeping the name
  /// that it was made of.
  public static func hash(_ id: String) -> Int64 { hash(id.utf8) }

  /// The hash of an id's UTF-8.
  public static func hash(_ id: some Sequence<UInt8>) -> Int64 {
    Int64(
      bitPattern: id.reduce(0xCBF2_9CE4_8422_2325) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      })
  }
}
