internal import VectorKernels

/// One worker's run of the dependency parser.
struct ParserRun {
  let model: TransitionModel
  let names: DependencyLabels
  private(set) var tree = SentenceTree()
  private var state = ParserState()
  private let scorer: StateScorer

  init(_ model: TransitionModel, _ names: DependencyLabels) {
    self.model = model
    self.names = names
    scorer = StateScorer(model)
  }

  func prepare(_ vectors: UnsafePointer<Float>, rows: Int) {
    unsafe scorer.prepare(vectors, rows: rows)
  }

  /// Parses the document whose first token has the given row; the result is in `tree`.
  mutating func parse(tokens: Int, firstRow: Int, isSpace: (Int) -> Bool) {
    state.begin(tokens)
    let shift = SIMD8<Int32>(repeating: Int32(firstRow))
    let none = SIMD8<Int32>(repeating: -1)
    // Each token is pushed, put back at most once and popped: more steps cannot be.
    var stepsLeft = 8 * tokens + 16
    while !state.isFinal, stepsLeft > 0 {
      stepsLeft -= 1
      let features = state.features
      scorer.score((features &+ shift).replacing(with: none, where: features .< 0))
      guard let best = bestAction(state.validMoves) else {
        state.stop()
        break
      }
      state.apply(move: model.actions[best].move, label: names.ofAction[best])
    }
    tree.build(state, names, isSpace: isSpace)
  }

  private func bestAction(_ moves: Int) -> Int? {
    var best: Int?
    var bestScore = -Float.infinity
    for (move, range) in model.ranges.enumerated() where moves >> move & 1 != 0 {
      for i in range {
        // SAFETY: there is one score for each action.
        let score = unsafe scorer.scores.base[i]
        if score > bestScore || best == nil {
          best = i
          bestScore = score
        }
      }
    }
    return best
  }
}
