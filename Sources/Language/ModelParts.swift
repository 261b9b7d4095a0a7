internal import VectorKernels

/// All that is read from a model folder. Immutable, shared by all threads.
struct ModelParts: Sendable {
  let name: String
  let version: String
  let language: String
  let rules: TokenizerRules
  let vocabulary: Vocabulary
  let encoder: TokenEncoder
  /// Labels of the tagger; empty in a model without one.
  let tags: [String]
  let tagger: TokenClassifier?
  /// Labels of the morphologizer; empty in a model without one.
  let morphology: [MorphologyLabels.Label]
  let morphologizer: TokenClassifier?
  let treeLemmatizer: TreeLemmatizer?
  let parser: TransitionModel
  let labels: DependencyLabels
  let entityEncoder: TokenEncoder
  let entities: TransitionModel
  let ruler: AttributeRuler?
  let lemmatizer: Lemmatizer?

  /// Most dependency labels.
  private static let labelLimit = 4_000

  init(folder: String) throws(LanguageError) {
    let settings = try PipelineSettings(folder: folder)
    (name, version, language) = (settings.name, settings.version, settings.language)
    let listened = try settings.required("tok2vec")
    guard settings.component("tagger") != nil || settings.component("morphologizer") != nil else {
      throw settings.config.unsupported("has no component tagger or morphologizer")
    }
    let parserFolder = try folder + "/" + settings.required("parser").name
    let entityFolder = try folder + "/" + settings.required("ner").name
    try ModelParts.checkBeams([parserFolder, entityFolder])
    rules = try TokenizerRules(ModelFile(path: folder + "/tokenizer"))
    vocabulary = try Vocabulary(folder: folder)
    let encoderModel = try ThincModel(ModelFile(path: folder + "/\(listened.name)/model"))
    encoder = try TokenEncoder(encoderModel)
    let width = encoder.width

    if let component = settings.component("tagger") {
      let own = folder + "/" + component.name
      let file = try ModelFile(path: own + "/cfg")
      guard let tags = JSONText.parse(file.bytes)?["labels"]?.list?.compactMap(\.string),
        !tags.isEmpty
      else { throw file.corrupt("has no labels") }
      self.tags = tags
      tagger = try TokenClassifier(
        ModelFile(path: own + "/model"), count: tags.count, width: width)
    } else {
      (tags, tagger) = ([], nil)
    }
    if let component = settings.component("morphologizer") {
      let own = folder + "/" + component.name
      let labels = try MorphologyLabels(ModelFile(path: own + "/cfg")).labels
      morphology = labels
      morphologizer = try TokenClassifier(
        ModelFile(path: own + "/model"), count: labels.count, width: width)
    } else {
      (morphology, morphologizer) = ([], nil)
    }

    let parserModel = try ThincModel(ModelFile(path: parserFolder + "/model"))
    parser = try TransitionModel(
      parserModel, moves: ModelFile(path: parserFolder + "/moves"), features: 8, moveCount: 5)
    labels = DependencyLabels(parser.actions)
    guard labels.names.count <= ModelParts.labelLimit else {
      throw parserModel.file.unsupported("has \(labels.names.count) dependency labels")
    }
    let entityModel = try ThincModel(ModelFile(path: entityFolder + "/model"))
    entities = try TransitionModel(
      entityModel, moves: ModelFile(path: entityFolder + "/moves"), features: 3, moveCount: 6)
    entityEncoder = try TokenEncoder(entityModel)
    for (model, encoder, file) in [
      (parser, encoder, parserModel.file), (entities, entityEncoder, entityModel.file),
    ] where model.tokenWidth != encoder.width {
      throw file.corrupt("projects \(model.tokenWidth) numbers a token instead of \(encoder.width)")
    }
    try ModelParts.checkVectors(encoder, vocabulary, encoderModel.file)
    try ModelParts.checkVectors(entityEncoder, vocabulary, entityModel.file)

    if let component = settings.component("attribute_ruler") {
      ruler = try AttributeRuler(ModelFile(path: folder + "/\(component.name)/patterns"))
    } else {
      ruler = nil
    }
    if let component = settings.component("trainable_lemmatizer") {
      if settings.component("lemmatizer") != nil {
        throw settings.config.unsupported("has two lemmatizers")
      }
      let rulerPosition = settings.position("attribute_ruler") ?? -1
      treeLemmatizer = try TreeLemmatizer(
        folder: folder, width: width, component,
        runsBeforeRules: settings.position("trainable_lemmatizer") ?? 0 < rulerPosition,
        settings.config)
    } else {
      treeLemmatizer = nil
    }
    if let component = settings.component("lemmatizer") {
      lemmatizer = try Lemmatizer(
        path: folder + "/\(component.name)/lookups/lookups.bin", language: language, component,
        settings.config)
    } else {
      lemmatizer = nil
    }
  }

  /// Refuses a search that spaCy would run otherwise.
  private static func checkBeams(_ folders: [String]) throws(LanguageError) {
    for folder in folders {
      let file = try ModelFile(path: folder + "/cfg")
      guard let json = JSONText.parse(file.bytes) else { throw file.corrupt("is not JSON") }
      if case .number(let width)? = json["beam_width"], width != 1 {
        throw file.unsupported("searches with a beam of \(width)")
      }
    }
  }

  private static func checkVectors(
    _ encoder: TokenEncoder, _ vocabulary: Vocabulary, _ file: ModelFile
  ) throws(LanguageError) {
    let width = vocabulary.vectors?.width ?? 0
    guard encoder.vectorWidth == 0 || encoder.vectorWidth == width else {
      throw file.corrupt(
        "expects vectors of \(encoder.vectorWidth) numbers, the model's have \(width)")
    }
  }
}
