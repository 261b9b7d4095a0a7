import Language

/// Who speaks inside quotation marks, read from the words around them.
struct QuoteSpeakers {
  private let view: TokenView
  private let inside: [Bool]
  private let speakerOfSentence: [Int?]
  private let topicOfSentence: [Int?]
  private let paragraphOfSentence: [Int]

  /// Finds quotations and the subjects of reporting verbs.
  init(view: TokenView, lexicon: MentionLexicon) {
    self.view = view
    var inside = [Bool](repeating: false, count: view.tokens.count)
    var isOpen = false
    var paragraph = -1
    for (i, token) in view.tokens.enumerated() {
      if token.paragraph != paragraph {
        paragraph = token.paragraph
        isOpen = false
      }
      // Longer texts are no marks; comparing each takes long.
      switch token.text.utf8.count > 3 ? "" : token.text {
      case "“", "``", "«": isOpen = true
      case "”", "''", "»": isOpen = false
      case "\"": isOpen.toggle()
      default: inside[i] = isOpen
      }
    }
    var speakers = [Int?](repeating: nil, count: view.annotated.sentences.count)
    var topics = speakers
    for (number, range) in view.annotated.sentences.enumerated() {
      for i in range
      where !inside[i] && ["VERB", "AUX"].contains(view.tokens[i].pos)
        && lexicon.reportingVerbs.contains(view.tokens[i].lemma.lowercased())
      {
        if let subject = view.children[i].first(where: {
          view.tokens[$0].dep == "nsubj" && !inside[$0]
        }) {
          speakers[number] = subject
          topics[number] = view.objects(of: i, prepositions: ["of", "about"]).first
          break
        }
      }
    }
    self.inside = inside
    speakerOfSentence = speakers
    topicOfSentence = topics
    paragraphOfSentence = view.annotated.sentences.map { view.tokens[$0.lowerBound].paragraph }
  }

  /// Whether the token stands inside quotation marks.
  func isQuoted(_ i: Int) -> Bool { inside[i] }

  /// Head token of the phrase that names whom a quotation is about: "…, X said of Y".
  func topic(of i: Int) -> Int? {
    guard inside[i] else { return nil }
    let own = view.sentenceOf[i]
    if speakerOfSentence[own] != nil { return topicOfSentence[own] }
    guard topicOfSentence.indices.contains(own + 1),
      paragraphOfSentence[own + 1] == paragraphOfSentence[own]
    else { return nil }
    return topicOfSentence[own + 1]
  }

  /// Head token of the phrase that names the speaker of the quotation around token `i`.
  func speaker(of i: Int) -> Int? {
    guard inside[i] else { return nil }
    let own = view.sentenceOf[i]
    if let found = speakerOfSentence[own] { return found }
    // The speech tag stands in the next or an earlier sentence of the paragraph, or just before.
    for other in [own + 1, own - 1, own - 2, own + 2]
    where speakerOfSentence.indices.contains(other) {
      if paragraphOfSentence[other] == paragraphOfSentence[own],
        let found = speakerOfSentence[other]
      {
        return found
      }
    }
    let before = own - 1
    if before >= 0, let found = speakerOfSentence[before] { return found }
    return nil
  }
}
