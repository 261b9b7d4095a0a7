internal import Language
internal import TextModel

/// Ties that a verb or a noun beside a name states: "belongs to the Labour Party", "a Social
/// Democrat", "Green politician Adam Olsen".
extension AffiliationClaims {
  /// People who belong to a body, stated by the verb.
  static func readVerbs(_ context: inout StructureContext) {
    for verb in context.tokens.indices
    where context.words.has("belonging-verb", context.tokens[verb].lemma.lowercased())
      && context.tokens[verb].pos == "VERB" && !context.isNegated(verb) && context.isRead(verb)
    {
      guard let holder = PositionClaims.subject(of: verb, context) else { continue }
      for object in context.objects(of: verb, { $0 == "to" }) {
        guard let body = body(at: object, context) else { continue }
        context.claim(
          "affiliated-with", from: holder, to: body, at: verb, rule: "affiliated.belongs",
          confidence: 0.85)
      }
    }
  }

  /// "The largest faction in the governing Liberal Democratic Party": the body, or the one whose
  /// part it is.
  private static func body(at object: Int, _ context: StructureContext) -> Int? {
    let bodies: Set<String> = ["organization", "armed-group"]
    if let body = context.single(object, bodies) { return body }
    // "The opposition People's Democratic Party".
    for child in context.children[object] where context.tokens[child].dep == "appos" {
      if let body = context.single(child, bodies) { return body }
    }
    guard context.words.has("part-noun", context.texts[object]) else { return nil }
    return context.objects(of: object) { $0 == "in" || $0 == "of" }
      .compactMap { context.single($0, bodies) }.first
  }

  /// "Wolfgang Tiefensee, a Social Democrat", "Green politician Adam Olsen": the one party of the
  /// article whose name these words begin.
  static func followers(
    _ mention: EntityMention, _ person: Int, _ context: inout StructureContext
  ) {
    var phrases: [String] = []
    let tokens = context.tokens
    let isCapital: (Int) -> Bool = { tokens[$0].text.first?.isUppercase ?? false }
    // Behind the name, up to a comma: "a Social Democrat,".
    var i = mention.tokens.upperBound
    let end = min(context.sentence(mention.head).upperBound, i + 6)
    if i + 2 < end, context.texts[i] == ",", ["a", "an"].contains(context.texts[i + 1]) {
      i += 2
      let first = i
      while i < end, isCapital(i) { i += 1 }
      if i > first, i < end, [",", ".", "and"].contains(context.texts[i]) {
        phrases.append(
          context.tokens[first..<i].map { $0.text.lowercased() }.joined(separator: " "))
      }
    }
    // In front: "Green politician", "Social Democratic lawmaker".
    var front = (mention.tokens.first(where: isCapital) ?? mention.tokens.lowerBound) - 1
    let start = context.sentence(mention.head).lowerBound
    if front > start,
      context.words.has("own-member", context.texts[front])
        || context.words.has("partisan-noun", context.texts[front])
    {
      front -= 1
      let last = front
      while front >= start, last - front < 3, isCapital(front),
        context.index.mention(covering: front).map({ $0.tokens == mention.tokens }) ?? true
      {
        front -= 1
      }
      if front < last {
        phrases.append(
          context.tokens[(front + 1)...last].map { $0.text.lowercased() }.joined(separator: " "))
      }
    }
    for phrase in phrases {
      guard let party = party(begun: phrase, context) else { continue }
      context.claim(
        "affiliated-with", from: person, to: party, at: mention.head, rule: "affiliated.follower",
        confidence: 0.8)
    }
  }

  /// The one party whose name or alias is the phrase in the plural or begins with it.
  private static func party(begun phrase: String, _ context: StructureContext) -> Int? {
    let found = context.entities.indices.filter { number in
      let entity = context.entities[number]
      guard entity.type == "organization" else { return false }
      return ([entity.name] + entity.aliases).contains { name in
        let name = name.lowercased()
        let isParty = name.split(separator: " ").contains {
          context.words.has("own-group", String($0))
        }
        return name == phrase + "s" || isParty && name.hasPrefix(phrase + " ")
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// "Bangladesh's state-run Petrobangla", "the Chinese state-owned Cosco": the country whose state
  /// runs a body.
  static func stateOwner(of mention: EntityMention, _ context: StructureContext) -> Int? {
    var i = mention.tokens.lowerBound - 1
    let first = context.sentence(mention.head).lowerBound
    guard i - 2 > first else { return nil }
    if context.texts[i - 1] == "-" {
      guard context.words.has("state-adjective", "\(context.texts[i - 2])-\(context.texts[i])")
      else {
        return nil
      }
      i -= 3
    } else {
      guard context.words.has("state-adjective", context.texts[i]), context.texts[i] != "national"
      else { return nil }
      i -= 1
    }
    if i > first, context.tokens[i].tag == "POS" { i -= 1 }
    guard i >= first, let country = context.covering(i, ["country"]), !context.isCompounded(i)
    else {
      return nil
    }
    let form = context.index.mention(covering: i)?.form
    return form == .modifier || context.tokens[i + 1].tag == "POS" ? country : nil
  }

  /// "Petrosur … the Argentine company": whose a company is, by what takes it up.
  static func described(_ context: inout StructureContext) {
    for mention in context.analysis.mentions
    where mention.form == .description && mention.entities.count == 1 {
      let entity = mention.entities[0]
      guard context.type(entity) == "organization", context.country(of: entity) == nil,
        context.words.has("body-noun", context.texts[mention.head])
      else { continue }
      for child in context.children[mention.head] where context.tokens[child].dep == "amod" {
        guard let country = context.covering(child, ["country"]), !context.isCompounded(child)
        else { continue }
        context.claim(
          "affiliated-with", from: entity, to: country, at: mention.head,
          rule: "affiliated.described", confidence: 0.75)
      }
    }
  }
}
