import Language
import Testing
import TextModel

@testable import Extraction

struct ClauseRepairTests {
  /// A text of words, each with its tag, label and head.
  private func annotated(_ rows: [(text: String, tag: String, dep: String, head: Int)])
    -> AnnotatedText
  {
    var start = 0
    let tokens = rows.enumerated().map { number, row in
      defer { start += row.text.utf8.count + 1 }
      return Token(
        text: row.text, span: TextSpan(start, start + row.text.utf8.count),
        norm: row.text.lowercased(), tag: row.tag, pos: row.tag.hasPrefix("VB") ? "VERB" : "NOUN",
        lemma: row.text.lowercased(), head: row.head, dep: row.dep,
        isSentenceStart: number == 0)
    }
    return AnnotatedText(
      text: rows.map(\.text).joined(separator: " "), tokens: tokens, entities: [])
  }

  @Test
  func `a preposition with nothing behind it in front of a verb is left as it is`() {
    let text = annotated([
      ("One", "CD", "nummod", 1), ("day", "NN", "npadvmod", 7), ("of", "IN", "prep", 1),
      ("rain", "NN", "pobj", 2), ("again", "RB", "advmod", 7), ("In", "IN", "prep", 7),
      (",", ",", "punct", 7), ("came", "VBD", "ROOT", 7), ("snow", "NN", "dobj", 7),
    ])
    #expect(ClauseRepair.repaired(text).tokens == text.tokens)
  }
}
