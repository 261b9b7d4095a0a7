import Language
import TextModel

/// When somebody took over: on the day on which he was named for the post.
extension ClaimDating {
  /// Dates a succession by the naming of the successor: "Peru named X as its envoy in May. She
  /// succeeds Y."
  ///
  /// - Complexity: O(claims + sentences of posts).
  func dateSuccessions(
    _ analysis: inout DocumentAnalysis, _ tokenAt: [Int: Int], _ parse: Parse
  ) {
    guard analysis.claims.contains(where: { $0.type == "replaces" && $0.date == nil }) else {
      return
    }
    var days: [String: Set<DateValue>] = [:]
    for claim in analysis.claims {
      guard let date = claim.date, claim.polarity == .positive, claim.modality == .asserted else {
        continue
      }
      switch claim.type {
      // "She had held the post since January; her predecessor …".
      case "position" where date.end != nil && claim.properties["former"] != "true":
        days[claim.from, default: []].insert(DateValue(date.start))
      case _ where date.end != nil: continue
      case "appointed": days[claim.to, default: []].insert(date)
      case "position":
        // "Resigned as minister in May" has the end of a post.
        if let first = tokenAt[claim.evidence.start], isNamed(besides: first, parse) {
          days[claim.from, default: []].insert(date)
        }
      default: continue
      }
    }
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard claim.type == "replaces", claim.date == nil, claim.polarity == .positive,
        claim.modality == .asserted, let known = days[claim.from], known.count == 1
      else { continue }
      analysis.claims[i].date = known.first
    }
  }

  /// Whether the sentence of a post says that somebody was named for it, and nothing of leaving
  /// one.
  private func isNamed(besides first: Int, _ parse: Parse) -> Bool {
    let lemmas = parse.sentences[parse.sentenceNumber[first]].filter { parse.isVerb($0) }
      .map { parse.lemmas[$0] }
    let words = parse.sentences[parse.sentenceNumber[first]].map { parse.words[$0] }
    let isTaken =
      lemmas.contains { ["take", "assume", "hold"].contains($0) }
      && words.contains { ["office", "post", "power"].contains($0) }
    return (lemmas.contains(where: naming.contains) || isTaken)
      && !lemmas.contains(where: lapsing.contains)
      && !lemmas.contains { ["resign", "step", "depart", "oust", "retire"].contains($0) }
  }

  /// "Villanueva, who took over from Kessler, said": when he did so is not told.
  func isSetApart(_ trigger: Int, _ claim: Claim, _ parse: Parse) -> Bool {
    guard ["replaces", "appointed"].contains(claim.type) else { return false }
    var node = trigger
    for _ in 0..<4 {
      if ["relcl", "acl"].contains(parse.dep(node)) { return true }
      guard ["xcomp", "conj", "prep", "pobj"].contains(parse.dep(node)), parse.head(node) != node
      else { return false }
      node = parse.head(node)
    }
    return false
  }

  /// "Delhi backed her government for 15 years": what went on for long is not of the story's day.
  func isLasting(_ time: TimeMention, _ trigger: Int, _ parse: Parse) -> Bool {
    let first = time.tokens.lowerBound
    guard parse.sentenceNumber[first] == parse.sentenceNumber[trigger], first > 0,
      parse.words[first] == "for" || parse.words[first - 1] == "for",
      time.tokens.contains(where: {
        ["year", "month", "week", "decade", "century"].contains(parse.lemmas[$0])
      })
    else { return false }
    var node = time.tokens.first { !time.tokens.contains(parse.head($0)) } ?? first
    for _ in 0..<4 where !parse.isVerb(node) && parse.head(node) != node { node = parse.head(node) }
    return node == trigger || parse.dominates(node, trigger) && parse.isNominal(trigger)
  }

  /// "Two days after meeting X, he flew to Y on Friday": what a time is counted from has another
  /// day.
  func isCountedFrom(_ trigger: Int, _ parse: Parse) -> Bool {
    var node = trigger
    for _ in 0..<5 {
      let governor = parse.head(node)
      guard governor != node else { return false }
      if ["after", "before"].contains(parse.words[governor]), parse.tokens[governor].pos != "VERB",
        governor > 0,
        ["day", "week", "month", "year", "hour", "minute", "decade"]
          .contains(parse.lemmas[governor - 1])
      {
        return true
      }
      guard ["pcomp", "pobj", "dobj", "prep", "xcomp", "advcl", "conj"].contains(parse.dep(node))
      else { return false }
      node = governor
    }
    return false
  }
}
