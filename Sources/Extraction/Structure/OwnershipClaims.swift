internal import Language
internal import TextModel

/// `affiliated-with` of bodies with the bodies and states they are parts of: "the African Union
/// Commission", "an arm of the Pentagon", "which belongs to the Jordanian state".
enum OwnershipClaims {
  private static let owners: Set<String> = ["organization", "armed-group", "ministry", "country"]
  private static let bodies: Set<String> = ["organization", "armed-group", "ministry"]

  static func read(_ context: inout StructureContext) {
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 {
      let entity = mention.entities[0]
      guard ["organization", "armed-group"].contains(context.type(entity)) else { continue }
      if let whole = whole(of: entity, context) {
        state(entity, whole, at: mention.head, "affiliated.part-in-name", &context)
      }
      parts(mention, entity, &context)
    }
    for verb in context.tokens.indices
    where context.tokens[verb].pos == "VERB"
      && context.words.has("belonging-verb", context.tokens[verb].lemma.lowercased())
    {
      belonging(verb, &context)
    }
  }

  /// The body or state whose name a body's name begins or ends with: "FIFA Council", "State Committee for
  /// National Security of Kyrgyzstan".
  private static func whole(of body: Int, _ context: StructureContext) -> Int? {
    let name = context.entities[body].name
    let rest = name.split(separator: " ")
    guard rest.count > 1 else { return nil }
    for (other, item) in context.entities.enumerated() where other != body {
      if item.type == "organization", name.hasPrefix(item.name + " ") {
        let tail = name.dropFirst(item.name.count + 1).split(separator: " ")
        guard let last = tail.last, tail.count <= 2, tail.first?.lowercased() != "of",
          context.words.has("seat-body", last.lowercased())
            || context.words.has("state-body", last.lowercased())
        else { continue }
        return other
      }
      if item.type == "country", rest.count > 3 || context.words.has("state-body", rest[0].lowercased()),
        name.hasSuffix(" of \(item.name)") || name.hasSuffix(" of the \(item.name)"),
        rest.contains(where: { context.words.has("state-body", $0.lowercased()) })
      {
        return other
      }
    }
    return nil
  }

  /// "X, an arm of Y", "Y's armed wing, X".
  private static func parts(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    for noun in AffiliationClaims.nouns(beside: mention, context)
    where context.words.has("part-noun", context.tokens[noun].lemma.lowercased()) {
      for object in context.objects(of: noun, { $0 == "of" }) {
        if let owner = context.single(object, bodies), owner != entity {
          state(entity, owner, at: noun, "affiliated.part", &context)
        }
      }
      for child in context.children[noun] where context.tokens[child].dep == "poss" {
        if let owner = context.single(child, bodies), owner != entity {
          state(entity, owner, at: noun, "affiliated.part", &context)
        }
      }
    }
  }

  /// "NEPCO, which belongs to the Jordanian state".
  private static func belonging(_ verb: Int, _ context: inout StructureContext) {
    guard !context.isNegated(verb), !context.isPossible(verb) else { return }
    var subjects = context.children[verb].filter { context.tokens[$0].dep == "nsubj" }
    if context.tokens[verb].dep == "relcl" { subjects.append(context.tokens[verb].head) }
    for object in context.objects(of: verb, { $0 == "to" }) {
      guard let owner = context.single(object, owners) else { continue }
      for subject in subjects {
        guard let body = context.single(subject, bodies), body != owner else { continue }
        state(body, owner, at: verb, "affiliated.belongs", &context)
      }
    }
  }

  private static func state(
    _ body: Int, _ owner: Int, at token: Int, _ rule: String, _ context: inout StructureContext
  ) {
    context.claim(
      "affiliated-with", from: body, to: owner, at: token, rule: rule, confidence: 0.85)
  }
}
