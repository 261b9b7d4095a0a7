/// Heads of one document, with the spans that subtrees cover.
///
/// Source: `set_children_from_heads` in `spacy/tokens/doc.pyx` and `nonproj.pyx` of spaCy 3.8
/// (MIT).
struct SentenceTree {
  private(set) var heads: [Int32] = []
  private(set) var labels: [Int32] = []
  private(set) var isSentenceStart: [Bool] = []
  private var left: [Int32] = []
  private var right: [Int32] = []

  /// Takes the parser's arcs over; a token without an arc is its own head and a root.
  mutating func build(_ state: ParserState, _ names: DependencyLabels, isSpace: (Int) -> Bool) {
    heads.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    var hasLifted = false
    for i in state.heads.indices {
      let head = state.heads[i]
      heads.append(head >= 0 ? head : Int32(i))
      labels.append(head >= 0 ? state.labels[i] : names.root)
      if names.lifted[Int(labels[i])] != nil { hasLifted = true }
    }
    findEdges()
    if hasLifted {
      lower(names, isSpace: isSpace)
      findEdges()
    }
    isSentenceStart.removeAll(keepingCapacity: true)
    isSentenceStart.append(contentsOf: repeatElement(false, count: heads.count))
    for i in heads.indices where heads[i] == Int32(i) && labels[i] != names.empty {
      isSentenceStart[Int(left[i])] = true
    }
  }

  /// Gives lifted tokens their true head: the first one with the wanted label, breadth first below
  /// the head they were attached to.
  private mutating func lower(_ names: DependencyLabels, isSpace: (Int) -> Bool) {
    for i in heads.indices {
      guard let lifted = names.lifted[Int(labels[i])] else { continue }
      var queue = [heads[i]]
      var next = 0
      search: while next < queue.count {
        let head = queue[next]
        next += 1
        for child in left[Int(head)]...right[Int(head)] {
          if child == head || heads[Int(child)] != head { continue }
          if isSpace(Int(child)) || child == Int32(i) { continue }
          if labels[Int(child)] == lifted.head {
            heads[i] = child
            break search
          }
          queue.append(child)
        }
        // A cycle cannot be: each token is some head's child once. The limit guards all the same.
        if queue.count > heads.count { break }
      }
      labels[i] = lifted.label
    }
  }

  private mutating func findEdges() {
    left.removeAll(keepingCapacity: true)
    right.removeAll(keepingCapacity: true)
    for i in heads.indices {
      left.append(Int32(i))
      right.append(Int32(i))
    }
    for _ in 0..<12 {
      for i in heads.indices { widenHead(of: i) }
      for i in heads.indices.reversed() { widenHead(of: i) }
      if headsLieInSentences() { break }
    }
  }

  private mutating func widenHead(of i: Int) {
    let head = Int(heads[i])
    if left[i] < left[head] { left[head] = left[i] }
    if right[i] > right[head] { right[head] = right[i] }
  }

  /// Whether every head lies between the same two sentence starts as its token.
  private func headsLieInSentences() -> Bool {
    let count = heads.count
    guard count > 0 else { return true }
    var starts = [Bool](repeating: false, count: count)
    for i in heads.indices where heads[i] == Int32(i) { starts[Int(left[i])] = true }
    var current = 0
    for i in 0..<count where (i > 0 && starts[i]) || i == count - 1 {
      for j in current..<max(i, current) {
        guard current <= Int(heads[j]), Int(heads[j]) < i + 1 else { return false }
      }
      current = i
    }
    return true
  }
}
