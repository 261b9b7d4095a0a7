import Foundation
import GraphStore
import LibXML
import Synchronization

/// Reads a long document in parts, each on a thread of its own.
///
/// A part is the head of the document, up to the tag of its graph, with a stretch of what follows.
/// The parser itself tells that a stretch ends between two elements of the graph
/// (``XMLPieceReader/depthAtRest``): then the next one reads the same behind the head as it does
/// behind everything else. Whenever that is not so, or anything is wrong, the document has to be
/// read as a whole.
enum GraphMLParts {
  /// Shorter stretches are not worth a thread.
  private static let shortest = 4 << 20
  /// The graph's tag has to stand this early.
  private static let longestHead = 1 << 20
  private static let mostParts = 8

  /// What stands in front of the contents of the graph.
  private struct Head {
    var bytes: [UInt8]
    /// Number of elements that are open behind it.
    var depth: Int
    /// Number of keys that it declares.
    var keys: Int
  }

  private struct Refusal: Error {}

  /// What was built of all parts, not yet connected; nil where the document has to be read as a
  /// whole.
  static func read(
    _ file: InputFile, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    shortest: Int = shortest
  ) -> GraphMLContent? {
    guard let size = file.size else { return nil }
    let count = min(threads, size / shortest, mostParts)
    guard count > 1, let head = head(of: file) else { return nil }
    guard let cuts = cuts(file, size, behind: head.bytes.count, count) else { return nil }
    let parts = Mutex([GraphMLContent?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { i in
      let part = try? part(
        file, head, cuts[i]..<cuts[i + 1], isFirst: i == 0, isLast: i == count - 1)
      parts.withLock { $0[i] = part }
    }
    var all = parts.withLock { parts in
      let all = parts
      parts = []
      return all
    }
    guard var content = all[0] else { return nil }
    for i in 1..<count {
      guard let part = all[i] else { return nil }
      content.append(part)
      all[i] = nil
    }
    return content
  }

  private static func head(of file: InputFile) -> Head? {
    do {
      var bytes: [UInt8] = []
      try file.read(from: 0, to: longestHead) { piece in
        for i in piece.indices { bytes.append(piece[i]) }
      }
      var xml = try GraphMLReader.parser()
      var builder = GraphMLBuilder(file.path)
      var start = 0
      while let end = bytes[start...].firstIndex(of: 0x3E).map({ $0 + 1 }) {
        try GraphMLReader.feed(bytes.span.extracting(start..<end), &xml, &builder)
        if builder.isInGraph {
          guard let depth = xml.depthAtRest, builder.content.graph.nodes.isEmpty,
            builder.content.graph.edges.isEmpty
          else { return nil }
          return Head(bytes: Array(bytes[..<end]), depth: depth, keys: builder.keys.count)
        }
        start = end
      }
      return nil
    } catch {
      return nil
    }
  }

  /// Places to part the document at, with those of its beginning behind the head and its end.
  private static func cuts(
    _ file: InputFile, _ size: Int, behind head: Int, _ count: Int
  ) -> [Int]? {
    let ends = ["</edge>", "</node>"].map { Data($0.utf8) }
    var cuts = [head]
    for i in 1..<count {
      let place = head + (size - head) * i / count
      var window = Data()
      do {
        try file.read(from: place, to: min(size, place + longestHead)) { piece in
          for i in piece.indices { window.append(piece[i]) }
        }
      } catch {
        return nil
      }
      guard let end = ends.compactMap({ window.range(of: $0)?.upperBound }).min(),
        let last = cuts.last, place + end > last
      else { return nil }
      cuts.append(place + end)
    }
    return cuts + [size]
  }

  private static func part(
    _ file: InputFile, _ head: Head, _ stretch: Range<Int>, isFirst: Bool, isLast: Bool
  ) throws -> GraphMLContent {
    var xml = try GraphMLReader.parser()
    var builder = GraphMLBuilder(file.path)
    try GraphMLReader.feed(head.bytes.span, &xml, &builder)
    guard xml.depthAtRest == head.depth else { throw Refusal() }
    if !isFirst { builder.content.ignored = 0 }
    // The first one takes up the others.
    builder.content.reserve(isFirst ? file.size ?? 0 : stretch.count)
    try file.read(from: stretch.lowerBound, to: stretch.upperBound) { bytes in
      try GraphMLReader.feed(bytes, &xml, &builder)
    }
    if isLast {
      try xml.finish()
      try xml.take { pieces throws(ImportError) in try builder.read(pieces) }
    } else {
      guard xml.depthAtRest == head.depth, builder.isInGraph else { throw Refusal() }
    }
    // Keys that another part does not know, and faults, whose line a part cannot tell.
    guard builder.keys.count == head.keys, builder.otherStandards == nil,
      builder.content.edgeFaults.isEmpty
    else { throw Refusal() }
    return builder.takeContent()
  }
}
