import Language
import TextModel

/// What is put off or over.
extension SentenceReading {
  /// "Suspended the signing of the pact with B", "the ratification was postponed": nothing is
  /// signed yet.
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

  /// "Urged both sides to sign the accord", "suggested that they make peace": what somebody only
  /// asks for is no agreement yet.
  func isUrged(_ token: Int) -> Bool {
    guard
      let verb = parse.isVerb(token) ? token : parse.ancestors(token).first(where: parse.isVerb),
      ["xcomp", "ccomp"].contains(parse.dep(verb)),
      parse.lists["urging-verbs"].contains(parse.lemmas[parse.head(verb)])
        || parse.lemmas[parse.head(verb)] == "suggest"
    else { return false }
    return !parse.hasChild(verb, "aux")
      || parse.children(verb, "aux").contains {
        parse.words[$0] == "to" || parse.words[$0] == "should"
      }
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

  /// "A and B are reviewing their contracts", "have agreements of their own with C": each has his
  /// own.
  func isOwnOthers(_ match: Match) -> Bool {
    guard match.rule.edge == "agreed-with", match.isReciprocal, parse.isNominal(match.trigger)
    else { return false }
    if parse.tokens[match.trigger].tag == "NNS", parse.hasChild(match.trigger, "poss") {
      return true
    }
    return match.rule.pattern.to == nil && parse.tokens[match.trigger].tag == "NNS"
      && (parse.prepositions(of: match.trigger) + parse.prepositions(of: parse.head(match.trigger)))
        .contains { $0.word == "with" }
  }

  /// "Failed to comply with A's request": A has asked all the same.
  func isUnheeded(_ match: Match) -> Bool {
    match.rule.edge == "demands" && !match.rule.isNegative
      && parse.lists["complying-verbs"].contains(parse.lemmas[match.trigger])
  }

  /// "Urged Kenyans to vote", "thanked Brazilians": people of a country, and not its government.
  /// "The Americans" may stand for theirs.
  func isPeople(_ match: Match, _ argument: ArgumentReader.Argument) -> Bool {
    let token = argument.token
    guard ["demands", "supports", "aids", "accuses", "opposes"].contains(match.rule.edge),
      matcher.entityTypes[argument.entity] == "country", parse.tokens[token].tag.hasSuffix("S"),
      parse.tokens[token].tag.hasPrefix("NN"), !parse.hasChild(token, "det", "poss", "amod"),
      let last = parse.tokens[token].text.last, last == "s",
      parse.dep(token) != "compound"
    else { return false }
    let text = Substring(parse.tokens[token].text)
    // "Kenyans", and not "the United States" or "Kenyan troops".
    return parse.tokens[token].text.first?.isUppercase ?? false
      && !analysis.entities[argument.entity].name.split(separator: " ").contains(text)
      && analysis.mentions.indices.contains(matcher.arguments.mention(at: token) ?? -1)
  }
}
