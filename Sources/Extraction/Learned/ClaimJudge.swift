import Language
import Ontology
public import TextModel

/// Brings rules and learned model together: the model says how sure each claim of the rules is,
/// drops those it holds to be wrong, and adds acts that no rule knows.
public struct ClaimJudge: Sendable {
  /// Which claims stay.
  public struct Thresholds: Sendable {
    /// Claims of rules below this probability are dropped.
    public var keep: Double
    /// Acts without a rule are claimed from this probability on.
    public var add: Double

    /// Makes thresholds.
    public init(keep: Double = 0.3, add: Double = 0.51) {
      self.keep = keep
      self.add = add
    }
  }

  let reader: LearnedClaimReader
  let claimReader: ClaimReader
  let thresholds: Thresholds
  /// Rules whose claims stay, less sure, where the model holds them to be wrong.
  private let sure: Set<String>

  /// Brings the two together.
  public init(
    reader: LearnedClaimReader, claimReader: ClaimReader, thresholds: Thresholds = Thresholds()
  ) {
    self.reader = reader
    self.claimReader = claimReader
    self.thresholds = thresholds
    sure = Set(
      claimReader.rules.rules.filter(\.isSure).map(\.name) + StanceReader.sure
        + HappeningClaims.sure + SentenceReading.partyRules + SentenceReading.takenUpRules
        + SentenceReading.handoverRules + ["agreed-with: who does as he is asked"]
        + [
          SentenceReading.meetingRule, SentenceReading.fightRule, SentenceReading.shipmentRule,
          SentenceReading.blamedRule,
        ])
  }

  /// The claims of a document after judging; claims that are not acts pass unchanged.
  ///
  /// A claim's confidence becomes the model's probability. An act whose ends do not stand in one
  /// sentence cannot be judged and passes with the rule's own confidence.
  public func judged(
    _ analysis: DocumentAnalysis, vectors: @escaping @Sendable (String) -> [Float]?
  ) -> [Claim] {
    let reading = SentenceReading(reader: claimReader, analysis: analysis)
    let proposals = reader.proposals(in: reading, vectors: vectors)
    let places = Dictionary(
      analysis.entities.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let sentences = SentenceFinder(analysis)
    var judged: [Key: Double] = [:]
    for proposal in proposals {
      let key = key(
        proposal.type, proposal.from, proposal.to, sentences.number(ofToken: proposal.trigger))
      judged[key] = max(judged[key] ?? 0, proposal.probability)
    }
    var result: [Claim] = []
    var said: Set<Key> = []
    var stated: Set<Key> = []
    for claim in analysis.claims {
      guard let from = places[claim.from], let to = places[claim.to] else {
        result.append(claim)
        continue
      }
      let key = key(claim.type, from, to, sentences.number(ofByte: claim.evidence.start))
      said.insert(key)
      if claim.rule.holds("joint statement") { stated.insert(key) }
      guard let probability = judged[key] else {
        result.append(claim)
        continue
      }
      var claim = claim
      if probability >= thresholds.keep {
        claim.confidence = probability
      } else {
        guard sure.contains(claim.rule) || reading.isCondemnation(claim, of: to) else { continue }
        claim.confidence *= 0.6
      }
      result.append(claim)
    }
    for proposal in proposals where proposal.probability >= threshold(of: proposal.type) {
      let sentence = sentences.number(ofToken: proposal.trigger)
      let key = key(proposal.type, proposal.from, proposal.to, sentence)
      guard !said.contains(key),
        // "Warned in a joint statement": that is all they agreed on.
        proposal.type != "agreed-with"
          || !stated.contains(
            self.key("cooperates-with", proposal.from, proposal.to, sentence)),
        !reading.isImplausible(proposal.type, from: proposal.from, to: proposal.to),
        !reading.isNaming(proposal.type, proposal.trigger),
        !reading.isSparing(proposal.type, proposal.trigger),
        !reading.isSport(
          proposal.type, proposal.trigger, analysis.annotated.sentences[sentence]),
        !reading.isAnotherSense(
          proposal.type, proposal.trigger, from: proposal.from, to: proposal.to),
        !reading.isNoJourney(proposal.type, proposal.trigger, proposal.from, proposal.to),
        !reading.isSideBySide(proposal), !reading.isHandedOver(proposal),
        !reading.isOnlySpokenOf(proposal), !reading.isPutInto(proposal),
        !reading.isInMission(proposal, analysis.annotated.sentences[sentence]),
        !reading.isOnlyKin(proposal.from, by: proposal.trigger),
        !reading.isOnlyKin(proposal.to, by: proposal.trigger),
        !reading.isTold(proposal.trigger, proposal.from),
        reading.isRead(analysis.annotated.sentences[sentence]),
        let claim = reading.claim(proposal, in: analysis.annotated.sentences[sentence])
      else { continue }
      said.insert(key)
      result.append(claim)
    }
    return result
  }

  /// Acts that need more to be claimed without a rule: "suspects that he will not pay" is no
  /// charge, and who "have concluded similar deals" may have done so with others.
  private static let careful: WordSet = ["accuses", "agreed-with"]

  private func threshold(of act: String) -> Double {
    Self.careful.contains(act) ? max(thresholds.add, 0.57) : thresholds.add
  }

  private struct Key: Hashable {
    let type: String
    let from: Int
    let to: Int
    let sentence: Int
  }

  private func key(_ type: String, _ from: Int, _ to: Int, _ sentence: Int) -> Key {
    let isSymmetric = claimReader.schema.isSymmetric(type)
    return Key(
      type: type, from: isSymmetric ? min(from, to) : from, to: isSymmetric ? max(from, to) : to,
      sentence: sentence)
  }
}

/// Finds the sentence of a token or byte.
struct SentenceFinder {
  private let byToken: [Int]
  private let starts: [Int]

  init(_ analysis: DocumentAnalysis) {
    let tokens = analysis.annotated.tokens
    var byToken = [Int](repeating: 0, count: tokens.count)
    for (number, sentence) in analysis.annotated.sentences.enumerated() {
      for token in sentence { byToken[token] = number }
    }
    self.byToken = byToken
    starts = tokens.map(\.span.start)
  }

  func number(ofToken token: Int) -> Int { byToken[token] }

  /// The sentence of the last token that starts at or before a byte.
  func number(ofByte byte: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : byToken[low - 1]
  }
}

extension SentenceReading {
  /// The claim of a proposal, with polarity, modality, attribution and date read as for rules; nil
  /// when the text denies it.
  func claim(_ proposal: ClaimProposal, in sentence: Range<Int>) -> Claim? {
    let anchor = self.anchor(of: proposal.trigger)
    var facts = factuality.read(trigger: proposal.trigger, anchor: anchor, literals: [])
    if facts.isDenied { return nil }
    if let verb = ending(proposal.type, of: proposal.trigger), !facts.negationCues.contains(verb) {
      facts.isNegative.toggle()
      facts.negationCues.append(verb)
    }
    let said = attribution.read(trigger: proposal.trigger, anchor: anchor)
    var cues = [Claim.Cue(kind: "trigger", span: parse.tokens[proposal.trigger].span)]
    cues += facts.negationCues.map { .init(kind: "negation", span: parse.tokens[$0].span) }
    cues += facts.modalityCues.map { .init(kind: "modality", span: parse.tokens[$0].span) }
    if let cue = said.cue { cues.append(.init(kind: "attribution", span: parse.tokens[cue].span)) }
    let isSpeech = speechEdges.contains(proposal.type)
    let zone = analysis.document.zone(at: parse.tokens[proposal.trigger].span.start)
    var by: Claim.Holder?
    if let speaker = said.speaker, speaker != proposal.from {
      by = .entity(analysis.entities[speaker].id)
    } else if isAuthors(proposal.type, facts, said, zone, sentence) {
      by = .author
    }
    let solid = sentence.filter { !parse.tokens[$0].isSpace }
    guard let first = solid.first, let last = solid.last else { return nil }
    return Claim(
      type: proposal.type, from: analysis.entities[proposal.from].id,
      to: analysis.entities[proposal.to].id,
      date: dates.date(
        trigger: proposal.trigger, anchor: anchor, isSpeech: isSpeech, cue: said.cue),
      polarity: facts.isNegative ? .negative : .positive,
      modality: facts.isPossible ? .possible : .asserted, by: by,
      voice: zone == .editorsNote ? .editorial : said.isQuoted ? .quoted : .reported,
      confidence: proposal.probability, rule: "learned: \(proposal.type)",
      evidence: analysis.annotated.span(first..<(last + 1)), cues: cues)
  }

  /// "The two sides condemned the bombing": an event that is condemned in so many words, which the
  /// model has seen too seldom.
  func isCondemnation(_ claim: Claim, of target: Int) -> Bool {
    guard claim.type == "opposes", claim.polarity == .positive,
      matcher.entityTypes[target] == "event",
      let trigger = claim.cues.first(where: { $0.kind == "trigger" })?.span,
      let token = parse.tokens.firstIndex(where: { $0.span == trigger })
    else { return false }
    return parse.lists["deeds-of-condemnation"].contains(parse.lemmas[token])
  }

  /// "The court suspended her sentence": what is lifted is no sanction.
  func isSparing(_ edge: String, _ trigger: Int) -> Bool {
    edge == "sanctions" && parse.lemmas[trigger] == "suspend"
      && parse.children(trigger, "dobj").contains {
        ["sentence", "fine", "conviction", "ban", "warrant", "verdict"].contains(parse.lemmas[$0])
      }
  }

  /// "Is in the French embassy": an embassy abroad is no journey to the country whose it is.
  func isInMission(_ proposal: ClaimProposal, _ sentence: Range<Int>) -> Bool {
    guard proposal.type == "visited" else { return false }
    let named = sentence.filter { i in
      guard let number = matcher.arguments.mention(at: i) else { return false }
      return analysis.mentions[number].head == i
        && analysis.mentions[number].entities.contains(proposal.to)
    }
    let missions = ["embassy", "consulate", "chancery"]
    return !named.isEmpty
      && named.allSatisfy {
        missions.contains(parse.lemmas[$0])
          || ["amod", "compound", "poss", "nmod"].contains(parse.dep($0))
            && missions.contains(parse.lemmas[parse.head($0)])
      }
  }

  /// "Spoke about her husband", "spoke to the press: ‘I urge X’": speaking of somebody is no
  /// meeting.
  func isOnlySpokenOf(_ proposal: ClaimProposal) -> Bool {
    guard proposal.type == "met-with", ["speak", "talk"].contains(parse.lemmas[proposal.trigger])
    else { return false }
    let partners = parse.prepositions(of: proposal.trigger)
      .filter { ["with", "to", "alongside"].contains($0.word) }.map(\.object)
    return !partners.contains { partner in
      (parse.leftEdge[partner]...parse.rightEdge[partner]).contains { token in
        matcher.arguments.mention(at: token).map { number in
          let mention = analysis.mentions[number]
          return mention.entities.contains(proposal.from) || mention.entities.contains(proposal.to)
        } ?? false
      }
    }
  }

  /// "X and Y met Z": the two are on one side.
  func isSideBySide(_ proposal: ClaimProposal) -> Bool {
    guard schema.isSymmetric(proposal.type) else { return false }
    let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
    let pair = [proposal.from, proposal.to]
    // "Alarm at the generals' ties with X": theirs, whoever they are.
    if parse.isNominal(proposal.trigger),
      let owner = parse.children(proposal.trigger, "poss").first(where: {
        ["NN", "NNS"].contains(parse.tokens[$0].tag)
      }),
      matcher.arguments.arguments(at: owner, descends: true, accepts: accepts).isEmpty
    {
      return true
    }
    if isMetTogether(pair, proposal) || isCompanion(pair, proposal) { return true }
    guard parse.isVerb(proposal.trigger) else { return false }
    let subjects = parse.subjects(of: proposal.trigger)
      .flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }.map(\.entity)
    guard pair.allSatisfy(subjects.contains) else { return false }
    let partners =
      parse.children(proposal.trigger, "dobj")
      + parse.prepositions(of: proposal.trigger).filter { $0.word == "with" }.map(\.object)
    return partners.contains { head in
      matcher.arguments.arguments(at: head, accepts: accepts).contains { !pair.contains($0.entity) }
    }
  }

  /// "Agreed to extradite X", "refused to hand X over to Y": no word to X or against him.
  func isHandedOver(_ proposal: ClaimProposal) -> Bool {
    guard
      ["agreed-with", "opposes", "cooperates-with", "met-with", "supports"].contains(proposal.type)
    else { return false }
    // "Welcomed the appointment of X": no reception.
    if proposal.type == "met-with",
      ["welcome", "hail", "greet"].contains(parse.lemmas[proposal.trigger]),
      parse.children(proposal.trigger, "dobj").contains(where: {
        parse.tokens[$0].tag == "NN" && parse.prepositions(of: $0).contains { $0.word == "of" }
          && matcher.arguments.arguments(at: $0, accepts: { _ in true }).isEmpty
      })
    {
      return true
    }
    return ([proposal.trigger] + parse.children(proposal.trigger, "xcomp", "ccomp")).contains {
      verb in
      ["extradite", "hand", "surrender", "deport", "repatriate"].contains(parse.lemmas[verb])
        && parse.isVerb(verb)
        && parse.children(verb, "dobj", "nsubjpass").contains { object in
          matcher.arguments.arguments(
            at: object, accepts: { self.matcher.entityTypes[$0] == "person" }
          ).contains { [proposal.from, proposal.to].contains($0.entity) }
        }
    }
  }

  /// "X received the crates together with Y", "X met the families with Y": Y stands beside X.
  private func isCompanion(_ pair: [Int], _ proposal: ClaimProposal) -> Bool {
    guard proposal.type == "met-with", parse.isVerb(proposal.trigger) else { return false }
    let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
    let objects = parse.children(proposal.trigger, "dobj").filter { object in
      !parse.lists["meeting-events"].contains(parse.lemmas[object])
        && !matcher.arguments.arguments(at: object, accepts: accepts)
          .contains { pair.contains($0.entity) }
    }
    guard !objects.isEmpty else { return false }
    let beside = ([proposal.trigger] + objects + parse.children(proposal.trigger, "advmod"))
      .flatMap { parse.prepositions(of: $0) }.filter { $0.word == "with" }.map(\.object)
    return beside.contains { head in
      matcher.arguments.arguments(at: head, accepts: accepts).contains { pair.contains($0.entity) }
    }
  }

  /// "X met Y and Z", "X held meetings with Y and Z": Y and Z, whom X meets, do not meet each
  /// other.
  private func isMetTogether(_ pair: [Int], _ proposal: ClaimProposal) -> Bool {
    let verb = anchor(of: proposal.trigger)
    guard parse.isVerb(verb), !parse.isPassive(verb) else { return false }
    let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
    let tokens = parse.subjects(of: verb)
    let subjects = tokens.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      .map(\.entity)
    // "I met President X and Minister Y", whoever speaks.
    guard !tokens.isEmpty, !pair.contains(where: subjects.contains) else { return false }
    let objects =
      parse.children(verb, "dobj")
      + ([verb, proposal.trigger] + parse.children(verb, "dobj"))
      .flatMap { parse.prepositions(of: $0) }
      .filter { ["with", "to"].contains($0.word) }.map(\.object)
    return objects.contains { head in
      let found = matcher.arguments.arguments(at: head, accepts: accepts).map(\.entity)
      return pair.allSatisfy(found.contains)
    }
  }

  /// The verb whose clause a trigger belongs to, or the trigger itself.
  func anchor(of trigger: Int) -> Int {
    var node = trigger
    for _ in 0..<6 {
      if parse.isVerb(node) { return node }
      if parse.isRoot(node) { break }
      node = parse.head(node)
    }
    return trigger
  }
}
