import Foundation
import GRDB
import KnowledgeGraph

extension GraphStore {
  /// What is wrong with the sidecar; a missing one is not wrong.
  public func sidecarProblems() throws(GraphStoreError) -> [String] {
    let name = Sidecar.path(of: path)
    guard FileManager.default.fileExists(atPath: name) else { return [] }
    let expected = try sidecarChecksum()
    guard isSidecarWhole(expected) else {
      return ["\(name) is damaged or of another graph; it is not used and may be deleted"]
    }
    let compact = try GraphStore.translating(path) {
      try PackedGraph(graph(), optionalNameWords: optionalNameWords())
    }
    return Sidecar(compact).checksum == expected
      ? [] : ["\(name) says something else than the tables of the graph"]
  }

  /// Writes the file anew without unused pages, and the sidecar with it.
  ///
  /// - Returns: sizes before and after, in bytes.
  public func compact() throws(GraphStoreError) -> (before: Int, after: Int) {
    let before = size()
    try GraphStore.translating(path) {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA secure_delete = ON")
        try db.execute(sql: "VACUUM")
        _ = try db.checkpoint(.truncate)
      }
      let compact = try PackedGraph(graph(), optionalNameWords: optionalNameWords())
      let sidecar = Sidecar(compact)
      try database.write { db in
        try db.execute(
          sql: "UPDATE meta SET value = ? WHERE name = 'sidecar'", arguments: [sidecar.checksum])
      }
      try sidecar.write(besides: path)
    }
    return (before, size())
  }

  private func size() -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }
}
