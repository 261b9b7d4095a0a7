import Testing

@testable import Language

struct MessagePackTests {
  private func read(_ bytes: [UInt8]) throws(LanguageError) -> MessagePack {
    try MessagePackReader.read(ModelFile(path: "test", bytes: bytes))
  }

  @Test func `reads every type that models use`() throws {
    #expect(try read([0x05]) == .integer(5))
    #expect(try read([0xFF]) == .integer(-1))
    #expect(try read([0xCC, 200]) == .unsigned(200))
    #expect(try read([0xCF, 1, 2, 3, 4, 5, 6, 7, 8]) == .unsigned(0x0102_0304_0506_0708))
    #expect(try read([0xD0, 0x80]) == .integer(-128))
    #expect(try read([0xD1, 0xFF, 0x00]) == .integer(-256))
    #expect(try read([0xCB, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0]) == .double(1.5))
    #expect(try read([0xA2, 0x68, 0x69]) == .text("hi"))
    #expect(try read([0xD9, 1, 0x78]) == .text("x"))
    #expect(try read([0xC4, 2, 7, 8]) == .binary(2..<4))
    #expect(try read([0x92, 0xC0, 0xC3]) == .array([.null, .bool(true)]))
    #expect(try read([0x81, 0xA1, 0x61, 0xC2]) == .map([(.text("a"), .bool(false))]))
    #expect(try read([0xDC, 0, 1, 1]) == .array([.integer(1)]))
    #expect(try read([0xDE, 0, 1, 1, 2]) == .map([(.integer(1), .integer(2))]))
  }

  @Test(
    arguments: [
      [], [0xC1], [0xC7, 0], [0xD4, 0, 0], [0xDD, 0xFF, 0xFF, 0xFF, 0xFF],
      [0xDF, 0xFF, 0xFF, 0xFF, 0xFF], [0xDB, 0xFF, 0xFF, 0xFF, 0xFF], [0xA5, 0x61], [0xA1, 0xFF],
      [0x01, 0x02], [0xC6, 0x7F, 0xFF, 0xFF, 0xFF], Array(repeating: 0x91, count: 1000),
    ] as [[UInt8]])
  func `refuses what is truncated, too deep, unknown or no text`(bytes: [UInt8]) {
    #expect(throws: LanguageError(.corrupt, file: "", "")) { try read(bytes) }
  }

  @Test func `never crashes on damaged input`() {
    var numbers = SeededNumbers(seed: 5)
    let whole: [UInt8] = [
      0x84, 0xA1, 0x61, 0x93, 0x01, 0xCF, 1, 2, 3, 4, 5, 6, 7, 8, 0xC0, 0xA1, 0x62, 0xC4, 4, 0, 0,
      0x80, 0x3F, 0xCD, 0x12, 0x34, 0x81, 0xC4, 2, 0x6E, 0x64, 0xC3, 0xA1, 0x63, 0xDC, 0, 2, 0xD2,
      0,
      0, 0, 1, 0xCB, 0, 0, 0, 0, 0, 0, 0, 0,
    ]
    #expect((try? read(whole)) != nil)
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      if Bool.random(using: &numbers) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &numbers))
      }
      _ = try? read(bytes)
    }
  }

  @Test func `reads a table of ids and refuses rows that are not there`() throws {
    let head: [UInt8] = [0x82]
    let usual: [UInt8] = [0xCF, 0, 0, 0, 0, 0, 0, 0, 9, 0xCD, 0, 3]
    let short: [UInt8] = [0x07, 0x01]
    let file = ModelFile(path: "test", bytes: head + usual + short)
    let table = try KeyTable(file, rowLimit: 4)
    #expect(table.count == 2)
    #expect(table.row(of: 9) == 3)
    #expect(table.row(of: 7) == 1)
    #expect(table.row(of: 8) == nil)
    #expect(throws: LanguageError(.corrupt, file: "", "")) { try KeyTable(file, rowLimit: 3) }
  }
}
