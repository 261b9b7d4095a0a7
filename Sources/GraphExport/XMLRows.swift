import LibXML

/// The elements of nodes and edges in GraphML and GEXF.
///
/// A large graph has tens of millions of values, so their markup is made once and put together
/// here, and libxml2 gets it in large pieces.
struct XMLRows {
  /// A column with the markup in front of and behind its values.
  struct Cell<Row> {
    var column: GraphColumns.Column<Row>
    var start: [UInt8]
    var end: [UInt8]
    /// Whether the value stands in an attribute.
    var isAttribute: Bool

    init(_ column: GraphColumns.Column<Row>, start: String, end: String, isAttribute: Bool) {
      self.column = column
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

  /// Adds the value of a cell; an empty one is left out.
  mutating func add<Row>(_ cell: Cell<Row>, _ row: Row) {
    if let write = cell.column.write {
      scratch.removeAll()
      write(row, &scratch)
      fragment.markup(cell.start)
      if cell.isAttribute {
        fragment.attributeValue(scratch.bytes)
      } else {
        fragment.text(scratch.bytes)
      }
    } else {
      guard let value = cell.column.value(row), !value.isEmpty else { return }
      fragment.markup(cell.start)
      if cell.isAttribute { fragment.attributeValue(value) } else { fragment.text(value) }
    }
    fragment.markup(cell.end)
  }

  /// Hands the markup over when it is more than `threshold` bytes.
  mutating func pass(
    on xml: inout XMLWriter, to sink: inout some ByteSink, above threshold: Int = 1 << 16
  ) throws {
    guard fragment.bytes.count > threshold else { return }
    try xml.fragment(&fragment)
    try xml.drain { (bytes) throws(ExportError) in try sink.write(bytes) }
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
