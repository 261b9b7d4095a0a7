internal import Language
internal import TextModel

/// `replaces` of whoever gets what another was dismissed from.
extension SuccessionClaims {
  /// "Sacked its director, X, and gave the job to Y", "dismissed X and handed the command to Y".
  static func handedOn(_ verb: Int, _ context: inout StructureContext) {
    guard ["give", "hand", "pass"].contains(context.tokens[verb].lemma.lowercased()),
      context.tokens[verb].dep == "conj", !context.isNegated(verb)
    else { return }
    let dismissal = context.tokens[verb].head
    guard
      context.words.has("dismissing-verb", context.tokens[dismissal].lemma.lowercased()),
      !context.isNegated(dismissal),
      let post = context.children[verb].first(where: {
        ["dobj", "pobj"].contains(context.tokens[$0].dep)
          && context.words.has("post-noun", context.texts[$0])
      }),
      let leaver = people(of: dismissal, ["dobj", "nsubjpass"], context).first
    else { return }
    let given = (context.children[verb] + context.children[post]).filter {
      context.tokens[$0].dep == "dative" || context.texts[$0] == "to"
    }
    let heirs = given.flatMap { [$0] + context.children[$0] }.flatMap { noun in
      [noun] + context.children[noun].filter { context.tokens[$0].dep == "appos" }
    }
    .compactMap { context.single($0, ["person"]) }
    guard let heir = heirs.first, heir != leaver else { return }
    context.claim(
      "replaces", from: heir, to: leaver, at: verb, rule: "replaces.given", confidence: 0.8,
      date: context.time(of: verb) ?? context.time(of: dismissal),
      modality: context.isPossible(dismissal) ? .possible : .asserted)
  }

  /// Those in a place of a clause, by name or in apposition: "its director, X".
  private static func people(
    of verb: Int, _ places: Set<String>, _ context: StructureContext
  ) -> [Int] {
    context.children[verb].filter { places.contains(context.tokens[$0].dep) }.flatMap { noun in
      [noun] + context.children[noun].filter { context.tokens[$0].dep == "appos" }
    }
    .compactMap { context.single($0, ["person"]) }
  }
}
