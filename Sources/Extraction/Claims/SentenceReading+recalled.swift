import Language
import TextModel

/// What takes up an act that some sentence before has told: "Georgia expelled two Russian
/// diplomats. … Moscow called the expulsions groundless and vowed to retaliate."
extension SentenceReading {
  /// Acts that have a noun of their own by which a later sentence speaks of them.
  private static let recallable: WordSet = ["sanctions", "fights", "threatens"]

  /// The claims of a sentence about an act that was told up to four sentences before.
  ///
  /// - Parameters:
  ///   - sentences: claims of each of the sentences before, in text order.
  ///   - own: claims of the sentence itself.
  func recalled(of sentences: [[ClaimDraft]], and own: [ClaimDraft], in sentence: Range<Int>)
    -> [ClaimDraft]
  {
    let recent = sentences.flatMap { $0 }
    let acts = (recent + own).filter {
      Self.recallable.contains($0.claim.type) && $0.claim.polarity == .positive
    }
    guard !acts.isEmpty else { return [] }
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) && !parse.isPassive(verb) {
      if isRetaliation(verb) {
        result += retaliations(verb, for: acts.filter { $0.trigger < verb }, sentence)
      } else if let noun = condemned(by: verb) {
        result += condemnations(
          verb, of: noun,
          told: parse.lists["recalled-sanctions"].contains(parse.lemmas[noun])
            ? recent : sentences.suffix(2).flatMap { $0 },
          beside: own, sentence)
      }
    }
    return result
  }

  /// "Moscow vowed to respond in kind": against whoever has just acted against it.
  private func retaliations(
    _ verb: Int, for acts: [ClaimDraft], _ sentence: Range<Int>
  ) -> [ClaimDraft] {
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative else { return [] }
    let said = attribution.read(trigger: verb, anchor: verb)
    return actors(of: verb).flatMap { one -> [ClaimDraft] in
      let country = homes.officeCountry(of: one.entity)
      guard
        let act = acts.last(where: {
          $0.from != one.entity && $0.from != country
            && isHit(one.entity, by: $0)
        }), !isImplausible("threatens", from: one.entity, to: act.from)
      else { return [] }
      return [
        clause(
          "threatens", from: one, to: act.from, at: verb, sentence, said, isPossible: false,
          confidence: 0.75, "threatens: who means to answer in kind")
      ]
    }
  }

  /// "Vowed to respond in kind", "said it would retaliate", "promised a tough response": to nobody
  /// who is named.
  private func isRetaliation(_ verb: Int) -> Bool {
    guard
      parse.lists["vowing-verbs"].contains(parse.lemmas[verb])
        || parse.lemmas[verb] == "threaten"
    else { return false }
    let objects = parse.children(verb, "dobj")
    if parse.lemmas[verb] != "say", parse.lemmas[verb] != "warn",
      objects.contains(where: {
        parse.lists["answers"].contains(parse.lemmas[$0]) && !parse.hasChild($0, "poss")
          && !parse.prepositions(of: $0).contains { ["on", "against"].contains($0.word) }
      })
    {
      return !parse.prepositions(of: verb).contains { ["on", "against"].contains($0.word) }
    }
    guard let told = parse.child(verb, "xcomp", "ccomp"), parse.isVerb(told),
      !parse.hasChild(told, "neg"), objects.isEmpty
    else { return false }
    let subjects = parse.children(told, "nsubj")
    guard subjects.allSatisfy({ ["it", "they", "he", "she", "we"].contains(parse.words[$0]) }),
      parse.children(told, "aux").contains(where: {
        parse.tokens[$0].tag == "TO"
          || ["will", "would", "'ll", "shall", "'d"].contains(parse.words[$0])
      })
    else { return false }
    if parse.lists["answering-verbs"].contains(parse.lemmas[told]) {
      return !parse.hasChild(told, "dobj")
        && !parse.prepositions(of: told).contains { ["on", "against", "to"].contains($0.word) }
    }
    // "Would take countermeasures".
    return ["take", "adopt", "impose", "introduce"].contains(parse.lemmas[told])
      && parse.children(told, "dobj").contains {
        ["countermeasure", "counter-measure"].contains(parse.lemmas[$0])
          || ["measure", "step", "action", "tariff"].contains(parse.lemmas[$0])
            && parse.children($0, "amod").contains {
              ["retaliatory", "reciprocal", "response", "similar"].contains(parse.words[$0])
            }
      }
  }

  /// The noun for an act that a verb condemns or calls by a bad name: "the expulsions" of "called
  /// the expulsions groundless"; nil where the noun itself says whose act it was.
  private func condemned(by verb: Int) -> Int? {
    let isLabel = parse.lists["labelling-verbs"].contains(parse.lemmas[verb])
    // "Had lobbied against the tariffs".
    if parse.lists["campaigning-verbs"].contains(parse.lemmas[verb]) {
      return parse.prepositions(of: verb).first {
        ["against", "over", "at", "to"].contains($0.word) && isRecalling($0.object)
      }?.object
    }
    guard isLabel || parse.lists["condemning-verbs"].contains(parse.lemmas[verb]) else {
      return nil
    }
    let frame = matcher.predicates.verb(verb)
    var objects = frame.patients
    for clause in parse.children(verb, "ccomp", "oprd", "xcomp") {
      objects += parse.children(clause, "nsubj")
    }
    guard let noun = objects.first, isRecalling(noun) else { return nil }
    if parse.lists["condemning-verbs"].contains(parse.lemmas[verb]) { return noun }
    return StanceReader(reading: self).labelStance(verb, behind: noun) == false ? noun : nil
  }

  /// "The expulsions", "these measures": with nothing that says whose.
  private func isRecalling(_ noun: Int) -> Bool {
    recalledEdge(noun) != nil
      && parse.children(noun, "det").contains {
        ["the", "these", "those", "this", "that"].contains(parse.words[$0])
      }
      && !parse.hasChild(noun, "poss", "acl", "relcl", "compound")
      && parse.prepositions(of: noun).allSatisfy { $0.word == "as" }
  }

  /// The edge that a noun stands for: "tariffs" for sanctions, "the raids" for fighting.
  private func recalledEdge(_ noun: Int) -> String? {
    if parse.lists["recalled-sanctions"].contains(parse.lemmas[noun]) { return "sanctions" }
    // "The step": whatever was last done against somebody.
    if ["step", "move", "decision", "measure", "action"].contains(parse.lemmas[noun]) {
      return "any"
    }
    if parse.lists["recalled-fights"].contains(parse.lemmas[noun]) { return "fights" }
    return parse.lists["recalled-threats"].contains(parse.lemmas[noun]) ? "threatens" : nil
  }

  private func condemnations(
    _ verb: Int, of noun: Int, told recent: [ClaimDraft], beside own: [ClaimDraft],
    _ sentence: Range<Int>
  ) -> [ClaimDraft] {
    guard let edge = recalledEdge(noun) else { return [] }
    let acts = recent.filter {
      ($0.claim.type == edge || edge == "any" && ["sanctions", "fights"].contains($0.claim.type))
        && $0.claim.polarity == .positive
        && ($0.claim.modality == .asserted || $0.claim.type == "sanctions")
    }
    guard let last = acts.last, acts.allSatisfy({ $0.from == last.from }) else { return [] }
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative, !facts.isPossible else { return [] }
    let said = attribution.read(trigger: verb, anchor: verb)
    return actors(of: verb).filter { one in
      one.entity != last.from && homes.officeCountry(of: one.entity) != last.from
        && !isImplausible("opposes", from: one.entity, to: last.from)
        && (edge != "any" || isHit(one.entity, by: last))
        && !own.contains {
          $0.claim.type == "opposes" && $0.from == one.entity
            && ($0.to == last.from || matcher.entityTypes[$0.to] == "event")
        }
    }.map {
      clause(
        "opposes", from: $0, to: last.from, at: verb, sentence, said, isPossible: false,
        confidence: 0.75, "opposes: an act told before")
    }
  }

  /// Whether an act was aimed at somebody, at his country or at a body of it.
  private func isHit(_ entity: Int, by act: ClaimDraft) -> Bool {
    let country = homes.officeCountry(of: entity) ?? homes.country(ofBody: entity)
    return act.to == entity || act.to == country
      || homes.country(ofBody: act.to) == (country ?? entity)
  }
}
