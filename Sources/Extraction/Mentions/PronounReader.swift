import Language
import TextModel

/// Resolves pronouns where that is safe, and relative pronouns to what they stand for.
struct PronounReader {
  let view: TokenView
  let lexicon: MentionLexicon
  let offices: [OfficeReader.Office]
  /// Names of the countries whose posts people are said to hold, by the person.
  let homes: [Int: [String]]
  /// The title of the article, where it does not stand in the text.
  let title: String

  init(
    view: TokenView, lexicon: MentionLexicon, offices: [OfficeReader.Office], title: String = ""
  ) {
    self.view = view
    self.lexicon = lexicon
    self.offices = offices
    self.title = title
    var homes: [Int: [String]] = [:]
    for office in offices where office.isCountryStated {
      if let holder = office.holder { homes[holder, default: []] += office.countries }
    }
    self.homes = homes
  }

  /// No more mentions before and behind a pronoun are looked at.
  static let reach = 256

  /// A mention that a pronoun can stand for.
  struct Antecedent {
    var head: Int
    var entities: [Int]
    var isSubject: Bool
    var isPronoun: Bool
  }

  /// Adds pronoun mentions.
  func read(into ledger: inout EntityLedger) {
    let antecedents: [Antecedent] = ledger.mentions.filter { $0.form != .modifier }
      .map { antecedent($0.head, $0.entities, isPronoun: false) }
      .sorted { $0.head < $1.head }
    let quotes = QuoteSpeakers(view: view, lexicon: lexicon)
    let spoken = SpokenText(
      view: view, lexicon: lexicon, quotes: quotes, offices: offices, ledger: ledger,
      title: title)
    var found: [Antecedent] = []
    for i in view.tokens.indices where view.isRead[i] {
      let token = view.tokens[i]
      var entities: [Int] = []
      var form = EntityMention.Form.pronoun
      var confidence = 0.0
      switch token.tag {
      case "WP", "WDT", "WP$":
        let known = near(i, antecedents, [])
        entities = relative(i, known, ledger)
        if entities.isEmpty { entities = setApart(before: i, known) }
        form = .relative
        confidence = 0.9
      case "PRP", "PRP$":
        let known = near(i, antecedents, found)
        (entities, confidence) = personal(i, known, quotes, spoken, ledger)
      default: continue
      }
      guard !entities.isEmpty else { continue }
      ledger.mention(i..<(i + 1), head: i, entities: entities, form: form, confidence: confidence)
      // A speaker who says "I" is nobody's "she".
      if form == .pronoun, !view.isOfTalk(i) || quotes.speaker(of: i) != nil {
        found.append(antecedent(i, entities, isPronoun: true))
        noteGender(i, entities, confidence, &ledger)
      }
    }
  }

  private func antecedent(_ head: Int, _ entities: [Int], isPronoun: Bool) -> Antecedent {
    var first = view.firstConjunct(head)
    // "The Forces of Change coalition accused": the name of what acts.
    let noun = view.tokens[first].head
    if ["compound", "nmod"].contains(view.tokens[first].dep),
      lexicon.organizationDescriptions.contains(view.words[noun])
        || lexicon.bodyNouns.contains(view.words[noun])
    {
      first = noun
    } else if view.tokens[first].dep == "appos", noun < first,
      lexicon.bodyNouns.contains(view.words[noun])
        || lexicon.foreignBearers.contains(view.words[noun])
    {
      // "The opposition party, the Citizens' Front, said its leader": what the noun is called.
      first = noun
    }
    return Antecedent(
      head: head, entities: entities,
      isSubject: ["nsubj", "nsubjpass"].contains(view.tokens[first].dep), isPronoun: isPronoun)
  }

  private func noteGender(
    _ i: Int, _ entities: [Int], _ confidence: Double, _ ledger: inout EntityLedger
  ) {
    guard entities.count == 1, confidence >= 0.8, let gender = gender(i),
      ledger.drafts[entities[0]].type == "person", ledger.drafts[entities[0]].gender == nil
    else { return }
    ledger.drafts[entities[0]].gender = gender
  }

  private func gender(_ i: Int) -> String? {
    let morph = view.tokens[i].morph
    if morph.hasMorph("Gender=Masc") { return "male" }
    if morph.hasMorph("Gender=Fem") { return "female" }
    return nil
  }

  // MARK: Relative pronouns

  private func relative(_ i: Int, _ antecedents: [Antecedent], _ ledger: EntityLedger) -> [Int] {
    // "Over what the party calls a coup": a clause of its own.
    guard view.words[i] != "what" else { return [] }
    // Up to the verb of the relative clause, then to the noun it belongs to.
    var verb = view.tokens[i].head
    var steps = 0
    while view.tokens[verb].dep != "relcl", view.tokens[verb].head != verb, steps < 4 {
      verb = view.tokens[verb].head
      steps += 1
    }
    guard view.tokens[verb].dep == "relcl" else { return [] }
    var noun = view.tokens[verb].head
    guard noun < i else { return [] }
    let isWho = ["who", "whom", "whose"].contains(view.words[i]) && view.tokens[i].tag != "WP$"
    if let last = lastOfPair(before: i, verb, noun, antecedents, ledger) { return last }
    if isWho, let both = pairMeeting(verb, noun, antecedents, ledger) { return both }
    for _ in 0..<8 {
      if let entities = antecedents.last(where: { $0.head == noun })?.entities {
        // "a spokeswoman for the ministry, who accused": "who" is a person.
        if !isWho || entities.contains(where: { ledger.drafts[$0].type == "person" }) {
          return entities
        }
        if !["pobj", "prep", "appos", "poss"].contains(view.tokens[noun].dep) { return entities }
      }
      guard ["pobj", "prep", "appos", "poss"].contains(view.tokens[noun].dep), isWho else {
        return []
      }
      // "X and Y, former enemies who signed": both.
      if view.tokens[noun].dep == "appos", view.tokens[noun].tag == "NNS" {
        let members = view.withConjuncts(view.firstConjunct(view.tokens[noun].head))
        let all = members.flatMap { head in
          antecedents.last { $0.head == head }?.entities ?? []
        }
        if members.count > 1, Set(all).count == members.count { return Set(all).sorted() }
      }
      noun = view.tokens[noun].head
    }
    return []
  }

  // MARK: Personal pronouns

  private func personal(
    _ i: Int, _ antecedents: [Antecedent], _ quotes: QuoteSpeakers, _ spoken: SpokenText,
    _ ledger: EntityLedger
  ) -> ([Int], Double) {
    let morph = view.tokens[i].morph
    if morph.hasMorph("Person=1") {
      let quoted = firstPerson(i, morph, antecedents, quotes, ledger)
      return quoted.0.isEmpty ? speaking(i, morph, antecedents, spoken, ledger) : quoted
    }
    if morph.hasMorph("Person=2") { return (spoken.asked(at: i).map { [$0] } ?? [], 0.75) }
    guard morph.hasMorph("Person=3") else { return ([], 0) }
    if morph.hasMorph("Reflex=Yes") { return ([], 0) }
    if let gender = gender(i) { return singular(i, gender, antecedents, quotes, ledger) }
    if let owner = ownerOfPost(i, antecedents, ledger) { return ([owner], Self.told) }
    if morph.hasMorph("Number=Plur") { return plural(i, antecedents, ledger) }
    return neuter(i, antecedents, quotes, ledger)
  }

  private func firstPerson(
    _ i: Int, _ morph: String, _ antecedents: [Antecedent], _ quotes: QuoteSpeakers,
    _ ledger: EntityLedger
  ) -> ([Int], Double) {
    guard let speakerToken = quotes.speaker(of: i),
      let speaker = antecedents.last(where: { $0.head == speakerToken && $0.entities.count == 1 })?
        .entities.first
    else { return ([], 0) }
    if morph.hasMorph("Number=Sing") {
      return ledger.drafts[speaker].type == "person" ? ([speaker], 0.8) : ([], 0)
    }
    guard ledger.drafts[speaker].type == "person" else { return ([speaker], 0.7) }
    return speaksForState(speaker) ? state(of: speaker, ledger) : ([speaker], 0.6)
  }

  /// Antecedents of the sentences around a token, in text order; both lists are sorted.
  ///
  /// - Complexity: O(log mentions + ``reach``).
  private func near(_ i: Int, _ antecedents: [Antecedent], _ found: [Antecedent]) -> [Antecedent] {
    func window(_ list: [Antecedent]) -> ArraySlice<Antecedent> {
      let low = list.count(before: i) { $0.head }
      var start = low
      while start > 0, low - start < Self.reach,
        view.sentenceOf[i] - view.sentenceOf[list[start - 1].head] <= 4
      {
        start -= 1
      }
      // A speaker may be named after the quotation.
      var end = low
      while end < list.count, end - low < Self.reach,
        view.sentenceOf[list[end].head] - view.sentenceOf[i] <= 2
      {
        end += 1
      }
      return list[start..<end]
    }
    return (window(antecedents) + window(found)).sorted { $0.head < $1.head }
  }

  /// Antecedents in the same sentence or up to some before, nearest first.
  func near(_ i: Int, _ antecedents: [Antecedent], sentences: Int) -> [Antecedent] {
    let own = view.sentenceOf[i]
    return antecedents.filter { $0.head < i && own - view.sentenceOf[$0.head] <= sentences }
      .sorted { $0.head > $1.head }
  }

  private func singular(
    _ i: Int, _ gender: String, _ antecedents: [Antecedent], _ quotes: QuoteSpeakers,
    _ ledger: EntityLedger
  ) -> ([Int], Double) {
    // "'He is a liar,' X said of Y."
    if let topic = quotes.topic(of: i),
      let named = antecedents.last(where: { $0.head == topic && $0.entities.count == 1 }),
      ledger.drafts[named.entities[0]].type == "person",
      (ledger.drafts[named.entities[0]].gender ?? gender) == gender
    {
      return (named.entities, 0.85)
    }
    // "The foreign minister said she would send help": the one in the post, whose name nobody
    // tells.
    if let sayer = namelessSayer(i, antecedents, ledger) {
      let body = antecedents.last { $0.head == sayer && $0.entities.count == 1 }?.entities ?? []
      return (body, 0.7)
    }
    if let former = succeeded(behind: i, gender, antecedents, ledger) {
      return ([former], Self.told)
    }
    let doers = doers(over: i, antecedents)
    let candidates = near(i, antecedents, sentences: 3).filter { other in
      guard other.entities.count == 1, !doers.contains(other.entities[0]) else { return false }
      let draft = ledger.drafts[other.entities[0]]
      guard draft.type == "person", draft.gender == nil || draft.gender == gender else {
        return false
      }
      return !isRuledOut(other.head, for: i, isPerson: true)
    }
    guard !candidates.isEmpty else { return ([], 0) }
    if let ruler = ruler(owning: i, candidates) { return ([ruler], Self.told) }
    let own = view.sentenceOf[i]
    var best: (score: Double, entity: Int, isTold: Bool)?
    var scores: [Int: Double] = [:]
    let speaker = quotes.isQuoted(i) ? quotes.speaker(of: i) : nil
    let isSucceeding =
      view.tokens[i].dep == "nsubj"
      && lexicon.succeedingVerbs.contains(view.tokens[view.tokens[i].head].lemma.lowercased())
    for other in candidates {
      let distance = own - view.sentenceOf[other.head]
      var score = [4.0, 3.5, 1.5, 0.5][min(distance, 3)]
      if other.isSubject { score += 2 }
      if other.isPronoun { score += 0.5 }
      if ledger.drafts[other.entities[0]].gender == gender {
        score += 3
      } else if let likely = lexicon.likelyGender(ledger.drafts[other.entities[0]]) {
        score += likely == gender ? 2 : -4
      }
      if view.tokens[i].dep.hasPrefix("nsubj"), other.isSubject { score += 0.5 }
      if view.tokens[other.head].dep == "poss" { score -= 1 }
      // "X brought his petition", "Y, who was abroad, cut short his stay": the subject's own.
      if other.isSubject, view.tokens[i].tag == "PRP$", isInClause(of: other.head, i) { score += 2 }
      if isTellerBehind(other.head, i, candidates) { score -= 3 }
      var told = toldScore(of: other.head, i, isSucceeding: isSucceeding)
      if isTheirsAlone(other, i, candidates) { told += 4 }
      score += told
      if isSayer(other.head, i) { score += 3 }
      if other.head == speaker { score -= 4 }
      score -= Double(i - other.head) * 0.01
      let entity = other.entities[0]
      if score > scores[entity] ?? -10 { scores[entity] = score }
      if best.map({ score > $0.score }) ?? true { best = (score, entity, told > 0) }
    }
    guard let best else { return ([], 0) }
    if best.isTold { return ([best.entity], Self.told) }
    let rival = scores.filter { $0.key != best.entity }.values.max() ?? -10
    let margin = best.score - rival
    // Who is only left over is not sure enough to tell a gender by.
    if scores.count == 1 { return ([best.entity], doers.isEmpty ? 0.9 : 0.79) }
    return ([best.entity], margin >= 2 ? (doers.isEmpty ? 0.85 : 0.79) : margin >= 1 ? 0.7 : 0.5)
  }

  private func neuter(
    _ i: Int, _ antecedents: [Antecedent], _ quotes: QuoteSpeakers, _ ledger: EntityLedger
  ) -> ([Int], Double) {
    let token = view.tokens[i]
    guard token.dep != "expl", !isPleonastic(i) else { return ([], 0) }
    var things: Set<String> = ["country", "organization", "armed-group", "ministry"]
    if token.tag == "PRP" { things.formUnion(["agreement", "event"]) }
    if token.dep == "dobj", lexicon.deedJudging.contains(view.tokens[token.head].lemma.lowercased())
    {
      things = ["agreement", "event"]
    }
    // "Oxfam said Yemen faced hunger. Its director, X,": no country has a director.
    if token.tag == "PRP$", isBodyPost(token.head) { things = ["organization", "armed-group"] }
    var doers = doers(over: i, antecedents)
    doers.formUnion(homes(of: doers, ledger))
    let candidates = near(i, antecedents, sentences: 1).filter { other in
      other.entities.count == 1 && !doers.contains(other.entities[0])
        && things.contains(ledger.drafts[other.entities[0]].type)
        && !isRuledOut(other.head, for: i, isPerson: false)
        // "'The company lied,' said its chairman": what is spoken of owns no speaker.
        && !(token.tag == "PRP$" && quotes.isQuoted(other.head) && !quotes.isQuoted(i)
          && view.sentenceOf[other.head] == view.sentenceOf[i])
    }
    guard !candidates.isEmpty, !isUnknownSayers(i, antecedents), !isUnknownOwners(i, antecedents),
      !isHailedUnnamed(i, antecedents)
    else { return ([], 0) }
    let own = view.sentenceOf[i]
    var best: (score: Double, other: Antecedent, isTold: Bool)?
    var second = -10.0
    for other in candidates {
      var score = view.sentenceOf[other.head] == own ? 4.0 : 2.5
      if other.isSubject { score += 2 }
      if other.isPronoun { score += 0.5 }
      if token.dep.hasPrefix("nsubj"), other.isSubject { score += 0.5 }
      if token.tag == "PRP$", isInClause(of: other.head, i) { score += 1 }
      // "The Front, a band of former FARC fighters. Its leader": what only qualifies a noun.
      if token.tag == "PRP$", view.tokens[other.head].dep == "compound",
        view.tokens[view.tokens[other.head].head].tag.hasPrefix("NN")
      {
        score -= 1.5
      }
      // "Claimed responsibility for the attack, but others condemned it".
      if token.dep == "dobj", ["dobj", "pobj"].contains(view.tokens[other.head].dep),
        view.sentenceOf[other.head] == own || view.tokens[other.head].dep == "dobj",
        ["agreement", "event"].contains(ledger.drafts[other.entities[0]].type),
        lexicon.judgingWords.contains(view.tokens[token.head].lemma.lowercased())
      {
        score += 3
      }
      // "Ordered the firm to pay and fined it": the object of the verb before.
      if isObjectBefore(other.head, i) { score += 2 }
      if isBesideFirst(other.head, i, antecedents),
        !["agreement", "event"].contains(ledger.drafts[other.entities[0]].type)
      {
        score += 2.5
      }
      var told = isThreatened(other.head, i) ? 6.0 : 0.0
      if token.tag == "PRP$" {
        // "Dissolved the party and banned its leader": the object of the verb before.
        if isObjectOfFirst(other.head, i) { told += 4 }
        if isJudged(other.head, i) { told += 5 }
        // "Sued the company and its subsidiary": the other half of the pair.
        if isPairedWith(other.head, i) { told += 4 }
        if isBidden(other.head, i) { told += 5 }
      }
      score += told
      if isInAside(other.head, of: i) { score -= 2 }
      // "…, from which Turkey was left out, and last August it signed": the main clause's subject.
      if view.tokens[view.tokens[view.firstConjunct(other.head)].head].dep == "relcl",
        token.dep.hasPrefix("nsubj")
      {
        score -= 2
      }
      score -= Double(i - other.head) * 0.02
      if let top = best {
        if score > top.score {
          if top.other.entities != other.entities { second = max(second, top.score) }
          best = (score, other, told > 0)
        } else if top.other.entities != other.entities {
          second = max(second, score)
        }
      } else {
        best = (score, other, told > 0)
      }
    }
    guard let best, best.other.isSubject || best.score - second > 1 || second < -5 else {
      return ([], 0)
    }
    if best.isTold { return (best.other.entities, Self.told) }
    let margin = best.score - second
    guard best.other.isSubject else { return (best.other.entities, margin >= 2 ? 0.6 : 0.45) }
    return (best.other.entities, margin >= 2 ? 0.8 : margin >= 1 ? 0.65 : 0.5)
  }

  /// Whether the other is an argument of the verb that the pronoun's phrase belongs to.
  private func isInClause(of other: Int, _ i: Int) -> Bool {
    var j = i
    for _ in 0..<5 {
      j = view.tokens[j].head
      if view.tokens[j].pos == "VERB" || view.tokens[j].pos == "AUX" {
        return view.tokens[other].head == j
      }
    }
    return false
  }
}
