internal import VectorKernels

/// One worker's run of a token encoder: its scratch memory and the embeddings of the types it met.
struct EncoderRun {
  private static let mixRows = TokenEncoder.mixRows
  /// Rows of one block of a convolution: a multiple of 3 × 16 that keeps the products in the cache.
  private static let blockRows = 768
  /// Row counts are rounded up to this, three interleaved windows of 16 rows.
  private static let rowUnit = 48

  let encoder: TokenEncoder
  /// Row of the embedding by type (and trailing blank where the encoder looks at it), or -1.
  private var slots: [Int32] = []
  private var slotCount = 0
  private let embeddings = FloatMemory(count: 0)
  private let mixInput: FloatMemory
  private let mixVectors: FloatMemory
  private let mixProducts: FloatMemory
  /// One zero row in front and one behind, so that every window is three whole rows.
  private let front = FloatMemory(count: 0)
  private let back = FloatMemory(count: 0)
  private let products: FloatMemory
  private var isResultInFront = true

  /// Rows of the result: the documents' tokens with padding around each, rounded up.
  private(set) var rows = 0

  init(_ encoder: TokenEncoder) {
    self.encoder = encoder
    mixInput = FloatMemory(count: EncoderRun.mixRows * encoder.mixer.inputs)
    mixVectors = FloatMemory(count: EncoderRun.mixRows * encoder.vectorWidth)
    mixProducts = FloatMemory(
      count: EncoderRun.mixRows * encoder.mixer.width * encoder.mixer.pieces)
    products = FloatMemory(
      count: EncoderRun.blockRows * (encoder.layers.map { $0.width * $0.pieces }.max() ?? 0))
  }

  /// First row of the result, `encoder.width` floats wide.
  var result: UnsafePointer<Float> {
    unsafe UnsafePointer((isResultInFront ? front : back).base + encoder.width)
  }

  /// Row of a document's first token: padding stands in front of each document.
  func row(ofToken token: Int, document: Int) -> Int {
    token + encoder.padding * (document + 1)
  }

  /// Forgets the embeddings, when the table of types is emptied.
  mutating func forget() {
    slots.removeAll(keepingCapacity: true)
    slotCount = 0
  }

  /// Computes the vectors of all tokens; `documents` are ranges of tokens that cover them in order.
  mutating func run(_ tokens: TokenSequence, documents: [Range<Int>], _ table: TypeTable) {
    mixMissing(tokens, table)
    let width = encoder.width
    let needed = tokens.types.count + encoder.padding * (documents.count + 1)
    rows = (needed + EncoderRun.rowUnit - 1) / EncoderRun.rowUnit * EncoderRun.rowUnit
    front.reserve((rows + 2) * width)
    back.reserve((rows + 2) * width)
    // SAFETY: both blocks hold rows + 2 rows; token rows are below `needed` ≤ rows.
    unsafe back.base.update(repeating: 0, count: width)
    unsafe (back.base + (rows + 1) * width).update(repeating: 0, count: width)
    unsafe front.base.update(repeating: 0, count: (encoder.padding + 1) * width)
    let end = row(ofToken: tokens.types.count, document: documents.count - 1) + 1
    unsafe (front.base + end * width).update(repeating: 0, count: (rows + 2 - end) * width)
    for (number, document) in documents.enumerated() {
      let start = row(ofToken: document.lowerBound, document: number) + 1
      unsafe (front.base + (start - encoder.padding) * width).update(
        repeating: 0, count: encoder.padding * width)
      for token in document {
        let slot = Int(slots[key(tokens, token)])
        unsafe (front.base + (row(ofToken: token, document: number) + 1) * width).update(
          from: embeddings.base + slot * width, count: width)
      }
    }
    isResultInFront = true
    for layer in encoder.layers {
      unsafe convolve(
        layer, from: (isResultInFront ? front : back).base,
        to: (isResultInFront ? back : front).base)
      isResultInFront.toggle()
    }
  }

  private func key(_ tokens: TokenSequence, _ token: Int) -> Int {
    let type = Int(tokens.types[token])
    return encoder.usesTrailingBlank ? type * 2 + (tokens.blanks[token] ? 1 : 0) : type
  }

  /// Adds to each row the layer's value for the window around it.
  private func convolve(
    _ layer: MaxoutLayer, from source: UnsafeMutablePointer<Float>,
    to target: UnsafeMutablePointer<Float>
  ) {
    let width = encoder.width
    let columns = layer.width * layer.pieces
    var block = 0
    while block < rows {
      let count = min(EncoderRun.blockRows, rows - block)
      // Windows of every third row do not overlap: they are a matrix without gaps, three rows to one,
      // so no window needs to be copied.
      for phase in 0..<3 {
        // SAFETY: the last window of the block ends at row block + count + 1 of rows + 2.
        unsafe MatrixProduct.multiply(
          source + (block + phase) * width, leftStride: 3 * width,
          by: layer.weights.base, into: products.base + phase * columns,
          resultStride: 3 * columns, rows: count / 3, columns: columns, inner: 3 * width)
      }
      unsafe Maxout.normalised(
        products.base, bias: layer.bias.base, gain: layer.gain.base, shift: layer.shift.base,
        residual: source + (block + 1) * width, into: target + (block + 1) * width, rows: count,
        width: layer.width, pieces: layer.pieces)
      block += count
    }
  }

  // MARK: - Embeddings

  /// Computes the mixed embeddings of the types that were not met before.
  private mutating func mixMissing(_ tokens: TokenSequence, _ table: TypeTable) {
    let keys = encoder.usesTrailingBlank ? table.types.count * 2 : table.types.count
    if slots.count < keys {
      slots.append(contentsOf: repeatElement(-1, count: keys - slots.count))
    }
    var waiting: [(type: Int, blank: Bool)] = []
    let first = slotCount
    for token in tokens.types.indices {
      let key = key(tokens, token)
      guard slots[key] < 0 else { continue }
      slots[key] = Int32(slotCount)
      slotCount += 1
      waiting.append((Int(tokens.types[token]), tokens.blanks[token]))
    }
    guard !waiting.isEmpty else { return }
    embeddings.reserve(slotCount * encoder.width)
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
    // SAFETY: a batch has at most mixRows rows, for which all blocks have room; embedding rows are
    // below the table's row count by the modulus.
    unsafe mixInput.base.update(repeating: 0, count: EncoderRun.mixRows * inputs)
    unsafe mixVectors.base.update(repeating: 0, count: EncoderRun.mixRows * encoder.vectorWidth)
    for (row, item) in zip(encoder.mixPositions, batch) {
      let type = table.types[item.type]
      for (column, embedding) in encoder.embeddings.enumerated() {
        let id = type.id(embedding.feature, hasTrailingBlank: item.blank)
        let target = unsafe mixInput.base + row * inputs + column * width
        let picked = StringID.embeddingRows(id, seed: embedding.seed, rows: embedding.rows)
        for i in 0..<4 {
          unsafe Rows.add(embedding.table.base + picked[i] * width, to: target, count: width)
        }
      }
      if type.vectorRow >= 0, let vectors = table.vocabulary.vectors {
        unsafe vectors.copy(row: type.vectorRow, to: mixVectors.base + row * encoder.vectorWidth)
      }
    }
    if let projection = encoder.vectorProjection {
      unsafe MatrixProduct.multiply(
        mixVectors.base, leftStride: encoder.vectorWidth, by: projection.base,
        into: mixInput.base + encoder.embeddings.count * width, resultStride: inputs,
        rows: EncoderRun.mixRows, columns: width, inner: encoder.vectorWidth)
    }
    let mixer = encoder.mixer
    unsafe MatrixProduct.multiply(
      mixInput.base, leftStride: inputs, by: mixer.weights.base, into: mixProducts.base,
      resultStride: mixer.width * mixer.pieces, rows: EncoderRun.mixRows,
      columns: mixer.width * mixer.pieces, inner: inputs)
    for (i, row) in encoder.mixPositions.prefix(batch.count).enumerated() {
      unsafe Maxout.normalised(
        mixProducts.base + row * mixer.width * mixer.pieces, bias: mixer.bias.base,
        gain: mixer.gain.base, shift: mixer.shift.base, residual: nil,
        into: embeddings.base + (slot + i) * width, rows: 1, width: width, pieces: mixer.pieces)
    }
  }
}
