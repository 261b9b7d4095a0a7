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

  /// "Struck Makutano, in Ituri province", "raided Osu in the Volta region": a name that is
  /// attacked, and before the part of a country that it lies in.
  func isRaided(_ range: Range<Int>) -> Bool {
    let head = view.head(of: range)
    let limit = view.sentence(head).upperBound
    var i = range.upperBound
    guard range.count < 4, view.tokens[head].dep == "dobj",
      lexicon.postCues.raidVerbs.contains(view.tokens[view.tokens[head].head].lemma.lowercased())
    else { return false }
    if i < limit, view.tokens[i].text == "," { i += 1 }
    guard i + 1 < limit, view.words[i] == "in" else { return false }
    let name = i + 1..<min(limit, i + 7)
    guard let noun = name.first(where: { lexicon.regionNouns.contains(view.words[$0]) }) else {
      return false
    }
    return (i + 1..<noun).contains(where: { view.isCapitalized[$0] })
      && !(i + 1..<noun).contains(where: { [",", "and"].contains(view.tokens[$0].text) })
  }

  /// "Ontario Premier X", "the chief minister of Punjab": what the model takes for a land and
  /// somebody governs.
  func isGoverned(_ mention: NameCandidate, _ head: Int) -> Bool {
    guard mention.titles.isEmpty, view.label[head] == "GPE" else { return false }
    let next = mention.tokens.upperBound
    let token = view.tokens[head]
    let title =
      titles.starting(at: view.isPossessive(next) ? next + 1 : next)
      ?? (token.dep == "pobj" && view.words[token.head] == "of"
        ? titles.covering(view.tokens[token.head].head) : nil)
    return title.map { ["head-of-government", "head-of-state"].contains($0.kind) } ?? false
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

  /// "The party founded by Ana Silva", "the movement led by X": who does that to a body.
  func isFounder(_ head: Int) -> Bool {
    let by = view.tokens[head].head
    let verb = view.tokens[by].head
    return view.tokens[head].dep == "pobj" && view.words[by] == "by"
      && view.tokens[verb].dep == "acl" && view.tokens[verb].tag == "VBN"
      && lexicon.postCues.foundingVerbs.contains(view.tokens[verb].lemma.lowercased())
      && isOrganizationNoun(view.tokens[verb].head)
  }

  /// "The party's predecessor, X": what X was or is to another body.
  func isKinOfBody(_ i: Int) -> Bool {
    lexicon.postCues.bodyKin.contains(view.words[i])
      && view.children[i].contains {
        view.tokens[$0].dep == "poss" && isOrganizationNoun($0)
      }
  }

  func isOrganizationNoun(_ i: Int) -> Bool {
    !view.isCapitalized[i]
      && (lexicon.organizationDescriptions.contains(view.words[i])
        || lexicon.organizationNouns.contains(view.words[i]))
  }

  /// "Ras Lanuf and Zueitina": what is coordinated with a place is one.
  func isBesidePlace(_ head: Int) -> Bool {
    let token = view.tokens[head]
    if token.dep == "conj", ["GPE", "LOC", "FAC"].contains(view.label[token.head]) { return true }
    return view.children[head].contains {
      view.tokens[$0].dep == "conj" && ["GPE", "LOC", "FAC"].contains(view.label[$0])
    }
  }
}
