import Extraction
import Language
import TextModel

/// What one request asks about: some sentences of a paragraph and the entities that they mention.
struct Passage {
  /// A sentence.
  struct Sentence {
    /// Place in the annotation's sentences.
    let index: Int
    /// Where it stands, without white space at its ends.
    let span: TextSpan
    /// What is sent of it.
    let folded: FoldedSentence
  }

  /// An entity, with the words that stand for it in each sentence.
  struct Entity {
    /// Place in the analysis' entities.
    let index: Int
    /// The words, by the sentence's place in the passage, in text order.
    var words: [(sentence: Int, text: String)]
  }

  /// Largest number of sentences.
  static let mostSentences = 8
  /// Largest number of characters (code points) of all sentences together.
  static let mostCharacters = 2_500
  /// Largest number of entities; later ones are not listed.
  static let mostEntities = 40

  /// In text order; requests count them from 1.
  var sentences: [Sentence] = []
  /// In the order of their first mention; requests count them from 1.
  var entities: [Entity] = []
}

/// Cuts a document into passages.
struct PassageCutter {
  private let analysis: DocumentAnalysis
  private let acts: ActTypes

  init(_ analysis: DocumentAnalysis, acts: ActTypes) {
    self.analysis = analysis
    self.acts = acts
  }

  /// The passages that can hold an act, in text order, and how many sentences were too long to be
  /// sent.
  ///
  /// Sentences of parts that are not read, and passages without two entities between which an act
  /// could hold, are passed over.
  /// - Complexity: O(tokens + mentions), and the square of the entities of a passage.
  func passages() -> (passages: [Passage], tooLong: Int) {
    let tokens = analysis.annotated.tokens
    var passages: [Passage] = []
    var current = Passage()
    var (paragraph, characters, tooLong) = (-1, 0, 0)
    func close() {
      if !current.sentences.isEmpty { passages.append(current) }
      current = Passage()
      characters = 0
    }
    for (index, sentence) in analysis.annotated.sentences.enumerated() {
      let solid = sentence.filter { !tokens[$0].isSpace }
      guard let first = solid.first, let last = solid.last else { continue }
      guard analysis.document.isRead(at: tokens[first].span.start) else {
        close()
        continue
      }
      let span = TextSpan(tokens[first].span.start, tokens[last].span.end)
      let folded = FoldedSentence(analysis.document.text, span)
      let count = folded.text.unicodeScalars.count
      if tokens[first].paragraph != paragraph || current.sentences.count == Passage.mostSentences
        || characters + count > Passage.mostCharacters
      {
        close()
      }
      paragraph = tokens[first].paragraph
      guard count <= Passage.mostCharacters else {
        tooLong += 1
        continue
      }
      characters += count
      current.sentences.append(Passage.Sentence(index: index, span: span, folded: folded))
    }
    close()
    fill(&passages)
    return (passages.filter(canHoldAct), tooLong)
  }

  /// Adds the entities to the passages.
  private func fill(_ passages: inout [Passage]) {
    let tokens = analysis.annotated.tokens
    var bySentence: [[EntityMention]] = analysis.annotated.sentences.map { _ in [] }
    var sentenceOf = [Int](repeating: 0, count: tokens.count)
    for (index, sentence) in analysis.annotated.sentences.enumerated() {
      for token in sentence { sentenceOf[token] = index }
    }
    for mention in analysis.mentions {
      guard !mention.tokens.isEmpty, mention.tokens.upperBound <= tokens.count else { continue }
      bySentence[sentenceOf[mention.tokens.lowerBound]].append(mention)
    }
    for i in passages.indices {
      var places: [Int: Int] = [:]
      for (number, sentence) in passages[i].sentences.enumerated() {
        for mention in bySentence[sentence.index] {
          let text = FoldedSentence(
            analysis.document.text, analysis.annotated.span(mention.tokens)
          ).text
          for entity in mention.entities where acts.ends.contains(analysis.entities[entity].type) {
            if places[entity] == nil {
              guard passages[i].entities.count < Passage.mostEntities else { continue }
              places[entity] = passages[i].entities.count
              passages[i].entities.append(Passage.Entity(index: entity, words: []))
            }
            guard let place = places[entity] else { continue }
            let words = passages[i].entities[place].words
            if !words.contains(where: { $0.sentence == number && $0.text == text }) {
              passages[i].entities[place].words.append((number, text))
            }
          }
        }
      }
    }
  }

  private func canHoldAct(_ passage: Passage) -> Bool {
    let types = passage.entities.map { analysis.entities[$0.index].type }
    return types.indices.contains { a in
      types.indices.contains { b in a != b && acts.canHold(from: types[a], to: types[b]) }
    }
  }
}
