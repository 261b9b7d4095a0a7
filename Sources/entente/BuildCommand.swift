import ArgumentParser
import Foundation
import GraphStore
import Ingest
import Ontology
import Pipeline
import Resolution
import TextModel

/// `entente build`: articles in, a graph file out.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read articles into a graph file.",
    discussion: """
      The graph is one SQLite file. Each article is stored in a transaction of its own: a run that \
      is interrupted keeps every finished article, and the next run goes on from there. Articles \
      that the graph holds already (same title, date and text) are passed over.

      Examples:
        entente build articles/ --graph news.sqlite
        entente build report.txt --published 2024-05-17 --source "Daily Post" --graph news.sqlite
        zcat dump.jsonl.gz | entente build - --graph news.sqlite --json

      Exit codes: 0 all articles read, 1 some could not be read, 64 wrong usage, 65 bad schema or \
      no graph file, 69 no language model, or the second reader cannot be had (the articles are in the \
      graph as our own reader reads them), 73 the graph, or the second reader's answers, cannot be written.
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("The graph; made when it does not exist.", valueName: "file"))
  var graph: String

  @Flag(help: "Print the summary as JSON.")
  var json = false

  func run() async throws {
    let store: GraphStore
    do throws(GraphStoreError) {
      store = try GraphStore(path: graph, mode: .write)
    } catch {
      Terminal.complain("entente: \(error)")
      throw error.exitCode
    }
    let (pipeline, ontology, secondReader) = try await reading.pipeline()
    let build = GraphBuild(
      pipeline: pipeline, resolver: Resolver(settings: ResolutionSettings(ontology: ontology)),
      store: store)
    let feed = reading.feed(report: {
      Terminal.progress("")
      Terminal.complain("entente: \($0)")
    })
    let started = Date()
    let report: BuildReport
    do {
      report = try await build.run(feed, width: reading.width) { report, document in
        let done = report.articlesRead + report.articlesKnown
        let pace = Double(report.articlesRead) / max(0.001, Date().timeIntervalSince(started))
        Terminal.progress("\(done) articles, \(Int(pace)) a second: \(document.title.prefix(60))")
      }
    } catch let error as GraphStoreError {
      Terminal.progress("")
      Terminal.complain("entente: \(error)")
      throw error.exitCode
    }
    Terminal.progress("")
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try Terminal.print(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      try Terminal.print(report.text)
      for line in report.diagnostics.dropFirst(feed.faults.count) { Terminal.complain(line) }
    }
    try SecondReaderOptions.close(secondReader)
    if report.articlesFailed > 0 { throw ExitCodes.failure }
  }
}
