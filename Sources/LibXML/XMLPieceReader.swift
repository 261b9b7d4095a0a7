import CLibXML2

/// Reads XML in parts that the caller feeds, through libxml2's push parser and its SAX2 interface.
///
/// Made for hostile input like ``XMLReader``: no network, no external files, no entities but the
/// five of XML itself and character references, and limits on size and depth.
@safe public struct XMLPieceReader: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let gatherer: UnsafeMutablePointer<XMLPieceGatherer>
  private let log: XMLErrorLog
  private let source: String?
  private let limits: XMLReader.Limits
  private var total = 0
  private var isFinished = false

  /// Makes a reader that waits for the first bytes.
  ///
  /// - Parameter textElements: names of the elements whose text is given, with that of the elements
  ///   in them; nil for all text.
  /// - Throws: `XMLError` with code `unreadable` when memory runs out.
  public init(
    source: String? = nil, limits: XMLReader.Limits = XMLReader.Limits(),
    textElements: Set<String>? = nil
  ) throws(XMLError) {
    _ = XMLLibrary.start
    self.source = source
    self.limits = limits
    log = XMLErrorLog(.malformed, source: source)
    let gatherer = UnsafeMutablePointer<XMLPieceGatherer>.allocate(capacity: 1)
    unsafe gatherer.initialize(
      to: XMLPieceGatherer(log: log, deepest: limits.depth, textElements: textElements))
    unsafe self.gatherer = gatherer
    var handler = unsafe XMLPieceGatherer.handler
    // SAFETY: the library copies the handler and hands the gatherer's address back to it, which
    // holds until `deinit` has freed the context.
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, gatherer, nil, 0, source) else {
      unsafe gatherer.deinitialize(count: 1)
      unsafe gatherer.deallocate()
      throw XMLError(.unreadable, source: source, detail: "out of memory")
    }
    unsafe self.context = context
    // Character references in attributes are given as characters only if entities are replaced;
    // there are none to replace, as their declarations are refused.
    unsafe xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOENT.rawValue))
    unsafe gatherer.pointee.context = context
  }

  deinit {
    // SAFETY: this value is the only owner of both. Where entities are declared the library makes a
    // document for them, which it leaves to the caller.
    if let document = unsafe context.pointee.myDoc {
      unsafe context.pointee.myDoc = nil
      unsafe xmlFreeDoc(document)
    }
    unsafe xmlFreeParserCtxt(context)
    unsafe gatherer.deinitialize(count: 1)
    unsafe gatherer.deallocate()
  }

  /// Reads the next bytes of the document, however they are parted; what becomes of them has to be
  /// taken before it is 2 GB.
  ///
  /// - Throws: `XMLError` with place; the reader is of no use then.
  /// - Complexity: O(n).
  public mutating func read(_ bytes: Span<UInt8>) throws(XMLError) {
    total += bytes.count
    guard total <= limits.bytes else {
      throw XMLError(
        .limit, source: source, line: line,
        detail: "the document is longer than \(limits.bytes) bytes")
    }
    var done = 0
    while done < bytes.count {
      let count = min(bytes.count - done, 1 << 20)
      // SAFETY: `count` bytes from `done` on lie within the span; the library copies them.
      unsafe bytes.withUnsafeBufferPointer { buffer in
        if let start = buffer.baseAddress {
          _ = unsafe UnsafeRawPointer(start + done).withMemoryRebound(
            to: CChar.self, capacity: count
          ) { unsafe xmlParseChunk(context, $0, Int32(count), 0) }
        }
      }
      done += count
      try check()
    }
  }

  /// Ends the document.
  ///
  /// - Throws: `XMLError` when it is not complete.
  public mutating func finish() throws(XMLError) {
    guard !isFinished else { return }
    isFinished = true
    unsafe xmlParseChunk(context, nil, 0, 1)
    try check()
  }

  /// Calls a block with what has been read since the last time, and forgets that.
  public mutating func take<R, Failure: Error>(
    _ body: (borrowing XMLPieces) throws(Failure) -> R
  ) throws(Failure) -> R {
    // SAFETY: the gatherer is only written by the library's calls, and none runs here.
    defer { unsafe gatherer.pointee.pieces.removeAll() }
    return try body(unsafe gatherer.pointee.pieces)
  }

  /// Number of elements that are open, if everything that was fed has been read and what follows is
  /// the inside of an element, between tags; or else nil.
  ///
  /// There a document can be parted: the rest reads the same behind anything that leaves the same
  /// elements open. Documents in an encoding other than UTF-8 cannot, nil is given for them.
  public var depthAtRest: Int? {
    // SAFETY: the context and its input belong to the library and live as long as this value.
    guard log.errors.isEmpty, unsafe context.pointee.instate == XML_PARSER_CONTENT,
      let input = unsafe context.pointee.input, let buffer = unsafe input.pointee.buf,
      unsafe buffer.pointee.encoder == nil, unsafe input.pointee.cur == input.pointee.end
    else { return nil }
    return unsafe gatherer.pointee.depth
  }

  /// Line of the parser, counted from 1.
  public var line: Int {
    guard let input = unsafe context.pointee.input else { return 1 }
    return unsafe Int(input.pointee.line)
  }

  private func check() throws(XMLError) {
    // What the gatherer refuses comes before what the library says of it.
    if let (code, line, detail) = unsafe gatherer.pointee.fault {
      throw XMLError(code, source: source, line: line, detail: detail)
    }
    if let error = log.errors.first { throw error }
  }
}
