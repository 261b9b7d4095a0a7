import Language

/// Holders whose rank stands between what their post is of and their name.
extension OfficeReader {
  /// "Chief of the General Staff of Armenia Lieutenant General X", "Commander of the Navy Rear
  /// Admiral Y": whom a rank names right behind what the post is of, and the words in between.
  func rankBehind(_ title: TitlePhrase) -> (person: Int, between: Range<Int>)? {
    let of = title.tokens.upperBound
    guard ["military-command", "chief", "police"].contains(title.kind), !title.isPlural,
      of + 1 < view.tokens.count, view.words[of] == "of",
      view.isCapitalized[title.tokens.lowerBound]
    else { return nil }
    for i in of + 1..<min(view.sentence(of).upperBound, of + 14) {
      if named.candidateAt[i] >= 0 {
        let candidate = named.candidates[named.candidateAt[i]]
        // The country in front of the rank is of what the post is of.
        let isOfName = context.countryAt[i] == nil && candidate.start <= i
        if candidate.kind == .person, isOfName {
          guard i < candidate.tokens.lowerBound, candidate.titles.contains(where: \.isAddress),
            let person = named.entities[named.candidateAt[i]]
          else { return nil }
          return (person, of + 1..<i)
        }
      }
      guard
        view.isCapitalized[i] || ["of", "the", "and"].contains(view.words[i])
          || view.tokens[i].tag == "POS"
      else { return nil }
    }
    return nil
  }
}
