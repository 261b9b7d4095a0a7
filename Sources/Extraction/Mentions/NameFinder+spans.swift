import Language

/// Names of bodies that the model cuts in two, or of which it leaves out what small words join.
extension NameFinder {
  /// "The Fiji Rice Growers'" and "Congress", "Hunan Bridge and" and "Tunnel": a name that the
  /// model cuts behind an owner or behind "and".
  func widenedOverSpan(_ range: Range<Int>) -> Range<Int> {
    let joint = range.lowerBound - 1
    let first = view.sentence(range.lowerBound).lowerBound
    guard joint > first, view.label[joint] == "ORG", view.isCapitalized[range.lowerBound],
      view.isPossessive(joint) && view.tokens[joint].text.count == 1 || view.words[joint] == "and",
      view.isCapitalized[joint - 1]
    else { return range }
    let limit = max(first, joint - 8)
    var start = joint
    while start > limit, view.label[start - 1] == "ORG" { start -= 1 }
    // "The Norwegian Offshore Miners' Federation": the nation is no part of the name.
    while start < joint,
      !view.isCapitalized[start] || view.tokens[start].tag == "DT"
        || lexicon.names.folded(view.words[start]).contains(where: { $0.use == .demonym })
    {
      start += 1
    }
    guard start < joint, titles.covering(joint - 1) == nil, titles.starting(at: start) == nil,
      view.words[joint] != "and" || joint - start > 1 || view.tokens[start].tag == "NNPS",
      lexiconMatch(at: start)?.tokens.upperBound != joint
    else { return range }
    return start..<range.upperBound
  }

  /// "The Farmers and Fishers Congress", "the Builders' and Plumbers' Union": those whose body it
  /// is, two of them joined by "and".
  func widenedToOwnerPair(_ range: Range<Int>) -> Range<Int> {
    let first = view.sentence(range.lowerBound).lowerBound
    let last = range.upperBound - 1
    guard isBodyWord(last) else { return range }
    // The second owner opens the name or stands in front of it.
    var second = range.lowerBound
    if second == last, second - 1 > first, view.isPossessive(second - 1) { second -= 2 }
    if second == last { second -= 1 }
    guard second - 2 > first, view.words[second - 1] == "and", isOwner(second) else {
      return range
    }
    var owner = second - 2
    if view.isPossessive(owner) { owner -= 1 }
    // Both own it in the same way.
    guard owner > first, isOwner(owner),
      view.isPossessive(owner + 1) == view.isPossessive(second + 1)
    else { return range }
    return owner..<range.upperBound
  }

  /// A capitalised plural for people of some trade, known as nothing else.
  private func isOwner(_ i: Int) -> Bool {
    view.isCapitalized[i] && view.words[i].hasSuffix("s") && titles.covering(i) == nil
      && view.tokens[i].tag.hasPrefix("NN") && ["", "ORG", "PERSON"].contains(view.label[i])
      && lexicon.names.folded(view.words[i]).isEmpty && lexicon.givenNames[view.words[i]] == nil
  }

  /// "The Suq al-Jumaa Brigade": a name goes on over an article in another language.
  func widenedOverArticle(_ range: Range<Int>) -> Range<Int> {
    let article = range.lowerBound - 2
    let first = view.sentence(range.lowerBound).lowerBound
    guard article >= first, view.tokens[article + 1].text == "-",
      view.isGlued(article, article + 1), view.isGlued(article + 1, range.lowerBound),
      lexicon.nameParticles.contains(view.words[article])
    else { return range }
    let head = range.upperBound - 1
    var start = article
    while start > first, start > article - 3, view.isCapitalized[start - 1],
      view.tokens[start - 1].tag.hasPrefix("NNP"), view.tokens[start - 1].head == head,
      titles.covering(start - 1) == nil, lexicon.names.folded(view.words[start - 1]).isEmpty,
      !["PERSON", "NORP"].contains(view.label[start - 1])
    {
      start -= 1
    }
    return start..<range.upperBound
  }

  /// "Pedreiras do Lobito", "Rassemblement pour la Justice": names in another language go on behind
  /// its small words.
  func widenedOverParticles(_ range: Range<Int>) -> Range<Int> {
    let limit = min(view.sentence(range.lowerBound).upperBound, range.upperBound + 8)
    var end = range.upperBound
    while end < limit {
      var next = end
      while next < limit, next - end < 3, !view.isCapitalized[next],
        Self.foreignJoints.contains(view.words[next])
      {
        next += 1
      }
      guard next > end, next < limit, view.isCapitalized[next],
        titles.starting(at: next) == nil, !["DATE", "TIME"].contains(view.label[next])
      else { break }
      end = next + 1
      while end < limit, view.isCapitalized[end], view.tokens[end].tag.hasPrefix("NNP"),
        titles.covering(end) == nil, view.label[end] == view.label[end - 1]
      {
        end += 1
      }
    }
    guard end > range.upperBound, end >= view.tokens.count || !view.isPossessive(end) else {
      return range
    }
    return range.lowerBound..<end
  }

  /// Small words inside names of bodies in Romance languages that are no words of English.
  private static let foreignJoints: WordSet = [
    "de", "do", "da", "dos", "das", "del", "di", "du", "des", "della", "pour", "para", "por", "la",
    "le", "les", "los", "las", "et", "e", "y",
  ]

  /// "The Ariana School for Afghan refugees": the end of a name without those whom a common noun
  /// says it is for, of whom the model takes the nation into the name.
  func withoutBeneficiaries(_ range: Range<Int>) -> Int {
    let last = range.upperBound - 1
    let next = range.upperBound
    guard range.count > 3, ["for", "of"].contains(view.words[last - 1]),
      view.tokens[last].tag == "JJ", next < view.sentence(last).upperBound,
      !view.isCapitalized[next], view.tokens[next].tag.hasPrefix("NN"),
      lexicon.names.folded(view.words[last]).contains(where: { $0.use == .demonym })
    else { return range.upperBound }
    return last - 1
  }

  /// "A member of the Althing for the Fishery Party": a chamber and a party are two.
  func seated(_ entity: NamedSpan) -> [NamedSpan]? {
    let range = entity.tokens
    guard entity.label == "ORG", view.words[range.upperBound - 1] == "party",
      let joint = range.first(where: { view.words[$0] == "for" }), joint > range.lowerBound,
      range.upperBound - joint > 2, !isBodyWord(joint - 1),
      !lexicon.postCues.causeHeads.contains(view.words[joint - 1])
    else { return nil }
    var front = entity
    front.tokens = range.lowerBound..<joint
    var back = entity
    back.tokens = joint + 1..<range.upperBound
    return [front, back]
  }

  /// "The National Council of the East", "the General Congress of the Guaymi Lands": no body that
  /// every state has, but one of a part of the world that the lexicon does not know.
  func widenedToRegion(_ body: NameCandidate) -> Range<Int> {
    let range = body.tokens
    let of = range.upperBound
    let limit = min(view.sentence(range.lowerBound).upperBound, of + 6)
    guard body.source == .pattern, view.isCapitalized[of - 1], of + 2 < limit,
      view.words[of] == "of", view.words[of + 1] == "the"
    else { return range }
    var end = of + 2
    while end < limit, view.isCapitalized[end], view.tokens[end].tag.hasPrefix("NN"),
      titles.covering(end) == nil, ["", "ORG", "LOC"].contains(view.label[end])
    {
      end += 1
    }
    // "The Senate of the Republic" is the state's.
    guard end > of + 2, !lexicon.countryDescriptions.contains(view.words[end - 1]),
      !lexicon.countryNouns.contains(view.words[end - 1]),
      lexiconMatch(at: of + 2) == nil, lexiconMatch(at: of + 1) == nil,
      end >= view.tokens.count || !view.isPossessive(end)
    else { return range }
    return range.lowerBound..<end
  }
}
