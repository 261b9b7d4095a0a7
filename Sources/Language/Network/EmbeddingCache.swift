internal import VectorKernels

/// The mixed embeddings of the types that one worker has met.
struct EmbeddingCache {
  private static let mixRows = TokenEncoder.mixRows

  let encoder: TokenEncoder
  /// Row of the embedding by type (and trailing blank where the encoder looks at it), or -1.
  private var slots: [Int32] = []
  /// Number of embeddings.
  private(set) var count = 0
  /// The embeddings, `encoder.width` floats each.
  let values = FloatMemory(count: 0)
  private let input: FloatMemory
  private let vectors: FloatMemory
  private let products: FloatMemory

  init(_ encoder: TokenEncoder) {
    self.encoder = encoder
    input = FloatMemory(count: EmbeddingCache.mixRows * encoder.mixer.inputs)
    vectors = FloatMemory(count: EmbeddingCache.mixRows * encoder.vectorWidth)
    let mixer = encoder.mixer
    products = FloatMemory(
      count: mixer.packed == nil ? EmbeddingCache.mixRows * mixer.width * mixer.pieces : 0)
  }

  mutating func forget() {
    slots.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Row of a token's embedding.
  func slot(_ tokens: TokenSequence, _ token: Int) -> Int { Int(slots[key(tokens, token)]) }

  private func key(_ tokens: TokenSequence, _ token: Int) -> Int {
    let type = Int(tokens.types[token])
    return encoder.usesTrailingBlank ? type * 2 + (tokens.blanks[token] ? 1 : 0) : type
  }

  /// Computes the embeddings of the types that were not met before.
  mutating func add(_ tokens: TokenSequence, _ table: TypeTable) {
    let keys = encoder.usesTrailingBlank ? table.types.count * 2 : table.types.count
    if slots.count < keys {
      slots.append(contentsOf: repeatElement(-1, count: keys - slots.count))
    }
    var waiting: [(type: Int, blank: Bool)] = []
    let first = count
    for token in tokens.types.indices {
      let key = key(tokens, token)
      guard slots[key] < 0 else { continue }
      slots[key] = Int32(count)
      count += 1
      waiting.append((Int(tokens.types[token]), tokens.blanks[token]))
    }
    guard !waiting.isEmpty else { return }
    values.reserve(count * encoder.width)
    var done = 0
    while done < waiting.count {
      let count = min(encoder.mixPositions.count, waiting.count - done)
      mix(waiting[done..<(done + count)], into: first + done, table)
      done += count
    }
  }

  private func mix(
    _ batch: ArraySlice<(type: Int, blank: Bool)>, into slot: Int, _ table: TypeTable
  ) {
    let width = encoder.width
    let inputs = encoder.mixer.inputs
    let used = encoder.mixer.packed == nil ? EmbeddingCache.mixRows : batch.count
    // SAFETY: a batch has at most mixRows rows, for which all blocks have room; embedding rows are
    // below the table's row count by the modulus.
    unsafe input.base.update(repeating: 0, count: used * inputs)
    unsafe vectors.base.update(repeating: 0, count: used * encoder.vectorWidth)
    for (row, item) in zip(encoder.mixPositions, batch) {
      let type = table.types[item.type]
      for (column, embedding) in encoder.embeddings.enumerated() {
        let id = type.id(embedding.feature, hasTrailingBlank: item.blank)
        let target = unsafe input.base + row * inputs + column * width
        let picked = StringID.embeddingRows(id, seed: embedding.seed, rows: embedding.rows)
        for i in 0..<4 {
          unsafe Rows.add(embedding.table.base + picked[i] * width, to: target, count: width)
        }
      }
      if type.vectorRow >= 0, let table = table.vocabulary.vectors {
        unsafe table.copy(row: type.vectorRow, to: vectors.base + row * encoder.vectorWidth)
      }
    }
    let target = unsafe values.base + slot * width
    if let packed = encoder.mixer.packed {
      if let projection = encoder.packedProjection {
        unsafe projection.multiply(
          vectors.base, leftStride: encoder.vectorWidth,
          into: input.base + encoder.embeddings.count * width, resultStride: inputs,
          rows: batch.count)
      }
      unsafe packed.apply(
        input.base, stride: inputs, residual: nil, into: target, rows: batch.count)
    } else {
      unsafe mixPlainly(batch.count, into: target)
    }
  }

  /// Mixes without the processor's kernels: always the same number of rows, of which only those are
  /// used that come out the same wherever they stand.
  private func mixPlainly(_ count: Int, into target: UnsafeMutablePointer<Float>) {
    let width = encoder.width
    let mixer = encoder.mixer
    let columns = mixer.width * mixer.pieces
    // SAFETY: all blocks hold mixRows rows.
    if let projection = encoder.vectorProjection {
      unsafe MatrixProduct.multiply(
        vectors.base, leftStride: encoder.vectorWidth, by: projection.base,
        into: input.base + encoder.embeddings.count * width, resultStride: mixer.inputs,
        rows: EmbeddingCache.mixRows, columns: width, inner: encoder.vectorWidth)
    }
    unsafe MatrixProduct.multiply(
      input.base, leftStride: mixer.inputs, by: mixer.weights.base, into: products.base,
      resultStride: columns, rows: EmbeddingCache.mixRows, columns: columns, inner: mixer.inputs)
    for (i, row) in encoder.mixPositions.prefix(count).enumerated() {
      unsafe Maxout.normalised(
        products.base + row * columns, bias: mixer.bias.base, gain: mixer.gain.base,
        shift: mixer.shift.base, residual: nil, into: target + i * width, rows: 1, width: width,
        pieces: mixer.pieces)
    }
  }
}
