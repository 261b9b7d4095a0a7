import Language
import TextModel

/// Agreements that a clause makes, for what takes the clause up.
extension ArgumentReader {
  /// "X and Y signed a pact. Togo welcomed the step": the pact, and not those who signed it.
  ///
  /// - Returns: nothing for a clause that makes no agreement, or none with a node.
  func accord(madeIn clause: Int, accepts: (Int) -> Bool) -> [Argument] {
    guard
      parse.lists["bare-signing"].contains(parse.lemmas[clause])
        || parse.lists["concluding-verbs"].contains(parse.lemmas[clause])
    else { return [] }
    let objects = parse.children(clause, parse.isPassive(clause) ? "nsubjpass" : "dobj")
    return objects.flatMap { object -> [Argument] in
      guard let number = mention(at: object) else { return [] }
      return own(number, at: object) {
        analysis.entities[$0].type == "agreement" && accepts($0)
      }
    }
  }
}
