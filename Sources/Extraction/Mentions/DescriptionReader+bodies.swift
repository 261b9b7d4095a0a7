import Language

/// "The company", "the ministry", "the group": bodies by a common noun.
extension DescriptionReader {
  /// "The Handball Federation of Sri Lanka": whether a name says which one is meant.
  private func namesAnother(_ i: Int, _ phrase: Range<Int>) -> Bool {
    !lexicon.countryDescriptions.contains(view.words[i])
      && (phrase.contains { $0 != i && named.candidateAt[$0] >= 0 && !isSeat($0) }
        || view.isCapitalized[i] && phrase.contains { $0 != i && view.tokens[$0].tag == "NNP" }
          && view.objects(of: i, prepositions: ["of"]).contains { named.candidateAt[$0] >= 0 })
  }

  /// "The New York-based group", "the Iran-backed movement": where a body sits and who helps it
  /// says nothing of its name.
  private func isSeat(_ i: Int) -> Bool {
    guard let candidate = named.candidate(at: i) else { return false }
    // "The pro-Kurdish party".
    let start = candidate.tokens.lowerBound
    if start > 1, view.tokens[start - 1].text == "-", view.words[start - 2] == "pro" { return true }
    let end = candidate.tokens.upperBound
    return end + 1 < view.tokens.count && view.tokens[end].text == "-"
      && (view.words[end + 1] == "based" || view.tokens[end + 1].tag == "VBN")
  }

  /// Whether a phrase tells a nation by an adjective, and a body is known to be of another: "the
  /// Yemeni group" is no "Dutch shipping firm".
  private func isForeign(
    _ entity: Int, to phrase: Range<Int>, before i: Int, _ ledger: EntityLedger
  ) -> Bool {
    guard
      let nation = phrase.lazy.filter({
        $0 != i && self.named.candidate(at: $0)?.kind == .demonym && !self.isInsideHyphen($0)
      }).compactMap({ self.context.countryAt[$0] }).first
    else { return false }
    if let country = ledger.drafts[entity].country { return country != nation }
    let nations = introductions(of: ledger.drafts[entity].name, before: i, ledger)
    return !nations.isEmpty && !nations.contains(nation)
  }

  func commonNoun(_ i: Int, into ledger: inout EntityLedger) {
    let word = view.words[i]
    let lemma = view.tokens[i].lemma.lowercased()
    guard let determiner = view.children[i].first(where: { view.tokens[$0].dep == "det" }),
      ["the", "this", "that"].contains(view.words[determiner])
    else { return }
    let phrase = view.premodified(i)
    // "The FBI said the same group was behind it": another one.
    if phrase.contains(where: { view.words[$0] == "same" }) { return }
    let limit = view.sentenceOf[i] - 6
    let own = actors(over: i, ledger)
    func last(_ wanted: (EntityDraft) -> Bool) -> Int? {
      before(i, in: ledger) { draft, mention in
        view.sentenceOf[mention.head] >= limit && !own.contains(mention.entities[0])
          && (mention.form == .name || mention.form == .description) && wanted(draft)
          && !isEmployer(mention)
          && !isForeign(mention.entities[0], to: phrase, before: i, ledger)
      }.first
    }
    var entity: Int?
    var confidence = 0.65
    if isIntroducing(i) {
      // "The Canadian company Gran Norte", "the ruling party, the Patriotic Union,": the name that
      // follows is meant.
      guard let body = nameBehindComma(i),
        ["organization", "armed-group"].contains(ledger.drafts[body].type)
      else { return }
      ledger.mention(
        i..<(i + 1), head: i, entities: [body], form: .description, confidence: 0.85)
      return
    } else if let called = nameBefore(phrase, head: i, ledger) {
      entity = called
      confidence = 0.85
    } else if word == "agency" || word == "body",
      let owner = phrase.lazy.filter({ $0 != i }).compactMap({ self.named.entity(at: $0) }).first,
      let agency = last({ lexicon.organs[$0.name] == ledger.drafts[owner].name })
    {
      // "The World Food Programme … the UN agency".
      entity = agency
      confidence = 0.8
    } else if let inside = nameInside(i, phrase, &ledger) {
      // "the IRNA news agency", "the Kat Wout gang"
      entity = inside
      confidence = 0.9
    } else if lexicon.organizationDescriptions.contains(word),
      let firm = firm(of: phrase, i, ledger, last)
    {
      entity = firm
      confidence = 0.6
    } else if namesAnother(i, phrase) {
      // "the Maidan Wardak provincial council" is no council named before.
      return
    } else if lexicon.ministryNouns.contains(word), phrase.count <= 2,
      !view.children[i].contains(where: { view.tokens[$0].dep == "prep" })
    {
      entity = ministrySpokenOf(before: i, ledger)
      confidence = 0.7
    } else if lexicon.countryDescriptions.contains(word) {
      let traits =
        phrase.compactMap { lexicon.countryTraits[view.words[$0]] }.first
        ?? lexicon.countryTraits[word]
      if let traits {
        entity = last { $0.type == "country" && traits.contains($0.name) }
        confidence = 0.8
      } else if phrase.count <= 3,
        !view.children[i].contains(where: {
          ["prep", "relcl", "acl"].contains(view.tokens[$0].dep)
        })
      {
        let others = rivalsOfOwner(i, ledger)
        entity =
          before(i, in: ledger) { draft, mention in
            draft.type == "country" && view.sentenceOf[mention.head] >= limit
              && !others.contains(mention.entities[0]) && !isAccusedForce(mention)
          }.first
      }
    } else if word == "force",
      let forces = last({
        $0.type == "armed-group"
          && FoldedWord.fold($0.name).split(separator: " ").contains("forces")
      })
    {
      // "The Syrian Democratic Forces … the Kurdish-led force".
      entity = forces
    } else if lexicon.armedDescriptions.contains(word) || lexicon.armedDescriptions.contains(lemma)
    {
      // "The Support Group, an al-Qaeda ally … the group's leader": who acts before who is only
      // named.
      let isEither =
        lexicon.organizationDescriptions.contains(word)
        && !ledger.mentions.contains {
          $0.head < i && view.sentenceOf[$0.head] == view.sentenceOf[i] && $0.entities.count == 1
            && ledger.drafts[$0.entities[0]].type == "armed-group"
        }
      let acting = lastSubject(before: i, ledger) {
        $0.type == "armed-group"
          || isEither && $0.type == "organization" && !lexicon.blocs.contains($0.name)
            && !lexicon.outlets.contains(FoldedWord.fold($0.name))
            && !$0.name.hasSuffix(")")
      }
      entity =
        acting.flatMap { isForeign($0, to: phrase, before: i, ledger) ? nil : $0 }
        ?? last { $0.type == "armed-group" }
        ?? (lexicon.organizationDescriptions.contains(word)
          ? last { $0.type == "organization" } : nil)
    } else if let called = last({ draft in
      // "The union" is whose name says so.
      guard ["organization", "armed-group"].contains(draft.type) else { return false }
      let words = FoldedWord.fold(draft.name).split(separator: " ")
      // "The union" for "Workers' Union of Togo".
      let of = words.firstIndex(of: "of") ?? words.endIndex
      return words.count > 1 && of > 0 && words[of - 1] == Substring(word) && !view.isCapitalized[i]
        && !lexicon.countryNouns.contains(word)
        || (lexicon.organizationDescriptions.contains(word) || lexicon.blocNouns.contains(word))
          && words.contains(Substring(word))
    }) {
      entity = acting(instead: called, word, before: i, ledger)
      confidence = 0.7
    } else if lexicon.blocNouns.contains(word),
      let bloc = last({ $0.type == "organization" && lexicon.blocs.contains($0.name) })
    {
      // "The Council, a force backed by the European Union, … the bloc": who acts goes before.
      entity =
        lastSubject(before: i, ledger) {
          $0.type == "organization" && lexicon.blocs.contains($0.name)
        } ?? bloc
    } else if lexicon.organizationDescriptions.contains(word) || isOwningPost(i) {
      entity =
        described(as: word, before: i, ledger)
        ?? lexicon.descriptionKin[word].flatMap { kin in
          last { draft in
            draft.type == "organization" && !lexicon.blocs.contains(draft.name)
              && ([draft.name] + draft.surfaces).contains { name in
                FoldedWord.fold(name).split { !$0.isLetter }.contains { kin.contains(String($0)) }
              }
          }
        }
        ?? last { draft in
          guard draft.type == "organization", !lexicon.blocs.contains(draft.name),
            !lexicon.platforms.contains(FoldedWord.fold(draft.name))
          else { return false }
          let name = FoldedWord.fold(draft.name)
          if name.contains(word) { return true }
          // "The network" is no commission, "the company" no "Syndicat des Mineurs".
          let parts = name.split(separator: " ").map(String.init)
          let last = parts.last ?? ""
          // "The party" is no bank.
          let noun = parts.prefix { $0 != "of" }.last ?? last
          if lexicon.partyWords.contains(word), lexicon.organizationNouns.contains(noun),
            !lexicon.partyWords.contains(noun)
          {
            return false
          }
          return !draft.name.hasSuffix(")")
            && !((lexicon.postCues.commercialNouns.contains(word)
              || lexicon.postCues.owningHouses.contains(word))
              && parts.contains(where: lexicon.postCues.assembledBodies.contains))
            && lexicon.publicBodyNouns.contains(last) == lexicon.publicBodyNouns.contains(word)
            && !(lexicon.publicBodyNouns.contains(word) && !name.contains(word))
        }
        // "The PKK attacked … the organisation's camps".
        ?? (["organization", "organisation"].contains(word)
          ? last { $0.type == "armed-group" } : nil)
        // "Twitter banned … accused the company": a platform that acted.
        ?? lastSubject(before: i, ledger) {
          $0.type == "organization" && lexicon.platforms.contains(FoldedWord.fold($0.name))
        }
    }
    if entity == nil, view.isCapitalized[i], i > view.sentence(i).lowerBound + 1 {
      // "the Committee", "the Forum": the last part of a name used before.
      entity = last { draft in
        ["organization", "armed-group", "agreement", "event"].contains(draft.type)
          && FoldedWord.fold(draft.name).split(separator: " ").contains(Substring(word))
      }
      confidence = 0.8
    }
    guard let entity else { return }
    ledger.mention(
      phrase, head: i, entities: [whole(of: entity, before: i, ledger) ?? entity],
      form: .description, confidence: confidence)
  }

  /// "The trader's general director", "the mine's Scottish manager": a noun that is a body where
  /// somebody holds a post of it.
  private func isOwningPost(_ noun: Int) -> Bool {
    guard lexicon.postCues.owningHouses.contains(view.words[noun]),
      noun + 2 < view.sentence(noun).upperBound, view.isPossessive(noun + 1)
    else { return false }
    let post = view.tokens[noun].head
    return post > noun && post - noun < 7
      && titles.contains { $0.kind == "chief" && $0.tokens.contains(post) }
  }

  /// "Sayan Metals, a unit of the Swiss group Aarfeld, … the company's head": the body that another
  /// is only named to tell of, where that one was named last.
  private func whole(of entity: Int, before i: Int, _ ledger: EntityLedger) -> Int? {
    guard lexicon.organizationDescriptions.contains(view.words[i]),
      let mention = ledger.mentions.last(where: {
        $0.head < i && $0.form == .name && $0.entities == [entity]
      })
    else { return nil }
    var node = mention.head
    if view.tokens[node].dep == "appos" { node = view.tokens[node].head }
    guard view.tokens[node].dep == "pobj", view.words[view.tokens[node].head] == "of" else {
      return nil
    }
    let noun = view.tokens[view.tokens[node].head].head
    guard view.tokens[noun].dep == "appos", noun > view.tokens[noun].head,
      lexicon.postCues.bodyParts.contains(view.words[noun]),
      let other = named.entity(at: view.tokens[noun].head), other != entity,
      ["organization", "armed-group"].contains(ledger.drafts[other].type)
    else { return nil }
    return other
  }

  /// Who acts upon what a noun stands for, and whose officer does: nobody praises "the company" of
  /// his own.
  func actors(over i: Int, _ ledger: EntityLedger) -> Set<Int> {
    var node = i
    var isSaid = false
    if view.tokens[i].dep.hasPrefix("nsubj"), view.tokens[view.tokens[i].head].dep == "ccomp" {
      // "The central bank said the lender had failed": who speaks calls himself "it".
      node = view.tokens[view.tokens[i].head].head
      guard node < i else { return [] }
      isSaid = true
    } else {
      guard ["dobj", "pobj"].contains(view.tokens[i].dep) else { return [] }
    }
    for _ in 0..<4 where view.tokens[node].pos != "VERB" { node = view.tokens[node].head }
    guard view.tokens[node].pos == "VERB" else { return [] }
    var result: Set<Int> = []
    for subject in view.children[node] where view.tokens[subject].dep == "nsubj" {
      // "The firm's president said the group had": the group may be his own.
      for token in [subject]
        + view.children[subject].filter({ view.tokens[$0].dep == "poss" && !isSaid })
      {
        if let entity = named.entity(at: token) { result.insert(entity) }
        if let mention = ledger.mentions.last(where: { $0.head == token }),
          mention.entities.count == 1
        {
          result.insert(mention.entities[0])
        }
      }
    }
    return result
  }

  /// "Petrosur … the Argentine company": the only company of the sentences before, whose nation
  /// nobody has said; `noun` describes an organization.
  func firm(
    of phrase: Range<Int>, _ noun: Int, _ ledger: EntityLedger,
    _ last: ((EntityDraft) -> Bool) -> Int?
  ) -> Int? {
    guard !lexicon.publicBodyNouns.contains(view.words[noun]),
      phrase.contains(where: { named.candidate(at: $0)?.kind == .demonym }),
      phrase.allSatisfy({
        $0 == noun || named.candidateAt[$0] < 0
          || named.candidate(at: $0)?.kind == .demonym
      })
    else { return nil }
    let nation = phrase.lazy.compactMap { self.context.countryAt[$0] }.first
    var firms: Set<String> = []
    let isFirm = { (draft: EntityDraft) -> Bool in
      let words = FoldedWord.fold(draft.name).split(separator: " ").map(String.init)
      return draft.type == "organization" && !draft.name.hasSuffix(")")
        && !self.lexicon.blocs.contains(draft.name)
        && !self.lexicon.publicBodyNouns.contains(words.last ?? "")
        && !words.contains(where: self.lexicon.partyWords.contains)
        && (draft.country == nil || draft.country == nation)
        && self.introductions(of: draft.name, before: noun, ledger).allSatisfy { $0 == nation }
    }
    let found =
      last { draft in
        if isFirm(draft) { firms.insert(draft.name) }
        return false
      } ?? last(isFirm)
    if firms.count == 1 { return found }
    // "Norway's Equinor bought the Danish company Vestkraft … the Norwegian company": as it was
    // introduced.
    guard firms.count > 1, let nation else { return nil }
    var introduced: Set<String> = []
    let own =
      last { draft in
        if isFirm(draft), isIntroduced(draft.name, as: nation, before: noun, ledger) {
          introduced.insert(draft.name)
        }
        return false
      } ?? last { introduced.contains($0.name) }
    return introduced.count == 1 ? own : nil
  }

  /// Whether a body stood behind a nation's name or adjective: "Norway's Equinor", "Norwegian oil
  /// firm Equinor".
  private func isIntroduced(
    _ name: String, as nation: String, before noun: Int, _ ledger: EntityLedger
  ) -> Bool {
    introductions(of: name, before: noun, ledger).contains(nation)
  }

  /// The nations behind whose name or adjective a body stood.
  private func introductions(
    of name: String, before noun: Int, _ ledger: EntityLedger
  ) -> [String] {
    ledger.mentions.compactMap { mention in
      guard mention.form == .name, mention.head < noun, mention.entities.count == 1,
        ledger.drafts[mention.entities[0]].name == name
      else { return nil }
      let first = view.sentence(mention.head).lowerBound
      var i = mention.tokens.lowerBound - 1
      while i >= first, mention.tokens.lowerBound - i < 6 {
        if let country = context.countryAt[i] { return country }
        guard ["NOUN", "ADJ", "PART", "PROPN"].contains(view.tokens[i].pos) else { return nil }
        i -= 1
      }
      return nil
    }
  }

  /// "The City Court sentenced X … to the Court of Appeal … criticised the court": of bodies of one
  /// kind the one that acts in the article goes before one that is only mentioned.
  private func acting(
    instead called: Int, _ word: String, before i: Int, _ ledger: EntityLedger
  ) -> Int {
    guard word == "court" || word == "tribunal" else { return called }
    func acts(_ mention: EntityMention) -> Bool {
      view.tokens[mention.head].dep.hasPrefix("nsubj")
        || view.tokens[mention.head].dep == "pobj"
          && view.tokens[view.tokens[mention.head].head].dep == "agent"
    }
    let others = before(i, in: ledger) { draft, mention in
      draft.type == "organization" && mention.form == .name && acts(mention)
        && FoldedWord.fold(draft.name).split(separator: " ").contains(Substring(word))
    }
    return others.isEmpty || others.contains(called) ? called : others[0]
  }
}
