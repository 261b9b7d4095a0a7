import Language
import TextModel

/// Who answers somebody: hits back, rejects what he was reproached with, appeals against what a
/// court ruled.
extension SentenceReading {
  /// "India accused Sri Lanka of cruelty. A Sri Lankan minister hit back": who answers in kind is
  /// against the one who spoke or acted against him.
  func ripostes(of previous: [ClaimDraft], and own: [ClaimDraft], in sentence: Range<Int>)
    -> [ClaimDraft]
  {
    var result: [ClaimDraft] = []
    for verb in sentence where isRiposte(verb) {
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      let isAppeal = parse.lemmas[verb] == "appeal"
      guard !facts.isDenied, !facts.isNegative, !facts.isPossible || isAppeal else { continue }
      let blows = (previous + own.filter { $0.trigger < verb }).filter {
        ["accuses", "opposes", "demands", "threatens", "sanctions"].contains($0.claim.type)
          && $0.claim.polarity == .positive && (!isAppeal || $0.claim.type == "sanctions")
      }
      for subject in parse.subjects(of: verb) {
        for one in matcher.arguments.arguments(
          at: subject, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
        {
          let country = homes.officeCountry(of: one.entity)
          guard
            let blow = blows.last(where: {
              $0.from != one.entity
                && ($0.to == one.entity || $0.to == country
                  || homes.isOfficer(one.entity, of: $0.to))
            }), !isImplausible("opposes", from: one.entity, to: blow.from)
          else { continue }
          let claim = Claim(
            type: "opposes", from: analysis.entities[one.entity].id,
            to: analysis.entities[blow.from].id,
            date: dates.date(trigger: verb, anchor: verb, isSpeech: true, cue: nil),
            confidence: 0.75 * one.confidence, rule: "opposes: who answers in kind",
            evidence: evidence(sentence),
            cues: [.init(kind: "trigger", span: parse.tokens[verb].span)])
          result.append(
            ClaimDraft(claim: claim, from: one.entity, to: blow.from, trigger: verb))
        }
      }
    }
    return result
  }

  /// "Hit back": a verb of answering without anybody named whom it answers.
  private func isRiposte(_ verb: Int) -> Bool {
    guard parse.isVerb(verb), !parse.isPassive(verb) else { return false }
    // "The company said it would appeal".
    if parse.lemmas[verb] == "appeal" {
      return !parse.hasChild(verb, "dobj", "prep", "xcomp", "neg")
    }
    return parse.lists["riposte-verbs"].contains(parse.lemmas[verb])
      && parse.children(verb, "prt", "advmod").contains { parse.words[$0] == "back" }
      && !parse.hasChild(verb, "dobj")
      && !parse.prepositions(of: verb).contains { ["at", "against"].contains($0.word) }
  }

  // MARK: Claims rejected

  /// "Osei complained that … The commission rejected the claim": against the one who made it.
  ///
  /// - Parameters:
  ///   - previous: claims of the sentence before.
  ///   - own: claims of the sentence itself.
  func rebuttals(of previous: [ClaimDraft], and own: [ClaimDraft], in sentence: Range<Int>)
    -> [ClaimDraft]
  {
    var result: [ClaimDraft] = []
    for verb in sentence {
      let isRetort = isRetort(verb)
      guard isRetort || isRebuttal(verb) else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative, !facts.isPossible else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for actor in actors(of: verb) {
        let country = homes.officeCountry(of: actor.entity) ?? homes.country(ofBody: actor.entity)
        let reproach = (previous + own.filter { $0.trigger < verb }).last {
          (["accuses", "opposes", "demands"].contains($0.claim.type)
            || isRetort && ["sanctions", "threatens"].contains($0.claim.type))
            && $0.claim.polarity == .positive && $0.from != actor.entity
            && ($0.to == actor.entity || $0.to == country
              || homes.isOfficer(actor.entity, of: $0.to))
        }
        guard
          let critic = reproach?.from
            ?? (isRetort ? nil : claimant(before: verb, in: sentence)),
          critic != actor.entity, critic != country,
          !isImplausible("opposes", from: actor.entity, to: critic),
          !own.contains(where: {
            $0.claim.type == "opposes" && $0.from == actor.entity
          })
        else { continue }
        result.append(
          clause(
            "opposes", from: actor, to: critic, at: verb, sentence, said, isPossible: false,
            confidence: 0.75, "opposes: who rejects a reproach"))
      }
    }
    return result
  }

  /// "Rejected the claim", "called the accusation baseless", "dismissed the charge as absurd": with
  /// nothing that says whose claim it was.
  private func isRebuttal(_ verb: Int) -> Bool {
    if isRebuttalBehind(verb) { return true }
    guard parse.isVerb(verb), !parse.isPassive(verb),
      !["amod", "relcl", "acl"].contains(parse.dep(verb))
    else { return false }
    // "Said the allegations were baseless" labels them, too.
    let isLabel =
      parse.lists["labelling-verbs"].contains(parse.lemmas[verb])
      || attribution.isReport(verb) && parse.hasChild(verb, "ccomp")
    guard isLabel || ["reject", "rebut", "refute"].contains(parse.lemmas[verb]) else {
      return false
    }
    var objects = parse.children(verb, "dobj")
    for clause in parse.children(verb, "ccomp", "oprd", "xcomp") {
      objects += parse.children(clause, "nsubj")
    }
    guard
      let noun = objects.first(where: {
        ["accusation", "allegation", "charge", "claim", "reproach", "criticism", "complaint"]
          .contains(parse.lemmas[$0])
      }),
      parse.children(noun, "det").contains(where: {
        ["the", "this", "that", "these", "those", "all"].contains(parse.words[$0])
      }), !parse.hasChild(noun, "poss", "acl", "relcl", "compound", "ccomp"),
      parse.prepositions(of: noun).allSatisfy({ $0.word == "as" })
    else { return false }
    guard isLabel else { return true }
    return StanceReader(reading: self).labelStance(verb, behind: noun) == false
  }

  /// "Called it interference", of a sanction or reproach told before.
  private func isRetort(_ verb: Int) -> Bool {
    guard parse.isVerb(verb), !parse.isPassive(verb),
      !["amod", "relcl", "acl"].contains(parse.dep(verb)),
      parse.lists["labelling-verbs"].contains(parse.lemmas[verb])
    else { return false }
    var objects = parse.children(verb, "dobj")
    for clause in parse.children(verb, "ccomp", "oprd", "xcomp") {
      objects += parse.children(clause, "nsubj")
    }
    guard
      let object = objects.first(where: {
        ["it", "this", "that", "them"].contains(parse.words[$0])
      })
    else { return false }
    return StanceReader(reading: self).labelStance(verb, behind: object) == false
  }

  /// "A claim that Kenya rejects", "an accusation Libya dismissed as baseless", "a demand they
  /// called absurd".
  private func isRebuttalBehind(_ verb: Int) -> Bool {
    // "A claim that Kenya denied", which the parser takes for what is claimed.
    let isMarked =
      parse.dep(verb) == "acl" && parse.hasChild(verb, "mark")
      && !parse.hasChild(verb, "dobj", "ccomp")
    guard parse.isVerb(verb), parse.dep(verb) == "relcl" || isMarked, !parse.isPassive(verb) else {
      return false
    }
    let noun = parse.head(verb)
    guard noun < verb, parse.tokens[noun].tag == "NN",
      ["appos", "npadvmod", "dobj", "dep", "conj"].contains(parse.dep(noun)),
      parse.lists["rebutted-nouns"].contains(parse.lemmas[noun]),
      parse.children(noun, "det").contains(where: { ["a", "an"].contains(parse.words[$0]) }),
      !parse.hasChild(noun, "prep", "poss", "acl"),
      // "Made a claim that Kenya rejects" is no afterthought.
      parse.leftEdge[noun] > 0, parse.words[parse.leftEdge[noun] - 1] == ",",
      !parse.children(verb, "dobj").contains(where: { parse.tokens[$0].tag != "WDT" })
    else { return false }
    if ["reject", "rebut", "refute", "dispute", "contest"].contains(parse.lemmas[verb])
      || isMarked && parse.lemmas[verb] == "deny"
    {
      return true
    }
    return parse.lists["labelling-verbs"].contains(parse.lemmas[verb])
      && StanceReader(reading: self).labelStance(verb, behind: noun) == false
  }

  /// Who complains or claims something in the sentence before, or in the clause before.
  private func claimant(before verb: Int, in sentence: Range<Int>) -> Int? {
    let number = parse.sentenceNumber[verb]
    let start = number > 0 ? parse.sentences[number - 1].lowerBound : sentence.lowerBound
    for token in (start..<verb).reversed()
    where parse.isVerb(token)
      && (["complain", "maintain"].contains(parse.lemmas[token])
        || parse.lists["deeds-of-accusation"].contains(parse.lemmas[token])
          && parse.lemmas[token] != "say"
          // "The suspects that Britain charged with a murder": another matter.
          && !["relcl", "acl"].contains(parse.dep(token)))
    {
      let people = Set(actors(of: token).map(\.entity))
      if people.count == 1 { return people.first }
    }
    return nil
  }

  // MARK: Appeals

  /// "The court annulled the election. The president said he would appeal": against the court.
  func appeals(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb) && parse.lemmas[verb] == "appeal" && !parse.isPassive(verb)
      && !parse.hasChild(verb, "dobj", "neg", "prt")
    {
      guard
        parse.prepositions(of: verb).allSatisfy({
          ["within", "by", "on", "in", "next"].contains($0.word)
        }),
        let court = court(before: verb)
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for actor in actors(of: verb)
      where actor.entity != court && !isImplausible("opposes", from: actor.entity, to: court) {
        result.append(
          clause(
            "opposes", from: actor, to: court, at: verb, sentence, said, isPossible: false,
            confidence: 0.75, "opposes: who appeals"))
      }
    }
    return result
  }

  /// The court that, by the text before, ruled last.
  private func court(before verb: Int) -> Int? {
    let first = max(0, parse.sentenceNumber[verb] - 4)
    for token in (parse.sentences[first].lowerBound..<verb).reversed()
    where ["nsubj", "pobj", "poss"].contains(parse.dep(token)) {
      let courts = matcher.arguments.arguments(
        at: token, accepts: { matcher.entityTypes[$0] == "organization" }
      ).filter { one in
        one.isName
          && analysis.entities[one.entity].name.lowercased()
            .split(whereSeparator: { !$0.isLetter })
            .contains { ["court", "tribunal"].contains($0) }
      }
      guard let court = courts.first else { continue }
      // "Was heard in court": by the court, or one that does something.
      if parse.dep(token) == "pobj", parse.words[parse.head(token)] != "by" { continue }
      return court.entity
    }
    return nil
  }
}
