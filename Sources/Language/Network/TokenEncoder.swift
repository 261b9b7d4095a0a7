internal import VectorKernels

/// The weights of one token encoder (spaCy's "tok2vec"): hash embeddings and static vectors, mixed,
/// then a stack of convolutions over three neighbours.
struct TokenEncoder: Sendable {
  /// What a column of the hash embedding looks at.
  enum Feature: String, Sendable {
    case norm = "NORM"
    case prefix = "PREFIX"
    case suffix = "SUFFIX"
    case shape = "SHAPE"
    case trailingBlank = "SPACY"
    case isSpace = "IS_SPACE"
    case orth = "ORTH"
    case lower = "LOWER"
  }

  struct Embedding: Sendable {
    var feature: Feature
    var seed: UInt32
    var rows: Int
    var table: FloatMemory
  }

  let width: Int
  let embeddings: [Embedding]
  /// Projection of the static vectors, vector width × `width`; nil for a model without vectors.
  let vectorProjection: FloatMemory?
  /// The same for the processor's kernels, which compute the mixer too; nil where they do not.
  let packedProjection: PackedMatrix?
  let vectorWidth: Int
  let mixer: MaxoutLayer
  /// Rows of one call of the matrix product when embeddings are mixed: always the same number.
  static let mixRows = 48
  /// The rows of such a call that are used, so that an embedding never depends on what it was
  /// computed together with.
  let mixPositions: [Int]
  let layers: [MaxoutLayer]
  /// The first of the layers as a product of single tokens; nil without the processor's kernels.
  let firstLayer: PackedMatrix?

  /// Zero rows between two documents. With this many, what one document sends into the padding
  /// cannot reach the other: each layer passes it on by one row.
  var padding: Int { layers.count }

  /// Whether the embedding depends on the blank after a token.
  let usesTrailingBlank: Bool

  init(_ model: ThincModel) throws(LanguageError) {
    let file = model.file
    var columns: [String]?
    var tables: [(column: Int, seed: UInt32, table: Tensor)] = []
    var maxouts: [ThincModel.Layer] = []
    var norms: [ThincModel.Layer] = []
    var projection: Tensor?
    var pad = 0
    for layer in model.layers {
      switch layer.name {
      case "extract_features":
        columns = layer.attributes["columns"]?.list?.compactMap(\.string)
      case "hashembed":
        guard let column = layer.attributes["column"]?.int,
          let seed = layer.attributes["seed"]?.uint.flatMap({ UInt32(exactly: $0) })
        else { throw file.corrupt("has a hash embedding without column or seed") }
        tables.append((column, seed, try model.tensor(layer, "E", [nil, nil])))
      case "maxout": maxouts.append(layer)
      case "layernorm": norms.append(layer)
      case "static_vectors": projection = try model.tensor(layer, "W", [nil, nil])
      case "expand_window":
        guard layer.attributes["window_size"]?.int == 1 else {
          throw file.unsupported("has a window that is not one token to each side")
        }
      case let name where name.hasPrefix("with_array(residual"):
        pad = layer.attributes["pad"]?.int ?? 0
      case let name where TokenEncoder.foreignLayers.contains(name):
        throw file.unsupported("has a layer \(name)")
      default: break
      }
    }
    guard let columns, !tables.isEmpty else {
      throw file.unsupported("has no hash embedding; only spaCy's CNN pipelines are known")
    }
    guard maxouts.count == norms.count, maxouts.count >= 1 else {
      throw file.unsupported("has \(maxouts.count) maxout layers and \(norms.count) layer norms")
    }
    var mixers: [MaxoutLayer] = []
    var stack: [MaxoutLayer] = []
    var firstLayer: PackedMatrix?
    for (maxout, norm) in zip(maxouts, norms) {
      let layer = try MaxoutLayer(model, maxout: maxout, norm: norm)
      guard layer.inputs == 3 * layer.width else {
        mixers.append(layer)
        continue
      }
      if stack.isEmpty, layer.packed != nil {
        firstLayer = try MaxoutLayer.thirds(model, maxout: maxout)
      }
      stack.append(layer)
    }
    self.firstLayer = firstLayer
    guard mixers.count == 1 else {
      throw file.unsupported("has \(mixers.count) layers that could mix the embeddings")
    }
    mixer = mixers[0]
    layers = stack
    let width = mixer.width
    self.width = width
    guard pad == stack.count, stack.allSatisfy({ $0.width == width }) else {
      throw file.unsupported("has \(pad) rows of padding for \(stack.count) layers")
    }
    tables.sort { $0.column < $1.column }
    var embeddings: [Embedding] = []
    for (column, seed, table) in tables {
      guard columns.indices.contains(column), table.shape[1] == width else {
        throw file.corrupt("has a hash embedding that fits no column")
      }
      guard let feature = Feature(rawValue: columns[column]) else {
        throw file.unsupported("embeds the attribute \(columns[column])")
      }
      embeddings.append(
        Embedding(
          feature: feature, seed: seed, rows: table.shape[0], table: FloatMemory(table.values)))
    }
    self.embeddings = embeddings
    usesTrailingBlank = embeddings.contains { $0.feature == .trailingBlank }
    if let projection, projection.shape[0] != width {
      throw file.unsupported(
        "projects vectors to \(projection.shape[0]) instead of \(width) numbers")
    }
    let projectionMatrix = projection.map {
      MaxoutLayer.transposed($0.values, rows: $0.shape[0], columns: $0.shape[1])
    }
    let usesKernels = mixer.packed != nil
    packedProjection =
      usesKernels
      ? projectionMatrix.map { PackedMatrix($0, inner: $0.count / width, columns: width) } : nil
    vectorProjection = usesKernels ? nil : projectionMatrix.map { FloatMemory($0) }
    vectorWidth = projection?.shape[1] ?? 0
    let inputs = (embeddings.count + (projection == nil ? 0 : 1)) * width
    guard mixer.inputs == inputs else {
      throw file.corrupt("mixes \(mixer.inputs) numbers where the embeddings give \(inputs)")
    }
    mixPositions =
      usesKernels
      ? Array(0..<TokenEncoder.mixRows)
      : TokenEncoder.interchangeablePositions(mixer, vectorProjection, vectorWidth: vectorWidth)
  }

  /// Rows of a product that come out the same wherever they stand, for both products of an
  /// embedding.
  private static func interchangeablePositions(
    _ mixer: MaxoutLayer, _ projection: FloatMemory?, vectorWidth: Int
  ) -> [Int] {
    let forMixer = unsafe MatrixProduct.interchangeableRows(
      mixer.weights.base, rows: mixRows, columns: mixer.width * mixer.pieces, inner: mixer.inputs)
    guard let projection else { return forMixer }
    let forVectors = unsafe MatrixProduct.interchangeableRows(
      projection.base, rows: mixRows, columns: mixer.width, inner: vectorWidth)
    return forMixer.filter { forVectors.contains($0) }
  }

  /// Layers whose presence means that something else is computed.
  private static let foreignLayers: Set<String> = [
    "transformer", "trf-data-ragged", "bilstm", "lstm", "mish", "character_embed",
    "feature_extractor",
    "tok2vec-transformer", "mxnet_wrapper", "pytorch_wrapper", "torchscript_wrapper",
  ]
}
