import KnowledgeGraph
import TextModel

extension EntityLinker {
  /// Applies decisions about who is who; the last one about a pair wins.
  mutating func apply(_ decisions: [Decision]) {
    var joined: [[Int]: Bool] = [:]
    var order: [[Int]] = []
    func decide(_ a: Int, _ b: Int, _ isOne: Bool) {
      guard a != b else { return }
      let pair = [min(a, b), max(a, b)]
      if joined[pair] == nil { order.append(pair) }
      joined[pair] = isOne
    }
    for decision in decisions {
      switch decision.action {
      case .merge(let a, let b):
        let members = self.members(a) + self.members(b)
        guard let first = members.first else { continue }
        for other in members.dropFirst() { decide(first, other, true) }
      case .keepApart(let a, let b):
        for x in members(a) { for y in members(b) { decide(x, y, false) } }
      case .split(let subject):
        let inside = Set(members(subject))
        for x in inside.sorted() {
          for y in records.indices where !inside.contains(y) && families[x] == families[y] {
            decide(x, y, false)
          }
        }
      case .retype, .reject: continue
      }
    }
    for pair in order where joined[pair] == false { clusters.keepApart(pair[0], pair[1]) }
    for pair in order where joined[pair] == true {
      join(pair[0], pair[1], Reason(text: "decided by an analyst", score: 1))
    }
  }

  /// The records that a decision speaks of, in order.
  func members(_ subject: Decision.Subject) -> [Int] {
    let name = FoldedName(subject.name)
    return records.indices.filter { i in
      let record = records[i]
      return settings.family(subject.type) == families[i]
        && (subject.documents.isEmpty || subject.documents.contains(record.documentID))
        && (record.folded == name || record.names.contains(name))
    }
  }
}
