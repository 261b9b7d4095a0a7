import LibXML
import Testing

@testable import Ingest

/// What goes from a page before it is parsed, and that nothing else does.
struct PageMarkupTests {
  private func reduced(_ page: String) -> String {
    String(decoding: PageMarkup.reduced(Array(page.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("a<script>if (a < b) { p('</p>') }</script>b", "ab"),
    ("a<STYLE type=x>p > a</STYLE >b", "ab"),
    ("a<!-- > -- > <p> -->b", "ab"),
    (
      "<script type='application/ld+json'>{\"a\":  1}</script>  \n b",
      "<script type='application/ld+json'>{\"a\":  1}</script> b"
    ),
    ("<a  href='x > y' class=\"byline\"\n title=t>", "<a class=\"byline\">"),
    ("<a href=x class=byline>", "<a class=byline>"),
    ("<a href='x'class='byline'>", "<a class='byline'>"),
    ("<link rel=canonical href=x>", "<link rel=canonical href=x>"),
    ("<p style='color: red' id=x17>", "<p>"),
    ("<p STYLE='Display:NONE'>", "<p STYLE='Display:NONE'>"),
    ("<img src=x />", "<img />"),
    ("a \n\t  b", "a b"), ("<div> \n <p> a </p> \n</div> b", "<div><p>a </p> </div> b"),
    ("<b>a</b> \n <i>b</i>", "<b>a</b> <i>b</i>"),
    // Markup that is not as it should be is the parser's business.
    ("<p class='a title=\"b\">c", "<p class='a title=\"b\">c"),
    ("<p \"x\" title=b>c", "<p \"x\">c"),
    ("<script>a", "<script>a"),
    ("a < b <3 c <", "a < b <3 c <"),
  ])
  func `takes out what nobody looks at`(page: String, wanted: String) {
    #expect(reduced(page) == wanted)
  }

  /// What is known about the elements; pieces of blank text between them do not count.
  private func elements(_ outline: PageOutline) -> [String] {
    outline.tree.nodes.indices.filter { !outline.tree.isText($0) }.map {
      "\(outline.tree.name(of: $0)) \(outline.signs[$0].rawValue)"
    }
  }

  @Test func `leaves texts and signs of any page as they are`() throws {
    let pieces = [
      "<p>", "</p>", "<div class='share-bar' data-x='a  b'>", "</div>",
      "<a href=\"/x?a=1&b=2\" rel=author>",
      "</a>", "<li", " title='", "'", "\"", ">", "<", "/", "=", " id=comments", "  \n ",
      "Ærø &amp; Co.",
      "<br/>", "&nbsp;", "<span hidden>", "</span>", "<p> ", " <div>", " </div> ",
      "<td style=\"display:none\" onclick=f('x')>",
      "text",
      "<h1 class=\"article title\" id='a'>", "</h1>", "<b class=byline&amp;x>", "\u{1}", "</li >",
    ]
    var dice = Dice(state: 11)
    for _ in 0..<6_000 {
      let page = (0..<dice.roll(24)).map { _ in pieces[dice.roll(pieces.count)] }.joined()
      let whole = PageOutline(try HTMLParser.parse(Array(page.utf8)), words: .builtIn)
      let part = PageOutline(
        try HTMLParser.parse(PageMarkup.reduced(Array(page.utf8))), words: .builtIn)
      #expect(
        whole.blocks.map { whole.text(of: $0) } == part.blocks.map { part.text(of: $0) }, "\(page)")
      #expect(elements(whole) == elements(part), "\(page)")
    }
  }

  @Test func `tells UTF-8 from other bytes as the standard library does`() {
    var dice = Dice(state: 3)
    let pieces: [[UInt8]] = [
      [0x41], Array("eight ASCII bytes and more".utf8), [0xC3, 0xA9], [0xE2, 0x80, 0x99],
      [0xED, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80],
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x80], [0xFF],
    ]
    var valid = 0
    for _ in 0..<5_000 {
      // Mostly sound pieces, so that both answers come.
      let bytes = (0..<dice.roll(6)).flatMap { _ -> [UInt8] in
        let kinds = dice.roll(8) == 0 ? pieces.count : 5
        return pieces[dice.roll(kinds)]
      }
      let wanted = String(validating: bytes, as: UTF8.self) != nil
      #expect(UTF8Check.isValid(bytes) == wanted, "\(bytes)")
      if wanted { valid += 1 }
    }
    #expect((500..<4_900).contains(valid))
  }
}
