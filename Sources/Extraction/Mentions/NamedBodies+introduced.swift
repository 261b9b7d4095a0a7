import Language

/// Names that a noun for a body introduces.
extension NamedBodies {
  /// "A group called the Army of the Homeland", "the companies H&M and Primark": names that a noun
  /// for a body introduces.
  func introduced() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for i in view.tokens.indices where view.isRead[i] && (isBodyNoun(i) || view.words[i] == "group")
    {
      let limit = view.sentence(i).upperBound
      var start = i + 1
      if view.tokens[i].tag == "NNS", start < limit, isNameWord(start) {
        // Each name of the list.
        while start < limit {
          var end = start
          while end < limit, isNameWord(end) || view.tokens[end].text == "&" { end += 1 }
          guard end > start, titles.starting(at: start) == nil,
            (start..<end).allSatisfy({
              ["", "ORG", "PRODUCT", "PERSON", "GPE"].contains(view.label[$0])
            })
          else { break }
          result.append(NameCandidate(tokens: start..<end, kind: .organization, source: .model))
          guard end + 1 < limit,
            [",", "and"].contains(view.words[end].isEmpty ? view.tokens[end].text : view.words[end])
          else { break }
          start = end + 1
          if start < limit, view.words[start] == "and" { start += 1 }
        }
        continue
      }
      if start + 1 < limit, view.words[start] == "calling",
        ["itself", "themselves"].contains(view.words[start + 1])
      {
        start += 2
      } else if start < limit, ["called", "named"].contains(view.words[start]) {
        start += 1
      } else if start + 1 < limit, view.words[start] == "known", view.words[start + 1] == "as" {
        start += 2
      } else {
        continue
      }
      if start < limit, view.words[start] == "the" { start += 1 }
      var end = start
      while end < limit {
        if view.isCapitalized[end], view.tokens[end].tag.hasPrefix("NNP"),
          titles.covering(end) == nil
        {
          end += 1
        } else if end > start, ["of", "the", "for", "and"].contains(view.words[end]),
          end + 1 < limit,
          view.isCapitalized[end + 1] || view.words[end + 1] == "the"
        {
          end += 1
        } else {
          break
        }
      }
      while end > start, !view.isCapitalized[end - 1] { end -= 1 }
      guard end > start else { continue }
      result.append(NameCandidate(tokens: start..<end, kind: .organization, source: .model))
    }
    return result
  }

  /// "The Accord on Fire and Building Safety": an agreement's noun in capitals and what it is on.
  func accords() -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      guard view.isRead[i], view.isCapitalized[i], i + 2 < view.sentence(i).upperBound,
        !lexicon.agreementNouns.folded(view.words[i]).isEmpty,
        ["on", "against", "for"].contains(view.words[i + 1]), view.isCapitalized[i + 2],
        !["DATE", "TIME", "GPE", "PERSON"].contains(view.label[i + 2]),
        !view.sentence(i).allSatisfy({ view.isCapitalized[$0] || view.words[$0].count < 4 })
      else { return nil }
      let limit = view.sentence(i).upperBound
      var start = i
      while start > view.sentence(i).lowerBound, view.isCapitalized[start - 1],
        view.tokens[start - 1].tag.hasPrefix("NNP"), titles.covering(start - 1) == nil,
        view.tokens[start - 1].dep == "compound"
      {
        start -= 1
      }
      var end = i + 2
      while end < limit {
        if view.isCapitalized[end], view.tokens[end].tag != "PRP" {
          end += 1
        } else if ["of", "the", "and"].contains(view.words[end]), end + 1 < limit,
          view.isCapitalized[end + 1] || view.words[end + 1] == "the"
        {
          end += 1
        } else {
          break
        }
      }
      while end > i + 2, !view.isCapitalized[end - 1] { end -= 1 }
      return NameCandidate(tokens: start..<end, kind: .agreement, source: .model)
    }
  }

  /// "The coalition Democratic Bulgaria": an adjective and a country behind a noun for a party.
  private func isParty(_ i: Int) -> Bool {
    i > 1 && ["party", "coalition", "alliance", "bloc", "movement"].contains(view.words[i - 2])
      && !view.isCapitalized[i - 2] && view.label[i - 1] != "PERSON"
      && lexicon.names.folded(view.words[i - 1]).isEmpty && titles.covering(i - 1) == nil
  }

  /// "Hockey India", "Athletics Ireland": a field and a country.
  func national() -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      let first = view.sentence(i).lowerBound
      guard view.isRead[i], i > first, view.isCapitalized[i], view.isCapitalized[i - 1],
        lexicon.nationalFields.contains(view.words[i - 1]) || isParty(i),
        let match = lexicon.names.match(
          in: view.words, from: i, limit: view.sentence(i).upperBound),
        match.values.contains(where: { $0.type == "country" && $0.use == .name }),
        match.tokens.upperBound >= view.tokens.count
          || !view.isCapitalized[match.tokens.upperBound]
      else { return nil }
      var start = i - 1
      while start > first, view.isCapitalized[start - 1], i - start < 3,
        view.tokens[start - 1].tag.hasPrefix("N")
      {
        start -= 1
      }
      return NameCandidate(
        tokens: start..<match.tokens.upperBound, kind: .organization, source: .model)
    }
  }

  /// "The Workers' Front": a plural that owns a word for a body.
  func possessed() -> [NameCandidate] {
    view.tokens.indices.compactMap { last in
      let first = last - 2
      guard view.isRead[last], first >= view.sentence(last).lowerBound, view.isCapitalized[last],
        view.tokens[last].tag.hasPrefix("N"), view.isPossessive(last - 1),
        view.tokens[last - 1].text == "'" || view.tokens[last - 1].text == "’",
        view.isCapitalized[first], view.words[first].hasSuffix("s"),
        ["NNS", "NNPS", "NNP"].contains(view.tokens[first].tag), view.label[first] != "GPE",
        lexicon.partyWords.contains(view.words[last])
          || lexicon.organizationNouns.contains(view.words[last]),
        titles.covering(last) == nil, lexicon.names.folded(view.words[first]).isEmpty,
        last + 1 >= view.tokens.count || !view.isCapitalized[last + 1]
          || titles.starting(at: last + 1) != nil
      else { return nil }
      return NameCandidate(
        tokens: front(of: first)..<(last + 1), kind: .organization, source: .model)
    }
  }

  /// "The Academic Workers' Congress": the capitalised words in front of a plural that belong to
  /// the name.
  func front(of first: Int) -> Int {
    var start = first
    while start > view.sentence(first).lowerBound, first - start < 3 {
      let before = start - 1
      guard view.isCapitalized[before],
        titles.covering(before) == nil || view.label[before] == "ORG",
        view.tokens[before].tag.hasPrefix("NN") || view.tokens[before].tag == "JJ",
        ["", "ORG"].contains(view.label[before]),
        lexicon.names.folded(view.words[before]).isEmpty || isLandInName(before)
      else { break }
      start = before
    }
    return start
  }

  /// "The Fiji Rice Growers' Congress": a land that the model takes into the name, no nation's
  /// adjective.
  private func isLandInName(_ i: Int) -> Bool {
    view.label[i] == "ORG" && view.tokens[i].tag == "NNP" && !view.isPossessive(i + 1)
      && lexicon.names.folded(view.words[i]).allSatisfy { $0.type == "country" && $0.use == .name }
  }
}
