import Language
import TextModel

/// Who took part or is bound by what a clause about an event or agreement tells.
extension SentenceReading {
  /// "A summit in Niamey, where the presidents of X and Y signed a pact": who does something where people meet is
  /// there.
  func attenders(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for mention in analysis.mentions
    where sentence.contains(mention.head) && mention.form == .description
      && mention.entities.count == 1
    {
      let event = mention.entities[0]
      guard analysis.entities[event].type == "event",
        parse.lists["meeting-events"].contains(parse.lemmas[mention.head])
      else { continue }
      for verb in parse.children(mention.head, "relcl")
      where parse.tokens[verb].tag == "VBD"
        && parse.children(verb, "advmod").contains(where: { parse.words[$0] == "where" })
        && !parse.hasChild(verb, "neg") && !parse.isPassive(verb)
      {
        result += drafts("participated-in", of: verb, with: event, sentence, "who acts where it is")
      }
    }
    return result
  }

  /// "The treaty of 1959, under which Egypt and Sudan divided the river", "under the pact, X and Y are to share it": the
  /// parties of an agreement by what it binds them to.
  func bound(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for mention in analysis.mentions
    where sentence.contains(mention.head) && mention.entities.count == 1
      && mention.form != .pronoun && mention.form != .relative
    {
      let agreement = mention.entities[0]
      guard analysis.entities[agreement].type == "agreement", isAccord(agreement) else { continue }
      let token = mention.head
      var verbs = parse.children(token, "relcl").filter { clause in
        parse.children(clause, "prep").contains { preposition in
          Self.binding.contains(parse.words[preposition])
            && parse.children(preposition, "pobj").contains { parse.words[$0] == "which" }
        }
      }
      if parse.dep(token) == "pobj", ["under", "in"].contains(parse.words[parse.head(token)]),
        parse.isVerb(parse.head(parse.head(token)))
      {
        verbs.append(parse.head(parse.head(token)))
      }
      for verb in verbs
      where parse.lists["binding-verbs"].contains(parse.lemmas[verb]) && !parse.isPassive(verb) {
        let parties = drafts(
          "signed", of: verb, with: agreement, sentence, "what it binds to", types: ["country"])
        // One alone may do what a treaty with others allows it.
        if parties.count > 1 { result += parties }
      }
    }
    return result
  }

  private static let binding: Set<String> = ["under", "in", "by", "through", "whereby"]

  /// A claim for each subject of a verb.
  private func drafts(
    _ edge: String, of verb: Int, with target: Int, _ sentence: Range<Int>, _ rule: String,
    types: Set<String> = EdgeSchema.actors
  ) -> [ClaimDraft] {
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative else { return [] }
    let said = attribution.read(trigger: verb, anchor: verb)
    return parse.subjects(of: verb).flatMap { subject in
      matcher.arguments.arguments(at: subject, accepts: { types.contains(matcher.entityTypes[$0]) })
    }.map {
      clause(
        edge, from: $0, to: target, at: verb, sentence, said, isPossible: facts.isPossible,
        confidence: 0.75, "\(edge): \(rule)")
    }
  }
}
