import Language

/// Names of other bodies that begin like, or hold, one that every state has.
extension BodyFinder {
  /// "The Congress of South African Trade Unions", "the Senate of Young Farmers", "the People's
  /// National Congress Reform": the whole name, where it says whose body it is or goes on behind
  /// the word for it. "The Congress of the United States" and "the Congress Hall" are no such
  /// names.
  func longer(from body: Range<Int>, limit: Int) -> Range<Int>? {
    let last = body.upperBound - 1
    guard view.isCapitalized[last], last + 1 < limit else { return nil }
    return ofMembers(body, limit: limit) ?? goingOn(body, limit: limit)
  }

  /// The name behind whose "of" those stand whom the body unites.
  private func ofMembers(_ body: Range<Int>, limit: Int) -> Range<Int>? {
    let of = body.upperBound
    guard view.words[of] == "of", of + 2 < limit else { return nil }
    let first = view.words[of + 1] == "the" ? of + 2 : of + 1
    var end = first
    while end < limit, end - first < 8,
      view.isCapitalized[end]
        || end > first && end + 1 < limit && view.isCapitalized[end + 1]
          && ["and", "of"].contains(view.words[end])
    {
      end += 1
    }
    guard end - first > 1, lexicon.postCues.unitedNouns.contains(view.words[end - 1]),
      view.tokens[end - 1].tag != "POS"
    else { return nil }
    return body.lowerBound..<end
  }

  /// The name that the word for the body stands inside: words of the same name on both sides.
  private func goingOn(_ body: Range<Int>, limit: Int) -> Range<Int>? {
    let last = body.upperBound - 1
    let next = body.upperBound
    guard view.isCapitalized[next], view.tokens[next].tag.hasPrefix("NNP"),
      view.tokens[last].dep == "compound", view.tokens[last].head == next,
      next + 1 >= limit || !view.isCapitalized[next + 1], titles.covering(next) == nil,
      titles.starting(at: next) == nil, lexicon.names.folded(view.words[next]).isEmpty,
      lexicon.postCues.lastNameWords.contains(view.words[next])
    else { return nil }
    var start = body.lowerBound
    let first = view.sentence(start).lowerBound
    while start > first, body.lowerBound - start < 4,
      view.isCapitalized[start - 1] && view.tokens[start - 1].tag.hasPrefix("NNP")
        && lexicon.names.folded(view.words[start - 1]).isEmpty
        || view.isPossessive(start - 1) && start - 2 >= first && view.isCapitalized[start - 2]
    {
      start -= 1
    }
    return start < body.lowerBound ? start..<(next + 1) : nil
  }
}
