import ArgumentParser
import Foundation
import Language

/// `entente annotate`: texts in, tokens with their annotations out.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Print tokens, tags, parse, lemmas and names of plain texts.",
    discussion: """
      Runs a published spaCy v3 pipeline without Python. Each paragraph is analysed as a document \
      of its own; blank lines and white space around paragraphs have no tokens.

      --format json   JSON Lines, one object per file, in input order:
        id         the file as it was named
        text       what was annotated
        tokens     text, start, end, norm, tag, pos, morph, lemma, head, dep, sentStart, paragraph
        entities   start, end, label, text
        'start' and 'end' are counted in Unicode code points of 'text'. 'head' is the index of the \
      head token in 'tokens'; a root is its own head.
      --format conllu CoNLL-U; norm, offsets and names (IOB) stand in the last column.

      Bytes that are not UTF-8 are replaced by U+FFFD and counted on standard error. Paragraphs of \
      more than 64 KiB or 10,000 tokens are cut at the end of a sentence.

      The output does not depend on the number of threads.

      Examples:
        entente annotate article.txt | jq '.entities'
        cat article.txt | entente annotate - --format conllu

      Exit codes: 0 all texts annotated, 1 some could not be read, 64 wrong usage, 65 damaged or \
      unsupported model, 66 no text could be read, 69 no language model, 73 output cannot be written.
      """)

  @Argument(
    help: ArgumentHelp("Plain text files in UTF-8; '-' is standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp("json or conllu. (default: json)", valueName: "name"),
    transform: { name in
      guard let format = AnnotationFormat(rawValue: name) else {
        throw ValidationError("there is no format “\(name)”; take json or conllu")
      }
      return format
    })
  var format: AnnotationFormat = .json

  @Option(
    help: ArgumentHelp(
      "Folder of a spaCy v3 model.",
      discussion: "If not given: $ENTENTE_MODEL, then the folder that `make model` fills.",
      valueName: "folder"))
  var model: String?

  @Option(help: "Texts in work at a time. (default: number of cores)")
  var threads: Int?

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or '-'") }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 256")
    }
  }

  func run() async throws {
    let languageModel = try loadModel()
    let format = self.format
    let width = min(files.count, threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let queue = AnnotationQueue(files)
    await withTaskGroup { group in
      for _ in 0..<max(1, width) {
        group.addTask {
          // A worker does not suspend: the one whose text is first in line is always running.
          while let (number, file) = queue.next() {
            queue.annotate(number, file, languageModel, format)
          }
        }
      }
    }
    switch (queue.outputFailure, queue.failures) {
    case (let failure?, _):
      Terminal.complain("entente: standard output: \(failure)")
      throw ExitCodes.cannotWrite
    case (nil, 0): return
    case (nil, files.count): throw ExitCodes.noInput
    default: throw ExitCodes.failure
    }
  }

  private func loadModel() throws -> LanguageModel {
    do {
      return try LanguageModel(path: try LanguageModel.locate(explicit: model))
    } catch {
      Terminal.complain("entente: \(error)")
      throw error.code == .modelMissing ? ExitCodes.unavailable : ExitCodes.badData
    }
  }
}
