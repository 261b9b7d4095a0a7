internal import Language
internal import TextModel

/// What the words right beside a place say of where it lies, read from left to right, as the parse
/// often hangs them elsewhere: "Mosul, Iraq's second largest city", "Moheshkhali, on the coast of
/// Bangladesh", "the capital, Bamako".
struct PlacePhrases {
  let context: StructureContext

  /// How many words such a phrase has at most before the name.
  static let reach = 10

  /// A country or place that one lies in.
  struct Found {
    let land: Int
    let rule: String
  }

  /// Where the place of a mention lies by the words behind and in front of it.
  ///
  /// - Complexity: O(1) for the bounded reach.
  func lands(of mention: EntityMention, _ place: Int) -> [Found] {
    var found: [Found] = []
    if let land = behind(mention.tokens.upperBound, mention, place) { found.append(land) }
    if let land = inFront(mention, place) { found.append(land) }
    if let land = predicate(mention, place) { found.append(land) }
    return found.filter { $0.land != place }
  }

  // MARK: Behind the name

  private func behind(_ after: Int, _ mention: EntityMention, _ place: Int) -> Found? {
    let end = context.sentence(mention.head).upperBound
    guard after + 1 < end else { return nil }
    var i = after
    let isApart = context.texts[i] == ","
    if isApart { i += 1 }
    if ["and", "or"].contains(context.texts[i]) {
      return isApart ? nil : listed(i, mention, place, end)
    }
    // "Balikpapan on Borneo", "the Moria camp on Lesbos", "Lake Toba on the Indonesian island of
    // Sumatra".
    // "Calama, across the border in Chile".
    if isApart, let next = acrossBorder(i, end) {
      return named(from: next, end, isNear: true).map { Found(land: $0, rule: "across") }
    }
    // "Yoro County in the country's west", "an airport in the western part of X".
    if !isApart, context.texts[i] == "in", i + 2 < end, context.texts[i + 1] == "the",
      context.texts[i + 2] == "country" || context.words.directions.contains(context.texts[i + 2]),
      let land = inside(i + 1, end, place)
    {
      return Found(land: land, rule: "inside")
    }
    // "Puno on the Peruvian side".
    if !isApart, context.texts[i] == "on", let land = half(i + 1, end) {
      return Found(land: land, rule: "side")
    }
    if !isApart {
      while i < end, i - after < 2, context.words.placeNouns.contains(context.texts[i]) { i += 1 }
      guard i + 1 < end, ["on", "in"].contains(context.texts[i]) else { return nil }
      let isIsland = context.texts[i] == "on"
      // "Filled Rustaveli Avenue in Tbilisi".
      let isStreet = context.words.has("street-noun", context.texts[after - 1])
      guard context.tokens[mention.head].dep == "pobj" || isIsland || isStreet || i > after,
        let land = named(from: i + 1, end, isNear: isIsland), context.type(land) == "place"
      else { return nil }
      return Found(land: land, rule: "on")
    }
    guard context.tokens[mention.head].dep != "conj" || isPlural(before: mention) else {
      return nil
    }
    if ["in", "inside", "within"].contains(context.texts[i]) {
      return inside(i + 1, end, place).map { Found(land: $0, rule: "inside") }
    }
    // "on the southeastern coast of Bangladesh", "on Turkey's Aegean coast".
    if ["on", "off", "along"].contains(context.texts[i]) {
      if let land = half(i + 1, end) { return Found(land: land, rule: "side") }
      return side(i + 1, end).map { Found(land: $0, rule: "coast") }
    }
    return apposition(i, end, place)
  }

  /// "Ohrid, in the south of Macedonia", "Ambato, in the Ecuadorian province of Tungurahua", "in
  /// Brazil's state of Bahia": the name behind a kind of place or a part of a land. "Iași, in
  /// Romania's west", "in the country's far north", "in the Malaysian part of the island": the land
  /// that has the part.
  func inside(_ start: Int, _ end: Int, _ place: Int) -> Int? {
    var i = start
    var owner: Int?
    while i < min(end, start + Self.reach) {
      // "In the Italian-speaking south of Switzerland".
      if let next = pastQuality(i, end) {
        i = next
        continue
      }
      let isCountry = context.texts[i] == "country" && isOwner(i, end)
      let land = isCountry ? home(i, place) : context.covering(i, LocationClaims.lands)
      if let land, let region = region(at: i, land, of: owner, end) { return region }
      if land != nil { owner = isOwner(i, end) || isAdjective(i) ? land : nil }
      // "In the country's western highlands".
      if isCountry, i + 2 < end, context.words.directions.contains(context.texts[i + 2]) {
        return owner
      }
      let isPart = land == nil && isPart(i)
      if isPart, owner != nil, !isSettlement(i),
        i + 1 >= end || [",", ".", ";", ")", "-", "–", "—"].contains(context.texts[i + 1])
          || ["VBN", "WDT", "WRB"].contains(context.tokens[i + 1].tag)
          || context.texts[i + 1] == "of" && context.words.has("border-side", context.texts[i])
      {
        return owner
      }
      if isPart, i + 1 < end, context.texts[i + 1] == "of" {
        return named(from: i + 2, end, isNear: true, of: place)
      }
      guard
        isBridge(i) || isCountry || land != nil && i > start || land != nil && isOwner(i, end)
          || isAdjective(i),
        context.texts[i] != "of"
      else { return nil }
      i += 1
    }
    return nil
  }

  func isPart(_ i: Int) -> Bool {
    isPlaceNoun(i) || context.words.has("land-part", context.texts[i])
      || context.words.has("border-side", context.texts[i])
      || context.words.directions.contains(context.texts[i])
  }

  func isSettlement(_ i: Int) -> Bool {
    context.words.has("settlement-noun", context.texts[i]) || context.texts[i] == "capital"
  }

  /// Whether a nation's adjective stands at a word.
  func isAdjective(_ i: Int) -> Bool {
    context.index.mention(covering: i)?.form == .modifier
      && context.covering(i, ["country"]) != nil
  }

  /// Whether "'s" follows.
  func isOwner(_ i: Int, _ end: Int) -> Bool {
    i + 1 < end && context.tokens[i + 1].tag == "POS"
  }

  /// "Buzi and Nova Sofala, two towns in Mozambique": whether a list of names stands in front.
  private func isPlural(before mention: EntityMention) -> Bool {
    let after = mention.tokens.upperBound
    let end = min(context.sentence(mention.head).upperBound, after + 8)
    return (after..<max(after, end)).contains {
      context.tokens[$0].tag == "NNS" && isPlaceNoun($0)
    }
  }

  /// "Qaraqosh and the other towns of the Nineveh Plain", "Buzi and Nova Sofala, two towns in …".
  private func listed(
    _ and: Int, _ mention: EntityMention, _ place: Int, _ end: Int
  ) -> Found? {
    guard and + 2 < end, context.texts[and] == "and" else { return nil }
    if context.texts[and + 1] == "other"
      || context.texts[and + 1] == "the" && context.texts[and + 2] == "other"
    {
      guard let noun = noun(from: and + 1, end), context.tokens[noun].tag == "NNS" else {
        return nil
      }
      return placed(behind: noun, end).map { Found(land: $0, rule: "others") }
    }
    guard let next = context.index.mention(covering: and + 1), next.form == .name,
      next.tokens.lowerBound == and + 1, next.entities.count == 1,
      context.type(next.entities[0]) == "place", next.tokens.upperBound + 1 < end,
      context.texts[next.tokens.upperBound] == ",",
      let noun = noun(from: next.tokens.upperBound + 1, end), context.tokens[noun].tag == "NNS"
    else { return nil }
    return placed(behind: noun, end).map { Found(land: $0, rule: "towns") }
  }

  /// "Iraq's second largest city", "an island on India's coast", "the country's third city", "a
  /// suburb of the city of Kaduna", "the Shropshire town which …".
  func apposition(_ start: Int, _ end: Int, _ place: Int) -> Found? {
    // "One of the Italian towns wrecked by the earthquake".
    if start + 2 < end, context.texts[start] == "one", context.texts[start + 1] == "of" {
      return apposition(start + 2, end, place)
    }
    // "From Cork, the US Department of Transportation said": a name and no kind of place.
    guard let noun = noun(from: start, end), context.tokens[noun].text.first?.isLowercase ?? false
    else { return nil }
    for i in start..<noun {
      guard let land = context.covering(i, LocationClaims.lands), land != place else {
        if context.texts[i] == "country", i + 1 < noun, context.tokens[i + 1].tag == "POS",
          let home = home(i)
        {
          return Found(land: home, rule: "countrys")
        }
        continue
      }
      guard !context.isCompounded(i), let form = context.index.mention(covering: i)?.form else {
        continue
      }
      let last = context.index.mention(covering: i)?.tokens.upperBound ?? i + 1
      if last < noun, context.tokens[last].tag == "POS" { return Found(land: land, rule: "of") }
      if form == .name, last == noun, context.type(land) == "place" {
        return Found(land: land, rule: "compound")
      }
      if form == .modifier, context.type(land) == "country" {
        return Found(land: land, rule: "adjective")
      }
    }
    if let land = placed(behind: noun, end) { return Found(land: land, rule: "noun") }
    if let land = nearCapital(behind: noun, end) { return Found(land: land, rule: "near") }
    guard context.texts[noun] == "capital", noun == start + 1, context.texts[start] == "the",
      noun + 1 >= end || !["of", "city"].contains(context.texts[noun + 1])
    else { return nil }
    return (context.land(ofCapital: place) ?? home(noun)).map { Found(land: $0, rule: "capital") }
  }

  /// The place noun that ends the phrase at a token: over articles, adjectives and names.
  func noun(from start: Int, _ end: Int) -> Int? {
    var i = start
    while i < min(end, start + Self.reach) {
      let tag = context.tokens[i].tag
      let isNext = i + 1 < end && isPlaceNoun(i + 1)
      if isPlaceNoun(i), !isNext { return i > start ? i : nil }
      guard
        ["DT", "JJ", "JJS", "JJR", "RB", "RBS", "NN", "NNP", "NNPS", "CD", "POS", "HYPH", "VBG"]
          .contains(tag) || context.words.directions.contains(context.texts[i])
          || i == start && tag == "NNS" && isPlaceNoun(i)
      else { return nil }
      i += 1
    }
    return nil
  }

  func isPlaceNoun(_ i: Int) -> Bool {
    context.words.placeNouns.contains(context.texts[i])
      || context.tokens[i].tag == "NNS"
        && context.words.placeNouns.contains(context.tokens[i].lemma.lowercased())
  }

  /// "In central Mozambique", "on India's coast", "of the city of Kaduna" behind a place noun.
  func placed(behind noun: Int, _ end: Int) -> Int? {
    let i = noun + 1
    guard i + 1 < end, ["in", "of", "on", "off"].contains(context.texts[i]) else { return nil }
    if context.texts[i] == "on" || context.texts[i] == "off" { return side(i + 1, end) }
    return named(from: i + 1, end, isNear: false)
  }

  /// The land whose coast or edge a phrase names: "the southeastern coast of Bangladesh", "India's
  /// coast".
  private func side(_ start: Int, _ end: Int) -> Int? {
    var coast: Int?
    for i in start..<min(end, start + Self.reach) {
      // "On the Malaysian side of the border".
      if context.texts[i] == "side", i > start {
        return context.covering(i - 1, ["country"])
      }
      if context.words.has("coast-noun", context.texts[i]) {
        coast = i
        break
      }
      guard isBridge(i) || context.covering(i, LocationClaims.lands) != nil else { break }
    }
    guard let coast else {
      return named(from: start, end, isNear: true).flatMap {
        context.type($0) == "place" && !isWater($0) ? $0 : nil
      }
    }
    for i in start..<coast {
      if let land = context.covering(i, ["country"]), !context.isCompounded(i) { return land }
    }
    guard coast + 2 < end, context.texts[coast + 1] == "of",
      let land = named(from: coast + 2, end, isNear: false), !isWater(land)
    else { return nil }
    return land
  }

  /// The first name of a country or place of a phrase: over articles, directions, adjectives and
  /// "region of"; the country of an adjective where no name follows.
  func named(
    from start: Int, _ end: Int, isNear: Bool, of place: Int? = nil
  ) -> Int? {
    var adjective: Int?
    var i = start
    while i < min(end, start + Self.reach) {
      if let mention = context.index.mention(covering: i), mention.entities.count == 1,
        LocationClaims.lands.contains(context.type(mention.entities[0])), !context.isCompounded(i)
      {
        let last = mention.tokens.upperBound
        if last < end, context.tokens[last].tag == "POS" { return nil }
        if mention.form == .name {
          return isWater(mention.entities[0]) ? nil : mention.entities[0]
        }
        if mention.form == .modifier { adjective = mention.entities[0] }
        if mention.form == .description, context.texts[mention.head] == "country" {
          return home(mention.head, place)
        }
        // "In the southwest of the Andean state".
        if mention.form == .description, context.type(mention.entities[0]) == "country",
          context.texts[mention.head] == "state"
        {
          return mention.entities[0]
        }
        i = max(last, i + 1)
        continue
      }
      if context.texts[i] == "country", adjective == nil { return home(i, place) }
      guard isBridge(i) else { break }
      if isNear, !["the", "of"].contains(context.texts[i]), !isPlaceNoun(i),
        context.tokens[i].tag != "JJ"
      {
        break
      }
      i += 1
    }
    return adjective
  }

  /// Words that may stand before the name of a land: "the east of the", "the province of".
  private func isBridge(_ i: Int) -> Bool {
    let text = context.texts[i]
    if context.words.has("border-noun", text) { return false }
    return ["the", "of", "that"].contains(text) || context.words.directions.contains(text)
      || isPlaceNoun(i) || ["JJ", "JJS", "HYPH", "POS"].contains(context.tokens[i].tag)
      || context.words.has("land-part", text)
  }

  /// Whether a place is a sea, lake or river.
  func isWater(_ place: Int) -> Bool {
    context.entities[place].name.lowercased().split(separator: " ").contains {
      context.words.has("water-noun", String($0))
    }
  }

  // MARK: In front of the name

  /// "The capital, Dhaka": of the country that the article is about.
  private func inFront(_ mention: EntityMention, _ place: Int) -> Found? {
    var i = mention.tokens.lowerBound - 1
    let first = context.sentence(mention.head).lowerBound
    // "Georgian ports such as Batumi", "Peruvian towns including Ilo".
    var noun = i
    if noun > first, ["as", "like", "including"].contains(context.texts[noun]) { noun -= 1 }
    if noun > first, context.texts[noun] == "such" { noun -= 1 }
    if noun < i, noun > first, context.texts[noun] == "," { noun -= 1 }
    if noun < i, noun > first, context.tokens[noun].tag == "NNS", isPlaceNoun(noun),
      let land = LocationClaims.land(before: noun, context)
    {
      return Found(land: land, rule: "such")
    }
    if i > first, context.texts[i] == "," { i -= 1 }
    guard i > first, context.texts[i] == "capital", context.texts[i - 1] == "the",
      let land = context.land(ofCapital: place) ?? home(i)
    else { return nil }
    return Found(land: land, rule: "capital")
  }

  /// What "the country" is: the one that a description denotes or that the place is known to lie
  /// in, or else the article's only one or the one that was spoken of last.
  private func home(_ i: Int, _ place: Int? = nil) -> Int? {
    // "Set off for Sierra Leone to work at Moyamba, in the south of that country".
    if i > 0, context.texts[i - 1] == "that", let land = lastCountry(before: i, named: true) {
      return land
    }
    if let told = context.covering(i, ["country"]) {
      // What an article speaks of most goes before what a sentence before names in passing.
      let isHere = context.sentence(i).contains {
        $0 != i && context.covering($0, ["country"]) == told
      }
      return isHere || place == nil ? told : mainCountry ?? told
    }
    guard let place else { return context.onlyHome }
    return context.country(of: place) ?? context.onlyHome ?? mainCountry ?? lastCountry(before: i)
  }

  /// The country that an article about several speaks of clearly most.
  private var mainCountry: Int? {
    let counts = context.countryCounts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard counts.count > 1, counts[0].value >= 2 * counts[1].value else { return nil }
    return counts[0].key
  }

  /// The country that the sentence, or else the one before it, names last.
  private func lastCountry(before i: Int, named: Bool = false) -> Int? {
    let first = context.sentence(i).lowerBound
    for range in [first..<i, first > 0 ? context.sentence(first - 1) : 0..<0] {
      for token in range.reversed() {
        guard let land = context.covering(token, ["country"]),
          !named || context.index.mention(covering: token)?.form == .name
        else { continue }
        return land
      }
    }
    return nil
  }

}
