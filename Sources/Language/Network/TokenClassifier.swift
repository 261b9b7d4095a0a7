internal import VectorKernels

/// A softmax layer over the vectors of the tokens: tagger, morphologizer or trainable lemmatizer.
struct TokenClassifier: Sendable {
  /// Most labels; their numbers are kept in 16 bits.
  static let labelLimit = 60_000

  /// Number of labels.
  let count: Int
  private let weights: PackedMatrix

  /// Reads the layer of the file `model`.
  ///
  /// - Parameters:
  ///   - count: labels, as the component's other files say.
  ///   - width: numbers of a token's vector.
  init(_ file: ModelFile, count: Int, width: Int) throws(LanguageError) {
    let model = try ThincModel(file)
    guard let layer = model.layers.first(where: { $0.name == "softmax" }) else {
      throw file.unsupported("has no softmax layer")
    }
    guard count <= TokenClassifier.labelLimit else {
      throw file.unsupported("has \(count) labels")
    }
    guard model.layers.allSatisfy({ $0.name != "hashembed" }) else {
      throw file.unsupported("has an encoder of its own instead of listening to tok2vec")
    }
    self.count = count
    weights = PackedMatrix(
      MaxoutLayer.transposed(
        try model.tensor(layer, "W", [count, width]).values, rows: count, columns: width),
      inner: width, columns: count, bias: try model.tensor(layer, "b", [count]).values)
  }

  /// Floats between the scores of two rows.
  var stride: Int { weights.paddedColumns }

  /// Scores all labels of `rows` rows of vectors.
  func score(_ vectors: UnsafePointer<Float>, rows: Int, into scores: FloatMemory) {
    scores.reserve(rows * stride)
    // SAFETY: the caller vouches for the vectors; the scores were grown to fit.
    unsafe weights.multiply(
      vectors, leftStride: weights.inner, into: scores.base, resultStride: stride, rows: rows)
  }
}
