import Language

/// Whether a clause is affirmed or denied, fact or possibility: negation, modal verbs, the verbs,
/// nouns and adjectives that govern it, and conditions.
struct FactualityReader {
  let parse: Parse

  /// What the text says about an act's being so.
  struct Factuality {
    var isNegative = false
    var isPossible = false
    /// The text reports that somebody denies it: no claim.
    var isDenied = false
    /// Whether it is denied only as what somebody is accused of.
    var isAlleged = false
    /// Tokens that decided.
    var negationCues: [Int] = []
    var modalityCues: [Int] = []
  }

  /// Reads upwards from the trigger through its anchor to the root of its clause.
  func read(trigger: Int, anchor: Int, literals: [Int]) -> Factuality {
    // "Never accepted the deal that A struck with B": struck it is.
    let isTold = ["relcl", "acl"].contains(parse.dep(anchor)) && parse.head(anchor) == trigger
    let trigger = isTold ? anchor : trigger
    var result = Factuality()
    for literal in literals { determiners(of: literal, into: &result) }
    if parse.isVerb(trigger), parse.lists["commissive-verbs"].contains(parse.lemmas[trigger]),
      !literals.contains(where: { parse.lists["praise-nouns"].contains(parse.lemmas[$0]) })
    {
      allow(trigger, &result)
    }
    if trigger != anchor || !parse.isVerb(trigger) { nominal(trigger, into: &result) }
    if isStanding(trigger) { return result }
    var node = trigger
    if anchor != trigger, parse.dominates(anchor, trigger) {
      climb(from: trigger, to: anchor, into: &result)
      node = anchor
    }
    for _ in 0..<12 {
      if parse.isVerb(node) || parse.tokens[node].pos == "ADJ" { clause(node, into: &result) }
      guard let next = step(from: node, into: &result) else { break }
      node = next
    }
    unreal(anchor, into: &result)
    return result
  }

  /// Between a noun and the verb that carries it.
  private func climb(from trigger: Int, to anchor: Int, into result: inout Factuality) {
    for node in parse.ancestors(trigger) {
      if node == anchor { break }
      if parse.isNominal(node) { nominal(node, into: &result) }
      if parse.words[node] == "without" { negate(node, &result) }
    }
    let lemma = parse.lemmas[anchor]
    // "Ended the visit with the signing of a treaty": what the visit ended with took place.
    let isBeside =
      parse.dep(trigger) == "pobj"
      && ["with", "by", "in", "at", "during", "after", "before", "following"]
        .contains(parse.words[parse.head(trigger)])
    let first =
      !isBeside
      && (parse.head(trigger) == anchor || parse.head(parse.head(trigger)) == anchor)
    if first, parse.lists["negative-light-verbs"].contains(lemma) { negate(anchor, &result) }
    // "Offered condolences": who offers them has said so.
    let isSaid = parse.lists["praise-nouns"].contains(parse.lemmas[trigger])
    if first, !isSaid, parse.lists["possible-light-verbs"].contains(lemma) {
      allow(anchor, &result)
    }
  }

  private func nominal(_ noun: Int, into result: inout Factuality) {
    determiners(of: noun, into: &result)
    let governor = parse.head(noun)
    guard governor != noun else { return }
    if parse.dep(noun) == "pobj" {
      if parse.words[governor] == "without" { negate(governor, &result) }
      let above = parse.head(governor)
      let lemma = parse.lemmas[above]
      if above != governor {
        if isBanned(governor, above) { result.isDenied = true }
        if parse.isNominal(above), parse.lists["negative-nouns"].contains(lemma), !isMoment(above) {
          negate(above, &result)
        }
        if parse.lists["possible-nouns"].contains(lemma) && !isSetting(governor)
          || isHopedFor(noun, governor, above)
        {
          allow(above, &result)
        }
        let key = lemma + " " + parse.words[governor]
        // "Spoke of his disappointment": it is told by that very word.
        let isTold =
          ["speak", "talk"].contains(lemma)
          && ["worry-nouns", "blame-nouns", "praise-nouns"].contains {
            parse.lists[$0].contains(parse.lemmas[noun])
          }
        if parse.lists["possible-object-verbs"].contains(key), !isTold { allow(above, &result) }
        if parse.lists["negative-object-verbs"].contains(key) { negate(above, &result) }
      }
    }
    if parse.dep(noun) == "dobj" || parse.dep(noun) == "nsubjpass" {
      let lemma = parse.lemmas[governor]
      let key = ([lemma] + parse.children(governor, "prt").map { parse.words[$0] })
        .joined(separator: " ")
      if parse.lists["possible-object-verbs"].contains(key) {
        allow(governor, &result)
        clause(governor, into: &result)
      }
      // "India refused Japan's request": Japan has asked all the same.
      let isSpurned =
        parse.lists["spurning-verbs"].contains(key)
        && parse.lists["uttered-nouns"].contains(parse.lemmas[noun])
      if parse.lists["negative-object-verbs"].contains(key), !isSpurned {
        negate(governor, &result)
      }
    }
  }

  private func determiners(of noun: Int, into result: inout Factuality) {
    for child in parse.children[noun] where child < noun {
      let word = parse.words[child]
      if parse.dep(child) == "det" || parse.dep(child) == "neg",
        parse.lists["negative-determiners"].contains(word)
      {
        negate(child, &result)
      }
      if parse.dep(child) == "amod" || parse.dep(child) == "compound" {
        if parse.lists["possible-adjectives"].contains(word) { allow(child, &result) }
        if parse.lists["negative-adjectives"].contains(word) { negate(child, &result) }
      }
    }
  }

  /// Negation, modals and conditions of one clause.
  private func clause(_ verb: Int, into result: inout Factuality) {
    for child in parse.children[verb] {
      let word = parse.words[child]
      switch parse.dep(child) {
      case "neg": if !isOnly(child), !isDelayed(verb) { negate(child, &result) }
      case "advmod", "preconj", "cc", "det":
        if parse.lists["negative-adverbs"].contains(word) { negate(child, &result) }
        // "Has yet to recognise", "is yet to sign".
        if word == "yet", isAhead(verb) { negate(verb, &result) }
        // "No longer", "not yet".
        for inner in parse.children[child]
        where parse.lists["negative-determiners"].contains(parse.words[inner]) {
          negate(inner, &result)
        }
        if parse.lists["possible-adverbs"].contains(word) { allow(child, &result) }
      case "aux":
        if parse.tokens[child].tag == "MD" { modal(child, of: verb, into: &result) }
      case "mark", "prep":
        if parse.lists["conditions"].contains(word) { allow(child, &result) }
      case "nsubj", "nsubjpass":
        if parse.lists["negative-subjects"].contains(word) { negate(child, &result) }
        for inner in parse.children[child]
        where inner < child && ["det", "preconj", "cc"].contains(parse.dep(inner))
          && parse.lists["negative-determiners"].contains(parse.words[inner])
        {
          negate(inner, &result)
        }
      case "dobj":
        if parse.lists["negative-subjects"].contains(word) { negate(child, &result) }
      case "advcl":
        // "Would sign if …": the condition is another clause's, the modal shows it.
        break
      default: break
      }
    }
    // Auxiliaries that a coordinated verb shares with the first.
    if parse.dep(verb) == "conj", !parse.hasChild(verb, "nsubj", "nsubjpass") {
      var first = parse.head(verb)
      // "Would enforce the ban, stop the ships and tell X to go".
      for _ in 0..<3
      where parse.dep(first) == "conj" && parse.isVerb(parse.head(first))
        && !parse.hasChild(first, "aux", "nsubj", "nsubjpass")
      {
        first = parse.head(first)
      }
      if parse.isVerb(first), !parse.hasChild(verb, "aux") {
        for child in parse.children(first, "aux") where parse.tokens[child].tag == "MD" {
          if ["VB", "VBN"].contains(parse.tokens[verb].tag) {
            modal(child, of: first, into: &result)
          }
        }
        let joined = parse.children(first, "cc").contains {
          ["or", "nor"].contains(parse.words[$0])
        }
        if joined, parse.tokens[verb].tag == "VB" {
          for child in parse.children(first, "neg") { negate(child, &result) }
        }
      }
    }
  }

  private func modal(_ auxiliary: Int, of verb: Int, into result: inout Factuality) {
    guard parse.lists["possible-modals"].contains(parse.words[auxiliary]) else { return }
    // "Will remain an ally" is one.
    if parse.lemmas[verb] == "remain", ["will", "would", "'ll"].contains(parse.words[auxiliary]) {
      return
    }
    let negated =
      parse.children(verb, "neg").contains { !isOnly($0) }
      || parse.children(verb, "advmod").contains {
        parse.lists["negative-adverbs"].contains(parse.words[$0])
      }
    // "Will not sign" is a refusal, "may not sign" stays open.
    if negated, !parse.lists["open-modals"].contains(parse.words[auxiliary]) { return }
    allow(auxiliary, &result)
  }

  /// Goes to what governs the clause, if its factuality depends on that.
  private func step(from node: Int, into result: inout Factuality) -> Int? {
    let governor = parse.head(node)
    guard governor != node else { return nil }
    let lemma = parse.lemmas[governor]
    switch parse.dep(node) {
    case "xcomp", "acomp", "attr", "oprd":
      if isSeated(node, by: governor) { return governor }
      govern(lemma, at: governor, isInfinitive: hasTo(node), into: &result)
      return governor
    case "dobj" where parse.lists["brokering-verbs"].contains(lemma):
      // "Is trying to broker a truce": there is none yet.
      return governor
    case "ccomp":
      if parse.isNonFinite(node) || hasTo(node) {
        govern(lemma, at: governor, isInfinitive: hasTo(node), into: &result)
        return governor
      }
      if parse.lists["denial-verbs"].contains(lemma) || isFalse(governor) { result.isDenied = true }
      if parse.lists["belief-verbs"].contains(lemma) { allow(governor, &result) }
      if parse.lists["directive-verbs"].contains(lemma), parse.isMandative(node) {
        allow(governor, &result)
      }
      return nil
    case "acl", "relcl":
      if parse.dep(node) == "relcl", !hasTo(node) || !parse.isNonFinite(node) { return nil }
      guard hasTo(node) else {
        contention(node, of: governor, into: &result)
        return nil
      }
      // "The first to set foot there" did set foot there.
      var superlatives = [governor] + parse.children(governor, "amod")
      // "The first head of state to set foot there."
      if parse.dep(governor) == "pobj" {
        let above = parse.head(parse.head(governor))
        superlatives += [above] + parse.children(above, "amod")
      }
      if superlatives.contains(where: { parse.lists["ordinals"].contains(parse.words[$0]) }) {
        return nil
      }
      // "Did its utmost to help".
      let effort = parse.head(governor)
      if parse.lists["utmost-nouns"].contains(lemma), parse.lemmas[effort] == "do",
        parse.dep(governor) == "dobj"
      {
        clause(effort, into: &result)
        return effort
      }
      if parse.lists["negative-nouns"].contains(lemma) { negate(governor, &result) }
      allow(governor, &result)
      nominal(governor, into: &result)
      let above = parse.head(governor)
      if parse.isVerb(above), parse.dep(governor) == "dobj" || parse.dep(governor) == "attr" {
        return above
      }
      return nil
    case "pcomp":
      let above = parse.head(governor)
      guard above != governor else { return nil }
      // "Instead of meeting X, they met Y".
      if parse.children(governor, "advmod").contains(where: { parse.words[$0] == "instead" }) {
        result.isDenied = true
        return nil
      }
      // "Imposed a ban on selling arms to Y", "warned X against attacking Y": nobody did it.
      if isBanned(governor, above) || parse.words[governor] == "against" {
        result.isDenied = true
        return nil
      }
      let verb = parse.isNominal(above) && parse.dep(above) == "dobj" ? parse.head(above) : above
      if ["of", "with"].contains(parse.words[governor]),
        parse.lists["accusing-verbs"].contains(parse.lemmas[verb])
      {
        // What somebody is accused of is the accuser's word, no fact of the article's.
        result.isAlleged = parse.lists["alleging-verbs"].contains(parse.lemmas[verb])
        result.isDenied = true
        return nil
      }
      if parse.words[governor] == "without" || parse.words[governor] == "instead" {
        negate(governor, &result)
        return nil
      }
      let key = parse.lemmas[above] + " " + parse.words[governor]
      if parse.lists["possible-object-verbs"].contains(key)
        || ["for", "from"].contains(
          parse.words[governor]) && parse.lists["possible-nouns"].contains(parse.lemmas[above])
      {
        allow(above, &result)
      }
      if parse.lists["negative-object-verbs"].contains(key)
        || parse.lists["negative-nouns"].contains(parse.lemmas[above])
      {
        negate(above, &result)
        return above
      }
      if parse.lists["possible-nouns"].contains(parse.lemmas[above]) { allow(above, &result) }
      return parse.isVerb(above) && parse.lists["accusing-verbs"].contains(parse.lemmas[above])
        ? nil : (parse.isVerb(above) ? above : nil)
    case "advcl":
      // "Flew in to congratulate", "marched to protest": what a past journey was for took place.
      let isDone =
        (parse.lists["journey-verbs"].contains(lemma) || isSentToHelp(node, by: governor)
          || parse.lists["voicing-verbs"].contains(parse.lemmas[node])
          || isSeated(node, by: governor))
        && [.past, .pastPerfect].contains(ClauseTense.of(governor, parse).tense)
      if hasTo(node), !isDone, !isAmongFirst(governor) { allow(node, &result) }
      return nil
    case "conj":
      // "Agreed to meet and sign": the second verb hangs on the first.
      guard parse.isVerb(governor), !parse.hasChild(node, "nsubj", "nsubjpass"),
        ["VB", "VBG"].contains(parse.tokens[node].tag),
        parse.tokens[governor].tag == parse.tokens[node].tag
      else { return nil }
      if hasTo(node) || parse.tokens[node].tag == "VB" {
        return step(from: governor, into: &result)
      }
      return nil
    default: return nil
    }
  }

  private func govern(
    _ lemma: String, at governor: Int, isInfinitive: Bool, into result: inout Factuality
  ) {
    // "Ruled out attacking".
    let phrases = parse.children(governor, "prt").map { "\(lemma) \(parse.words[$0])" }
    if parse.lists["negative-governors"].contains(lemma)
      || phrases.contains(where: parse.lists["negative-object-verbs"].contains)
    {
      negate(governor, &result)
    } else if parse.lists["denial-verbs"].contains(lemma) {
      result.isDenied = true
    } else if lemma == "have", isInfinitive, ["VBZ", "VBP"].contains(parse.tokens[governor].tag) {
      // "Still has to be approved".
      allow(governor, &result)
    } else if parse.lists["factive-governors"].contains(lemma) {
      return
    } else if isAhead(governor),
      parse.children(governor, "advmod").contains(where: { parse.words[$0] == "yet" })
    {
      negate(governor, &result)
    } else if isInfinitive || parse.lists["possible-governors"].contains(lemma) {
      allow(governor, &result)
    }
  }

  /// "Sent two battalions to support X", "deployed police to help X": who sends them supports and
  /// helps.
  private func isSentToHelp(_ purpose: Int, by verb: Int) -> Bool {
    parse.lists["sending-verbs"].contains(parse.lemmas[verb]) && parse.hasChild(verb, "dobj")
      && parse.lists["helping-verbs"].contains(parse.lemmas[purpose])
      && [.past, .pastPerfect].contains(ClauseTense.of(verb, parse).tense)
  }

  /// "A ban on", "an embargo on".
  private func isBanned(_ preposition: Int, _ noun: Int) -> Bool {
    parse.words[preposition] == "on" && parse.lists["ban-nouns"].contains(parse.lemmas[noun])
  }

  /// "Has … to do", "is … to do".
  private func isAhead(_ verb: Int) -> Bool {
    ["have", "be"].contains(parse.lemmas[verb])
      && parse.children(verb, "xcomp").contains(where: hasTo)
  }

  private func hasTo(_ verb: Int) -> Bool {
    parse.children(verb, "aux").contains { parse.tokens[$0].tag == "TO" }
  }

  private func negate(_ cue: Int, _ result: inout Factuality) {
    guard !result.negationCues.contains(cue) else { return }
    // "Neither … nor" denies once.
    let pair = ["neither", "nor"]
    if pair.contains(parse.words[cue]),
      result.negationCues.contains(where: { pair.contains(parse.words[$0]) })
    {
      return
    }
    result.isNegative.toggle()
    result.negationCues.append(cue)
  }

  func allow(_ cue: Int, _ result: inout Factuality) {
    result.isPossible = true
    if !result.modalityCues.contains(cue) { result.modalityCues.append(cue) }
  }
}
