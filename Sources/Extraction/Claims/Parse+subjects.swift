import Language

/// Who does it: the grammatical subject of a verb, stated or shared with another verb.
extension Parse {
  /// Heads of the grammatical subject, across control, raising, coordination, participles and
  /// relative clauses. In the passive this is the patient.
  func subjects(of verb: Int, depth: Int = 0) -> [Int] {
    let own = children(verb, "nsubj", "nsubjpass", "csubj").filter {
      isNominal($0) || isAdjective($0)
    }
    if !own.isEmpty {
      // "There were talks": the expletive is nobody.
      return own
    }
    if hasChild(verb, "expl") || depth > 8 { return [] }
    let governor = head(verb)
    guard governor != verb else { return [] }
    switch dep(verb) {
    case "conj":
      guard isVerb(governor) || tokens[governor].pos == "ADJ" else { return [] }
      // "urged the embassy to reconsider and spoke with X": the parser joins the finite verb to the
      // infinitive; its subject is that of the finite verb above.
      if ["VBD", "VBZ"].contains(tokens[verb].tag), tokens[governor].tag == "VB",
        ["xcomp", "ccomp", "advcl", "acl"].contains(dep(governor)),
        children(governor, "aux").contains(where: { tokens[$0].tag == "TO" }),
        let finite = ancestors(governor).first(where: { isVerb($0) && tokens[$0].tag != "VB" })
      {
        return subjects(of: finite, depth: depth + 1)
      }
      // "Urging X to form a government and praising Y": the parser joins "praising" to "form".
      if tokens[verb].tag == "VBG", tokens[governor].tag == "VB", isNonFinite(governor),
        let participle = ancestors(governor).first(where: { isVerb($0) && tokens[$0].tag != "VB" }),
        tokens[participle].tag == "VBG"
      {
        return subjects(of: participle, depth: depth + 1)
      }
      if let speaking = speakingVerb(over: governor, before: verb) {
        return subjects(of: speaking, depth: depth + 1)
      }
      return subjects(of: governor, depth: depth + 1)
    case "xcomp", "oprd":
      return controllers(of: governor, depth: depth)
    case "ccomp", "advcl", "dep", "parataxis":
      guard isClausal(governor), isNonFinite(verb) else { return [] }
      // "Was hit by an air strike, killing seven": the strike killed them.
      if dep(verb) == "advcl", tokens[verb].tag == "VBG", isPassive(governor), governor < verb,
        lists["toll-verbs"].contains(lemmas[verb])
      {
        let agents = children(governor, "agent").flatMap { children($0, "pobj") }
        if !agents.isEmpty { return agents }
      }
      // "Backs X in the race to succeed Y", hung on the verb.
      if dep(verb) == "advcl", let to = children(verb, "aux").first, to > 0, words[to] == "to",
        lists["contest-nouns"].contains(lemmas[to - 1])
      {
        return holders(of: to - 1, depth: depth)
      }
      // "Named X auditor, replacing Y": X replaces Y.
      if dep(verb) == "advcl", tokens[verb].tag == "VBG",
        lists["object-adjunct-verbs"].contains(lemmas[governor])
      {
        let objects = isPassive(governor) ? [] : children(governor, "dobj")
        if !objects.isEmpty { return objects }
        // "Named X as its chief": the parser takes the name for the post.
        let named = children(governor, "oprd").filter { tokens[$0].pos == "PROPN" && $0 < verb }
        if !isPassive(governor), !named.isEmpty { return named }
      }
      // "Sent its envoy, X, to negotiate with the rebels": X is to do it.
      if dep(verb) == "advcl", tokens[verb].tag == "VB",
        lists["commissioning-verbs"].contains(lemmas[governor]),
        !isPassive(governor)
      {
        let sent = children(governor, "dobj").filter { object in
          ([object] + children(object, "appos")).contains { tokens[$0].tag == "NNP" }
        }
        if !sent.isEmpty { return sent }
      }
      return dep(verb) == "ccomp"
        ? controllers(of: governor, depth: depth) : subjects(of: governor, depth: depth + 1)
    case "acl":
      if tokens[verb].tag == "VBG", let voices = voicers(of: governor, depth: depth) {
        return voices
      }
      // A finite verb here is the clause's own verb behind a long subject: "X, the premier, said".
      if ["VBG", "VBN", "VBD", "VBZ"].contains(tokens[verb].tag) { return [governor] }
      return holders(of: governor, depth: depth)
    case "relcl":
      // "Was the first to send aid".
      if tokens[verb].tag == "VB", isNonFinite(verb),
        children(verb, "aux").contains(where: { tokens[$0].tag == "TO" })
      {
        return holders(of: governor, depth: depth)
      }
      return hasRelativeWord(verb) ? [] : [governor]
    case "pcomp":
      return prepositionalSubjects(of: verb, preposition: governor, depth: depth)
    case "acomp", "attr":
      return subjects(of: governor, depth: depth + 1)
    case "prep":
      return isVerb(governor) ? subjects(of: governor, depth: depth + 1) : []
    default: return []
    }
  }

  /// "Said prices would rise and asked the state to act", "said it was wrong, and urged X to
  /// leave": the parser joins the second verb to what is said; it is the speaker's own.
  private func speakingVerb(over said: Int, before verb: Int) -> Int? {
    let speaking = head(said)
    let isPast = tokens[verb].tag == "VBD" || tokens[verb].tag == "VBN" && !isPassive(verb)
    guard isPast, dep(said) == "ccomp", tokens[speaking].tag == "VBD",
      speaking < said, said < verb, hasChild(speaking, "nsubj"), !hasChild(verb, "aux")
    else { return nil }
    if tokens[said].tag == "VB", hasChild(said, "aux") { return speaking }
    // "Said it had been useless and urged the mayor to go".
    if lists["demanding-verbs"].contains(lemmas[verb]), lemmas[said] == "be",
      lists["reporting-verbs"].contains(lemmas[speaking]),
      children(said, "nsubj").contains(where: { ["it", "this", "that"].contains(words[$0]) })
    {
      return speaking
    }
    // "Said the remarks were an insult and demanded an apology": remarks demand nothing.
    if lists["demanding-verbs"].contains(lemmas[verb]),
      lists["reporting-verbs"].contains(lemmas[speaking]),
      children(said, "nsubj", "nsubjpass").allSatisfy({
        ["NN", "NNS"].contains(tokens[$0].tag)
          && (!lists["delegates"].contains(lemmas[$0]) || lists["craft"].contains(lemmas[$0]))
          && !lists["containers"].contains(lemmas[$0]) && !lists["voices"].contains(lemmas[$0])
      }), hasChild(said, "nsubj", "nsubjpass")
    {
      return speaking
    }
    let isApart =
      verb > 1 && words[verb - 1] == "and" && tokens[verb - 2].text == ","
    return isApart && lists["reporting-verbs"].contains(lemmas[speaking]) ? speaking : nil
  }

  func isAdjective(_ i: Int) -> Bool { tokens[i].pos == "ADJ" || tokens[i].pos == "DET" }

  private func isClausal(_ i: Int) -> Bool { isVerb(i) || tokens[i].pos == "ADJ" }

  /// A participle, or an infinitive with "to".
  func isNonFinite(_ verb: Int) -> Bool {
    let tag = tokens[verb].tag
    if hasChild(verb, "nsubj", "nsubjpass") { return false }
    if tag == "VBG" || tag == "VBN" { return true }
    return tag == "VB"
      && (children(verb, "aux").contains { tokens[$0].tag == "TO" } || !hasChild(verb, "aux"))
  }

  private func hasRelativeWord(_ verb: Int) -> Bool {
    children[verb].contains { ["nsubj", "nsubjpass"].contains(dep($0)) }
  }

  /// The object of a verb if it has one, else its subject: who is to do what the complement says.
  private func controllers(of governor: Int, depth: Int) -> [Int] {
    if tokens[governor].pos == "ADJ" || tokens[governor].pos == "NOUN" {
      return subjects(of: governor, depth: depth + 1)
    }
    // "Called on X to resign", "appealed to X to help".
    if lists["asking-verbs"].contains(lemmas[governor]),
      let asked = prepositions(of: governor).first(where: {
        ["on", "upon", "to", "with"].contains($0.word) && $0.object > governor
      })
    {
      return [asked.object]
    }
    var objects = children(governor, "dobj", "dative").filter { isNominal($0) }
    // "Appointed X to replace him": the parser takes the name for a post.
    if objects.isEmpty, lists["object-adjunct-verbs"].contains(lemmas[governor]),
      !isPassive(governor)
    {
      objects = children(governor, "oprd").filter { tokens[$0].pos == "PROPN" && $0 > governor }
    }
    if let object = objects.first, !lists["subject-control"].contains(lemmas[governor]) {
      return [object]
    }
    return subjects(of: governor, depth: depth + 1)
  }

  /// "A decision by X to …", "X has plans to …".
  private func holders(of noun: Int, depth: Int) -> [Int] {
    if let possessor = child(noun, "poss") { return [possessor] }
    for phrase in prepositions(of: noun) where phrase.word == "by" { return [phrase.object] }
    let governor = head(noun)
    if lists["intent-nouns"].contains(lemmas[noun]) {
      // "Rejected Israeli plans to annex X": the plans are Israel's.
      let owners = children(noun, "amod", "compound", "nmod").filter {
        tokens[$0].text.first?.isUppercase == true
      }
      if !owners.isEmpty { return Array(owners.prefix(1)) }
      // "Condemned plans to annex X": whoever has them, not who condemns them.
      if governor != noun, isVerb(governor), dep(noun) == "dobj",
        lists["bystander-verbs"].contains(lemmas[governor])
      {
        return []
      }
    }
    // "Backs X in the race to succeed Y": who backs does not run.
    if lists["contest-nouns"].contains(lemmas[noun]), dep(noun) == "pobj" || dep(noun) == "dobj" {
      let verb = dep(noun) == "pobj" ? head(governor) : governor
      if isVerb(verb), !lists["running-verbs"].contains(lemmas[verb]) { return [] }
      if !isVerb(verb), dep(noun) == "pobj" { return [verb] }
    }
    // "Stripped X of the right to host Y", "gave X the chance to host Y": X hosts it.
    if lists["licence-nouns"].contains(lemmas[noun]) {
      let isTaken = dep(noun) == "pobj" && ["of", "from"].contains(words[governor])
      let verb = isTaken ? head(governor) : governor
      let receivers =
        isTaken ? children(verb, "dobj") : dep(noun) == "dobj" ? children(verb, "dative") : []
      let named = receivers.filter { isNominal($0) }
      if isVerb(verb), !isPassive(verb), !named.isEmpty { return named }
    }
    if governor != noun, isVerb(governor), dep(noun) == "dobj" || dep(noun) == "attr" {
      return subjects(of: governor, depth: depth + 1)
    }
    if dep(noun) == "pobj", isVerb(head(governor)) {
      return subjects(of: head(governor), depth: depth + 1)
    }
    let modifiers = children(noun, "amod", "compound", "nmod")
    return Array(modifiers.prefix(1))
  }

  private func prepositionalSubjects(of verb: Int, preposition: Int, depth: Int) -> [Int] {
    var governor = head(preposition)
    // "Became sultan in 1970 after overthrowing X": hung on the preposition of time.
    for _ in 0..<2 where tokens[governor].pos == "ADP" { governor = head(governor) }
    guard governor != preposition else { return [] }
    if isVerb(governor) {
      // "Joined Y in imposing sanctions": Y does so, too.
      if words[preposition] == "in", lemmas[governor] == "join", !isPassive(governor) {
        return subjects(of: governor, depth: depth + 1) + children(governor, "dobj")
      }
      if ["of", "for", "from", "into", "with"].contains(words[preposition]) {
        // "Accused X of attacking", "stopped X from leaving": X attacks, X leaves.
        if isPassive(governor) { return subjects(of: governor, depth: depth + 1) }
        let objects = children(governor, "dobj").filter { isNominal($0) }
        if !objects.isEmpty { return objects }
      }
      return subjects(of: governor, depth: depth + 1)
    }
    if tokens[governor].pos == "ADJ" { return subjects(of: governor, depth: depth + 1) }
    // "Thanked X for its help after meeting Y": who thanks met Y.
    if ["after", "before", "since", "while", "when"].contains(words[preposition]),
      let verb = ancestors(governor).first(where: { isVerb($0) })
    {
      return subjects(of: verb, depth: depth + 1)
    }
    if dep(governor) == "dobj", ["of", "for", "from"].contains(words[preposition]),
      isVerb(head(governor))
    {
      return [governor]
    }
    return isNominal(governor) ? holders(of: governor, depth: depth + 1) : []
  }

  /// Whether a token is the verb of a relative clause that tells what stands: "which is backed by
  /// Y".
  func isStanding(_ clause: Int) -> Bool {
    guard dep(clause) == "relcl" else { return false }
    let finite = children(clause, "aux", "auxpass").first ?? clause
    return ["VBZ", "VBP"].contains(tokens[finite].tag) && lemmas[finite] != "have"
  }
}
