import Testing
import VectorKernels

struct LinearRowsTests {
  @Test("rows of small weights are added up", arguments: [1, 7, 16, 27, 48])
  func counts(outputs: Int) {
    let weights = (0..<(40 * outputs)).map { Int8(truncatingIfNeeded: $0 * 37) }
    let slots: [UInt32] = [0, 39, 7, 7, 21]
    var counts = [Int32](repeating: 3, count: outputs)
    LinearRows.add(weights, slots: slots, to: &counts)
    for o in 0..<outputs {
      let expected = slots.reduce(Int32(3)) { $0 + Int32(weights[Int($1) * outputs + o]) }
      #expect(counts[o] == expected)
    }
  }

  @Test("numbers are weighted and added in turn, bit for bit", arguments: [1, 2, 3, 4, 5, 7])
  func numbers(blocks: Int) {
    var random = SeededNumbers(seed: 7)
    var numbers = random.floats(50)
    for i in stride(from: 0, to: 50, by: 5) { numbers[i] = 0 }
    let weights = (0..<(blocks * 50)).map { _ in SIMD16<Float>(random.floats(16)) }
    let start = random.floats(blocks * 16)
    var scores = start
    LinearRows.add(weights, numbers: numbers, to: &scores)
    for output in scores.indices {
      var expected = start[output]
      for (i, number) in numbers.enumerated() where number != 0 {
        let product = number * weights[output / 16 * numbers.count + i][output % 16]
        expected += product
      }
      #expect(scores[output] == expected)
    }
  }
}
