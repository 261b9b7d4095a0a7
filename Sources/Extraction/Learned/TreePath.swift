import Language

/// How a sentence's tree leads from one token to another.
struct TreePath {
  /// Tokens from the first up to the one that both lie under, without it.
  let left: [Int]
  /// The same from the second.
  let right: [Int]
  /// The lowest token that both lie under.
  let top: Int
  private let tokens: [Token]

  /// The path between two tokens; nil between two sentences.
  ///
  /// - Complexity: O(depth of the tree), bounded.
  init?(from first: Int, to second: Int, _ tokens: [Token]) {
    let up = TreePath.ancestors(first, tokens)
    let down = TreePath.ancestors(second, tokens)
    guard let top = up.first(where: { down.contains($0) }) else { return nil }
    self.top = top
    self.tokens = tokens
    left = up.prefix { $0 != top }
    right = down.prefix { $0 != top }
  }

  /// The parts on the way up from the first token.
  var rise: String { left.map(step).joined(separator: ">") }
  /// The parts on the way down to the second.
  var fall: String { right.map(step).joined(separator: "<") }
  /// The parts right below the top on both sides.
  var sides: String { "\(left.last.map(step) ?? "")/\(right.last.map(step) ?? "")" }
  var lemma: String { tokens[top].lemma.lowercased() }

  /// How many clauses begin on the way.
  var clauses: Int {
    (left + right).count { ["relcl", "ccomp", "advcl", "acl"].contains(tokens[$0].dep) }
  }

  /// A token's part in the tree, with the word of a preposition.
  private func step(_ i: Int) -> String {
    tokens[i].dep == "prep" ? "prep-" + tokens[i].lemma.lowercased() : tokens[i].dep
  }

  /// A token and those above it, up to the root.
  private static func ancestors(_ i: Int, _ tokens: [Token]) -> [Int] {
    var result = [i]
    var i = i
    while tokens[i].head != i, result.count < 30 {
      i = tokens[i].head
      result.append(i)
    }
    return result
  }
}
