/// What fetching from the network may do, and for how long.
public struct FetchSettings: Sendable {
  /// Whether addresses of this machine and of private networks may be reached.
  public var allowsPrivate = false
  /// Whether robots.txt is passed over.
  public var ignoresRobots = false
  /// Largest body, in bytes after content decoding.
  public var largestBody = 1 << 26
  /// Time for making a connection, in milliseconds.
  public var connectLimit = 10_000
  /// Time for one answer, in milliseconds.
  public var answerLimit = 60_000
  /// Time for one address with all it takes, robots.txt and redirects, in milliseconds.
  public var addressLimit = 120_000
  /// How many redirects are followed.
  public var mostRedirects = 5

  /// Private addresses that may be reached all the same, as bytes in network order.
  var exempted: [[UInt8]] = []
  /// What to take for the answer of the name server, asked before each request, in the form of
  /// CURLOPT_RESOLVE (`host:port:address,address`); nil asks the real one.
  var nameServer: (@Sendable () -> String)?

  /// Careful settings: the public internet only, robots.txt respected.
  public init() {}

  /// Name under which robots.txt may speak of this program.
  static let product = "entente"
  /// What the program calls itself.
  static let userAgent = "entente/1.0 (reads single articles that its user names)"
}
