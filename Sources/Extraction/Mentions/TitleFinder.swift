import Language

/// Finds posts, ranks and honorifics.
final class TitleFinder {
  let view: TokenView
  let lexicon: MentionLexicon

  init(view: TokenView, lexicon: MentionLexicon) {
    self.view = view
    self.lexicon = lexicon
  }

  /// All titles of the text in text order, never overlapping.
  func titles() -> [TitlePhrase] {
    var result: [TitlePhrase] = []
    var i = 0
    let count = view.tokens.count
    while i < count {
      guard view.isRead[i], let title = title(at: i), !isFirstName(title, after: result.last) else {
        i += 1
        continue
      }
      result.append(title)
      i = title.tokens.upperBound
    }
    return result
  }

  /// "Brigadier General Amir Hatami": behind another title, a word of rank that the model takes
  /// into the name is one.
  private func isFirstName(_ title: TitlePhrase, after last: TitlePhrase?) -> Bool {
    let start = title.tokens.lowerBound
    // "Hassan Sheikh Mohallim": in the middle of a name it is part of it.
    if title.isAddress, title.tokens.count == 1, start > 0, view.label[start] == "PERSON",
      view.label[start - 1] == "PERSON", view.isCapitalized[start - 1],
      last?.tokens.upperBound != start,
      view.annotated.entities.contains(where: {
        $0.tokens.contains(start) && $0.tokens.contains(start - 1)
      })
    {
      return true
    }
    // "An official, Amir Khalid, said": a given name where nothing says whose ruler he is.
    if title.kind == "royal", title.tokens.count == 1, view.isCapitalized[start],
      lexicon.givenNames[view.words[start]] != nil, start > 0,
      view.tokens[start - 1].text == ",", start + 2 < view.tokens.count,
      view.tokens[start + 1].tag == "NNP", view.isCapitalized[start + 1],
      view.tokens[start].dep == "compound"
    {
      return true
    }
    guard let last, last.tokens.upperBound == title.tokens.lowerBound, title.tokens.count == 1
    else {
      return false
    }
    let i = title.tokens.lowerBound
    // "Supreme Leader Ayatollah Ali Khamenei", "Foreign Minister Prince Faisal bin Farhan".
    return view.label[i] == "PERSON" && (title.kind == "royal" || title.isAddress)
      && !NameFinder.cloth.contains(view.words[i])
  }

  /// Whether a short word that may be a title stands in the middle of what the model takes for one
  /// body.
  private func isInsideName(_ i: Int) -> Bool {
    guard view.tokens[i].text.count < 5, view.isCapitalized[i], i > 0, view.isCapitalized[i - 1]
    else { return false }
    return view.label[i] == "ORG" && view.label[i - 1] == "ORG"
  }

  /// "Shah Mahmood Qureshi": a first name and no ruler of Iran, who is "the Shah" or "Shah Reza".
  private func isFirstName(_ i: Int, _ limit: Int) -> Bool {
    view.words[i] == "shah" && i + 2 < limit && view.isCapitalized[i + 1]
      && view.isCapitalized[i + 2] && (i == 0 || view.words[i - 1] != "the")
      && !(i + 1..<i + 3).contains { ["reza", "pahlavi"].contains(view.words[$0]) }
  }

  /// "At 8 p.m.", "8 PM": an hour and no prime minister.
  private func isHour(_ i: Int) -> Bool {
    i > 0 && view.words[i] == "pm"
      && (view.tokens[i - 1].tag == "CD" || !FoldedWord.isAllCapitals(view.tokens[i].text))
  }

  private func title(at start: Int) -> TitlePhrase? {
    let limit = view.sentence(start).upperBound
    var best: TitlePhrase?
    func offer(_ match: PhraseTable<MentionLexicon.Title>.Match?, isPlural: Bool) {
      // "The Dalai Lama's representative" sits in no House.
      let isSmall = match.map { !view.isCapitalized[$0.tokens.lowerBound] } ?? false
      guard let match,
        let value = match.values.first(where: {
          !isSmall || $0.label != "Congressman" || view.words[start] != "representative"
        }),
        match.tokens.count > (best?.tokens.count ?? 0), isNoun(match.tokens, value),
        // "The party's secretary-general" is no party secretary.
        !match.tokens.contains(where: view.isPossessive),
        // "Conservative leader X" leads the Conservatives.
        value.kind != "party" || !view.isCapitalized[start]
          || !lexicon.postCues.partyNamesakes.contains(view.words[start]),
        // "Hoa Sen Mart" is no senator.
        match.tokens.count > 1
          || !isInsideName(start) && !isHour(start) && !isFirstName(start, limit)
      else { return }
      best = TitlePhrase(
        tokens: match.tokens, kind: value.kind, label: value.label, isAddress: value.isAddress,
        post: "",
        portfolios: value.portfolio.map { [$0] } ?? [], country: value.country, isPlural: isPlural)
    }
    offer(lexicon.titles.match(in: view.words, from: start, limit: limit), isPlural: false)
    offer(lexicon.pluralTitles.match(in: view.words, from: start, limit: limit), isPlural: true)
    if let fielded = ministerWithField(at: start, limit: limit),
      fielded.tokens.count > (best?.tokens.count ?? 0)
    {
      best = fielded
    }
    if let field = coordinatedField(at: start, limit: limit),
      field.tokens.count > (best?.tokens.count ?? 0)
    {
      best = field
    }
    guard var title = best else { return nil }
    // "Secretary of state for the treasury": what a post is of one country only, it is not with a
    // field.
    if title.country != nil, !title.portfolios.isEmpty, title.tokens.upperBound < limit,
      view.words[title.tokens.upperBound] == "for"
    {
      title.country = nil
      title.portfolios = []
      title.kind = "deputy-minister"
    }
    // "deputy foreign minister": the deputy belongs to what follows.
    let end = title.tokens.upperBound
    if title.tokens.count == 1, lexicon.deputyWords.contains(view.words[start]), end < limit,
      lexicon.titles.match(in: view.words, from: end, limit: limit) != nil
        || ministerWithField(at: end, limit: limit) != nil
    {
      return nil
    }
    if ["minister", "deputy-minister"].contains(title.kind) {
      widenWithField(&title, limit: limit)
    }
    // "Company president X".
    if ["head-of-state", "deputy-head-of-state"].contains(title.kind),
      start > view.sentence(start).lowerBound,
      lexicon.organizationDescriptions.contains(view.words[start - 1]),
      view.tokens[start - 1].tag.hasPrefix("NN"), title.country == nil
    {
      title.kind = "chief"
    }
    // "Vice-Chancellor X of the University of Kerala".
    if title.label == "Chancellor", start > 1,
      view.words[start - 2] == "vice" || view.words[start - 1] == "vice"
    {
      title.kind = "chief"
    }
    // "President-elect", "ambassador-designate": not yet in office, but the title in front of the
    // name.
    let next = title.tokens.upperBound
    if next + 1 < limit, view.tokens[next].text == "-",
      lexicon.designateWords.contains(view.words[next + 1])
    {
      title.tokens = title.tokens.lowerBound..<(next + 2)
    } else if next < limit, lexicon.designateWords.contains(view.words[next]),
      view.words[next] == "elect" || view.words[next] == "designate"
    {
      title.tokens = title.tokens.lowerBound..<(next + 1)
    }
    title.post = Self.capitalized(view.text(title.tokens))
    title.gender = title.tokens.lazy.compactMap { self.lexicon.genders[self.view.words[$0]] }.first
    title.head = view.head(of: title.tokens)
    if let noun = title.tokens.first(where: { ["of", "for"].contains(view.words[$0]) }),
      noun > title.tokens.lowerBound,
      title.head > noun
    {
      title.head = noun - 1
    }
    markUnknownField(&title)
    markDeputyAndFormer(&title)
    return title
  }

  /// "Coal Minister X", "minister for inter-provincial coordination": a field that the schema does
  /// not know names a ministry all the same.
  private func markUnknownField(_ title: inout TitlePhrase) {
    guard title.kind == "minister", title.portfolios.isEmpty, title.tokens.count == 1,
      view.words[title.tokens.lowerBound] == "minister"
    else { return }
    let noun = title.tokens.lowerBound
    let sentence = view.sentence(noun)
    func isPart(_ i: Int) -> Bool {
      let token = view.tokens[i]
      return (token.tag.hasPrefix("NN") || view.tokens[i].text == "-" || token.tag == "JJ")
        && lexicon.names.folded(view.words[i]).isEmpty
        && !lexicon.deputyWords.contains(view.words[i])
        && !lexicon.formerWords.contains(view.words[i])
        && !lexicon.standingWords.contains(view.words[i])
        && !lexicon.partyWords.contains(view.words[i])
        && !["NORP", "GPE", "DATE", "PERSON"].contains(view.label[i])
        // "Public Enterprises Minister": a field that the model takes for a body.
        && (view.label[i] != "ORG"
          || !FoldedWord.isAllCapitals(view.tokens[i].text)
            && lexicon.worldNames?.match(in: view.words, from: i, limit: noun) == nil)
        && lexicon.titles.folded(view.words[i]).isEmpty
    }
    var first = noun
    while first > sentence.lowerBound, noun - first < 4, isPart(first - 1),
      view.tokens[first - 1].head >= first - 1, view.tokens[first - 1].head <= noun,
      ["compound", "nmod"].contains(view.tokens[first - 1].dep)
    {
      first -= 1
    }
    // "Public enterprises minister", "rural development minister".
    if first < noun, first - 1 > sentence.lowerBound, noun - first < 3,
      view.tokens[first - 1].tag == "JJ", !view.isCapitalized[first - 1], isPart(first - 1),
      !lexicon.standingWords.contains(view.words[first - 1]),
      lexicon.postCues.fieldAdjectives.contains(view.words[first - 1])
    {
      first -= 1
    }
    if first < noun, view.words[first].count > 2, first > sentence.lowerBound || noun - first > 0,
      view.isCapitalized[noun] == view.isCapitalized[first]
    {
      title.field = view.text(first..<noun)
      title.tokens = first..<(noun + 1)
      title.post = Self.capitalized(view.text(title.tokens))
      return
    }
    var next = noun + 1
    guard next + 1 < sentence.upperBound, ["for", "of"].contains(view.words[next]) else { return }
    next += view.words[next + 1] == "the" ? 2 : 1
    var end = next
    while end < sentence.upperBound, end - next < 5,
      isPart(end) || view.words[end] == "and" && end > next
    {
      end += 1
    }
    while end > next, !view.tokens[end - 1].tag.hasPrefix("NN") { end -= 1 }
    guard end > next, view.words[next].count > 2 else { return }
    title.field = view.text(next..<end)
    title.tokens = noun..<end
    title.post = Self.capitalized(view.text(title.tokens))
  }

  /// "defence minister": a portfolio beside a bare minister noun.
  private func ministerWithField(at start: Int, limit: Int) -> TitlePhrase? {
    guard let (portfolios, end) = lexicon.portfolioPhrase(in: view, at: start, limit: limit),
      end < limit
    else { return nil }
    func phrase(_ match: PhraseTable<MentionLexicon.Title>.Match?, isPlural: Bool) -> TitlePhrase? {
      guard let match, let value = match.values.first, value.portfolio == nil,
        lexicon.ministerKinds.contains(value.kind)
          || lexicon.ministerWords.contains(view.words[match.tokens.lowerBound])
      else { return nil }
      let kind = lexicon.ministerKinds.contains(value.kind) ? value.kind : "minister"
      return TitlePhrase(
        tokens: start..<match.tokens.upperBound, kind: kind, post: "", portfolios: portfolios,
        isPlural: isPlural)
    }
    return phrase(lexicon.titles.match(in: view.words, from: end, limit: limit), isPlural: false)
      ?? phrase(lexicon.pluralTitles.match(in: view.words, from: end, limit: limit), isPlural: true)
  }

  /// "minister of (the) interior", "minister for foreign affairs".
  private func widenWithField(_ title: inout TitlePhrase, limit: Int) {
    guard title.portfolios.isEmpty else { return }
    var i = title.tokens.upperBound
    guard i + 1 < limit, ["of", "for"].contains(view.words[i]) else { return }
    i += 1
    if view.words[i] == "the", i + 1 < limit { i += 1 }
    guard let (ids, end) = lexicon.portfolioPhrase(in: view, at: i, limit: limit, commas: true)
    else { return }
    // "Minister of culture and equality X": a field that the schema does not know goes on to the
    // name.
    let isLonger =
      end + 2 < limit && view.words[end] == "and" && view.tokens[end + 1].tag.hasPrefix("NN")
      && view.label[end + 1].isEmpty && view.label[end + 2] == "PERSON"
    title.tokens = title.tokens.lowerBound..<(isLonger ? end + 2 : end)
    title.portfolios = ids
  }

  private func markDeputyAndFormer(_ title: inout TitlePhrase) {
    var i = title.tokens.lowerBound - 1
    let start = view.sentence(title.tokens.lowerBound).lowerBound
    while i >= start {
      let word = view.words[i]
      if lexicon.deputyWords.contains(word) {
        title.isDeputy = true
        title.post = Self.capitalized(view.text(i..<title.tokens.upperBound))
        title.tokens = i..<title.tokens.upperBound
      } else if word.isEmpty && view.tokens[i].text == "-" {
        // "vice-president", "ex-president": the hyphen belongs to the word before it.
      } else if lexicon.formerWords.contains(word) {
        title.isFormer = true
      } else if lexicon.names.folded(word).contains(where: { $0.use == .demonym }) {
        // "former Iraqi president"
      } else if i == title.tokens.lowerBound - 1, view.label[i] == "ORG", view.isCapitalized[i] {
        // "former Qualcomm chief"
        while i - 1 >= start, view.label[i - 1] == "ORG", view.isCapitalized[i - 1] { i -= 1 }
      } else {
        break
      }
      i -= 1
    }
  }

  /// A title word that is used as a verb or inside another word is no title.
  private func isNoun(_ range: Range<Int>, _ value: MentionLexicon.Title) -> Bool {
    let last = range.upperBound - 1
    let tag = view.tokens[last].tag
    if tag.hasPrefix("VB") && !view.isCapitalized[last] { return false }
    if value.isAddress { return view.isCapitalized[range.lowerBound] }
    if value.kind == "member" { return tag.hasPrefix("NN") }
    return tag.hasPrefix("NN") || tag == "JJ" || tag == "FW" || view.isCapitalized[last]
  }

  /// The phrase with each content word capitalised, as posts are written beside names.
  static func capitalized(_ phrase: String) -> String {
    phrase.split(separator: " ").map { word -> String in
      let text = String(word)
      guard !["of", "for", "the", "and", "to", "in", "on", "at"].contains(text),
        let first = text.first
      else { return text }
      return first.uppercased() + text.dropFirst()
    }.joined(separator: " ")
  }
}
