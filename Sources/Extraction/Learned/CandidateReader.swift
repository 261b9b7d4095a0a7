import Language
import TextModel

/// Pairs the mentions of a sentence, finds for each act the token most likely to say it of the pair,
/// and describes the three for the claim model.
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
  ///   - unclaimed: least value of a trigger for a pair of which no rule claims the act. Reading all
  ///     pairs takes most of the time, and weak triggers hardly ever become claims.
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
              act: act, triggers, scores, played[i], played[j], needsParts: !isClaimed),
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
    for mention in analysis.mentions where sentence.contains(mention.head) {
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

  private func best(
    act: Int, _ triggers: [Trigger], _ scores: [[Float]], _ from: [String?], _ to: [String?],
    needsParts: Bool
  ) -> Reading? {
    var best: Reading?
    for place in triggers.indices where scores[place][act] >= Self.floor - 1.3 {
      // Without a rule, only what both ends play a part for may be what the text says of them.
      if needsParts, from[place] == nil || to[place] == nil { continue }
      var value = scores[place][act]
      for role in [from[place], to[place]] {
        // A pair that plays no part for a token is hardly what the token is about.
        guard let role else {
          value -= 2
          continue
        }
        value -= 0.3 * Float(role.utf8.filter { $0 == UInt8(ascii: ".") }.count)
      }
      if value > best?.value ?? -.infinity {
        best = Reading(
          place: place, trigger: triggers[place].token, score: scores[place][act],
          from: from[place], to: to[place], value: value)
      }
    }
    return best
  }
}
