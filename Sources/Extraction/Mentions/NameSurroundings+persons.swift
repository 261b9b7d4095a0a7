import Language

/// Names of persons of which the model takes a part, or more than is a name.
extension NameSurroundings {
  /// Widens persons to their last names, takes places and bodies that are the first name of
  /// somebody for that person, and leaves out what stands in front of a name.
  ///
  /// - Complexity: O(tokens + candidates).
  func completePersons(_ candidates: inout [NameCandidate]) {
    var owner = [Int](repeating: 0, count: view.tokens.count)
    for (number, candidate) in candidates.enumerated() {
      for i in candidate.start..<candidate.tokens.upperBound { owner[i] = number + 1 }
    }
    // A body that one mention says to be one is nobody anywhere.
    let bodies = Set(
      candidates.filter { $0.kind == .organization && !isNamedLikePerson($0) }
        .map { FoldedWord.fold(view.text($0.tokens)) })
    for i in candidates.indices {
      let range = candidates[i].tokens
      if candidates[i].kind == .person {
        if let start = behindAdverb(candidates[i]) {
          candidates[i].tokens = start..<range.upperBound
          candidates[i].start = start
        } else if let end = lastName(behind: range, owner) {
          candidates[i].tokens = range.lowerBound..<end
          for token in range.upperBound..<end { owner[token] = i + 1 }
        }
        continue
      }
      if let whole = ofFirstName(candidates[i], owner) {
        for token in whole { owner[token] = i + 1 }
        candidates[i] = NameCandidate(tokens: whole, kind: .person, source: .model)
      } else if let name = introducedName(candidates[i]) {
        candidates[i].tokens = name
        candidates[i].kind = .person
      } else if candidates[i].kind == .organization, isNamedLikePerson(candidates[i]),
        !bodies.contains(FoldedWord.fold(view.text(range)))
      {
        candidates[i].kind = .person
      }
    }
  }

  /// "Today Nurettin Akca, the foreign minister,": where the name begins behind a word of time.
  private func behindAdverb(_ candidate: NameCandidate) -> Int? {
    let first = candidate.tokens.lowerBound
    guard candidate.tokens.count > 1, isOpeningAdverb(first),
      looksPersonal(first + 1..<candidate.tokens.upperBound, alone: true)
    else { return nil }
    return first + 1
  }

  /// Whether only a person has what the clause says of the name.
  func actsAsPerson(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end + 1 < view.tokens.count, view.tokens[end].text == "," else { return false }
    return view.words[end + 1] == "who" || Int(view.tokens[end + 1].text) != nil
  }

  /// A word of time, or a verb that stands in front of its subject, at the head of a sentence.
  func isOpeningAdverb(_ i: Int) -> Bool {
    i == view.sentence(i).lowerBound
      && [
        "today", "yesterday", "tonight", "tomorrow", "meanwhile", "still", "even", "yet", "should",
        "had", "were",
      ].contains(view.words[i])
  }

  /// "Minister Abdi Weheliye Guled confirmed": where a name ends whose last word the tagger takes
  /// for something else: a capitalised word between the name and its verb.
  private func lastName(behind range: Range<Int>, _ owner: [Int]) -> Int? {
    let next = range.upperBound
    let limit = view.sentence(range.lowerBound).upperBound
    guard next + 1 < limit, range.count > 1, owner[next] == 0, view.isCapitalized[next],
      view.words[next].count > 2, titles.covering(next) == nil,
      !["DATE", "TIME", "ORG", "GPE", "NORP"].contains(view.label[next]),
      lexicon.names.folded(view.words[next]).isEmpty,
      !lexicon.organizationNouns.contains(view.words[next]),
      !FoldedWord.isAllCapitals(view.tokens[next].text),
      !view.sentence(range.lowerBound).allSatisfy({
        view.isCapitalized[$0] || view.words[$0].count < 4
      })
    else { return nil }
    return ["VBD", "VBZ", "MD"].contains(view.tokens[next + 1].tag)
      && !view.isCapitalized[next + 1] ? next + 1 : nil
  }

  /// "Santiago Monreal, the leader", "Tamas Erdelyi-Vass of Hungary": a known first name that was
  /// taken for a place or a body, and the words in capitals behind it.
  private func ofFirstName(_ candidate: NameCandidate, _ owner: [Int]) -> Range<Int>? {
    let first = candidate.tokens.lowerBound
    guard candidate.tokens.count == 1, candidate.titles.isEmpty,
      [.place, .organization, .capital].contains(candidate.kind), isGiven(first),
      first + 1 < view.tokens.count, owner[first + 1] == 0, view.isCapitalized[first + 1],
      view.tokens[first + 1].tag.hasPrefix("NNP"),
      lexicon.names.folded(view.words[first + 1]).isEmpty
    else { return nil }
    let range = personRun(from: first)
    guard range.count > 1, range.dropFirst().allSatisfy({ owner[$0] == 0 }),
      looksPersonal(range.lowerBound + 1..<range.upperBound, alone: true),
      range.upperBound >= view.tokens.count || !view.isCapitalized[range.upperBound]
    else { return nil }
    return range
  }

  /// "General Chhim Sopheak", "the Jesuit Bernardino Ruiz": the name behind a rank or a noun for a
  /// person that was taken for its first word.
  private func introducedName(_ candidate: NameCandidate) -> Range<Int>? {
    let first = candidate.tokens.lowerBound
    guard [.organization, .place, .people].contains(candidate.kind), candidate.source == .model,
      candidate.tokens.count > 2, !isKnown(candidate.tokens)
    else { return nil }
    let name = first + 1..<candidate.tokens.upperBound
    let isRank = titles.covering(first).map { $0.tokens == first..<first + 1 } ?? false
    let isSomebody =
      first > 0 && view.words[first - 1] == "the"
      && (isNationality(first) || view.label[first] == "NORP"
        || lexicon.personNouns.contains(view.words[first]))
      && isGiven(first + 1)
    return (isRank || isSomebody) && looksPersonal(name) ? name : nil
  }

  /// "The chair vacated by Vardges Tovmasents": a known first name and another word, where nothing
  /// speaks of a body.
  private func isNamedLikePerson(_ candidate: NameCandidate) -> Bool {
    let range = candidate.tokens
    guard candidate.source == .model, candidate.titles.isEmpty, candidate.name == nil,
      (2...3).contains(range.count), isGiven(range.lowerBound), !isNamedOwner(range),
      !range.contains(where: { ["&", "+"].contains(view.tokens[$0].text) }),
      !lexicon.surnames.contains(view.words[range.lowerBound]), looksPersonal(range),
      range.allSatisfy({ view.tokens[$0].tag.hasPrefix("NNP") || view.words[$0].isEmpty })
    else { return false }
    let before = range.lowerBound - 1
    let first = view.sentence(range.lowerBound).lowerBound
    guard before >= first else {
      return range.upperBound >= view.tokens.count || !view.isPossessive(range.upperBound)
    }
    return !["DT", "POS", "JJ", "NN", "CD"].contains(view.tokens[before].tag)
      && !lexicon.placePrepositions.contains(view.words[before])
      && !["of", "for", "from", "with"].contains(view.words[before])
  }
}
