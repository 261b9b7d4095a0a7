internal import Language
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
}
