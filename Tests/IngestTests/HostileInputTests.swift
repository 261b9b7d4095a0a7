import Foundation
import Testing

@testable import Ingest

/// Input that was made to do harm: refused or bounded, with a reason.
struct HostileInputTests {
  private static let sentence =
    "The ministers of Norland and Sudria met in Vesterby on Tuesday, officials said, to settle their dispute over fishing."

  private func fault(_ name: String, _ bytes: [UInt8]) throws -> IngestError {
    let result = try #require(try InputKindTests.read(name, bytes).first)
    return try #require(throws: IngestError.self) { try result.get() }
  }

  private func rss(_ types: String, _ text: String) -> [UInt8] {
    Array(
      "<?xml version=\"1.0\"?><!DOCTYPE rss [\(types)]><rss><channel><item><title>T</title><description>\(text) \(Self.sentence)</description></item></channel></rss>"
        .utf8)
  }

  @Test func `refuses a billion laughs`() throws {
    var types = "<!ENTITY a0 \"haha\">"
    for level in 1...9 {
      types +=
        "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    #expect(try fault("a.rss", rss(types, "&a9;")).code == .record)
  }

  @Test func `never opens external entities`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("a secret".utf8).write(to: file)
    let types = "<!ENTITY x SYSTEM \"\(file.absoluteString)\">"
    for result in try InputKindTests.read("a.rss", rss(types, "&x;")) {
      if case .success(let article) = result { #expect(!article.text.contains("secret")) }
    }
    let outside = "<!ENTITY % x SYSTEM \"\(file.absoluteString)\"> %x;"
    for result in try InputKindTests.read("a.rss", rss(outside, "")) {
      if case .success(let article) = result { #expect(!article.text.contains("secret")) }
    }
  }

  @Test func `bounds ten thousand nested elements`() throws {
    let deep = String(repeating: "<div>", count: 10_000)
    let page = "<html><body><article><p>\(Self.sentence)</p>\(deep)deep</article></body></html>"
    // The text above the depth may be read; what lies deeper must not crash or hang.
    let result = try #require(try InputKindTests.read("a.html", Array(page.utf8)).first)
    if case .success(let article) = result { #expect(article.text.contains("Vesterby")) }
    let feed = String(repeating: "<a>", count: 10_000)
    #expect(try fault("a.rss", Array("<rss><channel>\(feed)".utf8)).code == .record)
  }

  @Test func `bounds a huge attribute`() throws {
    let value = String(repeating: "a", count: 20_000_000)
    let page =
      "<html><body><article><p>\(Self.sentence)</p><p title=\"\(value)\">\(Self.sentence)</p></article></body></html>"
    let result = try #require(try InputKindTests.read("a.html", Array(page.utf8)).first)
    if case .success(let article) = result { #expect(article.text.utf8.count < 1_000) }
    let feed = "<rss><channel title=\"\(value)\"><item><title>T</title></item></channel></rss>"
    #expect(try fault("a.rss", Array(feed.utf8)).code == .record)
  }

  @Test func `reads a page with NULs as one without`() throws {
    let page = "<html><body><article><p>\(Self.sentence)\0</p>\0</article></body></html>"
    let article = try #require(try InputKindTests.read("a.html", Array(page.utf8)).first).get()
    #expect(article.text == Self.sentence)
    #expect(try fault("a.txt", Array("one\0two".utf8)).code == .binary)
  }

  @Test func `refuses a gzip bomb`() throws {
    // 300 MB of blanks, more than is read whole.
    let bomb = try GzipSample.compressed(Data(repeating: 0x20, count: 300_000_000))
    #expect(bomb.count < 400_000)
    #expect(try fault("a.gz", bomb).code == .tooLarge)
    let cut = try GzipSample.compressed(Data(Self.sentence.utf8)).prefix(40)
    let results = try InputKindTests.read("a.gz", Array(cut))
    for case .success(let article) in results { #expect(Self.sentence.hasPrefix(article.text)) }
  }

  @Test func `refuses a ZIP entry that inflates to more than it declares`() throws {
    let body = try GzipSample.compressed(Data(repeating: 0x61, count: 5_000_000))
    // What lies between the gzip head (10 bytes) and tail (8) is bare deflate.
    let deflated = Array(body.dropFirst(10).dropLast(8))
    let error = try fault("a.zip", ZIPSample.file("a.html", deflated, method: 8, size: 1_000))
    #expect(error.code == .record)
    #expect(error.detail.contains("1000 bytes"))
  }

  @Test func `refuses ZIP entries that share bytes`() throws {
    let body = try GzipSample.compressed(Data(repeating: 0x61, count: 5_000_000))
    let deflated = Array(body.dropFirst(10).dropLast(8))
    let bomb = ZIPSample.file("a.txt", deflated, method: 8, size: 5_000_000, copies: 500)
    let results = try InputKindTests.read("a.zip", bomb)
    let error = try #require(throws: IngestError.self) { try results.last?.get() }
    #expect(error.detail.contains("share bytes"))
    #expect(results.count < 10)
  }
}
