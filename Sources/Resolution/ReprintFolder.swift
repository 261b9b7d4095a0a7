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
  /// A shorter text is never taken for a reprint.
  static let leastShingles = 20

  private struct Sketch {
    var shingles: Set<UInt64>
    var paragraphs: Set<UInt64>
  }

  /// Groups the documents, which are in a fixed order.
  ///
  /// Only documents that share a sampled run (its hash divisible by 8, U. Manber's method of 1994)
  /// or a paragraph are compared.
  /// - Complexity: O(total length + number of pairs that share a sample · length).
  func fold(_ documents: [Document]) -> Stories {
    let sketches = documents.map(sketch)
    var sources = Array(documents.indices)
    var reasons: [Int: String] = [:]
    func source(_ i: Int) -> Int { sources[i] == i ? i : source(sources[i]) }
    for (a, b) in pairs(sketches) {
      guard let reason = reason(sketches[a], sketches[b]) else { continue }
      let (x, y) = (source(a), source(b))
      if x == y { continue }
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

  private func pairs(_ sketches: [Sketch]) -> [(Int, Int)] {
    var holders: [UInt64: [Int]] = [:]
    for (i, sketch) in sketches.enumerated() {
      for hash in sketch.shingles where hash % 8 == 0 { holders[hash, default: []].append(i) }
      for hash in sketch.paragraphs { holders[hash, default: []].append(i) }
    }
    var shared: [UInt64: Int] = [:]
    for (_, documents) in holders where documents.count > 1 {
      for (k, a) in documents.enumerated() {
        for b in documents[(k + 1)...] where a != b {
          shared[UInt64(min(a, b)) << 32 | UInt64(max(a, b)), default: 0] += 1
        }
      }
    }
    return shared.filter { $0.value >= 2 }.keys.sorted().map {
      (Int($0 >> 32), Int($0 & 0xFFFF_FFFF))
    }
  }

  private func reason(_ a: Sketch, _ b: Sketch) -> String? {
    let shorter = min(a.shingles.count, b.shingles.count)
    guard shorter >= ReprintFolder.leastShingles else { return nil }
    let share = Double(a.shingles.intersection(b.shingles).count) / Double(shorter)
    if share >= ReprintFolder.containment {
      return "\(Int(share * 100)) % of the five-word runs stand in both"
    }
    let fewer = min(a.paragraphs.count, b.paragraphs.count)
    guard fewer >= 3 else { return nil }
    let equal = a.paragraphs.intersection(b.paragraphs).count
    return Double(equal) / Double(fewer) >= ReprintFolder.paragraphs
      ? "\(equal) of \(fewer) paragraphs are equal" : nil
  }

  private func sketch(_ document: Document) -> Sketch {
    var sketch = Sketch(shingles: [], paragraphs: [])
    var window: [UInt64] = []
    for span in Paragraphs.spans(of: document.text) {
      let zone = document.zone(at: span.start)
      if zone == .comment || zone == .boilerplate || zone == .byline || zone == .editorsNote {
        continue
      }
      let words = ReprintFolder.words(document.text[span])
      if words.count >= 5 { sketch.paragraphs.insert(StableHash.combine(words) | 1) }
      for word in words {
        window.append(word)
        if window.count > 5 { window.removeFirst() }
        if window.count == 5 { sketch.shingles.insert(StableHash.combine(window)) }
      }
    }
    return sketch
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
