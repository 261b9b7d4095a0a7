internal import Language
internal import TextModel

/// Nations that the words around a name state, read in their order: the parser often hangs a name
/// that it does not know, and what is said beside it, somewhere else.
extension AffiliationClaims {
  /// "Ama Owusu, a Ghanaian virologist,", "the Unity Fund, a Kuwaiti body", "a Belarusian union
  /// known as Free Miners", "the Eritrean-born Selam Gebre".
  static func readWorded(_ context: inout StructureContext) {
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 && context.isRead(mention.head) {
      let entity = mention.entities[0]
      let isPerson = context.type(entity) == "person"
      guard isPerson || ["organization", "armed-group"].contains(context.type(entity)) else {
        continue
      }
      let found =
        nation(behind: mention, isPerson, context) ?? nation(before: mention, isPerson, context)
      guard let (country, noun) = found, country != entity,
        !holdsPost(entity, of: country, context)
      else { continue }
      claimNation(entity, country, by: noun, "affiliated.worded", &context)
    }
  }

  /// That somebody or a body is of a nation, by the noun that says what they are: "a retired Fijian
  /// general" had a post of the state.
  static func claimNation(
    _ entity: Int, _ country: Int, by noun: Int, _ rule: String,
    _ context: inout StructureContext
  ) {
    let word = context.texts[noun]
    let isRank =
      context.words.has("service-rank", word) && context.type(entity) == "person"
      && (max(0, noun - 4)..<noun).contains { context.words.has("past-word", context.texts[$0]) }
    context.claim(
      isRank ? "position" : "affiliated-with", from: entity, to: country, at: noun,
      rule: isRank ? "position.rank" : rule, confidence: 0.8,
      properties: isRank
        ? ["title": word.prefix(1).uppercased() + word.dropFirst(), "former": "true"] : [:])
  }

  /// Whether somebody has a post of a state, which says more than that he is its national.
  private static func holdsPost(_ person: Int, of country: Int, _ context: StructureContext) -> Bool
  {
    let (from, to) = (context.entities[person].id, context.entities[country].id)
    return context.claims.contains { $0.type == "position" && $0.from == from && $0.to == to }
      // "The Thai governor", "a Bolivian senator".
      || context.analysis.offices.contains { office in
        office.holder == person && office.countries.contains(country)
          && (office.kind == "regional" || office.kind == "legislator" && office.bodies.isEmpty)
      }
  }

  /// "Ama Owusu, 51, a Ghanaian virologist who", "Alazani Cellars, one of Georgia's largest wine
  /// makers,".
  private static func nation(
    behind mention: EntityMention, _ isPerson: Bool, _ context: StructureContext
  ) -> (country: Int, noun: Int)? {
    let end = context.sentence(mention.head).upperBound
    var i = mention.tokens.upperBound
    guard i + 3 < end, context.texts[i] == "," else { return nil }
    i += 1
    // "Kemal Arslan, 44, a Turkish poet,".
    if context.tokens[i].tag == "CD", context.texts[i + 1] == "," { i += 2 }
    guard i + 1 < end else { return nil }
    if context.texts[i] == "one", context.texts[i + 1] == "of" {
      return isPerson ? nil : nation(ofOneOf: i + 2, end, context).map { ($0, mention.head) }
    }
    let article = context.texts[i]
    guard ["a", "an", "the"].contains(article),
      let phrase = phrase(from: i + 1, end, context),
      let country = sort(phrase.noun, phrase.nation, isPerson, context)
    else { return nil }
    let next = phrase.noun + 1
    guard next < end,
      // "An Uzbek paratrooper turned preacher".
      context.texts[next] == "turned"
        || !["POS", "VBZ", "VBP", "VBD", "MD"].contains(context.tokens[next].tag)
    else { return nil }
    guard article == "the" else { return (country, phrase.noun) }
    guard !isOfNext(phrase.noun, behind: mention, context) else { return nil }
    guard
      isPerson || context.words.has("body-noun", context.texts[phrase.noun])
        // "Fjordhav, the Norwegian owner of Salmones Chonchi,".
        || context.words.has("firm-relation", context.texts[phrase.noun])
          && context.texts[next] == "of",
      !context.tokens[next].tag.hasPrefix("NN")
    else { return nil }
    return isTaken(phrase.noun, by: mention.entities, context) ? nil : (country, phrase.noun)
  }

  /// "One of Ivory Coast's biggest exporters", "one of the last wineries in Australia".
  private static func nation(
    ofOneOf start: Int, _ end: Int, _ context: StructureContext
  ) -> Int? {
    var i = start
    let limit = min(end, start + 9)
    while i < limit, context.tokens[i].tag != "NNS" || context.covering(i, ["country"]) != nil {
      guard
        context.covering(i, ["country"]) != nil
          || ["DT", "POS", "JJ", "JJS", "RBS", "RB", "NN", "HYPH", "CD", "VBN", "VBG"]
            .contains(context.tokens[i].tag)
      else { return nil }
      i += 1
    }
    guard i < limit else { return nil }
    let owners = (start..<i).compactMap { place in
      context.texts[place + 1] == "'s" || context.texts[place + 1] == "'"
        ? context.covering(place, ["country"]) : nil
    }
    if let owner = owners.first { return owner }
    guard i + 2 < end, ["in", "of"].contains(context.texts[i + 1]) else { return nil }
    let place = context.texts[i + 2] == "the" ? i + 3 : i + 2
    guard place < end else { return nil }
    return context.index.mention(covering: place)?.form == .name
      ? context.covering(place, ["country"]) : nil
  }

  /// "Ethiopian runner Tsehay Girma", "a French association, Enfants du Sud,", "an Italian, Biagio
  /// Neri,".
  private static func nation(
    before mention: EntityMention, _ isPerson: Bool, _ context: StructureContext
  ) -> (country: Int, noun: Int)? {
    let first = context.sentence(mention.head).lowerBound
    let start = mention.tokens.lowerBound
    var noun = start - 1
    if noun > first, context.texts[noun] == "the" { noun -= 1 }
    let isCalled = noun - 1 > first && isCalling(&noun, first, context)
    let isClosed = context.texts[max(first, noun)] == ","
    if isClosed { noun -= 1 }
    guard noun >= first, isCalled || isClosed || noun == start - 1 else { return nil }
    // "The Eritrean-born Selam Gebre".
    if isPerson, context.texts[noun] == "born", noun - 2 >= first, context.texts[noun - 1] == "-" {
      return context.covering(noun - 2, ["country"]).map { ($0, noun) }
    }
    var i = noun
    while i > first, noun - i < 6, adjective(at: i, context) == nil {
      // "The Congolese miners' cooperative Lualaba Cobalt".
      let isOfPeople = context.tokens[i].tag == "POS" && context.tokens[i - 1].tag == "NNS"
      guard
        isOfPeople
          || ["JJ", "JJS", "NN", "NNS", "HYPH", "VBN", "VBG"].contains(context.tokens[i].tag),
        context.index.mention(covering: i).map({ $0.form == .description }) ?? true
      else { return nil }
      i -= 1
    }
    guard let country = sort(noun, adjective(at: i, context), isPerson, context) else {
      return nil
    }
    guard !isTaken(noun, by: mention.entities, context) else { return nil }
    guard isClosed else { return (country, noun) }
    // "A French association, Enfants du Sud,": set off on both sides.
    let after = mention.tokens.upperBound
    let end = context.sentence(mention.head).upperBound
    let opening = (context.index.mention(covering: i)?.tokens.lowerBound ?? i) - 1
    let article = opening >= first ? context.texts[opening] : ""
    guard after < end, [",", ".", ";", ")", "and"].contains(context.texts[after]),
      ["a", "an"].contains(article)
        || isPerson && ["his", "her", "its", "their", "'s"].contains(article)
          && context.words.has("person-relation", context.texts[noun])
        || !isPerson && (["the", "its", "their"].contains(article) || article == "'s"),
      isPerson
        ? adjective(at: noun, context) != nil
          || context.words.has("occupation", context.texts[noun])
          || context.words.has("person-relation", context.texts[noun])
        : context.words.has("body-noun", context.texts[noun])
          || context.words.has("own-group", context.texts[noun])
          || context.words.has("firm-relation", context.texts[noun])
    else { return nil }
    return (country, noun)
  }

  /// "A militia known as", "a union called": moves to the noun.
  private static func isCalling(
    _ noun: inout Int, _ first: Int, _ context: StructureContext
  ) -> Bool {
    let isKnown = context.texts[noun] == "as" && context.texts[noun - 1] == "known"
    guard isKnown || ["called", "named", "dubbed"].contains(context.texts[noun]) else {
      return false
    }
    noun -= isKnown ? 2 : 1
    return noun > first
  }

  /// The noun that ends a plain phrase and the nation in it.
  private static func phrase(
    from start: Int, _ end: Int, _ context: StructureContext
  ) -> (noun: Int, nation: Int?)? {
    var i = start
    var nation: Int?
    while i < end, i - start < 9 {
      // "A Russian Foreign Ministry spokesman" is the ministry's.
      if context.covering(i, ["ministry", "organization"]) != nil { return nil }
      if let country = adjective(at: i, context) {
        // "A Swiss and Austrian venture" is of two, "South Korean" is one.
        guard nation == nil || nation == country else { return nil }
        nation = country
      } else if !["JJ", "JJS", "NN", "HYPH", "CD", "VBN"].contains(context.tokens[i].tag)
        || context.tokens[i].tag == "VBN" && nation != nil
          && !(context.texts[i] == "born" && context.texts[i - 1] == "-")
      {
        break
      }
      i += 1
    }
    return i > start ? (i - 1, nation) : nil
  }

  /// The country whose adjective stands at a place and belongs to nothing else: not "pro-Russian",
  /// "Iran-backed", though "Uzbek-born".
  private static func adjective(at i: Int, _ context: StructureContext) -> Int? {
    guard let mention = context.index.mention(covering: i), mention.entities.count == 1,
      mention.form == .modifier || context.words.has("people", context.texts[i])
        || mention.tokens.count == 2 && mention.tokens.upperBound == i + 1
          && context.words.has("people", context.texts[i - 1] + " " + context.texts[i]),
      let country = mention.entities.first, context.type(country) == "country"
    else { return nil }
    let isBorn =
      i + 2 < context.tokens.count && context.texts[i + 1] == "-" && context.texts[i + 2] == "born"
    return isBorn || !context.isCompounded(i) ? country : nil
  }

  /// The nation of a noun that says what kind of person or body it is.
  private static func sort(
    _ noun: Int, _ nation: Int?, _ isPerson: Bool, _ context: StructureContext
  ) -> Int? {
    guard let nation else { return nil }
    if isPerson, adjective(at: noun, context) == nation {
      // "A New Zealander" is two words.
      let words = context.index.mention(covering: noun)?.tokens ?? noun..<noun + 1
      let name = words.map { context.texts[$0] }.joined(separator: " ")
      return context.words.has("people", name) ? nation : nil
    }
    let lemma = context.tokens[noun].lemma.lowercased()
    guard
      context.tokens[noun].tag == "NN" && isPlainNoun(noun, context)
        || context.tokens[noun].tag == "JJ" && context.words.has("body-noun", lemma),
      // "A Norwegian rival, Fjordvind" is a Norwegian one, "a Russian ally" may be none.
      !isCounterparty(noun, context)
        || context.words.has(isPerson ? "person-relation" : "firm-relation", lemma),
      adjective(at: noun, context) == nil
    else { return nil }
    // "A Swedish company" is nobody, "a Swedish lawyer" no body.
    let isBody = context.words.has("body-noun", lemma)
    guard isPerson else { return isBody || !context.words.has("occupation", lemma) ? nation : nil }
    return !isBody || context.words.has("person-or-firm", lemma) ? nation : nil
  }

  /// "In talks with Ana Ruiz, the Russian dancer, Oleg Belov, said": whether what stands behind a
  /// name and a comma may be of the name that follows.
  static func isOfNext(
    _ noun: Int, behind mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let start = mention.tokens.upperBound
    let end = context.sentence(mention.head).upperBound
    guard start + 1 < noun, noun + 2 < end, context.texts[start] == ",",
      context.texts[start + 1] == "the", context.texts[noun + 1] == ",",
      let next = context.index.mention(covering: noun + 2)
    else { return false }
    return next.form == .name && next.tokens.lowerBound == noun + 2
      && next.entities != mention.entities && context.covering(noun + 2, ["person"]) != nil
  }

  /// Whether what stands at a noun is known to be somebody else.
  private static func isTaken(
    _ noun: Int, by entities: [Int], _ context: StructureContext
  ) -> Bool {
    if let other = context.index.mention(headedBy: noun), other.form == .description,
      other.entities != entities
    {
      return true
    }
    return context.analysis.offices.contains {
      $0.tokens.contains(noun) && $0.holder != nil && $0.holder != entities.first
    }
  }
}
