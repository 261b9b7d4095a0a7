import Language

/// Strikes that people go on, votes that somebody wins, drills that are held and protests that
/// people attend.
extension AgreementReader {
  /// "Went on strike in Kenya on Monday": people go on strike once, where their clause has a day.
  func isUndertaken(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard lexicon.eventCues.undertakenNouns.contains(node.noun), token.dep == "pobj",
      view.words[token.head] == "on", !node.isDefinite, !node.isIndefinite
    else { return false }
    let verb = view.tokens[token.head].head
    return ["go", "be"].contains(view.tokens[verb].lemma.lowercased())
      && !isDeniedByVerb(verb) && hasCalendarDay(verb)
  }

  /// "In parliamentary elections won by X", "won the election with 68% of the vote": somebody wins
  /// or loses it.
  func isContested(_ node: DescribedNode) -> Bool {
    guard lexicon.eventCues.contestNouns.contains(node.noun) || node.noun.hasSuffix("election"),
      !node.isDenied
    else { return false }
    let isPlural = view.tokens[node.head].tag == "NNS"
    let contesting = lexicon.eventCues.contestVerbs
    if view.children[node.head].contains(where: {
      view.tokens[$0].dep == "acl" && contesting.contains(view.tokens[$0].lemma.lowercased())
    }) {
      return node.isDefinite || !node.content.isEmpty || node.noun.contains(" ")
    }
    let token = view.tokens[view.firstConjunct(node.head)]
    guard token.dep == "dobj", node.isDefinite || isPlural || node.noun.contains(" ") else {
      return false
    }
    return contesting.contains(view.tokens[token.head].lemma.lowercased())
      && ["VBD", "VBN"].contains(view.tokens[token.head].tag) && !isDeniedByVerb(token.head)
      && view.children[token.head].contains { child in
        view.tokens[child].dep == "nsubj"
          && ([child] + view.children[child]).contains { named.candidateAt[$0] >= 0 }
      }
  }

  /// "India and Japan began joint naval exercises on Sunday": drills that are held on a day or
  /// somewhere.
  func isDrill(_ node: DescribedNode) -> Bool {
    guard isDrill(node.noun), node.noun.contains(" ") || !node.content.isEmpty else { return false }
    let token = view.tokens[view.firstConjunct(node.head)]
    // "Took part in a maritime exercise off Djibouti".
    if token.dep == "pobj", view.words[token.head] == "in" {
      var verb = view.tokens[token.head].head
      if view.words[verb] == "part" { verb = view.tokens[verb].head }
      return ["take", "participate"].contains(view.tokens[verb].lemma.lowercased())
        && !isDeniedByVerb(verb) && (hasCalendarDay(verb) || hasPlace(node))
    }
    guard ["dobj", "nsubj", "nsubjpass"].contains(token.dep) else { return false }
    let lemma = view.tokens[token.head].lemma.lowercased()
    guard lexicon.stagingVerbs.contains(lemma) || lexicon.statingVerbs.contains(lemma),
      !isDeniedByVerb(token.head)
    else { return false }
    return hasCalendarDay(token.head) || hasPlace(node)
      || view.children[token.head].contains { child in
        ["in", "off", "near"].contains(view.words[child])
          && view.children[child].contains { named.candidateAt[$0] >= 0 }
      }
  }

  /// Whether a noun is one of exercising.
  func isDrill(_ noun: String) -> Bool {
    ["drill", "drills", "exercise", "exercises", "manoeuvres", "maneuvers", "war games"]
      .contains { noun == $0 || noun.hasSuffix(" \($0)") }
  }

  /// "Clashed with police in Tbilisi on Saturday during a protest against a law": a protest that a
  /// clause with a day and a place tells of.
  func isAttended(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard lexicon.eventKinds[node.noun] == "protest", token.dep == "pobj",
      node.isIndefinite || node.isDefinite,
      ["during", "in", "at"].contains(view.words[token.head])
    else { return false }
    let verb = view.tokens[token.head].head
    let tag = view.tokens[verb].tag
    return (tag == "VBD" || tag == "VBN") && !isDeniedByVerb(verb) && hasCalendarDay(verb)
      && view.children[verb].contains { child in
        ["in", "into", "through", "at", "outside"].contains(view.words[child])
          && !view.children[child].contains(node.head)
          // "Blockaded the port of Chimbote in a protest".
          || view.tokens[child].dep == "dobj"
            && view.objects(of: child, prepositions: ["of", "in", "around", "near"]).contains {
              named.candidateAt[$0] >= 0
            }
      }
  }

  /// "Killed by flooding in southern Brazil": the tagger takes the noun for a verb.
  func isGerund(_ i: Int) -> Bool {
    let dep = view.tokens[i].dep
    return ["pobj", "pcomp"].contains(dep)
      && ["by", "in", "after", "during", "from"].contains(view.words[view.tokens[i].head])
      && ["flooding", "shelling", "bombing", "fighting"].contains(view.words[i])
      && !view.children[i].contains { ["dobj", "nsubj", "aux"].contains(view.tokens[$0].dep) }
  }

  /// "Held its party congress in Essen on Saturday", "will open its conference in Lima": a meeting
  /// of somebody's that is held on a day or somewhere.
  func isHosted(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard lexicon.eventKinds[node.noun] == "meeting", token.dep == "dobj", !hasParties(node),
      node.isDefinite || !node.content.isEmpty && node.noun != "meeting",
      !lexicon.bilateralNouns.contains(node.noun),
      view.children[node.head].contains(where: { view.tokens[$0].tag == "PRP$" })
        || !node.content.isEmpty
    else { return false }
    let verb = token.head
    let lemma = view.tokens[verb].lemma.lowercased()
    guard
      lexicon.stagingVerbs.contains(lemma) || ["open", "begin", "start", "close"].contains(lemma),
      !view.children[verb].contains(where: {
        view.tokens[$0].dep == "neg" || view.words[$0] == "with"
      })
    else { return false }
    return hasCalendarDay(verb) || hasPlace(node)
      || view.children[verb].contains { child in
        ["in", "at"].contains(view.words[child]) && child > node.head
          && view.children[child].contains { named.candidateAt[$0] >= 0 }
      }
  }

  /// "Joint manoeuvres by Russia and Belarus, dubbed Zapad-2021", "the annual exercise Kakadu": the
  /// event whose name stands behind its noun.
  func namedEvent(behind node: DescribedNode) -> Int? {
    // "Drills by X and Y, dubbed Western Dawn".
    for clause in view.children[node.head]
    where view.tokens[clause].dep == "acl"
      && lexicon.eventCues.callingWords.contains(view.words[clause])
    {
      for name in view.children[clause] where ["oprd", "dobj"].contains(view.tokens[name].dep) {
        if named.candidate(at: name)?.kind == .event, let entity = named.entity(at: name) {
          return entity
        }
      }
    }
    let end = view.sentence(node.head).upperBound
    for start in Set([node.core.upperBound, node.phrase.upperBound]).sorted() {
      var i = start
      var isCalled = false
      while i < end, i - start < 6,
        view.tokens[i].pos == "PUNCT" || lexicon.eventCues.callingWords.contains(view.words[i])
          || ["code", "as", "-", ""].contains(view.words[i])
      {
        isCalled = isCalled || lexicon.eventCues.callingWords.contains(view.words[i])
        i += 1
      }
      guard i < end, let candidate = named.candidate(at: i), candidate.kind == .event,
        candidate.tokens.lowerBound == i, isCalled || i == node.core.upperBound
      else { continue }
      if let entity = named.entity(at: i) { return entity }
    }
    return nil
  }

  /// "ceasefire violations", "treaty allies": the noun only modifies another.
  func isPartOfCompound(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    return ["compound", "nmod", "amod"].contains(token.dep) && token.head > node.head
  }

  /// Whether a noun of gatherings does not take up another: a festival is no meeting, and "the
  /// ceremony" no championship.
  func isOtherGathering(_ noun: String, _ other: String) -> Bool {
    if noun.hasSuffix("ceremony"), !other.hasSuffix("ceremony"),
      !lexicon.eventCues.ceremonies.contains(other)
    {
      return true
    }
    return noun != "gathering" && isSitting(noun) != isSitting(other)
  }

  /// Whether a noun is one of people who sit together and talk.
  func isSitting(_ noun: String) -> Bool {
    let last = noun.split(separator: " ").last.map(String.init) ?? noun
    return lexicon.eventCues.sittingNouns.contains(last) || lexicon.bilateralNouns.contains(last)
      || lexicon.eventCues.talkingNouns.contains(last)
  }

  /// "Carried out airstrikes in Iraq": many, of which the text tells none, but for such as hit
  /// something on a day.
  func isManyStrikes(_ node: DescribedNode, isPlural: Bool) -> Bool {
    isPlural && node.noun.hasSuffix("strikes") && lexicon.eventKinds[node.noun] == "attack"
      && !(isSudden(node) && isDated(node))
  }

  /// "their seventh trilateral summit", "the annual conference": one of a series.
  func isQualified(_ node: DescribedNode) -> Bool {
    guard node.isDefinite, lexicon.eventKinds[node.noun] == "meeting" else { return false }
    return node.core.contains {
      $0 != node.head
        && (view.label[$0] == "ORDINAL" || lexicon.eventQualifiers.contains(view.words[$0]))
    }
  }
}
