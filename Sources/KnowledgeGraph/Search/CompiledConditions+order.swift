extension CompiledConditions {
  /// Whether what is allowed depends on the place in the path.
  var dependsOnPlace: Bool { isTimeRespecting || !stepTypes.isEmpty }

  /// The first day, not before the given one, on which the edge at a position can be walked; nil
  /// when it lies wholly before. Without an order of time that is the given day.
  func earliestUse(_ position: Int, notBefore day: Int32, _ graph: CompactGraph) -> Int32? {
    guard isTimeRespecting else { return day }
    return uses(position, graph) { spans in
      spans.compactMap { $0.upperBound >= day ? max(day, $0.lowerBound) : nil }.min()
    } undated: {
      day
    }
  }

  /// The last day, not after the given one, on which the edge at a position can be walked; nil when
  /// it lies wholly after. Without an order of time that is the given day.
  func latestUse(_ position: Int, notAfter day: Int32, _ graph: CompactGraph) -> Int32? {
    guard isTimeRespecting else { return day }
    return uses(position, graph) { spans in
      spans.compactMap { $0.lowerBound <= day ? min(day, $0.upperBound) : nil }.max()
    } undated: {
      day
    }
  }

  private func uses(
    _ position: Int, _ graph: CompactGraph, _ body: ([ClosedRange<Int32>]) -> Int32?,
    undated: () -> Int32
  ) -> Int32? {
    let facts = graph.facts[position]
    guard facts.code & EdgeFacts.dated != 0 else { return includesUndated ? undated() : nil }
    var spans = [facts.firstDay...facts.lastDay]
    if facts.code & EdgeFacts.moreDates != 0 {
      spans += graph.moreDays[graph.edges[position]] ?? []
    }
    if let window {
      spans = spans.filter { $0.overlaps(window) }.map { $0.clamped(to: window) }
    }
    return body(spans)
  }

  /// Keeps of every step the edges that can stand there: of its types, and at a time between what
  /// goes before and what follows.
  func keepInOrder(_ steps: inout [[UInt32]], _ graph: CompactGraph) {
    for i in steps.indices where i < stepTypes.count {
      steps[i].removeAll { !stepTypes[i][graph.facts[$0].type] }
    }
    guard isTimeRespecting else { return }
    var latest = [Int32](repeating: .max, count: steps.count + 1)
    for i in steps.indices.reversed() {
      latest[i] =
        steps[i].compactMap { latestUse(Int($0), notAfter: latest[i + 1], graph) }.max() ?? .min
    }
    var day = Int32.min + 1
    for i in steps.indices {
      steps[i].removeAll { position in
        guard let use = earliestUse(Int(position), notBefore: day, graph) else { return true }
        return use > latest[i + 1]
      }
      day = steps[i].compactMap { earliestUse(Int($0), notBefore: day, graph) }.min() ?? day
    }
  }
}
