import Language

extension NameFinder {
  /// Ranks of clerics and princes that are nobody's first name: "Supreme Leader Ayatollah Ali
  /// Khamenei".
  static let cloth: WordSet = [
    "ayatollah", "hojatoleslam", "hojjatoleslam", "archbishop", "cardinal", "bishop", "patriarch",
    "metropolitan", "prince", "princess",
  ]

  /// Names that follow a title: "President Loxley", "defence minister Kyaw Zin Latt".
  func titledPersons(_ run: NameRun) -> [NameCandidate] {
    var result: [NameCandidate] = []
    for title in titles.titles where !title.isPlural {
      let next = title.tokens.upperBound
      guard next < view.tokens.count,
        view.sentence(next) == view.sentence(title.tokens.lowerBound)
          || title.isAddress && view.tokens[next - 1].text.hasSuffix("."),
        !coversMore(title.tokens, next)
      else { continue }
      if lexicon.titles.match(in: view.words, from: next, limit: view.sentence(next).upperBound)
        != nil,
        view.label[next] != "PERSON" || Self.cloth.contains(view.words[next])
      {
        continue
      }
      let strong = title.isAddress
      let known = lexiconMatch(at: next)
      if let known, !known.values.isEmpty {
        let isPersonal =
          view.label[next] == "PERSON" && known.tokens.count == 1 && title.kind != "member"
        if !(strong || isPersonal) || known.values.first?.use == .demonym { continue }
      }
      // "Acting leader of the opposition Civic Platform": the opposition's name, and nobody's.
      if view.words[next - 1] == "opposition", view.words[title.tokens.lowerBound] != "opposition",
        lexicon.givenNames[view.words[next]] == nil
      {
        continue
      }
      let range = run.run(from: next, firmly: view.isCapitalized[title.tokens.lowerBound] || strong)
      guard !range.isEmpty else { continue }
      if !strong, view.label[next] == "GPE" || view.label[next] == "NORP", range.count == 1,
        view.isPossessive(range.upperBound)
      {
        continue
      }
      if range.contains(where: isBodyWord) { continue }
      if title.kind == "member", view.label[next] != "PERSON",
        view.isCapitalized[title.tokens.lowerBound] || !view.label[next].isEmpty
      {
        continue
      }
      result.append(NameCandidate(tokens: range, kind: .person, source: .title))
    }
    return result
  }

  /// Names behind the country of a post: "President of Ukraine Volodymyr Zelenskyy".
  func personsBehindCountries(_ run: NameRun) -> [NameCandidate] {
    titles.titles.compactMap { title in
      let of = title.tokens.upperBound
      let limit = view.sentence(title.tokens.lowerBound).upperBound
      guard !title.isPlural, !title.isAddress, of + 2 < limit, view.words[of] == "of" else {
        return nil
      }
      let start = view.words[of + 1] == "the" ? of + 2 : of + 1
      guard let country = lexiconMatch(at: start),
        country.values.contains(where: { $0.type == "country" && $0.use == .name }),
        country.tokens.upperBound < limit
      else { return nil }
      let range = run.run(from: country.tokens.upperBound, firmly: true)
      let words = range.filter { !view.words[$0].isEmpty }
      guard (2...5).contains(words.count), !range.contains(where: isBodyWord) else { return nil }
      return NameCandidate(tokens: range, kind: .person, source: .title)
    }
  }

  /// "Swore in Alix Didier as prime minister", "named Kami Lama finance minister", "the Nepalese
  /// mountaineer Kami Lama": names that the words around them give to people, whatever the model
  /// takes them for.
  func appointees(_ run: NameRun) -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      guard i > 0, view.isRead[i], view.isCapitalized[i], !view.isCapitalized[i - 1],
        view.tokens[i].tag == "NNP", lexiconMatch(at: i) == nil, titles.covering(i) == nil
      else { return nil }
      let isGiven = isAppointing(before: i)
      guard isGiven || isNational(i - 1) else { return nil }
      let range = run.run(from: i, firmly: false)
      let limit = view.sentence(i).upperBound
      let words = range.filter { !view.words[$0].isEmpty }
      guard (2...4).contains(words.count), range.upperBound < limit,
        !words.contains(where: isBodyWord), !words.contains(where: isCommonName),
        isGiven || !words.contains(where: { view.label[$0] == "ORG" })
      else { return nil }
      if isGiven {
        let next = range.upperBound
        let title =
          view.words[next] == "as"
          ? (next + 1..<min(next + 5, limit)).lazy.compactMap { self.titles.covering($0) }.first
          : titles.starting(at: next)
        // Banks are advisers, too.
        guard let title, Self.personalPosts.contains(title.kind) else { return nil }
      }
      return NameCandidate(tokens: range, kind: .person, source: .title)
    }
  }

  /// Kinds of posts that only people hold.
  private static let personalPosts: WordSet = [
    "head-of-state", "head-of-government", "deputy-head-of-state", "deputy-head-of-government",
    "minister", "deputy-minister", "leader", "party", "chief", "diplomat", "legislature", "court",
    "military-command", "spokesperson",
  ]

  /// Whether a verb of appointing, or "swore in", stands right in front of a token.
  private func isAppointing(before i: Int) -> Bool {
    let lemma = view.tokens[i - 1].lemma.lowercased()
    if view.tokens[i - 1].pos == "VERB" { return lexicon.appointingVerbs.contains(lemma) }
    return i > 1 && view.words[i - 1] == "in" && view.tokens[i - 2].lemma.lowercased() == "swear"
  }

  /// Whether a noun for a person stands right behind a nationality.
  private func isNational(_ noun: Int) -> Bool {
    guard noun > 0, lexicon.personNouns.contains(view.words[noun]),
      view.tokens[noun].tag == "NN", view.isCapitalized[noun - 1]
    else { return false }
    return lexicon.names.folded(view.words[noun - 1]).contains { $0.use == .demonym }
  }

  /// Whether the model sees title and following word as one name of something else:
  /// "General Assembly", "Prime Minister's Office", "Secretary General".
  func coversMore(_ title: Range<Int>, _ next: Int) -> Bool {
    for entity in view.annotated.entities where entity.tokens.contains(title.lowerBound) {
      guard ["ORG", "FAC", "EVENT", "LAW"].contains(entity.label), entity.tokens.contains(next)
      else {
        continue
      }
      let last = entity.tokens.upperBound - 1
      // "The Justice Current": a rank behind an article is a word of a body's name.
      if entity.label == "ORG", title.lowerBound > 0, view.words[title.lowerBound - 1] == "the",
        view.words[title.lowerBound] == "justice"
      {
        return true
      }
      return isBodyWord(last) || lexicon.placeNouns.contains(view.words[last])
        || lexicon.agreementNouns.folded(view.words[last]).isEmpty == false
    }
    let known = lexicon.names.match(
      in: view.words, from: title.lowerBound, limit: view.sentence(next).upperBound)
    return known.map { $0.tokens.upperBound > title.upperBound } ?? false
  }

  func isBodyWord(_ i: Int) -> Bool {
    let lemma = view.words[i]
    return lexicon.organizationNouns.contains(lemma) || !lexicon.bodies.folded(lemma).isEmpty
      || lexicon.countryNouns.contains(lemma)
  }

  /// Widens a person's candidate by the titles right before the name.
  func attachTitles(_ candidate: inout NameCandidate) {
    guard candidate.kind == .person else { return }
    var before = candidate.tokens.lowerBound
    var attached: [TitlePhrase] = []
    var steps = 0
    while steps < 6 {
      steps += 1
      var end = before
      // "the Hon. Barnabas Teliri", "President, Wilmer Apaza": commas are for appositions.
      if end > 0, [".", ")", "-"].contains(view.tokens[end - 1].text) { end -= 1 }
      guard
        let title = titles.ending(at: before) ?? titles.ending(at: end),
        view.sentence(title.tokens.lowerBound) == view.sentence(candidate.tokens.lowerBound)
          || title.isAddress && view.tokens[candidate.tokens.lowerBound - 1].text.hasSuffix(".")
      else { break }
      attached.insert(title, at: 0)
      before = title.tokens.lowerBound
      while before > view.sentence(before).lowerBound {
        let word = view.words[before - 1]
        let isHyphen =
          view.tokens[before - 1].text == "-" && before > 1
          && lexicon.formerWords.contains(view.words[before - 2])
        guard
          isHyphen || lexicon.formerWords.contains(word) && !isClause(before - 1)
            || lexicon.names.folded(word).contains(where: { $0.use == .demonym })
            || isCountryAdjective(endingAt: before)
        else { break }
        before -= 1
      }
    }
    candidate.titles = attached
    candidate.start = before
  }

  /// "Soldiers toppled President X": the verb of the clause, and not what he is.
  private func isClause(_ i: Int) -> Bool {
    view.tokens[i].pos == "VERB"
      && view.children[i].contains { view.tokens[$0].dep == "nsubj" && $0 < i }
  }

  func isCountryAdjective(endingAt end: Int) -> Bool {
    guard let match = lexicon.names.match(in: view.words, endingAt: end, limit: max(0, end - 4))
    else {
      return false
    }
    return match.values.contains { $0.type == "country" && $0.use != .capital }
  }

  /// Two to four capitalised words that the model gives no label, where only a person can stand:
  /// behind a post and a comma, or as subject of a verb.
  func missedPersons(_ run: NameRun) -> [NameCandidate] {
    var result: [NameCandidate] = []
    var i = 0
    while i < view.tokens.count {
      defer { i += 1 }
      guard view.isRead[i], view.label[i].isEmpty, view.isCapitalized[i],
        view.tokens[i].tag == "NNP", !isTitleCase(view.sentence(i))
      else { continue }
      let range = run.run(from: i, firmly: false)
      let words = range.filter { !view.words[$0].isEmpty }
      guard (2...4).contains(words.count),
        words.allSatisfy({
          view.tokens[$0].tag == "NNP"
            && (view.label[$0].isEmpty || isBesidePost(range) && view.label[$0] == "PRODUCT")
        }),
        !words.contains(where: isCommonName), lexiconMatch(at: i) == nil,
        !titles.overlaps(range)
      else {
        i = max(i, range.upperBound - 1)
        continue
      }
      let dep = view.tokens[view.head(of: range)].dep
      let afterTitle =
        i > 1 && view.tokens[i - 1].text == "," && titles.ending(at: i - 1) != nil
      if afterTitle || ["nsubj", "nsubjpass", "appos"].contains(dep) {
        result.append(NameCandidate(tokens: range, kind: .person, source: .model))
      }
      i = range.upperBound - 1
    }
    return result
  }

  /// "Thaksin Shinawatra, the former prime minister": a name in front of a comma and a post.
  private func isBesidePost(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    return end < view.tokens.count && view.tokens[end].text == ","
      && view.children[view.head(of: range)].contains {
        $0 > end && view.tokens[$0].dep == "appos" && titles.covering($0) != nil
      }
  }

  /// "Siumut voted against", "SNCB said": one capitalised word that the model overlooks and that
  /// acts as bodies do.
  func missedBodies() -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      let token = view.tokens[i]
      guard view.isRead[i], view.label[i].isEmpty, view.isCapitalized[i], token.tag == "NNP",
        view.words[i].count > 2, token.dep == "nsubj", token.head > i,
        lexicon.reportingVerbs.contains(view.tokens[token.head].lemma.lowercased())
          || lexicon.judgingWords.contains(view.tokens[token.head].lemma.lowercased())
          || lexicon.bodyVerbs.contains(view.tokens[token.head].lemma.lowercased())
          || hasOfficer(token.head),
        lexicon.givenNames[view.words[i]] == nil, lexicon.names.folded(view.words[i]).isEmpty,
        !lexicon.bodyNouns.contains(view.words[i]), !lexicon.personNouns.contains(view.words[i]),
        !lexicon.organizationNouns.contains(view.words[i]),
        !lexicon.organizationDescriptions.contains(view.words[i]),
        !lexicon.placeNouns.contains(view.words[i]), titles.covering(i) == nil,
        !isCommonName(i) || FoldedWord.isAllCapitals(token.text), !isTitleCase(view.sentence(i)),
        !view.children[i].contains(where: { view.tokens[$0].dep == "det" }),
        i == 0 || !view.isCapitalized[i - 1] || view.sentence(i).lowerBound == i,
        // "Councilmen Paul Reyes and Ed Lund voted".
        view.label[i + 1] != "PERSON"
      else { return nil }
      return NameCandidate(tokens: i..<(i + 1), kind: .organization, source: .model)
    }
  }

  func isCommonName(_ i: Int) -> Bool {
    let word = view.words[i]
    return lexicon.organizationNouns.contains(word) || lexicon.placeNouns.contains(word)
      || !lexicon.agreementNouns.folded(word).isEmpty || !lexicon.eventNouns.folded(word).isEmpty
      || !lexicon.bodies.folded(word).isEmpty || lexicon.eventTails.contains(word)
      || FoldedWord.isAllCapitals(view.tokens[i].text)
  }

  /// Whether most words of a sentence are capitalised, as in headlines.
  func isTitleCase(_ sentence: Range<Int>) -> Bool {
    let words = sentence.filter { view.words[$0].count > 3 }
    return words.count > 3 && words.filter { view.isCapitalized[$0] }.count * 10 > words.count * 6
  }

  /// "His Zambian counterpart, Mutale Chanda,": a name of which the model sees nothing, or the last
  /// word.
  func counterparts(_ run: NameRun) -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      guard view.isRead[i], lexicon.counterpartNouns.contains(view.words[i]),
        i + 2 < view.sentence(i).upperBound, view.tokens[i + 1].text == ",",
        view.isCapitalized[i + 2], view.label[i + 2].isEmpty
      else { return nil }
      let range = run.run(from: i + 2, firmly: false)
      let words = range.filter { !view.words[$0].isEmpty }
      guard (2...4).contains(words.count), !words.contains(where: isCommonName),
        lexiconMatch(at: i + 2) == nil, !titles.overlaps(range)
      else { return nil }
      return NameCandidate(tokens: range, kind: .person, source: .title)
    }
  }

  /// "Safiri has sacked its chief executive": who has one is a body.
  func hasOfficer(_ verb: Int) -> Bool {
    view.children[verb].contains { object in
      view.tokens[object].dep == "dobj"
        && view.children[object].contains { view.words[$0] == "its" }
        && titles.covering(object).map {
          lexicon.bodyPosts.contains(FoldedWord.fold(view.text($0.tokens)))
        } ?? false
    }
  }

  /// Whether the span is nothing but a title, or cuts into one: "State" of "Secretary of State".
  func isTitle(_ range: Range<Int>) -> Bool {
    guard let title = range.lazy.compactMap({ self.titles.covering($0) }).first else {
      return false
    }
    return range.allSatisfy { title.tokens.contains($0) || view.words[$0].isEmpty }
  }
}
