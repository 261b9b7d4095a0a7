/// Runs work on several tasks at once and hands the results over in input order.
enum OrderedConcurrentMap {
  /// Applies `transform` to each element that `next` gives, on at most `width` tasks at a time.
  ///
  /// Memory is bounded by `2 × width` elements: no more are taken before the oldest result has been
  /// handed over.
  static func run<Input: Sendable, Output: Sendable>(
    width: Int, next: () -> Input?, transform: @escaping @Sendable (Input) async -> Output,
    deliver: (Output) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var finished: [Int: Output] = [:]
      var started = 0
      var delivered = 0
      var running = 0
      var exhausted = false
      while true {
        while !exhausted, running < width, started - delivered < 2 * width {
          guard let input = next() else {
            exhausted = true
            break
          }
          let number = started
          started += 1
          running += 1
          group.addTask { (number, await transform(input)) }
        }
        guard let (number, output) = try await group.next() else { break }
        running -= 1
        finished[number] = output
        while let ready = finished.removeValue(forKey: delivered) {
          delivered += 1
          try await deliver(ready)
        }
      }
    }
  }
}
