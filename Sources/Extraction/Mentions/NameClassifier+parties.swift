import Language

/// Bodies whose names end in a word for a gathering or an agreement: "Regional Accord", "the
/// Mountain Gathering".
extension NameClassifier {
  /// Makes a name that acts as a party or movement does a body wherever it stands.
  ///
  /// - Complexity: O(candidates + tokens).
  func takeActingBodies(_ candidates: inout [NameCandidate]) {
    var acting: Set<String> = []
    for candidate in candidates
    where candidate.source == .model && candidate.titles.isEmpty
      && [.event, .agreement, .organization].contains(candidate.kind) && acts(candidate)
    {
      acting.insert(key(candidate))
    }
    guard !acting.isEmpty else { return }
    for i in candidates.indices
    where [.event, .agreement].contains(candidates[i].kind) && candidates[i].source == .model
      && acting.contains(key(candidates[i]))
    {
      candidates[i].kind = .organization
    }
  }

  private func acts(_ candidate: NameCandidate) -> Bool {
    let range = candidate.tokens
    guard range.count > 1, view.isCapitalized[range.upperBound - 1],
      !range.contains(where: { view.words[$0].first?.isNumber ?? false })
    else { return false }
    let isPact =
      candidate.kind == .agreement
      || lexicon.agreementKinds[view.words[range.upperBound - 1]] != nil
    let isMeeting = range.contains { lexicon.eventKinds[view.words[$0]] != nil }
    guard isPact || isMeeting else { return false }
    if isMeeting, isBody(range) { return true }
    // Summits, congresses and games have leaders, and win and condemn things, as meetings.
    let isHeld = range.contains { lexicon.eventCues.heldGatherings.contains(view.words[$0]) }
    var head = range.first { !range.contains(view.tokens[$0].head) } ?? range.upperBound - 1
    if view.tokens[head].dep == "pobj", !isHeld {
      let preposition = view.tokens[head].head
      let noun = view.tokens[preposition].head
      return view.words[preposition] == "of" && preposition < range.lowerBound
        && lexicon.eventCues.partyPeople.contains(view.tokens[noun].lemma.lowercased())
    }
    for _ in 0..<3 where view.tokens[head].dep == "conj" { head = view.tokens[head].head }
    guard view.tokens[head].dep == "nsubj" else { return false }
    let verb = view.tokens[head].head
    if !isHeld, lexicon.eventCues.partyActs.contains(view.tokens[verb].lemma.lowercased()) {
      return true
    }
    return view.children[verb].contains {
      view.tokens[$0].dep == "dobj"
        && lexicon.eventCues.partySpoils.contains(view.tokens[$0].lemma.lowercased())
        && ["win", "lose", "hold", "take", "have", "contest", "gain", "poll"]
          .contains(view.tokens[verb].lemma.lowercased())
    }
  }
}
