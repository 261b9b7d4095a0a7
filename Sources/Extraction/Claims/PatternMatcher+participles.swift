import Language

/// Objects of participles that take up a name of the clause they belong to.
extension PatternMatcher {
  /// Whom a verb is done to; for "cut ties with Y, accusing it of lies" Y, where a pronoun has been
  /// taken for the subject itself or stands for nobody.
  func patients(of verb: Int, in frame: PredicateReader.Frame, doing literals: [Int]) -> [Int] {
    let own = frame.patients.isEmpty ? frame.recipients : frame.patients
    // "Refused to confirm B": what the infinitive does to it.
    if own.isEmpty {
      return literals.filter { parse.dep($0) == "xcomp" && parse.head($0) == verb }
        .flatMap { predicates.verb($0).patients }
    }
    guard own.count == 1, parse.dep(verb) == "advcl", parse.tokens[verb].tag == "VBG",
      takesUp(own[0])
    else { return own }
    let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.entityTypes[$0]) }
    let subjects = Set(
      frame.agents.flatMap { arguments.arguments(at: $0, accepts: accepts) }.map(\.entity))
    let meant = arguments.arguments(at: own[0], accepts: accepts).map(\.entity)
    guard meant.allSatisfy(subjects.contains) else { return own }
    let governor = parse.head(verb)
    guard parse.isVerb(governor) else { return own }
    let objects = parse.children(governor, "dobj", "nsubjpass")
    var heads = objects
    for node in [governor] + objects {
      heads += parse.prepositions(of: node)
        .filter { ["with", "from", "to", "on", "against"].contains($0.word) && $0.object < verb }
        .map(\.object)
    }
    for head in heads {
      let found = arguments.arguments(at: head, accepts: accepts)
      if !found.isEmpty, found.allSatisfy({ !subjects.contains($0.entity) }) { return [head] }
    }
    return own
  }

  /// "It", "him", "its neighbour".
  private func takesUp(_ object: Int) -> Bool {
    if parse.tokens[object].tag == "PRP" {
      return ["it", "him", "her", "them"].contains(parse.words[object])
    }
    return ["neighbour", "neighbor", "rival", "counterpart", "government", "country"]
      .contains(parse.lemmas[object])
      && parse.children(object, "poss", "det").contains {
        ["its", "their", "the"].contains(parse.words[$0])
      }
  }

  /// "Wants B to go": what B, whom the parser takes for the subject of a clause, is to do; not "to
  /// go to Rome".
  func isBareInfinitive(_ verb: Int) -> Bool {
    predicates.isInfinitive(verb) && !parse.hasChild(verb, "dobj")
      && !parse.prepositions(of: verb).contains { $0.word == "to" }
  }

  /// Whether a prefix belongs to a name with the word behind it: "the Anti-Fraud Office".
  func isInName(prefix token: Int) -> Bool {
    guard parse.tokens[token].text.first?.isUppercase ?? false, token > 0,
      let number = arguments.mention(at: token)
    else { return false }
    let mention = arguments.analysis.mentions[number]
    return mention.form == .name && mention.tokens.contains(token + 2)
  }
}
