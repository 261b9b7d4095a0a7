import Language

/// What somebody named does to another: an edge between the two, and no event.
extension HappeningReader {
  /// "Libyan aircraft bombed the oasis", "fighters of the Coastal Front stormed a camp", "the army
  /// freed two priests": the clause says who did it, and so needs no node that the noun could take
  /// up.
  ///
  /// What somebody condemns stays an event, since it is that which he is against.
  func isDeed(_ verb: Int, _ kinds: [ToldHappening], _ node: DescribedNode? = nil) -> Bool {
    let done = kinds.filter(\.isOfDoer)
    guard !done.isEmpty, tells(verb, done), !(node.map(isCondemned(behind:)) ?? false)
    else { return false }
    let doers =
      view.children[verb].filter { view.tokens[$0].dep == "nsubj" } + view.agents(of: verb)
    return doers.contains(where: isNamedDoer)
  }

  /// Whether the noun is the object of a stance soon behind: "condemned the raid".
  private func isCondemned(behind node: DescribedNode) -> Bool {
    let last = min(view.sentenceOf[node.head] + 2 * Self.memory, view.annotated.sentences.count - 1)
    let end = view.annotated.sentences[last].upperBound
    return (node.head..<end).contains { i in
      view.words[i] == view.words[node.head] && view.tokens[i].dep == "dobj"
        && lexicon.eventCues.stanceWords.contains(
          view.tokens[view.tokens[i].head].lemma.lowercased())
    }
  }

  private func isNamedDoer(_ doer: Int) -> Bool {
    let actors: [NameCandidate.Kind] = [.country, .capital, .organization, .armedGroup]
    if let candidate = named.candidate(at: doer) { return actors.contains(candidate.kind) }
    // "Fighters of the Front".
    if ["NNS", "NNPS"].contains(view.tokens[doer].tag),
      view.objects(of: doer, prepositions: ["of", "from"]).contains(where: { object in
        named.candidate(at: object).map { [.organization, .armedGroup].contains($0.kind) } ?? false
      })
    {
      return true
    }
    // "Two Libyan aircraft", "Congolese soldiers".
    guard
      lexicon.forceNouns.contains(view.words[doer])
        || lexicon.eventCues.armNouns.contains(view.tokens[doer].lemma.lowercased())
    else { return false }
    return view.children[doer].contains { child in
      child < doer && named.candidateAt[child] >= 0
    }
  }
}
