import Language
import TextModel

/// What speakers make of others in words of their own: duties ("X must withdraw"), judgements ("X
/// is a liar", "called the law shameful"), wrongs ("X is hiding the figures"), solidarity ("we are
/// with X").
///
/// The templates read what a clause says of its own subject; here the one who says it is the edge's
/// start, be it before, after or some sentences away from the words.
struct StanceReader {
  let reading: SentenceReading

  var parse: Parse { reading.parse }
  private var analysis: DocumentAnalysis { reading.analysis }

  /// Rules whose words are plain enough for the learned model not to drop them: "X must withdraw".
  static let sure = [duty, toldWrong, toldCharge, judged, praised]
  private static let praised = "supports: a speaker's praise"
  private static let judged = "opposes: a speaker's judgement"
  static let toldCharge = "accuses: a charge told by a prosecutor"
  private static let duty = "demands: duty named by a speaker"
  private static let toldWrong = "accuses: a wrong told by a speaker"
  static let actors = EdgeSchema.actors
  static let things: Set<String> = actors.union(["agreement", "event"])

  /// A clause that somebody is reported to have said.
  struct Speech {
    let speaker: Int
    let facts: FactualityReader.Factuality
    let said: AttributionReader.Attribution
  }

  /// The claims of a sentence, in text order.
  func drafts(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for token in sentence where parse.isVerb(token) {
      result += label(token, sentence)
      result += duty(token, sentence)
      result += judgement(token, sentence)
      result += wrong(token, sentence)
      result += charge(token, sentence)
      result += effect(token, sentence)
      result += solidarity(token, sentence)
      result += sorrow(token, sentence)
    }
    return result.flatMap(chorus)
  }

  // MARK: Kinds of stance

  /// "X must withdraw", "X has to act", said by somebody else.
  private func duty(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    guard isDuty(verb), !parse.hasChild(verb, "auxpass", "nsubjpass"), !isInverted(verb),
      let speech = speech(at: verb)
    else { return [] }
    return targets(of: parse.subjects(of: verb), Self.actors, speech, owned: false).map {
      draft("demands", speech, $0, at: verb, sentence, 0.7, Self.duty)
    }
  }

  /// "Should Manila ask for it" is a condition, "must he go?" a question.
  private func isInverted(_ verb: Int) -> Bool {
    guard let modal = parse.children(verb, "aux").first(where: { parse.tokens[$0].tag == "MD" })
    else { return false }
    return parse.children(verb, "nsubj").contains { $0 > modal }
  }

  /// "Must withdraw", "has to act"; "should be ashamed" tells nobody to act, and "will have to pay"
  /// foretells.
  private func isDuty(_ verb: Int) -> Bool {
    if parse.lemmas[verb] == "be" { return false }
    let auxiliaries = parse.children(verb, "aux")
    if auxiliaries.contains(where: { parse.lemmas[$0] == "have" }) { return false }
    if auxiliaries.contains(where: { parse.lists["duty-modals"].contains(parse.words[$0]) }) {
      return true
    }
    let governor = parse.head(verb)
    return parse.dep(verb) == "xcomp" && parse.lists["duty-verbs"].contains(parse.lemmas[governor])
      && auxiliaries.contains { parse.tokens[$0].tag == "TO" }
      && (["VBZ", "VBP"].contains(parse.tokens[governor].tag)
        || parse.words[governor] == "ought"
          && !parse.children(verb, "aux").contains {
            parse.lemmas[$0] == "have"
          })
      && !parse.hasChild(governor, "dobj", "neg")
  }

  /// "X is a liar", "the law is shameful".
  private func judgement(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    // "X was behind the attack".
    if parse.lemmas[verb] == "be",
      parse.prepositions(of: verb).contains(where: {
        $0.word == "behind" && parse.lists["deed-nouns"].contains(parse.lemmas[$0.object])
      })
    {
      return accusation(verb, sentence)
    }
    // "X was to blame".
    if parse.lemmas[verb] == "be",
      parse.children(verb, "xcomp").contains(where: { parse.lemmas[$0] == "blame" })
    {
      return accusation(verb, sentence)
    }
    if let doers = doers(verb) { return accusation(verb, sentence, of: doers) }
    guard ["be", "remain", "become"].contains(parse.lemmas[verb]),
      let complement = parse.child(verb, "attr", "acomp"),
      parse.lemmas[verb] != "be" || parse.tokens[verb].tag != "VBG"
    else { return [] }
    if parse.lists["guilt-adjectives"].contains(parse.lemmas[complement])
      || parse.lists["culprit-nouns"].contains(parse.lemmas[complement])
      || parse.words[complement] == "behind"
    {
      return accusation(verb, sentence)
    }
    guard let isFriendly = stance(complement), let speech = speech(at: verb),
      !speech.facts.isPossible
    else { return [] }
    let isGood = isFriendly != speech.facts.isNegative
    // "It is unacceptable that X blocks the aid", "it was wrong of X to leave".
    if let doers = doers(judgedBy: verb, complement) {
      guard !isFriendly, !isGood else { return [] }
      return targets(of: doers, Self.actors, speech, owned: true).map {
        draft("opposes", speech, $0, at: complement, sentence, 0.65, Self.judged)
      }
    }
    // "Is no threat" is not yet praise, nor is "she is honest, but her government is not"; "he is a
    // hero, X said of Y" is.
    if isGood, !isFriendly || !isSaidOf(verb) { return [] }
    return targets(of: parse.subjects(of: verb), Self.things, speech, owned: true).map {
      draft(
        isGood ? "supports" : "opposes", speech, $0, at: complement, sentence, 0.65,
        isGood ? Self.praised : Self.judged)
    }
  }

  /// Subjects of the clause that an "it" stands for; nil where there is none.
  private func doers(judgedBy verb: Int, _ complement: Int) -> [Int]? {
    guard parse.children(verb, "nsubj", "expl").contains(where: { parse.words[$0] == "it" }) else {
      return nil
    }
    for clause in parse.children(verb, "ccomp") + parse.children(complement, "ccomp")
    where parse.children(clause, "mark").contains(where: { parse.words[$0] == "that" }) {
      return parse.subjects(of: clause)
    }
    let owners = parse.prepositions(of: complement).filter { $0.word == "of" }.map(\.object)
    return owners.isEmpty ? nil : owners
  }

  /// Whether the speech names whom it is about: "X said of Y".
  private func isSaidOf(_ verb: Int) -> Bool {
    parse.ancestors(verb).prefix(3).contains { speech in
      parse.prepositions(of: speech).contains { $0.word == "of" }
    }
  }

  /// "Said it had closed the border hours after Burundi bombed a village": when, and not what he
  /// says of it.
  private func isSince(_ verb: Int) -> Bool {
    ([verb] + parse.ancestors(verb).prefix(2)).contains { clause in
      parse.dep(clause) == "advcl"
        && parse.children(clause, "mark").contains {
          ["after", "before", "until", "since"].contains(parse.words[$0])
        }
    }
  }

  func accusation(
    _ verb: Int, _ sentence: Range<Int>, of agents: [Int]? = nil
  ) -> [ClaimDraft] {
    guard let speech = speech(at: verb), !speech.facts.isNegative || isIdle(verb) || isUnkept(verb),
      !speech.facts.isPossible || isOnlyAttempt(speech.facts) || isOnlyBelief(speech.facts),
      !isSince(verb)
    else { return [] }
    let blamed = agents ?? parse.subjects(of: verb)
    // "Fighters of the Brigade killed nine villagers, its spokesman said" owns to it.
    return targets(of: blamed, Self.actors, speech, owned: true).filter {
      !reading.homes.isOfficer(speech.speaker, of: $0.entity)
    }.map {
      draft("accuses", speech, $0, at: verb, sentence, 0.65, Self.toldWrong)
    }
  }

  /// "Called X a coward", "described the law as discriminatory".
  private func label(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    guard parse.lists["labelling-verbs"].contains(parse.lemmas[verb]),
      !["amod", "compound"].contains(parse.dep(verb))
    else { return [] }
    let frame = reading.matcher.predicates.verb(verb)
    var objects = frame.patients
    for clause in parse.children(verb, "ccomp", "oprd", "xcomp") {
      objects += parse.children(clause, "nsubj")
    }
    if parse.lemmas[verb] == "refer" {
      objects += frame.prepositions.filter { $0.word == "to" }.map(\.object)
    }
    guard let object = objects.first, let isFriendly = labelStance(verb, behind: object) else {
      return []
    }
    // "Attacked the choice as a reward".
    if isFriendly, parse.lists["blaming-verbs"].contains(parse.lemmas[verb]) { return [] }
    let facts = reading.factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative, !isDecree(verb, object),
      // "Would regard an attack on Peru as war" speaks of what may come.
      !parse.children(verb, "aux").contains(where: { parse.words[$0] == "would" })
    else { return [] }
    let said = reading.attribution.read(trigger: verb, anchor: verb)
    var result: [ClaimDraft] = []
    for agent in frame.agents {
      for speaker in arguments(agent, Self.actors, owned: false) {
        let speech = Speech(speaker: speaker.entity, facts: facts, said: said)
        // "Called it an attack on peace": what happened, and nobody who acts.
        let isPronoun = parse.words[object] == "it"
        let types = isPronoun ? Self.things.subtracting(Self.actors) : Self.things
        var found = targets(of: [object], types, speech, owned: true)
        // "Closed the border, a step that X called petty": against whom it was who did.
        if found.isEmpty, parse.dep(verb) == "relcl", parse.antecedent(object) == parse.head(verb),
          reading.matcher.arguments.sumsUp(parse.head(verb))
        {
          found = targets(of: [parse.head(verb)], Self.actors, speech, owned: true)
        }
        if isPronoun, found.isEmpty {
          found = reading.matcher.arguments.thing(takenUpBy: object) ?? []
        }
        let isCharge = !isFriendly && isCulprit(verb, behind: object)
        for target in found {
          let edge =
            isFriendly
            ? "supports"
            : isCharge && Self.actors.contains(reading.matcher.entityTypes[target.entity])
              ? "accuses" : "opposes"
          result.append(
            draft(
              edge, speech, target, at: verb, sentence, 0.75 * speaker.confidence,
              "\(edge): a speaker's name for it"))
        }
      }
    }
    return result
  }

  /// The stance of the words that a verb gives its object.
  func labelStance(_ verb: Int, behind object: Int) -> Bool? {
    let start = parse.rightEdge[object] < verb ? verb + 1 : max(verb, object) + 1
    var end = min(parse.rightEdge[verb] + 1, start + 16)
    if parse.rightEdge[object] > object, parse.rightEdge[object] < end,
      !hasQuality(object + 1..<parse.rightEdge[object] + 1)
    {
      // What describes the object comes before what it is called.
      end = min(parse.rightEdge[verb] + 1, parse.rightEdge[object] + 16)
    }
    guard start < end else { return nil }
    for i in start..<end {
      if parse.isVerb(i), parse.dep(i) == "conj" || parse.dep(i) == "advcl" { return nil }
      guard ["NOUN", "ADJ", "VERB", "ADV", "PROPN"].contains(parse.tokens[i].pos) else { continue }
      // "Declared X the winner" counts votes, and "a gift to X" is meant as a reproach.
      if parse.lists["result-words"].contains(parse.lemmas[i]),
        ["declare", "pronounce", "proclaim"].contains(parse.lemmas[verb])
      {
        return nil
      }
      if parse.lemmas[i] == "gift", parse.prepositions(of: i).contains(where: { $0.word == "to" }) {
        return nil
      }
      // "Called the ban too harsh".
      if parse.tokens[i].tag == "JJ", !["early", "late", "soon"].contains(parse.words[i]),
        parse.children(i, "advmod").contains(where: { parse.words[$0] == "too" })
      {
        return false
      }
      if let found = word(i) { return found }
    }
    return nil
  }

  private func hasQuality(_ range: Range<Int>) -> Bool { range.contains { word($0) != nil } }

  // MARK: Words

  /// Whether a predicate noun or adjective praises; nil when it does neither.
  private func stance(_ complement: Int) -> Bool? {
    if let own = word(complement) { return own }
    for child in parse.children(complement, "amod", "conj", "compound", "advmod") {
      if parse.dep(child) == "conj", parse.isVerb(child) { continue }
      if let found = word(child) { return found }
    }
    // "An act of aggression", "a declaration of war".
    if parse.lists["stance-frames"].contains(parse.lemmas[complement]) {
      for phrase in parse.prepositions(of: complement) where phrase.word == "of" {
        if parse.lemmas[phrase.object] == "war" { return false }
        if let found = word(phrase.object) { return found }
      }
    }
    return nil
  }

  private func word(_ i: Int) -> Bool? {
    for form in [parse.lemmas[i], parse.words[i]] {
      if parse.lists["stance-negative"].contains(form) { return false }
      if parse.lists["stance-positive"].contains(form) { return true }
    }
    return nil
  }

  // MARK: Ends

  /// The speech that a clause is part of; nil for what nobody in particular says.
  func speech(at verb: Int) -> Speech? {
    if parse.children(verb, "mark").contains(where: {
      parse.lists["conditions"].contains(parse.words[$0])
    }) {
      return nil
    }
    let said = reading.attribution.read(trigger: verb, anchor: verb)
    guard let speaker = said.speaker else { return nil }
    if let cue = said.cue, parse.lists["denial-verbs"].contains(parse.lemmas[cue]) { return nil }
    let facts = reading.factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied else { return nil }
    return Speech(speaker: speaker, facts: facts, said: said)
  }

  func arguments(
    _ head: Int, _ types: Set<String>, owned: Bool
  ) -> [ArgumentReader.Argument] {
    let descends = owned && parse.lists["stance-things"].contains(parse.lemmas[head])
    reading.matcher.arguments.looksBack = descends
    return reading.matcher.arguments.arguments(
      at: head, descends: descends, accepts: { types.contains(reading.matcher.entityTypes[$0]) })
  }

  /// Who is judged: neither the speaker nor those the speaker speaks for.
  func targets(
    of heads: [Int], _ types: Set<String>, _ speech: Speech, owned: Bool
  ) -> [ArgumentReader.Argument] {
    let country = reading.homes.officeCountry(of: speech.speaker)
    let isFirstPerson = heads.contains { ["i", "we", "us", "our", "my"].contains(parse.words[$0]) }
    guard !isFirstPerson else { return [] }
    let found = heads.flatMap { arguments($0, types, owned: owned) }
    // "Egypt and Sudan failed", said by a ministry of Egypt: both, and no word against the other.
    let home = stateHome(of: speech.speaker)
    if found.contains(where: { $0.entity == country || analysis.entities[$0.entity].id == home }) {
      return []
    }
    return Array(
      found.filter {
        // "The watchdog's chairman said it had broken the law": something else.
        $0.entity != speech.speaker
          && !analysis.entities[$0.entity].name.contains("]")
          && ($0.isName || !reading.homes.isOfficer(speech.speaker, of: $0.entity))
      }.prefix(4))
  }

  /// The state for which a ministry, an army or an embassy speaks; courts, parties and unions may
  /// well be against theirs.
  private func stateHome(of speaker: Int) -> String? {
    let entity = analysis.entities[speaker]
    guard
      entity.type == "ministry" || entity.type == "country"
        || reading.names(entity.name, "state-voices") || reading.names(entity.name, "state-organs")
    else { return nil }
    return entity.properties["country"]
  }

  /// When words were said; the deed that they tell has a day of its own.
  private func date(of speech: Speech, at trigger: Int, anchor: Int, isDeed: Bool) -> DateValue? {
    let cue = speech.said.cue
    guard isDeed else {
      return reading.dates.date(trigger: trigger, anchor: anchor, isSpeech: true, cue: cue)
    }
    guard let cue, parse.isVerb(cue), parse.tokens[cue].tag != "VBG" else { return nil }
    return reading.dates.date(trigger: cue, anchor: cue, isSpeech: true, cue: cue)
  }

  func draft(
    _ edge: String, _ speech: Speech, _ target: ArgumentReader.Argument, at trigger: Int,
    _ sentence: Range<Int>, _ confidence: Double, _ rule: String
  ) -> ClaimDraft {
    var cues = [Claim.Cue(kind: "trigger", span: parse.tokens[trigger].span)]
    if let cue = speech.said.cue {
      cues.append(.init(kind: "attribution", span: parse.tokens[cue].span))
    }
    var by: Claim.Holder?
    if let speaker = speech.said.speaker, speaker != speech.speaker {
      by = .entity(analysis.entities[speaker].id)
    }
    let anchor = speech.said.cue ?? trigger
    let claim = Claim(
      type: edge, from: analysis.entities[speech.speaker].id,
      to: analysis.entities[target.entity].id,
      date: date(
        of: speech, at: trigger, anchor: anchor,
        isDeed: rule == Self.toldWrong || rule == Self.toldCharge),
      by: by, voice: speech.said.isQuoted ? .quoted : .reported,
      confidence: confidence * target.confidence, rule: rule,
      evidence: reading.evidence(sentence), cues: cues)
    return ClaimDraft(claim: claim, from: speech.speaker, to: target.entity, trigger: trigger)
  }
}
