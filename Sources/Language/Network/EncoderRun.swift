internal import VectorKernels

/// One worker's run of a token encoder: its scratch memory and the embeddings of the types it met.
struct EncoderRun {
  /// Rows of one block of a convolution: a multiple of 3 × 16 that keeps the products in the cache.
  private static let blockRows = 768
  /// Row counts are rounded up to this: three interleaved windows of 16 rows, or one row with our
  /// own kernels.
  private let rowUnit: Int

  let encoder: TokenEncoder
  private var embeddings: EmbeddingCache
  private var window: FirstWindow?
  /// One zero row in front and one behind, so that every window is three whole rows.
  private let front = FloatMemory(count: 0)
  private let back = FloatMemory(count: 0)
  private let products: FloatMemory
  private var isResultInFront = true
  /// Row of each token among the padded rows.
  private var tokenRows: [Int32] = []

  /// Rows that the layers compute: the documents' tokens with padding around each, rounded up.
  private var rows = 0

  init(_ encoder: TokenEncoder) {
    self.encoder = encoder
    embeddings = EmbeddingCache(encoder)
    window = encoder.firstLayer.map { FirstWindow($0) }
    let plain = encoder.layers.filter { $0.packed == nil }
    rowUnit = plain.isEmpty ? 1 : 48
    products = FloatMemory(
      count: EncoderRun.blockRows * (plain.map { $0.width * $0.pieces }.max() ?? 0))
  }

  /// The vectors of the tokens, one after the other, `encoder.width` floats each.
  var result: UnsafePointer<Float> {
    unsafe UnsafePointer((isResultInFront ? front : back).base)
  }

  /// Row of a token while the layers run: padding stands in front of each document.
  private func row(ofToken token: Int, document: Int) -> Int {
    token + encoder.padding * (document + 1)
  }

  /// Forgets the embeddings, when the table of types is emptied.
  mutating func forget() {
    embeddings.forget()
    window?.forget()
  }

  /// Computes the vectors of all tokens; `documents` are ranges of tokens that cover them in order.
  mutating func run(_ tokens: TokenSequence, documents: [Range<Int>], _ table: TypeTable) {
    embeddings.add(tokens, table)
    let needed = tokens.types.count + encoder.padding * (documents.count + 1)
    rows = (needed + rowUnit - 1) / rowUnit * rowUnit
    window?.begin(embeddings, rows: rows)
    place(tokens, documents)
    isResultInFront = true
    for (number, layer) in encoder.layers.enumerated() {
      let (source, target) = isResultInFront ? (front, back) : (back, front)
      if number == 0, let window, let packed = layer.packed {
        unsafe window.apply(packed, residual: source.base + encoder.width, target, rows: rows)
      } else if number == encoder.layers.count - 1, let packed = layer.packed {
        unsafe finish(packed, from: source.base, to: target.base)
        isResultInFront.toggle()
        return
      } else {
        unsafe convolve(layer, from: source.base, to: target.base)
      }
      isResultInFront.toggle()
    }
    closeRanks()
  }

  /// Computes the last layer for the tokens only: nothing looks at the padding any more.
  private func finish(
    _ layer: PackedMaxout, from source: UnsafeMutablePointer<Float>,
    to target: UnsafeMutablePointer<Float>
  ) {
    unsafe tokenRows.withUnsafeBufferPointer { index in
      // SAFETY: each window ends at most at row rows + 1 of rows + 2.
      unsafe layer.apply(
        source, stride: encoder.width, index: index.baseAddress, residual: source + encoder.width,
        into: target, rows: index.count)
    }
  }

  /// Moves the tokens' rows together, over the padding.
  private func closeRanks() {
    let base = unsafe (isResultInFront ? front : back).base
    for (token, row) in tokenRows.enumerated() {
      // SAFETY: rows move to the front only, one after the other.
      unsafe (base + token * encoder.width).update(
        from: base + (Int(row) + 1) * encoder.width, count: encoder.width)
    }
  }

  /// Lays the embeddings out, with zeros between the documents.
  private mutating func place(_ tokens: TokenSequence, _ documents: [Range<Int>]) {
    let width = encoder.width
    tokenRows.removeAll(keepingCapacity: true)
    front.reserve((rows + 2) * width)
    back.reserve((rows + 2) * width)
    // SAFETY: both blocks hold rows + 2 rows; token rows are below rows.
    unsafe back.base.update(repeating: 0, count: width)
    unsafe (back.base + (rows + 1) * width).update(repeating: 0, count: width)
    unsafe front.base.update(repeating: 0, count: (encoder.padding + 1) * width)
    let end = row(ofToken: tokens.types.count, document: documents.count - 1) + 1
    unsafe (front.base + end * width).update(repeating: 0, count: (rows + 2 - end) * width)
    for (number, document) in documents.enumerated() {
      let start = row(ofToken: document.lowerBound, document: number) + 1
      unsafe (front.base + (start - encoder.padding) * width).update(
        repeating: 0, count: encoder.padding * width)
      var target = unsafe front.base + start * width
      for token in document {
        let slot = embeddings.slot(tokens, token)
        unsafe target.update(from: embeddings.values.base + slot * width, count: width)
        unsafe target += width
        tokenRows.append(Int32(row(ofToken: token, document: number)))
        window?.set(row: start + token - document.lowerBound, slot: slot)
      }
    }
    window?.complete(embeddings)
  }

  /// Adds to each row the layer's value for the window around it.
  private func convolve(
    _ layer: MaxoutLayer, from source: UnsafeMutablePointer<Float>,
    to target: UnsafeMutablePointer<Float>
  ) {
    let width = encoder.width
    let columns = layer.width * layer.pieces
    if let packed = layer.packed {
      // SAFETY: the last window ends at row rows + 1 of rows + 2.
      unsafe packed.apply(
        source, stride: width, residual: source + width, into: target + width, rows: rows)
      return
    }
    var block = 0
    while block < rows {
      let count = min(EncoderRun.blockRows, rows - block)
      // Windows of every third row do not overlap: they are a matrix without gaps, three rows to
      // one, so no window needs to be copied.
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
}
