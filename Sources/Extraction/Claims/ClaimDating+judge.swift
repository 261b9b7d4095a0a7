import Language
import TextModel

/// Times of claims to which the rules give none.
extension ClaimDating {
  /// Gives claims without a time the one that the judge finds likely.
  func dateByJudge(
    _ judge: DateJudge, _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    let reader = DateCandidateReader(analysis, triggers, parse, reporting: reports)
    for i in analysis.claims.indices where analysis.claims[i].date == nil {
      let claim = analysis.claims[i]
      if let trigger = triggers[i],
        isApart(trigger, claim, parse) || isSetBack(trigger, below: nil, parse)
          || isSetApart(trigger, claim, parse) || isBefore(trigger, parse)
          || isBackground(
            trigger, reader.times[parse.sentenceNumber[trigger]] ?? [], analysis, parse)
          || (reader.times[parse.sentenceNumber[trigger]] ?? []).contains(where: {
            isContrasted(analysis.times[$0], trigger, parse)
          })
      {
        continue
      }
      let choice = judge.choice(among: reader.candidates(of: i))
      let near = triggers[i].flatMap { reader.times[parse.sentenceNumber[$0]] } ?? []
      // "Signed a programme for 2022-2024": not when it was signed.
      if near.contains(where: {
        analysis.times[$0].expression.value == choice && parse.isTerm(analysis.times[$0])
      }) {
        continue
      }
      analysis.claims[i].date = choice
    }
  }

  /// "The judge, who presided over the trial, died on Friday": whether the times of the sentence
  /// are all those of what is told of the judge besides.
  private func isBackground(
    _ trigger: Int, _ times: [Int], _ analysis: DocumentAnalysis, _ parse: Parse
  ) -> Bool {
    guard let verb = ClauseTense.of(trigger, parse).verb, let main = parse.main(overSubjectOf: verb)
    else { return false }
    return !times.contains {
      parse.dominates(verb, analysis.times[$0].tokens.lowerBound)
        || !parse.dominates(main, analysis.times[$0].tokens.lowerBound)
    }
  }

  /// "She exposed last year a deal that X had signed": what was done before the time of the story.
  private func isBefore(_ trigger: Int, _ parse: Parse) -> Bool {
    ([trigger] + parse.children(trigger, "relcl")).contains {
      ClauseTense.of($0, parse).tense == .pastPerfect
    }
  }

  /// "X had lunch with Y, while Z met him only on Monday": whether a time of the sentence is that of
  /// what is set against it.
  private func isContrasted(_ time: TimeMention, _ trigger: Int, _ parse: Parse) -> Bool {
    var node = time.tokens.lowerBound
    for _ in 0..<12 where !parse.isRoot(node) {
      if parse.isContrast(node), !parse.dominates(node, trigger) { return true }
      node = parse.head(node)
    }
    return false
  }

  /// The times that the claims of an analysis may have, as the rules leave it, to train the judge;
  /// then once more for claims with a time as if the rules said nothing.
  package func candidates(
    _ analysis: inout DocumentAnalysis
  ) -> (open: [DateCandidate], blind: [DateCandidate]) {
    guard !analysis.claims.isEmpty else { return ([], []) }
    let parse = Parse(analysis.annotated, lists: WordLists())
    let triggers = dateByRules(&analysis, parse)
    func reader(isBlind: Bool) -> DateCandidateReader {
      DateCandidateReader(analysis, triggers, parse, reporting: reports, isBlind: isBlind)
    }
    let blind = reader(isBlind: true)
    return (
      reader(isBlind: false).candidates(),
      analysis.claims.indices.filter { analysis.claims[$0].date != nil }
        .flatMap { blind.candidates(of: $0) }
    )
  }
}
