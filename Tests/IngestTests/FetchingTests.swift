import Testing

@testable import Ingest

struct FetchingTests {
  /// Careful settings to which 127.0.0.1, and no other private address, is as good as a public one.
  private var settings: FetchSettings {
    var settings = FetchSettings()
    settings.exempted = [[127, 0, 0, 1]]
    settings.answerLimit = 1_000
    settings.largestBody = 1_000_000
    return settings
  }

  private func read(_ address: String, _ settings: FetchSettings?) throws -> Article {
    let stream = ArticleReader(network: settings).articles(in: address)
    return try #require(stream.next()).get()
  }

  private func fault(_ address: String, _ settings: FetchSettings?) -> IngestError? {
    #expect(throws: IngestError.self) { try read(address, settings) }
  }

  @Test func `reads a page and follows a redirect to it`() throws {
    let server = try LocalServer()
    let article = try read(server.site + "/moved", settings)
    #expect(article.title == "Ministers meet")
    #expect(article.url == server.site + "/page")
    #expect(try read(server.site + "/latin", settings).title == "Министры")
  }

  @Test(arguments: [
    ("/missing", IngestError.Code.fetch, "status 404"),
    ("/lying", .fetch, "could not be fetched"),
    ("/circle", .fetch, "in a circle"),
    ("/chain", .fetch, "more than 5 times"),
    ("/slow", .fetch, "could not be fetched"),
    ("/large", .tooLarge, "1000000 bytes"),
    ("/bomb", .tooLarge, "1000000 bytes"),
    ("/loopback", .refused, "private network"),
    ("/loopback6", .refused, "private network"),
    ("/mapped", .refused, "private network"),
    ("/decimal", .refused, "private network"),
    ("/file", .refused, "file:///etc/passwd"),
  ])
  func `refuses what a server should not do`(path: String, code: IngestError.Code, words: String)
    throws
  {
    let server = try LocalServer()
    let error = try #require(fault(server.site + path, settings))
    #expect(error.code == code)
    #expect(error.detail.contains(words), "\(error.detail)")
  }

  @Test func `refuses this machine under its name and its number unless allowed`() throws {
    let server = try LocalServer()
    for host in ["localhost", "127.0.0.1", "0.0.0.0", "0x7f.1"] {
      let error = try #require(fault("http://\(host):\(server.port)/page", FetchSettings()))
      #expect(error.code == .refused, "\(host): \(error.detail)")
    }
    var settings = FetchSettings()
    settings.allowsPrivate = true
    #expect(try read(server.site + "/page", settings).title == "Ministers meet")
    #expect(fault(server.site + "/page", nil)?.code == .unavailable)
    #expect(fault("http://user:word@127.0.0.1:\(server.port)/page", settings)?.code == .refused)
  }

  @Test func `does as robots.txt asks unless told otherwise`() throws {
    let server = try LocalServer(robots: "User-agent: *\nDisallow: /private\n")
    #expect(try read(server.site + "/page", settings).title == "Ministers meet")
    #expect(try #require(fault(server.site + "/private/page", settings)).code == .refused)
    var bold = settings
    bold.ignoresRobots = true
    #expect(try read(server.site + "/private/page", bold).title == "Ministers meet")
    let broken = try LocalServer(robotsStatus: 503)
    #expect(try #require(fault(broken.site + "/page", settings)).detail.contains("robots.txt"))
  }

  @Test func `reads robots.txt as RFC 9309 has it`() {
    let text = """
      User-agent: other
      Disallow: /
      User-agent: Entente/2.0
      User-agent: third
      Disallow: /a   # comment
      Allow: /a/b
      Disallow: /*.pdf$
      Disallow: /caf%C3%A9

      User-agent: *
      Disallow: /everyone
      User-agent: entente
      Disallow: /later
      """
    let rules = RobotsRules(Array(text.utf8), product: "entente")
    let allowed = ["/", "/a/b", "/a/bc", "/x.pdf?y", "/everyone", "/b"]
    let denied = ["/a", "/a/c", "/x.pdf", "/later", "/café", "/%61"]
    #expect(allowed.filter { !rules.allows($0) } == [])
    #expect(denied.filter { rules.allows($0) } == [])
    let general = RobotsRules(
      Array("User-agent: *\nDisallow: /x\nAllow: /x".utf8), product: "entente")
    #expect(general.allows("/x"))
    let stars = "User-agent: *\nDisallow: /" + String(repeating: "*a", count: 2000) + "$"
    #expect(
      RobotsRules(Array(stars.utf8), product: "entente")
        .allows("/" + String(repeating: "a", count: 1500)))
  }

  @Test func `tells public addresses from all others`() {
    let ipv4: [([UInt8], Bool)] = [
      ([93, 184, 215, 14], true), ([172, 15, 0, 1], true), ([172, 16, 0, 1], false),
      ([172, 31, 255, 255], false), ([172, 32, 0, 1], true), ([100, 64, 0, 1], false),
      ([100, 128, 0, 1], true), ([169, 254, 169, 254], false), ([10, 1, 2, 3], false),
      ([0, 0, 0, 0], false), ([224, 0, 0, 1], false), ([255, 255, 255, 255], false),
    ]
    for (bytes, isPublic) in ipv4 {
      #expect(NetworkAddress(bytes: bytes).isPublic == isPublic, "\(bytes)")
      let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + bytes
      #expect(NetworkAddress(bytes: mapped).isPublic == isPublic, "mapped \(bytes)")
    }
    func ipv6(_ head: [UInt8]) -> Bool {
      NetworkAddress(bytes: head + [UInt8](repeating: 0, count: 15 - head.count) + [1]).isPublic
    }
    #expect(ipv6([0x2A, 0x00, 0x14, 0x50]))
    for head: [UInt8] in [[], [0xFE, 0x80], [0xFD], [0xFF, 0x02], [0x20, 0x01, 0x0D, 0xB8]] {
      #expect(!ipv6(head), "\(head)")
    }
    #expect(!ipv6([0x20, 0x02, 10, 0, 0, 1]))
    #expect(!NetworkAddress(bytes: []).isPublic)
  }
}
