import Language

/// Agreements of which the sentence behind says that somebody signed them.
extension AgreementReader {
  /// How many words of the sentence behind are looked at.
  private static let reach = 40

  /// "Won a contract to rebuild a bridge. X and Y signed it in Kisumu": what the next sentence says
  /// was signed, when no other agreement stands between.
  func isSignedNext(_ node: DescribedNode) -> Bool {
    let kind = lexicon.agreementKinds[node.noun] ?? ""
    guard ["treaty", "agreement", "memorandum", "ceasefire"].contains(kind), !isAside(node) else {
      return false
    }
    let end = view.sentence(node.head).upperBound
    guard end < view.tokens.count,
      !(node.phrase.upperBound..<min(end, node.head + Self.reach)).contains(where: isPact)
    else { return false }
    let next = view.sentence(end)
    return next.prefix(Self.reach).contains { i in
      let token = view.tokens[i]
      guard ["nsubjpass", "dobj"].contains(token.dep), token.head > i || token.dep == "dobj",
        view.words[i] == "it"
          || lexicon.agreementKinds[token.lemma.lowercased()] == "anaphor" && isDefinite(i)
      else { return false }
      let verb = view.tokens[token.head]
      return lexicon.eventCues.papering.contains(verb.lemma.lowercased())
        && ["VBD", "VBN"].contains(verb.tag) && !isDeniedByVerb(token.head)
    }
  }

  private func isPact(_ i: Int) -> Bool {
    ["treaty", "agreement", "memorandum", "ceasefire", "law", "plan"].contains(
      lexicon.agreementKinds[view.tokens[i].lemma.lowercased()] ?? "")
  }

  private func isDefinite(_ noun: Int) -> Bool {
    view.children[noun].contains { ["the", "this", "that"].contains(view.words[$0]) }
  }

  /// "Cyclone Idai … the storm made landfall": a storm with a name of its own.
  func isStorm(_ node: DescribedNode, _ other: Known) -> Bool {
    node.isDefinite && Self.storms.contains(node.noun)
      && !other.content.isDisjoint(with: Self.storms)
      && view.sentenceOf[node.head] - view.sentenceOf[other.last] <= HappeningReader.memory
  }

  private static let storms: Set<String> = ["storm", "cyclone", "hurricane", "typhoon", "tempest"]
}
