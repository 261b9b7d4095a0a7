import Foundation
import WebAccess

/// Fetches single addresses that the user names: http and https only, each hop of a redirect
/// checked.
struct PageFetcher {
  /// What was fetched.
  struct Page {
    /// The body, decoded from its content encoding.
    var body: [UInt8]
    /// The encoding that the Content-Type header names.
    var charset: String?
    /// The address that answered, behind all redirects.
    var address: String
  }

  let settings: FetchSettings

  /// Whether an input is an address rather than a file.
  static func isAddress(_ input: String) -> Bool {
    let head = input.prefix(8).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://")
  }

  /// Whether an input is an address of a kind that is not fetched, as in `ftp://` or `file://`.
  static func isForeignAddress(_ input: String) -> Bool {
    guard !isAddress(input), let mark = input.firstRange(of: "://") else { return false }
    let scheme = input[..<mark.lowerBound].utf8
    return !scheme.isEmpty
      && scheme.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
      }
  }

  /// Fetches an address and asks robots.txt of every site on the way.
  ///
  /// - Throws: ``IngestError`` with code `fetch`, `refused` or `tooLarge`.
  func page(_ input: String) throws(IngestError) -> Page {
    let deadline = ContinuousClock.now + .milliseconds(settings.addressLimit)
    var robots: [String: RobotsRules] = [:]
    let (answer, address) = try follow(
      input, limit: .refused(settings.largestBody), deadline: deadline
    ) { (hop, place) throws(IngestError) in
      guard !settings.ignoresRobots else { return }
      let rules: RobotsRules
      if let known = robots[place.site] {
        rules = known
      } else {
        rules = try self.rules(of: place.site, deadline: deadline)
        robots[place.site] = rules
      }
      guard rules.allows(place.path) else {
        throw IngestError(
          .refused, path: hop,
          "the site's robots.txt asks programs not to read it; --ignore-robots reads it all the same"
        )
      }
    }
    guard (200..<300).contains(answer.status) else {
      throw IngestError(.fetch, path: address, "the server answers with status \(answer.status)")
    }
    return Page(
      body: answer.body, charset: Self.charset(answer.contentType), address: address)
  }

  /// The rules of a site. Without a robots.txt (status 4xx) there are none; when it cannot be
  /// had, everything counts as refused (RFC 9309, sections 2.3.1.3 and 2.3.1.4).
  private func rules(
    of site: String, deadline: ContinuousClock.Instant
  ) throws(IngestError) -> RobotsRules {
    let address = site + "/robots.txt"
    let (answer, _) = try follow(
      address, limit: .cut(RobotsRules.largestFile), deadline: deadline
    ) { _, _ in }
    switch answer.status {
    case 200..<300: return RobotsRules(answer.body, product: FetchSettings.product)
    case 400..<500: return RobotsRules()
    default:
      throw IngestError(
        .refused, path: address,
        "robots.txt cannot be had (status \(answer.status)), so nothing is read; "
          + "try later, or use --ignore-robots")
    }
  }

  /// Asks for an address and goes along its redirects.
  private func follow(
    _ input: String, limit: WebRequest.BodyLimit, deadline: ContinuousClock.Instant,
    _ check: (String, (site: String, path: String)) throws(IngestError) -> Void
  ) throws(IngestError) -> (WebAnswer, String) {
    var address = input
    var seen: Set<String> = []
    while true {
      guard seen.insert(address).inserted else {
        throw IngestError(.fetch, path: input, "its redirects lead in a circle")
      }
      guard seen.count <= settings.mostRedirects + 1 else {
        throw IngestError(
          .fetch, path: input, "it redirects more than \(settings.mostRedirects) times")
      }
      guard let place = Self.place(of: address) else {
        throw IngestError(
          .refused, path: input,
          seen.count == 1
            ? "this is no address that can be fetched" : "it redirects to '\(address.prefix(200))'")
      }
      try check(address, place)
      let answer = try settings.get(address, limit: limit, deadline: deadline)
      guard (300..<400).contains(answer.status), let next = answer.location else {
        return (answer, address)
      }
      address = next
    }
  }

  /// Scheme, host and port, and the path with its query; nil for what is not fetched, among it
  /// addresses with a user name.
  static func place(of address: String) -> (site: String, path: String)? {
    guard address.utf8.count <= 8192, let parts = URLComponents(string: address),
      let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      parts.user == nil, let host = parts.encodedHost, !host.isEmpty
    else { return nil }
    let port = parts.port.map { ":\($0)" } ?? ""
    let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    let query = parts.percentEncodedQuery.map { "?" + $0 } ?? ""
    return (scheme + "://" + host.lowercased() + port, path + query)
  }

  /// The `charset` of a Content-Type header.
  static func charset(_ header: String?) -> String? {
    for part in (header ?? "").split(separator: ";").dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2,
        sides[0].trimmingCharacters(in: .whitespaces).lowercased() == "charset"
      else { continue }
      let name = sides[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'"))
      return name.isEmpty ? nil : name
    }
    return nil
  }
}
