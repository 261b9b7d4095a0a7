internal import VectorKernels

/// One worker's shortcut through the first layer over a window of three tokens.
///
/// That layer sees embeddings only, which depend on the types of the tokens: what a type adds to
/// the layer as the left, the middle and the right one of a window is computed once and kept for
/// the types that were met first, which are the frequent ones. It is computed anew for others, with
/// the same result.
struct FirstWindow {
  /// Types whose products are kept: 21 MB at 96 numbers and three pieces.
  private static let kept = 6144

  private let matrix: PackedMatrix
  /// `[third][piece][output]` for each kept type, and behind them for each other token of the
  /// batch.
  private let parts = FloatMemory(count: 0)
  /// Kept types whose products are there.
  private var done = 0
  /// For each row and one to each side its number in `parts`, or -1.
  private var slots: [Int32] = []
  /// Tokens of the batch whose type is not kept: row and embedding.
  private var others: [(row: Int, slot: Int)] = []
  private let otherRows = FloatMemory(count: 0)

  init(_ matrix: PackedMatrix) { self.matrix = matrix }

  mutating func forget() { done = 0 }

  /// Starts a batch of `rows` rows and computes the products of new types.
  mutating func begin(_ embeddings: EmbeddingCache, rows: Int) {
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(-1, count: rows + 2))
    others.removeAll(keepingCapacity: true)
    let wanted = min(embeddings.count, FirstWindow.kept)
    guard wanted > done else { return }
    // All at once, with room for the tokens of a batch whose type is not kept: pages that are not
    // written cost nothing, growing would copy them again and again.
    parts.reserve((FirstWindow.kept + LanguageModel.batchTokens * 2) * matrix.paddedColumns)
    // SAFETY: there are `count` embeddings, and room for `wanted` products.
    unsafe matrix.multiply(
      embeddings.values.base + done * matrix.inner, leftStride: matrix.inner,
      into: parts.base + done * matrix.paddedColumns, resultStride: matrix.paddedColumns,
      rows: wanted - done)
    done = wanted
  }

  /// Says which embedding stands in a row, counted from the zero row in front.
  mutating func set(row: Int, slot: Int) {
    if slot < FirstWindow.kept {
      slots[row] = Int32(slot)
    } else {
      others.append((row, slot))
    }
  }

  /// Computes the products of the tokens whose type is not kept.
  mutating func complete(_ embeddings: EmbeddingCache) {
    guard !others.isEmpty else { return }
    let width = matrix.inner
    otherRows.reserve(others.count * width)
    parts.reserve((done + others.count) * matrix.paddedColumns)
    for (i, other) in others.enumerated() {
      // SAFETY: both blocks hold rows of `width` floats, the first one at least `others.count`.
      unsafe (otherRows.base + i * width).update(
        from: embeddings.values.base + other.slot * width, count: width)
      slots[other.row] = Int32(done + i)
    }
    unsafe matrix.multiply(
      otherRows.base, leftStride: width, into: parts.base + done * matrix.paddedColumns,
      resultStride: matrix.paddedColumns, rows: others.count)
  }

  /// Computes the layer for all rows of the batch; the result begins behind the zero row of
  /// `target`.
  func apply(
    _ layer: WindowMaxout, residual: UnsafePointer<Float>, _ target: FloatMemory, rows: Int
  ) {
    precondition(matrix.paddedColumns == 9 * layer.width && slots.count == rows + 2)
    unsafe slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      // SAFETY: there are rows + 2 slots and rows + 2 rows in the target.
      unsafe layer.apply(
        parts: parts.base, slots: first, residual: residual, into: target.base + layer.width,
        rows: rows)
    }
  }
}
