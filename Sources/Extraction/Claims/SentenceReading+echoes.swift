import Language
import TextModel

/// "France condemned the coup. So did Ghana": what a clause leaves out because the one before has said it.
extension SentenceReading {
  private static let openers: Set<String> = ["so", "as", "nor", "neither"]
  private static let auxiliaries: Set<String> = ["do", "have", "be", "will"]

  /// The claims of the clause before, said of others.
  ///
  /// - Parameters:
  ///   - previous: claims of the sentence before.
  ///   - own: claims of the sentence itself.
  func echoes(
    of previous: [ClaimDraft], after last: Range<Int>?, and own: [ClaimDraft],
    in sentence: Range<Int>
  ) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for auxiliary in sentence where Self.auxiliaries.contains(parse.lemmas[auxiliary]) {
      guard let opener = opener(before: auxiliary, in: sentence),
        !parse.hasChild(auxiliary, "dobj", "attr", "acomp"),
        parse.dep(auxiliary) != "aux" && parse.dep(auxiliary) != "auxpass"
          || parse.words[opener] != "as",
        let subject = subject(behind: auxiliary, in: sentence)
      else { continue }
      let isOutside = parse.words[opener] != "as" && !own.contains { $0.trigger < opener }
      let sources = isOutside ? previous : own.filter { $0.trigger < opener }
      guard let range = isOutside ? last : sentence else { continue }
      let models = mainSubjects(of: range)
      let others = matcher.arguments.arguments(
        at: subject, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
      for other in others {
        for draft in sources
        where models.contains(draft.from) && draft.from != other.entity
          && draft.to != other.entity
          && !isImplausible(draft.claim.type, from: other.entity, to: draft.to)
        {
          var claim = draft.claim
          claim.from = analysis.entities[other.entity].id
          // Who is quoted for the one says nothing of the other.
          if case .entity = claim.by { claim.by = nil }
          claim.confidence *= 0.9 * other.confidence
          claim.rule = "echo of \(draft.claim.rule)"
          claim.evidence = evidence(sentence)
          claim.cues = [.init(kind: "trigger", span: parse.tokens[auxiliary].span)]
          result.append(
            ClaimDraft(claim: claim, from: other.entity, to: draft.to, trigger: auxiliary))
        }
      }
    }
    return result
  }

  /// "India accused Sri Lanka of cruelty. A Sri Lankan minister hit back": who answers in kind is against the one who
  /// spoke or acted against him.
  func ripostes(of previous: [ClaimDraft], and own: [ClaimDraft], in sentence: Range<Int>)
    -> [ClaimDraft]
  {
    var result: [ClaimDraft] = []
    for verb in sentence where isRiposte(verb) {
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      let isAppeal = parse.lemmas[verb] == "appeal"
      guard !facts.isDenied, !facts.isNegative, !facts.isPossible || isAppeal else { continue }
      let blows = (previous + own.filter { $0.trigger < verb }).filter {
        ["accuses", "opposes", "demands", "threatens", "sanctions"].contains($0.claim.type)
          && $0.claim.polarity == .positive && (!isAppeal || $0.claim.type == "sanctions")
      }
      for subject in parse.subjects(of: verb) {
        for one in matcher.arguments.arguments(
          at: subject, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
        {
          let country = homes.officeCountry(of: one.entity)
          guard
            let blow = blows.last(where: {
              $0.from != one.entity && ($0.to == one.entity || $0.to == country)
            }), !isImplausible("opposes", from: one.entity, to: blow.from)
          else { continue }
          let claim = Claim(
            type: "opposes", from: analysis.entities[one.entity].id,
            to: analysis.entities[blow.from].id,
            date: dates.date(trigger: verb, anchor: verb, isSpeech: true, cue: nil),
            confidence: 0.75 * one.confidence, rule: "opposes: who answers in kind",
            evidence: evidence(sentence),
            cues: [.init(kind: "trigger", span: parse.tokens[verb].span)])
          result.append(
            ClaimDraft(claim: claim, from: one.entity, to: blow.from, trigger: verb))
        }
      }
    }
    return result
  }

  /// "Hit back", "retorted": a verb of answering without anybody named whom it answers.
  private func isRiposte(_ verb: Int) -> Bool {
    guard parse.isVerb(verb), !parse.isPassive(verb) else { return false }
    if parse.lemmas[verb] == "retort" { return true }
    // "The company said it would appeal".
    if parse.lemmas[verb] == "appeal" {
      return !parse.hasChild(verb, "dobj", "prep", "xcomp", "neg")
    }
    return parse.lists["riposte-verbs"].contains(parse.lemmas[verb])
      && parse.children(verb, "prt", "advmod").contains { parse.words[$0] == "back" }
      && !parse.hasChild(verb, "dobj")
      && !parse.prepositions(of: verb).contains { ["at", "against"].contains($0.word) }
  }

  /// "So", "as", "nor" before an auxiliary, with nothing but adverbs and commas between.
  private func opener(before auxiliary: Int, in sentence: Range<Int>) -> Int? {
    var i = auxiliary - 1
    while i >= sentence.lowerBound, auxiliary - i < 7 {
      if Self.openers.contains(parse.words[i]) { return i }
      // "So, a day later, did Ghana".
      guard ["ADV", "PUNCT", "SPACE", "DET", "NOUN", "NUM"].contains(parse.tokens[i].pos) else {
        return nil
      }
      i -= 1
    }
    return nil
  }

  /// Who does the same: the name right behind the auxiliary.
  private func subject(behind auxiliary: Int, in sentence: Range<Int>) -> Int? {
    if let subject = parse.children(auxiliary, "nsubj").first(where: { $0 > auxiliary }) {
      return subject
    }
    return analysis.mentions.filter {
      sentence.contains($0.head) && $0.tokens.lowerBound > auxiliary
        && $0.tokens.lowerBound - auxiliary <= 3 && $0.form == .name
    }
    .min { $0.head < $1.head }?.head
  }

  /// Entities that are subjects of the main clauses of a sentence.
  private func mainSubjects(of sentence: Range<Int>) -> Set<Int> {
    var result: Set<Int> = []
    for verb in sentence
    where parse.isVerb(verb) && (parse.isRoot(verb) || parse.dep(verb) == "conj") {
      for subject in parse.subjects(of: verb) {
        for argument in matcher.arguments.arguments(
          at: subject, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
        {
          result.insert(argument.entity)
        }
      }
    }
    return result
  }
}
