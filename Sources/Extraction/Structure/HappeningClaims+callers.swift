internal import Language
internal import TextModel

/// Who calls a strike or a protest.
extension HappeningClaims {
  /// "The union called a strike", "a strike called by the union", "the march was called by the
  /// league": who calls it takes part.
  static func called(_ event: Int, _ noun: Int, _ context: inout StructureContext) {
    guard context.words.has("called-event", context.tokens[noun].lemma.lowercased()) else { return }
    let verb = context.tokens[noun].head
    var callers: [Int] = []
    if isCalling(verb, context) {
      switch context.tokens[noun].dep {
      case "dobj"
      where !context.children[verb].contains(where: {
        ["oprd", "prt", "xcomp"].contains(context.tokens[$0].dep)
      }):
        callers = context.children[verb].filter { context.tokens[$0].dep == "nsubj" }
      case "nsubjpass": callers = agents(of: verb, context)
      default: break
      }
    }
    for clause in context.children[noun]
    where context.tokens[clause].dep == "acl" && context.tokens[clause].tag == "VBN"
      && isCalling(clause, context)
    {
      callers += agents(of: clause, context)
    }
    // "Called by the main federation, the CGT".
    let names = callers.filter { context.index.mention(headedBy: $0) == nil }
      .flatMap { context.children[$0].filter { context.tokens[$0].dep == "appos" } }
    for child in callers.flatMap({ [$0] + context.conjuncts($0) }) + names {
      guard let actor = context.single(child, ["organization", "person", "armed-group"]) else {
        continue
      }
      context.claim(
        "participated-in", from: actor, to: event, at: noun, rule: "participated-in: called",
        confidence: 0.75)
    }
  }

  /// How many sentences behind an event somebody may speak to those who came to it.
  private static let crowdReach = 2

  /// "Told the crowd", "addressed the mourners": who speaks to those who came to the protest or
  /// funeral spoken of last takes part.
  static func addressed(_ context: inout StructureContext) {
    for noun in context.tokens.indices where context.words.has("crowd-noun", context.texts[noun]) {
      var verb = context.tokens[noun].head
      if context.texts[verb] == "to" { verb = context.tokens[verb].head }
      guard ["dobj", "dative", "pobj"].contains(context.tokens[noun].dep),
        ["tell", "address", "speak"].contains(context.tokens[verb].lemma.lowercased()),
        context.tokens[verb].tag == "VBD", !context.isNegated(verb),
        // "Told a crowd", "told supporters in Tulsa": those of another place.
        context.children[noun].contains(where: { context.texts[$0] == "the" })
          || context.texts[noun] == "mourners"
      else { continue }
      let sentence = context.sentenceOf[noun]
      let event = context.analysis.mentions.last { mention in
        mention.head < noun && mention.entities.count == 1 && mention.form != .pronoun
          && sentence - context.sentenceOf[mention.head] <= crowdReach
          && context.type(mention.entities[0]) == "event" && isCrowded(mention, context)
      }
      guard let event else { continue }
      for child in context.children[verb] where context.tokens[child].dep == "nsubj" {
        guard let actor = context.single(child, ["person"]) else { continue }
        context.claim(
          "participated-in", from: actor, to: event.entities[0], at: noun,
          rule: "participated-in: addressed", confidence: 0.75)
      }
    }
  }

  /// Whether people come together for an event: by its noun, or by what it is called where a clause
  /// tells it.
  private static func isCrowded(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    let name = context.entities[mention.entities[0]].name.lowercased().split(separator: " ")
    let words = [context.tokens[mention.head].lemma.lowercased()] + name.prefix(2).map(String.init)
    return words.contains {
      context.words.eventKinds[$0] == "protest" || context.words.has("crowded-event", $0)
    }
  }

  private static func isCalling(_ verb: Int, _ context: StructureContext) -> Bool {
    context.tokens[verb].lemma.lowercased() == "call" && !context.isNegated(verb)
      && !context.children[verb].contains { context.tokens[$0].dep == "prt" }
  }

  private static func agents(of verb: Int, _ context: StructureContext) -> [Int] {
    context.children[verb].filter { context.tokens[$0].dep == "agent" }.flatMap { agent in
      context.children[agent].filter { context.tokens[$0].dep == "pobj" }
    }
  }
}
