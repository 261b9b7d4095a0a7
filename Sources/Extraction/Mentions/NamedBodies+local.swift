import Language

/// Courts, councils and police of towns, which have no name but the town's.
extension NamedBodies {
  /// "A Nakuru court", "the Vilnius district court", "Port Vila's town council", "Lagos police".
  ///
  /// - Parameter found: names found so far, in any order.
  /// - Complexity: O(tokens + candidates).
  func local(besides found: [NameCandidate]) -> [NameCandidate] {
    var ending: [Int: NameCandidate] = [:]
    var opening: [Int: NameCandidate] = [:]
    for candidate in found {
      ending[candidate.tokens.upperBound] = candidate
      opening[candidate.tokens.lowerBound] = candidate
    }
    return view.tokens.indices.compactMap { noun in
      guard view.isRead[noun], !view.isCapitalized[noun],
        lexicon.postCues.localBodies.contains(view.words[noun]),
        ["NN", "NNS"].contains(view.tokens[noun].tag), !isQualifier(noun)
      else { return nil }
      let first = view.sentence(noun).lowerBound
      var start = noun
      while start > first, noun - start < 3, isField(start - 1) { start -= 1 }
      var end = start
      if end > first, view.isPossessive(end - 1) { end -= 1 }
      guard let town = ending[end], town.tokens.lowerBound >= first, isTown(town) else {
        return bodyInTown(noun, start) ?? bodyOfTown(noun, start, opening)
      }
      let name = view.text(town.tokens) + " " + view.text(start..<(noun + 1))
      return NameCandidate(
        tokens: town.tokens.lowerBound..<(noun + 1), kind: .organization, name: name,
        source: .lexicon)
    }
  }

  /// "The city council of Gothenburg": what is named by its town behind "of".
  private func bodyOfTown(
    _ noun: Int, _ start: Int, _ opening: [Int: NameCandidate]
  ) -> NameCandidate? {
    guard start > 0, start < noun, view.words[start - 1] == "the",
      view.tokens[noun].tag == "NN",
      view.words[noun] == "council" || view.words[noun] == "municipality",
      noun + 2 < view.sentence(noun).upperBound, view.words[noun + 1] == "of",
      let town = townBehind(noun + 2, opening, isNamed: view.label[noun] == "ORG")
    else { return nil }
    return NameCandidate(
      tokens: start..<town.upperBound, kind: .organization,
      name: view.text(town) + " " + view.text(start..<(noun + 1)), source: .lexicon)
  }

  /// The town that begins at a token, also inside what the model takes for a body's name.
  private func townBehind(
    _ first: Int, _ opening: [Int: NameCandidate], isNamed: Bool
  ) -> Range<Int>? {
    if let town = opening[first] {
      return [.place, .capital].contains(town.kind) && isTown(town) ? town.tokens : nil
    }
    var end = first
    while end < view.tokens.count, end - first < 4, view.isCapitalized[end],
      view.tokens[end].tag.hasPrefix("NNP"), view.label[end] == "ORG"
    {
      end += 1
    }
    return isNamed && end > first && lexicon.names.folded(view.text(first..<end)).isEmpty
      ? first..<end : nil
  }

  /// "A court in the Ukrainian city of Chernihiv ordered": what an article introduces, and where it
  /// sits.
  private func bodyInTown(_ noun: Int, _ start: Int) -> NameCandidate? {
    guard start > 0, ["a", "an"].contains(view.words[start - 1]), view.tokens[noun].tag == "NN",
      ["nsubj", "pobj"].contains(view.tokens[noun].dep),
      view.words[noun] == "court" || view.words[noun] == "tribunal"
    else { return nil }
    let limit = min(view.sentence(noun).upperBound, noun + 7)
    var i = noun + 1
    guard i < limit, view.words[i] == "in" else { return nil }
    i += 1
    while i < limit, !view.isCapitalized[i] || view.tokens[i].tag.hasPrefix("JJ") {
      guard ["DT", "JJ", "NN", "IN"].contains(view.tokens[i].tag), view.words[i] != "for" else {
        return nil
      }
      i += 1
    }
    var end = i
    while end < limit, view.isCapitalized[end], view.tokens[end].tag.hasPrefix("NNP") { end += 1 }
    guard end > i, view.label[i] == "GPE",
      !lexicon.names.folded(view.text(i..<end)).contains(where: {
        $0.type == "country" && $0.use == .name
      })
    else { return nil }
    return NameCandidate(
      tokens: start..<(noun + 1), kind: .organization,
      name: view.text(i..<end) + " " + view.text(start..<(noun + 1)), source: .lexicon)
  }

  /// "The Nairobi court ruling", "Lagos police chief": the noun only qualifies another.
  private func isQualifier(_ noun: Int) -> Bool {
    let next = noun + 1
    return next < view.tokens.count
      && (view.tokens[next].tag.hasPrefix("NN") || view.tokens[next].text == "-"
        || titles.starting(at: next) != nil)
  }

  /// Whether a name can be a town's: no country, nobody with a title, no body whose own word says
  /// so.
  private func isTown(_ candidate: NameCandidate) -> Bool {
    guard candidate.titles.isEmpty, candidate.tokens.count < 4,
      candidate.tokens.allSatisfy({ view.isCapitalized[$0] || view.words[$0].isEmpty })
    else { return false }
    switch candidate.kind {
    case .place, .capital: return true
    case .organization, .person:
      return candidate.source == .model && candidate.tokens.count == 1
        && !FoldedWord.isAllCapitals(view.tokens[candidate.tokens.lowerBound].text)
    default: return false
    }
  }

  func isField(_ i: Int) -> Bool {
    let tag = view.tokens[i].tag
    return !view.isCapitalized[i] && !view.words[i].isEmpty
      && (tag == "NN" || tag == "NNS" || tag == "JJ")
      && !lexicon.idleFields.contains(view.words[i])
      && lexicon.names.folded(view.words[i]).isEmpty
  }

  /// "The Recife museum", "the New Orleans lender": where a body is, not what it is called.
  func isTown(_ range: Range<Int>, before noun: Int) -> Bool {
    if range.allSatisfy({ ["GPE", "LOC"].contains(view.label[$0]) }) { return true }
    return lexicon.postCues.sitedBodies.contains(view.words[noun])
      && range.allSatisfy { view.label[$0] != "ORG" }
  }
}
