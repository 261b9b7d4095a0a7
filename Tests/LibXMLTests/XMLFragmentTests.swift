import LibXML
import Testing

struct XMLFragmentTests {
  static let texts = [
    "", "plain", "<&>\"'", "a\tb\nc\rd", "\u{0}\u{1F}\u{7F}", "\u{FFFE}x\u{FFFF}",
    "\u{FFFD}\u{F000}",
    "漢字 😀 é", "]]>", "ends with \u{FFFF}", "<", "&amp;",
  ]

  /// What a reader makes of the text inside an element, or of an attribute's value.
  private func read(_ fragment: XMLFragment) throws -> String {
    var reader = try XMLReader(bytes: fragment.bytes)
    var text = ""
    while let event = try reader.next() {
      switch event {
      case .start(let element): text += element["v"] ?? ""
      case .text(let piece): text += piece
      case .end: break
      }
    }
    return text
  }

  @Test(arguments: texts) func `keeps text but for what XML cannot hold`(_ text: String) throws {
    let (cleaned, replaced) = XMLText.cleaned(text)
    var fragment = XMLFragment()
    fragment.markup("<a>")
    fragment.text(text)
    fragment.markup("</a>")
    #expect(try read(fragment) == cleaned)
    #expect(fragment.replacedCharacters == replaced)
    var attribute = XMLFragment()
    attribute.markup("<a v=\"")
    attribute.attributeValue(text)
    attribute.markup("\"/>")
    #expect(try read(attribute) == cleaned)
    #expect(attribute.replacedCharacters == replaced)
  }

  @Test func `is written where the writer stands`() throws {
    let writer = try XMLWriter(indent: false)
    try writer.startElement("list")
    var fragment = XMLFragment()
    fragment.markup("<item>")
    fragment.text("\u{1}")
    fragment.markup("</item>")
    try writer.fragment(&fragment)
    #expect(fragment.bytes.isEmpty)
    try writer.endDocument()
    var bytes: [UInt8] = []
    writer.drain(above: 0) { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self) == "<list><item>\u{FFFD}</item></list>\n")
    #expect(writer.replacedCharacters == 1)
  }
}
