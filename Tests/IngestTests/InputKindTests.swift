import Foundation
import Testing
import TextModel

@testable import Ingest

struct InputKindTests {
  static let sentence =
    "The ministers of Norland and Sudria met in Vesterby on Tuesday, officials said, to settle their dispute over fishing."
  static let page =
    "<html><head><title>Ministers meet</title></head><body><article><p>\(sentence)</p><p>\(sentence) Again.</p></article></body></html>"

  static func read(
    _ name: String, _ bytes: [UInt8], fields: [String: String] = [:], language: String? = nil,
    most: Int = 1000
  ) throws -> [Result<Article, IngestError>] {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "\(UUID().uuidString)-\(name)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let stream = ArticleReader(fields: fields, language: language).articles(in: file.path)
    var results: [Result<Article, IngestError>] = []
    while results.count < most, let result = stream.next() { results.append(result) }
    return results
  }

  static func record(_ body: String, type: String = "response", length: Int? = nil) -> String {
    let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    return "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://post.example/a\r\n"
      + "Content-Type: application/http\r\nContent-Length: \(length ?? response.utf8.count)\r\n\r\n"
      + response + "\r\n\r\n"
  }

  static let samples: [(String, String)] = [
    ("a.html", page),
    (
      "a.rss",
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Post</title><item><title>Ministers meet</title><link>https://post.example/a</link><pubDate>Fri, 17 May 2024 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>\(sentence)</p>]]></content:encoded></item></channel></rss>"
    ),
    (
      "a.atom",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><title>Ministers meet</title><link href=\"https://post.example/a\"/><published>2024-05-17T08:00:00Z</published><content type=\"html\">&lt;p&gt;\(sentence)&lt;/p&gt;</content></entry></feed>"
    ),
    (
      "a.nitf",
      "<nitf><head><docdata><date.issue norm=\"20240517T080000Z\"/></docdata></head><body><body.head><hedline><hl1>Ministers meet</hl1></hedline></body.head><body.content><p>\(sentence)</p></body.content></body></nitf>"
    ),
    (
      "b.atom",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><title>Ministers meet</title><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>First.</p><p>\(sentence)</p></div></content></entry></feed>"
    ),
    ("a.warc", record(page)),
    (
      "a.eml",
      "From: Post <post@post.example>\nTo: you@post.example\nSubject: =?utf-8?Q?Ministers_meet?=\nDate: Fri, 17 May 2024 08:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n\(sentence)\n"
    ),
    ("a.csv", "title,text,published\nMinisters meet,\"\(sentence)\",2024-05-17\n"),
    ("a.jsonl", "{\"title\":\"Ministers meet\",\"text\":\"\(sentence)\"}\n"),
  ]

  @Test(arguments: samples) func `tells the kind by the content`(name: String, text: String) throws
  {
    // The name says nothing: the same bytes are read the same under another ending.
    let results = try Self.read("x.dat", Array(text.utf8))
    let article = try #require(results.first).get()
    #expect(results.count == 1, "\(name)")
    #expect(article.title == "Ministers meet", "\(name)")
    #expect(article.text.contains(Self.sentence), "\(name)")
  }

  @Test func `goes on behind damaged WARC records and says at which byte they begin`() throws {
    let good = Self.record(Self.page)
    let text = good + "garbage\r\n\r\n" + good + Self.record(Self.page, length: 1_000_000)
    let results = try Self.read("a.warc", Array(text.utf8))
    var offsets: [Int] = []
    var count = 0
    for result in results {
      switch result {
      case .success: count += 1
      case .failure(let error): offsets.append(try #require(error.offset))
      }
    }
    #expect(count == 2)
    #expect(offsets == [good.utf8.count, good.utf8.count * 2 + 11])
  }

  @Test func `maps the fields of CSV`() throws {
    let text = "id;body;date\n7;\"A \"\"quoted\"\"\nline\";17 May 2024\n8;;\n"
    let results = try Self.read(
      "a.csv", Array(text.utf8), fields: ["text": "body", "published": "date"])
    let article = try #require(results.first).get()
    #expect(article.text == "A \"quoted\"\nline")
    #expect(article.published == DateValue("2024-05-17"))
    guard case .failure(let error) = try #require(results.last) else {
      Issue.record("an empty text was let pass")
      return
    }
    #expect(error.code == .record)
  }

  @Test func `refuses entities of a feed's own`() throws {
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&b;&x;</title><description>&x; and some text</description></item></channel></rss>"
    guard case .failure(let error) = try #require(try Self.read("a.rss", Array(bomb.utf8)).first)
    else {
      Issue.record("the entities were read")
      return
    }
    #expect(error.code == .record)
  }

  @Test func `passes over other languages and says so`() throws {
    let french =
      "Le ministre des affaires étrangères a déclaré que les deux pays sont dans une phase de négociation avec les autres, et que le texte ne sera pas signé pour le moment."
    let results = try Self.read("a.txt", Array(french.utf8), language: "en")
    guard case .failure(let error) = try #require(results.first) else {
      Issue.record("the French text was read")
      return
    }
    #expect(error.code == .language)
    #expect(try Self.read("a.txt", Array(french.utf8)).first?.get().text == french)
  }

  @Test func `decodes windows-1252 and joins what PDFs cut`() {
    #expect(TextEncoding.utf8([0x93, 0xE9, 0x94]) == Array("“é”".utf8))
    #expect(TextEncoding.utf8([0xCF, 0xF0, 0xE8], declared: "windows-1251") == Array("При".utf8))
    #expect(
      PDFText.joined("a co-\noperation of\nstates\n\nNew") == "a cooperation of states\n\nNew")
  }

  @Test func `reads ZIP entries whatever they are called and refuses what cannot be true`() throws {
    let page = Array(Self.page.utf8)
    let climbing = try Self.read("a.zip", ZIPSample.file("../../etc/a.html", page))
    #expect(try climbing.first?.get().title == "Ministers meet")
    let huge = try Self.read("a.zip", ZIPSample.file("a.html", page, size: 1 << 31))
    guard case .failure(let error) = try #require(huge.first) else {
      Issue.record("an entry of 2 GiB was let pass")
      return
    }
    #expect(error.code == .record)
    for size in [nil, 1 << 31, Int.max] {
      let large = try Self.read("a.zip", ZIPSample.file("a.html", page, size: size, isLarge: true))
      let result = try #require(large.first)
      if size == nil {
        #expect(try result.get().title == "Ministers meet")
      } else {
        #expect(throws: IngestError(.record, path: "", "")) { try result.get() }
      }
    }
    let cut = try Self.read("a.zip", Array(ZIPSample.file("a.html", page).dropLast(30)))
    #expect(throws: IngestError(.record, path: "", "")) { try cut.first?.get() }
  }
}
