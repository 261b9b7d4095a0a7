import Language

/// Says of names what the words right beside them leave no doubt of, after the learned
/// ``NameJudge``: "the Danish shipping line Havtorn", "Tala Mbele, the speaker of the assembly,".
///
/// Names in languages that the model seldom saw are persons to it where they are firms, and bodies
/// or places where they are persons, or it overlooks them.
final class NameSurroundings {
  /// How many mentions of a name are looked at.
  private static let reach = 12

  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex
  private let runs: NameRun

  init(view: TokenView, lexicon: MentionLexicon, titles: TitleIndex) {
    self.view = view
    self.lexicon = lexicon
    self.titles = titles
    runs = NameRun(view: view, lexicon: lexicon)
  }

  /// Corrects kinds, joins the parts of persons' names, and adds names that nothing took for one.
  ///
  /// - Complexity: O(tokens + candidates).
  func settle(_ candidates: inout [NameCandidate]) {
    changeKinds(&candidates)
    completePersons(&candidates)
    joinBodies(&candidates)
    completeBodies(&candidates)
    let found = overlooked(besides: candidates)
    guard !found.isEmpty else { return }
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for name in found { for i in name.tokens { isTaken[i] = true } }
    candidates.removeAll { old in old.tokens.contains { isTaken[$0] } }
    candidates += found
    let finder = NameFinder(view: view, lexicon: lexicon, titles: titles, bodies: [])
    for old in candidates { for i in old.tokens { isTaken[i] = true } }
    let again = finder.repeatedNames(of: found) + finder.shortForms(of: found)
    for name in again where !name.tokens.contains(where: { isTaken[$0] }) {
      candidates.append(name)
      for i in name.tokens { isTaken[i] = true }
    }
    candidates.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: Kinds

  private func changeKinds(_ candidates: inout [NameCandidate]) {
    var places: [String: Int] = [:]
    var groups: [[Int]] = []
    for (i, candidate) in candidates.enumerated()
    where candidate.source == .model && candidate.titles.isEmpty
      && NameEvidence.word(candidate.kind) != nil
    {
      let name = FoldedWord.fold(view.text(candidate.tokens))
      if let place = places[name] {
        groups[place].append(i)
      } else {
        places[name] = groups.count
        groups.append([i])
      }
    }
    for group in groups {
      let kind = candidates[group[0]].kind
      let ranges = group.prefix(Self.reach).map { candidates[$0].tokens }
      let isFirm =
        kind != .organization && ranges.contains { isCalledFirm($0, isPlace: kind == .place) }
        || kind == .person
          && ranges.contains {
            isRun($0) || hasArticle($0) || isNamedOwner($0) || hasCompanyTail($0)
          }
        || kind == .place && ranges.contains(where: isGathering)
        || [.event, .agreement].contains(kind) && ranges.contains(where: isHeadedByBody)
      let isPerson = kind != .person && ranges.contains(where: isCalledPerson)
      guard isFirm != isPerson else { continue }
      if isFirm, kind == .person, ranges.contains(where: actsAsPerson) { continue }
      for i in group { candidates[i].kind = isFirm ? .organization : .person }
    }
  }

  /// Whether a noun that only companies and other bodies have stands right in front or in
  /// apposition behind.
  private func isCalledFirm(_ range: Range<Int>, isPlace: Bool) -> Bool {
    guard !isKnown(range) else { return false }
    return isBehindFirmNoun(range, isPlace: isPlace)
      || firmNounBehind(range.upperBound, range) != nil
      || isOfCountry(range)
  }

  /// "The Belgian importer Maris Sud", "a Portuguese competitor, Tavola,".
  private func isBehindFirmNoun(_ range: Range<Int>, isPlace: Bool) -> Bool {
    let first = view.sentence(range.lowerBound).lowerBound
    var noun = range.lowerBound - 1
    let isApart = noun > first && view.tokens[noun].text == ","
    if isApart { noun -= 1 }
    guard noun > first, isFirmNoun(noun), view.tokens[noun].tag == "NN",
      !isApart || endsPhrase(range.upperBound)
    else { return false }
    if isPersonal(noun), !isPlace, range.count > 1 || isApart || isGiven(range.lowerBound) {
      return false
    }
    guard range.upperBound >= view.tokens.count || !view.isCapitalized[range.upperBound] else {
      return false
    }
    // What the noun belongs to begins with an article, an owner or a nation.
    var i = noun
    while i > first, noun - i < 5 {
      i -= 1
      if isApart, ["a", "an"].contains(view.words[i]) { return true }
      // "The president of the group, X,".
      if ["DT", "PRP$", "POS", "WP$"].contains(view.tokens[i].tag) { return !isApart }
      guard ["JJ", "JJS", "NN", "HYPH", "VBN", "VBG", "NNP"].contains(view.tokens[i].tag) else {
        return !isApart && isNationality(i + 1)
      }
    }
    return !isApart && isNationality(i)
  }

  /// "Alazani Vats, a Georgian wine producer,", "Elbe Tabak, a leaf dealer that": the noun
  /// behind the comma that ends at `end`; nil for none.
  private func firmNounBehind(_ end: Int, _ range: Range<Int>) -> Int? {
    guard let (noun, opens) = appositionNoun(end) else { return nil }
    let next = noun + 1
    let limit = view.sentence(end).upperBound
    // "One of Georgia's largest wine producers".
    if view.tokens[noun].tag == "NNS" {
      return view.words[opens] == "one"
        && lexicon.postCues.tradingNouns.contains(view.tokens[noun].lemma.lowercased())
        ? noun : nil
    }
    guard isFirmNoun(noun), next < limit else { return nil }
    let word = view.words[next]
    if isPersonal(noun) {
      return ["that", "which"].contains(word) && !isGiven(range.lowerBound) ? noun : nil
    }
    let isClosed = [",", ".", ";", ")", "-"].contains(view.tokens[next].text)
    return isClosed
      || ["that", "which", "from", "in", "of", "based", "with", "owned", "close", "for"]
        .contains(word)
      ? noun : nil
  }

  /// "Spain's Aceites del Segura": a name of several words, one of them an article of its language,
  /// that a country owns; a person's first name is known.
  private func isOfCountry(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard range.count > 2, before > 0, view.isPossessive(before), !isGiven(range.lowerBound),
      range.contains(where: { ["del", "do", "da", "di", "de", "du"].contains(view.words[$0]) })
    else { return false }
    return lexicon.names.match(in: view.words, endingAt: before, limit: max(0, before - 4))?.values
      .contains { $0.type == "country" && $0.use == .name } ?? false
  }

  /// "The owner of Padma Threads": what somebody owns or directs is nobody.
  private func isRun(_ range: Range<Int>) -> Bool {
    let of = range.lowerBound - 1
    guard range.count > 1, of > 0, view.words[of] == "of", !isGiven(range.lowerBound),
      let title = titles.covering(of - 1), !title.isAddress
    else { return false }
    return title.kind == "owner" || title.kind == "chief" && view.words[of - 1] != "secretary"
  }

  /// "The Grouna Lëtz, the smaller partner in government,": people have no article.
  private func hasArticle(_ range: Range<Int>) -> Bool {
    let (before, end) = (range.lowerBound - 1, range.upperBound)
    guard range.count > 1, before >= 0, view.words[before] == "the", end < view.tokens.count,
      !isGiven(range.lowerBound)
    else { return false }
    return [",", "."].contains(view.tokens[end].text) || view.isPossessive(end)
      || ["VBD", "VBZ", "MD"].contains(view.tokens[end].tag)
  }

  /// "Friends of the Palace", "Sisters of the Harbour".
  private func isGathering(_ range: Range<Int>) -> Bool {
    range.count > 2 && lexicon.postCues.gatherings.contains(view.words[range.lowerBound])
      && range.contains { ["of", "for"].contains(view.words[$0]) }
  }

  /// "X, the speaker of parliament,", "X, 46,", "X, a teacher who".
  private func isCalledPerson(_ range: Range<Int>) -> Bool {
    guard looksPersonal(range) else { return false }
    return isApposedToPost(range)
  }

  // MARK: Overlooked names

  /// Persons and firms of which the model sees nothing or a part, where a post, an age or a noun
  /// for a firm stands in apposition.
  private func overlooked(besides candidates: [NameCandidate]) -> [NameCandidate] {
    var part = [Int](repeating: 0, count: view.tokens.count)
    for (number, candidate) in candidates.enumerated() {
      for i in candidate.start..<candidate.tokens.upperBound { part[i] = number + 1 }
    }
    var result: [NameCandidate] = []
    var i = 0
    while i < view.tokens.count {
      guard view.isRead[i], view.isCapitalized[i], titles.covering(i) == nil else {
        i += 1
        continue
      }
      var range = runs.run(from: i, firmly: true)
      // "Councillor X", "Today X, the foreign minister,".
      if lexicon.personNouns.contains(view.words[i]) || isOpeningAdverb(i) {
        range = i + 1..<max(i + 1, range.upperBound)
      }
      guard range.count > 1 else {
        i += 1
        continue
      }
      i = range.upperBound
      guard range.upperBound < view.tokens.count, isWhole(range, part, candidates) else {
        continue
      }
      if range.allSatisfy({ part[$0] == 0 }), !isKnown(range),
        isBehindFirmNoun(range, isPlace: false)
      {
        result.append(NameCandidate(tokens: range, kind: .organization, source: .model))
        continue
      }
      guard view.tokens[range.upperBound].text == "," else { continue }
      if looksPersonal(range), isApposedToPost(range) {
        result.append(NameCandidate(tokens: range, kind: .person, source: .model))
      } else if range.allSatisfy({ part[$0] == 0 }), !isKnown(range),
        firmNounBehind(range.upperBound, range) != nil
      {
        result.append(NameCandidate(tokens: range, kind: .organization, source: .model))
      }
    }
    return result
  }

  /// Whether names of the model's inside a run are parts of it, and it is none of them.
  private func isWhole(
    _ range: Range<Int>, _ part: [Int], _ candidates: [NameCandidate]
  ) -> Bool {
    let numbers = Set(range.map { part[$0] }).subtracting([0])
    let isNew = numbers.allSatisfy { number in
      let own = candidates[number - 1]
      return own.source == .model && own.titles.isEmpty && own.start == own.tokens.lowerBound
        && range.lowerBound <= own.tokens.lowerBound && own.tokens.upperBound <= range.upperBound
        && own.tokens != range && NameEvidence.word(own.kind) != nil
    }
    let before = range.lowerBound - 1
    return isNew
      && (before < view.sentence(range.lowerBound).lowerBound || !view.isCapitalized[before]
        || isOpeningAdverb(before))
  }

  // MARK: Words

  /// Two to four words in capitals of which none names a body, a place or something known.
  ///
  /// - Parameter alone: whether one word is enough, behind a first name.
  func looksPersonal(_ range: Range<Int>, alone: Bool = false) -> Bool {
    let words = range.filter { !view.words[$0].isEmpty && view.words[$0] != "-" }
    guard (alone ? 1...4 : 2...5).contains(words.count), !titles.overlaps(range) else {
      return false
    }
    let last = view.tokens[range.upperBound - 1]
    guard !["NNPS", "NNS"].contains(last.tag) || isGiven(range.lowerBound) else { return false }
    return words.allSatisfy { i in
      let word = view.words[i]
      return (view.isCapitalized[i] || lexicon.nameParticles.contains(word))
        && !FoldedWord.isAllCapitals(view.tokens[i].text)
        && !["of", "for", "and", "the"].contains(word)
        && !lexicon.organizationNouns.contains(word) && !lexicon.placeNouns.contains(word)
        && !lexicon.partyWords.contains(word) && !lexicon.companyTails.contains(word)
        && !lexicon.bodyNouns.contains(word) && !lexicon.partyPlurals.contains(word)
        && lexicon.agreementNouns.folded(word).isEmpty && lexicon.eventNouns.folded(word).isEmpty
        && !lexicon.names.folded(word).contains { ["country", "organization"].contains($0.type) }
    } && lexicon.names.match(in: view.words, from: range.lowerBound, limit: range.upperBound) == nil
  }

  /// Whether a post or a noun for a person stands in apposition behind a name, or "who".
  private func isApposedToPost(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    let limit = view.sentence(range.lowerBound).upperBound
    guard end + 2 < limit, view.tokens[end].text == "," else { return false }
    let before = range.lowerBound - 1
    if ["who", "whom"].contains(view.words[end + 1]) {
      // "The chairman of the Western Shura, who".
      return view.tokens[end + 2].tag != "VBP"
        && (before < 0 || !["of", "at", "in", "the", "for"].contains(view.words[before]))
    }
    if let age = Int(view.tokens[end + 1].text), (16...110).contains(age) {
      return view.tokens[end + 2].text == "," && (before < 0 || !isPlacing(before))
    }
    guard let (noun, opens) = appositionNoun(end) else { return false }
    // "In Sol Marina, the president said".
    if view.words[opens] == "the", before >= 0, isPlacing(before) { return false }
    let title = titles.covering(noun)
    guard
      title.map({ !$0.isPlural && !$0.isAddress && $0.kind != "owner" })
        ?? isPersonNoun(noun, opens)
    else { return false }
    let next = max(noun + 1, title?.tokens.upperBound ?? 0)
    guard next < limit else { return true }
    return [",", ".", ";"].contains(view.tokens[next].text)
      || ["of", "from", "who", "at", "in", "for", "with", "since", "to"].contains(view.words[next])
  }

  /// "A vet", "the Swede": what no body is.
  private func isPersonNoun(_ noun: Int, _ opens: Int) -> Bool {
    let word = view.words[noun]
    if view.isCapitalized[noun] { return noun == opens + 1 && isNationality(noun) }
    return lexicon.postCues.apposedPersons.contains(word)
      || lexicon.postCues.personNouns.contains(word)
      || lexicon.personNouns.contains(word) && !lexicon.postCues.firmPersons.contains(word)
        && !lexicon.bodyNouns.contains(word)
  }

  private func isPlacing(_ i: Int) -> Bool {
    lexicon.placePrepositions.contains(view.words[i])
      || ["to", "from", "of"].contains(view.words[i])
  }

  /// The head noun of an apposition behind the comma at `end`, and its first word: an article, an
  /// owner, or a noun or adjective in small letters.
  private func appositionNoun(_ end: Int) -> (noun: Int, opens: Int)? {
    let limit = min(view.sentence(end).upperBound, end + 12)
    guard end + 1 < limit, view.tokens[end].text == "," else { return nil }
    let opens = end + 1
    let tag = view.tokens[opens].tag
    let isDetermined =
      ["a", "an", "the", "its", "his", "her", "their", "one"].contains(view.words[opens])
    guard
      isDetermined || ["NN", "JJ", "RB"].contains(tag) && !view.isCapitalized[opens]
        || view.isCapitalized[opens]
          && (opens + 1..<min(limit, opens + 4)).contains(where: view.isPossessive)
    else { return nil }
    var i = isDetermined ? opens + 1 : opens
    if view.words[opens] == "one", i < limit, view.words[i] == "of" { i += 1 }
    var noun: Int?
    while i < limit {
      let tag = view.tokens[i].tag
      if tag.hasPrefix("NN") {
        noun = i
      } else if view.isPossessive(i) {
        noun = nil
      } else if !tag.hasPrefix("JJ"),
        !["VBG", "VBN", "HYPH", "CD", "RB", "DT", "PRP$"].contains(tag)
      {
        break
      }
      i += 1
    }
    guard let noun,
      !view.isCapitalized[noun] || titles.covering(noun) != nil
        || isDetermined && noun == opens + 1 && isNationality(noun)
    else { return nil }
    return (noun, opens)
  }

  /// The capitalised words that can be a personal name from a token on.
  func personRun(from start: Int) -> Range<Int> { runs.run(from: start, firmly: true) }

  func isFirmNoun(_ i: Int) -> Bool {
    let word = view.words[i]
    return !view.isCapitalized[i] && titles.covering(i) == nil
      && (lexicon.bodyNouns.contains(word) || lexicon.postCues.tradingNouns.contains(word)
        || lexicon.postCues.firmNouns.contains(word) || isFirmPhrase(i))
      && !lexicon.armedNouns.contains(word)
      && (!lexicon.placeNouns.contains(word) || isFirmPhrase(i))
  }

  /// "Packing plant", "shipping line".
  private func isFirmPhrase(_ i: Int) -> Bool {
    i > 0 && lexicon.postCues.firmNouns.contains(view.words[i - 1] + " " + view.words[i])
  }

  /// "Trader", "builder": what persons are as well.
  private func isPersonal(_ i: Int) -> Bool {
    lexicon.postCues.firmPersons.contains(view.words[i])
      || lexicon.personNouns.contains(view.words[i])
  }

  func isGiven(_ i: Int) -> Bool {
    lexicon.givenNames[view.words[i]] != nil || lexicon.originNames.contains(view.words[i])
  }

  func isNationality(_ i: Int) -> Bool {
    lexicon.names.folded(view.words[i]).contains { $0.use == .demonym }
  }

  /// Whether the lexicon has the name as a whole or a country begins it.
  func isKnown(_ range: Range<Int>) -> Bool {
    lexicon.names.match(in: view.words, from: range.lowerBound, limit: range.upperBound) != nil
  }

  func endsPhrase(_ i: Int) -> Bool {
    i >= view.tokens.count || [",", ".", ";", ":"].contains(view.tokens[i].text)
  }
}
