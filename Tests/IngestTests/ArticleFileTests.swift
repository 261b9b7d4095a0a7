import Foundation
import Ingest
import Testing

struct ArticleFileTests {
  private let path = FileManager.default.temporaryDirectory
    .appending(path: "\(UUID().uuidString).jsonl").path

  private func articles(_ numbers: ClosedRange<Int>) -> [Article] {
    numbers.map { Article(title: "Talks", text: "The ministers met \($0) times.") }
  }

  /// Adds articles; how many were new.
  private func add(_ numbers: ClosedRange<Int>) throws -> Int {
    let file = try ArticleFile(path: path)
    return try articles(numbers).count { try file.add($0) }
  }

  @Test func `goes on where it was broken off, at whatever byte`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try add(1...5) == 5)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for cut in stride(from: 0, through: whole.count, by: 7) {
      try whole.prefix(cut).write(to: URL(fileURLWithPath: path))
      let had = whole.prefix(cut).count { $0 == 0x0A }
      #expect(try ArticleFile(path: path).countAtStart == had)
      #expect(try add(1...5) == 5 - had)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole, "cut at \(cut)")
    }
    #expect(try add(4...7) == 2)
  }

  @Test(arguments: ["notes\n", "notes", "{\"id\":\"a\"}\n{\"title\":1}\n"])
  func `leaves a file alone that holds something else`(text: String) throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: IngestError(.record, path: "", "")) { try ArticleFile(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}
