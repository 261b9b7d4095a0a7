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
}
