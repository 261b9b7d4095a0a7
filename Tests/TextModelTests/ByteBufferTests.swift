import TextModel
import Testing

struct ByteBufferTests {
  private func text(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `writes decimals as Swift prints them`() {
    for thousandths in 0...20_000 {
      for scale in [1000.0, 10_000, 1_000_000, 3] {
        let number = Double(thousandths) / scale
        #expect(text { $0.append(number: number) } == "\(number)")
      }
    }
  }

  private static let doubles: [Double] = [
    0, -0.0, 1, -1.5, 0.1 + 0.2, 1e-5, 9.9e-5, 1e-4, 999.999_999, 999.999_999_9, 1000, 1e16,
    Double.leastNonzeroMagnitude, Double.infinity, -Double.infinity, Double.nan, Double.pi,
    0.000_123_456_7,
  ]

  @Test(arguments: doubles) func `writes every double as Swift prints it`(_ number: Double) {
    #expect(text { $0.append(number: number) } == "\(number)")
  }

  private static let integers: [Int] = [
    0, 7, 10, 99, 100, -1, Int.max, Int.min, 1_000_000_000_000_000_000,
  ]

  @Test(arguments: integers) func `writes whole numbers`(_ number: Int) {
    #expect(text { $0.append(decimal: number) } == String(number))
  }

  @Test(arguments: ["2003", "0007-05", "2020-05-17", "2014/2017-02", "2020-01-01/2020-12-31"])
  func `writes dates as they describe themselves`(_ date: String) throws {
    let value = try #require(DateValue(date))
    #expect(text { $0.append(value) } == date)
  }

  /// Specials at every place of texts around the sixteen bytes that are looked at together.
  @Test func `finds every special byte wherever it stands`() {
    let set = ByteSet(controlsAnd: [0x22, 0xEF])
    for length in 0...50 {
      for place in 0..<max(length, 1) {
        for special in ["\"", "\u{1}", "\u{0}", "\u{FFFE}"] {
          var plain = Array(repeating: "a", count: length)
          if place < length { plain[place] = special }
          let source = plain.joined()
          let escaped = text { buffer in
            buffer.append(source, escaping: set) { rest, buffer in
              buffer.append("<\(rest[0])>")
              return rest[0] == 0xEF ? 3 : 1
            }
          }
          let expected = plain.map { $0 == "a" ? $0 : "<\($0.utf8.first ?? 0)>" }.joined()
          #expect(escaped == expected)
        }
      }
    }
  }

  @Test func `keeps all it was given while it grows, and repeats a part`() {
    var buffer = ByteBuffer(capacity: 1)
    var expected = ""
    for i in 0..<500 {
      buffer.append("\(i);")
      expected += "\(i);"
    }
    buffer.repeat(2..<7)
    expected += String(expected.dropFirst(2).prefix(5))
    buffer.append(buffer.bytes)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected + expected)
    buffer.truncate(to: 3)
    buffer.trim(suffix: "1;")
    buffer.trim(suffix: "0;x")
    #expect(buffer.count == 3)
    buffer.trim(suffix: "1")
    #expect(buffer.bytes == Array("0;".utf8))
  }
}
