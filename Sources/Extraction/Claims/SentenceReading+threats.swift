import Language
import TextModel

/// Threats that hang on what somebody else does or will have to bear.
extension SentenceReading {
  private static let conditions: WordSet = ["if", "unless", "should", "until"]

  /// "Threatened to cut the gas unless Peru paid", "vowed to retaliate if Peru attacked", "warned
  /// that Peru would face consequences", "told Peru to leave or face sanctions".
  func threats(in sentence: Range<Int>) -> [ClaimDraft] {
    sentence.filter { parse.isVerb($0) && !parse.isPassive($0) }.flatMap { verb in
      let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
      return threats(
        against: threatened(by: verb), at: verb, in: sentence, confidence: 0.75,
        "threatens: what is to follow"
      ) {
        parse.subjects(of: verb).flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      }
    }
  }

  /// The threats of a verb, whose actors are read only where somebody is threatened.
  ///
  /// - Parameter heads: where those stand who are threatened.
  func threats(
    against heads: [Int], at verb: Int, in sentence: Range<Int>, confidence: Double, _ rule: String,
    by actors: () -> [ArgumentReader.Argument]
  ) -> [ClaimDraft] {
    guard !heads.isEmpty else { return [] }
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative else { return [] }
    let said = attribution.read(trigger: verb, anchor: verb)
    let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
    let targets = heads.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
    var result: [ClaimDraft] = []
    for actor in actors() {
      for target in targets.prefix(4)
      where target.entity != actor.entity && !homes.isOfficer(actor.entity, of: target.entity)
        && homes.officeCountry(of: actor.entity) != target.entity
      {
        result.append(
          clause(
            "threatens", from: actor, to: target.entity, at: verb, sentence, said,
            isPossible: facts.isPossible, confidence: confidence, rule))
      }
    }
    return result
  }

  /// Where those stand who are threatened.
  private func threatened(by verb: Int) -> [Int] {
    let lemma = parse.lemmas[verb]
    // "Threatened Canada with consequences if X was not freed": Canada, and not X.
    if lemma == "threaten" {
      // "Threatened civil war unless X resigned".
      let isThing = parse.children(verb, "dobj").allSatisfy {
        parse.lists["retribution"].contains(parse.lemmas[$0])
      }
      return isThing ? conditioned(under: verb, depth: 0) : []
    }
    if ["tell", "give", "order", "warn", "urge"].contains(lemma), isOrFace(verb) {
      return parse.children(verb, "dobj", "dative")
        .filter { !["hour", "day", "week", "month"].contains(parse.lemmas[$0]) }
    }
    // "Rwanda will retaliate if Congo shells its towns".
    if ["retaliate", "strike back", "hit back"].contains(
      ([lemma] + parse.children(verb, "prt", "advmod").map { parse.words[$0] })
        .joined(separator: " ")),
      parse.children(verb, "aux").contains(where: {
        ["will", "'ll", "would"].contains(parse.words[$0])
      })
    {
      return conditioned(under: verb, depth: 2)
    }
    guard parse.lists["vowing-verbs"].contains(lemma),
      let told = parse.child(verb, "xcomp", "ccomp"), parse.isVerb(told),
      !parse.hasChild(told, "neg")
    else { return [] }
    let subjects = parse.children(told, "nsubj", "nsubjpass")
    let isOwn =
      subjects.isEmpty
      || subjects.contains { ["it", "they", "he", "she", "we"].contains(parse.words[$0]) }
    guard isAhead(told) else { return [] }
    // "Said Peru would pay a heavy price".
    if !isOwn {
      // "Any deployment of NATO troops would make them legitimate targets".
      if isMarkedOut(told) {
        return subjects
          + subjects.flatMap { parse.prepositions(of: $0).filter { $0.word == "of" }.map(\.object) }
      }
      return isDoomed(told, byWord: lemma == "say")
        ? subjects : []
    }
    // "Warned that it would shut the pipeline if Peru went ahead".
    if lemma == "warn", !conditioned(under: told, depth: 2).isEmpty {
      return conditioned(under: told, depth: 2)
    }
    guard parse.lists["retaliation-verbs"].contains(parse.lemmas[told]) else { return [] }
    // "Would respond to any attack by Peru".
    let attacks = parse.prepositions(of: told).filter {
      $0.word == "to" && parse.lists["owned-events"].contains(parse.lemmas[$0.object])
    }
    let attackers = attacks.flatMap { phrase in
      parse.prepositions(of: phrase.object).filter { ["by", "from"].contains($0.word) }
        .map(\.object)
    }
    return attackers.isEmpty ? conditioned(under: told, depth: 0) : attackers
  }

  /// Subjects of the condition below a verb: "unless Peru freed its fighters".
  private func conditioned(under verb: Int, depth: Int) -> [Int] {
    for clause in parse.children(verb, "advcl", "ccomp", "xcomp") {
      if parse.children(clause, "mark", "advmod").contains(where: {
        Self.conditions.contains(parse.words[$0])
      }) {
        return parse.children(clause, "nsubj", "nsubjpass")
      }
      if depth < 2, parse.dep(clause) != "advcl" {
        let found = conditioned(under: clause, depth: depth + 1)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// An infinitive, or a clause of what will or would be.
  private func isAhead(_ clause: Int) -> Bool {
    parse.children(clause, "aux").contains {
      parse.tokens[$0].tag == "TO"
        || ["will", "would", "'ll", "shall", "'d"].contains(parse.words[$0])
    }
  }

  /// "Would face consequences", "will pay a heavy price".
  func isSuffering(_ clause: Int) -> Bool {
    parse.lists["suffering-verbs"].contains(parse.lemmas[clause])
      && parse.children(clause, "dobj").contains {
        parse.lists["retribution"].contains(parse.lemmas[$0])
          // "Would pay the price of the gas".
          && !parse.prepositions(of: $0).contains { $0.word == "of" }
      }
  }

  /// "To leave or face sanctions", "to sell or be expelled"; the parser may join "face" to a noun
  /// in front of the "or".
  private func isOrFace(_ verb: Int) -> Bool {
    let end = min(parse.rightEdge[verb] + 1, verb + 30)
    guard verb + 1 < end, parse.hasChild(verb, "xcomp", "ccomp", "dobj") else { return false }
    for or in verb + 1..<end where parse.words[or] == "or" && parse.dep(or) == "cc" {
      let next = (or + 1..<min(end, or + 5)).first {
        parse.tokens[$0].pos != "PUNCT" && parse.words[$0] != "else" && parse.words[$0] != "to"
      }
      guard let next else { continue }
      if ["face", "risk", "suffer", "forfeit"].contains(parse.lemmas[next]), parse.isVerb(next) {
        return true
      }
      if parse.words[next] == "be",
        (next + 1..<min(end, next + 3)).contains(where: { parse.tokens[$0].tag == "VBN" })
      {
        return true
      }
    }
    return false
  }

  /// The verb of what somebody is told to do: "impose" of "to impose sanctions on X".
  func toldVerb(_ trigger: Int) -> Int {
    // "To stop quarrelling".
    if parse.tokens[trigger].tag == "VBG", parse.dep(trigger) == "xcomp" {
      return parse.head(trigger)
    }
    return
      !parse.isVerb(trigger) && parse.dep(trigger) == "dobj" ? parse.head(trigger) : trigger
  }

  /// "With a call for Finland to quit the union": it has not done so.
  func isCalledFor(_ verb: Int, _ from: Int) -> Bool {
    guard parse.isVerb(verb), ["acl", "advcl", "relcl"].contains(parse.dep(verb)),
      parse.lists["call-nouns"].contains(parse.lemmas[parse.head(verb)]),
      parse.isNominal(parse.head(verb)),
      parse.children(verb, "mark").contains(where: { parse.words[$0] == "for" })
    else { return false }
    return parse.children(verb, "nsubj").contains { matcher.arguments.isHead($0, of: from) }
  }

  /// "Urged parliament to reject the bill", "called on the EU to impose sanctions on Turkey": who
  /// asks for it is himself for or against it.
  func asked(
    _ match: Match, _ to: ArgumentReader.Argument, _ sentence: Range<Int>,
    _ said: AttributionReader.Attribution
  ) -> [ClaimDraft] {
    let edges = [
      "opposes": "opposes", "supports": "supports", "sanctions": "opposes", "accuses": "opposes",
      // "Asked the court to order X to withdraw".
      "demands": "demands",
    ]
    guard let edge = edges[match.rule.edge], !match.rule.isNegative,
      // "Asked the EU to press X": X is not asked by who asks.
      edge != "demands" || parse.lemmas[match.trigger] == "order",
      !parse.lists["duties-of-office"].contains(parse.lemmas[match.trigger])
    else { return [] }
    let governor = parse.head(toldVerb(match.trigger))
    let facts = factuality.read(trigger: governor, anchor: governor, literals: [])
    guard !facts.isDenied, !facts.isNegative, !facts.isPossible, !parse.isPassive(governor),
      parse.lists["urging-verbs"].contains(parse.lemmas[governor])
        // "Wants the union to block the deal".
        || parse.lemmas[governor] == "want" && ["opposes", "supports"].contains(edge)
    else { return [] }
    let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
    return parse.subjects(of: governor).flatMap { subject in
      matcher.arguments.arguments(at: subject, accepts: accepts)
        .filter {
          $0.entity != to.entity && !isImplausible(edge, from: $0.entity, to: to.entity)
            // "Urged the ministry to block the deal" asks the ministry, and says no more of the deal.
            && (!["opposes", "supports"].contains(match.rule.edge)
              || matcher.entityTypes[to.entity] == "person")
        }
        .map {
          clause(
            edge, from: $0, to: to.entity, at: governor, sentence, said,
            isPossible: false, confidence: 0.75 * to.confidence,
            "\(edge): what somebody is asked to do")
        }
    }
  }
}
