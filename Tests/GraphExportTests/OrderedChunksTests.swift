import Testing

@testable import GraphExport

struct OrderedChunksTests {
  private final class Numbers {
    var list: [Int] = []
  }

  @Test(arguments: [1, 2, 5], [0, 1, 10, 1003])
  func `chunks come in order whatever the number of threads`(threads: Int, count: Int) throws {
    let chunks = try OrderedChunks(count, size: 10, threads: threads) { Numbers() }
    var all: [Int] = []
    try chunks.run { numbers, range in
      numbers.list += range
    } _: { (numbers) throws(ExportError) in
      all += numbers.list
      numbers.list = []
    }
    #expect(all == Array(0..<count))
  }

  @Test(arguments: [1, 3])
  func `a fault of the output ends the work`(threads: Int) throws {
    let chunks = try OrderedChunks(100_000, size: 10, threads: threads) { Numbers() }
    var taken = 0
    let error = #expect(throws: ExportError.self) {
      try chunks.run { numbers, range in
        numbers.list = Array(range)
      } _: { (numbers) throws(ExportError) in
        taken += 1
        if taken == 3 { throw ExportError(.output, detail: "full") }
      }
    }
    #expect(error?.code == .output)
    #expect(taken == 3)
  }
}
