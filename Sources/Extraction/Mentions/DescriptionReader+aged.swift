import Language

/// People whom their age takes up: "the 54-year-old", "the 50-year-old lawyer".
extension DescriptionReader {
  /// "The 54-year-old", "the 63-year-old former minister": who is said to be of that age, the only
  /// person of the sentences before, or who acts in the one before.
  func aged(
    _ i: Int, _ offices: inout [OfficeReader.Office], into ledger: inout EntityLedger
  ) -> Bool {
    guard let old = age(of: i), named.person(at: i) == nil, personBeside(i) == nil else {
      return false
    }
    let first = old - 4
    let age = view.tokens[first].text
    let people = ledger.mentions.filter {
      $0.head < first && $0.entities.count == 1 && $0.form != .pronoun
        && ledger.drafts[$0.entities[0]].type == "person"
    }
    // "Ali Karim, 54, said": his age stands behind the name.
    let told = people.last { mention in
      let comma = mention.tokens.upperBound
      return comma + 1 < view.tokens.count && view.tokens[comma].text == ","
        && view.tokens[comma + 1].text == age
    }
    let near = people.filter { view.sentenceOf[i] - view.sentenceOf[$0.head] <= 2 }
    let only = Set(near.map { $0.entities[0] }).count == 1 ? near.last : nil
    let acting = Set(
      near.filter { view.sentenceOf[i] - view.sentenceOf[$0.head] == 1 && isActing($0.head) }
        .map { $0.entities[0] })
    guard let person = (told ?? only)?.entities[0] ?? (acting.count == 1 ? acting.first : nil)
    else { return false }
    ledger.mention(
      first - 1..<(i + 1), head: i, entities: [person], form: .description, confidence: 0.8)
    for number in offices.indices
    where offices[number].holder == nil && offices[number].head == i {
      offices[number].holder = person
    }
    return true
  }

  /// "The captain" after "Captain Idrissa Zongo", "the Polish diplomat": the only one of that rank,
  /// or of the people whom the sentences before name and whose nation may be that.
  func ranked(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard view.tokens[i].tag == "NN",
      ["nsubj", "nsubjpass", "dobj", "pobj", "poss"].contains(view.tokens[i].dep),
      !lexicon.titles.folded(view.words[i]).isEmpty
        || lexicon.postCues.personNouns.contains(view.words[i]),
      named.candidateAt[i] < 0, personBeside(i) == nil
    else { return false }
    let phrase = view.premodified(i)
    guard view.words[phrase.lowerBound] == "the" else { return false }
    let near = ledger.mentions.filter {
      $0.head < i && view.sentenceOf[i] - view.sentenceOf[$0.head] <= 6 && $0.entities.count == 1
        && $0.form != .pronoun && ledger.drafts[$0.entities[0]].type == "person"
    }
    var found: Int?
    if phrase.count == 2 {
      let people = unique(
        near.filter { mention in
          named.candidate(at: mention.head)?.titles.contains {
            $0.isAddress && view.words[$0.head] == view.words[i]
          } ?? false
        }.map { $0.entities[0] })
      found = people.count == 1 ? people[0] : nil
    } else if phrase.count == 3, lexicon.postCues.personNouns.contains(view.words[i]),
      named.candidate(at: i - 1)?.kind == .demonym, let nation = context.countryAt[i - 1]
    {
      let close = near.filter { mention in
        let country = ledger.drafts[mention.entities[0]].country
        return view.sentenceOf[i] - view.sentenceOf[mention.head] <= 2
          && view.sentenceOf[i] > view.sentenceOf[mention.head]
          && (country == nil || country == nation)
      }
      let all = Set(close.map { $0.entities[0] })
      let acting = Set(close.filter { isActing($0.head) }.map { $0.entities[0] })
      found = all.count == 1 ? all.first : acting.count == 1 ? acting.first : nil
    }
    guard let found else { return false }
    ledger.mention(phrase, head: i, entities: [found], form: .description, confidence: 0.7)
    return true
  }

  /// The "old" of "the 54-year-old" where a token is the head of such a phrase.
  private func age(of i: Int) -> Int? {
    let roles = ["nsubj", "nsubjpass", "dobj", "pobj", "poss"]
    guard roles.contains(view.tokens[i].dep) else { return nil }
    let old =
      view.words[i] == "old"
      ? i
      : view.children[i].first {
        view.words[$0] == "old" && view.tokens[$0].dep == "amod" && $0 < i && i - $0 < 5
      }
    guard let old, old > 4, view.words[old - 2] == "year", view.tokens[old - 4].tag == "CD",
      view.words[old - 5] == "the", i == old || view.tokens[i].tag == "NN"
    else { return nil }
    return old
  }

  /// Whether a name is the subject of a sentence's first verb, or what a post in front of it is the
  /// subject of.
  private func isActing(_ head: Int) -> Bool {
    let token = view.tokens[head]
    let subject = token.dep == "appos" ? token.head : head
    guard ["nsubj", "nsubjpass"].contains(view.tokens[subject].dep) else { return false }
    let verb = view.tokens[view.tokens[subject].head]
    return verb.dep == "ROOT" || verb.dep == "ccomp"
  }
}
