import Language

/// "His party": the party of somebody of whom the text says so.
extension DescriptionReader {
  /// "X of the Unity Party said no; her party's leader, Y": the one party of the person whom the
  /// words before speak of; whether there is one.
  func ownParty(
    _ i: Int, _ offices: [OfficeReader.Office], into ledger: inout EntityLedger
  ) -> Bool {
    guard view.words[i] == "party",
      let owner = view.children[i].first(where: { ["his", "her"].contains(view.words[$0]) }),
      // "His old party" may be another; "his party, the Front,": the name says it.
      !view.premodified(i).contains(where: {
        $0 > owner && lexicon.formerWords.contains(view.words[$0])
      }),
      !view.children[i].contains(where: { ["appos", "relcl"].contains(view.tokens[$0].dep) }),
      let person = personSpokenOf(before: owner, ledger)
    else { return false }
    let parties = parties(of: person, offices, ledger)
    guard parties.count == 1, let party = parties.first else { return false }
    ledger.mention(
      view.premodified(i), head: i, entities: [party], form: .description, confidence: 0.7)
    return true
  }

  /// The only person who is the subject of the words before, in the sentence or the one in front.
  private func personSpokenOf(before i: Int, _ ledger: EntityLedger) -> Int? {
    for distance in 0...1 {
      let people = ledger.mentions.filter {
        $0.head < i && view.sentenceOf[i] - view.sentenceOf[$0.head] == distance
          && $0.form == .name && $0.entities.count == 1
          && ledger.drafts[$0.entities[0]].type == "person"
      }
      let acting = people.filter {
        view.tokens[view.firstConjunct($0.head)].dep.hasPrefix("nsubj")
      }
      if let last = acting.last { return acting.count > 1 ? nil : last.entities[0] }
      guard people.isEmpty else { return nil }
    }
    return nil
  }

  /// The parties that the text names beside a person: by a post, by "of the Front" behind the name
  /// or by who leads which.
  private func parties(
    of person: Int, _ offices: [OfficeReader.Office], _ ledger: EntityLedger
  ) -> Set<Int> {
    func isParty(_ entity: Int) -> Bool {
      let draft = ledger.drafts[entity]
      let words = FoldedWord.fold(draft.name).split { !$0.isLetter }.map(String.init)
      return draft.type == "organization" && !lexicon.blocs.contains(draft.name)
        && !words.contains(where: lexicon.publicBodyNouns.contains)
    }
    var result: Set<Int> = []
    for office in offices
    where office.holder == person
      && ["party", "leader", "legislator", "chief"].contains(office.title.kind)
    {
      result.formUnion(office.bodies.filter(isParty))
    }
    for mention in ledger.mentions
    where mention.form == .name && mention.entities == [person] {
      let of = mention.tokens.upperBound
      let end = view.sentence(mention.head).upperBound
      if of + 1 < end, view.words[of] == "of" || view.words[of] == "from" {
        let body = (of + 1..<min(end, of + 5)).first { named.entity(at: $0) != nil }
        if let body, let entity = named.entity(at: body), isParty(entity) { result.insert(entity) }
      }
      let verb = view.tokens[mention.head].head
      for led in [verb] + view.children[mention.head]
      where ["lead", "head", "chair", "found"].contains(view.tokens[led].lemma.lowercased())
        && (led != verb || view.tokens[mention.head].dep == "nsubj")
      {
        for object in view.children[led] where view.tokens[object].dep == "dobj" {
          if let entity = named.entity(at: object), isParty(entity) { result.insert(entity) }
        }
      }
    }
    return result
  }

  /// "Analysts at the bank X", "X economists": a body that is only whose somebody is who comments.
  func isEmployer(_ mention: EntityMention) -> Bool {
    let token = view.tokens[mention.head]
    let noun = token.dep == "pobj" ? view.tokens[token.head].head : token.head
    return ["pobj", "compound", "poss", "nmod"].contains(token.dep)
      && lexicon.postCues.commentators.contains(view.tokens[noun].lemma.lowercased())
  }
}
