import Language
import TextModel

/// Who the parties of an agreement are by the phrase that names it or by those for whom it is
/// signed.
extension SentenceReading {
  /// Rules whose claims stay where the learned model knows no such reading.
  static let partyRules: Set<String> = [
    "signed: parties of the phrase", principalRule, "signed: whose officials",
    "signed: granted", "agreed-with: granted", "signed: beside who signs", provisionRule,
    "signed: what was spoken of",
  ]

  /// The rule that finds those on whose behalf somebody signs.
  static let principalRule = "signed: for whom"

  /// States and bodies, which have agreements.
  func isParty(_ entity: Int) -> Bool {
    ["country", "organization", "armed-group"].contains(matcher.entityTypes[entity])
  }

  /// "Their truce", "its accord with the bloc", "the contract with Talleres Oro": the parties of
  /// what is named.
  func parties(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    // A headline's pact is told of below it.
    guard sentence.contains(where: { [".", "!", "?"].contains(parse.tokens[$0].text) }) else {
      return []
    }
    for token in sentence {
      guard let number = matcher.arguments.mention(at: token) else { continue }
      let mention = analysis.mentions[number]
      guard mention.head == token, mention.entities.count == 1,
        mention.form == .description || mention.form == .name,
        analysis.entities[mention.entities[0]].type == "agreement",
        parse.lists["accords"].contains(parse.lemmas[token])
          || parse.lists["grants"].contains(parse.lemmas[token]),
        isStanding(token), !isEnded(token)
      else { continue }
      let owners = parse.children(token, "poss").flatMap { owner in
        matcher.arguments.arguments(at: owner, accepts: isParty)
          + (isTheirs(owner) ? doers(to: token) : [])
      }
      let others = parse.prepositions(of: token).filter { $0.word == "with" }.flatMap {
        matcher.arguments.arguments(at: $0.object, accepts: isParty)
      }
      guard !others.isEmpty && owners.count <= 1 || owners.count > 1 else { continue }
      let said = attribution.read(trigger: token, anchor: token)
      var seen: Set<Int> = []
      for party in owners + others where seen.insert(party.entity).inserted {
        var draft = clause(
          "signed", from: party, to: mention.entities[0], at: token, sentence, said,
          isPossible: false, confidence: 0.75, "signed: parties of the phrase")
        draft.claim.date = nil
        result.append(draft)
      }
    }
    return result
  }

  /// "Their", which nobody has been found to be.
  private func isTheirs(_ owner: Int) -> Bool {
    parse.words[owner] == "their" && matcher.arguments.mention(at: owner) == nil
  }

  /// "Persuaded X and Y to extend their truce": who does it to what is theirs.
  private func doers(to noun: Int) -> [ArgumentReader.Argument] {
    let verb = parse.head(noun)
    guard ["dobj", "nsubjpass"].contains(parse.dep(noun)), parse.isVerb(verb) else { return [] }
    return parse.subjects(of: verb).flatMap {
      matcher.arguments.arguments(at: $0, accepts: isParty)
    }
  }

  /// Whether an agreement is one that there is: "the contract with X", but not "a deal with X",
  /// "the proposed deal", "negotiates its accord".
  private func isStanding(_ noun: Int) -> Bool {
    let isDefinite =
      parse.hasChild(noun, "poss")
      || parse.children(noun, "det").contains {
        ["the", "this", "that", "these", "those"].contains(parse.words[$0])
      }
    guard isDefinite, !parse.children(noun, "amod").contains(where: { parse.words[$0] == "new" })
    else { return false }
    return !isUnsettled(noun)
  }

  /// "Has cancelled its contract with X", "ended its pact": told of as over, not as signed.
  private func isEnded(_ noun: Int) -> Bool {
    let verb = parse.head(noun)
    return ["dobj", "nsubjpass"].contains(parse.dep(noun)) && parse.isVerb(verb)
      && parse.lists["cancelling-verbs"].contains(parse.lemmas[verb])
  }

  /// "The proposed deal", "negotiates its accord", "wants a treaty": nobody has signed it yet.
  func isUnsettled(_ noun: Int) -> Bool {
    guard
      !parse.children(noun, "amod", "compound").contains(where: {
        parse.lists["possible-adjectives"].contains(parse.lemmas[$0])
          || parse.lists["possible-adjectives"].contains(parse.words[$0])
          || parse.words[$0] == "draft"
      })
    else { return true }
    var i = noun
    for _ in 0..<3 {
      guard ["dobj", "pobj", "prep", "conj", "nsubjpass"].contains(parse.dep(i)), !parse.isRoot(i)
      else { return false }
      i = parse.head(i)
      if parse.lists["possible-object-verbs"].contains(parse.lemmas[i])
        && parse.lemmas[i] != "offer" && parse.lemmas[i] != "discuss"
        || parse.lists["negotiations"].contains(parse.lemmas[i])
        || ["negotiate", "conclude", "finalize", "finalise", "reach", "close"]
          .contains(parse.lemmas[i])
      {
        return true
      }
    }
    return false
  }

  // MARK: On whose behalf

  /// "Initialled by X for the Iranian side and Y for Oman", "their foreign ministers put their
  /// names to it": the others that signatures of a clause bind.
  func cosigners(of drafts: [ClaimDraft], in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    var seen: Set<Int> = []
    for draft in drafts where draft.claim.type == "signed" && draft.claim.polarity == .positive {
      if matcher.entityTypes[draft.from] == "person" {
        // "X for the Russian side" of what two agencies agreed on.
        let isOfBodies = drafts.contains {
          $0.claim.type == "signed" && $0.to == draft.to
            && matcher.entityTypes[$0.from] == "organization"
        }
        result += onBehalf(of: draft, in: sentence).filter {
          !isOfBodies || matcher.entityTypes[$0.from] != "country"
        }
      }
      if seen.insert(draft.trigger).inserted { result += whoseOfficials(draft) }
    }
    return result
  }

  /// "X for Peru and Y for Bolivia": a list of people, each with whom he signs for.
  private func onBehalf(of draft: ClaimDraft, in sentence: Range<Int>) -> [ClaimDraft] {
    guard
      var place = sentence.first(where: { token in
        guard let number = matcher.arguments.mention(at: token) else { return false }
        let mention = analysis.mentions[number]
        return mention.tokens.lowerBound == token && mention.form == .name
          && mention.entities == [draft.from]
      }).flatMap({ matcher.arguments.mention(at: $0) }).map({
        analysis.mentions[$0].tokens.upperBound
      })
    else { return [] }
    var result: [ClaimDraft] = []
    var signer = draft.from
    // "X signed it for the government and Y, the general secretary, for the union".
    place =
      pastVerb(draft.trigger, from: pastApposition(place, in: sentence), in: sentence) ?? place
    for _ in 0..<4 {
      // "Presidents X of Rwanda and Y of Congo".
      guard place < sentence.upperBound, ["for", "of"].contains(parse.words[place]) else { break }
      let isOf = parse.words[place] == "of"
      if signer != draft.from { result.append(also(draft, signer, "signed: beside who signs")) }
      let (party, end) = principal(from: place + 1, in: sentence)
      if let party, !isOf { result.append(also(draft, party, Self.principalRule)) }
      guard let next = nextSigner(from: end, in: sentence) else { break }
      (signer, place) = next
      if !isOf { place = pastApposition(place, in: sentence) }
      if isOf, place >= sentence.upperBound || parse.words[place] != "of" { break }
    }
    return result
  }

  /// The place behind "signed" or "signed the accord", where it comes not far behind the name.
  private func pastVerb(_ verb: Int, from place: Int, in sentence: Range<Int>) -> Int? {
    guard parse.isVerb(verb), place <= verb, verb - place <= 12,
      !(place..<verb).contains(where: {
        ["and", "for"].contains(parse.words[$0]) || parse.isVerb($0)
      })
    else { return nil }
    let objects = parse.children(verb, "dobj")
    var next = verb + 1
    while next < min(sentence.upperBound, verb + 9), parse.words[next] != "for",
      objects.contains(where: { $0 == next || parse.dominates($0, next) })
    {
      next += 1
    }
    return next < sentence.upperBound && parse.words[next] == "for" ? next : nil
  }

  /// Behind ", the general secretary," where "for" follows it or a verb.
  private func pastApposition(_ place: Int, in sentence: Range<Int>) -> Int {
    guard place < sentence.upperBound, parse.tokens[place].text == "," else { return place }
    let reach = place + 1..<max(place + 1, min(sentence.upperBound, place + 12))
    guard
      let end = reach.first(where: {
        parse.tokens[$0].text == "," || parse.isVerb($0) || parse.words[$0] == "and"
      }),
      parse.tokens[end].text == ",", end + 1 < sentence.upperBound
    else { return place }
    return parse.words[end + 1] == "for" || parse.isVerb(end + 1) ? end + 1 : place
  }

  /// Whom somebody signs for, and where the phrase ends: "the Iranian side", "Oman", "the host".
  private func principal(from start: Int, in sentence: Range<Int>) -> (Int?, end: Int) {
    var party: Int?
    var i = start
    while i < min(sentence.upperBound, start + 7) {
      if ["and", ","].contains(parse.tokens[i].text) || parse.dep(i) == "punct" { break }
      if party == nil, let number = matcher.arguments.mention(at: i),
        let entity = analysis.mentions[number].entities.first,
        analysis.mentions[number].entities.count == 1, isParty(entity)
      {
        party = entity
        i = max(i + 1, min(analysis.mentions[number].tokens.upperBound, sentence.upperBound))
        continue
      }
      i += 1
    }
    return (party, i)
  }

  /// The next person of a list and where his name ends: ", and Trade Minister Y".
  func nextSigner(from start: Int, in sentence: Range<Int>) -> (Int, Int)? {
    guard start < sentence.upperBound, ["and", ","].contains(parse.tokens[start].text) else {
      return nil
    }
    for i in start + 1..<max(start + 1, min(sentence.upperBound, start + 9)) {
      if let number = matcher.arguments.mention(at: i),
        analysis.mentions[number].form == .name, analysis.mentions[number].entities.count == 1,
        let entity = analysis.mentions[number].entities.first,
        matcher.entityTypes[entity] == "person"
      {
        return (entity, analysis.mentions[number].tokens.upperBound)
      }
      if parse.isVerb(i) || parse.words[i] == "for" { return nil }
    }
    return nil
  }

  /// "Their foreign ministers signed it", "the two countries' presidents": those whose officials
  /// sign are parties.
  private func whoseOfficials(_ draft: ClaimDraft) -> [ClaimDraft] {
    var heads = parse.subjects(of: draft.trigger)
    if parse.isPassive(draft.trigger) {
      heads = parse.prepositions(of: draft.trigger).filter { $0.word == "by" }.map(\.object)
    }
    return heads.filter {
      parse.tokens[$0].tag == "NNS" && parse.lists["delegates"].contains(parse.lemmas[$0])
    }
    .flatMap { parse.children($0, "poss") }
    .flatMap { owner -> [ClaimDraft] in
      let owners = matcher.arguments.arguments(at: owner, accepts: isParty)
      guard owners.count > 1 else { return [] }
      return owners.map { also(draft, $0.entity, "signed: whose officials") }
    }
  }

  private func also(_ draft: ClaimDraft, _ party: Int, _ rule: String) -> ClaimDraft {
    var also = draft
    also.from = party
    also.claim.from = analysis.entities[party].id
    also.claim.confidence = min(0.85, draft.claim.confidence)
    also.claim.rule = rule
    return also
  }

  // MARK: Concessions and contracts

  /// "Brazil granted Golden Reef a 25-year concession", "won a contract from the ministry": who
  /// grants and who gets it.
  func grants(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) {
      let isGrant = parse.lists["granting-verbs"].contains(parse.lemmas[verb])
      let isWin = parse.lists["winning-verbs"].contains(parse.lemmas[verb])
      guard isGrant || isWin,
        let noun = parse.children(verb, "dobj", "nsubjpass", "oprd").first(where: {
          parse.lists["grants"].contains(parse.lemmas[$0])
        }) ?? (isGrant ? doubled(verb) : nil)
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let isPassive = parse.isPassive(verb)
      let phrases = parse.prepositions(of: verb) + parse.prepositions(of: noun)
      func all(_ heads: [Int]) -> [ArgumentReader.Argument] {
        heads.flatMap {
          matcher.arguments.arguments(
            at: $0, accepts: { isParty($0) || matcher.entityTypes[$0] == "ministry" })
        }
      }
      var givers = isPassive || isWin ? [] : all(parse.subjects(of: verb))
      givers += all(phrases.filter { $0.word == (isGrant ? "by" : "from") }.map(\.object))
      var takers =
        isWin && !isPassive
        ? all(parse.subjects(of: verb))
        : all(
          parse.children(verb, "dative").filter { parse.isNominal($0) }
            + phrases.filter { $0.word == "to" }.map(\.object)
            + (isPassive ? parse.subjects(of: verb) : [])
            + parse.children(verb, "dobj").filter { $0 != noun && $0 < noun })
      let known = Set(givers.map(\.entity))
      takers = takers.filter { !known.contains($0.entity) }
      let said = attribution.read(trigger: verb, anchor: verb)
      if let number = matcher.arguments.mention(at: noun),
        analysis.mentions[number].entities.count == 1,
        let agreement = analysis.mentions[number].entities.first,
        analysis.entities[agreement].type == "agreement"
      {
        for party in givers + takers {
          result.append(
            clause(
              "signed", from: party, to: agreement, at: verb, sentence, said,
              isPossible: facts.isPossible, confidence: 0.75, "signed: granted"))
        }
      }
      for giver in givers {
        for taker in takers {
          result.append(
            clause(
              "agreed-with", from: giver, to: taker.entity, at: verb, sentence, said,
              isPossible: facts.isPossible, confidence: 0.75, "agreed-with: granted"))
        }
      }
    }
    return result
  }

  /// "Granted Golden Reef a 25-year concession": the parser takes both for one phrase.
  private func doubled(_ verb: Int) -> Int? {
    parse.children(verb, "dobj", "dative").lazy
      .flatMap { self.parse.children($0, "appos", "dobj") }
      .first { self.parse.lists["grants"].contains(self.parse.lemmas[$0]) }
  }
}
