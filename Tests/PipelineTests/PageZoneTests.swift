import Foundation
import Ingest
import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// From a page with a caption, a note, a block quotation and comments to claims.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct PageZoneTests {
  private static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ministers meet in Lisbon - Daily Post</title>
    <meta property="article:published_time" content="2022-03-09"></head><body>
    <nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Ministers meet in Lisbon</h1>
    <div class="article-body">
    <p>Portuguese Foreign Minister Duarte Falcão met his Chilean counterpart, Ximena Araya, in Lisbon on Tuesday.</p>
    <figure><img src="a.jpg"><figcaption>Greek President Nikos Doukas visited Estonia on Monday. JANE ROE/COAST WIRE</figcaption></figure>
    <p>The ministers spoke about fishing rights, which both countries have long wanted to settle, officials said.</p>
    <blockquote><p>Hungary strongly condemns the attack on Croatia that was reported to us on Saturday evening.</p></blockquote>
    <p class="editors-note">Editor's note: Peru condemned Bolivia in an earlier statement, which this paper has seen.</p>
    <p>The talks will go on in Santiago in April, and both sides expect to sign an accord there before the summer.</p>
    </div></article>
    <section id="comments"><p>Norway condemned Denmark last week, and nobody here seems to have noticed it at all.</p></section>
    <footer><p>All rights reserved. Kenya condemned Uganda, says the small print of this newspaper.</p></footer></body></html>
    """

  private static let model = Result {
    try LanguageModel(path: try LanguageModel.locate(explicit: nil))
  }

  private func read(withComments: Bool) throws -> ExtractedDocument {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-page-\(UUID().uuidString).html")
    try Self.page.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let pipeline = try ArticlePipeline(
      model: try Self.model.get(), ontology: try Ontology(), readsComments: withComments)
    let feed = ArticleFeed([file.path], reader: ArticleReader(), withComments: withComments)
    return pipeline.read(try #require(feed.next()))
  }

  /// "zone type from > to voice" of the claims that countries and people make of each other.
  private func claims(_ extracted: ExtractedDocument) -> [String] {
    var names: [String: String] = [:]
    for entity in extracted.entities { names[entity.id] = entity.name }
    return extracted.claims.filter { ["opposes", "visited", "met-with"].contains($0.type) }.map {
      let zone = extracted.document.zone(at: $0.evidence.start).rawValue
      let by = $0.by == .author ? " by author" : ""
      return
        "\(zone): \($0.type) \(names[$0.from] ?? "?") > \(names[$0.to] ?? "?") \($0.voice.rawValue)\(by)"
    }
  }

  @Test func `reads body, caption, quotation and note in their voices, and no comment`() throws {
    let extracted = try read(withComments: false)
    let found = claims(extracted)
    #expect(found.contains("body: met-with Duarte Falcão > Ximena Araya reported"))
    #expect(found.contains("caption: visited Nikos Doukas > Estonia reported"))
    #expect(found.contains("quotation: opposes Hungary > attack on Croatia quoted"))
    #expect(found.contains("editors-note: opposes Peru > Bolivia editorial by author"))
    #expect(!found.contains { $0.contains("Norway") || $0.contains("Kenya") })
    #expect(!extracted.entities.contains { ["Norway", "Denmark", "Kenya"].contains($0.name) })
    // What the text shows itself is found beside what the page says.
    let text = extracted.document.text
    let zones = extracted.document.zones.map { "\($0.kind.rawValue): \(text[$0.span])" }
    #expect(zones.contains("headline: Ministers meet in Lisbon"))
    #expect(zones.contains("boilerplate: JANE ROE/COAST WIRE"))
  }

  @Test func `reads comments when asked to, as said by their writers`() throws {
    let (plain, whole) = (try read(withComments: false), try read(withComments: true))
    #expect(plain.document.id == whole.document.id)
    let added = claims(whole).filter { !claims(plain).contains($0) }
    #expect(added == ["comment: opposes Norway > Denmark comment by author"])
  }
}
