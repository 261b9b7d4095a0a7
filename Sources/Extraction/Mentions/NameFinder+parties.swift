import Language

/// Parties by a letter or an adjective behind a name: "Senator X (R-Texas)", "the Labour minister".
extension NameFinder {
  /// "Rep. Tom Hale, R-Texas,", "Sen. Ann Roe (D-Conn.)": the letter of a party before a state.
  private func partyLetters() -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      guard view.isRead[i], i > 1, i + 2 < view.tokens.count,
        let party = lexicon.partyAdjectives["letter \(view.words[i])"],
        view.tokens[i].text.count == 1, [",", "("].contains(view.tokens[i - 1].text),
        view.isCapitalized[i - 2], view.tokens[i + 1].text == "-", view.isCapitalized[i + 2],
        titles.titles.contains(where: {
          $0.kind == "legislator" && $0.tokens.upperBound <= i && i - $0.tokens.upperBound < 7
        })
      else { return nil }
      return NameCandidate(
        tokens: i..<(i + 3), kind: .organization, name: party, source: .lexicon)
    }
  }

  /// "Democratic committee chairman X", "Labour MP Y": a party's adjective before a post.
  func partyAdjectives() -> [NameCandidate] {
    // "Slovenia's Democratic leader" is none of the United States.
    let letters = partyLetters()
    guard
      view.tokens.indices.contains(where: {
        view.isCapitalized[$0] && lexicon.partyAdjectives[view.words[$0]] != nil
      })
    else { return letters }
    let known = lexiconNames().filter { [.country, .demonym].contains($0.kind) }.compactMap(\.name)
    let isAmerican = known.isEmpty || known.contains("United States")
    return letters
      + view.tokens.indices.compactMap { i in
        guard view.isRead[i], view.isCapitalized[i],
          let party = lexicon.partyAdjectives[view.words[i]],
          isAmerican || !party.hasSuffix("(United States)"),
          titles.covering(i) == nil,
          // "Democratic Party leader X" has the name of any country's party.
          i + 1 >= view.tokens.count || !lexicon.partyWords.contains(view.words[i + 1])
        else { return nil }
        let sentence = view.sentence(i)
        var next = i + 1
        while next < sentence.upperBound, next - i <= 3, titles.starting(at: next) == nil,
          !view.isCapitalized[next], view.tokens[next].tag.hasPrefix("NN")
        {
          next += 1
        }
        // "Her Republican opponent, X".
        if next > i + 1, lexicon.postCues.partisanNouns.contains(view.words[next - 1]) {
          return NameCandidate(
            tokens: i..<(i + 1), kind: .organization, name: party, source: .lexicon)
        }
        guard next < sentence.upperBound, let title = titles.starting(at: next), !title.isPlural,
          !title.isAddress,
          ["party", "legislator", "leader", "chief", "regional", "member", "minister"]
            .contains(title.kind)
        else { return nil }
        return NameCandidate(
          tokens: i..<(i + 1), kind: .organization, name: party, source: .lexicon)
      }
  }
}
