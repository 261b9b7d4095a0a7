import Language
import TextModel

/// Goods and payments that are no help.
extension SentenceReading {
  /// "The drugmaker shipped vaccines to Chile", "will get $9 million from X as it sells a plant": a
  /// firm's goods and what it pays for something are no help.
  func isTrade(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    guard match.rule.edge == "aids", matcher.entityTypes[from.entity] == "organization" else {
      return false
    }
    if matcher.entityTypes[to.entity] == "organization",
      match.literals.contains(where: { parse.lists["sums"].contains(parse.lemmas[$0]) }),
      parse.sentences[parse.sentenceNumber[match.trigger]].prefix(80).contains(where: {
        parse.lists["bargain-words"].contains(parse.lemmas[$0])
      })
    {
      return true
    }
    if parse.lists["buying-verbs"].contains(parse.lemmas[match.trigger]) { return true }
    guard parse.lists["trading-verbs"].contains(parse.lemmas[match.trigger]) else { return false }
    let words =
      parse.children(from.token, "compound", "amod", "appos") + [from.token]
      // "The arms maker X".
      + (parse.dep(from.token) == "appos" ? [parse.head(from.token)] : [])
    return words.contains { parse.lists["firm-words"].contains(parse.lemmas[$0]) }
  }
}
