import CLibXML2
import TextModel

/// Writes XML piece by piece through libxml2's `xmlTextWriter`.
///
/// The bytes gather in a buffer that the caller empties with `drain`, so memory stays flat however
/// long the document is. Text is escaped by the library; characters that XML cannot hold are
/// replaced by U+FFFD and counted. Names are the caller's: they must be XML names.
@safe public final class XMLWriter {
  /// Number of characters that were replaced because XML 1.0 cannot hold them.
  public private(set) var replacedCharacters = 0

  private let writer: xmlTextWriterPtr
  private let output: Output

  /// What the library has handed over and nobody has taken yet.
  private final class Output {
    var bytes: [UInt8] = []
  }

  /// Makes a writer of UTF-8.
  ///
  /// - Parameter indent: whether each element begins on a line of its own, indented by one blank
  ///   per level; elements with text stay on one line.
  /// - Throws: `XMLError` with code `writer` when memory runs out.
  public init(indent: Bool = true) throws(XMLError) {
    _ = XMLLibrary.start
    let output = Output()
    // SAFETY: the context is retained here and released exactly once, by the close callback, which
    // the library calls when the buffer is closed by `xmlFreeTextWriter`. The bytes of the write
    // callback are copied before it returns.
    let context = unsafe Unmanaged.passRetained(output).toOpaque()
    let buffer = unsafe xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context = unsafe context, let bytes = unsafe bytes, count > 0 else { return 0 }
        let output = unsafe Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
        unsafe output.bytes.append(
          contentsOf: UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      },
      { context in
        if let context = unsafe context { unsafe Unmanaged<Output>.fromOpaque(context).release() }
        return 0
      },
      context, nil)
    guard let buffer = unsafe buffer else {
      unsafe Unmanaged<Output>.fromOpaque(context).release()
      throw XMLError(.writer, detail: "out of memory")
    }
    // SAFETY: the writer takes the buffer over; when it cannot be made, the buffer is closed here,
    // which releases the context.
    guard let writer = unsafe xmlNewTextWriter(buffer) else {
      unsafe xmlOutputBufferClose(buffer)
      throw XMLError(.writer, detail: "out of memory")
    }
    unsafe self.writer = unsafe writer
    self.output = output
    if indent {
      unsafe xmlTextWriterSetIndent(writer, 1)
      _ = unsafe xmlTextWriterSetIndentString(writer, " ")
    }
  }

  deinit {
    // SAFETY: this value is the only owner; nothing uses the writer afterwards.
    unsafe xmlFreeTextWriter(writer)
  }

  /// Writes the XML declaration with UTF-8 as encoding.
  public func startDocument() throws(XMLError) {
    try check(unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil), "the declaration")
  }

  /// Closes every open element and hands everything to the buffer.
  public func endDocument() throws(XMLError) {
    try check(unsafe xmlTextWriterEndDocument(writer), "the end of the document")
    try check(unsafe xmlTextWriterFlush(writer), "the end of the document")
  }

  /// Opens an element.
  public func startElement(_ name: String) throws(XMLError) {
    try check(unsafe xmlTextWriterStartElement(writer, name), name)
  }

  /// Closes the innermost open element.
  public func endElement() throws(XMLError) {
    try check(unsafe xmlTextWriterEndElement(writer), "the end of an element")
  }

  /// Adds an attribute to the element just opened.
  public func attribute(_ name: String, _ value: String) throws(XMLError) {
    let value = cleaned(value)
    try check(unsafe xmlTextWriterWriteAttribute(writer, name, value), name)
  }

  /// Writes text inside the open element.
  public func text(_ text: String) throws(XMLError) {
    let text = cleaned(text)
    try check(unsafe xmlTextWriterWriteString(writer, text), "text")
  }

  /// Hands over all that was written so far and markup that was made outside behind it, and forgets
  /// both.
  ///
  /// The elements in the markup must be complete; nothing checks that.
  ///
  /// - Parameter take: gets the bytes in order.
  public func fragment(
    _ fragment: inout XMLFragment, _ take: (Span<UInt8>) throws -> Void
  ) throws {
    // Writing nothing ends the tag that is open.
    try check(unsafe xmlTextWriterWriteRawLen(writer, "", 0), "a fragment")
    try check(unsafe xmlTextWriterFlush(writer), "a fragment")
    try drain(above: 0, take)
    try fragment.buffer.withSpan(take)
    replacedCharacters += fragment.replacedCharacters
    fragment.removeAll()
  }

  /// Hands the gathered bytes to `take` when there are more than `threshold`, and forgets them.
  ///
  /// - Parameter threshold: in bytes; 0 hands over whatever there is.
  public func drain<Failure: Error>(
    above threshold: Int = 1 << 16, _ take: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard output.bytes.count > threshold else { return }
    let bytes = output.bytes
    output.bytes = []
    try take(bytes.span)
  }

  private func cleaned(_ text: String) -> String {
    let (text, replaced) = XMLText.cleaned(text)
    replacedCharacters += replaced
    return text
  }

  private func check(_ status: Int32, _ what: String) throws(XMLError) {
    guard status >= 0 else { throw XMLError(.writer, detail: "cannot write \(what) here") }
  }
}
