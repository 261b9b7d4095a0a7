import Language

/// Whose a post is when a pronoun stands in front of it: "Its director, Ana Paz,", "their leader,
/// Tom Oke,".
extension PronounReader {
  /// "The Front says the court is biased. Its secretary general, X", "members of the union marched.
  /// Their president, Y": the body that the sentence before is about, or the only one that it
  /// names, where the pronoun owns a post of somebody named that bodies have, and the words before
  /// it speak of no other body.
  ///
  /// - Complexity: O(antecedents near + tokens of the sentence).
  func ownerOfPost(
    _ i: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> Int? {
    guard view.words[i] == "its" || view.words[i] == "their", let office = office(behind: i)
    else { return nil }
    if let other = announced(behind: i, antecedents, ledger)
      ?? joined(before: i, antecedents, ledger) ?? sold(before: i, antecedents, ledger)
    {
      return other
    }
    guard !speaksOfOthers(before: i) else { return nil }
    let own = view.sentenceOf[i]
    let isBody = ["chief", "owner", "party"].contains(office.title.kind)
    let near = antecedents.filter { other in
      other.head < i && own - view.sentenceOf[other.head] <= 1 && other.entities.count == 1
        && !other.isPronoun
    }
    let bodies = near.filter { other in
      ["organization", "armed-group"].contains(ledger.drafts[other.entities[0]].type)
    }
    guard !bodies.contains(where: { view.sentenceOf[$0.head] == own }) else { return nil }
    // Who acted last goes before who acted first: "the Front won, but the League says".
    if let acting = near.last(where: { isTopic($0.head) }) {
      let type = ledger.drafts[acting.entities[0]].type
      if ["organization", "armed-group"].contains(type) { return acting.entities[0] }
      if !isBody, type == "country" || type == "ministry" { return nil }
    }
    let all = Set(bodies.map { $0.entities[0] })
    guard all.count == 1, let only = all.first,
      isBody || !near.contains(where: { ledger.drafts[$0.entities[0]].type == "country" }),
      !lexicon.blocs.contains(ledger.drafts[only].name)
    else { return nil }
    return only
  }

  /// "In a statement signed by its leader, X, the Front said": the body that the sentence is about,
  /// which stands behind a phrase at its start.
  private func announced(
    behind i: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> Int? {
    let sentence = view.sentence(i)
    guard let verb = sentence.first(where: { view.tokens[$0].dep == "ROOT" }), i < verb,
      view.tokens[sentence.lowerBound].dep == "prep"
        || view.tokens[sentence.lowerBound].tag == "VBG",
      view.tokens[sentence.lowerBound].head == verb,
      let subject = view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      subject > i, i - sentence.lowerBound < 10,
      let other = antecedents.first(where: {
        $0.entities.count == 1 && sentence.contains($0.head)
          && ($0.head == subject || view.tokens[$0.head].head == subject && $0.head > i)
      })
    else { return nil }
    return ["organization", "armed-group"].contains(ledger.drafts[other.entities[0]].type)
      ? other.entities[0] : nil
  }

  /// "The Front said the state was poor, and its leader, X, urged": the body that the first clause
  /// is about.
  private func joined(
    before i: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> Int? {
    let sentence = view.sentence(i)
    guard i - 2 > sentence.lowerBound, view.tokens[i - 2].text == ",",
      ["and", "but", "while"].contains(view.words[i - 1]),
      let verb = sentence.first(where: { view.tokens[$0].dep == "ROOT" }),
      let subject = view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      subject < i, !view.children[subject].contains(where: { view.tokens[$0].tag == "PRP$" })
    else { return nil }
    return body(at: subject, antecedents, ledger)
  }

  /// "Bought the Rose group from its founder, X": whoever sells a body had that one.
  private func sold(
    before i: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> Int? {
    guard i > 1, view.words[i - 1] == "from", view.tokens[i - 1].dep == "prep",
      case let verb = view.tokens[i - 1].head,
      lexicon.acquiringVerbs.contains(view.tokens[verb].lemma),
      let object = view.children[verb].first(where: { view.tokens[$0].dep == "dobj" })
    else { return nil }
    return body(at: object, antecedents, ledger)
      ?? view.children[object].lazy.compactMap { self.body(at: $0, antecedents, ledger) }.first
  }

  /// The body named by an antecedent at a token.
  private func body(
    at head: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger
  ) -> Int? {
    guard let other = antecedents.first(where: { $0.head == head && $0.entities.count == 1 }),
      ["organization", "armed-group"].contains(ledger.drafts[other.entities[0]].type)
    else { return nil }
    return other.entities[0]
  }

  /// The post of somebody named that stands right behind a possessive pronoun.
  private func office(behind i: Int) -> OfficeReader.Office? {
    let kinds = [
      "chief", "owner", "party", "leader", "spokesperson", "negotiator", "military-command",
      "head-of-state",
    ]
    return offices.first { office in
      let start = office.title.tokens.lowerBound
      return start > i && start - i < 4 && office.holder != nil
        && kinds.contains(office.title.kind) && view.sentenceOf[start] == view.sentenceOf[i]
        && !["editor", "publisher"].contains(view.words[office.title.tokens.upperBound - 1])
        && (i + 1..<start).allSatisfy {
          ["JJ", "NN", "VBN", "VBG", "HYPH", "CD"].contains(view.tokens[$0].tag)
        }
    }
  }

  /// "The union is split, said its president", "the workers said their leader": whether the words
  /// before a pronoun in its sentence, but those in quotation marks, have a common noun for their
  /// subject.
  private func speaksOfOthers(before i: Int) -> Bool {
    subjects(before: i).contains { ["NN", "NNS"].contains(view.tokens[$0].tag) }
  }

  /// The subjects among the words before a token in its sentence, but those in quotation marks.
  private func subjects(before i: Int) -> [Int] {
    var isQuoted = false
    return (view.sentence(i).lowerBound..<i).filter { j in
      if ["\"", "“", "”", "``", "''"].contains(view.tokens[j].text) { isQuoted.toggle() }
      return !isQuoted && ["nsubj", "nsubjpass"].contains(view.tokens[j].dep)
    }
  }

  /// "The miners' union is split, said its president": whether the other is not the body that the
  /// words before a possessive in front of a post speak of.
  func isBesideBody(_ other: Int, _ i: Int) -> Bool {
    guard view.tokens[i].tag == "PRP$",
      !lexicon.titles.folded(view.words[view.tokens[i].head]).isEmpty
        || i + 1 < view.tokens.count && !lexicon.titles.folded(view.words[i + 1]).isEmpty
    else { return false }
    let body = subjects(before: i).first {
      view.tokens[$0].tag == "NN"
        && (lexicon.organizationDescriptions.contains(view.words[$0])
          || lexicon.bodyNouns.contains(view.words[$0]))
    }
    guard let body else { return false }
    return other != body && view.tokens[other].head != body
  }

  /// Whether what a name stands for, or its members or board, is the subject of a main clause.
  private func isTopic(_ name: Int) -> Bool {
    var node = view.firstConjunct(name)
    if ["compound", "nmod"].contains(view.tokens[node].dep),
      lexicon.organizationDescriptions.contains(view.words[view.tokens[node].head])
        || lexicon.bodyNouns.contains(view.words[view.tokens[node].head])
    {
      node = view.tokens[node].head
    } else if view.tokens[node].dep == "appos", view.tokens[node].head < node {
      node = view.tokens[node].head
    }
    if let part = part(of: node) { node = part }
    guard ["nsubj", "nsubjpass"].contains(view.tokens[node].dep) else { return false }
    var verb = view.tokens[node].head
    // "The firm sued the state, and a court ruled": who only comes in beside.
    if view.tokens[verb].dep == "conj",
      view.children[node].contains(where: { ["a", "an"].contains(view.words[$0]) })
    {
      return false
    }
    for _ in 0..<3 where view.tokens[verb].dep == "conj" { verb = view.tokens[verb].head }
    return view.tokens[verb].dep == "ROOT"
  }

  /// "Members of X", "X's board": the noun for those who act for a body.
  private func part(of name: Int) -> Int? {
    let token = view.tokens[name]
    var noun = token.head
    if token.dep == "pobj", view.words[token.head] == "of" {
      noun = view.tokens[token.head].head
    } else if token.dep != "poss" {
      return nil
    }
    let word = view.words[noun]
    let isPeople =
      view.tokens[noun].tag == "NNS"
      && (word == "members" || lexicon.personEndings.contains(where: word.hasSuffix))
    return isPeople || lexicon.postCues.actingParts.contains(word) ? noun : nil
  }
}
