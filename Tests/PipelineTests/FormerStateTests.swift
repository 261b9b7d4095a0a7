import Pipeline
import Testing
import TextModel

/// Capitals in articles of the time of states that are no more.
@Suite("Former states")
struct FormerStateTests {
  /// Whom a passage of some day has accused.
  private func accused(_ text: String, on day: String) throws -> [String] {
    let read = try PassageReading.pipeline.get().read(
      Document(id: "p", title: "", published: DateValue(day), text: text))
    return read.claims.filter { $0.type == "accuses" }.compactMap { claim in
      read.entities.first { $0.id == claim.to }?.name
    }
  }

  @Test("Moscow in 1986 is the Soviet Union's, in 2016 Russia's")
  func capitalOfTheTime() throws {
    let text = "The Soviet ship lies in port. Peter Strick of Sea Watch accused Moscow of whaling."
    #expect(try accused(text, on: "1986-09-25") == ["Soviet Union"])
    #expect(try accused(text, on: "2016-09-25") == ["Russia"])
  }

  @Test("Moscow is Russia's where the article names Russia")
  func heirIsNamed() throws {
    let text = "Russia and the Soviet ministry quarrel. Peter Strick accused Moscow of whaling."
    #expect(try accused(text, on: "1991-09-25") == ["Russia"])
  }
}
