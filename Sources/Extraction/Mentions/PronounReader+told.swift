import Language

/// What turns of phrase and grammar say of a pronoun.
extension PronounReader {
  /// How sure a pronoun is that a turn of phrase gives somebody: "resigned … his replacement",
  /// "sacked X after he".
  static let told = 0.95

  /// What the turn of phrase around both adds to a person's score.
  func toldScore(of other: Int, _ i: Int, isSucceeding: Bool) -> Double {
    var score = 0.0
    if view.tokens[i].tag == "PRP$", isJudged(other, i) { score += 5 }
    // "Summoned the ambassador and told him": the object of the verb before.
    if isObjectBefore(other, i) { score += 4 }
    if isRelated(other, i) { score += 4 }
    if isAnswered(other, i) || isAround(other, i) { score += 2.5 }
    if isLeaving(other, i) || isFeted(other, i) { score += 5 }
    if isPunished(other, i) { score += 4.5 }
    if isPutIntoPost(other, i) || isGreeted(other, i) || isSameObject(other, i)
      || isHailedToo(other, i) || isDenying(other, i)
    {
      score += 5
    }
    if isBidden(other, i) { score += 5 }
    // "Soto named Silva ambassador. She succeeds Holm": who takes over was appointed.
    // "He himself replaced Holm" is the one spoken of.
    let isEmphatic = i + 1 < view.words.count && ["himself", "herself"].contains(view.words[i + 1])
    if isSucceeding, !isEmphatic, isAppointed(other) { score += 5 }
    return score
  }

  /// "France urged Iran to halt its support for Y": what one is asked to give up is one's own.
  func isBidden(_ other: Int, _ i: Int) -> Bool {
    let noun = view.tokens[i].head
    let deed = view.tokens[noun].head
    guard view.tokens[i].tag == "PRP$", view.tokens[noun].dep == "dobj",
      view.tokens[deed].tag == "VB", ["xcomp", "ccomp", "advcl"].contains(view.tokens[deed].dep),
      lexicon.postCues.givingUpVerbs.contains(view.tokens[deed].lemma.lowercased())
    else { return false }
    let bidding = view.tokens[deed].head
    guard lexicon.postCues.biddingVerbs.contains(view.tokens[bidding].lemma.lowercased())
    else { return false }
    let object = objectPhrase(of: other)
    let above = view.tokens[object].head
    switch view.tokens[object].dep {
    case "nsubj": return above == deed
    case "dobj", "dative": return above == bidding
    case "pobj":
      return ["on", "upon", "to"].contains(view.words[above]) && view.tokens[above].head == bidding
        && above < deed
    default: return false
    }
  }

  /// Whether somebody is named to a post: "named X ambassador", "X was appointed".
  private func isAppointed(_ head: Int) -> Bool {
    // "Named X ambassador": the parser takes the name for a part of the post.
    let node = view.tokens[head].dep == "compound" ? view.tokens[head].head : head
    let verb = view.tokens[view.tokens[node].head]
    return ["dobj", "nsubjpass", "oprd"].contains(view.tokens[node].dep)
      && lexicon.appointingVerbs.contains(verb.lemma.lowercased())
  }

  /// Whether grammar or the turn of phrase rules out that a pronoun means what a mention does.
  func isRuledOut(_ other: Int, for i: Int, isPerson: Bool) -> Bool {
    if isBoundOut(i, other) || isKinOfOtherSex(other, i) { return true }
    return isPerson
      ? isOwnRelation(other, i) || isDemander(other, i) || isOfUnnamed(i, other)
      : isOneOfSubjects(other, i) || isRejecting(other, i) || isBesideBody(other, i)
        || isOwnApposition(other, i) || isWithoutPost(other, i) || isInsidePhrase(of: other, i)
  }

  /// "The court banned its former leader": courts have no leaders, so that "its" is another's.
  private func isWithoutPost(_ other: Int, _ i: Int) -> Bool {
    view.tokens[i].tag == "PRP$"
      && lexicon.postCues.strangers[view.words[view.tokens[i].head]]?.contains(view.words[other])
        ?? false
  }

  /// "A rally against it", "an attack on its base": nothing is against itself.
  private func isInsidePhrase(of other: Int, _ i: Int) -> Bool {
    guard view.tokens[i].tag == "PRP", view.tokens[i].dep == "pobj", other < i else { return false }
    var node = i
    for _ in 0..<4 {
      node = view.tokens[node].head
      if node == other { return true }
      guard ["pobj", "prep"].contains(view.tokens[node].dep) else { return false }
    }
    return false
  }

  /// "China, its biggest lender,": what somebody is called is his to another.
  private func isOwnApposition(_ other: Int, _ i: Int) -> Bool {
    let noun = view.tokens[i].head
    return view.tokens[i].tag == "PRP$" && view.tokens[noun].tag == "NN"
      && (view.tokens[noun].dep == "appos" && view.tokens[noun].head == other
        || view.tokens[other].dep == "appos" && view.tokens[other].head == noun)
  }

  /// "X met him": an object pronoun is never the subject of its own verb.
  private func isBoundOut(_ i: Int, _ other: Int) -> Bool {
    let token = view.tokens[i]
    // "Asked him to come", "made him ambassador".
    if token.dep.hasPrefix("nsubj"), let asking = governingVerb(of: i),
      view.tokens[view.firstConjunct(other)].head == asking,
      view.tokens[view.firstConjunct(other)].dep.hasPrefix("nsubj")
    {
      return true
    }
    guard token.tag == "PRP", !token.dep.hasPrefix("nsubj") else {
      // A subject pronoun does not look into its own clause, and "X, with whom she met" is about
      // another.
      return token.tag == "PRP"
        && (view.tokens[other].head == token.head || isOfWhom(other, token.head))
    }
    var verb = token.head
    if view.tokens[verb].dep == "prep" { verb = view.tokens[verb].head }
    let first = view.firstConjunct(other)
    if view.tokens[first].head == verb || isOwnClause(of: other, verb) { return true }
    // "X summoned the envoy and told him": the subject of both verbs.
    let isSubject = view.tokens[first].dep == "nsubj" && view.tokens[verb].dep == "conj"
    return isSubject && view.tokens[first].head == view.firstConjunct(verb)
      && !view.children[verb].contains { view.tokens[$0].dep.hasPrefix("nsubj") }
  }
}

extension PronounReader {
  /// "Tari won by a vote, Governor-General Bule announced. He succeeds Natu": whether the other only
  /// tells, behind his words, what somebody else did in the sentence before. "He added" goes on
  /// with who spoke.
  func isTellerBehind(_ other: Int, _ i: Int, _ candidates: [Antecedent]) -> Bool {
    let verb = view.tokens[other].head
    guard view.sentenceOf[other] < view.sentenceOf[i], view.tokens[other].dep == "nsubj",
      view.tokens[i].dep.hasPrefix("nsubj"),
      lexicon.reportingVerbs.contains(view.tokens[verb].lemma.lowercased()),
      !lexicon.reportingVerbs.contains(view.tokens[view.tokens[i].head].lemma.lowercased())
    else { return false }
    return view.children[verb].contains { clause in
      view.tokens[clause].dep == "ccomp" && clause < other
        && candidates.contains { doer in
          doer.isSubject && view.tokens[view.firstConjunct(doer.head)].head == clause
        }
    }
  }
}
