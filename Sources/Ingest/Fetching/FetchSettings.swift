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
  /// How many redirects are followed.
  public var mostRedirects = 5

  /// Private addresses that may be reached all the same, as bytes in network order.
  var exempted: [[UInt8]] = []

  /// Careful settings: the public internet only, robots.txt respected.
  public init() {}

  /// Name under which robots.txt may speak of this program.
  static let product = "entente"
  /// What the program calls itself.
  static let userAgent = "entente/1.0 (reads single articles that its user names)"
}
