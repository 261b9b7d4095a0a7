import Language

/// Capitals that the text itself explains, whatever else they are known for.
extension NameLinker {
  /// Where the name ends that capitals are the short form of: "the Coal Board (CB)", "the Coal
  /// Board, or CB,", "the Free Trade Union (FTU-K)".
  func nameEnd(beforeShort short: Range<Int>) -> Int? {
    let (start, end) = (short.lowerBound, short.upperBound)
    guard start > 1, end < view.tokens.count, short.count < 6,
      short.allSatisfy({
        view.tokens[$0].text == "-" || FoldedWord.isAllCapitals(view.tokens[$0].text)
      })
    else { return nil }
    if view.tokens[start - 1].text == "(", view.tokens[end].text == ")" { return start - 1 }
    return view.words[start - 1] == "or" && view.tokens[start - 2].text == ","
      && [",", "."].contains(view.tokens[end].text) ? start - 2 : nil
  }

  /// "Pragati Tanzania Imara, or PTI, said": the short form of what stands in front is no news
  /// agency of that name, here and further on.
  ///
  /// - Complexity: O(candidates).
  func shortened(_ found: [NameCandidate]) -> [NameCandidate] {
    let bodies: Set<NameCandidate.Kind> = [.organization, .armedGroup, .ministry]
    var explained: [String: NameCandidate.Kind] = [:]
    for (number, candidate) in found.enumerated().dropFirst()
    where candidate.tokens.count == 1 {
      let full = found[number - 1]
      let short = view.tokens[candidate.tokens.lowerBound].text
      guard bodies.contains(full.kind), full.tokens.count > 1,
        nameEnd(beforeShort: candidate.tokens) == full.tokens.upperBound,
        view.words[full.tokens.lowerBound].first == short.lowercased().first,
        full.source != .lexicon || candidate.source != .lexicon || full.name != candidate.name
      else { continue }
      explained[short] = full.kind
    }
    guard !explained.isEmpty else { return found }
    return found.map { candidate in
      guard candidate.tokens.count == 1,
        let kind = explained[view.tokens[candidate.tokens.lowerBound].text]
      else { return candidate }
      return NameCandidate(tokens: candidate.tokens, kind: kind, source: .model)
    }
  }

  /// By which initials a name may be called: those of its words, with and without "for", in any
  /// language, and without the home behind them: "CGL" for the "Commercial Growers' League of
  /// Zimbabwe", "UPT" for the "Union pour le Travail".
  func initials(_ words: [String]) -> Set<String> {
    func letters(_ words: some Sequence<String>, without small: Set<String>) -> String {
      String(words.compactMap { small.contains($0) ? nil : $0.first })
    }
    var result: Set<String> = [
      letters(words, without: ["of", "the", "and", "for", "in", "de"]),
      letters(words, without: Self.smallWords),
      letters(words, without: Self.smallWords.subtracting(["pour", "para", "por", "for"])),
    ]
    if let home = words.lastIndex(where: { $0 == "of" || $0 == "in" }), home > 2 {
      result.insert(letters(words.prefix(home), without: Self.smallWords))
    }
    return result
  }

  /// Words that abbreviations leave out.
  private static let smallWords: Set<String> = [
    "of", "the", "and", "for", "in", "on", "de", "du", "des", "la", "le", "les", "et", "da", "do",
    "dos", "das", "del", "di", "los", "las", "el", "y", "e", "pour", "para", "por", "und", "der",
  ]
}
