internal import Language
internal import TextModel

/// Where a place lies by what a clause says that it is, by qualities in front of a part of a land,
/// and by a capital that it lies near.
extension PlacePhrases {
  /// "Porto is Portugal's second city", "Vinces is a river town in the Ecuadorean lowlands": the
  /// kind of place that a name is said to be.
  func predicate(_ mention: EntityMention, _ place: Int) -> Found? {
    let token = context.tokens[mention.head]
    let verb = token.head
    let end = context.sentence(mention.head).upperBound
    guard token.dep == "nsubj", verb > mention.head, verb + 1 < end,
      context.tokens[verb].lemma == "be", ["VBZ", "VBP", "VBD"].contains(context.tokens[verb].tag),
      !context.isNegated(verb), !context.isPossible(verb)
    else { return nil }
    return apposition(verb + 1, end, place).map { Found(land: $0.land, rule: "is") }
  }

  /// Where a quality with a hyphen ends: "Italian-speaking", "rebel-held"; nil where none begins.
  func pastQuality(_ i: Int, _ end: Int) -> Int? {
    guard i + 3 < end, ["HYPH", ":"].contains(context.tokens[i + 1].tag),
      ["VBG", "VBN"].contains(context.tokens[i + 2].tag)
    else { return nil }
    return i + 3
  }

  /// The name right behind its owner: "in north China's Shanxi Province" lies in the province, "in
  /// the Ecuadorean Amazon" in the country.
  func region(at i: Int, _ land: Int, of owner: Int?, _ end: Int) -> Int? {
    guard let owner, owner != land, i > 0, context.type(land) == "place",
      context.index.mention(covering: i)?.form == .name
    else { return nil }
    return context.tokens[i - 1].tag == "POS" ? (isWater(land) ? nil : land) : owner
  }

  /// "An industrial town north of the Bangladeshi capital", "a port 40 miles from the Cuban
  /// capital": what lies near a country's capital lies in it.
  func nearCapital(behind noun: Int, _ end: Int) -> Int? {
    var i = noun + 1
    while i < min(end, noun + 6), !["of", "from"].contains(context.texts[i]) {
      guard
        context.words.directions.contains(context.texts[i])
          || ["CD", "NN", "NNS", "HYPH", "RB"].contains(context.tokens[i].tag)
      else { return nil }
      i += 1
    }
    guard i > noun + 1, i + 3 < end, ["of", "from"].contains(context.texts[i]),
      context.texts[i + 1] == "the", context.texts[i + 3] == "capital", isAdjective(i + 2)
    else { return nil }
    return context.covering(i + 2, ["country"])
  }

  /// The part of a land that the clause of a verb of lying leads to: "lies at 3,700 metres in the
  /// southwest of the Andean state".
  func part(at object: Int, of place: Int) -> Int? {
    let preposition = context.tokens[object].head
    guard context.texts[preposition] == "in" else { return nil }
    return inside(preposition + 1, context.sentence(object).upperBound, place)
  }

  /// "On the Malaysian side of the border", "on Iraq's side of the mountains".
  func half(_ start: Int, _ end: Int) -> Int? {
    for i in start..<min(end, start + 5) where context.words.has("border-side", context.texts[i]) {
      return (start..<i).lazy.compactMap { context.covering($0, ["country"]) }.first
    }
    return nil
  }

  /// Where "in" of "across the border in Chile" ends.
  func acrossBorder(_ start: Int, _ end: Int) -> Int? {
    let i = context.texts[start] == "just" ? start + 1 : start
    guard i + 4 < end, ["across", "over"].contains(context.texts[i]),
      context.texts[i + 1] == "the", context.tokens[i + 2].tag == "NN",
      context.texts[i + 3] == "in"
    else { return nil }
    return i + 4
  }
}
