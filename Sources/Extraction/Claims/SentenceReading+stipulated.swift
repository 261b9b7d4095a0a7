import Language
import TextModel

/// Who is bound by an agreement, as what it provides says.
extension SentenceReading {
  /// "The treaty of 1948, under which Peru promised Chile to keep out", "under a contract of 2019
  /// Ghana sells Togo power": who does what to whom are its parties.
  func stipulated(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for noun in sentence {
      guard let number = matcher.arguments.mention(at: noun) else { continue }
      let mention = analysis.mentions[number]
      guard mention.head == noun, mention.entities.count == 1,
        let agreement = mention.entities.first,
        analysis.entities[agreement].type == "agreement",
        parse.lists["accords"].contains(parse.lemmas[noun]), !isUnsettled(noun),
        let clause = provision(of: noun)
      else { continue }
      let facts = factuality.read(trigger: clause, anchor: clause, literals: [])
      guard !facts.isDenied else { continue }
      let parties = bound(by: clause, beside: agreement)
      guard (2...5).contains(parties.count), !parties.contains(where: \.isContrasted) else {
        continue
      }
      let said = attribution.read(trigger: noun, anchor: noun)
      for party in parties {
        var draft = self.clause(
          "signed", from: party, to: agreement, at: noun, sentence, said, isPossible: false,
          confidence: 0.75, Self.provisionRule)
        draft.claim.date = nil
        result.append(draft)
      }
    }
    return result
  }

  /// The rule, whose claims stay where the learned model knows no such reading.
  static let provisionRule = "signed: what it provides"

  /// The verb of what an agreement provides: of the clause behind "under which", or of the clause
  /// whose "under the treaty" it is.
  private func provision(of noun: Int) -> Int? {
    let means = ["under", "by", "in", "through"]
    if let clause = parse.children(noun, "relcl").first(where: { clause in
      parse.prepositions(of: clause).contains {
        means.contains($0.word) && parse.antecedent($0.object) == noun
      }
    }) {
      return clause
    }
    let preposition = parse.head(noun)
    guard parse.dep(noun) == "pobj", ["under", "by"].contains(parse.words[preposition]),
      parse.isVerb(parse.head(preposition)), !parse.isPassive(parse.head(preposition))
    else { return nil }
    return parse.head(preposition)
  }

  /// The states and bodies of a clause: who does something, and to or with whom.
  private func bound(by verb: Int, beside agreement: Int) -> [ArgumentReader.Argument] {
    func parties(_ heads: [Int]) -> [ArgumentReader.Argument] {
      heads.flatMap {
        matcher.arguments.arguments(at: $0, descends: true) {
          $0 != agreement && isParty($0)
        }
      }
    }
    let doers = parties(parse.subjects(of: verb))
    guard !doers.isEmpty else { return [] }
    // "Under which Fiji will send instructors to the police": of a state that is the party.
    let kinds = Set(doers.map { matcher.entityTypes[$0.entity] })
    let verbs = [verb] + parse.children(verb, "ccomp", "xcomp")
    let others =
      doers.count > 1
      ? []
      : parties(
        verbs.flatMap { parse.children($0, "dobj", "dative") }
          + verbs.dropFirst().flatMap { parse.children($0, "nsubj") }
          + parse.prepositions(of: verb).filter { ["to", "from", "with"].contains($0.word) }
          .map(\.object).filter { parse.antecedent($0) == nil })
    var seen: Set<Int> = []
    return (doers + others).filter {
      (kinds != ["country"] || matcher.entityTypes[$0.entity] == "country"
        || parse.dep($0.token) != "pobj") && seen.insert($0.entity).inserted
    }
  }
}
