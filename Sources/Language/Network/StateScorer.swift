internal import VectorKernels

/// Scores the actions of a transition model; scratch memory of one worker.
struct StateScorer {
  let model: TransitionModel
  private let projected = FloatMemory(count: 0)
  /// For each row and feature what the token adds to the state: `[row][feature][piece][hidden]`.
  private let parts = FloatMemory(count: 0)
  private let hidden: FloatMemory
  private let singleHidden = FloatMemory(count: 0)
  private let singleScores = FloatMemory(count: 0)
  /// One score for each action, after `score`.
  let scores: FloatMemory

  init(_ model: TransitionModel) {
    self.model = model
    hidden = FloatMemory(count: model.hidden)
    scores = FloatMemory(count: model.upper.paddedColumns)
  }

  /// Prepares the rows of a batch of token vectors.
  func prepare(_ vectors: UnsafePointer<Float>, rows: Int) {
    let width = model.projection.paddedColumns
    projected.reserve(rows * width)
    parts.reserve(rows * model.lower.paddedColumns)
    // SAFETY: the caller vouches for `rows` rows of vectors; the two blocks were grown to fit.
    unsafe model.projection.multiply(
      vectors, leftStride: model.tokenWidth, into: projected.base, resultStride: width, rows: rows)
    unsafe model.lower.multiply(
      projected.base, leftStride: width, into: parts.base,
      resultStride: model.lower.paddedColumns, rows: rows)
  }

  /// Computes the scores of a state whose features are the given rows; -1 stands for no token.
  func score(_ rows: SIMD8<Int32>) {
    unsafe hidden(rows, into: hidden.base)
    unsafe model.upper.multiply(hidden.base, into: scores.base)
  }

  /// Computes the scores of the states that have one row each as their first feature and no other:
  /// `rows` × `singleStride` floats.
  func scoreSingles(rows count: Int) -> UnsafePointer<Float> {
    singleHidden.reserve(count * model.hidden)
    singleScores.reserve(count * singleStride)
    // SAFETY: both blocks were grown to hold `count` rows.
    for row in 0..<count {
      unsafe hidden(
        SIMD8(Int32(row), -1, -1, -1, -1, -1, -1, -1), into: singleHidden.base + row * model.hidden)
    }
    unsafe model.upperForMany.multiply(
      singleHidden.base, leftStride: model.hidden, into: singleScores.base,
      resultStride: singleStride, rows: count)
    return unsafe UnsafePointer(singleScores.base)
  }

  /// Floats between the scores of two rows of `scoreSingles`.
  var singleStride: Int { model.upperForMany.paddedColumns }

  /// The hidden layer of a state.
  private func hidden(_ rows: SIMD8<Int32>, into target: UnsafeMutablePointer<Float>) {
    // SAFETY: rows come from the batch that was prepared; features ≤ 8.
    unsafe RowKernels.hidden(
      parts: parts.base, rows: rows, features: model.features, missing: model.missing.base,
      bias: model.lowerBias.base, into: target, width: model.hidden)
  }
}
