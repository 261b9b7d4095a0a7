import ArgumentParser
import Extraction
import Foundation
import Language
import Ontology
import Pipeline
import TextModel

/// `entente-train`: labelled sentences in, weights of the learned claim reader out.
@main
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-train",
    abstract: "Train the learned reader of claims on labelled sentences.",
    discussion: """
      Reads JSON Lines files in the form that Training/README.md describes, runs the extractor over \
      them, trains in five folds for honest figures and calibration, then on all rows, and writes \
      the weights. The same input, schema and language model give the same bytes.
      """)

  @Argument(help: "Files of labelled sentences.")
  var files: [String]

  @Option(help: "File to write.")
  var output: String

  @Option(help: "Folder of a spaCy v3 model with word vectors.")
  var model: String?

  func run() throws {
    let language = try LanguageModel(path: try LanguageModel.locate(explicit: model))
    let ontology = try Ontology()
    let pipeline = try ArticlePipeline(model: language, ontology: ontology, judges: false)
    let inventory = ActInventory(ontology)
    let words = ActWords(ontology.lexicon("act-words"), acts: inventory.acts)
    let rules = try ClaimReader(ontology: ontology)
    var rows: [Training.Row] = []
    for file in files {
      let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      for line in text.split(separator: "\n") {
        let row = try JSONDecoder().decode(LabelledRow.self, from: Data(line.utf8))
        let analysis = pipeline.analyse(
          Document(
            id: row.id, title: row.title ?? "", source: row.source,
            published: row.published.flatMap { DateValue($0) }, text: row.article))
        let reading = RowReading(row, analysis, rules, (inventory, words)) {
          language.vector(of: $0)
        }
        rows.append(
          Training.Row(
            reading: reading,
            sentences: analysis.annotated.sentences.compactMap { reading.learned.sentence($0) }))
      }
    }
    let training = Training(inventory: inventory, rows: rows) { print($0) }
    try training.run().data.write(to: URL(filePath: output))
  }
}
