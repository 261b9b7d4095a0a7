import TextModel

/// Puts headlines that are written in capitals into the case of a sentence, as the language model
/// was trained on running text: of "Iraq Signs Military Cooperation Agreement with Iran" it makes
/// one long name, of "Iraq signs military cooperation agreement with Iran" a sentence.
///
/// What keeps its capital: what the article itself writes with one inside its sentences, the names
/// of the lexicons, and words that the dictionary does not know.
struct HeadlineCase {
  let lexicon: MentionLexicon
  /// The classes of words ("noun", "verb", "adj", "adv") that have a word, in small letters, as one
  /// of their forms.
  let classes: (String) -> Set<String>

  /// The text with such headlines in the case of a sentence; all bytes stay where they are.
  ///
  /// - Complexity: O(n) in the length of the text, and that only where there is such a headline.
  func sentenceCase(of document: Document) -> String {
    let titles = document.zones.filter {
      [.headline, .heading, .standfirst].contains($0.kind)
    }.map(\.span).compactMap { HeadlineLine(document.text, $0) }.filter { line in
      line.isShouted || line.words.contains(where: isVerb)
    }
    guard !titles.isEmpty else { return document.text }
    let starts = Set(titles.map(\.span.start))
    let running = RunningText(
      of: document.text,
      Paragraphs.spans(of: document.text).filter { !starts.contains($0.start) },
      wanted: Set(titles.flatMap(\.words).map(\.key)))
    var bytes = Array(document.text.utf8)
    for title in titles {
      let isKept = kept(in: title, running)
      for (i, word) in title.words.enumerated() {
        guard let written = form(of: word, in: title, isKept[i] || i == 0, running) else {
          continue
        }
        bytes.replaceSubrange(word.span.start..<word.span.end, with: written)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes to write for a word; nil where it stays as it is, or where its letters would take
  /// other room.
  private func form(
    of word: WrittenWord, in title: HeadlineLine, _ isKept: Bool, _ running: RunningText
  ) -> [UInt8]? {
    var written = word.key
    if isKept {
      guard title.isShouted, !isAbbreviation(word.key, running) else { return nil }
      written = written.prefix(1).uppercased() + written.dropFirst()
    } else if !title.isShouted, word.form != .capitalized {
      return nil
    }
    let bytes = Array(written.utf8)
    return bytes.count == word.span.count ? bytes : nil
  }

  /// "NATO" in a line that is all capitals.
  private func isAbbreviation(_ word: String, _ running: RunningText) -> Bool {
    if let use = running.uses[word], use.large > 0 { return use.isShouted }
    return lexicon.names.folded(word).contains(where: \.isAcronym) && !isOrdinary(word)
  }

  private func isVerb(_ word: WrittenWord) -> Bool { classes(word.key).contains("verb") }

  /// Which words of a line keep their capital.
  private func kept(in title: HeadlineLine, _ running: RunningText) -> [Bool] {
    let words = title.words
    let keys = words.map { FoldedWord.fold($0.key) }
    var isKept = [Bool](repeating: false, count: words.count)
    var i = 0
    while i < words.count {
      let length = knownName(keys, from: i, title)
      if length > 1 || length == 1 && !isCommon(words[i].key, running) {
        for k in i..<(i + length) { isKept[k] = true }
        i += length
      } else {
        isKept[i] = isName(i, in: title, isKept, running)
        i += 1
      }
    }
    return isKept
  }

  /// How many words from here on are a name that a lexicon has; 0 for none.
  private func knownName(_ keys: [String], from i: Int, _ title: HeadlineLine) -> Int {
    let known = lexicon.names.match(in: keys, from: i, limit: keys.count)
    let isWritten =
      known.map { match in
        match.tokens.count > 1
          || match.values.contains {
            !$0.isAcronym
              || (title.isShouted ? !isOrdinary(keys[i]) : title.words[i].form == .shouted)
          }
      } ?? false
    let world = lexicon.worldNames?.match(in: keys, from: i, limit: keys.count)
    let isPlace =
      world.map { match in
        match.tokens.count > 1
          || match.values.contains { $0.kind == .place } && !isOrdinary(keys[i])
      } ?? false
    return max(
      isWritten ? known?.tokens.count ?? 0 : 0, isPlace ? world?.tokens.count ?? 0 : 0)
  }

  /// Whether the dictionary has a word as more than a noun, among which it counts many names.
  private func isOrdinary(_ word: String) -> Bool {
    HeadlineLine.functionWords.contains(word)
      || !classes(word).isDisjoint(with: ["verb", "adj", "adv"])
  }

  /// Whether the article itself has the word in small letters and never as a name.
  private func isCommon(_ word: String, _ running: RunningText) -> Bool {
    running.uses[word].map { $0.small > 0 && $0.large == 0 } ?? false
  }

  /// Whether a word is a name, or a part of one.
  private func isName(
    _ i: Int, in title: HeadlineLine, _ isKept: [Bool], _ running: RunningText
  ) -> Bool {
    let word = title.words[i]
    if word.form == .mixed || word.form == .shouted && !title.isShouted { return true }
    let before = i > 0 ? title.words[i - 1] : nil
    if lexicon.monthNames.contains(word.key), let before {
      // "In May", "Theresa May".
      if lexicon.monthLeads.contains(before.key) { return true }
      if isKept[i - 1], isGivenName(before.key) { return true }
    }
    let use = running.uses[word.key]
    if let use, isPart(i, of: title, use) { return true }
    if HeadlineLine.functionWords.contains(word.key) || use?.small ?? 0 > 0 { return false }
    if let use, use.standsAlone { return true }
    let found = classes(word.key)
    if found.isEmpty { return lexicon.names.folded(word.key).allSatisfy { !$0.isAcronym } }
    // "Kim Jong Un": a short last part of a name.
    if word.key.count < 4, found == ["noun"], i > 0, isKept[i - 1],
      isPersonal(title.words[i - 1].key)
    {
      return true
    }
    guard isPersonal(word.key) else { return false }
    return found == ["noun"] || i > 0 && isKept[i - 1] && isGivenName(title.words[i - 1].key)
  }

  /// Whether the article has a word with a capital beside the same neighbour as the headline.
  private func isPart(_ i: Int, of title: HeadlineLine, _ use: RunningText.Use) -> Bool {
    let words = title.words
    if i > 0, words[i].followsOn, words[i - 1].form != .small, use.before.contains(words[i - 1].key)
    {
      return true
    }
    return i + 1 < words.count && words[i + 1].followsOn && words[i + 1].form != .small
      && use.behind.contains(words[i + 1].key)
  }

  /// Whether a word is known as a part of people's names.
  private func isPersonal(_ word: String) -> Bool {
    lexicon.givenNames[word] != nil || lexicon.originNames.contains(word)
      || lexicon.surnames.contains(word)
  }

  private func isGivenName(_ word: String) -> Bool {
    lexicon.givenNames[word] != nil || lexicon.originNames.contains(word) && classes(word).isEmpty
  }
}
