/// Reads the responses of a WARC file (ISO 28500, versions 1.0 and 1.1) as pages.
///
/// Memory stays flat: a record is read only when it holds a page of at most `largestPage` bytes.
final class WARCRecords {
  private let stream: ByteStream
  private let path: String
  private let pages = PageReader()
  private static let largestPage = 1 << 24

  init(_ stream: ByteStream, path: String) {
    self.stream = stream
    self.path = path
  }

  static func matches(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: Array("WARC/1.".utf8))
  }

  /// The next record that is a page, as a source of one article; nil at the end.
  func next() -> (any ArticleSource)? {
    while true {
      var start = stream.offset
      var line = stream.line(limit: 8192)
      while let (bytes, _) = line, bytes.isEmpty {
        start = stream.offset
        line = stream.line(limit: 8192)
      }
      guard let (version, _) = line else {
        guard stream.isDamaged else { return nil }
        return nil
      }
      guard Self.matches(version[...]) else {
        // Go on at the next record that begins like one.
        if !resynchronise() { return fault(start, "this is no WARC record, and none follows") }
        return fault(start, "this is no WARC record")
      }
      let headers = HeaderFields(stream)
      guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
        _ = resynchronise()
        return fault(start, "a WARC record without Content-Length")
      }
      guard headers["warc-type"] == "response",
        headers["content-type"]?.lowercased().hasPrefix("application/http") ?? true,
        length <= Self.largestPage
      else {
        stream.skip(length)
        continue
      }
      let block = stream.read(length)
      guard block.count == length else {
        return fault(start, "the record is cut off: \(block.count) of \(length) bytes")
      }
      guard let response = HTTPResponse(block), response.status == 200, response.isPage else {
        continue
      }
      let address = headers["warc-target-uri"]?.trimmingBrackets
      let text = TextEncoding.utf8(response.body, declared: response.charset)
      guard let article = pages.article(text, address: address) else { continue }
      return ListedArticles([.success(article)])
    }
  }

  private func fault(_ offset: Int, _ detail: String) -> any ArticleSource {
    ListedArticles([.failure(IngestError(.record, path: path, offset: offset, detail))])
  }

  private func resynchronise() -> Bool {
    while !stream.peek(1).isEmpty {
      if Self.matches(stream.peek(7)) { return true }
      _ = stream.line(limit: 1 << 16)
    }
    return false
  }
}

/// Header lines up to an empty line, as in WARC, HTTP and mail; at most 1000 lines of 64 KiB.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []

  init(_ stream: ByteStream) {
    for _ in 0..<1000 {
      guard let (line, _) = stream.line(limit: 1 << 16), !line.isEmpty else { return }
      let text = String(decoding: line, as: UTF8.self)
      if let first = text.first, first == " " || first == "\t" {
        // A folded line goes on with the one before (RFC 5322, 2.2.3).
        if let last = fields.indices.last { fields[last].value += " " + PageText.cleaned(text) }
        continue
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      fields.append(
        (
          String(text[..<colon]).lowercased(),
          PageText.cleaned(String(text[text.index(after: colon)...]))
        ))
    }
  }

  /// The first value of a field; the name is in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// A parameter such as `charset` in `text/html; charset=utf-8`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = self[name] else { return nil }
    for part in value.split(separator: ";").dropFirst() {
      let pieces = part.split(separator: "=", maxSplits: 1)
      guard pieces.count == 2, PageText.cleaned(String(pieces[0])).lowercased() == parameter else {
        continue
      }
      return PageText.cleaned(String(pieces[1])).filter { $0 != "\"" }
    }
    return nil
  }
}

/// An HTTP response as an archive stores it.
struct HTTPResponse {
  let status: Int
  let charset: String?
  let isPage: Bool
  let body: [UInt8]
  private static let largestBody = 1 << 25

  init?(_ block: [UInt8]) {
    let stream = ByteStream(memory: block)
    guard let (line, _) = stream.line(limit: 8192) else { return nil }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else {
      return nil
    }
    self.status = status
    let headers = HeaderFields(stream)
    charset = headers.parameter("charset", of: "content-type")
    let type = headers["content-type"]?.lowercased() ?? "text/html"
    isPage = type.contains("html") || type.contains("xml")
    var body = stream.rest(limit: block.count) ?? []
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.joined(body) ?? body
    }
    if body.starts(with: [0x1F, 0x8B]), let inflater = Inflater(.gzip) {
      var whole: [UInt8] = []
      _ = inflater.inflate(body[...]) { piece in
        whole += piece
        return whole.count < Self.largestBody
      }
      body = whole
    }
    self.body = body
  }

  /// Takes the chunk lengths out (RFC 9112, 7.1); nil when they are not what they should be.
  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    let stream = ByteStream(memory: body)
    var result: [UInt8] = []
    while let (line, _) = stream.line(limit: 1024) {
      let digits = String(decoding: line, as: UTF8.self).prefix { $0.isHexDigit }
      guard let count = Int(digits, radix: 16), count >= 0, count <= body.count else { return nil }
      if count == 0 { return result }
      result += stream.read(count)
      _ = stream.line(limit: 16)
    }
    return result
  }
}

extension String {
  /// The text without the angle brackets that WARC 1.0 writes around addresses.
  var trimmingBrackets: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}
