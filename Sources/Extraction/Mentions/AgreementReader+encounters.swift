import Language

/// Happenings that make no node, because another relation says the same: talks that two hold, and
/// gatherings that are only where somebody speaks.
extension AgreementReader {
  /// "Talks between X and Y broke down on Friday", "told a rally in Lima", "a hearing is set for
  /// May".
  func isEncounter(_ node: DescribedNode) -> Bool {
    let last = node.noun.split(separator: " ").last.map(String.init) ?? node.noun
    if lexicon.bilateralNouns.contains(last) { return true }
    if lexicon.eventCues.sideNouns.contains(last) { return true }
    if lexicon.eventCues.bareNouns.contains(last), node.content.isEmpty { return true }
    return isSpokenAt(node)
  }

  /// "Said at a rally in Lima", "told a meeting in Suva": an occasion of which nothing is told but
  /// that somebody spoke there.
  private func isSpokenAt(_ node: DescribedNode) -> Bool {
    let kind = lexicon.eventKinds[node.noun]
    guard kind == "meeting" || kind == "protest", node.isIndefinite else { return false }
    let token = view.tokens[node.head]
    switch token.dep {
    case "pobj":
      guard ["at", "to", "during"].contains(view.words[token.head]) else { return false }
      return isSaying(view.tokens[token.head].head)
    case "dobj", "dative":
      return ["tell", "address"].contains(view.tokens[token.head].lemma.lowercased())
    default:
      return false
    }
  }

  private func isSaying(_ verb: Int) -> Bool {
    view.tokens[verb].pos == "VERB"
      && lexicon.reportingVerbs.contains(view.tokens[verb].lemma.lowercased())
  }
}
