import Language

/// Wrongs that a verb tells only together with what it is done to, or how.
extension StanceReader {
  /// "Had poisoned the river", "owes its members nine months of pay", "has sold this country",
  /// "pushed migrants back", "had disarmed our policemen", "had deliberately cut the cable".
  func isOutrage(_ verb: Int) -> Bool {
    if parse.children(verb, "advmod").contains(where: {
      parse.lists["intent-adverbs"].contains(parse.lemmas[$0])
    }), !parse.isPassive(verb) {
      return true
    }
    if isIdiom(verb) || isUnkept(verb) || isUnasked(verb) || isUnpaid(verb) { return true }
    let lemma = parse.lemmas[verb]
    // "Treats Africans like beggars".
    if lemma == "treat" {
      return parse.hasChild(verb, "dobj")
        && parse.prepositions(of: verb).contains {
          $0.word == "like" && !["equal", "adult", "guest"].contains(parse.lemmas[$0.object])
        }
    }
    // "Was trying to topple her government", "wants to divide the country".
    if parse.lists["overturning-verbs"].contains(lemma), parse.dep(verb) == "xcomp",
      parse.lists["attempting-verbs"].contains(parse.lemmas[parse.head(verb)])
    {
      return true
    }
    if lemma == "do" { return isIdle(verb) }
    // "Uses gas as a weapon", "had used forged papers".
    if lemma == "use" {
      return parse.prepositions(of: verb).contains {
        $0.word == "as" && parse.lists["misuses"].contains(parse.lemmas[$0.object])
      }
        || parse.children(verb, "dobj").contains { object in
          parse.lists["misused-things"].contains(parse.lemmas[object])
            || parse.children(object, "amod", "compound").contains {
              parse.lists["misused-kinds"].contains(parse.words[$0])
            }
        }
    }
    if lemma == "let" {
      return parse.children(verb, "prt", "advmod").contains { parse.words[$0] == "down" }
    }
    if lemma == "hold" {
      return parse.children[verb].contains { parse.words[$0] == "hostage" }
        || parse.children(verb, "ccomp", "xcomp").contains { parse.words[$0] == "ransom" }
        || parse.prepositions(of: verb).contains {
          $0.word == "to" && parse.words[$0.object] == "ransom"
        }
    }
    let objects =
      parse.isPassive(verb) ? parse.children(verb, "nsubjpass") : parse.children(verb, "dobj")
    // "Had sacked 80 drivers for joining it".
    if parse.lists["sacking-verbs"].contains(lemma) {
      return objects.contains { parse.lists["victim-nouns"].contains(parse.lemmas[$0]) }
        && parse.children(verb, "prep").contains { preposition in
          parse.words[preposition] == "for"
            && parse.children(preposition, "pcomp").contains {
              parse.lists["rightful-deeds"].contains(parse.lemmas[$0])
            }
        }
    }
    if lemma == "owe" {
      return objects.contains { object in
        ([object] + parse.children(object, "quantmod", "nummod", "compound")
          + parse.prepositions(of: object).filter { $0.word == "of" || $0.word == "in" }.map(
            \.object))
          .contains { parse.lists["owed-things"].contains(parse.lemmas[$0]) }
      }
    }
    if lemma == "push" || lemma == "drive" || lemma == "force" {
      return parse.children(verb, "advmod", "prt").contains { parse.words[$0] == "back" }
        && objects.contains {
          ["migrant", "refugee", "boat", "dinghy"].contains(parse.lemmas[$0])
        }
    }
    return objects.contains { object in
      let noun = parse.lemmas[object]
      if parse.lists["fouling-verbs"].contains(lemma) {
        return parse.lists["fouled-things"].contains(noun)
      }
      if ["dump", "discharge", "spill", "leak"].contains(lemma) {
        return ["oil", "waste", "sewage", "chemical", "sludge", "mercury", "cyanide", "rubbish"]
          .contains(noun)
      }
      if parse.lists["bribe-verbs"].contains(lemma), parse.lists["bribes"].contains(noun) {
        return true
      }
      // "Had given the order to fire".
      if lemma == "give", noun == "order" {
        return parse.children(object, "acl").contains {
          parse.lists["killing-verbs"].contains(parse.lemmas[$0])
            || ["fire", "arrest", "destroy", "open", "storm"].contains(parse.lemmas[$0])
        }
      }
      // "Had taken foreign money".
      if parse.lists["bribe-verbs"].contains(lemma), noun == "money" {
        return parse.children(object, "amod").contains { parse.words[$0] == "foreign" }
      }
      if lemma == "buy" { return parse.lists["bought-things"].contains(noun) }
      if lemma == "send" || lemma == "hire" { return parse.lists["sent-villains"].contains(noun) }
      if ["stir", "whip", "sow", "spread", "fan", "fuel"].contains(lemma) {
        return parse.lists["stirred-things"].contains(noun)
      }
      if lemma == "order" { return ["beating", "torture", "cover-up", "purge"].contains(noun) }
      if lemma == "have" {
        return noun == "blood" && parse.prepositions(of: object).contains { $0.word == "on" }
      }
      // "Has sold this country to foreign firms".
      if ["sell", "barter", "auction"].contains(lemma) {
        return parse.lists["sold-out"].contains(noun)
          && parse.children(object, "det", "poss").contains {
            ["this", "our", "the", "their", "his", "her", "its"].contains(parse.words[$0])
          }
      }
      // "Disarmed our policemen", "arrested his son".
      return parse.lists["mistreating-verbs"].contains(lemma)
        && parse.hasChild(object, "poss")
        && (parse.lists["victim-nouns"].contains(noun) || parse.lists["patrols"].contains(noun)
          || ["soldier", "troop", "citizen", "member", "supporter", "agent", "observer", "guard"]
            .contains(noun))
    }
  }

  /// "Turned a blind eye", "had left it in the lurch", "sold out the farmers".
  private func isIdiom(_ verb: Int) -> Bool {
    guard !parse.isPassive(verb) else { return false }
    func isListed(_ word: String) -> Bool {
      parse.lists["wrong-idioms"].contains("\(parse.lemmas[verb]) \(word)")
    }
    let nouns =
      parse.children(verb, "dobj", "npadvmod") + parse.prepositions(of: verb).map(\.object)
    return nouns.contains { isListed(parse.lemmas[$0]) }
      || parse.hasChild(verb, "dobj")
        && parse.children(verb, "prt").contains { isListed(parse.words[$0]) }
  }

  /// "Never honoured the accord".
  func isUnkept(_ verb: Int) -> Bool {
    ["honour", "honor", "keep", "respect", "implement", "fulfil", "fulfill", "observe"]
      .contains(parse.lemmas[verb]) && !parse.isPassive(verb)
      && parse.children(verb, "neg").contains { parse.words[$0] == "never" }
      && parse.children(verb, "dobj").contains {
        parse.words[$0] == "it" || parse.lists["broken-things"].contains(parse.lemmas[$0])
      }
  }

  /// "Did nothing to stop the mob", and not "did nothing wrong".
  func isIdle(_ verb: Int) -> Bool {
    parse.lemmas[verb] == "do" && !parse.isPassive(verb) && !parse.hasChild(verb, "neg")
      && parse.children(verb, "dobj").contains {
        parse.words[$0] == "nothing" && !parse.hasChild($0, "amod")
          && !["but", "except", "other"].contains(parse.words[min($0 + 1, parse.words.count - 1)])
      }
  }

  /// "Had shelled the estate", "opened fire", "fired first", "laid mines": told of somebody by
  /// another.
  func isAssault(_ verb: Int) -> Bool {
    guard !parse.isPassive(verb) else { return false }
    let objects = parse.children(verb, "dobj")
    switch parse.lemmas[verb] {
    // "Had fired mortars at its base", "had fired the shells".
    case "fire"
    where objects.contains(where: { parse.lists["shot-things"].contains(parse.lemmas[$0]) }):
      return true
    case "fire", "shoot":
      return objects.isEmpty
        && (parse.children(verb, "advmod").contains { parse.words[$0] == "first" }
          || parse.prepositions(of: verb).contains {
            ["at", "on", "into", "from"].contains($0.word)
              && !parse.words[$0.object].hasSuffix("day")
          })
    case "open": return objects.contains { parse.lemmas[$0] == "fire" }
    case "lay", "plant": return objects.contains { ["mine", "bomb"].contains(parse.lemmas[$0]) }
    default:
      return parse.lists["assault-verbs"].contains(parse.lemmas[verb]) && !objects.isEmpty
        // "Said the army had attacked the rebels": one side's report of its own war.
        && objects.allSatisfy {
          !parse.lists["outlaws"].contains(parse.lemmas[$0])
            // "Chile attacked Bolivia" is war, and reported as such.
            && (parse.tokens[$0].pos != "PROPN"
              || !["attack", "raid", "ambush", "invade"].contains(parse.lemmas[verb]))
        }
    }
  }

  /// "Lima said an Ecuadorean patrol had wounded one of its men", "the navy had towed away two
  /// Nicaraguan boats": what was done to those of the speaker's own side.
  func isHostile(_ verb: Int) -> Bool {
    guard !parse.isPassive(verb), parse.lists["hostile-verbs"].contains(parse.lemmas[verb]),
      ["VBD", "VBN", "VBG"].contains(parse.tokens[verb].tag), let speech = speech(at: verb)
    else { return false }
    let home = reading.homes.officeCountry(of: speech.speaker) ?? speech.speaker
    let objects = parse.children(verb, "dobj").flatMap { object in
      [object] + parse.prepositions(of: object).filter { $0.word == "of" }.map(\.object)
    }
    return objects.contains { object in
      parse.children(object, "poss").contains {
        ["its", "our", "his", "her", "my"].contains(parse.words[$0])
      }
        || parse.children(object, "amod", "compound", "nmod").contains { word in
          guard let number = reading.matcher.arguments.mention(at: word) else { return false }
          return entities(of: number).contains(home)
        }
    }
  }

  /// The entities that a mention stands for.
  private func entities(of mention: Int) -> [Int] { reading.analysis.mentions[mention].entities }

  /// "Ought never to have approved the project", "should have consulted the islanders".
  func isOmission(_ verb: Int) -> Bool {
    guard parse.children(verb, "aux").contains(where: { parse.lemmas[$0] == "have" }),
      !parse.isPassive(verb), parse.lemmas[verb] != "be"
    else { return false }
    if parse.children(verb, "aux").contains(where: {
      ["should", "ought"].contains(parse.words[$0])
    }) {
      return true
    }
    let governor = parse.head(verb)
    return parse.dep(verb) == "xcomp" && parse.words[governor] == "ought"
  }

  /// "Drilled there without asking the council", "had never consulted the islanders", "had refused
  /// to post guards": what ought to have been asked for or done.
  private func isUnasked(_ verb: Int) -> Bool {
    guard !parse.isPassive(verb), ["VBD", "VBN", "VB"].contains(parse.tokens[verb].tag) else {
      return false
    }
    let asking = parse.lists["consulting-verbs"]
    if parse.children(verb, "neg").contains(where: { parse.words[$0] == "never" }) {
      return asking.contains(parse.lemmas[verb])
    }
    if parse.lemmas[verb] == "refuse", parse.tokens[verb].tag != "VB",
      let told = parse.child(verb, "xcomp"), parse.isVerb(told)
    {
      // A person who refuses to answer is told of, and not blamed.
      return parse.subjects(of: verb).allSatisfy { subject in
        !matchesPerson(subject)
      } && !["comment", "say", "answer", "speak", "resign", "give"].contains(parse.lemmas[told])
    }
    return parse.children(verb, "prep").contains { preposition in
      parse.words[preposition] == "without"
        && (parse.children(preposition, "pcomp").contains { asking.contains(parse.lemmas[$0]) }
          || parse.children(preposition, "pobj").contains {
            [
              "permission", "consent", "warning", "authorisation", "authorization", "word",
              "approval",
            ]
            .contains(parse.lemmas[$0])
          })
    }
  }

  private func matchesPerson(_ subject: Int) -> Bool {
    !arguments(subject, ["person"], owned: false).isEmpty
  }

  /// "Had not paid the fees", "paid no licence fee".
  private func isUnpaid(_ verb: Int) -> Bool {
    guard parse.lemmas[verb] == "pay", !parse.isPassive(verb), parse.tokens[verb].tag != "VBG"
    else { return false }
    let things = parse.children(verb, "dobj").filter {
      parse.lists["owed-things"].contains(parse.lemmas[$0])
    }
    return !things.isEmpty && !parse.children(verb, "aux").contains { parse.tokens[$0].tag == "MD" }
      && (parse.hasChild(verb, "neg")
        || things.contains { parse.children($0, "det").contains { parse.words[$0] == "no" } })
  }
}
