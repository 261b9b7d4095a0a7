import CVectorKernels
import Testing
import VectorKernels

/// The kernels against the same sums written out, and against themselves.
struct PackedKernelsTests {
  /// Instruction sets that this processor has.
  private static let levels = Array(0...entente_kernel_level())

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

    var window: WindowMaxout? {
      WindowMaxout(matrix, width: width, pieces: 3, bias: bias, gain: gain, shift: shift)
    }

    /// The definition of the layer over `rows` windows, in double precision.
    func plain(_ source: FloatMemory, rows: Int, residual: Bool) -> [Float] {
      var result: [Float] = []
      for row in 0..<rows {
        let best = (0..<width).map { output in
          (0..<3).map { piece in
            let column = piece * width + output
            return (0..<(3 * width)).reduce(unsafe Double(bias.base[column])) { sum, i in
              unsafe sum + Double(source.base[row * width + i])
                * Double(matrix[i * 3 * width + column])
            }
          }.max() ?? 0
        }
        let mean = best.reduce(0, +) / Double(width)
        let variance = best.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width)
        for output in 0..<width {
          let scaled = (best[output] - mean) / (variance + 1e-8).squareRoot()
          let value = unsafe scaled * Double(gain.base[output]) + Double(shift.base[output])
          let middle = unsafe source.base[(row + 1) * width + output]
          result.append(Float(value) + (residual ? middle : 0))
        }
      }
      return result
    }
  }

  @Test(arguments: [16, 96])
  func `computes windows in pairs like the plain functions, and each pair by itself`(
    width: Int
  ) throws {
    var numbers = SeededNumbers(seed: 15)
    let layer = Layer(width: width, &numbers)
    let window = try #require(layer.window)
    let (pairs, scratch) = (59, FloatMemory(count: window.scratchCount))
    let source = FloatMemory(numbers.floats((2 * pairs + 2) * width))
    let expected = layer.plain(source, rows: 2 * pairs, residual: true)
    let got = FloatMemory(count: 2 * pairs * width)
    unsafe window.apply(source.base, into: got.base, scratch: scratch, pairs: pairs)
    for i in 0..<(2 * pairs * width) {
      #expect(unsafe abs(got.base[i] - expected[i]) < 1e-3)
    }
    // Picked pairs, the second one over the second row of the first.
    let (index, places): ([Int32], [Int32]) = ([116, 7, 80], [0, 1, 3])
    let picked = FloatMemory(count: 5 * width)
    unsafe index.withUnsafeBufferPointer { index in
      unsafe places.withUnsafeBufferPointer { places in
        unsafe window.apply(
          source.base, index: index.baseAddress, places: places.baseAddress, into: picked.base,
          scratch: scratch, pairs: 3)
      }
    }
    for (row, whole) in [(0, 116), (3, 80), (4, 81)] {
      for i in 0..<width {
        let (a, b) = unsafe (picked.base[row * width + i], got.base[whole * width + i])
        #expect(a.bitPattern == b.bitPattern)
      }
    }
    // An odd first row makes other pairs, which differ in the last bits only.
    for i in 0..<(2 * width) {
      #expect(unsafe abs(picked.base[width + i] - expected[7 * width + i]) < 1e-3)
    }
  }

  @Test func `adds products of single rows up to the same layer`() throws {
    var numbers = SeededNumbers(seed: 12)
    let (width, rows) = (32, 20)
    let layer = Layer(width: width, &numbers)
    let window = try #require(layer.window)
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
    let expected = layer.plain(source, rows: rows, residual: false)
    let got = FloatMemory(count: rows * width)
    unsafe slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      unsafe window.apply(
        parts: parts.base, slots: first, residual: nil, into: got.base, rows: rows)
    }
    for i in 0..<(rows * width) {
      #expect(unsafe abs(got.base[i] - expected[i]) < 1e-3)
    }
  }

  @Test(.enabled(if: levels.count > 1, "no AVX2 on this processor"))
  func `gives the same bits with every instruction set that fuses multiplying and adding`() {
    var numbers = SeededNumbers(seed: 13)
    let (width, rows) = (96, 21)
    let layer = Layer(width: width, &numbers)
    // How the weights are laid out does not matter here.
    let weights = FloatMemory(layer.matrix + layer.matrix)
    let source = FloatMemory(numbers.floats((rows + 2) * width))
    let scratch = FloatMemory(count: 6 * Int(ENTENTE_BLOCK_PAIRS) * width)
    func blocks(_ count: Int) -> [FloatMemory] {
      Self.levels.map { _ in FloatMemory(count: count) }
    }
    let pairs = blocks(rows / 2 * 2 * width)
    let products = blocks(rows * 112)
    for (i, level) in Self.levels.enumerated() {
      unsafe entente_maxout_pairs(
        level, source.base, nil, nil, weights.base, layer.bias.base, layer.gain.base,
        layer.shift.base, pairs[i].base, scratch.base, rows / 2, width)
      unsafe entente_product(
        level, source.base, width, weights.base, layer.bias.base, products[i].base, 112, rows, 7,
        width)
    }
    for all in [pairs, products] {
      for i in 0..<all[0].count {
        let values = all.map { unsafe $0.base[i] }
        #expect(Set(values.dropFirst().map(\.bitPattern)).count == 1)
        #expect(abs(values[0] - values[1]) < 1e-3)
      }
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
