import Language

/// Agreements and states of affairs that a day or year tells apart.
extension AgreementReader {
  /// "He signed the contract in August 2001", "a settlement was reached in May": what is signed on
  /// a day.
  func isSignedThen(_ node: DescribedNode) -> Bool {
    let kind = lexicon.agreementKinds[node.noun] ?? ""
    let token = view.tokens[view.firstConjunct(node.head)]
    let verb = token.head
    guard ["treaty", "agreement", "memorandum", "ceasefire"].contains(kind) else { return false }
    // "A memorandum that the two countries signed in 2016".
    if view.children[node.head].contains(where: { clause in
      view.tokens[clause].dep == "relcl" && clause > node.head
        && ["VBD", "VBN"].contains(view.tokens[clause].tag)
        && lexicon.eventCues.concludingVerbs.contains(view.tokens[clause].lemma.lowercased())
        && !isDeniedByVerb(clause) && hasCalendarDay(clause)
    }) {
      return true
    }
    // "Affixed their signatures to a protocol last Thursday".
    if token.dep == "pobj", ["to", "on", "under"].contains(view.words[verb]) {
      let above = view.tokens[verb].head
      let put = view.tokens[above].pos == "NOUN" ? view.tokens[above].head : above
      return view.children[put].contains {
        view.tokens[$0].dep == "dobj"
          && ["name", "signature", "initial", "seal", "hand", "pen"].contains(
            view.tokens[$0].lemma.lowercased())
      } && ["VBD", "VBN"].contains(view.tokens[put].tag) && !isDeniedByVerb(put)
        && hasCalendarDay(put)
    }
    return ["dobj", "nsubjpass"].contains(token.dep)
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

  /// "Said on Tuesday, three days before the general election": counted to from a day.
  func isCountedTo(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    let joint =
      token.dep == "pobj"
      ? token.head
      : token.dep == "nsubj"
        ? view.children[token.head].first { view.tokens[$0].dep == "mark" } : nil
    guard let joint, joint > 1 else { return false }
    let isAhead = view.words[joint] == "of" && view.words[joint - 1] == "ahead"
    guard isAhead || ["after", "before"].contains(view.words[joint]),
      ["day", "days", "week", "weeks"].contains(view.words[isAhead ? joint - 2 : joint - 1]),
      ["politics", "attack", "disaster"].contains(lexicon.eventKinds[node.noun] ?? ""),
      node.isDefinite || !node.content.isEmpty
    else { return false }
    return view.sentence(joint).contains {
      view.label[$0] == "DATE" && view.tokens[$0].tag == "NNP"
    }
  }

  /// "The coup nine days ago", "the election two years ago".
  func isAgo(_ node: DescribedNode) -> Bool {
    Set([node.core.upperBound, node.phrase.upperBound]).contains { start in
      let end = min(start + 5, view.sentence(node.head).upperBound)
      return (start..<max(start, end)).first { view.words[$0] == "ago" }.map { ago in
        ago > start && (start..<ago).allSatisfy { view.label[$0] == "DATE" }
      } ?? false
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

  /// "Twin bombings struck the cathedral", "an explosion tore through a mine": a happening of a
  /// moment.
  func isSudden(_ node: DescribedNode) -> Bool {
    lexicon.suddenNouns.contains(node.noun)
      && ["nsubj", "nsubjpass"].contains(view.tokens[view.firstConjunct(node.head)].dep)
  }

  /// "The 1995 Mekong agreement" behind a memorandum on the Mekong without a year: by another word,
  /// and of an earlier year.
  func isOlder(_ node: DescribedNode, _ other: Known, _ type: String) -> Bool {
    guard type == "agreement", node.noun != other.noun else { return false }
    let years = node.content.filter { $0.utf8.count == 4 && Int($0) != nil }
    return !years.isEmpty && !(published.map { years.contains(String($0)) } ?? true)
      && !other.content.contains { $0.utf8.count == 4 && Int($0) != nil }
      && years.isDisjoint(with: self.years(beside: other.last))
  }

  /// "Seychelles signs pact with EU force" above "under a pact signed on Thursday": the first that
  /// the article tells of is the one of its headline.
  func isHeadlined(_ node: DescribedNode, _ other: Known, _ known: [Known]) -> Bool {
    guard known.count == 1, view.sentenceOf[other.last] == 0, node.noun == other.noun,
      (1...2).contains(view.sentenceOf[node.head]), node.isIndefinite, !isAside(node),
      years(beside: node.head).isEmpty
    else { return false }
    return lexicon.agreementKinds[node.noun].map {
      ["treaty", "agreement", "memorandum", "ceasefire"].contains($0)
    } ?? false
  }
}
