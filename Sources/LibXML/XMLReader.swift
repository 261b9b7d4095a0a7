import CLibXML2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads XML piece by piece through libxml2's `xmlTextReader`.
///
/// Made for hostile input: no network, no external files, no entities but the five of XML itself
/// and character references, and limits on size and depth (libxml2 adds its own: 10 MB a text).
@safe public struct XMLReader: ~Copyable {
  /// How much is accepted.
  public struct Limits: Sendable {
    /// Greatest number of bytes read.
    public var bytes: Int
    /// Greatest depth of nested elements, at most 256.
    public var depth: Int

    /// Makes limits.
    public init(bytes: Int = 1 << 30, depth: Int = 64) {
      self.bytes = bytes
      self.depth = depth
    }
  }

  private let reader: xmlTextReaderPtr
  private let input: Input
  private let log: XMLErrorLog
  private let limits: Limits
  private let source: String?
  private var pendingEnd: XMLEvent?
  private var isFinished = false

  /// Where bytes come from: memory or an open file.
  private final class Input {
    var bytes: [UInt8]
    var position = 0
    var total = 0
    let descriptor: Int32?

    init(bytes: [UInt8], descriptor: Int32? = nil) {
      self.bytes = bytes
      self.descriptor = descriptor
    }

    deinit {
      if let descriptor { close(descriptor) }
    }

    /// Copies the next bytes to `target`; 0 at the end, -1 on a fault.
    func read(into target: UnsafeMutableRawBufferPointer) -> Int {
      if let descriptor {
        // SAFETY: the buffer belongs to libxml2 and is as long as it says.
        let count = unsafe readFile(descriptor, target)
        total += max(count, 0)
        return count
      }
      let count = min(target.count, bytes.count - position)
      // SAFETY: `copyBytes` checks that the slice fits the target.
      unsafe target.copyBytes(from: bytes[position..<(position + count)])
      position += count
      total += count
      return count
    }
  }

  /// Reads a document in memory.
  public init(bytes: [UInt8], source: String? = nil, limits: Limits = Limits())
    throws(XMLError)
  {
    try self.init(Input(bytes: bytes), source: source, limits: limits)
  }

  /// Reads a file; it is closed when the reader goes.
  public init(path: String, limits: Limits = Limits()) throws(XMLError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw XMLError(.unreadable, source: path, detail: XMLReader.systemError())
    }
    try self.init(Input(bytes: [], descriptor: descriptor), source: path, limits: limits)
  }

  private init(_ input: Input, source: String?, limits: Limits) throws(XMLError) {
    _ = XMLLibrary.start
    self.input = input
    self.limits = limits
    self.source = source
    log = XMLErrorLog(.malformed, source: source)
    let options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOCDATA.rawValue)
    // SAFETY: the context is retained here and released once by the close callback, which the
    // library calls when the reader is freed, or when it cannot be made.
    let context = unsafe Unmanaged.passRetained(input).toOpaque()
    let reader = unsafe xmlReaderForIO(
      { context, buffer, length in
        guard let context = unsafe context, let buffer = unsafe buffer, length > 0 else { return 0 }
        let input = unsafe Unmanaged<Input>.fromOpaque(context).takeUnretainedValue()
        let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
        return unsafe Int32(input.read(into: target))
      },
      { context in
        if let context = unsafe context { unsafe Unmanaged<Input>.fromOpaque(context).release() }
        return 0
      },
      context, source, nil, options)
    guard let reader = unsafe reader else {
      throw XMLError(.unreadable, source: source, detail: "out of memory")
    }
    unsafe self.reader = unsafe reader
    // SAFETY: the log is held by this value and outlives the reader, which `deinit` frees.
    unsafe xmlTextReaderSetStructuredErrorHandler(
      reader, { unsafe XMLErrorLog.receive($0, $1) }, log.pointer)
  }

  deinit {
    // SAFETY: this value is the only owner.
    unsafe xmlFreeTextReader(reader)
  }

  /// Line of the current piece, counted from 1: of an element the line where it starts.
  ///
  /// From line 65535 on, which is as far as libxml2 counts in its nodes, the parser's line, which
  /// may be some hundred bytes ahead.
  public var line: Int {
    // SAFETY: the node lives until the next piece is read, and is only asked for its line here.
    let own = unsafe xmlGetLineNo(xmlTextReaderCurrentNode(reader))
    if own > 0, own < 65_535 { return Int(own) }
    return unsafe Int(xmlTextReaderGetParserLineNumber(reader))
  }

  /// Column of the parser, counted from 1.
  public var column: Int { unsafe Int(xmlTextReaderGetParserColumnNumber(reader)) }

  /// The next piece, or nil at the end of the document.
  ///
  /// Comments and processing instructions are left out; blank text is given like any other.
  /// - Throws: `XMLError` with place.
  public mutating func next() throws(XMLError) -> XMLEvent? {
    if let end = pendingEnd {
      pendingEnd = nil
      return end
    }
    while !isFinished {
      let status = unsafe xmlTextReaderRead(reader)
      if let error = log.errors.first { throw finish(error) }
      guard input.total <= limits.bytes else {
        throw fault(.limit, "the document is longer than \(limits.bytes) bytes")
      }
      guard status == 1 else {
        isFinished = true
        if status < 0 { throw fault(.malformed, "the document cannot be read") }
        return nil
      }
      if let event = try event() { return event }
    }
    return nil
  }

  private mutating func event() throws(XMLError) -> XMLEvent? {
    let kind = unsafe xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader)))
    switch kind {
    case XML_READER_TYPE_ELEMENT:
      guard unsafe Int(xmlTextReaderDepth(reader)) < limits.depth else {
        throw fault(.limit, "elements are nested more than \(limits.depth) deep")
      }
      let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
      let element = element()
      if isEmpty { pendingEnd = .end(name: element.name, namespace: element.namespace) }
      return .start(element)
    case XML_READER_TYPE_END_ELEMENT:
      return .end(name: localName, namespace: namespace)
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return .text(unsafe XMLReader.string(xmlTextReaderConstValue(reader)) ?? "")
    case XML_READER_TYPE_ENTITY_REFERENCE:
      throw fault(.entity, "the document uses an entity of its own")
    case XML_READER_TYPE_DOCUMENT_TYPE:
      // SAFETY: the library says that this node is a document type, whose structure is xmlDtd.
      guard let node = unsafe xmlTextReaderCurrentNode(reader) else { return nil }
      let declares =
        unsafe UnsafeRawPointer(node).assumingMemoryBound(to: xmlDtd.self).pointee
        .entities != nil
      if declares { throw fault(.entity, "the document declares entities of its own") }
      return nil
    default:
      return nil
    }
  }

  private func element() -> XMLElement {
    var element = XMLElement(name: localName, namespace: namespace, attributes: [])
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if unsafe xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
      element.attributes.append(
        XMLElement.Attribute(
          name: localName, namespace: namespace,
          value: unsafe XMLReader.string(xmlTextReaderConstValue(reader)) ?? ""))
    }
    _ = unsafe xmlTextReaderMoveToElement(reader)
    return element
  }

  private var localName: String {
    unsafe XMLReader.string(xmlTextReaderConstLocalName(reader)) ?? ""
  }

  private var namespace: String? {
    unsafe XMLReader.string(xmlTextReaderConstNamespaceUri(reader))
  }

  private mutating func fault(_ code: XMLError.Code, _ detail: String) -> XMLError {
    finish(XMLError(code, source: source, line: line, column: column, detail: detail))
  }

  private mutating func finish(_ error: XMLError) -> XMLError {
    isFinished = true
    return error
  }

  /// Copies a string that the library owns.
  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    // SAFETY: libxml2's strings end with a zero byte and are UTF-8.
    return unsafe String(cString: pointer)
  }

  private static func systemError() -> String {
    // SAFETY: `strerror` gives a string that stays valid until the next call on this thread.
    unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "cannot be opened"
  }
}

/// Reads from an open file; tries again when a signal interrupts.
private func readFile(_ descriptor: Int32, _ target: UnsafeMutableRawBufferPointer) -> Int {
  while true {
    let count = unsafe read(descriptor, target.baseAddress, target.count)
    if count >= 0 || errno != EINTR { return count }
  }
}
