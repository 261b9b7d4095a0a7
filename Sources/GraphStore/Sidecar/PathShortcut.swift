import GRDB
public import KnowledgeGraph
import TextModel

/// Answers a path between two named entities from the sidecar, reading of the graph only the nodes
/// that a name may mean and what lies on the path.
///
/// Everything is read in one transaction, so that a build that ends meanwhile does not matter.
public struct PathShortcut {
  private let db: Database
  private let file: SidecarFile
  private let reader: PartReader
  /// Words that names have or lack without change of meaning.
  public let optionalNameWords: [String]

  /// A part of the graph that holds everything that a name may mean.
  ///
  /// It has a node without a name for every node type and an edge for every edge type of the whole
  /// graph besides, so that questions about types have the same answers.
  public struct Candidates {
    /// The part.
    public let graph: KnowledgeGraph
    fileprivate let keys: [String: UInt32]
  }

  fileprivate init?(_ db: Database, path: String) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM meta")
    var meta: [String: String] = [:]
    for row in rows { meta[row[0]] = row[1] }
    guard let file = SidecarFile(graph: path, checksum: meta["sidecar"] ?? ""),
      meta["revision"] == meta["projected_revision"]
    else { return nil }
    self.db = db
    self.file = file
    reader = PartReader(db)
    optionalNameWords = (meta["optional_name_words"] ?? "").split(separator: " ").map(String.init)
  }

  /// All nodes that names may mean; nil when that would be a large part of the graph.
  ///
  /// - Complexity: O(number of candidates).
  public func candidates(_ names: [String]) throws -> Candidates? {
    var keys: Set<UInt32> = []
    for name in names {
      if let key = try reader.key(ofNode: name) { keys.insert(key) }
      // The type may stand in front of the name or in brackets behind it.
      let variants =
        [Substring(name)] + name.split(separator: ":", maxSplits: 1).suffix(1)
        + name.split(separator: "(", maxSplits: 1).prefix(1)
      for variant in variants {
        guard let found = try nodes(FoldedName(variant)) else { return nil }
        keys.formUnion(found)
      }
      if keys.count > PathShortcut.mostCandidates { return nil }
    }
    var nodes = try reader.nodes(keys.sorted())
    var byID: [String: UInt32] = [:]
    for (key, node) in zip(keys.sorted(), nodes) { byID[node.id] = key }
    for (i, type) in try file.names(.nodeTypeNames).enumerated() {
      nodes.append(GraphNode(id: "\u{0}\(i)", type: type, label: ""))
    }
    let edges = try file.names(.edgeTypeNames).enumerated().map { i, type in
      GraphEdge(id: "\u{0}\(i)", type: type, from: "\u{0}0", to: "\u{0}0")
    }
    return Candidates(graph: KnowledgeGraph(nodes: nodes, edges: edges), keys: byID)
  }

  static let mostCandidates = 2_000

  /// The nodes that bear the rarest word of a name, or the name written in one word: all those that
  /// `NameIndex` would look at.
  private func nodes(_ name: FoldedName) throws -> Set<UInt32>? {
    guard !name.isEmpty else { return [] }
    let bare = name.without(Set(optionalNameWords)).words
    let words = bare.contains { $0.count > 1 } ? bare.filter { $0.count > 1 } : bare
    var ranges = try words.map { try file.nodes(hash: NameWords.hash(word: $0)) }
    ranges.sort { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
    let joined = try file.nodes(hash: NameWords.hash(joined: name.joined))
    var found: Set<UInt32> = []
    for range in ranges.prefix(1) + [joined] {
      if range.count > PathShortcut.mostCandidates { return nil }
      let nodes = unsafe try file.values(.nameNodes, range, as: UInt32.self)
      for i in nodes.indices { found.insert(unsafe nodes[i]) }
    }
    return found
  }

  /// The part of the graph that a shortest path between two candidates uses; nil when there is none
  /// or the conditions are not known here.
  public func path(
    from start: String, to end: String, _ conditions: PathConditions, _ candidates: Candidates
  ) throws -> KnowledgeGraph? {
    guard SidecarConditions.know(conditions), let from = candidates.keys[start],
      let to = candidates.keys[end]
    else { return nil }
    var avoided: Set<UInt32> = []
    for id in conditions.avoidNodes {
      guard let key = candidates.keys[id] else { return nil }
      avoided.insert(key)
    }
    let compiled = try SidecarConditions(conditions, avoidedNodes: avoided, file)
    var search = try SidecarSearch(file, compiled, from: from, to: to)
    guard let nodes = try search.nodes(from: from, to: to) else { return nil }
    var edges: Set<UInt32> = []
    for (a, b) in zip(nodes, nodes.dropFirst()) { edges.formUnion(try search.edges(between: a, b)) }
    return KnowledgeGraph(
      nodes: try reader.nodes(nodes.sorted()), edges: try reader.edges(edges.sorted()))
  }
}

extension PathShortcut {
  /// What is known of some documents besides their texts.
  public func headers(_ ids: [String]) throws -> [String: DocumentHeader] {
    try GraphStore.headers(ids, db)
  }
}

extension GraphStore {
  /// Runs a block with the shortcut to paths; nil when there is no sidecar of the present graph, or
  /// it is damaged, or the block gives nil.
  public func withPathShortcut<T>(
    _ body: (PathShortcut) throws -> T?
  ) throws(GraphStoreError) -> T? {
    let path = path
    return try read { db in
      do {
        guard let shortcut = try PathShortcut(db, path: path) else { return nil }
        return try body(shortcut)
      } catch is SidecarFile.Damaged {
        return nil
      }
    }
  }

  /// Writes the sidecar anew when there is none of the present graph that is whole; does nothing
  /// where it cannot be written.
  ///
  /// - Returns: whether there is a whole one now.
  @discardableResult
  public func repairSidecar(_ graph: KnowledgeGraph, optionalNameWords: [String]) -> Bool {
    guard let expected = try? sidecarChecksum(), !expected.isEmpty else { return false }
    if isSidecarWhole(expected) { return true }
    guard
      let compact = try? PackedGraph(graph, optionalNameWords: optionalNameWords)
    else { return false }
    let sidecar = Sidecar(compact)
    // A graph that changed meanwhile has another sum.
    guard sidecar.checksum == expected else { return false }
    return (try? sidecar.write(besides: path)) != nil
  }

  func sidecarChecksum() throws(GraphStoreError) -> String {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'sidecar'") ?? ""
    }
  }

  func isSidecarWhole(_ checksum: String) -> Bool {
    guard let file = SidecarFile(graph: path, checksum: checksum) else { return false }
    return (try? file.checkAll()) != nil
  }
}
