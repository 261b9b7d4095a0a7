import Language
import TextModel

/// Partners that only a participle or a noun of time names.
extension SentenceReading {
  /// "Kenya wants to reopen the loan agreed with the IMF": whoever has a say in what was agreed
  /// agreed to it.
  func concluded(in sentence: Range<Int>) -> [ClaimDraft] {
    sentence.flatMap { participle -> [ClaimDraft] in
      let noun = parse.head(participle)
      guard parse.dep(participle) == "acl", ["VBN", "VBD"].contains(parse.tokens[participle].tag),
        parse.lists["concluding-verbs"].contains(parse.lemmas[participle]),
        parse.lists["accords"].contains(parse.lemmas[noun])
          || parse.lists["concluded-things"].contains(parse.lemmas[noun]),
        !parse.hasChild(participle, "agent"),
        let verb = parse.ancestors(noun).first(where: parse.isVerb),
        parse.lists["own-accord-verbs"].contains(parse.lemmas[verb])
      else { return [] }
      let partners = parse.prepositions(of: participle).filter { $0.word == "with" }.flatMap {
        matcher.arguments.arguments(
          at: $0.object,
          accepts: { ["country", "organization", "armed-group"].contains(matcher.entityTypes[$0]) })
      }
      guard let partner = partners.first else { return [] }
      let said = attribution.read(trigger: participle, anchor: participle)
      let owners = Set(actors(of: verb).compactMap { state(of: $0.entity) })
      return owners.sorted().filter { $0 != partner.entity }.map { owner in
        clause(
          "agreed-with",
          from: ArgumentReader.Argument(
            entity: owner, token: verb, confidence: 0.9, isName: true),
          to: partner.entity, at: participle, sentence, said, isPossible: false,
          confidence: 0.75, "agreed-with: what was agreed with somebody")
      }
    }
  }

  /// A state, or the one whose office somebody holds or whose body it is.
  private func state(of entity: Int) -> Int? {
    matcher.entityTypes[entity] == "country"
      ? entity : homes.officeCountry(of: entity) ?? homes.country(ofBody: entity)
  }

  /// "Signed a pact during a visit by Chile's president": the guest of the only other state that
  /// acts.
  func visitors(in sentence: Range<Int>) -> [ClaimDraft] {
    sentence.flatMap { visit -> [ClaimDraft] in
      let preposition = parse.head(visit)
      guard ["visit", "trip"].contains(parse.lemmas[visit]), parse.dep(visit) == "pobj",
        ["during", "after", "following"].contains(parse.words[preposition]),
        let verb = parse.ancestors(preposition).first(where: parse.isVerb),
        !parse.prepositions(of: visit).contains(where: { ["to", "in"].contains($0.word) })
      else { return [] }
      let guests = parse.prepositions(of: visit).filter { $0.word == "by" }.flatMap {
        matcher.arguments.arguments(
          at: $0.object, accepts: { matcher.entityTypes[$0] == "person" })
      }
      guard guests.count == 1, let guest = guests.first,
        let home = homes.officeCountry(of: guest.entity)
      else { return [] }
      let hosts = Set(actors(of: verb).compactMap { state(of: $0.entity) }).subtracting([home])
      guard hosts.count == 1, let host = hosts.first, homes.isAbroad(guest.entity, in: host) else {
        return []
      }
      let said = attribution.read(trigger: verb, anchor: verb)
      return [
        clause(
          "visited", from: guest, to: host, at: visit, sentence, said, isPossible: false,
          confidence: 0.75, "visited: the guest of who acts")
      ]
    }
  }

  /// "The White House" and its president have no accord with each other: a country that a clause
  /// puts beside its own head is another one.
  func isWithOwnLeader(_ edge: String, _ from: Int, _ to: Int) -> Bool {
    edge == "agreed-with"
      && analysis.offices.contains { office in
        guard let holder = office.holder, !office.isFormer,
          ["head-of-state", "head-of-government"].contains(office.kind)
        else { return false }
        return holder == from && office.countries.contains(to)
          || holder == to && office.countries.contains(from)
      }
  }
}
