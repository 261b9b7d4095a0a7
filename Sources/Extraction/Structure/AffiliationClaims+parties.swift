internal import Language
internal import TextModel

/// Whose party or group somebody belongs to, by the words beside the name.
extension AffiliationClaims {
  /// A party before somebody's post or in the noun beside the name.
  static func partisans(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    // "Republican committee member Doug Collins": the party stands before the post; "Menendez, a
    // New Jersey Democrat": it is what the noun beside the name means.
    let posts = context.analysis.offices.filter {
      $0.holder == entity && $0.tokens.upperBound <= mention.tokens.upperBound
        && context.sentenceOf[$0.head] == context.sentenceOf[mention.head]
    }
    var fronts = posts.map { $0.tokens.lowerBound - 1 }
    if let plain = posts.map(\.tokens.lowerBound).min() {
      var i = plain - 1
      while i >= context.sentence(mention.head).lowerBound, plain - i < 4,
        context.tokens[i].tag == "NN", context.index.mention(covering: i) == nil
      {
        i -= 1
      }
      fronts.append(i)
    }
    // "Her Republican opponent, X": in front of the noun beside the name.
    let beside = nouns(beside: mention, context)
    fronts += beside.filter { context.words.has("partisan-noun", context.texts[$0]) }.map { $0 - 1 }
    if let others = others(behind: mention, context) { fronts.append(others - 1) }
    for front in fronts + beside
    where front >= context.sentence(mention.head).lowerBound {
      guard let party = context.covering(front, ["organization"]),
        context.entities[party].name.lowercased().split(separator: " ").contains(where: {
          context.words.has("own-group", String($0))
        })
          // "Vox councillor X": a seat on no body of this name.
          || front + 1 < mention.tokens.lowerBound
            && context.words.has("party-member", context.texts[front + 1])
            && !PositionClaims.isLegislature(party, context),
        !hasPost(entity, at: party, context)
      else { continue }
      context.claim(
        "affiliated-with", from: entity, to: party, at: mention.head, rule: "affiliated.partisan",
        confidence: 0.85)
    }
  }

  /// "X and five other Green Party lawmakers": the noun for those whom X is one of.
  private static func others(behind mention: EntityMention, _ context: StructureContext) -> Int? {
    let start = mention.tokens.upperBound
    let end = min(context.sentence(mention.head).upperBound, start + 8)
    guard start + 2 < end, context.texts[start] == "and",
      let other = (start + 1..<min(end, start + 3)).first(where: { context.texts[$0] == "other" })
    else { return nil }
    return (other + 1..<end).first {
      context.tokens[$0].tag == "NNS"
        && context.words.has("partisan-noun", context.tokens[$0].lemma.lowercased())
    }
  }

  /// Whether somebody holds a post at a body, which says more than that he belongs to it.
  static func hasPost(_ person: Int, at body: Int, _ context: StructureContext) -> Bool {
    context.analysis.offices.contains { office in
      office.holder == person && office.bodies.contains(body) && office.kind != "legislator"
        && !PositionClaims.isNationOnly(office, context)
    }
  }

  /// "Robert Fico's Smer": a body by its bare name, which is no state's and no paper.
  private static func isOwnBody(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    guard mention.form == .name, mention.tokens.count < 3, let body = mention.entities.first,
      context.type(body) == "organization", context.country(of: body) == nil,
      context.tokens[mention.head].tag == "NNP",
      !context.children[mention.head].contains(where: { context.tokens[$0].tag == "JJ" })
    else { return false }
    let front = mention.tokens.lowerBound - 1
    return front > 0 && context.tokens[front].tag == "POS"
      && context.index.mention(covering: front - 1)?.form == .name
      && !mention.tokens.contains {
        context.words.has("public-body", context.texts[$0])
          || context.words.has("state-body", context.texts[$0])
      }
  }

  /// "Adamowicz's former party Civic Platform", "his Labour Party": whose party or group it is.
  static func partisan(of mention: EntityMention, _ context: StructureContext) -> Int? {
    func owner(_ noun: Int) -> Int? {
      for child in context.children[noun] where context.tokens[child].dep == "poss" {
        guard let owner = context.index.mention(headedBy: child), owner.entities.count == 1,
          context.type(owner.entities[0]) == "person"
        else { continue }
        return owner.entities[0]
      }
      return nil
    }
    // "Her party, the National Reform Party,": the noun in front of the comma has the owner.
    let above = context.tokens[mention.head].head
    if context.tokens[mention.head].dep == "appos", above < mention.head,
      context.words.has("own-group", context.texts[above])
        || context.words.has("own-firm", context.texts[above]), let person = owner(above)
    {
      return person
    }
    let isGroup = context.words.has("own-group", context.texts[mention.tokens.upperBound - 1])
    // "Premier John Horgan, whose New Democratic Party governs", "X, whose Salvation Forces hold".
    let before = mention.tokens.lowerBound - 1
    if before > 0, context.texts[before] == "whose", isGroup || mention.tokens.count > 1,
      let person = context.covering(before, ["person"])
        ?? (context.texts[before - 1] == "," && before > 1
          ? context.covering(before - 2, ["person"]) : nil)
    {
      return person
    }
    // "Hoogland's Liberal Appeal", "Soto's National Convergence".
    let isParty =
      mention.form == .name && mention.tokens.count > 1
      && mention.tokens.contains { context.words.has("party-quality", context.texts[$0]) }
    if isGroup { return owner(mention.head) }
    if isParty, let person = owner(mention.head) { return person }
    if isOwnBody(mention, context) {
      return context.covering(mention.tokens.lowerBound - 2, ["person"])
    }
    let head = context.tokens[mention.head].head
    // "The premier, whose Labor government took office".
    if ["compound", "nmod", "amod"].contains(context.tokens[mention.head].dep),
      ["government", "administration", "cabinet"].contains(context.texts[head]),
      head == mention.tokens.upperBound, let person = owner(head)
    {
      return person
    }
    for noun in nouns(beside: mention, context) + [head]
    where context.words.has("own-group", context.texts[noun])
      && abs(noun - mention.head) <= mention.tokens.count + 2
    {
      if let person = owner(noun) ?? owner(mention.head) { return person }
    }
    return nil
  }
}
