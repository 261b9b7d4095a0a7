/// A compiled pattern: a backtracking machine over code points.
///
/// Alternatives are tried in order and quantifiers are greedy, as Python's `re` does, so that the
/// same match is found. The number of steps of one call is limited in proportion to the text; a
/// call that exceeds it finds no match.
struct Pattern: Sendable {
  enum Instruction: Sendable {
    case set(Int)
    /// Try `first`; on failure go on at `second`.
    case split(first: Int, second: Int)
    case jump(Int)
    case repeatSet(Int, min: Int, max: Int, isGreedy: Bool)
    case start
    case end
    case wordBoundary(isNegated: Bool)
    /// Runs the part from the next instruction on; continues at `next`.
    case look(width: Int?, isNegated: Bool, next: Int)
    case match
  }

  private struct Branch: Sendable {
    var entry: Int
    var first: [Int]?
  }

  private var code: [Instruction] = []
  private var sets: [CodePointSet] = []
  private var branches: [Branch] = []
  /// Branches that an ASCII code point can begin, in order.
  private var asciiBranches: [[Int]] = []
  private var isAnchored = false
  private var canMatchEmpty = false

  init(_ source: String) throws(PatternError) {
    let node = try PatternParser.parse(source)
    isAnchored = node.isAnchored
    canMatchEmpty = node.canBeEmpty
    let alternatives: [PatternNode] =
      if case .alternation(let parts) = node { parts } else { [node] }
    for part in alternatives {
      let entry = code.count
      try compile(part)
      code.append(.match)
      let first = part.canBeEmpty ? nil : part.firstSets
      branches.append(Branch(entry: entry, first: first?.map { index(of: $0) }))
    }
    for c in UInt32(0)..<128 {
      asciiBranches.append(branches.indices.filter { mayBegin(branches[$0], c) })
    }
  }

  private func mayBegin(_ branch: Branch, _ c: UInt32) -> Bool {
    branch.first?.contains { sets[$0].contains(c) } ?? true
  }

  private mutating func index(of set: CodePointSet) -> Int {
    if let known = sets.firstIndex(of: set) { return known }
    sets.append(set)
    return sets.count - 1
  }

  private mutating func compile(_ node: PatternNode) throws(PatternError) {
    guard code.count < 100_000 else {
      throw PatternError(detail: "has a pattern that is too large", position: 0)
    }
    switch node {
    case .empty: break
    case .set(let set): code.append(.set(index(of: set)))
    case .sequence(let parts): for part in parts { try compile(part) }
    case .alternation(let parts): try compile(alternatives: parts)
    case .repeat(.set(let set), let min, let max, let isGreedy):
      code.append(
        .repeatSet(index(of: set), min: min, max: max ?? Int.max, isGreedy: isGreedy))
    case .repeat(let body, let min, _, _) where body.fixedWidth == 0:
      // Repeating what has no width changes nothing.
      if min > 0 { try compile(body) }
    case .repeat(let body, let min, let max, let isGreedy):
      for _ in 0..<min { try compile(body) }
      if let max {
        for _ in 0..<(max - min) { try compile(optional: body, isGreedy: isGreedy, loops: false) }
      } else {
        try compile(optional: body, isGreedy: isGreedy, loops: true)
      }
    case .start: code.append(.start)
    case .end: code.append(.end)
    case .wordBoundary(let isNegated): code.append(.wordBoundary(isNegated: isNegated))
    case .look(let body, let isBehind, let isNegated):
      let at = code.count
      code.append(.match)
      try compile(body)
      code.append(.match)
      code[at] = .look(
        width: isBehind ? body.fixedWidth : nil, isNegated: isNegated, next: code.count)
    }
  }

  private mutating func compile(alternatives parts: [PatternNode]) throws(PatternError) {
    var jumps: [Int] = []
    for (i, part) in parts.enumerated() {
      guard i < parts.count - 1 else {
        try compile(part)
        break
      }
      let split = code.count
      code.append(.match)
      try compile(part)
      jumps.append(code.count)
      code.append(.match)
      code[split] = .split(first: split + 1, second: code.count)
    }
    for jump in jumps { code[jump] = .jump(code.count) }
  }

  private mutating func compile(
    optional body: PatternNode, isGreedy: Bool, loops: Bool
  ) throws(PatternError) {
    let split = code.count
    code.append(.match)
    try compile(body)
    if loops { code.append(.jump(split)) }
    code[split] =
      isGreedy
      ? .split(first: split + 1, second: code.count)
      : .split(first: code.count, second: split + 1)
  }

  // MARK: - Matching

  /// The first match in `text[range]`, which is taken for the whole text.
  func search(_ text: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    var run = Run(limit: Pattern.limit(range.count))
    return search(text, range, from: range.lowerBound, &run)
  }

  /// The match that begins where the range begins.
  func match(_ text: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    var run = Run(limit: Pattern.limit(range.count))
    return match(text, range, at: range.lowerBound, &run)
  }

  /// All matches from left to right, not overlapping.
  func matches(_ text: [UInt32], _ range: Range<Int>) -> [Range<Int>] {
    var run = Run(limit: Pattern.limit(range.count))
    var found: [Range<Int>] = []
    var from = range.lowerBound
    while from <= range.upperBound, let next = search(text, range, from: from, &run) {
      found.append(next)
      from = next.isEmpty ? next.upperBound + 1 : next.upperBound
    }
    return found
  }

  private static func limit(_ count: Int) -> Int { 200_000 + 2_000 * count }

  private struct Run {
    var stepsLeft: Int
    /// Places to go back to: instruction, position, and the least position for a repeat.
    var stack: [(pc: Int, position: Int, floor: Int)] = []
    init(limit: Int) { stepsLeft = limit }
  }

  private func search(
    _ text: [UInt32], _ range: Range<Int>, from: Int, _ run: inout Run
  ) -> Range<Int>? {
    if isAnchored {
      return from == range.lowerBound ? match(text, range, at: from, &run) : nil
    }
    for at in from..<range.upperBound {
      if let found = match(text, range, at: at, &run) { return found }
    }
    return canMatchEmpty ? match(text, range, at: range.upperBound, &run) : nil
  }

  private func match(
    _ text: [UInt32], _ range: Range<Int>, at: Int, _ run: inout Run
  ) -> Range<Int>? {
    if at < range.upperBound, text[at] < 128 {
      for branch in asciiBranches[Int(text[at])] {
        if let end = execute(branches[branch].entry, text, range, at, &run) { return at..<end }
      }
      return nil
    }
    for branch in branches {
      if at < range.upperBound ? !mayBegin(branch, text[at]) : branch.first != nil { continue }
      if let end = execute(branch.entry, text, range, at, &run) { return at..<end }
    }
    return nil
  }

  private func execute(
    _ entry: Int, _ text: [UInt32], _ range: Range<Int>, _ start: Int, _ run: inout Run
  ) -> Int? {
    let base = run.stack.count
    defer { run.stack.removeLast(run.stack.count - base) }
    var pc = entry
    var position = start
    while true {
      run.stepsLeft -= 1
      if run.stepsLeft < 0 { return nil }
      var isGood = true
      switch code[pc] {
      case .match: return position
      case .set(let set):
        isGood = position < range.upperBound && sets[set].contains(text[position])
        position += 1
        pc += 1
      case .split(let first, let second):
        run.stack.append((second, position, -1))
        pc = first
      case .jump(let target): pc = target
      case .repeatSet(let set, let min, let max, let isGreedy):
        let last = max < range.upperBound - position ? position + max : range.upperBound
        let most = isGreedy ? last : Swift.min(position + min, last)
        var reached = position
        while reached < most, sets[set].contains(text[reached]) { reached += 1 }
        run.stepsLeft -= (reached - position) / 8
        isGood = reached - position >= min
        if isGood, isGreedy, reached > position + min {
          run.stack.append((pc + 1, reached, position + min))
        } else if isGood, !isGreedy, reached < last, sets[set].contains(text[reached]) {
          // One more, later: as a repeat that starts behind what was taken.
          run.stack.append((pc, reached, -2 - (last - reached)))
        }
        position = reached
        pc += 1
      case .start:
        isGood = position == range.lowerBound
        pc += 1
      case .end:
        isGood =
          position == range.upperBound
          || (position == range.upperBound - 1 && text[position] == 0x0A)
        pc += 1
      case .wordBoundary(let isNegated):
        let before = position > range.lowerBound && CodePoint.isWord(text[position - 1])
        let after = position < range.upperBound && CodePoint.isWord(text[position])
        isGood = (before != after) != isNegated
        pc += 1
      case .look(let width, let isNegated, let next):
        let from = position - (width ?? 0)
        let found = from >= range.lowerBound && execute(pc + 1, text, range, from, &run) != nil
        isGood = found != isNegated
        pc = next
      }
      if isGood { continue }
      guard run.stack.count > base else { return nil }
      (pc, position) = goBack(text, &run)
    }
  }

  /// Takes the last place to go back to; a repeat gives back one code point, or takes one more when
  /// it is reluctant, and stays on the stack while it can do so again.
  private func goBack(_ text: [UInt32], _ run: inout Run) -> (Int, Int) {
    let top = run.stack.count - 1
    let entry = run.stack[top]
    if entry.floor >= 0 {
      let position = entry.position - 1
      if position > entry.floor {
        run.stack[top].position = position
      } else {
        run.stack.removeLast()
      }
      return (entry.pc, position)
    }
    run.stack.removeLast()
    if entry.floor <= -2, case .repeatSet(let set, _, _, _) = code[entry.pc] {
      let left = -2 - entry.floor - 1
      let position = entry.position + 1
      if left > 0, position < text.count, sets[set].contains(text[position]) {
        run.stack.append((entry.pc, position, -2 - left))
      }
      return (entry.pc + 1, position)
    }
    return (entry.pc, entry.position)
  }
}
