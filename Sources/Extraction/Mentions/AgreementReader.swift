import Language
import TextModel

/// Finds agreements and events that are described, and points later wordings to the same node.
final class AgreementReader {
  let view: TokenView
  let lexicon: MentionLexicon
  let named: NamedTokens
  /// The article's own country.
  let home: String?
  /// Year of publication.
  var published: Int?

  init(
    view: TokenView, lexicon: MentionLexicon, named: NamedTokens, home: String?, published: Int?
  ) {
    self.view = view
    self.lexicon = lexicon
    self.named = named
    self.home = home
    self.published = published
  }

  /// What is known about an agreement or event of the article.
  struct Known {
    var entity: Int
    var noun: String
    var content: Set<String>
    var last: Int
    /// Whether a clause told which one it is.
    var isClause = false
    /// Whether it only stands beside what is told: the old pact that a new one replaces.
    var isAside = false
    /// The states that its clauses make parties of it.
    var parties: Set<Int> = []
  }

  /// Reads agreements.
  func readAgreements(into ledger: inout EntityLedger) {
    read(type: "agreement", nouns: lexicon.agreementNouns, into: &ledger)
  }

  /// Reads events.
  func readEvents(into ledger: inout EntityLedger) {
    read(type: "event", nouns: lexicon.eventNouns, into: &ledger)
  }

  private func read(type: String, nouns: PhraseTable<Bool>, into ledger: inout EntityLedger) {
    let parser = DescribedNodeParser(view: view, lexicon: lexicon, named: named)
    var known: [Known] = []
    var pending: [DescribedNode] = []
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for mention in ledger.mentions where mention.form == .description {
      isTaken[mention.head] = true
    }
    var i = 0
    while i < view.tokens.count {
      defer { i += 1 }
      guard view.isRead[i] else { continue }
      if let candidate = named.candidate(at: i) {
        if let entity = named.entity(at: i), ledger.drafts[entity].type == type,
          candidate.tokens.lowerBound == i
        {
          remember(entity, candidate, ledger, &known)
        }
        if candidate.kind != .demonym, candidate.tokens.upperBound > i {
          i = candidate.tokens.upperBound - 1
        }
        continue
      }
      guard let match = nouns.match(in: view.words, from: i, limit: view.sentence(i).upperBound)
      else { continue }
      let last = match.tokens.upperBound - 1
      // The tagger takes the last word of "Memorandum of Understanding" for a verb.
      guard !isTaken[last], isNoun(last) || isNoun(match.tokens.lowerBound),
        view.label[last] != "DATE",
        match.tokens.allSatisfy({ named.candidateAt[$0] < 0 })
      else { continue }
      let node = parser.node(noun: match.tokens)
      i = last
      guard !node.isDenied, !isPartOfCompound(node), !isIdle(node) else { continue }
      if let same = coreferent(node, known, type) {
        if isOfNearerSale(node, pending, known[same]) { continue }
        let entity = known[same].entity
        known[same].last = node.head
        known[same].content.formUnion(node.content)
        known[same].parties.formUnion(statesParty(to: node.head))
        mention(node, entity, into: &ledger)
      } else if type == "agreement", let act = namedBill(behind: node, ledger) {
        mention(node, act, into: &ledger)
      } else if type == "event", let same = namedEvent(behind: node) {
        mention(node, same, into: &ledger)
      } else if isNode(node, type) {
        let entity = ledger.newEntity(type: type, name: name(node))
        ledger.drafts[entity].isDescribed = true
        known.append(
          Known(
            entity: entity, noun: node.noun, content: node.content, last: node.head,
            isClause: isClause(node), isAside: type == "agreement" && isAside(node),
            parties: statesParty(to: node.head)))
        mention(node, entity, into: &ledger)
        // "Amendments to the media law": the law itself is not what is passed.
        if lexicon.eventCues.amendingNouns.contains(node.noun) {
          i = max(last, node.phrase.upperBound - 1)
        }
      } else {
        pending.append(node)
      }
    }
    // Mentions before the one that made the node, such as a headline's.
    for node in pending where !node.isIndefinite || !node.content.isEmpty {
      guard !node.content.isEmpty,
        let same = coreferent(node, known, type, strict: true) ?? headlined(node, known)
      else { continue }
      mention(node, known[same].entity, into: &ledger)
    }
  }

  private func remember(
    _ entity: Int, _ candidate: NameCandidate, _ ledger: EntityLedger, _ known: inout [Known]
  ) {
    let words = FoldedWord.fold(ledger.drafts[entity].name).split(separator: " ").map(String.init)
    if let place = known.firstIndex(where: { $0.entity == entity }) {
      known[place].last = candidate.tokens.lowerBound
      return
    }
    known.append(
      Known(
        entity: entity, noun: words.last ?? "", content: Set(words),
        last: candidate.tokens.lowerBound))
  }

  private func isNoun(_ i: Int) -> Bool {
    let tag = view.tokens[i].tag
    if tag == "VBG" { return isGerund(i) }
    return tag.hasPrefix("NN") && view.tokens[i].pos != "VERB"
  }

  func mention(_ node: DescribedNode, _ entity: Int, into ledger: inout EntityLedger) {
    let before = node.core.lowerBound - 1
    let start =
      before >= 0 && view.tokens[before].dep == "det" && view.tokens[before].head == node.head
      ? before : node.core.lowerBound
    ledger.mention(
      start..<node.core.upperBound, head: node.head, entities: [entity], form: .description,
      confidence: 0.8)
    ledger.addSurface(view.text(node.core), to: entity)
    ledger.addSurface(view.text(unrated(node.core, node)), to: entity)
    addDay(node, entity, into: &ledger)
    if node.phrase.count > node.core.count { ledger.addSurface(view.text(node.phrase), to: entity) }
  }

  func name(_ node: DescribedNode) -> String {
    let name = view.text(unrated(node.phrase.count <= 12 ? undated(node) : node.core, node))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let victim = node.victim { return "\(name) of \(view.text(victim))" }
    if let clause = node.clause { return "\(name) \(view.text(clause))" }
    // "Explosion" alone says nothing: what it struck does.
    if isSudden(node), !node.isSpecific, let place = struckPlace(node) {
      let years = years(beside: node.head)
      let year =
        (years.count == 1 ? years.first : published.map(String.init)).map { " (\($0))" } ?? ""
      return "\(name) in \(place)\(year)"
    }
    // "The election" alone says nothing outside its article.
    guard node.content.isEmpty, !node.isSpecific else { return name }
    if isSignedThere(node) || isVoted(node), let clause = tellingClause(node) {
      return view.text(clause)
    }
    if let parties = between(node) { return "\(name) between \(parties)" }
    guard let home, !isTimed(node) else { return name }
    return "\(name) in \(home)"
  }

  // MARK: One node for several wordings

  private static let multiples: Set<String> = ["twin", "double", "triple", "two"]

  func coreferent(
    _ node: DescribedNode, _ known: [Known], _ type: String, strict: Bool = false
  ) -> Int? {
    var best: (score: Int, place: Int)?
    if type == "event", isOfAnotherTime(node) { return nil }
    let own = type == "agreement" && node.isIndefinite ? statesParty(to: node.head) : []
    for (place, other) in known.enumerated().suffix(200) where !isOfAnotherMonth(node, other) {
      if areOthers(own, than: other.parties) || isOlder(node, other, type) { continue }
      // "Back in 2018, congress approved a bill": another one than the bill spoken of before.
      if node.isIndefinite, view.sentenceOf[other.last] != view.sentenceOf[node.head] {
        let years = years(beside: node.head)
        if !years.isEmpty, years.isDisjoint(with: self.years(beside: other.last)) { continue }
      }
      if type == "agreement"
        ? isRetold(node, other) || isExtension(node, other) || isHeadlined(node, other, known)
        : isRetoldVote(node, other)
      {
        best = (20, place)
        continue
      }
      if type == "agreement", isOnlyBill(node, other, known) {
        if best.map({ $0.score <= 3 }) ?? true { best = (3, place) }
        continue
      }
      // "The double bombing" after twin bombings.
      if node.isDefinite, node.content.isSubset(of: Self.multiples), !node.content.isEmpty,
        other.content.isSubset(of: Self.multiples), node.noun + "s" == other.noun
      {
        best = (20, place)
        continue
      }
      let shared = node.content.intersection(other.content).count
      let sameNoun = isSameNoun(node.noun, other, type)
      var score = 0
      if node.content.isEmpty {
        guard !strict, node.isDefinite || node.content.isEmpty && !node.isIndefinite,
          sameNoun || isAnotherWord(node, other, type)
        else { continue }
        score = sameNoun ? 2 : 1
        if type == "agreement" { score += preference(node, other) }
      } else {
        let smaller = min(node.content.count, max(other.content.count, 1))
        guard shared >= 1 else { continue }
        if sameNoun && shared * 2 >= smaller || isSameWar(node, other) {
          score = 10 + shared
        } else if shared >= 2, shared * 3 >= smaller * 2, type == "agreement" {
          score = 5 + shared
        } else {
          continue
        }
        if conflictingYears(node.content, other.content) { continue }
      }
      if best.map({ score >= $0.score }) ?? true {
        if let best, best.score == score, known[best.place].last > other.last { continue }
        best = (score, place)
      }
    }
    return best?.place
  }

  /// "The meeting" after a summit, "the attack" after a bombing: another word of the same kind, not
  /// far behind.
  private func isAnotherWord(_ node: DescribedNode, _ other: Known, _ type: String) -> Bool {
    if type == "agreement" {
      return node.isDefinite && lexicon.agreementKinds[node.noun] == "anaphor"
        && view.sentenceOf[node.head] - view.sentenceOf[other.last] <= 4
    }
    if isPoll(node, other) || isCoup(node, other) || isStorm(node, other) { return true }
    // "The fighting" after clashes.
    if node.isDefinite, node.noun == "fighting", other.noun.hasPrefix("clash") { return true }
    if node.isDefinite, isDrill(node.noun), isDrill(other.noun) { return true }
    guard node.isDefinite, !isTimed(node), let kind = lexicon.eventKinds[node.noun],
      lexicon.eventKinds[other.noun] == kind, lexicon.retoldKinds.contains(kind)
    else { return false }
    if kind == "meeting", isOtherGathering(node.noun, other.noun) { return false }
    return view.sentenceOf[node.head] - view.sentenceOf[other.last] <= 3
  }

  /// Kinds of what two agree on, which texts call now this and now that: "the truce … the accord".
  private static let pacts: WordSet = ["agreement", "treaty", "memorandum", "ceasefire"]

  private func isSameNoun(_ noun: String, _ other: Known, _ type: String) -> Bool {
    if noun == other.noun || other.content.contains(noun) { return true }
    if noun.hasPrefix(other.noun + " ") || other.noun.hasPrefix(noun + " ") { return true }
    if noun.hasSuffix(" " + other.noun) || other.noun.hasSuffix(" " + noun) { return true }
    let kinds = type == "agreement" ? lexicon.agreementKinds : lexicon.eventKinds
    guard let a = kinds[noun], let b = kinds[other.noun] else { return false }
    if type == "agreement" {
      // "Cut the fare; opposed the decision": no pact is taken up so.
      if noun == "decision" || other.noun == "decision" { return a == b }
      return a == b || a == "agreement" && b != "law" || b == "agreement" && a != "law"
        || Set([a, b]) == ["sale", "plan"] || Self.pacts.contains(a) && Self.pacts.contains(b)
    }
    return false
  }

  // MARK: What is a node

  private func isNode(_ node: DescribedNode, _ type: String) -> Bool {
    let isPlural = ["NNS", "NNPS"].contains(view.tokens[node.head].tag)
    if type == "agreement" {
      if isPlural, isSignedBySeveral(node) { return true }
      guard !isPlural || lexicon.eventCues.amendingNouns.contains(node.noun) else { return false }
      let isJudged = isJudged(node)
      let isActed = isJudged || isGoverned(node.head, by: lexicon.signingWords)
      if isUsurpation(node) || isPenalty(node) { return false }
      // "A measure to cut pensions": a clause says which one.
      if isSignedThere(node) || isGranted(node) || isVoted(node) || isTakenUp(node)
        || isSignedNext(node) || isTransfer(node) || isSignedThen(node) || isConstitution(node)
      {
        return true
      }
      if lexicon.agreementKinds[node.noun] == "anaphor" {
        return isActed && isClause(node)
      }
      if isJudged, isOnlyLaw(node) { return true }
      if isSignedPaper(node) || isAmendments(node, isActed) || isInForce(node) { return true }
      if lexicon.vagueAgreements.contains(node.noun) {
        return isActed && (node.isSpecific || !node.content.isEmpty) && !isOnlyWhere(node)
      }
      if lexicon.strongAgreements.contains(node.noun), isActed || node.isDefinite { return true }
      if node.content.isEmpty { return isActed && node.isDefinite }
      return node.isSpecific || isActed
    }
    if isManyStrikes(node, isPlural: isPlural) || isToldApart(node) || isEncounter(node) {
      return false
    }
    if node.victim != nil { return isJudged(node) || isDated(node) }
    if lexicon.eventKinds[node.noun] == "takeover" { return isUsurpation(node) }
    if isHappening(node, isPlural: isPlural) || isAnchored(node, isPlural: isPlural)
      || isOnlyOne(node, isPlural: isPlural) || isStated(node) || isUndertaken(node)
      || isAttended(node) || isDrill(node) || isContested(node)
      || isTravelledTo(node) || isStriking(node) || isAssembly(node) || isEndured(node)
      || isHosted(node)
    {
      return true
    }
    if isCondemned(node, isPlural: isPlural) { return true }
    // "Gambia's presidential election", in which somebody stood or lost.
    if node.noun.hasSuffix("election"), !isPlural, node.noun.contains(" ") || !node.content.isEmpty,
      (Array(node.phrase) + view.children[node.head]).contains(where: { i in
        named.candidate(at: i).map { $0.kind == .country || $0.kind == .demonym } ?? false
      })
    {
      return true
    }
    if lexicon.vagueEvents.contains(node.noun) { return false }
    if lexicon.guardedEvents.contains(node.noun) {
      // "a meeting in Quito" is a relation; "the quadrilateral meeting in Quito" an event.
      return (isNamed(node) || isQualified(node)) && !hasParties(node)
        && (node.noun != "meeting" || node.core.count > 1)
    }
    guard node.isSpecific, !node.content.isEmpty else { return false }
    return !isPlural || node.isDefinite
  }

  /// Whether a name that is no mere nationality, or a year, stands in the phrase.
  private func isNamed(_ node: DescribedNode) -> Bool {
    node.phrase.contains { i in
      guard i != node.head else { return false }
      if let candidate = named.candidate(at: i) {
        return candidate.kind != .demonym && candidate.kind != .people
      }
      return view.tokens[i].tag == "CD" && view.tokens[i].text.count == 4
        || view.tokens[i].tag == "NNP"
    }
  }

  /// Whether the clause speaks of the event as of one that takes place: "hosted the cocoa fair",
  /// "the run-off began", "took part in the drills".
  private func isHappening(_ node: DescribedNode, isPlural: Bool) -> Bool {
    if !hasParties(node), isSudden(node), isDated(node) || isPlaced(node) { return true }
    guard !hasParties(node), node.isDefinite || !isPlural else { return false }
    if isDated(node), !isPlural { return true }
    // What says which one is meant: words beside the noun.
    guard !node.content.isEmpty else { return false }
    // "opened fire", "won election": an act and no event of its own.
    guard isPlural || node.isDefinite || node.isIndefinite || view.isCapitalized[node.head]
    else { return false }
    let first = view.firstConjunct(node.head)
    let token = view.tokens[first]
    if token.dep == "nsubj" || token.dep == "nsubjpass" {
      return lexicon.happeningWords.contains(view.tokens[token.head].lemma.lowercased())
        || view.children[token.head].contains {
          $0 > token.head && lexicon.happeningWords.contains(view.words[$0])
            && ["dobj", "advmod", "prt"].contains(view.tokens[$0].dep)
        }
    }
    return isGoverned(node.head, by: lexicon.happeningWords)
  }

  /// Whether a sudden happening strikes something that is named: its verb is one of striking.
  private func isPlaced(_ node: DescribedNode) -> Bool {
    let verb = view.tokens[view.firstConjunct(node.head)].head
    guard ["VBD", "VBN"].contains(view.tokens[verb].tag),
      lexicon.strikingVerbs.contains(view.tokens[verb].lemma.lowercased()),
      !view.children[verb].contains(where: {
        view.tokens[$0].dep == "neg" || view.tokens[$0].tag == "MD"
      })
    else { return false }
    return struckPlace(node) != nil
  }

  /// The place or country that a sudden happening strikes, as the text has it.
  private func struckPlace(_ node: DescribedNode) -> String? {
    let verb = view.tokens[view.firstConjunct(node.head)].head
    let objects =
      view.children[verb].filter { view.tokens[$0].dep == "dobj" }
      + view.objects(of: verb, prepositions: ["in", "at", "near", "through", "outside", "off"])
    let all = objects.flatMap {
      [$0] + view.objects(of: $0, prepositions: ["in", "of", "at", "near"])
    }
    for token in all {
      guard let candidate = named.candidate(at: token),
        [.place, .country, .capital].contains(candidate.kind)
      else { continue }
      return view.text(candidate.tokens)
    }
    return nil
  }
}
