import Language

/// Bodies that the words right behind a name tell.
extension NamedBodies {
  /// "The Green Uprising party", "Everford striker Luis Vega", "the Nurses' Conference urged": what
  /// the model takes for an event, a place or somebody.
  func isCalledByNeighbour(_ candidate: NameCandidate) -> Bool {
    isBeforeNoun(candidate) || isBeforeMember(candidate) || isGatheringThatActs(candidate)
      || isCounterpart(candidate)
  }

  /// "Statnett and its Swedish counterpart Kraftnet": what a body has for one is a body.
  private func isCounterpart(_ candidate: NameCandidate) -> Bool {
    let start = candidate.tokens.lowerBound
    guard [.person, .place].contains(candidate.kind),
      lexicon.givenNames[view.words[start]] == nil
    else { return false }
    let noun = start > 0 && view.tokens[start - 1].text == "," ? start - 2 : start - 1
    let first = view.sentence(start).lowerBound
    guard noun > first,
      lexicon.counterpartNouns.contains(view.words[noun])
        || lexicon.postCues.firmPeers.contains(view.words[noun])
    else { return false }
    var i = noun - 1
    while i > first, noun - i < 4, ["JJ", "NNP", "HYPH"].contains(view.tokens[i].tag) { i -= 1 }
    // "Halden, whose Kenyan partner Savanna Gold": a body's, as a body stands in front.
    guard view.words[i] == "whose", i > first + 1 else { return view.words[i] == "its" }
    let name = view.tokens[i - 1].text == "," ? i - 2 : i - 1
    return view.isCapitalized[name] && view.label[name] != "PERSON"
      && lexicon.names.folded(view.words[name]).isEmpty
  }

  /// "The Green Uprising party", "the Deceived Village association": a noun for a body that the
  /// name belongs to.
  private func isBeforeNoun(_ candidate: NameCandidate) -> Bool {
    let range = candidate.tokens
    let noun = range.upperBound
    let head = view.head(of: range)
    guard noun < view.sentence(range.lowerBound).upperBound, isBodyNoun(noun),
      view.tokens[noun].tag == "NN", view.tokens[head].head == noun,
      ["compound", "nmod", "amod"].contains(view.tokens[head].dep)
    else { return false }
    switch candidate.kind {
    case .event, .agreement: return range.count > 1
    case .person, .place:
      return lexicon.postCues.assembledBodies.contains(view.words[noun])
        && lexicon.givenNames[view.words[range.lowerBound]] == nil
        // "The Swat Valley association" is the valley's.
        && (lexicon.partyWords.contains(view.words[noun])
          || range.count > 1 && !lexicon.placeNouns.contains(view.words[noun - 1]))
        && range.allSatisfy { lexicon.names.folded(view.words[$0]).isEmpty }
    default: return false
    }
  }

  /// "Fianna Fáil councillor Liam Daly", "Everford striker Luis Vega": whose player or member
  /// somebody is.
  private func isBeforeMember(_ candidate: NameCandidate) -> Bool {
    let range = candidate.tokens
    let noun = range.upperBound
    let name = noun + 1
    guard [.person, .place].contains(candidate.kind),
      name + 1 < view.sentence(range.lowerBound).upperBound,
      view.tokens[noun].tag == "NN", !view.isCapitalized[noun], view.label[name] == "PERSON",
      view.isCapitalized[name + 1],
      lexicon.givenNames[view.words[range.lowerBound]] == nil,
      !lexicon.surnames.contains(view.words[noun - 1]),
      range.allSatisfy({ lexicon.names.folded(view.words[$0]).isEmpty })
    else { return false }
    return lexicon.postCues.players.contains(view.words[noun])
      || candidate.kind == .person && lexicon.postCues.partyMembers.contains(view.words[noun])
  }

  /// "The Muslim Teachers' Conference", "the Youth Gathering said": people who meet and speak.
  private func isGatheringThatActs(_ candidate: NameCandidate) -> Bool {
    let range = candidate.tokens
    guard candidate.kind == .event,
      let noun = range.last(where: {
        lexicon.postCues.speakingGatherings.contains(view.words[$0]) && view.isCapitalized[$0]
      }), noun > range.lowerBound
    else { return false }
    if view.tokens[noun - 1].tag == "POS", noun - 2 >= range.lowerBound,
      view.tokens[noun - 2].text.hasSuffix("s")
    {
      return true
    }
    // "The Episcopal Conference of Chile", "the Conference of Polish Bishops".
    if range.contains(where: { lexicon.postCues.standingGatherings.contains(view.words[$0]) }) {
      return true
    }
    let head = view.head(of: range)
    // "The union and the Rural Forum called on X".
    let first = view.firstConjunct(head)
    let verb = view.tokens[view.tokens[first].head].lemma.lowercased()
    return view.tokens[first].dep == "nsubj"
      && (lexicon.reportingVerbs.contains(verb)
        || ["call", "urge", "accuse", "condemn", "demand"].contains(verb))
  }

  /// "The Widows of Kariba, a local pressure group,": a phrase in capitals that only the noun
  /// behind the comma says to be a name.
  ///
  /// - Complexity: O(tokens).
  func apposed() -> [NameCandidate] {
    view.tokens.indices.compactMap { noun in
      let sentence = view.sentence(noun)
      guard view.isRead[noun], view.tokens[noun].tag == "NN", !view.isCapitalized[noun],
        isBodyNoun(noun) || lexicon.armedDescriptions.contains(view.words[noun]),
        noun + 1 < sentence.upperBound, [",", "."].contains(view.tokens[noun + 1].text)
      else { return nil }
      var article = noun - 1
      while article > sentence.lowerBound, noun - article < 5,
        ["NN", "NNS", "JJ", "HYPH", "VBN", "POS"].contains(view.tokens[article].tag)
      {
        article -= 1
      }
      guard article - 1 > sentence.lowerBound, ["a", "an"].contains(view.words[article]),
        view.tokens[article - 1].text == ",",
        let range = phrase(endingAt: article - 1, sentence.lowerBound)
      else { return nil }
      let isArmed = (article..<noun + 1).contains {
        lexicon.armedNouns.contains(view.words[$0]) || view.words[$0] == "armed"
      }
      return NameCandidate(
        tokens: range, kind: isArmed ? .armedGroup : .organization, name: view.text(range),
        source: .lexicon)
    }
  }

  /// Words in capitals with "of" or "for" between them, which no preposition of place governs.
  private func phrase(endingAt end: Int, _ first: Int) -> Range<Int>? {
    var start = end
    var i = end - 1
    var isLinked = false
    while i >= first, end - i < 9 {
      if view.isCapitalized[i], view.tokens[i].tag.hasPrefix("N") || view.tokens[i].tag == "JJ" {
        start = i
      } else if start < end, ["of", "for", "the"].contains(view.words[i]), i > first,
        view.isCapitalized[i - 1] || ["of", "for"].contains(view.words[i - 1])
      {
        isLinked = true
      } else {
        break
      }
      i -= 1
    }
    guard isLinked, start < end, titles.covering(start) == nil,
      lexicon.names.match(in: view.words, from: start, limit: end) == nil,
      lexicon.givenNames[view.words[start]] == nil, view.label[start] != "PERSON"
    else { return nil }
    // "Soldiers of the Salvation Command, a militia,": those who belong to it.
    if start == first, view.tokens[start].tag == "NNS",
      !lexicon.postCues.gatherings.contains(view.words[start])
    {
      return nil
    }
    let before = start > first && view.words[start - 1] == "the" ? start - 2 : start - 1
    guard before < first || !lexicon.placePrepositions.contains(view.words[before]) else {
      return nil
    }
    return start..<end
  }

  /// "Norway's NTF dockers union", "the AKT transport union": an abbreviation in front of those
  /// whose body it is.
  ///
  /// - Complexity: O(tokens).
  func abbreviated() -> [NameCandidate] {
    view.tokens.indices.compactMap { noun in
      guard view.isRead[noun], isBodyNoun(noun), view.tokens[noun].tag == "NN" else { return nil }
      let first = view.sentence(noun).lowerBound
      var i = noun - 1
      while i > first, noun - i < 4, !view.isCapitalized[i],
        ["NN", "NNS", "POS", "HYPH"].contains(view.tokens[i].tag)
      {
        i -= 1
      }
      guard i < noun - 1, i > first, (2...6).contains(view.tokens[i].text.count),
        FoldedWord.isAllCapitals(view.tokens[i].text), !view.isCapitalized[i - 1],
        ["", "ORG"].contains(view.label[i]), lexicon.names.folded(view.words[i]).isEmpty,
        view.tokens[i].head == noun, titles.covering(i) == nil
      else { return nil }
      return NameCandidate(tokens: i..<i + 1, kind: .organization, source: .model)
    }
  }

  /// "The Honour and Democracy party": two words of one party's name, with the article in front and
  /// the noun behind.
  func isJoint(_ and: Int, in noun: Int) -> Bool {
    view.words[and] == "and" && and + 2 == noun && and > 1 && view.tokens[noun].tag == "NN"
      && lexicon.partyWords.contains(view.words[noun]) && view.words[and - 2] == "the"
      && [and - 1, and + 1].allSatisfy {
        view.isCapitalized[$0] && lexicon.names.folded(view.words[$0]).isEmpty
          && lexicon.partyAdjectives[view.words[$0]] == nil && view.label[$0] != "PERSON"
      }
  }

  /// "The Workers' Union", "whose Bulgarian Democratic Union": an article or a possessive in front,
  /// over a nation's adjective.
  func isDetermined(_ start: Int, _ first: Int) -> Bool {
    let isNation =
      start - 1 > first && view.tokens[start - 1].tag == "JJ"
      && lexicon.names.folded(view.words[start - 1]).contains { $0.use == .demonym }
    let word = view.words[isNation ? start - 2 : start - 1]
    return word == "the" && !isNation || ["whose", "his", "her", "its", "their"].contains(word)
  }
}
