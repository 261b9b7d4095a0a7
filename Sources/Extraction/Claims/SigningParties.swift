public import Ontology
import TextModel

/// Adds what a signature means for others than the one who signs: the country of an official who signs
/// is a party of the agreement, and two or three countries that sign one agreement agreed with each
/// other.
public struct SigningParties: Sendable {
  /// More parties than this joined something rather than agreed with each other.
  private static let partyLimit = 3

  private let lawNouns: Set<String>

  /// Takes the nouns for laws, which bind nobody abroad, from the ontology.
  public init(ontology: Ontology) {
    lawNouns = Set(
      ontology.lexicon("agreements").entries
        .filter { ["law", "resolution"].contains($0.first("kind") ?? $0.id) }
        .flatMap { $0["words"] }.map { $0.lowercased() })
  }

  /// Adds the claims to an analysis.
  ///
  /// - Complexity: O(claims²) in the claims of signing, which are few.
  public func complete(_ analysis: inout DocumentAnalysis) {
    let entities = Dictionary(
      analysis.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let signings = analysis.claims.filter { $0.type == "signed" }
    guard !signings.isEmpty else { return }
    for signing in signings {
      guard let agreement = entities[signing.to], !isLaw(agreement) else { continue }
      for country in countries(of: signing.from, analysis.claims, entities) {
        guard
          !analysis.claims.contains(where: {
            $0.type == "signed" && $0.from == country && $0.to == signing.to
          })
        else { continue }
        var party = signing
        party.from = country
        party.confidence = signing.confidence * 0.9
        party.rule = "signed: the country whose official signs"
        analysis.claims.append(party)
      }
    }
    agreeing(&analysis, entities)
  }

  /// Countries that sign one agreement agreed with each other.
  private func agreeing(
    _ analysis: inout DocumentAnalysis, _ entities: [String: DocumentEntity]
  ) {
    var parties: [String: [Claim]] = [:]
    var order: [String] = []
    for claim in analysis.claims
    where claim.type == "signed" && claim.polarity == .positive
      && entities[claim.from]?.type == "country"
    {
      if parties[claim.to] == nil { order.append(claim.to) }
      if !parties[claim.to, default: []].contains(where: { $0.from == claim.from }) {
        parties[claim.to, default: []].append(claim)
      }
    }
    for agreement in order {
      let signings = parties[agreement, default: []]
      guard (2...Self.partyLimit).contains(signings.count),
        Set(signings.map(\.modality)).count == 1
      else { continue }
      for (place, one) in signings.enumerated() {
        for other in signings[(place + 1)...] {
          let isKnown = analysis.claims.contains {
            $0.type == "agreed-with"
              && ($0.from == one.from && $0.to == other.from
                || $0.from == other.from && $0.to == one.from)
          }
          guard !isKnown else { continue }
          var claim = one.evidence <= other.evidence ? other : one
          claim.type = "agreed-with"
          claim.from = one.from
          claim.to = other.from
          claim.confidence = min(one.confidence, other.confidence) * 0.9
          claim.rule = "agreed-with: parties of one agreement"
          analysis.claims.append(claim)
        }
      }
    }
  }

  /// Countries where somebody holds a post at the time.
  private func countries(
    of person: String, _ claims: [Claim], _ entities: [String: DocumentEntity]
  ) -> [String] {
    guard entities[person]?.type == "person" else { return [] }
    var result: [String] = []
    for claim in claims
    where claim.type == "position" && claim.from == person && claim.polarity == .positive
      && claim.properties["former"] != "true" && entities[claim.to]?.type == "country"
      && !result.contains(claim.to)
    {
      result.append(claim.to)
    }
    return result
  }

  private func isLaw(_ agreement: DocumentEntity) -> Bool {
    ([agreement.name] + agreement.aliases).contains { name in
      name.lowercased().split(separator: " ").contains { lawNouns.contains(String($0)) }
    }
  }
}
