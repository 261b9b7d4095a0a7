import Language

/// Frames that say what a name is: whose mayor somebody is, where somebody works.
extension NameVote {
  /// "Lviv mayor X", "Salto governor Y", "Karachi police chief Z": whose officer somebody is that
  /// no body has.
  func isTown(_ range: Range<Int>) -> Bool {
    guard range.count < 3, let title = titles.starting(at: range.upperBound),
      ["regional", "police", "military-command"].contains(title.kind),
      !lexicon.organizationNouns.contains(view.words[range.upperBound - 1])
    else { return false }
    return title.kind == "regional"
      || view.words[title.tokens.lowerBound] == "police"
        && !FoldedWord.isAllCapitals(
          view.tokens[range.lowerBound].text)
  }

  /// "Over Amudat in north-eastern Uganda", "into Dadaab in Kenya": a name behind a preposition of
  /// place, and before the part of a country that it lies in.
  func isInLand(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    let end = view.sentence(range.lowerBound).upperBound
    guard range.count < 4, before >= view.sentence(range.lowerBound).lowerBound,
      ["at", "in", "near", "over", "into", "around", "outside", "from"]
        .contains(view.words[before])
    else { return false }
    var i = range.upperBound
    if i < end, view.tokens[i].text == "," { i += 1 }
    guard i + 1 < end, view.words[i] == "in" else { return false }
    i += 1
    var isPart = ["into", "near", "outside", "around"].contains(view.words[before])
    while i < end,
      view.words[i] == "the" || view.tokens[i].text == "-"
        || lexicon.directionWords.contains(view.words[i])
    {
      isPart = isPart || lexicon.directionWords.contains(view.words[i])
      i += 1
    }
    guard isPart, i < end, view.isCapitalized[i],
      let match = lexicon.names.match(in: view.words, from: i, limit: end)
    else { return false }
    return match.values.contains { $0.type == "country" && $0.use == .name }
  }

  /// "Works at Volvo", "plays for Oslo United", "a nurse at Tampere Hospital": where people are
  /// employed.
  func isEmployer(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound - 1
    let first = view.sentence(range.lowerBound).lowerBound
    if i > first, view.words[i] == "the" { i -= 1 }
    guard i > first, ["at", "for"].contains(view.words[i]),
      lexicon.names.folded(
        view.text(range)
      ).isEmpty
    else { return false }
    let word = view.words[i - 1]
    let lemma = view.tokens[i - 1].lemma.lowercased()
    return view.words[i] == "at"
      ? ["work", "teach", "study"].contains(lemma) || lexicon.postCues.staffNouns.contains(word)
      : ["play", "work"].contains(lemma)
  }

  /// "Valencia fired coach X", "Bayer Leverkusen signed the striker Y": a club, whatever the model
  /// takes it for.
  func isClub(_ range: Range<Int>) -> Bool {
    let head = view.head(of: range)
    let verb = view.tokens[head].head
    guard view.tokens[head].dep == "nsubj",
      lexicon.postCues.clubVerbs.contains(view.tokens[verb].lemma.lowercased())
    else { return false }
    return view.children[verb].contains { object in
      guard ["dobj", "pobj"].contains(view.tokens[object].dep) else { return false }
      return lexicon.postCues.clubPeople.contains(view.words[object])
        || view.children[object].contains { lexicon.postCues.clubPeople.contains(view.words[$0]) }
    }
  }

  /// "The alliance of X, which leads the polls": the clause is told of the alliance.
  func isOfBody(_ head: Int) -> Bool {
    let preposition = view.tokens[head].head
    return view.tokens[head].dep == "pobj" && view.words[preposition] == "of"
      && isOrganizationNoun(view.tokens[preposition].head)
  }

  func isOrganizationNoun(_ i: Int) -> Bool {
    !view.isCapitalized[i]
      && (lexicon.organizationDescriptions.contains(view.words[i])
        || lexicon.organizationNouns.contains(view.words[i]))
  }
}
