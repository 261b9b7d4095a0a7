import Language

/// Mends some ways in which the parser hangs words on the wrong noun or verb.
enum ClauseRepair {
  /// Nouns of "in turn", "in fact", which may stand inside a passive.
  private static let asides: WordSet = [
    "turn", "fact", "part", "effect", "addition", "response",
  ]
  /// Verbs whose object is an agreement, and nouns for one.
  private static let signing: WordSet = ["sign", "ratify", "conclude", "initial", "ink"]
  static let agreements: WordSet = [
    "treaty", "agreement", "accord", "pact", "memorandum", "deal", "contract", "convention",
    "protocol", "declaration", "charter",
  ]

  private static func past(_ text: String) -> String? {
    switch text {
    case "overthrew": "overthrow"
    case "overran": "overrun"
    default: nil
    }
  }

  /// The text with "was in turn accused by" made a passive, "a treaty on rescue at sea, which they
  /// signed" a clause about the treaty, "named X finance minister" an object with its post, "the
  /// bank X appointed" a subject, "said on Tuesday it would" a day of saying, "actress and activist
  /// X" one person, "blamed the attack on Y" without a place, past forms that the tagger does not
  /// know verbs, and "WHO" a name.
  ///
  /// - Complexity: O(tokens).
  static func repaired(_ annotated: AnnotatedText) -> AnnotatedText {
    var tokens = annotated.tokens
    var isChanged = false
    for i in tokens.indices where tokens.indices.contains(tokens[i].head) {
      if let lemma = past(tokens[i].text), tokens[i].tag != "VBD" || tokens[i].lemma != lemma {
        // Past forms that the tagger does not know.
        tokens[i].tag = "VBD"
        tokens[i].pos = "VERB"
        tokens[i].lemma = lemma
        isChanged = true
      }
      if let name = nameBefore(post: i, tokens) {
        tokens[name].dep = "dobj"
        tokens[name].head = tokens[i].head
        tokens[i].dep = "oprd"
        isChanged = true
      } else if let name = subject(ofHeadless: i, tokens) {
        lead(i, from: name, &tokens)
        isChanged = true
      } else if let copula = among(i, tokens) {
        affirm(i, insteadOf: copula, &tokens)
        isChanged = true
      } else if isLabel(i, tokens) {
        tokens[i].dep = "dep"
        isChanged = true
      } else if let tag = verbTag(i, tokens) {
        tokens[i].tag = tag
        tokens[i].pos = "VERB"
        if tag == "VBP" { tokens[i].lemma = tokens[i].text.lowercased() }
        isChanged = true
      } else if isNounForVerb(i, tokens) {
        tokens[i].tag = "VB"
        tokens[i].pos = "VERB"
        tokens[i].lemma = tokens[i].text.lowercased()
        isChanged = true
      } else if let verb = bidding(i, tokens) {
        tokens[i].dep = "xcomp"
        tokens[i].head = verb
        isChanged = true
      } else if let noun = money(i, tokens) {
        give(i, of: noun, &tokens)
        isChanged = true
      } else if isAge(i, tokens) {
        tokens[i].dep = "nsubj"
        isChanged = true
      } else if let noun = nounBefore(name: i, tokens) {
        for j in max(0, noun - 8)..<noun where tokens[j].head == noun { tokens[j].head = i }
        tokens[i].dep = "nsubj"
        tokens[noun].dep = "compound"
        tokens[noun].head = i
        isChanged = true
      } else if let person = described(i, tokens) {
        tokens[person].dep = tokens[i].dep
        tokens[person].head = tokens[i].head == i ? person : tokens[i].head
        for j in i + 1..<min(tokens.count, person + 24) where tokens[j].head == i {
          tokens[j].head = person
        }
        tokens[i].head = person
        tokens[i].dep = "nmod"
        isChanged = true
      } else if tokens[i].dep == "acl", let verb = passive(i, tokens) {
        for j in max(0, verb - 24)..<verb where tokens[j].head == verb && tokens[j].dep == "nsubj" {
          tokens[j].dep = "nsubjpass"
          tokens[j].head = i
        }
        hang(i, insteadOf: verb, &tokens)
        isChanged = true
      } else if let speaking = speaking(i, tokens) {
        tokens[i].head = speaking
        isChanged = true
      } else if tokens[i].text == "WHO", tokens[i].tag == "WP" {
        name(i, &tokens)
        isChanged = true
      } else if tokens[i].text == "on", tokens[i].dep == "prep", isBlame(tokens[i].head, tokens) {
        tokens[i].head = tokens[tokens[i].head].head
        isChanged = true
      } else if tokens[i].dep == "relcl", signing.contains(tokens[i].lemma),
        let noun = agreement(above: tokens[i].head, tokens)
      {
        tokens[i].head = noun
        isChanged = true
      }
    }
    var isDay = [Bool](repeating: false, count: tokens.count)
    for entity in annotated.entities where entity.label == "DATE" {
      for i in entity.tokens where isDay.indices.contains(i) { isDay[i] = true }
    }
    var isPerson = [Bool](repeating: false, count: tokens.count)
    for entity in annotated.entities where entity.label == "PERSON" {
      for i in entity.tokens where isPerson.indices.contains(i) { isPerson[i] = true }
    }
    for i in tokens.indices where tokens.indices.contains(tokens[i].head) {
      if mendSemicolon(i, &tokens) || mendWorth(i, &tokens, isDay) || mendConcluding(i, &tokens) {
        isChanged = true
      }
      if mendGuest(at: i, isPerson, &tokens) || mendAgent(at: i, isPerson, &tokens) {
        isChanged = true
      }
      if mendNaming(i, &tokens) || mendFrontedYear(i, &tokens) { isChanged = true }
      if mendCleft(at: i, &tokens) || mendFrontedParticiple(at: i, &tokens)
        || mendApposition(at: i, &tokens) || mendSecondSubject(at: i, &tokens)
        || mendSecondObject(at: i, &tokens)
      {
        isChanged = true
      }
      if let noun = happening(ofClause: i, tokens, isDay) {
        tokens[i].head = noun
        isChanged = true
      }
      if let saying = alleging(i, tokens) {
        tokens[i].head = saying
        isChanged = true
      } else if let saying = saying(ofClause: i, tokens) {
        tokens[i].head = saying
        tokens[i].dep = "ccomp"
        isChanged = true
      } else if let noun = named(by: i, tokens) ?? example(i, tokens) {
        tokens[i].head = noun
        isChanged = true
      } else if let name = bearer(ofState: i, tokens) {
        tokens[i].head = name
        isChanged = true
      } else if let noun = subjectMatter(ofClause: i, tokens) {
        tokens[i].head = noun
        isChanged = true
      }
      if let verb = verb(ofHeadless: i, tokens) {
        head(verb, of: i, &tokens)
        isChanged = true
      } else if let verb = verb(behindFronted: i, tokens) {
        front(i, of: verb, &tokens)
        isChanged = true
      } else if let name = bearer(ofParticiple: i, tokens, annotated.entities) {
        tokens[tokens[i].head].dep = "dobj"
        let object = tokens[i].head
        tokens[object].head = i
        tokens[i].dep = "acl"
        tokens[i].pos = "VERB"
        tokens[i].head = name
        isChanged = true
      }
      // "X and Y, meeting in Z, pledged".
      if tokens[i].tag == "VBG", tokens[i].dep == "appos", i > 0, tokens[i - 1].text == ",",
        tokens[i].head < i
      {
        tokens[i].dep = "acl"
        tokens[i].pos = "VERB"
        isChanged = true
      }
      if mendVoicing(at: i, &tokens) || mendBoth(at: i, &tokens)
        || mendAfterthought(at: i, &tokens) || mendOutcome(at: i, &tokens)
        || mendAddressing(at: i, &tokens)
        || mendTrailing(at: i, &tokens) || mendLateSpeaker(at: i, &tokens)
      {
        isChanged = true
      }
      if mendObject(at: i, in: annotated.entities, &tokens) { isChanged = true }
      if mendWhose(at: i, &tokens) || mendParticiple(at: i, &tokens)
        || mendAside(at: i, &tokens) || mendGiven(at: i, &tokens)
        || mendSerial(at: i, &tokens) || mendSecond(at: i, &tokens)
        || mendGranted(at: i, &tokens) || mendWarning(at: i, &tokens)
        || mendLater(at: i, &tokens) || mendPeer(at: i, &tokens)
        || mendFrontedSubject(at: i, &tokens) || mendLabel(at: i, &tokens)
        || mendAlongside(at: i, &tokens) || mendNeighbouring(at: i, &tokens)
        || mendDeal(at: i, &tokens) || mendPlanned(at: i, &tokens)
        || mendLeading(at: i, in: annotated.entities, &tokens)
        || mendHeadlessPhrase(at: i, &tokens)
        || mendNamedNoun(at: i, in: annotated.entities, &tokens)
        || mendTeller(at: i, &tokens) || mendGapped(at: i, &tokens)
        || mendWish(at: i, &tokens) || mendBareSubject(at: i, &tokens)
        || mendJuxtaposed(at: i, &tokens) || mendIncluding(at: i, &tokens)
        || mendHeadlessNaming(at: i, &tokens) || mendOwner(at: i, &tokens)
      {
        isChanged = true
      }
    }
    guard isChanged else { return annotated }
    return AnnotatedText(text: annotated.text, tokens: tokens, entities: annotated.entities)
  }

  /// "Actress and activist Miriam Katz": one person, whose name the parser takes for the second of
  /// two.
  private static func described(_ i: Int, _ tokens: [Token]) -> Int? {
    guard tokens[i].tag == "NN", i + 2 < tokens.count, tokens[i + 1].text == "and",
      i == 0 || !["DT", "PRP$", "POS", "JJ"].contains(tokens[i - 1].tag),
      ["nsubj", "nsubjpass", "dobj", "pobj"].contains(tokens[i].dep)
    else { return nil }
    var j = i + 2
    while j < min(tokens.count, i + 6), ["NN", "JJ"].contains(tokens[j].tag) { j += 1 }
    guard j > i + 2, tokens.indices.contains(j), tokens[j].tag == "NNP" else { return nil }
    while j + 1 < tokens.count, tokens[j].dep == "compound", tokens[j + 1].tag == "NNP" { j += 1 }
    let isOne = tokens[j].dep == "conj" && tokens[j].head == i && tokens[j - 1].head == j
    return isOne ? j : nil
  }

  /// Takes "WHO", the organization, which the tagger takes for a pronoun, for a name; in front of a
  /// post it belongs to the holder.
  private static func name(_ i: Int, _ tokens: inout [Token]) {
    tokens[i].tag = "NNP"
    tokens[i].pos = "PROPN"
    guard ["nsubj", "nsubjpass"].contains(tokens[i].dep) else { return }
    let holder = (i + 1..<min(tokens.count, i + 9)).first {
      tokens[$0].head == tokens[i].head && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
        && tokens[$0].tag == "NNP"
    }
    guard let holder,
      !(i + 1..<holder).contains(where: { tokens[$0].pos == "PUNCT" && tokens[$0].text == "," })
    else { return }
    tokens[i].head = holder
    tokens[i].dep = "compound"
  }

  /// "Blamed the attack on India": what is blamed, on which whom it is blamed on wrongly hangs.
  private static func isBlame(_ noun: Int, _ tokens: [Token]) -> Bool {
    guard ["dobj", "nsubjpass"].contains(tokens[noun].dep),
      tokens.indices.contains(tokens[noun].head)
    else { return false }
    return tokens[tokens[noun].head].lemma == "blame"
  }

  /// The "be" of a passive whose participle hangs on the noun of an aside: "was in turn accused
  /// by".
  private static func passive(_ i: Int, _ tokens: [Token]) -> Int? {
    let noun = tokens[i].head
    guard noun == i - 1, tokens[i].tag == "VBN", asides.contains(tokens[noun].lemma),
      tokens[noun].dep == "pobj", tokens.indices.contains(tokens[noun].head)
    else { return nil }
    let preposition = tokens[noun].head
    let verb = tokens[preposition].head
    guard preposition == noun - 1, tokens[preposition].lemma == "in", verb == preposition - 1,
      tokens.indices.contains(verb), tokens[verb].lemma == "be"
    else { return nil }
    return verb
  }

  /// Puts a participle into the place of its "be", which becomes its auxiliary.
  private static func hang(_ i: Int, insteadOf verb: Int, _ tokens: inout [Token]) {
    let above = tokens[verb].head
    tokens[i].head = above == verb ? i : above
    tokens[i].dep = tokens[verb].dep
    tokens[verb].head = i
    tokens[verb].dep = "auxpass"
  }

  /// The noun for an agreement at the top of a phrase that ends in a noun of another kind.
  private static func agreement(above noun: Int, _ tokens: [Token]) -> Int? {
    guard !agreements.contains(tokens[noun].lemma) else { return nil }
    var node = noun
    for _ in 0..<6 {
      guard ["pobj", "prep"].contains(tokens[node].dep), tokens.indices.contains(tokens[node].head)
      else { return nil }
      node = tokens[node].head
      if agreements.contains(tokens[node].lemma), tokens[node].pos == "NOUN" { return node }
    }
    return nil
  }
}
