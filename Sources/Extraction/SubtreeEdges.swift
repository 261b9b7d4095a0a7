import Language

/// The first and the last token of each token's subtree.
struct SubtreeEdges {
  let left: [Int]
  let right: [Int]

  /// - Complexity: O(tokens): a chain of more than 64 tokens is no sentence, and hostile input
  ///   stays linear.
  init(_ tokens: [Token]) {
    var left = Array(tokens.indices)
    var right = left
    for i in tokens.indices {
      var ancestor = i
      for _ in 0..<64 {
        let next = tokens[ancestor].head
        guard next != ancestor, tokens.indices.contains(next) else { break }
        ancestor = next
        left[ancestor] = min(left[ancestor], i)
        right[ancestor] = max(right[ancestor], i)
      }
    }
    self.left = left
    self.right = right
  }
}
