import KnowledgeGraph
import TextModel

extension EntityLinker {
  /// Applies decisions about who is who; the last one about a pair wins.
  mutating func apply(_ decisions: [Decision]) {
    guard !decisions.isEmpty else { return }
    indexNames()
    /// Whether the two are one, by which decision.
    var joined: [[Int]: (isOne: Bool, decision: Int)] = [:]
    var order: [[Int]] = []
    func decide(_ a: Int, _ b: Int, _ isOne: Bool, _ decision: Int) {
      guard a != b else { return }
      let pair = [min(a, b), max(a, b)]
      if joined[pair] == nil { order.append(pair) }
      joined[pair] = (isOne, decision)
    }
    for (number, decision) in decisions.enumerated() {
      switch decision.action {
      case .merge(let a, let b):
        let (first, second) = (self.members(a), self.members(b))
        // The whole name on either side is one entity; a decision for all pairs would be overruled
        // by an earlier one about any of them.
        for x in first.prefix(1) { for y in first + second { decide(x, y, true, number) } }
        for x in first {
          for y in second where joined[[min(x, y), max(x, y)]]?.isOne == false {
            decide(x, y, true, number)
          }
        }
      case .keepApart(let a, let b):
        for x in members(a) { for y in members(b) { decide(x, y, false, number) } }
      case .split(let subject):
        let inside = Set(members(subject))
        for x in inside.sorted() {
          for y in records.indices where !inside.contains(y) && families[x] == families[y] {
            decide(x, y, false, number)
          }
        }
      case .retype, .reject, .forget: continue
      }
    }
    for pair in order where joined[pair]?.isOne == false { clusters.keepApart(pair[0], pair[1]) }
    for pair in order {
      guard let made = joined[pair], made.isOne else { continue }
      let decision = decisions[made.decision]
      let why = decision.why.isEmpty ? "" : ": " + decision.why
      let text = "decided by \(decision.who), \(decision.when)" + why
      join(pair[0], pair[1], Reason(text: text, score: 1))
    }
  }

  /// The records that a decision speaks of, in order.
  func members(_ subject: Decision.Subject) -> [Int] {
    let family = settings.family(subject.type)
    return (holders[FoldedName(subject.name)] ?? []).filter { i in
      family == families[i]
        && (subject.documents.isEmpty || subject.documents.contains(records[i].documentID))
    }
  }

  /// - Complexity: O(total length of all names).
  private mutating func indexNames() {
    for (i, record) in records.enumerated() {
      for name in record.names { holders[name, default: []].append(i) }
    }
  }
}
