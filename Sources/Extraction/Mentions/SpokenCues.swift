import Language

/// Words by which speeches and interviews are known.
struct SpokenCues {
  /// Nouns for what one person says to many.
  var speeches: WordSet = []
  /// Nouns for talk with somebody.
  var interviews: WordSet = []
  /// Verbs by which an interview is introduced.
  var talking: WordSet = []
  /// Labels of questions.
  var askers: WordSet = []
  /// Labels of answers.
  var answerers: WordSet = []

  init() {}

  /// Reads the entries of the lexicon `mention-cues` by their effect.
  init(_ words: (String) -> WordSet) {
    speeches = words("speech-noun")
    interviews = words("interview-noun")
    talking = words("talking-verb")
    askers = words("question-label")
    answerers = words("answer-label")
  }

  /// "Speech by the Foreign Minister of Lesotho at the summit": the state for which somebody speaks,
  /// by the title of a text.
  ///
  /// - Complexity: O(characters of the title).
  func state(speakingIn title: String, _ lexicon: MentionLexicon) -> String? {
    let words = title.split(separator: " ").prefix(40)
    guard
      let noun = words.firstIndex(where: { speeches.contains(FoldedWord.fold(String($0))) }),
      noun < 4, let by = words.dropFirst(noun + 1).first, ["by", "of", "from"].contains(by)
    else { return nil }
    let rest = words.dropFirst(noun + 2)
    let end = rest.firstIndex { ["at", "to", "in", "on", "before"].contains($0) } ?? rest.endIndex
    let states = CountryContext.named(
      inTitle: rest[..<end].joined(separator: " "), lexicon)
    return states.count == 1 ? states.first : nil
  }
}
