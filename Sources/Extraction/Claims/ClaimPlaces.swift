import Language
public import Ontology
import TextModel

/// Tells where an act happened, when its sentence names one place for it.
///
/// Only a place after a preposition of place counts, and only when it is the sentence's only one.
/// Edge types and prepositions stand in the lexicon `claim-places`.
public struct ClaimPlaces: Sendable {
  private let types: Set<String>
  private let prepositions: Set<String>

  /// Reads the lexicon `claim-places`.
  public init(ontology: Ontology) {
    let lexicon = ontology.lexicon("claim-places")
    types = Set(lexicon["acts"]?["types"] ?? [])
    prepositions = Set(lexicon["prepositions"]?["words"] ?? [])
  }

  /// Fills the places of the analysis' claims.
  ///
  /// - Complexity: O(mentions + claims × places).
  public func complete(_ analysis: inout DocumentAnalysis) {
    let tokens = analysis.annotated.tokens
    var found: [(span: TextSpan, entity: String)] = []
    for mention in analysis.mentions where mention.form == .name && mention.entities.count == 1 {
      let entity = analysis.entities[mention.entities[0]]
      let governor = tokens[tokens[mention.head].head]
      guard entity.type == "place", tokens[mention.head].dep == "pobj",
        prepositions.contains(governor.lemma)
      else { continue }
      found.append((tokens[mention.head].span, entity.id))
    }
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard claim.place == nil, types.contains(claim.type) else { continue }
      let places = Set(found.filter { claim.evidence.contains($0.span) }.map(\.entity))
      guard places.count == 1, let place = places.first, place != claim.to, place != claim.from
      else { continue }
      analysis.claims[i].place = place
    }
  }
}
