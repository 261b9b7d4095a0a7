import Language
import TextModel

/// Goods on their way from one country to another, whoever carries them.
extension SentenceReading {
  /// The rule, whose claims stay where the learned model knows no such reading.
  static let shipmentRule = "supplies: goods on their way"

  /// "The pipeline that carries Omani gas to Yemen", "half of the country's gas goes to Brazil",
  /// "coal from Mongolia reaches China": where the goods come from supplies where they go.
  func shipments(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) {
      let lemma = parse.lemmas[verb]
      let isCarrying = parse.lists["carrying-verbs"].contains(lemma)
      let isFlowing = parse.lists["flowing-verbs"].contains(lemma) && !parse.isPassive(verb)
      // "Wanted to carry gas to X": nothing that is on its way.
      guard isCarrying || isFlowing,
        parse.dep(verb) != "xcomp"
          || !parse.lists["wishing-verbs"].contains(parse.lemmas[parse.head(verb)])
      else { continue }
      let heads =
        isFlowing || parse.isPassive(verb)
        ? parse.subjects(of: verb).map { parse.antecedent($0) ?? $0 } : parse.children(verb, "dobj")
      let goods = heads.flatMap { [$0] + inner(of: $0) }.filter(isGoods)
      guard let noun = goods.first else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let sources = origins(of: goods, heads, verb)
      guard sources.count == 1, let source = sources.first else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for target in destinations(of: verb, noun) where target != source.entity {
        result.append(
          clause(
            "supplies", from: source, to: target, at: verb, sentence, said,
            isPossible: facts.isPossible, confidence: 0.75, Self.shipmentRule))
      }
    }
    return result
  }

  /// "Half of the country's gas", "200 tonnes of wheat".
  private func inner(of noun: Int) -> [Int] {
    parse.prepositions(of: noun).filter { $0.word == "of" }.map(\.object)
  }

  private func isGoods(_ noun: Int) -> Bool {
    let words = parse.lists["goods"]
    return parse.isNominal(noun)
      && (words.contains(parse.lemmas[noun])
        || parse.lists["energy-words"].contains(parse.lemmas[noun]))
  }

  /// Whose the goods are, or where they come from.
  private func origins(
    of goods: [Int], _ heads: [Int], _ verb: Int
  ) -> [ArgumentReader.Argument] {
    let accepts: (Int) -> Bool = { self.matcher.entityTypes[$0] == "country" }
    for noun in goods {
      let own =
        parse.children(noun, "poss")
        .flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
        + matcher.arguments.modifiers(of: noun, accepts: accepts)
      if !own.isEmpty { return own }
    }
    let phrases = (goods + heads + [verb]).flatMap { parse.prepositions(of: $0) }
    return phrases.filter { $0.word == "from" }.prefix(1).flatMap {
      matcher.arguments.arguments(at: $0.object, accepts: accepts)
    }
  }

  /// The countries to which something goes: "to Kenya", "to the Polish coast", "enters Iran".
  private func destinations(of verb: Int, _ noun: Int) -> [Int] {
    let isEntering = ["reach", "enter", "supply"].contains(parse.lemmas[verb])
    let places =
      (parse.prepositions(of: verb) + parse.prepositions(of: noun))
      .filter { ["to", "into"].contains($0.word) }.map(\.object)
      + (isEntering ? parse.children(verb, "dobj").filter { $0 != noun } : [])
    return places.flatMap { place -> [Int] in
      let states = matcher.arguments.arguments(
        at: place, descends: true, accepts: { matcher.entityTypes[$0] == "country" })
      if !states.isEmpty { return states.map(\.entity) }
      // "Sold to supermarkets in South Korea".
      let inside = parse.prepositions(of: place).filter { $0.word == "in" }.flatMap {
        matcher.arguments.arguments(
          at: $0.object, accepts: { matcher.entityTypes[$0] == "country" })
      }
      if !inside.isEmpty { return inside.map(\.entity) }
      return matcher.arguments.arguments(
        at: place, accepts: { matcher.entityTypes[$0] == "place" }
      ).compactMap { homes.place(of: $0.entity) }
    }
  }
}
