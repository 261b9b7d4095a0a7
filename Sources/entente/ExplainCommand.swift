import ArgumentParser
import Extraction
import Foundation
import Ingest
import Language
import Pipeline
import TextModel

/// `entente explain`: why something was read out of a sentence, or missed.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how a sentence was read: parse, mentions, times, rules, claims.",
    discussion: """
      Without --sentence, the sentences are listed with their numbers and the number of claims.

      Examples:
        entente explain article.txt
        entente explain article.txt --sentence 3
        entente explain articles.jsonl --article seed-002 --sentence 5

      Exit codes: 0 shown, 64 wrong usage, 66 no such article or sentence, 69 no language model, or the \
      second reader cannot be had, 73 its answers cannot be kept.
      """)

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("Number of the sentence, counted from 1.", valueName: "n"))
  var sentence: Int?

  @Option(help: ArgumentHelp("Id of the article, when there are several.", valueName: "id"))
  var article: String?

  func run() async throws {
    let (pipeline, _, secondReader) = try await reading.pipeline()
    let feed = reading.feed(remark: { _ in })
    var found: Document?
    while found == nil, let document = feed.next() {
      if article == nil || document.id == article { found = document }
    }
    guard let document = found else {
      Terminal.complain("entente: there is no such article; 'entente extract' prints the ids")
      throw ExitCodes.noInput
    }
    let explanation = await SentenceExplanation(pipeline: pipeline, document: document)
    guard let sentence else {
      try Terminal.print(explanation.overview())
      return try SecondReaderOptions.close(secondReader)
    }
    guard let text = explanation.text(ofSentence: sentence) else {
      Terminal.complain(
        "entente: the article has \(explanation.sentenceCount) sentences, no number \(sentence)")
      throw ExitCodes.noInput
    }
    try Terminal.print(text)
    try SecondReaderOptions.close(secondReader)
  }
}
