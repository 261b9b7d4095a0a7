internal import Language
internal import TextModel

/// Who says to have done an attack: "The Taliban have claimed responsibility".
extension HappeningClaims {
  /// How many sentences behind an attack somebody may claim it.
  private static let claimReach = 12

  /// The claims of responsibility for the attack spoken of last, where the clause names none that
  /// is a node.
  static func responsibility(_ context: inout StructureContext) {
    var attacks: [(place: Int, event: Int)]?
    for noun in context.tokens.indices where claimedNouns.contains(context.texts[noun]) {
      let verb = context.tokens[noun].head
      guard context.tokens[noun].dep == "dobj", !context.isNegated(verb),
        context.words.has("claiming-verb", context.tokens[verb].lemma.lowercased()),
        isOfAttack(noun, context), isOfAttack(verb, context)
      else { continue }
      let known = attacks ?? self.attacks(context)
      attacks = known
      guard let attack = last(of: known, before: noun),
        context.sentenceOf[noun] - context.sentenceOf[attack.place] <= claimReach
      else { continue }
      // A minister accepts responsibility for what others did.
      let isOwn = ["claim", "admit"].contains(context.tokens[verb].lemma.lowercased())
      for child in context.children[verb] where context.tokens[child].dep == "nsubj" {
        guard
          let actor = context.single(
            child, isOwn ? ["armed-group", "organization", "person"] : ["armed-group"])
        else { continue }
        context.claim(
          "participated-in", from: actor, to: attack.event, at: noun,
          rule: "participated-in: claimed", confidence: 0.75)
      }
    }
  }

  /// The last of the attacks, which are in text order, that stands before a token.
  private static func last(
    of attacks: [(place: Int, event: Int)], before token: Int
  ) -> (place: Int, event: Int)? {
    var low = 0
    var high = attacks.count
    while low < high {
      let middle = (low + high) / 2
      if attacks[middle].place < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? attacks[low - 1] : nil
  }

  private static let claimedNouns: WordSet = ["responsibility", "credit"]

  /// Whether "for" leads to nothing, to a pronoun or to "the bombings" that are no node of their
  /// own.
  private static func isOfAttack(_ head: Int, _ context: StructureContext) -> Bool {
    context.objects(of: head, { $0 == "for" }).allSatisfy { object in
      if context.tokens[object].pos == "PRON" { return true }
      let isDefinite = context.children[object].contains {
        context.tokens[$0].dep == "det" && context.texts[$0] != "a" && context.texts[$0] != "an"
      }
      return isDefinite && isAttack(object, context)
        && context.covering(object, ["event"]) == nil
        && !context.children[object].contains { context.tokens[$0].dep == "prep" }
    }
  }

  private static func isAttack(_ noun: Int, _ context: StructureContext) -> Bool {
    context.words.eventKinds[context.texts[noun]] == "attack"
      || context.words.eventKinds[context.tokens[noun].lemma.lowercased()] == "attack"
  }

  /// The attacks in text order, by the noun that names one or, for "a suicide bomber killed nine"
  /// and what is only told, by the first word of the node's name.
  private static func attacks(_ context: StructureContext) -> [(place: Int, event: Int)] {
    var result: [(place: Int, event: Int)] = []
    for mention in context.analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative {
      let event = mention.entities[0]
      guard context.type(event) == "event" else { continue }
      let first = context.analysis.entities[event].name.prefix { $0 != " " }.lowercased()
      guard isAttack(mention.head, context) || context.words.eventKinds[first] == "attack" else {
        continue
      }
      result.append((mention.head, event))
    }
    return result.sorted { ($0.place, $0.event) < ($1.place, $1.event) }
  }
}
