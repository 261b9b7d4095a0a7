import Language

/// Which verbs tell a happening, with the words that belong to them.
extension HappeningReader {
  /// Whether a verb tells one of the kinds, alone or with what belongs to it: "exploded", "went off", "blew
  /// himself up", "seized power".
  func tells(_ verb: Int, _ kinds: [ToldHappening]) -> Bool {
    let lemma = view.tokens[verb].lemma.lowercased()
    if kinds.contains(where: { $0.verbs.contains(lemma) }) { return true }
    return phrases(of: verb, lemma).contains { phrase in
      kinds.contains { $0.verbs.contains(phrase) }
    }
  }

  /// A verb's lemma with each particle and object behind it: "go off", "seize power", "fire missile".
  private func phrases(of verb: Int, _ lemma: String) -> [String] {
    view.children[verb].prefix(20).filter { child in
      child > verb && ["prt", "advmod", "dobj"].contains(view.tokens[child].dep)
    }.map { "\(lemma) \(view.tokens[$0].lemma.lowercased())" }
  }

  /// A past form that the tagger takes for an infinitive: "soldiers overthrew the president".
  func isMistaggedPast(_ verb: Int) -> Bool {
    let token = view.tokens[verb]
    return token.tag == "VB" && ["ROOT", "conj", "ccomp"].contains(token.dep)
      && view.children[verb].contains { view.tokens[$0].dep == "nsubj" && $0 < verb }
      && !view.children[verb].contains { ["aux", "auxpass"].contains(view.tokens[$0].dep) }
  }

  /// The country in which soldiers take power: "the army of Myanmar seized power", "soldiers in Guinea
  /// overthrew the president", "Gabonese officers ousted him".
  func seizedLand(_ verb: Int) -> String? {
    guard isSeizure(verb),
      let subject = view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      lexicon.usurpers.contains(view.words[subject])
        || lexicon.usurpers.contains(view.tokens[subject].lemma.lowercased())
    else { return nil }
    let whose =
      view.children[subject].filter { $0 < subject }
      + view.objects(of: subject, prepositions: ["of", "in", "from"])
    for token in whose {
      guard let candidate = named.candidate(at: token),
        [.country, .capital, .demonym].contains(candidate.kind), let name = candidate.name
      else { continue }
      return name
    }
    return nil
  }

  private func isSeizure(_ verb: Int) -> Bool {
    let lemma = view.tokens[verb].lemma.lowercased()
    let coups = lexicon.toldHappenings.filter { $0.nouns.contains("coup") }
    return coups.contains { $0.verbs.contains(lemma) } || tells(verb, coups)
  }

  /// The kind of what a bomb does: "a car bomb killed nine people", "a mine blew up".
  func bombing(_ verb: Int) -> UntakenHappening? {
    guard let kind = lexicon.untakenHappenings["bomb go off"],
      lexicon.blastVerbs.contains(view.tokens[verb].lemma.lowercased())
        || phrases(of: verb, view.tokens[verb].lemma.lowercased()).contains(where: {
          lexicon.blastVerbs.contains($0)
        }),
      let subject = view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      lexicon.bombNouns.contains(view.tokens[subject].lemma.lowercased())
    else { return nil }
    return kind
  }
}
