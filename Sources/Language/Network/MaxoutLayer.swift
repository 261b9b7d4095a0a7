internal import VectorKernels

/// A maxout layer with its layer norm.
struct MaxoutLayer: Sendable {
  let width: Int
  let pieces: Int
  let inputs: Int
  /// A layer over windows of three rows, with the middle row added, for the processor's kernels;
  /// nil for another one and where they compute no more than its products.
  let window: WindowMaxout?
  /// Those products.
  private let products: PackedMatrix?
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
    bias = FloatMemory(MaxoutLayer.piecesFirst(b.values, outputs: width, pieces: pieces, inputs: 1))
    let matrix = MaxoutLayer.matrix(w)
    window =
      inputs == 3 * width
      ? WindowMaxout(matrix, width: width, pieces: pieces, bias: bias, gain: gain, shift: shift)
      : nil
    products = window == nil ? PackedMatrix(matrix, inner: inputs, columns: pieces * width) : nil
  }

  /// Floats of scratch memory that `apply` needs for a row; 0 where the kernels compute the layer.
  var scratchCount: Int { products?.paddedColumns ?? 0 }

  /// Computes rows of a layer that is no `window`.
  ///
  /// - Parameters:
  ///   - source: `rows` rows of `inputs` floats that start `stride` floats apart and may overlap.
  ///   - residual: `rows` × `width` floats to add, or nil.
  ///   - target: `rows` × `width` floats.
  ///   - scratch: room for `rows` × `scratchCount` floats.
  func apply(
    _ source: UnsafePointer<Float>, stride: Int, residual: UnsafePointer<Float>?,
    into target: UnsafeMutablePointer<Float>, rows: Int, scratch: FloatMemory
  ) {
    guard let products else { return }
    precondition(scratch.count >= rows * scratchCount)
    // SAFETY: the caller vouches for source, residual and target.
    unsafe products.multiply(
      source, leftStride: stride, into: scratch.base, resultStride: scratchCount, rows: rows)
    unsafe Maxout.normalised(
      scratch.base, stride: scratchCount, bias: bias.base, gain: gain.base, shift: shift.base,
      residual: residual, into: target, rows: rows, width: width, pieces: pieces)
  }

  /// The weights `[output][piece][input]` of a layer, reordered to `[input][piece][output]`.
  private static func matrix(_ w: Tensor) -> [Float] {
    transposed(
      piecesFirst(w.values, outputs: w.shape[0], pieces: w.shape[1], inputs: w.shape[2]),
      rows: w.shape[0] * w.shape[1], columns: w.shape[2])
  }

  /// The weights of a layer over a window of three tokens as a product of one token: `[input of the
  /// token]` × `[third][piece][output]`.
  static func thirds(
    _ model: ThincModel, maxout: ThincModel.Layer
  ) throws(LanguageError) -> PackedMatrix {
    let w = try model.tensor(maxout, "W", [nil, nil, nil])
    let (columns, inner) = (w.shape[0] * w.shape[1], w.shape[2] / 3)
    let matrix = matrix(w)
    var turned: [Float] = []
    turned.reserveCapacity(matrix.count)
    for input in 0..<inner {
      for third in 0..<3 {
        let start = (third * inner + input) * columns
        turned += matrix[start..<(start + columns)]
      }
    }
    return PackedMatrix(turned, inner: inner, columns: 3 * columns)
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
