import Language

/// Names that the language model overlooks or cuts.
extension NameEvidence {
  /// Runs of capitalised words that nothing took for a name ("bought from the dealer Aerodnipro"),
  /// or of which only a part is one ("Justicia y [Surco]"). They are of no kind; only a judge can
  /// make names of them.
  ///
  /// - Complexity: O(tokens + candidates).
  func unknown(besides candidates: [NameCandidate]) -> [NameCandidate] {
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    /// The name of the model's that a token belongs to, plus one.
    var part = [Int](repeating: 0, count: view.tokens.count)
    for (number, candidate) in candidates.enumerated() {
      let isSoft =
        candidate.source == .model && candidate.titles.isEmpty && Self.word(candidate.kind) != nil
      for i in candidate.start..<candidate.tokens.upperBound {
        if isSoft { part[i] = number + 1 } else { isTaken[i] = true }
      }
    }
    func isFree(_ i: Int) -> Bool {
      !isTaken[i] && view.isRead[i]
        && (part[i] > 0
          || view.isCapitalized[i] && view.label[i].isEmpty && titles.covering(i) == nil
            && view.words[i].count > 1 && Self.inNames.contains(view.tokens[i].tag))
    }
    var result: [NameCandidate] = []
    var i = 0
    while i < view.tokens.count {
      let sentence = view.sentence(i)
      guard isFree(i), view.isCapitalized[i] else {
        i += 1
        continue
      }
      let end = runEnd(from: i, in: sentence, isFree)
      if let range = whole(i..<end, part, candidates, in: sentence, isTaken) {
        result.append(NameCandidate(tokens: range, kind: .people, source: .pattern))
      }
      i = end
    }
    return result
  }

  /// "Parents for Clean Weights", "Justicia y Surco": where a run of words, joined by particles,
  /// ends.
  func runEnd(
    from start: Int, in sentence: Range<Int>, _ isFree: (Int) -> Bool
  ) -> Int {
    var end = start + 1
    while end < sentence.upperBound,
      isFree(end)
        || Self.joints.contains(view.words[end]) && end + 1 < sentence.upperBound
          && isFree(end + 1) && view.isCapitalized[end + 1]
    {
      end += 1
    }
    return end
  }

  /// A run that may be one name, and is none by itself.
  func whole(
    _ range: Range<Int>, _ part: [Int], _ candidates: [NameCandidate], in sentence: Range<Int>,
    _ isTaken: [Bool]
  ) -> Range<Int>? {
    // "The Greek Orthodox bishop".
    guard range.count <= 6, !lexicon.faiths.contains(view.words[range.upperBound - 1]),
      range.contains(where: { view.tokens[$0].tag.hasPrefix("NNP") })
    else { return nil }
    let parts = Set(range.map { part[$0] }).subtracting([0])
    if parts.isEmpty {
      guard range.lowerBound > sentence.lowerBound, Self.isInside(range.lowerBound, view) else {
        return nil
      }
    } else {
      // Two names at most, each as a whole, and something else.
      guard parts.count < 3,
        parts.allSatisfy({
          let own = candidates[$0 - 1].tokens
          return range.lowerBound <= own.lowerBound && own.upperBound <= range.upperBound
            && own != range
        })
      else { return nil }
    }
    // What goes on in a name that is known, or in capitals, is a part of something else.
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    let isOpen =
      after < sentence.upperBound && view.isCapitalized[after] && view.words[after].count > 1
      || before >= sentence.lowerBound
        && (isTaken[before] && view.isCapitalized[before]
          || Self.joints.contains(view.words[before]) && before > sentence.lowerBound
            && view.isCapitalized[before - 1])
    return isOpen ? nil : range
  }

  /// Tags of words that names are made of: no "His" at the head of a sentence.
  static let inNames: Set<String> = [
    "NNP", "NNPS", "NN", "NNS", "JJ", "VBG", "VBN", "VBD", "FW", "CD",
  ]

  static let joints: Set<String> = [
    "for", "of", "against", "and", "&", "de", "da", "do", "dos", "du", "des", "del", "la", "y",
    "e", "et", "und", "van", "der", "al", "el", "-",
  ]

  /// Whether a word stands behind one in small letters, so that its capital says something.
  static func isInside(_ i: Int, _ view: TokenView) -> Bool {
    let before = view.tokens[i - 1]
    return view.words[i - 1].first?.isLowercase == true && !view.isCapitalized[i - 1]
      || [",", "(", "-"].contains(before.text) || before.tag == "POS"
  }
}
