import Foundation
import LibXML
import Testing

struct XMLSchemaTests {
  private static let source = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="list"><xs:complexType><xs:sequence>
        <xs:element name="item" type="xs:int" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  private func withSchema<Result>(_ text: String, _ body: (String) throws -> Result) throws
    -> Result
  {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).xsd")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
  }

  @Test func `accepts a valid document`() throws {
    try withSchema(Self.source) { path in
      let schema = try XMLSchema(path: path)
      let faults = try schema.faults(in: Array("<list><item>1</item></list>".utf8))
      #expect(faults.isEmpty)
    }
  }

  @Test func `names each fault with its line`() throws {
    try withSchema(Self.source) { path in
      let schema = try XMLSchema(path: path)
      let text = "<list>\n<item>1</item>\n<item>x</item>\n<other/>\n</list>"
      let faults = try schema.faults(in: Array(text.utf8), source: "list.xml")
      #expect(faults.count >= 2)
      #expect(faults.allSatisfy { $0.code == .invalid && $0.source == "list.xml" })
      #expect(faults.first?.line == 3)
    }
  }

  @Test func `tells a broken document from an invalid one`() throws {
    try withSchema(Self.source) { path in
      let schema = try XMLSchema(path: path)
      var code: XMLError.Code?
      do { _ = try schema.faults(in: Array("<list><item>".utf8)) } catch let error as XMLError {
        code = error.code
      }
      #expect(code == .malformed)
    }
  }

  @Test func `refuses a broken schema`() throws {
    try withSchema("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:nothing/>") { path in
      var code: XMLError.Code?
      do { _ = try XMLSchema(path: path) } catch let error as XMLError { code = error.code }
      #expect(code == .schema)
    }
  }

  @Test func `does not follow addresses`() throws {
    let importing = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="http://127.0.0.1:9/never.xsd"/>
        <xs:element name="a"/>
      </xs:schema>
      """
    try withSchema(importing) { path in
      var code: XMLError.Code?
      do { _ = try XMLSchema(path: path) } catch let error as XMLError { code = error.code }
      #expect(code == .schema)
    }
  }
}
