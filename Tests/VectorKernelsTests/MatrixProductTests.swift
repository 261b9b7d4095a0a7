import Testing
import VectorKernels

struct MatrixProductTests {
  private func plain(
    _ left: [Float], _ right: [Float], rows: Int, columns: Int, inner: Int
  ) -> [Float] {
    var result = [Float](repeating: 0, count: rows * columns)
    for i in 0..<rows {
      for j in 0..<columns {
        var sum = 0.0
        for k in 0..<inner { sum += Double(left[i * inner + k]) * Double(right[k * columns + j]) }
        result[i * columns + j] = Float(sum)
      }
    }
    return result
  }

  private func product(
    _ left: [Float], _ right: [Float], rows: Int, columns: Int, inner: Int
  ) -> [Float] {
    let (a, b) = (FloatMemory(left), FloatMemory(right))
    let c = FloatMemory(count: rows * columns)
    unsafe MatrixProduct.multiply(
      a.base, leftStride: inner, by: b.base, into: c.base, resultStride: columns, rows: rows,
      columns: columns, inner: inner)
    return (0..<(rows * columns)).map { unsafe c.base[$0] }
  }

  @Test(arguments: [(1, 1, 1), (48, 288, 96), (7, 5, 3), (33, 106, 64)])
  func `equals the plain product`(rows: Int, columns: Int, inner: Int) {
    var numbers = SeededNumbers(seed: 1)
    let left = numbers.floats(rows * inner)
    let right = numbers.floats(inner * columns)
    let expected = plain(left, right, rows: rows, columns: columns, inner: inner)
    let got = product(left, right, rows: rows, columns: columns, inner: inner)
    for (x, y) in zip(got, expected) { #expect(abs(x - y) < 1e-4) }
  }

  @Test func `gives a row the same bits at all rows it calls interchangeable`() {
    var numbers = SeededNumbers(seed: 2)
    let right = numbers.floats(288 * 288)
    let memory = FloatMemory(right)
    let positions = unsafe MatrixProduct.interchangeableRows(
      memory.base, rows: 48, columns: 288, inner: 288)
    #expect(positions.first == 0)
    #expect(positions.count >= 6)
    let row = numbers.floats(288)
    var seen: Set<[UInt32]> = []
    for position in positions {
      var left = numbers.floats(48 * 288)
      left.replaceSubrange((position * 288)..<((position + 1) * 288), with: row)
      let result = product(left, right, rows: 48, columns: 288, inner: 288)
      seen.insert(result[(position * 288)..<((position + 1) * 288)].map(\.bitPattern))
    }
    #expect(seen.count == 1)
  }

  @Test func `adds to the result when asked, between gaps`() {
    let (a, b) = (FloatMemory([1, 2, 9, 3, 4, 9]), FloatMemory([1, 0, 0, 1]))
    let c = FloatMemory([10, 20, 7, 30, 40, 7])
    unsafe MatrixProduct.multiply(
      a.base, leftStride: 3, by: b.base, into: c.base, resultStride: 3, rows: 2, columns: 2,
      inner: 2, adding: true)
    let got: [Float] = (0..<6).map { unsafe c.base[$0] }
    #expect(got == [11, 22, 7, 33, 44, 7])
  }

  @Test func `multiplies a vector and adds the bias`() {
    let (matrix, vector) = (FloatMemory([1, 2, 3, 4, 5, 6]), FloatMemory([1, 0, -1]))
    let (bias, result) = (FloatMemory([0.5, 0.25]), FloatMemory(count: 2))
    unsafe MatrixProduct.multiply(
      matrix.base, byVector: vector.base, adding: bias.base, into: result.base, rows: 2, inner: 3)
    let got: [Float] = (0..<2).map { unsafe result.base[$0] }
    #expect(got == [-1.5, -1.75])
  }
}
