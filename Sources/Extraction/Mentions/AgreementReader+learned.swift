import Language

/// Agreements and events that no rule makes a node of, by the learned judge.
extension AgreementReader {
  /// A noun phrase that may name an agreement or event.
  struct Possible {
    var node: DescribedNode
    /// Type of the entity that the phrase is known to mean.
    var taken: String?
    /// That entity.
    var entity: Int?
  }

  /// All phrases of the article that may name one, in text order.
  func possible(_ ledger: EntityLedger) -> [Possible] {
    let parser = DescribedNodeParser(view: view, lexicon: lexicon, named: named)
    var taken = [Int?](repeating: nil, count: view.tokens.count)
    for mention in ledger.mentions {
      guard let entity = mention.entities.first else { continue }
      for i in mention.tokens { taken[i] = entity }
    }
    var result: [Possible] = []
    var i = 0
    while i < view.tokens.count {
      defer { i += 1 }
      guard view.isRead[i], named.candidateAt[i] < 0, let noun = judgedNoun(at: i) else { continue }
      let last = noun.upperBound - 1
      guard view.label[last] != "DATE", noun.allSatisfy({ named.candidateAt[$0] < 0 }) else {
        continue
      }
      let node = parser.node(noun: noun)
      i = last
      guard !node.isDenied, !isPartOfCompound(node), !isIdle(node),
        view.tokens[node.head].dep != "poss"
      else { continue }
      let entity = taken[node.head]
      result.append(
        Possible(node: node, taken: entity.map { ledger.drafts[$0].type }, entity: entity))
    }
    return result
  }

  /// The longest phrase in the lexicons that starts at a token, or the one noun in the singular.
  private func judgedNoun(at i: Int) -> Range<Int>? {
    let limit = view.sentence(i).upperBound
    if let match = lexicon.judgedNouns.match(in: view.words, from: i, limit: limit) {
      let last = match.tokens.upperBound - 1
      return isNounLike(last) ? match.tokens : nil
    }
    guard isNounLike(i), !lexicon.judgedNouns.folded(view.tokens[i].lemma.lowercased()).isEmpty
    else { return nil }
    return i..<(i + 1)
  }

  private func isNounLike(_ i: Int) -> Bool {
    let token = view.tokens[i]
    return token.tag.hasPrefix("NN") && token.pos != "VERB"
      || token.tag == "VBG" && view.children[i].contains { view.tokens[$0].dep == "det" }
  }
}

// MARK: Judging

extension AgreementReader {
  /// No article tells of more that only the judge sees; texts that do are made to keep us busy.
  private static let limit = 30
  /// How many phrases of a text are judged.
  private static let attempts = 1000

  /// Makes nodes of phrases that stand for nothing yet where the judge is sure enough, and points
  /// phrases that mean one of the nodes already there to it.
  ///
  /// - Complexity: O(tokens + attempts · nodes).
  func readJudged(_ judge: NodeJudge, _ evidence: NodeEvidence, into ledger: inout EntityLedger) {
    let phrases = possible(ledger)
    dropUnlikely(phrases, judge, evidence, from: &ledger)
    var known = [String: [Known]](
      uniqueKeysWithValues: NodeJudge.types.map { ($0, self.known($0, ledger)) })
    var made: Set<Int> = []
    for phrase in phrases.filter({ $0.taken == nil }).prefix(Self.attempts) {
      let node = phrase.node
      guard let (type, chance) = judge.verdict(evidence.slots(of: node, taken: nil)) else {
        continue
      }
      let all = known[type, default: []]
      let isAnaphor = node.isDefinite && !node.isSpecific && node.content.isEmpty
      // "The blast" means what the text has told of; without such a clause or noun it tells
      // nothing.
      let before = all.indices.filter { all[$0].last < node.head }
      if chance >= NodeJudge.taking {
        let same =
          coreferent(node, before.map { all[$0] }, type).map { before[$0] }
          ?? (isAnaphor ? nearest(node, all, before, type) : namesake(node, all, before, type))
        if let same {
          mention(node, all[same].entity, into: &ledger)
          known[type]?[same].last = node.head
          continue
        }
      }
      // Rules find nearly all agreements, and what else looks like one is mostly none.
      guard type == "event", made.count < Self.limit, !isRelation(node), !isEncounter(node),
        chance >= (isAnaphor ? NodeJudge.makingOfAnaphor : NodeJudge.making)
      else { continue }
      let entity = ledger.newEntity(type: type, name: salientName(node))
      ledger.drafts[entity].isDescribed = true
      ledger.drafts[entity].isSurmised = true
      made.insert(entity)
      mention(node, entity, into: &ledger)
      known[type, default: []].append(
        Known(entity: entity, noun: node.noun, content: node.content, last: node.head))
    }
  }

  /// Takes back nodes that rules make of phrases which the judge finds most unlikely, each of them:
  /// "a hearing", "the last accident of this size".
  ///
  /// - Complexity: O(phrases + mentions).
  private func dropUnlikely(
    _ phrases: [Possible], _ judge: NodeJudge, _ evidence: NodeEvidence,
    from ledger: inout EntityLedger
  ) {
    var best: [Int: Double] = [:]
    for phrase in phrases.prefix(Self.attempts) {
      guard let entity = phrase.entity, let type = phrase.taken,
        ledger.drafts[entity].isDescribed, ledger.drafts[entity].happening == nil,
        let number = NodeJudge.types.firstIndex(of: type)
      else { continue }
      let chance = judge.chance(
        of: number, evidence.slots(of: phrase.node, taken: phrase.taken))
      best[entity] = max(best[entity] ?? 0, chance)
    }
    let dropped = Set(best.filter { $0.value < NodeJudge.keeping }.keys)
    guard !dropped.isEmpty else { return }
    ledger.mentions.removeAll { $0.entities.count == 1 && dropped.contains($0.entities[0]) }
  }

  /// The last node of the noun's kind, for a bare "the attack".
  private func nearest(
    _ node: DescribedNode, _ known: [Known], _ before: [Int], _ type: String
  ) -> Int? {
    let kinds = type == "event" ? lexicon.eventKinds : lexicon.agreementKinds
    // "Next year's summit" is another one.
    guard let kind = kinds[node.noun], !isOfAnotherTime(node) else { return nil }
    return before.filter { place in
      let other = known[place]
      return view.sentenceOf[node.head] - view.sentenceOf[other.last] <= Self.reach
        && (kinds[other.noun] == kind || other.content.contains { kinds[$0] == kind })
    }.max { known[$0].last < known[$1].last }
  }

  /// "The killing of Khashoggi" behind "the murder of Jamal Khashoggi": of one kind, and with a
  /// name in common.
  private func namesake(
    _ node: DescribedNode, _ known: [Known], _ before: [Int], _ type: String
  ) -> Int? {
    let kinds = type == "event" ? lexicon.eventKinds : lexicon.agreementKinds
    guard !node.isIndefinite, let kind = kinds[node.noun] else { return nil }
    let names = Set(
      node.phrase.filter { view.tokens[$0].tag.hasPrefix("NNP") && !node.core.contains($0) }
        .map { view.words[$0] })
    let years = years(beside: node.head)
    return before.last { place in
      !names.isDisjoint(with: known[place].content)
        && known[place].content.contains { kinds[$0] == kind }
        && (years.isEmpty || !years.isDisjoint(with: self.years(beside: known[place].last)))
    }
  }

  /// "A meeting in Quito", "a face-to-face meeting with X": what two do together, and no event
  /// without a word that says which one.
  private func isRelation(_ node: DescribedNode) -> Bool {
    guard node.noun == "meeting" || lexicon.bilateralNouns.contains(node.noun) else { return false }
    let isWith = view.children[node.head].contains { ["with", "between"].contains(view.words[$0]) }
    return (isWith || node.core.count == 1) && !isAssembly(node)
  }

  /// How many sentences back a bare noun of the same kind reaches.
  private static let reach = 12

  /// The nodes of a type that the article has, as a later phrase may take them up.
  private func known(_ type: String, _ ledger: EntityLedger) -> [Known] {
    var last: [Int: Int] = [:]
    for mention in ledger.mentions {
      guard let entity = mention.entities.first, ledger.drafts[entity].type == type else {
        continue
      }
      last[entity] = max(last[entity] ?? 0, mention.head)
    }
    return last.keys.sorted().map { entity in
      let draft = ledger.drafts[entity]
      let words = ([draft.name] + draft.surfaces.prefix(10)).flatMap {
        FoldedWord.fold($0).split(separator: " ").map(String.init)
      }
      return Known(
        entity: entity, noun: words.last ?? "", content: Set(words), last: last[entity] ?? 0)
    }
  }

  /// The phrases of an article with what speaks for them, to learn from.
  func examples(_ ledger: EntityLedger, _ evidence: NodeEvidence) -> [NodeExample] {
    possible(ledger).map { phrase in
      NodeExample(
        span: view.annotated.span(phrase.node.head..<(phrase.node.head + 1)),
        slots: evidence.slots(of: phrase.node, taken: phrase.taken), taken: phrase.taken)
    }
  }
}
