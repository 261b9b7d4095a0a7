internal import Language
internal import Ontology
internal import TextModel

/// Whose a post is by who owns it or by what else its holder is.
extension OfficeHomes {
  /// The country that another mention of a post of the holder states.
  func stated(for holder: Int, besides office: OfficeMention) -> Int? {
    context.analysis.offices.first {
      $0.holder == holder && $0.confidence >= 0.9 && $0.tokens != office.tokens
        && !($0.isFormer && ["diplomat", "member"].contains($0.kind))
        && $0.countries.first.map { context.type($0) == "country" } ?? false
    }?.countries.first
  }

  /// "Uganda's army chief, X, the son of President Y": of the country that the other serves, whose
  /// post stands right in front.
  func countryOfKin(_ office: OfficeMention) -> Int? {
    guard let holder = office.holder else { return nil }
    let sentence = context.sentence(office.head)
    for start in [office.head, context.tokens[office.head].head]
    where context.tokens[start].dep == "pobj" && sentence.contains(start) {
      let of = context.tokens[start].head
      let noun = context.tokens[of].head
      guard context.texts[of] == "of", of < start, noun < of,
        context.tokens[noun].dep == "appos", context.tokens[noun].tag == "NN",
        context.words.has("relative", context.texts[noun])
      else { continue }
      return context.analysis.offices.first {
        $0.head < noun && sentence.contains($0.head) && $0.holder != holder
          && $0.confidence >= 0.9 && !$0.isFormer
          && $0.countries.first.map { context.type($0) == "country" } ?? false
      }?.countries.first
    }
    return nil
  }

  /// Whose post it is where a possessor says so: "the kingdom's minister", "his prime minister".
  /// The inner value is nil when the possessor has no known country.
  func possessor(of office: OfficeMention) -> (country: Int?, Void)? {
    let heads = [office.head, context.tokens[office.head].head]
    for head in heads {
      for child in context.children[head]
      where context.tokens[child].dep == "poss" && child < office.tokens.upperBound {
        guard let mention = context.index.mention(headedBy: child), mention.entities.count == 1,
          let entity = mention.entities.first
        else { return (nil, ()) }
        if context.type(entity) == "country" { return (entity, ()) }
        if let country = context.country(of: entity) { return (country, ()) }
        if let nation = nation(of: entity) { return (nation, ()) }
        if let stated = stated(for: entity, besides: office) { return (stated, ()) }
        // "The winner named X as his finance minister": the article says whose, and no post of his.
        guard context.type(entity) == "person", isGiven(office) else { return (nil, ()) }
      }
    }
    return nil
  }

  /// "Named X as his finance minister": a post that somebody gives.
  private func isGiven(_ office: OfficeMention) -> Bool {
    let token = context.tokens[office.head]
    let above = context.tokens[token.head]
    return token.dep == "pobj" && above.text.lowercased() == "as"
      && context.words.has("placing-verb", context.tokens[above.head].lemma.lowercased())
  }

  /// The country right behind a person's name: "Jair Bolsonaro of Brazil".
  func nation(of person: Int) -> Int? {
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 && mention.entities[0] == person {
      let of = mention.tokens.upperBound
      guard of + 1 < context.tokens.count, context.texts[of] == "of",
        let country = context.covering(of + 1, ["country"])
      else { continue }
      return country
    }
    return nil
  }

  /// "Guatemala's first democratically elected president": somebody who held the post once.
  func isHistoric(_ office: OfficeMention) -> Bool {
    let end = office.tokens.lowerBound
    let start = max(context.sentence(office.head).lowerBound, end - 4)
    return (start..<end).contains { context.words.has("historic-rank", context.texts[$0]) }
  }

  /// "In Santiago, President X blamed Peru": the country of the capital that opens the sentence in
  /// which the holder of a post speaks or judges. The inner value is nil when the article does not
  /// name that country; who meets or signs there may be a guest.
  func fronted(_ office: OfficeMention) -> (country: Int?, Void)? {
    let sentence = context.sentence(office.head)
    guard sentence.count > 4, context.texts[sentence.lowerBound] == "in",
      ["head-of-state", "head-of-government", "minister", "royal"].contains(office.kind),
      let verb = ownVerb(of: office), context.tokens[verb].dep == "ROOT",
      case let lemma = context.tokens[verb].lemma.lowercased(),
      context.words.has("stating-verb", lemma) || context.words.has("addressing-verb", lemma)
        || context.words.has("judging-verb", lemma),
      let comma = (sentence.lowerBound + 2..<min(sentence.upperBound, sentence.lowerBound + 6))
        .first(where: { context.texts[$0] == "," }), comma < office.head
    else { return nil }
    let name = context.tokens[sentence.lowerBound + 1..<comma].map { $0.text.lowercased() }
      .joined(separator: " ")
    if let country = OfficeHomes.country(ofCapital: name, context) { return (country, ()) }
    let isCapital = context.words.ontology.countries.contains { country in
      country.capitals.contains { $0.lowercased() == name }
    }
    return isCapital ? (nil, ()) : nil
  }
}
