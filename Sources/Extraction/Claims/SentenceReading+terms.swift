import Language
import TextModel

/// Agreements whose terms name the parties: "signed a deal under which Japan will supply ships to
/// the Philippines".
extension SentenceReading {
  /// The parties that the clause behind "under which" names.
  func termed(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for noun in sentence
    where parse.lists["accords"].contains(parse.lemmas[noun]) && isMade(noun) {
      guard let terms = parse.children(noun, "relcl").first(where: { isUnderWhich($0) }) else {
        continue
      }
      let frame = matcher.predicates.verb(terms)
      let others =
        frame.patients + frame.recipients
        + (frame.prepositions + frame.patients.flatMap { parse.prepositions(of: $0) })
        .filter { ["to", "from", "with", "for"].contains($0.word) }.map(\.object)
      let accepts: (Int) -> Bool = {
        ["country", "organization"].contains(self.matcher.entityTypes[$0])
      }
      let said = attribution.read(trigger: noun, anchor: parse.head(noun))
      let agents = frame.agents.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      let partners = others.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      guard agents.count == 1, let agent = agents.first,
        let partner = partners.first(where: { $0.entity != agent.entity }),
        partners.allSatisfy({ $0.entity == agent.entity || $0.entity == partner.entity })
      else { continue }
      // "Will send instructors to the police of the islands": a state agrees with states.
      if matcher.entityTypes[agent.entity] == "country",
        matcher.entityTypes[partner.entity] != "country"
      {
        continue
      }
      result.append(
        clause(
          "agreed-with", from: agent, to: partner.entity, at: parse.head(noun), sentence, said,
          isPossible: false, confidence: 0.7, "agreed-with: parties whom its terms name"))
      guard let number = matcher.arguments.mention(at: noun),
        let agreement = analysis.mentions[number].entities.first,
        matcher.entityTypes[agreement] == "agreement"
      else { continue }
      for party in [agent, partner] {
        result.append(
          clause(
            "signed", from: party, to: agreement, at: parse.head(noun), sentence, said,
            isPossible: false, confidence: 0.65, "signed: parties whom its terms name"))
      }
    }
    return result
  }

  /// "Signed a deal", "the deal was struck": made, and not only sought.
  private func isMade(_ noun: Int) -> Bool {
    let verb = parse.head(noun)
    guard parse.isVerb(verb), ["dobj", "nsubjpass"].contains(parse.dep(noun)),
      parse.lists["making-verbs"].contains(parse.lemmas[verb])
    else { return false }
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    return !facts.isPossible && !facts.isNegative && !facts.isDenied
  }

  private func isUnderWhich(_ clause: Int) -> Bool {
    parse.prepositions(of: clause).contains {
      ["under", "by", "in"].contains($0.word) && parse.words[$0.object] == "which"
    }
      || parse.children(clause, "advmod").contains { parse.words[$0] == "whereby" }
  }
}
