/// JSON (RFC 8259), written piece by piece: Foundation's encoder would hold the whole document.
extension TextOutput {
  private static let hexadecimal = Array("0123456789abcdef".utf8)

  /// Bytes that stand in a JSON string as they are.
  private static let plainInJSON = (0...255).map { $0 >= 0x20 && ![0x22, 0x5C, 0x7F].contains($0) }

  /// Adds a JSON string with its quotes.
  mutating func addJSON(_ text: String) {
    add(0x22)
    add(text, copying: TextOutput.plainInJSON) { byte, output in
      switch byte {
      case 0x22: output.add("\\\"")
      case 0x5C: output.add("\\\\")
      case 0x0A: output.add("\\n")
      case 0x0D: output.add("\\r")
      case 0x09: output.add("\\t")
      default:
        output.add("\\u00")
        output.add(TextOutput.hexadecimal[Int(byte >> 4)])
        output.add(TextOutput.hexadecimal[Int(byte & 15)])
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
