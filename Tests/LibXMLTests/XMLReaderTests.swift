import LibXML
import Testing

struct XMLReaderTests {
  private func events(_ text: String, _ limits: XMLReader.Limits = XMLReader.Limits())
    throws(XMLError) -> [XMLEvent]
  {
    var reader = try XMLReader(bytes: Array(text.utf8), source: "test.xml", limits: limits)
    var events: [XMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  private func fault(_ text: String, _ limits: XMLReader.Limits = XMLReader.Limits()) -> XMLError? {
    do {
      _ = try events(text, limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `gives elements, attributes and text in order`() throws {
    let events = try events("<a x='1' y='&lt;2'><b/>t&amp;u<![CDATA[<c>]]></a>")
    guard case .start(let a) = events.first else {
      Issue.record("the first piece is no start: \(events)")
      return
    }
    #expect(a.name == "a")
    #expect(a["x"] == "1")
    #expect(a["y"] == "<2")
    #expect(events[1] == .start(emptyElement("b")))
    #expect(events[2] == .end(name: "b", namespace: nil))
    let text = events.reduce("") { text, event in
      if case .text(let piece) = event { return text + piece }
      return text
    }
    #expect(text == "t&u<c>")
    #expect(events.last == .end(name: "a", namespace: nil))
  }

  private func emptyElement(_ name: String) -> XMLElement {
    var reader = try? XMLReader(bytes: Array("<\(name)/>".utf8))
    if case .start(let element)? = try? reader?.next() { return element }
    fatalError("cannot read <\(name)/>")
  }

  @Test func `gives namespaces without prefixes`() throws {
    let events = try events("<p:a xmlns:p='urn:x' p:k='v'/>")
    guard case .start(let a) = events.first else {
      Issue.record("no start")
      return
    }
    #expect(a.name == "a")
    #expect(a.namespace == "urn:x")
    #expect(a.attributes.map(\.namespace) == ["urn:x"])
    #expect(a["k"] == nil)
  }

  @Test func `says where the document is broken`() {
    let error = fault("<a>\n<b></a>")
    #expect(error?.code == .malformed)
    #expect(error?.line == 2)
    #expect(error?.source == "test.xml")
    #expect((error?.column ?? 0) > 1)
  }

  @Test(arguments: ["", "   ", "no markup", "<a", "<a></b>", "<a>&undeclared;</a>", "<a>\u{1}</a>"])
  func `refuses what is not well-formed`(_ text: String) {
    let code = fault(text)?.code
    #expect(code == .malformed || code == .entity)
  }

  @Test func `never expands entities`() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&y;</a>
      """
    #expect(fault(bomb)?.code == .entity)
    let file = "<!DOCTYPE a [<!ENTITY f SYSTEM \"/etc/passwd\">]><a>&f;</a>"
    #expect(fault(file)?.code == .entity)
    let attribute = "<!DOCTYPE a [<!ENTITY x \"y\">]><a b='&x;'/>"
    #expect(fault(attribute)?.code == .entity)
  }

  @Test func `accepts a document type without entities`() throws {
    #expect(try events("<!DOCTYPE a><a/>").count == 2)
  }

  @Test func `stops at the limits`() {
    let deep = String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70)
    #expect(fault(deep)?.code == .limit)
    let long = "<a>" + String(repeating: "<b/>", count: 100_000) + "</a>"
    #expect(fault(long, XMLReader.Limits(bytes: 1000))?.code == .limit)
    #expect(fault(long) == nil)
  }

  @Test func `says that a file is missing`() {
    var code: XMLError.Code?
    do { _ = try XMLReader(path: "/nonexistent/file.xml") } catch { code = error.code }
    #expect(code == .unreadable)
  }
}
