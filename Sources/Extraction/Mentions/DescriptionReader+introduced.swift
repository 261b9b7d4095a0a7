import Language

/// Nouns for bodies behind which the name follows.
extension DescriptionReader {
  /// Whether a name stands right behind a noun for a body, or between commas.
  func isIntroducing(_ i: Int) -> Bool {
    guard
      lexicon.organizationDescriptions.contains(view.words[i])
        || lexicon.armedDescriptions.contains(view.words[i])
        || lexicon.bodyNouns.contains(view.words[i]), i + 1 < view.sentence(i).upperBound
    else { return false }
    let next = i + 1
    if view.isCapitalized[next] {
      return !["DATE", "TIME"].contains(view.label[next])
    }
    // "The militant group al-Shabaab".
    if named.entity(at: next) != nil, view.tokens[next].pos == "PROPN" { return true }
    return nameBehindComma(i) != nil
  }

  /// "The ruling party, the Patriotic Union,", "the UN mission in Congo, known as MONUSCO,": what the
  /// name in apposition names, which is no person and no country.
  func nameBehindComma(_ i: Int) -> Int? {
    let end = view.sentence(i).upperBound
    var comma = i + 1
    if comma < end, ["in", "on", "to"].contains(view.words[comma]) {
      while comma < end, comma - i < 6, view.tokens[comma].text != "," { comma += 1 }
    }
    guard comma + 1 < end, view.tokens[comma].text == "," else { return nil }
    var next = comma + 1
    let isKnown = next + 1 < end && view.words[next] == "known" && view.words[next + 1] == "as"
    if isKnown { next += 2 }
    if next < end, view.words[next] == "the" { next += 1 }
    let heads = [i, comma - 1]
    guard next < end, view.isCapitalized[next],
      isKnown
        || heads.contains(where: { head in
          view.children[head].contains {
            view.tokens[$0].dep == "appos" && $0 >= next && $0 - next < 8
          }
        }), let candidate = named.candidate(at: next), candidate.tokens.lowerBound == next,
      candidate.kind != .person, candidate.kind != .country,
      comma == i + 1 || candidate.kind == .organization || candidate.kind == .armedGroup
    else { return nil }
    return named.entity(at: next)
  }

  /// "The chairwoman of the Alliance, the largest opposition party,": the body whose name stands in
  /// front of the comma, also where the parser hangs the phrase on somebody of it.
  func nameBefore(_ phrase: Range<Int>, head i: Int, _ ledger: EntityLedger) -> Int? {
    let comma = phrase.lowerBound - 1
    guard view.tokens[i].dep == "appos", comma > view.sentence(i).lowerBound,
      view.tokens[comma].text == ",", view.tokens[i].tag == "NN",
      lexicon.organizationDescriptions.contains(view.words[i])
        || lexicon.armedDescriptions.contains(view.words[i]),
      let candidate = named.candidate(at: comma - 1),
      candidate.tokens.upperBound == comma,
      let entity = named.entity(at: comma - 1),
      ["organization", "armed-group"].contains(ledger.drafts[entity].type)
    else { return nil }
    return entity
  }
}
