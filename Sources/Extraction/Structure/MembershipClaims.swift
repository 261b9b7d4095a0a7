internal import Language
internal import TextModel

/// `affiliated-with` that clauses state: "X belongs to Y", "X is a founding member of Y", "X joined Y".
enum MembershipClaims {
  private static let joiners: Set<String> = [
    "person", "country", "ministry", "organization", "armed-group",
  ]
  private static let bodies: Set<String> = ["organization", "armed-group"]

  static func read(_ context: inout StructureContext) {
    for i in context.tokens.indices {
      let token = context.tokens[i]
      let lemma = token.lemma.lowercased()
      if token.pos == "VERB", context.words.has("belonging-verb", lemma) {
        verb(i, objects: context.objects(of: i) { $0 == "to" }, &context)
      } else if token.pos == "VERB", context.words.has("joining-verb", lemma) {
        let objects = context.children[i].filter { context.tokens[$0].dep == "dobj" }
        verb(i, objects: objects, &context)
      } else if token.tag.hasPrefix("NN"), context.words.has("own-member", context.texts[i]) {
        member(i, &context)
      }
    }
  }

  private static func verb(_ verb: Int, objects: [Int], _ context: inout StructureContext) {
    guard !context.isNegated(verb), !context.isPossible(verb) else { return }
    let subjects = context.children[verb].filter { context.tokens[$0].dep == "nsubj" }
    claim(subjects, objects, at: verb, "affiliated.joined", &context)
  }

  /// "X is a member of Y", "Y member X" of countries and bodies; people's posts are read elsewhere.
  private static func member(_ noun: Int, _ context: inout StructureContext) {
    let token = context.tokens[noun]
    guard token.dep == "attr" || token.dep == "appos" else { return }
    var subjects: [Int]
    if token.dep == "attr" {
      guard !context.isNegated(token.head), !context.isPossible(token.head) else { return }
      subjects = context.children[token.head].filter { context.tokens[$0].dep == "nsubj" }
    } else {
      subjects = [token.head]
    }
    subjects = subjects.filter { context.single($0, ["person"]) == nil }
    claim(
      subjects, context.objects(of: noun) { $0 == "of" }, at: noun, "affiliated.member", &context)
  }

  private static func claim(
    _ subjects: [Int], _ objects: [Int], at token: Int, _ rule: String,
    _ context: inout StructureContext
  ) {
    for subject in subjects.flatMap({ [$0] + context.conjuncts($0) }) {
      guard let joiner = context.single(subject, joiners) else { continue }
      for object in objects.flatMap({ [$0] + context.conjuncts($0) }) {
        guard let body = context.single(object, bodies), body != joiner else { continue }
        context.claim(
          "affiliated-with", from: joiner, to: body, at: token, rule: rule, confidence: 0.8)
      }
    }
  }
}
