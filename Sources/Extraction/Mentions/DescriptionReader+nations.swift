import Language

/// Phrases with a nation's adjective that do not mean its state.
extension DescriptionReader {
  /// "The former Soviet republic", "a former French colony": the state that was one, and not the
  /// one it belonged to.
  func formerPossession(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard lexicon.postCues.possessions.contains(view.words[i]) else { return false }
    let phrase = view.premodified(i)
    guard let nation = phrase.first(where: { $0 != i && context.countryAt[$0] != nil }),
      phrase.contains(where: { $0 < nation && isFormer($0) }),
      !view.children[i].contains(where: { view.tokens[$0].dep == "appos" })
    else { return false }
    let beside = Set(view.sentence(i).compactMap { $0 == i ? nil : context.countryAt[$0] })
    guard isDefinite(i),
      // Who acts in the sentences before, and is not named beside it.
      let state = lastSubject(
        before: i, ledger, { $0.type == "country" && !beside.contains($0.name) })
    else { return true }
    ledger.mention(phrase, head: i, entities: [state], form: .description, confidence: 0.75)
    return true
  }

  private func isFormer(_ i: Int) -> Bool {
    lexicon.formerWords.contains(view.words[i]) || view.words[i] == "ex"
      || view.words[i] == "one-time"
  }

  /// "The Spaniard thanked him": somebody of the nation who was named shortly before, and never the
  /// state.
  func compatriot(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard let candidate = named.candidate(at: i), candidate.kind == .demonym,
      candidate.tokens.count == 1, ["NN", "NNP"].contains(view.tokens[i].tag),
      let nation = context.countryAt[i],
      ["nsubj", "nsubjpass", "dobj", "dative"].contains(view.tokens[i].dep),
      view.premodified(i).count == 2, i > 0, view.words[i - 1] == "the",
      // "The British" are many.
      !Self.peoples.contains(where: view.words[i].hasSuffix),
      let place = ledger.mentions.firstIndex(where: { $0.head == i && $0.form == .name })
    else { return false }
    let people = before(i, in: ledger) { draft, mention in
      draft.type == "person" && view.sentenceOf[i] - view.sentenceOf[mention.head] <= 3
        && (draft.country == nil || draft.country == nation)
    }
    let own = people.first { ledger.drafts[$0].country == nation }
    guard let person = own ?? (people.count == 1 ? people[0] : nil) else { return false }
    ledger.mentions[place].entities = [person]
    ledger.mentions[place].form = .description
    ledger.mentions[place].confidence = own == nil ? 0.6 : 0.8
    return true
  }

  /// Endings of adjectives that name a whole people: "the Dutch", "the Chinese", "the British".
  private static let peoples = ["ish", "ch", "ese", "iss", "ois", "qi"]

  /// "The U.N. mission in Mali", "World Food Programme officials in Chad": whose it is stands in
  /// front, and the country is only where.
  func isOfBody(_ i: Int, _ phrase: Range<Int>, _ ledger: EntityLedger) -> Bool {
    phrase.contains { j in
      guard j != i, ["compound", "nmod", "poss", "amod"].contains(view.tokens[j].dep),
        view.tokens[j].head == i, let body = named.entity(at: j)
      else { return false }
      return ["organization", "armed-group"].contains(ledger.drafts[body].type)
        && ledger.drafts[body].country == nil
    }
  }

  /// "U.S.-backed", "pro-Iranian": the country is not whose organ it is.
  func isInsideHyphen(_ j: Int) -> Bool {
    func isHyphen(_ k: Int) -> Bool {
      view.tokens.indices.contains(k) && ["-", "‑", "–"].contains(view.tokens[k].text)
    }
    if isHyphen(j - 1), view.isGlued(j - 1, j), context.countryAt[max(0, j - 2)] == nil {
      return true
    }
    guard isHyphen(j + 1), view.isGlued(j, j + 1), view.tokens.indices.contains(j + 2) else {
      return false
    }
    return context.countryAt[j + 2] == nil
  }

  /// "Togo accused Ghanaian troops of shelling a town in the country's west": whether a nationality is
  /// that of a force which is accused, where the country is who accuses it.
  func isAccusedForce(_ mention: EntityMention) -> Bool {
    let force = mention.form == .modifier ? view.tokens[mention.head].head : mention.head
    return mention.form != .name && lexicon.forceNouns.contains(view.words[force])
      && view.tokens[force].dep == "dobj"
      && ["accuse", "blame", "suspect"].contains(view.tokens[view.tokens[force].head].lemma)
  }
}
