internal import Language
internal import TextModel

/// Where bodies and people come from, by plain words in their order: owners and seats of firms,
/// ranks among the firms of a country, and clauses with "who".
extension AffiliationClaims {
  /// "The Cyprus-based Helios Lines", "Bank of Carniola, Slovenia's second-largest lender", "the
  /// biggest opposition party in Fiji, the Unity Party,".
  static func readLands(_ context: inout StructureContext) {
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 && context.isRead(mention.head) {
      let entity = mention.entities[0]
      guard ["organization", "armed-group"].contains(context.type(entity)),
        let country = land(behind: mention, context) ?? land(before: mention, context)
          ?? landOfMembers(entity, context)
      else { continue }
      context.claim(
        "affiliated-with", from: entity, to: country, at: mention.head, rule: "affiliated.land",
        confidence: 0.8)
    }
    readOrigins(&context)
    readNamesFrom(&context)
  }

  /// "Ana Ruiz from Chile, Vjollca Berishaj from Kosovo", "Paul Roba for the Nimba Front": where a
  /// name and a preposition stand side by side and no verb takes either.
  private static func readNamesFrom(_ context: inout StructureContext) {
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 && context.isRead(mention.head)
      && context.type(mention.entities[0]) == "person"
    {
      let sentence = context.sentence(mention.head)
      var at = mention.tokens.upperBound
      // "Ali Haddad, for the Houthis, and Paul Roba, for the Nimba Front, shook hands".
      let isSetOff =
        at + 2 < sentence.upperBound && context.texts[at] == "," && context.texts[at + 1] == "for"
      if isSetOff { at += 1 }
      guard at + 1 < sentence.upperBound, ["from", "for", "of"].contains(context.texts[at]) else {
        continue
      }
      let isFrom = context.texts[at] != "for"
      let next = context.texts[at + 1] == "the" ? at + 2 : at + 1
      guard next < sentence.upperBound, let other = context.index.mention(covering: next),
        other.form == .name, other.tokens.lowerBound >= at + 1,
        let target = context.covering(
          next, isFrom ? ["country"] : ["organization", "armed-group"]),
        !hasClaim(mention.entities[0], at: target, context)
      else { continue }
      let after = other.tokens.upperBound
      guard
        after >= sentence.upperBound
          || [",", ".", ";", "and", "as"].contains(context.texts[after])
          || isFrom && ["VBD", "VBZ", "VBP"].contains(context.tokens[after].tag)
      else { continue }
      guard
        isSetOff
          ? context.texts[min(after, sentence.upperBound - 1)] == ","
          : context.texts[at] == "of" || isFree(mention, isFrom, context)
      else { continue }
      context.claim(
        "affiliated-with", from: mention.entities[0], to: target, at: mention.head,
        rule: isFrom ? "affiliated.name-from" : "affiliated.name-for", confidence: 0.8)
    }
  }

  /// Whether a name stands in a list or is a subject, so that what follows it tells who it is and
  /// not what was done to it: "expelled Ana Ruiz from Chile", "thanked her for".
  private static func isFree(
    _ mention: EntityMention, _ isFrom: Bool, _ context: StructureContext
  ) -> Bool {
    let first = context.sentence(mention.head).lowerBound
    let before = mention.tokens.lowerBound - 1
    var head = mention.head
    for _ in 0..<8 where context.tokens[head].dep == "conj" { head = context.tokens[head].head }
    let dep = context.tokens[head].dep
    if isFrom { return ["nsubj", "attr", "nsubjpass", "appos"].contains(dep) || dep == "ROOT" }
    // "A signed for the Front, B for the League".
    guard before > first, [",", "and", ";"].contains(context.texts[before]),
      !["dobj", "pobj", "dative"].contains(dep)
    else { return false }
    return (first..<before).contains { i in
      context.texts[i] == "for" && context.tokens[i].tag == "IN"
        && context.covering(
          min(i + (context.texts[i + 1] == "the" ? 2 : 1), context.tokens.count - 1),
          ["organization", "armed-group", "country"]) != nil
    }
  }

  private static func hasClaim(_ from: Int, at to: Int, _ context: StructureContext) -> Bool {
    let (person, body) = (context.entities[from].id, context.entities[to].id)
    return context.claims.contains {
      $0.from == person && $0.to == body && ["position", "affiliated-with"].contains($0.type)
    }
  }

  /// "Pascal Rieder, who is Swiss,", "Litia Bong, who comes from Vanuatu".
  private static func readOrigins(_ context: inout StructureContext) {
    for who in context.tokens.indices
    where context.texts[who] == "who" && who > 1 && context.isRead(who) {
      let end = context.sentence(who).upperBound
      guard who + 3 < end else { continue }
      var found: Int?
      switch context.texts[who + 1] {
      case "is", "was":
        guard let word = context.index.mention(covering: who + 2),
          word.form == .modifier || context.words.has("people", context.texts[who + 2])
        else { continue }
        let next = word.tokens.upperBound
        guard next >= end || [",", ".", ";", "and", "but"].contains(context.texts[next]) else {
          continue
        }
        found = context.covering(who + 2, ["country"])
      case "comes", "hails":
        guard context.texts[who + 2] == "from" else { continue }
        let at = context.texts[who + 3] == "the" ? who + 4 : who + 3
        guard at < end, let name = context.index.mention(covering: at), name.form == .name,
          name.tokens.upperBound >= end || context.tokens[name.tokens.upperBound].tag != "POS"
        else { continue }
        found = context.covering(at, ["country"])
      default: continue
      }
      guard let country = found, !context.isCompounded(who + 2),
        let person = PositionClaims.antecedent(of: who, context), person != country
      else { continue }
      context.claim(
        "affiliated-with", from: person, to: country, at: who, rule: "affiliated.origin",
        confidence: 0.8)
    }
  }

  /// "The Federation of Chadian Teachers": whose people a body's name says that it is of.
  private static func landOfMembers(_ body: Int, _ context: StructureContext) -> Int? {
    let words = context.entities[body].name.lowercased().split(separator: " ").map(String.init)
    guard let of = words.firstIndex(of: "of"), (1...3).contains(of),
      (3...4).contains(words.count - of), let last = words.last, last.hasSuffix("s"),
      !["states", "nations", "countries", "peoples"].contains(last),
      !words.contains(where: { context.words.has("cause-word", $0) })
    else { return nil }
    for length in [2, 1] where of + length + 1 < words.count {
      guard
        let code = context.words.nation(
          named: words[of + 1...of + length].joined(separator: " "))
      else { continue }
      return context.entities.firstIndex {
        $0.type == "country" && $0.properties["country"] == code
      }
    }
    return nil
  }

  // MARK: Behind the name

  private static func land(behind mention: EntityMention, _ context: StructureContext) -> Int? {
    let end = context.sentence(mention.head).upperBound
    let comma = mention.tokens.upperBound
    guard comma + 3 < end, context.texts[comma] == "," else { return nil }
    let i = comma + 1
    // "Helios Lines, based in Limassol, Cyprus,".
    if context.words.has("seated-word", context.texts[i]), context.texts[i + 1] == "in" {
      return country(at: i + 2, end, context)
    }
    if let ranked = ranked(from: i, end, context) { return ranked }
    guard ["a", "an", "the"].contains(context.texts[i]) else { return nil }
    guard let noun = endOfPhrase(from: i + 1, end, context) else { return nil }
    // "Dunblane Tea, a British-owned planter".
    if let owner = seat(in: i + 1..<noun, context) { return owner }
    // "Coral Fibre, a firm from the German city of Rostock", "a company in Suva, Fiji".
    guard context.texts[i] != "the", context.words.has("body-noun", context.texts[noun]),
      noun + 2 < end
    else { return nil }
    var next = noun + 1
    if context.words.has("seated-word", context.texts[next]) { next += 1 }
    guard next + 1 < end, ["from", "in", "of"].contains(context.texts[next]) else { return nil }
    return country(at: next + 1, end, context)
  }

  /// The country of a plain phrase of place: "Cyprus", "Limassol, Cyprus", "the German city of
  /// Rostock", "the north of Chad".
  private static func country(
    at start: Int, _ end: Int, _ context: StructureContext
  ) -> Int? {
    var i = start
    var place: EntityMention?
    while i < min(end, start + 7) {
      if let mention = context.index.mention(covering: i), mention.entities.count == 1 {
        let next = mention.tokens.upperBound
        switch context.type(mention.entities[0]) {
        case "country":
          if mention.form == .name {
            // "In Poland's biggest city", "in Iran and Iraq" are no one's seat.
            let isOpen =
              next < end && (context.tokens[next].tag == "POS" || context.texts[next] == "and")
            return isOpen || context.isCompounded(i) ? nil : mention.entities[0]
          }
          guard mention.form == .modifier, next < end,
            context.words.has("settlement-noun", context.texts[next])
              || ["capital", "province", "region", "island"].contains(context.texts[next])
          else { return nil }
          return mention.entities[0]
        case "place":
          guard place == nil, mention.form == .name else { return nil }
          place = mention
          i = next
        default: return nil
        }
        continue
      }
      let isPart = place == nil && ["DT", "JJ", "NN", "IN"].contains(context.tokens[i].tag)
      let isComma = context.texts[i] == "," && place?.tokens.upperBound == i
      guard isPart || isComma else { return nil }
      i += 1
    }
    return nil
  }

  /// "Slovenia's second-largest lender", "Canada's only producer of potash": a rank in a country.
  private static func ranked(
    from start: Int, _ end: Int, _ context: StructureContext
  ) -> Int? {
    let i = context.texts[start] == "the" ? start + 1 : start
    guard i + 3 < end, let owner = context.index.mention(covering: i), owner.form == .name,
      owner.tokens.lowerBound == i, let country = context.covering(i, ["country"]),
      owner.tokens.upperBound + 2 < end,
      context.tokens[owner.tokens.upperBound].tag == "POS",
      let noun = endOfPhrase(from: owner.tokens.upperBound + 1, end, context)
    else { return nil }
    let phrase = owner.tokens.upperBound + 1...noun
    guard
      phrase.contains(where: {
        ["JJS", "RBS"].contains(context.tokens[$0].tag)
          || context.words.has("rank-adjective", context.texts[$0])
      }), context.words.has("body-noun", context.texts[noun]) || phrase.count > 2,
      context.words.has("ranked-counterparty", context.texts[noun])
        || !isCounterparty(noun, context),
      context.words.has("body-noun", context.texts[noun])
        || !context.words.has("occupation", context.texts[noun])
    else { return nil }
    return country
  }

  /// The noun that ends a plain phrase, where a comma, full stop or preposition follows.
  private static func endOfPhrase(
    from start: Int, _ end: Int, _ context: StructureContext
  ) -> Int? {
    var i = start
    while i < end, i - start < 10,
      ["JJ", "JJS", "RBS", "RB", "NN", "HYPH", "CD", "VBN", "VBG"]
        .contains(context.tokens[i].tag)
        || context.covering(i, ["country"]) != nil && i + 1 < end
          && context.tokens[i + 1].tag == "HYPH"
    {
      i += 1
    }
    guard i > start, i < end, context.tokens[i - 1].tag == "NN",
      [",", ".", ";", ")"].contains(context.texts[i])
        || ["IN", "WDT", "VBN"].contains(context.tokens[i].tag)
    else { return nil }
    return i - 1
  }

  // MARK: In front of the name

  private static func land(before mention: EntityMention, _ context: StructureContext) -> Int? {
    let first = context.sentence(mention.head).lowerBound
    var i = mention.tokens.lowerBound - 1
    // "The Norwegian-owned operator Fjord Telecom".
    while i > first, mention.tokens.lowerBound - i < 4,
      ["JJ", "NN"].contains(context.tokens[i].tag),
      context.index.mention(covering: i) == nil
    {
      i -= 1
    }
    let span = min(max(first, i - 3), mention.tokens.lowerBound)..<mention.tokens.lowerBound
    if let owner = seat(in: span, context) { return owner }
    // "The biggest opposition party in Fiji, the Unity and Land Party,".
    i = mention.tokens.lowerBound - 1
    if i > first, context.texts[i] == "the" { i -= 1 }
    let after = mention.tokens.upperBound
    guard i - 3 > first, context.texts[i] == ",",
      after < context.tokens.count, [",", "."].contains(context.texts[after]),
      let place = context.index.mention(covering: i - 1), place.form == .name,
      let country = context.covering(i - 1, ["country"])
    else { return nil }
    var noun = place.tokens.lowerBound - 1
    if noun > first, context.texts[noun] == "the" { noun -= 1 }
    guard noun - 2 >= first, ["in", "of"].contains(context.texts[noun]) else { return nil }
    noun -= 1
    guard
      context.words.has("body-noun", context.texts[noun])
        || context.words.has("own-group", context.texts[noun])
    else { return nil }
    let isRanked = (max(first, noun - 5)..<noun).contains {
      ["JJS", "RBS"].contains(context.tokens[$0].tag)
        || context.words.has("rank-adjective", context.texts[$0])
    }
    return isRanked ? country : nil
  }

  /// "Cyprus-based", "British-owned": the country in such a compound.
  private static func seat(in span: Range<Int>, _ context: StructureContext) -> Int? {
    for i in span.dropFirst(2) where context.words.has("seated-word", context.texts[i]) {
      guard context.tokens[i - 1].tag == "HYPH" || context.texts[i - 1] == "-",
        context.index.mention(covering: i - 2)?.tokens.upperBound == i - 1
      else { continue }
      // "London-based": a capital stands for its country.
      return context.covering(i - 2, ["country"])
        ?? context.covering(i - 2, ["place"]).flatMap { context.land(ofCapital: $0) }
    }
    return nil
  }
}
