import Language
import TextModel

/// What is put off or over.
extension SentenceReading {
  /// "Suspended the signing of the pact with B", "the ratification was postponed": nothing is signed yet.
  func isPutOff(_ token: Int) -> Bool {
    let signings = parse.lists["signings"]
    var noun = token
    if parse.isVerb(token), let object = parse.child(token, "dobj") {
      noun = object
    } else if !signings.contains(parse.lemmas[token]), parse.dep(token) == "pobj",
      parse.words[parse.head(token)] == "of"
    {
      noun = parse.head(parse.head(token))
    }
    guard signings.contains(parse.lemmas[noun]), ["dobj", "nsubjpass"].contains(parse.dep(noun))
    else { return false }
    let verb = parse.head(noun)
    let key = ([parse.lemmas[verb]] + parse.children(verb, "prt").map { parse.words[$0] })
      .joined(separator: " ")
    return parse.lists["deferring-verbs"].contains(key)
  }

  /// "Welcomed the end of the strike": it is not the strike that is welcome.
  func isEndOf(_ to: ArgumentReader.Argument, _ match: Match) -> Bool {
    guard match.rule.edge == "supports", matcher.entityTypes[to.entity] == "event",
      parse.dep(to.token) == "pobj", ["of", "to"].contains(parse.words[parse.head(to.token)])
    else { return false }
    let noun = parse.head(parse.head(to.token))
    return parse.lists["endings"].contains(parse.lemmas[noun])
      && parse.head(noun) == match.trigger
  }

  /// "Was arrested at the request of A": who is arrested complies with nothing.
  func isUndergoing(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "demands", match.rule.pattern.kind == .adjunct else { return false }
    var node = to.token
    for _ in 0..<3 where ["appos", "compound"].contains(parse.dep(node)) { node = parse.head(node) }
    return parse.dep(node) == "nsubjpass"
  }

  /// "A and B are reviewing their contracts", "have agreements of their own with C": each has his own.
  func isOwnOthers(_ match: Match) -> Bool {
    guard match.rule.edge == "agreed-with", match.isReciprocal, parse.isNominal(match.trigger)
    else { return false }
    if parse.tokens[match.trigger].tag == "NNS", parse.hasChild(match.trigger, "poss") { return true }
    return match.rule.pattern.to == nil && parse.tokens[match.trigger].tag == "NNS"
      && (parse.prepositions(of: match.trigger) + parse.prepositions(of: parse.head(match.trigger)))
        .contains { $0.word == "with" }
  }
}
