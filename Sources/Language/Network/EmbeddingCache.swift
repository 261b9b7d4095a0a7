internal import VectorKernels

/// The mixed embeddings of the types that one worker has met.
struct EmbeddingCache {
  /// Types that are mixed together.
  private static let mixRows = 48
  /// Types that there is room for from the start: pages that are not written cost nothing, and
  /// growing would copy all embeddings again and again.
  private static let room = 16_384

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
    products = FloatMemory(count: EmbeddingCache.mixRows * encoder.mixer.scratchCount)
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
    values.reserve(max(count, EmbeddingCache.room) * encoder.width)
    var done = 0
    while done < waiting.count {
      let count = min(EmbeddingCache.mixRows, waiting.count - done)
      mix(waiting[done..<(done + count)], into: first + done, table)
      done += count
    }
  }

  private func mix(
    _ batch: ArraySlice<(type: Int, blank: Bool)>, into slot: Int, _ table: TypeTable
  ) {
    let width = encoder.width
    let inputs = encoder.mixer.inputs
    // SAFETY: a batch has at most mixRows rows, for which all blocks have room; embedding rows are
    // below the table's row count by the modulus.
    unsafe input.base.update(repeating: 0, count: batch.count * inputs)
    unsafe vectors.base.update(repeating: 0, count: batch.count * encoder.vectorWidth)
    for (row, item) in batch.enumerated() {
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
    if let projection = encoder.projection {
      unsafe projection.multiply(
        vectors.base, leftStride: encoder.vectorWidth, into: input.base + inputs - width,
        resultStride: inputs, rows: batch.count)
    }
    unsafe encoder.mixer.apply(
      input.base, stride: inputs, residual: nil, into: values.base + slot * width,
      rows: batch.count, scratch: products)
  }
}
