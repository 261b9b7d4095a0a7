import Foundation
import Testing

@testable import Extraction

/// The file of the judge of names, and what its kinds are.
@Suite struct NameJudgeTests {
  private static let judge = NameJudge(
    model: CalibratedScorer(
      scorer: LinearScorer(
        bits: NameJudge.bits, outputs: NameJudge.kinds.count, inputs: 0,
        sparse: [Int8](repeating: 3, count: NameJudge.kinds.count << NameJudge.bits),
        scales: [Float](repeating: 0.5, count: NameJudge.kinds.count), dense: [],
        bias: [Float](repeating: -1, count: NameJudge.kinds.count)),
      slopes: [Float](repeating: 1, count: NameJudge.kinds.count),
      offsets: [Float](repeating: 0, count: NameJudge.kinds.count)))

  @Test func `weights come back from their file as they were`() throws {
    #expect(try NameJudge(Self.judge.data) == Self.judge)
  }

  @Test func `a file that is cut, goes on or is another judge's is refused`() {
    let data = Self.judge.data
    #expect(throws: ClaimWeights.Fault.self) { try NameJudge(data.dropLast()) }
    #expect(throws: ClaimWeights.Fault.self) { try NameJudge(data + Data([0])) }
    #expect(throws: ClaimWeights.Fault.self) { try ReferenceJudge(data) }
  }

  @Test func `names are only changed to kinds of nodes that have no readers of their own`() {
    #expect(NameJudge.kinds[..<NameJudge.given] == ["person", "place", "organization"])
    #expect(NameJudge.kinds.allSatisfy { NameCandidate.Kind(nodeType: $0) != nil })
  }
}
