internal import Language

extension HappeningClaims {
  /// Who does what a clause tells: the subject itself, or the group whose people it names ("militants of Boko
  /// Haram").
  static func perpetrator(_ doer: Int, _ context: StructureContext) -> Int? {
    if let actor = context.single(doer, ["armed-group", "country", "person"]) { return actor }
    guard context.tokens[doer].tag == "NNS" else { return nil }
    return context.objects(of: doer) { $0 == "of" }
      .compactMap { context.single($0, ["armed-group"]) }.first
  }
}
