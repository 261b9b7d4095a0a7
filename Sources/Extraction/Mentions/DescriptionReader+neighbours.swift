import Language

/// "Its neighbour": the other of two countries.
extension DescriptionReader {
  private static let nouns: WordSet = ["neighbour", "neighbor", "neighbours", "neighbors"]
  /// How many sentences back the other country may have been named.
  private static let reach = 12

  /// "Peru accused its neighbour", "Kampala protests against its neighbour's tariff": of the
  /// countries that the text spoke of before, the one that it names beside the owner; whether it
  /// is. Nothing where a name follows or two may be meant.
  func neighbour(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard let owner = owner(of: i), !isNamedBehind(i), context.carried(by: i, from: i).isEmpty,
      let home = home(of: owner, under: i, ledger)
    else { return false }
    let isPlural = view.words[i].hasSuffix("s")
    // "Its neighbours" may be many; "his neighbours", said by an official, are the people next
    // door.
    if isPlural, view.words[owner] != "his", view.words[owner] != "her" { return false }
    // "Latvia and Estonia both backed their neighbour": a third one.
    let others = fellows(of: i, ledger)
    var counts: [Int: Int] = [:]
    var beside: [Int: Int] = [:]
    let near = ledger.mentions.filter {
      (0...Self.reach).contains(view.sentenceOf[i] - view.sentenceOf[$0.head])
    }
    let own = Set(
      near.filter { $0.entities.contains(home) }.map { view.sentenceOf[$0.head] })
    for mention in near
    where mention.head < i && mention.entities.count == 1 && mention.entities[0] != home
      && ledger.drafts[mention.entities[0]].type == "country"
      && !others.contains(mention.entities[0])
    {
      counts[mention.entities[0], default: 0] += 1
      if own.contains(view.sentenceOf[mention.head]) {
        beside[mention.entities[0], default: 0] += 1
      }
    }
    let ranked = (beside.isEmpty ? counts : beside).sorted {
      ($0.value, -$0.key) > ($1.value, -$1.key)
    }
    // Where the owner has not been spoken of with anybody, two others are one too many.
    guard let best = ranked.first,
      ranked.count == 1 || !beside.isEmpty && best.value > ranked[1].value
    else { return false }
    ledger.mention(
      view.premodified(i), head: i, entities: [best.key], form: .description, confidence: 0.65)
    return true
  }

  /// The pronoun of "its neighbour"; the adjective of "the neighbouring country".
  private func owner(of i: Int) -> Int? {
    if Self.nouns.contains(view.words[i]) {
      return view.children[i].first {
        ["its", "their", "his", "her", "our"].contains(view.words[$0])
      }
    }
    guard ["country", "state", "nation"].contains(view.words[i]), view.tokens[i].tag == "NN",
      view.premodified(i).count == 3, view.words[i - 2] == "the"
    else { return nil }
    return ["neighbouring", "neighboring"].contains(view.words[i - 1]) ? i - 1 : nil
  }

  /// "Its neighbour Chad", "its neighbour, Chad".
  private func isNamedBehind(_ i: Int) -> Bool {
    view.children[i].contains { view.tokens[$0].dep == "appos" || view.tokens[$0].dep == "prep" }
      || view.tokens[i].dep == "compound"
      || i + 1 < view.tokens.count && view.tokens[i + 1].tag.hasPrefix("NNP")
  }

  /// The countries that act together with the one whose neighbour is meant.
  private func fellows(of i: Int, _ ledger: EntityLedger) -> Set<Int> {
    guard let subject = subject(over: i) else { return [] }
    let members = Set(view.withConjuncts(view.firstConjunct(subject)))
    return Set(
      ledger.mentions.filter { members.contains($0.head) && $0.entities.count == 1 }
        .map { $0.entities[0] })
  }

  /// "China and Japan are the country's largest creditors": what somebody is to a country is said
  /// of another one.
  func rivalsOfOwner(_ i: Int, _ ledger: EntityLedger) -> Set<Int> {
    let noun = view.tokens[i].head
    guard view.tokens[i].dep == "poss" else { return [] }
    // "China, the country's largest creditor,": of another one.
    if view.tokens[noun].dep == "appos", view.tokens[noun].head < i {
      let called = view.tokens[noun].head
      return Set(
        ledger.mentions.filter { $0.head == called && $0.form == .name }.flatMap(\.entities))
    }
    guard view.tokens[noun].dep == "attr", view.tokens[view.tokens[noun].head].lemma == "be"
    else { return [] }
    return fellows(of: noun, ledger)
  }

  /// The country whose neighbour is meant: the subject, or that of the person or body that is the
  /// subject.
  private func home(of owner: Int, under i: Int, _ ledger: EntityLedger) -> Int? {
    // "Complained that its neighbour did nothing": whoever complains.
    let isSubject = view.tokens[i].dep.hasPrefix("nsubj")
    guard let subject = subject(over: isSubject ? view.tokens[i].head : i) else { return nil }
    // "Algeria, which sells gas to its neighbour".
    let verb = view.tokens[subject].head
    let isRelative =
      ["WDT", "WP"].contains(view.tokens[subject].tag) && view.tokens[verb].dep == "relcl"
    let actor = isRelative ? view.tokens[verb].head : subject
    let mention = ledger.mentions.last {
      $0.entities.count == 1 && $0.form != .modifier
        && ($0.head == actor || $0.tokens.contains(actor))
    }
    guard let entity = mention?.entities.first ?? named.entity(at: actor) else { return nil }
    if ledger.drafts[entity].type == "country" { return entity }
    return ledger.drafts[entity].country.flatMap { ledger.existing(type: "country", name: $0) }
  }
}
