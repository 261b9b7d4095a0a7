internal import Language
internal import TextModel

/// Towns that a later phrase calls by the nation they belong to.
extension LocationClaims {
  /// How many sentences before the phrase the town may be named.
  private static let reach = 4

  /// "A barge left Odessa. … the deputy mayor of the Ukrainian port": the only place named before
  /// it lies in that country.
  ///
  /// - Complexity: O(tokens + phrases · places of the sentences before).
  static func spokenOf(_ context: inout StructureContext) {
    let names = context.analysis.mentions.filter {
      $0.form == .name && $0.entities.count == 1 && context.type($0.entities[0]) == "place"
    }.sorted { $0.head < $1.head }
    guard !names.isEmpty else { return }
    for noun in context.tokens.indices
    where context.tokens[noun].tag == "NN"
      && context.words.has("settlement-noun", context.texts[noun])
      && context.texts[noun] == context.tokens[noun].text && isTakenUp(noun, context)
    {
      guard let land = land(before: noun, context), context.type(land) == "country" else {
        continue
      }
      let sentence = context.sentenceOf[noun]
      var towns: Set<Int> = []
      for mention in names.prefix(while: { $0.head < noun }).suffix(12)
      where sentence - context.sentenceOf[mention.head] <= reach {
        towns.insert(mention.entities[0])
      }
      guard towns.count == 1, let town = towns.first,
        context.country(of: town).map({ $0 == land }) ?? true,
        context.land(ofCapital: town).map({ $0 == land }) ?? true,
        !PlacePhrases(context: context).isWater(town),
        !context.words.placeNouns.contains(
          context.entities[town].name.lowercased().split(separator: " ").last.map(String.init)
            ?? "")
      else { continue }
      context.claim(
        "located-in", from: town, to: land, at: noun, rule: "located.spoken-of", confidence: 0.75)
    }
  }

  /// "The Ukrainian port", and neither "the Ukrainian port of Odessa" nor "a Ukrainian port".
  private static func isTakenUp(_ noun: Int, _ context: StructureContext) -> Bool {
    guard !["compound", "nmod", "amod"].contains(context.tokens[noun].dep),
      context.children[noun].contains(where: {
        $0 < noun && ["the", "that"].contains(context.texts[$0])
      }),
      !context.children[noun].contains(where: {
        $0 > noun && ["appos", "acl", "relcl"].contains(context.tokens[$0].dep)
          || context.texts[$0] == "of" && $0 > noun
      })
    else { return false }
    // "The Ukrainian city Odessa".
    return context.index.mention(covering: noun + 1)?.form != .name
  }
}
