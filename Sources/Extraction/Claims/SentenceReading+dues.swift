import Language
import TextModel

/// What is demanded of nobody who is named: "the union wants the minimum wage doubled", "Canada has
/// demanded compensation".
extension SentenceReading {
  /// The claims of demands without an addressee: made to whom the one who demands has just
  /// reproached, or to the state where the article takes place, unless the sentence before speaks
  /// of another.
  ///
  /// - Parameters:
  ///   - previous: claims of the sentence before.
  ///   - own: claims of the sentence itself.
  func dues(of previous: [ClaimDraft], and own: [ClaimDraft], in sentence: Range<Int>)
    -> [ClaimDraft]
  {
    var result: [ClaimDraft] = []
    for verb in sentence where isOpenDemand(verb) {
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for actor in actors(of: verb) {
        let home = homes.officeCountry(of: actor.entity)
        let reproached = (previous + own.filter { $0.trigger < verb }).last {
          $0.from == actor.entity && ["opposes", "accuses"].contains($0.claim.type)
            && $0.claim.polarity == .positive
            && EdgeSchema.actors.contains(matcher.entityTypes[$0.to])
        }?.to
        let owner = isUndoing(verb) ? imposer(in: previous, than: actor.entity) : nil
        guard !isUndoing(verb) || owner != nil else { continue }
        guard
          // Of a body that "called for an inquiry" nobody knows whom it asked; a state asks another,
          // and "demanded that X be freed" is said to who holds him.
          let target = owner ?? reproached
            ?? (matcher.entityTypes[actor.entity] == "country"
              || parse.children(verb, "ccomp").contains(where: { parse.isPassive($0) })
              ? addressee(stateBefore(sentence, but: [actor.entity, home]), of: actor.entity)
              : nil),
          target != actor.entity, target != home,
          matcher.entityTypes[actor.entity] != "ministry"
            || homes.country(ofBody: actor.entity) != target,
          !isImplausible("demands", from: actor.entity, to: target), !isHandful(actor),
          !own.contains(where: { $0.claim.type == "demands" && $0.from == actor.entity })
        else { continue }
        result.append(
          clause(
            "demands", from: actor, to: target, at: verb, sentence, said, isPossible: false,
            confidence: 0.65, "demands: of whom goes without saying"))
      }
    }
    return result
  }

  /// "Demanded that they be lifted": penalties told before, which only who imposed them undoes.
  private func isUndoing(_ verb: Int) -> Bool {
    parse.children(verb, "ccomp").contains { clause in
      parse.isPassive(clause) && parse.lists["undoing-verbs"].contains(parse.lemmas[clause])
        && parse.children(clause, "nsubjpass", "nsubj").contains {
          ["it", "they", "these", "those"].contains(parse.words[$0])
        }
    }
  }

  /// Who has imposed or eased penalties in the sentence before.
  private func imposer(in previous: [ClaimDraft], than actor: Int) -> Int? {
    let owners = Set(previous.filter { $0.claim.type == "sanctions" }.map(\.from))
    return owners.count == 1 ? owners.first.flatMap { $0 == actor ? nil : $0 } : nil
  }

  /// "Demanded compensation", "asked that those held be let go", "wants the wage doubled": with
  /// nothing that says of whom.
  private func isOpenDemand(_ verb: Int) -> Bool {
    let lemma = parse.lemmas[verb]
    guard parse.isVerb(verb), !parse.isPassive(verb), !["amod", "acl"].contains(parse.dep(verb)),
      !parse.hasChild(verb, "dative")
    else { return false }
    let link: String? =
      switch lemma {
      case "demand", "request", "seek", "want", "expect": nil
      case "call", "ask", "appeal", "press", "push": "for"
      case "insist": "on"
      default: ""
      }
    if link == "" { return false }
    let phrases = parse.prepositions(of: verb)
    if ["demand", "ask", "insist", "request", "want"].contains(lemma),
      parse.children(verb, "ccomp").contains(where: { clause in
        parse.isPassive(clause) && parse.hasChild(clause, "nsubjpass", "nsubj")
          && !parse.hasChild(clause, "agent")
          // "That its troops be protected": of whoever is near them.
          && !parse.subjects(of: clause).contains { parse.hasChild($0, "poss") }
          && (lemma == "want"
            ? !parse.children(clause, "aux").contains { parse.words[$0] == "to" }
            : parse.isMandative(clause))
      })
    {
      return !parse.hasChild(verb, "dobj")
        && !phrases.contains { ["of", "from", "to"].contains($0.word) }
    }
    let objects =
      link == nil
      ? parse.children(verb, "dobj") : phrases.filter { $0.word == link }.map(\.object)
    guard let due = objects.first, parse.lists["state-dues"].contains(parse.lemmas[due]),
      link == nil || !parse.hasChild(verb, "dobj")
    else { return false }
    return ![verb, due].contains { word in
      parse.prepositions(of: word).contains {
        ["of", "from", "to", "by", "against", "on", "with"].contains($0.word)
          && $0.object != due
          && !matcher.arguments.arguments(
            at: $0.object, descends: true,
            accepts: {
              EdgeSchema.actors.contains(matcher.entityTypes[$0])
                && matcher.entityTypes[$0] != "person"
            }
          ).isEmpty
      }
    }
  }

  /// The state where the article takes place, of which the sentence before may not speak of another
  /// instead: "Belgium ended a programme in 2021. Amnesty has demanded the release of the archive".
  private func addressee(_ before: Int?, of actor: Int) -> Int? {
    if let before {
      let isOnly = analysis.entities.filter { $0.type == "country" }.count == 1
      return isOnly || before == scene ? before : nil
    }
    return matcher.entityTypes[actor] == "person" ? nil : scene
  }

  /// The one state that is the subject of the sentence before.
  private func stateBefore(_ sentence: Range<Int>, but others: [Int?]) -> Int? {
    let number = parse.sentenceNumber[sentence.lowerBound]
    guard number > 0,
      let root = parse.sentences[number - 1].first(where: { parse.isRoot($0) && parse.isVerb($0) })
    else { return nil }
    let states = Set(
      parse.subjects(of: root).flatMap {
        matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "country" })
      }.map(\.entity)
    ).filter { state in !others.contains { $0 == state } }
    return states.count == 1 ? states.first : nil
  }

  /// The country where the article takes place: the only one that its first sentence names, or the
  /// one spoken of most.
  var scene: Int? {
    guard let first = parse.sentences.first(where: { $0.count > 7 && isRead($0) }) else {
      return nil
    }
    var named: Set<Int> = []
    var counts: [Int: Int] = [:]
    for mention in analysis.mentions
    where mention.entities.count == 1 && (mention.form == .name || mention.form == .modifier) {
      guard ["country", "place"].contains(matcher.entityTypes[mention.entities[0]]),
        let country = homes.place(of: mention.entities[0])
      else { continue }
      if first.contains(mention.head) { named.insert(country) }
      counts[country, default: 0] += 1
    }
    if named.count == 1 { return named.first }
    let ranked = counts.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let top = ranked.first, top.value > 1, ranked.count == 1 || top.value > ranked[1].value
    else { return nil }
    return top.key
  }

  /// "Froze its aid after the coup", "shut the crossing at Sarakhs": penalties without anybody
  /// named whom they are for hit the state where the article takes place.
  func barePenalties(beside own: [ClaimDraft], in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where isBarePenalty(verb) {
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative, !facts.isPossible, let target = scene else {
        continue
      }
      let said = attribution.read(trigger: verb, anchor: verb)
      for actor in actors(of: verb)
      where ["country", "organization"].contains(matcher.entityTypes[actor.entity])
        && actor.entity != target && homes.country(ofBody: actor.entity) != target
        && !analysis.entities[actor.entity].name.holds(analysis.entities[target].name)
        && !own.contains(where: {
          ["sanctions", "opposes"].contains($0.claim.type) && $0.from == actor.entity
        })
      {
        result.append(
          clause(
            "sanctions", from: actor, to: target, at: verb, sentence, said,
            isPossible: facts.isPossible, confidence: 0.7, "sanctions: on whom goes without saying")
        )
      }
    }
    return result
  }

  private func isBarePenalty(_ verb: Int) -> Bool {
    guard parse.isVerb(verb), !parse.isPassive(verb),
      !["amod", "acl", "relcl"].contains(parse.dep(verb))
    else { return false }
    // "Stopped paying the budget".
    var act = verb
    if ["stop", "cease", "quit"].contains(parse.lemmas[verb]),
      let stopped = parse.child(verb, "xcomp"),
      ["pay", "fund", "finance"].contains(parse.lemmas[stopped])
    {
      act = stopped
    }
    let objects = parse.children(act, "dobj")
    guard objects.count == 1, let object = objects.first else { return false }
    let words =
      [parse.lemmas[object]]
      + parse.prepositions(of: object)
      .filter { $0.word == "in" || $0.word == "of" }.map { parse.lemmas[$0.object] }
    // "Has frozen its funding": somebody else's.
    if parse.lemmas[object] == "funding", parse.hasChild(object, "poss") { return false }
    let isCut =
      (act != verb
        || ["freeze", "suspend", "halt", "withhold", "cut", "slash", "stop"]
          .contains(parse.lemmas[verb]))
      && words.contains { ["aid", "assistance", "budget", "payment", "funding"].contains($0) }
    let isShut =
      ["shut", "close", "seal"].contains(parse.lemmas[verb])
      && ["border", "crossing", "frontier", "airspace"].contains(parse.lemmas[object])
    guard isCut || isShut else { return false }
    return ![verb, act, object].contains { word in
      parse.prepositions(of: word).contains {
        ["to", "for", "from", "with", "on"].contains($0.word)
          && !matcher.arguments.arguments(
            at: $0.object, descends: true,
            accepts: {
              EdgeSchema.actors.contains(matcher.entityTypes[$0])
            }
          ).isEmpty
      }
    }
  }
}
