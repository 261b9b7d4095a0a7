import Foundation

/// Reads the text of a PDF through poppler's `pdftotext`, when it is installed.
enum PDFText {
  private static let folders = ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"]

  /// Seconds that the tool may take.
  private static let timeLimit = 120
  /// Bytes of text that are taken.
  private static let largestText = 1 << 26

  static func source(_ bytes: [UInt8], path: String) -> any ArticleSource {
    func fault(_ code: IngestError.Code, _ detail: String) -> any ArticleSource {
      ListedArticles([.failure(IngestError(code, path: path, detail))])
    }
    guard
      let tool = folders.map({ $0 + "pdftotext" })
        .first(where: FileManager.default.isExecutableFile(atPath:))
    else {
      return fault(
        .unavailable, "PDF needs 'pdftotext': install poppler-utils (Debian) or poppler (Homebrew)")
    }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "entente-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      try Data(bytes).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: tool)
      process.arguments = ["-q", "-enc", "UTF-8", "-nopgbrk", file.path, "-"]
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      // A hostile file can keep the tool busy for hours, or have it write without end.
      let alarm = DispatchWorkItem { process.terminate() }
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(timeLimit), execute: alarm)
      defer { alarm.cancel() }
      var output = Data()
      while let piece = try pipe.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty {
        output += piece
        guard output.count <= largestText else {
          process.terminate()
          process.waitUntilExit()
          return fault(.tooLarge, "the PDF holds more than \(largestText) bytes of text")
        }
      }
      process.waitUntilExit()
      guard process.terminationReason == .exit else {
        return fault(.record, "pdftotext crashed, or took more than \(timeLimit) s")
      }
      let text = joined(String(decoding: output, as: UTF8.self))
      guard process.terminationStatus == 0, text.contains(where: \.isLetter) else {
        return fault(.empty, "the PDF holds no text (it may be scanned pictures) or is damaged")
      }
      return ListedArticles([.success(PlainTextArticle.article(text))])
    } catch {
      return fault(.unreadable, "pdftotext cannot be run: \(error.localizedDescription)")
    }
  }

  /// Joins the lines of paragraphs, and words that were cut at the end of a line.
  static func joined(_ text: String) -> String {
    var paragraphs: [String] = []
    var current = ""
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = PageText.cleaned(String(line))
      if line.isEmpty {
        if !current.isEmpty { paragraphs.append(current) }
        current = ""
      } else if current.hasSuffix("-"), current.dropLast().last?.isLetter == true,
        line.first?.isLowercase == true
      {
        current = String(current.dropLast()) + line
      } else {
        current += (current.isEmpty ? "" : " ") + line
      }
    }
    if !current.isEmpty { paragraphs.append(current) }
    return paragraphs.joined(separator: "\n\n")
  }
}
