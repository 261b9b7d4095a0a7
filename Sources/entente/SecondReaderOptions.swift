import ArgumentParser
import Foundation
import Ontology
import SecondReader

/// Which language model reads articles a second time, if any.
struct SecondReaderOptions: ParsableArguments {
  @Option(
    name: .customLong("second-reader"),
    help: ArgumentHelp(
      "Have a language model read a second time: base address of an OpenAI-compatible server.",
      discussion: """
        Passages are posted to URL/chat/completions with the entities found in them; claims that come back \
        are added where they name listed entities and words that stand in the sentence. They have the rule \
        'second-reader', the property 'reader' and the confidence 0.45: --min-confidence 0.5 leaves them \
        out. Ollama listens at http://127.0.0.1:11434/v1, llama-server at http://127.0.0.1:8080/v1, vLLM at \
        http://127.0.0.1:8000/v1. A key is taken from the environment variable \
        ENTENTE_SECOND_READER_KEY. See docs/second-reader.md.
        """,
      valueName: "url"))
  var address: String?

  @Option(
    name: .customLong("second-reader-model"),
    help: ArgumentHelp("Name of the model, as the server knows it.", valueName: "name"))
  var model: String?

  @Option(
    name: .customLong("second-reader-cache"),
    help: ArgumentHelp(
      "File that keeps the answers: what was asked once is not asked again. "
        + "(default: entente/second-reader.jsonl in the user's cache folder)",
      valueName: "file"))
  var cache: String?

  @Flag(
    name: .customLong("second-reader-replay"),
    help: "Take the second reader's answers from the file alone: nothing is sent.")
  var replay = false

  @Flag(
    name: .customLong("second-reader-anywhere"),
    help: "Let the second reader be on another machine: the text of articles is sent there.")
  var anywhere = false

  @Option(
    name: .customLong("second-reader-timeout"),
    help: ArgumentHelp("Time for one answer of the second reader.", valueName: "seconds"))
  var timeout = 300

  /// Whether articles are read a second time.
  private var isOn: Bool { address != nil || replay }

  func validate() throws {
    guard isOn else {
      if model != nil || cache != nil || anywhere {
        throw ValidationError(
          "the options of the second reader want --second-reader URL or --second-reader-replay")
      }
      return
    }
    if model == nil {
      throw ValidationError("--second-reader wants --second-reader-model NAME, too")
    }
    if !(1...86_400).contains(timeout) {
      throw ValidationError("--second-reader-timeout must lie between 1 and 86400")
    }
    if let problem = settings?.problem { throw ValidationError(problem.detail) }
  }

  private var settings: SecondReaderSettings? {
    guard isOn, let model else { return nil }
    var settings = SecondReaderSettings(
      endpoint: replay ? nil : address, model: model,
      cache: cache.map { URL(fileURLWithPath: $0) } ?? SecondReaderSettings.defaultCache)
    let key = ProcessInfo.processInfo.environment[SecondReaderSettings.keyVariable] ?? ""
    settings.key = key.isEmpty ? nil : key
    settings.allowsOtherMachines = anywhere
    settings.answerLimit = timeout * 1000
    return settings
  }

  /// The second reader; nil when there is none.
  ///
  /// - Parameter minimumConfidence: claims below it are left out, so that there may be nothing to
  ///   ask for.
  func reader(_ ontology: Ontology, minimumConfidence: Double) throws -> SecondReader? {
    guard let settings else { return nil }
    guard minimumConfidence <= SecondReader.confidence else {
      Terminal.complain(
        "entente: note: the second reader is not asked: --min-confidence \(minimumConfidence) "
          + "leaves out all of its claims (\(SecondReader.confidence))")
      return nil
    }
    do {
      return try SecondReader(settings, ontology: ontology) {
        Terminal.complain("entente: note: \($0)")
      }
    } catch {
      Terminal.complain("entente: \(error)")
      throw error.code == .usage ? ExitCodes.usage : ExitCodes.cannotWrite
    }
  }

  /// Says what the second reader did, and ends the command if it could not do all of it.
  static func close(_ reader: SecondReader?) throws {
    guard let reader else { return }
    let count = reader.count
    Terminal.complain(
      "entente: second reader: passages \(count.passages), answers from the file \(count.cached), "
        + "asked for \(count.asked), claims added \(count.claims)")
    guard let fault = reader.fault else { return }
    Terminal.complain("entente: \(fault)")
    Terminal.complain(
      "entente: passages that the second reader did not read have the claims of our own reader")
    throw fault.code == .cache ? ExitCodes.cannotWrite : ExitCodes.unavailable
  }
}
