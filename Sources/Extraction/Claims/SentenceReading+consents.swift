import Language
import TextModel

/// Who does what he has been asked to do.
extension SentenceReading {
  /// "Asked Colombia to lend two experts, and Bogotá consented", "urged the firm to pay. It
  /// complied": who complies has agreed with the one who asked.
  func consents(
    to previous: [ClaimDraft], and own: [ClaimDraft], in sentence: Range<Int>
  ) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where isConsent(verb) {
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative, !facts.isPossible else { continue }
      let requests = (previous + own.filter { $0.trigger < verb }).filter {
        $0.claim.type == "demands" && $0.claim.polarity == .positive
      }
      let said = attribution.read(trigger: verb, anchor: verb)
      for one in actors(of: verb) {
        let country = homes.officeCountry(of: one.entity)
        guard
          let request = requests.last(where: {
            $0.from != one.entity && ($0.to == one.entity || $0.to == country)
          })
        else { continue }
        result.append(
          clause(
            "agreed-with", from: one, to: request.from, at: verb, sentence, said,
            isPossible: false, confidence: 0.75, "agreed-with: who does as he is asked"))
      }
    }
    return result
  }

  /// "Consented", "complied", "agreed at once": no word of what to or with whom.
  private func isConsent(_ verb: Int) -> Bool {
    guard parse.isVerb(verb), !parse.isPassive(verb),
      parse.lists["consenting-verbs"].contains(parse.lemmas[verb]),
      !parse.hasChild(verb, "dobj", "ccomp", "xcomp", "neg"),
      !["relcl", "acl", "xcomp"].contains(parse.dep(verb))
    else { return false }
    return parse.prepositions(of: verb).allSatisfy {
      !["with", "on", "about", "in"].contains($0.word)
    }
  }
}
