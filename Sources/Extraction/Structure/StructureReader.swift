public import Foundation
internal import Language
public import Ontology
public import TextModel

/// Reads background relations: posts, membership, where things lie, when they happened.
///
/// Works on the entities, mentions, offices and times of an analysis. These relations rarely hang
/// on a verb: titles, appositions, possessors and prepositions state them.
public struct StructureReader: Sendable {
  private let words: StructureWords
  private let homeJudge: HomeJudge?

  /// Prepares the reader with the lexicons `structure-cues`, `places` and `events`.
  ///
  /// - Parameter homeWeights: weights of the judge of whose a post is; without them the rules
  ///   decide.
  /// - Throws: `ClaimWeights.Fault` or a file error.
  public init(ontology: Ontology, homeWeights: URL? = nil) throws {
    words = StructureWords(ontology)
    homeJudge = try homeWeights.map { try HomeJudge(contentsOf: $0) }
  }

  /// What speaks for the countries that the posts of an analysis with mentions may be of, to train
  /// their judge.
  package func homeCandidates(of analysis: DocumentAnalysis) -> [HomeCandidate] {
    OfficeHomes(StructureContext(analysis, words: words)).candidates()
  }

  /// Adds an entity for every date that an event or agreement is tied to, and the claims.
  ///
  /// - Complexity: O(n) in the number of tokens for a bounded sentence length.
  public func read(_ analysis: inout DocumentAnalysis) {
    OfficeHomes.settle(&analysis, words: words, judge: homeJudge)
    PoliceBodies.add(to: &analysis)
    PartNames.add(to: &analysis, words: words)
    addDates(&analysis)
    analysis.claims += claims(in: analysis)
    removeUnusedDates(&analysis)
  }

  /// Names described events by the place, day and parties that the claims give them.
  ///
  /// - Complexity: O(entities + claims).
  public func nameEvents(_ analysis: inout DocumentAnalysis) {
    EventNames.complete(&analysis, words: words)
  }

  /// Leaves an event in the innermost of the places that it is said to be in: in Medan, and not in
  /// Indonesia besides, where the text says that the one lies in the other.
  ///
  /// - Complexity: O(claims).
  public func placeEvents(_ analysis: inout DocumentAnalysis) {
    let types = Dictionary(
      analysis.entities.map { ($0.id, $0.type) }, uniquingKeysWith: { a, _ in a })
    let located = analysis.claims.filter { $0.type == "located-in" && $0.polarity == .positive }
    let around = Dictionary(grouping: located.filter { types[$0.from] == "place" }, by: \.from)
    var outer: [String: Set<String>] = [:]
    func isInside(_ place: String, _ other: String) -> Bool {
      around[place]?.contains { $0.to == other } ?? false
    }
    for claim in located where types[claim.from] == "event" {
      // Of two places that are said to lie in each other neither is the outer one.
      outer[claim.from, default: []].formUnion(
        (around[claim.to] ?? []).map(\.to).filter { !isInside($0, claim.to) })
    }
    analysis.claims.removeAll {
      $0.type == "located-in" && outer[$0.from]?.contains($0.to) ?? false
    }
  }

  /// Leaves out what is claimed of events that are only mentioned in passing.
  ///
  /// - Complexity: O(entities + mentions + claims).
  public func removePassingEvents(_ analysis: inout DocumentAnalysis) {
    PassingEvents.remove(from: &analysis, words: words)
  }

  /// The background claims of an analysis, in text order. `on-date` is only found for dates that
  /// are entities; `read(_:)` adds these.
  public func claims(in analysis: DocumentAnalysis) -> [Claim] {
    guard !analysis.annotated.tokens.isEmpty else { return [] }
    var context = StructureContext(analysis, words: words)
    PositionClaims.read(&context)
    PositionClaims.readVerbs(&context)
    PositionClaims.readCharges(&context)
    PositionClaims.readSpokespersons(&context)
    SharedPostClaims.read(&context)
    AffiliationClaims.read(&context)
    AffiliationClaims.readVerbs(&context)
    AffiliationClaims.readWhose(&context)
    AffiliationClaims.readWorded(&context)
    AffiliationClaims.readTickets(&context)
    AffiliationClaims.readEmployers(&context)
    AffiliationClaims.readLands(&context)
    PositionClaims.readWorded(&context)
    SharedMembership.read(&context)
    PartNames.read(&context)
    LocationClaims.read(&context)
    HappeningClaims.read(&context)
    ElectionClaims.read(&context)
    SuccessionClaims.read(&context)
    PositionClaims.readTenures(&context)
    PositionClaims.readDepartures(&context)
    return PartPosts.raise(context.claims, context).enumerated().sorted {
      ($0.element.evidence.start, $0.offset) < ($1.element.evidence.start, $1.offset)
    }.map(\.element)
  }

  private func addDates(_ analysis: inout DocumentAnalysis) {
    var places: [String: Int] = [:]
    for (i, entity) in analysis.entities.enumerated() where entity.type == "date" {
      places[entity.name] = i
    }
    for time in analysis.times {
      guard let value = time.expression.value?.description else { continue }
      let mention = DocumentEntity.Mention(
        span: time.expression.span, text: time.expression.text)
      if let place = places[value] {
        guard analysis.entities[place].mentions.last != mention else { continue }
        analysis.entities[place].mentions.append(mention)
        if !analysis.entities[place].aliases.contains(mention.text), mention.text != value {
          analysis.entities[place].aliases.append(mention.text)
          analysis.entities[place].aliases.sort()
        }
      } else {
        places[value] = analysis.entities.count
        analysis.entities.append(
          DocumentEntity(
            id: "d\(value)", type: "date", name: value,
            aliases: mention.text == value ? [] : [mention.text], mentions: [mention]))
      }
    }
  }

  /// Dates that no claim leads to stay properties of claims and are no nodes.
  private func removeUnusedDates(_ analysis: inout DocumentAnalysis) {
    let used = Set(analysis.claims.map(\.to))
    analysis.entities.removeAll { $0.type == "date" && !used.contains($0.id) }
  }
}
