import Foundation
import GRDB
import KnowledgeGraph
import Synchronization
import TextModel

extension GraphStore {
  /// Makes a graph file of a graph that comes from elsewhere, all at once.
  ///
  /// The pages of tables and indexes are written directly, in order, into a new file beside the
  /// goal, which is synchronised with the disk and then given the goal's name: after a crash there
  /// is either the old file or the whole new one. What is in it equals what ``saveProjection(_:)``
  /// would have stored row by row.
  /// - Parameters:
  ///   - graph: in the order of ``PackedGraph/sort()``.
  ///   - origin: what the file says about where its graph comes from.
  /// - Throws: ``GraphStoreError``.
  /// - Complexity: O(size of the graph + n log n for the labels).
  public static func create(
    path: String, graph: PackedGraph, origin: String
  ) throws(GraphStoreError) {
    let draft = path + ".new-\(getpid())"
    defer {
      for suffix in ["", "-wal", "-shm", "-paths"] {
        try? FileManager.default.removeItem(atPath: draft + suffix)
      }
    }
    try translating(path) {
      try? FileManager.default.removeItem(atPath: draft)
      let roots = try makeTables(draft)
      let sidecar = try fill(draft, graph, roots)
      try sidecar.write(besides: draft)
      try seal(draft, graph, origin, sidecar)
      try rename(draft, to: path)
    }
  }

  /// Fills the trees of a file on one thread and makes the sidecar on another.
  private static func fill(
    _ path: String, _ graph: PackedGraph, _ roots: [String: UInt32]
  ) throws -> Sidecar {
    let sidecar = Mutex<Sidecar?>(nil)
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        do {
          let file = try PageFile(path: path)
          try unsafe graph.bytes.withUnsafeBytes { text in
            try unsafe BulkLoad(graph, text, file, roots).write()
          }
          try file.finish()
        } catch {
          failure.withLock { $0 = error }
        }
      } else {
        let made = Sidecar(graph)
        sidecar.withLock { $0 = made }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    guard let made = sidecar.withLock({ $0 }) else {
      throw GraphStoreError(.other, path: path, detail: "the file for quick paths was not made")
    }
    return made
  }

  /// Makes the empty file; gives the first page of each tree.
  private static func makeTables(_ path: String) throws -> [String: UInt32] {
    let store = try GraphStore(path: path, mode: .write)
    let roots = try store.database.read { db in
      var roots: [String: UInt32] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0")
      {
        roots[row[0]] = row[1]
      }
      return roots
    }
    try store.close()
    return roots
  }

  private static func seal(
    _ path: String, _ graph: PackedGraph, _ origin: String, _ sidecar: Sidecar
  ) throws {
    let store = try GraphStore(path: path, mode: .update)
    try store.database.write { db in
      for (name, value) in [
        ("origin", origin), ("optional_name_words", graph.optionalNameWords.joined(separator: " ")),
        ("sidecar", sidecar.checksum),
      ] {
        try db.execute(sql: "UPDATE meta SET value = ? WHERE name = ?", arguments: [value, name])
      }
    }
    try store.close()
    try synchronise(path)
  }

  /// Gives a finished file its name, with its sidecar, and makes that durable.
  static func rename(_ draft: String, to path: String) throws {
    // The old file's log must not be taken for the new file's.
    if FileManager.default.fileExists(atPath: path) {
      try? GraphStore(path: path, mode: .update).close()
    }
    let sidecar = Sidecar.path(of: draft)
    guard FileCalls.rename(draft, path) else {
      throw GraphStoreError(.readOnly, path: path, detail: "the file cannot be replaced")
    }
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    _ = FileCalls.rename(sidecar, Sidecar.path(of: path))
    try synchronise(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  static func synchronise(_ path: String) throws {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return }
    defer { FileCalls.close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw GraphStoreError(.other, path: path, detail: "the disk does not confirm the file")
    }
  }
}

/// Fills the trees of the graph's tables and indexes.
@safe private struct BulkLoad {
  private let graph: PackedGraph
  private let bytes: UnsafeRawBufferPointer
  private let file: PageFile
  private let roots: [String: UInt32]

  /// - Parameter bytes: those of the graph, valid as long as this lives.
  @unsafe init(
    _ graph: PackedGraph, _ bytes: UnsafeRawBufferPointer, _ file: PageFile,
    _ roots: [String: UInt32]
  ) {
    self.graph = graph
    unsafe self.bytes = bytes
    self.file = file
    self.roots = roots
  }

  private func tree(_ name: String, _ kind: TreeWriter.Kind) throws -> TreeWriter {
    guard let root = roots[name] else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no table \(name)")
    }
    return TreeWriter(file, root: root, kind: kind)
  }

  func write() throws {
    try writeDocuments()
    try writeNodes()
    try writeEdges()
    try writeEvidence()
    try writeGivenIDs()
    try writeIndex("nodes_by_label", order(graph.nodes.count) { graph.nodes[$0].label }) {
      graph.nodes[$0].label
    }
    try writeEnds("edges_by_from", graph.edges.map(\.from))
    try writeEnds("edges_by_to", graph.edges.map(\.to))
  }

  @inline(__always)
  private func add(_ text: PackedGraph.Text, _ record: inout RecordBuffer) {
    if text.isNone { record.null() } else { unsafe record.text(slice(text)) }
  }

  /// The bytes of a text.
  @unsafe @inline(__always)
  private func slice(_ text: PackedGraph.Text) -> UnsafeRawBufferPointer {
    // The subscript checks that the text lies within the bytes.
    unsafe UnsafeRawBufferPointer(rebasing: bytes[text.range])
  }

  /// Below 0, 0 or above 0, as a text comes before another, equals it or comes behind it.
  private func compare(_ a: PackedGraph.Text, _ b: PackedGraph.Text) -> Int {
    let (x, y) = unsafe (slice(a), slice(b))
    let shorter = min(x.count, y.count)
    // SAFETY: both buffers have at least `shorter` bytes; an empty one may have no address.
    if shorter > 0, let first = x.baseAddress, let second = y.baseAddress {
      let order = unsafe memcmp(first, second, shorter)
      if order != 0 { return Int(order) }
    }
    return x.count - y.count
  }

  private func writeDocuments() throws {
    var table = try tree("graph_documents", .table)
    var record = RecordBuffer()
    for (key, id) in graph.documents.enumerated() {
      record.removeAll()
      record.null()
      add(id, &record)
      try table.append(record, row: UInt64(key))
    }
    try table.finish()
    try writeIndex(
      "sqlite_autoindex_graph_documents_1", order(graph.documents.count) { graph.documents[$0] }
    ) { graph.documents[$0] }
  }

  private func writeNodes() throws {
    var table = try tree("nodes", .table)
    var names = try tree("node_aliases", .index)
    var mentions = try tree("node_documents", .index)
    var record = RecordBuffer()
    for (key, node) in graph.nodes.enumerated() {
      record.removeAll()
      record.null()
      for text in [node.id, node.type, node.label, node.properties] { add(text, &record) }
      try table.append(record, row: UInt64(key))
      for (ordinal, alias) in node.aliases.enumerated() {
        record.removeAll()
        record.integer(key)
        record.integer(ordinal)
        add(graph.aliases[Int(alias)], &record)
        try names.append(record)
      }
      for (ordinal, document) in node.documents.enumerated() {
        record.removeAll()
        record.integer(key)
        record.integer(ordinal)
        record.integer(Int(graph.nodeDocuments[Int(document)]))
        try mentions.append(record)
      }
    }
    try table.finish()
    try names.finish()
    try mentions.finish()
    try writeIndex("sqlite_autoindex_nodes_1", order(graph.nodes.count) { graph.nodes[$0].id }) {
      graph.nodes[$0].id
    }
  }

  private func writeEdges() throws {
    var table = try tree("edges", .table)
    var record = RecordBuffer()
    for (key, edge) in graph.edges.enumerated() {
      record.removeAll()
      record.null()
      add(edge.id, &record)
      add(edge.type, &record)
      record.integer(Int(edge.from))
      record.integer(Int(edge.to))
      record.integer(edge.isSymmetric ? 1 : 0)
      record.text(edge.polarity.rawValue)
      record.text(edge.modality.rawValue)
      add(edge.date, &record)
      add(edge.by, &record)
      record.real(edge.confidence)
      record.integer(Int(edge.sources))
      add(edge.properties, &record)
      try table.append(record, row: UInt64(key))
    }
    try table.finish()
    try writeIndex("sqlite_autoindex_edges_1", order(graph.edges.count) { graph.edges[$0].id }) {
      graph.edges[$0].id
    }
  }

  private func writeEvidence() throws {
    var table = try tree("edge_evidence", .index)
    var record = RecordBuffer()
    for (key, edge) in graph.edges.enumerated() {
      for (ordinal, place) in edge.evidence.enumerated() {
        let said = graph.evidence[Int(place)]
        record.removeAll()
        record.integer(key)
        record.integer(ordinal)
        record.integer(Int(said.document))
        add(said.claim, &record)
        add(said.sentence, &record)
        record.integer(Int(said.start))
        record.integer(Int(said.end))
        add(said.date, &record)
        add(said.by, &record)
        record.text(said.voice.rawValue)
        record.real(said.confidence)
        add(said.rule, &record)
        add(said.properties, &record)
        try table.append(record)
      }
    }
    try table.finish()
  }

  private func writeGivenIDs() throws {
    var table = try tree("given_ids", .table)
    var record = RecordBuffer()
    record.null()
    let hashes = graph.nodes.map { NodeIdentities.hash(graph.bytes[$0.id.range]) }.sorted()
    var last: Int64?
    for hash in hashes where hash != last {
      try table.append(record, row: UInt64(bitPattern: hash))
      last = hash
    }
    try table.finish()
  }

  /// Rows in the order of a text, as SQLite compares: bytewise; equal ones by row.
  private func order(_ count: Int, _ text: (Int) -> PackedGraph.Text) -> [UInt32] {
    func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
      let order = compare(text(Int(a)), text(Int(b)))
      return order != 0 ? order < 0 : a < b
    }
    let rows = (0..<UInt32(count)).map { $0 }
    // Ids of ASCII letters are in order already.
    for (a, b) in zip(rows, rows.dropFirst()) where !precedes(a, b) {
      return rows.sorted(by: precedes)
    }
    return rows
  }

  private func writeIndex(
    _ name: String, _ rows: [UInt32], _ text: (Int) -> PackedGraph.Text
  ) throws {
    var index = try tree(name, .index)
    var record = RecordBuffer()
    for row in rows {
      record.removeAll()
      add(text(Int(row)), &record)
      record.integer(Int(row))
      try index.append(record)
    }
    try index.finish()
  }

  /// The index of edges by one end: rows are sorted by counting.
  private func writeEnds(_ name: String, _ ends: [UInt32]) throws {
    var starts = [UInt32](repeating: 0, count: graph.nodes.count + 1)
    for end in ends { starts[Int(end) + 1] += 1 }
    for i in graph.nodes.indices { starts[i + 1] += starts[i] }
    var rows = [UInt32](repeating: 0, count: ends.count)
    for (row, end) in ends.enumerated() {
      rows[Int(starts[Int(end)])] = UInt32(row)
      starts[Int(end)] += 1
    }
    var index = try tree(name, .index)
    var record = RecordBuffer()
    for row in rows {
      record.removeAll()
      record.integer(Int(ends[Int(row)]))
      record.integer(Int(row))
      try index.append(record)
    }
    try index.finish()
  }
}
