import Language

/// Names of companies, parties and ships.
extension NameClassifier {
  /// "Beach" after "Beach Energy": the first word of a company's name stands for the company
  /// wherever it is nowhere a place.
  func takeShortBodies(_ candidates: inout [NameCandidate]) {
    var fronts: Set<String> = []
    for candidate in candidates
    where candidate.kind == .organization && candidate.tokens.count > 1 {
      let (first, last) = (candidate.tokens.lowerBound, candidate.tokens.upperBound - 1)
      guard view.words[first].count >= 4, lexicon.names.folded(view.words[first]).isEmpty,
        lexicon.companyTails.contains(view.words[last])
          || lexicon.legalForms.contains(view.words[last])
      else { continue }
      fronts.insert(view.words[first])
    }
    guard !fronts.isEmpty else { return }
    func isShort(_ candidate: NameCandidate) -> Bool {
      candidate.source == .model && candidate.tokens.count == 1 && candidate.titles.isEmpty
        && fronts.contains(view.words[candidate.tokens.lowerBound])
        && [.place, .person, .people, .event].contains(candidate.kind)
    }
    for candidate in candidates where isShort(candidate) {
      let token = view.tokens[candidate.tokens.lowerBound]
      if token.dep == "pobj", ["in", "at", "near"].contains(view.words[token.head]) {
        fronts.remove(view.words[candidate.tokens.lowerBound])
      }
    }
    for i in candidates.indices where isShort(candidates[i]) { candidates[i].kind = .organization }
  }

  /// "Sumika Power", "Koskinen Oy": a company's last word, and no given name in front.
  func isFirm(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    // "Frente Popular", "Banco Sul".
    if lexicon.bodyHeads.contains(view.words[range.lowerBound]),
      view.isCapitalized[range.lowerBound]
    {
      return true
    }
    guard view.isCapitalized[last], view.tokens[last].tag.hasPrefix("N") else { return false }
    // "Samantha Power", but "India's Bharti Steel".
    let before = range.lowerBound - 1
    let isOwned = before > 0 && view.isPossessive(before) && view.label[before - 1] == "GPE"
    let isGiven =
      lexicon.givenNames[view.words[range.lowerBound]] != nil
      || lexicon.originNames.contains(view.words[range.lowerBound])
    guard isOwned || !lexicon.surnameTails.contains(view.words[last]) || range.count > 2 && !isGiven
    else { return false }
    return lexicon.companyTails.contains(view.words[last])
      || lexicon.legalForms.contains(view.words[last])
  }

  /// "The ferry Santa Quiteria", "MV Rena": ships, aircraft and trains are no nodes.
  func dropVessels(_ candidates: inout [NameCandidate]) {
    var vessels: Set<String> = []
    for candidate in candidates where isVessel(candidate) { vessels.insert(key(candidate)) }
    guard !vessels.isEmpty else { return }
    candidates.removeAll {
      $0.source == .model && $0.titles.isEmpty && vessels.contains(key($0))
    }
  }

  func isVessel(_ candidate: NameCandidate) -> Bool {
    guard candidate.source == .model, candidate.titles.isEmpty,
      [.person, .organization, .place, .people].contains(candidate.kind)
    else { return false }
    let first = candidate.tokens.lowerBound
    if lexicon.vesselPrefixes.contains(view.words[first]), candidate.tokens.count > 1 {
      return true
    }
    guard first > view.sentence(first).lowerBound else { return false }
    let before = view.words[first - 1]
    if lexicon.vesselPrefixes.contains(before) { return true }
    // "M/B Santa Quiteria", of which the model takes "B" along.
    if view.words[first].count == 1, view.tokens[first - 1].text == "/" { return true }
    return lexicon.vesselNouns.contains(before)
      && view.tokens[view.head(of: candidate.tokens)].dep != "pobj"
  }

  /// "Communist Party of Nepal (Maoist)": the wing in brackets is a part of a party's name.
  func extendByWing(_ candidate: inout NameCandidate) {
    let open = candidate.tokens.upperBound
    guard open + 2 < view.tokens.count, view.tokens[open].text == "(",
      candidate.tokens.contains(where: { lexicon.partyWords.contains(view.words[$0]) })
    else { return }
    var i = open + 1
    while i < view.tokens.count, i - open <= 6, view.tokens[i].text != ")" {
      let text = view.tokens[i].text
      let isWord = view.isCapitalized[i] && !view.words[i].isEmpty
      guard isWord || ["-", "–", "and"].contains(text) else { return }
      i += 1
    }
    let inside = (open + 1)..<i
    guard i < view.tokens.count, view.tokens[i].text == ")", !inside.isEmpty,
      !FoldedWord.isAllCapitals(view.text(inside)), view.text(inside).count > 4
    else { return }
    candidate.tokens = candidate.tokens.lowerBound..<(i + 1)
  }

  /// "Indonesian Red Cross": no person's name begins with a nation's adjective.
  func isNational(_ range: Range<Int>) -> Bool {
    let last = view.words[range.upperBound - 1]
    if lexicon.names.folded(last).contains(where: { $0.type == "country" && $0.use == .name }),
      range.contains(where: { lexicon.organizationNouns.contains(view.words[$0]) })
    {
      return true
    }
    return lexicon.names.folded(view.words[range.lowerBound]).contains { $0.use == .demonym }
      && view.tokens[range.lowerBound].pos == "ADJ"
  }
}
