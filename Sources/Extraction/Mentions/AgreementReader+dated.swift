import Language

/// Agreements and states of affairs that a day or year tells apart.
extension AgreementReader {
  /// "He signed the contract in August 2001", "a settlement was reached in May": what is signed on
  /// a day.
  func isSignedThen(_ node: DescribedNode) -> Bool {
    let kind = lexicon.agreementKinds[node.noun] ?? ""
    let token = view.tokens[view.firstConjunct(node.head)]
    let verb = token.head
    return ["treaty", "agreement", "memorandum", "ceasefire"].contains(kind)
      && ["dobj", "nsubjpass"].contains(token.dep)
      && ["VBD", "VBN"].contains(view.tokens[verb].tag)
      && lexicon.eventCues.concludingVerbs.contains(view.tokens[verb].lemma.lowercased())
      && !isDeniedByVerb(verb) && hasCalendarDay(verb)
  }

  /// "The constitution of 1990", "the 2007 constitution", "adopted a constitution in September":
  /// one with its day.
  func isConstitution(_ node: DescribedNode) -> Bool {
    guard node.noun == "constitution" else { return false }
    let hasYear = (view.premodified(node.head) + Array(node.phrase)).contains {
      view.tokens[$0].text.utf8.count == 4 && Int(view.tokens[$0].text) != nil
    }
    if hasYear { return true }
    let token = view.tokens[node.head]
    let lemma = view.tokens[token.head].lemma.lowercased()
    switch token.dep {
    case "nsubj": return lemma == "date" && hasCalendarDay(token.head)
    case "nsubjpass", "dobj":
      return lexicon.eventCues.adoptingVerbs.contains(lemma)
        && hasCalendarDay(token.head) && !isDeniedByVerb(token.head)
    default: return false
    }
  }

  /// "Under a state of emergency since Friday", "was placed under curfew on Monday": what a land
  /// lives under.
  func isEndured(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard lexicon.eventKinds[node.noun] == "measure" || lexicon.statedNouns.contains(node.noun),
      token.dep == "pobj", view.words[token.head] == "under"
    else { return false }
    let verb = view.tokens[token.head].head
    return lexicon.eventCues.enduringVerbs.contains(view.tokens[verb].lemma.lowercased())
      && !isDeniedByVerb(verb) && hasCalendarDay(verb)
  }
}
