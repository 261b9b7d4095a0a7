internal import VectorKernels

/// The weights and actions of a transition-based component, parser or entity recogniser.
struct TransitionModel: Sendable {
  struct Action: Sendable, Equatable {
    /// spaCy's number of the move.
    var move: Int
    var label: String
  }

  /// Classes in the order of the output layer, move by move.
  let actions: [Action]
  /// For each move the range of its classes.
  let ranges: [Range<Int>]
  /// Tokens that a state is described by.
  let features: Int
  /// Size of the state's hidden layer.
  let hidden: Int
  let pieces: Int
  /// Numbers that a token is projected to.
  let projected: Int
  let tokenWidth: Int
  /// From a token's vector to `projected` numbers.
  let projection: PackedMatrix
  /// From `projected` numbers to `[feature][piece][hidden]`.
  let lower: PackedMatrix
  /// `[piece][hidden]`.
  let lowerBias: FloatMemory
  /// `[feature][piece][hidden]`: what stands for a missing token.
  let missing: FloatMemory
  /// From a state's hidden layer to a score for each action.
  let upper: PackedRowMatrix
  /// The same for many states at once.
  let upperForMany: PackedMatrix

  init(
    _ model: ThincModel, moves: ModelFile, features: Int, moveCount: Int
  ) throws(LanguageError) {
    let lowerLayer = try model.referenced("lower")
    let upperLayer = try model.referenced("upper")
    guard lowerLayer.name == "precomputable_affine", upperLayer.name == "linear" else {
      throw model.file.unsupported(
        "has no upper and lower layer of spaCy's TransitionBasedParser.v2")
    }
    let w = try model.tensor(lowerLayer, "W", [features, nil, nil, nil])
    self.features = features
    (hidden, pieces, projected) = (w.shape[1], w.shape[2], w.shape[3])
    let state = pieces * hidden
    guard hidden % 8 == 0, pieces == 2 else {
      throw model.file.unsupported(
        "has a hidden layer of \(hidden) in \(pieces) pieces, not a multiple of 8 in 2")
    }
    let size = hidden * pieces * projected
    let permuted = (0..<features).flatMap { feature in
      MaxoutLayer.piecesFirst(
        Array(w.values[(feature * size)..<((feature + 1) * size)]), outputs: w.shape[1],
        pieces: w.shape[2], inputs: w.shape[3])
    }
    lower = PackedMatrix(
      MaxoutLayer.transposed(permuted, rows: features * state, columns: projected),
      inner: projected, columns: features * state)
    let b = try model.tensor(lowerLayer, "b", [hidden, pieces])
    lowerBias = FloatMemory(
      MaxoutLayer.piecesFirst(b.values, outputs: hidden, pieces: pieces, inputs: 1))
    let pad = try model.tensor(lowerLayer, "pad", [1, features, hidden, pieces])
    missing = FloatMemory(
      (0..<features).flatMap { feature in
        MaxoutLayer.piecesFirst(
          Array(pad.values[(feature * state)..<((feature + 1) * state)]), outputs: w.shape[1],
          pieces: w.shape[2], inputs: 1)
      })
    let linears = model.layers.filter { $0.name == "linear" && $0.index != upperLayer.index }
    guard linears.count == 1 else {
      throw model.file.unsupported("has \(linears.count) projections of the tokens instead of one")
    }
    let linear = try model.tensor(linears[0], "W", [projected, nil])
    tokenWidth = linear.shape[1]
    projection = PackedMatrix(
      MaxoutLayer.transposed(linear.values, rows: projected, columns: tokenWidth),
      inner: tokenWidth, columns: projected,
      bias: try model.tensor(linears[0], "b", [projected]).values)
    let actions = try TransitionModel.actions(moves, moveCount: moveCount)
    self.actions = actions
    ranges = (0..<moveCount).map { move in
      let first = actions.firstIndex { $0.move == move } ?? 0
      return first..<(first + actions.count { $0.move == move })
    }
    let upperMatrix = MaxoutLayer.transposed(
      try model.tensor(upperLayer, "W", [actions.count, hidden]).values, rows: actions.count,
      columns: hidden)
    let upperBias = try model.tensor(upperLayer, "b", [actions.count]).values
    upper = PackedRowMatrix(upperMatrix, inner: hidden, columns: actions.count, bias: upperBias)
    upperForMany = PackedMatrix(
      upperMatrix, inner: hidden, columns: actions.count, bias: upperBias)
  }

  /// Reads `moves`: numbers as text; in each, labels by falling frequency, then by falling name.
  private static func actions(
    _ file: ModelFile, moveCount: Int
  ) throws(LanguageError) -> [Action] {
    let root = try MessagePackReader.read(file)
    guard let text = root["moves"]?.string, let json = JSONText.parse(text),
      case .object(let members) = json
    else { throw file.corrupt("does not hold the moves as JSON") }
    var actions: [Action] = []
    for member in members.sorted(by: { precedes($0.key, $1.key) }) {
      guard let move = Int(member.key), (0..<moveCount).contains(move),
        let labels = member.value.members
      else { throw file.unsupported("has the unknown move \(member.key)") }
      var counted: [(frequency: Double, label: String)] = []
      for label in labels {
        guard case .number(let frequency) = label.value else {
          throw file.corrupt("has a label without frequency")
        }
        counted.append((frequency, label.key))
      }
      counted.sort {
        $0.frequency != $1.frequency
          ? $0.frequency > $1.frequency : precedes($1.label, $0.label)
      }
      actions += counted.map { Action(move: move, label: $0.label) }
    }
    return actions
  }

  /// By code points, as Python sorts.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }
}
