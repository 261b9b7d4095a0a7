import ArgumentParser
import Foundation
import Ingest
import Pipeline

/// `entente read`: pages, feeds and archives in, clean articles out.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Take the articles out of web pages, feeds, archives and other files.",
    discussion: """
      JSON Lines, one object per article: id, title, text, published, modified, source, url, language, \
      byline, caption, zones (kind, start, end: code points of the text) and basis: for each field, on \
      what it rests (json-ld, meta, microdata, time, url, text, heading, title, feed, header).

      What cannot be read is told on standard error with its place; reading goes on.

      Examples:
        entente read page.html
        entente read CC-NEWS-20240517.warc.gz > articles.jsonl
        entente read dump.csv --map text=body,published=date --format markdown

      Exit codes: 0 all read, 1 some could not be read, 64 wrong usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text, markdown
  }

  @OptionGroup var input: InputOptions

  @Option(help: "json (JSON Lines), text or markdown.")
  var format = Format.json

  @Flag(help: "Give the readers' comments of pages, too (field 'comments').")
  var comments = false

  func run() throws {
    let feed = ArticleFeed(
      input.inputs, reader: input.reader, remark: { Terminal.complain("entente: note: \($0)") }
    ) {
      Terminal.complain("entente: \($0)")
    }
    var count = 0
    while let article = feed.nextArticle() {
      switch format {
      case .json: try Terminal.write(ArticleOutput.json(article, withComments: comments))
      case .text: try Terminal.write(ArticleOutput.text(article, isFirst: count == 0))
      case .markdown: try Terminal.write(ArticleOutput.markdown(article, isFirst: count == 0))
      }
      count += 1
    }
    if !feed.faults.isEmpty {
      Terminal.complain("entente: \(count) articles read, \(feed.faults.count) could not be read")
      throw ExitCodes.failure
    }
  }
}
