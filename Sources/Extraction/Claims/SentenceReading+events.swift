import Language
import TextModel

/// Who took part in an event, as its own name says: "the A–B war", "a summit of A and B", "A's
/// invasion of C".
extension SentenceReading {
  func participants(in sentence: Range<Int>) -> [ClaimDraft] {
    guard let edge = schema.edges["participated-in"] else { return [] }
    let lists = parse.lists
    let accepts: (Int) -> Bool = { edge.from.contains(matcher.entityTypes[$0]) }
    var result: [ClaimDraft] = []
    for mention in analysis.mentions
    where sentence.contains(mention.head) && mention.form != .pronoun && mention.form != .relative {
      guard let event = mention.entities.first, analysis.entities[event].type == "event",
        mention.entities.count == 1
      else { continue }
      let noun = mention.head
      let lemma = parse.lemmas[noun]
      var heads: [Int] = []
      // "Khashoggi's killing" is what he suffered, "Israel's killing of X" what it did.
      let isSuffered =
        lists["undergoer-nouns"].contains(lemma)
        && !parse.prepositions(of: noun).contains { $0.word == "of" }
      if lists["owned-events"].contains(lemma), !isSuffered {
        heads += parse.children(noun, "poss")
      }
      for phrase in parse.prepositions(of: noun) {
        let isParty =
          phrase.word == "between" || phrase.word == "by" && lists["owned-events"].contains(lemma)
          || phrase.word == "of" && lists["meeting-events"].contains(lemma)
          // "The 1971 war of independence against Pakistan".
          || phrase.word == "against" && lemma == "war"
        if isParty { heads.append(phrase.object) }
      }
      var parties = heads.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      if parties.isEmpty, lists["shared-events"].contains(lemma) {
        // Two names in front of a war or summit are its sides; a single one may be its place.
        let front = matcher.arguments.modifiers(of: noun, accepts: accepts)
        if front.count > 1 { parties = front }
      }
      let facts = factuality.read(trigger: noun, anchor: noun, literals: [])
      guard !facts.isNegative, !facts.isDenied else { continue }
      for party in parties where party.entity != event {
        let claim = Claim(
          type: "participated-in", from: analysis.entities[party.entity].id,
          to: analysis.entities[event].id,
          modality: facts.isPossible ? .possible : .asserted,
          confidence: 0.75 * party.confidence * mention.confidence,
          rule: "participated-in: sides named by the event", evidence: evidence(sentence),
          cues: [.init(kind: "trigger", span: parse.tokens[noun].span)])
        result.append(ClaimDraft(claim: claim, from: party.entity, to: event, trigger: noun))
      }
    }
    return result
  }
}
