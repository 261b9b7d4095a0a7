import Testing
import TextModel

@testable import Ingest

struct PageReaderTests {
  private static let paragraphs = [
    "The foreign ministers of Norland and Sudria met in Vesterby on Tuesday, officials said, to settle a dispute over fishing rights.",
    "“We have agreed on the quotas for two years,” the Norland minister, Ada Berg, told reporters after the talks, which lasted six hours.",
    "Sudria had threatened to close its ports to Norland's trawlers, a step that both sides now say is off the table.",
  ]

  private func page(body: String, head: String = "") -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Ministers settle dispute - Daily Post</title>
      \(head)<script>var x = "</p><p>Not text, not at all, though it is long enough to be taken for some.";</script></head>
      <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news</a></li></ul></nav>
      \(body)
      <footer><p>Daily Post is published by Post Ltd, registered in Vesterby, which owns all rights to everything here.</p></footer>
      </body></html>
      """.utf8)
  }

  private func article(_ body: String, head: String = "") throws -> Article {
    try #require(PageReader().article(page(body: body, head: head)))
  }

  @Test func `gives the paragraphs and nothing around them`() throws {
    let (a, b, c) = (Self.paragraphs[0], Self.paragraphs[1], Self.paragraphs[2])
    let found = try article(
      """
      <div class="layout"><h1>Ministers settle dispute</h1><div class="byline">By Carl Holm</div>
      <div class="share-bar"><a href="#">Facebook</a> <a href="#">Send by mail</a></div>
      <div class="article-body"><p>\(a)</p><div class="ad-slot"><p>Buy now, only this week, a whole new kitchen for less than you think.</p></div>
      <p>\(b)</p><ul class="related-stories"><li><a href="/1">Trawlers leave port after a long strike of the crews</a></li></ul>
      <p>\(c)</p><p style="display:none">A hidden sentence that no reader of the page can see, long as it is.</p></div>
      <section id="comments"><p>I for one do not believe a word of it, and I have been fishing there for years.</p>
      <p style="display:none">Another reader whom the page hides from everybody, for reasons of its own.</p></section></div>
      """)
    #expect(found.text == [a, b, c].joined(separator: "\n"))
    #expect(found.title == "Ministers settle dispute")
    #expect(found.byline == "Carl Holm")
    #expect(
      found.comments
        == ["I for one do not believe a word of it, and I have been fishing there for years."])
    #expect(found.language == "en-GB")
  }

  @Test func `takes the writer of the article, not of a story beside it`() throws {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let teaser =
      "<ul><li><a href=\"/2\"><h2>Ports stay closed</h2></a> <span class=\"author\">By Eva Lund</span></li></ul>"
    func byline(_ lead: String) throws -> String? {
      try article(
        "<div><h1>Ministers settle dispute</h1>\(lead)<div>\(teaser)</div><div class=\"article-body\">\(text)</div></div>"
      ).byline
    }
    #expect(try byline("") == nil)
    #expect(try byline("<p class=\"byline\">By Carl Holm</p>") == "Carl Holm")
    let named =
      "<span itemprop=\"author creator\" itemscope><a href=\"/a\"><span itemprop=\"name\">AFP</span></a></span>"
    #expect(try byline(named) == "AFP")
    let glued =
      "<div class=\"byline\">by <a>Carl Holm</a><span>22 Dec 2016</span><span>651</span></div>"
    #expect(try byline(glued) == "Carl Holm")
    let standfirst =
      "<h2><a href=\"/1\">Fishing rights</a></h2><p class=\"byline\">By Carl Holm</p>"
    #expect(try byline(standfirst) == "Carl Holm")
  }

  @Test func `marks headings, quotations and captions`() throws {
    let (a, b, c) = (Self.paragraphs[0], Self.paragraphs[1], Self.paragraphs[2])
    let found = try article(
      """
      <article><p>\(a)</p><h2>A long night</h2><blockquote><p>\(b)</p></blockquote>
      <figure><img src="a.jpg"><figcaption>Trawlers in the port of Vesterby</figcaption></figure><p>\(c)</p></article>
      """)
    #expect(found.zones.map(\.kind) == [.heading, .quotation, .caption])
    let bytes = Array(found.text.utf8)
    let caption = try #require(found.zones.last).span
    #expect(
      String(decoding: bytes[caption.start..<caption.end], as: UTF8.self)
        == "Trawlers in the port of Vesterby")
  }

  @Test(arguments: [
    (
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2024-05-17T23:30:00+02:00","author":[{"name":"A Berg"},{"name":"B Holm"}]}</script>"#,
      "json-ld", "2024-05-17"
    ),
    (
      #"<script type="application/ld+json"><![CDATA[{"@graph":[{"@type":"NewsArticle","datePublished":"2024-05-17"}]}]]></script>"#,
      "json-ld", "2024-05-17"
    ),
    (
      #"<meta property="article:published_time" content="2024-05-18T08:00:00Z">"#, "meta",
      "2024-05-18"
    ),
    (
      #"<meta property="og:url" content="https://post.example/2024/05/19/ministers">"#, "url",
      "2024-05-19"
    ),
  ]) func `says on what the date rests`(head: String, basis: String, date: String) throws {
    let found = try article(
      "<article>" + Self.paragraphs.map { "<p>\($0)</p>" }.joined() + "</article>", head: head)
    #expect(found.published == DateValue(date))
    #expect(found.basis["published"] == basis)
  }

  @Test func `reads dates as outlets write them`() {
    for (text, date) in [
      ("May 17, 2024 at 6:01 am", "2024-05-17"), ("Fri, 17 May 2024 08:00:00 GMT", "2024-05-17"),
      ("17 May 2024", "2024-05-17"), ("20240517", "2024-05-17"), ("1715904000", "2024-05-17"),
      ("17.05.2024", "2024-05-17"), ("2024/05/17", "2024-05-17"), ("25/12/2024", "2024-12-25"),
    ] {
      #expect(PageDate.day(text) == DateValue(date), "\(text)")
    }
    // Day or month first: nobody can tell.
    #expect(PageDate.day("05/06/2024") == nil)
    #expect(PageDate.day("31 February 2024") == nil)
  }

  @Test func `falls back to the text in the metadata when the page has none`() throws {
    let body = Self.paragraphs.joined(separator: "\\n")
      .replacing("\"", with: "\\\"")
    let found = try article(
      "<div id=\"root\"></div>",
      head:
        #"<script type="application/ld+json">{"@type":"Article","headline":"H","articleBody":"\#(body)"}</script>"#
    )
    #expect(found.text == Self.paragraphs.joined(separator: "\n"))
    #expect(found.basis["text"] == "json-ld")
  }

  @Test func `decodes entities once`() throws {
    let found = try article(
      "<article><p>\(Self.paragraphs[0]) He wrote &amp;lt; and &eacute;&nbsp;and co&shy;operation.</p></article>"
    )
    #expect(found.text.hasSuffix("He wrote &lt; and é and cooperation."))
  }

  @Test func `gives nothing for a page without text`() {
    #expect(PageReader().article(page(body: "<p>Home</p>").filter { $0 != 0x2E }) == nil)
    #expect(PageReader().article([]) == nil)
  }

  @Test func `is bounded by depth and size`() throws {
    let deep = String(repeating: "<div>", count: 10_000) + "<p>\(Self.paragraphs[0])</p>"
    #expect(PageReader().article(page(body: deep))?.text.hasPrefix(Self.paragraphs[0]) == true)
    let wide = "<p title=\"\(String(repeating: "a", count: 5_000_000))\">\(Self.paragraphs[0])</p>"
    #expect(PageReader().article(page(body: wide))?.text.hasPrefix(Self.paragraphs[0]) == true)
    let many =
      "<p \((0..<5000).map { "a\($0)=b" }.joined(separator: " "))>\(Self.paragraphs[0])</p>"
    #expect(PageReader().article(page(body: many))?.text.hasPrefix(Self.paragraphs[0]) == true)
    // Ends that never come are looked for once, not once for each beginning.
    let endless = String(repeating: "<script><style <!-- <svg>", count: 40_000)
    let clock = ContinuousClock()
    let time = clock.measure { _ = PageReader().article(page(body: endless)) }
    #expect(time < .seconds(20))
  }
}
