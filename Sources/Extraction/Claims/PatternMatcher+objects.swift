import Language

/// What stands behind the prepositions of a template.
extension PatternMatcher {
  /// Objects of prepositions, the indirect object counting as "to".
  func objects(
    _ words: WordSet, in frame: PredicateReader.Frame, of token: Int, for edge: String
  ) -> [Int] {
    var heads = words.contains("to") ? frame.recipients : []
    var phrases = forumless(frame.prepositions.filter { words.contains($0.word) }, in: frame)
    // "Flew arms to B through Y, in the east of C": to B.
    if edge == "aids", words.contains("in"), phrases.contains(where: { $0.word == "to" }) {
      phrases.removeAll { $0.word == "in" }
    }
    if isBesides(token, words) { return heads }
    // "Launched missiles at B on Monday": the day is no end of it.
    heads += phrases.filter { !arguments.analysis.isTime($0.object) }.map(\.object)
    // "Threw out the pact": the parser sees a particle and an object.
    if heads.isEmpty, parse.isVerb(token),
      parse.children(token, "prt").contains(where: { words.contains(parse.words[$0]) })
    {
      heads += frame.patients
    }
    // "Called on her to resign": the parser sees a subject of "resign".
    if heads.isEmpty, parse.isVerb(token), !words.isDisjoint(with: ["on", "upon"]) {
      heads += parse.children(token, "xcomp", "ccomp", "advcl")
        .flatMap { parse.children($0, "nsubj") }
        .filter { $0 > token && $0 - token == 2 && words.contains(parse.words[$0 - 1]) }
    }
    // "Took over as minister from X": hung on the post.
    if heads.isEmpty, parse.isVerb(token), words.contains("from") {
      for post in frame.prepositions where post.word == "as" {
        heads += parse.prepositions(of: post.object).filter { $0.word == "from" }.map(\.object)
      }
    }
    // "Complained to the council about X": hung on the council.
    if heads.isEmpty, parse.isVerb(token), !words.isDisjoint(with: ["about", "against", "over"]) {
      for phrase in frame.prepositions where ["to", "with", "at", "before"].contains(phrase.word) {
        heads += parse.prepositions(of: phrase.object)
          .filter { words.contains($0.word) && ["about", "against", "over"].contains($0.word) }
          .map(\.object)
      }
    }
    // "Finances a dam in B": where the thing stands that is paid for.
    let isPlaced = edge == "aids" && words.contains("in")
    if heads.isEmpty, parse.isVerb(token), !words.contains("of"), !words.contains("in") || isPlaced
    {
      // The parser hangs "with B" on the object of "discuss" as often as on the verb, and on what
      // that is of.
      var objects = parse.children(token, "dobj") + (isPlaced ? frame.patients : [])
      // "Pays for a clinic in B".
      if isPlaced, parse.lemmas[token] == "pay" {
        objects += frame.prepositions.filter { $0.word == "for" }.map(\.object)
      }
      for object in objects + (isPlaced ? objects.flatMap { parse.children($0, "conj") } : []) {
        let phrases = parse.prepositions(of: object)
        heads += phrases.filter { words.contains($0.word) }.map(\.object)
        for phrase in phrases where phrase.word == "of" && !isPlaced {
          heads += parse.prepositions(of: phrase.object).filter { words.contains($0.word) }
            .map(\.object)
        }
      }
    }
    // "Met at the ministry in Riyadh"; who speaks at talks in Doha takes part in them.
    if edge == "visited", words.contains("in"), parse.isVerb(token) {
      // Not "voiced concern at the violence in Gaza".
      heads += parse.prepositions(of: token).filter {
        $0.word == "at" && !parse.lists["meeting-events"].contains(parse.lemmas[$0.object])
          && !parse.lists["attended-events"].contains(parse.lemmas[$0.object])
      }
      .flatMap { parse.prepositions(of: $0.object) }.filter { $0.word == "in" }.map(\.object)
    }
    // "Put their names to the text in Praia", "attended a summit in Bali": where it was done.
    if heads.isEmpty, edge == "visited", words.contains("in"), parse.isVerb(token),
      parse.lists["doing-there"].contains(parse.lemmas[token])
    {
      let done =
        parse.children(token, "dobj")
        + frame.prepositions.filter { ["to", "at"].contains($0.word) }.map(\.object)
      heads += done.flatMap { parse.prepositions(of: $0) }.filter { words.contains($0.word) }
        .map(\.object)
    }
    if heads.isEmpty { heads = nested(words, in: frame, of: token, for: edge) }
    return heads.isEmpty ? phrases.map(\.object) : heads
  }

  /// "Met on the sidelines of a summit in Bali with B", "talks on a treaty between A and B": what
  /// the parser hangs on a noun in between.
  private func nested(
    _ words: WordSet, in frame: PredicateReader.Frame, of token: Int, for edge: String
  ) -> [Int] {
    let lists = parse.lists
    if parse.isVerb(token) {
      guard words.contains("with"), lists["meeting-verbs"].contains(parse.lemmas[token]) else {
        return []
      }
      var level = frame.prepositions.map(\.object)
      for _ in 0..<4 where !level.isEmpty {
        let inner = level.filter {
          lists["margins"].contains(parse.lemmas[$0])
            || lists["meeting-events"].contains(parse.lemmas[$0]) || arguments.analysis.isTime($0)
            || arguments.mention(at: $0).map(isPlace) ?? false
        }.flatMap { parse.prepositions(of: $0) }
        let found = inner.filter { words.contains($0.word) }.map(\.object)
        if !found.isEmpty { return found }
        level = inner.map(\.object)
      }
      return []
    }
    guard words.contains("between"), lists["concord-edges"].contains(edge) else { return [] }
    return frame.prepositions
      .filter { ["on", "about", "over", "for", "of", "in", "to"].contains($0.word) }
      .flatMap { parse.prepositions(of: $0.object) }.filter { words.contains($0.word) }
      .map(\.object)
  }

  private func isPlace(_ mention: Int) -> Bool {
    arguments.analysis.mentions[mention].entities.allSatisfy {
      ["place", "event"].contains(entityTypes[$0])
    }
  }

  /// "Met on the sidelines of a summit with B": not the summit is with B.
  private func isBesides(_ noun: Int, _ words: WordSet) -> Bool {
    guard words.contains("with"), !parse.isVerb(noun), parse.dep(noun) == "pobj" else {
      return false
    }
    return parse.lists["margins"].contains(parse.lemmas[parse.head(parse.head(noun))])
  }

  /// "An ambush laid by X".
  func placed(_ noun: Int) -> [Parse.Preposition] {
    parse.children(noun, "acl")
      .filter { parse.lists["placing-verbs"].contains(parse.lemmas[$0]) }
      .flatMap { parse.prepositions(of: $0) }
  }

  /// "Lodged a complaint against B at the court": the court is where, and not whom it is about.
  private func forumless(
    _ phrases: [Parse.Preposition], in frame: PredicateReader.Frame
  ) -> [Parse.Preposition] {
    guard phrases.contains(where: { $0.word == "at" }) else { return phrases }
    let isLodged = parse.lists["lodging-verbs"].contains(parse.lemmas[frame.anchor])
    guard isLodged || phrases.contains(where: { ["against", "about"].contains($0.word) }) else {
      return phrases
    }
    return phrases.filter { $0.word != "at" }
  }

  /// Subjects of what a verb says is or is to be: "insisted that B pay", "called for B to pay".
  func clauseSubjects(of verb: Int, for rule: Rule) -> [Int] {
    let clauses =
      parse.children(verb, "ccomp").filter {
        !rule.pattern.needsMandative || parse.isMandative($0)
      }
      // "Regretted in a joint statement that B had failed": hung on the statement.
      + parse.prepositions(of: verb).filter {
        $0.word == "in" && parse.lists["messages"].contains(parse.lemmas[$0.object])
      }.flatMap { phrase in
        parse.children(phrase.object, "acl", "ccomp", "relcl").filter { clause in
          !rule.pattern.needsMandative
            && parse.children(clause, "mark").contains { parse.words[$0] == "that" }
        }
      }
    // "Stressed the need for B to pay": hung on the need.
    let needs = parse.children(verb, "dobj").filter {
      parse.lists["need-nouns"].contains(parse.lemmas[$0])
    }
    let hung =
      parse.children(verb, "advcl", "xcomp", "ccomp")
      + needs.flatMap { parse.children($0, "advcl", "acl", "relcl") }
    let called = hung.filter { clause in
      parse.children(clause, "mark").contains { parse.words[$0] == "for" }
        && predicates.isInfinitive(clause)
    }
    let isCall = parse.lists["asking-verbs"].contains(parse.lemmas[verb])
    return (isCall ? called : clauses + called.filter { !clauses.contains($0) })
      .flatMap { parse.children($0, "nsubj", "nsubjpass") }
      // "Charged that B had been given away": B has done nothing.
      .filter { rule.edge != "accuses" || parse.dep($0) != "nsubjpass" }
  }

  /// Subjects of what a noun asks for: "the demand that B resign", "a call by A for B to resign".
  func clauseSubjects(ofNoun noun: Int, for rule: Rule) -> [Int] {
    parse.children(noun, "acl", "advcl", "ccomp", "relcl").filter {
      !rule.pattern.needsMandative || parse.isMandative($0) || predicates.isInfinitive($0)
    }
    .flatMap { clause in
      let subjects = parse.children(clause, "nsubj", "nsubjpass")
      guard subjects.isEmpty else { return subjects }
      // The parse hangs the name on "for" in "for B to resign", and "for" on "A" in "a demand by A
      // for B to resign".
      let marks = parse.children(clause, "mark").filter { parse.words[$0] == "for" }
      if !marks.isEmpty { return marks.flatMap { parse.children($0, "pobj") } }
      guard predicates.isInfinitive(clause) else { return [] }
      return parse.prepositions(of: noun).filter { $0.word == "by" }.flatMap { phrase in
        parse.prepositions(of: phrase.object)
          .filter { $0.word == "for" && parse.rightEdge[$0.object] < clause }.map(\.object)
      }
    }
  }

  /// "Opposition to the law from A": the parse hangs "from A" on the law.
  func opposers(behindObjectOf noun: Int) -> [Int] {
    guard parse.lists["opposition-nouns"].contains(parse.lemmas[noun]) else { return [] }
    return parse.prepositions(of: noun).filter { $0.word == "to" }.flatMap { phrase in
      parse.prepositions(of: phrase.object).filter { $0.word == "from" }.map(\.object)
    }
  }

  /// "Under an accord with B", but not "a complaint by X against an accord with B": what follows a
  /// preposition in a template stands behind it in the text.
  func leads(_ token: Int, to words: WordSet) -> Bool {
    guard parse.dep(token) == "prep", parse.words[token] != "as",
      let object = parse.child(token, "pobj")
    else { return true }
    return ([object] + dependents(of: object)).contains { isAny(words, $0) }
  }

  /// What is said of a noun that names a bond: "relations between A and B have improved", "are
  /// friendly".
  func predication(of noun: Int, for rule: Rule) -> [Int] {
    let verb = parse.head(noun)
    guard rule.pattern.kind == .nominal, parse.isVerb(verb),
      rule.edge == "cooperates-with" && parse.dep(noun) == "nsubj"
        || rule.edge == "agreed-with" && ["nsubj", "nsubjpass"].contains(parse.dep(noun))
    else { return [] }
    return [verb] + parse.children(verb, "acomp", "attr")
  }

  /// What a participle or relative clause is said of, as the object that it leaves out: "doctors
  /// sent by A to B", "the loan that A granted B", "a truce agreed by A".
  func undergone(by verb: Int) -> [Int] {
    guard parse.isVerb(verb), ["acl", "relcl"].contains(parse.dep(verb)) else { return [] }
    let noun = parse.head(verb)
    guard parse.isNominal(noun), noun < verb,
      predicates.verb(verb).patients.contains(where: { $0 == noun || parse.antecedent($0) == noun })
    else { return [] }
    // "Two million doses of vaccine", "a shipment of tents".
    let inner = parse.prepositions(of: noun).filter { $0.word == "of" && $0.object < verb }
      .map(\.object)
    return ([noun] + inner).flatMap { [$0] + parse.children($0, "compound", "amod", "nmod") }
  }

  /// "Toppled the president after a disputed election": a word that only tells when, and not in
  /// which sense.
  func isAfterwards(_ i: Int, _ verb: Int) -> Bool {
    parse.isVerb(verb)
      && parse.children(verb, "prep").contains {
        ["after", "before", "since", "following"].contains(parse.words[$0])
          && ($0...max($0, parse.rightEdge[$0])).contains(i)
      }
  }
}
