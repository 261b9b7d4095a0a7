import Foundation
import LocalServer
import Testing
import TextModel

@testable import SecondReader

/// Servers that are down, busy, slow or something else, and which of them are asked at all.
struct ChatEndpointTests {
  private let cache = TemporaryCache()
  private static let nothing = #"{"claims": []}"#

  /// Four paragraphs that each make a passage.
  private static let long = Sample(
    Array(repeating: "Hatami met Khattab.", count: 4).enumerated()
      .map { "\($0.element) Then he left for the \($0.offset)th time." }.joined(separator: "\n"),
    [("person", "Amir Hatami", ["Hatami"]), ("person", "Juma Khattab", ["Khattab"])])

  private func fault(
    _ server: ChatServer?, endpoint: String? = nil, _ sample: Sample = .ministers,
    _ change: (inout SecondReaderSettings) -> Void = { _ in }
  ) async throws -> (SecondReaderError?, [String]) {
    let reader = try cache.reader(server, endpoint: endpoint, change)
    let reading = try await sample.read(reader)
    #expect(reading.claims == [])
    return (reader.fault, reading.notes)
  }

  @Test func `an endpoint that is down is a fault and a note, and is not asked on`() async throws {
    let server = try ChatServer([.init(content: Self.nothing)])
    server.stop()
    let (fault, notes) = try await fault(server, Self.long)
    #expect(fault?.code == .unreachable)
    #expect(fault?.detail.contains("is the model's server running") == true)
    #expect(notes.count == 1)
    #expect(notes.first?.hasPrefix("second reader: 4 of 4 passages not read: ") == true)
    #expect(cache.text == "")
  }

  @Test(arguments: [
    (401, SecondReaderError.Code.unauthorized, "ENTENTE_SECOND_READER_KEY"),
    (403, .unauthorized, "ENTENTE_SECOND_READER_KEY"), (404, .unknownModel, "'small:1b'"),
    (302, .unknownModel, "not followed"),
  ])
  func `a lasting fault is met once`(status: Int, code: SecondReaderError.Code, words: String)
    async throws
  {
    let target = try ChatServer([.init(content: Self.nothing)])
    let server = try ChatServer([
      .init(
        status: status, headers: ["Location": target.endpoint + "/chat/completions"],
        body: #"{"error": {"message": "no\nsuch\u001b[31m luck"}}"#)
    ])
    let (fault, notes) = try await fault(server, Self.long) { $0.mostRequests = 1 }
    #expect(fault?.code == code)
    #expect(fault?.detail.contains(words) == true, "\(fault?.detail ?? "")")
    #expect(status == 302 || fault?.detail.contains("no such [31m luck") == true)
    #expect(notes.first?.hasPrefix("second reader: 4 of 4 passages not read: ") == true)
    #expect(try server.requests.count == 1)
    #expect(try target.requests.count == 0)
    #expect(cache.text == "")
  }

  @Test func `waits as a busy endpoint asks and goes on`() async throws {
    let server = try ChatServer([
      .init(status: 429, headers: ["Retry-After": "1"], body: "{}"), .init(status: 503, body: ""),
      .init(content: Self.nothing),
    ])
    let start = ContinuousClock.now
    let (fault, notes) = try await fault(server)
    #expect(fault == nil && notes == [])
    #expect(try server.requests.count == 3)
    #expect(ContinuousClock.now - start >= .seconds(1))
    #expect(cache.text.split(separator: "\n").count == 1)
  }

  @Test(.timeLimit(.minutes(5)))
  func `gives a busy endpoint up after some requests, whatever it asks for`() async throws {
    let server = try ChatServer([
      .init(status: 429, headers: ["Retry-After": "86400"], body: #"{"error": "busy"}"#)
    ])
    let (fault, notes) = try await fault(server) {
      $0.mostRetries = 2
      $0.longestPause = 50
    }
    #expect(fault?.code == .busy)
    #expect(fault?.detail.contains("3 times") == true && fault?.detail.contains("busy)") == true)
    #expect(notes.count == 1)
    #expect(try server.requests.count == 3)
  }

  @Test(.timeLimit(.minutes(5)))
  func `does not wait for ever, and not for every passage`() async throws {
    let server = try ChatServer([.init(content: Self.nothing, delay: 60)])
    let (fault, notes) = try await fault(server, Self.long) {
      $0.answerLimit = 300
      $0.mostRequests = 1
    }
    #expect(fault?.code == .timedOut)
    #expect(fault?.detail.contains("--second-reader-timeout") == true)
    #expect(notes.first?.hasPrefix("second reader: 4 of 4") == true)
    #expect(try server.requests.count == 3)
  }

  @Test(arguments: [
    "<html>Welcome</html>", "", "[]", #"{"choices": []}"#, #"{"choices": [{"text": "x"}]}"#,
    #"{"choices": "# + String(repeating: "[", count: 100_000),
    String(repeating: " ", count: 2_000_000),
    #"{"choices": [{"message": {"content": "\#(String(repeating: "a", count: 70_000))"}}]}"#,
  ])
  func `what is no chat completion is a fault and not kept`(body: String) async throws {
    let server = try ChatServer([.init(body: body)])
    let (fault, notes) = try await fault(server)
    #expect(fault?.code == .answer, "\(fault?.detail ?? "no fault")")
    #expect(notes.count == 1)
    #expect(cache.text == "")
  }

  @Test func `an answer that is no list of claims is kept and noted, and no fault`() async throws {
    let server = try ChatServer([.init(content: #"{"claims": [{"ty"#, finish: "length")])
    for _ in 0..<2 {
      let (fault, notes) = try await fault(server)
      #expect(fault == nil)
      #expect(
        notes == [
          "second reader: 1 of 1 passages with an answer that is no list of claims (1 cut at 1500 tokens)"
        ])
    }
    #expect(try server.requests.count == 1)
  }

  @Test func `sends nothing to other machines unless allowed`() async throws {
    let server = try ChatServer([.init(content: Self.nothing)])
    // 0.0.0.0 and ::ffff:0.0.0.0 lead here, too, and stand for addresses that are not of this
    // machine.
    for host in ["0.0.0.0", "[::ffff:0.0.0.0]"] {
      let endpoint = "http://\(host):\(server.port)/v1"
      let (fault, notes) = try await fault(nil, endpoint: endpoint)
      #expect(fault?.code == .refused, "\(fault?.detail ?? "no fault")")
      #expect(fault?.detail.contains("--second-reader-anywhere") == true)
      #expect(notes.count == 1)
      #expect(try server.requests.count == 0)
    }
    let anywhere = "http://0.0.0.0:\(server.port)/v1"
    let (fault, _) = try await fault(nil, endpoint: anywhere) { $0.allowsOtherMachines = true }
    #expect(fault == nil)
    #expect(try server.requests.count == 1)
  }

  @Test func `asks this machine under its name and with a slash too many`() async throws {
    let server = try ChatServer([.init(content: Self.nothing)])
    let (fault, _) = try await fault(nil, endpoint: "http://localhost:\(server.port)/v1/")
    #expect(fault == nil)
    #expect(try server.requests.map(\.path) == ["/v1/chat/completions"])
  }

  @Test(arguments: [
    "127.0.0.1:11434/v1", "ftp://127.0.0.1/v1", "http:///v1", "http://u:pass@127.0.0.1/v1",
    "http://127.0.0.1/v1?key=x", "http://127.0.0.1/v1#a", "file:///etc/passwd", "http://[::1/v1",
    "",
  ])
  func `refuses what is no base address, without repeating a password`(endpoint: String) {
    var settings = SecondReaderSettings(endpoint: endpoint, model: "m", cache: cache.url)
    #expect(settings.problem?.code == .usage)
    #expect(settings.problem?.detail.contains("pass@") != true)
    settings.endpoint = "http://127.0.0.1:11434/v1"
    #expect(settings.problem == nil)
    settings.key = "a\r\nX-Evil: b"
    #expect(settings.problem?.code == .usage)
    #expect(settings.problem?.detail.contains("Evil") == false)
    settings.key = nil
    settings.model = ""
    #expect(settings.problem?.code == .usage)
  }
}
