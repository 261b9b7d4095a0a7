import Language

/// "I", "we" and "our" of those who speak.
extension PronounReader {
  /// Whether somebody holds an office of state, and so speaks for the country.
  func speaksForState(_ speaker: Int) -> Bool {
    offices.contains {
      $0.holder == speaker && !$0.title.isFormer && lexicon.speaksForState.contains($0.title.kind)
    }
  }

  /// The country of somebody who speaks for it.
  func state(of speaker: Int, _ ledger: EntityLedger) -> ([Int], Double) {
    guard let country = ledger.drafts[speaker].country,
      let entity = ledger.existing(type: "country", name: country)
    else { return ([], 0) }
    return ([entity], 0.7)
  }

  /// The first person of speeches and interviews, which no quotation marks and no verb of saying
  /// ascribe.
  func speaking(
    _ i: Int, _ morph: String, _ antecedents: [Antecedent], _ spoken: SpokenText,
    _ ledger: EntityLedger
  ) -> ([Int], Double) {
    guard spoken.isSpoken(i) else { return ([], 0) }
    guard let speaker = spoken.speaker(of: i) else {
      // "Address by the President of A": nobody is named, but A is.
      guard morph.hasMorph("Number=Plur") else { return ([], 0) }
      if let state = spoken.namelessState {
        return (ledger.existing(type: "country", name: state).map { [$0] } ?? [], 0.7)
      }
      guard let office = spoken.namelessOffice.map({ offices[$0] })
      else { return ([], 0) }
      return (body(of: office, ledger).map { [$0] } ?? [], 0.7)
    }
    if morph.hasMorph("Number=Sing") { return ([speaker], 0.8) }
    if let other = met(before: i, antecedents, ledger), other != speaker {
      return ([speaker, other].sorted(), 0.7)
    }
    guard !isRetired(speaker) else { return ([], 0) }
    if speaksForState(speaker) { return state(of: speaker, ledger) }
    let led = offices.last { $0.holder == speaker && !$0.title.isFormer && !$0.bodies.isEmpty }
      .flatMap { body(of: $0, ledger) }
    if let body = led ?? headed(by: speaker, antecedents, ledger) { return ([body], 0.7) }
    // "Killed one of us", "our village": of whom is not told.
    return view.words[i] == "we" ? ([speaker], 0.7) : ([], 0)
  }

  /// The state or body that somebody in an office speaks for.
  private func body(of office: OfficeReader.Office, _ ledger: EntityLedger) -> Int? {
    if lexicon.speaksForState.contains(office.title.kind) {
      return office.countries.first.flatMap { ledger.existing(type: "country", name: $0) }
    }
    return office.bodies.last { ["organization", "armed-group"].contains(ledger.drafts[$0].type) }
  }

  /// "X was foreign minister until 2012": whether all that is told of somebody's posts is past.
  private func isRetired(_ speaker: Int) -> Bool {
    let held = offices.filter { $0.holder == speaker }
    return !held.isEmpty
      && held.allSatisfy { office in
        let token = view.tokens[office.head]
        return office.title.isFormer
          || token.dep == "attr" && view.tokens[token.head].tag == "VBD"
      }
  }

  /// "X heads the commission": the body that somebody leads.
  private func headed(
    by speaker: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> Int? {
    for verb in view.tokens.indices
    where lexicon.headingVerbs.contains(view.tokens[verb].lemma.lowercased())
      && ["VBZ", "VBP"].contains(view.tokens[verb].tag)
    {
      let parts = view.children[verb]
      guard let subject = parts.first(where: { view.tokens[$0].dep == "nsubj" }),
        let object = parts.first(where: { view.tokens[$0].dep == "dobj" }),
        ledger.mentions.contains(where: { $0.head == subject && $0.entities == [speaker] }),
        let body = ledger.mentions.first(where: { $0.head == object && $0.entities.count == 1 })?
          .entities[0], ["organization", "armed-group"].contains(ledger.drafts[body].type)
      else { continue }
      return body
    }
    return nil
  }

  /// "I met X in Rome and we agreed": the one whom the speaker met in the clause before.
  private func met(
    before i: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> Int? {
    guard view.tokens[i].dep == "nsubj" else { return nil }
    let verb = view.tokens[view.tokens[i].head].head
    guard view.tokens[view.tokens[i].head].dep == "conj", verb < i,
      lexicon.meetingWords.contains(view.tokens[verb].lemma.lowercased()),
      view.children[verb].contains(where: {
        view.tokens[$0].dep == "nsubj" && view.words[$0] == "i"
      })
    else { return nil }
    let objects =
      view.children[verb].filter { view.tokens[$0].dep == "dobj" }
      + view.objects(of: verb, prepositions: ["with", "to"])
    return antecedents.last {
      objects.contains($0.head) && $0.entities.count == 1
        && ledger.drafts[$0.entities[0]].type == "person"
    }?.entities.first
  }
}

extension TokenView {
  /// Whether a token is a pronoun of those who talk to each other: "I", "you", "our".
  func isOfTalk(_ i: Int) -> Bool {
    tokens[i].tag.hasPrefix("PRP") && !tokens[i].morph.hasMorph("Person=3")
  }
}
