internal import Language
internal import TextModel

/// `located-in` of places that a list names as some of a country's: "Nuuk and other Greenlandic
/// ports".
extension LocationClaims {
  /// The country whose towns a list of names ends or begins with.
  static func listedLand(_ mention: EntityMention, _ context: StructureContext) -> Int? {
    closingLand(mention, context) ?? openingLand(mention, context)
  }

  /// "Nuuk, Sisimiut and other Greenlandic ports", "Sirte and other towns in Libya".
  private static func closingLand(_ mention: EntityMention, _ context: StructureContext) -> Int? {
    let end = context.sentence(mention.head).upperBound
    let start = mention.tokens.upperBound
    var i = start
    while i + 3 < end, i - start < 12 {
      if ["and", "or"].contains(context.texts[i]), context.texts[i + 1] == "other" {
        return land(ofTowns: i + 2, end, context)
      }
      if context.texts[i] == "," {
        i += 1
      } else if i > start, let next = context.index.mention(covering: i), next.form == .name,
        next.entities.count == 1, context.type(next.entities[0]) == "place"
      {
        i = next.tokens.upperBound
      } else {
        return nil
      }
    }
    return nil
  }

  /// The country that stands in front of or behind a noun for towns or parts of a land.
  private static func land(ofTowns first: Int, _ end: Int, _ context: StructureContext) -> Int? {
    guard let noun = (first..<min(first + 5, end)).first(where: { isTowns($0, context) }) else {
      return nil
    }
    if let land = land(before: noun, context), context.type(land) == "country" { return land }
    return context.objects(of: noun) { ["in", "of", "across"].contains($0) }
      .compactMap { context.single($0, ["country"]) }.first
  }

  /// "Nigerian cities such as Lagos and Kano".
  private static func openingLand(_ mention: EntityMention, _ context: StructureContext) -> Int? {
    var head = mention.head
    for _ in 0..<6 where context.tokens[head].dep == "conj" { head = context.tokens[head].head }
    let first = context.index.mention(covering: head)?.tokens.lowerBound ?? head
    let start = context.sentence(mention.head).lowerBound
    guard first - 2 > start, context.covering(head, ["place"]) != nil else { return nil }
    var noun = first - 1
    if context.texts[noun] == "as", context.texts[noun - 1] == "such" {
      noun -= 2
    } else if context.texts[noun] == "including" {
      noun -= 1
    } else {
      return nil
    }
    if context.texts[noun] == "," { noun -= 1 }
    guard noun > start, isTowns(noun, context), let land = land(before: noun, context),
      context.type(land) == "country"
    else { return nil }
    return land
  }

  private static func isTowns(_ i: Int, _ context: StructureContext) -> Bool {
    context.tokens[i].tag == "NNS"
      && context.words.placeNouns.contains(context.tokens[i].lemma.lowercased())
  }
}
