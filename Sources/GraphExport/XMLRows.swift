import LibXML
import TextModel

/// The elements of nodes and edges in GraphML and GEXF.
///
/// A large graph has tens of millions of values, so their markup is made once and put together
/// here, and handed over in large pieces behind what libxml2 wrote.
struct XMLRows: ~Copyable {
  /// A column with the markup in front of and behind its values; a class, since copies of all its
  /// parts would cost more than short values.
  final class Cell<Row> {
    let value: GraphColumns.Column<Row>.Value
    let start: [UInt8]
    let end: [UInt8]
    /// Whether the value stands in an attribute.
    let isAttribute: Bool

    init(_ column: GraphColumns.Column<Row>, start: String, end: String, isAttribute: Bool) {
      value = column.value
      self.start = Array(start.utf8)
      self.end = Array(end.utf8)
      self.isAttribute = isAttribute
    }
  }

  var fragment = XMLFragment()
  private var scratch = TextOutput()

  /// Adds markup as it is.
  mutating func markup(_ text: StaticString) { fragment.markup(text) }

  /// Adds an attribute, `start` being its name with blank, equals sign and quote.
  mutating func attribute(_ start: StaticString, _ value: String) {
    fragment.markup(start)
    fragment.attributeValue(value)
    fragment.markup("\"")
  }

  /// Adds the values of cells; empty ones are left out.
  @inline(__always)
  mutating func add<Row>(_ cells: [Cell<Row>], _ row: Row) {
    for i in cells.indices { add(cells[i], row) }
  }

  @inline(__always)
  private mutating func add<Row>(_ cell: Cell<Row>, _ row: Row) {
    switch cell.value {
    case .text(let value):
      guard let value = value(row), !value.isEmpty else { return }
      fragment.markup(cell.start)
      if cell.isAttribute { fragment.attributeValue(value) } else { fragment.text(value) }
    case .plain(let write):
      let before = fragment.count
      fragment.markup(cell.start)
      guard fragment.plain({ write(row, &$0) }) > 0 else { return fragment.truncate(to: before) }
    case .composed(let write):
      scratch.removeAll()
      write(row, &scratch)
      guard scratch.count > 0 else { return }
      fragment.markup(cell.start)
      if cell.isAttribute {
        fragment.attributeValue(scratch.buffer)
      } else {
        fragment.text(scratch.buffer)
      }
    }
    fragment.markup(cell.end)
  }

  /// Adds an attribute whose value needs no escape.
  mutating func attribute(_ start: StaticString, plain write: (inout ByteBuffer) -> Void) {
    fragment.markup(start)
    fragment.plain(write)
    fragment.markup("\"")
  }

  /// Hands the markup over.
  mutating func pass(
    on xml: inout XMLWriter, to sink: inout some ByteSink
  ) throws(ExportError) {
    do {
      try xml.fragment(&fragment) { bytes in try sink.write(bytes) }
    } catch let error as ExportError {
      throw error
    } catch {
      throw ExportError(.internalFault, detail: "\(error)")
    }
  }

  /// Ends the tag that is open, and the line.
  static func lineBreak(
    on xml: inout XMLWriter, to sink: inout some ByteSink
  ) throws(ExportError) {
    var rows = XMLRows()
    rows.markup("\n")
    try rows.pass(on: &xml, to: &sink)
  }

  /// Writes a document and counts the characters replaced.
  ///
  /// - Parameter body: writes everything between the declaration and the end.
  static func document<Sink: ByteSink>(
    to sink: inout Sink, _ report: inout LossReport,
    _ body: (inout XMLWriter, inout Sink) throws -> Void
  ) throws(ExportError) {
    do {
      var xml = try XMLWriter()
      try xml.startDocument()
      try body(&xml, &sink)
      try xml.endDocument()
      try xml.drain(above: 0) { (bytes) throws(ExportError) in try sink.write(bytes) }
      report.note(LossReport.replacedCharacters, xml.replacedCharacters)
    } catch let error as XMLError {
      throw ExportError(error)
    } catch let error as ExportError {
      throw error
    } catch {
      throw ExportError(.internalFault, detail: "\(error)")
    }
  }
}
