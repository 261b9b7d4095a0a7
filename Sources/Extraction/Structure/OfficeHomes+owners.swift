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

  /// "Nine U.S. officials, including Defence Secretary X and Attorney General Y", "Mexican
  /// officials, among them Y": the nation of those who are listed.
  func nation(ofListWith office: OfficeMention) -> Int? {
    let sentence = context.sentence(office.head)
    var first = office.head
    for _ in 0..<20
    where ["compound", "nmod", "appos", "conj"].contains(context.tokens[first].dep) {
      first = context.tokens[first].head
    }
    let preposition = context.tokens[first].head
    guard context.tokens[first].dep == "pobj", preposition < first,
      sentence.lowerBound + 2 < preposition
    else { return nil }
    let word = context.texts[preposition]
    guard
      word == "including" || word == "among" && context.texts[preposition + 1] == "them"
        || word == "as" && context.texts[preposition - 1] == "such"
    else { return nil }
    var noun = preposition - 1
    while noun > sentence.lowerBound, [",", "such"].contains(context.texts[noun]) { noun -= 1 }
    guard context.tokens[noun].tag == "NNS" else { return nil }
    return AffiliationClaims.country(inPhraseOf: noun, context)
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
    if let country = landOfFormer(office) { return (country, ()) }
    let sentence = context.sentence(office.head)
    guard sentence.count > 4, context.texts[sentence.lowerBound] == "in",
      Self.stateKinds.contains(office.kind),
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

  /// "In Ecuador, former vice-president X was convicted": the country that opens the sentence in
  /// which something is done to who held the post, or he is in some state.
  private func landOfFormer(_ office: OfficeMention) -> Int? {
    let sentence = context.sentence(office.head)
    guard office.isFormer, sentence.count > 4, context.texts[sentence.lowerBound] == "in",
      let mention = context.index.mention(covering: sentence.lowerBound + 1),
      mention.entities.count == 1, context.type(mention.entities[0]) == "country",
      mention.form == .name, mention.tokens.upperBound < sentence.upperBound,
      context.texts[mention.tokens.upperBound] == ",", mention.head < office.head,
      hasPost(office, at: mention.entities[0]),
      let verb = ownVerb(of: office), context.tokens[verb].dep == "ROOT",
      context.tokens[verb].lemma == "be"
        || context.children[verb].contains(where: { context.tokens[$0].dep == "nsubjpass" })
    else { return nil }
    return mention.entities[0]
  }

  /// "In neighbouring Papua New Guinea, Prime Minister X survived a vote", "In Fiji, Prime Minister X
  /// reshuffled his cabinet": the country that opens the sentence, where only its own rulers do what
  /// the sentence tells or the text turns to it from another.
  func turnedTo(_ office: OfficeMention) -> Int? {
    if let country = opening(of: office) { return country }
    // "In neighbouring Fiji, Prime Minister X survived. Former premier Y called for him to resign":
    // the sentences behind it in its paragraph, which name no other country.
    var sentence = context.sentence(office.head)
    for _ in 0..<3 {
      guard sentence.lowerBound > 0,
        !sentence.contains(where: { context.covering($0, ["country"]) != nil }),
        case let before = context.sentence(sentence.lowerBound - 1),
        context.tokens[before.lowerBound].paragraph
          == context.tokens[sentence.lowerBound].paragraph
      else { return nil }
      let turning = before.lowerBound + 1
      if before.count > 4, context.texts[before.lowerBound] == "in",
        context.words.has("turning-word", context.texts[turning])
      {
        return context.covering(turning + 1, ["country"])
      }
      sentence = before
    }
    return nil
  }

  /// The country that opens the sentence of a post.
  private func opening(of office: OfficeMention) -> Int? {
    let sentence = context.sentence(office.head)
    guard sentence.count > 4, context.texts[sentence.lowerBound] == "in",
      Self.stateKinds.contains(office.kind),
      let verb = ownVerb(of: office), context.tokens[verb].dep == "ROOT",
      let comma = (sentence.lowerBound + 2..<min(sentence.upperBound, sentence.lowerBound + 7))
        .first(where: { context.texts[$0] == "," }), comma < office.head
    else { return nil }
    let opening = sentence.lowerBound + 1..<comma
    let lemma = context.tokens[verb].lemma.lowercased()
    let isNeighbour = context.words.has("turning-word", context.texts[opening.lowerBound])
    guard
      isNeighbour && !context.words.has("travelling-verb", lemma)
        || context.words.has("ruling-verb", lemma),
      let mention = context.index.mention(covering: comma - 1), mention.entities.count == 1,
      mention.tokens.lowerBound - opening.lowerBound <= 1,
      context.type(mention.entities[0]) == "country"
    else { return nil }
    return mention.entities[0]
  }

  /// The head of the holder's name, of which a post in front is a part.
  func nameHead(of office: OfficeMention) -> Int {
    // "Crown Prince Talal bin Faris": the parser makes it a chain.
    var node = office.head
    for _ in 0..<3 where context.tokens[node].dep == "compound" { node = context.tokens[node].head }
    return node
  }

  /// "X, who is in Beijing for a forum, met President Y", "X arrived in Kathmandu and held talks
  /// with President Y": the country of the capital in which a guest meets the holder of a post. The
  /// inner value is nil when the article does not name that country.
  func host(_ office: OfficeMention) -> (country: Int?, Void)? {
    let sentence = context.sentence(office.head)
    let met = nameHead(of: office)
    let dep = context.tokens[met].dep
    guard ["head-of-state", "head-of-government", "royal"].contains(office.kind),
      dep == "dobj" || dep == "pobj" && context.texts[context.tokens[met].head] == "with",
      let guest = context.analysis.offices.first(where: {
        sentence.contains($0.head) && $0.head < office.head && $0.confidence >= 0.9
          && $0.holder != office.holder && context.tokens[nameHead(of: $0)].dep == "nsubj"
      }), let home = guest.countries.first
    else { return nil }
    for place in sentence.lowerBound + 2..<office.head
    where context.tokens[place].dep == "pobj"
      && ["in", "to"].contains(context.texts[context.tokens[place].head])
    {
      let verb = context.tokens[context.tokens[place].head].head
      let lemma = context.tokens[verb].lemma.lowercased()
      let name = context.tokens[place].text.lowercased()
      guard context.words.has("travelling-verb", lemma) || lemma == "be",
        context.tokens[verb].dep == "relcl"
          || context.children[verb].contains(nameHead(of: guest)),
        let land = context.words.ontology.countries.first(where: { country in
          country.capitals.contains { $0.lowercased() == name }
        }), land.code != context.entities[home].properties["country"]
      else { continue }
      return (OfficeHomes.country(ofCapital: name, context), ())
    }
    return nil
  }

  /// "Tuvalu's prime minister said he would honour the treaty with Fiji, which former prime minister X
  /// had negotiated": the country of who holds now, in the same sentence, the post of the other.
  func heir(of office: OfficeMention) -> Int? {
    guard office.isFormer, ["head-of-state", "head-of-government"].contains(office.kind),
      let verb = ownVerb(of: office), context.tokens[verb].dep == "relcl",
      // "Visited Fiji, where former prime minister X died".
      !context.children[verb].contains(where: { context.texts[$0] == "where" })
    else { return nil }
    let sentence = context.sentence(office.head)
    return context.analysis.offices.first {
      sentence.contains($0.head) && $0.head < context.tokens[verb].head && !$0.isFormer
        && $0.kind == office.kind && $0.confidence >= 0.9
        && $0.countries.first.map { context.type($0) == "country" } ?? false
    }?.countries.first
  }
}
