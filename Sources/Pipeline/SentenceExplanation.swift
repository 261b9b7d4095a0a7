import Extraction
import Language
public import TextModel

/// How the sentences of one article were read, for a person who asks why.
public struct SentenceExplanation {
  private let pipeline: ArticlePipeline
  private let analysis: DocumentAnalysis

  /// Reads the document, a second reader included.
  public init(pipeline: ArticlePipeline, document: Document) async {
    self.pipeline = pipeline
    analysis = await pipeline.analyseTwice(document)
  }

  /// Number of sentences.
  public var sentenceCount: Int { analysis.annotated.sentences.count }

  /// One line per sentence: number, zone, number of claims, text.
  public func overview() -> String {
    var lines: [String] = []
    for (i, range) in analysis.annotated.sentences.enumerated() {
      let span = analysis.annotated.span(range)
      let claims = analysis.claims.count { span.contains($0.evidence.start) }
      let zone = analysis.document.zone(at: span.start)
      let kind = zone == .body ? "" : " [\(zone.rawValue)]"
      lines.append("\(i + 1)\(kind) (\(claims) claims) \(oneLine(analysis.document.text[span]))")
    }
    return lines.joined(separator: "\n")
  }

  /// Tokens, mentions, times, rules and claims of a sentence counted from 1; nil when there is
  /// none.
  public func text(ofSentence number: Int) -> String? {
    guard analysis.annotated.sentences.indices.contains(number - 1) else { return nil }
    let range = analysis.annotated.sentences[number - 1]
    let span = analysis.annotated.span(range)
    let zone = analysis.document.zone(at: span.start)
    var lines = [oneLine(analysis.document.text[span])]
    lines.append("zone: \(zone.rawValue)")
    lines += ["", "tokens"] + tokens(range)
    lines += ["", "mentions"] + mentions(range)
    lines += ["", "times"] + times(range)
    lines += ["", "rules"] + rules(range)
    lines += ["", "claims"] + claims(in: span)
    return lines.joined(separator: "\n")
  }

  private func tokens(_ range: Range<Int>) -> [String] {
    let tokens = analysis.annotated.tokens
    let rows = range.filter { !tokens[$0].isSpace }.map { i -> [String] in
      let token = tokens[i]
      let head =
        token.head == i ? "" : "\(tokens[token.head].text)/\(token.head - range.lowerBound)"
      return [
        "\(i - range.lowerBound)", token.text, token.lemma, token.pos, token.tag, token.dep, head,
      ]
    }
    return TextTable.lines(rows)
  }

  private func mentions(_ range: Range<Int>) -> [String] {
    let rows = analysis.mentions.filter { $0.tokens.overlaps(range) }.map { mention -> [String] in
      let text = analysis.document.text[analysis.annotated.span(mention.tokens)]
      let entities = mention.entities.map { i -> String in
        let entity = analysis.entities[i]
        return "\(entity.name) (\(entity.type))"
      }
      return [oneLine(text), mention.form.rawValue, entities.joined(separator: " + ")]
    }
    return TextTable.lines(rows)
  }

  private func times(_ range: Range<Int>) -> [String] {
    let rows = analysis.times.filter { $0.tokens.overlaps(range) }.map { time -> [String] in
      let expression = time.expression
      return [
        expression.text, expression.type, expression.value?.description ?? "no definite value",
        expression.basis,
      ]
    }
    return TextTable.lines(rows)
  }

  private func rules(_ range: Range<Int>) -> [String] {
    let rows = pipeline.trace(of: range, in: analysis).map { trace -> [String] in
      [
        trace.fired ? "fired" : "not", trace.rule,
        oneLine(analysis.document.text[trace.trigger]), trace.detail,
      ]
    }
    return TextTable.lines(rows)
  }

  private func claims(in span: TextSpan) -> [String] {
    var names: [String: String] = [:]
    for entity in analysis.entities { names[entity.id] = entity.name }
    let rows = analysis.claims.filter { span.contains($0.evidence.start) }.map { claim in
      var holder = ""
      switch claim.by {
      case .author: holder = "by the author"
      case .entity(let id): holder = "by \(names[id] ?? id)"
      case nil: break
      }
      return [
        claim.type, "\(names[claim.from] ?? claim.from) → \(names[claim.to] ?? claim.to)",
        claim.polarity.rawValue, claim.modality.rawValue, claim.date?.description ?? "no date",
        holder, claim.rule, "\((claim.confidence * 100).rounded() / 100)",
      ]
    }
    return TextTable.lines(rows)
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Columns of text, each as wide as its widest cell.
enum TextTable {
  /// The rows with two blanks in front and between columns; `(none)` when there are none.
  static func lines(_ rows: [[String]]) -> [String] {
    guard let columns = rows.map(\.count).max() else { return ["  (none)"] }
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += "  " + cell
        if column < row.count - 1 {
          line += String(repeating: " ", count: widths[column] - cell.count)
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
