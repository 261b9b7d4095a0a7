import Language

/// Names of bodies that only the noun or the person in front of them tells.
extension NamedBodies {
  /// "The group Truth for Lima", "the campaign Guns Out of Hands", "the union Mothers of the Mine":
  /// names with small words inside, right behind a noun for a body.
  ///
  /// - Complexity: O(tokens).
  func calledBehindNoun() -> [NameCandidate] {
    view.tokens.indices.compactMap { noun in
      guard view.isRead[noun], view.tokens[noun].tag == "NN", !view.isCapitalized[noun],
        isBodyNoun(noun) || ["group", "campaign", "initiative"].contains(view.words[noun]),
        noun > view.sentence(noun).lowerBound,
        ["DT", "JJ", "NN", "POS", "PRP$", "NNP"].contains(view.tokens[noun - 1].tag)
      else { return nil }
      let range = nameRun(from: noun + 1)
      guard let range, range.contains(where: { !view.isCapitalized[$0] }) else { return nil }
      return NameCandidate(tokens: range, kind: .organization, source: .model)
    }
  }

  /// "Rosa Quispe of Transparency Andes said": two words and more behind a person and "of" of which
  /// the model says nothing.
  func ofMembers(_ found: [NameCandidate]) -> [NameCandidate] {
    found.compactMap { person in
      let of = person.tokens.upperBound
      guard person.kind == .person, person.tokens.count > 1,
        of + 2 < view.sentence(person.tokens.lowerBound).upperBound, view.words[of] == "of"
      else { return nil }
      let start = view.words[of + 1] == "the" ? of + 2 : of + 1
      guard let range = nameRun(from: start),
        range.allSatisfy({ view.label[$0].isEmpty || view.label[$0] == "ORG" }),
        !found.contains(where: { $0.tokens.overlaps(range) }),
        !lexicon.placeNouns.contains(view.words[range.upperBound - 1])
      else { return nil }
      return NameCandidate(tokens: range, kind: .organization, source: .model)
    }
  }

  /// Two capitalised words and more from a token on, with small words between them; nil for a
  /// person, a place, a day and what the lexicon knows.
  private func nameRun(from start: Int) -> Range<Int>? {
    let limit = min(view.sentence(start).upperBound, start + 9)
    guard start < limit, titles.starting(at: start) == nil,
      !["PERSON", "GPE", "LOC", "NORP", "DATE", "TIME"].contains(view.label[start]),
      lexicon.names.match(in: view.words, from: start, limit: limit) == nil,
      lexicon.givenNames[view.words[start]] == nil
    else { return nil }
    var end = start
    var count = 0
    while end < limit {
      if view.isCapitalized[end], titles.covering(end) == nil, view.label[end] != "DATE" {
        end += 1
        count += 1
      } else if end > start, end + 1 < limit,
        view.isPossessive(end)
          || ["of", "for", "the", "to", "without", "against"].contains(view.words[end]),
        view.isCapitalized[end + 1]
          || view.words[end + 1] == "the" && end + 2 < limit && view.isCapitalized[end + 2]
      {
        // "The party Unity and Prime Minister X": a post begins anew.
        if titles.starting(at: end + 1) != nil || view.label[end + 1] == "PERSON" { break }
        end += 1
      } else {
        break
      }
    }
    guard count > 1, end >= view.tokens.count || !view.isPossessive(end) else { return nil }
    return start..<end
  }
}
