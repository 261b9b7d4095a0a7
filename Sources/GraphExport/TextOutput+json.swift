/// JSON (RFC 8259), written piece by piece: Foundation's encoder would hold the whole document.
extension TextOutput {
  private static let hexadecimal = Array("0123456789abcdef".utf8)

  /// Adds a JSON string with its quotes.
  mutating func addJSON(_ text: String) {
    add(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: add("\\\"")
      case 0x5C: add("\\\\")
      case 0x0A: add("\\n")
      case 0x0D: add("\\r")
      case 0x09: add("\\t")
      case 0..<0x20, 0x7F:
        add("\\u00")
        add(TextOutput.hexadecimal[Int(byte >> 4)])
        add(TextOutput.hexadecimal[Int(byte & 15)])
      default: add(byte)
      }
    }
    add(0x22)
  }

  /// Adds a JSON string, or `null`.
  mutating func addJSON(_ text: String?) {
    if let text { addJSON(text) } else { add("null") }
  }

  /// Adds a JSON array of strings.
  mutating func addJSON(_ list: [String]) {
    add("[")
    for (i, text) in list.enumerated() {
      if i > 0 { add(",") }
      addJSON(text)
    }
    add("]")
  }

  /// Adds a JSON object of strings, sorted by name.
  mutating func addJSON(_ object: [String: String]) {
    add("{")
    for (i, (name, value)) in object.sorted(by: { $0.key < $1.key }).enumerated() {
      if i > 0 { add(",") }
      addJSON(name)
      add(":")
      addJSON(value)
    }
    add("}")
  }

  /// Adds a number; one that is not finite, which JSON has no form for, becomes 0.
  mutating func addJSON(_ number: Double) { add(TextOutput.number(number)) }

  /// The shortest form that reads back as the same number; 0 for one that is not finite.
  static func number(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The JSON text of a value, on its own.
  static func json(_ write: (inout TextOutput) -> Void) -> String {
    var output = TextOutput()
    write(&output)
    return output.text
  }
}
