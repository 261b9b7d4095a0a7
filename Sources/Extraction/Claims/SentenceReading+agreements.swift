import TextModel

/// What follows from an agreement: its parties signed it, and who signs it together has agreed.
extension SentenceReading {
  /// The parties' signatures under the agreement that the words of an `agreed-with` match name.
  func signatures(of match: Match, from: Int, to: Int, claim: Claim) -> [ClaimDraft] {
    // "Could not reach an agreement": there is nothing that anybody signed.
    guard claim.type == "agreed-with", claim.polarity == .positive, schema.edges["signed"] != nil,
      !isOnlyHad(match.trigger)
    else { return [] }
    for token in [match.trigger] + match.literals {
      guard let number = matcher.arguments.mention(at: token),
        let agreement = analysis.mentions[number].entities.first,
        analysis.entities[agreement].type == "agreement"
      else { continue }
      return [from, to].map { party in
        var signed = claim
        signed.type = "signed"
        signed.from = analysis.entities[party].id
        signed.to = analysis.entities[agreement].id
        signed.confidence *= 0.9
        signed.rule = claim.rule + " (party)"
        return ClaimDraft(claim: signed, from: party, to: agreement, trigger: match.trigger)
      }
    }
    return []
  }

  /// "France, which has a treaty with B": that there is one says nothing of signing it.
  private func isOnlyHad(_ trigger: Int) -> Bool {
    let verb = parse.isVerb(trigger) ? trigger : parse.head(trigger)
    return parse.isVerb(verb) && parse.lemmas[verb] == "have"
      && (verb == trigger || parse.dep(trigger) == "dobj")
  }

  /// Adds what signatures imply: signers of one agreement agreed with each other, and the country
  /// of a minister who signs is a party.
  func completed(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    var known: Set<String> = []
    func key(_ draft: ClaimDraft) -> String {
      var ends = ["\(draft.from)", "\(draft.to)"]
      if schema.isSymmetric(draft.claim.type) { ends.sort() }
      return ([draft.claim.type] + ends + ["\(draft.claim.evidence.start)"]).joined(separator: " ")
    }
    for draft in drafts { known.insert(key(draft)) }
    for (i, draft) in drafts.enumerated() {
      result.append(draft)
      guard draft.claim.type == "signed" else { continue }
      // "The president signed it for his party": his country is no party.
      let isForBody = drafts.contains {
        $0.claim.type == "signed" && $0.to == draft.to && $0.trigger == draft.trigger
          && $0.claim.rule == Self.principalRule && matcher.entityTypes[$0.from] == "organization"
      }
      if !isForBody, let country = homes.officeCountry(of: draft.from) {
        var party = draft
        party.from = country
        party.claim.from = analysis.entities[country].id
        party.claim.confidence *= 0.85
        party.claim.rule += " (country)"
        if known.insert(key(party)).inserted { result.append(party) }
      }
      // Ratifying or joining is done alone.
      guard parse.lists["joint-signing"].contains(parse.lemmas[draft.trigger]),
        // "X and Y did not sign" has nothing of what they think of each other.
        draft.claim.polarity == .positive, !isUrged(draft.trigger)
      else { continue }
      for other in drafts[(i + 1)...]
      where other.claim.type == "signed" && other.to == draft.to
        && other.trigger == draft.trigger && other.claim.polarity == draft.claim.polarity
        && analysis.entities[other.from].type == analysis.entities[draft.from].type
        && other.from != draft.from
        // Those whom a later sentence names sign for others: "signed by X and Y in Rome".
        && (draft.claim.rule != Self.spokenRule || matcher.entityTypes[draft.from] != "person")
      {
        var agreed = draft
        agreed.to = other.from
        agreed.claim.type = "agreed-with"
        agreed.claim.to = analysis.entities[other.from].id
        agreed.claim.confidence = min(draft.claim.confidence, other.claim.confidence) * 0.9
        agreed.claim.rule += " (together)"
        if known.insert(key(agreed)).inserted { result.append(agreed) }
      }
    }
    return result
  }
}
