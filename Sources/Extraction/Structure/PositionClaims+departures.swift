internal import Language
internal import TextModel

/// Until when somebody held the post whose beginning is known.
extension PositionClaims {
  /// "X, in office since 2017, … X resigned on Thursday" gives the post the time from then to then,
  /// and "prime minister since 2021" without a departure the time up to publication.
  ///
  /// - Complexity: O(mentions + claims × times).
  static func readDepartures(_ context: inout StructureContext) {
    var titles: [Int: Set<String>] = [:]
    var begun: [(person: Int, claim: Int)] = []
    for (i, claim) in context.claims.enumerated() where claim.type == "position" {
      guard let person = context.entity(id: claim.from) else { continue }
      titles[person, default: []].insert(claim.properties["title"] ?? "")
      if let date = claim.date, date.end == nil, claim.properties["former"] != "true",
        claim.polarity == .positive, claim.modality == .asserted
      {
        begun.append((person, i))
      }
    }
    guard !begun.isEmpty else { return }
    let ends = departures(context)
    for (person, i) in begun {
      guard let start = context.claims[i].date else { continue }
      if titles[person]?.count == 1, let end = ends[person], end.firstDay > start.lastDay {
        context.date(i, DateValue(from: start.start, to: end.start) ?? start)
      } else if ends[person] == nil, start.start.day == nil,
        isLasting(start, context.claims[i], context),
        let published = context.analysis.document.published,
        published.firstDay > start.lastDay,
        let end = DateValue.Point(year: published.start.year)
      {
        context.date(i, DateValue(from: start.start, to: end) ?? start)
      }
    }
  }

  /// The days on which people gave up or lost their posts.
  private static func departures(_ context: StructureContext) -> [Int: DateValue] {
    var days: [Int: Set<DateValue>] = [:]
    for mention in context.analysis.mentions where mention.entities.count == 1 {
      guard context.type(mention.entities[0]) == "person" else { continue }
      var head = context.tokens[mention.head]
      if head.dep == "appos" { head = context.tokens[head.head] }
      let verb = head.head
      guard context.tokens[verb].pos == "VERB", !context.isPossible(verb),
        SuccessionClaims.isLeaving(mention.head, context)
          || head.dep == "nsubj" && isGivingUp(verb, context),
        // "She was named director in 1977 … died on Monday" after many years in which she was not.
        !["die", "leave"].contains(context.tokens[verb].lemma.lowercased())
          || context.analysis.offices.contains(where: {
            $0.holder == mention.entities[0] && !$0.isFormer
              && context.sentenceOf[$0.head] == context.sentenceOf[verb]
          }),
        let day = context.time(of: verb), day.end == nil,
        context.analysis.document.published.map({ day.firstDay <= $0.lastDay }) ?? true
      else { continue }
      days[mention.entities[0], default: []].insert(day)
    }
    return days.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// "Handed in her resignation", "tendered his resignation", "handed over to X".
  private static func isGivingUp(_ verb: Int, _ context: StructureContext) -> Bool {
    guard !context.isNegated(verb) else { return false }
    let lemma = context.tokens[verb].lemma.lowercased()
    let words = context.children[verb].map { context.texts[$0] }
    if lemma == "hand", words.contains("over"), words.contains("to") {
      return !context.children[verb].contains { context.tokens[$0].dep == "dobj" }
    }
    return ["hand", "tender", "submit", "offer", "present", "announce", "give"].contains(lemma)
      && context.children[verb].contains {
        context.tokens[$0].dep == "dobj" && context.texts[$0] == "resignation"
      }
  }

  /// Whether a post that began at a time goes on: "prime minister since May", "who became prime
  /// minister in 2021", and not "had led it since 2012".
  private static func isLasting(
    _ start: DateValue, _ claim: Claim, _ context: StructureContext
  ) -> Bool {
    let times = context.analysis.times.filter {
      claim.evidence.contains($0.expression.span) && $0.expression.value == start
    }
    guard times.count == 1, let time = times.first else { return false }
    let first = time.tokens.lowerBound
    guard context.texts[first] == "since" || first > 0 && context.texts[first - 1] == "since"
    else { return isBeginning(time, context) }
    var node = context.anchor(of: time)
    for _ in 0..<4 {
      if context.children[node].contains(where: {
        context.tokens[$0].dep == "aux" && context.texts[$0] == "had"
      }) {
        return false
      }
      guard context.tokens[node].pos != "VERB", context.tokens[node].head != node else { break }
      node = context.tokens[node].head
    }
    return true
  }

  /// "Who became minister in May", "appointed only in July": a post that somebody came into then,
  /// told of him who holds it. What has a sentence of its own may be long ago: "She was named deputy
  /// director in 1977."
  private static func isBeginning(_ time: TimeMention, _ context: StructureContext) -> Bool {
    guard let verb = context.governor(of: time), !context.isPossible(verb) else { return false }
    let lemma = context.tokens[verb].lemma.lowercased()
    guard ["relcl", "acl", "advcl"].contains(context.tokens[verb].dep) else { return false }
    return context.tokens[verb].tag.hasPrefix("VB")
      && (context.words.has("installing-verb", lemma) || context.words.has("taking-office", lemma)
        || context.words.has("becoming", lemma))
  }
}
