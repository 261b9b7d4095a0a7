import Language
import TextModel

/// When somebody refused what others did.
extension ClaimDating {
  /// "The treaty of 1959 … Ethiopia did not sign": when others did.
  func dateRefusals(
    _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    var named: [String: DateValue] = [:]
    for claim in analysis.claims
    where claim.type == "on-date" && claim.rule == "dated.phrase" && claim.date?.start.day == nil {
      named[claim.from] = claim.date
    }
    for i in triggers.indices {
      let claim = analysis.claims[i]
      guard claim.type == "signed", claim.polarity == .negative, claim.date == nil,
        let day = named[claim.to], let trigger = triggers[i],
        ClauseTense.of(trigger, parse).tense == .past
      else { continue }
      analysis.claims[i].date = day
    }
  }
}
