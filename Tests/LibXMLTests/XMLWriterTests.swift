import LibXML
import Testing

struct XMLWriterTests {
  private func written(_ body: (XMLWriter) throws -> Void) throws -> String {
    let writer = try XMLWriter(indent: false)
    try body(writer)
    try writer.endDocument()
    var bytes: [UInt8] = []
    writer.drain(above: 0) { piece in for i in piece.indices { bytes.append(piece[i]) } }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `escapes text and attributes`() throws {
    let text = try written { writer in
      try writer.startElement("a")
      try writer.attribute("b", "\"<&>'\n")
      try writer.text("<&>]]>\"")
      try writer.endElement()
    }
    #expect(text == "<a b=\"&quot;&lt;&amp;&gt;'&#10;\">&lt;&amp;&gt;]]&gt;&quot;</a>\n")
  }

  @Test func `replaces and counts what XML cannot hold`() throws {
    var count = 0
    let text = try written { writer in
      try writer.startElement("a")
      try writer.text("x\u{0}\u{1}\u{FFFF}\u{FFFE}\t😀")
      count = writer.replacedCharacters
    }
    #expect(text == "<a>x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\t😀</a>\n")
    #expect(count == 4)
  }

  @Test func `hands over bytes while it writes`() throws {
    let writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement("list")
    var pieces = 0
    var total = 0
    for i in 0..<20_000 {
      try writer.startElement("item")
      try writer.text("number \(i)")
      try writer.endElement()
      writer.drain(above: 1 << 14) { bytes in
        pieces += 1
        total += bytes.count
        #expect(bytes.count < 1 << 16)
      }
    }
    try writer.endDocument()
    writer.drain(above: 0) { total += $0.count }
    #expect(pieces > 10)
    #expect(total > 20_000 * 20)
  }

  @Test func `refuses to close what is not open`() throws {
    let writer = try XMLWriter()
    var code: XMLError.Code?
    do { try writer.endElement() } catch { code = error.code }
    #expect(code == .writer)
  }
}
