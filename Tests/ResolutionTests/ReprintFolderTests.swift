import Foundation
import TextModel
import Testing

@testable import Resolution

struct ReprintFolderTests {
  private func sources(_ texts: [String]) -> [Int] {
    let documents = texts.enumerated().map { Document(id: "\($0)", text: $1) }
    let stories = ReprintFolder().fold(documents)
    return documents.indices.map(stories.source)
  }

  private func words(_ range: Range<Int>) -> String {
    range.map { "word\($0)" }.joined(separator: " ")
  }

  @Test func `folds a reprint with another head and foot`() {
    #expect(sources([words(0..<200), "New head. " + words(10..<195) + " Donate now."]) == [0, 0])
  }

  @Test func `does not fold articles that quote the same passage`() {
    let quote = words(0..<60)
    #expect(sources([quote + words(1000..<1300), words(2000..<2300) + quote]) == [0, 1])
  }

  @Test func `does not fold short texts`() {
    #expect(sources(["Talks were held today.", "Talks were held today."]) == [0, 1])
  }

  @Test func `folds copies of copies into the earliest`() {
    let texts = [words(0..<300), words(20..<300), words(40..<300)]
    var documents = texts.enumerated().map { Document(id: "\($0)", text: $1) }
    documents[2].published = DateValue("2017-01-01")
    documents[0].published = DateValue("2017-01-02")
    let stories = ReprintFolder().fold(documents)
    #expect(documents.indices.map(stories.source) == [2, 2, 2])
    #expect(stories.reasons.keys.sorted() == [0, 1])
  }

  @Test func `folds hundreds of copies and leaves what only shares a notice`() {
    let notice = "\n\n" + words(5000..<5060) + "\n\n" + words(6000..<6040)
    let copies = (0..<300).map { words(0..<200 - $0 % 20) + notice }
    let others = (0..<300).map { words(10_000 + 200 * $0..<10_150 + 200 * $0) + notice }
    let found = sources(copies + others)
    #expect(Set(found[..<300]) == [0])
    #expect(Array(found[300...]) == Array(300..<600))
  }

  @Test func `finds a short text within a long one`() {
    #expect(sources([words(0..<2000), words(700..<800)]) == [0, 0])
  }

  /// Two of the sample articles are one story, the others are not.
  static let seeds = "../shared/gold/seeds"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: ReprintFolderTests.seeds)))
  func `folds the two sample articles that are one story`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ReprintFolderTests.seeds)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let texts = try names.map {
      try String(contentsOfFile: ReprintFolderTests.seeds + "/" + $0, encoding: .utf8)
    }
    let found = sources(texts)
    print("stories of the samples:", zip(names, found).map { "\($0)=\($1)" })
    #expect(Set(found).count == texts.count - 1)
  }
}
