import Foundation
import Testing

@testable import Extraction

@Suite struct ClaimWeightsTests {
  private var weights: ClaimWeights {
    var sparse = [Int8](repeating: 0, count: 3 << 4)
    sparse[5] = -128
    sparse[47] = 127
    let trigger = LinearScorer(
      bits: 4, outputs: 3, inputs: 2, sparse: sparse, scales: [0.5, 0.25, 1],
      dense: [1, 2, 3, 4, 5, 6], bias: [-1, -2, -3])
    let claim = LinearScorer(
      bits: 2, outputs: 1, inputs: 0, sparse: [0, 1, 2, 3], scales: [2], dense: [], bias: [0])
    return ClaimWeights(
      acts: ["fights", "visited"], trigger: trigger, claim: claim, slope: 0.75, offset: -0.1)
  }

  @Test func `reads back what it wrote`() throws {
    #expect(try ClaimWeights(weights.data) == weights)
  }

  @Test func `refuses a file cut anywhere`() {
    let data = weights.data
    for length in 0..<data.count {
      #expect(throws: ClaimWeights.Fault.self) { try ClaimWeights(data.prefix(length)) }
    }
  }

  @Test func `refuses bytes after the end`() {
    #expect(throws: ClaimWeights.Fault.self) { try ClaimWeights(weights.data + [0]) }
  }

  @Test func `survives any one damaged byte`() {
    let data = weights.data
    for place in data.indices {
      var damaged = data
      damaged[place] ^= 0xff
      // Some damage still reads as weights; none may crash.
      _ = try? ClaimWeights(damaged)
    }
  }

  @Test func `adds slots, numbers and bias`() {
    let scores = weights.trigger.scores([1, 15], [1, 0])
    // Slots count 1/√2 each: row 1 holds -128 for the last output, row 15 holds 127 for it.
    #expect(scores[0] == 0)
    #expect(scores[1] == 0)
    #expect(abs(scores[2] - (3 - 3 - 1 / Float(2).squareRoot())) < 1e-6)
  }
}
