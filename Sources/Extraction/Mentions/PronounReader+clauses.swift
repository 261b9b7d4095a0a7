import Language

/// What stands in which clause, for the choice of antecedents.
extension PronounReader {
  /// "Through Pakistan, an ally to which it gave money", "the Team, to which it sends officers": the
  /// name in front of the comma, where the parser hangs the clause on something else.
  func setApart(before i: Int, _ antecedents: [Antecedent]) -> [Int] {
    guard i > 3, view.words[i] == "which", ["IN", "TO"].contains(view.tokens[i - 1].tag),
      view.tokens[i].head == i - 1
    else { return [] }
    var start = i - 1
    if view.tokens[start - 1].tag == "NN" {
      let phrase = view.premodified(start - 1)
      guard ["a", "an"].contains(view.words[phrase.lowerBound]) else { return [] }
      start = phrase.lowerBound
    }
    guard start > 1, view.tokens[start - 1].text == "," else { return [] }
    return antecedents.last { $0.head == start - 2 && $0.entities.count == 1 }?.entities ?? []
  }

  /// "Peru has protested since Brazil left the pact, and in May it closed its border": whoever left
  /// stands in an adverbial clause of another verb than the pronoun's.
  func isInAside(_ head: Int, of i: Int) -> Bool {
    let clause = view.tokens[view.firstConjunct(head)].head
    let verb = view.tokens[i].head
    return view.tokens[i].dep.hasPrefix("nsubj") && view.tokens[i].tag == "PRP"
      && view.tokens[clause].dep == "advcl" && view.tokens[clause].head != verb
      && view.tokens[verb].dep == "conj" && view.tokens[verb].head == view.tokens[clause].head
  }

  /// "The chairman said he regretted it": the subject of what is said is as a rule who says it.
  func isSayer(_ other: Int, _ i: Int) -> Bool {
    let clause = view.tokens[i].head
    guard view.tokens[i].dep == "nsubj", view.tokens[clause].dep == "ccomp", other < i else {
      return false
    }
    let subject = view.tokens[other].dep == "appos" ? view.tokens[other].head : other
    // "His lawyer said he would appeal": whose lawyer it is.
    return view.tokens[subject].dep == "nsubj"
      && view.tokens[subject].head == view.tokens[clause].head
      && !view.children[subject].contains { view.tokens[$0].tag == "PRP$" }
  }

  /// "Dissolved the party and banned its leader, X": whether the other is the object of the first
  /// of two verbs with one subject, and the pronoun owns the object of the second, which stands
  /// beside a name.
  func isObjectOfFirst(_ other: Int, _ i: Int) -> Bool {
    let noun = view.tokens[i].head
    let verb = view.tokens[noun].head
    guard view.tokens[noun].dep == "dobj", view.tokens[verb].dep == "conj",
      view.tokens[view.firstConjunct(objectPhrase(of: other))].dep == "dobj",
      !view.children[verb].contains(where: { view.tokens[$0].dep.hasPrefix("nsubj") })
    else { return false }
    let object = objectPhrase(of: other)
    return view.tokens[view.firstConjunct(object)].head == view.tokens[verb].head
      && (view.tokens[noun].tag == "NN" || view.tokens[noun].tag == "NNP")
      && lexicon.titles.folded(view.words[noun]).isEmpty == false
  }

  /// Whether a noun, with the words before it, is a post that only bodies have.
  func isBodyPost(_ noun: Int) -> Bool {
    (0...2).contains { count in
      noun - count >= 0
        && lexicon.bodyPosts.contains(
          (noun - count...noun).map { view.words[$0] }.joined(separator: " "))
    }
  }

  /// Whether an object pronoun belongs to a verb that follows another one, whose object the other
  /// is.
  func isObjectBefore(_ other: Int, _ i: Int) -> Bool {
    let token = view.tokens[i]
    guard token.tag == "PRP", ["dobj", "dative", "pobj"].contains(token.dep) else { return false }
    let verb = token.dep == "pobj" ? view.tokens[token.head].head : token.head
    if isObjectAbove(other, verb) { return true }
    guard view.tokens[verb].dep == "conj" else { return false }
    let noun = view.tokens[other].dep == "appos" ? view.tokens[other].head : other
    return view.tokens[noun].dep == "dobj" && view.tokens[noun].head == view.tokens[verb].head
  }

  /// "Rang X to ask him", "wrote to X to thank him", "called X an agent and backed Y's attempt to
  /// expel him", "sent a letter to X, assuring him": whether the other is the object of the verb
  /// that an infinitive's or participle's clause belongs to.
  private func isObjectAbove(_ other: Int, _ infinitive: Int) -> Bool {
    let parts = view.children[infinitive]
    let isParticiple =
      view.tokens[infinitive].tag == "VBG" && view.tokens[infinitive].dep == "advcl"
      && !parts.contains(where: { view.tokens[$0].dep.hasPrefix("nsubj") })
    guard
      isParticiple
        || view.tokens[infinitive].tag == "VB"
          && parts.contains(where: { view.tokens[$0].tag == "TO" })
    else { return false }
    var noun = view.tokens[other].dep == "appos" ? view.tokens[other].head : other
    if view.tokens[noun].dep == "pobj", view.words[view.tokens[noun].head] == "to" {
      noun = view.tokens[noun].head
    }
    guard ["dobj", "prep", "dative"].contains(view.tokens[noun].dep), noun < infinitive else {
      return false
    }
    if isParticiple { return view.tokens[noun].head == view.tokens[infinitive].head }
    var node = infinitive
    // Up to two verbs: the one it depends on, and the one before that.
    for _ in 0..<4 where view.tokens[node].head != node {
      let dep = view.tokens[node].dep
      guard ["xcomp", "advcl", "acl", "dobj", "conj"].contains(dep) else { return false }
      let isFirst = node == infinitive
      node = view.tokens[node].head
      guard view.tokens[noun].head == node else { continue }
      // "Asked X to help him": X is to help.
      return !isFirst || dep != "xcomp"
        || ["telephone", "phone", "ring", "call", "write", "meet", "visit", "contact", "summon"]
          .contains(view.tokens[node].lemma)
    }
    return false
  }

  /// "Halted exports to Turkey over its invasion", "criticised X for his role": whether the other
  /// is an object of the verb that the pronoun's phrase gives the reason of.
  func isJudged(_ other: Int, _ i: Int) -> Bool {
    let noun = view.tokens[i].head
    let preposition = view.tokens[noun].head
    if isReproached(other, preposition), view.tokens[noun].dep == "pobj" { return true }
    guard view.tokens[noun].dep == "pobj",
      ["over", "for"].contains(view.words[preposition])
        || view.words[preposition] == "because",
      let verb = clause(of: preposition), other < preposition, other > verb,
      clause(of: other) == verb
    else { return false }
    let lemma = view.tokens[verb].lemma.lowercased()
    return lexicon.judgingWords.contains(lemma) || lexicon.punishingVerbs.contains(lemma)
  }

  /// "Has not joined sanctions against Russia over its invasion": whether what is done to somebody
  /// and its reason stand side by side.
  private func isReproached(_ other: Int, _ preposition: Int) -> Bool {
    guard preposition == other + 1, ["over", "for"].contains(view.words[preposition]) else {
      return false
    }
    let token = view.tokens[other]
    return token.dep == "dobj"
      || token.dep == "pobj" && ["against", "on", "with", "at"].contains(view.words[token.head])
  }

  /// The verb above a token in its clause.
  func clause(of i: Int) -> Int? {
    var node = i
    for _ in 0..<6 {
      let next = view.tokens[node].head
      guard next != node else { return nil }
      node = next
      if view.tokens[node].pos == "VERB" { return node }
    }
    return nil
  }

  /// "France, Italy and Spain had suspended its use": no single one of several subjects is meant by
  /// "it" or "its".
  func isOneOfSubjects(_ other: Int, _ i: Int) -> Bool {
    let first = view.firstConjunct(other)
    guard ["nsubj", "nsubjpass"].contains(view.tokens[first].dep),
      view.sentenceOf[other] == view.sentenceOf[i], clause(of: i) == view.tokens[first].head
    else { return false }
    let subjects = view.withConjuncts(first)
    // "Hezbollah and its ally".
    return subjects.count > 1 && !subjects.contains(view.tokens[i].head)
  }

  /// "Germany rejected the proposal and France welcomed it": who acted upon something unnamed is
  /// not "it".
  func isRejecting(_ other: Int, _ i: Int) -> Bool {
    let verb = view.tokens[i].head
    guard view.tokens[i].dep == "dobj", view.tokens[verb].dep == "conj",
      view.children[verb].contains(where: { view.tokens[$0].dep == "nsubj" })
    else { return false }
    let before = view.tokens[verb].head
    return view.tokens[view.firstConjunct(other)].dep == "nsubj"
      && view.tokens[view.firstConjunct(other)].head == before
      && view.children[before].contains { view.tokens[$0].dep == "dobj" }
  }

  /// "Kari Lie was named as his replacement", "Y is her rival": nobody is that to himself.
  func isOwnRelation(_ other: Int, _ i: Int) -> Bool {
    let noun = view.tokens[i].head
    guard view.tokens[i].tag == "PRP$",
      ["successor", "replacement", "predecessor", "rival", "opponent", "challenger", "deputy"]
        .contains(view.words[noun]) || lexicon.counterpartNouns.contains(view.words[noun]),
      let verb = copula(of: noun) ?? clause(of: noun)
    else { return false }
    let first = view.firstConjunct(other)
    guard view.tokens[first].head == verb else { return false }
    return view.tokens[first].dep == "nsubjpass"
      || view.tokens[first].dep == "nsubj" && ["be", "become"].contains(view.tokens[verb].lemma)
  }

  /// The "be" whose predicate a noun is.
  func copula(of noun: Int) -> Int? {
    let head = view.tokens[noun].head
    return view.tokens[noun].dep == "attr" && view.tokens[head].pos == "AUX" ? head : nil
  }

  /// "Lars Holm, who lives in Spain, where he heads": whether a relative clause around a pronoun is
  /// about the other.
  func isRelated(_ other: Int, _ i: Int) -> Bool {
    // "Hunt, who succeeded him", is about another.
    guard view.tokens[i].dep == "nsubj" else { return false }
    var node = i
    for _ in 0..<8 {
      let next = view.tokens[node].head
      guard next != node else { return false }
      if view.tokens[node].dep == "relcl",
        next == other || view.tokens[other].head == next && view.tokens[other].dep == "appos"
      {
        return next < i
      }
      node = next
    }
    return false
  }

  /// "Wallin offered to resign, but Holm asked him to stay": the subject of the clause before.
  func isAnswered(_ other: Int, _ i: Int) -> Bool {
    let verb = view.tokens[i].head
    guard view.tokens[i].tag == "PRP", ["dobj", "dative"].contains(view.tokens[i].dep),
      view.tokens[verb].dep == "conj",
      view.children[verb].contains(where: { view.tokens[$0].dep == "nsubj" })
    else { return false }
    // "Soto nominated Silva, and the senate confirmed her": who came or went.
    let before = view.tokens[verb].head
    let lemma = view.tokens[before].lemma.lowercased()
    if lexicon.appointingVerbs.contains(lemma) || lexicon.postCues.dismissingVerbs.contains(lemma),
      view.children[before].contains(where: { view.tokens[$0].dep == "dobj" })
    {
      return false
    }
    return view.tokens[view.firstConjunct(other)].dep == "nsubj"
      && view.tokens[view.firstConjunct(other)].head == before
  }

  /// The noun that a name stands beside or behind: "the party X", "the office of X".
  func objectPhrase(of other: Int) -> Int {
    let above = view.tokens[other].head
    switch view.tokens[other].dep {
    case "appos", "compound", "nmod": return above
    case "pobj" where view.words[above] == "of": return objectPhrase(of: view.tokens[above].head)
    default: return other
    }
  }

  /// "Sacked his minister, X, and named Y as his successor", "X resigned; she named Y to replace
  /// him": whether the other is who goes, and the pronoun speaks of who takes the place.
  func isLeaving(_ other: Int, _ i: Int) -> Bool {
    let governor = view.tokens[i].head
    let isPlace =
      view.tokens[i].tag == "PRP$"
      ? ["successor", "replacement", "place", "stead"].contains(view.words[governor])
      : view.tokens[i].dep == "dobj"
        && lexicon.succeedingVerbs.contains(view.tokens[governor].lemma.lowercased())
    guard isPlace else { return false }
    // "The resignation of X".
    let noun = view.tokens[view.tokens[other].head].head
    if view.tokens[other].dep == "pobj", view.words[view.tokens[other].head] == "of",
      lexicon.postCues.leavingNouns.contains(view.words[noun])
    {
      return true
    }
    let first = view.firstConjunct(objectPhrase(of: other))
    let above = view.tokens[first].head
    let lemma = view.tokens[above].lemma.lowercased()
    switch view.tokens[first].dep {
    case "dobj", "nsubjpass": return lexicon.postCues.dismissingVerbs.contains(lemma)
    case "nsubj": return lexicon.postCues.leavingVerbs.contains(lemma) && above != clause(of: i)
    case "poss": return lexicon.postCues.leavingNouns.contains(view.words[above])
    default: return false
    }
  }

  /// "Nasr called for his resignation", "Lang welcomed her departure": nobody does so of his own.
  func isDemander(_ other: Int, _ i: Int) -> Bool {
    let noun = view.tokens[i].head
    guard view.tokens[i].tag == "PRP$", lexicon.postCues.leavingNouns.contains(view.words[noun]),
      let verb = clause(of: noun)
    else { return false }
    let lemma = view.tokens[verb].lemma.lowercased()
    guard
      ["demand", "call", "seek", "request", "urge", "want"].contains(lemma)
        || lexicon.judgingWords.contains(lemma)
    else { return false }
    let first = view.firstConjunct(other)
    return view.tokens[first].dep == "nsubj" && view.tokens[first].head == verb
  }

  /// "The company and its subsidiary": whether the noun that a possessive belongs to is joined to
  /// the other.
  func isPairedWith(_ other: Int, _ i: Int) -> Bool {
    let noun = view.tokens[i].head
    return view.tokens[noun].dep == "conj" && view.firstConjunct(noun) == view.firstConjunct(other)
      && other < i
  }

  /// "X dismissed Y after he had refused": what made X act is what Y did.
  func isPunished(_ head: Int, _ i: Int) -> Bool {
    let verb = view.tokens[i].head
    guard view.tokens[i].dep.hasPrefix("nsubj"), view.tokens[verb].dep == "advcl",
      view.children[verb].contains(where: {
        view.tokens[$0].dep == "mark"
          && ["after", "because", "when", "for"].contains(view.words[$0])
          || view.tokens[$0].dep == "advmod" && view.words[$0] == "when"
      })
    else { return false }
    let above = view.tokens[verb].head
    let part = view.tokens[view.firstConjunct(head)]
    return part.head == above && ["dobj", "nsubjpass"].contains(part.dep)
      && lexicon.postCues.provokedVerbs.contains(view.tokens[above].lemma.lowercased())
  }

  /// "X, who met him": whether a verb's clause is about the other, who does what it says.
  func isOwnClause(of other: Int, _ verb: Int) -> Bool {
    isAboutDoer(verb) && isOfWhom(other, verb)
  }

  /// "The Office, with which it agreed", "X, whom he met": whether a relative clause belongs to the
  /// other.
  func isOfWhom(_ other: Int, _ verb: Int) -> Bool {
    guard view.tokens[verb].dep == "relcl", view.tokens[verb].head < verb else { return false }
    let noun = view.tokens[verb].head
    return other == noun || view.tokens[other].dep == "appos" && view.tokens[other].head == noun
      || view.tokens[noun].dep == "appos" && view.tokens[noun].head == other
  }

  /// "Silva was named minister by Soto, who dismissed her": whether the other is the subject of the
  /// clause around the one about who acts on the pronoun.
  func isAround(_ other: Int, _ i: Int) -> Bool {
    let verb = view.tokens[i].head
    guard view.tokens[i].tag == "PRP", ["dobj", "dative"].contains(view.tokens[i].dep),
      isAboutDoer(verb), let main = clause(of: verb)
    else { return false }
    let first = view.firstConjunct(other)
    return view.tokens[first].dep.hasPrefix("nsubj") && view.tokens[first].head == main
  }

  /// "Who dismissed her": whether a relative clause is about its subject.
  private func isAboutDoer(_ verb: Int) -> Bool {
    view.tokens[verb].dep == "relcl"
      && view.children[verb].contains {
        view.tokens[$0].tag == "WP" && view.tokens[$0].dep == "nsubj"
      }
  }
}

extension String {
  /// Whether a list of morphological features, "Case=Nom|Person=3", holds one.
  func hasMorph(_ feature: String) -> Bool {
    var rest = utf8[...]
    while !rest.isEmpty {
      if rest.starts(with: feature.utf8) { return true }
      guard let bar = rest.firstIndex(of: UInt8(ascii: "|")) else { return false }
      rest = rest[rest.index(after: bar)...]
    }
    return false
  }
}
