import Language
import TextModel

/// Acts that a noun tells and whose clause tells something else.
extension ClaimDating {
  /// Takes the day of welcoming or ending from what is welcomed or ends: "Britain on Thursday
  /// welcomed the truce between X and Y", "the deal between X and Y expires on Friday".
  func dropOtherDays(_ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse) {
    let published = analysis.document.published
    var times: [Int: [TimeMention]] = [:]
    for time in analysis.times where time.tokens.upperBound <= parse.tokens.count {
      times[parse.sentenceNumber[time.tokens.lowerBound], default: []].append(time)
    }
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard let date = claim.date, let trigger = triggers[i], isApart(trigger, claim, parse),
        !hasOwn(date, trigger, times[parse.sentenceNumber[trigger]] ?? [], parse)
      else { continue }
      analysis.claims[i].date = nil
      // It was possible only as something to come.
      if let published, date.firstDay > published.lastDay,
        !claim.cues.contains(where: { $0.kind == "modality" })
      {
        analysis.claims[i].modality = .asserted
      }
    }
  }

  /// Whether a noun tells the act, and the verb above it only judges or ends what the noun names.
  func isApart(_ trigger: Int, _ claim: Claim, _ parse: Parse) -> Bool {
    guard parse.isNominal(trigger), bySentence.contains(claim.type) else { return false }
    let isAgreement = ["signed", "agreed-with"].contains(claim.type)
    // "His predecessor, X, died in 2018", "praised his predecessor on Monday"; "named X his
    // successor on Monday" is so.
    let isSuccession = claim.type == "replaces"
    var node = trigger
    for _ in 0..<6 {
      let governor = parse.head(node)
      guard governor != node else { return false }
      if parse.isVerb(governor) {
        let lemma = parse.lemmas[governor]
        let isSubject = parse.dep(node) == "nsubj"
        if isSuccession { return !naming.contains(lemma) }
        guard isSubject || ["dobj", "nsubjpass", "prep"].contains(parse.dep(node)) else {
          return false
        }
        return !isSubject && judging.contains(lemma) || isAgreement && lapsing.contains(lemma)
      }
      guard
        ["pobj", "prep", "conj", "appos", "pcomp", "compound", "nmod"].contains(parse.dep(node))
      else { return false }
      node = governor
    }
    return false
  }

  /// Whether the date stands in the noun's own phrase: "the truce signed on Monday".
  private func hasOwn(
    _ date: DateValue, _ trigger: Int, _ times: [TimeMention], _ parse: Parse
  ) -> Bool {
    let phrase = parse.leftEdge[trigger]...parse.rightEdge[trigger]
    return times.contains {
      $0.expression.value == date && phrase.contains($0.tokens.lowerBound)
    }
  }

  /// "X, which is backed by Y, attacked Z on Monday": what a relative clause tells as standing is
  /// not of that day.
  func isStanding(_ trigger: Int, beside time: TimeMention, _ parse: Parse) -> Bool {
    guard time.tokens.upperBound <= parse.tokens.count else { return false }
    var clause = trigger
    for _ in 0..<6 where parse.dep(clause) != "relcl" {
      guard parse.head(clause) != clause else { return false }
      clause = parse.head(clause)
    }
    return parse.isStanding(clause) && !parse.dominates(clause, time.tokens.lowerBound)
  }
}
