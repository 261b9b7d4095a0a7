import Language

/// Names of armed groups, by the words inside and beside them.
extension NameClassifier {
  /// "Tigray People's Liberation Front", "Ansar Brigade".
  func isArmedName(_ range: Range<Int>) -> Bool {
    let last = view.words[range.upperBound - 1]
    if lexicon.armedTails.contains(last) {
      // "Iraqi Army" and "Royal Thai Army" are a state's; "Lord's Resistance Army" is not.
      return range.prefix(2).allSatisfy { lexicon.names.folded(view.words[$0]).isEmpty }
        || range.contains { lexicon.armedQualifiers.contains(view.words[$0]) }
    }
    return lexicon.organizationNouns.contains(last)
      && range.contains { lexicon.armedQualifiers.contains(view.words[$0]) }
  }

  /// "The Rio Verde Column", which the model may take for a person: no surnames.
  func isUnit(_ last: String) -> Bool {
    ["column", "brigade", "brigades", "battalion", "militia", "army", "vanguard", "commandos"]
      .contains(last)
  }

  /// "Liwa al-Fath", "Jaish-e-Islam": a word for a band, then an Arabic or Persian particle.
  func hasArmedHead(_ range: Range<Int>) -> Bool {
    guard lexicon.armedHeads.contains(view.words[range.lowerBound]) else { return false }
    return range.dropFirst().prefix(2).contains { i in
      lexicon.hyphenParticles.contains(view.words[i])
        || ["al", "ul", "e", "i"].contains(view.words[i])
    }
  }

  /// "Tuareg rebels", "a Hutu militia": a people in front of a noun is no band and no place.
  func takePeoples(_ candidates: inout [NameCandidate]) {
    for i in candidates.indices where candidates[i].source == .model {
      let range = candidates[i].tokens
      guard range.count == 1, lexicon.peopleNames.contains(view.words[range.lowerBound]),
        candidates[i].titles.isEmpty
      else { continue }
      let token = view.tokens[range.lowerBound]
      let isNounsOwn =
        ["compound", "amod", "nmod"].contains(token.dep) && token.head > range.lowerBound
      if isNounsOwn || view.words[range.lowerBound].hasSuffix("s") { candidates[i].kind = .people }
    }
  }

  /// Whether a word for an armed group belongs to the name: "the Kat Wout gang", "rebels of X",
  /// "the rebel group X", "a group calling itself X".
  func isArmed(_ candidate: NameCandidate) -> Bool {
    let range = candidate.tokens
    if range.count == 1, lexicon.peopleNames.contains(view.words[range.lowerBound]) { return false }
    if range.contains(where: {
      lexicon.armedNouns.contains(view.tokens[$0].lemma.lowercased()) && !view.words[$0].isEmpty
    }),
      candidate.kind == .organization, range.count > 1
    {
      return true
    }
    if isCalling(range) { return true }
    if candidate.kind == .person, range.count > 1 {
      let next = range.upperBound
      let head = view.head(of: range)
      // "Al-Badr, a militia which …".
      if candidate.titles.isEmpty,
        view.children[head].contains(where: {
          view.tokens[$0].dep == "appos" && $0 >= next && view.tokens[$0].tag == "NN"
            && lexicon.armedNouns.contains(view.tokens[$0].lemma.lowercased())
            && lexicon.armedDescriptions.contains(view.words[$0])
        })
      {
        return true
      }
      return next < view.tokens.count && isArmedNoun(next)
        && view.tokens[head].head == next
    }
    guard
      [.organization, .people, .person, .place, .event, .agreement].contains(candidate.kind),
      candidate.titles.isEmpty
    else { return false }
    let head = view.head(of: range)
    let token = view.tokens[head]
    let governor = token.head
    // "Takfiri terrorists" is a creed, "Séléka rebels" a group.
    if candidate.kind == .people, token.tag == "JJ" { return false }
    if governor != head, !range.contains(governor),
      ["compound", "nmod", "amod", "appos"].contains(token.dep),
      isArmedNoun(governor)
    {
      return governor == range.upperBound || token.dep == "appos"
    }
    return view.children[head].contains { child in
      !range.contains(child) && isArmedNoun(child)
        && (view.tokens[child].dep == "appos"
          || ["compound", "nmod"].contains(view.tokens[child].dep) && child + 1 == range.lowerBound)
    }
  }

  /// "a group calling itself the Northern Guard"
  private func isCalling(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound - 1
    while i >= 0, range.lowerBound - i <= 4 {
      if view.tokens[i].lemma == "call" { return i > 0 && view.tokens[i].tag == "VBG" }
      guard ["DT", "PRP"].contains(view.tokens[i].tag) || view.words[i].isEmpty else {
        return false
      }
      i -= 1
    }
    return false
  }

  private func isArmedNoun(_ i: Int) -> Bool {
    lexicon.armedNouns.contains(view.tokens[i].lemma.lowercased())
      || lexicon.armedNouns.contains(view.words[i])
      || view.children[i].contains {
        view.tokens[$0].dep == "amod" || view.tokens[$0].dep == "compound"
          ? lexicon.armedNouns.contains(view.words[$0]) : false
      }
  }
}
