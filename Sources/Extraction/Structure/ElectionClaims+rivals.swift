internal import Language
internal import TextModel

/// Candidates whom a sentence sets against each other: "X is up against Y", "his main rival is Z".
extension ElectionClaims {
  /// How many sentences back the election may have been named.
  private static let near = 2

  /// Reads who stands against whom, where an election has just been named.
  func rivals(_ i: Int, _ context: inout StructureContext) {
    let lemma = context.tokens[i].lemma.lowercased()
    var runners: [Int] = []
    if context.tokens[i].pos == "VERB", context.words.has("facing-verb", lemma) {
      runners = facing(i, context)
    } else if context.texts[i] == "against", i > 0, context.texts[i - 1] == "up",
      context.tokens[context.tokens[i].head].lemma == "be"
    {
      let subjects = context.children[context.tokens[i].head].filter {
        context.tokens[$0].dep == "nsubj"
      }
      let others = context.children[i].filter { context.tokens[$0].dep == "pobj" }
      runners = pair(subjects, others, context)
    } else if ["run", "stand", "compete"].contains(lemma), context.tokens[i].pos == "VERB",
      !context.isNegated(i)
    {
      // "Is running against Frank Banda and Grace Phiri".
      let subjects = context.children[i].filter { context.tokens[$0].dep == "nsubj" }
      runners = pair(subjects, context.objects(of: i) { $0 == "against" }, context)
    } else if context.words.has("rival-noun", lemma), context.tokens[i].dep.hasPrefix("nsubj"),
      let concession = concession(i, context)
    {
      // "Her main rival, Xavier Banda, conceded defeat".
      runners = [concession]
    } else if context.words.has("rival-noun", lemma), context.tokens[i].dep == "nsubj",
      context.tokens[context.tokens[i].head].lemma == "be"
    {
      let owners = context.children[i].filter { context.tokens[$0].dep == "poss" }
      let others = context.children[context.tokens[i].head].filter {
        context.tokens[$0].dep == "attr"
      }
      runners = pair(owners, others, context)
    } else if context.tokens[i].pos == "VERB", lemma == "seek",
      context.children[i].contains(where: {
        context.tokens[$0].dep == "dobj"
          && ["term", "re-election", "reelection", "mandate"].contains(context.texts[$0])
      })
    {
      runners = context.children[i].filter { context.tokens[$0].dep == "nsubj" }
        .compactMap { person($0, context) }
    }
    guard !runners.isEmpty, !context.isNegated(context.tokens[i].head), isNear(i, context) else {
      return
    }
    for runner in runners { state(runner, i, "candidacy", &context) }
  }

  /// The rival who admits that he has lost, named beside the noun.
  private func concession(_ noun: Int, _ context: StructureContext) -> Int? {
    let verb = context.tokens[noun].head
    guard
      ["concede", "lose", "trail", "win", "get", "receive", "take", "poll"]
        .contains(context.tokens[verb].lemma.lowercased()), !context.isNegated(verb)
    else { return nil }
    return context.children[noun].filter { context.tokens[$0].dep == "appos" }
      .compactMap { person($0, context) }.first
  }

  /// "Will face Grace Banda", "faces a challenge from Grace Banda": both.
  private func facing(_ verb: Int, _ context: StructureContext) -> [Int] {
    guard !context.isNegated(verb) else { return [] }
    let subjects = context.children[verb].filter { context.tokens[$0].dep == "nsubj" }
    let objects = context.children[verb].filter { context.tokens[$0].dep == "dobj" }
    let from = objects.filter { context.words.has("challenge", context.texts[$0]) }
      .flatMap { context.objects(of: $0) { $0 == "from" } }
    return pair(subjects, objects + from, context)
  }

  /// The persons of two sides, if there is one on each.
  private func pair(_ some: [Int], _ others: [Int], _ context: StructureContext) -> [Int] {
    let all = { (tokens: [Int]) in
      tokens.flatMap { [$0] + context.conjuncts($0) }.compactMap { person($0, context) }
    }
    let (a, b) = (all(some), all(others))
    return a.isEmpty || b.isEmpty ? [] : a + b.filter { !a.contains($0) }
  }

  private func person(_ token: Int, _ context: StructureContext) -> Int? {
    runner(token, context).flatMap { context.type($0) == "person" ? $0 : nil }
  }

  /// Whether an election stands in the sentence or just before it.
  private func isNear(_ token: Int, _ context: StructureContext) -> Bool {
    let sentence = context.sentence(token)
    let place = first(from: sentence.upperBound)
    guard place > 0 else { return false }
    return context.sentenceOf[token] - context.sentenceOf[elections[place - 1].head] <= Self.near
  }
}
