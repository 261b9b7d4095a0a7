/// Writes one text's annotations in CoNLL-U.
///
/// A white-space token stands in its sentence like any other, with its text escaped as the format's
/// `SpacesAfter` convention has it (`\s`, `\n`, `\t`). MISC holds `NORM`, `Start` and `End` (code
/// points), `NER` in the IOB scheme, and `SpaceAfter=No`.
struct CoNLLUWriter {
  private var cursor: CodePointCursor
  private var sentenceNumber = 0
  private let text: String

  init(_ text: String) {
    self.text = text
    cursor = CodePointCursor(text)
  }

  mutating func begin(id: String, _ bytes: inout [UInt8]) {
    bytes.append("# newdoc id = ")
    bytes.append(text: CoNLLUWriter.escaped(id))
    bytes.append(0x0A)
  }

  mutating func append(_ piece: AnnotatedPiece, _ bytes: inout [UInt8]) {
    let batch = piece.annotator.batch
    var labels = [String](repeating: "O", count: batch.tokens.types.count)
    for entity in batch.entities {
      for i in entity.tokens {
        labels[i] = (i == entity.tokens.lowerBound ? "B-" : "I-") + entity.label
      }
    }
    for (number, document) in batch.documents.enumerated() {
      var start = document.lowerBound
      for i in document
      where i + 1 == document.upperBound || batch.isSentenceStart[i + 1] {
        appendSentence(
          piece, start..<(i + 1), labels,
          newParagraph: start == document.lowerBound ? piece.paragraphs[number] : nil, &bytes)
        start = i + 1
      }
    }
  }

  private mutating func appendSentence(
    _ piece: AnnotatedPiece, _ sentence: Range<Int>, _ labels: [String], newParagraph: Int?,
    _ bytes: inout [UInt8]
  ) {
    let batch = piece.annotator.batch
    sentenceNumber += 1
    if let newParagraph {
      bytes.append("# newpar id = ")
      bytes.append(number: newParagraph)
      bytes.append(0x0A)
    }
    bytes.append("# sent_id = ")
    bytes.append(number: sentenceNumber)
    bytes.append("\n# text = ")
    bytes.append(text: CoNLLUWriter.escaped(sentenceText(piece, sentence)))
    bytes.append(0x0A)
    for i in sentence {
      let type = piece.annotator.table.types[Int(batch.tokens.types[i])]
      let analysis = piece.annotator.analyses.analyses[Int(batch.analyses[i])]
      let head = Int(batch.heads[i])
      let start = cursor.codePoints(before: batch.tokens.starts[i])
      let end = cursor.codePoints(before: batch.tokens.starts[i] + type.utf8Count)
      let columns = [
        String(i - sentence.lowerBound + 1), CoNLLUWriter.column(type.text),
        CoNLLUWriter.column(analysis.lemma), CoNLLUWriter.column(analysis.pos),
        CoNLLUWriter.column(analysis.tag), CoNLLUWriter.column(analysis.morph),
        head == i ? "0" : String(head - sentence.lowerBound + 1),
        head == i && analysis.dep == "ROOT" ? "root" : CoNLLUWriter.column(analysis.dep), "_",
        "End=\(end)|NER=\(labels[i])|NORM=\(CoNLLUWriter.misc(type.norm))"
          + (batch.tokens.blanks[i] ? "" : "|SpaceAfter=No") + "|Start=\(start)",
      ]
      bytes.append(text: columns.joined(separator: "\t"))
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
  }

  private func sentenceText(_ piece: AnnotatedPiece, _ sentence: Range<Int>) -> String {
    let batch = piece.annotator.batch
    var result = ""
    for i in sentence {
      result += piece.annotator.table.types[Int(batch.tokens.types[i])].text
      if batch.tokens.blanks[i], i + 1 < sentence.upperBound { result += " " }
    }
    return result
  }

  /// A column's text; an underscore stands for nothing.
  private static func column(_ text: String) -> String { text.isEmpty ? "_" : escaped(text) }

  private static func misc(_ text: String) -> String {
    column(text).replacing("|", with: "\\p")
  }

  /// Line breaks and tabs cannot stand in the format; blanks inside a word may confuse readers.
  private static func escaped(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: {
        $0.value < 0x20 || $0.value == 0x2028 || $0.value == 0x2029 || $0.value == 0x85
      })
    else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0..<0x20, 0x85, 0x2028, 0x2029: result += "\\s"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
