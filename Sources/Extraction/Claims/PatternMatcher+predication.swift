import Language

/// Predicates said of a subject: "critical of B", "at war with B", "an ally of B".
extension PatternMatcher {
  func predicative(_ rule: Rule, _ token: Int) throws(Failure) -> Match {
    let pattern = rule.pattern
    // "Closed" is no form of "close to".
    if parse.isVerb(token), !pattern.triggers.contains(parse.words[token]) {
      throw Failure(reason: .position)
    }
    let literals = try literals(of: rule, at: token)
    if parse.tokens[token].pos == "ADP" || parse.tokens[token].pos == "SCONJ" {
      return try prepositional(rule, token, literals: literals)
    }
    var holder = token
    if let governing = pattern.governingPrepositions {
      holder = parse.head(token)
      guard parse.dep(token) == "pobj", governing.contains(parse.words[holder]) else {
        throw Failure(reason: .position)
      }
      // "At war": the phrase is said of what its preposition hangs on.
    } else if parse.isVerb(token), !parse.isPassive(token), parse.tokens[token].tag != "VBN" {
      throw Failure(reason: .position)
    }
    let (subjects, anchor) = subjects(ofPredicate: holder)
    guard !subjects.isEmpty else { throw Failure(reason: .from) }
    // "Backed Togo in its row with Benin": the row is not theirs who side with somebody.
    if parse.dep(holder) == "prep", holder > anchor,
      parse.lists["siding-verbs"].contains(parse.lemmas[anchor]),
      ["opposes", "fights"].contains(rule.edge)
    {
      throw Failure(reason: .position)
    }
    var frame = PredicateReader.Frame(anchor: anchor)
    frame.prepositions = parse.prepositions(of: token)
    for other in [holder, anchor] + literals where other != token {
      frame.prepositions += parse.prepositions(of: other)
    }
    return try assemble(rule, token, frame: frame, literals: literals) { source in
      switch source {
      case .agent: return subjects
      case .preposition(let words): return self.objects(words, in: frame, of: token, for: rule.edge)
      case .possessor(let index):
        let noun = index.flatMap { $0 < literals.count ? literals[$0] : nil } ?? token
        let possessors = self.parse.children(noun, "poss")
        return possessors.isEmpty ? [Self.modifierMark - noun] : possessors
      case .patient, .clauseSubject, .host: return []
      }
    }
  }

  /// `A is against B`.
  private func prepositional(
    _ rule: Rule, _ token: Int, literals: [Int]
  ) throws(Failure) -> Match {
    let holder = parse.head(token)
    guard holder != token, parse.lists["linking-verbs"].contains(parse.lemmas[holder]) else {
      throw Failure(reason: .position)
    }
    let frame = PredicateReader.Frame(anchor: holder)
    return try assemble(rule, token, frame: frame, literals: literals) { source in
      switch source {
      case .agent: return self.parse.subjects(of: holder)
      case .preposition: return self.parse.children(token, "pobj")
      default: return []
      }
    }
  }

  /// What a predicate is said of, and the verb that says it.
  private func subjects(ofPredicate token: Int) -> (heads: [Int], anchor: Int) {
    var current = token
    for _ in 0..<3 where parse.dep(current) == "conj" && !parse.isVerb(parse.head(current)) {
      current = parse.head(current)
    }
    let head = parse.head(current)
    switch parse.dep(current) {
    case "acomp", "attr", "oprd", "xcomp", "prep", "advmod", "agent", "conj":
      guard parse.isVerb(head) else {
        return parse.isNominal(head) && parse.dep(current) == "prep"
          ? ([head], current) : ([], token)
      }
      if parse.dep(current) == "prep" || parse.lists["linking-verbs"].contains(parse.lemmas[head]) {
        return (parse.subjects(of: head), head)
      }
      return ([], token)
    case "amod", "acl", "relcl":
      return (parse.isNominal(head) ? [head] : [], token)
    case "advcl", "ccomp":
      if parse.isVerb(current) { return (parse.subjects(of: current), current) }
      // "When fighters loyal to X attacked": the parser makes a clause of the adjective.
      let own = parse.children(current, "nsubj").filter { !parse.words[$0].hasSuffix("self") }
      if !own.isEmpty { return (own, token) }
      return parse.isVerb(head) ? (parse.subjects(of: head), token) : ([], token)
    case "ROOT":
      if parse.isVerb(current) { return (parse.subjects(of: current), current) }
      return (parse.children(current, "nsubj"), token)
    default:
      if parse.isVerb(current) { return (parse.subjects(of: current), current) }
      return ([], token)
    }
  }

  /// A noun that names one end: "B's ally A", "A, a critic of B", "A is B's rival".
  func relational(_ rule: Rule, _ token: Int) throws(Failure) -> Match {
    guard parse.tokens[token].pos == "NOUN" || parse.tokens[token].pos == "PROPN" else {
      throw Failure(reason: .position)
    }
    let literals = try literals(of: rule, at: token)
    let (holders, anchor) = bearers(of: token)
    var frame = PredicateReader.Frame(anchor: anchor)
    frame.prepositions = parse.prepositions(of: token)
    let head = parse.head(token)
    let isTitle = parse.dep(token) == "compound" && parse.tokens[head].pos == "PROPN"
    if isTitle { frame.prepositions += parse.prepositions(of: head) }
    return try assemble(rule, token, frame: frame, literals: literals) { source in
      switch source {
      case .host: return holders
      case .preposition(let words):
        guard words.contains("of") else {
          return self.objects(words, in: frame, of: token, for: rule.edge)
        }
        var possessors =
          self.parse.children(token, "poss") + (isTitle ? self.parse.children(head, "poss") : [])
        // "Its companies and allies".
        if possessors.isEmpty, self.parse.dep(token) == "conj", token - head < 4,
          !self.parse.hasChild(token, "det")
        {
          possessors = self.parse.children(head, "poss").filter {
            self.parse.tokens[$0].tag == "PRP$"
          }
        }
        if !possessors.isEmpty { return possessors }
        let objects = self.objects(words, in: frame, of: token, for: rule.edge)
        if !objects.isEmpty { return objects }
        // "Kremlin critic X", and no "Russian critic".
        if self.parse.lists["relational-by-name"].contains(self.parse.lemmas[token]) {
          return self.parse.children(token, "compound").filter {
            self.parse.tokens[$0].pos == "PROPN"
          }
        }
        // "The American ally" is America's ally, "the American banker" is not America's.
        let byModifier = self.parse.lists["relational-by-modifier"]
        return byModifier.contains(self.parse.lemmas[token]) ? [Self.modifierMark - token] : []
      case .possessor: return self.parse.children(token, "poss")
      case .agent, .patient, .clauseSubject: return []
      }
    }
  }

  /// The entities that a relational noun names, as heads, and the verb that says so.
  private func bearers(of token: Int) -> (heads: [Int], anchor: Int) {
    var current = token
    for _ in 0..<4
    where parse.dep(current) == "conj" && parse.isNominal(parse.head(current)) {
      current = parse.head(current)
    }
    // "Is one of B's allies", "is among B's critics".
    if parse.dep(current) == "pobj" {
      let (phrase, above) = (parse.head(current), parse.head(parse.head(current)))
      if parse.words[phrase] == "of", parse.lists["few-words"].contains(parse.words[above]) {
        current = above
      } else if parse.words[phrase] == "among", parse.lemmas[above] == "be" {
        return (parse.subjects(of: above), above)
      }
    }
    let head = parse.head(current)
    switch parse.dep(current) {
    case "attr", "oprd", "acomp":
      guard parse.isVerb(head) else { break }
      // "Declared X the winner": X is.
      if parse.lists["linking-verbs"].contains(parse.lemmas[head]), !parse.hasChild(head, "dobj") {
        return (parse.subjects(of: head), head)
      }
      let objects = parse.children(head, "dobj", "nsubjpass")
      return (objects.isEmpty ? parse.subjects(of: head) : objects, head)
    case "dobj":
      // "Proclaimed X the winner", of which the parser makes two objects.
      let others = parse.children(head, "dobj").filter { $0 < current }
      if let other = others.last, ["PROPN"].contains(parse.tokens[other].pos) {
        return ([other], head)
      }
    case "appos":
      return ([head], token)
    case "compound" where parse.tokens[head].pos == "PROPN":
      return ([head], token)
    case "pobj" where parse.words[head] == "as":
      let verb = parse.head(head)
      if parse.isVerb(verb) {
        let objects = parse.children(verb, "dobj", "nsubjpass")
        return (objects.isEmpty ? parse.subjects(of: verb) : objects, verb)
      }
    default: break
    }
    // "Signatories to the treaty include Germany", "allies such as Germany".
    if parse.dep(current) == "nsubj", parse.lemmas[head] == "include" {
      return (parse.children(head, "dobj"), head)
    }
    for phrase in parse.prepositions(of: token)
    where phrase.word == "like" || phrase.word == "as" || phrase.word == "including" {
      return ([phrase.object], token)
    }
    let apposed = parse.children(token, "appos")
    if !apposed.isEmpty { return (apposed, token) }
    if arguments.mention(at: token) != nil { return ([token], token) }
    return ([], token)
  }
}
