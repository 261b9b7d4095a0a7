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

  private struct End {
    let entity: Int
    let head: Int
    let type: String
    let form: String
    let first: Int
    let last: Int
  }

  private struct Reading {
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
    in sentence: Range<Int>, triggers: [Trigger], scores: [[Float]],
    unclaimed: Float = -.infinity
  ) -> [ClaimCandidate] {
    let ends = self.ends(in: sentence)
    guard !triggers.isEmpty, ends.count > 1, ends.count <= Self.mentionLimit else { return [] }
    let acts = inventory.acts.indices.filter { act in scores.contains { $0[act] >= Self.floor } }
    guard !acts.isEmpty else { return [] }
    let parts = triggers.map { roles.fillers(of: $0.token) }
    let played = ends.map { end in parts.map { roles.role(of: end.head, among: $0) } }
    let first = sentence.first { !roles.tokens[$0].isSpace } ?? sentence.lowerBound
    let known = rules.inSentence(roles.tokens[first].span.start)
    var result: [ClaimCandidate] = []
    for (i, a) in ends.enumerated() {
      for (j, b) in ends.enumerated() where a.entity != b.entity && a.head != b.head {
        let fitting = acts.filter { inventory.allows($0, from: a.type, to: b.type) }
        guard !fitting.isEmpty else { continue }
        let path = roles.path(roles.firstConjunct(a.head), roles.firstConjunct(b.head))
        for act in fitting {
          guard
            let best = best(act: act, triggers, scores, played[i], played[j]),
            best.value >= unclaimed || isClaimed(act, a.entity, b.entity, known),
            let place = triggers.firstIndex(where: { $0.token == best.trigger })
          else { continue }
          result.append(
            candidate(
              act, a, b, ends, best, triggers[place], scores[place], path, known, triggers, scores))
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
    act: Int, _ triggers: [Trigger], _ scores: [[Float]], _ from: [String?], _ to: [String?]
  ) -> Reading? {
    var best: Reading?
    for place in triggers.indices where scores[place][act] >= Self.floor - 1.3 {
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
          trigger: triggers[place].token, score: scores[place][act], from: from[place],
          to: to[place], value: value)
      }
    }
    return best
  }

  private func candidate(
    _ act: Int, _ a: End, _ b: End, _ ends: [End], _ reading: Reading, _ trigger: Trigger,
    _ scores: [Float], _ path: String, _ known: [RuleEvidence.Entry], _ triggers: [Trigger],
    _ allScores: [[Float]]
  ) -> ClaimCandidate {
    let tokens = roles.tokens
    let name = inventory.acts[act]
    let (t, lemma) = (trigger.token, roles.lemmas[trigger.token])
    let from = reading.from ?? "0"
    let to = reading.to ?? "0"
    let both = from + "," + to
    let level = Int(max(-6, min(5, reading.score.rounded(.down))))
    let strength = trigger.strength(act).rawValue
    let others = scores.indices.dropLast().filter { $0 != act }.map { scores[$0] }
    let lead = scores[act] - (others.max() ?? 0)
    var bag = FeatureBag(bits: Self.bits)
    bag.add("act", name)
    bag.add("act-types", name, a.type, b.type)
    bag.add("roles", both)
    bag.add("roles-act", both, name)
    bag.add("roles-pos", both, tokens[t].pos)
    bag.add("from", from)
    bag.add("to", to)
    bag.add("from-act", from, name)
    bag.add("to-act", to, name)
    bag.add("lemma-act", lemma, name)
    bag.add("lemma-roles", lemma, both)
    bag.add("lemma-to-act", lemma, to, name)
    bag.add("roles-types", both, a.type, b.type)
    bag.add("from-type", from, a.type, a.form)
    bag.add("to-type", to, b.type, b.form)
    bag.add("forms", a.form, b.form)
    bag.add("level", level)
    bag.add("level-act", level, name)
    bag.add("level-roles", level, both)
    bag.add("word", strength)
    bag.add("word-act", strength, name)
    bag.add("word-level", strength * 16 + level)
    bag.add("lead", Int(max(-5, min(5, lead.rounded(.down)))))
    bag.add("any", Int(max(-5, min(5, (scores.last ?? 0).rounded(.down)))))
    let negated = roles.children[t].contains { tokens[$0].dep == "neg" }
    bag.add("negated", negated ? 1 : 0, name)
    for (side, end) in [("a", a), ("b", b)] {
      let head = tokens[end.head].head
      bag.add("dep", side, tokens[end.head].dep, end.type)
      let owner = head == end.head ? nil : ends.first { $0.first <= head && head <= $0.last }
      bag.add("inside", side, owner == nil ? "-" : tokens[end.head].dep, owner?.type ?? "-")
      let modified = ["amod", "compound", "poss", "nmod"].contains(tokens[end.head].dep)
      bag.add("modified", side, modified ? roles.lemmas[head] : "-")
      let first = roles.firstConjunct(end.head)
      let governor = tokens[first].head
      bag.add(
        "governor", side,
        ["pobj", "pcomp"].contains(tokens[first].dep) ? roles.lemmas[governor] : tokens[first].dep,
        name)
    }
    bag.add("path", path)
    let top = allScores.map { $0[act] }.max() ?? reading.score
    bag.add("gap", Int(max(0, min(6, top - reading.score))))
    let between = ends.filter { min(a.head, b.head) < $0.head && $0.head < max(a.head, b.head) }
    bag.add("between", min(5, between.count))
    bag.add("mentions", min(8, ends.count))
    let joined = roles.firstConjunct(a.head) == roles.firstConjunct(b.head)
    bag.add("joined", joined ? 1 : 0, name)
    let passive = roles.children[t].contains { tokens[$0].dep == "auxpass" }
    bag.add("order", (a.head < b.head ? 2 : 0) + (passive ? 1 : 0), name)
    let order = (a.head < t ? 4 : 0) + (b.head < t ? 2 : 0) + (a.head < b.head ? 1 : 0)
    bag.add("trigger-order", order, tokens[t].pos)
    let rule = self.rule(act, a.entity, b.entity, known, &bag)
    return ClaimCandidate(
      act: act, from: a.entity, to: b.entity, trigger: t, features: bag.distinct,
      numbers: [
        reading.score / 3, lead / 3, (scores.last ?? 0) / 3, Float(rule?.confidence ?? 0) * 5 / 3,
      ], rule: rule?.rule)
  }

  /// The rule that says the same, and features of what the rules say about the sentence.
  private func rule(
    _ act: Int, _ from: Int, _ to: Int, _ known: [RuleEvidence.Entry], _ bag: inout FeatureBag
  ) -> RuleEvidence.Entry? {
    let name = inventory.acts[act]
    func connects(_ key: RuleEvidence.Key, _ a: Int, _ b: Int) -> Bool {
      key.from == a && key.to == b
    }
    let symmetric = inventory.isSymmetric(act)
    let same = known.filter { entry in
      entry.key.act == name
        && (connects(entry.key, from, to) || symmetric && connects(entry.key, to, from))
    }.max { $0.confidence < $1.confidence }
    let found = same == nil ? 0 : 1
    let reversed =
      !symmetric && known.contains { $0.key.act == name && connects($0.key, to, from) }
    let pair = known.contains { entry in
      entry.key.act != name && (connects(entry.key, from, to) || connects(entry.key, to, from))
    }
    let elsewhere = known.contains { entry in
      entry.key.act == name && !connects(entry.key, from, to) && !connects(entry.key, to, from)
    }
    let level = Int((same?.confidence ?? 0) * 10)
    bag.add("rule-level", level)
    bag.add("rule-level-act", level, name)
    bag.add("rule", same?.rule ?? "-")
    bag.add("rule-reversed", found * 2 + (reversed ? 1 : 0))
    bag.add("rule-pair", found * 2 + (pair ? 1 : 0))
    bag.add("rule-elsewhere", found * 2 + (elsewhere ? 1 : 0))
    return same
  }
}
