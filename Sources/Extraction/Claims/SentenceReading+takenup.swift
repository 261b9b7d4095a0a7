import Language
import TextModel

/// Whose agreement a bare noun names that takes up the clause before: "Peru and Bolivia gave up all
/// claims. The accord …".
extension SentenceReading {
  /// Rules whose claims stay where the learned model knows no such reading.
  static let takenUpRules: Set<String> = [
    "signed: who is told before", "signed: who buys", "agreed-with: who buys",
  ]

  /// The parties of agreements that this sentence names first, and by a bare noun.
  func toldParties(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for token in sentence {
      guard let number = matcher.arguments.mention(at: token) else { continue }
      let mention = analysis.mentions[number]
      guard mention.head == token, mention.entities.count == 1, mention.form == .description,
        let agreement = mention.entities.first, analysis.entities[agreement].type == "agreement",
        isBare(mention), isFirst(number, of: agreement)
      else { continue }
      let isSale = parse.lists["sale-nouns"].contains(parse.lemmas[token])
      let isAccord =
        parse.lists["accords"].contains(parse.lemmas[token])
        || parse.lists["told-accords"].contains(parse.lemmas[token])
      guard isSale || isAccord else { continue }
      let here = parse.sentenceNumber[token]
      let isHere = isMeans(token)
      var found: (verb: Int, parties: [ArgumentReader.Argument])?
      for back in (isHere ? 0 : 1)...(isHere ? 0 : isSale ? 2 : 1) where here - back >= 0 {
        let range = parse.sentences[here - back]
        guard isRead(range) else { break }
        found = isSale ? buyers(in: range) : joint(in: range, before: isHere ? token : nil)
        if found != nil { break }
        if back > 0, names(agreementIn: range) { break }
      }
      guard let found else { continue }
      let said = attribution.read(trigger: found.verb, anchor: found.verb)
      for party in found.parties where party.entity != agreement {
        var draft = clause(
          "signed", from: party, to: agreement, at: token, sentence, said, isPossible: false,
          confidence: 0.75, isSale ? "signed: who buys" : "signed: who is told before")
        draft.claim.date = nil
        result.append(draft)
      }
    }
    return result
  }

  /// "The accord", "this deal", "a memorandum": nothing says whose.
  private func isBare(_ mention: EntityMention) -> Bool {
    mention.tokens.count <= 3
      && mention.tokens.allSatisfy {
        !["NNP", "NNPS", "CD", "PRP$"].contains(parse.tokens[$0].tag)
      }
      && !parse.hasChild(mention.head, "poss", "compound")
      && (!parse.hasChild(mention.head, "relcl") || isMeans(mention.head)
        || parse.tokens[safe: mention.head + 1]?.text == ",")
      && parse.children(mention.head, "amod").allSatisfy {
        parse.words[$0] == "worth" || Self.others.contains(parse.words[$0])
      }
      && parse.prepositions(of: mention.head).allSatisfy {
        !["with", "between", "of", "to", "for"].contains($0.word)
      }
      && parse.children(mention.head, "det").contains {
        ["the", "this", "that"].contains(parse.words[$0]) || isMeans(mention.head)
          || isOther(mention.head)
      }
  }

  private static let others: WordSet = [
    "earlier", "previous", "first", "second", "third", "old", "older", "original", "final",
    "latest",
  ]

  /// "An earlier treaty, concluded in 2009": another one of the same two.
  private func isOther(_ noun: Int) -> Bool {
    parse.children(noun, "amod").contains { Self.others.contains(parse.words[$0]) }
  }

  private func isFirst(_ number: Int, of entity: Int) -> Bool {
    !analysis.mentions[..<number].suffix(400).contains { $0.entities.contains(entity) }
  }

  /// "Have settled on joint patrols under a memorandum": how the clause does what it tells.
  private func isMeans(_ noun: Int) -> Bool {
    parse.dep(noun) == "pobj"
      && ["under", "in", "by", "through"].contains(parse.words[parse.head(noun)])
      && parse.isVerb(parse.head(parse.head(noun)))
  }

  private func names(agreementIn range: Range<Int>) -> Bool {
    range.contains { token in
      matcher.arguments.mention(at: token).map {
        analysis.mentions[$0].head == token
          && analysis.mentions[$0].entities.contains { analysis.entities[$0].type == "agreement" }
      } ?? false
    }
  }

  /// The two or three states or bodies that a sentence tells to do something together: "Peru and
  /// Bolivia gave up".
  private func joint(
    in range: Range<Int>, before end: Int?
  ) -> (verb: Int, parties: [ArgumentReader.Argument])? {
    for verb in range where parse.isVerb(verb) && (end.map { verb < $0 } ?? true) {
      guard parse.tokens[verb].tag != "VBG", !["relcl", "acl", "advcl"].contains(parse.dep(verb)),
        !parse.lists["disjoint-verbs"].contains(parse.lemmas[verb]),
        !parse.lists["onlooker-verbs"].contains(parse.lemmas[verb])
          || parse.lemmas[verb] == "renegotiate",
        !parse.lists["reporting-verbs"].contains(parse.lemmas[verb]),
        !parse.lists["directing-verbs"].contains(parse.lemmas[verb]), !parse.isPassive(verb)
      else { continue }
      var parties: [ArgumentReader.Argument] = parse.children(verb, "nsubj").flatMap {
        matcher.arguments.arguments(at: $0, accepts: isParty)
      }
      if parties.count == 1, parse.lists["binding-verbs"].contains(parse.lemmas[verb]) {
        parties += parse.prepositions(of: verb).filter { $0.word == "with" }.flatMap {
          matcher.arguments.arguments(at: $0.object, accepts: isParty)
        }
      }
      guard (2...3).contains(parties.count),
        Set(parties.map { matcher.entityTypes[$0.entity] == "person" }).count == 1,
        !parties.contains(where: \.isContrasted)
      else { continue }
      // "France and Chad warned Niger": what they do to a third.
      let acted = parse.children(verb, "dobj", "dative").contains { object in
        !matcher.arguments.arguments(
          at: object, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) }
        ).isEmpty
      }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !acted, !facts.isNegative, !facts.isDenied else { continue }
      return (verb, parties)
    }
    return nil
  }

  /// Who buys, and who sells where a clause names both: "X agreed to buy Y's arm", "is to be taken
  /// over by X".
  private func buyers(
    in range: Range<Int>
  ) -> (verb: Int, parties: [ArgumentReader.Argument])? {
    for verb in range where parse.isVerb(verb) {
      guard let trade = trade(verb) else { continue }
      return (verb, trade.buyers)
    }
    return nil
  }

  /// Buyers and sellers of what one body sells another.
  private func trade(
    _ verb: Int
  ) -> (buyers: [ArgumentReader.Argument], sellers: [ArgumentReader.Argument])? {
    func bodies(_ heads: [Int]) -> [ArgumentReader.Argument] {
      heads.flatMap {
        matcher.arguments.arguments(
          at: $0,
          accepts: { ["organization", "person", "country"].contains(matcher.entityTypes[$0]) })
      }
    }
    let lemma = parse.lemmas[verb]
    let isOver = lemma == "take" && parse.children[verb].contains { parse.words[$0] == "over" }
    guard
      isOver || parse.lists["buying-verbs"].contains(lemma) || lemma == "sell" || lemma == "merge"
    else { return nil }
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isNegative, !facts.isDenied else { return nil }
    let isPassive = parse.isPassive(verb)
    let phrases = parse.prepositions(of: verb)
    // "Has agreed to buy X, the two companies announced": the parser gives the agreeing an object.
    let governor = parse.head(verb)
    let isAgreed =
      parse.dep(verb) == "xcomp"
      && ["agree", "plan", "decide", "offer", "seek", "hope"].contains(parse.lemmas[governor])
    let subjects =
      isPassive
      ? bodies(phrases.filter { $0.word == "by" }.map(\.object))
      : bodies(parse.subjects(of: isAgreed ? governor : verb))
    if lemma == "sell" {
      let buyers = bodies(phrases.filter { $0.word == "to" }.map(\.object))
      return buyers.isEmpty ? nil : (buyers, subjects)
    }
    if lemma == "merge" {
      let all = subjects + bodies(phrases.filter { $0.word == "with" }.map(\.object))
      return all.count > 1 ? (all, []) : nil
    }
    guard !subjects.isEmpty else { return nil }
    let objects = parse.children(verb, "dobj")
    let sellers =
      bodies(phrases.filter { $0.word == "from" }.map(\.object))
      + bodies(
        objects.flatMap { object in
          parse.prepositions(of: object).filter { ["of", "from"].contains($0.word) }.map(\.object)
            + parse.children(object, "poss")
        })
    return (
      subjects, sellers.filter { seller in !subjects.contains { $0.entity == seller.entity } }
    )
  }

  /// "X has agreed to buy the mobile arm of Y": the two have agreed.
  func sales(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb) && ["xcomp", "ccomp"].contains(parse.dep(verb))
      && parse.lemmas[parse.head(verb)] == "agree"
    {
      guard let trade = trade(verb) else { continue }
      let agree = parse.head(verb)
      let said = attribution.read(trigger: agree, anchor: agree)
      for buyer in trade.buyers where matcher.entityTypes[buyer.entity] == "organization" {
        for seller in trade.sellers where matcher.entityTypes[seller.entity] == "organization" {
          result.append(
            clause(
              "agreed-with", from: buyer, to: seller.entity, at: agree, sentence, said,
              isPossible: false, confidence: 0.75, "agreed-with: who buys"))
        }
      }
    }
    return result
  }
}
