import Language

/// Bodies that are called by whom they gather and what they are for.
extension NamedBodies {
  /// "The Front for the Renewal of Darfur", "Guardians of the Foyle", "Women in Justice and
  /// Leadership", "the Central Bank of West African States": names that go on behind a word for
  /// bodies or for their members.
  ///
  /// - Complexity: O(tokens).
  func calledByPurpose() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for head in view.tokens.indices
    where view.isRead[head] && view.isCapitalized[head] && titles.covering(head) == nil {
      let sentence = view.sentence(head)
      guard head + 2 < sentence.upperBound, view.tokens[head].tag.hasPrefix("NN"),
        isJoined(head, opens: head == sentence.lowerBound),
        // A headline in capitals says nothing of names.
        !sentence.allSatisfy({ view.isCapitalized[$0] || view.words[$0].isEmpty })
      else { continue }
      let end = purposeEnd(behind: head, limit: sentence.upperBound)
      guard end > head + 2,
        view.words[head + 1] != "for" || !lexicon.organizationNouns.contains(view.words[end - 1]),
        end >= sentence.upperBound || !view.isPossessive(end)
      else { continue }
      var start = head
      while start > sentence.lowerBound, isQualifier(start - 1) { start -= 1 }
      result.append(
        NameCandidate(tokens: start..<end, kind: .organization, source: .model))
    }
    return result
  }

  /// Whether a capitalised noun and the preposition behind it begin a name.
  private func isJoined(_ head: Int, opens: Bool) -> Bool {
    let (word, joint) = (view.words[head], view.words[head + 1])
    // "The Union for a European Georgia".
    let object = ["the", "a", "an"].contains(view.words[head + 2]) ? head + 3 : head + 2
    guard object < view.tokens.count, view.isCapitalized[object] else { return false }
    if lexicon.postCues.gatherings.contains(word) {
      guard ["of", "for", "in", "against", "without"].contains(joint) else { return false }
      // "Women in Kabul", "Friends of Obama": where they are, and whose friends; "of the Foyle".
      let others = joint == "of" && object > head + 2 ? [] : ["GPE", "LOC", "PERSON"]
      return !(others + ["NORP", "DATE"]).contains(view.label[object])
        && lexicon.names.match(
          in: view.words, from: object, limit: view.sentence(head).upperBound) == nil
        && (!opens || object == head + 2 || joint == "of")
    }
    // "The Platform for Equality", "the Alternative for Bohemia": what parties call themselves.
    if lexicon.postCues.causeHeads.contains(word) {
      return joint == "for" && !opens && view.words[head - 1] != "a"
        && !["PERSON", "NORP", "DATE"].contains(view.label[object])
    }
    guard lexicon.organizationNouns.contains(word) else { return false }
    let isState =
      lexicon.bodies.match(in: view.words, endingAt: head + 1, limit: max(0, head - 3))?.values
      .contains { !$0.isMinistry } ?? false
    // "Elected to the Senate for the Liberal Party".
    if joint == "for", !isState {
      return !["PERSON", "GPE", "NORP", "DATE"].contains(view.label[object])
        && lexicon.names.folded(view.words[object]).isEmpty
    }
    // "The Congress of Local and Regional Authorities": no state's congress.
    return joint == "of" && isState && view.words[head + 2] != "the"
      && lexicon.names.match(
        in: view.words, from: object, limit: view.sentence(head).upperBound)?.values
        .contains { $0.type == "country" } != true
  }

  /// Where the capitalised words behind the preposition end.
  private func purposeEnd(behind head: Int, limit: Int) -> Int {
    var end = head + 2
    var i = ["a", "an"].contains(view.words[end]) ? end + 1 : end
    while i < limit, i - head < 12 {
      if isPurposeWord(i) {
        i += 1
        end = i
        continue
      }
      guard ["of", "the", "and", "for", "&"].contains(view.tokens[i].text) else { break }
      var next = i + 1
      while next < limit, view.words[next] == "the" { next += 1 }
      guard next < limit, isPurposeWord(next) else { break }
      // "The Alliance for Change and UNICEF": the next one has a name of its own.
      if view.words[i] == "and" || view.tokens[i].text == "&",
        FoldedWord.isAllCapitals(view.tokens[next].text)
          || !lexicon.names.folded(view.words[next]).isEmpty
          || view.label[next] == "PERSON" || lexicon.organizationNouns.contains(view.words[next])
      {
        break
      }
      i = next
    }
    return end
  }

  private func isPurposeWord(_ i: Int) -> Bool {
    view.isCapitalized[i] && !isTitle(i) && !view.isPossessive(i)
      && ["NN", "JJ", "VBG", "CD"].contains { view.tokens[i].tag.hasPrefix($0) }
      && (!["PERSON", "DATE", "TIME"].contains(view.label[i]) || view.words[i - 1] == "the")
  }

  /// Whether a title stands in front of a name: no "Women in Justice and Leadership".
  private func isTitle(_ i: Int) -> Bool {
    guard let title = titles.covering(i) else { return false }
    let next = title.tokens.upperBound
    return title.tokens.count > 1 || next < view.tokens.count && view.isCapitalized[next]
  }

  private func isQualifier(_ i: Int) -> Bool {
    view.isCapitalized[i] && ["NNP", "NNPS", "JJ"].contains(view.tokens[i].tag)
      && !lexicon.names.folded(view.words[i]).contains { $0.type == "country" }
      && titles.covering(i) == nil
      && view.label[i] != "PERSON"
  }
}
