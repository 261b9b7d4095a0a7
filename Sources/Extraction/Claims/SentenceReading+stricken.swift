import Language
import TextModel

/// The country that was struck, and help that names nobody whom it is for.
extension SentenceReading {
  /// The country that an article about a disaster speaks of most; nil for other articles, or where
  /// two countries are spoken of equally often.
  static func stricken(
    _ analysis: DocumentAnalysis, disasters: WordSet, natural: WordSet
  ) -> Int? {
    // "To the three countries": more than one was struck.
    let isOfSeveral = analysis.mentions.contains { mention in
      mention.entities.count > 2 && mention.form == .description
        && mention.entities.allSatisfy { analysis.entities[$0].type == "country" }
    }
    if isOfSeveral { return nil }
    let events = analysis.entities.indices.filter {
      let entity = analysis.entities[$0]
      return entity.type == "event"
        && entity.name.lowercased().split(whereSeparator: { !$0.isLetter })
          .contains { disasters.contains(String($0)) }
    }
    // Where it is said to have happened.
    let homes = homes(in: analysis)
    let sites = Set(
      events.compactMap { homes[$0] }.compactMap {
        analysis.entities[$0].type == "country" ? $0 : homes[$0]
      })
    if sites.count == 1, let site = sites.first {
      // "Madeira", which is Portugal's.
      return homes[site].flatMap { analysis.entities[$0].type == "country" ? $0 : nil } ?? site
    }
    guard !events.isEmpty else { return struck(in: analysis, disasters: natural) }
    var counts: [Int: Int] = [:]
    for mention in analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative
      && analysis.entities[mention.entities[0]].type == "country"
    {
      counts[mention.entities[0], default: 0] += 1
    }
    let ranked = counts.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let first = ranked.first, first.value > 1,
      ranked.count == 1 || first.value > ranked[1].value
    else {
      if let struck = struck(in: analysis, disasters: natural) { return struck }
      // "A ferry sank off Burma": the only country of the sentence that tells it.
      let lead = analysis.annotated.sentences.first { $0.count > 6 } ?? 0..<0
      let named = Set(
        analysis.mentions.filter {
          lead.contains($0.head) && $0.entities.count == 1
            && ($0.form == .name || $0.form == .modifier)
            && analysis.entities[$0.entities[0]].type == "country"
        }.map { $0.entities[0] })
      return named.count == 1 ? named.first : nil
    }
    return first.key
  }

  /// The one country beside the first disaster that the article's beginning names: "the quake-hit
  /// Afghan province of Herat", "floods in Malawi"; where none stands near, the only one of the
  /// sentence.
  private static func struck(in analysis: DocumentAnalysis, disasters: WordSet) -> Int? {
    let annotated = analysis.annotated
    let homes = homes(in: analysis).filter { analysis.entities[$0.value].type == "country" }
    for sentence in annotated.sentences.prefix(6) {
      guard
        let disaster = sentence.first(where: {
          disasters.contains(annotated.tokens[$0].lemma.lowercased())
        })
      else { continue }
      let window = max(sentence.lowerBound, disaster - 4)..<min(sentence.upperBound, disaster + 9)
      let named = analysis.mentions.filter {
        sentence.contains($0.head) && $0.entities.count == 1
          && ($0.form == .name || $0.form == .modifier)
      }
      let near = Set(
        named.filter { window.contains($0.head) }.map { $0.entities[0] }
          .filter { analysis.entities[$0].type == "country" })
      if near.count == 1 { return near.first }
      guard near.isEmpty, sentence.count < 120 else { return nil }
      let far = Set(
        named.map { homes[$0.entities[0]] ?? $0.entities[0] }
          .filter { analysis.entities[$0].type == "country" })
      guard far.isEmpty else { return far.count == 1 ? far.first : nil }
    }
    return nil
  }

  /// What lies or happened in what, as the text says; a country before a place.
  private static func homes(in analysis: DocumentAnalysis) -> [Int: Int] {
    let numbers = Dictionary(
      analysis.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var homes: [Int: Int] = [:]
    for claim in analysis.claims where claim.type == "located-in" {
      guard let place = numbers[claim.from], let home = numbers[claim.to],
        homes[place] == nil || analysis.entities[home].type == "country"
      else { continue }
      homes[place] = home
    }
    return homes
  }

  /// "Portugal flew in forty firefighters", "Japan sent messages of sympathy".
  ///
  /// - Parameter calls: who was asked for something before, where help is sought that answers it:
  ///   "asked Chad for help. … Chad agreed to lend two experts".
  /// - Parameter gifts: help that was told just before: "Peru sent tents to Chad. Cuba has also
  ///   sent doctors".
  func relief(
    in sentence: Range<Int>, answering calls: [ClaimDraft] = [], beside gifts: [ClaimDraft] = []
  ) -> [ClaimDraft] {
    guard stricken != nil || !calls.isEmpty || !gifts.isEmpty else { return [] }
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb)
      && (parse.lists["relief-verbs"].contains(parse.lemmas[verb]) || isBuildingShelter(verb)
        || isTakingIn(verb) || parse.lemmas[verb] == "pay" || isVoicing(verb)
        || isFlag(verb) || isLending(verb))
    {
      guard !parse.isPassive(verb), !isReproached(verb), gifts.isEmpty || !isSentToFight(verb),
        calls.isEmpty || parse.dep(verb) != "xcomp" || !parse.hasChild(parse.head(verb), "dobj")
      else { continue }
      var objects = parse.children(verb, "dobj")
      // "Is paying for 200 beds", "handed out blankets".
      if parse.lemmas[verb] == "pay" {
        objects = parse.prepositions(of: verb).filter { $0.word == "for" }.map(\.object)
      }
      // "Has flown in surgical kits".
      if objects.isEmpty, ["fly", "airlift", "rush"].contains(parse.lemmas[verb]) {
        objects = parse.prepositions(of: verb).filter { $0.word == "in" }.map(\.object)
      }
      let edge: String
      if objects.contains(where: { isAny($0, "sympathy-nouns") }) || isFlag(verb) {
        edge = "supports"
      } else if objects.contains(where: { isAny($0, "relief-nouns") }) || isTakingIn(verb)
        || !gifts.isEmpty && objects.contains(where: { isAny($0, "help-nouns") })
      {
        edge = "aids"
      } else {
        continue
      }
      guard !namesReceiver(verb, objects), edge == "aids" || gifts.isEmpty else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      // "Voiced his country's condolences", "promised Tokyo's help".
      let owned = objects.flatMap { object in
        parse.children(object, "poss").flatMap {
          matcher.arguments.arguments(at: $0, accepts: isHelper)
        }
      }
      for subject in parse.subjects(of: verb) {
        let helpers = matcher.arguments.arguments(at: subject, accepts: isHelper)
        // "A foreign ministry spokesman voiced his country's condolences".
        let spoken =
          helpers.isEmpty && owned.isEmpty && objects.contains { parse.hasChild($0, "poss") }
          ? matcher.arguments.arguments(
            at: subject, accepts: { matcher.entityTypes[$0] == "person" }
          ).compactMap { homeBody(of: $0) } : owned
        for helper in helpers.isEmpty ? spoken : helpers {
          guard
            let target = !gifts.isEmpty
              ? gifts.last(where: { $0.trigger < verb })?.to
              : calls.isEmpty
                ? stricken : asker(of: helper.entity, in: calls.filter { $0.trigger < verb }),
            helper.entity != target, !isOf(helper.entity, target)
          else { continue }
          let isOpen =
            edge == "aids"
            && (facts.isPossible || parse.lists["commissive-verbs"].contains(parse.lemmas[verb]))
          result.append(
            clause(
              edge, from: helper, to: target, at: verb, sentence, said,
              isPossible: isOpen, confidence: 0.6,
              !gifts.isEmpty
                ? "\(edge): beside others"
                : calls.isEmpty
                  ? "\(edge): for the country that was struck" : "\(edge): for who asked")
          )
        }
      }
    }
    return result
  }

  /// "Sent jets to bomb X".
  private func isSentToFight(_ verb: Int) -> Bool {
    (parse.children(verb, "xcomp", "advcl")
      + parse.children(verb, "dobj").flatMap { parse.children($0, "acl", "relcl") })
      .contains { parse.lists["warring-verbs"].contains(parse.lemmas[$0]) }
  }

  /// The country of the ministry in whose office somebody stands.
  private func homeBody(of one: ArgumentReader.Argument) -> ArgumentReader.Argument? {
    for office in analysis.offices where office.holder == one.entity && !office.isFormer {
      guard
        let country = office.countries.first
          ?? office.bodies.lazy.compactMap({ self.homes.country(ofBody: $0) }).first
      else { continue }
      return ArgumentReader.Argument(
        entity: country, token: one.token, confidence: one.confidence, isName: false)
    }
    return nil
  }

  /// "Flew their flags at half-mast".
  private func isFlag(_ verb: Int) -> Bool {
    ["fly", "lower", "dip"].contains(parse.lemmas[verb])
      && parse.children(verb, "dobj").contains { parse.lemmas[$0] == "flag" }
  }

  /// Who asked somebody, as a state where an officer of it did.
  private func asker(of helper: Int, in calls: [ClaimDraft]) -> Int? {
    guard let call = calls.last(where: { $0.claim.type == "demands" && $0.to == helper }) else {
      return nil
    }
    let asker = homes.officeCountry(of: call.from) ?? call.from
    return matcher.entityTypes[asker] == "country" ? asker : nil
  }

  /// "Has pledged to finance the ballot": for the country that holds it.
  func fundedEvents(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) && !parse.isPassive(verb) {
      var objects: [Int] = []
      if ["finance", "fund", "bankroll", "underwrite", "subsidize", "subsidise"]
        .contains(parse.lemmas[verb])
      {
        objects = parse.children(verb, "dobj")
      } else if parse.lemmas[verb] == "pay" {
        objects = parse.prepositions(of: verb).filter { $0.word == "for" }.map(\.object)
      }
      let events = objects.flatMap {
        matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "event" })
      }
      guard let event = events.first, let country = homes.place(of: event.entity) else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for helper in actors(of: verb)
      where isHelper(helper.entity) && helper.entity != country
        && !isOf(helper.entity, country)
      {
        result.append(
          clause(
            "aids", from: helper, to: country, at: verb, sentence, said,
            isPossible: facts.isPossible, confidence: 0.75, "aids: who pays for an event"))
      }
    }
    return result
  }
}
