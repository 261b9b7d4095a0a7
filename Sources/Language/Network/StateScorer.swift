internal import VectorKernels

/// Scores the actions of a transition model; scratch memory of one worker.
struct StateScorer {
  let model: TransitionModel
  private let projected = FloatMemory(count: 0)
  /// For each row and feature what the token adds to the state: `[row][feature][piece][hidden]`.
  private let parts = FloatMemory(count: 0)
  private let sum: FloatMemory
  private let hidden: FloatMemory
  /// One score for each action, after `score`.
  let scores: FloatMemory

  init(_ model: TransitionModel) {
    self.model = model
    sum = FloatMemory(count: model.hidden * model.pieces)
    hidden = FloatMemory(count: model.hidden)
    scores = FloatMemory(count: model.actions.count)
  }

  /// Prepares the rows of a batch of token vectors.
  func prepare(_ vectors: UnsafePointer<Float>, rows: Int) {
    let partWidth = model.features * model.pieces * model.hidden
    projected.reserve(rows * model.projected)
    parts.reserve(rows * partWidth)
    // SAFETY: the caller vouches for `rows` rows of vectors; the two blocks were grown to fit.
    for row in 0..<rows {
      unsafe (projected.base + row * model.projected).update(
        from: model.projectionBias.base, count: model.projected)
    }
    unsafe MatrixProduct.multiply(
      vectors, leftStride: model.tokenWidth, byTransposed: model.projection.base,
      into: projected.base, resultStride: model.projected, rows: rows, columns: model.projected,
      inner: model.tokenWidth, adding: true)
    unsafe MatrixProduct.multiply(
      UnsafePointer(projected.base), leftStride: model.projected, byTransposed: model.lower.base,
      into: parts.base, resultStride: partWidth, rows: rows, columns: partWidth,
      inner: model.projected)
  }

  /// Computes the scores of a state whose features are the given rows; -1 stands for no token.
  func score(_ rows: SIMD8<Int32>) {
    let width = model.pieces * model.hidden
    let partWidth = model.features * width
    // SAFETY: rows come from the batch that was prepared; features ≤ 8.
    unsafe sum.base.update(from: model.lowerBias.base, count: width)
    for feature in 0..<model.features {
      let row = Int(rows[feature])
      let part =
        unsafe row >= 0
        ? parts.base + row * partWidth + feature * width : model.missing.base + feature * width
      unsafe Rows.add(part, to: sum.base, count: width)
    }
    unsafe Maxout.plain(
      sum.base, into: hidden.base, width: model.hidden, pieces: model.pieces)
    unsafe MatrixProduct.multiply(
      model.upper.base, byVector: hidden.base, adding: model.upperBias.base, into: scores.base,
      rows: model.actions.count, inner: model.hidden)
  }
}
