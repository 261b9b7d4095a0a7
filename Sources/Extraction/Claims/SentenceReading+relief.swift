import Language
import TextModel

/// Help and sympathy for a country that was struck: reports name it once, and then only who helps.
extension SentenceReading {
  /// "Firefighters from Spain arrived in Portugal to help fight wildfires", also where the country
  /// is not the one that the article is about.
  func arrivals(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    let isCountry: (Int) -> Bool = { self.matcher.entityTypes[$0] == "country" }
    for verb in sentence
    where parse.isVerb(verb)
      && (["arrive", "fly", "travel", "come", "land", "dock"].contains(parse.lemmas[verb])
        || isAtWork(verb) || isOpened(verb))
    {
      let purposes = parse.children(verb, "xcomp", "advcl").filter {
        ["help", "assist", "aid", "treat", "rescue"].contains(parse.lemmas[$0])
          && parse.children($0, "aux").contains { parse.words[$0] == "to" }
      }
      let helpers = parse.subjects(of: verb).filter {
        isFieldHospital($0)
          || isAny($0, "relief-workers") && (!purposes.isEmpty || isRescuer($0))
      }
      guard !helpers.isEmpty else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      let works =
        isAtWork(verb)
        ? parse.children(verb, "dobj", "xcomp")
          + parse.prepositions(of: verb).map(\.object).filter {
            ["way", "route"].contains(parse.lemmas[$0])
          } : []
      let targets = ([verb] + works).flatMap { parse.prepositions(of: $0) }
        .filter { ["in", "to", "into"].contains($0.word) }
        .flatMap { phrase -> [Int] in
          // "Began work in Samoan villages".
          let found = matcher.arguments.arguments(
            at: phrase.object, descends: !works.isEmpty, accepts: isCountry)
          if !found.isEmpty { return found.map(\.entity) }
          // "Landed in Freetown".
          return matcher.arguments.arguments(
            at: phrase.object, accepts: { matcher.entityTypes[$0] == "place" }
          ).compactMap { homes.place(of: $0.entity) }
        }
      // "Thirty Kenyan nurses landed on Friday": where the disaster is.
      let isBare = targets.isEmpty && purposes.isEmpty && !namesPlace(verb) && !isGoingBack(verb)
      let sites = isBare ? stricken.map { [$0] } ?? [] : Array(targets.prefix(1))
      for helper in helpers.flatMap({ helper in
        let found = matcher.arguments.arguments(at: helper, accepts: isHelper)
        return found.isEmpty && isRescuer(helper)
          ? matcher.arguments.owners(of: helper, accepts: isHelper) : found
      }) {
        for target in sites where target != helper.entity && !isOf(helper.entity, target) {
          result.append(
            clause(
              "aids", from: helper, to: target, at: verb, sentence, said,
              isPossible: facts.isPossible, confidence: 0.75, "aids: who comes to help"))
        }
      }
    }
    return result
  }

  /// "Began work in Samoa", "is expected in Quito", "are treating the wounded in Juba": of those
  /// who only help.
  private func isAtWork(_ verb: Int) -> Bool {
    switch parse.lemmas[verb] {
    case "begin", "start":
      return parse.children(verb, "dobj").contains { parse.lemmas[$0] == "work" }
        || parse.children(verb, "xcomp").contains { parse.lemmas[$0] == "work" }
    case "expect": return parse.isPassive(verb)
    case "be":
      return parse.prepositions(of: verb).contains {
        ["on", "en"].contains($0.word) && ["way", "route"].contains(parse.lemmas[$0.object])
      }
    case "treat", "operate": return !parse.isPassive(verb)
    case "run", "staff", "set", "open":
      return !parse.isPassive(verb)
        && parse.children(verb, "dobj").contains {
          ["clinic", "hospital", "ward", "station"].contains(parse.lemmas[$0])
        }
    default: return false
    }
  }

  /// "An Israeli field hospital opened".
  private func isOpened(_ verb: Int) -> Bool {
    parse.lemmas[verb] == "open" && !parse.isPassive(verb) && !parse.hasChild(verb, "dobj")
      && parse.subjects(of: verb).contains(where: isFieldHospital)
  }

  private func isFieldHospital(_ noun: Int) -> Bool {
    ["hospital", "kitchen", "clinic"].contains(parse.lemmas[noun])
      && parse.children(noun, "compound", "amod").contains {
        ["field", "mobile"].contains(parse.lemmas[$0])
      }
  }

  /// Whether a clause says of a named place or country where somebody came.
  private func namesPlace(_ verb: Int) -> Bool {
    parse.prepositions(of: verb).contains {
      ["in", "to", "into", "at", "from"].contains($0.word)
        && matcher.arguments.mention(at: $0.object) != nil
        && !analysis.isTime($0.object)
    }
  }

  /// "Flew home", "came back".
  private func isGoingBack(_ verb: Int) -> Bool {
    parse.children(verb, "advmod", "prt").contains {
      ["home", "back", "away", "out"].contains(parse.words[$0])
    }
  }

  /// "Put three helicopters on standby", "put up five million", "made a gift of tents", "brought
  /// divers".
  func isLending(_ verb: Int) -> Bool {
    switch parse.lemmas[verb] {
    case "put", "place", "keep", "hold":
      return parse.prepositions(of: verb).contains {
        ["on", "at", "in"].contains($0.word)
          && ["standby", "disposal", "service", "readiness", "alert"].contains(
            parse.lemmas[$0.object])
      }
        || parse.lemmas[verb] == "put" && parse.hasChild(verb, "prt")
          && parse.children(verb, "dobj").contains {
            ["million", "billion", "dollar", "euro", "pound", "money", "fund"]
              .contains(parse.lemmas[$0])
          }
    case "make":
      return parse.children(verb, "dobj").contains {
        ["gift", "donation", "contribution"].contains(parse.lemmas[$0])
      }
    case "bring", "land": return !parse.children(verb, "dobj").isEmpty
    default: return false
    }
  }

  /// Doctors, firefighters and rescue teams come for nothing else than to help.
  func isRescuer(_ noun: Int) -> Bool {
    if isFieldHospital(noun) { return true }
    return
      ([noun] + parse.children(noun, "compound", "amod")
      + parse.prepositions(of: noun).filter { $0.word == "of" }.map(\.object))
      .contains { parse.lists["pure-helpers"].contains(parse.lemmas[$0]) }
  }

  /// "Voiced its condolences".
  func isVoicing(_ verb: Int) -> Bool {
    ["voice", "tweet"].contains(parse.lemmas[verb])
      && parse.children(verb, "dobj").contains { isAny($0, "sympathy-nouns") }
  }

  /// "Took in twelve of the injured", "is treating forty survivors".
  func isTakingIn(_ verb: Int) -> Bool {
    let isTaking =
      parse.lemmas[verb] == "take" && verb + 1 < parse.words.count && parse.words[verb + 1] == "in"
    guard isTaking || ["treat", "admit", "shelter", "house"].contains(parse.lemmas[verb]) else {
      return false
    }
    let objects =
      parse.children(verb, "dobj")
      + parse.prepositions(of: verb).filter { isTaking && $0.word == "in" }.map(\.object)
    return objects.contains { noun in
      ([noun] + parse.prepositions(of: noun).filter { $0.word == "of" }.map(\.object)
        + parse.children(noun, "amod"))
        .contains {
          ["injured", "wounded", "survivor", "evacuee", "casualty", "victim", "displaced"]
            .contains(parse.words[$0])
            || ["survivor", "evacuee", "casualty", "victim"]
              .contains(parse.lemmas[$0])
        }
    }
  }

  /// "Is building a field hospital".
  func isBuildingShelter(_ verb: Int) -> Bool {
    ["build", "set", "open", "erect", "run"].contains(parse.lemmas[verb])
      && parse.children(verb, "dobj").contains {
        ["hospital", "shelter", "clinic", "kitchen"].contains(parse.lemmas[$0])
      }
  }

  /// "Was criticised for releasing water from a dam": no help.
  func isReproached(_ verb: Int) -> Bool {
    let preposition = parse.head(verb)
    return parse.dep(verb) == "pcomp"
      && parse.lists["reproaching-verbs"].contains(parse.lemmas[parse.head(preposition)])
  }

  /// A claim that a clause makes of somebody, whose other end it leaves out.
  func clause(
    _ edge: String, from actor: ArgumentReader.Argument, to target: Int, at verb: Int,
    _ sentence: Range<Int>, _ said: AttributionReader.Attribution, isPossible: Bool,
    confidence: Double, _ rule: String
  ) -> ClaimDraft {
    var by: Claim.Holder?
    if let speaker = said.speaker, speaker != actor.entity {
      by = .entity(analysis.entities[speaker].id)
    }
    let claim = Claim(
      type: edge, from: analysis.entities[actor.entity].id, to: analysis.entities[target].id,
      date: dates.date(trigger: verb, anchor: verb, isSpeech: false, cue: said.cue),
      modality: isPossible ? .possible : .asserted, by: by,
      voice: said.isQuoted ? .quoted : .reported, confidence: confidence * actor.confidence,
      rule: rule, evidence: evidence(sentence),
      cues: [.init(kind: "trigger", span: parse.tokens[verb].span)])
    return ClaimDraft(claim: claim, from: actor.entity, to: target, trigger: verb)
  }

  /// The actors that are subjects of a verb.
  func actors(of verb: Int) -> [ArgumentReader.Argument] {
    parse.subjects(of: verb).flatMap {
      matcher.arguments.arguments(
        at: $0, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
    }
  }

  func isHelper(_ entity: Int) -> Bool {
    ["country", "organization", "ministry"].contains(matcher.entityTypes[entity])
  }

  /// Whether a body is known to be a country's.
  func isOf(_ body: Int, _ country: Int) -> Bool {
    analysis.entities[body].properties["country"] == analysis.entities[country].id
      || homes.country(ofBody: body) == country
  }

  /// Whether a noun, what it counts or what stands behind "of" is in a word list.
  func isAny(_ noun: Int, _ list: String) -> Bool {
    let words = parse.lists[list]
    if words.contains(parse.lemmas[noun]) { return true }
    // "$10m".
    if list == "relief-nouns",
      (parse.leftEdge[noun]..<noun + 1).contains(where: {
        // "NZ$500,000".
        parse.tokens[$0].text.contains { "$€£¥".contains($0) }
      })
    {
      return true
    }
    if parse.children(noun, "compound", "amod").contains(where: { words.contains(parse.lemmas[$0]) }
    ) {
      return true
    }
    return parse.prepositions(of: noun).contains {
      ["of", "in"].contains($0.word) && words.contains(parse.lemmas[$0.object])
    }
  }

  /// Whether the clause says to whom.
  func namesReceiver(_ verb: Int, _ objects: [Int]) -> Bool {
    if parse.hasChild(verb, "dative") { return true }
    return ([verb] + objects).contains { node in
      parse.prepositions(of: node).contains {
        ["to", "for", "with", "into"].contains($0.word)
          && !matcher.arguments.arguments(at: $0.object, descends: true, accepts: { _ in true })
            .isEmpty
      }
    }
  }
}
