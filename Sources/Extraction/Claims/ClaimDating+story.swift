import Language
import TextModel

/// Days of acts whose own sentence names none.
extension ClaimDating {
  /// Gives acts without a day the day of the story: of the sentences before, or for a headline of
  /// the lead.
  func dateByStory(
    _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    let published = analysis.document.published
    var story = StoryTime(parse: parse, times: analysis.times, published: published)
    let headlines = analysis.document.zones.filter { $0.kind == .headline }.map(\.span)
    if let last = parse.sentences.lastIndex(where: { sentence in
      headlines.contains { $0.contains(parse.tokens[sentence.lowerBound].span) }
    }) {
      story.findLead(behind: last, published: published)
    }
    let lasting = analysis.times.filter {
      $0.expression.type == "DURATION" && $0.tokens.upperBound <= parse.tokens.count
    }
    for i in triggers.indices {
      let claim = analysis.claims[i]
      guard claim.date == nil, claim.modality == .asserted, byStory.contains(claim.type),
        let trigger = triggers[i], !isApart(trigger, claim, parse),
        !isSetBack(trigger, below: nil, parse), !isSetApart(trigger, claim, parse),
        !lasting.contains(where: { isLasting($0, trigger, parse) })
      else { continue }
      let isSpeech = speech.contains(claim.type)
      // What somebody tells of is not what happens in the story; that he says so is.
      guard isSpeech || (claim.by == nil && claim.voice != .quoted) else { continue }
      let sentence = parse.sentenceNumber[trigger]
      // What a stamped entry reports happens at its time, in whatever tense.
      if let day = story.stamp(at: sentence) {
        analysis.claims[i].date = day
      } else if story.lead != nil, headlines.contains(where: { $0.contains(claim.evidence) }) {
        // "Malaysia and Brunei sign deal": what the lead tells once more.
        if !isAside(trigger, parse) { analysis.claims[i].date = story.lead }
      } else if tense(of: trigger, claim, isSpeech, parse) == .past {
        analysis.claims[i].date = story.day(
          at: sentence, published: published, window: 14, isSpeech: isSpeech)
      } else if claim.type == "visited", parse.tokens[trigger].tag == "VBZ",
        ["arrive", "land"].contains(parse.lemmas[trigger])
      {
        // "As X arrives in Y", told on the day itself.
        analysis.claims[i].date = published
      }
    }
  }

  /// Gives what a declaration says in the present the day on which it came out: "The Ministry
  /// expresses its protest over the attack of 3 May".
  ///
  /// - Complexity: O(claims).
  func dateDeclarations(
    _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    guard let published = analysis.document.published else { return }
    var types: [String: String] = [:]
    for entity in analysis.entities { types[entity.id] = entity.type }
    let present = triggers.indices.filter { i in
      let claim = analysis.claims[i]
      return speech.contains(claim.type) && claim.modality == .asserted && claim.voice != .quoted
        && claim.by == nil && triggers[i].map { isPresentDeed($0, parse) } ?? false
    }
    // What is said now is not said on the day of what it is about.
    for i in present {
      if let date = analysis.claims[i].date, date.end == nil, date.lastDay < published.firstDay {
        analysis.claims[i].date = nil
      }
    }
    let first = parse.sentences.firstIndex { sentence in
      sentence.count > 4
        && analysis.document.zone(at: parse.tokens[sentence.lowerBound].span.start) != .headline
    }
    guard let first,
      present.contains(where: { i in
        guard let trigger = triggers[i], types[analysis.claims[i].from] == "ministry" else {
          return false
        }
        return (first..<first + 2).contains(parse.sentenceNumber[trigger])
      })
    else { return }
    for i in present where analysis.claims[i].date == nil { analysis.claims[i].date = published }
  }

  /// Whether a main clause in the present tense does what it says.
  private func isPresentDeed(_ trigger: Int, _ parse: Parse) -> Bool {
    let clause = ClauseTense.of(trigger, parse)
    guard clause.tense == .other, let verb = clause.verb,
      ["VBZ", "VBP"].contains(parse.tokens[verb].tag), declaring.contains(parse.lemmas[verb])
    else { return false }
    return parse.isRoot(verb) || parse.dep(verb) == "conj" && parse.isRoot(parse.head(verb))
  }

  /// The tense in which an act is told; that of the report of it where the reporter's own words are
  /// the act: "said that X had ignored him".
  private func tense(
    of trigger: Int, _ claim: Claim, _ isSpeech: Bool, _ parse: Parse
  ) -> ClauseTense {
    let own = ClauseTense.of(trigger, parse)
    guard isSpeech, claim.by == nil, own.tense != .past, var node = own.verb else {
      return own.tense
    }
    for _ in 0..<4 where parse.head(node) != node {
      let governor = parse.head(node)
      if parse.dep(node) == "ccomp", reports.contains(parse.lemmas[governor]) {
        return ClauseTense.of(governor, parse).tense
      }
      guard ["conj", "ccomp", "xcomp", "advcl"].contains(parse.dep(node)) else { break }
      node = governor
    }
    return own.tense
  }

  /// "Russia-backed rebels seize town": what a headline says besides what it tells.
  private func isAside(_ trigger: Int, _ parse: Parse) -> Bool {
    ["amod", "compound", "nmod", "relcl", "acl", "appos", "poss", "npadvmod"]
      .contains(parse.dep(trigger))
  }
}
