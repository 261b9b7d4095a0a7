import Extraction

/// Trains a `LinearScorer` on logistic loss by stochastic gradient descent with Adagrad's step
/// sizes (Duchi et al. 2011), one example at a time, always in the same order.
struct LinearTrainer {
  /// One example.
  struct Example {
    var features: [UInt32]
    var numbers: [Float]
    /// 1 or 0 for each output; NaN where the label is open.
    var targets: [Float]
    /// How much a step counts, 0...1.
    var weight: Float = 1
  }

  struct Settings {
    var epochs = 6
    var rate: Float = 0.1
    var decay: Float = 1e-6
    /// Share of features left out at each step, so that no feature is leaned on alone.
    var dropout: Float = 0.15
    /// Slots seen in fewer examples get no weight.
    var minimumCount = 2
    var startBias: Float = -4
  }

  let bits: Int
  let outputs: Int
  let inputs: Int
  let settings: Settings
  private var sparse: [Float]
  private var dense: [Float]
  private var bias: [Float]
  private var sparseSquares: [Float]
  private var denseSquares: [Float]
  private var biasSquares: [Float]
  private var random = SplitMix64(state: 20)

  init(bits: Int, outputs: Int, inputs: Int, settings: Settings) {
    self.bits = bits
    self.outputs = outputs
    self.inputs = inputs
    self.settings = settings
    let start: Float = 1e-3
    sparse = [Float](repeating: 0, count: outputs << bits)
    dense = [Float](repeating: 0, count: outputs * inputs)
    bias = [Float](repeating: settings.startBias, count: outputs)
    sparseSquares = [Float](repeating: start, count: sparse.count)
    denseSquares = [Float](repeating: start, count: dense.count)
    biasSquares = [Float](repeating: start, count: outputs)
  }

  /// Trains on the examples and hands back the quantised model.
  static func train(
    _ examples: [Example], bits: Int, settings: Settings
  ) -> LinearScorer {
    var trainer = LinearTrainer(
      bits: bits, outputs: examples.first?.targets.count ?? 1,
      inputs: examples.first?.numbers.count ?? 0, settings: settings)
    trainer.run(examples)
    return trainer.scorer
  }

  private mutating func run(_ examples: [Example]) {
    var counts = [Int](repeating: 0, count: 1 << bits)
    for example in examples { for slot in example.features { counts[Int(slot)] += 1 } }
    var order = Array(examples.indices)
    for epoch in 0..<settings.epochs {
      for i in order.indices.reversed() where i > 0 {
        order.swapAt(i, Int(random.next() % UInt64(i + 1)))
      }
      let late = Float(epoch) >= Float(settings.epochs) * 0.7
      for i in order { step(examples[i], counts, settings.rate * (late ? 0.3 : 1)) }
    }
  }

  private mutating func step(_ example: Example, _ counts: [Int], _ rate: Float) {
    guard !example.features.isEmpty else { return }
    let value = 1 / Float(example.features.count).squareRoot()
    let kept = example.features.filter { _ in random.nextUnit() >= settings.dropout }
      .filter { counts[Int($0)] >= settings.minimumCount }
    let scaled = value / (1 - settings.dropout)
    for output in 0..<outputs where !example.targets[output].isNaN {
      var score = bias[output]
      for slot in kept { score += sparse[Int(slot) * outputs + output] * scaled }
      for (i, x) in example.numbers.enumerated() where x != 0 {
        score += x * dense[i * outputs + output]
      }
      let gradient = (probability(logOdds: score) - example.targets[output]) * example.weight
      // Steps too small to matter cost as much as the others.
      if abs(gradient) < 0.002 { continue }
      biasSquares[output] += gradient * gradient
      bias[output] -= rate * gradient / biasSquares[output].squareRoot()
      for slot in kept {
        let place = Int(slot) * outputs + output
        let g = gradient * scaled + settings.decay * sparse[place]
        sparseSquares[place] += g * g
        sparse[place] -= rate * g / sparseSquares[place].squareRoot()
      }
      for (i, x) in example.numbers.enumerated() where x != 0 {
        let place = i * outputs + output
        let g = gradient * x + settings.decay * dense[place]
        denseSquares[place] += g * g
        dense[place] -= rate * g / denseSquares[place].squareRoot()
      }
    }
  }

  private var scorer: LinearScorer {
    var scales = [Float](repeating: 1, count: outputs)
    for output in 0..<outputs {
      var largest: Float = 0
      for place in stride(from: output, to: sparse.count, by: outputs) {
        largest = max(largest, abs(sparse[place]))
      }
      if largest > 0 { scales[output] = largest / 127 }
    }
    var quantised = [Int8](repeating: 0, count: sparse.count)
    for (place, weight) in sparse.enumerated() {
      quantised[place] = Int8((weight / scales[place % outputs]).rounded())
    }
    return LinearScorer(
      bits: bits, outputs: outputs, inputs: inputs, sparse: quantised, scales: scales,
      dense: dense, bias: bias)
  }
}

/// Vigna's SplitMix64: the same numbers in every run.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number in 0..<1.
  mutating func nextUnit() -> Float { Float(next() >> 40) / 16_777_216 }
}
