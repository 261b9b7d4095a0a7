import Language
import TextModel
import Testing

@testable import Extraction

/// What the judge of pronouns does with the likeliest candidate.
@Suite struct ReferenceJudgeTests {
  /// A judge to which slot 1 is likely (0.9), slot 2 doubtful (0.45) and slot 3 unlikely (0.1).
  private static let judge: ReferenceJudge = {
    var sparse = [Int8](repeating: 0, count: 1 << ReferenceJudge.bits)
    sparse[1] = 110
    sparse[2] = -10
    sparse[3] = -110
    return ReferenceJudge(
      model: CalibratedScorer(
        scorer: LinearScorer(
          bits: ReferenceJudge.bits, outputs: 1, inputs: 0, sparse: sparse, scales: [0.02],
          dense: [], bias: [0]), slopes: [1], offsets: [0]))
  }()

  private func candidate(_ entity: Int, known: Bool = false, _ slot: UInt32) -> ReferenceCandidate {
    ReferenceCandidate(token: 0, entities: [entity], isKnown: known, slots: [slot])
  }

  /// What the pronoun means afterwards.
  private func settled(_ candidates: [ReferenceCandidate], known: [Int]) -> [Int] {
    var analysis = DocumentAnalysis(
      document: Document(id: "a", title: "", text: ""),
      annotated: AnnotatedText(text: "", tokens: [], entities: []))
    if !known.isEmpty {
      analysis.mentions = [
        EntityMention(tokens: 0..<1, head: 0, entities: known, form: .pronoun, confidence: 0.5)
      ]
    }
    Self.judge.settle(candidates, in: &analysis)
    #expect(analysis.mentions.count <= 1)
    return analysis.mentions.first?.entities ?? []
  }

  @Test func `another one than the rules say has to be likelier`() {
    #expect(settled([candidate(7, 1), candidate(8, known: true, 2)], known: [8]) == [7])
    #expect(settled([candidate(7, 2), candidate(8, known: true, 1)], known: [8]) == [8])
  }

  @Test func `what the rules say stands where all is doubtful`() {
    #expect(settled([candidate(7, 2), candidate(8, known: true, 3)], known: [8]) == [8])
    #expect(settled([candidate(7, 3), candidate(8, known: true, 3)], known: [8]) == [8])
  }

  @Test func `a pronoun that the rules leave alone gets what is likely`() {
    #expect(settled([candidate(7, 2)], known: []) == [])
    #expect(settled([candidate(7, 1), candidate(8, 2)], known: []) == [7])
    #expect(settled([], known: []) == [])
  }
}
