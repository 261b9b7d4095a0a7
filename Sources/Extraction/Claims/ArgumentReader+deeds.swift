import Language
import TextModel

/// What "the decision" or "it" takes up from the clause or sentence before.
extension ArgumentReader {
  /// The verb of what "the decision" stands for, in the sentence before: "Spain closed its embassy. Kenya
  /// condemned the decision". Nothing where the noun says itself whose or what decision it was.
  func deed(before noun: Int) -> Int? {
    guard looksBack, parse.lists["deed-anaphors"].contains(parse.lemmas[noun]),
      parse.children(noun, "det").contains(where: {
        ["the", "this", "that"].contains(parse.words[$0])
      }),
      !parse.hasChild(noun, "prep", "acl", "relcl", "poss", "compound", "ccomp")
    else { return nil }
    let number = parse.sentenceNumber[noun]
    guard number > 0 else { return nil }
    // A subject of the same sentence may have done it: "X closed its embassy, and Y condemned the move".
    let own = parse.sentences[number].first { parse.isRoot($0) }
    if let own, !parse.dominates(own, noun) || clauseBefore(noun, own) != nil { return nil }
    let sentence = parse.sentences[number - 1]
    // "Kenya demands that Uganda pay": the demand is in the verb of speech itself.
    guard let act = request(in: sentence, as: parse.lemmas[noun]) ?? act(of: sentence),
      fits(parse.lemmas[noun], act.deed)
    else { return nil }
    return act.doer
  }

  /// "The union offered to mediate, but Sudan rejected the offer": whose offer it is stands in the clause before.
  func makers(of noun: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    guard looksBack, depth < 6, parse.dep(noun) == "dobj",
      parse.lists.has("deeds-of-\(parse.lemmas[noun])"),
      parse.children(noun, "det").contains(where: { parse.words[$0] == "the" }),
      !parse.hasChild(noun, "prep", "acl", "relcl", "poss", "compound", "amod"),
      let clause = clauseBefore(noun, noun), parse.hasChild(parse.head(noun), "nsubj"),
      parse.lists["deeds-of-\(parse.lemmas[noun])"].contains(parse.lemmas[clause])
    else { return [] }
    return PredicateReader(parse: parse).verb(clause).agents
      .flatMap { arguments(at: $0, accepts: accepts, depth: depth + 4) }
  }

  /// "Spain recognised Kosovo, a move that": the noun sums up the clause, and is none for Kosovo.
  func sumsUp(_ noun: Int) -> Bool {
    guard
      parse.dep(noun) == "appos" && parse.tokens[parse.head(noun)].pos == "PROPN"
        // "Closed its embassy in May, a move condemned by X": the parser takes the move for a second object.
        || ["dobj", "npadvmod", "dep"].contains(parse.dep(noun)) && noun > 2
          && parse.words[noun - 2] == "," && parse.head(noun) < noun
    else { return false }
    return
      (parse.lists["act-anaphors"].contains(parse.lemmas[noun])
      || parse.lists["contention-nouns"].contains(parse.lemmas[noun])) && noun > 1
      && parse.children(noun, "det").contains { ["a", "an"].contains(parse.words[$0]) }
      && !parse.hasChild(noun, "poss", "compound")
  }

  /// Whether a noun such as "ban" or "offer" may stand for what a verb says; "decision" and "move" fit any act.
  private func fits(_ noun: String, _ verb: Int) -> Bool {
    if parse.lists["deeds-of-\(noun)"].contains(parse.lemmas[verb]) { return true }
    if parse.lists["deedless-verbs"].contains(parse.lemmas[verb]) { return false }
    // "Called on all sides to be calm": words, and no move.
    let isCall = parse.lemmas[verb] == "call" && ["move", "step"].contains(noun)
    if isCall, parse.prepositions(of: verb).contains(where: { $0.word == "on" }) { return false }
    guard parse.lists.has("deeds-of-\(noun)") else { return true }
    return ["plan", "offer", "proposal", "pledge"].contains(noun)
      && parse.children(verb, "aux").contains { ["will", "would"].contains(parse.words[$0]) }
  }

  /// The act that a sentence tells: its main verb, or that of what somebody says he will do. The doer is the verb
  /// that has him for its subject.
  func act(of sentence: Range<Int>) -> (doer: Int, deed: Int)? {
    // What runs on for so long is no sentence.
    guard sentence.count < 200,
      let root = sentence.first(where: { parse.isRoot($0) && parse.isVerb($0) })
    else { return nil }
    // Somebody's words are no act.
    if sentence.contains(where: { ["\"", "“", "”", "``", "''"].contains(parse.tokens[$0].text) }) {
      return nil
    }
    if parse.lists["reporting-verbs"].contains(parse.lemmas[root]) {
      guard let told = parse.child(root, "ccomp"), parse.isVerb(told) else {
        return parse.hasChild(root, "xcomp", "dobj") ? (root, root) : nil
      }
      // "Moldova said it would close its embassy": Moldova does.
      let isOwn = parse.children(told, "nsubj").contains {
        ["it", "he", "she", "they"].contains(parse.words[$0])
      }
      return (isOwn ? root : told, told)
    }
    return (root, root)
  }

  /// A clause coordinated in front of the one a noun stands in.
  private func clauseBefore(_ noun: Int, _ root: Int) -> Int? {
    guard var verb = parse.ancestors(noun).first(where: { parse.isVerb($0) }), verb != root else {
      return nil
    }
    // "Ruled for X, but Y has refused to accept the decision".
    while parse.dep(verb) == "xcomp", parse.isVerb(parse.head(verb)) { verb = parse.head(verb) }
    guard parse.dep(verb) == "conj" else { return nil }
    return parse.head(verb)
  }

  /// The agreement or event that "it" takes up as what was done or made before: "signed a pact. Ghana welcomed it".
  ///
  /// - Returns: nil where the clause before has no object that is a thing; an empty list where it has one without a
  ///   node.
  func thing(takenUpBy pronoun: Int) -> [Argument]? {
    guard let verb = parse.ancestors(pronoun).first(where: { parse.isVerb($0) }) else { return nil }
    var clause: Int?
    if parse.dep(verb) == "conj", parse.isVerb(parse.head(verb)),
      parse.hasChild(verb, "nsubj", "nsubjpass")
    {
      clause = parse.head(verb)
    } else {
      let number = parse.sentenceNumber[pronoun]
      if number > 0 { clause = act(of: parse.sentences[number - 1])?.deed }
    }
    guard let clause else { return nil }
    let objects = parse.children(clause, "dobj", "nsubjpass")
    guard !objects.isEmpty else { return nil }
    let things = objects.flatMap {
      arguments(at: $0) { ["agreement", "event"].contains(self.analysis.entities[$0].type) }
    }
    if !things.isEmpty { return Array(things.prefix(1)) }
    return objects.contains {
      parse.tokens[$0].pos == "NOUN" && mention(at: $0) == nil
        && (parse.lists["stance-things"].contains(parse.lemmas[$0])
          || parse.lists["act-anaphors"].contains(parse.lemmas[$0])
          || parse.lists["deed-nouns"].contains(parse.lemmas[$0]))
    } ? [] : nil
  }

  /// "Her country will send tanks", "X, whose country backs Y": the country in whose office she stands.
  func homeland(_ head: Int, accepts: (Int) -> Bool) -> [Argument] {
    guard ["country", "nation", "government", "homeland"].contains(parse.lemmas[head]),
      let owner = parse.child(head, "poss"), ["PRP$", "WP$"].contains(parse.tokens[owner].tag),
      let number = parse.antecedent(owner).flatMap({ mention(at: $0) }) ?? mention(at: owner),
      let person = analysis.mentions[number].entities.first,
      analysis.entities[person].type == "person", let country = officeCountry?(person),
      accepts(country)
    else { return [] }
    return [
      Argument(
        entity: country, token: head, confidence: analysis.mentions[number].confidence,
        isName: false)
    ]
  }

  /// "We urge both sides", said by a minister: the state she speaks for, and none that she speaks of.
  func homed(_ found: [Argument], _ number: Int) -> [Argument] {
    let mention = analysis.mentions[number]
    guard !isAsking, mention.form == .pronoun, found.count == 1,
      ["we", "us"].contains(parse.words[mention.head]),
      analysis.entities[found[0].entity].type == "country"
    else { return found }
    isAsking = true
    defer { isAsking = false }
    guard let home = speakersHome?(mention.head), home != found[0].entity else { return found }
    return [
      Argument(
        entity: home, token: found[0].token, confidence: found[0].confidence, isName: false)
    ]
  }

  /// "Farmers led by the union", "soldiers led by Colonel X": who leads them.
  func leading(_ crowd: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    guard parse.tokens[crowd].tag == "NNS" else { return [] }
    // "Observers from the African Union, led by X": the Union's.
    if isDelegate(crowd) {
      for phrase in parse.prepositions(of: crowd) where ["from", "of"].contains(phrase.word) {
        let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
          .filter { ["organization", "country"].contains(analysis.entities[$0.entity].type) }
        if !found.isEmpty { return found }
      }
    }
    for verb in parse.children(crowd, "acl")
    where parse.tokens[verb].tag == "VBN"
      && parse.lists["crowd-verbs"].contains(parse.lemmas[verb])
    {
      for phrase in parse.prepositions(of: verb) where phrase.word == "by" {
        let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
          .filter { ["organization", "person"].contains(analysis.entities[$0.entity].type) }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// "Scientists from Yale University": they act for the body that employs them.
  func staffed(_ noun: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    for phrase in parse.prepositions(of: noun) where ["from", "at"].contains(phrase.word) {
      let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
        .filter { analysis.entities[$0.entity].type == "organization" }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "Peru, Chile and Brazil, which have condemned X": all of them; "…, which has condemned X": Brazil. Without a
  /// number, a list that is a subject is meant as a whole, and of any other its last member.
  func listBefore(relative head: Int) -> Int? {
    guard let first = parse.antecedent(head), let second = parse.child(first, "conj"),
      second < head, parse.dep(head).hasPrefix("nsubj"),
      let verb = parse.ancestors(head).first(where: { parse.dep($0) == "relcl" })
    else { return nil }
    var last = second
    for _ in 0..<10 {
      guard let next = parse.child(last, "conj"), next < head else { break }
      last = next
    }
    let finite = parse.children(verb, "aux", "auxpass").first ?? verb
    if ["VBP"].contains(parse.tokens[finite].tag) || parse.words[finite] == "were" { return first }
    if ["VBZ"].contains(parse.tokens[finite].tag) || parse.words[finite] == "was" { return last }
    return ["nsubj", "nsubjpass"].contains(parse.dep(first)) ? first : last
  }

  /// Whether a noun stands for those whose it is: "troops", "the security services".
  func isDelegate(_ noun: Int) -> Bool {
    // "The Norwegian company" is nobody's but its own, and not Norway.
    if parse.tokens[noun].tag == "NN", ["company", "firm"].contains(parse.lemmas[noun]) {
      return false
    }
    if parse.lists["delegates"].contains(parse.lemmas[noun]) { return true }
    if parse.lists["fellows"].contains(parse.lemmas[noun]), parse.tokens[noun].tag == "NNS" {
      return parse.hasChild(noun, "poss") && parse.hasChild(noun, "amod")
    }
    // "The central banks of Peru and Chile", "the space agencies of both".
    if parse.tokens[noun].tag == "NNS",
      parse.children(noun, "compound", "amod").contains(where: {
        parse.lists["state-bodies"].contains(parse.lemmas[$0] + " " + parse.lemmas[noun])
      })
    {
      return true
    }
    guard parse.lists["services"].contains(parse.lemmas[noun]) else { return false }
    return parse.children(noun, "compound", "amod").contains {
      parse.lists["secret-words"].contains(parse.lemmas[$0])
    }
  }

  func isPerson(_ number: Int) -> Bool {
    let mention = analysis.mentions[number]
    return mention.form == .name && !mention.entities.isEmpty
      && mention.entities.allSatisfy { analysis.entities[$0].type == "person" }
  }

  /// Who a description of people or of a mission means, where its mention has only the first country named with it:
  /// "delegations from Sudan and Chad" both, "the UN mission in Mali" the UN.
  func meant(
    _ found: [Argument], _ number: Int, at head: Int, accepts: (Int) -> Bool, _ depth: Int
  ) -> [Argument] {
    guard found.count == 1, analysis.mentions[number].form == .description, depth < 8,
      analysis.entities[found[0].entity].type == "country"
    else { return found }
    if isListed(head) { return [] }
    if parse.lists["postings"].contains(parse.lemmas[head]) {
      return modifiers(of: head, accepts: accepts)
    }
    guard isDelegate(head) else { return found }
    // "NATO troops in Ukraine" are NATO's.
    let senders = modifiers(of: head, accepts: { _ in true })
      .filter { analysis.entities[$0.entity].type == "organization" }
    if !senders.isEmpty { return senders.filter { accepts($0.entity) } }
    // "Delegations from Sudan and from Chad".
    for word in ["from", "of"] {
      let all = parse.prepositions(of: head).filter { $0.word == word }
        .flatMap { arguments(at: $0.object, accepts: accepts, depth: depth + 1) }
      if all.count > 1, all.contains(where: { $0.entity == found[0].entity }) { return all }
    }
    return found
  }

  /// "Samkook Electronics and Brenner AG": the first of two names, which the parser takes for part of the second.
  func flattened(_ head: Int, beside found: [Argument], accepts: (Int) -> Bool) -> [Argument] {
    guard let own = found.first, parse.tokens[head].pos == "PROPN", let last = mention(at: head)
    else { return [] }
    for other in parse.children(head, "nmod", "compound")
    where other < head && parse.hasChild(other, "cc") && parse.tokens[other].pos == "PROPN" {
      guard let first = mention(at: other), first != last,
        analysis.mentions[first].tokens.upperBound <= analysis.mentions[last].tokens.lowerBound,
        analysis.mentions[first].entities.count == 1,
        let entity = analysis.mentions[first].entities.first, accepts(entity),
        analysis.entities[entity].type == analysis.entities[own.entity].type
      else { continue }
      return [
        Argument(entity: entity, token: other, confidence: analysis.mentions[first].confidence)
      ]
    }
    return []
  }

  /// "The rebels fought the army for years. The UN accused both sides": who fought whom.
  func bothSides(_ head: Int, accepts: (Int) -> Bool) -> [Argument] {
    guard ["side", "party"].contains(parse.lemmas[head]),
      parse.children[head].contains(where: { parse.words[$0] == "both" })
    else { return [] }
    let number = parse.sentenceNumber[head]
    guard number > 0,
      let root = parse.sentences[number - 1].first(where: { parse.isRoot($0) && parse.isVerb($0) }),
      parse.lists["warring-verbs"].contains(parse.lemmas[root])
    else { return [] }
    let frame = PredicateReader(parse: parse).verb(root)
    let others =
      frame.patients
      + frame.prepositions.filter { ["with", "against"].contains($0.word) }.map(\.object)
    var seen: Set<Int> = []
    let found = (frame.agents + others).flatMap { arguments(at: $0, accepts: accepts) }
      .filter { seen.insert($0.entity).inserted }
    guard found.count == 2 else { return [] }
    return found.map {
      Argument(entity: $0.entity, token: head, confidence: $0.confidence, isName: false)
    }
  }

  /// "Two Chinese firms, X and Y": names follow, and it is they, and not China, also where nobody knows the names.
  func isListed(_ head: Int) -> Bool {
    guard parse.tokens[head].tag == "NNS" else { return false }
    let isName: (Int) -> Bool = { self.parse.tokens[$0].pos == "PROPN" }
    return parse.children(head, "appos").contains(where: isName)
      || parse.hasChild(head, "nummod") && !parse.hasChild(head, "cc")
        && parse.children(head, "conj").contains(where: isName)
  }

  /// "An attack by X killed nine soldiers": whose attack it is.
  func isBlow(_ head: Int) -> Bool {
    parse.dep(head) == "nsubj" && isBlow(head, by: parse.head(head))
  }

  private func isBlow(_ event: Int, by verb: Int) -> Bool {
    (parse.lists["owned-events"].contains(parse.lemmas[event])
      || parse.lists["projectiles"].contains(parse.lemmas[event]))
      && parse.lists["killers"].contains(parse.lemmas[verb])
      || parse.lists["coups"].contains(parse.lemmas[event])
        && parse.lists["toppling-verbs"].contains(parse.lemmas[verb])
  }

  /// "The Turkish strike that killed X": the pronoun stands for somebody's blow.
  func isBlow(_ antecedent: Int, as pronoun: Int) -> Bool {
    parse.dep(pronoun) == "nsubj" && isBlow(antecedent, by: parse.head(pronoun))
  }

  /// "A UN report accused X": a paper that does something speaks for those who wrote it.
  func isVoice(_ head: Int) -> Bool {
    guard parse.lists["voices"].contains(parse.lemmas[head]) else { return false }
    let above = parse.head(head)
    return parse.dep(head) == "nsubj" && parse.isVerb(above)
      || parse.dep(head) == "pobj" && parse.dep(above) == "agent"
  }

  /// Who wrote a paper: "a report by X", "X's report", "a UN report"; a country in front says only where.
  func authors(of paper: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    for phrase in parse.prepositions(of: paper) where ["by", "from", "of"].contains(phrase.word) {
      let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    for owner in parse.children(paper, "poss") {
      let found = arguments(at: owner, accepts: accepts, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    return modifiers(of: paper, accepts: accepts).filter {
      analysis.entities[$0.entity].type == "organization"
    }
  }
}
