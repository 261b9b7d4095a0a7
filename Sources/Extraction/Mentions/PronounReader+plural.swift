import Language

extension PronounReader {
  /// "They" and "their": a pair or a list of the sentence before, a body, or who met whom.
  func plural(_ i: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger) -> (
    [Int], Double
  ) {
    let owners = ownersInClause(i, antecedents)
    if !owners.isEmpty { return (owners, 0.8) }
    let doers = doers(over: i, antecedents)
    // "Shut out the authorities and called on them": whoever is nearer has no name.
    let candidates = near(i, antecedents, sentences: 1).filter { other in
      doers.isDisjoint(with: other.entities)
        && (doers.isEmpty || !hasUnnamed(between: other, and: i, antecedents))
    }
    // A plural description, or a coordination of names.
    if let pair = candidates.first(where: {
      $0.entities.count > 1 && ($0.isSubject || view.sentenceOf[$0.head] == view.sentenceOf[i])
    }) {
      return (pair.entities, 0.75)
    }
    if let owner = candidates.first(where: { isFought(for: $0, ledger) }) {
      return (owner.entities, 0.65)
    }
    for other in candidates where other.isSubject {
      let first = view.firstConjunct(other.head)
      let all = view.withConjuncts(first)
      if all.count > 1 {
        var entities: [Int] = []
        for token in all {
          guard let found = candidates.first(where: { $0.head == token }) else { continue }
          for entity in found.entities where !entities.contains(entity) { entities.append(entity) }
        }
        if entities.count > 1 { return (entities.sorted(), 0.75) }
      }
      let draft = ledger.drafts[other.entities[0]]
      // "Kenyan officials want more, and they suspect": who acts for the state.
      if draft.type == "country", other.entities.count == 1, isStaff(other.head) {
        return hasPeople(between: other.head, and: i) ? ([], 0) : (other.entities, 0.6)
      }
      if ["armed-group", "organization"].contains(draft.type) {
        // "The court jailed nine leaders over their role": the leaders'.
        return hasPeople(between: other.head, and: i) ? ([], 0) : (other.entities, 0.6)
      }
    }
    let met = meeting(candidates, ledger)
    return met.isEmpty ? ([], 0) : (met, 0.7)
  }

  /// "Fighters of the M23 stormed Goma before they": the group whose fighters are the subject.
  private func isFought(for other: Antecedent, _ ledger: EntityLedger) -> Bool {
    guard other.entities.count == 1, ledger.drafts[other.entities[0]].type == "armed-group",
      view.tokens[other.head].dep == "pobj"
    else { return false }
    let preposition = view.tokens[other.head].head
    let noun = view.tokens[preposition].head
    return ["of", "from"].contains(view.words[preposition]) && view.tokens[noun].tag == "NNS"
      && view.tokens[noun].dep == "nsubj"
      && (lexicon.armedNouns.contains(view.tokens[noun].lemma.lowercased())
        || lexicon.countryNouns.contains(view.words[noun]))
  }

  /// "Officials", "prosecutors", "troops": those who act for a state.
  private func isStaff(_ head: Int) -> Bool {
    view.tokens[head].tag == "NNS" && view.tokens[head].pos == "NOUN"
      && lexicon.countryNouns.contains(view.words[head])
  }

  /// "X met Y in Lima, where they agreed": who met whom, where nobody else of their kind is near.
  private func meeting(_ candidates: [Antecedent], _ ledger: EntityLedger) -> [Int] {
    for other in candidates where !other.isSubject && other.entities.count == 1 {
      let type = ledger.drafts[other.entities[0]].type
      guard type == "person" || type == "country", let verb = meetingVerb(of: other.head),
        let subject = candidates.first(where: {
          $0.isSubject && $0.entities.count == 1 && view.tokens[$0.head].head == verb
        }), subject.entities != other.entities,
        ledger.drafts[subject.entities[0]].type == type
      else { continue }
      let kin = candidates.filter { ledger.drafts[$0.entities[0]].type == type }
      guard Set(kin.flatMap(\.entities)).count == 2 else { return [] }
      return [subject.entities[0], other.entities[0]].sorted()
    }
    return []
  }

  /// The verb of "met Y", "met with Y", "held talks with Y".
  private func meetingVerb(of head: Int) -> Int? {
    var node = head
    if view.tokens[node].dep == "appos" { node = view.tokens[node].head }
    if view.tokens[node].dep == "pobj", view.words[view.tokens[node].head] == "with" {
      node = view.tokens[view.tokens[node].head].head
      if lexicon.meetingWords.contains(view.tokens[node].lemma.lowercased()) {
        while ["dobj", "pobj", "prep"].contains(view.tokens[node].dep) {
          node = view.tokens[node].head
        }
        return node
      }
      return nil
    }
    let verb = view.tokens[node].head
    return view.tokens[node].dep == "dobj"
      && lexicon.meetingWords.contains(view.tokens[verb].lemma.lowercased()) ? verb : nil
  }

  /// Whether a plural that nobody is known by stands in a clause between a mention and a pronoun.
  private func hasUnnamed(
    between other: Antecedent, and i: Int, _ antecedents: [Antecedent]
  ) -> Bool {
    guard other.head + 1 < i else { return false }
    return (other.head + 1..<i).contains { j in
      ["NNS", "NNPS"].contains(view.tokens[j].tag)
        && ["dobj", "nsubj", "nsubjpass", "pobj"].contains(view.tokens[j].dep)
        && !antecedents.contains { $0.head == j }
    }
  }

  /// Whether unnamed people in the plural stand between two tokens of one sentence.
  private func hasPeople(between first: Int, and last: Int) -> Bool {
    guard view.sentenceOf[last] - view.sentenceOf[first] <= 1, first + 1 < last else {
      return false
    }
    return (first + 1..<last).contains { i in
      view.tokens[i].tag == "NNS" && ["dobj", "nsubj", "nsubjpass"].contains(view.tokens[i].dep)
        && (view.words[i] == "people"
          || lexicon.personEndings.contains(where: view.words[i].hasSuffix))
    }
  }

  /// "X and Y, who heads the union,", "Israel and Hamas, whose leader was in Cairo,": the second of
  /// two names, of whom a verb in the singular tells, or whose one something is.
  func lastOfPair(
    before i: Int, _ verb: Int, _ noun: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> [Int]? {
    let last = i - 2
    let isOwner = view.tokens[i].tag == "WP$"
    let owned = view.tokens[view.tokens[i].head].tag
    guard last > noun, view.tokens[i - 1].text == ",", view.tokens[last].dep == "conj",
      view.firstConjunct(last) == noun || view.tokens[last].head == noun,
      isOwner && (owned == "NN" || owned == "NNP") || view.tokens[verb].tag == "VBZ"
        || view.children[verb].contains(where: {
          ["aux", "auxpass"].contains(view.tokens[$0].dep)
            && (view.tokens[$0].tag == "VBZ" || view.words[$0] == "was")
        }),
      let entities = antecedents.last(where: { $0.head == last })?.entities, entities.count == 1,
      isOwner || view.words[i] == "which" || ledger.drafts[entities[0]].type == "person"
    else { return nil }
    return entities
  }

  /// "X and Y, who met at the crossing on Friday": both, as nobody meets alone.
  func pairMeeting(
    _ verb: Int, _ noun: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> [Int]? {
    guard lexicon.postCues.mutualVerbs.contains(view.tokens[verb].lemma.lowercased()),
      view.tokens[noun].dep == "conj", noun < verb,
      !view.children[verb].contains(where: {
        view.tokens[$0].dep == "dobj" || view.words[$0] == "with"
      })
    else { return nil }
    let members = view.withConjuncts(view.firstConjunct(noun))
    let people = members.flatMap { head in
      antecedents.last { $0.head == head }?.entities ?? []
    }
    guard members.count == 2, Set(people).count == 2,
      people.allSatisfy({ ledger.drafts[$0].type == "person" })
    else { return nil }
    return people.sorted()
  }
}
