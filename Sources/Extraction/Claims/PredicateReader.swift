import Language

/// The arguments of verbs, eventive nouns and predicates, normalised over voice, control,
/// coordination, relative clauses, participles and light verbs.
struct PredicateReader {
  let parse: Parse
  /// What was found already, where many ask for the same tokens.
  var known: Frames?

  /// Frames by token.
  final class Frames {
    fileprivate var verbs: [Frame?]
    fileprivate var nouns: [Frame?]

    init(count: Int) {
      verbs = [Frame?](repeating: nil, count: count)
      nouns = verbs
    }
  }

  /// The arguments of one predicate, as heads of phrases.
  struct Frame {
    var agents: [Int] = []
    var patients: [Int] = []
    var recipients: [Int] = []
    var prepositions: [Parse.Preposition] = []
    /// Verb that decides polarity, modality and time.
    var anchor: Int
    /// The agent came through a light verb, so that modifiers come first.
    var lightAgents: [Int] = []
    /// The subject undergoes what the noun says: "received support from".
    var undergoers: [Int] = []
  }

  /// Arguments of a verb.
  func verb(_ verb: Int) -> Frame {
    guard let known else { return readVerb(verb) }
    if let frame = known.verbs[verb] { return frame }
    let frame = readVerb(verb)
    known.verbs[verb] = frame
    return frame
  }

  private func readVerb(_ verb: Int) -> Frame {
    var frame = Frame(anchor: verb)
    let subjects = parse.subjects(of: verb)
    let passive = parse.isPassive(verb)
    let objects = parse.children(verb, "dobj", "obj")
    frame.recipients = parse.children(verb, "dative").filter { parse.tokens[$0].pos != "ADP" }
    if passive {
      if objects.isEmpty {
        frame.patients = subjects
      } else {
        // "B was given tanks by A".
        frame.recipients += subjects
        frame.patients = objects + subjects
      }
    } else {
      frame.agents = subjects
      frame.patients = objects
      if objects.isEmpty {
        frame.patients += misreadObjects(of: verb)
        frame.patients += gap(of: verb)
        frame.patients += sharedObject(of: verb)
        // "Condemned what he called China's attack".
        frame.patients += parse.children(verb, "ccomp").flatMap { parse.named(by: $0) }
        // "Wants B to leave" is parsed as a clause with a subject of its own.
        for clause in parse.children(verb, "ccomp", "xcomp")
        where isInfinitive(clause) || isSmallClause(clause) {
          frame.patients += parse.children(clause, "nsubj", "nsubjpass")
        }
      }
    }
    frame.prepositions = parse.prepositions(of: verb).filter { !isAbsolute($0, of: verb) }
    if passive {
      for phrase in frame.prepositions where phrase.word == "by" {
        frame.agents.append(phrase.object)
      }
      if frame.agents.isEmpty { frame.agents = agentsBehindPlaces(in: frame.prepositions) }
      if frame.agents.isEmpty {
        // "Was condemned in a statement by A", "was represented at the summit by A".
        for phrase in frame.prepositions where ["in", "at"].contains(phrase.word) {
          for inner in parse.prepositions(of: phrase.object) where inner.word == "by" {
            frame.agents.append(inner.object)
          }
          // "Was toppled in a coup led by A".
          guard parse.lists["coups"].contains(parse.lemmas[phrase.object]),
            parse.lists["toppling-verbs"].contains(parse.lemmas[verb])
          else { continue }
          for clause in parse.children(phrase.object, "acl")
          where parse.lists["plotting-verbs"].contains(parse.lemmas[clause]) {
            frame.agents += parse.prepositions(of: clause).filter { $0.word == "by" }.map(\.object)
          }
        }
      }
    }
    for companion in companions(of: verb, subjects: subjects, in: frame.prepositions) {
      if passive { frame.patients.append(companion) } else { frame.agents.append(companion) }
    }
    // A relative clause with a stranded or fronted preposition: "with whom A met".
    return frame
  }

  /// Arguments of a noun that names an act.
  func noun(_ noun: Int) -> Frame {
    guard let known else { return readNoun(noun) }
    if let frame = known.nouns[noun] { return frame }
    let frame = readNoun(noun)
    known.nouns[noun] = frame
    return frame
  }

  private func readNoun(_ noun: Int) -> Frame {
    var frame = Frame(anchor: noun)
    frame.prepositions = parse.prepositions(of: noun).filter { !isCompany($0) }
    frame.agents = parse.children(noun, "poss")
    for phrase in frame.prepositions where phrase.word == "by" {
      frame.agents.append(phrase.object)
    }
    for clause in parse.children(noun, "acl") where parse.tokens[clause].tag == "VBN" {
      // "A truce brokered by A between B and C": A is no party.
      if parse.lists["brokering-verbs"].contains(parse.lemmas[clause]) {
        let phrases = parse.prepositions(of: clause)
        let brokers = phrases.filter { $0.word == "by" }.map(\.object)
        frame.prepositions += (phrases + brokers.flatMap { parse.prepositions(of: $0) })
          .filter { $0.word == "between" }
        continue
      }
      // "Sanctions imposed by A on B", "talks held with B".
      guard parse.lists["light-verbs"].contains(parse.lemmas[clause]) else { continue }
      frame.prepositions += parse.prepositions(of: clause)
      for phrase in parse.prepositions(of: clause) where phrase.word == "by" {
        frame.lightAgents.append(phrase.object)
      }
    }
    for clause in parse.children(noun, "relcl") {
      guard parse.lists["light-verbs"].contains(parse.lemmas[clause]),
        // "An accord under which X will send police": X's part is another one.
        !parse.prepositions(of: clause).contains(where: { parse.antecedent($0.object) != nil })
      else { continue }
      let own = parse.children(clause, "nsubj").filter { parse.antecedent($0) == nil }
      if parse.isPassive(clause) || !own.isEmpty {
        frame.prepositions += parse.prepositions(of: clause)
        frame.lightAgents += own
        for phrase in parse.prepositions(of: clause) where phrase.word == "by" {
          frame.lightAgents.append(phrase.object)
        }
      }
    }
    // "Rejected the deal that A struck with B": who rejects it has not struck it.
    if let telling = clause(telling: noun) {
      frame.anchor = telling
      return frame
    }
    var top = noun
    // "A round of talks", "a series of attacks".
    for _ in 0..<3 {
      let preposition = parse.head(top)
      guard parse.dep(top) == "pobj", parse.words[preposition] == "of",
        parse.lists["quantities"].contains(parse.lemmas[parse.head(preposition)])
      else { break }
      top = parse.head(preposition)
      frame.prepositions += parse.prepositions(of: top).filter { $0.token != preposition }
      if frame.agents.isEmpty { frame.agents = parse.children(top, "poss") }
    }
    // Coordinated nouns share what governs the first: "an embrace and talks".
    var governed = top
    for _ in 0..<3 where parse.dep(governed) == "conj" && parse.isNominal(parse.head(governed)) {
      governed = parse.head(governed)
    }
    govern(governed, noun: noun, frame: &frame)
    return frame
  }

  private func govern(_ top: Int, noun: Int, frame: inout Frame) {
    let governor = parse.head(top)
    guard governor != top else { return }
    let lemma = parse.lemmas[governor]
    switch parse.dep(top) {
    case "dobj", "obj", "attr", "nsubjpass", "oprd":
      guard parse.isVerb(governor) else { return }
      // "Called the accord with X a theft" says what it is.
      let isNamed = parse.dep(top) == "dobj" && parse.hasChild(governor, "oprd")
      let light = !isNamed && parse.lists["light-verbs"].contains(lemma)
      let inverse = parse.lists["inverse-light-verbs"].contains(lemma)
      let verbal = self.verb(governor)
      if parse.dep(top) == "attr" {
        // "There were talks between A and B", "it was a visit to B".
        frame.anchor = governor
        frame.prepositions += verbal.prepositions
        return
      }
      guard light || inverse else {
        // "Brokered a truce between A and B" hangs the phrase on the verb.
        frame.prepositions += verbal.prepositions.filter { $0.word == "between" && $0.token > top }
        return
      }
      frame.anchor = governor
      frame.prepositions += verbal.prepositions.filter { $0.word != "by" && !isCompany($0) }
      if light {
        frame.lightAgents += verbal.agents
        for recipient in verbal.recipients {
          frame.prepositions.append(
            Parse.Preposition(word: "to", token: recipient, object: recipient))
        }
      } else {
        frame.undergoers += verbal.agents
      }
    case "nsubj":
      if parse.isVerb(governor), parse.lists["occurrence-verbs"].contains(lemma) {
        frame.anchor = governor
        frame.prepositions += parse.prepositions(of: governor)
      }
    case "pobj":
      let verb = parse.head(governor)
      guard verb != governor, parse.isVerb(verb) || parse.tokens[verb].pos == "ADJ" else { return }
      let key = parse.lemmas[verb] + " " + parse.words[governor]
      let copula =
        parse.lemmas[verb] == "be"
        && parse.lists["state-prepositions"].contains(parse.words[governor])
      guard parse.lists["light-prepositional-verbs"].contains(key) || copula else { return }
      let verbal = self.verb(verb)
      frame.anchor = verb
      frame.lightAgents += verbal.agents.isEmpty ? verbal.patients : verbal.agents
      frame.prepositions += verbal.prepositions.filter { $0.token != governor }
    default: return
    }
  }

  /// The subject of the clause that a noun is part of, as who takes part in what it names: "left
  /// after talks with B", "under an accord with B". Nobody when the verb looks on from outside.
  func clauseSubject(of noun: Int) -> (heads: [Int], verb: Int)? {
    var node = noun
    var isIn = false
    for _ in 0..<6 {
      let governor = parse.head(node)
      guard governor != node else { return nil }
      if parse.isVerb(governor) {
        isIn = isIn || parse.dep(node) == "prep" && ["in", "during"].contains(parse.words[node])
        guard ["dobj", "prep", "attr", "agent"].contains(parse.dep(node)),
          !parse.lists["onlooker-verbs"].contains(parse.lemmas[governor])
        else { return nil }
        // "Called the accord with X a theft".
        if parse.dep(node) == "dobj", parse.hasChild(governor, "oprd") { return nil }
        // "Voted against the treaty with B".
        if parse.dep(node) == "prep", parse.words[node] == "against" { return nil }
        // One travels for talks, but invites somebody else for a visit and leaves what one leaves.
        if parse.dep(node) == "prep", parse.words[node] == "from" || isMatter(node) { return nil }
        if parse.dep(node) == "prep", parse.words[node] == "for",
          !parse.lists["bound-for-verbs"].contains(parse.lemmas[governor])
        {
          return nil
        }
        // "Urged B to hold elections after talks with C", "to prevent clashes in calls with C": who
        // urges had the talks.
        let above = parse.head(governor)
        let isLater =
          parse.dep(node) == "prep"
          && ["after", "before", "during", "following"].contains(parse.words[node])
        let isCall = isIn && parse.lists["channel-talks"].contains(parse.lemmas[noun])
        if isLater || isCall, parse.dep(governor) == "xcomp", isInfinitive(governor),
          parse.lists["directing-verbs"].contains(parse.lemmas[above])
        {
          let speakers = parse.subjects(of: above)
          return speakers.isEmpty ? nil : (speakers, above)
        }
        let subjects = parse.subjects(of: governor)
        return subjects.isEmpty ? nil : (subjects, governor)
      }
      isIn = isIn || parse.dep(node) == "prep" && ["in", "during"].contains(parse.words[node])
      guard ["pobj", "prep", "conj"].contains(parse.dep(node)) else { return nil }
      if parse.dep(node) == "prep", isMatter(node) { return nil }
      // "Threw out a challenge by the union to the accord with B": neither of them is a party.
      if ["to", "against"].contains(parse.words[node]),
        parse.lists["court-matters"].contains(parse.lemmas[governor])
      {
        return nil
      }
      // "Voiced opposition to the treaty with B": who does so is no party to it.
      if ["blame-nouns", "worry-nouns", "backing", "praise-nouns"].contains(where: {
        parse.lists[$0].contains(parse.lemmas[governor])
      }) {
        return nil
      }
      node = governor
    }
    return nil
  }

  /// "Hosts the talks together with B": beside B, and not with him on the other side.
  private func isCompany(_ phrase: Parse.Preposition) -> Bool {
    phrase.word == "with" && phrase.token > 0
      && parse.lists["companion-words"].contains(parse.words[phrase.token - 1])
  }

  /// "Invited the leaders together with B", "jailed X along with B": beside the object.
  private func isWithObject(_ phrase: Parse.Preposition, of verb: Int) -> Bool {
    guard let object = parse.child(verb, "dobj"), object > verb, object < phrase.token else {
      return false
    }
    return parse.tokens[object].pos == "PROPN"
      || parse.lists["taking-along"].contains(parse.lemmas[verb])
  }

  /// "A, together with B, did it": B does it too.
  private func companions(
    of verb: Int, subjects: [Int], in phrases: [Parse.Preposition]
  ) -> [Int] {
    var result: [Int] = []
    for holder in [verb] + subjects {
      for phrase in parse.prepositions(of: holder) where phrase.word == "with" {
        let before = phrase.token - 1
        if before >= 0, parse.lists["companion-words"].contains(parse.words[before]),
          holder != verb || !isWithObject(phrase, of: verb)
        {
          result.append(phrase.object)
        }
      }
      for phrase in parse.prepositions(of: holder)
      where parse.lists["companion-prepositions"].contains(phrase.word) && holder != verb {
        result.append(phrase.object)
      }
    }
    return result
  }

  /// The noun that a relative clause without a relative pronoun in object place leaves out:
  /// "the group A backs", "the town which A holds".
  private func gap(of verb: Int) -> [Int] {
    var clause = verb
    for _ in 0..<3 where parse.dep(clause) == "xcomp" || parse.dep(clause) == "conj" {
      clause = parse.head(clause)
    }
    guard parse.dep(clause) == "relcl" else { return [] }
    let noun = parse.head(clause)
    // "Whom X is said to favour", "which Y wants to buy".
    if clause != verb,
      parse.isPassive(clause) || parse.lists["possible-governors"].contains(parse.lemmas[clause])
        || parse.lists["factive-governors"].contains(parse.lemmas[clause]),
      let object = parse.children(clause, "dobj").first(where: { parse.antecedent($0) != nil }),
      noun < clause
    {
      return [parse.antecedent(object) ?? noun]
    }
    guard noun < clause, parse.hasChild(clause, "nsubj") else { return [] }
    let subjects = parse.children(clause, "nsubj")
    if subjects.contains(where: { parse.antecedent($0) != nil }) { return [] }
    // "A group whose captain is asking to dock": nobody asks the group.
    if subjects.contains(where: { subject in
      parse.children(subject, "poss").contains { parse.words[$0] == "whose" }
    }) {
      return []
    }
    // "with whom", "in which": the noun is taken by the preposition.
    for phrase in parse.prepositions(of: clause) where parse.antecedent(phrase.object) != nil {
      return []
    }
    return [noun]
  }

  /// "A condemned and sanctioned B": the first verb has the second's object.
  private func sharedObject(of verb: Int) -> [Int] {
    for other in parse.children(verb, "conj") where parse.isVerb(other) {
      guard other - verb <= 4, !parse.hasChild(verb, "prep", "ccomp", "xcomp", "prt"),
        !parse.hasChild(other, "nsubj")
      else { continue }
      return parse.children(other, "dobj")
    }
    return []
  }

  /// "With X as host", "with mediators looking on, A signed": no partner.
  private func isAbsolute(_ phrase: Parse.Preposition, of verb: Int) -> Bool {
    guard phrase.word == "with" else { return false }
    if parse.antecedent(phrase.object) != nil { return false }
    if parse.children(phrase.object, "acl").contains(where: { parse.tokens[$0].tag == "VBG" }) {
      return true
    }
    return parse.prepositions(of: phrase.object).contains { $0.word == "as" }
      || parse.children(phrase.token, "pcomp", "prep").contains { parse.words[$0] == "as" }
  }

  /// "Hold X responsible", "want X scrapped": a clause without a finite verb.
  private func isSmallClause(_ clause: Int) -> Bool {
    let tag = parse.tokens[clause].tag
    return ["JJ", "VBN", "NN", "VBG", "RP", "RB"].contains(tag)
      && !parse.hasChild(clause, "aux", "auxpass", "cop", "mark")
  }

  func isInfinitive(_ verb: Int) -> Bool {
    parse.tokens[verb].tag == "VB"
      && parse.children(verb, "aux").contains { parse.tokens[$0].tag == "TO" }
  }
}
