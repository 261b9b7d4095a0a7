internal import VectorKernels

/// Scores the actions of a transition model; scratch memory of one worker.
struct StateScorer {
  let model: TransitionModel
  private let projected = FloatMemory(count: 0)
  /// For each row and feature what the token adds to the state: `[row][feature][piece][hidden]`.
  private let parts = FloatMemory(count: 0)
  private let sum: FloatMemory
  private let hidden: FloatMemory
  private let singleHidden = FloatMemory(count: 0)
  private let singleScores = FloatMemory(count: 0)
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
      vectors, leftStride: model.tokenWidth, by: model.projection.base,
      into: projected.base, resultStride: model.projected, rows: rows, columns: model.projected,
      inner: model.tokenWidth, adding: true)
    unsafe MatrixProduct.multiply(
      UnsafePointer(projected.base), leftStride: model.projected, by: model.lower.base,
      into: parts.base, resultStride: partWidth, rows: rows, columns: partWidth,
      inner: model.projected)
  }

  /// Computes the scores of a state whose features are the given rows; -1 stands for no token.
  func score(_ rows: SIMD8<Int32>) {
    unsafe sumPieces(rows, into: hidden.base)
    unsafe MatrixProduct.multiply(
      model.upper.base, byVector: hidden.base, adding: model.upperBias.base, into: scores.base,
      rows: model.actions.count, inner: model.hidden)
  }

  /// Computes the scores of the states that have one row each as their first feature and no other;
  /// `rows` × `actions` floats.
  func scoreSingles(rows count: Int) -> UnsafePointer<Float> {
    let actions = model.actions.count
    singleHidden.reserve(count * model.hidden)
    singleScores.reserve(count * actions)
    // SAFETY: both blocks were grown to hold `count` rows.
    for row in 0..<count {
      unsafe sumPieces(
        SIMD8(Int32(row), -1, -1, -1, -1, -1, -1, -1), into: singleHidden.base + row * model.hidden)
      unsafe (singleScores.base + row * actions).update(
        from: model.upperBias.base, count: actions)
    }
    unsafe MatrixProduct.multiply(
      singleHidden.base, leftStride: model.hidden, by: model.upperTransposed.base,
      into: singleScores.base, resultStride: actions, rows: count, columns: actions,
      inner: model.hidden, adding: true)
    return unsafe UnsafePointer(singleScores.base)
  }

  /// The hidden layer of a state.
  private func sumPieces(_ rows: SIMD8<Int32>, into target: UnsafeMutablePointer<Float>) {
    let width = model.pieces * model.hidden
    let partWidth = model.features * width
    // SAFETY: rows come from the batch that was prepared; features ≤ 8.
    func part(_ feature: Int) -> UnsafePointer<Float> {
      let row = Int(rows[feature])
      return unsafe UnsafePointer(
        row >= 0
          ? parts.base + row * partWidth + feature * width : model.missing.base + feature * width)
    }
    if model.features == 8 {
      unsafe Maxout.ofSum(
        part(0), part(1), part(2), part(3), part(4), part(5), part(6), part(7),
        bias: model.lowerBias.base, into: target, width: model.hidden, pieces: model.pieces)
    } else {
      unsafe sum.base.update(from: model.lowerBias.base, count: width)
      for feature in 0..<model.features {
        unsafe Rows.add(part(feature), to: sum.base, count: width)
      }
      unsafe Maxout.plain(sum.base, into: target, width: model.hidden, pieces: model.pieces)
    }
  }
}
