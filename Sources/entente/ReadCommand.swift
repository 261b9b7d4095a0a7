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
        entente read crawl.warc.gz --output articles.jsonl   # again after a break: goes on
        entente read dump.csv --map text=body,published=date --format markdown

      Exit codes: 0 all read, 1 some could not be read or the output not written, 64 wrong usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text, markdown
  }

  @OptionGroup var input: InputOptions

  @Option(help: "json (JSON Lines), text or markdown.")
  var format = Format.json

  @Flag(help: "Give the readers' comments of pages, too (field 'comments').")
  var comments = false

  @Option(
    help: ArgumentHelp(
      "Add the articles to this file of JSON Lines; those it has already are passed over.",
      valueName: "file"))
  var output: String?

  func validate() throws {
    if output != nil, format != .json { throw ValidationError("--output writes json only") }
  }

  func run() throws {
    let file: ArticleFile?
    do throws(IngestError) {
      file = if let output { try ArticleFile(path: output) } else { nil }
    } catch {
      Terminal.complain("entente: \(error)")
      throw ExitCodes.failure
    }
    let feed = ArticleFeed(
      input.inputs, reader: input.reader, remark: { Terminal.complain("entente: note: \($0)") }
    ) {
      Terminal.complain("entente: \($0)")
    }
    var count = 0
    var known = 0
    while let article = feed.nextArticle() {
      if let file {
        if try file.add(article, withComments: comments) { count += 1 } else { known += 1 }
        continue
      }
      switch format {
      case .json: try Terminal.write(ArticleOutput.json(article, withComments: comments))
      case .text: try Terminal.write(ArticleOutput.text(article, isFirst: count == 0))
      case .markdown: try Terminal.write(ArticleOutput.markdown(article, isFirst: count == 0))
      }
      count += 1
    }
    if let output, known > 0 {
      Terminal.complain("entente: \(count) articles added, \(known) were in \(output)")
    }
    if !feed.faults.isEmpty {
      Terminal.complain("entente: \(count) articles read, \(feed.faults.count) could not be read")
      throw ExitCodes.failure
    }
  }
}
