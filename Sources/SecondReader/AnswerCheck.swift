import Extraction
import Ontology
import Language
import TextModel

/// Makes claims of a model's answers: only between listed entities, of acts that the schema allows
/// between their types, and with words that stand in the sentence.
struct AnswerCheck {
  /// Why a claim of a model was left out.
  enum Fault: Int, CaseIterable {
    case form, number, type, ends, words, quote

    /// For notes, behind a number.
    var text: String {
      switch self {
      case .form: "not of the form asked for"
      case .number: "with the number of no listed entity or sentence"
      case .type: "of a type that was not asked for"
      case .ends: "between nodes that its type does not connect"
      case .words: "with an unknown polarity or modality"
      case .quote: "whose quotation does not stand in its sentence"
      }
    }
  }

  /// A claim that may be made, with what completes it.
  struct Draft {
    var claim: Claim
    let from: Int
    /// The tokens that the quotation covers.
    let words: Range<Int>
  }

  private struct Key: Hashable {
    let type: String
    let from: String
    let to: String
  }

  private let analysis: DocumentAnalysis
  private let acts: ActTypes
  private let model: String
  /// What our own reader says.
  private var own: [Key: [(evidence: TextSpan, polarity: Claim.Polarity)]] = [:]
  private(set) var drafts: [Draft] = []
  /// How many claims were left out for each reason.
  private(set) var faults: [Fault: Int] = [:]

  /// Prepares the check of a document's answers.
  ///
  /// - Parameter own: the claims of our own reader, those too unsure to be kept included.
  init(_ analysis: DocumentAnalysis, own: [Claim], acts: ActTypes, model: String) {
    self.analysis = analysis
    self.acts = acts
    self.model = model
    for claim in own {
      self.own[key(claim.type, claim.from, claim.to), default: []].append(
        (claim.evidence, claim.polarity))
    }
  }

  private func key(_ type: String, _ from: String, _ to: String) -> Key {
    let turns = acts[type]?.isSymmetric == true && to < from
    return Key(type: type, from: turns ? to : from, to: turns ? from : to)
  }

  /// Takes the claims of an answer.
  mutating func take(_ answer: ModelAnswer, to passage: Passage) {
    if answer.malformed > 0 { faults[.form, default: 0] += answer.malformed }
    var said: Set<Key> = []
    for entry in answer.entries {
      switch draft(entry, passage) {
      case .failure(let refusal): faults[refusal.fault, default: 0] += 1
      case .success(let draft):
        let key = key(draft.claim.type, draft.claim.from, draft.claim.to)
        guard
          said.insert(Key(type: key.type, from: key.from + "\u{0}\(entry.sentence)", to: key.to))
            .inserted,
          !isSaid(draft.claim, key)
        else { continue }
        drafts.append(draft)
      }
    }
  }

  /// Whether our own reader says the same of the pair in the sentence, or anywhere the contrary.
  private func isSaid(_ claim: Claim, _ key: Key) -> Bool {
    (own[key] ?? []).contains {
      $0.evidence.overlaps(claim.evidence) || $0.polarity != claim.polarity
    }
  }

  private struct Refusal: Error {
    let fault: Fault
  }

  private func draft(_ entry: ModelAnswer.Entry, _ passage: Passage) -> Result<Draft, Refusal> {
    func refused(_ fault: Fault) -> Result<Draft, Refusal> { .failure(Refusal(fault: fault)) }
    let entities = passage.entities
    guard entities.indices.contains(entry.from - 1), entities.indices.contains(entry.to - 1),
      passage.sentences.indices.contains(entry.sentence - 1),
      entry.by.map({ entities.indices.contains($0 - 1) }) ?? true
    else { return refused(.number) }
    guard let type = acts[entry.type] else { return refused(.type) }
    let places = (from: entities[entry.from - 1].index, to: entities[entry.to - 1].index)
    let (from, to) = (analysis.entities[places.from], analysis.entities[places.to])
    guard from.id != to.id, type.allows(from: from.type, to: to.type) else { return refused(.ends) }
    var by: Claim.Holder?
    if let number = entry.by {
      let speaker = analysis.entities[entities[number - 1].index]
      guard ClaimSurroundings.speakers.contains(speaker.type) else { return refused(.ends) }
      if speaker.id != from.id { by = .entity(speaker.id) }
    }
    guard let polarity = Claim.Polarity(rawValue: entry.polarity),
      let modality = Claim.Modality(rawValue: entry.modality)
    else { return refused(.words) }
    let sentence = passage.sentences[entry.sentence - 1]
    guard let (words, span) = words(of: entry.quote, in: sentence) else { return refused(.quote) }
    let claim = Claim(
      type: type.id, from: from.id, to: to.id, polarity: polarity, modality: modality, by: by,
      confidence: SecondReader.confidence, rule: SecondReader.rule, evidence: sentence.span,
      cues: [Claim.Cue(kind: "quote", span: span)], properties: [Claim.readerProperty: model])
    return .success(Draft(claim: claim, from: places.from, words: words))
  }

  /// The tokens of a quotation that stands in a sentence as whole words, one of them with a meaning
  /// of its own; nil for any other.
  private func words(
    of quote: String, in sentence: Passage.Sentence
  ) -> (Range<Int>, TextSpan)? {
    let tokens = analysis.annotated.tokens
    let range = analysis.annotated.sentences[sentence.index]
    for span in sentence.folded.places(of: FoldedSentence(quote)) {
      guard let first = range.first(where: { tokens[$0].span.start == span.start }),
        let last = range.last(where: { tokens[$0].span.end == span.end }), first <= last,
        (first...last).contains(where: { Self.meaningful.contains(tokens[$0].pos) })
      else { continue }
      return (first..<(last + 1), span)
    }
    return nil
  }

  /// Word classes one of which a quotation needs: "the" says nothing.
  private static let meaningful: Set<String> = [
    "VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "NUM",
  ]
}
