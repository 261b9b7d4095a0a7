import Language
import TextModel

/// What prosecutors tell of somebody is what they charge him with.
extension StanceReader {
  /// "Prosecutors say the firm shipped the drug in fish", "the prosecutor maintains that X took two
  /// million": a past act of a person or body that need not be a wrong by its verb.
  func charge(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    guard ["ccomp", "conj"].contains(parse.dep(verb)), !parse.isPassive(verb),
      ["VBD", "VBN"].contains(parse.tokens[verb].tag),
      !["be", "have"].contains(parse.lemmas[verb]),
      !parse.lists["harmless-verbs"].contains(parse.lemmas[verb]),
      let speech = speech(at: verb), let cue = speech.said.cue, isProsecuting(speech.speaker, cue),
      !speech.facts.isNegative, !speech.facts.isPossible || isOnlyBelief(speech.facts)
    else { return [] }
    let accused = Self.actors.subtracting(["country", "ministry"])
    return targets(of: parse.subjects(of: verb), accused, speech, owned: false).map {
      draft("accuses", speech, $0, at: verb, sentence, 0.7, Self.toldCharge)
    }
  }

  /// "Called him a liar", "branded her a bandit": a name for somebody who does wrong.
  func isCulprit(_ verb: Int, behind object: Int) -> Bool {
    let start = max(verb, object) + 1
    let end = min(parse.rightEdge[verb] + 1, start + 6)
    return start < end
      && (start..<end).contains {
        parse.lists["culprit-names"].contains(parse.lemmas[$0]) && parse.isNominal($0)
      }
  }

  /// Whether somebody is a prosecutor or a body that prosecutes, or stands for prosecutors who are
  /// not named.
  private func isProsecuting(_ speaker: Int, _ cue: Int) -> Bool {
    if reading.names(reading.analysis.entities[speaker].name, "prosecuting-words") { return true }
    if reading.analysis.offices.contains(where: {
      $0.holder == speaker && !$0.isFormer && reading.names($0.title, "prosecuting-words")
    }) {
      return true
    }
    return parse.subjects(of: cue).contains { subject in
      ([subject] + parse.children(subject, "compound", "amod")).contains {
        parse.lists["prosecuting-words"].contains(parse.lemmas[$0])
      }
    }
  }

  /// "Declared a state of disaster": what is declared is the object and no name for something.
  func isDecree(_ verb: Int, _ object: Int) -> Bool {
    ["declare", "proclaim"].contains(parse.lemmas[verb]) && parse.children(verb, "dobj") == [object]
      && parse.children(object, "prep").contains { parse.words[$0] == "of" }
      && !parse.hasChild(verb, "oprd")
  }
}
