import Language

/// Runs of capitalised words that can be a personal name.
final class NameRun {
  let view: TokenView
  let lexicon: MentionLexicon

  init(view: TokenView, lexicon: MentionLexicon) {
    self.view = view
    self.lexicon = lexicon
  }

  /// The run that starts at `start`; empty when the token cannot start a name.
  ///
  /// - Parameter firmly: whether something else says that a name starts here, so that words which
  ///   the tagger takes for something else are believed.
  func run(from start: Int, firmly: Bool) -> Range<Int> {
    // The parser now and then ends a sentence inside a name; a name ends at punctuation anyway.
    let limit = min(start + 16, view.tokens.count)
    guard start < limit, canBePart(start, firmly: firmly) else { return start..<start }
    var end = start + 1
    while end < limit {
      if let next = extension_(after: end, limit: limit, firmly: firmly) {
        end = next
      } else {
        break
      }
    }
    return start..<end
  }

  /// End of the run when the tokens from `i` on belong to it; nil when the run stops.
  private func extension_(after i: Int, limit: Int, firmly: Bool) -> Int? {
    guard view.tokens[i].paragraph == view.tokens[i - 1].paragraph else { return nil }
    let text = view.tokens[i].text
    if startsSentence(i, limit: limit) { return nil }
    let glued = view.isGlued(i - 1, i)
    if view.tokens[i].isSpace {
      // A no-break space between two parts of a name is a token of its own.
      guard !text.contains(where: \.isNewline), i + 1 < limit, canBePart(i + 1, firmly: firmly)
      else {
        return nil
      }
      return i + 2
    }
    if text == "-" || text == "‑" || text == "–" {
      guard text != "–" || glued, glued, i + 1 < limit, view.isGlued(i, i + 1),
        !view.words[i + 1].isEmpty, text != "–"
      else { return nil }
      // "Trump-backed" is no name; "Jin-ho" and "ol-Mulk" are.
      let tag = view.tokens[i + 1].tag
      guard view.isCapitalized[i + 1] || !(tag.hasPrefix("VB") || tag == "JJ") else { return nil }
      return i + 2
    }
    if text == "'" || text == "’" || text == "ʼ" || view.isPossessive(i) && text.count == 1 {
      // "Ochieng' Odero", "ol' Mary": only between two parts of the name.
      guard glued, i + 1 < limit, canBePart(i + 1, firmly: false), view.tokens[i + 1].tag == "NNP"
      else { return nil }
      return i + 2
    }
    if isQuote(text), i + 2 < limit {
      // A nickname in quotation marks inside the name.
      var j = i + 1
      while j < limit, j - i <= 3, !isQuote(view.tokens[j].text) { j += 1 }
      guard j < limit, j > i + 1, isQuote(view.tokens[j].text), j + 1 < limit,
        view.isCapitalized[i + 1], canBePart(j + 1, firmly: false),
        view.tokens[j + 1].tag == "NNP"
      else { return nil }
      return j + 2
    }
    if lexicon.nameParticles.contains(view.words[i]), !view.isCapitalized[i] {
      // "as-Sadr" has its article; "as Ethiopia's" has none.
      if lexicon.hyphenParticles.contains(view.words[i]),
        view.tokens[i + 1 < limit ? i + 1 : i].text != "-", !isBetweenSurnames(i, limit: limit)
      {
        return nil
      }
      var j = i + 1
      while j < limit, j - i < 3,
        lexicon.nameParticles.contains(view.words[j]) || view.tokens[j].text == "-"
      {
        j += 1
      }
      guard j < limit, canBePart(j, firmly: false), view.isCapitalized[j] else { return nil }
      return j + 1
    }
    guard canBePart(i, firmly: firmly) else { return nil }
    // A title or a country after the name begins something new.
    if lexicon.titles.match(in: view.words, from: i, limit: limit) != nil,
      view.tokens[i].tag != "NNP" || view.label[i] != "PERSON"
    {
      return nil
    }
    return i + 1
  }

  /// "Dropped minister Sam Taufa Jr. Former premier X": the stop of the suffix ends the sentence,
  /// where a post begins the next.
  private func startsSentence(_ i: Int, limit: Int) -> Bool {
    view.sentenceOf[i] != view.sentenceOf[i - 1] && view.tokens[i - 1].text.hasSuffix(".")
      && (lexicon.formerWords.contains(view.words[i])
        || lexicon.titles.match(in: view.words, from: i, limit: limit) != nil)
  }

  /// "Freitas do Amaral", "Ortega y Gasset": a particle that is a word of its own elsewhere,
  /// between two parts of one name.
  private func isBetweenSurnames(_ i: Int, limit: Int) -> Bool {
    ["do", "e", "y"].contains(view.words[i]) && i + 1 < limit && view.isCapitalized[i + 1]
      && view.tokens[i + 1].tag == "NNP" && view.isCapitalized[i - 1]
      && view.tokens[i - 1].tag == "NNP" && view.label[i - 1] == "PERSON"
      && !["DATE", "TIME"].contains(view.label[i + 1])
  }

  private func isQuote(_ text: String) -> Bool {
    text == "\"" || text == "“" || text == "”" || text == "``" || text == "''"
  }

  /// Whether the token can be a part of a personal name.
  func canBePart(_ i: Int, firmly: Bool) -> Bool {
    let token = view.tokens[i]
    guard !view.words[i].isEmpty, token.tag != "POS", view.isRead[i] else { return false }
    if isMonthName(i) { return true }
    if ["DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL"].contains(view.label[i]) {
      return false
    }
    if !view.isCapitalized[i] {
      // "al-Jabouri", "bin Salman", "ole Naiputari" begin with a small particle.
      guard lexicon.nameParticles.contains(view.words[i]), i + 1 < view.tokens.count else {
        return false
      }
      if lexicon.hyphenParticles.contains(view.words[i]), view.tokens[i + 1].text != "-" {
        return false
      }
      let next = view.tokens[i + 1].text == "-" ? i + 2 : i + 1
      return next < view.tokens.count && view.isCapitalized[next]
    }
    guard token.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      return false
    }
    if token.tag == "NNP" || token.tag == "NNPS" || token.pos == "PROPN" { return true }
    guard firmly else { return view.label[i] == "PERSON" }
    return ![
      "DT", "IN", "PRP", "PRP$", "CC", "WDT", "WP", "WRB", "MD", "TO", "EX", "RB", "VBD", "VBZ",
    ]
    .contains(token.tag)
  }

  /// "Theresa May": a name of a month right behind a part of a personal name, without day or year.
  private func isMonthName(_ i: Int) -> Bool {
    guard i > 0, view.label[i] == "DATE", view.label[i - 1] != "DATE", view.isCapitalized[i],
      view.isCapitalized[i - 1], view.tokens[i].tag == "NNP",
      view.tokens[i - 1].head == i, view.tokens[i - 1].dep == "compound",
      lexicon.givenNames[view.words[i - 1]] != nil || view.label[i - 1] == "PERSON"
    else { return false }
    return i + 1 >= view.tokens.count || view.label[i + 1] != "DATE"
  }
}
