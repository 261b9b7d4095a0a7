import Language

/// Acts that a clause behind their noun tells, and objects that the parser takes for something else.
extension PredicateReader {
  /// "The deal that A struck with B", "a pact signed by A and B": the clause behind a noun that says
  /// whose act it was; nil where the clause around the noun says so itself ("signed the deal that
  /// they had negotiated").
  func clause(telling noun: Int) -> Int? {
    let governor = parse.head(noun)
    guard parse.lists["accords"].contains(parse.lemmas[noun]),
      !parse.isVerb(governor) || !parse.lists["concluding-verbs"].contains(parse.lemmas[governor])
    else { return nil }
    return parse.children(noun, "relcl", "acl").first { clause in
      guard parse.lists["concluding-verbs"].contains(parse.lemmas[clause]) else { return false }
      if parse.dep(clause) == "acl" || parse.isPassive(clause) {
        return parse.tokens[clause].tag == "VBN"
          && parse.prepositions(of: clause).contains { $0.word == "by" }
      }
      return parse.children(clause, "nsubj").contains { parse.antecedent($0) == nil }
    }
  }

  /// A name right behind a verb is its object, also where the parser saw an adverb in it.
  func misreadObjects(of verb: Int) -> [Int] {
    guard !parse.lists["linking-verbs"].contains(parse.lemmas[verb]) else { return [] }
    return parse.children(verb, "attr", "advmod", "npadvmod", "oprd", "dep").filter {
      $0 > verb && (parse.tokens[$0].pos == "PROPN" || isAcronym($0))
        && parse.leftEdge[$0] - verb <= 2
    }
  }

  /// "Congratulated UNITA": a word in capitals, whatever the tagger takes it for.
  func isAcronym(_ i: Int) -> Bool {
    parse.tokens[i].text.count > 2 && parse.tokens[i].text.allSatisfy(\.isUppercase)
  }
}
