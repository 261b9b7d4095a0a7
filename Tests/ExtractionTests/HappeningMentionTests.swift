import Extraction
import Testing
import TextModel

/// Events by what the clause says of them, and names told by the words around them.
@Suite(.enabled(if: SharedReading.model != nil, "needs the language model: make model"))
struct HappeningMentionTests {
  @Test(arguments: [
    ("Uruguay hosted the dairy fair in Salto.", "event dairy fair"),
    ("The Ghanaian election began on Saturday.", "event Ghanaian election"),
    ("Togo condemned the coup attempt in Monrovia.", "event coup attempt in Monrovia"),
    (
      "The factory in Iquique was closed after the chlorine spill hit the bay.",
      "event chlorine spill"
    ),
    ("Residents fled during the siege of Wad Kamal.", "place Wad Kamal"),
    ("Soldiers drove Liwa al-Nasr out of the valley.", "armed-group Liwa al-Nasr"),
    ("The Korean carmaker Hanul Motors closed its plant.", "organization Hanul Motors"),
    ("Peru joined the Andean Water Initiative in March.", "agreement Andean Water Initiative"),
  ])
  func `a clause tells what a phrase or name is`(text: String, node: String) throws {
    #expect(try SharedReading.analysis(text).nodes.contains(node))
  }

  @Test(arguments: [
    "The minister said elections cost money.",
    "A great deal of copper was sold, and traders feared a strike.",
    "Haiti acted of its own accord.",
    "Officials attended the summit on Monday.",
  ])
  func `figures of speech, mere plurals and a bare noun with a day are no nodes`(
    text: String
  ) throws {
    let types = try SharedReading.analysis(text).entities.map(\.type)
    #expect(!types.contains("event"))
    #expect(!types.contains("agreement"))
  }
}
