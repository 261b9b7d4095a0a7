internal import Language

extension HappeningClaims {
  /// Who does what a clause tells: the subject itself, or the group whose people it names
  /// ("militants of Boko Haram").
  static func perpetrator(_ doer: Int, _ context: StructureContext) -> Int? {
    if let actor = context.single(doer, ["armed-group", "country", "person"]) { return actor }
    guard context.tokens[doer].tag == "NNS" else { return nil }
    return context.objects(of: doer) { $0 == "of" }
      .compactMap { context.single($0, ["armed-group"]) }.first
  }

  /// "Peru's port strike": workers of a country strike there, and the country does not; with
  /// "air" or "drone" in front it does.
  static func isLocal(_ noun: Int, _ actor: Int, _ context: StructureContext) -> Bool {
    ["strike", "strikes"].contains(context.texts[noun]) && context.type(actor) == "country"
      && !context.children[noun].contains {
        $0 < noun
          && ["air", "missile", "drone", "rocket", "artillery", "mortar", "military", "naval"]
            .contains(context.texts[$0])
      }
  }

  /// "A Russian missile attack": with what states attack.
  static func isShelling(_ noun: Int, _ context: StructureContext) -> Bool {
    ["attack", "attacks"].contains(context.texts[noun])
      && context.children[noun].contains {
        $0 < noun && context.tokens[$0].dep == "compound"
          && ["missile", "drone", "rocket", "artillery", "air", "mortar"].contains(
            context.texts[$0])
      }
  }
}
