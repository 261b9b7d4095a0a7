import Foundation
import Ingest
import Testing
import TextModel

struct ArticleReaderTests {
  private func read(
    _ files: [String: [UInt8]], metadata: ArticleMetadata = ArticleMetadata()
  ) throws -> [Result<Document, IngestError>] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-ingest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    var results: [Result<Document, IngestError>] = []
    ArticleReader(metadata: metadata).read([folder.path]) { result in
      results.append(result)
      return true
    }
    return results
  }

  private func failure(_ bytes: [UInt8]) throws -> IngestError {
    let results = try read(["a.txt": bytes])
    guard case .failure(let error) = try #require(results.first) else {
      throw IngestError(.record, path: "a.txt", "no error where one was expected")
    }
    return error
  }

  @Test func `takes title and date from the first lines of plain text`() throws {
    let text = "Ministers meet\n\n2021-03-04\n\nThe ministers met."
    let document = try #require(try read(["a.txt": Array(text.utf8)]).first).get()
    #expect(document.title == "Ministers meet")
    #expect(document.published == DateValue("2021-03-04"))
    #expect(document.text == text)
  }

  @Test func `puts what the user says before what the file says`() throws {
    let text = "Ministers meet\n\n2021-03-04\n\nThe ministers met."
    let metadata = ArticleMetadata(title: "Other", published: DateValue("2020"))
    let document = try #require(try read(["a.txt": Array(text.utf8)], metadata: metadata).first)
      .get()
    #expect(document.title == "Other")
    #expect(document.published == DateValue("2020"))
  }

  @Test func `goes on after a broken record and names its line`() throws {
    let lines = """
      {"id": "a", "text": "One."}
      {"id": "b", "text": }
      {"id": "c", "title": "No text"}
      {"id": "d", "text": "Four.", "published": "soon"}

      {"id": "e", "text": "Six.", "published": "2020-05-17T08:00:00Z"}
      """
    let results = try read(["a.jsonl": Array(lines.utf8)])
    var ids: [String] = []
    var faults: [Int] = []
    for result in results {
      switch result {
      case .success(let document): ids.append(document.id)
      case .failure(let error): faults.append(error.line ?? 0)
      }
    }
    #expect(ids == ["a", "e"])
    #expect(faults == [2, 3, 4])
  }

  @Test func `gives the same id to the same content only`() throws {
    let one = try #require(try read(["a.txt": Array("T\n\nText.".utf8)]).first).get()
    let two = try #require(try read(["b.txt": Array("T\n\nText.".utf8)]).first).get()
    let three = try #require(try read(["b.txt": Array("T\n\nText!".utf8)]).first).get()
    #expect(one.id == two.id)
    #expect(one.id != three.id)
    #expect(one.id.utf8.count == 16)
  }

  @Test func `names what is wrong with bytes that are no text`() throws {
    #expect(try failure([]).code == .empty)
    #expect(try failure(Array("  \n\t ".utf8)).code == .empty)
    #expect(try failure([0x7F, 0x45, 0x4C, 0x46, 0x00, 0x00]).code == .binary)
    // UTF-8 with a damaged place, windows-1251 ("Привет"), windows-1250 ("książka mąż").
    let damaged = try failure(Array("one\nété à deux caf".utf8) + [0xE9])
    #expect(damaged.code == .encoding)
    #expect(damaged.line == 2)
    #expect(damaged.detail.contains("byte 22"))
    #expect(try failure([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]).code == .encoding)
    let polish = Array("To jest ksi".utf8) + [0xB9] + Array("zka i m".utf8) + [0xB9, 0xBF]
    #expect(try failure(polish).code == .encoding)
  }

  @Test func `reads windows-1252 without a declaration and says that it guessed`() throws {
    let stream = try articles(
      Array("Talks at the caf".utf8) + [0xE9, 0x0A, 0x0A] + Array("He said: ".utf8) + [0x93]
        + Array("We don".utf8) + [0x92] + Array("t know, Mr \u{4D}".utf8) + [0xFC]
        + Array("ller.".utf8) + [0x94])
    let article = try #require(stream.first)
    #expect(article.title == "Talks at the café")
    #expect(article.text.hasSuffix("He said: “We don’t know, Mr Müller.”"))
    #expect(article.remarks.count == 1)
    #expect(article.remarks.first?.contains("windows-1252") == true)
  }

  private func articles(_ bytes: [UInt8]) throws -> [Article] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let stream = ArticleReader().articles(in: file.path)
    var articles: [Article] = []
    while let result = stream.next() { articles.append(try result.get()) }
    return articles
  }

  @Test func `notices text that was decoded wrongly before`() throws {
    let right = "The prime minister’s café in São Paulo — “CAFÉ” — is naïve; JOSÉ’s Ñandú."
    let wrong = [
      String(decoding: Array(right.utf8).map { UInt16($0) }, as: UTF16.self),
      "The prime ministerâ€™s talks with SÃ£o Paulo",
      "ÐŸÑ€Ð¸Ð²ÐµÑ‚ from the ministers", "A \u{FFFD} was lost here.",
    ]
    #expect(try articles(Array(right.utf8)).first?.remarks == [])
    for text in wrong {
      let article = try #require(try articles(Array(text.utf8)).first)
      #expect(article.remarks.first?.contains("names may be spoilt") == true, "\(text)")
      let line = String(decoding: ArticleOutput.json(article), as: UTF8.self)
      #expect(line.contains("\"remarks\":["))
    }
  }

  @Test func `expands patterns that the shell left alone`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/sub.d", withIntermediateDirectories: true)
    for name in ["b.txt", "a.txt", "c.html", "sub.d/d.txt", "[e].txt"] {
      try Data("Text".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    func names(_ pattern: String) -> [String]? {
      try? ArticleReader.files(of: folder + pattern).get().map {
        String($0.dropFirst(folder.count))
      }
    }
    #expect(names("/*.txt") == ["/[e].txt", "/a.txt", "/b.txt"])
    #expect(names("/?.html") == ["/c.html"])
    #expect(names("/s*") == ["/sub.d/d.txt"])
    #expect(names("/[e].txt") == ["/[e].txt"])
    guard case .failure(let error) = ArticleReader.files(of: folder + "/*.pdf") else {
      Issue.record("a pattern that fits nothing was let pass")
      return
    }
    #expect(error.code == .missing)
  }

  @Test func `reads UTF-16 with a mark and drops the mark of UTF-8`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "Tïtle\n\nText.".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let wide = try #require(try read(["a.txt": bytes]).first).get()
    #expect(wide.text == "Tïtle\n\nText.")
    let marked = try #require(
      try read(["a.txt": [0xEF, 0xBB, 0xBF] + Array("Tïtle\n\nText.".utf8)]).first
    ).get()
    #expect(marked.text == wide.text)
  }

  @Test func `says so when a file or folder is missing or holds no article`() throws {
    var codes: [IngestError.Code] = []
    ArticleReader().read(["/no/such/file", "https://example.org/story"]) { result in
      if case .failure(let error) = result { codes.append(error.code) }
      return true
    }
    #expect(codes == [.missing, .unavailable])
    let results = try read(["a.bin": [0x25, 0x50]])
    #expect(throws: IngestError(.empty, path: "", "")) { try results.first?.get() }
  }

  @Test func `reads a folder in path order and stops when told`() throws {
    let folder = ["b.txt": Array("B".utf8), "a.txt": Array("A".utf8), "c.txt": Array("C".utf8)]
    let titles = try read(folder).map { try $0.get().title }
    #expect(titles == ["A", "B", "C"])
  }
}
