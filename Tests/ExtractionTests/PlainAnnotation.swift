import Language
import TextModel

/// An annotation made without a model: words, punctuation, sentences at full stops; of the parse
/// only that "will" governs what follows and that a word in -ed or "met" is a past tense.
func plainAnnotation(of text: String) -> AnnotatedText {
  var tokens: [Token] = []
  var start: Int?
  let bytes = Array(text.utf8)
  func isWord(_ i: Int) -> Bool {
    switch bytes[i] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: return true
    // Marks inside numbers and names.
    case 0x2D, 0x2F, 0x3A: return i + 1 < bytes.count && bytes[i + 1] != 0x20
    case 0x2E: return i > 2 && text[TextSpan(i - 3, i)] == "Feb"
    default: return false
    }
  }
  func add(_ from: Int, _ to: Int) {
    let span = TextSpan(from, to)
    let word = text[span]
    let opens = tokens.last.map { $0.text == "." } ?? true
    tokens.append(
      Token(
        text: word, span: span, norm: word.lowercased(), head: tokens.count, dep: "dep",
        isSentenceStart: opens))
  }
  for i in bytes.indices {
    if isWord(i) {
      if start == nil { start = i }
    } else {
      if let from = start { add(from, i) }
      start = nil
      if bytes[i] != 0x20 { add(i, i + 1) }
    }
  }
  if let from = start { add(from, bytes.count) }
  var governor = 0
  for i in tokens.indices {
    if tokens[i].isSentenceStart { governor = i }
    switch tokens[i].norm {
    case "will", "may":
      // "May" inside a sentence is the month.
      guard tokens[i].text != "May" || tokens[i].isSentenceStart else { continue }
      tokens[i].tag = "MD"
      tokens[i].pos = "AUX"
      if i + 1 < tokens.count { tokens[i].head = i + 1 }
      tokens[i].dep = "aux"
      if i + 1 < tokens.count {
        tokens[i + 1].tag = "VB"
        tokens[i + 1].pos = "VERB"
        governor = i + 1
      }
    case let word where word.hasSuffix("ed") || word == "met":
      tokens[i].tag = "VBD"
      tokens[i].pos = "VERB"
      governor = i
    default: if tokens[i].head == i { tokens[i].head = governor }
    }
  }
  return AnnotatedText(text: text, tokens: tokens, entities: [])
}
