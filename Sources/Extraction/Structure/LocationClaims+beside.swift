internal import Language
internal import TextModel

/// Places that stand in an event's clause, where the event is no more than how or where something
/// befell people.
extension LocationClaims {
  /// "Clashed with police in Tbilisi on Saturday during a protest", "died in a stampede at a
  /// stadium in Conakry", "were killed by a landslide near Cusco": the place of the clause, behind
  /// the event where the clause is no protest's.
  static func beside(
    _ mention: EntityMention, _ kind: String, _ context: StructureContext
  ) -> [Int] {
    let noun = context.tokens[mention.head]
    let verb = context.tokens[noun.head].head
    let isProtest = kind == "protest"
    guard noun.dep == "pobj", context.tokens[verb].pos == "VERB", !context.isNegated(verb),
      isProtest
        ? ["during", "in", "at"].contains(context.texts[noun.head])
        : ["attack", "disaster"].contains(kind) && ["in", "by"].contains(context.texts[noun.head])
          && context.words.has("befalling-verb", context.tokens[verb].lemma.lowercased()),
      context.objects(of: mention.head, { $0 == "in" || $0 == "at" }).isEmpty
    else { return [] }
    // "Blockaded the port of Chimbote in a protest".
    let blocked =
      isProtest
      ? context.children[verb].filter {
        context.tokens[$0].dep == "dobj" && context.words.placeNouns.contains(context.texts[$0])
      } : []
    return blocked.flatMap { places(at: $0, context) }.filter { context.type($0) == "place" }
      + context.objects(of: verb) {
        isProtest
          ? ["in", "into", "through", "at"].contains($0)
          : context.words.has("event-preposition", $0)
      }.filter { $0 != mention.head && (isProtest || $0 > mention.head) }
      .flatMap { places(at: $0, context) }
  }

  /// "Ecuador's president, Ana Ruiz, declared a state of emergency": the country of who governs it.
  static func decreer(
    of mention: EntityMention, _ kind: String, _ context: StructureContext
  ) -> Int? {
    let noun = context.tokens[mention.head]
    guard noun.dep == "dobj",
      kind == "measure" || context.words.has("declared-event", noun.lemma.lowercased())
        || context.words.has("declared-event", context.entities[mention.entities[0]].name),
      ["declare", "impose", "proclaim", "order"]
        .contains(context.tokens[noun.head].lemma.lowercased()), !context.isNegated(noun.head),
      [mention.head, noun.head].allSatisfy({ node in
        context.objects(of: node) { ["in", "across", "for", "on", "over"].contains($0) }
          .allSatisfy { context.single($0, lands) == nil }
      })
    else { return nil }
    let holders = context.children[noun.head].filter { context.tokens[$0].dep == "nsubj" }
      .flatMap { [$0] + context.children[$0].filter { context.tokens[$0].dep == "appos" } }
      .compactMap { context.single($0, ["person"]) }
    let countries = Set(
      context.analysis.offices.filter { office in
        office.holder.map(holders.contains) ?? false && !office.isFormer
          && ["head-of-state", "head-of-government", "royal"].contains(office.kind)
      }.flatMap(\.countries))
    return countries.count == 1 ? countries.first : nil
  }
}
