import Language
import TextModel

/// What an adjective in front of a body's name says of it and its state: "the banned Islamic Call
/// Front".
extension SentenceReading {
  /// The claims of such adjectives: who is banned is under a sanction of the state.
  ///
  /// - Complexity: O(tokens of the sentence).
  func standing(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for token in sentence {
      guard let number = matcher.arguments.mention(at: token),
        analysis.mentions[number].head == token, analysis.mentions[number].form == .name,
        analysis.mentions[number].entities.count == 1
      else { continue }
      let body = analysis.mentions[number].entities[0]
      guard ["organization", "armed-group"].contains(matcher.entityTypes[body]),
        let adjective = banningWord(before: analysis.mentions[number].tokens.lowerBound, sentence),
        let state = owner(of: adjective, sentence) ?? homes.country(ofBody: body) ?? scene,
        state != body
      else { continue }
      let actor = ArgumentReader.Argument(entity: state, token: token, confidence: 1)
      var draft = clause(
        "sanctions", from: actor, to: body, at: adjective, sentence, .init(), isPossible: false,
        confidence: 0.8, "sanctions: who is called banned")
      // It has been so for long.
      draft.claim.date = nil
      result.append(draft)
    }
    return result
  }

  /// The "banned" in front of a name, with no more than two nouns or adjectives between: "the
  /// outlawed separatist group X".
  private func banningWord(before name: Int, _ sentence: Range<Int>) -> Int? {
    var i = name - 1
    while i >= sentence.lowerBound, name - i <= 3 {
      if parse.lists["banning-words"].contains(parse.words[i]) {
        // "A judge outlawed X" is the rules' business.
        if parse.hasChild(i, "nsubj", "dobj", "aux", "auxpass") { return nil }
        let before = i > sentence.lowerBound ? parse.words[i - 1] : ""
        return parse.lists["standing-no-more"].contains(before) ? nil : i
      }
      guard ["NN", "JJ", "NNP"].contains(parse.tokens[i].tag), !parse.isVerb(i) else { return nil }
      i -= 1
    }
    return nil
  }

  /// "Egypt's banned X", "the Turkish outlawed party X": the state right in front of the word.
  private func owner(of adjective: Int, _ sentence: Range<Int>) -> Int? {
    var i = adjective - 1
    while i >= sentence.lowerBound, adjective - i <= 2 {
      if let number = matcher.arguments.mention(at: i),
        let state = analysis.mentions[number].entities.first,
        matcher.entityTypes[state] == "country"
      {
        return state
      }
      i -= 1
    }
    return nil
  }

  /// "What do you expect of China?": a question to somebody, which claims nothing.
  func isAsked(_ sentence: Range<Int>) -> Bool {
    sentence.count < 40
      && sentence.suffix(2).contains { parse.tokens[$0].text == "?" }
      && sentence.contains { ["you", "your"].contains(parse.words[$0]) }
      && [
        "what", "why", "how", "when", "where", "who", "which", "do", "did", "are", "have", "will",
      ]
      .contains(parse.words[sentence.lowerBound])
  }
}
