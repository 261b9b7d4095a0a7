import ArgumentParser
import Foundation
import Ingest
import Pipeline

/// `entente extract`: articles in, claims out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the entities, times and claims of articles as JSON Lines.",
    discussion: """
      One JSON object per article and line, in input order:
        document   id, title, source, url, published, language, zones
        entities   id, type, name, aliases, mentions
        times      start, end, text, type, value, basis
        claims     id, type, from, to, date, place, polarity, modality, by, voice, confidence,
                   rule, evidence, cues
      'from', 'to' and 'by' are entity ids; 'by' may be 'author'. Offsets ('start', 'end') are \
      counted in Unicode code points of the article's text.

      Examples:
        entente extract article.txt --published 2024-05-17
        cat articles.jsonl | entente extract - > claims.jsonl

      Exit codes: 0 all articles read, 1 some could not be read, 64 wrong usage, 65 bad schema, \
      69 no language model, or the second reader cannot be had, 73 its answers cannot be kept.
      """)

  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    let (pipeline, _, secondReader) = try await reading.pipeline()
    let feed = reading.feed()
    try await pipeline.read(width: reading.width, next: feed.next) { extracted in
      var line = try ClaimRecord.json(extracted)
      line.append(0x0A)
      try Terminal.write(line)
    }
    try SecondReaderOptions.close(secondReader)
    if !feed.faults.isEmpty { throw ExitCodes.failure }
  }
}
