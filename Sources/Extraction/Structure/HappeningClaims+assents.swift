internal import Language
internal import TextModel

/// What is said of agreements and events later on, on a day that is not theirs.
extension HappeningClaims {
  /// "Parliament voted down the loan contract on Wednesday", "the Duma ratified the treaty on
  /// Friday", "the rebels accepted the plan": one more says yes or no to what others made before.
  static func isAssented(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    let token = context.tokens[mention.head]
    return ["dobj", "nsubjpass"].contains(token.dep)
      && context.type(mention.entities[0]) == "agreement"
      && context.words.has("assenting-verb", context.tokens[token.head].lemma.lowercased())
  }

  /// "The Brigade claimed the strike on Sunday": the day of the claim.
  static func isOwned(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    let token = context.tokens[mention.head]
    return token.dep == "dobj"
      && context.words.has("owning-verb", context.tokens[token.head].lemma.lowercased())
  }
}
