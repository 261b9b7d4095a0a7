import TextModel

/// "Brazil signed, too; the United States did not sign": signatures under what the text spoke of
/// before.
extension SentenceReading {
  /// Prepositions of "signed in", "signed for the team", "signed off": no agreement is meant.
  private static let otherUses: WordSet = [
    "for", "in", "off", "with", "on", "up", "out", "over", "away",
  ]

  /// The rule of signatures under what was spoken of before.
  static let spokenRule = "signed: what was spoken of"

  /// The claims of clauses that say who signed or ratified and not what.
  func bareSignatures(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb)
      && (parse.lists["bare-signing"].contains(parse.lemmas[verb]) && isBare(verb)
        || isDepositing(verb) || isPuttingName(verb) || isSignedBy(verb))
    {
      guard let agreement = agreement(before: verb, in: sentence),
        isAccord(agreement)
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      let isFor = parse.prepositions(of: verb).contains(where: isOnBehalf)
      let partners = partners(verb)
      for signer in signers(of: verb) + partners
      where !isHandful(signer) && (isFor || !partners.isEmpty || signsForOthers(signer.entity)) {
        var draft = clause(
          "signed", from: signer, to: agreement, at: verb, sentence, said,
          isPossible: facts.isPossible, confidence: 0.8, Self.spokenRule)
        if facts.isNegative { draft.claim.polarity = .negative }
        result.append(draft)
      }
    }
    return result
  }

  /// "Deposited their instruments of ratification in May".
  private func isDepositing(_ verb: Int) -> Bool {
    ["deposit", "lodge", "submit"].contains(parse.lemmas[verb])
      && parse.children(verb, "dobj").contains { noun in
        ["instrument", "document"].contains(parse.lemmas[noun])
          && parse.prepositions(of: noun).allSatisfy { phrase in
            phrase.word == "of"
              && ["ratification", "accession", "acceptance", "approval"].contains(
                parse.words[phrase.object])
          } && parse.hasChild(noun, "prep")
      }
  }

  /// "Put her name to the text", "set their signatures to the paper": of what was spoken of.
  private func isPuttingName(_ verb: Int) -> Bool {
    guard parse.lists["affixing-verbs"].contains(parse.lemmas[verb]) else { return false }
    return parse.children(verb, "dobj").contains { noun in
      parse.lists["affixed-names"].contains(parse.lemmas[noun])
        && (parse.prepositions(of: verb) + parse.prepositions(of: noun)).contains {
          ["to", "on", "under"].contains($0.word)
            && parse.lists["signed-papers"].contains(parse.lemmas[$0.object])
        }
    }
  }

  /// "It was signed in Roseau by X and Y", "the papers were initialled by X": what was spoken of,
  /// and who signed stands behind "by".
  private func isSignedBy(_ verb: Int) -> Bool {
    parse.isPassive(verb) && parse.hasChild(verb, "agent")
      && (parse.lists["bare-signing"].contains(parse.lemmas[verb])
        || ["conclude", "seal"].contains(parse.lemmas[verb]))
      && parse.children(verb, "nsubjpass").contains(where: isSpokenOf)
  }

  /// "It", "the papers", "the document": no paper by itself.
  private func isSpokenOf(_ noun: Int) -> Bool {
    parse.words[noun] == "it"
      || parse.lists["signed-papers"].contains(parse.lemmas[noun])
        && parse.children(noun, "det").contains { ["the", "this"].contains(parse.words[$0]) }
        && parse.children(noun).allSatisfy { parse.dep($0) == "det" }
  }

  /// Who signs by the words of the clause, behind "by" where it is passive.
  private func signers(of verb: Int) -> [ArgumentReader.Argument] {
    guard parse.isPassive(verb) else { return actors(of: verb) }
    return parse.children(verb, "agent").flatMap { parse.children($0, "pobj") }.flatMap {
      matcher.arguments.arguments(
        at: $0, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
    }
  }

  /// "Signed it with Y": who signs beside the subject.
  private func partners(_ verb: Int) -> [ArgumentReader.Argument] {
    parse.prepositions(of: verb).filter { $0.word == "with" }.flatMap {
      matcher.arguments.arguments(
        at: $0.object, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
    }
  }

  /// Whether a verb has no object but "it", neither of its own nor behind a preposition: "signed on
  /// Sunday", "did not sign", "never ratified it".
  private func isBare(_ verb: Int) -> Bool {
    !parse.isPassive(verb)
      // "Signed separate copies".
      && parse.children(verb, "dobj").allSatisfy {
        ["copy", "version"].contains(parse.lemmas[$0]) || isSpokenOf($0)
      }
      && !parse.hasChild(verb, "ccomp", "xcomp", "oprd", "dative", "prt")
      // "The minister, who signed for Bogotá"; not "which they signed".
      && (parse.dep(verb) != "relcl"
        || parse.children(verb, "nsubj").contains { parse.words[$0] == "who" })
      && parse.dep(verb) != "acl"
      && !parse.prepositions(of: verb).contains { phrase in
        Self.otherUses.contains(phrase.word) && !analysis.isTime(phrase.object)
          && !isOnBehalf(phrase)
          // "Signed it with Y".
          && !(phrase.word == "with" && !partners(verb).isEmpty
            && parse.children(verb, "dobj").contains { parse.words[$0] == "it" })
          // "Signed as a witness".
          || phrase.word == "as"
      }
  }

  /// "Signed on behalf of Jordan", "signed for their governments".
  private func isOnBehalf(_ phrase: Parse.Preposition) -> Bool {
    if phrase.word == "on" { return parse.words[phrase.object] == "behalf" }
    guard phrase.word == "for" || phrase.word == "in" else { return false }
    if ["theirs", "his", "hers", "all", "both"].contains(parse.words[phrase.object]) {
      return true
    }
    // "Signed for the government and Y for the union".
    if phrase.word == "for", parse.lists["principals"].contains(parse.lemmas[phrase.object]) {
      return true
    }
    guard let number = matcher.arguments.mention(at: phrase.object),
      let entity = analysis.mentions[number].entities.first
    else { return false }
    let type = analysis.entities[entity].type
    if phrase.word == "in" { return ["place", "country"].contains(type) }
    // "Signed for Ajax": a player has found a club.
    return ["country", "armed-group"].contains(type)
      || type == "organization" && !isOfPlayers(phrase.token)
  }

  /// Whether the words around speak of sport.
  private func isOfPlayers(_ token: Int) -> Bool {
    let sentence = parse.sentences[parse.sentenceNumber[token]]
    let reach = max(0, token - 90)..<min(parse.words.count, sentence.upperBound + 40)
    return reach.contains { parse.lists["sport-words"].contains(parse.lemmas[$0]) }
  }

  /// States and bodies, and people who hold a post: no player, who signs for a club.
  private func signsForOthers(_ entity: Int) -> Bool {
    matcher.entityTypes[entity] != "person" || homes.officeCountry(of: entity) != nil
      || analysis.offices.contains { $0.holder == entity && Self.signing.contains($0.kind) }
  }

  /// Posts whose holders sign for the body that they head; a striker signs for himself.
  private static let signing: WordSet = [
    "chief", "leader", "minister", "military-command", "negotiator", "diplomat", "envoy", "party",
  ]

  /// Whether an agreement is one that states or bodies sign, by a word of its name: no law and no
  /// plan.
  func isAccord(_ entity: Int) -> Bool {
    analysis.entities[entity].name.split(separator: " ").contains {
      parse.lists["accords"].contains($0.lowercased())
    }
  }
}
