internal import Language
internal import TextModel

/// Posts that the words behind a name state, read in their order, where the parser hangs the name
/// of a body on something else.
extension PositionClaims {
  private static let bodies: Set<String> = ["organization", "armed-group", "ministry"]

  /// "Ana Ruiz, who leads the seamen's union, the Unión del Mar", "Igor Bel, who has headed the
  /// movement Citizens for Order since".
  static func readWorded(_ context: inout StructureContext) {
    for i in context.tokens.indices where i > 1 {
      switch context.texts[i] {
      case "who":
        leading(i, &context)
        advising(i, &context)
      case "man", "woman": representing(i, &context)
      case "counterpart", "number": matching(i, &context)
      default: continue
      }
    }
  }

  private static func leading(_ who: Int, _ context: inout StructureContext) {
    let end = context.sentence(who).upperBound
    guard let holder = antecedent(of: who, context), context.isRead(who) else { return }
    var verb = who + 1
    while verb < end, verb - who < 4,
      ["has", "had", "also", "now", "still", "then", "currently", "once", "formerly", "later"]
        .contains(context.texts[verb])
    {
      verb += 1
    }
    guard verb + 1 < end else { return }
    var title = context.words.postVerbs[context.tokens[verb].lemma.lowercased()]
    // "Who presides over", "who co-founded".
    if context.texts[verb] == "presides" || context.texts[verb] == "presided",
      context.texts[verb + 1] == "over"
    {
      title = "President"
      verb += 1
    } else if context.texts[verb] == "co", verb + 3 < end,
      let founding = context.words.postVerbs[context.tokens[verb + 2].lemma.lowercased()]
    {
      title = founding
      verb += 2
    }
    if let served = bodyServed(by: verb, end, context), served.body != holder {
      context.claim(
        "position", from: holder, to: served.body, at: who, rule: "position.worded",
        confidence: 0.8, properties: ["title": "Head of \(served.field)"])
      return
    }
    guard let title, title != "Owner", let body = body(behind: verb, end, context), body != holder
    else { return }
    context.claim(
      "position", from: holder, to: body, at: who, rule: "position.worded", confidence: 0.8,
      properties: ["title": title])
  }

  /// "Who heads purchasing at Germany's Trendhaus Nord", "who runs tea trading for Harrow": the
  /// body at which somebody runs something, and what is run.
  private static func bodyServed(by verb: Int, _ end: Int, _ context: StructureContext)
    -> (body: Int, field: String)?
  {
    guard context.words.has("running-verb", context.tokens[verb].lemma.lowercased()) else {
      return nil
    }
    var i = verb + 1
    while i < min(end, verb + 6),
      ["NN", "NNS", "JJ", "VBG", "CC", "DT"].contains(context.tokens[i].tag),
      context.index.mention(covering: i) == nil
    {
      i += 1
    }
    guard i > verb + 1, i + 1 < end, ["at", "for"].contains(context.texts[i]),
      // "Runs the paper for the party".
      !context.words.has("body-noun", context.texts[i - 1])
    else { return nil }
    let field = (verb + 1..<i).filter { context.tokens[$0].tag != "DT" }
    i += context.texts[i + 1] == "the" ? 2 : 1
    // "Germany's Trendhaus Nord".
    if i + 2 < end, context.covering(i, ["country"]) != nil {
      i = context.index.mention(covering: i)?.tokens.upperBound ?? i + 1
      if i < end, context.tokens[i].tag == "POS" { i += 1 }
    }
    guard i < end, let name = context.index.mention(covering: i), name.form == .name,
      name.tokens.upperBound >= end
        || context.tokens[name.tokens.upperBound].tag != "POS"
          && !context.tokens[name.tokens.upperBound].tag.hasPrefix("NN"),
      let body = context.covering(i, ["organization", "ministry"])
    else { return nil }
    return (body, field.map { context.texts[$0] }.joined(separator: " "))
  }

  /// Whom "who" stands for: the name in front of the comma, or the one that the noun in front of
  /// it describes.
  static func antecedent(of who: Int, _ context: StructureContext) -> Int? {
    let first = context.sentence(who).lowerBound
    var before = who - 1
    if let person = context.covering(who, ["person"]) { return person }
    if context.texts[before] == "," { before -= 1 }
    guard before >= first else { return nil }
    if let person = context.covering(before, ["person"]) { return person }
    // "Ana Ruiz, a nurse who".
    while before > first, who - before < 7, context.texts[before] != "," { before -= 1 }
    guard before > first, context.texts[before] == ",",
      ["a", "an", "the"].contains(context.texts[before + 1]),
      context.index.mention(covering: before - 1)?.form == .name
    else { return nil }
    return context.covering(before - 1, ["person"])
  }

  /// The body whose name a phrase behind a verb begins with, or to which it comes by nouns for
  /// bodies: "the opposition party Citizens for Order", "the seamen's union, the Unión del Mar".
  private static func body(behind verb: Int, _ end: Int, _ context: StructureContext) -> Int? {
    var i = verb + 1
    var noun: Int?
    while i < end, i - verb < 8 {
      if let named = context.index.mention(covering: i), named.form == .name {
        guard named.entities.count == 1, bodies.contains(context.type(named.entities[0])) else {
          // "The Burkinabe side Étoile", "the Lagos club Star FC": where it is.
          guard named.tokens.count == 1, context.covering(i, ["place", "country"]) != nil else {
            return nil
          }
          i += 1
          continue
        }
        let next = named.tokens.upperBound
        // "Amnesty's team", "the Red Cross hospital" are others, "the finance committee" is a part.
        guard named.tokens.lowerBound == i, context.tokens[i].text.first?.isUppercase ?? false,
          next >= end
            || context.tokens[next].tag != "POS" && !context.tokens[next].tag.hasPrefix("NN")
              && context.texts[next] != "-"
        else { return nil }
        return named.entities[0]
      }
      let tag = context.tokens[i].tag
      if context.texts[i] == "," {
        // "The seamen's union, the Unión del Mar".
        guard let noun, noun == i - 1, i + 2 < end else { return nil }
        i += context.texts[i + 1] == "the" ? 2 : 1
        guard context.index.mention(covering: i)?.form == .name else { return nil }
        continue
      }
      guard ["DT", "JJ", "NN", "NNS", "POS", "HYPH", "PRP$", "JJS", "VBN"].contains(tag) else {
        return nil
      }
      noun =
        context.words.has("body-noun", context.texts[i])
          || context.words.has("own-group", context.texts[i]) ? i : nil
      i += 1
    }
    return nil
  }

  /// "Igor Bel, who advises the Kremlin on trade", "who advises the Turkish premier".
  private static func advising(_ who: Int, _ context: inout StructureContext) {
    let end = context.sentence(who).upperBound
    let verb = who + 1
    guard verb + 1 < end, context.tokens[verb].lemma == "advise",
      let holder = antecedent(of: who, context)
    else { return }
    for i in verb + 1..<min(end, verb + 5) {
      if let target = context.covering(i, bodies.union(["country"])) {
        guard !context.isCompounded(i), target != holder else { return }
        context.claim(
          "position", from: holder, to: target, at: who, rule: "position.advising",
          confidence: 0.75, properties: ["title": "Adviser"])
        return
      }
      guard ["DT", "JJ", "NN"].contains(context.tokens[i].tag) else { return }
    }
  }

  /// "Ana Ruiz, its man in Pristina", "once the ministry's woman for the Gulf": who stands for a
  /// body somewhere.
  private static func representing(_ noun: Int, _ context: inout StructureContext) {
    let sentence = context.sentence(noun)
    guard noun - 2 > sentence.lowerBound, noun + 2 < sentence.upperBound,
      ["in", "for"].contains(context.texts[noun + 1]),
      context.tokens[noun + 2].tag.hasPrefix("NNP") || context.texts[noun + 2] == "the"
    else { return }
    let owners = bodies.union(["country"])
    var start = noun - 1
    var owner = context.tokens[start].tag == "PRP$" ? context.covering(start, owners) : nil
    if context.tokens[start].tag == "POS" {
      owner = context.covering(start - 1, owners)
      start = context.index.mention(covering: start - 1)?.tokens.lowerBound ?? start
      if start > sentence.lowerBound, context.texts[start - 1] == "the" { start -= 1 }
    }
    guard let owner, let holder = beside(start, noun, context), owner != holder else { return }
    context.claim(
      "position", from: holder, to: owner, at: noun, rule: "position.representing",
      confidence: 0.75, properties: ["title": "Representative"])
  }

  /// The person whose name stands in front of a description and a comma, or behind both.
  private static func beside(_ start: Int, _ noun: Int, _ context: StructureContext) -> Int? {
    let sentence = context.sentence(noun)
    var before = start - 1
    if before > sentence.lowerBound, ["once", "formerly", "now"].contains(context.texts[before]) {
      before -= 1
    }
    if before > sentence.lowerBound, context.texts[before] == ",",
      let name = context.index.mention(covering: before - 1), name.form == .name,
      let person = context.covering(before - 1, ["person"])
    {
      return person
    }
    guard
      var i = (noun + 1..<min(sentence.upperBound, noun + 8))
        .first(where: { context.texts[$0] == "," })
    else { return nil }
    i += 1
    let limit = min(sentence.upperBound, i + 5)
    while i < limit {
      if let name = context.index.mention(covering: i), name.form == .name,
        let person = context.covering(i, ["person"])
      {
        let after = name.tokens.upperBound
        return after < sentence.upperBound && [",", "."].contains(context.texts[after])
          ? person : nil
      }
      guard ["DT", "JJ", "NN", "HYPH"].contains(context.tokens[i].tag) else { return nil }
      i += 1
    }
    return nil
  }

  /// "Her counterpart at the Chilean Chess Union, Ana Ruiz,", "her opposite number in the Sejm":
  /// the same post at another body.
  private static func matching(_ noun: Int, _ context: inout StructureContext) {
    let sentence = context.sentence(noun)
    let start = context.texts[noun] == "number" ? noun - 2 : noun - 1
    guard start >= sentence.lowerBound, noun + 2 < sentence.upperBound,
      context.texts[noun] == "counterpart" || context.texts[noun - 1] == "opposite",
      context.tokens[start].tag == "PRP$", let other = context.covering(start, ["person"]),
      ["at", "in"].contains(context.texts[noun + 1])
    else { return }
    let at = context.texts[noun + 2] == "the" ? noun + 3 : noun + 2
    guard at < sentence.upperBound, let body = context.covering(at, bodies),
      let holder = context.covering(noun, ["person"]) ?? beside(start, noun, context),
      holder != other,
      let post = context.claims.first(where: {
        $0.type == "position" && $0.from == context.entities[other].id
          && $0.properties["former"] != "true" && $0.polarity == .positive
      })
    else { return }
    context.claim(
      "position", from: holder, to: body, at: noun, rule: "position.counterpart",
      confidence: 0.75, properties: ["title": post.properties["title"] ?? "Counterpart"])
  }
}
