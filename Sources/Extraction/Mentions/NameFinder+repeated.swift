import Language

/// Names that were found once, wherever else the article has them in full or in part.
extension NameFinder {
  /// Names found once, wherever else the text has the same words: the model overlooks some.
  func repeatedNames(of found: [NameCandidate]) -> [NameCandidate] {
    struct Known {
      let words: [String]
      let kind: NameCandidate.Kind
    }
    var known: [String: [Known]] = [:]
    for candidate in found
    where candidate.source == .model
      && [.organization, .place, .armedGroup, .person].contains(candidate.kind)
    {
      let words = candidate.tokens.map { view.tokens[$0].text }
      guard let first = words.first, words.joined().count > 3 || isShortForm(candidate.tokens),
        candidate.kind != .person || words.count > 1,
        !known[first, default: []].contains(where: { $0.words == words })
      else { continue }
      known[first, default: []].append(Known(words: words, kind: candidate.kind))
      // "ABS-CBN" for "ABS-CBN Corporation".
      if candidate.kind == .organization, words.count > 1, let last = words.last,
        lexicon.legalForms.contains(FoldedWord.fold(last)), words.dropLast().joined().count > 3
      {
        known[first, default: []].append(Known(words: words.dropLast(), kind: candidate.kind))
      }
    }
    var result: [NameCandidate] = []
    var i = 0
    while i < view.tokens.count {
      defer { i += 1 }
      guard view.isRead[i], view.isCapitalized[i], let names = known[view.tokens[i].text],
        !isTitleCase(view.sentence(i))
      else { continue }
      let match = names.filter { name in
        i + name.words.count <= view.tokens.count
          && name.words.indices.allSatisfy { view.tokens[i + $0].text == name.words[$0] }
      }.max { $0.words.count < $1.words.count }
      guard let match else { continue }
      let range = i..<(i + match.words.count)
      // A part of a longer run of capitals is another name.
      let isBounded =
        (i == 0 || !view.isCapitalized[i - 1] || titles.covering(i - 1) != nil
          || view.sentence(i).lowerBound == i - 1)
        && (range.upperBound == view.tokens.count || !view.isCapitalized[range.upperBound]
          || titles.covering(range.upperBound) != nil)
      // "The Serb Gathering": the last of several capitals may look like a noun.
      let tag = view.tokens[range.upperBound - 1].tag
      guard isBounded,
        tag.hasPrefix("NNP")
          || range.count > 1 && tag.hasPrefix("NN") && view.isCapitalized[range.upperBound - 1]
      else {
        continue
      }
      result.append(NameCandidate(tokens: range, kind: match.kind, source: .model))
      i = range.upperBound - 1
    }
    return result
  }

  /// "Abiy Ahmed … Abiy won": given names by which the article calls people alone, too.
  private func givenNames(of found: [NameCandidate], _ linker: PersonLinker) -> Set<String> {
    var given: Set<String> = []
    var alone: Set<String> = []
    // Whole names by their first words.
    var whole: [String: Set<String>] = [:]
    for candidate in found where candidate.kind == .person {
      let parts = linker.parts(view.text(candidate.tokens)).words
      guard let first = parts.first, first.count >= 4 else { continue }
      if parts.count > 1 {
        given.insert(first)
        whole[first, default: []].insert(parts.joined(separator: " "))
      } else if candidate.titles.isEmpty, view.tokens[candidate.tokens.lowerBound].tag == "NNP" {
        alone.insert(first)
      }
    }
    for i in view.tokens.indices where whole[view.words[i]]?.count == 1 && isAlone(i) {
      alone.insert(view.words[i])
    }
    return given.intersection(alone)
  }

  /// "Fiame's party": a first word of somebody's name, which is no known place, alone as who acts
  /// or has something.
  private func isAlone(_ i: Int) -> Bool {
    guard view.isRead[i], view.isCapitalized[i], view.tokens[i].tag == "NNP",
      ["nsubj", "nsubjpass", "poss", "dobj"].contains(view.tokens[i].dep),
      lexicon.names.folded(view.words[i]).isEmpty,
      lexicon.worldNames?.match(in: view.words, from: i, limit: i + 1) == nil,
      !isTitleCase(view.sentence(i))
    else { return false }
    let sentence = view.sentence(i)
    return (i == sentence.lowerBound || !view.isCapitalized[i - 1])
      && (i + 1 == sentence.upperBound
        || !view.isCapitalized[i + 1] && view.tokens[i + 1].text != "-")
  }

  /// "Lapid later signed": a surname that the tagger takes for an adjective or a noun, as who acts.
  private func isMistagged(_ i: Int) -> Bool {
    ["JJ", "NN", "RB", "FW", "VB"].contains(view.tokens[i].tag) && view.words[i].count >= 4
      && ["nsubj", "nsubjpass"].contains(view.tokens[i].dep)
      && view.tokens[view.tokens[i].head].pos == "VERB"
      && view.children[i].allSatisfy { view.tokens[$0].dep == "punct" }
  }

  /// Without places that are the first word of somebody's name.
  func withoutPlaces(
    _ found: [NameCandidate], called short: [NameCandidate]
  ) -> [NameCandidate] {
    let people = Set(short.map(\.tokens))
    let alone = Set(
      short.filter { isAlone($0.tokens.lowerBound) }.map { view.words[$0.tokens.lowerBound] })
    return found.filter { old in
      let i = old.tokens.lowerBound
      return old.kind != .place || old.source != .model || !people.contains(old.tokens)
        || !alone.contains(view.words[i])
        || i > 0 && ["in", "at", "near", "to", "from", "into"].contains(view.words[i - 1])
    }
  }

  /// Later short forms that the model missed: capitalised words that are the last part of a
  /// person's name in this article, one slip of spelling allowed.
  func shortForms(of found: [NameCandidate]) -> [NameCandidate] {
    let linker = PersonLinker(lexicon: lexicon)
    var lastParts: Set<String> = []
    for candidate in found where candidate.kind == .person {
      let parts = linker.parts(view.text(candidate.tokens)).words
      if parts.count > 1, let last = parts.last, last.count >= 3 { lastParts.insert(last) }
    }
    lastParts.formUnion(givenNames(of: found, linker))
    guard !lastParts.isEmpty else { return [] }
    let sorted = lastParts.sorted()
    var slips = SlipIndex()
    for (i, part) in sorted.enumerated() { slips.insert(part, of: i) }
    var result: [NameCandidate] = []
    for i in view.tokens.indices
    where view.isRead[i] && view.isCapitalized[i]
      && (view.tokens[i].tag.hasPrefix("NNP") || isMistagged(i)) && view.words[i].count >= 3
    {
      let word = view.words[i]
      // "Rai", "Roh": a surname of three letters is written as it was, and is no known
      // abbreviation.
      if word.count == 3,
        FoldedWord.isAllCapitals(view.tokens[i].text) || !lexicon.names.folded(word).isEmpty
          || titles.covering(i) != nil || ["DATE", "TIME"].contains(view.label[i])
      {
        continue
      }
      guard
        lastParts.contains(word)
          || word.count >= 6 && view.tokens[i].tag.hasPrefix("NNP")
            && slips.owners(near: word).contains(where: { linker.isSlip(word, sorted[$0]) })
      else {
        continue
      }
      result.append(NameCandidate(tokens: i..<(i + 1), kind: .person, source: .model))
    }
    return result
  }
}
