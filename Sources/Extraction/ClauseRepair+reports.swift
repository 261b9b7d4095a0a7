import Language

extension ClauseRepair {
  /// What somebody may be for or against.
  private static let matters: WordSet = [
    "referendum", "plebiscite", "plan", "bill", "law", "proposal", "motion", "amendment", "project",
    "scheme", "vote", "ban", "measure", "deal", "treaty",
  ]

  /// "Said on Tuesday it would end the ban": the verb right in front of a day that the parser hangs
  /// on the reported clause, whose subject only follows.
  static func speaking(_ i: Int, _ tokens: [Token]) -> Int? {
    let verb = tokens[i].head
    guard i > 0, verb > i, ["prep", "npadvmod"].contains(tokens[i].dep),
      tokens.indices.contains(verb), tokens[verb].dep == "ccomp", tokens[verb].head == i - 1,
      ["VBD", "VBZ", "VBN"].contains(tokens[i - 1].tag)
    else { return nil }
    var day = i
    if tokens[i].dep == "prep" {
      guard tokens[i].text == "on", i + 1 < tokens.count else { return nil }
      day += 1
    }
    guard day + 1 < verb else { return nil }
    // "On Tuesday", "on 3 May", "Tuesday evening": up to the subject.
    guard
      let subject = (day + 1..<min(verb, day + 5)).first(where: {
        tokens[$0].head == verb && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
          || tokens[$0].tag == "DT" || tokens[$0].tag == "PRP$"
      }), (day..<subject).allSatisfy({ ["NNP", "CD", "NN"].contains(tokens[$0].tag) })
    else { return nil }
    return i - 1
  }

  /// "Peru alleged, and Chile denied, that Chile was arming rebels": the first verb, whose clause
  /// the parser gives to the second, which denies it.
  static func alleging(_ i: Int, _ tokens: [Token]) -> Int? {
    let denying = tokens[i].head
    guard tokens[i].dep == "ccomp", denying < i, tokens[denying].dep == "conj",
      ["deny", "reject", "dispute", "refute", "contest"].contains(tokens[denying].lemma),
      denying + 2 < tokens.count, tokens[denying + 1].text == ",",
      tokens[denying + 2].text == "that"
    else { return nil }
    let saying = tokens[denying].head
    guard saying < denying, tokens[saying].pos == "VERB", tokens[saying + 1].text == ",",
      tokens[saying + 1..<denying].contains(where: { $0.head == denying && $0.dep == "nsubj" }),
      !tokens[saying..<denying].contains(where: {
        $0.head == saying && ["dobj", "ccomp", "xcomp"].contains($0.dep)
      })
    else { return nil }
    return saying
  }

  /// "Warned in its report that agents were plotting attacks": the verb of saying, whose clause the
  /// parser hangs on the noun in between.
  static func saying(ofClause i: Int, _ tokens: [Token]) -> Int? {
    let noun = tokens[i].head
    guard ["acl", "relcl"].contains(tokens[i].dep), noun < i, tokens[noun].dep == "pobj",
      ["VERB", "AUX"].contains(tokens[i].pos),
      let that = (noun + 1..<min(i, noun + 3)).first(where: {
        tokens[$0].text == "that" && tokens[$0].dep == "mark" && tokens[$0].head == i
      }),
      (that + 1..<i).contains(where: {
        tokens[$0].head == i && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
      })
    else { return nil }
    let preposition = tokens[noun].head
    let verb = tokens[preposition].head
    guard verb < preposition, preposition < noun, tokens[verb].pos == "VERB",
      ["in", "on", "at", "during", "to", "after"].contains(tokens[preposition].text),
      [
        "say", "warn", "announce", "state", "declare", "confirm", "tell", "write", "argue", "claim",
        "admit", "add", "complain", "insist", "report", "allege", "note", "acknowledge", "reveal",
      ].contains(tokens[verb].lemma),
      !tokens[verb..<i].contains(where: { $0.head == verb && $0.dep == "ccomp" })
    else { return nil }
    return verb
  }

  /// "X and his wife, Y, took bribes": the noun in front of the comma, where the parser gives its
  /// name to the first of the two.
  static func named(by i: Int, _ tokens: [Token]) -> Int? {
    let first = tokens[i].head
    guard tokens[i].dep == "appos", tokens[i].tag == "NNP", first < i else { return nil }
    let left = leftEdge(of: i, tokens)
    guard left - 2 > first, tokens[left - 1].text == ",", tokens[left].tag == "NNP",
      tokens[left - 2].tag == "NN", tokens[left - 2].dep == "conj",
      tokens[left - 2].head == first, tokens[first].tag == "NNP"
    else { return nil }
    return left - 2
  }

  /// "A referendum on leaving NATO, which the party opposes": what is to be done is opposed, and
  /// not the name that ends it.
  static func subjectMatter(ofClause i: Int, _ tokens: [Token]) -> Int? {
    let name = tokens[i].head
    guard tokens[i].dep == "relcl", name < i, tokens[name].tag == "NNP", name + 2 < tokens.count,
      ["oppose", "support", "reject", "back", "favour", "favor", "criticise", "criticize", "want"]
        .contains(tokens[i].lemma),
      tokens[name + 1].text == ",", tokens[name + 2].text == "which",
      tokens[name + 2].dep == "dobj"
    else { return nil }
    let deed = tokens[name].dep == "pobj" ? tokens[tokens[name].head].head : tokens[name].head
    guard deed < name, tokens[deed].pos == "VERB" else { return nil }
    let noun = tokens[deed].dep == "pcomp" ? tokens[tokens[deed].head].head : tokens[deed].head
    guard ["pcomp", "acl"].contains(tokens[deed].dep), ["VBG", "VB"].contains(tokens[deed].tag),
      noun < deed, matters.contains(tokens[noun].lemma)
    else { return nil }
    return noun
  }
}
