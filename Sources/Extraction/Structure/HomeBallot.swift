/// What speaks for each country to be the one whose a post is: named signs and their weights.
struct HomeBallot {
  /// The sum for each country that the text gives a sign of.
  private(set) var sums: [Int: Double] = [:]
  /// The signs of each country, in the order found.
  private(set) var signs: [Int: [(name: StaticString, weight: Double)]] = [:]

  /// Adds a sign.
  mutating func add(_ country: Int, _ weight: Double, _ sign: StaticString) {
    sums[country, default: 0] += weight
    signs[country, default: []].append((sign, weight))
  }

  /// Leaves out countries that cannot have the post.
  mutating func keep(_ isPossible: (Int) -> Bool) {
    sums = sums.filter { isPossible($0.key) }
    signs = signs.filter { isPossible($0.key) }
  }

  /// Countries with their sums, the best first.
  var ranked: [(country: Int, sum: Double)] {
    sums.map { ($0.key, $0.value) }.sorted { a, b in a.1 != b.1 ? a.1 > b.1 : a.0 < b.0 }
  }

  /// The clear winner, if there is one.
  ///
  /// - Parameter isMinister: ministers are named beside the country that acts; heads of state and
  ///   government are named in articles about others too.
  func winner(isMinister: Bool) -> Int? {
    let ranked = ranked
    guard let best = ranked.first, best.sum >= (isMinister ? 1.25 : 1.5) else { return nil }
    if ranked.count > 1, best.sum - ranked[1].sum < 0.5 { return nil }
    return best.country
  }
}
