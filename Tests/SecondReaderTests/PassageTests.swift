import Testing
import TextModel

@testable import SecondReader

struct PassageTests {
  private static let pair = [
    ("person", "Amir Hatami", ["Hatami"]), ("person", "Juma Khattab", ["Khattab"]),
  ]

  private func cut(_ sample: Sample) throws -> (texts: [[String]], tooLong: Int) {
    let cutter = PassageCutter(sample.analysis, acts: ActTypes(try Sample.ontology.get()))
    let (passages, tooLong) = cutter.passages()
    return (passages.map { $0.sentences.map(\.folded.text) }, tooLong)
  }

  @Test func `cuts paragraphs into windows of at most eight sentences`() throws {
    let sentence = "Hatami met Khattab."
    let text = Array(repeating: sentence, count: 9).joined(separator: " ") + "\n" + sentence
    let (texts, tooLong) = try cut(Sample(text, Self.pair))
    #expect(texts.map(\.count) == [8, 1, 1])
    #expect(tooLong == 0)
  }

  @Test func `cuts windows at 2,500 characters and leaves longer sentences out`() throws {
    func sentence(_ count: Int) -> String {
      let head = "Hatami met Khattab "
      return head + String(repeating: "é", count: count - head.count - 1) + "."
    }
    let text = [1_250, 1_250, 1, 2_501, 2_500].map {
      $0 == 1 ? "Hatami met Khattab." : sentence($0)
    }
    .joined(separator: " ")
    let (texts, tooLong) = try cut(Sample(text, Self.pair))
    #expect(texts.map { $0.map(\.count) } == [[1_250, 1_250], [19], [2_500]])
    #expect(tooLong == 1)
  }

  @Test func `sends only what is read, and only what can hold an act`() throws {
    let text = """
      Hatami met Khattab here.
      Hatami met Khattab there.
      Hatami visited nobody.
      Tehran met Basra.
      """
    let unread = TextSpan(0, 24)
    let sample = Sample(
      text, Self.pair + [("place", "Tehran", ["Tehran"]), ("place", "Basra", ["Basra"])],
      zones: [Zone(.comment, unread)])
    #expect(try cut(sample).texts == [["Hatami met Khattab there."]])
    var zone = Zone(.comment, unread)
    zone.isRead = true
    let open = Sample(text, Self.pair, zones: [zone])
    #expect(
      try cut(open).texts == [["Hatami met Khattab here."], ["Hatami met Khattab there."]])
  }

  @Test func `lists at most forty entities`() throws {
    let names = (10..<60).map { "N\($0)" }
    let sample = Sample(
      "Minister met \(names.joined(separator: ", ")).", names.map { ("person", $0, [$0]) })
    let cutter = PassageCutter(sample.analysis, acts: ActTypes(try Sample.ontology.get()))
    let passage = try #require(cutter.passages().passages.first)
    #expect(passage.entities.map(\.index) == Array(0..<40))
  }
}
