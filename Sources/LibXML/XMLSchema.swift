import CLibXML2

/// A W3C XML Schema, compiled by libxml2.
///
/// Imports are followed on the local disk only.
@safe public final class XMLSchema {
  private let schema: xmlSchemaPtr

  /// Compiles a schema file.
  ///
  /// - Throws: `XMLError` with code `schema`.
  public init(path: String) throws(XMLError) {
    _ = XMLLibrary.start
    let log = XMLErrorLog(.schema, source: path)
    let compiled: xmlSchemaPtr? = try unsafe log.collecting { () throws(XMLError) in
      guard let context = unsafe xmlSchemaNewParserCtxt(path) else { return nil }
      defer { unsafe xmlSchemaFreeParserCtxt(context) }
      // SAFETY: the log outlives the context, which is freed before this closure ends.
      unsafe xmlSchemaSetParserStructuredErrors(
        context, { unsafe XMLErrorLog.receive($0, $1) }, log.pointer)
      return unsafe xmlSchemaParse(context)
    }
    guard let compiled = unsafe compiled else {
      throw log.errors.first
        ?? XMLError(.schema, source: path, detail: "the schema cannot be compiled")
    }
    unsafe schema = unsafe compiled
  }

  deinit {
    // SAFETY: this object is the only owner.
    unsafe xmlSchemaFree(schema)
  }

  /// Checks a document in memory.
  ///
  /// The document is read as a stream: memory does not grow with its length.
  /// - Returns: what breaks the schema, in document order, at most 100; empty when it is valid.
  /// - Throws: `XMLError` with code `malformed` when it is no XML at all.
  public func faults(in bytes: [UInt8], source: String? = nil) throws(XMLError) -> [XMLError] {
    guard let count = Int32(exactly: bytes.count) else {
      throw XMLError(.limit, source: source, detail: "the document is longer than 2 GiB")
    }
    let log = XMLErrorLog(.invalid, source: source)
    let status = try log.collecting { () throws(XMLError) in
      unsafe bytes.withUnsafeBytes { buffer in
        let input = unsafe xmlParserInputBufferCreateMem(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, XML_CHAR_ENCODING_NONE)
        return unsafe validate(log) { context in
          // SAFETY: the call takes the input over and frees it; the bytes outlive it.
          unsafe xmlSchemaValidateStream(context, input, XML_CHAR_ENCODING_NONE, nil, nil)
        }
      }
    }
    return try result(status, log, source)
  }

  /// Checks a file.
  ///
  /// - Returns: what breaks the schema, in document order, at most 100; empty when it is valid.
  /// - Throws: `XMLError` with code `malformed` when it is no XML at all or cannot be read.
  public func faults(inFile path: String) throws(XMLError) -> [XMLError] {
    let log = XMLErrorLog(.invalid, source: path)
    let status = try log.collecting { () throws(XMLError) in
      unsafe validate(log) { context in unsafe xmlSchemaValidateFile(context, path, 0) }
    }
    return try result(status, log, path)
  }

  /// Runs a check with a context of its own; -1 when none can be made.
  private func validate(_ log: XMLErrorLog, _ body: (xmlSchemaValidCtxtPtr) -> Int32) -> Int32 {
    guard let context = unsafe xmlSchemaNewValidCtxt(schema) else { return -1 }
    defer { unsafe xmlSchemaFreeValidCtxt(context) }
    // SAFETY: the log outlives the context, which is freed at the end of this function.
    unsafe xmlSchemaSetValidStructuredErrors(
      context, { unsafe XMLErrorLog.receive($0, $1) }, log.pointer)
    return unsafe body(context)
  }

  private func result(_ status: Int32, _ log: XMLErrorLog, _ source: String?) throws(XMLError)
    -> [XMLError]
  {
    if status < 0 {
      var error =
        log.errors.first ?? XMLError(.malformed, source: source, detail: "cannot be read")
      error.code = .malformed
      throw error
    }
    if status > 0, log.errors.isEmpty {
      return [XMLError(.invalid, source: source, detail: "the document breaks its schema")]
    }
    return log.errors
  }
}
