import Language
import TextModel

/// Adds posts that other claims imply: "Anna Berg replaced John Smith as defence minister" says
/// that he held it, and the envoy whom a president sends serves the president's state.
public struct ImpliedPosts: Sendable {
  /// Makes the step.
  public init() {}

  /// Adds the claims to an analysis.
  ///
  /// Only posts that the very sentence gives the successor are carried over, and only to people
  /// whose post is stated nowhere.
  ///
  /// - Complexity: O(claims), and O(claims + offices) for each appointment.
  public func complete(_ analysis: inout DocumentAnalysis) {
    addEnvoys(to: &analysis)
    // "His predecessor, X, died in 2018": the day is not that of the change.
    for i in analysis.claims.indices
    where analysis.claims[i].type == "replaces" && analysis.claims[i].rule.contains("predecessor") {
      analysis.claims[i].date = nil
    }
    let replacing = analysis.claims.filter { $0.type == "replaces" && $0.polarity == .positive }
    guard !replacing.isEmpty else { return }
    let types = Dictionary(
      analysis.entities.map { ($0.id, $0.type) }, uniquingKeysWith: { first, _ in first })
    var posts: [String: [Claim]] = [:]
    for claim in analysis.claims
    where claim.type == "position" && claim.polarity == .positive
      // An economist's university is not handed over with a council.
      && (claim.rule != "position.occupation"
        || ["Coach", "Manager", "Captain"].contains(claim.properties["title"])
        || isOffice(claim, analysis))
    {
      posts[claim.from, default: []].append(claim)
    }
    let appointments = Dictionary(
      analysis.claims.filter { $0.type == "appointed" && $0.polarity == .positive }
        .map { ($0.to, $0.evidence) }, uniquingKeysWith: { first, _ in first })
    var settled = Set(posts.keys)
    for claim in replacing where types[claim.from] == "person" && types[claim.to] == "person" {
      // "Karl Berg heads the institute. His predecessor, Erik Dahl,": the only post that the other
      // has.
      let isPairNoun = ["predecessor", "successor"].contains(where: claim.rule.contains)
      let isGiven = posts[claim.from, default: []].contains { $0.evidence == claim.evidence }
      for (holder, other) in [(claim.from, claim.to), (claim.to, claim.from)]
      where !settled.contains(other) && (isPairNoun || !isGiven) {
        let own = posts[holder, default: []].filter {
          $0.rule != "position.legislator" && (isPairNoun || $0.properties["former"] != "true")
            && isHanded($0, by: claim, analysis)
            // "X stepped down as chairman of the bank. He was succeeded by Y.": in this sentence or
            // the one before.
            && (isPairNoun || isNext(claim.evidence, to: $0.evidence))
        }
        guard !own.isEmpty, Set(own.map { $0.properties["title"] }).count == 1,
          Set(own.map(\.evidence)).count == 1
        else { continue }
        settled.insert(other)
        analysis.claims += own.map { passed($0, to: other, by: claim) }
      }
      guard !isPairNoun else { continue }
      guard settled.insert(claim.to).inserted else { continue }
      // "Was elected prime minister. X, who leads a party, succeeds Y": the post just given.
      let given = appointments[claim.from].map { given in
        posts[claim.from, default: []].contains { $0.evidence == given } ? given : claim.evidence
      }
      let told = posts[claim.from, default: []].filter { post in
        post.evidence == given ?? claim.evidence && post.properties["former"] != "true"
          // "Irish MP X was elected leader, succeeding Y": the seat is not passed on.
          && post.rule != "position.legislator" && isHanded(post, by: claim, analysis)
      }
      // "Malawi's president was elected chair of the bloc, succeeding Y": nor is the state.
      let others = told.filter { !Self.states.contains($0.rule) }
      for post in others.isEmpty ? told : others {
        analysis.claims.append(passed(post, to: claim.to, by: claim))
      }
    }
  }

  private static let states: Set<String> = [
    "position.head-of-state", "position.head-of-government", "position.minister",
  ]

  /// Whether a post can be what one hands the other: not what the one had before ("Michel, a former
  /// prime minister, will be succeeded by X"), nor what the other has already, nor a state ("X
  /// takes over the chair of the bloc from President Y").
  private func isHanded(_ post: Claim, by claim: Claim, _ analysis: DocumentAnalysis) -> Bool {
    if claim.modality == .possible, claim.rule.hasPrefix("replaces: ") {
      if post.from == claim.to, post.properties["former"] == "true" { return false }
      if post.from == claim.from, post.modality == .asserted, Self.states.contains(post.rule) {
        return false
      }
    }
    guard Self.states.contains(post.rule) else { return true }
    let words = analysis.annotated.tokens.filter { claim.evidence.contains($0.span) }
      .map { $0.text.lowercased() }
    return !zip(words, words.dropFirst()).contains {
      ["chair", "chairmanship", "presidency", "leadership"].contains($0) && $1 == "of"
    }
  }

  /// "Boeing's chief executive": an occupation that is an office, too.
  private func isOffice(_ claim: Claim, _ analysis: DocumentAnalysis) -> Bool {
    analysis.offices.contains { office in
      ["chief", "spokesperson", "negotiator"].contains(office.kind)
        && office.holder.map { analysis.entities[$0].id == claim.from } ?? false
        && office.bodies.contains { analysis.entities[$0].id == claim.to }
    }
  }

  /// Whether a sentence is another or stands right behind it.
  private func isNext(_ sentence: TextSpan, to other: TextSpan) -> Bool {
    sentence == other || (0...3).contains(sentence.start - other.end)
  }

  /// A post as another's, before or after.
  private func passed(_ post: Claim, to other: String, by claim: Claim) -> Claim {
    var former = post
    former.from = other
    former.date = nil
    former.modality = .asserted
    former.confidence = min(post.confidence, claim.confidence) * 0.85
    former.rule = "position.predecessor"
    return former
  }

  /// "President Soto of Brazil named X ambassador to Tokyo": whom a state's holder of office sends
  /// serves that state.
  private func addEnvoys(to analysis: inout DocumentAnalysis) {
    let appointing = analysis.claims.filter { $0.type == "appointed" && $0.polarity == .positive }
    guard !appointing.isEmpty else { return }
    let places = Dictionary(
      analysis.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let positions = analysis.claims.filter { $0.type == "position" }
    for claim in appointing {
      guard let envoy = places[claim.to], let appointer = places[claim.from],
        !positions.contains(where: {
          $0.from == claim.to && !["position.occupation", "position.minister"].contains($0.rule)
            && $0.properties["former"] != "true"
        })
      else { continue }
      // "Volkswagen appointed X chief executive": the post is at the body that gives it.
      if analysis.entities[appointer].type == "organization",
        let office = analysis.offices.first(where: {
          $0.holder == envoy && $0.countries.isEmpty && Self.ownPosts.contains($0.kind)
            && claim.evidence.contains(analysis.annotated.tokens[$0.head].span)
        }), !isState(office, givenBy: analysis.entities[appointer])
      {
        analysis.claims.append(post(of: claim, to: claim.from, title: office.title))
        continue
      }
      guard
        let office = analysis.offices.first(where: { $0.holder == envoy && $0.kind == "diplomat" })
      else { continue }
      let states = Set(
        positions.filter { post in
          post.from == claim.from && places[post.to].map { analysis.entities[$0].type } == "country"
        }.map(\.to))
      let state = analysis.entities[appointer].type == "country" ? claim.from : states.first
      guard let state, states.count < 2 else { continue }
      analysis.claims.append(post(of: claim, to: state, title: office.title))
    }
  }

  /// Kinds of post that a body of members gives itself.
  private static let ownPosts: WordSet = [
    "chief", "legislature", "leader", "head-of-state", "deputy-head-of-state", "spokesperson",
  ]

  /// "Parliament elected X president": of the state, and not of the parliament.
  private func isState(_ office: OfficeMention, givenBy body: DocumentEntity) -> Bool {
    guard office.kind.contains("head-of-state") else { return false }
    return ["parliament", "assembly", "congress", "senate", "house", "college", "chamber", "court"]
      .contains { body.name.lowercased().contains($0) }
  }

  /// The post that an appointment gives, at a state or body.
  private func post(of appointment: Claim, to target: String, title: String) -> Claim {
    var post = appointment
    post.type = "position"
    post.from = appointment.to
    post.to = target
    post.confidence = appointment.confidence * 0.9
    post.rule = "position.sent"
    post.properties = ["title": title]
    return post
  }
}
