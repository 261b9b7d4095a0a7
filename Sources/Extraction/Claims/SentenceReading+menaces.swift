import Language
import TextModel

/// Threats to do something to somebody, and fates held out to him.
extension SentenceReading {
  /// "Threatened to use force against Peru", "vowed to make Peru pay", "threatened to take the firm
  /// to court", "said it would strip Peru of its seat unless it paid".
  func menaces(in sentence: Range<Int>) -> [ClaimDraft] {
    sentence.filter { verb in
      parse.isVerb(verb) && !parse.isPassive(verb)
        && (parse.lemmas[verb] == "threaten"
          || parse.lists["vowing-verbs"].contains(parse.lemmas[verb]))
    }.flatMap { verb in
      threats(
        against: menaced(by: verb), at: verb, in: sentence, confidence: 0.8,
        "threatens: what is to be done"
      ) { actors(of: verb) }
    }
  }

  /// Whom the act that somebody threatens to do would hit.
  private func menaced(by verb: Int) -> [Int] {
    let isThreat = parse.lemmas[verb] == "threaten"
    guard let told = parse.children(verb, "xcomp", "ccomp").first(where: { parse.isVerb($0) }),
      !parse.hasChild(told, "neg"), !parse.isPassive(told)
    else { return [] }
    let isInfinitive = parse.children(told, "aux").contains { parse.tokens[$0].tag == "TO" }
    let lemma = parse.lemmas[told]
    // "Vowed to make Peru pay".
    if lemma == "make" {
      return parse.children(told, "ccomp", "xcomp")
        .filter { ["pay", "suffer", "regret", "bleed"].contains(parse.lemmas[$0]) }
        .flatMap { parse.children($0, "nsubj") }
    }
    let objects = parse.children(told, "dobj")
    if !isThreat {
      // "Said it would strip Peru of its seat unless it paid".
      guard !isInfinitive, isOwnDeed(told), isConditioned(told),
        parse.lists["reprisal-verbs"].contains(lemma)
          || parse.lists["penalty-verbs"].contains(lemma)
          || ["strip", "withhold", "hit"].contains(lemma)
      else { return [] }
      return objects
    }
    guard isInfinitive else { return [] }
    let phrases = parse.prepositions(of: told) + objects.flatMap { parse.prepositions(of: $0) }
    let against = phrases.filter { $0.word == "against" }.map(\.object)
    if !against.isEmpty {
      return ["vote", "run", "stand", "rule", "speak"].contains(lemma) ? [] : against
    }
    // "To take the firm to court".
    if ["take", "drag", "haul"].contains(lemma) {
      let isCourt = phrases.contains { phrase in
        ["to", "before"].contains(phrase.word)
          && (parse.leftEdge[phrase.object]...parse.rightEdge[phrase.object]).contains {
            ["court", "tribunal", "arbitration", "judge"].contains(parse.lemmas[$0].lowercased())
          }
      }
      return isCourt ? objects : []
    }
    guard !parse.lists["peaceable-verbs"].contains(lemma) else { return [] }
    // "To strip Peru of its seat", "to turn Peru's ports into rubble".
    return objects
      + (parse.lists["wrecking-verbs"].contains(lemma)
        ? objects.flatMap { parse.children($0, "poss") } : [])
  }

  /// "It would", "they will": of the one who says so.
  private func isOwnDeed(_ clause: Int) -> Bool {
    parse.children(clause, "nsubj").contains {
      ["it", "they", "he", "she", "we"].contains(parse.words[$0])
    }
      && parse.children(clause, "aux").contains {
        ["will", "would", "'ll", "shall"].contains(parse.words[$0])
      }
  }

  private func isConditioned(_ clause: Int) -> Bool {
    parse.children(clause, "advcl").contains { condition in
      parse.children(condition, "mark").contains { ["unless", "if"].contains(parse.words[$0]) }
    }
  }

  /// "Would be punished", "will pay dearly", "would pay for every scratch": a fate that somebody
  /// holds out to another, who need not be the one that brings it about where the verb only says so.
  func isDoomed(_ clause: Int, byWord isSaid: Bool) -> Bool {
    let lemma = parse.lemmas[clause]
    if parse.isPassive(clause) {
      return parse.lists["dooming-verbs"].contains(lemma)
        || !isSaid && parse.lists["penalty-verbs"].contains(lemma)
    }
    if isSuffering(clause) { return true }
    guard lemma == "pay", !parse.hasChild(clause, "dobj") else { return false }
    return parse.children(clause, "advmod").contains {
      ["dearly", "heavily"].contains(parse.words[$0])
    }
      || parse.prepositions(of: clause).contains { $0.word == "for" } && !isSaid
  }
}
