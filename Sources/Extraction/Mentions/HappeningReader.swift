import Language
import TextModel

/// Makes events of what a clause tells and a noun takes up: "A bomb went off in Yala on Saturday. …
/// The attack …".
///
/// Only a definite noun without words that say which one is meant is taken up; the clause, the
/// nearest before it, gives the event its place, day and parties.
struct HappeningReader {
  /// How many sentences back a clause may lie.
  private static let reach = 3
  /// The same where verb and noun have one stem.
  private static let longReach = 20
  /// How many sentences may lie between two nouns for one happening.
  static let memory = 8

  let view: TokenView
  let lexicon: MentionLexicon
  let named: NamedTokens
  let times: [TimeMention]
  /// Year of publication.
  let published: Int?

  struct Told {
    let entity: Int
    let verb: Int
    var last: Int
  }

  /// Reads events into the ledger; tokens that other descriptions cover are left alone.
  func read(into ledger: inout EntityLedger) {
    let parser = DescribedNodeParser(view: view, lexicon: lexicon, named: named)
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for mention in ledger.mentions { for i in mention.tokens { isTaken[i] = true } }
    var told: [Told] = []
    var i = 0
    while i < view.tokens.count {
      defer { i += 1 }
      guard view.isRead[i], named.candidateAt[i] < 0,
        let match = lexicon.toldNouns.match(
          in: view.words, from: i, limit: view.sentence(i).upperBound)
      else { continue }
      let last = match.tokens.upperBound - 1
      guard match.tokens.allSatisfy({ !isTaken[$0] && named.candidateAt[$0] < 0 }),
        isNoun(last), !["compound", "nmod"].contains(view.tokens[last].dep)
      else { continue }
      let node = parser.node(noun: match.tokens)
      i = last
      guard node.isDefinite, !node.isDenied, !node.isSpecific || node.isOnlyOfDay else { continue }
      let isJudged = isJudged(node)
      let kinds = lexicon.toldHappenings.filter {
        $0.nouns.contains(node.noun) && (isJudged || !$0.isAct)
      }
      guard !kinds.isEmpty else { continue }
      if let known = known(node, kinds, told) {
        told[known].last = node.head
        mention(node, told[known].entity, into: &ledger)
      } else if let verb = verb(for: node, kinds) {
        if isAppointment(node, verb) {
          if let person = appointee(verb, ledger) { mention(node, person, into: &ledger) }
          continue
        }
        if let same = told.firstIndex(where: { $0.verb == verb }) {
          told[same].last = node.head
          mention(node, told[same].entity, into: &ledger)
          continue
        }
        // "The step" says nothing of what was done, unless it has a name.
        guard
          !lexicon.actNouns.contains(node.noun) || seizedLand(verb) != nil
            || deedName(node, verb) != nil, !isDeed(verb, kinds, node)
        else { continue }
        let name = name(node, verb)
        let entity = headlined(verb, kinds, ledger) ?? ledger.newEntity(type: "event", name: name)
        rename(entity, name, verb, into: &ledger)
        ledger.drafts[entity].isDescribed = true
        ledger.drafts[entity].happening = verb
        told.append(Told(entity: entity, verb: verb, last: node.head))
        mention(node, entity, into: &ledger)
      } else if node.isOnlyOfDay, kinds.contains(where: { !$0.isAct }) {
        // "Sunday's attack" without a clause that told it.
        let entity = ledger.newEntity(type: "event", name: node.noun)
        ledger.drafts[entity].isDescribed = true
        mention(node, entity, into: &ledger)
      }
    }
    tieToLead(into: &ledger)
    readUntaken(into: &ledger)
  }

  /// Whether a token is a noun; the tagger takes "the stabbing" for a verb.
  private func isNoun(_ i: Int) -> Bool {
    let tag = view.tokens[i].tag
    if tag.hasPrefix("NN") { return true }
    return tag == "VBG" && view.children[i].contains(where: { view.tokens[$0].dep == "det" })
  }

  func mention(_ node: DescribedNode, _ entity: Int, into ledger: inout EntityLedger) {
    let before = node.core.lowerBound - 1
    let hasDeterminer =
      before >= 0 && view.tokens[before].dep == "det" && view.tokens[before].head == node.head
    ledger.mention(
      (hasDeterminer ? before : node.core.lowerBound)..<node.core.upperBound, head: node.head,
      entities: [entity], form: .description, confidence: 0.75)
    ledger.addSurface(view.text(node.core), to: entity)
  }

  // MARK: Which happening

  private func known(
    _ node: DescribedNode, _ kinds: [ToldHappening], _ told: [Told]
  ) -> Int? {
    told.indices.last { place in
      let happening = told[place]
      guard view.sentenceOf[node.head] - view.sentenceOf[happening.last] <= Self.memory else {
        return false
      }
      return tells(happening.verb, kinds)
    }
  }

  /// The nearest clause before a noun that tells what it takes up.
  private func verb(
    for node: DescribedNode, _ kinds: [ToldHappening]
  ) -> Int? {
    let number = view.sentenceOf[node.head]
    for sentence in (max(0, number - Self.reach)...number).reversed() {
      let range = view.annotated.sentences[sentence]
      var best: (verb: Int, weight: Int)?
      for i in range where i < node.core.lowerBound && isTelling(i, node) {
        guard tells(i, kinds), !isMishap(i, kinds, node) else { continue }
        let weight = (hasPlace(i) ? 2 : 0) + (time(of: i) == nil ? 0 : 1)
        if weight > best?.weight ?? -1 { best = (i, weight) }
      }
      if let best { return best.verb }
    }
    return verbOfStem(node, kinds)
  }

  /// "The stabbing" long after "was stabbed": the same stem reaches further back.
  private func verbOfStem(
    _ node: DescribedNode, _ kinds: [ToldHappening]
  ) -> Int? {
    let number = view.sentenceOf[node.head]
    for sentence in (max(0, number - Self.longReach)..<max(0, number - Self.reach)).reversed() {
      for i in view.annotated.sentences[sentence]
      where isTelling(i, node) && !isMishap(i, kinds, node) {
        let lemma = view.tokens[i].lemma.lowercased()
        // Deaths and resignations happen once; elsewhere only one stem reaches far.
        guard lemma.count > 2,
          node.noun.hasPrefix(lemma.prefix(max(3, lemma.count - 1)))
            || ["die", "resign"].contains(lemma),
          kinds.contains(where: { $0.verbs.contains(lemma) })
        else { continue }
        return i
      }
    }
    return nil
  }

  /// Whether a verb says that something took place, and is not said of the noun itself.
  private func isTelling(_ i: Int, _ node: DescribedNode) -> Bool {
    // "Dismissed the charge": nobody is dismissed.
    if view.children[i].contains(where: {
      view.tokens[$0].dep == "dobj" && lexicon.unrealObjects.contains(view.words[$0])
    }) {
      return false
    }
    let token = view.tokens[i]
    guard token.pos == "VERB", view.isRead[i],
      ["VBD", "VBN", "VBZ", "VBP"].contains(token.tag) || isMistaggedPast(i),
      !["amod", "pcomp", "compound"].contains(token.dep), named.candidateAt[i] < 0
    else { return false }
    var above = node.head
    for _ in 0..<6 {
      // "X suspended Y, and Y rejected the decision": another clause tells it.
      if view.tokens[above].dep == "conj", view.tokens[above].pos == "VERB",
        view.children[above].contains(where: { view.tokens[$0].dep.hasPrefix("nsubj") })
      {
        break
      }
      above = view.tokens[above].head
      if above == i { return false }
    }
    return isAsserted(i)
      && !view.children[i].contains {
        ["nsubj", "nsubjpass", "dobj"].contains(view.tokens[$0].dep)
          && ["nobody", "none", "nothing", "nowhere"].contains(view.words[$0])
      }
  }

  /// Whether a clause is neither denied nor only possible.
  func isAsserted(_ verb: Int) -> Bool {
    !view.children[verb].contains {
      view.tokens[$0].dep == "neg" || view.tokens[$0].tag == "MD"
        || view.tokens[$0].dep == "mark" && ["if", "unless"].contains(view.words[$0])
    }
  }

  // MARK: What it is called

  private func name(_ node: DescribedNode, _ verb: Int) -> String {
    if seizedLand(verb) == nil, let name = deedName(node, verb) { return name }
    // "Was sworn in … the ceremony": what the clause says it was.
    let isLoose = ["ceremony", "incident"].contains(node.noun)
    var name = isLoose ? kind(of: verb)?.noun ?? node.noun : node.noun
    if node.noun == "death", isOwn(verb), let victim = victim(of: verb) {
      name += " of \(victim)"
    } else if let scene = closest(to: verb) {
      name += " \(scene.preposition) \(scene.name)"
    } else if let victim = victim(of: verb) {
      name += " of \(victim)"
    }
    guard let year = year(of: verb) ?? published else { return name }
    return "\(name) (\(year))"
  }

  private func place(of verb: Int) -> String? {
    if let land = seizedLand(verb) { return land }
    let prepositions: Set<String> = ["in", "at", "near", "outside", "off", "into"]
    for object in view.objects(of: verb, prepositions: prepositions) {
      guard let candidate = named.candidate(at: object),
        [.place, .country, .capital].contains(candidate.kind)
      else { continue }
      // "In Nairobi": the city, and not the state whose capital it is.
      return candidate.kind == .capital
        ? view.text(candidate.tokens) : candidate.name ?? view.text(candidate.tokens)
    }
    return scene(of: verb)?.name
  }

  func victim(of verb: Int) -> String? {
    let those =
      isOwn(verb)
      ? bearers(of: verb)
      : view.children[verb].filter { ["dobj", "nsubjpass"].contains(view.tokens[$0].dep) }
    for child in those {
      // "The town's police chief, X, was shot dead".
      for token in [child] + view.children[child].filter({ view.tokens[$0].dep == "appos" }) {
        if let candidate = named.candidate(at: token), candidate.kind == .person {
          return view.text(candidate.tokens)
        }
      }
    }
    return nil
  }

  func time(of verb: Int) -> TimeMention? {
    times.first { time in
      guard time.expression.type == "DATE", time.expression.value != nil else { return false }
      return time.tokens.contains { i in
        let head = view.tokens[i].head
        // "Twenty have crashed since 2000" tells of no single one.
        return head == verb && !time.tokens.contains(head)
          || view.tokens[head].dep == "prep" && view.tokens[head].head == verb
            && view.words[head] != "since"
      }
    }
  }

  /// Whether a clause has a day or year.
  func hasDay(_ verb: Int) -> Bool { time(of: verb) != nil }

  /// Whether a clause has a named place.
  func hasPlace(_ verb: Int) -> Bool { place(of: verb) != nil }

  func year(of verb: Int) -> Int? { time(of: verb)?.expression.value?.start.year }
}
