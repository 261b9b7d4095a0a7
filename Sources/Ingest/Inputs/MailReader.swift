import Foundation
import TextModel

/// Reads mail (RFC 5322, MIME), mailboxes (mbox) and pages saved as MHTML (RFC 2557).
///
/// Of several versions of a text the HTML one is read; attachments are passed over.
struct MailReader {
  private let pages = PageReader()
  private static let mostParts = 200

  /// Whether the head of a file looks like mail.
  static func matches(_ head: ArraySlice<UInt8>) -> Bool {
    if isMailbox(head) { return true }
    // No header's name begins so; most of what is asked about is a page.
    if head.first == 0x3C { return false }
    let text = String(decoding: head.prefix(2048), as: UTF8.self)
    let names = text.split(whereSeparator: \.isNewline).prefix(30)
      .compactMap {
        $0.first?.isWhitespace == true
          ? nil : $0.split(separator: ":", maxSplits: 1).first?.lowercased()
      }
    let known = [
      "from", "to", "subject", "date", "mime-version", "content-type", "message-id", "received",
      "return-path",
    ]
    return names.count >= 3 && Set(names).intersection(known).count >= 3
  }

  /// Whether the bytes begin a mailbox of several messages.
  static func isMailbox(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: Array("From ".utf8))
  }

  /// The next message of a mailbox; nil at its end.
  static func nextMessage(_ stream: ByteStream) -> [UInt8]? {
    guard stream.line(limit: 8192) != nil else { return nil }
    var message: [UInt8] = []
    while !stream.peek(1).isEmpty, !isMailbox(stream.peek(5)), message.count < 1 << 25 {
      guard let (line, _) = stream.line(limit: 1 << 20) else { break }
      message += line + [0x0A]
    }
    return message
  }

  /// Reads a message; nil when it holds no text.
  func article(_ message: [UInt8]) -> Article? {
    let stream = ByteStream(memory: message)
    let headers = HeaderFields(stream)
    var parts: [(type: String, bytes: [UInt8], charset: String?, address: String?)] = []
    collect(headers, stream.rest(limit: message.count) ?? [], depth: 0, &parts)
    let subject = headers["subject"].map(Self.decodedWords) ?? ""
    var article: Article?
    if let page = parts.first(where: { $0.type == "text/html" }) {
      let bytes = TextEncoding.utf8(page.bytes, declared: page.charset)
      article =
        pages.article(bytes, address: page.address ?? headers["snapshot-content-location"])
    }
    if article == nil, let plain = parts.first(where: { $0.type == "text/plain" }) {
      let text = String(
        decoding: TextEncoding.utf8(plain.bytes, declared: plain.charset), as: UTF8.self)
      if text.contains(where: \.isLetter) { article = Article(title: subject, text: text) }
    }
    guard var article else { return nil }
    if article.title.isEmpty { article.title = subject }
    if article.basis["title"] == nil, !subject.isEmpty { article.basis["title"] = "header" }
    if article.published == nil, let date = headers["date"].flatMap({ PageDate.day($0) }) {
      article.published = date
      article.basis["published"] = "header"
    }
    if article.source == nil, let sender = headers["from"].map(Self.decodedWords) {
      article.source = PageText.cleaned(String(sender.prefix { $0 != "<" }).filter { $0 != "\"" })
      article.basis["source"] = "header"
    }
    return article
  }

  private func collect(
    _ headers: HeaderFields, _ body: [UInt8], depth: Int,
    _ parts: inout [(type: String, bytes: [UInt8], charset: String?, address: String?)]
  ) {
    guard depth < 8, parts.count < Self.mostParts else { return }
    let type =
      headers["content-type"].map { PageText.cleaned(String($0.prefix { $0 != ";" })).lowercased() }
      ?? "text/plain"
    if type.hasPrefix("multipart/"),
      let boundary = headers.parameter("boundary", of: "content-type"), !boundary.isEmpty
    {
      for part in Self.split(body, boundary: "--" + boundary) {
        let stream = ByteStream(memory: part)
        let inner = HeaderFields(stream)
        collect(inner, stream.rest(limit: part.count) ?? [], depth: depth + 1, &parts)
      }
      return
    }
    guard type.hasPrefix("text/"),
      headers["content-disposition"]?.lowercased().hasPrefix("attachment") != true
    else { return }
    let bytes: [UInt8]
    switch headers["content-transfer-encoding"]?.lowercased() {
    case "base64":
      let data = Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters)
      bytes = [UInt8](data ?? Data())
    case "quoted-printable": bytes = Self.unquoted(body[...], underscoreIsBlank: false)
    default: bytes = body
    }
    parts.append(
      (type, bytes, headers.parameter("charset", of: "content-type"), headers["content-location"]))
  }

  private static func split(_ body: [UInt8], boundary: String) -> [[UInt8]] {
    let mark = Array(boundary.utf8)
    let stream = ByteStream(memory: body)
    var parts: [[UInt8]] = []
    var current: [UInt8]?
    while let (line, _) = stream.line(limit: 1 << 24), parts.count < mostParts {
      if line.starts(with: mark) {
        if let current { parts.append(current) }
        current = line.dropFirst(mark.count).starts(with: [0x2D, 0x2D]) ? nil : []
      } else {
        current?.append(contentsOf: line)
        current?.append(0x0A)
      }
    }
    if let current { parts.append(current) }
    return parts
  }

  /// Quoted-printable (RFC 2045, 6.7), and the Q encoding of headers (RFC 2047, 4.2).
  static func unquoted(_ bytes: ArraySlice<UInt8>, underscoreIsBlank: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let byte = bytes[i]
      if byte == 0x3D, i + 1 < bytes.endIndex {
        if bytes[i + 1] == 0x0A {
          i += 2
          continue
        }
        if i + 2 < bytes.endIndex,
          let value = UInt8(String(decoding: bytes[i + 1...i + 2], as: UTF8.self), radix: 16)
        {
          result.append(value)
          i += 3
          continue
        }
      }
      result.append(underscoreIsBlank && byte == 0x5F ? 0x20 : byte)
      i += 1
    }
    return result
  }

  /// A header with its encoded words (RFC 2047) decoded.
  static func decodedWords(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "=?") {
      let pieces = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard pieces.count == 4, pieces[3].hasPrefix("=") else { break }
      result +=
        rest[..<start.lowerBound].allSatisfy(\.isWhitespace) && !result.isEmpty
        ? "" : String(rest[..<start.lowerBound])
      let bytes =
        pieces[1].lowercased() == "b"
        ? [UInt8](
          Data(base64Encoded: String(pieces[2]), options: .ignoreUnknownCharacters) ?? Data())
        : unquoted(Array(pieces[2].utf8)[...], underscoreIsBlank: true)
      result += String(
        decoding: TextEncoding.utf8(bytes, declared: String(pieces[0])), as: UTF8.self)
      rest = pieces[3].dropFirst()
    }
    return PageText.cleaned(result + rest)
  }
}
