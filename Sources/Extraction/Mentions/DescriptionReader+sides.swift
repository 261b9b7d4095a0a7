import Language

/// Whom "both sides" cannot mean, and whom a text sets against each other.
extension DescriptionReader {
  /// "Railways in Laos and Thailand": where something is, and no side of anything.
  func isWhere(_ member: Int) -> Bool {
    let token = view.tokens[view.firstConjunct(member)]
    return token.dep == "pobj"
      && ["in", "across", "through", "from", "into", "near", "via"].contains(view.words[token.head])
  }

  /// "The war between the army and the Front … invited both sides": those of whose war, talks or
  /// deal the text spoke last. `earlier` are mentions before the token, the nearest first.
  func rivals(among earlier: [EntityMention], before i: Int) -> [Int]? {
    for mention in earlier
    where view.tokens[mention.head].dep == "conj"
      && (2...8).contains(view.sentenceOf[i] - view.sentenceOf[mention.head])
    {
      let first = view.tokens[view.firstConjunct(mention.head)]
      guard first.dep == "pobj", view.words[first.head] == "between",
        lexicon.postCues.dealings.contains(
          view.tokens[view.tokens[first.head].head].lemma.lowercased())
      else { continue }
      let all = view.withConjuncts(view.firstConjunct(mention.head))
      let entities = all.compactMap { head in earlier.first { $0.head == head }?.entities[0] }
      if all.count == 2, Set(entities).count == 2 { return entities }
    }
    return nil
  }

  /// The two bodies that a text has spoken of most, where it speaks of each more than once, and of
  /// no other and no country as often: "The union … the firm … She asked both sides".
  func mainBodies(
    before i: Int, _ ledger: EntityLedger, where isMeant: (String) -> Bool
  ) -> [Int]? {
    var counts: [Int: Int] = [:]
    var near: Set<Int> = []
    for mention in ledger.mentions
    where mention.head < i && mention.entities.count == 1
      && (mention.form == .name || mention.form == .description)
    {
      let entity = mention.entities[0]
      counts[entity, default: 0] += 1
      if view.sentenceOf[mention.head] == view.sentenceOf[i] { near.insert(entity) }
    }
    func ranked(_ types: Set<String>) -> [(key: Int, value: Int)] {
      counts.filter { types.contains(ledger.drafts[$0.key].type) }
        .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    }
    // Who is named beside "both sides" speaks of them, and is none.
    let bodies = ranked(["organization", "armed-group"]).filter {
      !near.contains($0.key) && isMeant(ledger.drafts[$0.key].name)
    }
    guard bodies.count > 1, bodies[1].value > 1,
      bodies.count == 2 || bodies[1].value > bodies[2].value,
      ranked(["country"]).first.map({ $0.value < bodies[1].value }) ?? true
    else { return nil }
    return [bodies[0].key, bodies[1].key]
  }

  /// Whether somebody is named shortly before a token.
  func isAmongPeople(_ i: Int) -> Bool {
    (max(0, i - 60)..<i).contains {
      view.sentenceOf[i] - view.sentenceOf[$0] <= 2 && named.person(at: $0) != nil
    }
  }
}
