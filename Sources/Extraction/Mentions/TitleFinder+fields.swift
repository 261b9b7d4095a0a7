import Language

extension TitleFinder {
  /// The longest field in front of a title, in words.
  private static let fieldLimit = 9

  /// "Culture and Innovation Minister X", "Ports, Shipping and Waterways Minister X": a field of
  /// several parts, one of which at least the schema does not know.
  func coordinatedField(at start: Int, limit: Int) -> TitlePhrase? {
    guard view.isCapitalized[start], isFieldWord(start), view.words[start].count > 2 else {
      return nil
    }
    var i = start + 1
    var joins = false
    while i < limit, i - start < Self.fieldLimit {
      if view.tokens[i].text == "Minister" { break }
      if view.words[i] == "and" || view.tokens[i].text == "&" {
        joins = true
      } else if view.tokens[i].text != ",", view.tokens[i].text != "-",
        view.tokens[i].tag != "POS", !(view.isCapitalized[i] && isFieldWord(i))
      {
        return nil
      }
      i += 1
    }
    guard joins, i + 1 < limit, view.tokens[i].text == "Minister", view.isCapitalized[i + 1],
      view.tokens[i + 1].tag == "NNP", view.isCapitalized[i - 1], isField(start..<i)
    else { return nil }
    return TitlePhrase(
      tokens: start..<(i + 1), kind: "minister", post: "", portfolios: [],
      field: view.text(start..<i))
  }

  /// Whether parts joined by commas and "and" are one field: the first is known, or nothing says
  /// that it is a body which stands beside a minister ("Shell and Energy Minister X").
  private func isField(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    // "The Regional Finance Act, and Finance Minister X" are two.
    let joins = range.filter { view.words[$0] == "and" || view.tokens[$0].text == "&" }
    if let join = joins.last, view.tokens[join - 1].text == ",",
      !range.contains(where: { view.tokens[$0].text == "," && $0 != join - 1 })
    {
      return false
    }
    if lexicon.fields.match(in: view.words, from: start, limit: range.upperBound) != nil {
      return true
    }
    guard !view.tokens[range].contains(where: { $0.text == "," }),
      let join = range.first(where: { view.words[$0] == "and" || view.tokens[$0].text == "&" })
    else { return false }
    return view.label[start].isEmpty
      || view.annotated.entities.contains {
        $0.tokens.contains(start) && $0.tokens.contains(join)
      }
  }

  /// A word that may be part of what a minister is in charge of: no name that is known, no rank and
  /// no day.
  private func isFieldWord(_ i: Int) -> Bool {
    let word = view.words[i]
    return lexicon.names.folded(word).isEmpty && lexicon.titles.folded(word).isEmpty
      && !lexicon.deputyWords.contains(word) && !lexicon.formerWords.contains(word)
      && !lexicon.standingWords.contains(word) && !lexicon.partyWords.contains(word)
      && lexicon.givenNames[word] == nil
      && !["DATE", "PERSON", "TIME"].contains(view.label[i])
      && ["NN", "NNS", "NNP", "NNPS", "JJ"].contains(view.tokens[i].tag)
  }
}
