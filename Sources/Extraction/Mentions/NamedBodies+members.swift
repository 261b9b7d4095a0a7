import Language

/// Bodies that are called by their members, and those that a word for what they do introduces.
extension NamedBodies {
  /// "Patients' Rights Watch", "the Porters' Association of Tarma": found bodies with the plural in
  /// front of them that belongs to the name.
  ///
  /// - Complexity: O(candidates).
  func widenedToMembers(_ found: [NameCandidate]) -> [NameCandidate] {
    found.compactMap { candidate in
      let owner = candidate.tokens.lowerBound - 2
      guard candidate.kind == .organization, candidate.source == .model,
        owner >= view.sentence(candidate.tokens.lowerBound).lowerBound,
        view.isPossessive(owner + 1), view.isCapitalized[owner], isMembers(owner),
        candidate.tokens.count > 1
          || lexicon.organizationNouns.contains(view.words[candidate.tokens.lowerBound])
          || lexicon.partyWords.contains(view.words[candidate.tokens.lowerBound])
          // "Dockers' Solidarity".
          || view.label[owner].isEmpty && view.words[owner].hasSuffix("ers")
      else { return nil }
      return NameCandidate(
        tokens: front(of: owner)..<candidate.tokens.upperBound, kind: .organization, source: .model)
    }
  }

  /// A plural for the people of some trade or age, none for a party or a nation.
  private func isMembers(_ i: Int) -> Bool {
    let word = view.words[i]
    let isPlural =
      view.tokens[i + 1].text.count == 1 && word.hasSuffix("s")
      || ["women", "men", "people", "children", "fishermen", "workmen", "policemen"].contains(word)
    return isPlural && ["NNS", "NNPS", "NNP"].contains(view.tokens[i].tag)
      && lexicon.names.folded(word).isEmpty && !lexicon.partyPlurals.contains(word)
      && titles.covering(i) == nil && !["GPE", "NORP"].contains(view.label[i])
  }

  /// "The exile group Witness for Arakan", "the campaign Treatment Now".
  func isCause(_ i: Int) -> Bool {
    !view.isCapitalized[i] && view.tokens[i].tag == "NN"
      && ["group", "campaign", "collective", "initiative", "outfit"]
        .contains(view.words[i])
      && titles.covering(i) == nil
      && view.children[i].contains {
        $0 == i - 1 && ["amod", "compound", "nmod"].contains(view.tokens[$0].dep)
      }
  }

  /// The capitalised words right behind a noun in one phrase with it.
  func nameBehind(_ noun: Int) -> Range<Int>? {
    // "The British miner Goldcrest": the parser hangs the noun on the name.
    let head = view.tokens[noun].head
    let isInFront =
      head > noun && head - noun < 5
      && view.children[head].contains { $0 < noun && view.tokens[$0].dep == "det" }
    guard view.tokens[noun].tag == "NN",
      isInFront || view.children[noun].contains(where: { $0 < noun })
    else { return nil }
    let limit = min(view.sentence(noun).upperBound, noun + 5)
    var end = noun + 1
    while end < limit,
      isNameWord(end)
        || isCause(noun) && view.isCapitalized[end] && view.tokens[end].tag.hasPrefix("NN")
          && (titles.starting(at: end) == nil || end > noun + 1)
          && lexicon.names.folded(view.words[end]).isEmpty
          && view.label[end] != "DATE"
    {
      end += 1
    }
    guard end > noun + 1, titles.starting(at: noun + 1) == nil else { return nil }
    // "Witness for Arakan".
    if isCause(noun), end + 1 < limit, ["for", "of"].contains(view.words[end]),
      view.isCapitalized[end + 1], view.tokens[end + 1].tag.hasPrefix("NN")
    {
      end += 2
    }
    return noun + 1..<end
  }
}
