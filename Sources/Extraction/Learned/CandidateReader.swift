import Language
import TextModel

/// Pairs the mentions of a sentence, finds for each act the token most likely to say it of the
/// pair, and describes the three for the claim model.
package struct CandidateReader: Sendable {
  /// 2 to this power are the feature slots of the claim model.
  package static let bits = 18
  /// How many numbers a candidate carries.
  package static let numberCount = 4
  /// Triggers below this score (log odds) are not considered for an act.
  package static let floor: Float = -3.2
  /// Sentences with more mentions than this are lists, and are not read.
  static let mentionLimit = 24

  let analysis: DocumentAnalysis
  let roles: RoleReader
  let inventory: ActInventory
  let rules: RuleEvidence
  /// Numbers of the mentions whose head stands in a sentence, by the sentence's first token.
  private let mentionsAt: [Int: [Int]]

  init(
    analysis: DocumentAnalysis, roles: RoleReader, inventory: ActInventory, rules: RuleEvidence
  ) {
    self.analysis = analysis
    self.roles = roles
    self.inventory = inventory
    self.rules = rules
    var startOf = [Int](repeating: -1, count: roles.tokens.count)
    for sentence in analysis.annotated.sentences {
      for token in sentence { startOf[token] = sentence.lowerBound }
    }
    var mentionsAt: [Int: [Int]] = [:]
    for (number, mention) in analysis.mentions.enumerated() where startOf[mention.head] >= 0 {
      mentionsAt[startOf[mention.head], default: []].append(number)
    }
    self.mentionsAt = mentionsAt
  }

  /// How many mentions stand in a sentence.
  func mentionCount(in sentence: Range<Int>) -> Int { mentionsAt[sentence.lowerBound]?.count ?? 0 }

  /// Whether a sentence names two entities, and not so many that it is a list.
  func hasPairs(in sentence: Range<Int>) -> Bool {
    var (first, count, isPair) = (-1, 0, false)
    for number in mentionsAt[sentence.lowerBound] ?? [] {
      for entity in analysis.mentions[number].entities {
        if first < 0 { first = entity }
        isPair = isPair || entity != first
        count += 1
      }
    }
    return isPair && count <= Self.mentionLimit
  }

  /// A mention of an entity in the sentence.
  struct End {
    let entity: Int
    let head: Int
    let type: String
    let form: String
    let first: Int
    let last: Int
  }

  /// The likeliest trigger of an act for a pair, with the parts that both play for it.
  struct Reading {
    let place: Int
    let trigger: Int
    var score: Float
    var from: String?
    var to: String?
    var value: Float
  }

  /// The candidates of a sentence.
  ///
  /// - Parameters:
  ///   - scores: for each trigger the scores of all acts, then that of any act.
  ///   - unclaimed: least value of a trigger for a pair of which no rule claims the act. Reading
  ///     all pairs takes most of the time, and weak triggers hardly ever become claims.
  package func candidates(
    in seen: LearnedSentence, scores: [[Float]], unclaimed: Float = -.infinity
  ) -> [ClaimCandidate] {
    let (sentence, triggers) = (seen.range, seen.triggers)
    let ends = self.ends(in: sentence)
    guard !triggers.isEmpty, ends.count > 1, ends.count <= Self.mentionLimit else { return [] }
    let isLikely = inventory.acts.indices.map { act in scores.contains { $0[act] >= Self.floor } }
    guard isLikely.contains(true) else { return [] }
    let parts = triggers.map { roles.fillers(of: $0.token) }
    let played = ends.map { end in parts.map { roles.role(of: end.head, among: $0) } }
    let costs = played.map { $0.map(Self.cost) }
    let first = sentence.first { !roles.tokens[$0].isSpace } ?? sentence.lowerBound
    let known = rules.inSentence(roles.tokens[first].span.start)
    let scene = Scene(seen: seen, ends: ends, scores: scores, played: played, known: known)
    var result: [ClaimCandidate] = []
    for (i, a) in ends.enumerated() {
      for (j, b) in ends.enumerated() where a.entity != b.entity && a.head != b.head {
        var path: String?
        for act in inventory.acts(from: a.type, to: b.type) where isLikely[act] {
          let isClaimed = isClaimed(act, a.entity, b.entity, known)
          guard
            let best = best(
              act: act, triggers, scores, (played[i], costs[i]), (played[j], costs[j]),
              needsParts: !isClaimed),
            best.value >= unclaimed || isClaimed
          else { continue }
          let way = path ?? roles.path(roles.firstConjunct(a.head), roles.firstConjunct(b.head))
          path = way
          result.append(candidate(act, a, b, best, way, scene))
        }
      }
    }
    return result
  }

  private func isClaimed(_ act: Int, _ a: Int, _ b: Int, _ known: [RuleEvidence.Entry]) -> Bool {
    known.contains { entry in
      entry.key.act == inventory.acts[act]
        && (entry.key.from == a && entry.key.to == b || entry.key.from == b && entry.key.to == a)
    }
  }

  private func ends(in sentence: Range<Int>) -> [End] {
    var result: [End] = []
    for number in mentionsAt[sentence.lowerBound] ?? [] {
      let mention = analysis.mentions[number]
      for entity in mention.entities {
        let type = analysis.entities[entity].type
        result.append(
          End(
            entity: entity, head: mention.head, type: type, form: mention.form.rawValue,
            first: mention.tokens.lowerBound, last: mention.tokens.upperBound - 1))
      }
    }
    return result
  }

  /// What is taken off a trigger's value for the part that an end plays: a pair that plays no part
  /// for a token is hardly what the token is about.
  private static func cost(_ role: String?) -> Float {
    guard let role else { return 2 }
    return 0.3 * Float(role.utf8.filter { $0 == UInt8(ascii: ".") }.count)
  }

  private func best(
    act: Int, _ triggers: [Trigger], _ scores: [[Float]],
    _ from: (roles: [String?], costs: [Float]), _ to: (roles: [String?], costs: [Float]),
    needsParts: Bool
  ) -> Reading? {
    var best: (place: Int, value: Float)?
    for place in triggers.indices where scores[place][act] >= Self.floor - 1.3 {
      // Without a rule, only what both ends play a part for may be what the text says of them.
      if needsParts, from.roles[place] == nil || to.roles[place] == nil { continue }
      let value = scores[place][act] - from.costs[place] - to.costs[place]
      if value > best?.value ?? -.infinity { best = (place, value) }
    }
    guard let best else { return nil }
    return Reading(
      place: best.place, trigger: triggers[best.place].token, score: scores[best.place][act],
      from: from.roles[best.place], to: to.roles[best.place], value: best.value)
  }
}
