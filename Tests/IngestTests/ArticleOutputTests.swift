import Foundation
import Testing
import TextModel

@testable import Ingest

/// A line of JSON is what `JSONEncoder` would write.
struct ArticleOutputTests {
  private struct Record: Encodable {
    struct Part: Encodable {
      var kind: String
      var start: Int
      var end: Int
      var writer: String?
    }
    var id: String
    var title: String
    var text: String
    var published: String?
    var source: String?
    var url: String?
    var comments: [String]?
    var zones: [Part]?
    var basis: [String: String]?
    var remarks: [String]?
  }

  @Test func `writes the same bytes as JSONEncoder, control characters and all`() throws {
    let odd =
      String(String.UnicodeScalarView((0...0x2F).compactMap(Unicode.Scalar.init)))
      + "\\\u{7F}\u{80}é\u{2028}漢字😀\u{FFFD}e\u{301}"
    var article = Article(title: odd, text: odd + "\n" + odd + "é.")
    article.source = ""
    article.url = "https://example.org/a\"b"
    article.published = DateValue("2024-05-17")
    article.basis = ["title": "meta", "text": odd, "published": "time"]
    article.comments = ["First", odd]
    article.remarks = [odd]
    let half = odd.utf8.count
    article.zones = [
      Zone(.heading, TextSpan(0, half)),
      Zone(.caption, TextSpan(half + 1, article.text.utf8.count)),
    ]
    func points(_ end: Int) -> Int {
      String(decoding: Array(article.text.utf8.prefix(end)), as: UTF8.self).unicodeScalars.count
    }
    for withComments in [false, true] {
      let record = Record(
        id: article.documentID, title: article.title, text: article.text, published: "2024-05-17",
        source: "", url: article.url, comments: withComments ? article.comments : nil,
        zones: article.zones.map {
          Record.Part(
            kind: $0.kind.rawValue, start: points($0.span.start), end: points($0.span.end))
        }, basis: article.basis, remarks: article.remarks)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let expected = try encoder.encode(record) + [0x0A]
      let line = ArticleOutput.json(article, withComments: withComments)
      #expect(String(decoding: line, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
      #expect(line == expected)
    }
  }

  @Test func `an article without anything is three members`() {
    let line = String(decoding: ArticleOutput.json(Article(title: "", text: "")), as: UTF8.self)
    #expect(line.hasPrefix(#"{"id":""#) && line.hasSuffix(",\"text\":\"\",\"title\":\"\"}\n"))
  }
}
