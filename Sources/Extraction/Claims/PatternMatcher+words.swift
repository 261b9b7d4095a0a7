import Language

/// The words that a template asks for beside its trigger.
extension PatternMatcher {
  /// The verb whose object a noun is, by itself or behind a preposition: "have" of "have support".
  private func governors(of token: Int) -> [Int] {
    guard !parse.isVerb(token), ["dobj", "pobj"].contains(parse.dep(token)) else { return [] }
    let head = parse.head(token)
    let verb = parse.dep(token) == "pobj" ? parse.head(head) : head
    return parse.isVerb(verb) ? [verb] : []
  }

  /// The tokens of the words that must follow; throws when one is missing.
  func literals(of rule: Rule, at token: Int) throws(Failure) -> [Int] {
    var found: [Int] = []
    if !rule.pattern.excluded.isEmpty,
      dependents(of: token).contains(where: {
        isAny(rule.pattern.excluded, $0) && !isAfterwards($0, token)
      })
        || governors(of: token).contains(where: { isAny(rule.pattern.excluded, $0) })
    {
      throw Failure(reason: .excluded)
    }
    guard !rule.pattern.literals.isEmpty else { return [] }
    let near = dependents(of: token)
    let predicate = predication(of: token, for: rule)
    let undergone = knownUndergone(by: token)
    for number in rule.pattern.literals.indices {
      guard
        let hit = hit(number, of: rule, near, besides: found)
          ?? hit(number, of: rule, predicate, besides: found)
          ?? hit(number, of: rule, undergone, besides: found)
      else { throw Failure(reason: .word) }
      found.append(hit)
    }
    return found
  }

  /// The first of some tokens that is the literal with a number, and none found already.
  private func hit(_ number: Int, of rule: Rule, _ places: [Int], besides found: [Int]) -> Int? {
    for i in places where isAny(rule.pattern.literals[number], i) && !found.contains(i) {
      if i > 0, parse.words[i - 1] == "-" { continue }
      if number + 1 < rule.pattern.literals.count,
        !leads(i, to: rule.pattern.literals[number + 1])
      {
        continue
      }
      return i
    }
    return nil
  }

  /// Whether a token is one of some words, by its dictionary form or as it stands.
  func isAny(_ words: WordSet, _ token: Int) -> Bool {
    words.contains(parse.lemmaKeys[token]) || words.contains(parse.wordKeys[token])
  }

  /// Tokens below a token within its clause, nearest levels first, in text order.
  func dependents(of token: Int) -> [Int] {
    if let known = dependents[token] { return known }
    let found = readDependents(of: token)
    dependents[token] = found
    return found
  }

  private func knownUndergone(by token: Int) -> [Int] {
    if let known = undergone[token] { return known }
    let found = undergone(by: token)
    undergone[token] = found
    return found
  }

  private func readDependents(of token: Int) -> [Int] {
    var result: [Int] = []
    var level = parse.children[token]
    for _ in 0..<4 {
      var next: [Int] = []
      for i in level.sorted() {
        let dep = parse.dep(i)
        if ["relcl", "advcl", "ccomp", "parataxis"].contains(dep) {
          let isSmall =
            dep == "ccomp" && !parse.hasChild(i, "aux", "auxpass", "mark")
            && ["JJ", "VBN", "NN", "RP", "RB"].contains(parse.tokens[i].tag)
          if isSmall || dep == "ccomp" && isBareInfinitive(i) { result.append(i) }
          continue
        }
        if dep == "conj", parse.isVerb(i) { continue }
        if ["nsubj"].contains(dep), parse.isVerb(token) { continue }
        result.append(i)
        next += parse.children[i]
      }
      level = next
    }
    return result
  }
}
