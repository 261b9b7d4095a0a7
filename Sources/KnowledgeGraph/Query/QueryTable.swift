/// An answer as a table of text.
public struct QueryTable {
  private let answer: QueryAnswer
  private let cells: [[String]]

  /// Makes a table.
  public init(_ answer: QueryAnswer, of graph: KnowledgeGraph) {
    self.answer = answer
    let text = QueryValueText(graph)
    cells = answer.rows.map { row in row.map { text.line($0) } }
  }

  /// Aligned columns, without a line break at the end.
  public var text: String {
    var widths = answer.columns.map(\.unicodeScalars.count)
    for row in cells {
      for (i, cell) in row.enumerated() { widths[i] = max(widths[i], cell.unicodeScalars.count) }
    }
    func line(_ row: [String]) -> String {
      row.enumerated().map { i, cell in
        let isLast = i == row.count - 1
        let padding = isLast ? 0 : widths[i] - cell.unicodeScalars.count
        return cell + String(repeating: " ", count: padding)
      }.joined(separator: " | ")
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-")
    return ([line(answer.columns.map(PlainText.line)), rule] + cells.map(line))
      .joined(separator: "\n")
  }

  /// Comma-separated values (RFC 4180), without a line break at the end; null is empty.
  public func csv() -> String {
    func quoted(_ text: String) -> String {
      guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
        return text
      }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
    var lines = [answer.columns.map(quoted).joined(separator: ",")]
    for (row, texts) in zip(answer.rows, cells) {
      lines.append(
        zip(row, texts).map { value, text in
          switch value {
          case .null: return ""
          case .string(let whole): return quoted(whole)
          default: return quoted(text)
          }
        }.joined(separator: ","))
    }
    return lines.joined(separator: "\r\n")
  }
}
