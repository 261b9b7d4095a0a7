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

  /// Whether somebody is named shortly before a token.
  func isAmongPeople(_ i: Int) -> Bool {
    (max(0, i - 60)..<i).contains {
      view.sentenceOf[i] - view.sentenceOf[$0] <= 2 && named.person(at: $0) != nil
    }
  }
}
