import Language

extension DescriptionReader {
  /// "The four parties", "two senior officers", "both companies", "the three governments": the
  /// members of a list of as many names, in this sentence or near it.
  ///
  /// Nothing is guessed where no list has the number.
  func group(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    let named = listed(behind: i, ledger)
    if named.count > 1 {
      ledger.mention(
        view.premodified(i), head: i, entities: named.sorted(), form: .description, confidence: 0.85
      )
      return true
    }
    guard let types = lexicon.groupNouns[view.tokens[i].lemma.lowercased()] else { return false }
    let phrase = view.premodified(i)
    guard let count = numeral(phrase), !isPartitive(i), !isListed(i),
      // "Dependent on two American firms": a lead announces whom the text names, a later sentence
      // does not.
      view.sentenceOf[i] < 4 || isDefinite(phrase),
      let members = list(of: count, types, near: i, ledger).flatMap({ members in
        members.contains { isOfOtherKind($0, than: i, ledger) } ? nil : members
      })
        ?? (count == 2 && types.contains("organization") && isDefinite(phrase)
          ? bothBodies(before: i, ledger) : nil)
    else { return false }
    ledger.mention(
      phrase, head: i, entities: members.sorted(), form: .description, confidence: 0.75)
    return true
  }

  /// "Falkenwerk will build a plant with Gaoneng. The two companies": the only bodies that the two
  /// sentences before and the words before it name, both of a kind.
  private func bothBodies(before i: Int, _ ledger: EntityLedger) -> [Int]? {
    let own = view.sentenceOf[i]
    let noun = Substring(view.tokens[i].lemma.lowercased())
    let acting = actors(on: i, ledger)
    // "The two federations" are those that are called so.
    let called = unique(
      ledger.mentions.filter { mention in
        mention.head < i && mention.entities.count == 1
          && !acting.contains(mention.entities[0])
          && ["organization", "armed-group"].contains(ledger.drafts[mention.entities[0]].type)
          && FoldedWord.fold(ledger.drafts[mention.entities[0]].name).split(separator: " ")
            .contains(noun)
      }.map { $0.entities[0] })
    guard called.isEmpty else { return called.count == 2 ? called : nil }
    // "The two firms" are no commission that let them merge, "the two agencies" no court.
    let isOfFirms = lexicon.postCues.commercialNouns.contains(String(noun))
    let kin = lexicon.descriptionKin[String(noun)]
    guard isOfFirms || kin != nil else { return nil }
    for reach in 0...2 {
      let found = unique(
        ledger.mentions.filter { mention in
          guard mention.head < i, own - view.sentenceOf[mention.head] <= reach,
            mention.entities.count == 1, mention.form != .pronoun,
            !acting.contains(mention.entities[0])
          else { return false }
          let draft = ledger.drafts[mention.entities[0]]
          return ["organization", "armed-group"].contains(draft.type)
            && !(isOfFirms && (draft.name.hasSuffix(")") || isPublic(draft.name)))
        }.sorted { $0.head < $1.head }.map { $0.entities[0] })
      if found.count > 2 { break }
      if found.count == 2 {
        let isOther = found.contains { entity in
          let draft = ledger.drafts[entity]
          return lexicon.blocs.contains(draft.name)
            || !isOfFirms
              && !([draft.name] + draft.surfaces).contains { name in
                FoldedWord.fold(name).split { !$0.isLetter }
                  .contains { kin?.contains(String($0)) ?? false }
              }
        }
        return isOther ? nil : found
      }
    }
    return isOfFirms
      ? mainBodies(before: i, without: acting, ledger, where: { !isPublic($0) }) : nil
  }

  /// "The two agencies" are no court, "the two companies" no union.
  private func isOfOtherKind(_ entity: Int, than i: Int, _ ledger: EntityLedger) -> Bool {
    let draft = ledger.drafts[entity]
    let noun = view.tokens[i].lemma.lowercased()
    guard draft.type == "organization" else { return false }
    if lexicon.postCues.commercialNouns.contains(noun) { return isPublic(draft.name) }
    guard let kin = lexicon.descriptionKin[noun] else { return false }
    let words = FoldedWord.fold(draft.name).split { !$0.isLetter }.map(String.init)
    return words.contains { lexicon.postCues.assembledBodies.contains($0) && $0 != noun }
      && !words.contains { kin.contains($0) || $0 == noun }
  }

  private func isPublic(_ name: String) -> Bool {
    FoldedWord.fold(name).split(separator: " ").contains {
      lexicon.publicBodyNouns.contains(String($0))
        || lexicon.postCues.assembledBodies.contains(String($0))
    }
  }

  private func isDefinite(_ phrase: Range<Int>) -> Bool {
    phrase.contains {
      ["DT", "PRP$", "PDT", "POS"].contains(view.tokens[$0].tag) || view.words[$0] == "both"
    }
  }

  /// "Two of the parties", "one of the four unions": some, and nobody says which.
  private func isPartitive(_ i: Int) -> Bool {
    let token = view.tokens[i]
    guard token.dep == "pobj", view.words[token.head] == "of" else { return false }
    let above = view.tokens[token.head].head
    return view.tokens[above].tag == "CD" || view.tokens[above].pos == "PRON"
      || ["DT", "JJS", "RBS", "JJR"].contains(view.tokens[above].tag)
  }

  /// "Two officers, X and Y": the names are in apposition, and need no second mention.
  private func isListed(_ i: Int) -> Bool {
    view.children[i].contains {
      view.tokens[$0].dep == "appos" && named.candidateAt[$0] >= 0
    }
  }

  /// The nearest list of names: before the noun first, then behind it.
  func list(
    of count: Int, _ types: WordSet, near i: Int, _ ledger: EntityLedger
  ) -> [Int]? {
    let own = view.sentenceOf[i]
    // A lead counts those whom the text names further down.
    let reach = own < 4 ? 8 : 3
    let acting = actors(on: i, ledger)
    let names = ledger.mentions.filter {
      $0.form == .name && $0.entities.count == 1 && abs(view.sentenceOf[$0.head] - own) <= 8
    }
    .sorted { $0.head < $1.head }
    var found: [(members: [Int], distance: Int)] = []
    for sentence in max(0, own - 8)...min(view.annotated.sentences.count - 1, own + reach) {
      for list in lists(names.filter { view.sentenceOf[$0.head] == sentence }, ledger)
      where list.count == count
        && list.allSatisfy({ types.contains(ledger.drafts[$0].type) && !acting.contains($0) })
      {
        // What stands before is nearer than what follows.
        let distance = sentence <= own ? (own - sentence) * 2 : (sentence - own) * 2 + 1
        found.append((list, distance))
      }
    }
    guard let nearest = found.map(\.distance).min() else { return nil }
    var best = found.filter { $0.distance == nearest }.map(\.members)
    // "The ministers of A, B and C, X, Y and Z": the people come before what they serve.
    let people = best.filter { $0.allSatisfy { ledger.drafts[$0].type == "person" } }
    if types.contains("person"), !people.isEmpty { best = people }
    return best.allSatisfy { Set($0) == Set(best[0]) } ? best[0] : nil
  }

  /// The lists of a sentence: names of one type joined by commas and "and", with words between them
  /// but no verb.
  private func lists(_ names: [EntityMention], _ ledger: EntityLedger) -> [[Int]] {
    var result: [[Int]] = []
    var members: [Int] = []
    var end = 0
    var isClosed = false
    func close() {
      if isClosed, Set(members).count > 1 { result.append(unique(members)) }
      members = []
      isClosed = false
    }
    for mention in names {
      let entity = mention.entities[0]
      if members.contains(entity) {
        end = mention.tokens.upperBound
        continue
      }
      if let last = members.last {
        let between = end..<max(end, mention.tokens.lowerBound)
        let isSame = family(last, ledger) == family(entity, ledger)
        if isSame, let joined = joint(between), !isClosed {
          isClosed = joined
        } else {
          // Names of other types inside an apposition do not end the list.
          if !isSame, !isClosed, !between.contains(where: isFinite) { continue }
          close()
        }
      }
      members.append(entity)
      end = mention.tokens.upperBound
    }
    close()
    return result
  }

  /// Parties and armed groups stand in one list.
  private func family(_ entity: Int, _ ledger: EntityLedger) -> String {
    let type = ledger.drafts[entity].type
    return ["armed-group", "ministry"].contains(type) ? "organization" : type
  }

  /// Whether words join two members, and whether they name the last one; nil when they do neither.
  private func joint(_ between: Range<Int>) -> Bool? {
    guard between.count <= 12, !between.contains(where: isFinite) else { return nil }
    let hasAnd = between.contains { ["and", "&"].contains(view.tokens[$0].text.lowercased()) }
    let hasComma = between.contains { [",", ";"].contains(view.tokens[$0].text) }
    return hasAnd ? true : hasComma ? false : nil
  }

  private func isFinite(_ i: Int) -> Bool {
    ["VBD", "VBZ", "VBP", "MD"].contains(view.tokens[i].tag)
  }

  /// "Two officers, X and Y,": the people or bodies whose names stand in apposition, as many as a
  /// number says.
  func listed(behind i: Int, _ ledger: EntityLedger) -> [Int] {
    let start = view.children[i].first { child in
      child > i + 1 && named.candidateAt[child] >= 0
        && (view.tokens[child].dep == "appos"
          || view.tokens[child].dep == "conj" && view.tokens[i + 1].text == ",")
    }
    guard let start, view.tokens[i + 1].text == "," else { return [] }
    var result: [Int] = []
    var stack = [start]
    while let next = stack.popLast(), result.count < 8 {
      guard let entity = named.entity(at: next),
        result.isEmpty || ledger.drafts[entity].type == ledger.drafts[result[0]].type,
        ["person", "organization", "armed-group"].contains(ledger.drafts[entity].type)
      else { return [] }
      if !result.contains(entity) { result.append(entity) }
      stack += view.children[next].filter { view.tokens[$0].dep == "conj" }.reversed()
    }
    let count = numeral(view.premodified(i))
    return count == nil || count == result.count ? result : []
  }
}
