internal import VectorKernels

/// One worker's run of a token encoder: its scratch memory and the embeddings of the types it met.
struct EncoderRun {
  /// Rows of one block of a convolution that keep the products in the cache.
  private static let blockRows = 256

  let encoder: TokenEncoder
  private var embeddings: EmbeddingCache
  private var window: FirstWindow?
  /// One zero row in front and one behind, so that every window is three whole rows.
  private let front = FloatMemory(count: 0)
  private let back = FloatMemory(count: 0)
  private let products: FloatMemory
  private var isResultInFront = true
  /// Row of each document's first token among the padded rows: an even one, so that what is
  /// computed for a document does not depend on those before it.
  private var starts: [Int] = []
  /// First rows of the pairs of rows that hold the tokens, and first tokens of those pairs.
  private var pairRows: [Int32] = []
  private var pairTokens: [Int32] = []

  /// Rows that the layers compute: the documents' tokens with padding around each, rounded up.
  private var rows = 0

  init(_ encoder: TokenEncoder) {
    self.encoder = encoder
    embeddings = EmbeddingCache(encoder)
    window = encoder.firstLayer.map { FirstWindow($0) }
    let scratch = encoder.layers.map { layer in
      layer.window?.scratchCount ?? EncoderRun.blockRows * layer.scratchCount
    }
    products = FloatMemory(count: scratch.max() ?? 0)
  }

  /// The vectors of the tokens, one after the other, `encoder.width` floats each.
  var result: UnsafePointer<Float> {
    unsafe UnsafePointer((isResultInFront ? front : back).base)
  }

  /// Forgets the embeddings, when the table of types is emptied.
  mutating func forget() {
    embeddings.forget()
    window?.forget()
  }

  /// Computes the vectors of all tokens; `documents` are ranges of tokens that cover them in order.
  mutating func run(_ tokens: TokenSequence, documents: [Range<Int>], _ table: TypeTable) {
    embeddings.add(tokens, table)
    line(up: documents)
    window?.begin(embeddings, rows: rows)
    place(tokens, documents)
    isResultInFront = true
    for (number, layer) in encoder.layers.enumerated() {
      let (source, target) = isResultInFront ? (front, back) : (back, front)
      isResultInFront.toggle()
      if number == 0, let window, let first = layer.window {
        unsafe window.apply(first, residual: source.base + encoder.width, target, rows: rows)
      } else if number == encoder.layers.count - 1, let last = layer.window {
        unsafe finish(last, from: source.base, to: target.base)
        return
      } else {
        unsafe convolve(layer, from: source.base, to: target.base)
      }
    }
    closeRanks(documents)
  }

  /// Gives each document its rows, with padding around it.
  private mutating func line(up documents: [Range<Int>]) {
    starts.removeAll(keepingCapacity: true)
    pairRows.removeAll(keepingCapacity: true)
    pairTokens.removeAll(keepingCapacity: true)
    var end = 0
    for document in documents {
      let start = (end + encoder.padding + 1) / 2 * 2
      starts.append(start)
      for token in stride(from: document.lowerBound, to: document.upperBound, by: 2) {
        pairRows.append(Int32(start + token - document.lowerBound))
        pairTokens.append(Int32(token))
      }
      end = start + document.count
    }
    rows = (end + encoder.padding + 1) / 2 * 2
  }

  /// Computes the last layer for the tokens only: nothing looks at the padding any more. The row
  /// behind a document of odd length is overwritten by the next one.
  private func finish(
    _ layer: WindowMaxout, from source: UnsafeMutablePointer<Float>,
    to target: UnsafeMutablePointer<Float>
  ) {
    unsafe pairRows.withUnsafeBufferPointer { rows in
      unsafe pairTokens.withUnsafeBufferPointer { tokens in
        // SAFETY: the windows of a pair end at most at row rows + 1 of rows + 2; the padding leaves
        // room for a row behind the tokens.
        unsafe layer.apply(
          source, index: rows.baseAddress, places: tokens.baseAddress, into: target,
          scratch: products, pairs: rows.count)
      }
    }
  }

  /// Moves the tokens' rows together, over the padding.
  private func closeRanks(_ documents: [Range<Int>]) {
    let base = unsafe (isResultInFront ? front : back).base
    for (document, start) in zip(documents, starts) {
      // SAFETY: rows move to the front only, one document after the other.
      unsafe (base + document.lowerBound * encoder.width).update(
        from: base + (start + 1) * encoder.width, count: document.count * encoder.width)
    }
  }

  /// Lays the embeddings out, with zeros between the documents.
  private mutating func place(_ tokens: TokenSequence, _ documents: [Range<Int>]) {
    let width = encoder.width
    front.reserve((rows + 2) * width)
    back.reserve((rows + 2) * width)
    // SAFETY: both blocks hold rows + 2 rows; token rows are below rows.
    unsafe back.base.update(repeating: 0, count: width)
    unsafe (back.base + (rows + 1) * width).update(repeating: 0, count: width)
    var free = 0
    for (document, start) in zip(documents, starts) {
      unsafe (front.base + free * width).update(repeating: 0, count: (start + 1 - free) * width)
      var target = unsafe front.base + (start + 1) * width
      for token in document {
        let slot = embeddings.slot(tokens, token)
        unsafe target.update(from: embeddings.values.base + slot * width, count: width)
        unsafe target += width
        window?.set(row: start + 1 + token - document.lowerBound, slot: slot)
      }
      free = start + 1 + document.count
    }
    unsafe (front.base + free * width).update(repeating: 0, count: (rows + 2 - free) * width)
    window?.complete(embeddings)
  }

  /// Adds to each row the layer's value for the window around it.
  private func convolve(
    _ layer: MaxoutLayer, from source: UnsafeMutablePointer<Float>,
    to target: UnsafeMutablePointer<Float>
  ) {
    let width = encoder.width
    if let window = layer.window {
      // SAFETY: the last window ends at row rows + 1 of rows + 2.
      unsafe window.apply(source, into: target + width, scratch: products, pairs: rows / 2)
      return
    }
    for block in stride(from: 0, to: rows, by: EncoderRun.blockRows) {
      // SAFETY: as above.
      unsafe layer.apply(
        source + block * width, stride: width, residual: source + (block + 1) * width,
        into: target + (block + 1) * width, rows: min(EncoderRun.blockRows, rows - block),
        scratch: products)
    }
  }
}
