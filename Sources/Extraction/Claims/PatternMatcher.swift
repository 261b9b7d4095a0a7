import TextModel
import Language

/// Finds the rules' templates in the sentences of one document.
final class PatternMatcher {
  let rules: RuleSet
  let schema: EdgeSchema
  let parse: Parse
  let predicates: PredicateReader
  let arguments: ArgumentReader
  let entityTypes: [String]
  /// What `dependents(of:)` and `undergone(by:)` found, by token: many rules ask at each.
  var dependents: [[Int]?]
  var undergone: [[Int]?]

  typealias Outcome = Result<Match, Failure>

  /// Why a template does not fit here.
  struct Failure: Error {
    let reason: NearMiss
  }

  init(rules: RuleSet, schema: EdgeSchema, parse: Parse, analysis: DocumentAnalysis) {
    self.rules = rules
    self.schema = schema
    self.parse = parse
    predicates = PredicateReader(
      parse: parse, known: PredicateReader.Frames(count: parse.tokens.count))
    arguments = ArgumentReader(parse: parse, analysis: analysis)
    entityTypes = analysis.entities.map(\.type)
    dependents = [[Int]?](repeating: nil, count: parse.tokens.count)
    undergone = dependents
  }

  /// Rules whose trigger may be this token, in rule order.
  func candidates(at token: Int) -> [Rule] {
    let (lemma, word) = (parse.lemmaKeys[token], parse.wordKeys[token])
    let own = rules.triggered[lemma]
    let other = word.hash == lemma.hash ? nil : rules.triggered[word]
    let isVerb = parse.tokens[token].pos == "VERB"
    guard let found = own ?? other else { return isVerb ? rules.anyVerbRules : [] }
    if !isVerb, own == nil || other == nil { return found.rules }
    if other == nil, word.hash == lemma.hash { return found.ofVerb }
    if own == nil || other == nil { return found.ofVerbInOrder }
    var numbers = rules.byTrigger[lemma] ?? []
    if isVerb { numbers += rules.ofAnyVerb }
    numbers += rules.byTrigger[word] ?? []
    return rules.each(numbers.sorted())
  }

  /// Tries one rule at one token.
  func match(_ rule: Rule, at token: Int) -> Outcome {
    do throws(Failure) {
      switch rule.pattern.kind {
      case .verb: return .success(try verb(rule, token))
      case .nominal: return .success(try nominal(rule, token))
      case .relational: return .success(try relational(rule, token))
      case .predicative: return .success(try predicative(rule, token))
      case .hyphen: return .success(try hyphen(rule, token))
      case .prefix: return .success(try prefix(rule, token))
      case .adjunct: return .success(try adjunct(rule, token))
      }
    } catch {
      return .failure(error)
    }
  }

  // MARK: kinds

  private func verb(_ rule: Rule, _ token: Int) throws(Failure) -> Match {
    guard parse.isVerb(token), !["amod", "compound", "aux", "auxpass"].contains(parse.dep(token))
    else { throw Failure(reason: .position) }
    // "Ghana's governing alliance": the participle describes the alliance.
    if parse.tokens[token].tag == "VBG",
      parse.children(token, "nsubj").contains(where: {
        parse.children($0, "case").contains { parse.tokens[$0].tag == "POS" }
      })
    {
      throw Failure(reason: .position)
    }
    let literals = try literals(of: rule, at: token)
    // "Strike down" is not "strike".
    for particle in parse.children(token, "prt") where !literals.contains(particle) {
      let isPreposition = rule.slotPrepositions.contains(parse.words[particle])
      if !isPreposition, !rule.isOfAnyVerb { throw Failure(reason: .position) }
    }
    var frame = predicates.verb(token)
    if !rule.takesObject, !takesParticle(rule, token) {
      let objects = parse.children(token, "dobj").filter { !literals.contains($0) }
      if !objects.isEmpty, !objects.contains(where: { parse.dominatesAny($0, literals) }) {
        throw Failure(reason: .position)
      }
    }
    if rule.pattern.isAgentless, !frame.agents.isEmpty { throw Failure(reason: .position) }
    if rule.pattern.needsInfinitive, !hasInfinitive(token) { throw Failure(reason: .infinitive) }
    for literal in literals {
      frame.prepositions += parse.prepositions(of: literal)
      // "Died in an ambush laid by X".
      if rule.edge == "fights" { frame.prepositions += placed(literal) }
      if let verb = clauseHead(of: literal), verb != token {
        frame.prepositions += parse.prepositions(of: verb)
      }
    }
    return try assemble(rule, token, frame: frame, literals: literals) { source in
      switch source {
      case .agent:
        if rule.isOfAnyVerb, frame.agents.isEmpty { return frame.patients }
        if rule.pattern.to?.source == .agent, let thing = self.resultOf(token) { return [thing] }
        if rule.edge == self.signing, frame.agents.isEmpty {
          return self.parties(of: frame.patients)
        }
        return frame.agents
      case .patient:
        // "Gave B seven days to withdraw", "handed B an ultimatum": B is the one who gets it.
        if !frame.recipients.isEmpty,
          rule.pattern.others.contains(.patient)
            || frame.patients.contains(where: literals.contains)
        {
          return frame.recipients
        }
        return self.patients(of: token, in: frame, doing: literals)
      case .preposition(let words): return self.objects(words, in: frame, of: token, for: rule.edge)
      case .possessor(let index):
        guard let index, index < literals.count else { return [] }
        let possessors = self.parse.children(literals[index], "poss")
        return possessors.isEmpty ? [Self.modifierMark - literals[index]] : possessors
      case .clauseSubject: return self.clauseSubjects(of: token, for: rule)
      case .host: return []
      }
    }
  }

  /// Whose names say nothing of what others do: "Sirisena's People's Freedom Alliance".
  private static let bearers: Set<String> = [
    "person", "organization", "ministry", "armed-group", "place",
  ]

  private func nominal(_ rule: Rule, _ token: Int) throws(Failure) -> Match {
    let isNoun = parse.tokens[token].pos == "NOUN" || parse.tokens[token].pos == "PROPN"
    let isGerund = parse.tokens[token].tag == "VBG" && parse.hasChild(token, "poss", "det", "prep")
    guard isNoun || isGerund, !["compound", "npadvmod"].contains(parse.dep(token)),
      !arguments.isInsideName(of: Self.bearers, token)
    else { throw Failure(reason: .position) }
    let literals = try literals(of: rule, at: token)
    var frame = predicates.noun(token)
    for literal in literals { frame.prepositions += parse.prepositions(of: literal) }
    let used = rule.usedPrepositions
    let subject =
      used.contains("with") && schema.isSymmetric(rule.edge) || rule.takesClauseSubject
      ? predicates.clauseSubject(of: token) : nil
    return try assemble(rule, token, frame: frame, literals: literals) { source in
      switch source {
      case .agent:
        var heads = frame.agents
        if heads.isEmpty, !frame.undergoers.isEmpty {
          heads = self.objects(["from", "by"], in: frame, of: token, for: rule.edge)
          return heads.isEmpty ? [Self.modifierMark - token] : heads
        }
        if heads.isEmpty { heads = frame.lightAgents }
        if heads.isEmpty { heads = [Self.modifierMark - token] }
        for word in ["from", "of"] where !used.contains(word) {
          heads += self.objects([word], in: frame, of: token, for: rule.edge)
        }
        // "Alarm at the generals' ties with B": theirs, whoever they are.
        let isOthers = self.parse.children(token, "poss").contains {
          self.parse.tokens[$0].tag != "PRP$"
        }
        if let subject, !isOthers, self.isEmpty(heads) { heads += subject.heads }
        heads += self.opposers(behindObjectOf: token)
        return heads
      case .preposition(let words):
        let heads = self.objects(words, in: frame, of: token, for: rule.edge)
        return heads.isEmpty && words != ["between"] ? frame.undergoers : heads
      case .possessor(let index):
        // "B's imports of A's gas", "of Russian gas".
        guard let index, index < literals.count else { return self.parse.children(token, "poss") }
        let owners = self.parse.children(literals[index], "poss")
        return owners.isEmpty ? [Self.modifierMark - literals[index]] : owners
      case .clauseSubject: return self.clauseSubjects(ofNoun: token, for: rule)
      case .patient, .host: return []
      }
    }
  }

  /// Whether no entity of an actor's type stands at any of the places.
  private func isEmpty(_ heads: [Int]) -> Bool {
    let accepts: (Int) -> Bool = {
      !["place", "date", "event", "agreement"].contains(self.entityTypes[$0])
    }
    return heads.allSatisfy { head in
      head <= Self.modifierMark
        ? arguments.modifiers(of: Self.modifierMark - head, accepts: accepts).isEmpty
        : arguments.arguments(at: head, accepts: accepts).isEmpty
    }
  }

  /// Marks "the modifiers in front of this noun" among argument heads: `modifierMark - noun`.
  static let modifierMark = -2

  /// Whether a preposition of the template stands as a particle in front of the object: "throw out
  /// B" of "threw out the pact".
  private func takesParticle(_ rule: Rule, _ verb: Int) -> Bool {
    parse.children(verb, "prt").contains { rule.slotPrepositions.contains(parse.words[$0]) }
  }

  private func adjunct(_ rule: Rule, _ token: Int) throws(Failure) -> Match {
    let preposition = parse.head(token)
    guard parse.dep(token) == "pobj",
      rule.pattern.governingPrepositions?.contains(parse.words[preposition]) == true
    else { throw Failure(reason: .position) }
    let literals = try literals(of: rule, at: token)
    var host = parse.head(preposition)
    if parse.isNominal(host), arguments.mention(at: host) == nil,
      let verb = parse.ancestors(host).first(where: { parse.isVerb($0) })
    {
      host = verb
    }
    var frame = predicates.noun(token)
    // What is asked for at a request may be open; that it was requested is not.
    frame.anchor = token
    return try assemble(rule, token, frame: frame, literals: literals) { source in
      switch source {
      case .host:
        guard self.parse.isVerb(host) else { return [host] }
        let verbal = self.predicates.verb(host)
        let things = verbal.patients.filter { head in
          let accepts: (Int) -> Bool = { ["agreement", "event"].contains(self.entityTypes[$0]) }
          return !self.arguments.arguments(at: head, accepts: accepts).isEmpty
        }
        if !things.isEmpty, rule.pattern.to?.source == .host { return things }
        // "Named X in Y's place": X takes the place.
        if self.parse.lists["object-adjunct-verbs"].contains(self.parse.lemmas[host]),
          !verbal.patients.isEmpty
        {
          return verbal.patients
        }
        return verbal.agents.isEmpty ? verbal.patients : verbal.agents
      case .possessor, .agent:
        let heads = self.parse.children(token, "poss")
        return heads.isEmpty
          ? [Self.modifierMark - token]
            + self.objects(["of", "from", "by"], in: frame, of: token, for: rule.edge)
          : heads
      case .preposition(let words): return self.objects(words, in: frame, of: token, for: rule.edge)
      case .patient, .clauseSubject: return []
      }
    }
  }

  private func hyphen(_ rule: Rule, _ token: Int) throws(Failure) -> Match {
    guard token >= 2, parse.words[token - 1] == "-" || parse.words[token - 1] == "–",
      // "State-owned": of no state that is named.
      parse.tokens[token - 2].pos != "NOUN"
        || !["state", "government", "family", "employee"].contains(parse.lemmas[token - 2])
    else { throw Failure(reason: .position) }
    let frame = PredicateReader.Frame(anchor: token)
    return try assemble(rule, token, frame: frame, literals: []) { source in
      source == .agent ? [token - 2] : self.modified(by: token)
    }
  }

  private func prefix(_ rule: Rule, _ token: Int) throws(Failure) -> Match {
    guard token + 2 < parse.tokens.count, parse.words[token + 1] == "-" else {
      throw Failure(reason: .position)
    }
    if isInName(prefix: token) { throw Failure(reason: .position) }
    let frame = PredicateReader.Frame(anchor: token)
    return try assemble(rule, token, frame: frame, literals: []) { source in
      source == .patient ? [token + 2] : self.modified(by: token + 2)
    }
  }

  /// The noun that a modifier belongs to, or the subject it is said of.
  private func modified(by token: Int) -> [Int] {
    var current = token
    for _ in 0..<6 {
      let head = parse.head(current)
      guard head != current else { return [] }
      if parse.isVerb(head) { return parse.subjects(of: head) }
      if parse.isNominal(head), head > token || parse.dep(current) == "amod" { return [head] }
      current = head
    }
    return []
  }

  // MARK: parts

  /// The edge type whose agents are the parties that the agreement itself names.
  private var signing: String { "signed" }

  /// "The pact between A and B was signed", "the A-B pact, signed in May".
  private func parties(of agreements: [Int]) -> [Int] {
    agreements.flatMap { noun in
      let between = parse.prepositions(of: noun).filter { $0.word == "between" }.map(\.object)
      return between.isEmpty ? [Self.modifierMark - noun] : between
    }
  }

  /// "Struck a deal, drawing protests": what draws them is the deal.
  private func resultOf(_ verb: Int) -> Int? {
    let governor = parse.head(verb)
    guard parse.dep(verb) == "advcl", parse.tokens[verb].tag == "VBG", parse.isVerb(governor),
      // "Vetoed the resolution, drawing protests": against whoever vetoed it.
      !["veto", "block", "reject", "kill"].contains(parse.lemmas[governor]),
      !parse.lists["cancelling-verbs"].contains(parse.lemmas[governor])
    else { return nil }
    return predicates.verb(governor).patients.first { head in
      let accepts: (Int) -> Bool = { ["agreement", "event"].contains(self.entityTypes[$0]) }
      return !arguments.arguments(at: head, accepts: accepts).isEmpty
    }
  }

  private func clauseHead(of token: Int) -> Int? {
    let head = parse.head(token)
    return parse.isVerb(head) ? head : nil
  }

  private func hasInfinitive(_ token: Int) -> Bool {
    parse.children[token].contains {
      ["xcomp", "ccomp", "advcl"].contains(parse.dep($0)) && predicates.isInfinitive($0)
    }
      || parse.children(token, "dobj", "pobj").contains { object in
        parse.children(object, "acl", "relcl").contains { predicates.isInfinitive($0) }
      }
  }
}
