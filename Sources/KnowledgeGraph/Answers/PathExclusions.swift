import TextModel

/// Says what a search that found nothing did not follow, and what would have opened a way.
struct PathExclusions {
  private let index: GraphIndex
  private let conditions: PathConditions

  init(_ index: GraphIndex, _ conditions: PathConditions) {
    self.index = index
    self.conditions = conditions
  }

  /// A condition that may be lifted, with its name on the command line.
  private struct Relaxation {
    var name: String
    var excludes: (GraphEdge) -> Bool
    var lift: (inout PathConditions) -> Void
  }

  private var relaxations: [Relaxation] {
    let conditions = conditions
    var result: [Relaxation] = []
    if !conditions.modalities.contains(.possible) {
      result.append(
        Relaxation(name: "that are only possible (--possible follows them)") {
          $0.modality == .possible
        } lift: {
          $0.modalities.insert(.possible)
        })
    }
    if !conditions.polarities.contains(.negative) {
      result.append(
        Relaxation(name: "that are denied (--denied follows them)") {
          $0.polarity == .negative
        } lift: {
          $0.polarities.insert(.negative)
        })
    }
    if !conditions.via.isEmpty {
      result.append(
        Relaxation(name: "of types not in --via") {
          !conditions.via.contains($0.type)
        } lift: {
          $0.via = []
        })
    }
    if !conditions.avoid.isEmpty {
      result.append(
        Relaxation(name: "of types in --avoid") {
          conditions.avoid.contains($0.type)
        } lift: {
          $0.avoid = []
        })
    }
    if conditions.since != nil || conditions.until != nil {
      if !conditions.includesUndated {
        result.append(
          Relaxation(name: "without a date (--undated follows them)") {
            $0.date == nil && $0.evidence.allSatisfy { $0.date == nil }
          } lift: {
            $0.includesUndated = true
          })
      }
      let window = window
      result.append(
        Relaxation(name: "outside --since and --until") { edge in
          let dates = ([edge.date] + edge.evidence.map(\.date)).compactMap { $0 }
          return !dates.isEmpty
            && !dates.contains { $0.firstDay <= window.last && $0.lastDay >= window.first }
        } lift: {
          $0.since = nil
          $0.until = nil
        })
    }
    if conditions.minimumSources > 1 {
      result.append(
        Relaxation(name: "with fewer than \(conditions.minimumSources) sources") {
          $0.sources < conditions.minimumSources
        } lift: {
          $0.minimumSources = 0
        })
    }
    if conditions.minimumConfidence > 0 {
      result.append(
        Relaxation(name: "less sure than \(conditions.minimumConfidence)") {
          $0.confidence < conditions.minimumConfidence
        } lift: {
          $0.minimumConfidence = 0
        })
    }
    if !conditions.holders.isEmpty {
      result.append(
        Relaxation(name: "said by others than in --said-by") { edge in
          !([edge.by] + edge.evidence.map(\.by)).contains { by in
            by.map(conditions.holders.contains) == true
          }
        } lift: {
          $0.holders = []
        })
    }
    return result + ways + order
  }

  /// Conditions on the order of a path's steps.
  private var order: [Relaxation] {
    var result: [Relaxation] = []
    func add(_ name: String, lift: @escaping (inout PathConditions) -> Void) {
      result.append(Relaxation(name: name, excludes: { _ in false }, lift: lift))
    }
    if !conditions.nodeTypes.isEmpty {
      add("through nodes of types not in --through") { $0.nodeTypes = [] }
    }
    if let limit = conditions.maximumDegree {
      add("through nodes with more than \(PlainText.count(limit, "edge"))") {
        $0.maximumDegree = nil
      }
    }
    if !conditions.stepTypes.isEmpty {
      add("of other types than those of --steps") { $0.stepTypes = [] }
    }
    if conditions.isTimeRespecting { add("back in time") { $0.isTimeRespecting = false } }
    return result
  }

  private var window: (first: Int, last: Int) {
    (conditions.since?.firstDay ?? .min, conditions.until?.lastDay ?? .max)
  }

  /// Conditions that exclude ways rather than edges.
  private var ways: [Relaxation] {
    var result: [Relaxation] = []
    if !conditions.avoidNodeTypes.isEmpty {
      let types = conditions.avoidNodeTypes.sorted().joined(separator: ", ")
      result.append(
        Relaxation(name: "through nodes of type \(types)") { _ in
          false
        } lift: {
          $0.avoidNodeTypes = []
        })
    }
    if !conditions.avoidNodes.isEmpty {
      result.append(
        Relaxation(name: "through nodes that are to be avoided") { _ in
          false
        } lift: {
          $0.avoidNodes = []
        })
    }
    if conditions.isDirected {
      result.append(
        Relaxation(name: "against the direction of edges") { _ in
          false
        } lift: {
          $0.isDirected = false
        })
    }
    if let limit = conditions.maximumHops {
      result.append(
        Relaxation(name: "longer than \(PlainText.count(limit, "edge"))") { _ in
          false
        } lift: {
          $0.maximumHops = nil
        })
    }
    return result
  }

  /// A line for each condition that excluded something.
  ///
  /// - Complexity: O(edges · conditions), and a search for each condition.
  func text(from: Int, to: Int) -> [String] {
    var finder = PathFinder(index)
    var lines: [String] = []
    var isOpened = false
    for relaxation in relaxations {
      var relaxed = conditions
      relaxation.lift(&relaxed)
      let path = finder.shortestPath(from: from, to: to, conditions: relaxed)
      let count = index.graph.edges.count(where: relaxation.excludes)
      let opened = path.map { "; with them there is a path of \(PlainText.count($0.hops, "edge"))" }
      isOpened = isOpened || path != nil
      if count > 0 {
        lines.append(
          "Not followed: \(PlainText.count(count, "edge")) \(relaxation.name)\(opened ?? "").")
      } else if let opened {
        lines.append("Not followed: ways \(relaxation.name)\(opened).")
      }
    }
    if !isOpened {
      var all = PathConditions()
      all.polarities = Set(Claim.Polarity.allCases)
      all.modalities = Set(Claim.Modality.allCases)
      all.avoidNodeTypes = []
      let path = finder.shortestPath(from: from, to: to, conditions: all)
      lines.append(
        path.map {
          "Only without all of these conditions is there a path, of "
            + "\(PlainText.count($0.hops, "edge"))."
        } ?? "The two are in parts of the graph that nothing connects.")
    }
    return lines
  }
}
