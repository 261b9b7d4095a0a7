public import Foundation

/// Which model reads a second time, where it is reached, and within which limits.
public struct SecondReaderSettings: Sendable {
  /// Base address of the endpoint, as in `http://127.0.0.1:11434/v1`; nil answers from the cache
  /// only.
  public var endpoint: String?
  /// Name of the model, as the endpoint knows it.
  public var model: String
  /// The file that keeps the answers.
  public var cache: URL
  /// What the endpoint wants for a key. It is sent to the endpoint and goes nowhere else.
  public var key: String?
  /// Whether other machines than this one may be asked.
  public var allowsOtherMachines = false
  /// Time for one request, in milliseconds.
  public var answerLimit = 300_000
  /// Time for making a connection, in milliseconds.
  public var connectLimit = 10_000
  /// Largest number of requests at a time.
  public var mostRequests = 4
  /// How often a request is sent again when the endpoint is busy (status 429, 502, 503 or 504).
  public var mostRetries = 3
  /// Wait before the first repetition when the endpoint does not say how long, in milliseconds;
  /// doubled each time.
  public var firstPause = 1_000
  /// Longest wait before a repetition, whatever the endpoint says, in milliseconds.
  public var longestPause = 30_000

  /// Largest answer of the endpoint, in bytes.
  static let largestAnswer = 1 << 20
  /// Longest text of the model that is looked at, in bytes.
  static let longestContent = 1 << 16
  /// Number of requests in a row that may fail before no more are sent.
  static let mostFailures = 3

  /// Settings for a model on this machine.
  public init(endpoint: String?, model: String, cache: URL) {
    self.endpoint = endpoint
    self.model = model
    self.cache = cache
  }

  /// Where answers are kept unless it is said otherwise: `entente/second-reader.jsonl` in
  /// `XDG_CACHE_HOME`, else in `~/.cache`; on macOS in `~/Library/Caches`.
  public static var defaultCache: URL {
    let home = FileManager.default.homeDirectoryForCurrentUser
    let set = ProcessInfo.processInfo.environment["XDG_CACHE_HOME"] ?? ""
    let folder: URL
    // A relative path is to be passed over (XDG Base Directory Specification).
    if set.hasPrefix("/") {
      folder = URL(fileURLWithPath: set)
    } else {
      #if os(macOS)
        folder = home.appending(path: "Library/Caches")
      #else
        folder = home.appending(path: ".cache")
      #endif
    }
    return folder.appending(path: "entente/second-reader.jsonl")
  }

  /// The address that requests are posted to.
  ///
  /// - Throws: ``SecondReaderError`` with code `usage` for what is no such address.
  static func completions(of endpoint: String) throws(SecondReaderError) -> String {
    guard endpoint.utf8.count <= 2048, let parts = URLComponents(string: endpoint),
      let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = parts.host, !host.isEmpty
    else {
      throw SecondReaderError(
        .usage, "'\(shown(endpoint))' is no address such as http://127.0.0.1:11434/v1")
    }
    guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
      throw SecondReaderError(
        .usage,
        "the second reader's address may hold no user name, '?' or '#'; a key belongs into the "
          + "environment variable \(keyVariable)")
    }
    var base = endpoint
    while base.hasSuffix("/") { base.removeLast() }
    return base + "/chat/completions"
  }

  /// The environment variable that holds the key.
  public static let keyVariable = "ENTENTE_SECOND_READER_KEY"

  /// What is wrong with the settings; nil when they can be used.
  public var problem: SecondReaderError? {
    if let endpoint {
      do {
        _ = try Self.completions(of: endpoint)
      } catch {
        return error
      }
    }
    if model.isEmpty || model.utf8.count > 200 || model.unicodeScalars.contains(where: isControl) {
      return SecondReaderError(.usage, "the second reader's model has no name that can be sent")
    }
    if let key, key.unicodeScalars.contains(where: { !$0.isASCII || isControl($0) || $0 == " " }) {
      return SecondReaderError(
        .usage, "\(Self.keyVariable) holds blanks, line ends or other characters no key has")
    }
    return nil
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  /// An address as messages show it: short, and without what stands before an `@`, which may be a
  /// password.
  static func shown(_ address: String) -> String {
    let tail = address.lastIndex(of: "@").map { address[address.index(after: $0)...] }
    return String((tail ?? address[...]).prefix(200))
  }
}
