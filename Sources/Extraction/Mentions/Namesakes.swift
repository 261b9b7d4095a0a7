import Language

/// Places that share the name of a country: "Senator Mary Allen of Georgia".
struct Namesakes {
  /// A country's name and the words that tell the two apart, all in small letters.
  struct Entry {
    /// The country's name.
    let name: String
    /// What an article about the country speaks of, too.
    let home: Set<String>
    /// What an article about the other place speaks of, too.
    let elsewhere: Set<String>
  }

  let view: TokenView
  let entries: [Entry]

  /// Takes countries for places where the article speaks of what belongs to the namesake and of
  /// nothing that belongs to the country.
  ///
  /// - Complexity: O(tokens) for an article that has such a name.
  func settle(_ candidates: inout [NameCandidate]) {
    for entry in entries {
      let named = candidates.indices.filter {
        candidates[$0].kind == .country && candidates[$0].tokens.count == 1
          && view.words[candidates[$0].tokens.lowerBound] == entry.name
      }
      guard !named.isEmpty, !view.words.contains(where: entry.home.contains),
        view.words.contains(where: entry.elsewhere.contains)
      else { continue }
      for i in named {
        candidates[i].kind = .place
        candidates[i].name = view.text(candidates[i].tokens)
        candidates[i].country = nil
      }
    }
  }
}
