internal import Language
internal import TextModel

/// `replaces` that two sentences tell: "X resigned on Monday. Her deputy, Y, will take over as acting leader."
enum SuccessionClaims {
  static func read(_ context: inout StructureContext) {
    for verb in context.tokens.indices where context.tokens[verb].pos == "VERB" {
      guard isTakingOver(verb, context), !context.isNegated(verb), context.isRead(verb),
        let heir = heir(of: verb, context), let leaver = leaver(before: verb, than: heir, context)
      else { continue }
      context.claim(
        "replaces", from: heir, to: leaver, at: verb, rule: "replaces.after-leaving",
        confidence: 0.75, date: context.time(of: verb),
        modality: context.isPossible(verb) ? .possible : .asserted)
    }
  }

  /// "Will take over", "serves as acting leader", "was named interim coach", "steps in": without anybody to take over
  /// from.
  private static func isTakingOver(_ verb: Int, _ context: StructureContext) -> Bool {
    let children = context.children[verb]
    switch context.tokens[verb].lemma.lowercased() {
    case "take":
      guard children.contains(where: { context.texts[$0] == "over" }),
        !children.contains(where: { context.texts[$0] == "from" })
      else { return false }
      // "Took over the factory" is no succession.
      let objects = children.filter { context.tokens[$0].dep == "dobj" }
      return objects.isEmpty
        || objects.contains { context.words.has("post-noun", context.texts[$0]) }
    case "step":
      return children.contains { ["in", "up"].contains(context.texts[$0]) }
        && isStandIn(verb, context)
    case "serve", "act", "become", "name", "appoint": return isStandIn(verb, context)
    default: return false
    }
  }

  /// "Acting", "interim" in the words behind a verb.
  private static func isStandIn(_ verb: Int, _ context: StructureContext) -> Bool {
    context.texts[verb..<min(verb + 8, context.sentence(verb).upperBound)].contains {
      context.words.has("stand-in-word", $0)
    }
  }

  /// Who takes over: the subject, also of a passive.
  private static func heir(of verb: Int, _ context: StructureContext) -> Int? {
    for child in context.children[verb]
    where ["nsubj", "nsubjpass"].contains(context.tokens[child].dep) {
      if let person = context.single(child, ["person"]) { return person }
      for name in context.children[child] where context.tokens[name].dep == "appos" {
        if let person = context.single(name, ["person"]) { return person }
      }
    }
    return nil
  }

  /// The only person who leaves a post in the sentence before or the one before that.
  private static func leaver(
    before verb: Int, than heir: Int, _ context: StructureContext
  ) -> Int? {
    let own = context.sentenceOf[verb]
    for back in 1...2 where own - back >= 0 {
      var found: Set<Int> = []
      for mention in context.analysis.mentions
      where context.sentenceOf[mention.head] == own - back && mention.entities.count == 1
        && mention.entities[0] != heir && context.type(mention.entities[0]) == "person"
        && isLeaving(mention.head, context)
      {
        found.insert(mention.entities[0])
      }
      if found.count == 1 { return found.first }
      if found.count > 1 { return nil }
    }
    return nil
  }

  private static func isLeaving(_ head: Int, _ context: StructureContext) -> Bool {
    var token = context.tokens[head]
    if token.dep == "appos" { token = context.tokens[token.head] }
    let verb = token.head
    let lemma = context.tokens[verb].lemma.lowercased()
    switch token.dep {
    case "nsubj":
      return !context.isNegated(verb)
        && (context.words.has("leaving-verb", lemma)
          || ["step", "stand"].contains(lemma)
            && context.children[verb].contains { context.texts[$0] == "down" })
    case "dobj", "nsubjpass":
      return context.words.has("dismissing-verb", lemma) && !context.isNegated(verb)
    default: return false
    }
  }
}
