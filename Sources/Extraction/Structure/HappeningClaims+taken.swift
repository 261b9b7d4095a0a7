internal import Language
internal import TextModel

/// Days of events and agreements that a pronoun takes up.
extension HappeningClaims {
  /// "It was signed in 2016", "It was held in May": of the agreement or event spoken of before.
  static func taken(_ dates: [String: Int], _ context: inout StructureContext) {
    let dated = Set(context.claims.filter { $0.type == "on-date" }.map(\.from))
    let spoken = context.analysis.mentions
      .filter {
        $0.entities.count == 1 && ["agreement", "event"].contains(context.type($0.entities[0]))
      }
      .sorted { $0.head < $1.head }
    for time in context.analysis.times where time.expression.type == "DATE" {
      guard let verb = context.governor(of: time), let value = time.expression.value,
        let date = dates[value.description], !context.isNegated(verb),
        let it = context.children[verb].first(where: {
          context.texts[$0] == "it" && ["nsubj", "nsubjpass"].contains(context.tokens[$0].dep)
        })
      else { continue }
      let isMade = context.tokens[it].dep == "nsubjpass"
      let sentence = context.sentenceOf[it]
      var low = 0
      var high = spoken.count
      while low < high {
        let middle = (low + high) / 2
        if spoken[middle].head < it { low = middle + 1 } else { high = middle }
      }
      // "A ceremony followed the accord. It takes effect on Monday": the accord, whatever is nearer.
      let isForce = context.children[verb].contains {
        context.tokens[$0].dep == "dobj" && context.words.has("force-object", context.texts[$0])
      }
      for _ in 0..<8 where isForce && low > 0 {
        if context.type(spoken[low - 1].entities[0]) == "agreement" { break }
        low -= 1
      }
      guard low > 0, sentence - context.sentenceOf[spoken[low - 1].head] <= 1 else { continue }
      let before = spoken[low - 1]
      let lemma = context.tokens[verb].lemma.lowercased()
      let fits =
        context.type(before.entities[0]) == "agreement"
        ? isMade && context.words.has("signing-verb", lemma)
          // "The accord was signed in 1998. It was approved in a referendum in May" has its day already.
          && !(["approve", "ratify"].contains(lemma)
            && dated.contains(context.analysis.entities[before.entities[0]].id))
          || !isMade && context.words.has("lapsing-verb", lemma)
        : context.words.has("taking-place-verb", lemma)
          // "It will hold hearings next month": somebody who holds others.
          && (isMade || !context.children[verb].contains { context.tokens[$0].dep == "dobj" })
      guard fits else { continue }
      context.claim(
        "on-date", from: before.entities[0], to: date, at: verb, rule: "dated.it",
        confidence: 0.7, date: value)
    }
  }
}
