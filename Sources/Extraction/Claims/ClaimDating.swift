import Language
public import Ontology
import TextModel

/// Gives claims without a time of their own the date that their sentence or agreement has, and
/// dates agreements by the acts that make them.
///
/// Nothing is invented: a date passes on only where the text names one, and only one. Which edge
/// types take part says the lexicon `claim-dates`.
public struct ClaimDating: Sendable {
  private let bySentence: Set<String>
  private let byAgreement: Set<String>
  private let agreementDays: Set<String>

  /// Reads the lexicon `claim-dates`.
  public init(ontology: Ontology) {
    let lexicon = ontology.lexicon("claim-dates")
    func types(_ id: String) -> Set<String> { Set(lexicon[id]?["types"] ?? []) }
    bySentence = types("sentence")
    byAgreement = types("agreement")
    agreementDays = types("agreement-day")
  }

  /// Completes the dates of the analysis' claims.
  ///
  /// - Complexity: O(claims × times of their sentence).
  public func complete(_ analysis: inout DocumentAnalysis) {
    dateBySentence(&analysis)
    dateAgreements(&analysis)
    dateByAgreement(&analysis)
  }

  private func dateBySentence(_ analysis: inout DocumentAnalysis) {
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard claim.date == nil, claim.modality == .asserted, bySentence.contains(claim.type) else {
        continue
      }
      let values = analysis.times.filter {
        claim.evidence.contains($0.expression.span)
          && ($0.expression.type == "DATE" || $0.expression.type == "TIME")
      }.compactMap(\.expression.value)
      guard let value = values.first, values.allSatisfy({ $0 == value }) else { continue }
      analysis.claims[i].date = value
    }
  }

  /// An agreement that was signed on a day is dated by it.
  private func dateAgreements(_ analysis: inout DocumentAnalysis) {
    let dated = Set(analysis.claims.filter { $0.type == "on-date" }.map(\.from))
    var types: [String: String] = [:]
    for entity in analysis.entities { types[entity.id] = entity.type }
    var added: [String: Claim] = [:]
    var order: [String] = []
    for claim in analysis.claims where claim.polarity == .positive {
      guard let date = claim.date, !dated.contains(claim.to),
        agreementDays.contains(claim.type), types[claim.to] == "agreement"
      else { continue }
      if let known = added[claim.to], (known.date?.precision ?? 0) >= date.precision { continue }
      if added[claim.to] == nil { order.append(claim.to) }
      added[claim.to] = Claim(
        type: "on-date", from: claim.to, to: "d\(date)", date: date, modality: claim.modality,
        by: claim.by, voice: claim.voice, confidence: claim.confidence * 0.9,
        rule: "dated by \(claim.type)", evidence: claim.evidence, cues: claim.cues)
    }
    for agreement in order {
      guard let claim = added[agreement], let date = claim.date else { continue }
      analysis.claims.append(claim)
      guard types[claim.to] == nil else { continue }
      types[claim.to] = "date"
      let times = analysis.times.filter { $0.expression.value == date }.map(\.expression)
      analysis.entities.append(
        DocumentEntity(
          id: claim.to, type: "date", name: date.description,
          aliases: Set(times.map(\.text)).subtracting([date.description]).sorted(),
          mentions: times.map { DocumentEntity.Mention(span: $0.span, text: $0.text) }))
    }
  }

  private func dateByAgreement(_ analysis: inout DocumentAnalysis) {
    var days: [String: DateValue] = [:]
    for claim in analysis.claims where claim.type == "on-date" && claim.modality == .asserted {
      days[claim.from] = days[claim.from] ?? claim.date
    }
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard claim.date == nil, claim.modality == .asserted, claim.polarity == .positive,
        byAgreement.contains(claim.type)
      else { continue }
      analysis.claims[i].date = days[claim.to]
    }
  }
}

extension DateValue {
  /// 3 for a day, 2 for a month, 1 for a year, 0 for an interval.
  fileprivate var precision: Int {
    guard end == nil else { return 0 }
    return start.day != nil ? 3 : start.month != nil ? 2 : 1
  }
}
