import Language
import TextModel

/// What is to follow if somebody strikes: "if Israel attacks, we will respond".
extension SentenceReading {
  /// The threats of main clauses with a condition that somebody else fulfils: of who will strike
  /// back, or of the speaker, where the clause only says that the answer will be hard or that the
  /// other will pay for it.
  func reprisals(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb)
      && parse.children(verb, "aux").contains(where: { ["will", "'ll"].contains(parse.words[$0]) })
    {
      guard !parse.hasChild(verb, "neg"), let provokers = provokers(of: verb) else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
      let targets = provokers.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      let subjects = parse.children(verb, "nsubj", "nsubjpass")
      var actors: [ArgumentReader.Argument] = []
      if subjects.contains(where: { ["we", "i"].contains(parse.words[$0]) }),
        parse.lists["retaliation-verbs"].contains(parse.lemmas[verb])
      {
        actors = self.actors(of: verb)
      } else if let speaker = said.speaker,
        subjects.contains(where: { parse.lists["answer-nouns"].contains(parse.lemmas[$0]) })
          || subjects.contains(where: { ["it", "they", "he", "she"].contains(parse.words[$0]) })
            && isSuffering(verb)
      {
        actors = [
          ArgumentReader.Argument(entity: speaker, token: verb, confidence: 0.9, isName: false)
        ]
      }
      for actor in actors {
        for target in targets.prefix(3)
        where target.entity != actor.entity && !homes.isOfficer(actor.entity, of: target.entity) {
          result.append(
            clause(
              "threatens", from: actor, to: target.entity, at: verb, sentence, said,
              isPossible: false, confidence: 0.75, "threatens: what is to follow"))
        }
      }
    }
    return result
  }

  /// Subjects of the attack or provocation on which a clause hangs.
  private func provokers(of verb: Int) -> [Int]? {
    for clause in parse.children(verb, "advcl")
    where parse.children(clause, "mark").contains(where: { parse.words[$0] == "if" })
      && parse.lists["provoking-verbs"].contains(parse.lemmas[clause])
    {
      let subjects = parse.children(clause, "nsubj")
      if !subjects.isEmpty { return subjects }
    }
    return nil
  }

  /// "If Israel attacks our plants": nobody has attacked, nor means to.
  func isOnlySupposed(_ trigger: Int) -> Bool {
    ([trigger] + parse.ancestors(trigger).prefix(3)).contains { clause in
      parse.dep(clause) == "advcl"
        && parse.children(clause, "mark").contains {
          ["if", "unless", "lest"].contains(parse.words[$0])
        }
        // "If Togo had not attacked Benin": it has.
        && !parse.children(clause, "aux").contains { parse.words[$0] == "had" }
    }
  }

  /// "Would become legitimate targets", "will be treated as a legitimate target".
  func isMarkedOut(_ clause: Int) -> Bool {
    let aims =
      parse.children(clause, "attr", "dobj", "oprd")
      + parse.prepositions(of: clause).filter { $0.word == "as" }.map(\.object)
    return aims.contains { aim in
      parse.lemmas[aim] == "target"
        && parse.children[aim].contains {
          ["legitimate", "fair", "military"].contains(parse.words[$0])
        }
        || parse.lemmas[aim] == "target" && parse.lemmas[clause] == "make"
    }
  }
}
