import Language
import TextModel

/// Who does what the clause before tells of another: "approved it in February, and the Duma
/// followed in March", "Chile has not followed suit".
extension SentenceReading {
  /// The claims of the clause before, said of whoever follows.
  ///
  /// - Parameters:
  ///   - previous: claims of the sentence before.
  ///   - own: claims of the sentence itself.
  func followers(
    of previous: [ClaimDraft], and own: [ClaimDraft], in sentence: Range<Int>
  ) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where parse.lemmas[verb] == "follow" && isFollowing(verb) {
      let first = parse.dep(verb) == "conj" ? parse.head(verb) : nil
      let models =
        first.map { clause in own.filter { $0.trigger < verb && isPart($0.trigger, of: clause) } }
        ?? previous
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, let model = models.first?.from else { continue }
      for actor in actors(of: verb) {
        for draft in models
        where draft.from == model && draft.claim.polarity == .positive
          && Self.followed.contains(draft.claim.type) && actor.entity != model
          && actor.entity != draft.to
          && !isImplausible(draft.claim.type, from: actor.entity, to: draft.to)
        {
          var claim = clause(
            draft.claim.type, from: actor, to: draft.to, at: verb, sentence,
            attribution.read(trigger: verb, anchor: verb), isPossible: facts.isPossible,
            confidence: 0.75, "echo of \(draft.claim.rule)")
          if facts.isNegative { claim.claim.polarity = .negative }
          result.append(claim)
        }
      }
    }
    return result
  }

  /// What one may do after another.
  private static let followed: WordSet = ["supports", "opposes", "sanctions", "signed"]

  /// "Followed suit", "followed in March": with no object of its own.
  private func isFollowing(_ verb: Int) -> Bool {
    guard parse.isVerb(verb), !parse.isPassive(verb), ["ROOT", "conj"].contains(parse.dep(verb)),
      parse.tokens[verb].tag != "VBG", !parse.hasChild(verb, "ccomp", "xcomp", "dative")
    else { return false }
    let objects = parse.children(verb, "dobj")
    if objects.isEmpty {
      // "Followed in March", but not "followed with a ban".
      return parse.dep(verb) == "conj"
        && parse.prepositions(of: verb).allSatisfy { ["in", "on", "after"].contains($0.word) }
    }
    return objects.allSatisfy { parse.lemmas[$0] == "suit" }
  }

  private func isPart(_ token: Int, of clause: Int) -> Bool {
    token == clause || parse.dominates(clause, token)
  }

  /// "Uruguay has lodged an objection too", "Sweden also voiced concern": about what another has
  /// just objected to.
  ///
  /// - Parameter recent: claims of the sentences before.
  func joinedReactions(
    to recent: [ClaimDraft], beside own: [ClaimDraft], in sentence: Range<Int>
  ) -> [ClaimDraft] {
    guard let last = recent.last(where: { $0.claim.type == "opposes" }),
      last.claim.polarity == .positive
    else { return [] }
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) && isJoining(verb) {
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative, !facts.isPossible else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for actor in actors(of: verb)
      where actor.entity != last.from && actor.entity != last.to && !isHandful(actor)
        && homes.officeCountry(of: actor.entity) != last.to
        && !isImplausible("opposes", from: actor.entity, to: last.to)
        && !own.contains(where: { $0.from == actor.entity && $0.claim.type == "opposes" })
      {
        result.append(
          clause(
            "opposes", from: actor, to: last.to, at: verb, sentence, said, isPossible: false,
            confidence: 0.7, "opposes: beside who objects"))
      }
    }
    return result
  }

  /// "Also voiced concern", "has lodged objections too": with nothing that says against whom.
  private func isJoining(_ verb: Int) -> Bool {
    guard
      parse.lists["uttering-verbs"].contains(parse.lemmas[verb]),
      !parse.isPassive(verb), !["relcl", "acl", "advcl"].contains(parse.dep(verb)),
      parse.children(verb, "advmod").contains(where: {
        ["too", "also", "likewise"].contains(parse.words[$0])
      }),
      let noun = parse.children(verb, "dobj").first,
      parse.lists["blame-nouns"].contains(parse.lemmas[noun])
        || parse.lists["worry-nouns"].contains(parse.lemmas[noun])
    else { return false }
    return parse.lemmas[noun] != "regret"
      && ![verb, noun].contains { word in
        parse.prepositions(of: word).contains {
          ["about", "over", "at", "with", "to", "against", "on", "of", "regarding", "for"]
            .contains($0.word) && !parse.words[$0.object].hasSuffix("day")
        }
      }
  }
}
