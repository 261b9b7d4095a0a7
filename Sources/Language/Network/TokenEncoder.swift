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
  /// Projection of the static vectors to `width` numbers; nil for a model without vectors.
  let projection: PackedMatrix?
  let vectorWidth: Int
  let mixer: MaxoutLayer
  let layers: [MaxoutLayer]
  /// The first of the layers as a product of single tokens; nil where the kernels do not compute
  /// it.
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
      if stack.isEmpty, layer.window != nil {
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
    self.projection = projection.map {
      PackedMatrix(
        MaxoutLayer.transposed($0.values, rows: $0.shape[0], columns: $0.shape[1]),
        inner: $0.shape[1], columns: width)
    }
    vectorWidth = projection?.shape[1] ?? 0
    let inputs = (embeddings.count + (projection == nil ? 0 : 1)) * width
    guard mixer.inputs == inputs else {
      throw file.corrupt("mixes \(mixer.inputs) numbers where the embeddings give \(inputs)")
    }
  }

  /// Layers whose presence means that something else is computed.
  private static let foreignLayers: Set<String> = [
    "transformer", "trf-data-ragged", "bilstm", "lstm", "mish", "character_embed",
    "feature_extractor",
    "tok2vec-transformer", "mxnet_wrapper", "pytorch_wrapper", "torchscript_wrapper",
  ]
}
