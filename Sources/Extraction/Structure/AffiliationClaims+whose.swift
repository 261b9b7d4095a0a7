internal import Language
internal import TextModel

/// Ties that "whose" states of the name in front of it.
extension AffiliationClaims {
  /// "Ana Ruiz, whose party, Green Front, has", "the Popular Union, whose armed wing, the Eagle
  /// Brigade, held": the person is of the party, the wing of the union.
  ///
  /// The parser seldom takes such a clause apart, so that the words are read in their order.
  static func readWhose(_ context: inout StructureContext) {
    let bodies: Set<String> = ["organization", "armed-group"]
    for i in context.tokens.indices where context.tokens[i].tag == "WP$" && i > 0 {
      let sentence = context.sentence(i)
      let before = context.texts[i - 1] == "," ? i - 2 : i - 1
      let end = min(sentence.upperBound, i + 5)
      guard before >= sentence.lowerBound, context.isRead(i), i + 1 < end,
        let noun = (i + 1..<end).first(where: { context.tokens[$0].tag.hasPrefix("NN") }),
        context.tokens[noun].tag == "NN"
      else { continue }
      // "Whose party Green Front", "whose party, the Green Front,".
      var next = noun + 1
      for word in [",", "the"] where next < sentence.upperBound && context.texts[next] == word {
        next += 1
      }
      guard next < sentence.upperBound,
        let named = context.index.mention(covering: next), named.form == .name,
        named.tokens.lowerBound == next, named.entities.count == 1,
        let body = named.entities.first, bodies.contains(context.type(body))
      else { continue }
      let word = context.tokens[noun].lemma.lowercased()
      if let person = context.covering(before, ["person"]) {
        guard context.words.has("own-group", word) || context.words.has("own-firm", word) else {
          continue
        }
        context.claim(
          "affiliated-with", from: person, to: body, at: noun, rule: "affiliated.whose-party",
          confidence: 0.85)
      } else if let owner = context.covering(before, bodies), owner != body,
        context.words.has("part-noun", word)
      {
        context.claim(
          "affiliated-with", from: body, to: owner, at: noun, rule: "affiliated.whose-part",
          confidence: 0.85)
      }
    }
  }

  /// "The company's largest shareholder, X": who has to do with a body and is no part of it.
  static func isCounterparty(_ noun: Int, _ context: StructureContext) -> Bool {
    context.words.has("counterparty", context.tokens[noun].lemma.lowercased())
  }

  /// "Kamal Dirani, Jordan's ally", "a client of Russia": who is something to a country is not of it.
  static func isOthersAlly(_ noun: Int, _ context: StructureContext) -> Bool {
    isCounterparty(noun, context)
      && (context.children[noun].contains { context.tokens[$0].dep == "poss" }
        || !context.objects(of: noun) { $0 == "of" }.isEmpty)
  }

  /// "MINUSMA, the UN force in Mali": the body right in front of the noun beside another's name.
  static func bodyInPhrase(beside mention: EntityMention, _ context: StructureContext) -> Int? {
    for noun in nouns(beside: mention, context)
    where context.tokens[noun].dep == "appos" || context.tokens[mention.head].dep == "appos" {
      guard
        context.words.has("part-noun", context.texts[noun])
          || context.words.has("public-body", context.texts[noun])
      else { continue }
      var i = noun - 1
      while i > mention.tokens.upperBound, noun - i < 4,
        ["NN", "JJ", "HYPH"].contains(context.tokens[i].tag),
        context.covering(i, ["organization"]) == nil
      {
        i -= 1
      }
      guard i > context.sentence(noun).lowerBound, context.tokens[i].tag != "POS",
        let body = context.covering(i, ["organization"]),
        context.texts[i - 1] == "the" || context.texts[i - 1] == "a",
        context.index.mention(covering: i)?.tokens.upperBound == i + 1
      else { continue }
      return body
    }
    return nil
  }

  /// "The EU Monitoring Mission in Georgia": the body of a league of states, wherever it serves.
  static func isAbroad(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    // "The UN Development Programme in Georgia", "the World Food Programme in Mali": the world's.
    let name = mention.entities.first.map { context.entities[$0].name.lowercased() } ?? ""
    if let opening = name.split(separator: " ").first, name.contains(" "),
      context.words.has("worldly-opening", String(opening)) || name.hasPrefix("united nations ")
    {
      return true
    }
    let words = mention.tokens.prefix(2).map { context.texts[$0] }
    guard let first = words.first, context.words.has("serving-body", context.texts[mention.head])
    else { return false }
    return context.words.has("league-name", first)
      || context.words.has("league-name", words.joined(separator: " "))
  }

  /// "The bishop of Skopje", "the rabbi of Tirana": whether the town behind a title is where
  /// somebody serves, and says nothing of whose national he is.
  static func isSee(of office: OfficeMention, _ context: StructureContext) -> Bool {
    // "Bishop X of Skopje".
    let start = office.tokens.upperBound
    let limit = min(start + 4, context.sentence(office.head).upperBound - 1)
    guard start < limit, let of = (start..<limit).first(where: { context.texts[$0] == "of" })
    else { return false }
    return OfficeHomes.country(ofCapital: context.texts[of + 1], context) != nil
  }
}
