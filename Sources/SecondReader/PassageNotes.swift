/// What a document's diagnostics say of its second reading.
struct PassageNotes {
  /// Number of passages.
  let passages: Int
  /// Sentences that were too long to be sent.
  let tooLong: Int
  /// Passages without an answer in the cache.
  var missing = 0
  /// Why passages could not be read.
  var failed: [String] = []
  /// Passages whose answer is no JSON object with a list of claims.
  var unreadable = 0
  /// Those of them that were cut.
  var cut = 0

  init(passages: Int, tooLong: Int) {
    self.passages = passages
    self.tooLong = tooLong
  }

  /// The notes, one a line.
  ///
  /// - Parameter faults: how many claims were left out for each reason.
  func lines(faults: [AnswerCheck.Fault: Int]) -> [String] {
    var lines: [String] = []
    if let reason = failed.first {
      lines.append("second reader: \(of(failed.count)) not read: \(reason)")
    }
    if missing > 0 { lines.append("second reader: \(of(missing)) without an answer in the cache") }
    if unreadable > 0 {
      let why = cut > 0 ? " (\(cut) cut at \(ReadingRequest.mostTokens) tokens)" : ""
      lines.append(
        "second reader: \(of(unreadable)) with an answer that is no list of claims\(why)")
    }
    if tooLong > 0 {
      lines.append(
        "second reader: sentences of more than \(Passage.mostCharacters) characters not sent: \(tooLong)"
      )
    }
    let left = AnswerCheck.Fault.allCases.compactMap { fault in
      faults[fault].map { "\($0) \(fault.text)" }
    }
    if !left.isEmpty {
      lines.append("second reader: claims left out: " + left.joined(separator: ", "))
    }
    return lines
  }

  private func of(_ count: Int) -> String { "\(count) of \(passages) passages" }
}
