internal import Language
internal import TextModel

/// Whom people work for and what bodies are part of, by the words in their order.
extension AffiliationClaims {
  private static let groups: Set<String> = ["organization", "armed-group"]

  /// "Has flown for Altiplano Air for four years", "Paul Roba of the opposition Free Alliance",
  /// "the African Union force, AMISOM", "the Venice Commission, a body of the Council of Europe".
  static func readEmployers(_ context: inout StructureContext) {
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 && context.isRead(mention.head) {
      let entity = mention.entities[0]
      guard groups.contains(context.type(entity)) else { continue }
      if let person = employee(of: mention, context) {
        context.claim(
          "affiliated-with", from: person, to: entity, at: mention.head,
          rule: "affiliated.employed", confidence: 0.8)
      } else if let person = namedBefore(mention, context), !hasPost(person, at: entity, context) {
        context.claim(
          "affiliated-with", from: person, to: entity, at: mention.head,
          rule: "affiliated.name-of-body", confidence: 0.8)
      }
      guard let whole = whole(of: mention, context), whole != entity else { continue }
      context.claim(
        "affiliated-with", from: entity, to: whole, at: mention.head,
        rule: "affiliated.worded-part", confidence: 0.8)
    }
  }

  /// The place of the preposition in front of a body's name, over an article and plain words.
  private static func preposition(
    before mention: EntityMention, _ context: StructureContext
  ) -> Int? {
    let first = context.sentence(mention.head).lowerBound
    var i = mention.tokens.lowerBound - 1
    while i > first, mention.tokens.lowerBound - i < 6,
      ["DT", "JJ", "JJR", "NN", "VBG", "HYPH"].contains(context.tokens[i].tag),
      context.index.mention(covering: i).map({ $0.form == .modifier }) ?? true
    {
      i -= 1
    }
    return i > first && context.tokens[i].tag == "IN" ? i : nil
  }

  /// "She has taught Pali at the university", "he played eleven seasons for the club": who.
  private static func employee(of body: EntityMention, _ context: StructureContext) -> Int? {
    let after = body.tokens.upperBound
    let sentence = context.sentence(body.head)
    guard let place = preposition(before: body, context) else { return nil }
    if let person = deputy(place, sentence.lowerBound, context) { return person }
    guard
      ["for", "at"].contains(context.texts[place]),
      // "For the Red Cross hospital", "for Amnesty's magazine".
      after >= sentence.upperBound || !context.tokens[after].tag.hasPrefix("NN"),
      after >= sentence.upperBound || context.tokens[after].tag != "POS"
    else { return nil }
    for verb in (max(sentence.lowerBound, place - 5)..<place).reversed() {
      let token = context.tokens[verb]
      if [",", ";", "and"].contains(context.texts[verb]) { return nil }
      guard token.pos == "VERB" else { continue }
      let lemma = token.lemma.lowercased()
      // "A surgeon from Lyon working for the Order of Malta".
      if token.tag == "VBG", lemma == "work", token.dep == "acl" {
        let noun = token.head
        return context.single(noun, ["person"])
          ?? (context.tokens[noun].dep == "appos"
            ? context.single(context.tokens[noun].head, ["person"]) : nil)
      }
      guard
        context.words.has(
          context.texts[place] == "at" ? "staying-verb" : "serving-verb", lemma),
        ["VBD", "VBN", "VBZ", "VBP"].contains(token.tag), !context.isNegated(verb),
        // "Bought a car for the Front".
        token.tag != "VBD" || !context.words.has("habitual-verb", lemma),
        !context.isPossible(verb)
      else { return nil }
      return worker(before: verb, from: sentence.lowerBound, context)
    }
    return nil
  }

  /// "Attended on behalf of the bank": who.
  private static func deputy(_ of: Int, _ first: Int, _ context: StructureContext) -> Int? {
    guard of - 3 > first, context.texts[of] == "of", context.texts[of - 1] == "behalf",
      context.texts[of - 2] == "on"
    else { return nil }
    let verb = (max(first, of - 5)..<of - 2).last { context.tokens[$0].pos == "VERB" }
    guard let verb, ["VBD", "VBZ", "VBP"].contains(context.tokens[verb].tag) else { return nil }
    return worker(before: verb, from: first, context)
  }

  /// The subject right in front of a verb: a name, "who", "she", over an auxiliary or adverb.
  private static func worker(
    before verb: Int, from first: Int, _ context: StructureContext
  ) -> Int? {
    var i = verb - 1
    while i > first, verb - i < 5,
      ["RB", "VBZ", "VBD", "VBP"].contains(context.tokens[i].tag), context.tokens[i].pos != "VERB"
    {
      i -= 1
    }
    guard i >= first, let mention = context.index.mention(covering: i),
      mention.tokens.upperBound == i + 1, mention.entities.count == 1,
      context.type(mention.entities[0]) == "person", context.tokens[i].tag != "PRP$",
      mention.form != .pronoun || mention.confidence >= 0.7
    else { return nil }
    let start = mention.tokens.lowerBound
    // "Relatives of Ana Ruiz worked for the firm".
    guard start == first || context.tokens[start - 1].tag != "IN" else { return nil }
    return mention.entities[0]
  }

  /// "Paul Roba of the opposition Free Alliance": the name right in front of "of".
  private static func namedBefore(_ body: EntityMention, _ context: StructureContext) -> Int? {
    guard let place = preposition(before: body, context), context.texts[place] == "of",
      let name = context.index.mention(covering: place - 1), name.form == .name,
      name.tokens.upperBound == place, name.entities.count == 1
    else { return nil }
    return context.covering(place - 1, ["person"])
  }

  /// The league or body whose part a body is, by the description beside its name.
  private static func whole(of mention: EntityMention, _ context: StructureContext) -> Int? {
    let sentence = context.sentence(mention.head)
    let after = mention.tokens.upperBound
    // "KFOR, the NATO-led force,", "EULEX, the EU's police mission,", "the Venice Commission, a
    // body of the Council of Europe".
    if after + 3 < sentence.upperBound, context.texts[after] == ",",
      ["the", "a", "an"].contains(context.texts[after + 1])
    {
      var i = after + 2
      var owner: Int?
      while i < sentence.upperBound, i - after < 9 {
        if let league = league(at: i, context) {
          owner = owner ?? league
        } else if !["JJ", "JJS", "NN", "HYPH", "POS", "VBN", "NNP", "NNPS"].contains(
          context.tokens[i].tag)
        {
          break
        }
        i += 1
      }
      let noun = i - 1
      guard noun > after + 1,
        context.words.has("part-noun", context.texts[noun])
          || context.words.has("league-part", context.texts[noun])
      else { return nil }
      if let owner { return owner }
      guard i + 1 < sentence.upperBound, context.texts[i] == "of" else { return nil }
      let next = context.texts[i + 1] == "the" ? i + 2 : i + 1
      guard next < sentence.upperBound,
        context.index.mention(covering: next)?.form == .name
      else { return nil }
      return context.covering(next, groups)
    }
    // "The African Union force, AMISOM", "the UN force known as UNIFIL", "the United Nations
    // mission in the country, MONUSCO".
    var i = mention.tokens.lowerBound - 1
    guard i - 2 > sentence.lowerBound else { return nil }
    if context.texts[i] == "as", context.texts[i - 1] == "known" {
      i -= 2
      if context.texts[i] == "," { i -= 1 }
    } else if context.texts[i] == "," {
      i -= 1
    } else {
      return nil
    }
    for step in 0..<4 where i - step - 1 > sentence.lowerBound {
      guard context.words.has("league-part", context.texts[i - step]) else { continue }
      var j = i - step - 1
      while j > sentence.lowerBound, i - j < 9,
        ["JJ", "NN", "HYPH", "VBN", "VBG", "POS"].contains(context.tokens[j].tag),
        league(at: j, context) == nil
      {
        j -= 1
      }
      return league(at: j, context)
    }
    return nil
  }

  /// "The UN", "NATO", "the European Union": a body of states, by its name.
  private static func league(at i: Int, _ context: StructureContext) -> Int? {
    guard let mention = context.index.mention(covering: i), mention.form == .name,
      let body = context.covering(i, ["organization"])
    else { return nil }
    let names = [context.entities[body].name] + context.entities[body].aliases
    return names.contains { context.words.has("league-name", $0.lowercased()) } ? body : nil
  }
}
