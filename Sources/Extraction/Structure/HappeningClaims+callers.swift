internal import Language
internal import TextModel

/// Who calls a strike or a protest.
extension HappeningClaims {
  /// "The union called a strike", "a strike called by the union", "the march was called by the league": who calls it
  /// takes part.
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
    for child in callers.flatMap({ [$0] + context.conjuncts($0) }) {
      guard let actor = context.single(child, ["organization", "person", "armed-group"]) else {
        continue
      }
      context.claim(
        "participated-in", from: actor, to: event, at: noun, rule: "participated-in: called",
        confidence: 0.75)
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
