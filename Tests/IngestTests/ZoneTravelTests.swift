import Foundation
import Testing
import TextModel

@testable import Ingest

/// Zones and comments on their way from a page to the text that claims are read from.
struct ZoneTravelTests {
  static let page = """
    <html lang="en"><head><title>Ministers settle dispute</title></head><body><article>
    <h1>Ministers settle dispute</h1>
    <div class="article-body">
    <p>The foreign ministers of Norland and Sudria met in Vesterby on Tuesday, officials said, to settle a dispute.</p>
    <figure><img src="a.jpg"><figcaption>Bjørn Åland in the port of Vesterby</figcaption></figure>
    <p class="editors-note">This article was changed on Wednesday: the talks took six hours, not sixteen.</p>
    <blockquote><p>“We have agreed on the quotas for two years,” the minister’s statement says, “and will keep to them.”</p></blockquote>
    <p>Sudria had threatened to close its ports to Norland's trawlers, a step that both sides now say is off the table.</p>
    </div></article>
    <section id="comments"><p>I for one do not believe a word of it, and I have been fishing there for years.</p>
    <p>Über die Häfen wird noch zu reden sein, das steht für mich ganz ohne jeden Zweifel fest.</p></section></body></html>
    """

  private func parts(_ document: Document) -> [String] {
    document.zones.map { "\($0.kind.rawValue): \(document.text[$0.span].prefix(11))" }
  }

  private static let wanted = [
    "caption: Bjørn Åland", "editors-note: This articl", "quotation: “We have ag",
  ]

  @Test func `the document of a page has the page's zones, shifted by the headline`() throws {
    let article = try #require(PageReader().article(Array(Self.page.utf8)))
    #expect(article.document.text.hasPrefix("Ministers settle dispute\n\n"))
    #expect(parts(article.document) == Self.wanted)
  }

  @Test func `comments follow the text only when asked for, and leave the id as it is`() throws {
    let article = try #require(PageReader().article(Array(Self.page.utf8)))
    #expect(!article.document.text.contains("fishing there"))
    let whole = article.document(withComments: true)
    #expect(parts(whole) == Self.wanted + ["comment: I for one d", "comment: Über die Hä"])
    #expect(whole.id == article.document.id)
  }

  @Test func `an article that was written out is the same document when it is read again`() throws {
    let article = try #require(PageReader().article(Array(Self.page.utf8)))
    let line = Array(ArticleOutput.json(article, withComments: true).dropLast())
    let again = try JSONLinesArticle.article(
      line, number: 1, path: "-", fields: [:], metadata: ArticleMetadata())
    #expect(again.document(withComments: true) == article.document(withComments: true))
    #expect(again.remarks.isEmpty)
  }

  @Test(arguments: [
    (#""none""#, 0, true), (#"[{"kind": 5}]"#, 0, true),
    (#"[{"kind": "caption", "start": 0, "end": 4}]"#, 1, false),
    (
      #"[{"kind": "menu", "start": 0, "end": 4}, {"kind": "caption", "start": 2, "end": 90}]"#, 0,
      true
    ),
    (
      #"[{"kind": "caption", "start": 3, "end": 9}, {"kind": "quotation", "start": -1, "end": 2}, {"kind": "comment", "start": 1, "end": 4}]"#,
      1, true
    ),
  ])
  func `zones of other programs are taken as far as they make sense`(
    zones: String, count: Int, isTold: Bool
  ) throws {
    let line = #"{"text": "Ægir spoke at length.", "comments": 12, "zones": \#(zones)}"#
    let article = try JSONLinesArticle.article(
      Array(line.utf8), number: 1, path: "-", fields: [:], metadata: ArticleMetadata())
    #expect(article.zones.count == count)
    #expect(article.comments.isEmpty)
    #expect(!article.remarks.isEmpty == isTold)
    if let zone = article.zones.first, zone.kind == .caption {
      #expect(article.text[zone.span] == "Ægir")
    }
  }
}
