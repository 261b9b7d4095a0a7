import Language
import TextModel

/// A claim with the tokens and entities that it was read from.
struct ClaimDraft {
  var claim: Claim
  var from: Int
  var to: Int
  var trigger: Int
}

/// Applies the rules to the sentences of one document.
final class SentenceReading {
  let analysis: DocumentAnalysis
  let parse: Parse
  let matcher: PatternMatcher
  let factuality: FactualityReader
  let attribution: AttributionReader
  let dates: ClaimDateReader
  let schema: EdgeSchema
  let speechEdges: WordSet
  let homes: HomeReader
  /// The country that a disaster struck, where the article is about one.
  let stricken: Int?

  init(reader: ClaimReader, analysis: DocumentAnalysis) {
    self.analysis = analysis
    schema = reader.schema
    let parse = analysis.parse ?? Parse(analysis.annotated, lists: reader.rules.lists)
    self.parse = parse
    matcher = PatternMatcher(
      rules: reader.rules, schema: reader.schema, parse: parse, analysis: analysis)
    factuality = FactualityReader(parse: parse)
    let types = matcher.entityTypes
    attribution = AttributionReader(
      parse: parse, arguments: matcher.arguments, quotations: QuotationReader(parse),
      accepts: { EdgeSchema.actors.contains(types[$0]) })
    dates = ClaimDateReader(
      parse: parse, times: analysis.times, published: analysis.document.published,
      words: reader.dating)
    homes = HomeReader(analysis: analysis, capitals: reader.capitals)
    let (arguments, quotations, offices) = (matcher.arguments, attribution.quotations, homes)
    arguments.officeCountry = { offices.officeCountry(of: $0) }
    arguments.band = { offices.band(of: $0) }
    arguments.placeCountry = { offices.place(of: $0) }
    arguments.speakersHome = { [weak arguments] token in
      guard let arguments else { return nil }
      let speech = AttributionReader(
        parse: parse, arguments: arguments, quotations: quotations,
        accepts: { EdgeSchema.actors.contains(types[$0]) })
      return speech.read(trigger: token, anchor: token).speaker.flatMap(offices.officeCountry)
    }
    speechEdges = reader.rules.lists["speech-edges"]
    stricken = SentenceReading.stricken(
      analysis, disasters: reader.rules.lists["disaster-words"],
      natural: reader.rules.lists["struck-words"])
  }

  /// Whether claims are read from a sentence, by the zone it begins in.
  func isRead(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first(where: { !parse.tokens[$0].isSpace }) else { return false }
    return analysis.document.isRead(at: parse.tokens[first].span.start)
  }

  /// The claims of one sentence, in text order, the surest reading of each pair only.
  ///
  /// - Parameter tries: takes down what the rules made of each token.
  func drafts(in sentence: Range<Int>, tries: inout [RuleTry]) -> [ClaimDraft] {
    var drafts: [ClaimDraft] = []
    for token in sentence {
      for rule in matcher.candidates(at: token) {
        let outcome = matcher.match(rule, at: token)
        if let attempt = RuleAttempt(outcome), !rule.isOfAnyVerb {
          tries.append(RuleTry(token: token, edge: rule.edge, attempt: attempt))
        }
        if case .success(let match) = outcome {
          drafts += self.drafts(of: match, sentence: sentence) ?? []
        }
      }
    }
    drafts += bareSignatures(in: sentence) + stipulated(in: sentence)
    drafts += parties(in: sentence) + grants(in: sentence) + toldParties(in: sentence)
    drafts += sales(in: sentence) + handovers(in: sentence) + newcomers(in: sentence)
    drafts += besides(drafts, in: sentence) + cabinet(in: sentence) + ledTogether(in: sentence)
    drafts += cosigners(of: drafts, in: sentence)
    return distinct(
      drafts + participants(in: sentence) + StanceReader(reading: self).drafts(in: sentence)
        + relief(in: sentence) + leagues(in: sentence) + arrivals(in: sentence)
        + votes(in: sentence)
        + warnings(in: sentence) + threats(in: sentence) + menaces(in: sentence)
        + reprisals(in: sentence)
        + deliveries(in: sentence) + wishes(in: sentence)
        + company(in: sentence) + termed(in: sentence)
        + reactions(in: sentence) + actors(inEventsOf: sentence) + bound(in: sentence)
        + bareAttendance(in: sentence) + pleas(in: sentence) + fundedEvents(in: sentence)
        + thanked(in: sentence) + shipments(in: sentence) + guests(in: sentence)
        + visitors(in: sentence) + concluded(in: sentence) + returned(in: sentence)
        + openTalks(in: sentence) + standing(in: sentence)
    ).filter {
      !isImplausible($0.claim.type, from: $0.from, to: $0.to) && !isOfCharity($0)
        && !isNeverMade($0, sentence)
    }
    .withoutPassedLaws
    .withoutGifts(giving: parse.lists["relief-verbs"], parse)
  }

  /// "Urged the regulator to block the deal": what somebody is told to do is not yet done.
  func isTold(_ trigger: Int, _ from: Int) -> Bool {
    let trigger = toldVerb(trigger)
    if isCalledFor(trigger, from) { return true }
    guard parse.dep(trigger) == "xcomp" || parse.dep(trigger) == "ccomp",
      parse.tokens[trigger].tag == "VB",
      parse.children(trigger, "aux").contains(where: {
        parse.tokens[$0].tag == "TO"
      })
    else { return false }
    let governor = parse.head(trigger)
    guard
      parse.lists["directing-verbs"].contains(parse.lemmas[governor])
        || parse.lemmas[governor] == "want"
    else { return false }
    let told =
      parse.children(governor, "dobj") + parse.children(trigger, "nsubj")
      + parse.prepositions(of: governor).filter { ["on", "to"].contains($0.word) }.map(\.object)
    return told.contains { matcher.arguments.isHead($0, of: from) }
  }

  /// Whether a claim cannot be meant: nobody visits the country whose office he holds ("he returned
  /// to Oman"), and who speaks for a state does not oppose, accuse or urge that state.
  func isImplausible(_ edge: String, from: Int, to: Int) -> Bool {
    let isVisit = edge == "visited" && analysis.entities[to].type == "country"
    if edge == "visited", homes.isOwnCapital(to, of: from) { return true }
    if isNature(edge, from: from, to: to) || isWithOwnLeader(edge, from, to) { return true }
    guard isVisit || parse.lists["hostile-edges"].contains(edge) else { return false }
    // "A spokesman for X vowed revenge": not on X.
    if ["threatens", "fights", "sanctions"].contains(edge),
      analysis.offices.contains(where: {
        $0.holder == from && !$0.isFormer && $0.kind == "spokesperson" && $0.bodies.contains(to)
      })
    {
      return true
    }
    if matcher.entityTypes[from] == "ministry", homes.country(ofBody: from) == to { return true }
    return analysis.offices.contains {
      $0.holder == from && !$0.isFormer && $0.countries.contains(to)
        && parse.lists["state-posts"].contains($0.kind)
        && !(isVisit
          && (["diplomat", "envoy"].contains($0.kind)
            || $0.confidence < OfficeHomes.decided && $0.kind.hasSuffix("minister")))
    }
  }

  func trace(of sentence: Range<Int>) -> [RuleTrace] {
    var traces: [RuleTrace] = []
    for token in sentence {
      for rule in matcher.candidates(at: token) {
        let span = parse.tokens[token].span
        switch matcher.match(rule, at: token) {
        case .success(let match):
          if let drafts = drafts(of: match, sentence: sentence) {
            traces.append(
              RuleTrace(
                rule: rule.name, trigger: span, fired: true, detail: "",
                claims: drafts.map(\.claim)))
          } else {
            traces.append(
              RuleTrace(
                rule: rule.name, trigger: span, fired: false,
                detail: NearMiss.denied.rawValue))
          }
        case .failure(let failure):
          traces.append(
            RuleTrace(
              rule: rule.name, trigger: span, fired: false, detail: failure.reason.rawValue))
        }
      }
    }
    return traces
  }

  /// The claims of one match; nil when the text denies it.
  private func drafts(of match: Match, sentence: Range<Int>) -> [ClaimDraft]? {
    var facts = factuality.read(
      trigger: match.trigger, anchor: match.anchor, literals: match.literals)
    // "Pledged $2 billion at the conference": they were there.
    if match.rule.edge == "participated-in", facts.modalityCues == [match.trigger] {
      facts.isPossible = false
      facts.modalityCues = []
    }
    // "Broke off a visit to Algeria": he was there.
    if match.rule.edge == "visited", facts.isNegative,
      facts.negationCues.allSatisfy({ parse.lists["ending-verbs"].contains(parse.lemmas[$0]) })
    {
      facts.isNegative = false
      facts.negationCues = []
    }
    if isBiddenToEnd(match) {
      facts = FactualityReader.Factuality()
    } else if let verb = ending(of: match), !facts.negationCues.contains(verb) {
      facts.isNegative.toggle()
      facts.negationCues.append(verb)
    }
    // "Accused Rwanda of arming the rebels": help is told of as a charge, with whoever makes it.
    let isCharge = facts.isAlleged && parse.lists["charged-edges"].contains(match.rule.edge)
    if facts.isDenied && !isCharge || facts.isNegative && match.rule.silentWhenNegated {
      return nil
    }
    // "Does not accept the law" opposes it, "accepts the law" says nothing of that kind.
    if match.rule.onlyNegated {
      guard facts.isNegative else { return nil }
      facts.isNegative = false
    }
    if isCancelled(match, facts) || isOnlyInvited(match, facts) { return nil }
    if match.rule.edge == "fights", isOnlySupposed(match.trigger) { return nil }
    if isNaming(match.rule.edge, match.trigger) { return nil }
    let said = attribution.read(trigger: match.trigger, anchor: match.anchor)
    var cues = [Claim.Cue(kind: "trigger", span: parse.tokens[match.trigger].span)]
    cues += facts.negationCues.map { .init(kind: "negation", span: parse.tokens[$0].span) }
    cues += facts.modalityCues.map { .init(kind: "modality", span: parse.tokens[$0].span) }
    if let cue = said.cue { cues.append(.init(kind: "attribution", span: parse.tokens[cue].span)) }
    // "US-backed", "its ally": a standing tie has no part in the clause's time.
    let isTie = [.hyphen, .prefix, .relational].contains(match.rule.pattern.kind)
    let date =
      isTie
      ? (match.rule.pattern.kind == .relational ? dates.standing(match.trigger) : nil)
      : told(
        dates.date(
          trigger: match.trigger, anchor: match.anchor,
          isSpeech: speechEdges.contains(match.rule.edge), cue: said.cue), match, facts)
    let zone = analysis.document.zone(at: parse.tokens[match.trigger].span.start)
    var result: [ClaimDraft] = []
    for (from, other) in pairsAbroad(of: match).flatMap({ takenUp($0, match) }) {
      let to = envoy(other, match) ?? other
      // "Urged Chile to work with Bolivia" calls for it, which may come about.
      if isTold(match.trigger, from.entity), !isBiddenToEnd(match) {
        if !facts.isNegative { result += asked(match, to, sentence, said) }
        if !parse.lists["concord-edges"].contains(match.rule.edge) { continue }
      }
      if match.rule.edge == "fights", isAtThePolls(match.trigger, from.entity, to.entity, sentence)
      {
        continue
      }
      if isMisread(match, from, to, sentence) { continue }
      if isOnlyKin(to.entity, by: match.trigger) { continue }
      if isAnotherSense(match.rule.edge, match.trigger, from: from.entity, to: to.entity) {
        continue
      }
      if match.rule.isAbroad, !homes.isAbroad(from.entity, in: to.entity) { continue }
      var negative = facts.isNegative != match.rule.isNegative
      if from.isContrasted != to.isContrasted { negative.toggle() }
      if isUnheeded(match) { negative = false }
      var by: Claim.Holder?
      if let speaker = said.speaker, speaker != from.entity {
        by = .entity(analysis.entities[speaker].id)
      } else if isAuthors(match.rule.edge, facts, said, zone, sentence) {
        by = .author
      }
      let isVerbal = isVerbal(match, from, to, sentence)
      // "Vowed to fight the minister in court": opposed already.
      let isStruggle = isVerbal && isStruggle(match.trigger) && !negative
      let type =
        !isStruggle && isThreat(match, facts, said, from.entity)
        ? "threatens" : isVerbal ? "opposes" : retyped(match, from, to) ?? match.rule.edge
      let claim = Claim(
        type: type, from: analysis.entities[from.entity].id,
        to: analysis.entities[to.entity].id, date: date,
        polarity: negative ? .negative : .positive,
        modality: isStruggle ? .asserted : modality(facts, match.rule, date), by: by,
        voice: zone == .editorsNote ? .editorial : said.isQuoted ? .quoted : .reported,
        confidence: match.rule.confidence * from.confidence * to.confidence,
        rule: match.rule.name, evidence: evidence(sentence), cues: cues,
        properties: Dictionary(
          match.rule.properties.map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a }))
      let threat = threat(in: claim, from: from.entity, to: to.entity, facts, match)
      // Who threatens to sue has not accused yet.
      if threat == nil || claim.type != "accuses" {
        result.append(
          ClaimDraft(claim: claim, from: from.entity, to: to.entity, trigger: match.trigger))
      }
      if let threat { result.append(threat) }
      result += signatures(of: match, from: from.entity, to: to.entity, claim: claim)
    }
    return result
  }

  /// Whether a claim is its writer's judgement or prediction: in an editor's note, or in a sentence
  /// that says so in so many words.
  func isAuthors(
    _ edge: String, _ facts: FactualityReader.Factuality,
    _ said: AttributionReader.Attribution, _ zone: Zone.Kind, _ sentence: Range<Int>
  ) -> Bool {
    guard said.speaker == nil, !said.isQuoted else { return false }
    if zone == .editorsNote { return speechEdges.contains(edge) || facts.isPossible }
    return (speechEdges.contains(edge) || edge == "cooperates-with" || edge == "controls")
      && attribution.isOpinion(sentence)
  }

  /// The date of an act, unless it lies ahead of what is told as done: "called a strike for Monday
  /// and wants X to go" is no call of Monday's.
  private func told(
    _ date: DateValue?, _ match: Match, _ facts: FactualityReader.Factuality
  ) -> DateValue? {
    guard let date, !facts.isPossible, let published = analysis.document.published,
      date.firstDay > published.lastDay
    else { return date }
    let tense = ClauseTense.of(match.anchor, parse).tense
    return tense == .other && !speechEdges.contains(match.rule.edge) ? date : nil
  }

  private func modality(
    _ facts: FactualityReader.Factuality, _ rule: Rule, _ date: DateValue?
  ) -> Claim.Modality {
    if rule.isAsserted { return .asserted }
    if facts.isPossible || rule.isPossible { return .possible }
    // "Arrives on Sunday", written before Sunday.
    if !facts.isNegative, let date, let published = analysis.document.published,
      date.firstDay > published.lastDay
    {
      return .possible
    }
    return .asserted
  }

  /// "We will strike X", said by those who are to strike, is a threat and no strike.
  private func isThreat(
    _ match: Match, _ facts: FactualityReader.Factuality, _ said: AttributionReader.Attribution,
    _ agent: Int
  ) -> Bool {
    guard ["fights", "sanctions"].contains(match.rule.edge), facts.isPossible, !facts.isNegative,
      said.speaker == agent
    else { return false }
    return facts.modalityCues.contains {
      ["will", "'ll", "shall", "would"].contains(parse.words[$0])
    }
  }

  typealias Pair = (ArgumentReader.Argument, ArgumentReader.Argument)

  func pairs(of match: Match) -> [Pair] {
    var result: [Pair] = []
    if match.isReciprocal {
      for (i, a) in match.from.enumerated() {
        for (j, b) in match.from.enumerated()
        where i != j && a.entity != b.entity && !areApart(a.token, b.token) {
          if i < j || !schema.isSymmetric(match.rule.edge) { result.append((a, b)) }
        }
      }
    } else {
      for a in match.from {
        for b in match.to where a.entity != b.entity { result.append((a, b)) }
      }
    }
    // A list that runs away is a parse gone wrong.
    return Array(result.prefix(64))
  }

  /// "Mediated between Chile and Peru, between Benin and Togo": whether two stand in phrases of
  /// their own.
  private func areApart(_ a: Int, _ b: Int) -> Bool {
    (min(a, b) + 1..<max(a, b, min(a, b) + 1)).contains {
      parse.words[$0] == "between" && [",", "and", "or", "but"].contains(parse.words[$0 - 1])
    }
  }

  /// "Ghana welcomed it": of the pact that was signed.
  private func takenUp(_ pair: Pair, _ match: Match) -> [Pair] {
    guard let things = received(match, pair.1) else {
      guard let from = party(for: pair.0, match), let to = party(for: pair.1, match),
        from.entity != to.entity
      else { return [] }
      return [(from, to)]
    }
    return things.filter { $0.entity != pair.0.entity }.map { (pair.0, $0) }
  }

  /// The sentence without white space at its ends.
  func evidence(_ sentence: Range<Int>) -> TextSpan {
    let solid = sentence.filter { !parse.tokens[$0].isSpace }
    let whole = (solid.first ?? sentence.lowerBound)..<((solid.last ?? sentence.upperBound - 1) + 1)
    return analysis.annotated.span(whole)
  }

  /// One claim for each type, pair, polarity and modality of a sentence: the surest.
  private func distinct(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    var best: [String: Int] = [:]
    var result: [ClaimDraft] = []
    for draft in drafts {
      var ends = [draft.claim.from, draft.claim.to]
      if schema.isSymmetric(draft.claim.type) { ends.sort() }
      let key = [draft.claim.type, ends[0], ends[1]].joined(separator: "\u{0}")
      if let index = best[key] {
        if result[index].claim.confidence < draft.claim.confidence { result[index] = draft }
      } else {
        best[key] = result.count
        result.append(draft)
      }
    }
    return result
  }
}
