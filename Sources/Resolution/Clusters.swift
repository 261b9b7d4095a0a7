/// Which records are one entity: union–find with pairs that must stay apart.
struct Clusters {
  private var parent: [Int]
  private var members: [Int: [Int]]
  /// Records that must not be in the cluster of the key's root.
  private var enemies: [Int: Set<Int>] = [:]

  init(count: Int) {
    parent = Array(0..<count)
    members = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, [$0]) })
  }

  mutating func root(_ record: Int) -> Int {
    var record = record
    while parent[record] != record {
      parent[record] = parent[parent[record]]
      record = parent[record]
    }
    return record
  }

  /// Records of the same cluster, in order.
  mutating func cluster(_ record: Int) -> [Int] { (members[root(record)] ?? []).sorted() }

  mutating func keepApart(_ a: Int, _ b: Int) {
    enemies[root(a), default: []].insert(b)
    enemies[root(b), default: []].insert(a)
  }

  mutating func mayJoin(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (root(a), root(b))
    for enemy in enemies[x] ?? [] where root(enemy) == y { return false }
    for enemy in enemies[y] ?? [] where root(enemy) == x { return false }
    return true
  }

  /// Joins the clusters of two records unless they must stay apart; the smaller index stays root.
  ///
  /// - Returns: whether they are in one cluster now.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (root(a), root(b))
    if x == y { return true }
    guard mayJoin(x, y) else { return false }
    let (low, high) = (min(x, y), max(x, y))
    parent[high] = low
    members[low, default: []] += members.removeValue(forKey: high) ?? []
    if let more = enemies.removeValue(forKey: high) { enemies[low, default: []].formUnion(more) }
    return true
  }
}
