import Language
import TextModel

/// Goods that come from somebody, and bodies that act in somebody's company.
extension SentenceReading {
  /// "A shipment of 220,000 doses of vaccine donated by China arrived in Bolivia", "a German plane
  /// carrying tents landed in Ghana", "aid from Norway reached Haiti": who gives or sells it to
  /// whom.
  func deliveries(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    let isCountry: (Int) -> Bool = { self.matcher.entityTypes[$0] == "country" }
    for verb in sentence
    where parse.isVerb(verb)
      && (["arrive", "land", "reach", "dock", "come", "touch", "go"].contains(parse.lemmas[verb])
        || isBrought(verb))
    {
      guard let head = parse.children(verb, "nsubj", "nsubjpass").first else { continue }
      // "A supply ship of the Navy, which docked on Saturday".
      var subject = parse.antecedent(head) ?? head
      if subject != head, parse.dep(subject) == "pobj", parse.words[parse.head(subject)] == "of",
        parse.lists["carriers"].contains(parse.lemmas[parse.head(parse.head(subject))])
      {
        subject = parse.head(parse.head(subject))
      }
      guard parse.isNominal(subject) else { continue }
      let cargo = cargo(of: subject, arriving: verb)
      guard !cargo.isEmpty else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let places =
        parse.prepositions(of: verb).filter { ["in", "at", "to", "into"].contains($0.word) }
        .map(\.object) + (parse.lemmas[verb] == "reach" ? parse.children(verb, "dobj") : [])
      let targets = places.flatMap { matcher.arguments.arguments(at: $0, accepts: isCountry) }
        .map(\.entity)
      // "Landed in Port Vila".
      let towns = places.flatMap {
        matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "place" })
      }.compactMap { homes.place(of: $0.entity) }
      guard let target = (targets + towns).first else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      // Tents and doctors, and not grain or gas.
      let isGift =
        ([subject] + cargo).contains(where: isGift)
        || parse.lists["carriers"].contains(parse.lemmas[subject])
          && cargo.contains { noun in
            parse.lists["relief-nouns"].contains(parse.lemmas[noun])
              && !parse.lists["goods"].contains(parse.lemmas[noun])
          }
      // "French troops reached Bossangoa": nobody sells them.
      guard
        isGift
          || ([subject] + cargo).contains(where: { parse.lists["goods"].contains(parse.lemmas[$0]) }
          )
      else { continue }
      for giver in givers(of: [subject] + cargo, verb) where giver.entity != target {
        result.append(
          clause(
            isGift ? "aids" : "supplies", from: giver, to: target, at: verb, sentence, said,
            isPossible: facts.isPossible, confidence: 0.75,
            isGift ? "aids: what arrives" : "supplies: what arrives"))
      }
    }
    return result
  }

  /// "Were delivered to Chad", by those whom the words beside the goods name.
  private func isBrought(_ verb: Int) -> Bool {
    parse.isPassive(verb) && parse.lists["bringing-verbs"].contains(parse.lemmas[verb])
      && !parse.hasChild(verb, "agent")
  }

  /// The goods that a subject is or carries, or with which it arrives: "docked with tents and
  /// blankets".
  private func cargo(of subject: Int, arriving verb: Int) -> [Int] {
    let (lemma, lists) = (parse.lemmas[subject], parse.lists)
    let isGoods: (Int) -> Bool = {
      lists["help-nouns"].contains(self.parse.lemmas[$0])
        || lists["goods"].contains(self.parse.lemmas[$0])
    }
    var carried = parse.prepositions(of: subject).filter { ["of", "with"].contains($0.word) }
      .map(\.object)
    for clause in parse.children(subject, "acl")
    where ["carry", "bring", "transport", "load", "bear"].contains(parse.lemmas[clause]) {
      carried +=
        parse.children(clause, "dobj")
        + parse.prepositions(of: clause).filter { $0.word == "with" }.map(\.object)
    }
    carried += carried.flatMap { parse.children($0, "conj") }
    // "220,000 doses of the vaccine".
    carried += carried.flatMap {
      parse.prepositions(of: $0).filter { $0.word == "of" }.map(\.object)
    }
    let isCarrier = lists["carriers"].contains(lemma) || lists["loads"].contains(lemma)
    if isCarrier {
      let loaded = parse.prepositions(of: verb).filter { $0.word == "with" }.map(\.object)
      carried += loaded + loaded.flatMap { parse.children($0, "conj") }
    }
    if isCarrier { return carried.contains(where: isGoods) || isGift(subject) ? carried : [] }
    // "The first airliner from Rome landed in Tunis": nothing that is sold.
    if lists["movers"].contains(lemma), !isGift(subject) { return [] }
    return isGoods(subject) || lemma == "donation" ? [subject] + carried : []
  }

  /// Whether a noun or a word beside it says that something is given and not sold: "donated tents".
  func isGift(_ noun: Int) -> Bool {
    ([noun] + parse.children(noun, "compound", "amod", "acl", "appos")).contains {
      parse.lists["gift-words"].contains(parse.lemmas[$0])
        || parse.lists["pure-helpers"].contains(parse.lemmas[$0])
    }
  }

  /// Who gives or sends goods: "donated by A", "from A", "a gift of A", "the German tents".
  private func givers(of nouns: [Int], _ verb: Int) -> [ArgumentReader.Argument] {
    let accepts: (Int) -> Bool = isHelper
    for noun in nouns {
      for clause in parse.children(noun, "acl") {
        // "Bought by Egypt", "found by divers": no gift of theirs.
        let isPassive =
          parse.tokens[clause].tag == "VBN"
          && !parse.lists["getting-verbs"].contains(parse.lemmas[clause])
        for phrase in parse.prepositions(of: clause)
        where phrase.word == "from" || isPassive && phrase.word == "by" {
          let found = matcher.arguments.arguments(at: phrase.object, accepts: accepts)
          if !found.isEmpty { return found }
        }
      }
      for part in [noun] + parse.children(noun, "appos") {
        for phrase in parse.prepositions(of: part)
        where ["from", "by"].contains(phrase.word)
          // "A supply ship of the Indian Navy".
          || phrase.word == "of" && parse.lists["carriers"].contains(parse.lemmas[part])
        {
          let found = matcher.arguments.arguments(at: phrase.object, accepts: accepts)
          if !found.isEmpty { return found }
        }
      }
    }
    for phrase in parse.prepositions(of: verb) where phrase.word == "from" {
      let found = matcher.arguments.arguments(at: phrase.object, accepts: accepts)
      if !found.isEmpty { return found }
    }
    for noun in nouns {
      let found =
        parse.children(noun, "poss")
        .flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
        + matcher.arguments.modifiers(of: noun, accepts: accepts)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "UNICEF, together with the Malawi Red Cross, is vaccinating children": they work together.
  func company(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) {
      for subject in parse.children(verb, "nsubj", "nsubjpass") {
        for phrase in parse.prepositions(of: subject) where phrase.word == "with" {
          guard phrase.token > 0,
            parse.lists["companion-words"].contains(parse.words[phrase.token - 1])
          else { continue }
          let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
          guard !facts.isDenied, !facts.isNegative else { continue }
          let said = attribution.read(trigger: verb, anchor: verb)
          let all = matcher.arguments.arguments(at: subject, accepts: isHelper)
          let partners = matcher.arguments.arguments(at: phrase.object, accepts: isHelper)
          for own in all {
            // "Ghana, together with Togo, sued Benin": two states do the same, and not more.
            for partner in partners
            where partner.entity != own.entity
              && (matcher.entityTypes[own.entity] != "country"
                || parse.tokens[subject].pos != "PROPN")
            {
              result.append(
                clause(
                  "cooperates-with", from: own, to: partner.entity, at: verb, sentence, said,
                  isPossible: facts.isPossible, confidence: 0.7, "cooperates-with: together with"))
            }
          }
        }
      }
    }
    return result
  }
}
