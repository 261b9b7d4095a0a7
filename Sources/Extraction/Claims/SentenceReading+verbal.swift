import Language
import TextModel

/// Attacks in words.
extension SentenceReading {
  /// "The senator attacked the minister": two people, or a person and a body, without a weapon in the sentence; and
  /// anybody who is attacked "over" or "for" something by or as a person.
  func isVerbal(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument,
    _ sentence: Range<Int>
  ) -> Bool {
    guard match.rule.edge == "fights", parse.isVerb(match.trigger),
      parse.lists["verbal-attacks"].contains(parse.lemmas[match.trigger])
    else { return false }
    let types = [matcher.entityTypes[from.entity], matcher.entityTypes[to.entity]]
    guard types.contains("person"), !types.contains("armed-group"), !types.contains("place") else {
      return false
    }
    let civil: Set<String> = ["person", "organization", "ministry"]
    let hasReason = parse.prepositions(of: match.trigger).contains {
      ["over", "for"].contains($0.word)
    }
    if hasReason { return true }
    guard types.allSatisfy(civil.contains) else { return false }
    let near = sentence.clamped(to: max(0, match.trigger - 40)..<match.trigger + 40)
    return !near.contains { parse.lists["blows"].contains(parse.lemmas[$0]) }
  }
}
