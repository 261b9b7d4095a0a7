import Foundation
import Testing

@testable import Extraction

/// The files of the judges of events and pronouns: what is written is read back, and nothing
/// damaged crashes.
@Suite struct JudgeWeightsTests {
  private static func scorer(bits: Int, outputs: Int) -> LinearScorer {
    var sparse = [Int8](repeating: 0, count: outputs << bits)
    sparse[outputs] = -128
    sparse[sparse.count - 1] = 127
    return LinearScorer(
      bits: bits, outputs: outputs, inputs: 0, sparse: sparse,
      scales: [Float](repeating: 0.5, count: outputs), dense: [],
      bias: [Float](repeating: -1, count: outputs))
  }

  private let nodes = NodeJudge(
    model: CalibratedScorer(
      scorer: scorer(bits: NodeJudge.bits, outputs: 2), slopes: [1, 0.5], offsets: [0, -0.25]))
  private let ties = TieJudge(
    model: CalibratedScorer(
      scorer: scorer(bits: TieJudge.bits, outputs: 3), slopes: [1, 0.5, 2], offsets: [0, -0.25, 1]))

  private let references = ReferenceJudge(
    model: CalibratedScorer(
      scorer: scorer(bits: ReferenceJudge.bits, outputs: 1), slopes: [1], offsets: [0]))

  @Test func `reads back what it wrote`() throws {
    #expect(try ReferenceJudge(references.data) == references)
    #expect(try NodeJudge(nodes.data) == nodes)
    #expect(try TieJudge(ties.data) == ties)
  }

  @Test func `refuses a file cut anywhere, a longer one and that of another judge`() {
    for length in 0..<nodes.data.count {
      #expect(throws: ClaimWeights.Fault.self) { try NodeJudge(nodes.data.prefix(length)) }
    }
    #expect(throws: ClaimWeights.Fault.self) { try NodeJudge(nodes.data + [0]) }
    #expect(throws: ClaimWeights.Fault.self) { try NodeJudge(ties.data) }
    #expect(throws: ClaimWeights.Fault.self) { try TieJudge(nodes.data) }
    #expect(throws: ClaimWeights.Fault.self) { try ReferenceJudge(nodes.data) }
  }

  @Test func `survives any one damaged byte`() {
    let data = ties.data
    for place in data.indices {
      var damaged = data
      damaged[place] ^= 0xff
      _ = try? TieJudge(damaged)
    }
  }

  @Test func `takes the likeliest type`() {
    // Slot 1 counts against the first output only.
    let chances = nodes.model.probabilities([1])
    #expect(chances[0] < 1e-6)
    #expect(abs(chances[1] - 1 / (1 + exp(0.75))) < 1e-6)
    #expect(nodes.verdict([1])?.type == "agreement")
  }
}
