import Foundation
import Synchronization
import Testing

@testable import SecondReader

struct AnswerCacheTests {
  private let file = TemporaryCache()

  private func key(_ number: Int) -> String { AnswerCache.key(of: Array("\(number)".utf8)) }

  private func answer(_ number: Int, _ text: String) -> AnswerCache.Answer {
    AnswerCache.Answer(answer: text, isCut: false, key: key(number), model: "m")
  }

  private func open(
    isReplay: Bool = false, _ remark: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> AnswerCache {
    try AnswerCache(file.url, isReplay: isReplay, remark: remark)
  }

  @Test func `keeps the first answer of a request, for itself and for others`() throws {
    let (one, other) = (try open(), try open())
    #expect(try one.answer(key(1)) == nil)
    #expect(try one.keep(answer(1, "a\n\"é\u{2028}")).answer == "a\n\"é\u{2028}")
    // The other one had opened the file before.
    #expect(try other.answer(key(1)) == answer(1, "a\n\"é\u{2028}"))
    #expect(try other.keep(answer(1, "b")).answer == "a\n\"é\u{2028}")
    #expect(try open(isReplay: true).answer(key(1))?.answer == "a\n\"é\u{2028}")
    #expect(file.text.split(separator: "\n").count == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: file.url.path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }

  @Test func `passes over damaged lines with a message and goes on behind an unfinished one`()
    throws
  {
    do {
      let cache = try open()
      for number in 1...3 { _ = try cache.keep(answer(number, "answer \(number)")) }
    }
    var lines = file.text.split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing("\"key\"", with: "\"kee\"")
    // A process was killed in its last line.
    let text = lines.joined(separator: "\n") + "\n" + lines[0].prefix(40)
    try text.write(to: file.url, atomically: true, encoding: .utf8)
    let heard = Mutex<[String]>([])
    let cache = try open { line in heard.withLock { $0.append(line) } }
    #expect(heard.withLock { $0.count } == 1)
    #expect(heard.withLock { $0.first }?.contains("damaged lines passed over: 2") == true)
    #expect(try cache.answer(key(1))?.answer == "answer 1")
    #expect(try cache.answer(key(2)) == nil)
    #expect(try cache.answer(key(3))?.answer == "answer 3")
    _ = try cache.keep(answer(2, "anew"))
    #expect(try cache.answer(key(2))?.answer == "anew")
    #expect(try open().answer(key(2))?.answer == "anew")
    #expect(try open().answer(key(3))?.answer == "answer 3")
  }

  @Test func `takes in a last line that only lacks its end`() throws {
    do { _ = try open().keep(answer(1, "one")) }
    try file.text.dropLast().write(to: file.url, atomically: true, encoding: .utf8)
    let cache = try open { Issue.record("\($0)") }
    #expect(try cache.answer(key(1))?.answer == "one")
    _ = try cache.keep(answer(2, "two"))
    #expect(try open { Issue.record("\($0)") }.answer(key(2))?.answer == "two")
  }

  @Test func `bytes that are no text, and lines longer than any answer, are damage`() throws {
    do { _ = try open().keep(answer(1, "one")) }
    var data = Data([0xFF, 0x00, 0x0A]) + Data(repeating: 0x61, count: 3_000_000) + Data([0x0A])
    data += Data(file.text.utf8)
    try data.write(to: file.url)
    let heard = Mutex("")
    let cache = try open { line in heard.withLock { $0 = line } }
    #expect(heard.withLock { $0.contains("damaged lines passed over: 2") })
    #expect(try cache.answer(key(1))?.answer == "one")
  }

  /// Each opening has a lock of its own, as another process would have.
  @Test func `serves several threads and openings at once`() async throws {
    let caches = [try open(), try open(), try open()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, cache) in caches.enumerated() {
        for part in 0..<4 {
          group.addTask { [self] in
            for i in 0..<40 {
              let kept = try cache.keep(answer(i, String(repeating: "\(number)\(part)", count: 99)))
              #expect(try cache.answer(key(i)) == kept)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let lines = file.text.split(separator: "\n")
    #expect(lines.count == 40)
    let whole = try open { Issue.record("\($0)") }
    for i in 0..<40 {
      let first = try #require(try whole.answer(key(i)))
      for cache in caches { #expect(try cache.answer(key(i)) == first) }
    }
  }

  @Test func `a replay needs no file, and a file that cannot be written is a fault`() throws {
    let heard = Mutex("")
    let replay = try open(isReplay: true) { line in heard.withLock { $0 = line } }
    #expect(heard.withLock { $0.contains("no such file") })
    #expect(try replay.answer(key(1)) == nil)
    #expect(!FileManager.default.fileExists(atPath: file.url.path))
    let error = #expect(throws: SecondReaderError.self) {
      try AnswerCache(URL(fileURLWithPath: "/dev/null/answers.jsonl"), isReplay: false) { _ in }
    }
    #expect(error?.code == .cache)
    #expect(error?.detail.contains("--second-reader-cache") == true)
  }
}
