import TextModel

/// JSON (RFC 8259), written piece by piece: Foundation's encoder would hold the whole document.
extension TextOutput {
  /// `"`, `\` and U+007F; what is written otherwise in JSON strings and in RDF's.
  static let specialInStrings = ByteSet(controlsAnd: [0x22, 0x5C, 0x7F])
  static let hexadecimal = Array("0123456789abcdef".utf8)

  /// Writes the first byte as JSON does.
  private static func escape(_ rest: Span<UInt8>, _ buffer: inout ByteBuffer) -> Int {
    escape(rest, digits: hexadecimal, to: &buffer)
  }

  /// Writes the first byte as JSON and RDF do.
  ///
  /// - Parameter digits: the hexadecimal digits.
  static func escape(_ rest: Span<UInt8>, digits: [UInt8], to buffer: inout ByteBuffer) -> Int {
    let byte = rest[0]
    switch byte {
    case 0x22: buffer.append("\\\"")
    case 0x5C: buffer.append("\\\\")
    case 0x0A: buffer.append("\\n")
    case 0x0D: buffer.append("\\r")
    case 0x09: buffer.append("\\t")
    default:
      buffer.append("\\u00")
      buffer.append(digits[Int(byte >> 4)])
      buffer.append(digits[Int(byte & 15)])
    }
    return 1
  }

  /// Adds a JSON string with its quotes.
  mutating func addJSON(_ text: String) {
    add(0x22)
    add(text, escaping: TextOutput.specialInStrings, TextOutput.escape)
    add(0x22)
  }

  /// Adds what another output has gathered as a JSON string with its quotes.
  mutating func addJSON(_ other: borrowing TextOutput) {
    add(0x22)
    add(other, escaping: TextOutput.specialInStrings, TextOutput.escape)
    add(0x22)
  }

  /// Adds a JSON string, or `null`.
  mutating func addJSON(_ text: String?) {
    if let text { addJSON(text) } else { add("null") }
  }

  /// Adds a date as a JSON string, or `null`.
  mutating func addJSON(_ date: DateValue?) {
    guard let date else { return add("null") }
    add(0x22)
    plain { $0.append(date) }
    add(0x22)
  }

  /// Adds a JSON array of strings.
  mutating func addJSON(_ list: [String]) {
    add(0x5B)
    for (i, text) in list.enumerated() {
      if i > 0 { add(0x2C) }
      addJSON(text)
    }
    add(0x5D)
  }

  /// Adds a JSON object of strings, sorted by name.
  mutating func addJSON(_ object: [String: String]) {
    if object.isEmpty { return add("{}") }
    add(0x7B)
    for (i, (name, value)) in object.sorted(by: { $0.key < $1.key }).enumerated() {
      if i > 0 { add(0x2C) }
      addJSON(name)
      add(0x3A)
      addJSON(value)
    }
    add(0x7D)
  }

  /// Adds a number in the shortest form that reads back as the same one; one that is not finite,
  /// which JSON has no form for, becomes 0.
  mutating func addJSON(_ number: Double) {
    guard number.isFinite else { return add(0x30) }
    plain { buffer in
      buffer.append(number: number)
      buffer.trim(suffix: ".0")
    }
  }
}
