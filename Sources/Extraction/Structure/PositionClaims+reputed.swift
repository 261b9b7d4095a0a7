internal import Language

/// Posts that somebody is only said to have.
extension PositionClaims {
  /// "X, who remains at large, is believed to head the cartel": who is thought to do it.
  static func reputed(_ verb: Int, _ context: StructureContext) -> Int? {
    guard context.tokens[verb].dep == "xcomp", context.tokens[verb].tag == "VB" else { return nil }
    let head = context.tokens[verb].head
    guard context.words.has("reputing-verb", context.tokens[head].lemma.lowercased()),
      context.tokens[head].tag == "VBN", !context.isNegated(head)
    else { return nil }
    return context.children[head].lazy.filter { context.tokens[$0].dep == "nsubjpass" }
      .compactMap { subject in
        context.single(subject, ["person"])
          // "X, who is said to lead": whom the clause is about.
          ?? (context.tokens[subject].tag == "WP" && context.tokens[head].dep == "relcl"
            ? context.single(context.tokens[head].head, ["person"]) : nil)
      }.first
  }

  /// "Taiwan's foreign ministry said its ambassador, X,": envoys serve the state that sends them.
  static func senders(
    _ targets: [Int], _ office: OfficeMention, _ context: StructureContext
  ) -> [Int] {
    guard office.kind == "diplomat" || office.kind == "envoy" else { return targets }
    return targets.map { target in
      context.type(target) == "ministry" ? context.country(of: target) ?? target : target
    }
  }
}
