internal import VectorKernels

/// One worker's run of the named-entity recogniser.
///
/// Source: `spacy/pipeline/_parser_internals/ner.pyx` of spaCy 3.8 (MIT).
struct EntityRun {
  struct Entity: Equatable {
    var tokens: Range<Int>
    var label: String
  }

  let model: TransitionModel
  private let scorer: StateScorer
  /// Classes by move, in class order: 1 begin, 2 in, 3 last, 4 unit, 5 out.
  private let byMove: [[Int]]
  private let insideOf: [String: Int]
  private let lastOf: [String: Int]

  init(_ model: TransitionModel) {
    self.model = model
    scorer = StateScorer(model)
    let byMove = (0..<6).map { move in
      model.actions.indices.filter { i in
        model.actions[i].move == move && (!model.actions[i].label.isEmpty || move == 5)
      }
    }
    func labels(_ move: Int) -> [String: Int] {
      var result: [String: Int] = [:]
      for i in byMove[move] where result[model.actions[i].label] == nil {
        result[model.actions[i].label] = i
      }
      return result
    }
    insideOf = labels(2)
    lastOf = labels(3)
    self.byMove = byMove
  }

  func prepare(_ vectors: UnsafePointer<Float>, rows: Int) {
    unsafe scorer.prepare(vectors, rows: rows)
  }

  /// The entities of the document whose first token has the given row.
  func find(
    tokens: Int, firstRow: Int, isSpace: (Int) -> Bool, isSentenceStart: (Int) -> Bool
  ) -> [Entity] {
    var entities: [Entity] = []
    var open: (start: Int, label: String)?
    for i in 0..<tokens {
      let row = Int32(firstRow + i)
      let start = open.map { Int32(firstRow + $0.start) } ?? -1
      scorer.score(SIMD8(row, start, open == nil ? -1 : row - 1, -1, -1, -1, -1, -1))
      let canGoOn = i + 1 < tokens && !isSentenceStart(i + 1)
      if let (start, label) = open {
        // The first class wins a tie, so `in`, whose number is smaller, comes first.
        let inside = canGoOn ? insideOf[label] : nil
        let last = lastOf[label]
        guard inside == nil || (last.map { score($0) > score(inside ?? 0) } ?? false) else {
          continue
        }
        if last != nil { entities.append(Entity(tokens: start..<(i + 1), label: label)) }
        open = nil
        continue
      }
      let mayStart = !isSpace(i)
      var best = -1
      consider(5, &best)
      if mayStart { consider(4, &best) }
      if mayStart, canGoOn { consider(1, &best) }
      guard best >= 0 else { continue }
      switch model.actions[best].move {
      case 1: open = (i, model.actions[best].label)
      case 4: entities.append(Entity(tokens: i..<(i + 1), label: model.actions[best].label))
      default: break
      }
    }
    return entities
  }

  /// Takes the best class of a move if it beats `best`; on a tie the smaller number wins.
  private func consider(_ move: Int, _ best: inout Int) {
    for i in byMove[move] {
      if best < 0 || score(i) > score(best) || (score(i) == score(best) && i < best) { best = i }
    }
  }

  private func score(_ action: Int) -> Float {
    // SAFETY: there is one score for each action.
    unsafe scorer.scores.base[action]
  }
}
