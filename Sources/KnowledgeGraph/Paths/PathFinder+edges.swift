/// A path of one edge a step with its weight.
struct WeightedChoice {
  var path: GraphPath
  var weight: Double
}

extension PathFinder {
  /// Every choice of one edge a step, best edges first, at most `limit`.
  func split(_ paths: [GraphPath], limit: Int) -> [GraphPath] {
    var result: [GraphPath] = []
    for path in paths where result.count < limit {
      var choices: [[[Int]]] = [[]]
      for step in path.steps {
        var longer: [[[Int]]] = []
        for choice in choices {
          for edge in step where longer.count < limit - result.count {
            longer.append(choice + [[edge]])
          }
        }
        choices = longer
      }
      result += choices.map { GraphPath(nodes: path.nodes, steps: $0) }
    }
    return result
  }

  /// The lightest choices of one edge a step, at most `limit`, in the order of their weight.
  ///
  /// Of the beginnings of a path only the `limit` lightest can begin one of the `limit` lightest.
  func lightestChoices(_ path: GraphPath, limit: Int) -> [WeightedChoice] {
    var choices: [(edges: [[Int]], weight: Double)] = [([], 0)]
    for step in path.steps {
      var longer: [(edges: [[Int]], weight: Double)] = []
      for choice in choices {
        for edge in step {
          let confidence = Float(index.graph.edges[edge].confidence)
          longer.append(
            (choice.edges + [[edge]], choice.weight + CompactGraph.weight(confidence: confidence)))
        }
      }
      longer.sort { a, b in
        a.weight != b.weight
          ? a.weight < b.weight : a.edges.joined().lexicographicallyPrecedes(b.edges.joined())
      }
      choices = Array(longer.prefix(max(limit, 0)))
    }
    return choices.map {
      WeightedChoice(path: GraphPath(nodes: path.nodes, steps: $0.edges), weight: $0.weight)
    }
  }
}
