/// One request over HTTP or HTTPS, with its limits.
package struct WebRequest: Sendable {
  /// How much of a body is taken.
  package enum BodyLimit: Sendable {
    /// A longer body is a fault.
    case refused(Int)
    /// A longer body is cut.
    case cut(Int)

    /// Number of bytes.
    package var bytes: Int {
      switch self {
      case .refused(let bytes), .cut(let bytes): bytes
      }
    }
  }

  /// Where it goes, as an absolute address.
  package var address: String
  /// What the program calls itself.
  package var userAgent: String
  /// Further header lines, as in `Accept: text/html`; a line that ends in its colon takes the
  /// library's own header of that name out. Must not hold line ends.
  package var headers: [String] = []
  /// The body of a POST; nil asks with GET.
  package var body: [UInt8]?
  /// How much of the answer is taken, after content decoding.
  package var limit: BodyLimit
  /// Time for making a connection, in milliseconds.
  package var connectLimit: Int
  /// Time for all of it, in milliseconds.
  package var timeLimit: Int
  /// Which addresses may be connected to, asked for each that a name leads to.
  package var mayConnect: @Sendable (NetworkAddress) -> Bool
  /// What to take for the answer of the name server, in the form of CURLOPT_RESOLVE
  /// (`host:port:address,address`); nil asks the real one.
  package var nameServer: (@Sendable () -> String)?

  /// Makes a request.
  package init(
    address: String, userAgent: String, limit: BodyLimit, connectLimit: Int, timeLimit: Int,
    mayConnect: @escaping @Sendable (NetworkAddress) -> Bool
  ) {
    self.address = address
    self.userAgent = userAgent
    self.limit = limit
    self.connectLimit = connectLimit
    self.timeLimit = timeLimit
    self.mayConnect = mayConnect
  }
}

/// A server's answer.
package struct WebAnswer: Sendable {
  /// HTTP status.
  package var status: Int
  /// The decoded body.
  package var body: [UInt8]
  /// Value of the Content-Type header.
  package var contentType: String?
  /// Where a redirect leads, as an absolute address.
  package var location: String?
  /// Seconds that the server asks to wait before another request; 0 when it does not say.
  package var retryAfter: Int
}

/// Why a request brought no answer.
package struct WebFault: Error, Equatable, Sendable {
  /// What kind of fault it is.
  package enum Code: String, Sendable {
    /// libcurl cannot be started.
    case unavailable
    /// All addresses that the name leads to may not be connected to.
    case refused
    /// The answer is larger than the limit.
    case tooLarge
    /// It took longer than the limit.
    case timedOut
    /// There is no such host, or nothing listens there.
    case unreachable
    /// Something else went wrong.
    case failed
  }

  /// The kind of fault.
  package let code: Code
  /// What the library says.
  package let reason: String

  /// Equal when the codes are.
  package static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}
