import Language

/// Companies with names of their own, which the model takes for people: "Norway's Fjellborg
/// Energi".
extension NameClassifier {
  /// Takes names of two words and more for bodies where no part of them is known as somebody's
  /// name, the words around them speak of a company and none of a person.
  ///
  /// - Complexity: O(candidates + tokens).
  func takeUnknownFirms(_ candidates: inout [NameCandidate]) {
    var groups: [String: [Int]] = [:]
    var order: [String] = []
    for (i, candidate) in candidates.enumerated()
    where candidate.kind == .person && candidate.source == .model
      && candidate.tokens.filter({ !view.words[$0].isEmpty }).count > 1
    {
      let name = key(candidate)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(i)
    }
    guard !order.isEmpty else { return }
    var alone: Set<String> = []
    for candidate in candidates
    where candidate.tokens.count == 1 && candidate.source == .model && candidate.titles.isEmpty {
      alone.insert(view.words[candidate.tokens.lowerBound])
    }
    for name in order {
      let members = groups[name] ?? []
      let ranges = members.map { candidates[$0].tokens }
      guard members.allSatisfy({ candidates[$0].titles.isEmpty }), let range = ranges.first,
        !alone.contains(view.words[range.upperBound - 1]),
        !ranges.contains(where: speaksOfPerson)
      else { continue }
      let word = view.words[range.lowerBound]
      let isShortened =
        alone.contains(word) && word.count > 3 && !lexicon.surnames.contains(word)
      guard isShortened || ranges.contains(where: speaksOfFirm), !isPersonal(range) else {
        continue
      }
      for i in members { candidates[i].kind = .organization }
      for i in candidates.indices
      where isShortened && candidates[i].tokens.count == 1 && candidates[i].source == .model
        && view.words[candidates[i].tokens.lowerBound] == view.words[range.lowerBound]
        && [.person, .place].contains(candidates[i].kind)
      {
        candidates[i].kind = .organization
      }
    }
  }

  /// Whether a part of a name is known from people's names.
  private func isPersonal(_ range: Range<Int>) -> Bool {
    let words = range.filter { !view.words[$0].isEmpty }
    guard let first = words.first, let last = words.last else { return true }
    func isGiven(_ i: Int) -> Bool {
      lexicon.givenNames[view.words[i]] != nil || lexicon.originNames.contains(view.words[i])
    }
    return isGiven(first) || isGiven(last) || lexicon.surnames.contains(view.words[last])
      || words.contains {
        lexicon.nameParticles.contains(view.words[$0]) || view.words[$0].count == 1
          || $0 > first && view.tokens[$0 - 1].text == "-"
      }
  }

  /// "Norway's X", "shares in X", "a unit of X", "its Danish rival X".
  private func speaksOfFirm(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    let first = view.sentence(range.lowerBound).lowerBound
    guard before > first else { return false }
    if view.words[before] == "to", view.tokens[before - 1].lemma == "belong" { return true }
    if view.isPossessive(before), view.label[before - 1] == "GPE" { return true }
    // "Its Estonian rival X".
    if lexicon.postCues.firmPeers.contains(view.words[before]),
      lexicon.names.folded(view.words[before - 1]).contains(where: { $0.use == .demonym })
    {
      return true
    }
    return ["of", "in"].contains(view.words[before])
      && lexicon.postCues.firmParts.contains(view.words[before - 1])
  }

  /// "X, 48,", "X, who", a verb that people and teams have for a subject.
  private func speaksOfPerson(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if end + 1 < view.tokens.count, view.tokens[end].text == "," {
      if view.tokens[end + 1].tag == "CD" || ["WP", "WP$"].contains(view.tokens[end + 1].tag) {
        return view.words[end + 1] != "whose"
      }
      if titles.starting(at: end + 1) != nil { return true }
    }
    if end < view.tokens.count, ["who", "whom"].contains(view.words[end]) { return true }
    let head = view.head(of: range)
    // "His counterpart, X", "the minister, X".
    if view.tokens[head].dep == "appos" {
      let noun = view.tokens[head].head
      return lexicon.counterpartNouns.contains(view.words[noun]) || titles.covering(noun) != nil
    }
    guard view.tokens[head].dep.hasPrefix("nsubj") else { return false }
    return lexicon.postCues.athleticVerbs.contains(
      view.tokens[view.tokens[head].head].lemma.lowercased())
  }

  /// "Curator at the Estonian Maritime Museum", "the British Museum returned two bronzes": a house
  /// that employs or acts.
  func isActingHouse(_ range: Range<Int>) -> Bool {
    let houses = lexicon.postCues.houses
    guard
      houses.contains(view.words[range.upperBound - 1])
        || houses.contains(view.words[range.lowerBound])
    else { return false }
    let vote = NameVote(view: view, lexicon: lexicon, titles: titles)
    if vote.isEmployer(range) { return true }
    let head = view.head(of: range)
    let verb = view.tokens[head].head
    if view.tokens[head].dep == "pobj" {
      if view.words[verb] == "at" || view.words[verb] == "of", verb > 0,
        let title = titles.covering(verb - 1), title.kind == "chief"
      {
        return true
      }
      return view.tokens[verb].dep == "agent"
    }
    return view.tokens[head].dep == "nsubj" && view.tokens[verb].pos == "VERB"
      && !lexicon.postCues.buildingVerbs.contains(view.tokens[verb].lemma.lowercased())
  }

  /// "KazPetroService": a capital inside a word, behind more than a prefix of people's names.
  func hasInnerCapital(_ range: Range<Int>) -> Bool {
    let text = view.tokens[range.lowerBound].text
    let letters = Array(text)
    guard range.count == 1, letters.count > 5, let first = letters.first, first.isUppercase,
      let inner = letters.indices.dropFirst().first(where: { letters[$0].isUppercase })
    else { return false }
    return inner > 2 && letters[inner - 1].isLowercase
      && !["mac", "fitz", "van", "von", "del", "della", "abu", "ibn", "ben", "bin"].contains(
        String(letters[..<inner]).lowercased())
  }
}
