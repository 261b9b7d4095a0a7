import Language

/// Presidents after whom those who serve under them are called.
extension NameClassifier {
  /// "The Bolton administration": one word that names no known place or body is the name of
  /// somebody there, and all through the article.
  func takeRulers(_ candidates: inout [NameCandidate]) {
    let rulers = Set(candidates.filter { isRuler($0) }.map { key($0) })
    guard !rulers.isEmpty else { return }
    for i in candidates.indices
    where candidates[i].source == .model && candidates[i].tokens.count == 1
      && rulers.contains(key(candidates[i]))
    {
      candidates[i].kind = .person
      candidates[i].source = .title
    }
  }

  /// Whether a name of one word stands between "the" and "administration".
  private func isRuler(_ candidate: NameCandidate) -> Bool {
    let (name, next) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    guard candidate.source == .model, candidate.tokens.count == 1, name > 0,
      next < view.tokens.count, view.words[name - 1] == "the",
      view.words[next] == "administration", !view.isCapitalized[next]
    else { return false }
    return [.place, .organization, .people, .person].contains(candidate.kind)
      && lexicon.names.folded(view.words[name]).isEmpty
      && !lexicon.placeNames.contains(view.words[name])
      && !FoldedWord.isAllCapitals(view.tokens[name].text)
      && lexicon.worldNames?.match(in: view.words, from: name, limit: next) == nil
  }
}
