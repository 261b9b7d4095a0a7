import Language

/// People whom their age takes up: "the 54-year-old", "the 50-year-old lawyer".
extension DescriptionReader {
  /// "The 54-year-old", "the 63-year-old former minister": who is said to be of that age, the only person of the
  /// sentences before, or who acts in the one before.
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

  /// Whether a name is the subject of a sentence's first verb, or what a post in front of it is the subject of.
  private func isActing(_ head: Int) -> Bool {
    let token = view.tokens[head]
    let subject = token.dep == "appos" ? token.head : head
    guard ["nsubj", "nsubjpass"].contains(view.tokens[subject].dep) else { return false }
    let verb = view.tokens[view.tokens[subject].head]
    return verb.dep == "ROOT" || verb.dep == "ccomp"
  }
}
