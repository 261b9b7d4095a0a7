import Language

/// Places that the words around a name prove where the model sees none.
extension NameFinder {
  /// "The town of Rutba", "the Iraqi district of Makhmour": a capitalised name behind a kind of
  /// place and "of".
  func framedPlaces() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for i in view.tokens.indices.dropFirst()
    where view.isRead[i] && lexicon.eventCues.framingNouns.contains(view.words[i])
      && !view.isCapitalized[i] && view.tokens[i].tag.hasPrefix("NN")
    {
      let sentence = view.sentence(i)
      let start = i + 2
      guard start < sentence.upperBound, view.words[i + 1] == "of", isPlaceWord(start),
        titles.starting(at: start) == nil, titles.covering(start) == nil
      else { continue }
      var end = start + 1
      while end < sentence.upperBound, end - start < 4 {
        if isPlaceWord(end), titles.starting(at: end) == nil {
          end += 1
        } else if view.tokens[end].text == "-" || lexicon.nameParticles.contains(view.words[end]),
          end + 1 < sentence.upperBound, isPlaceWord(end + 1)
        {
          end += 2
        } else {
          break
        }
      }
      result.append(NameCandidate(tokens: start..<end, kind: .place, source: .model))
    }
    return result
  }

  /// "San Marcos del Mar", "Santa Rita do Norte", "Puerto Nuevo de la Cruz": places of which the
  /// model sees the first words only.
  func particledPlaces(_ found: [NameCandidate]) -> [NameCandidate] {
    found.compactMap { place in
      let end = place.tokens.upperBound
      guard place.kind == .place, place.source == .model, view.isCapitalized[end - 1] else {
        return nil
      }
      let limit = min(view.sentence(end - 1).upperBound, end + 4)
      var i = end
      while i < limit, lexicon.eventCues.placeParticles.contains(view.words[i]),
        !view.isCapitalized[i]
      {
        i += 1
      }
      guard i > end, i < limit, isPlaceWord(i), titles.covering(i) == nil else { return nil }
      i += 1
      if i < limit, isPlaceWord(i), titles.covering(i) == nil { i += 1 }
      return NameCandidate(tokens: place.tokens.lowerBound..<i, kind: .place, source: .model)
    }
  }

  /// "MEDYKA, Poland – ", "OSHAKATI, Namibia (Agency) - ": the town in capitals that opens a
  /// report, and its country.
  func datelines() -> [NameCandidate] {
    view.annotated.sentences.flatMap { sentence -> [NameCandidate] in
      var end = sentence.lowerBound
      while end < sentence.upperBound, end - sentence.lowerBound < 4,
        FoldedWord.isAllCapitals(view.tokens[end].text), view.tokens[end].text.count > 1
      {
        end += 1
      }
      guard end > sentence.lowerBound, view.isDateline(sentence.lowerBound..<end),
        let state = lexiconMatch(at: end + 1, isAnywhere: true),
        let country = state.values.first(where: { $0.type == "country" })
      else { return [] }
      let isUnread = !view.isRead[end + 1]
      let known = lexiconMatch(at: sentence.lowerBound, isAnywhere: true)
      guard known == nil || isUnread else { return [] }
      let name = FoldedWord.titleCased(view.text(sentence.lowerBound..<end))
      let town =
        known.flatMap { match in match.values.first.flatMap { candidate(match.tokens, $0) } }
        ?? NameCandidate(
          tokens: sentence.lowerBound..<end, kind: .place, name: name, source: .lexicon)
      return [town] + (isUnread ? [candidate(state.tokens, country)].compactMap { $0 } : [])
    }
  }

  /// A capitalised word that no lexicon knows and that is no day.
  private func isPlaceWord(_ i: Int) -> Bool {
    let tag = view.tokens[i].tag
    return view.isCapitalized[i] && (tag.hasPrefix("NNP") || tag == "NN" || tag == "JJ")
      && !["DATE", "TIME", "ORG", "EVENT"].contains(view.label[i])
      && lexicon.names.folded(view.words[i]).isEmpty
      && !FoldedWord.isAllCapitals(view.tokens[i].text)
  }

  /// Without the peoples that the model sees where the frame shows a place, and without the part of
  /// a name that it sees: "the town of Togoga", "the town of Deir Zafra".
  func withoutPeoples(_ found: [NameCandidate], at places: [NameCandidate]) -> [NameCandidate] {
    guard !places.isEmpty else { return found }
    var length = [Int](repeating: 0, count: view.tokens.count)
    for place in places { for i in place.tokens { length[i] = place.tokens.count } }
    return found.filter { old in
      guard old.source == .model, old.tokens.allSatisfy({ length[$0] > 0 }) else { return true }
      return
        !(old.kind == .people
        || old.kind == .place && old.tokens.count < length[old.tokens.lowerBound])
    }
  }

  /// "The West's ally", "the North": a part of the world and nobody, where an article stands in
  /// front and nothing else of a name.
  func isPartOfWorld(_ name: NameCandidate) -> Bool {
    let i = name.tokens.lowerBound
    return name.source == .model && name.tokens.count == 1 && name.titles.isEmpty && i > 0
      && view.words[i - 1] == "the" && view.isCapitalized[i]
      && lexicon.directionWords.contains(view.words[i])
  }
}

extension TokenView {
  /// "A nurse from the Chaco": one word that the model takes for a person, behind "from the".
  func isLandscape(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return range.count == 1 && first > 1 && words[first - 1] == "the"
      && ["from", "in", "across"].contains(words[first - 2])
      && !words[first].hasSuffix("s") && tokens[first].dep == "pobj"
      && (range.upperBound >= tokens.count || !isPossessive(range.upperBound))
  }

  /// "LIMA, Peru – ": a name in capitals at the beginning of a sentence, with a second behind a
  /// comma and a dash or bracket after it.
  func isDateline(_ range: Range<Int>) -> Bool {
    let sentence = sentence(range.lowerBound)
    guard range.lowerBound == sentence.lowerBound, range.upperBound + 2 < sentence.upperBound,
      tokens[range.upperBound].text == ",",
      range.allSatisfy({ FoldedWord.isAllCapitals(tokens[$0].text) })
    else { return false }
    var i = range.upperBound + 1
    while i < sentence.upperBound, i - range.upperBound < 5, isCapitalized[i] { i += 1 }
    // "MOPTI, Mali, May 22 (Agency) –": a day behind the country.
    if i > range.upperBound + 1, i + 1 < sentence.upperBound, tokens[i].text == ",",
      isCapitalized[i + 1]
    {
      let day = i + 1
      i = day
      while i < sentence.upperBound, i - day < 4,
        i == day || tokens[i].tag == "CD" || tokens[i].text == "."
      {
        i += 1
      }
      guard i > day + 1 || words[day].isEmpty else { return false }
    }
    return i > range.upperBound + 1 && i < sentence.upperBound
      && ["-", "–", "—", "--", "(", ":"].contains(tokens[i].text)
  }
}
