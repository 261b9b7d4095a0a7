import Foundation
import Testing
import TextModel

@testable import Ingest

/// Changes samples of every kind at random and reads them: nothing may crash, hang or run wild.
///
/// Always the same way: FUZZ_SEED chooses another, FUZZ_ROUNDS how often each sample is changed,
/// FUZZ_SECONDS when to stop. What crashes is left in the temporary folder.
struct DamagedInputTests {
  /// What breaks readers when it stands at the wrong place.
  private static let tokens = [
    "\0", "<", ">", "&", "\"", "\u{FF}", "<!--", "]]>", "<![CDATA[", "&#x110000;", "</p>",
    "<div><p>",
    "<script>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "\r\n\r\n", "--part", "=3D", "=?utf-8?B?",
    "Content-Length: 99999999999999999999", "charset=utf-16", "WARC/1.0\r\n", "\\u0000", "\\ud800",
    "\"articleBody\":", "{", "[[[[", ",,,,", "From a\n",
  ].map { Array($0.utf8) }

  private static func number(_ name: String, _ otherwise: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? otherwise
  }

  private static func samples() throws -> [(String, [UInt8])] {
    let page = Array(InputKindTests.page.utf8)
    let record = InputKindTests.record(InputKindTests.page)
    let withData = InputKindTests.page.replacing(
      "</head>",
      with:
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ministers \\u00e9\",\"datePublished\":\"2024-05-17T08:00:00Z\",\"author\":[{\"name\":\"Ada Holm\"}],\"articleBody\":\"\(InputKindTests.sentence)\"}</script><meta property=\"og:title\" content=\"Ministers\"></head>"
    )
    let mailbox = "From a\nFrom: a\nSubject: b\n\n\(InputKindTests.sentence)\n"
    var samples: [(String, [UInt8])] = InputKindTests.samples.map { ($0, Array($1.utf8)) }
    samples += [
      ("b.html", Array(withData.utf8)), ("c.html", Array(ZoneTravelTests.page.utf8)),
      ("z.jsonl", try zonedLine()), ("a.newsml", Array(NewsFormatTests.newsML.utf8)),
      ("a.mht", Array(NewsFormatTests.mhtml.utf8)), ("a.mbox", Array((mailbox + mailbox).utf8)),
      ("b.warc", Array((record + record + record).utf8)),
      ("a.warc.gz", try GzipSample.compressed(Data((record + record).utf8))),
      ("a.gz", try GzipSample.compressed(Data(page))),
      ("a.zip", ZIPSample.file("a.html", page)),
      ("b.zip", ZIPSample.file("a.html", page, isLarge: true)),
      ("a.txt", Array("Ministers meet\n\n2024-05-17\n\nIn the caf".utf8) + [0xE9, 0x2E]),
    ]
    if NewsFormatTests.hasPDFReader { samples.append(("a.pdf", Array(NewsFormatTests.pdf.utf8))) }
    return samples
  }

  /// An article with zones and comments, as it is written out.
  private static func zonedLine() throws -> [UInt8] {
    let page = Array(ZoneTravelTests.page.utf8)
    guard let article = PageReader().article(page) else { return [] }
    return Array(ArticleOutput.json(article, withComments: true))
  }

  /// Whether what was read can be written out and its zones lie in its text, in order.
  private func isSound(_ article: Article) throws -> Bool {
    guard !ArticleOutput.json(article, withComments: true).isEmpty else { return false }
    let document = article.document(withComments: true)
    let inside = document.zones.allSatisfy {
      $0.span.start >= 0 && $0.span.end <= document.text.utf8.count
    }
    return inside
      && zip(document.zones, document.zones.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
  }

  private func damage(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let at = dice.roll(bytes.count)
    switch dice.roll(8) {
    case 0: bytes[at] = UInt8(dice.roll(256))
    case 1: bytes.removeSubrange(at..<min(bytes.count, at + dice.roll(40)))
    case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + dice.roll(200))], at: at)
    case 3: bytes = Array(bytes.prefix(at + 1))
    case 4: bytes[at] ^= 1 << UInt8(dice.roll(8))
    case 5:
      // A number that is too large, at the next digits.
      guard let start = bytes[at...].firstIndex(where: { 0x30...0x39 ~= $0 }) else { return }
      let digits = ["0", "4294967295", "9223372036854775807", "-1"][dice.roll(4)]
      let end = bytes[start...].firstIndex { !(0x30...0x39 ~= $0) } ?? bytes.endIndex
      bytes.replaceSubrange(start..<end, with: digits.utf8)
    case 6 where dice.roll(20) == 0 && bytes.count < 100_000:
      let piece = bytes[at..<min(bytes.count, at + 1 + dice.roll(30))]
      let copies = Array(repeating: piece, count: 1 + dice.roll(2_000)).joined()
      bytes.insert(contentsOf: Array(copies), at: at)
    default: bytes.insert(contentsOf: Self.tokens[dice.roll(Self.tokens.count)], at: at)
    }
    if bytes.isEmpty { bytes = [0x3C] }
  }

  @Test func `survives damaged input of every kind`() throws {
    var dice = Dice(state: UInt64(Self.number("FUZZ_SEED", 20_240_517)))
    let rounds = Self.number("FUZZ_ROUNDS", 40)
    let end = ContinuousClock.now + .seconds(Self.number("FUZZ_SECONDS", 100_000))
    let samples = try Self.samples()
    for round in 0..<rounds where ContinuousClock.now < end {
      for (name, sample) in samples {
        // Each PDF costs a process of its own.
        if name.hasSuffix(".pdf"), round % 20 != 0 { continue }
        var bytes = sample
        for _ in 0..<(1 + dice.roll(8)) { damage(&bytes, &dice) }
        let start = ContinuousClock.now
        // No kind has records of less than a byte; repetition makes many honest ones.
        let most = max(1000, bytes.count) + 1
        let results = try InputKindTests.read(name, bytes, most: most)
        #expect(results.count < most, "\(name), round \(round)")
        for case .success(let article) in results.prefix(50) {
          #expect(try isSound(article), "\(name), round \(round)")
        }
        let time = ContinuousClock.now - start
        if time > .seconds(10) {
          let file = FileManager.default.temporaryDirectory.appending(path: "slow-\(name)")
          try Data(bytes).write(to: file)
          Issue.record("\(name), round \(round) takes \(time); it is in \(file.path)")
        }
      }
    }
  }
}
