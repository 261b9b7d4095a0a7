import ArgumentParser
import Foundation
import Ingest
import Language
import Ontology
import Pipeline
import TextModel

/// What to read and with which model and schema: shared by the commands that read articles.
struct ReadingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Articles to read: text files, JSON Lines, folders; '-' is standard input.",
      discussion: """
        A text file holds a title line, an optional ISO date line and the article. A line of JSON \
        Lines is an object with 'text' and, if known, 'id', 'title', 'published', 'source', 'url'.
        """,
      valueName: "file"))
  var inputs: [String]

  @Option(help: ArgumentHelp("Folder of a spaCy v3 model.", valueName: "folder"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Folder laid over the built-in schema; may be given several times.", valueName: "folder"))
  var schema: [String] = []

  @Option(help: "Articles in work at a time. (default: number of cores)")
  var threads: Int?

  @Option(help: "Title of the articles, instead of what they say.")
  var title: String?

  @Option(help: ArgumentHelp("Day of publication, YYYY-MM-DD.", valueName: "date"))
  var published: String?

  @Option(help: "Name of the outlet.")
  var source: String?

  @Option(help: "Address of the article.")
  var url: String?

  func validate() throws {
    if let published, DateValue(published) == nil {
      throw ValidationError("--published: '\(published)' is no ISO date (YYYY-MM-DD)")
    }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 256")
    }
  }

  var width: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  var reader: ArticleReader {
    ArticleReader(
      metadata: ArticleMetadata(
        title: title, source: source, url: url, published: published.flatMap { DateValue($0) }))
  }

  /// Loads model and schema, or says what is missing.
  func pipeline() throws -> (ArticlePipeline, Ontology) {
    let ontology: Ontology
    do {
      ontology = try Ontology(overlays: schema.map { URL(fileURLWithPath: $0) })
    } catch {
      Terminal.complain("entente: \(error)")
      throw ExitCodes.badData
    }
    let languageModel: LanguageModel
    do {
      languageModel = try LanguageModel(path: try LanguageModel.locate(explicit: model))
    } catch {
      Terminal.complain("entente: \(error)")
      throw ExitCodes.unavailable
    }
    do {
      return (try ArticlePipeline(model: languageModel, ontology: ontology), ontology)
    } catch {
      Terminal.complain("entente: \(error)")
      throw ExitCodes.badData
    }
  }
}
