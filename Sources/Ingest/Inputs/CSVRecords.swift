/// Reads comma- or semicolon- or tab-separated records (RFC 4180) with a header line.
final class CSVRecords {
  private let stream: ByteStream
  private let path: String
  private let separator: UInt8
  private let names: [String]
  private static let largestRecord = 1 << 24

  /// Reads the header; nil when the file is empty.
  init?(_ stream: ByteStream, path: String) {
    self.stream = stream
    self.path = path
    guard let (line, _) = stream.line(limit: 1 << 16) else { return nil }
    let head = line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    let counts = [0x2C, 0x3B, 0x09].map { mark in (mark, head.count { $0 == mark }) }
    separator = UInt8(counts.max { $0.1 < $1.1 }?.0 ?? 0x2C)
    names = Self.fields(head, separator).map { PageText.cleaned($0) }
  }

  /// The next record as fields by name; nil at the end.
  func next() -> (offset: Int, fields: [String: String])? {
    let offset = stream.offset
    guard var record = stream.line(limit: Self.largestRecord)?.bytes else { return nil }
    // A quoted field may hold line breaks: an odd number of quotes means that it is still open.
    while record.count(where: { $0 == 0x22 }) % 2 == 1, record.count < Self.largestRecord,
      let more = stream.line(limit: Self.largestRecord)?.bytes
    {
      record += [0x0A] + more
    }
    let values = Self.fields(TextEncoding.utf8(record), separator)
    return (offset, Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first }))
  }

  private static func fields(_ record: [UInt8], _ separator: UInt8) -> [String] {
    var result: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var i = 0
    while i < record.count {
      let byte = record[i]
      if byte == 0x22 {
        if isQuoted, i + 1 < record.count, record[i + 1] == 0x22 {
          field.append(byte)
          i += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == separator, !isQuoted {
        result.append(String(decoding: field, as: UTF8.self))
        field = []
      } else {
        field.append(byte)
      }
      i += 1
    }
    result.append(String(decoding: field, as: UTF8.self))
    return result
  }
}
