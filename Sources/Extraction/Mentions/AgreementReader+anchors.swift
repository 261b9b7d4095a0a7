import Language

/// What ties a described happening to the world: the day or the place that stands in its phrase.
extension AgreementReader {
  /// Whether a happening of a kind that is always one has a day, a year or a place right behind or
  /// in front of it: "a bloodless coup in December 2006", "a protest on Sunday", "unrest in
  /// Almaty".
  func isAnchored(_ node: DescribedNode, isPlural: Bool) -> Bool {
    guard isAnchorable(node), !isDeniedByClause(node) else { return false }
    if hasTime(node) { return true }
    // "The abduction of 28 pupils in Garissa in 2021": a campaign or protest of somebody's is told
    // more loosely.
    let isAttack = lexicon.eventKinds[node.noun] == "attack"
    if isAttack, hasTimeInside(node) { return true }
    return (hasPlace(node) || isAttack && isPlacedInside(node))
      && (!isPlural || lexicon.anchoredPlurals.contains(node.noun))
  }

  /// "A meeting of the Nordic Council in Oslo", "the council's session on Monday": a body that sits
  /// somewhere, or on a day.
  func isAssembly(_ node: DescribedNode) -> Bool {
    guard lexicon.eventCues.sittingNouns.contains(node.noun), !node.isDenied, !hasParties(node),
      !isDeniedByClause(node)
    else { return false }
    let isOfBody =
      view.objects(of: node.head, prepositions: ["of"]).contains(where: isSittingBody)
      || view.children[node.head].contains { child in
        child < node.head && ["poss", "compound", "nmod"].contains(view.tokens[child].dep)
          && isSittingBody(child)
      }
    return isOfBody && (hasPlace(node) || hasTime(node) || isPlacedInside(node))
  }

  /// "The meeting of the Nordic Council in Oslo": a place at the end of the phrase.
  private func isPlacedInside(_ node: DescribedNode) -> Bool {
    node.phrase.dropFirst().contains { i in
      lexicon.anchorPrepositions.contains(view.words[i - 1])
        && named.candidate(at: i).map { [.place, .country, .capital].contains($0.kind) } ?? false
    }
  }

  private func isSittingBody(_ i: Int) -> Bool {
    named.candidate(at: i)?.kind == .organization
  }

  /// "The coup", "the presidential run-off": in an article about one country there is one.
  func isOnlyOne(_ node: DescribedNode, isPlural: Bool) -> Bool {
    guard home != nil, !isPlural, !isDeniedByClause(node), lexicon.soleEvents.contains(node.noun)
    else {
      return false
    }
    return node.isDefinite || !node.isIndefinite && view.isCapitalized[node.head]
  }

  /// "Another blast killed eight in October", "Protests in Arequipa left four dead in May",
  /// "Elections are due early next year": a clause with a day, month or year says that it took or
  /// takes place.
  func isStated(_ node: DescribedNode) -> Bool {
    let last = node.noun.split(separator: " ").last.map(String.init) ?? node.noun
    guard
      isAnchorable(node) || lexicon.statedNouns.contains(node.noun)
        || lexicon.statedNouns.contains(last), !isDeniedByClause(node)
    else { return false }
    // "The trial, which began in Oslo in 2018, has cost millions", "the summit, held in Kazan in
    // October".
    if node.isDefinite || !node.content.isEmpty,
      view.children[node.head].contains(where: { clause in
        lexicon.statingVerbs.contains(view.tokens[clause].lemma.lowercased())
          && (view.tokens[clause].dep == "acl" && view.tokens[clause].tag == "VBN"
            || view.tokens[clause].dep == "relcl"
              && view.children[clause].contains {
                view.tokens[$0].dep.hasPrefix("nsubj") && view.tokens[$0].tag == "WDT"
              })
          && hasCalendarDay(clause) && !isDeniedByVerb(clause)
      })
    {
      return true
    }
    let first = view.firstConjunct(node.head)
    guard ["nsubj", "nsubjpass"].contains(view.tokens[first].dep) else { return false }
    let verb = view.tokens[first].head
    let lemma = view.tokens[verb].lemma.lowercased()
    let predicate = view.children[verb].first { view.tokens[$0].dep == "acomp" }
    // "The trial is expected to begin in June", "the funeral is to be held on Saturday".
    let complement = view.children[verb].first {
      view.tokens[$0].dep == "xcomp"
        && lexicon.statingVerbs.contains(view.tokens[$0].lemma.lowercased())
    }
    let isDue = lemma == "be" && predicate.map { view.words[$0] == "due" } ?? false
    guard
      lexicon.statingVerbs.contains(lemma) || lexicon.strikingVerbs.contains(lemma)
        || isDue || complement != nil && (lemma == "be" || lemma == "expect")
    else { return false }
    return !isSupposed(verb)
      && [verb, predicate, complement].compactMap(\.self).contains(where: hasCalendarDay)
  }

  func isDeniedByVerb(_ verb: Int) -> Bool {
    view.children[verb].contains { view.tokens[$0].dep == "neg" || view.tokens[$0].tag == "MD" }
  }

  /// Whether a day, month or year hangs below a word, by itself or behind a preposition.
  func hasCalendarDay(_ verb: Int) -> Bool {
    view.children[verb].contains { child in
      let heads =
        view.tokens[child].dep == "prep"
        ? view.children[child].filter { view.tokens[$0].dep == "pobj" } : [child]
      return heads.contains { head in
        // "On Sunday morning".
        isDay(head) || view.children[head].contains(where: isDay)
          // "At the end of 2024".
          || view.label[head] == "DATE"
            && view.objects(of: head, prepositions: ["of"]).contains(where: isDay)
          || view.label[head] == "DATE"
            && view.children[head].contains { ["last", "next", "this"].contains(view.words[$0]) }
      }
    }
  }

  /// "If protests break out in May": a clause that leaves open whether it is so; "since protests
  /// broke out" does not.
  private func isSupposed(_ verb: Int) -> Bool {
    view.children[verb].contains {
      view.tokens[$0].dep == "mark" && ["if", "unless", "whether", "lest"].contains(view.words[$0])
    }
  }

  /// "The abduction of 28 pupils in 2021": a day or year at the end of the phrase.
  private func hasTimeInside(_ node: DescribedNode) -> Bool {
    node.phrase.dropFirst(node.core.count).contains { i in
      isDay(i) && ["in", "on", "of"].contains(view.words[i - 1])
    }
  }

  private func isAnchorable(_ node: DescribedNode) -> Bool {
    let kind = lexicon.eventKinds[node.noun] ?? ""
    return lexicon.suddenNouns.contains(node.noun) || lexicon.anchoredKinds.contains(kind)
  }

  /// "The president did not face a coup": the clause denies it.
  private func isDeniedByClause(_ node: DescribedNode) -> Bool {
    let first = view.firstConjunct(node.head)
    let verb = view.tokens[first].head
    guard view.tokens[verb].pos == "VERB" || view.tokens[verb].pos == "AUX" else { return false }
    return view.children[verb].contains { view.tokens[$0].dep == "neg" }
  }

  private func hasTime(_ node: DescribedNode) -> Bool {
    if view.children[node.head].contains(where: { $0 < node.head && (isDay($0) || isLastYear($0)) })
    {
      return true
    }
    // "The presidential election due in November".
    if view.children[node.head].contains(where: {
      view.words[$0] == "due" && hasCalendarDay($0)
    }) {
      return true
    }
    // "A by-election held on Saturday".
    if view.children[node.head].contains(where: {
      view.tokens[$0].dep == "acl"
        && lexicon.statingVerbs.contains(view.tokens[$0].lemma.lowercased())
        && hasCalendarDay($0)
    }) {
      return true
    }
    if isCountedTo(node) || isAgo(node) { return true }
    let sentence = view.sentence(node.head)
    for end in Set([node.core.upperBound, node.phrase.upperBound]).sorted() {
      var i = end
      if i < sentence.upperBound, lexicon.timePrepositions.contains(view.words[i]) { i += 1 }
      var steps = 0
      while i < sentence.upperBound, steps < 4,
        ["DATE", "TIME"].contains(view.label[i]) || view.words[i] == "the"
      {
        if isDay(i) { return true }
        i += 1
        steps += 1
      }
    }
    return false
  }

  /// "Last year's election".
  private func isLastYear(_ i: Int) -> Bool {
    view.label[i] == "DATE" && view.tokens[i].dep == "poss"
      && view.children[i].contains { ["last", "next", "this"].contains(view.words[$0]) }
  }

  /// A weekday, a month or a year that belongs to a date.
  private func isDay(_ i: Int) -> Bool {
    let token = view.tokens[i]
    guard view.label[i] == "DATE" || view.label[i] == "TIME" && token.tag.hasPrefix("NNP")
    else { return false }
    if token.tag == "CD" { return token.text.utf8.count == 4 && Int(token.text) != nil }
    return token.tag.hasPrefix("NNP") || ["yesterday", "today"].contains(view.words[i])
  }

  func hasPlace(_ node: DescribedNode) -> Bool {
    // "A stand-off with China at Scarborough Shoal": behind the parties too.
    Set([node.core.upperBound, node.phrase.upperBound]).contains { hasPlace(node, from: $0) }
  }

  private func hasPlace(_ node: DescribedNode, from preposition: Int) -> Bool {
    let sentence = view.sentence(node.head)
    guard preposition < sentence.upperBound,
      lexicon.anchorPrepositions.contains(view.words[preposition])
    else { return false }
    var i = preposition + 1
    while i < min(sentence.upperBound, preposition + 6) {
      if let candidate = named.candidate(at: i) {
        return [.place, .country, .capital].contains(candidate.kind)
      }
      let tag = view.tokens[i].tag
      guard
        tag == "DT" || tag.hasPrefix("JJ") || tag == "NN" || tag == "IN"
          || tag == "NNS" && lexicon.placeNouns.contains(view.tokens[i].lemma.lowercased())
      else { return false }
      i += 1
    }
    return false
  }

  /// "Monday's vote" after an election.
  func isPoll(_ node: DescribedNode, _ other: Known) -> Bool {
    node.isDefinite && lexicon.pollNouns.contains(node.noun)
      && lexicon.polledNouns.contains(other.noun.split(separator: " ").last.map(String.init) ?? "")
      && view.sentenceOf[node.head] - view.sentenceOf[other.last] <= 10
  }

  /// "The October vote" is not the May election.
  func isOfAnotherMonth(_ node: DescribedNode, _ other: Known) -> Bool {
    let own = months(before: node.head)
    return !own.isEmpty && other.last < view.tokens.count
      && !months(before: other.last).isEmpty && own.isDisjoint(with: months(before: other.last))
  }

  private func months(before head: Int) -> Set<String> {
    Set(view.premodified(head).map { view.words[$0] }).intersection([
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ])
  }

  /// "Last November's election", "Tuesday's vote": a happening's name with its day.
  func addDay(_ node: DescribedNode, _ entity: Int, into ledger: inout EntityLedger) {
    let whole = view.premodified(node.head)
    guard whole.lowerBound < node.core.lowerBound, node.content.isEmpty,
      whole.contains(where: { view.label[$0] == "DATE" })
    else { return }
    ledger.addSurface(view.text(whole.lowerBound..<node.core.upperBound), to: entity)
  }

  /// "A military coup removed X in 2006", "The election is scheduled for March 24": a happening of
  /// a kind that is always an event, with a day or year in its clause.
  func isDated(_ node: DescribedNode) -> Bool {
    let kind = lexicon.eventKinds[node.noun] ?? ""
    guard isSudden(node) || lexicon.datedKinds.contains(kind),
      !lexicon.vagueEvents.contains(node.noun) || !node.content.isEmpty,
      node.isDefinite || isSudden(node) || node.isIndefinite
    else { return false }
    let first = view.firstConjunct(node.head)
    var verb = view.tokens[first].head
    switch view.tokens[first].dep {
    case "nsubj", "nsubjpass", "dobj":
      // "Staged a rally on Sunday": what is nothing but a kind is an event where it is held.
      if node.isIndefinite, !isSudden(node), node.content.isEmpty, !node.noun.contains(" "),
        !lexicon.stagingVerbs.contains(view.tokens[verb].lemma.lowercased())
      {
        return false
      }
    case "pobj":
      // "Was adopted in a referendum on 25 July", "removed in April by a vote of no confidence".
      guard kind == "politics", ["in", "by"].contains(view.words[verb]),
        lexicon.soleEvents.contains(node.noun) || node.noun.contains(" ")
      else { return false }
      verb = view.tokens[verb].head
      // "Rejected on Sunday a plan to raise the tax in a referendum": the day of the verb above.
      for _ in 0..<4
      where !hasDate(verb, isSudden: false)
        && ["xcomp", "acl", "dobj"].contains(view.tokens[verb].dep)
      {
        verb = view.tokens[verb].head
      }
      guard view.tokens[verb].pos == "VERB" else { return false }
    default: return false
    }
    let isDenied = view.children[verb].contains { view.tokens[$0].dep == "neg" }
    return !isDenied && !isSupposed(verb) && hasDate(verb, isSudden: isSudden(node))
  }

  /// Whether a clause has a weekday, a month or a year.
  private func hasDate(_ verb: Int, isSudden: Bool) -> Bool {
    view.children[verb].contains { child in
      let heads =
        view.tokens[child].dep == "prep"
        ? view.children[child].filter { view.tokens[$0].dep == "pobj" } : [child]
      return heads.contains { head in
        view.children[head].contains(where: isDay)
          || view.label[head] == "DATE" && view.isCapitalized[head] && view.tokens[head].tag != "JJ"
          || ["yesterday", "today", "tomorrow"].contains(view.words[head])
          || isSudden && view.words[head] == "night"
          || view.label[head] == "DATE" && view.tokens[head].tag == "CD"
            && view.tokens[head].text.count == 4
      }
    }
  }

  /// The phrase without a day or year at its end: "referendum" of "referendum in June 2008"; the
  /// "war of 1812" keeps it.
  func undated(_ node: DescribedNode) -> Range<Int> {
    var end = node.phrase.upperBound
    while end > node.core.upperBound, view.label[end - 1] == "DATE" || view.words[end - 1] == "the"
    {
      end -= 1
    }
    guard end < node.phrase.upperBound, end > node.core.upperBound,
      ["in", "on", "during"].contains(view.words[end - 1])
    else { return node.phrase }
    return node.phrase.lowerBound..<(end - 1)
  }

  /// "Monday's attack", which a clause may have told: left to ``HappeningReader``.
  func isToldApart(_ node: DescribedNode) -> Bool {
    node.isOnlyOfDay
      && lexicon.toldHappenings.contains { !$0.isAct && $0.nouns.contains(node.noun) }
  }

  /// "The 2003 war in Iraq" and "the 2003 invasion": one year, and no place of the one that the
  /// other contradicts.
  func isSameWar(_ node: DescribedNode, _ other: Known) -> Bool {
    let words = ["war", "invasion", "intervention", "occupation"]
    guard words.contains(node.noun), words.contains(other.noun) else { return false }
    let isYear = { (word: String) in word.utf8.count == 4 && Int(word) != nil }
    let isTelling = { (word: String) in
      !self.lexicon.eventCues.ratingWords.contains(word) && !words.contains(word)
        && word != "country"
    }
    let own = node.content.filter(isTelling)
    let known = other.content.filter(isTelling)
    let years = own.filter(isYear)
    guard !years.isEmpty, years == known.filter(isYear) else { return false }
    return own.isSubset(of: known) || known.isSubset(of: own)
  }
}
