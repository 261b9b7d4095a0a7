internal import VectorKernels

/// One worker's run of the named-entity recogniser.
///
/// Source: `spacy/pipeline/_parser_internals/ner.pyx` of spaCy 3.8 (MIT).
@safe struct EntityRun {
  struct Entity: Equatable {
    var tokens: Range<Int>
    var label: String
  }

  let model: TransitionModel
  private let scorer: StateScorer
  /// Scores of each row's state without an open entity; belongs to the scorer.
  private var closedScores: UnsafePointer<Float>
  /// Classes by move, in class order: 1 begin, 2 in, 3 last, 4 unit, 5 out.
  private let byMove: [[Int]]
  private let insideOf: [String: Int]
  private let lastOf: [String: Int]

  init(_ model: TransitionModel) {
    self.model = model
    scorer = StateScorer(model)
    unsafe closedScores = UnsafePointer(scorer.scores.base)
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

  /// Prepares a batch and scores the state of every token with no entity open, which depends on the
  /// token alone; most tokens need no more.
  mutating func prepare(_ vectors: UnsafePointer<Float>, rows: Int) {
    unsafe scorer.prepare(vectors, rows: rows)
    unsafe closedScores = scorer.scoreSingles(rows: rows)
  }

  /// The entities of the document whose first token has the given row.
  func find(
    tokens: Int, firstRow: Int, isSpace: (Int) -> Bool, isSentenceStart: (Int) -> Bool
  ) -> [Entity] {
    var entities: [Entity] = []
    var open: (start: Int, label: String)?
    for i in 0..<tokens {
      let row = firstRow + i
      let canGoOn = i + 1 < tokens && !isSentenceStart(i + 1)
      if let (start, label) = open {
        scorer.score(
          SIMD8(Int32(row), Int32(firstRow + start), Int32(row - 1), -1, -1, -1, -1, -1))
        // The first class wins a tie, so `in`, whose number is smaller, comes first.
        let inside = canGoOn ? insideOf[label] : nil
        let last = lastOf[label]
        if let inside, !(last.map { score($0) > score(inside) } ?? false) { continue }
        if last != nil { entities.append(Entity(tokens: start..<(i + 1), label: label)) }
        open = nil
        continue
      }
      let mayStart = !isSpace(i)
      let best = bestClosed(row, unit: mayStart, begin: mayStart && canGoOn)
      switch model.actions[best].move {
      case 1: open = (i, model.actions[best].label)
      case 4: entities.append(Entity(tokens: i..<(i + 1), label: model.actions[best].label))
      default: break
      }
    }
    return entities
  }

  /// The best class when no entity is open; the first one wins a tie.
  private func bestClosed(_ row: Int, unit: Bool, begin: Bool) -> Int {
    // SAFETY: the row belongs to the batch; there is one score for each action.
    let scores = unsafe closedScores + row * scorer.singleStride
    var best = -1
    func consider(_ classes: [Int]) {
      for i in classes where unsafe best < 0 || scores[i] > scores[best] { best = i }
    }
    if begin { consider(byMove[1]) }
    if unit { consider(byMove[4]) }
    consider(byMove[5])
    return max(best, 0)
  }

  private func score(_ action: Int) -> Float {
    // SAFETY: there is one score for each action.
    unsafe scorer.scores.base[action]
  }
}
