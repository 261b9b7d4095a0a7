import CVectorKernels
import Testing
import VectorKernels

/// The kernels against the same sums written out, and against themselves.
struct PackedKernelsTests {
  /// Instruction sets of ours that this processor has.
  private static let levels = entente_kernel_level() > 0 ? Array(1...entente_kernel_level()) : []

  @Test(arguments: [(1, 50, 96), (7, 106, 64), (13, 1024, 64), (50, 96, 300), (3, 5, 150)])
  func `multiplies rows and adds the bias`(rows: Int, columns: Int, inner: Int) {
    var numbers = SeededNumbers(seed: UInt64(rows))
    let (left, right) = (numbers.floats(rows * inner), numbers.floats(inner * columns))
    let bias = numbers.floats(columns)
    let many = PackedMatrix(right, inner: inner, columns: columns, bias: bias)
    let single = PackedRowMatrix(right, inner: inner, columns: columns, bias: bias)
    let (source, result) = (FloatMemory(left), FloatMemory(count: rows * many.paddedColumns))
    let one = FloatMemory(count: single.paddedColumns)
    unsafe many.multiply(
      source.base, leftStride: inner, into: result.base, resultStride: many.paddedColumns,
      rows: rows)
    for row in 0..<rows {
      unsafe single.multiply(source.base + row * inner, into: one.base)
      for column in 0..<columns {
        var sum = Double(bias[column])
        for i in 0..<inner {
          sum += Double(left[row * inner + i]) * Double(right[i * columns + column])
        }
        let (a, b) = unsafe (result.base[row * many.paddedColumns + column], one.base[column])
        #expect(abs(Double(a) - sum) < 1e-4 && abs(Double(b) - sum) < 1e-4)
      }
    }
  }

  /// Weights, bias, gain and shift of a layer over a window of three rows.
  private struct Layer {
    var width: Int
    var matrix: [Float]
    var bias: FloatMemory
    var gain: FloatMemory
    var shift: FloatMemory

    init(width: Int, _ numbers: inout SeededNumbers) {
      self.width = width
      matrix = numbers.floats(3 * width * 3 * width)
      bias = FloatMemory(numbers.floats(3 * width))
      gain = FloatMemory(numbers.floats(width))
      shift = FloatMemory(numbers.floats(width))
    }

    var packed: PackedMaxout? {
      PackedMaxout(
        matrix, inputs: 3 * width, width: width, pieces: 3, bias: bias, gain: gain, shift: shift)
    }
  }

  @Test(.enabled(if: !levels.isEmpty, "no AVX2 on this processor"), arguments: [16, 96])
  func `computes a maxout layer like the plain functions, and each row by itself`(width: Int) throws
  {
    var numbers = SeededNumbers(seed: 11)
    let layer = Layer(width: width, &numbers)
    let packed = try #require(layer.packed)
    let rows = 59
    let source = FloatMemory(numbers.floats((rows + 2) * width))
    let products = FloatMemory(count: rows * 3 * width)
    let matrix = FloatMemory(layer.matrix)
    let (expected, got) = (FloatMemory(count: rows * width), FloatMemory(count: rows * width))
    let alone = FloatMemory(count: width)
    let picked = FloatMemory(count: 3 * width)
    // The library takes no rows that overlap.
    let windows = FloatMemory(count: rows * 3 * width)
    for row in 0..<rows {
      unsafe (windows.base + row * 3 * width).update(
        from: source.base + row * width, count: 3 * width)
    }
    unsafe MatrixProduct.multiply(
      windows.base, leftStride: 3 * width, by: matrix.base, into: products.base,
      resultStride: 3 * width, rows: rows, columns: 3 * width, inner: 3 * width)
    unsafe Maxout.normalised(
      products.base, bias: layer.bias.base, gain: layer.gain.base, shift: layer.shift.base,
      residual: source.base + width, into: expected.base, rows: rows, width: width, pieces: 3)
    unsafe packed.apply(
      source.base, stride: width, residual: source.base + width, into: got.base, rows: rows)
    let index: [Int32] = [58, 3, 40]
    unsafe index.withUnsafeBufferPointer { index in
      unsafe packed.apply(
        source.base, stride: width, index: index.baseAddress, residual: source.base + width,
        into: picked.base, rows: 3)
    }
    for i in 0..<(3 * width) {
      let whole = unsafe got.base[Int(index[i / width]) * width + i % width]
      #expect(unsafe whole.bitPattern == picked.base[i].bitPattern)
    }
    for row in 0..<rows {
      unsafe packed.apply(
        source.base + row * width, stride: width, residual: source.base + (row + 1) * width,
        into: alone.base, rows: 1)
      for i in 0..<width {
        let (a, b) = unsafe (got.base[row * width + i], expected.base[row * width + i])
        #expect(abs(a - b) < 1e-3)
        #expect(unsafe a.bitPattern == alone.base[i].bitPattern)
      }
    }
  }

  @Test(.enabled(if: !levels.isEmpty, "no AVX2 on this processor"))
  func `adds products of single rows up to the same layer`() throws {
    var numbers = SeededNumbers(seed: 12)
    let (width, rows) = (32, 20)
    let layer = Layer(width: width, &numbers)
    let packed = try #require(layer.packed)
    var thirds: [Float] = []
    for input in 0..<width {
      for third in 0..<3 {
        let start = (third * width + input) * 3 * width
        thirds += layer.matrix[start..<(start + 3 * width)]
      }
    }
    let matrix = PackedMatrix(thirds, inner: width, columns: 9 * width)
    let source = FloatMemory(numbers.floats((rows + 2) * width))
    // The second row is padding: zeros, which add nothing.
    unsafe (source.base + width).update(repeating: 0, count: width)
    let parts = FloatMemory(count: (rows + 2) * 9 * width)
    unsafe matrix.multiply(
      source.base, leftStride: width, into: parts.base, resultStride: 9 * width, rows: rows + 2)
    let slots = (0..<Int32(rows + 2)).map { $0 == 1 ? -1 : $0 }
    let (expected, got) = (FloatMemory(count: rows * width), FloatMemory(count: rows * width))
    unsafe packed.apply(
      source.base, stride: width, residual: nil, into: expected.base, rows: rows)
    unsafe slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      unsafe packed.apply(
        parts: parts.base, slots: first, residual: nil, into: got.base, rows: rows)
    }
    for i in 0..<(rows * width) {
      #expect(unsafe abs(got.base[i] - expected.base[i]) < 1e-3)
    }
  }

  @Test(.enabled(if: levels.count == 2, "no AVX-512 on this processor"))
  func `gives the same bits with every instruction set`() {
    var numbers = SeededNumbers(seed: 13)
    let (width, rows) = (96, 21)
    let layer = Layer(width: width, &numbers)
    // How the weights are laid out does not matter here.
    let weights = FloatMemory(layer.matrix)
    let source = FloatMemory(numbers.floats((rows + 2) * width))
    let results = [FloatMemory(count: rows * width), FloatMemory(count: rows * width)]
    let products = [FloatMemory(count: rows * 112), FloatMemory(count: rows * 112)]
    for (level, (result, product)) in zip(Self.levels, zip(results, products)) {
      unsafe entente_maxout_layer(
        level, source.base, width, nil, weights.base, layer.bias.base, layer.gain.base,
        layer.shift.base, source.base, result.base, rows, width, 3 * width)
      unsafe entente_product(
        level, source.base, width, weights.base, layer.bias.base, product.base, 112, rows, 7, width)
    }
    for i in 0..<(rows * width) {
      #expect(unsafe results[0].base[i].bitPattern == results[1].base[i].bitPattern)
    }
    for i in 0..<(rows * 112) {
      #expect(unsafe products[0].base[i].bitPattern == products[1].base[i].bitPattern)
    }
  }

  @Test(arguments: [16, 24])
  func `adds the features of a state and keeps the greater piece`(width: Int) {
    var numbers = SeededNumbers(seed: 14)
    let features = 3
    let parts = numbers.floats(5 * features * 2 * width)
    let (missing, bias) = (numbers.floats(features * 2 * width), numbers.floats(2 * width))
    let memory = (FloatMemory(parts), FloatMemory(missing), FloatMemory(bias))
    let hidden = FloatMemory(count: width)
    let rows = SIMD8<Int32>(4, -1, 2, 0, 0, 0, 0, 0)
    unsafe RowKernels.hidden(
      parts: memory.0.base, rows: rows, features: features, missing: memory.1.base,
      bias: memory.2.base, into: hidden.base, width: width)
    for output in 0..<width {
      var sums = [bias[output], bias[width + output]]
      for piece in 0..<2 {
        let at = piece * width + output
        sums[piece] += parts[4 * features * 2 * width + at]
        sums[piece] += missing[2 * width + at]
        sums[piece] += parts[(2 * features + 2) * 2 * width + at]
      }
      #expect(unsafe abs(hidden.base[output] - max(sums[0], sums[1])) < 1e-5)
    }
  }
}
