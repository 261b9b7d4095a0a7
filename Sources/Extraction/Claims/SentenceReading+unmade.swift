import Language
import TextModel

/// Agreements that nobody made and meetings that nobody held.
extension SentenceReading {
  /// "Failed to reach an agreement", "ended talks without a deal": there is nothing that somebody
  /// did not sign; "did not sign the treaty" names one.
  ///
  /// - Complexity: O(mentions of the sentence).
  func isNeverMade(_ draft: ClaimDraft, _ sentence: Range<Int>) -> Bool {
    guard draft.claim.type == "signed", draft.claim.polarity == .negative else { return false }
    var isFound = false
    for i in sentence {
      guard let number = matcher.arguments.mention(at: i) else { continue }
      let mention = analysis.mentions[number]
      guard mention.head == i, mention.entities.contains(draft.to) else { continue }
      guard mention.form == .description, isIndefinite(mention) else { return false }
      isFound = true
    }
    return isFound
  }

  /// "An agreement on trade", "any deal"; neither "the agreement" nor "a treaty signed in 1998".
  private func isIndefinite(_ mention: EntityMention) -> Bool {
    let head = mention.head
    let articles = parse.children(head, "det", "poss", "nummod", "neg").filter { $0 < head }
    return !articles.isEmpty
      && articles.allSatisfy { ["a", "an", "any", "no"].contains(parse.words[$0]) }
      && parse.tokens[head].pos != "PROPN"
      && !parse.children(head, "acl", "relcl").contains { parse.tokens[$0].tag == "VBN" }
  }

  /// "Refused an invitation to meet the minister": no meeting of theirs is told of, whatever comes
  /// of it.
  func isOnlyInvited(_ match: Match, _ facts: FactualityReader.Factuality) -> Bool {
    guard ["met-with", "visited"].contains(match.rule.edge), facts.isNegative,
      parse.dep(match.trigger) == "acl", parse.tokens[match.trigger].tag == "VB"
    else { return false }
    return parse.lists["invitation-nouns"].contains(parse.lemmas[parse.head(match.trigger)])
  }
}
