import CLibXML2

/// The process-wide state of libxml2.
enum XMLLibrary {
  /// Starts the library, once, and takes the network away from it.
  ///
  /// `xmlCleanupParser` is never called: other code in the process may use the same library.
  static let start: Void = {
    xmlInitParser()
    // SAFETY: a loader that the library itself supplies; it stays valid for ever. It opens local
    // files only, whatever address a document or schema names.
    unsafe xmlSetExternalEntityLoader { address, identifier, context in
      unsafe xmlNoNetExternalEntityLoader(address, identifier, context)
    }
  }()
}

/// Gathers what libxml2 reports, instead of letting it print to standard error.
final class XMLErrorLog {
  /// What was reported, in order; at most `limit` entries.
  private(set) var errors: [XMLError] = []
  private let code: XMLError.Code
  private let source: String?
  private let limit = 100

  init(_ code: XMLError.Code, source: String?) {
    self.code = code
    self.source = source
  }

  /// Runs `body` with this log as the receiver of every report made on this thread.
  func collecting<Result: ~Copyable>(_ body: () throws(XMLError) -> Result) throws(XMLError)
    -> Result
  {
    // SAFETY: the library keeps the unretained reference only until `defer` clears it, and `self`
    // outlives this call. The setting is local to the thread and `body` is synchronous.
    unsafe xmlSetStructuredErrorFunc(pointer) { context, error in
      unsafe XMLErrorLog.receive(context, error)
    }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    return try body()
  }

  /// The opaque reference that the library hands back to `receive`.
  var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// Takes one report. Both pointers come from libxml2 and are valid during the call only.
  static func receive(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
    guard let context = unsafe context, let error = unsafe error else { return }
    // SAFETY: `context` is the reference made by `pointer` of a log that is still alive, and the
    // report's strings are copied before the call returns.
    let log = unsafe Unmanaged<XMLErrorLog>.fromOpaque(context).takeUnretainedValue()
    guard unsafe error.pointee.level != XML_ERR_WARNING, log.errors.count < log.limit else {
      return
    }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let line = unsafe Int(error.pointee.line)
    let column = unsafe Int(error.pointee.int2)
    log.errors.append(
      XMLError(
        log.code, source: log.source, line: line > 0 ? line : nil,
        column: line > 0 && column > 0 ? column : nil,
        detail: XMLErrorLog.trimmed(message, else: "unknown XML error")))
  }

  private static func trimmed(_ message: String, else fallback: String) -> String {
    var message = Substring(message)
    while let last = message.last, last.isWhitespace { message.removeLast() }
    return message.isEmpty ? fallback : String(message)
  }
}
