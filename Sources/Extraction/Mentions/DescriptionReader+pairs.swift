import Language

extension DescriptionReader {
  /// "the former", "the latter", "the two", "the pair" and "both", where no noun follows: members
  /// of the pair spoken of last; "the three", "the four": the list of as many names.
  ///
  /// Nothing is guessed where three might be meant.
  func barePair(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    let word = view.words[i]
    let many: Int? =
      switch word {
      case "three", "trio": 3
      case "four": 4
      case "five": 5
      default: nil
      }
    guard many != nil || ["former", "latter", "two", "pair", "both", "each"].contains(word),
      ["nsubj", "nsubjpass", "dobj", "pobj"].contains(view.tokens[i].dep),
      // "Accused the three of meddling" is no three of many.
      !view.children[i].contains(where: { child in
        view.tokens[child].dep == "prep"
          && !view.children[child].contains { view.tokens[$0].dep == "pcomp" }
      })
    else { return false }
    let isDefinite = i > 0 && view.words[i - 1] == "the" && view.tokens[i - 1].head == i
    if let many {
      let actors: WordSet = ["person", "country", "organization", "armed-group"]
      guard isDefinite, let members = list(of: many, actors, near: i, ledger),
        // All of them were named before.
        Set(
          ledger.mentions.filter { $0.head < i && $0.entities.count == 1 }.map { $0.entities[0] }
        ).isSuperset(of: members)
      else { return false }
      ledger.mention(
        i - 1..<(i + 1), head: i, entities: members.sorted(), form: .description, confidence: 0.75)
      return true
    }
    // "Each accused the other"; "each country" is no bare pair.
    if word == "each", !view.tokens[i].dep.hasPrefix("nsubj") { return false }
    guard isDefinite || word == "both" || word == "each", view.premodified(i).count <= 2,
      let pair = lastPair(before: i, ledger)
        ?? (isDefinite && view.tokens[i].dep == "nsubj" && ["two", "pair"].contains(word)
          || isDefinite && ["former", "latter"].contains(word)
          || word == "both" && isOfMainClause(i)
          ? onlyTwo(
            before: i, ledger,
            of: ["former", "latter"].contains(word)
              ? ["person"] : view.tokens[i].dep == "nsubj" ? ["person", "country"] : ["country"])
            ?? (word == "both" && view.tokens[i].dep == "dobj"
              ? lastActors(before: i, ledger) : nil)
            ?? (word == "both" && !view.tokens[i].dep.hasPrefix("nsubj")
              ? bothSides(before: i, ledger) : nil)
          : nil)
    else { return false }
    let entities =
      word == "former"
      ? [pair.first] : word == "latter" ? [pair.second] : [pair.first, pair.second]
    ledger.mention(
      (isDefinite ? i - 1 : i)..<(i + 1), head: i, entities: entities.sorted(),
      form: .description, confidence: 0.8)
    return true
  }

  /// Two coordinated actors of one type, of this sentence or the one before.
  private func lastPair(
    before i: Int, _ ledger: EntityLedger
  ) -> (first: Int, second: Int)? {
    let actors: Set<String> = ["person", "country", "organization", "ministry", "armed-group"]
    let acting = self.actors(on: i, ledger)
    // "Thai and Cambodian soldiers clashed. Each accused the other": two in one phrase.
    if let both = pairAsSubject(before: i, ledger) { return both }
    let near = ledger.mentions.filter {
      $0.head < i && view.sentenceOf[i] - view.sentenceOf[$0.head] <= 1
        && $0.entities.count == 1 && !acting.contains($0.entities[0])
        && ($0.form == .name || $0.form == .description)
        && actors.contains(ledger.drafts[$0.entities[0]].type)
    }
    .sorted { $0.head < $1.head }
    for mention in near.reversed() where view.tokens[mention.head].dep == "conj" {
      let members = view.withConjuncts(view.firstConjunct(mention.head))
      let known = members.compactMap { head in near.first { $0.head == head }?.entities[0] }
      guard members.count == 2, known.count == 2, known[0] != known[1],
        isOfOneKind(ledger.drafts[known[0]].type, ledger.drafts[known[1]].type)
          // "The government and the union clashed".
          || view.tokens[members[0]].dep == "nsubj"
            && known.allSatisfy({ ledger.drafts[$0].type != "person" })
      else { continue }
      return (known[0], known[1])
    }
    return nil
  }

  /// "Clashes between the army and the Front … appealed to both": the sides of which the text
  /// speaks, where it named no two people in between.
  private func bothSides(before i: Int, _ ledger: EntityLedger) -> (first: Int, second: Int)? {
    let own = view.sentenceOf[i]
    let acting = actors(on: i, ledger)
    let people = Set(
      ledger.mentions.filter { mention in
        mention.head < i && own - view.sentenceOf[mention.head] <= 2 && mention.form == .name
          && mention.entities.count == 1 && !acting.contains(mention.entities[0])
          && ledger.drafts[mention.entities[0]].type == "person"
      }.map { $0.entities[0] })
    guard !acting.isEmpty, people.count < 2, let pair = sides(before: i, ledger),
      pair.entities.count == 2
    else { return nil }
    return (pair.entities[0], pair.entities[1])
  }

  /// Two states that the subject of the sentence before names in one phrase, where it is about no
  /// others.
  private func pairAsSubject(before i: Int, _ ledger: EntityLedger) -> (first: Int, second: Int)? {
    let own = view.sentenceOf[i]
    let near = ledger.mentions.filter {
      $0.head < i && own - view.sentenceOf[$0.head] == 1 && $0.form != .pronoun
    }
    guard
      let both = near.first(where: {
        $0.entities.count == 2 && view.tokens[$0.head].dep.hasPrefix("nsubj")
          && $0.entities.allSatisfy { ledger.drafts[$0].type == "country" }
      }),
      !near.contains(where: { mention in
        mention.entities.contains {
          ledger.drafts[$0].type == "country" && !both.entities.contains($0)
        }
      })
    else { return nil }
    return (both.entities[0], both.entities[1])
  }

  /// "The Congolese army and the M23 … each accused the other": a state and whom it fights are of
  /// one kind, too.
  private func isOfOneKind(_ a: String, _ b: String) -> Bool {
    a == b || [a, b].contains("armed-group") && [a, b].contains("country")
  }

  /// "Both praised the council", "threatened both with sanctions", but not "the former ruler of
  /// both".
  private func isOfMainClause(_ i: Int) -> Bool {
    var verb = view.tokens[i].head
    if view.tokens[i].dep == "pobj" { verb = view.tokens[verb].head }
    return ["VERB", "AUX"].contains(view.tokens[verb].pos)
      && ["ROOT", "conj", "ccomp"].contains(view.tokens[verb].dep)
  }

  /// The two people, or else the two countries, of the sentence before, or of the two before: "X
  /// met Y. The two agreed". Nil where it names one or three.
  private func onlyTwo(before i: Int, _ ledger: EntityLedger, of types: [String]) -> (
    first: Int, second: Int
  )? {
    let own = view.sentenceOf[i]
    let acting = actors(on: i, ledger)
    let near = ledger.mentions.filter {
      $0.head < i && own - view.sentenceOf[$0.head] <= 2 && $0.entities.count == 1
        && !acting.contains($0.entities[0]) && ($0.form == .name || $0.form == .description)
    }
    .sorted { $0.head < $1.head }
    for distance in 0...2 {
      for type in types {
        var known: [Int] = []
        for mention in near where own - view.sentenceOf[mention.head] <= distance {
          let entity = mention.entities[0]
          if ledger.drafts[entity].type == type, !known.contains(entity) { known.append(entity) }
        }
        if known.count == 2 { return (known[0], known[1]) }
        if known.count > 2 { return nil }
      }
    }
    return nil
  }

  /// "X and Y shook hands. The deal runs for a year. President Z thanked both": the two people who
  /// do something together in the sentences before, where those name no other.
  private func lastActors(before i: Int, _ ledger: EntityLedger) -> (first: Int, second: Int)? {
    let own = view.sentenceOf[i]
    let people = ledger.mentions.filter {
      (1...2).contains(own - view.sentenceOf[$0.head]) && $0.form == .name
        && $0.entities.count == 1 && ledger.drafts[$0.entities[0]].type == "person"
    }.sorted { $0.head < $1.head }
    let known = Set(people.map { $0.entities[0] })
    guard known.count == 2, let last = people.first(where: { view.tokens[$0.head].dep == "conj" }),
      let first = people.first(where: { $0.head == view.firstConjunct(last.head) }),
      view.tokens[first.head].dep == "nsubj", first.entities != last.entities
    else { return nil }
    return (first.entities[0], last.entities[0])
  }

  /// "The ministry": the one named last, or the only one that a minister's post implies.
  func ministrySpokenOf(before i: Int, _ ledger: EntityLedger) -> Int? {
    let named = before(i, in: ledger) { draft, mention in
      draft.type == "ministry" && view.sentenceOf[i] - view.sentenceOf[mention.head] <= 8
    }
    let word = view.words[i]
    if let called = named.first(where: { FoldedWord.fold(ledger.drafts[$0].name).contains(word) })
      ?? named.first
    {
      return called
    }
    let implied = ledger.drafts.indices.filter {
      ledger.drafts[$0].type == "ministry" && ledger.drafts[$0].firstToken < i
    }
    return implied.count == 1 ? implied[0] : nil
  }
}
