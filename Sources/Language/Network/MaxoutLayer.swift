internal import VectorKernels

/// A maxout layer with its layer norm; weights are permuted to `[input][piece][output]`.
struct MaxoutLayer: Sendable {
  let width: Int
  let pieces: Int
  let inputs: Int
  let weights: FloatMemory
  let bias: FloatMemory
  let gain: FloatMemory
  let shift: FloatMemory

  init(
    _ model: ThincModel, maxout: ThincModel.Layer, norm: ThincModel.Layer
  ) throws(LanguageError) {
    let w = try model.tensor(maxout, "W", [nil, nil, nil])
    (width, pieces, inputs) = (w.shape[0], w.shape[1], w.shape[2])
    guard width % 4 == 0 else {
      throw model.file.unsupported("has a layer of width \(width), not a multiple of 4")
    }
    let b = try model.tensor(maxout, "b", [width, pieces])
    gain = FloatMemory(try model.tensor(norm, "G", [width]).values)
    shift = FloatMemory(try model.tensor(norm, "b", [width]).values)
    weights = FloatMemory(
      MaxoutLayer.transposed(
        MaxoutLayer.piecesFirst(w.values, outputs: width, pieces: pieces, inputs: inputs),
        rows: pieces * width, columns: inputs))
    bias = FloatMemory(MaxoutLayer.piecesFirst(b.values, outputs: width, pieces: pieces, inputs: 1))
  }

  /// Reorders `[output][piece][input]` to `[piece][output][input]`.
  static func piecesFirst(
    _ values: [Float], outputs: Int, pieces: Int, inputs: Int
  ) -> [Float] {
    var result: [Float] = []
    result.reserveCapacity(values.count)
    for piece in 0..<pieces {
      for output in 0..<outputs {
        let start = (output * pieces + piece) * inputs
        result += values[start..<(start + inputs)]
      }
    }
    return result
  }

  /// Reorders `[row][column]` to `[column][row]`.
  static func transposed(_ values: [Float], rows: Int, columns: Int) -> [Float] {
    precondition(values.count == rows * columns)
    return unsafe [Float](unsafeUninitializedCapacity: values.count) { target, count in
      // SAFETY: both blocks hold rows · columns floats.
      unsafe values.withUnsafeBufferPointer { source in
        for row in 0..<rows {
          for column in 0..<columns {
            unsafe target.initializeElement(
              at: column * rows + row, to: source[row * columns + column])
          }
        }
      }
      count = values.count
    }
  }
}
