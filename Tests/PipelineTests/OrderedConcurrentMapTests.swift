import Testing

@testable import Pipeline

struct OrderedConcurrentMapTests {
  @Test(arguments: [1, 2, 3, 8])
  func `delivers in input order whatever the width`(width: Int) async throws {
    var next = 0
    var delivered: [Int] = []
    try await OrderedConcurrentMap.run(
      width: width,
      next: {
        next += 1
        return next <= 60 ? next : nil
      },
      transform: { number in
        // Early inputs take longest, so that later ones overtake them.
        try? await Task.sleep(for: .microseconds(number % 3 == 1 ? 4_000 : 500))
        return number * number
      },
      deliver: { delivered.append($0) })
    #expect(delivered == (1...60).map { $0 * $0 })
  }

  @Test func `takes no more inputs than it may hold`() async throws {
    var taken = 0
    var delivered = 0
    var widest = 0
    try await OrderedConcurrentMap.run(
      width: 2,
      next: { () -> Int? in
        guard taken < 40 else { return nil }
        taken += 1
        widest = max(widest, taken - delivered)
        return taken
      },
      transform: { $0 }, deliver: { _ in delivered += 1 })
    #expect(delivered == 40)
    #expect(widest <= 4)
  }

  @Test func `ends with the error of the receiver`() async {
    struct Full: Error {}
    await #expect(throws: Full.self) {
      var next = 0
      try await OrderedConcurrentMap.run(
        width: 2,
        next: { () -> Int? in
          next += 1
          return next
        },
        transform: { $0 },
        deliver: { if $0 == 5 { throw Full() } })
    }
  }
}
