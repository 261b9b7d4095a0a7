internal import Language
internal import TextModel

/// Members whom a body is said to be made of.
extension MembershipClaims {
  private static let whole: Set<String> = [
    "comprise", "group", "unite", "encompass", "consist", "compose", "make", "include",
  ]

  /// "The alliance comprises Peru and Chile", "the bloc, made up of Peru and Chile", "the Quad,
  /// which groups India and Japan".
  static func made(_ verb: Int, _ context: inout StructureContext) {
    let lemma = context.tokens[verb].lemma.lowercased()
    guard whole.contains(lemma), !context.isNegated(verb), !context.isPossible(verb) else { return }
    var parts = context.objects(of: verb) { $0 == "of" }
    for particle in context.children[verb] where context.texts[particle] == "up" {
      parts += context.objects(of: particle) { $0 == "of" }
    }
    let isUp = context.children[verb].contains { context.texts[$0] == "up" }
    switch lemma {
    case "make": guard isUp else { return }
    case "consist", "compose": break
    default: parts += context.children[verb].filter { context.tokens[$0].dep == "dobj" }
    }
    var wholes = context.subjects(of: verb)
    if wholes.isEmpty {
      wholes = context.children[verb].filter { context.tokens[$0].dep == "nsubjpass" }
    }
    if wholes.isEmpty, context.tokens[verb].dep == "acl" { wholes = [context.tokens[verb].head] }
    guard let body = wholes.compactMap({ context.single($0, ["organization"]) }).first else {
      return
    }
    belong(parts, to: body, at: verb, &context)
  }

  /// "Members of the alliance, including Peru and Chile".
  static func examples(_ noun: Int, _ context: inout StructureContext) {
    let bodies = context.objects(of: noun) { $0 == "of" }
    guard let body = bodies.compactMap({ context.single($0, ["organization"]) }).first else {
      return
    }
    let examples = ([noun] + bodies).flatMap { context.objects(of: $0) { $0 == "including" } }
    belong(examples, to: body, at: noun, &context)
  }

  private static func belong(
    _ parts: [Int], to body: Int, at token: Int, _ context: inout StructureContext
  ) {
    for part in parts.flatMap({ [$0] + context.conjuncts($0) }) {
      guard let member = context.single(part, ["country"]), member != body else { continue }
      context.claim(
        "affiliated-with", from: member, to: body, at: token, rule: "affiliated.made-of",
        confidence: 0.8)
    }
  }
}
