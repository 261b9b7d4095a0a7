import Language

/// Repairs of subjects and objects that the parser hangs on a neighbour.
extension ClauseRepair {
  private static let charging: WordSet = ["accuse", "suspect", "convict", "acquit", "absolve"]
  private static let objections: WordSet = [
    "challenge", "objection", "opposition", "complaint", "appeal", "protest", "resistance",
    "lawsuit",
    "petition", "suit", "threat", "criticism",
  ]
  /// Verbs whose participles describe nobody.
  private static let finite: WordSet = [
    "name", "urge", "praise", "thank", "warn", "blame", "summon", "ask", "tell", "criticize",
    "criticise",
    "denounce", "rebuke", "visit", "meet", "nominate", "demand", "welcome",
  ]
  private static let requests: WordSet = [
    "motion", "bid", "attempt", "offer", "request", "proposal", "plea", "call", "demand", "claim",
    "application", "invitation", "criticism",
  ]
  private static let giving: WordSet = [
    "give", "grant", "offer", "lend", "promise", "deny", "owe", "pledge", "loan", "guarantee",
  ]
  private static let speaking: WordSet = [
    "say", "announce", "add", "report", "confirm", "declare", "write", "note", "state", "warn",
  ]

  /// Mends the arguments that hang on a neighbour of a token; false where there is nothing to mend.
  static func mendObject(at i: Int, in entities: [NamedSpan], _ tokens: inout [Token]) -> Bool {
    if let noun = forces(behind: i, in: entities, tokens) {
      tokens[i].head = noun
      tokens[i].dep = "amod"
    } else if let verb = chargedVerb(over: i, tokens) {
      tokens[i].head = verb
    } else if let verb = passive(over: i, tokens) {
      tokens[i].head = verb
      tokens[i].dep = "agent"
    } else if let verb = verbBefore(participle: i, tokens) {
      let object = tokens[i].head
      tokens[i].tag = "VBD"
      tokens[i].pos = "VERB"
      tokens[i].dep = "conj"
      tokens[i].head = verb
      tokens[object].dep = "dobj"
      tokens[object].head = i
      for j in object + 1..<min(tokens.count, object + 16)
      where tokens[j].head == verb && ["xcomp", "prep", "advcl"].contains(tokens[j].dep) {
        tokens[j].head = i
        if tokens[j].tag == "VB" { tokens[j].dep = "xcomp" }
      }
    } else if let verb = verb(over: i, tokens) {
      tokens[i].head = verb
    } else if tokens[i].text == "with", i > 3, tokens[i].head == i - 1,
      tokens[i - 1].text == "shoulder",
      tokens[i - 3].text == "shoulder", tokens[i - 3].head < i - 3
    {
      // "Stood shoulder to shoulder with", of which the parser takes the second for a verb.
      tokens[i].head = tokens[i - 3].head
    } else if let noun = objection(over: i, tokens) {
      tokens[i].head = noun
    } else if let name = introducedName(behind: i, tokens) {
      tokens[i].head = name
      tokens[i].dep = "compound"
    } else if let speaker = speaker(before: i, tokens) {
      let told = tokens[i].head
      tokens[speaker].head = i
      tokens[speaker].dep = "nsubj"
      // What was said hangs on the verb that says it.
      if tokens[i].dep == "advcl", tokens[told].dep == "ROOT" || tokens[told].head == told {
        tokens[i].head = i
        tokens[i].dep = "ROOT"
        tokens[told].head = i
        tokens[told].dep = "ccomp"
      }
    } else if let name = receiver(behind: i, in: entities, tokens) {
      tokens[name].head = i
      tokens[name].dep = "dative"
    } else {
      return false
    }
    return true
  }

  /// "Accused Tajik forces of shelling it": a nationality is no receiver of the noun right behind it.
  /// Gives the noun.
  static func forces(
    behind i: Int, in entities: [NamedSpan], _ tokens: [Token]
  ) -> Int? {
    guard tokens[i].dep == "dative", tokens[i].tag == "NNP" || tokens[i].tag == "JJ",
      i + 1 < tokens.count, tokens[i + 1].dep == "dobj", tokens[i + 1].head == tokens[i].head,
      tokens[i + 1].tag == "NN" || tokens[i + 1].tag == "NNS",
      charging.contains(tokens[tokens[i].head].lemma) || label(of: i, in: entities) == "NORP"
    else { return nil }
    return i + 1
  }

  /// "Accused the government of censorship": what it is accused of, and no government of that name.
  static func chargedVerb(over of: Int, _ tokens: [Token]) -> Int? {
    guard tokens[of].text == "of", tokens[of].dep == "prep" else { return nil }
    let noun = tokens[of].head
    guard tokens.indices.contains(noun), noun < of, tokens[noun].dep == "dobj",
      tokens.indices.contains(tokens[noun].head)
    else { return nil }
    let verb = tokens[noun].head
    guard charging.contains(tokens[verb].lemma) else { return nil }
    let window = of + 1..<min(tokens.count, of + 10)
    guard let object = window.first(where: { tokens[$0].head == of }),
      tokens[object].pos != "PROPN",
      !window.contains(where: { tokens[$0].text == "of" && tokens[$0].head == verb })
    else { return nil }
    return verb
  }

  /// "Dismissed X and named Y to succeed him": what was done to Y, and no second object that is
  /// called named.
  static func verbBefore(participle i: Int, _ tokens: [Token]) -> Int? {
    // "Retired General X", "disgraced minister X" are described so.
    guard i > 1, tokens[i].tag == "VBN", tokens[i].dep == "amod", finite.contains(tokens[i].lemma),
      ["and", "but", "then"].contains(tokens[i - 1].text)
    else { return nil }
    let object = tokens[i].head
    guard tokens.indices.contains(object), object > i, object - i < 8,
      tokens[object].dep == "conj", tokens.indices.contains(tokens[object].head)
    else { return nil }
    // "Named lawyer X": the name stands beside the noun.
    let isNamed =
      ["NNP", "NNPS"].contains(tokens[object].tag)
      || tokens[object].tag == "NN"
        && (object + 1..<min(tokens.count, object + 4)).contains {
          tokens[$0].tag == "NNP" && tokens[$0].dep == "appos" && tokens[$0].head == object
        }
    guard isNamed else { return nil }
    var verb = tokens[object].head
    if tokens[verb].dep == "dobj", tokens.indices.contains(tokens[verb].head) {
      verb = tokens[verb].head
    }
    guard verb < i - 1, tokens[verb].tag == "VBD",
      !(i + 1..<object).contains(where: { tokens[$0].dep == "det" && tokens[$0].head == object })
    else { return nil }
    return verb
  }

  /// "Threw out a challenge by the union to the accord": what is challenged hangs on the verb.
  static func objection(over preposition: Int, _ tokens: [Token]) -> Int? {
    if let noun = request(before: preposition, tokens) { return noun }
    guard ["to", "against", "over"].contains(tokens[preposition].text),
      tokens[preposition].dep == "prep"
    else { return nil }
    let verb = tokens[preposition].head
    guard tokens.indices.contains(verb), verb < preposition, tokens[verb].pos == "VERB" else {
      return nil
    }
    let window = max(verb + 1, preposition - 12)..<preposition
    guard
      let noun = window.last(where: {
        tokens[$0].head == verb && tokens[$0].dep == "dobj"
          && objections.contains(tokens[$0].lemma)
      })
    else { return nil }
    return (noun + 1..<preposition).contains {
      ["by", "from"].contains(tokens[$0].text) && tokens[$0].head == noun
    }
      ? noun : nil
  }

  /// "Rejected a motion by the union": whose motion it is hangs on the verb.
  private static func request(before by: Int, _ tokens: [Token]) -> Int? {
    guard by > 1, tokens[by].text == "by", tokens[by].dep == "prep" else { return nil }
    let noun = by - 1
    guard tokens[noun].dep == "dobj", tokens[noun].head == tokens[by].head,
      objections.contains(tokens[noun].lemma) || requests.contains(tokens[noun].lemma),
      (by + 1..<min(tokens.count, by + 8)).contains(where: {
        tokens[$0].head == by && tokens[$0].dep == "pobj" && tokens[$0].pos == "PROPN"
      })
    else { return nil }
    return noun
  }

  /// "Norwegian oil company Nordvik signed": one subject, and not the company beside its name.
  /// Gives the name.
  static func introducedName(behind noun: Int, _ tokens: [Token]) -> Int? {
    guard tokens[noun].tag == "NN", ["nsubj", "nsubjpass"].contains(tokens[noun].dep),
      noun + 1 < tokens.count, tokens[noun + 1].tag == "NNP"
    else { return nil }
    var name = noun + 1
    while name + 1 < tokens.count, tokens[name].dep == "compound", tokens[name + 1].tag == "NNP" {
      name += 1
    }
    return tokens[name].head == tokens[noun].head && tokens[name].dep == tokens[noun].dep
      ? name : nil
  }

  /// "Sent $50 million to Tonga, Aid Minister Ana Lee announced": the speaker, and no second name
  /// of Tonga.
  static func speaker(before verb: Int, _ tokens: [Token]) -> Int? {
    guard verb > 2, ["VBD", "VBZ"].contains(tokens[verb].tag),
      speaking.contains(tokens[verb].lemma), ["advcl", "relcl", "acl"].contains(tokens[verb].dep),
      tokens[verb - 1].pos == "PROPN", tokens[verb - 1].dep == "appos",
      tokens[verb - 1].head < verb - 2
    else { return nil }
    var first = verb - 1
    while first > 0, tokens[first - 1].pos == "PROPN", tokens[first - 1].head >= first {
      first -= 1
    }
    guard first > 0, tokens[first - 1].text == ",",
      !tokens.indices.contains(verb + 1) || tokens[verb + 1].text != "that",
      !(max(0, verb - 24)..<min(tokens.count, verb + 4)).contains(where: {
        tokens[$0].head == verb && ["nsubj", "dobj", "ccomp"].contains(tokens[$0].dep)
      })
    else { return nil }
    return verb - 1
  }

  /// "Will give Ukraine military aid", "fined Cape Motors 10 million rand": the receiver, which the
  /// parser takes for part of what is given. Gives the last word of the name.
  static func receiver(behind verb: Int, in entities: [NamedSpan], _ tokens: [Token]) -> Int? {
    let isFine = tokens[verb].text == "fined" || tokens[verb].lemma == "fine"
    guard tokens[verb].pos == "VERB", isFine || giving.contains(tokens[verb].lemma),
      verb + 2 < tokens.count, tokens[verb + 1].tag == "NNP"
    else { return nil }
    var name = verb + 1
    while name + 1 < tokens.count, tokens[name].head != verb, tokens[name + 1].tag == "NNP",
      tokens[name].head == name + 1
    {
      name += 1
    }
    let thing = tokens[name].head
    guard name + 1 < tokens.count, thing > name, thing < name + 8,
      ["amod", "compound", "nmod", "poss"].contains(tokens[name].dep),
      tokens[thing].dep == "dobj", tokens[thing].head == verb,
      tokens[thing].pos == "NOUN" || tokens[thing].pos == "NUM",
      tokens[name + 1].tag != "POS"
    else { return nil }
    if isFine { return ["CD", "$", "DT"].contains(tokens[name + 1].tag) ? name : nil }
    return label(of: name, in: entities) == "GPE" ? name : nil
  }

  /// The label of the name that a token is part of.
  static func label(of token: Int, in entities: [NamedSpan]) -> String? {
    var low = 0
    var high = entities.count
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].tokens.lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    return low > 0 && entities[low - 1].tokens.contains(token) ? entities[low - 1].label : nil
  }
}
