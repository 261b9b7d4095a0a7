import Language
import TextModel

/// An annotated text with the look-ups that reading mentions needs, computed once.
final class TokenView {
  /// The text.
  let annotated: AnnotatedText
  /// Folded tokens; empty for punctuation, for white space and for a possessive ending.
  let words: [String]
  /// Index into `annotated.sentences` for each token.
  let sentenceOf: [Int]
  /// Direct dependents of each token, in text order.
  let children: [[Int]]
  /// Whether the token lies in a zone that is read.
  let isRead: [Bool]
  /// Whether the token's first letter is upper case.
  let isCapitalized: [Bool]
  /// Model label of the named span that covers the token, if any.
  let label: [String]

  /// Prepares the look-ups.
  ///
  /// - Complexity: O(tokens · zones).
  init(document: Document, annotated: AnnotatedText) {
    self.annotated = annotated
    let tokens = annotated.tokens
    var sentenceOf = [Int](repeating: 0, count: tokens.count)
    for (number, range) in annotated.sentences.enumerated() {
      for i in range { sentenceOf[i] = number }
    }
    var children = [[Int]](repeating: [], count: tokens.count)
    for i in tokens.indices where tokens[i].head != i && tokens.indices.contains(tokens[i].head) {
      children[tokens[i].head].append(i)
    }
    var label = [String](repeating: "", count: tokens.count)
    for entity in annotated.entities {
      for i in entity.tokens { label[i] = entity.label }
    }
    let unread = document.zones.filter { !$0.isRead }.map(\.span)
    self.sentenceOf = sentenceOf
    self.children = children
    self.label = label
    words = tokens.map { $0.tag == "POS" || $0.isSpace ? "" : FoldedWord.fold($0.text) }
    isCapitalized = tokens.map { FoldedWord.isCapitalized($0.text) }
    // Zones and tokens are both in text order, so that one walk is enough.
    var isRead = [Bool](repeating: true, count: tokens.count)
    var zone = 0
    for i in tokens.indices {
      let span = tokens[i].span
      while zone < unread.count, unread[zone].end <= span.start { zone += 1 }
      isRead[i] = zone == unread.count || !unread[zone].overlaps(span)
    }
    self.isRead = isRead
  }

  /// The tokens.
  var tokens: [Token] { annotated.tokens }

  /// Who does what a passive says: "by a car bomb".
  func agents(of verb: Int) -> [Int] {
    children[verb].filter { tokens[$0].dep == "agent" }.flatMap { children[$0] }
      .filter { tokens[$0].dep == "pobj" }
  }

  /// Token range of the sentence that holds token `i`.
  func sentence(_ i: Int) -> Range<Int> {
    // Behind the last token, where a text ends with a name, there is none.
    guard i < sentenceOf.count else { return sentenceOf.count..<sentenceOf.count }
    return annotated.sentences[sentenceOf[i]]
  }

  /// The text from the first to the last token of the range.
  func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : annotated.text[annotated.span(range)]
  }

  /// Whether the token is a possessive ending.
  func isPossessive(_ i: Int) -> Bool { tokens.indices.contains(i) && tokens[i].tag == "POS" }

  /// Whether the two neighbouring tokens are written without white space between them.
  func isGlued(_ i: Int, _ j: Int) -> Bool {
    tokens.indices.contains(i) && tokens.indices.contains(j)
      && tokens[i].span.end == tokens[j].span.start
  }

  /// The token of a range whose head lies outside it; the last word when there are several.
  func head(of range: Range<Int>) -> Int {
    var found: Int?
    for i in range where !words[i].isEmpty {
      let head = tokens[i].head
      if head == i || !range.contains(head) { found = i }
    }
    return found ?? range.upperBound - 1
  }

  /// The noun phrase around a head without what follows the head: determiner, possessor, modifiers.
  func premodified(_ head: Int) -> Range<Int> {
    var left = head
    var stack = [head]
    let sentence = sentence(head)
    var steps = 0
    while let i = stack.popLast(), steps < 60 {
      steps += 1
      for child in children[i]
      where child < head && TokenView.premodifiers.contains(tokens[child].dep) {
        guard sentence.contains(child) else { continue }
        left = min(left, child)
        stack.append(child)
        for below in children[child] where below < head && sentence.contains(below) {
          left = min(left, below)
          stack.append(below)
        }
      }
    }
    return left..<(head + 1)
  }

  private static let premodifiers: WordSet = [
    "det", "poss", "amod", "compound", "nummod", "nmod", "quantmod", "advmod", "predet", "punct",
    "case", "npadvmod",
  ]

  /// Objects of the given prepositions below a token, with conjuncts.
  func objects(of head: Int, prepositions: Set<String>) -> [Int] {
    var result: [Int] = []
    for child in children[head]
    where tokens[child].dep == "prep" && prepositions.contains(words[child]) {
      for object in children[child] where tokens[object].dep == "pobj" {
        result += withConjuncts(object)
      }
    }
    return result
  }

  /// A token and the tokens coordinated with it, in text order.
  func withConjuncts(_ i: Int) -> [Int] {
    var result = [i]
    var next = 0
    while next < result.count, result.count < 40 {
      for child in children[result[next]] where tokens[child].dep == "conj" { result.append(child) }
      next += 1
    }
    return result.sorted()
  }

  /// The first of a coordination that the token belongs to; the token itself when it stands alone.
  func firstConjunct(_ i: Int) -> Int {
    var i = i
    var steps = 0
    while tokens[i].dep == "conj", tokens[i].head != i, steps < 40 {
      i = tokens[i].head
      steps += 1
    }
    return i
  }
}
