import Language

/// Bodies by more and by less than the model takes for their names.
extension NameLinker {
  /// "The Dutch Fiscal Investigation Service" without the nation, "the Railway Fraternity of the
  /// South" with its home: other names of one body.
  func addOtherLengths(
    _ candidate: NameCandidate, _ entity: Int, into ledger: inout EntityLedger
  ) {
    let range = candidate.tokens
    if let rest = withoutNation(range) { ledger.addSurface(view.text(rest), to: entity) }
    if let home = withHome(range) { ledger.addSurface(view.text(home), to: entity) }
  }

  /// The name behind a nation's adjective, where a word in it is no common one for bodies.
  private func withoutNation(_ range: Range<Int>) -> Range<Int>? {
    let rest = range.dropFirst()
    guard range.count > 2,
      lexicon.names.folded(view.words[range.lowerBound]).contains(where: { $0.use == .demonym }),
      rest.allSatisfy({
        view.isCapitalized[$0] || view.isPossessive($0)
          || ["of", "for", "and"].contains(view.words[$0])
      }),
      let first = rest.first, view.isCapitalized[first],
      rest.contains(where: {
        view.isCapitalized[$0] && !lexicon.organizationNouns.contains(view.words[$0])
          && !Self.commonForNations.contains(view.words[$0])
      })
    else { return nil }
    return first..<range.upperBound
  }

  /// What bodies of all nations are called.
  private static let commonForNations: WordSet = [
    "national", "central", "supreme", "football", "olympic", "state", "people", "navy", "army",
    "air", "coast", "guard", "force", "forces", "police", "red", "cross", "crescent",
  ]

  /// The name with "of the South", "of Ingushetia", "in Lebanon" behind it.
  func withHome(_ range: Range<Int>) -> Range<Int>? {
    let joint = range.upperBound
    let limit = min(view.sentence(range.lowerBound).upperBound, joint + 6)
    guard range.count > 1, joint + 1 < limit, view.isCapitalized[joint - 1],
      view.tokens[joint].head < joint, range.contains(view.tokens[joint].head)
    else { return nil }
    switch view.words[joint] {
    case "of": break
    case "in":
      guard
        range.contains(where: {
          view.isCapitalized[$0]
            && (lexicon.organizationNouns.contains(view.words[$0])
              || lexicon.postedBodies.contains(view.words[$0]))
        })
      else { return nil }
    default: return nil
    }
    let start = view.words[joint + 1] == "the" ? joint + 2 : joint + 1
    var end = start
    while end < limit,
      view.isCapitalized[end] || view.tokens[end].text == "-" && view.isGlued(end, end + 1),
      !["PERSON", "DATE", "TIME"].contains(view.label[end])
    {
      end += 1
    }
    guard end > start, end >= view.tokens.count || !view.isPossessive(end) else { return nil }
    return range.lowerBound..<end
  }
}
