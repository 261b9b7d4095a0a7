/// The syntax tree of a pattern.
indirect enum PatternNode: Sendable {
  case empty
  case set(CodePointSet)
  case sequence([PatternNode])
  case alternation([PatternNode])
  case `repeat`(PatternNode, min: Int, max: Int?, isGreedy: Bool)
  case start
  case end
  case wordBoundary(isNegated: Bool)
  case look(PatternNode, isBehind: Bool, isNegated: Bool)

  /// The number of code points that every match has; nil when matches differ in length.
  var fixedWidth: Int? {
    switch self {
    case .empty, .start, .end, .wordBoundary, .look: return 0
    case .set: return 1
    case .sequence(let parts):
      var sum = 0
      for part in parts {
        guard let width = part.fixedWidth else { return nil }
        sum += width
      }
      return sum
    case .alternation(let parts):
      guard let first = parts.first?.fixedWidth else { return nil }
      return parts.allSatisfy { $0.fixedWidth == first } ? first : nil
    case .repeat(let body, let min, let max, _):
      guard let max, max == min, let width = body.fixedWidth else { return nil }
      return width * min
    }
  }

  /// Whether the empty string can match.
  var canBeEmpty: Bool {
    switch self {
    case .empty, .start, .end, .wordBoundary, .look: true
    case .set: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .alternation(let parts): parts.contains(where: \.canBeEmpty)
    case .repeat(let body, let min, _, _): min == 0 || body.canBeEmpty
    }
  }

  /// The sets that the first consumed code point must be in one of; nil when nothing is known.
  var firstSets: [CodePointSet]? {
    switch self {
    case .empty, .start, .end, .wordBoundary, .look: return nil
    case .set(let set): return [set]
    case .sequence(let parts):
      var sets: [CodePointSet] = []
      for part in parts {
        if let more = part.firstSets {
          sets += more
          if !part.canBeEmpty { return sets }
        } else if part.fixedWidth != 0 {
          return nil
        }
      }
      return nil
    case .alternation(let parts):
      var sets: [CodePointSet] = []
      for part in parts {
        guard let more = part.firstSets, !part.canBeEmpty else { return nil }
        sets += more
      }
      return sets
    case .repeat(let body, let min, let max, _):
      guard max != 0 else { return nil }
      // An optional part's first set is valid only together with what follows it; `sequence` adds
      // that.
      return min == 0 || !body.canBeEmpty ? body.firstSets : nil
    }
  }

  /// Whether a match can only begin where the text begins.
  var isAnchored: Bool {
    switch self {
    case .start: true
    case .sequence(let parts): parts.first?.isAnchored ?? false
    case .alternation(let parts): !parts.isEmpty && parts.allSatisfy(\.isAnchored)
    default: false
    }
  }
}
