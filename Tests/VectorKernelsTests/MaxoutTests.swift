import Testing
import VectorKernels

struct MaxoutTests {
  /// The definition, in double precision.
  private func plain(
    _ products: [Float], bias: [Float], gain: [Float], shift: [Float], residual: [Float],
    rows: Int, width: Int, pieces: Int
  ) -> [Float] {
    var result: [Float] = []
    for row in 0..<rows {
      var best: [Double] = []
      for output in 0..<width {
        var greatest = -Double.infinity
        for piece in 0..<pieces {
          let product = Double(products[(row * pieces + piece) * width + output])
          greatest = max(greatest, product + Double(bias[piece * width + output]))
        }
        best.append(greatest)
      }
      let mean = best.reduce(0, +) / Double(width)
      var variance = 0.0
      for value in best { variance += (value - mean) * (value - mean) / Double(width) }
      for output in 0..<width {
        let value = (best[output] - mean) / (variance + 1e-8).squareRoot()
        let scaled = value * Double(gain[output]) + Double(shift[output])
        result.append(Float(scaled) + residual[row * width + output])
      }
    }
    return result
  }

  @Test(arguments: [(5, 96, 3), (3, 16, 2), (1, 4, 1)])
  func `equals the definition`(rows: Int, width: Int, pieces: Int) {
    var numbers = SeededNumbers(seed: 3)
    let products = numbers.floats(rows * width * pieces)
    let bias = numbers.floats(width * pieces)
    let (gain, shift) = (numbers.floats(width), numbers.floats(width))
    let residual = numbers.floats(rows * width)
    let expected = plain(
      products, bias: bias, gain: gain, shift: shift, residual: residual, rows: rows,
      width: width, pieces: pieces)
    let (a, b, c, d, e) = (
      FloatMemory(products), FloatMemory(bias), FloatMemory(gain), FloatMemory(shift),
      FloatMemory(residual)
    )
    let result = FloatMemory(count: rows * width)
    unsafe Maxout.normalised(
      a.base, stride: width * pieces, bias: b.base, gain: c.base, shift: d.base, residual: e.base,
      into: result.base,
      rows: rows, width: width, pieces: pieces)
    for i in expected.indices {
      let got = unsafe result.base[i]
      #expect(abs(got - expected[i]) < 1e-4)
    }
  }

  @Test func `keeps the first of equal maxima`() {
    let row = FloatMemory([1, 3, 3, 2])
    let found = unsafe Rows.firstMaximum(row.base, count: 4)
    let none = unsafe Rows.firstMaximum(row.base, count: 0)
    #expect(found == 1)
    #expect(none == 0)
  }
}
