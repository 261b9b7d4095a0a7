import Language

/// Frames that say what a name is: whose mayor somebody is, where somebody works.
extension NameVote {
  /// "Lviv mayor X", "Salto governor Y", "Karachi police chief Z": whose officer somebody is that no body has.
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

  /// "Works at Volvo", "plays for Oslo United", "a nurse at Tampere Hospital": where people are employed.
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

  /// "Valencia fired coach X", "Bayer Leverkusen signed the striker Y": a club, whatever the model takes it for.
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
}
