import Language
import TextModel

/// Whose something is.
extension ArgumentReader {
  /// "Saudi" of "Saudi-backed forces" is not whose forces they are.
  func isHyphenAgent(_ token: Int, of noun: Int) -> Bool {
    guard token + 2 < noun, parse.words[token + 1] == "-" else { return false }
    return ["VBN", "VBD", "VBG", "JJ"].contains(parse.tokens[token + 2].tag)
      && mention(at: token + 2) == nil
  }

  /// Whether a token is a part of somebody's name of several words, of one of some types.
  func isInsideName(of types: Set<String>, _ token: Int) -> Bool {
    guard let mention = mention(at: token).map({ analysis.mentions[$0] }),
      mention.form == .name, mention.tokens.count > 1, mention.tokens.contains(token)
    else { return false }
    return mention.entities.contains { types.contains(analysis.entities[$0].type) }
  }

  /// Whose a thing or act is: possessor, "by", modifier in front, "of", "from".
  func owners(of noun: Int, accepts: (Int) -> Bool, depth: Int = 0) -> [Argument] {
    guard depth < 12 else { return [] }
    let plotters = plotters(of: noun, accepts: accepts, depth: depth)
    if !plotters.isEmpty { return plotters }
    // "His Hungarian friends" are Hungary's.
    if parse.lists["fellows"].contains(parse.lemmas[noun]), parse.tokens[noun].tag == "NNS",
      parse.hasChild(noun, "poss")
    {
      let homes = modifiers(of: noun, accepts: accepts)
        .filter { analysis.entities[$0.entity].type == "country" }
      if !homes.isEmpty { return homes }
    }
    // "Ti Blan, whose Viv Ansanm coalition holds the port": the coalition.
    if parse.hasChild(noun, "poss"),
      !["government", "administration", "cabinet", "minister"].contains(parse.lemmas[noun])
    {
      let bodies = modifiers(of: noun, accepts: accepts)
        .filter { ["organization", "armed-group"].contains(analysis.entities[$0.entity].type) }
      if !bodies.isEmpty { return bodies }
    }
    let phrases = parse.prepositions(of: noun)
    for possessor in parse.children(noun, "poss") {
      let found = governed(
        arguments(at: possessor, accepts: accepts, depth: depth + 1), noun, accepts: accepts)
      // "Condemned X's arrest": who suffers it. "Iran's arrest of X" is Iran's, and who hails X's
      // arrest is against X.
      if parse.lists["suffered-nouns"].contains(parse.lemmas[noun]),
        parse.tokens[noun].tag != "NNS",
        !parse.lists["welcoming-verbs"].contains(parse.lemmas[parse.head(noun)]),
        !phrases.contains(where: { $0.word == "of" || $0.word == "by" })
      {
        return []
      }
      if !found.isEmpty { return found }
    }
    for phrase in phrases where phrase.word == "by" {
      let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    // "Polish lawmakers from the Civic Union": the party, where several sit for one state.
    if parse.lists["legislators"].contains(parse.lemmas[noun]) {
      for phrase in phrases where phrase.word == "from" || phrase.word == "of" {
        let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
          .filter { analysis.entities[$0.entity].type == "organization" }
        if !found.isEmpty { return found }
      }
    }
    var front = modifiers(of: noun, accepts: accepts)
    // "Syrian rebels" are against Syria, if anything.
    if parse.lists["rebels"].contains(parse.lemmas[noun]) {
      front.removeAll { analysis.entities[$0.entity].type == "country" }
    }
    if isBelonging(noun) {
      front.removeAll { analysis.entities[$0.entity].type == "organization" }
    }
    if !front.isEmpty { return front }
    // "A base belonging to X", "a camp run by X".
    if parse.lists["targets"].contains(parse.lemmas[noun]) {
      for clause in parse.children(noun, "acl") {
        for phrase in parse.prepositions(of: clause)
        where parse.lemmas[clause] == "belong" && phrase.word == "to"
          || phrase.word == "by" && parse.lists["holding-verbs"].contains(parse.lemmas[clause])
        {
          let found = arguments(
            at: phrase.object, descends: true, accepts: accepts, depth: depth + 1)
          if !found.isEmpty { return found }
        }
      }
    }
    // "An attack claimed by X killed nine", "a bomb planted by Y", "shells fired by Z".
    let isShot = parse.lists["projectiles"].contains(parse.lemmas[noun])
    if isShot || parse.lists["owned-events"].contains(parse.lemmas[noun]) {
      for clause in parse.children(noun, "acl")
      where parse.lemmas[clause] == "claim"
        || parse.lists["placing-verbs"].contains(parse.lemmas[clause])
      {
        for phrase in parse.prepositions(of: clause) where phrase.word == "by" {
          let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
          if !found.isEmpty { return found }
        }
      }
    }
    // "The sanctions imposed by X", "a rally planned by X".
    for clause in parse.children(noun, "acl")
    where parse.tokens[clause].tag == "VBN"
      && parse.lists["doing-verbs"].contains(parse.lemmas[clause])
    {
      for phrase in parse.prepositions(of: clause) where phrase.word == "by" {
        let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    // "Prosecutors in Guatemala".
    if parse.lists["local-powers"].contains(parse.lemmas[noun]) {
      for phrase in phrases where phrase.word == "in" {
        let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
          .filter { analysis.entities[$0.entity].type == "country" }
        if !found.isEmpty { return found }
      }
    }
    // "Negotiators for Peru and Chile".
    if parse.lists["acting-for"].contains(parse.lemmas[noun]) {
      for phrase in phrases where phrase.word == "for" {
        let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    let suffers = parse.lists["undergoer-nouns"].contains(parse.lemmas[noun])
    for phrase in phrases where phrase.word == "from" || phrase.word == "of" && !suffers {
      let found = arguments(
        at: phrase.object, descends: phrase.word == "of", accepts: accepts, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "President Nour's government": the state that he governs. "Colonel Ruiz's men": those whose
  /// officer he is.
  private func governed(
    _ owners: [Argument], _ noun: Int, accepts: (Int) -> Bool
  ) -> [Argument] {
    let isState = ["government", "administration"].contains(parse.lemmas[noun])
    guard isState || parse.lists["led-forces"].contains(parse.lemmas[noun]), owners.count == 1,
      analysis.entities[owners[0].entity].type == "person",
      let whose = isState ? officeCountry?(owners[0].entity) : band?(owners[0].entity),
      accepts(whose)
    else { return owners }
    return [
      Argument(entity: whose, token: noun, confidence: owners[0].confidence, isName: false)
    ]
  }

  /// "A spokesman for the Italian government condemned X", "a spokeswoman of the party": whom
  /// somebody unnamed speaks for.
  func voiced(by head: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    guard parse.lists["mouthpieces"].contains(parse.lemmas[head]) else { return [] }
    for phrase in parse.prepositions(of: head) where ["for", "of"].contains(phrase.word) {
      let inner = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
      if !inner.isEmpty { return inner }
    }
    // "A Hamas spokesman", "an Israeli army spokesman", not "a Polish company spokesman": the name
    // that stands next.
    let isOther = parse.children(head, "compound", "amod", "nmod").contains {
      mention(at: $0) == nil && parse.tokens[$0].tag.hasPrefix("NN")
        && !parse.lists["state-voices"].contains(parse.lemmas[$0])
    }
    return isOther ? [] : Array(modifiers(of: head, accepts: accepts).suffix(1))
  }

  /// "A firm called X", "a group known as Y": whom the name behind it names.
  func called(_ head: Int, accepts: (Int) -> Bool) -> [Argument] {
    for clause in parse.children(head, "acl")
    where ["call", "name", "know", "dub"].contains(parse.lemmas[clause]) {
      let names =
        parse.children(clause, "oprd", "dobj", "attr", "npadvmod")
        + parse.prepositions(of: clause).filter { $0.word == "as" }.map(\.object)
      for name in names where name - head < 8 {
        guard let number = mention(at: name), analysis.mentions[number].form == .name else {
          continue
        }
        let found = own(number, at: name, accepts: accepts).filter {
          ["organization", "armed-group", "person"].contains(analysis.entities[$0.entity].type)
        }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// "Led the coup that toppled X", "a revolt led by Y": whose coup it is.
  func plotters(of coup: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    guard parse.lists["coups"].contains(parse.lemmas[coup]) else { return [] }
    let verbs = parse.lists["plotting-verbs"]
    var heads: [Int] = []
    if parse.dep(coup) == "dobj", verbs.contains(parse.lemmas[parse.head(coup)]) {
      heads = PredicateReader(parse: parse).verb(parse.head(coup)).agents
    }
    for clause in parse.children(coup, "acl") where verbs.contains(parse.lemmas[clause]) {
      heads += parse.prepositions(of: clause).filter { $0.word == "by" }.map(\.object)
    }
    return heads.flatMap { arguments(at: $0, accepts: accepts, depth: depth + 4) }
  }

  /// Whether a body is there to help, by a word of its name: "Red Crescent", "UNICEF".
  func isReliefBody(_ entity: Int) -> Bool {
    guard analysis.entities[entity].type == "organization" else { return false }
    let words = parse.lists["relief-bodies"]
    return analysis.entities[entity].name.lowercased()
      .split(whereSeparator: { !$0.isLetter }).contains { words.contains(String($0)) }
  }

  /// "The Minister of Energy, X": a post that the tagger takes for a name.
  func isCapitalPost(_ head: Int) -> Bool {
    parse.tokens[head].tag == "NNP"
      && ["minister", "president", "secretary", "chancellor", "governor", "ambassador", "chief"]
        .contains(parse.words[head])
  }

  /// "Imposed sanctions on the OPEC member", "criticised the EU member state": one that belongs to
  /// a body, and not the body.
  private func isBelonging(_ noun: Int) -> Bool {
    if parse.lemmas[noun] == "member" { return parse.tokens[noun].tag == "NN" }
    return ["state", "nation", "country"].contains(parse.lemmas[noun])
      && parse.children(noun, "compound").contains { parse.lemmas[$0] == "member" }
  }
}
