import Testing
import TextModel

struct ParagraphsTests {
  private func split(_ text: String) -> [String] {
    Paragraphs.spans(of: text).map { text[$0] }
  }

  @Test func `takes each line for a paragraph and leaves out blank ones`() {
    #expect(
      split("Title\n\n One. \r\nTwo.\r\n\r\nThree.\u{A0}") == ["Title", "One.", "Two.", "Three."])
    #expect(split("") == [])
    #expect(split(" \n\t\n") == [])
  }

  @Test func `joins the lines of hard-wrapped text`() {
    let wrapped = """
      The two ministers met in the capital on Monday to talk about the water
      of the river, which both countries need, and agreed to go on talking,
      their offices said.
      """
    #expect(split(wrapped + "\n\nNext.") == [wrapped, "Next."])
  }

  @Test func `does not join the entries of a list`() {
    let list = [
      "The first point of the programme is the budget of the union.", "The second.", "End.",
    ]
    #expect(split(list.joined(separator: "\n")) == list)
  }
}
