import LocalServer
import Synchronization
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

  @Test func `gives an address one time for all its requests`() throws {
    let server = try LocalServer()
    var hasty = settings
    hasty.addressLimit = 1_000
    hasty.answerLimit = 30_000
    let start = ContinuousClock.now
    let error = try #require(fault(server.site + "/late", hasty))
    // Six requests of 0.4 s each: every one is quick enough, together they are not.
    #expect(error.detail.contains("more than 1 s"), "\(error.detail)")
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  /// Settings under which `post.example` resolves to one answer after the other.
  private func resolving(_ port: String, _ answers: [String]) -> FetchSettings {
    let asked = Mutex(0)
    var settings = settings
    settings.nameServer = {
      let turn = asked.withLock { count in
        defer { count += 1 }
        return min(count, answers.count - 1)
      }
      return "post.example:\(port):\(answers[turn])"
    }
    return settings
  }

  @Test func `reads a name that has a public and a private address through the public one`() throws
  {
    let server = try LocalServer()
    let address = "http://post.example:\(server.port)/page"
    for answer in ["127.0.0.2,127.0.0.1", "127.0.0.1,127.0.0.2", "[::1],127.0.0.1"] {
      let article = try read(address, resolving(server.port, [answer]))
      #expect(article.title == "Ministers meet", "\(answer)")
    }
    #expect(fault(address, resolving(server.port, ["127.0.0.2,[::1]"]))?.code == .refused)
  }

  @Test func `a name that changes its address between look-ups gains nothing`() throws {
    let server = try LocalServer()
    // The first look-up is for robots.txt, the second for the page.
    let changing = resolving(server.port, ["127.0.0.1", "127.0.0.2"])
    let address = "http://post.example:\(server.port)/page"
    let error = try #require(fault(address, changing))
    #expect(error.code == .refused)
    #expect(error.path == address)
  }

  @Test func `says that only the web is fetched`() {
    for address in ["ftp://post.example/a", "file:///etc/hosts", "gopher://post.example"] {
      guard case .failure(let error) = ArticleReader.files(of: address) else {
        Issue.record("\(address) was taken for a file")
        continue
      }
      #expect(error.code == .refused)
      #expect(error.detail.contains("http:// and https://"))
    }
  }

  @Test func `cuts a long robots.txt instead of failing`() throws {
    let server = try LocalServer(robots: "long")
    #expect(try read(server.site + "/page", settings).title == "Ministers meet")
    #expect(try #require(fault(server.site + "/private/page", settings)).code == .refused)
    // A rule that the cut goes through would mean more than its author wrote.
    let head = "User-agent: *\nDisallow: /a\n#"
    let filler = String(repeating: "x", count: RobotsRules.largestFile - head.utf8.count - 12)
    let rules = RobotsRules(
      Array("\(head)\(filler)\nDisallow: /b".utf8), product: "entente")
    #expect(!rules.allows("/a"))
    #expect(rules.allows("/b"))
  }

  @Test func `no pattern in robots.txt makes matching slow`() {
    // Without a bound on steps, each of these rules tries 2,000 bytes at every place of the path.
    let pattern = "Disallow: /*" + String(repeating: "a", count: 2_000) + "b*c"
    let rules = RobotsRules(
      Array("User-agent: *\n\(Array(repeating: pattern, count: 20).joined(separator: "\n"))".utf8),
      product: "entente")
    let path = "/" + String(repeating: "a", count: 8_000)
    let start = ContinuousClock.now
    let isAllowed = rules.allows(path)
    #expect(isAllowed)
    #expect(ContinuousClock.now - start < .seconds(5))
    // Longer than any pattern may be: an allow is dropped, a disallow cut.
    let long = String(repeating: "b", count: 3_000)
    let cut = RobotsRules(
      Array("User-agent: *\nDisallow: /b\nAllow: /\(long)\nDisallow: /c\(long)d".utf8),
      product: "entente")
    #expect(!cut.allows("/" + long))
    #expect(!cut.allows("/c" + long))
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
    let starred = RobotsRules(
      Array("User-agent: *\nDisallow: /*/print$\nDisallow: /a*b*c\nDisallow: /q*".utf8),
      product: "entente")
    let open = ["/print", "/x/print/1", "/acb", "/ab", "/x/printprint"]
    let closed = ["/x/print", "/x/y/print", "/x/print/print", "/a/b/c", "/abcd", "/abbcc", "/q"]
    #expect(open.filter { !starred.allows($0) } == [])
    #expect(closed.filter { starred.allows($0) } == [])
    let general = RobotsRules(
      Array("User-agent: *\nDisallow: /x\nAllow: /x".utf8), product: "entente")
    #expect(general.allows("/x"))
    let stars = "User-agent: *\nDisallow: /" + String(repeating: "*a", count: 1000) + "$"
    let rule = RobotsRules(Array(stars.utf8), product: "entente")
    let isShorterAllowed = rule.allows("/" + String(repeating: "a", count: 999))
    let isEqualAllowed = rule.allows("/" + String(repeating: "a", count: 1000))
    #expect(isShorterAllowed && !isEqualAllowed)
  }
}
