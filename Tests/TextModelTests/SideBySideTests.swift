import Testing

@testable import TextModel

struct SideBySideTests {
  @Test(arguments: [0, 1, 15, 16, 17, 1000, 12_345])
  func `results come in the order of the elements`(count: Int) {
    let numbers = Array(0..<count)
    #expect(SideBySide.map(numbers) { $0 * $0 } == numbers.map { $0 * $0 })
    #expect(SideBySide.map(numbers, least: 1) { "\($0)" } == numbers.map { "\($0)" })
  }

  @Test func `parts may have parts of their own`() {
    let rows = SideBySide.map(Array(0..<40), least: 1) { row in
      SideBySide.map(Array(0..<40), least: 1) { $0 * row }
    }
    #expect(rows == (0..<40).map { row in (0..<40).map { $0 * row } })
  }
}
