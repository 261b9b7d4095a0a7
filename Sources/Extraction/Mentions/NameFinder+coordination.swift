import Language

/// Names that the model joins, cuts or overlooks where several stand beside each other.
extension NameFinder {
  /// "Amnesty International and Human Rights Watch" taken for one body is two, where one of them is
  /// known.
  func coordinated(_ entity: NamedSpan) -> [NamedSpan] {
    if let several = listed(entity) ?? seated(entity) { return several }
    guard ["ORG", "PERSON"].contains(entity.label),
      let and = entity.tokens.first(where: { view.words[$0] == "and" }),
      and - entity.tokens.lowerBound > 0, entity.tokens.upperBound - and > 1
    else { return [entity] }
    var front = entity
    front.tokens = entity.tokens.lowerBound..<and
    var back = entity
    back.tokens = and + 1..<entity.tokens.upperBound
    // "Armando Dias and Selma Haufiku" are two people.
    if entity.label == "PERSON" {
      let isPair = front.tokens.count > 1 && back.tokens.count > 1
      return isPair && !back.tokens.contains { view.words[$0] == "and" } ? [front, back] : [entity]
    }
    return isKnownBody(front.tokens) || isKnownBody(back.tokens) ? [front, back] : [entity]
  }

  /// "Veltron, GulfCo and Petrosur", of which the model takes the first two for one body: single
  /// words in a list that goes on.
  private func listed(_ entity: NamedSpan) -> [NamedSpan]? {
    let range = entity.tokens
    let next = range.upperBound
    guard entity.label == "ORG", range.count == 3, view.tokens[range.lowerBound + 1].text == ",",
      next + 1 < view.sentence(range.lowerBound).upperBound,
      view.words[next] == "and" || view.tokens[next].text == ",", view.isCapitalized[next + 1],
      [range.lowerBound, next - 1].allSatisfy({
        view.tokens[$0].tag.hasPrefix("NNP") && lexicon.givenNames[view.words[$0]] == nil
          && !lexicon.legalForms.contains(view.words[$0])
      })
    else { return nil }
    // "Lewis, Hart and Partners".
    let last = view.words[next + 1]
    guard !lexicon.companyTails.contains(last), !lexicon.legalForms.contains(last) else {
      return nil
    }
    return [range.lowerBound, next - 1].map {
      var firm = entity
      firm.tokens = $0..<$0 + 1
      return firm
    }
  }

  /// "Union Education Minister X", "Somali Internal Security Minister Y": whether a span is cut out
  /// of a post and what stands in front of it.
  func isCutFromPost(_ range: Range<Int>) -> Bool {
    guard
      let title = range.lazy.compactMap({ self.titles.covering($0) }).first(where: {
        !$0.portfolios.isEmpty
      }), range.lowerBound < title.tokens.lowerBound, range.upperBound < title.tokens.upperBound,
      title.tokens.lowerBound < range.upperBound
    else { return false }
    return (range.lowerBound..<title.tokens.lowerBound).allSatisfy { i in
      lexicon.postCues.governmentLevels.contains(view.words[i])
        || lexicon.names.folded(view.words[i]).contains { $0.use == .demonym }
    }
  }

  /// "The Kazakh Serik Bolatuly", taken for a body: a person behind a nationality.
  func withoutNationality(_ entity: NamedSpan) -> NamedSpan {
    let isArticled = view.tokens[entity.tokens.lowerBound].tag == "DT"
    let start = entity.tokens.lowerBound + (isArticled ? 1 : 0)
    guard entity.label == "ORG", isArticled || start > 0 && view.words[start - 1] == "the",
      (3...4).contains(entity.tokens.upperBound - start),
      lexicon.names.folded(view.words[start]).contains(where: { $0.use == .demonym })
    else { return entity }
    let name = start + 1..<entity.tokens.upperBound
    guard name.contains(where: { isFamiliar(view.words[$0]) }),
      name.allSatisfy({
        view.tokens[$0].tag == "NNP" && view.isCapitalized[$0] && !isBodyWord($0)
          && !isCommonName($0) && lexicon.names.folded(view.words[$0]).isEmpty
      })
    else { return entity }
    var person = entity
    person.label = "PERSON"
    person.tokens = name
    return person
  }

  /// Whether a word is known from names of people.
  private func isFamiliar(_ word: String) -> Bool {
    lexicon.givenNames[word] != nil || lexicon.originNames.contains(word)
  }

  private func isKnownBody(_ range: Range<Int>) -> Bool {
    guard let range = trimmed(range), range.count > 1,
      let match = lexiconMatch(at: range.lowerBound)
    else { return false }
    return match.tokens == range && match.values.contains { $0.type == "organization" }
  }

  /// "Sileshi Bekele", of which the model takes the first name for a place: two single words, the
  /// first of which belongs to the second.
  func isOneName(_ front: NameCandidate, _ back: NameCandidate) -> Bool {
    // "Juan Antonio Valle Valle", which the model cuts in two.
    if [.person, .place].contains(front.kind), [.person, .place].contains(back.kind),
      front.kind == .person && back.kind == .person
        || front.tokens.count > 1 && back.tokens.count > 1
          && lexicon.givenNames[view.words[front.tokens.lowerBound]] != nil,
      front.tokens.upperBound == back.tokens.lowerBound,
      front.tokens.allSatisfy({
        view.tokens[$0].dep == "compound" && back.tokens.contains(view.tokens[$0].head)
      })
    {
      return true
    }
    guard front.kind == .place, back.kind == .person || back.kind == .place,
      front.tokens.count == 1, back.tokens.count == 1,
      lexicon.names.folded(view.words[back.tokens.lowerBound]).isEmpty,
      front.tokens.upperBound == back.tokens.lowerBound
    else { return false }
    let first = front.tokens.lowerBound
    // Two places stand beside each other without a comma where somebody acts or has a post.
    if back.kind == .place {
      let head = back.tokens.lowerBound
      let hasPost = view.children[head].contains {
        view.tokens[$0].dep == "appos" && titles.covering($0) != nil
      }
      // "The head of Mali's commission, Fatou Keita,".
      let isAfterPost =
        first > 1 && view.tokens[first - 1].text == ","
        && (max(view.sentence(first).lowerBound, first - 14)..<first).contains { i in
          titles.covering(i).map { !$0.isPlural && !$0.isAddress } ?? false
            && i + 1 < first && ["of", "for"].contains(view.words[i + 1])
        }
        && lexicon.givenNames[view.words[first]] != nil
      guard hasPost || isAfterPost, lexicon.names.folded(view.words[head]).isEmpty else {
        return false
      }
    }
    return view.tokens[first].dep == "compound"
      && view.tokens[first].head == back.tokens.lowerBound
      && lexicon.names.folded(view.words[first]).isEmpty
      && !lexicon.placeNouns.contains(view.words[first])
  }

  /// "Its foreign minister, Gergely Szalontai,": a first name that the model overlooks and the
  /// tagger takes for another word.
  func isFirstName(_ i: Int) -> Bool {
    let word = view.words[i]
    guard i + 1 < view.tokens.count, word.count > 2, !view.words[i + 1].isEmpty else {
      return false
    }
    let isGiven = lexicon.givenNames[word] != nil || lexicon.originNames.contains(word)
    let before = i > view.sentence(i).lowerBound ? view.tokens[i - 1].text : ""
    // In apposition to a post the words between the commas are one name.
    let isApart =
      before == "," && i > 1 && titles.ending(at: i - 1) != nil
      && view.tokens[i].tag.hasPrefix("NNP")
    // "Will Smith resign?": a word that the tagger takes for a verb or function word is none.
    let tag = view.tokens[i].tag
    return isApart
      || isGiven && !isCommonName(i)
        && (tag.hasPrefix("NN") || tag.hasPrefix("JJ") || tag.hasPrefix("RB"))
  }

  /// "Its president, Innocent Bahati,": what the model takes for a place is who has the post.
  func isHolder(_ range: Range<Int>) -> Bool {
    let i = range.lowerBound
    guard range.count == 1, i > view.sentence(i).lowerBound, view.isCapitalized[i - 1],
      view.label[i - 1].isEmpty, view.tokens[i - 1].tag.hasPrefix("NNP"),
      view.tokens[i - 1].dep == "compound" || view.tokens[i - 1].dep == "appos",
      lexicon.names.folded(view.words[i]).isEmpty, titles.covering(i - 1) == nil
    else { return false }
    return i > 2 && view.tokens[i - 2].text == "," && titles.ending(at: i - 2) != nil
  }

  /// "Kassym-Jomart Tokayev", of which the model takes the first word for a place.
  func isFirstPart(_ range: Range<Int>) -> Bool {
    let i = range.lowerBound
    return range.count == 1 && i + 3 < view.sentence(i).upperBound
      && view.tokens[i + 1].text == "-" && view.isGlued(i, i + 1) && view.isGlued(i + 1, i + 2)
      && view.tokens[i].dep == "compound" && view.tokens[i + 2].dep == "compound"
      && (i + 2...i + 3).allSatisfy {
        view.isCapitalized[$0] && view.tokens[$0].tag == "NNP"
          && !["GPE", "LOC", "FAC", "ORG", "NORP"].contains(view.label[$0])
      }
      && !lexicon.organizationNouns.contains(view.words[i + 3])
      && lexicon.names.folded(view.words[i]).isEmpty
  }

  /// A single word that the tagger takes for an adjective or adverb, and that no abbreviation or
  /// known name is.
  func isAdjective(_ i: Int) -> Bool {
    let token = view.tokens[i]
    return (token.tag.hasPrefix("JJ") || token.tag.hasPrefix("RB"))
      && !FoldedWord.isAllCapitals(token.text) && lexicon.names.folded(view.words[i]).isEmpty
      && ["ic", "al", "ous", "ive", "ful", "able", "ible"].contains(where: view.words[i].hasSuffix)
  }

  /// "The rulers Hugo Banzer and Augusto Pinochet": what the model overlooks beside a person's
  /// name.
  func coordinatedPersons(_ found: [NameCandidate]) -> [NameCandidate] {
    found.filter { $0.kind == .person && $0.tokens.count > 1 }.compactMap { person in
      let and = person.tokens.upperBound
      guard and + 2 < view.sentence(person.tokens.lowerBound).upperBound, view.words[and] == "and",
        view.isCapitalized[and + 1]
      else { return nil }
      let range = capitals(from: and + 1)
      let words = range.filter { !view.words[$0].isEmpty }
      guard (2...4).contains(words.count),
        words.allSatisfy({
          view.tokens[$0].tag == "NNP"
            && (["", "PERSON", "ORG", "DATE"].contains(view.label[$0])
              // "Paul Kagame and Yoweri Museveni", of whom the model takes the second for a place.
              || ["GPE", "NORP", "LOC"].contains(view.label[$0]) && isPair(person.tokens, range))
            && !isCommonName($0)
        }), lexiconMatch(at: and + 1) == nil, !titles.overlaps(range)
      else { return nil }
      return NameCandidate(tokens: range, kind: .person, source: .model)
    }
  }

  /// Whether two names of two words each stand side by side as who acts, the second behind the
  /// first.
  private func isPair(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let (head, other) = (first.upperBound - 1, second.upperBound - 1)
    return second.count == 2 && view.tokens[other].dep == "conj" && view.tokens[other].head == head
      && view.tokens[head].dep.hasPrefix("nsubj")
      && lexicon.worldNames?.match(
        in: view.words, from: second.lowerBound, limit: second.upperBound) == nil
      && !second.contains { lexicon.placeNouns.contains(view.words[$0]) }
  }

  /// The capitalised words from a token on that belong to the last of them.
  private func capitals(from start: Int) -> Range<Int> {
    var end = start
    while end < view.tokens.count, end - start < 5, view.isCapitalized[end],
      view.tokens[end].tag == "NNP"
    {
      end += 1
    }
    let head = end - 1
    return (start..<max(start, head)).allSatisfy { view.tokens[$0].head == head }
      ? start..<end : start..<start
  }

  /// "United States Geological Survey (USGS)": capitalised words whose initials stand in brackets
  /// behind them.
  func spelledOut() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for open in view.tokens.indices where view.tokens[open].text == "(" && view.isRead[open] {
      guard open + 2 < view.tokens.count, view.tokens[open + 2].text == ")" else { continue }
      let acronym = view.tokens[open + 1].text
      guard (3...7).contains(acronym.count), FoldedWord.isAllCapitals(acronym) else { continue }
      var letters = Array(acronym.lowercased())
      var taken: Character?
      var i = open - 1
      let first = view.sentence(open).lowerBound
      var start: Int?
      while i >= first, let last = letters.last {
        let word = view.words[i]
        if view.isCapitalized[i], word.first == last {
          letters.removeLast()
          taken = last
          start = i
        } else if view.isCapitalized[i], word.first == taken {
          // "Practitioners, Pharmacists": one letter stands for both.
          start = i
        } else if view.isPossessive(i) {
          // "Workers' Congress".
        } else if view.isGlued(i, i + 1), view.tokens[i + 1].text == "-" {
          // "Tehreek-e-Insaf": a particle between hyphens.
        } else if word.isEmpty
          ? ![",", "-"].contains(view.tokens[i].text)
          : !["of", "the", "for", "and", "on", "in", "de", "du", "des"].contains(word)
        {
          break
        }
        i -= 1
      }
      guard letters.isEmpty, let start, open - start > 1 else { continue }
      result.append(NameCandidate(tokens: start..<open, kind: .organization, source: .model))
    }
    return result
  }

  /// "The Civic Movement (KDH)": capitals in brackets, which stand for a name from there on.
  func isShortForm(_ range: Range<Int>) -> Bool {
    let i = range.lowerBound
    return range.count == 1 && i > 0 && i + 1 < view.tokens.count
      && view.tokens[i].text.count == 3 && FoldedWord.isAllCapitals(view.tokens[i].text)
      && view.tokens[i - 1].text == "(" && view.tokens[i + 1].text == ")"
  }

  /// "The Kuki and Zomi National Army": one name, of which the model takes the second half alone.
  /// The first half is a single word behind an article that is known as nothing else.
  func widenedToPair(_ range: Range<Int>) -> Range<Int> {
    let first = range.lowerBound - 2
    guard range.count > 2, first > view.sentence(range.lowerBound).lowerBound,
      view.words[range.lowerBound - 1] == "and", view.words[first - 1] == "the",
      view.isCapitalized[first], view.tokens[first].tag == "NNP" || view.tokens[first].tag == "JJ",
      ["", "ORG", "NORP"].contains(view.label[first]), !isBodyWord(first),
      titles.covering(first) == nil,
      lexicon.names.folded(view.words[first]).isEmpty, isBodyWord(range.upperBound - 1),
      view.tokens[range.upperBound - 1].dep == "conj"
        && view.tokens[range.upperBound - 1].head == first
        || view.tokens[first].head == range.upperBound - 1
    else { return range }
    return first..<range.upperBound
  }
}
