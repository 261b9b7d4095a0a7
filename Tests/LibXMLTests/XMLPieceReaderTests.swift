import LibXML
import Testing

struct XMLPieceReaderTests {
  /// The events of a document that is fed in pieces of some size, and what is wrong with it.
  private func events(
    _ text: String, step: Int = 1, limits: XMLReader.Limits = XMLReader.Limits(),
    textElements: Set<String>? = nil
  ) throws -> [String] {
    var reader = try XMLPieceReader(source: "test.xml", limits: limits, textElements: textElements)
    var events: [String] = []
    func add(_ pieces: borrowing XMLPieces) {
      for piece in pieces.pieces {
        switch piece.kind {
        case .start:
          let range = Int(piece.first)..<Int(piece.first + piece.count)
          let attributes = pieces.attributes[range].map {
            " \(pieces.names[Int($0.name)])=\(String(decoding: pieces.bytes[$0.range], as: UTF8.self))"
          }
          events.append("<\(pieces.names[Int(piece.name)])\(attributes.joined())")
        case .end: events.append("/\(pieces.names[Int(piece.name)])")
        case .text:
          let range = Int(piece.first)..<Int(piece.first + piece.count)
          let text = String(decoding: pieces.bytes[range], as: UTF8.self)
          if events.last?.first == "'" {
            events[events.count - 1] += text
          } else {
            events.append("'" + text)
          }
        }
      }
    }
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: step) {
      try reader.read(bytes.span.extracting(start..<min(start + step, bytes.count)))
      reader.take(add)
    }
    try reader.finish()
    reader.take(add)
    return events
  }

  @Test(arguments: [1, 2, 7, 1000])
  func `gives the same pieces however the bytes are parted`(step: Int) throws {
    let text = """
      <?xml version='1.0'?><a x='1' y='&lt;&#38;2' p:z='3' xmlns:p='u'><!-- > --><p:b/>t&amp;é<![CDATA[<c>&]]>\
      <?x >?>u</a>
      """
    #expect(try events(text, step: step) == ["<a x=1 y=<&2", "<b", "/b", "'t&é<c>&u", "/a"])
  }

  @Test func `gives only the text that is wanted`() throws {
    let text = "<a> <b>x<c>y</c></b> <d>z</d></a>"
    let found = try events(text, textElements: ["b"])
    #expect(found == ["<a", "<b", "'x", "<c", "'y", "/c", "/b", "<d", "/d", "/a"])
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
    "<!DOCTYPE a [<!ENTITY f SYSTEM '/etc/passwd'>]><a>&f;</a>",
    "<!DOCTYPE a [<!ENTITY x 'y'>]><a b='&x;'/>",
  ])
  func `never expands entities`(text: String) {
    let error = #expect(throws: XMLError.self) { try events(text) }
    #expect(error?.code == .entity)
  }

  @Test func `stops at the limits and says where a document is broken`() {
    let deep = String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70)
    #expect(#expect(throws: XMLError.self) { try events(deep) }?.code == .limit)
    let long = "<a>" + String(repeating: "<b/>", count: 1000) + "</a>"
    let limits = XMLReader.Limits(bytes: 1000)
    #expect(#expect(throws: XMLError.self) { try events(long, limits: limits) }?.code == .limit)
    for text in ["<a>\n<b></a>", "<a>\n<b", "<a>\n&u;</a>"] {
      let error = #expect(throws: XMLError.self) { try events(text) }
      #expect(error?.line == 2, "\(text)")
    }
  }

  @Test func `a document can be parted between elements only`() throws {
    func depth(_ text: String) throws -> Int? {
      var reader = try XMLPieceReader()
      try reader.read(Array(text.utf8).span)
      return reader.depthAtRest
    }
    #expect(try depth("<a><b></b>") == 1)
    #expect(try depth("<a><b>") == 2)
    #expect(try depth("<a><b/>") == 1)
    for text in [
      "<a><!-- <b></b>", "<a><![CDATA[<b></b>", "<a><?x <b></b>", "<a x='<b></b>", "<a><b", "<a",
      "",
      "<?xml version='1.0' encoding='ISO-8859-1'?><a><b></b>", "<!DOCTYPE a [ <b></b>",
    ] {
      #expect((try? depth(text)) == nil, "\(text)")
    }
  }
}
