import Language

extension CandidateReader {
  /// What all candidates of a sentence share.
  struct Scene {
    let seen: LearnedSentence
    let ends: [End]
    /// Scores of the acts by trigger.
    let scores: [[Float]]
    /// Parts played, by end, then trigger.
    let played: [[String?]]
    let known: [RuleEvidence.Entry]
  }

  /// Describes a pair for the claim model.
  func candidate(
    _ act: Int, _ a: End, _ b: End, _ reading: Reading, _ path: String, _ scene: Scene
  ) -> ClaimCandidate {
    let tokens = roles.tokens
    let (ends, known) = (scene.ends, scene.known)
    let (trigger, scores) = (scene.seen.triggers[reading.place], scene.scores[reading.place])
    let name = inventory.acts[act]
    let (t, lemma) = (trigger.token, roles.lemmas[trigger.token])
    let from = reading.from ?? "0"
    let to = reading.to ?? "0"
    let both = from + "," + to
    let level = Int(max(-6, min(5, reading.score.rounded(.down))))
    let strength = trigger.strength(act).rawValue
    var rival: Float?
    for other in scores.indices.dropLast() where other != act {
      rival = max(rival ?? -.infinity, scores[other])
    }
    let lead = scores[act] - (rival ?? 0)
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
      if end.first > 0 { bag.add("before", side, roles.lemmas[end.first - 1]) }
      if end.last + 1 < tokens.count { bag.add("behind", side, roles.lemmas[end.last + 1]) }
    }
    bag.add("path", path)
    bag.add("path-act", path, name)
    describeAttempts(act, t, both, scene, &bag)
    bag.add("rivals-from", rivals(reading.from, reading.place, a, b, scene), name)
    bag.add("rivals-to", rivals(reading.to, reading.place, a, b, scene), name)
    bag.add("distance", abs(a.head - b.head).bitWidth - abs(a.head - b.head).leadingZeroBitCount)
    let top = scene.scores.map { $0[act] }.max() ?? reading.score
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

  private func describeAttempts(
    _ act: Int, _ trigger: Int, _ parts: String, _ scene: Scene, _ bag: inout FeatureBag
  ) {
    let attempts = scene.seen.attempts
    let here = attempts.at(trigger, act: act)?.rawValue ?? 7
    bag.add("attempt", here)
    bag.add("attempt-act", here, inventory.acts[act])
    bag.add("attempt-roles", here, parts)
    bag.add("attempt-near", attempts.nearest(act)?.rawValue ?? 7, inventory.acts[act])
  }

  /// How many other entities play the same part for the trigger: at most 3; 9 for no part.
  private func rivals(_ part: String?, _ place: Int, _ a: End, _ b: End, _ scene: Scene) -> Int {
    guard let part else { return 9 }
    var entities: [Int] = []
    for (i, end) in scene.ends.enumerated()
    where scene.played[i][place] == part && end.entity != a.entity && end.entity != b.entity {
      if !entities.contains(end.entity) { entities.append(end.entity) }
    }
    return min(3, entities.count)
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
    let others = known.filter { entry in
      entry.key.act != name && (connects(entry.key, from, to) || connects(entry.key, to, from))
    }
    for other in others { bag.add("rule-other", found, name, other.key.act) }
    let elsewhere = known.contains { entry in
      entry.key.act == name && !connects(entry.key, from, to) && !connects(entry.key, to, from)
    }
    let level = Int((same?.confidence ?? 0) * 10)
    bag.add("rule-level", level)
    bag.add("rule-level-act", level, name)
    bag.add("rule", same?.rule ?? "-")
    bag.add("rule-reversed", found * 2 + (reversed ? 1 : 0))
    bag.add("rule-pair", found * 2 + (others.isEmpty ? 0 : 1))
    bag.add("rule-elsewhere", found * 2 + (elsewhere ? 1 : 0))
    return same
  }
}
