import Language

/// Armed people who are spoken of before, or without, the name of their group.
extension DescriptionReader {
  /// How many sentences a report may take to name the group of whom its lead tells.
  private static let leadLength = 3

  /// "Rebels overran a depot on Sunday … the raid by the People's Army", "condemned the rebels":
  /// the only armed group that the article names.
  ///
  /// Without an article of its own the noun must stand in the lead and before the name; with one, no
  /// group may have been named shortly before, as that one would be meant.
  func rebels(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard isPlural(view.tokens[i]), lexicon.postCues.rebelNouns.contains(view.words[i]),
      let group = soleGroup(ledger), isOfNobodyElse(i)
    else { return false }
    let names = ledger.mentions.filter { $0.form == .name && $0.entities == [group] }
    guard let first = names.map(\.head).min() else { return false }
    let phrase = view.premodified(i)
    let isDefinite = view.words[phrase.lowerBound] == "the"
    let isLead = view.sentenceOf[i] <= Self.leadLength && i < first
    // "Sri Lankan rebels" are as a rule those of whom a headline speaks, but may be others.
    guard isLead || isDefinite, !hasNation(phrase, but: i),
      !names.contains(where: { isHired($0) })
    else { return false }
    // "Rebels" in the sentence of the name are others or its own fighters: both are told by it.
    guard !names.contains(where: { view.sentenceOf[$0.head] == view.sentenceOf[i] }),
      !isBesideOthers(i)
    else { return false }
    ledger.mention(phrase, head: i, entities: [group], form: .description, confidence: 0.6)
    return true
  }

  /// "The Russian mercenary group Wagner": no rebels.
  private func isHired(_ mention: EntityMention) -> Bool {
    let start = mention.tokens.lowerBound
    return (max(view.sentence(start).lowerBound, start - 4)..<start).contains {
      ["mercenary", "mercenaries", "contractor", "private"].contains(view.words[$0])
    }
  }

  /// Whether "the rebels" takes up a group named in the sentences before.
  func isTakenUp(_ i: Int, _ ledger: EntityLedger) -> Bool {
    guard lexicon.armedDescriptions.contains(view.words[i]),
      view.words[view.premodified(i).lowerBound] == "the"
    else { return false }
    return ledger.mentions.contains {
      $0.head < i && view.sentenceOf[i] - view.sentenceOf[$0.head] <= 6 && $0.entities.count == 1
        && ledger.drafts[$0.entities[0]].type == "armed-group"
    }
  }

  /// The only armed group of an article, also a body that is called one: "the rebel Alliance".
  private func soleGroup(_ ledger: EntityLedger) -> Int? {
    var found: Int?
    for mention in ledger.mentions where mention.form == .name && mention.entities.count == 1 {
      let entity = mention.entities[0]
      guard ledger.drafts[entity].type == "armed-group", entity != found else { continue }
      if found != nil { return nil }
      found = entity
    }
    if found != nil { return found }
    for mention in ledger.mentions where mention.form == .name && mention.entities.count == 1 {
      let entity = mention.entities[0]
      guard ledger.drafts[entity].type == "organization", entity != found, isCalledArmed(mention)
      else { continue }
      if found != nil { return nil }
      found = entity
    }
    return found
  }

  /// "The rebel Alliance", "rebels of the Alliance", "the Alliance, a guerrilla group".
  private func isCalledArmed(_ mention: EntityMention) -> Bool {
    let start = mention.tokens.lowerBound
    if start > 0, isArmedWord(start - 1) { return true }
    let token = view.tokens[mention.head]
    if token.dep == "pobj", ["of", "from"].contains(view.words[token.head]),
      isArmedWord(view.tokens[token.head].head)
    {
      return true
    }
    return view.children[mention.head].contains {
      view.tokens[$0].dep == "appos" && view.premodified($0).contains(where: isArmedWord)
    }
  }

  private func isArmedWord(_ i: Int) -> Bool {
    lexicon.armedNouns.contains(view.tokens[i].lemma.lowercased())
      || lexicon.postCues.rebelNouns.contains(view.words[i])
  }

  /// Whether nothing says whose the armed people are: no name before the noun, no "of" behind it,
  /// no "other rebels" or "former fighters".
  private func isOfNobodyElse(_ i: Int) -> Bool {
    let phrase = view.premodified(i)
    let isPlain = phrase.allSatisfy { j in
      j == i
        || !lexicon.formerWords.contains(view.words[j])
          && ![
            "other", "rival", "foreign", "some", "more", "these", "those", "his", "its", "their",
          ]
          .contains(view.words[j])
          && (named.candidateAt[j] < 0 || named.candidate(at: j)?.kind == .demonym)
    }
    guard isPlain, i + 1 < view.tokens.count, view.words[i + 1] != "of" else { return false }
    return !view.children[i].contains {
      ["prep", "appos", "conj", "poss"].contains(view.tokens[$0].dep)
        && isNamed($0)
    }
  }

  /// Whether a name is a token or depends on it.
  private func isNamed(_ i: Int) -> Bool {
    named.candidateAt[i] >= 0 || view.children[i].contains { named.candidateAt[$0] >= 0 }
  }

  private func hasNation(_ phrase: Range<Int>, but i: Int) -> Bool {
    phrase.contains { $0 != i && context.countryAt[$0] != nil }
  }

  /// "Rebels and paramilitaries clash", "between rebels and a landowners' militia": two groups of
  /// which the name can be either's.
  private func isBesideOthers(_ i: Int) -> Bool {
    view.sentence(i).contains { j in
      j != i && view.words[j] != view.words[i] && lexicon.armedNouns.contains(view.words[j])
        && view.tokens[j].dep != "compound" && view.tokens[j].dep != "amod"
        && (view.firstConjunct(j) == view.firstConjunct(i)
          || view.tokens[j].dep == "pobj"
            && view.tokens[i].dep == "pobj")
    }
  }
}
