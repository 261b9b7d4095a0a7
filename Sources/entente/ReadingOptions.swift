import ArgumentParser
import Foundation
import Ingest
import Language
import Ontology
import Pipeline
import SecondReader

/// What to read and with which model and schema: shared by the commands that read articles.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Folder of a spaCy v3 model.", valueName: "folder"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Folder laid over the built-in schema; may be given several times.", valueName: "folder"))
  var schema: [String] = []

  @Option(help: "Articles in work at a time. (default: number of cores)")
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Leave out claims less sure than this, 0 to 1; docs/quality.md says how often claims are right.",
      valueName: "x"))
  var minConfidence = 0.0

  @Flag(
    help: ArgumentHelp(
      "Read claims from readers' comments, too: their voice is 'comment', their holder 'author'.",
      discussion: """
        Without it comments are passed over. Articles that a graph holds already are not read again for \
        their comments.
        """))
  var comments = false

  @OptionGroup(title: "Second reader") var secondReader: SecondReaderOptions

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 256")
    }
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must lie between 0 and 1")
    }
  }

  var width: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The articles, one after the other.
  func feed(
    remark: @escaping (String) -> Void = { Terminal.complain("entente: note: \($0)") },
    report: @escaping (IngestError) -> Void = { Terminal.complain("entente: \($0)") }
  ) -> ArticleFeed {
    ArticleFeed(
      input.inputs, reader: input.reader, withComments: comments, remark: remark, report: report)
  }

  /// Loads model and schema and prepares the second reader, if there is one, or says what is
  /// missing.
  func pipeline() async throws -> (ArticlePipeline, Ontology, SecondReader?) {
    // Both at once: neither needs the other, and each takes a third of the start.
    async let loading = LanguageModel(path: LanguageModel.locate(explicit: model))
    let ontology: Ontology
    do {
      ontology = try Ontology(overlays: schema.map { URL(fileURLWithPath: $0) })
    } catch {
      Terminal.complain("entente: \(error)")
      throw ExitCodes.badData
    }
    let languageModel: LanguageModel
    do {
      languageModel = try await loading
    } catch {
      Terminal.complain("entente: \(error)")
      throw ExitCodes.unavailable
    }
    let second = try secondReader.reader(ontology, minimumConfidence: minConfidence)
    do {
      let pipeline = try ArticlePipeline(
        model: languageModel, ontology: ontology, minimumConfidence: minConfidence,
        readsComments: comments, secondReader: second)
      return (pipeline, ontology, second)
    } catch {
      Terminal.complain("entente: \(error)")
      throw ExitCodes.badData
    }
  }
}
