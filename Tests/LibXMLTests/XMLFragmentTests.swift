import LibXML
import Testing
import TextModel

struct XMLFragmentTests {
  static let texts = [
    "", "plain", "<&>\"'", "a\tb\nc\rd", "\u{0}\u{1F}\u{7F}", "\u{FFFE}x\u{FFFF}",
    "\u{FFFD}\u{F000}",
    "漢字 😀 é", "]]>", "ends with \u{FFFF}", "<", "&amp;",
  ]

  /// What a reader makes of the text inside an element, or of an attribute's value.
  private func read(_ fragment: borrowing XMLFragment) throws -> String {
    var reader = try XMLReader(bytes: fragment.buffer.bytes)
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
    var bytes: [UInt8] = []
    func take(_ piece: Span<UInt8>) { for i in piece.indices { bytes.append(piece[i]) } }
    try writer.fragment(&fragment, take)
    #expect(fragment.count == 0)
    try writer.endDocument()
    writer.drain(above: 0, take)
    #expect(String(decoding: bytes, as: UTF8.self) == "<list><item>\u{FFFD}</item></list>\n")
    #expect(writer.replacedCharacters == 1)
  }
}
