internal import Language
internal import TextModel

/// `located-in`: places in countries and places, events where they happened.
enum LocationClaims {
  static let lands: Set<String> = ["country", "place"]

  static func read(_ context: inout StructureContext) {
    for mention in context.analysis.mentions where mention.entities.count == 1 {
      let entity = mention.entities[0]
      switch context.type(entity) {
      case "place" where mention.form == .name: place(mention, entity, &context)
      case "event": event(mention, entity, &context)
      default: break
      }
    }
    capitals(&context)
    spokenOf(&context)
  }

  /// "The Ecuadorean capital", of a city that the article names elsewhere.
  private static func capitals(_ context: inout StructureContext) {
    let cities = context.entities.indices.filter { context.type($0) == "place" }
      .compactMap { city in context.land(ofCapital: city).map { (city, $0) } }
    guard !cities.isEmpty else { return }
    for noun in context.tokens.indices where context.texts[noun] == "capital" {
      guard let land = land(before: noun, context),
        let city = cities.first(where: { $0.1 == land })?.0
      else { continue }
      context.claim(
        "located-in", from: city, to: land, at: noun, rule: "located.capital", confidence: 0.85)
    }
  }

  private static func place(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    func state(_ to: Int, _ rule: String, _ confidence: Double) {
      context.claim(
        "located-in", from: entity, to: to, at: mention.head, rule: "located.\(rule)",
        confidence: confidence)
    }
    func word(_ i: Int) -> String { i < context.texts.count ? context.texts[i] : "" }
    // "Basra, Iraq": a country's name between commas right after.
    let after = mention.tokens.upperBound
    let end = context.sentence(mention.head).upperBound
    if after + 1 < end, context.texts[after] == ",",
      let next = context.index.mention(covering: after + 1),
      // "CAYENNE, French Guiana - A rocket": the parse goes on behind the dash.
      next.form == .name
        || next.form == .modifier && next.tokens.upperBound < end
          && (["-", "–", "—", "(", ":"].contains(context.texts[next.tokens.upperBound])
            // "MOPTI, Mali, May 22 (Agency)".
            || context.isDateline(mention.head)),
      next.tokens.lowerBound == after + 1, next.entities.count == 1,
      let land = next.entities.first, lands.contains(context.type(land)), land != entity
    {
      var close = next.tokens.upperBound
      // "Kankara, Katsina state,".
      if close < end, context.words.placeNouns.contains(context.texts[close]) { close += 1 }
      let isList = close < end && ["and", "or"].contains(context.texts[close])
      let conjunct = context.tokens[next.head].dep == "conj" && context.type(land) != "country"
      // "ALLENBY BRIDGE, Jordan River".
      if !isList, !conjunct, !PlacePhrases(context: context).isWater(land),
        close >= end
          || [",", ".", ")", ";", "—", "–", "-", "(", ":"].contains(context.texts[close])
      {
        state(land, "comma", 0.85)
      }
    }
    // "Basra, in southern Iraq", "Basra in southern Iraq".
    for object in context.objects(
      of: mention.head, { context.words.has("location-preposition", $0) })
    where !isSettlement(of: object, in: mention, context) {
      // "Milan even in Sardinia" is no place in Sardinia.
      guard object > mention.head, let land = context.single(object, lands),
        context.words.has("location-preposition", word(after)) || word(after) == ",",
        // "Kourou in Guiana and Papeete in Polynesia": the second place has its own.
        context.tokens[object].dep != "conj" || context.type(land) == "country"
      else { continue }
      state(land, "preposition", 0.85)
    }
    var i = after
    if i < end, context.texts[i] == "," { i += 1 }
    if i < end, context.texts[i] == "in", i > after || opensWithDirection(i + 1, end, context) {
      i += 1
      let opens = i
      while i < end,
        context.texts[i] == "the" || context.words.directions.contains(context.texts[i])
          // "In north-western Tanzania".
          || i > opens && context.tokens[i].tag == "HYPH"
      {
        i += 1
      }
      if i < end, let next = context.index.mention(covering: i), next.form == .name,
        next.entities.count == 1, let land = next.entities.first,
        lands.contains(context.type(land)),
        // "in Brazil's state of Bahia": the state, and not Brazil.
        next.tokens.upperBound >= end || context.tokens[next.tokens.upperBound].tag != "POS",
        // "in Los Mochis, in Panama and in …" is a list.
        i > opens || !goesOn(next.tokens.upperBound, context)
          || context.tokens[mention.head].dep != "pobj"
      {
        state(land, "comma-in", 0.85)
      }
    }
    if let land = listedLand(mention, context) { state(land, "listed", 0.8) }
    if let land = landAround(mention, entity, context) { state(land, "behind", 0.8) }
    for found in PlacePhrases(context: context).lands(of: mention, entity) {
      state(found.land, "phrase-\(found.rule)", 0.8)
    }
    // "Northern Syria", "Iraqi Kurdistan": the name says it.
    if let land = landInName(entity, context) { state(land, "name", 0.85) }
    // "the southern Iraqi city of Basra", "Iraq's Basra province", "the Iraqi port of Umm Qasr".
    let token = context.tokens[mention.head]
    if token.dep == "pobj" {
      let preposition = token.head
      let noun = context.tokens[preposition].head
      if context.texts[preposition] == "of", context.words.placeNouns.contains(context.texts[noun])
      {
        if let land = land(before: noun, context) ?? owner(before: noun, context) {
          state(land, "kind-of", 0.9)
        }
        // "The Black Sea port of Poti" lies on it.
        if let land = region(before: noun, of: mention, context),
          !PlacePhrases(context: context).isWater(land)
        {
          state(land, "region-of", 0.85)
        }
      }
    }
    // "Yemen's Red Sea coast": the coast is Yemen's, the sea is not.
    if !isOthers(mention.head, context), isKindOfPlace(mention, context),
      !["coast", "shore", "coastline", "shores"].contains(word(after)),
      let land = land(before: mention.tokens.lowerBound, context)
    {
      state(land, "in-front", 0.85)
    }
    // "Basra, a city in Iraq", "the town of X, …".
    for child in context.children[mention.head] where context.tokens[child].dep == "appos" {
      // "A shrine in Colombo, St. Sebastian's Church in Negombo" is a list.
      guard context.words.placeNouns.contains(context.tokens[child].lemma.lowercased()),
        !context.tokens[child].tag.hasPrefix("NNP")
      else { continue }
      if let land = land(before: child, context) {
        state(land, "apposition", 0.85)
      } else if context.texts[child] == "capital",
        context.objects(of: child, { $0 == "of" }).isEmpty,
        let home = context.land(ofCapital: entity) ?? context.onlyHome
      {
        state(home, "apposition-home", 0.75)
      }
      for object in context.objects(of: child, { context.words.has("location-preposition", $0) }) {
        if let land = context.single(object, lands) { state(land, "apposition", 0.85) }
        // "A department in the east of the country": the article's own.
        let inner = [object] + context.objects(of: object) { $0 == "of" }
        if inner.contains(where: { context.texts[$0] == "country" }), let home = context.onlyHome {
          state(home, "apposition-home", 0.75)
        }
      }
    }
    // "the Emirati capital, Abu Dhabi".
    if token.dep == "appos", context.words.placeNouns.contains(context.texts[token.head]),
      token.head < mention.head
    {
      if let land = land(before: token.head, context) { state(land, "apposition", 0.85) }
      for object in context.objects(of: token.head, { $0 == "of" || $0 == "in" }) {
        if let land = context.single(object, lands), object < mention.tokens.lowerBound {
          state(land, "apposition", 0.8)
        }
      }
    }
    // "Basra lies in Iraq".
    if token.dep == "nsubj" || token.dep == "nsubjpass" {
      let verb = token.head
      if context.words.has("location-verb", context.tokens[verb].lemma) {
        for object in context.objects(of: verb, { $0 == "in" || $0 == "inside" || $0 == "within" })
        {
          guard
            let land = context.single(object, lands)
              ?? PlacePhrases(context: context).part(at: object, of: entity)
          else { continue }
          context.claim(
            "located-in", from: entity, to: land, at: mention.head, rule: "located.verb",
            confidence: 0.85, polarity: context.isNegated(verb) ? .negative : .positive)
        }
      }
    }
  }

  /// The region whose name stands right in front of the kind of a town: "the West Bank village of
  /// Beita", not "the Kennedy district of Bogotá".
  private static func region(
    before noun: Int, of town: EntityMention, _ context: StructureContext
  ) -> Int? {
    guard context.words.has("settlement-noun", context.texts[noun]), noun > 0,
      let mention = context.index.mention(covering: noun - 1), mention.entities.count == 1,
      mention.tokens.upperBound >= noun, context.type(mention.entities[0]) == "place",
      mention.form == .name, mention.tokens.lowerBound > 0,
      context.texts[mention.tokens.lowerBound - 1] == "the", mention.entities != town.entities
    else { return nil }
    return mention.entities[0]
  }

  /// Whether what "of" governs is the town, and the mention the region in front of its kind.
  private static func isSettlement(
    of object: Int, in region: EntityMention, _ context: StructureContext
  ) -> Bool {
    let preposition = context.tokens[object].head
    guard context.texts[preposition] == "of", preposition > 0,
      let town = context.index.mention(headedBy: object)
    else { return false }
    return self.region(before: preposition - 1, of: town, context) == region.entities.first
  }

  /// The country that a region's name is made of, with a direction or as an adjective.
  private static func landInName(_ place: Int, _ context: StructureContext) -> Int? {
    let name = context.entities[place].name
    // "The US Embassy" lies abroad.
    let last = name.lowercased().split(separator: " ").last.map(String.init) ?? ""
    // "Mexico City" says nothing of where it lies.
    guard !context.words.has("abroad-noun", last), last != "city" else { return nil }
    var code = context.words.nation(inName: name)
    let words = name.lowercased().split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, context.words.directions.contains(words[0]) {
      code = context.words.nation(named: words[1])
    } else if let power = code, context.words.has("colonial-power", power) {
      // "British Guiana", "American Samoa" lie elsewhere.
      return nil
    }
    guard let code else { return nil }
    return context.entities.firstIndex {
      $0.type == "country" && $0.properties["country"] == code
    }
  }

  /// Whether a list of places goes on: "in Los Mochis, in Panama", "in X and Y".
  private static func goesOn(_ i: Int, _ context: StructureContext) -> Bool {
    guard i + 1 < context.texts.count else { return false }
    if context.texts[i] == "and" { return true }
    return context.texts[i] == "," && ["in", "and", "at"].contains(context.texts[i + 1])
  }

  /// The country right behind a place that itself stands behind a preposition or a verb, wherever
  /// the parse hangs it: "from Great Inagua in the Bahamas", "left Point Fortin in Trinidad".
  private static func landAround(
    _ mention: EntityMention, _ place: Int, _ context: StructureContext
  ) -> Int? {
    let token = context.tokens[mention.head]
    let end = context.sentence(mention.head).upperBound
    var i = mention.tokens.upperBound
    let isBehind =
      token.dep == "pobj" && context.words.has("from-place", context.texts[token.head])
      && mention.tokens.lowerBound - token.head <= 2
    guard isBehind || token.dep == "dobj", i + 1 < end, context.texts[i] == "in" else {
      return nil
    }
    i += context.texts[i + 1] == "the" && i + 2 < end ? 2 : 1
    // "To Cali in neighbouring Colombia".
    if i + 1 < end, ["neighbouring", "neighboring", "nearby"].contains(context.texts[i]) { i += 1 }
    guard let next = context.index.mention(covering: i), next.form == .name,
      next.entities.count == 1, next.tokens.lowerBound <= i,
      context.type(next.entities[0]) == "country",
      !context.isCompounded(next.tokens.upperBound - 1)
    else { return nil }
    let known = context.country(of: place)
    return known == nil || known == next.entities[0] ? next.entities[0] : nil
  }

  /// Whether a word of direction stands at a place: "near Talhandak in northern Mali".
  private static func opensWithDirection(_ i: Int, _ end: Int, _ context: StructureContext) -> Bool
  {
    let next = i < end && context.texts[i] == "the" ? i + 1 : i
    return next < end && context.words.directions.contains(context.texts[next])
  }

  /// The country whose pronoun stands in front of the kind of a place: "Senegal … its southern
  /// region of Casamance".
  private static func owner(before noun: Int, _ context: StructureContext) -> Int? {
    var i = noun - 1
    let first = context.sentence(noun).lowerBound
    while i >= first, noun - i < 5 {
      if context.tokens[i].tag == "PRP$" { return context.covering(i, ["country"]) }
      guard
        ["JJ", "HYPH", "NN"].contains(context.tokens[i].tag)
          || context.words.directions.contains(context.texts[i])
      else { return nil }
      i -= 1
    }
    return nil
  }

  /// The country or place whose adjective or possessive form stands in front of a noun or name,
  /// over adjectives and words of direction.
  static func land(before start: Int, _ context: StructureContext) -> Int? {
    var i = start - 1
    let first = context.sentence(start).lowerBound
    while i >= first, start - i < 6 {
      let token = context.tokens[i]
      if let land = context.covering(i, lands) {
        guard !context.isCompounded(i) else { return nil }
        let form = context.index.mention(covering: i)?.form
        let isPossessive = i + 1 < context.tokens.count && context.tokens[i + 1].tag == "POS"
        return form == .modifier && context.type(land) == "country" || isPossessive ? land : nil
      }
      let isBridge =
        token.tag == "POS" || token.tag == "HYPH" || token.tag == "JJ" || token.tag == "NN"
        || token.tag == "CD" || token.tag == "JJS"
        // "Second-largest".
        || token.tag == "RB" && context.tokens[i + 1].tag == "HYPH"
        || context.words.directions.contains(context.texts[i])
      guard isBridge else { return nil }
      i -= 1
    }
    return nil
  }

  /// "Iraq's Basra province", "Iran's Qom Province", and neither "Denmark's Havblik" nor "the
  /// Ecuadorean Amazon".
  private static func isKindOfPlace(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    let next = mention.tokens.upperBound
    return context.words.placeNouns.contains(context.texts[next - 1])
      || next < context.tokens.count && context.words.placeNouns.contains(context.texts[next])
  }

  /// "America's number one Middle East foe", "Toyota's Suzhou plant": what is possessed is no
  /// place.
  private static func isOthers(_ place: Int, _ context: StructureContext) -> Bool {
    let noun = context.tokens[place].head
    return ["compound", "nmod"].contains(context.tokens[place].dep)
      && context.tokens[noun].pos == "NOUN"
      && !context.words.placeNouns.contains(context.texts[noun])
      && context.children[noun].contains { context.tokens[$0].dep == "poss" }
  }
}
