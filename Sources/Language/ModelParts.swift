internal import Foundation
internal import VectorKernels

/// All that is read from a model folder. Immutable, shared by all threads.
struct ModelParts: Sendable {
  let name: String
  let version: String
  let language: String
  let rules: TokenizerRules
  let vocabulary: Vocabulary
  let encoder: TokenEncoder
  let tags: [String]
  let tagWeights: FloatMemory
  let tagBias: FloatMemory
  let parser: TransitionModel
  let labels: DependencyLabels
  let entityEncoder: TokenEncoder
  let entities: TransitionModel
  let ruler: AttributeRuler?
  let lemmatizer: Lemmatizer?

  /// Most tags and dependency labels: their numbers are kept in 16 bits.
  private static let labelLimit = 60_000

  /// Components that the runtime knows; others are refused unless the model disables them.
  private static let known: Set<String> = [
    "tok2vec", "tagger", "parser", "ner", "attribute_ruler", "lemmatizer",
  ]

  init(folder: String) throws(LanguageError) {
    guard ModelFile.exists(folder + "/meta.json") else {
      throw LanguageError(
        .modelMissing, file: folder, "is no folder of a spaCy model (it has no meta.json)")
    }
    let meta = try ModelFile(path: folder + "/meta.json")
    guard let json = JSONText.parse(meta.bytes), case .object = json else {
      throw meta.corrupt("is not a JSON object")
    }
    language = json["lang"]?.string ?? ""
    name = language + "_" + (json["name"]?.string ?? "")
    version = json["version"]?.string ?? ""
    let disabled = Set(json["disabled"]?.list?.compactMap(\.string) ?? [])
    let pipeline = (json["pipeline"]?.list?.compactMap(\.string) ?? []).filter {
      !disabled.contains($0)
    }
    for component in pipeline where !ModelParts.known.contains(component) {
      throw meta.unsupported(
        "has the component \(component); known are \(ModelParts.known.sorted().joined(separator: ", "))"
      )
    }
    for component in ["tok2vec", "tagger", "parser", "ner"] where !pipeline.contains(component) {
      throw meta.unsupported("has no component \(component)")
    }
    try ModelParts.checkSettings(folder, language: language, pipeline)
    rules = try TokenizerRules(ModelFile(path: folder + "/tokenizer"))
    vocabulary = try Vocabulary(folder: folder)
    let encoderModel = try ThincModel(ModelFile(path: folder + "/tok2vec/model"))
    encoder = try TokenEncoder(encoderModel)

    let tagger = try ThincModel(ModelFile(path: folder + "/tagger/model"))
    let tagFile = try ModelFile(path: folder + "/tagger/cfg")
    guard let tags = JSONText.parse(tagFile.bytes)?["labels"]?.list?.compactMap(\.string),
      !tags.isEmpty
    else { throw tagFile.corrupt("has no labels") }
    guard tags.count <= ModelParts.labelLimit else {
      throw tagFile.unsupported("has \(tags.count) tags")
    }
    self.tags = tags
    guard let softmax = tagger.layers.first(where: { $0.name == "softmax" }) else {
      throw tagger.file.unsupported("has no softmax layer")
    }
    tagWeights = FloatMemory(
      MaxoutLayer.transposed(
        try tagger.tensor(softmax, "W", [tags.count, encoder.width]).values, rows: tags.count,
        columns: encoder.width))
    tagBias = FloatMemory(try tagger.tensor(softmax, "b", [tags.count]).values)

    let parserModel = try ThincModel(ModelFile(path: folder + "/parser/model"))
    parser = try TransitionModel(
      parserModel, moves: ModelFile(path: folder + "/parser/moves"), features: 8, moveCount: 5)
    labels = DependencyLabels(parser.actions)
    guard labels.names.count <= ModelParts.labelLimit else {
      throw parserModel.file.unsupported("has \(labels.names.count) dependency labels")
    }
    let entityModel = try ThincModel(ModelFile(path: folder + "/ner/model"))
    entities = try TransitionModel(
      entityModel, moves: ModelFile(path: folder + "/ner/moves"), features: 3, moveCount: 6)
    entityEncoder = try TokenEncoder(entityModel)
    for (model, encoder, file) in [
      (parser, encoder, parserModel.file), (entities, entityEncoder, entityModel.file),
    ] where model.tokenWidth != encoder.width {
      throw file.corrupt("projects \(model.tokenWidth) numbers a token instead of \(encoder.width)")
    }
    try ModelParts.checkVectors(encoder, vocabulary, encoderModel.file)
    try ModelParts.checkVectors(entityEncoder, vocabulary, entityModel.file)
    ruler =
      pipeline.contains("attribute_ruler")
      ? try AttributeRuler(ModelFile(path: folder + "/attribute_ruler/patterns")) : nil
    lemmatizer =
      pipeline.contains("lemmatizer")
      ? try Lemmatizer(
        ModelFile(path: folder + "/lemmatizer/lookups/lookups.bin"), language: language) : nil
  }

  /// Languages whose lemmatizer in spaCy follows rules of its own, which this runtime does not have.
  private static let ownLemmatizers: Set<String> = [
    "ca", "el", "es", "fr", "ga", "ht", "it", "mk", "nl", "pl", "ru", "uk",
  ]

  /// Refuses settings under which spaCy would compute something else.
  private static func checkSettings(
    _ folder: String, language: String, _ pipeline: [String]
  ) throws(LanguageError) {
    for component in ["parser", "ner"] {
      let file = try ModelFile(path: folder + "/\(component)/cfg")
      guard let json = JSONText.parse(file.bytes) else { throw file.corrupt("is not JSON") }
      if case .number(let width)? = json["beam_width"], width != 1 {
        throw file.unsupported("searches with a beam of \(width)")
      }
    }
    guard pipeline.contains("lemmatizer") else { return }
    let config = try ModelFile(path: folder + "/config.cfg")
    if ownLemmatizers.contains(language) {
      throw config.unsupported("has spaCy's lemmatizer for the language \(language)")
    }
    let text = String(decoding: config.bytes, as: UTF8.self)
    let section = text.components(separatedBy: "[components.lemmatizer]").dropFirst().first ?? ""
    for line in (section.components(separatedBy: "\n[").first ?? "").split(separator: "\n")
    where line.hasPrefix("mode =") && !line.contains("\"rule\"") {
      throw config.unsupported("has a lemmatizer with \(line)")
    }
  }

  private static func checkVectors(
    _ encoder: TokenEncoder, _ vocabulary: Vocabulary, _ file: ModelFile
  ) throws(LanguageError) {
    let width = vocabulary.vectors?.width ?? 0
    guard encoder.vectorProjection == nil || encoder.vectorWidth == width else {
      throw file.corrupt(
        "expects vectors of \(encoder.vectorWidth) numbers, the model's have \(width)")
    }
  }
}
