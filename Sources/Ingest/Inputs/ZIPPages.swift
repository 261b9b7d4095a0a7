import Foundation

/// Reads the pages and texts in a ZIP file (APPNOTE 6.3 with ZIP64, without encryption and
/// splitting).
///
/// Nothing is written to disk, so names that climb out of the folder do no harm; they only name the
/// article. Entries beyond 32 MiB, or that inflate to more than they declare, are refused, and so
/// are entries that share bytes: a small file could hold millions of large ones.
final class ZIPPages {
  private let data: Data
  private let path: String
  private let read: ([UInt8], String) -> any ArticleSource
  private var position: Int
  private var left: Int
  private var packedSoFar = 0
  private static let largestEntry = 1 << 25
  private static let mostEntries = 1_000_000

  static func matches(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: [0x50, 0x4B, 3, 4]) }

  /// Finds the directory; nil when there is none.
  init?(_ data: Data, path: String, read: @escaping ([UInt8], String) -> any ArticleSource) {
    self.data = data
    self.path = path
    self.read = read
    position = 0
    left = 0
    var end = data.count - 22
    let least = max(0, data.count - 65_557)
    while end >= least, number(end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= least else { return nil }
    left = number(end + 10, 2)
    position = number(end + 16, 4)
    // Sections 4.3.14 and 4.3.15: numbers that do not fit stand in a record before this one.
    if left == 0xFFFF || position == 0xFFFF_FFFF || number(end + 12, 4) == 0xFFFF_FFFF,
      number(end - 20, 4) == 0x0706_4B50
    {
      let record = number(end - 12, 8)
      guard number(record, 4) == 0x0606_4B50 else { return nil }
      left = number(record + 32, 8)
      position = number(record + 48, 8)
    }
    left = min(left, Self.mostEntries)
  }

  /// A number, at most 2^62 so that adding to it is safe; 0 outside the file.
  private func number(_ at: Int, _ count: Int) -> Int {
    guard at >= 0, at <= data.count - count else { return 0 }
    let value = (0..<count).reduce(UInt64(0)) {
      $0 | UInt64(data[data.startIndex + at + $1]) << UInt64(8 * $1)
    }
    return Int(min(value, 1 << 62))
  }

  private func bytes(_ at: Int, _ count: Int) -> [UInt8] {
    guard at >= 0, count >= 0, count <= data.count, at <= data.count - count else { return [] }
    return [UInt8](data[data.startIndex + at..<data.startIndex + at + count])
  }

  /// Size, packed size and place of an entry; the extra field has what does not fit (section
  /// 4.5.3).
  private func extent(of entry: Int, nameLength: Int) -> (size: Int, packed: Int, local: Int) {
    var values = [number(entry + 24, 4), number(entry + 20, 4), number(entry + 42, 4)]
    var extra = entry + 46 + nameLength
    let end = extra + number(entry + 30, 2)
    while extra + 4 <= end {
      let length = number(extra + 2, 2)
      if number(extra, 2) == 1 {
        var place = extra + 4
        for index in values.indices
        where values[index] == 0xFFFF_FFFF && place + 8 <= extra + 4 + length {
          values[index] = number(place, 8)
          place += 8
        }
        break
      }
      extra += 4 + length
    }
    return (values[0], values[1], values[2])
  }

  /// The next entry that can hold articles; nil at the end.
  func next() -> (any ArticleSource)? {
    while left > 0 {
      left -= 1
      let entry = position
      guard number(entry, 4) == 0x0201_4B50 else {
        left = 0
        return fault(entry, "the ZIP directory is damaged")
      }
      let nameLength = number(entry + 28, 2)
      position += 46 + nameLength + number(entry + 30, 2) + number(entry + 32, 2)
      let name = String(decoding: bytes(entry + 46, nameLength), as: UTF8.self)
      let (size, packed, local) = extent(of: entry, nameLength: nameLength)
      if name.hasSuffix("/") || size == 0 || !ArticleReader.isReadable(name) { continue }
      if number(entry + 8, 2) & 1 == 1 { return fault(entry, "'\(name)' is encrypted") }
      guard size <= Self.largestEntry else {
        return fault(entry, "'\(name)' is larger than \(Self.largestEntry) bytes")
      }
      packedSoFar += min(packed, data.count + 1)
      guard packedSoFar <= data.count else {
        left = 0
        return fault(entry, "its entries share bytes or are cut off; the rest is not read")
      }
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let body = bytes(start, packed)
      guard number(local, 4) == 0x0403_4B50, body.count == packed else {
        return fault(entry, "'\(name)' is cut off")
      }
      switch number(entry + 10, 2) {
      case 0: return read(body, name)
      case 8:
        var whole: [UInt8] = []
        let isSound = Inflater(.raw)?.inflate(body[...]) { piece in
          whole += piece
          return whole.count <= size
        }
        guard isSound == true, whole.count == size else {
          return fault(entry, "'\(name)' does not inflate to the \(size) bytes it declares")
        }
        return read(whole, name)
      default: return fault(entry, "'\(name)' is compressed in a way that is not read here")
      }
    }
    return nil
  }

  private func fault(_ offset: Int, _ detail: String) -> any ArticleSource {
    ListedArticles([.failure(IngestError(.record, path: path, offset: offset, detail))])
  }
}
