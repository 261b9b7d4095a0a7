import Language
import TextModel

/// "France condemned the coup. So did Ghana": what a clause leaves out because the one before has
/// said it.
extension SentenceReading {
  private static let openers: WordSet = ["so", "as", "nor", "neither"]
  private static let auxiliaries: WordSet = ["do", "have", "be", "will"]

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
          && !isAside(draft.trigger)
          && !result.contains(where: {
            $0.from == other.entity && $0.to == draft.to && $0.claim.type == draft.claim.type
          })
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

  /// "Togo, which had pledged aid, welcomed the accord, as did Peru": what only a relative clause
  /// says.
  private func isAside(_ trigger: Int) -> Bool {
    var node = trigger
    for _ in 0..<24 where !parse.isRoot(node) {
      if parse.dep(node) == "relcl" { return true }
      node = parse.head(node)
    }
    return false
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
    where parse.isVerb(verb)
      && (parse.isRoot(verb) || parse.dep(verb) == "conj"
        // "Cuba has sent boats; so has Chile": the parser hangs the first clause on the second.
        || parse.dep(verb) == "ccomp" && parse.head(verb) > verb)
    {
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
