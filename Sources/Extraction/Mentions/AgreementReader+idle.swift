import Language

/// Nouns that name an agreement or event elsewhere and none here, and such as name one only in
/// their phrase.
extension AgreementReader {
  /// "a great deal", "of its own accord": no agreement at all.
  func isIdle(_ node: DescribedNode) -> Bool {
    (node.core.lowerBound..<node.head).contains { i in
      // "Since the full-scale invasion": one that there was.
      lexicon.idleModifiers.contains(view.words[i])
        && !(node.isDefinite && view.words[i].hasSuffix("scale"))
    }
      || isBigWin(node) || isRound(node) || isKindOnly(node) || isHopedFor(node) || isGunfire(node)
      || isQuotedWord(node)
      || isAgain(node) || isLegislature(node) || isState(node) || isCharge(node)
  }

  /// "Was charged with murder on Saturday", "found guilty of murder", "two counts of kidnapping":
  /// what the law calls a deed, on the day of the court.
  private func isCharge(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard token.dep == "pobj", node.core.count == 1, !node.isDefinite, !node.isIndefinite,
      ["with", "of", "for"].contains(view.words[token.head])
    else { return false }
    let verb = view.tokens[token.head].head
    // "Is on trial for rebellion".
    return lexicon.eventCues.chargingWords.contains(view.tokens[verb].lemma.lowercased())
      || view.objects(of: verb, prepositions: ["on"]).contains { view.words[$0] == "trial" }
  }

  /// "Won a landslide", "a landslide victory": nothing that slid.
  private func isBigWin(_ node: DescribedNode) -> Bool {
    guard node.noun == "landslide" else { return false }
    let token = view.tokens[node.head]
    return ["dobj", "pobj"].contains(token.dep)
      && ["win", "score", "secure", "claim", "by", "in"]
        .contains(view.tokens[token.head].lemma.lowercased())
      && view.children[node.head].allSatisfy { view.words[$0] != "of" }
  }

  /// "After a tenth round of talks in Brussels": others than the talks spoken of.
  private func isRound(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard token.dep == "pobj", view.words[token.head] == "of", !node.isDefinite else {
      return false
    }
    let round = view.tokens[token.head].head
    return ["round", "series", "day", "hour", "week", "month", "year", "bout", "wave", "threat"]
      .contains(view.tokens[round].lemma)
      && view.children[round].contains { view.tokens[$0].dep == "det" && view.words[$0] != "the" }
      && lexicon.bilateralNouns.contains(node.noun)
  }

  /// "The 59-seat assembly", "the county assembly": those who sit, and no sitting.
  private func isLegislature(_ node: DescribedNode) -> Bool {
    ["assembly", "congress", "council"].contains(node.noun)
      && (view.premodified(node.head).lowerBound..<node.head).contains {
        lexicon.eventCues.legislatureWords.contains(view.words[$0])
      }
  }

  /// "The two have been at war since 1948": how they stand, and no war of which the text tells.
  private func isState(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    // "Recalled its envoy in protest at the raid".
    if node.noun == "protest", node.head > 0, view.words[node.head - 1] == "in" { return true }
    return node.noun == "war" && token.dep == "pobj" && view.words[token.head] == "at"
      && node.head == token.head + 1
  }

  /// "Won re-election": no election by itself, and the tokeniser takes it apart.
  private func isAgain(_ node: DescribedNode) -> Bool {
    node.head >= 2 && view.tokens[node.head - 1].text == "-" && view.words[node.head - 2] == "re"
  }

  /// "Prisoners of war", "acts of war": a kind, and no war of which the text tells.
  private func isKindOnly(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    return token.lemma == "war" && !view.isCapitalized[node.head] && token.dep == "pobj"
      && view.words[token.head] == "of" && node.head == token.head + 1
      && view.children[node.head].isEmpty
  }

  /// "Israeli tank fire", "opened fire on a bus", "came under fire": shots, and nothing that burns.
  private func isGunfire(_ node: DescribedNode) -> Bool {
    guard node.noun == "fire" else { return false }
    let token = view.tokens[node.head]
    return (node.core.lowerBound..<node.head).contains {
      lexicon.eventCues.gunWords.contains(view.words[$0])
    }
      || ["dobj", "pobj", "nsubjpass", "attr", "oprd"].contains(token.dep) && !node.isDefinite
        && !node.isIndefinite
        && lexicon.eventCues.gunWords.contains(view.tokens[token.head].lemma.lowercased())
  }

  /// "Denounced the decision as a \"coup against parliament\"": a word of somebody's for something
  /// else.
  private func isQuotedWord(_ node: DescribedNode) -> Bool {
    var before = node.core.lowerBound - 1
    let marks = ["\"", "“", "``"]
    guard before > 0, marks.contains(view.tokens[before].text) else { return false }
    before -= 1
    if view.tokens[before].dep == "det", before > 0 { before -= 1 }
    return view.words[before] == "as"
  }

  /// "The military takeover", "the army's takeover of Gabon": power, and no company, is taken.
  func isUsurpation(_ node: DescribedNode) -> Bool {
    guard node.noun.hasSuffix("takeover") || lexicon.eventKinds[node.noun] == "takeover" else {
      return false
    }
    if node.noun == "seizure of power" || node.noun == "power grab"
      || node.noun.contains(" takeover")
    {
      return true
    }
    let modifiers = view.children[node.head].filter { $0 < node.head }
    return modifiers.contains { lexicon.eventCues.usurpers.contains(view.words[$0]) }
  }

  /// "The takeover" after a coup, not far behind.
  func isCoup(_ node: DescribedNode, _ other: Known) -> Bool {
    node.isDefinite && node.content.isEmpty && lexicon.eventKinds[node.noun] == "takeover"
      && (other.noun.hasPrefix("coup") || other.noun.hasSuffix("coup") || other.noun == "putsch")
      && view.sentenceOf[node.head] - view.sentenceOf[other.last] <= 8
  }

  /// "Signed a joint statement", "exchanged letters of intent": what is put to paper.
  func isSignedPaper(_ node: DescribedNode) -> Bool {
    guard lexicon.eventCues.signedPapers.contains(node.noun) else { return false }
    let token = view.tokens[node.head]
    return ["dobj", "nsubjpass"].contains(token.dep)
      && lexicon.eventCues.papering.contains(view.tokens[token.head].lemma.lowercased())
  }

  /// "Vetoed amendments to the media law": more than one, and passed as one.
  func isAmendments(_ node: DescribedNode, _ isActed: Bool) -> Bool {
    lexicon.eventCues.amendingNouns.contains(node.noun) && isActed && !node.content.isEmpty
      && (node.noun.hasPrefix("amendment") || node.phrase.upperBound > node.core.upperBound)
  }

  // MARK: Bills that a clause tells apart

  /// Whether a clause says which bill is meant: "a bill that would ban plastic bags".
  func isClause(_ node: DescribedNode) -> Bool {
    lexicon.eventCues.clauseNouns.contains(node.noun)
      && (node.clause != nil
        || node.phrase.upperBound > node.core.upperBound
          && ["WDT", "TO", "VBG"].contains(view.tokens[node.core.upperBound].tag))
  }

  /// "The Senate passed a bill that would … The school bill", or "Senate passes school bill" above
  /// it: one bill, when the article has told of no other.
  func isOnlyBill(_ node: DescribedNode, _ other: Known, _ known: [Known]) -> Bool {
    guard node.noun == other.noun, lexicon.eventCues.clauseNouns.contains(node.noun),
      !node.content.isEmpty, known.suffix(20).filter({ $0.noun == other.noun }).count == 1
    else { return false }
    if isClause(node) {
      return view.sentenceOf[other.last] <= 1 && view.sentenceOf[node.head] <= 7
        && !other.isClause
    }
    return other.isClause && node.isDefinite && node.content.count <= 2
      && view.sentenceOf[node.head] - view.sentenceOf[other.last] <= 12
  }

  /// "A school bill puts a courtesy at risk" above "passed a bill that would …".
  func headlined(_ node: DescribedNode, _ known: [Known]) -> Int? {
    guard view.sentenceOf[node.head] <= 1, lexicon.eventCues.clauseNouns.contains(node.noun) else {
      return nil
    }
    let bills = known.indices.filter { known[$0].noun == node.noun }
    return bills.count == 1 && known[bills[0]].isClause ? bills[0] : nil
  }

  /// "Passed a law obliging platforms to pay. The Fair News Bargaining Act was carried by …": the
  /// name of what the opening describes, when it comes right behind.
  func namedBill(behind node: DescribedNode, _ ledger: EntityLedger) -> Int? {
    guard node.isIndefinite, view.sentenceOf[node.head] <= 3 else { return nil }
    // "An accord drawn up by the powers. The Copenhagen Accord sets no targets".
    let isPact =
      !isClause(node) && node.content.count <= 2 && !node.isSpecific
      && ["agreement", "treaty", "ceasefire"].contains(lexicon.agreementKinds[node.noun] ?? "")
      && view.children[node.head].contains { view.tokens[$0].dep == "acl" }
    guard isClause(node) || isPact else { return nil }
    for i in node.phrase.upperBound..<min(view.tokens.count, node.phrase.upperBound + 80) {
      guard view.sentenceOf[i] - view.sentenceOf[node.head] <= 1 else { return nil }
      guard let entity = named.entity(at: i), ledger.drafts[entity].type == "agreement",
        let candidate = named.candidate(at: i), i == candidate.tokens.lowerBound,
        (isPact ? [node.noun] : ["act", "bill", "law"])
          .contains(view.words[candidate.tokens.upperBound - 1]),
        i > 0, view.words[i - 1] == "the" || view.words[i] == "the"
      else { continue }
      return entity
    }
    return nil
  }

  // MARK: Which of several

  /// "A pact that lapsed in 2019", "it replaces an accord", "years after an accord with Japan":
  /// what stands beside the agreement that is told of.
  func isAside(_ node: DescribedNode) -> Bool {
    // "Last year blocked the sale of a cement maker".
    if lexicon.agreementKinds[node.noun] == "sale",
      view.objects(of: node.head, prepositions: ["of"]).contains(where: { object in
        view.children[object].contains { ["a", "an", "another"].contains(view.words[$0]) }
      })
    {
      return true
    }
    guard node.isIndefinite else { return false }
    let cues = lexicon.eventCues
    if view.children[node.head].contains(where: {
      ["relcl", "acl"].contains(view.tokens[$0].dep)
        && cues.lapsing.contains(view.tokens[$0].lemma.lowercased())
    }) {
      return true
    }
    let token = view.tokens[node.head]
    switch token.dep {
    case "dobj": return cues.replacing.contains(view.tokens[token.head].lemma.lowercased())
    case "pobj":
      return ["after", "since", "before", "like", "unlike", "than", "despite"]
        .contains(view.words[token.head])
    case "nsubj", "nsubjpass":
      return cues.lapsing.contains(view.tokens[token.head].lemma.lowercased())
    default: return false
    }
  }

  /// What speaks for one of the agreements that a bare noun may take up: its very noun, and that it
  /// is the one told of, and not one of some year in a paragraph of background.
  func preference(_ node: DescribedNode, _ other: Known) -> Int {
    var score = other.isAside ? -4 : 0
    // "X won the prize for the 2016 deal. Y welcomed the agreement": the one of the story.
    if view.tokens[node.head].paragraph != view.tokens[other.last].paragraph,
      !years(beside: other.last).isEmpty, years(beside: node.head).isEmpty
    {
      score -= 1
    }
    let isNear = view.sentenceOf[node.head] - view.sentenceOf[other.last] <= 6
    if isNear, node.noun == other.noun || other.noun.hasSuffix(" " + node.noun) { score += 1 }
    if isHopedFor(other.last) { score -= 1 }
    return score
  }

  /// "Would press Y to extend its contract": whether a noun is the object of what is yet to be done.
  private func isHopedFor(_ noun: Int) -> Bool {
    let verb = view.tokens[noun].head
    return view.tokens[noun].dep == "dobj"
      && view.children[verb].contains { view.tokens[$0].tag == "TO" }
      && view.children[noun].contains { view.tokens[$0].tag == "PRP$" }
  }

  /// "Next year's summit", "the previous election": not the one that is told of.
  func isOfAnotherTime(_ node: DescribedNode) -> Bool {
    let others = [
      "next", "last", "previous", "coming", "preceding", "earlier", "subsequent",
    ]
    // "The drought of the 1940s".
    if view.objects(of: node.head, prepositions: ["of"])
      .contains(where: { view.label[$0] == "DATE" && view.words[$0].hasSuffix("0s") })
    {
      return true
    }
    return view.children[node.head].contains { child in
      guard child < node.head else { return false }
      // "The last accident of this size was in 1972".
      if view.tokens[child].dep == "amod", ["last", "previous"].contains(view.words[child]),
        view.objects(of: node.head, prepositions: ["of"]).contains(where: { object in
          view.children[object].contains { ["this", "that", "such"].contains(view.words[$0]) }
        })
      {
        return true
      }
      if view.tokens[child].dep == "poss",
        view.label[child] == "DATE" || view.words[child] == "year"
      {
        return others.contains(view.words[child])
          || view.children[child].contains { others.contains(view.words[$0]) }
      }
      return false
    }
  }

  /// "The negotiations, which began in 2015": a clause says when they were, and that they are not
  /// the summit spoken of.
  func isTimed(_ node: DescribedNode) -> Bool {
    view.children[node.head].contains {
      ["relcl", "acl"].contains(view.tokens[$0].dep)
        && lexicon.statingVerbs.contains(view.tokens[$0].lemma.lowercased()) && hasCalendarDay($0)
    }
  }

  /// "A plan for a ceasefire", "hopes of a truce": none that there is.
  func isHopedFor(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard node.isIndefinite, token.dep == "pobj", lexicon.agreementKinds[node.noun] != nil,
      ["for", "of"].contains(view.words[token.head]),
      view.tokens[view.tokens[token.head].head].tag.hasPrefix("NN")
    else { return false }
    return lexicon.eventCues.hopes.contains(
      view.tokens[view.tokens[token.head].head].lemma.lowercased())
  }
}
