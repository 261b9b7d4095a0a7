import Language

/// Years that belong to the names of agreements and events.
extension NameClassifier {
  /// "the Geneva Agreement" grows to "Geneva Agreement of 1966"; "Declaration of 2010".
  func extendByYear(_ candidate: inout NameCandidate) {
    var end = candidate.tokens.upperBound
    if end < view.tokens.count, view.words[end] == "of" { end += 1 }
    guard end > candidate.tokens.upperBound, end < view.tokens.count, isYear(end) else { return }
    candidate.tokens = candidate.tokens.lowerBound..<(end + 1)
  }

  /// "1930 World Cup" and "2030 World Cup" are two.
  func takeYearInFront(_ candidate: inout NameCandidate) {
    let first = candidate.tokens.lowerBound
    guard first > view.sentence(first).lowerBound, isYear(first - 1) else { return }
    candidate.tokens = first - 1..<candidate.tokens.upperBound
    candidate.start = min(candidate.start, first - 1)
  }

  func isYear(_ i: Int) -> Bool {
    let text = view.tokens[i].text
    return text.count == 4 && (text.hasPrefix("1") || text.hasPrefix("2")) && Int(text) != nil
  }
}
