import Language
import TextModel

/// Those who join what another one founds: "announced a task force, which was joined by Norway and
/// Japan".
extension SentenceReading {
  /// The founder of a coalition and each of those who, the sentence says, joined it.
  func leagues(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for joining in sentence
    where ["relcl", "acl"].contains(parse.dep(joining)) && parse.lemmas[joining] == "join" {
      guard let league = league(joinedIn: joining, sentence) else { continue }
      let founding = parse.head(league)
      let accepts: (Int) -> Bool = {
        ["country", "organization", "armed-group"].contains(self.matcher.entityTypes[$0])
      }
      let founders = matcher.predicates.verb(founding).agents
        .flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      let members = matcher.predicates.verb(joining).agents
        .flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      let facts = [founding, joining].map {
        factuality.read(trigger: $0, anchor: $0, literals: [])
      }
      guard founders.count == 1, let founder = founders.first,
        !facts.contains(where: { $0.isNegative || $0.isDenied })
      else { continue }
      let said = attribution.read(trigger: joining, anchor: founding)
      for member in members where member.entity != founder.entity {
        result.append(
          clause(
            "cooperates-with", from: founder, to: member.entity, at: joining, sentence, said,
            isPossible: facts.contains(where: \.isPossible), confidence: 0.75,
            "cooperates-with: who joins what it founded"))
      }
    }
    return result
  }

  /// The coalition that a clause says somebody joined: "a coalition that Peru has joined", also
  /// where the parser hangs the clause on a place behind it ("a force to patrol the Red Sea, which
  /// was joined by").
  private func league(joinedIn joining: Int, _ sentence: Range<Int>) -> Int? {
    let noun = parse.head(joining)
    if isFounded(noun) { return noun }
    guard let number = matcher.arguments.mention(at: noun),
      analysis.mentions[number].entities.allSatisfy({ matcher.entityTypes[$0] == "place" })
    else { return nil }
    return sentence.clamped(to: max(0, noun - 12)..<noun).last(where: isFounded)
  }

  /// "Formed a coalition", "a task force was set up".
  private func isFounded(_ noun: Int) -> Bool {
    let verb = parse.head(noun)
    return parse.lists["leagues"].contains(parse.lemmas[noun])
      && ["dobj", "nsubjpass"].contains(parse.dep(noun))
      && parse.lists["founding-verbs"].contains(parse.lemmas[verb])
  }
}
