public import Ontology
import TextModel

/// Adds what a signature means for others than the one who signs: the country of an official, and
/// the firm of an officer who signs is a party of the agreement, and the two
/// parties of one agreement agreed with each other.
public struct SigningParties: Sendable {
  /// More parties than this joined something rather than agreed with each other.
  private static let partyLimit = 3
  /// The rule that makes the body of an officer who signs a party, which tells nothing of
  /// agreements between bodies.
  private static let officerRule = "signed: the body whose officer signs"

  private let lawNouns: Set<String>
  /// Titles of those who sign for themselves and not for the body whose they are: "striker",
  /// "coach".
  private let personal: Set<String>
  /// Words of the names of bodies that sign for the state whose they are: "police", "institute".
  private let publicWords: Set<String>

  /// Words of the names of unions, clubs and movements, which are seldom parties of their own.
  private let civicWords: Set<String>

  /// Takes the nouns for laws, which bind nobody abroad, from the ontology.
  public init(ontology: Ontology) {
    lawNouns = Set(
      ontology.lexicon("agreements").entries
        .filter { ["law", "resolution"].contains($0.first("kind") ?? $0.id) }
        .flatMap { $0["words"] }.map { $0.lowercased() })
    let cues = ontology.lexicon("structure-cues").entries
    personal = Set(cues.filter { $0.first("class") == "personal-title" }.flatMap { $0["words"] })
    publicWords = Set(cues.filter { $0.first("class") == "public-body" }.flatMap { $0["words"] })
    civicWords = Set(cues.filter { $0.first("class") == "civic-body" }.flatMap { $0["words"] })
  }

  /// Adds the claims to an analysis.
  ///
  /// - Complexity: O(claims), and O(parties²) for the claims of signing one agreement.
  public func complete(_ analysis: inout DocumentAnalysis) {
    let entities = Dictionary(
      analysis.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let signings = analysis.claims.filter { $0.type == "signed" }
    guard !signings.isEmpty else { return }
    let posts = Dictionary(
      grouping: analysis.claims.filter {
        $0.type == "position" && $0.polarity == .positive && $0.properties["former"] != "true"
      }, by: \.from)
    let principals = Dictionary(
      grouping: signings.filter {
        $0.rule == SentenceReading.principalRule && entities[$0.from]?.type == "organization"
      }, by: \.to)
    var known = Set(signings.map { [$0.from, $0.to] })
    for signing in signings {
      guard let agreement = entities[signing.to], !isLaw(agreement) else { continue }
      // "The president signed it for his party": his country is no party.
      let isForBody =
        principals[signing.to]?.contains { $0.evidence == signing.evidence } ?? false
      let posts = posts[signing.from] ?? []
      let countries = isForBody ? [] : countries(of: signing.from, posts, entities)
      let bodies =
        countries.isEmpty && signing.polarity == .positive
        ? bodies(of: signing, posts, entities) : []
      for other in countries + bodies {
        guard known.insert([other, signing.to]).inserted else { continue }
        var party = signing
        party.from = other
        party.confidence = signing.confidence * 0.9
        party.rule =
          bodies.isEmpty
          ? "signed: the country whose official signs" : Self.officerRule
        analysis.claims.append(party)
      }
    }
    withdrawPairs(&analysis, entities)
    agreeing(&analysis, entities)
  }

  /// Takes back agreements between the people who sign for two parties, which agree, and between
  /// the many parties of a convention, which they join.
  private func withdrawPairs(
    _ analysis: inout DocumentAnalysis, _ entities: [String: DocumentEntity]
  ) {
    let isParty: (String) -> Bool = {
      ["country", "organization", "armed-group"].contains(entities[$0]?.type)
    }
    var signed: [String: Set<String>] = [:]
    var partyCounts: [String: Int] = [:]
    for claim in analysis.claims where claim.type == "signed" && claim.polarity == .positive {
      let isNew = signed[claim.from, default: []].insert(claim.to).inserted
      if isNew, isParty(claim.from) { partyCounts[claim.to, default: 0] += 1 }
    }
    analysis.claims.removeAll { claim in
      guard claim.type == "agreed-with", Self.isBySigning(claim.rule),
        let own = signed[claim.from], let others = signed[claim.to]
      else { return false }
      return own.contains { agreement in
        guard others.contains(agreement) else { return false }
        let parties = partyCounts[agreement] ?? 0
        return isParty(claim.from) ? parties > Self.partyLimit : parties >= 2
      }
    }
  }

  /// Whether a rule infers that two agreed from what they signed.
  private static func isBySigning(_ rule: String) -> Bool {
    rule.contains("@accords") || rule.hasSuffix("(together)") || rule.contains(" A sign|")
  }

  /// Countries, bodies and groups that sign one agreement agreed with each other.
  private func agreeing(
    _ analysis: inout DocumentAnalysis, _ entities: [String: DocumentEntity]
  ) {
    var parties: [String: [Claim]] = [:]
    var order: [String] = []
    for claim in analysis.claims
    where claim.type == "signed" && claim.polarity == .positive && claim.rule != Self.officerRule
      && ["country", "organization", "armed-group"].contains(entities[claim.from]?.type)
    {
      if parties[claim.to] == nil { order.append(claim.to) }
      if !parties[claim.to, default: []].contains(where: { $0.from == claim.from }) {
        parties[claim.to, default: []].append(claim)
      }
    }
    // "Urged both sides to sign it": they are asked to, and have not agreed.
    let asked = Set(
      analysis.claims.filter { $0.type == "demands" }.map { "\($0.to) \($0.evidence)" })
    var known = Set(
      analysis.claims.filter { $0.type == "agreed-with" }.map { Set([$0.from, $0.to]) })
    for agreement in order {
      let all = parties[agreement, default: []]
      // A parliament or agency signs what its country agrees on.
      let signings = all.filter { own in
        entities[own.from]?.type == "country"
          || !all.contains { isOwn(entities[own.from], entities[$0.from]) }
      }
      // What three or more put their names to, one after the other, they join.
      guard signings.count == 2, Set(signings.map(\.modality)).count == 1,
        signings[0].modality != .possible
          || !asked.contains("\(signings[0].from) \(signings[0].evidence)")
      else { continue }
      for (place, one) in signings.enumerated() {
        for other in signings[(place + 1)...] {
          guard !isOwn(entities[one.from], entities[other.from]),
            known.insert([one.from, other.from]).inserted
          else { continue }
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

  /// Whether one of two is the other's parliament, agency or army, which signs for it.
  private func isOwn(_ one: DocumentEntity?, _ other: DocumentEntity?) -> Bool {
    guard let one, let other else { return false }
    return one.properties["country"] == other.id || other.properties["country"] == one.id
  }

  /// The firm in whose office somebody signs, if it is one and the sentence says so; for a public
  /// body its country.
  ///
  /// - Parameter posts: claims of the posts that the signer holds.
  private func bodies(
    of signing: Claim, _ posts: [Claim], _ entities: [String: DocumentEntity]
  ) -> [String] {
    guard entities[signing.from]?.type == "person" else { return [] }
    var result: [String] = []
    for claim in posts
    where claim.evidence == signing.evidence && !result.contains(claim.to)
      && entities[claim.to]?.type == "organization"
    {
      let title = (claim.properties["title"] ?? "").lowercased().split(separator: " ")
      guard !title.isEmpty, !title.contains(where: { personal.contains(String($0)) }) else {
        continue
      }
      guard let body = entities[claim.to] else { continue }
      let words = body.name.lowercased().split { !$0.isLetter }.map(String.init)
      guard !words.contains(where: civicWords.contains) else { continue }
      guard words.contains(where: publicWords.contains) else {
        result.append(claim.to)
        continue
      }
      if let country = body.properties["country"], entities[country] != nil {
        result.append(country)
      }
    }
    return result.count == 1 ? result : []
  }

  /// Countries where somebody holds a post at the time.
  private func countries(
    of person: String, _ posts: [Claim], _ entities: [String: DocumentEntity]
  ) -> [String] {
    guard entities[person]?.type == "person" else { return [] }
    var result: [String] = []
    for claim in posts where entities[claim.to]?.type == "country" && !result.contains(claim.to) {
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
