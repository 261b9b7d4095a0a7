import KnowledgeGraph
import TextModel

/// Finds articles that tell one story in the same words, so that they count as one source.
///
/// Two articles are folded when at least 80 % of the five-word runs of the shorter one stand in the
/// other (containment: A. Z. Broder, "On the resemblance and containment of documents", 1997), or
/// when most of its paragraphs do. Comments, navigation and the like are not looked at.
struct ReprintFolder: Sendable {
  /// Which documents tell one story.
  struct Stories: Sendable {
    /// For each document the index of the one that stands for its story.
    var sources: [Int]
    /// Why a document was folded into another; by document.
    var reasons: [Int: String]

    /// The document that stands for the story of a document.
    func source(_ document: Int) -> Int { sources[document] }
  }

  /// The share of five-word runs from which an article is a reprint.
  static let containment = 0.8
  /// The share of equal paragraphs from which an article is a reprint.
  static let paragraphs = 0.6
  /// The share of five-word runs below which equal paragraphs tell nothing.
  static let leastShare = 0.5
  /// A shorter text is never taken for a reprint.
  static let leastShingles = 20

  /// A run of words or a paragraph that more documents share is common property, such as a notice:
  /// of these documents only neighbours are compared, not all pairs.
  static let commonFrom = 32

  /// Hashes in ascending order, each once.
  private struct Sketch {
    var shingles: [UInt64]
    var paragraphs: [UInt64]
  }

  /// Groups the documents, which are in a fixed order.
  ///
  /// Candidates share at least two hashes of a sketch: the runs of which the hash is divisible by 8
  /// (the sketch M of Broder's article, which unlike the smallest hashes of a text also finds a
  /// short text within a long one) and all paragraphs. Only candidates are compared in full.
  /// - Complexity: O(total length + number of candidates · length); a hash that many documents
  ///   share makes a number of candidates that is linear in them.
  func fold(_ documents: [Document]) -> Stories {
    let sketches = SideBySide.map(documents, least: 4, sketch)
    var sources = Array(documents.indices)
    var reasons: [Int: String] = [:]
    func source(_ i: Int) -> Int {
      var i = i
      while sources[i] != i { i = sources[i] }
      return i
    }
    for (a, b) in pairs(sketches) {
      let (x, y) = (source(a), source(b))
      if x == y { continue }
      guard let reason = reason(sketches[a], sketches[b]) else { continue }
      // The earlier article stands for the story; the smaller index where neither is earlier.
      let isLater =
        (documents[x].published?.firstDay ?? .max)
        > (documents[y].published?.firstDay ?? .max)
      let (first, second) = isLater ? (max(x, y), min(x, y)) : (min(x, y), max(x, y))
      sources[second] = first
      reasons[second] = reason
    }
    return Stories(sources: documents.indices.map(source), reasons: reasons)
  }

  /// Pairs of documents that share at least two hashes of their sketches, in order.
  private func pairs(_ sketches: [Sketch]) -> [(Int, Int)] {
    var holders: [(hash: UInt64, document: UInt32)] = []
    for (i, sketch) in sketches.enumerated() {
      for hash in sketch.shingles where hash % 8 == 0 { holders.append((hash, UInt32(i))) }
      for hash in sketch.paragraphs { holders.append((hash, UInt32(i))) }
    }
    holders.sort { ($0.hash, $0.document) < ($1.hash, $1.document) }
    var shared: [UInt64] = []
    func add(_ a: Int, _ b: Int) {
      let (x, y) = (holders[a].document, holders[b].document)
      if x != y { shared.append(UInt64(x) << 32 | UInt64(y)) }
    }
    var start = 0
    while start < holders.count {
      var end = start + 1
      while end < holders.count, holders[end].hash == holders[start].hash { end += 1 }
      if end - start <= ReprintFolder.commonFrom {
        for a in start..<end { for b in a + 1..<max(a + 1, end) { add(a, b) } }
      } else {
        for a in start + 1..<end {
          add(a - 1, a)
          if a > start + 1 { add(start, a) }
        }
      }
      start = end
    }
    shared.sort()
    var pairs: [(Int, Int)] = []
    for (i, pair) in shared.enumerated() where i > 0 && shared[i - 1] == pair {
      if i == 1 || shared[i - 2] != pair {
        pairs.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
      }
    }
    return pairs
  }

  private func reason(_ a: Sketch, _ b: Sketch) -> String? {
    let shorter = min(a.shingles.count, b.shingles.count)
    guard shorter >= ReprintFolder.leastShingles else { return nil }
    let share =
      Double(ReprintFolder.common(a.shingles, b.shingles)) / Double(shorter)
    if share >= ReprintFolder.containment {
      return "\(Int(share * 100)) % of the five-word runs stand in both"
    }
    let fewer = min(a.paragraphs.count, b.paragraphs.count)
    // A notice of several short paragraphs that two articles share makes neither a reprint.
    guard fewer >= 3, share >= ReprintFolder.leastShare else { return nil }
    let equal = ReprintFolder.common(a.paragraphs, b.paragraphs)
    return Double(equal) / Double(fewer) >= ReprintFolder.paragraphs
      ? "\(equal) of \(fewer) paragraphs are equal" : nil
  }

  /// Number of hashes that two ordered lists have in common.
  private static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { count += 1 }
      let (x, y) = (a[i], b[j])
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return count
  }

  private static func ordered(_ hashes: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(hashes.count)
    for hash in hashes.sorted() where hash != result.last { result.append(hash) }
    return result
  }

  @Sendable private func sketch(_ document: Document) -> Sketch {
    var shingles: [UInt64] = []
    var paragraphs: [UInt64] = []
    var window: [UInt64] = []
    for span in Paragraphs.spans(of: document.text) {
      let zone = document.zone(at: span.start)
      if zone == .comment || zone == .boilerplate || zone == .byline || zone == .editorsNote {
        continue
      }
      let words = ReprintFolder.words(document.text[span])
      if words.count >= 5 { paragraphs.append(StableHash.combine(words) | 1) }
      for word in words {
        window.append(word)
        if window.count > 5 { window.removeFirst() }
        if window.count == 5 { shingles.append(StableHash.combine(window)) }
      }
    }
    return Sketch(
      shingles: ReprintFolder.ordered(shingles), paragraphs: ReprintFolder.ordered(paragraphs))
  }

  /// Hashes of the words, in lower case and without punctuation.
  private static func words(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash = StableHash.start
    var isEmpty = true
    for byte in text.lowercased().utf8 {
      if (48...57).contains(byte) || (97...122).contains(byte) || byte >= 0xC3 {
        hash = StableHash.add(byte, to: hash)
        isEmpty = false
      } else if byte < 0x80, !isEmpty {
        words.append(hash)
        hash = StableHash.start
        isEmpty = true
      }
    }
    if !isEmpty { words.append(hash) }
    return words
  }
}

/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 64 bits), the same in every process.
enum StableHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func combine(_ hashes: [UInt64]) -> UInt64 {
    var result = start
    for hash in hashes {
      for shift in stride(from: 0, to: 64, by: 8) {
        result = add(UInt8(truncatingIfNeeded: hash >> UInt64(shift)), to: result)
      }
    }
    return result
  }

  /// Sixteen hexadecimal digits of a text's hash.
  static func hex(_ text: String) -> String {
    let digits = String(text.utf8.reduce(start) { add($1, to: $0) }, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
