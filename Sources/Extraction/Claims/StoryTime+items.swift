import Language
import TextModel

/// Where a round-up goes on to something else.
extension StoryTime {
  /// The sentences that begin an item of its own: "NAIROBI: Kenya's president …", "Kuwait.",
  /// "On Haiti, the spokeswoman welcomed …".
  static func items(_ parse: Parse, _ times: [TimeMention]) -> Set<Int> {
    let shouted = shoutedStarts(parse)
    var result = Set(shouted.count > 1 ? shouted : [])
    for (s, sentence) in parse.sentences.enumerated().dropFirst()
    where isHeading(sentence, parse) || isTopic(sentence, parse, times) {
      result.insert(s)
    }
    return result
  }

  /// Sentences whose first word stands in capitals and nowhere else so: "HONDURAS has asked …".
  private static func shoutedStarts(_ parse: Parse) -> [Int] {
    let starts = Set(parse.sentences.map(\.lowerBound))
    var elsewhere: Set<String> = []
    for (i, token) in parse.tokens.enumerated() where !starts.contains(i) && isShouted(token) {
      elsewhere.insert(token.text)
    }
    return parse.sentences.indices.filter {
      let first = parse.tokens[parse.sentences[$0].lowerBound]
      return isShouted(first) && !elsewhere.contains(first.text)
    }
  }

  private static func isShouted(_ token: Token) -> Bool {
    // Most words begin with a small letter; counting characters takes long.
    guard let first = token.text.utf8.first, !(0x61...0x7A).contains(first) else { return false }
    return token.text.count > 3 && token.text.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  /// "Kuwait.", "NAIROBI: Kenya's president …", "West Africa:".
  private static func isHeading(_ sentence: Range<Int>, _ parse: Parse) -> Bool {
    var i = sentence.lowerBound
    while i < sentence.upperBound, i < sentence.lowerBound + 4, parse.tokens[i].pos == "PROPN" {
      i += 1
    }
    guard i > sentence.lowerBound, i < sentence.upperBound else { return false }
    return parse.words[i] == ":" || parse.words[i] == "." && i + 1 == sentence.upperBound
  }

  /// "On Haiti, X welcomed …", "Turning to Haiti, …"; not "On Monday, …".
  private static func isTopic(
    _ sentence: Range<Int>, _ parse: Parse, _ times: [TimeMention]
  ) -> Bool {
    var i = sentence.lowerBound
    switch parse.words[i] {
    case "on", "regarding", "concerning": break
    case "turning" where i + 1 < sentence.upperBound && parse.words[i + 1] == "to": i += 1
    default: return false
    }
    i += 1
    let first = i
    while i < sentence.upperBound, i < first + 4, parse.tokens[i].pos == "PROPN" { i += 1 }
    return i > first && i < sentence.upperBound && [",", ":"].contains(parse.words[i])
      && !times.contains { $0.tokens.overlaps(first..<i) }
  }
}
