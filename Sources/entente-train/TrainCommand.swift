import ArgumentParser
import Extraction
import Foundation
import Language
import Ontology
import Pipeline
import TextModel

/// `entente-train`: labelled texts in, weights of the learned readers out.
@main
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-train",
    abstract: "Train the learned readers on labelled texts.",
    discussion: """
      Reads JSON Lines files in the forms that Training/README.md describes, runs the extractor over \
      them, trains in five folds for honest figures and calibration, then on all, and writes \
      the weights. The same input, schema and language model give the same bytes.
      """,
    subcommands: [
      ClaimTrainingCommand.self, NodeTrainingCommand.self, TieTrainingCommand.self,
      ReferenceTrainingCommand.self, HomeTrainingCommand.self, NameTrainingCommand.self,
      DateTrainingCommand.self,
    ])
}

/// What every training needs.
struct TrainingOptions: ParsableArguments {
  @Argument(help: "Files of labelled texts.")
  var files: [String]

  @Option(help: "File to write.")
  var output: String

  @Option(help: "Folder of a spaCy v3 model with word vectors.")
  var model: String?

  /// Decodes each line of the files.
  func rows<Row: Decodable>(_ type: Row.Type) throws -> [Row] {
    try files.flatMap { file in
      try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        .split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }
  }

  func language() throws -> LanguageModel {
    try LanguageModel(path: try LanguageModel.locate(explicit: model))
  }
}

/// Trains the claim judge.
struct ClaimTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Train the judge of claims on labelled sentences.")

  @OptionGroup var options: TrainingOptions

  func run() throws {
    let language = try options.language()
    let ontology = try Ontology()
    let pipeline = try ArticlePipeline(
      model: language, ontology: ontology, judges: [.names, .references, .nodes])
    let inventory = ActInventory(ontology)
    let words = ActWords(ontology.lexicon("act-words"), acts: inventory.acts)
    let rules = try ClaimReader(ontology: ontology)
    let rows = try options.rows(LabelledRow.self).map { row in
      let analysis = pipeline.analyse(
        Document(
          id: row.id, title: row.title ?? "", source: row.source,
          published: row.published.flatMap { DateValue($0) }, text: row.article))
      let reading = RowReading(row, analysis, rules, (inventory, words)) {
        language.vector(of: $0)
      }
      return Training.Row(
        reading: reading,
        sentences: analysis.annotated.sentences.compactMap { reading.learned.sentence($0) })
    }
    let training = Training(inventory: inventory, rows: rows) { print($0) }
    try training.run().data.write(to: URL(filePath: options.output))
  }
}

/// Trains the judge of events and agreements.
struct NodeTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nodes",
    abstract: "Train the judge of phrases that may name events and agreements.")

  @OptionGroup var options: TrainingOptions

  func run() throws {
    let ontology = try Ontology()
    let pipeline = try ArticlePipeline(
      model: try options.language(), ontology: ontology, judges: [.names])
    let phrases = try options.rows(LabelledArticle.self).flatMap { article in
      NodeTraining.phrases(article, pipeline.nodeExamples(of: article.document))
    }
    let training = NodeTraining(phrases: phrases) { print($0) }
    try training.run().data.write(to: URL(filePath: options.output))
  }
}

/// Trains the judge of what belongs to events.
struct TieTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ties",
    abstract: "Train the judge of places, parties and days of events.")

  @OptionGroup var options: TrainingOptions

  func run() throws {
    let ontology = try Ontology()
    let pipeline = try ArticlePipeline(model: try options.language(), ontology: ontology)
    let ties = try options.rows(LabelledArticle.self).flatMap { article in
      let (analysis, candidates) = pipeline.tieCandidates(
        of: article.document, ontology: ontology)
      return TieTraining.ties(article, analysis, candidates)
    }
    let training = TieTraining(ties: ties) { print($0) }
    try training.run().data.write(to: URL(filePath: options.output))
  }
}

/// Trains the judge of what pronouns mean.
struct ReferenceTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "references",
    abstract: "Train the judge of what pronouns mean.")

  @OptionGroup var options: TrainingOptions

  func run() throws {
    let pipeline = try ArticlePipeline(
      model: try options.language(), ontology: try Ontology(), judges: [.names])
    let choices = try options.rows(LabelledReferences.self).flatMap { article in
      let (analysis, candidates) = pipeline.referenceCandidates(of: article.document)
      return ReferenceTraining.choices(article, analysis, candidates)
    }
    let training = ReferenceTraining(choices: choices) { print($0) }
    try training.run().data.write(to: URL(filePath: options.output))
  }
}

/// Trains the judge of whose posts are.
struct HomeTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "homes",
    abstract: "Train the judge of whose posts are that name no country.")

  @OptionGroup var options: TrainingOptions

  func run() throws {
    let pipeline = try ArticlePipeline(
      model: try options.language(), ontology: try Ontology(), judges: [.names, .references])
    let choices = try options.rows(LabelledReferences.self).flatMap { article in
      let (analysis, candidates) = pipeline.homeCandidates(of: article.document)
      return HomeTraining.choices(article, analysis, candidates)
    }
    let training = HomeTraining(choices: choices) { print($0) }
    try training.run().data.write(to: URL(filePath: options.output))
  }
}

/// Trains the judge of what names are.
struct NameTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Train the judge of what unknown names are: people, places or bodies.")

  @OptionGroup var options: TrainingOptions

  func run() throws {
    let pipeline = try ArticlePipeline(
      model: try options.language(), ontology: try Ontology(), judges: [])
    let names = try options.rows(LabelledNames.self).flatMap { article in
      NameTraining.names(article, pipeline.nameExamples(of: article.document))
    }
    let training = NameTraining(names: names) { print($0) }
    try training.run().data.write(to: URL(filePath: options.output))
  }
}

/// Trains the judge of when claims happened.
struct DateTrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates", abstract: "Train the judge of when claims happened.")

  @OptionGroup var options: TrainingOptions

  func run() throws {
    let ontology = try Ontology()
    let pipeline = try ArticlePipeline(
      model: try options.language(), ontology: ontology,
      judges: [.names, .references, .homes, .nodes, .ties, .acts])
    let inventory = ActInventory(ontology)
    let symmetric = Set(
      inventory.acts.indices.filter { inventory.isSymmetric($0) }.map { inventory.acts[$0] })
    let choices = try options.rows(LabelledRow.self).flatMap { row in
      let (analysis, open, blind) = pipeline.dateCandidates(of: DateTraining.document(row))
      return [(open, false), (blind, true)].flatMap { candidates, isBlind in
        DateTraining.choices(
          row, analysis, candidates, isBlind: isBlind, isSymmetric: symmetric.contains)
      }
    }
    let training = DateTraining(choices: choices) { print($0) }
    try training.run().data.write(to: URL(filePath: options.output))
  }
}
