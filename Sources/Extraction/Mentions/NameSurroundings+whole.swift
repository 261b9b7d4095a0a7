import Language

/// Names of bodies of which the model takes the last words, or that only the words beside them say
/// to be bodies.
extension NameSurroundings {
  /// Widens bodies over what belongs to their names in front, and takes for bodies what parties,
  /// unions and charities are called.
  ///
  /// - Complexity: O(tokens + candidates).
  func completeBodies(_ candidates: inout [NameCandidate]) {
    var owner = [Int](repeating: 0, count: view.tokens.count)
    for (number, candidate) in candidates.enumerated() {
      for i in candidate.start..<candidate.tokens.upperBound { owner[i] = number + 1 }
    }
    var dropped: Set<Int> = []
    /// Gives tokens to a name, with which names that it overlaps disappear.
    func take(_ range: Range<Int>, for i: Int) {
      for token in range where owner[token] > 0 && owner[token] != i + 1 {
        dropped.insert(owner[token] - 1)
      }
      for token in range { owner[token] = i + 1 }
    }
    for i in candidates.indices
    where candidates[i].kind == .organization && candidates[i].titles.isEmpty
      && candidates[i].source != .lexicon && candidates[i].name == nil && !dropped.contains(i)
    {
      let range = candidates[i].tokens
      let start = wholeStart(of: range, owner, candidates)
      guard start < range.lowerBound else { continue }
      take(start..<range.upperBound, for: i)
      candidates[i].tokens = start..<range.upperBound
      candidates[i].start = start
      candidates[i].source = .model
      candidates[i].generic = nil
    }
    for range in hyphenated() + causes() + sided() {
      // What the lexicon knows as a whole, a person with a title and a longer name stay.
      let isTaken = range.contains { token in
        guard owner[token] > 0 else { return false }
        let old = candidates[owner[token] - 1]
        return !old.titles.isEmpty
          || old.tokens.lowerBound < range.lowerBound || old.tokens.upperBound > range.upperBound
          || old.tokens == range && (old.kind == .organization || old.source == .lexicon)
          || old.kind == .person && old.source != .model
      }
      guard !isTaken else { continue }
      candidates.append(NameCandidate(tokens: range, kind: .organization, source: .model))
      take(range, for: candidates.count - 1)
    }
    guard !dropped.isEmpty || candidates.count > 1 else { return }
    candidates = candidates.indices.filter { !dropped.contains($0) }.map { candidates[$0] }
    candidates.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: In front

  /// Where a body's name begins: in front of a hyphen ("the Anti-Corruption Bureau") and of those
  /// whose body it is ("the Farmers' Central Union", "Patients' Rights Watch").
  private func wholeStart(
    of range: Range<Int>, _ owner: [Int], _ candidates: [NameCandidate]
  ) -> Int {
    let first = view.sentence(range.lowerBound).lowerBound
    var start = range.lowerBound
    guard view.isCapitalized[start], range.count > 1 || isAssembled(range) else { return start }
    if let prefix = prefix(before: start, first) { start = prefix }
    let mark = start - 1
    if start > range.lowerBound || mark <= first { return start }
    guard view.isPossessive(mark), isPlural(mark - 1),
      owner[mark] == 0 || isFree(mark, owner, candidates),
      isFree(mark - 1, owner, candidates)
    else { return start }
    start = mark - 1
    while start > first, view.isCapitalized[start - 1],
      ["NNP", "NNPS", "NNS"].contains(view.tokens[start - 1].tag),
      view.label[start - 1] != "PERSON",
      titles.covering(start - 1) == nil, lexicon.names.folded(view.words[start - 1]).isEmpty,
      isFree(start - 1, owner, candidates), start - 1 > first || view.label[start - 1] == "ORG"
    {
      start -= 1
    }
    return start
  }

  /// "Anti-Corruption Bureau", "All-Burma Monks' Alliance": the word in front of a hyphen that a
  /// name begins with.
  private func prefix(before start: Int, _ first: Int) -> Int? {
    var joint = start - 1
    if joint > first, view.isCapitalized[joint], view.tokens[joint - 1].text == "-" { joint -= 1 }
    guard joint > first, view.tokens[joint].text == "-", view.isGlued(joint - 1, joint),
      view.isGlued(joint, joint + 1), view.isCapitalized[joint - 1], !view.words[joint - 1].isEmpty,
      titles.covering(joint - 1) == nil, view.label[joint - 1] != "PERSON"
    else { return nil }
    return joint - 1
  }

  /// "Farmers'", "Women's": whether a capitalised plural names those whose something is.
  private func isPlural(_ i: Int) -> Bool {
    let word = view.words[i]
    guard i >= 0, view.isCapitalized[i], titles.covering(i) == nil,
      lexicon.names.folded(word).isEmpty, lexicon.givenNames[word] == nil,
      !lexicon.surnames.contains(word), view.label[i] != "PERSON"
    else { return false }
    let isMen = ["men", "women", "people", "children"].contains(where: word.hasSuffix)
    return isMen
      || view.tokens[i + 1].text.count == 1 && word.hasSuffix("s") && word.count > 4
        && ["NNS", "NNPS", "NNP"].contains(view.tokens[i].tag)
  }

  private func isFree(_ i: Int, _ owner: [Int], _ candidates: [NameCandidate]) -> Bool {
    guard owner[i] > 0 else { return true }
    let old = candidates[owner[i] - 1]
    return old.source == .model && old.titles.isEmpty
      && [.organization, .people, .person, .place].contains(old.kind) && old.tokens.count < 4
  }

  // MARK: Whole names

  /// "The German-Polish Parliamentary Group", "the Indo-Fijian National Party": two nations in
  /// front of a word for bodies.
  private func hyphenated() -> [Range<Int>] {
    view.tokens.indices.compactMap { joint in
      let first = view.sentence(joint).lowerBound
      guard view.tokens[joint].text == "-", view.isRead[joint], joint - 1 > first,
        view.isCapitalized[joint - 1], joint + 2 < view.sentence(joint).upperBound,
        view.isGlued(joint - 1, joint), view.isGlued(joint, joint + 1),
        isNationality(joint + 1), !view.isCapitalized[joint - 2], view.words[joint - 2] == "the"
      else { return nil }
      let end = capitalsEnd(from: joint + 2, limit: view.sentence(joint).upperBound)
      guard end > joint + 2, isBodyWord(end - 1) else { return nil }
      return joint - 1..<end
    }
  }

  /// "The group Kindness at Sea", "the Alternative for Dukagjin", "Harmony for Riga, an opposition
  /// party": what a body stands for is the end of its name.
  private func causes() -> [Range<Int>] {
    view.tokens.indices.compactMap { joint in
      let sentence = view.sentence(joint)
      guard ["for", "at"].contains(view.words[joint]), view.isRead[joint],
        joint > sentence.lowerBound, joint + 1 < sentence.upperBound, view.isCapitalized[joint - 1],
        view.tokens[joint - 1].tag.hasPrefix("N") || view.tokens[joint - 1].tag == "JJ",
        titles.covering(joint - 1) == nil, lexicon.names.folded(view.words[joint - 1]).isEmpty,
        lexicon.givenNames[view.words[joint - 1]] == nil, view.label[joint - 1] != "PERSON"
      else { return nil }
      let object = ["the", "a", "an"].contains(view.words[joint + 1]) ? joint + 2 : joint + 1
      let end = capitalsEnd(from: object, limit: sentence.upperBound)
      guard end > object, end - joint < 6, titles.starting(at: object) == nil,
        !isGiven(object), view.label[object] != "DATE",
        end == object + 1 || view.label[object] != "PERSON",
        end >= view.tokens.count || !view.isPossessive(end)
      else { return nil }
      var start = joint - 1
      while start > sentence.lowerBound, joint - start < 4, view.isCapitalized[start - 1],
        ["NNP", "NNPS", "JJ"].contains(view.tokens[start - 1].tag),
        titles.covering(start - 1) == nil, !isNationality(start - 1),
        view.label[start - 1] != "PERSON"
      {
        start -= 1
      }
      let range = start..<end
      guard !isHappening(joint - 1), isCalledBody(range) else { return nil }
      return range
    }
  }

  /// "The governing Civic Accord", "the opposition Congress of the People's Will", "his movement,
  /// the Constitutional Gathering,": parties that are called like agreements, events and people.
  private func sided() -> [Range<Int>] {
    view.tokens.indices.compactMap { before in
      let sentence = view.sentence(before)
      guard view.isRead[before], before + 2 < sentence.upperBound else { return nil }
      var start = before + 1
      let isSided =
        lexicon.postCues.partySides.contains(view.words[before]) && before > sentence.lowerBound
        && (view.words[before - 1] == "the" || isNationality(before - 1))
      if !isSided {
        // "His movement, the Constitutional Gathering,".
        guard lexicon.partyWords.contains(view.words[before]), !view.isCapitalized[before],
          view.tokens[before + 1].text == ",", view.words[before + 2] == "the",
          before > sentence.lowerBound, before + 3 < sentence.upperBound
        else { return nil }
        start = before + 3
      }
      guard view.isCapitalized[start], titles.starting(at: start) == nil,
        lexicon.givenNames[view.words[start]] == nil, view.label[start] != "DATE"
      else { return nil }
      let end = nameEnd(from: start, limit: sentence.upperBound)
      guard end - start > 1, isSided || endsPhrase(end),
        !isNationality(start) || isBodyWord(end - 1),
        end >= view.tokens.count || !view.isPossessive(end),
        // "The ruling Labour Party" is found as it is.
        lexicon.names.match(in: view.words, from: start, limit: end)?.tokens.upperBound != end,
        (start..<end).contains(where: { view.label[$0] != "PERSON" })
          || !isGiven(start) && view.words[start].count > 3
      else { return nil }
      return start..<end
    }
  }

  // MARK: Words

  /// Where capitalised words end that no title is among.
  private func capitalsEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, view.isCapitalized[end], titles.covering(end) == nil,
      view.tokens[end].tag.hasPrefix("N") || view.tokens[end].tag == "JJ"
    {
      end += 1
    }
    return end
  }

  /// The same, with "of the" and owners between them.
  private func nameEnd(from start: Int, limit: Int) -> Int {
    var end = capitalsEnd(from: start, limit: limit)
    while end > start, end + 1 < limit, end - start < 8 {
      var next = end
      if view.isPossessive(next) {
        next += 1
      } else if ["of", "for"].contains(view.words[next]) {
        next += view.words[next + 1] == "the" ? 2 : 1
      } else {
        break
      }
      guard next < limit, view.isCapitalized[next], titles.covering(next) == nil,
        lexicon.names.match(in: view.words, from: next, limit: limit)?.values
          .contains(where: { $0.type == "country" || $0.type == "person" }) != true
      else { break }
      let wider = capitalsEnd(from: next, limit: limit)
      guard wider > next else { break }
      end = wider
    }
    return end
  }

  /// Whether a noun is one of prizes, pacts and events, which have "for" behind them, too.
  private func isHappening(_ noun: Int) -> Bool {
    let word = view.words[noun]
    return lexicon.postCues.purposeNouns.contains(word) || lexicon.eventTails.contains(word)
      || !lexicon.agreementNouns.folded(word).isEmpty || !lexicon.eventNouns.folded(word).isEmpty
      || lexicon.ministryNouns.contains(word)
  }

  /// Whether the words around a name say that it is a body, or an article in front of capitals in
  /// the middle of a sentence that it is a name at all.
  private func isCalledBody(_ range: Range<Int>) -> Bool {
    let sentence = view.sentence(range.lowerBound)
    let before = range.lowerBound - 1
    if before > sentence.lowerBound {
      let noun = view.tokens[before].text == "," ? before - 1 : before
      if isFirmNoun(noun), view.tokens[noun].tag == "NN",
        noun == before || endsPhrase(range.upperBound)
      {
        return true
      }
      if view.words[noun] == "group", noun == before { return true }
      // "A councillor of the Alternative for Dukagjin".
      if view.words[before] == "the", before > sentence.lowerBound + 1,
        ["of", "by", "from", "governing", "opposition", "ruling"].contains(view.words[before - 1])
      {
        return true
      }
    }
    return isApposedBody(range.upperBound)
  }

  /// ", an opposition party on the city council,": a noun for a body behind the comma.
  private func isApposedBody(_ end: Int) -> Bool {
    let limit = min(view.sentence(max(0, end - 1)).upperBound, end + 7)
    guard end + 2 < limit, view.tokens[end].text == ",",
      ["a", "an", "the"].contains(view.words[end + 1])
    else { return false }
    var noun: Int?
    for i in end + 2..<limit {
      guard ["NN", "JJ", "HYPH", "VBN"].contains(view.tokens[i].tag) else { break }
      if view.tokens[i].tag == "NN" { noun = i }
    }
    return noun.map { isFirmNoun($0) || lexicon.partyWords.contains(view.words[$0]) } ?? false
  }

  private func isBodyWord(_ i: Int) -> Bool {
    let word = view.words[i]
    return lexicon.organizationNouns.contains(word) || lexicon.partyWords.contains(word)
      || lexicon.postCues.assembledBodies.contains(word)
  }
}
