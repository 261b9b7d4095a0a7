import Language

/// Whose people are by the posts that introduce them: "Sudan's army chief Hassan Tirab" is Sudan's
/// wherever Tirab is named.
struct PeopleHomes {
  private let view: TokenView
  /// Country by the last word of a name, folded; empty where two differ.
  private var homes: [String: String] = [:]
  /// First tokens of the names that a country stands in front of.
  private var introduced: Set<Int> = []

  /// Reads the words in front of each name, up to eight.
  init(
    view: TokenView, candidates: [NameCandidate], titles: [TitlePhrase], _ countryAt: [String?]
  ) {
    self.view = view
    var isTitle = [Bool](repeating: false, count: view.tokens.count)
    for title in titles where !title.isFormer { for i in title.tokens { isTitle[i] = true } }
    for name in candidates where name.kind == .person {
      let start = view.sentence(name.tokens.lowerBound).lowerBound
      var i = name.tokens.lowerBound - 1
      guard i >= start, isTitle[i] else { continue }
      while i >= start, name.tokens.lowerBound - i <= 8, countryAt[i] == nil,
        isTitle[i] || view.isPossessive(i) || ["JJ", "HYPH"].contains(view.tokens[i].tag)
      {
        i -= 1
      }
      guard i >= start, let country = countryAt[i] else { continue }
      let last = view.words[name.tokens.upperBound - 1]
      introduced.formUnion(name.tokens)
      homes[last] = homes[last].map { $0 == country ? country : "" } ?? country
    }
  }

  /// "The war broke out between Tirab and Daglo. They had ousted Prime Minister X": the one state
  /// of the people who are named in a sentence or the one before it, in the same paragraph, and
  /// whom other sentences introduced.
  ///
  /// - Complexity: O(tokens of two sentences).
  func state(near i: Int) -> String? {
    let own = view.sentence(i)
    var start = own.lowerBound
    if start > 0, view.tokens[start - 1].paragraph == view.tokens[start].paragraph {
      start = view.sentence(start - 1).lowerBound
    }
    var found: String?
    for j in start..<own.upperBound {
      guard view.isCapitalized[j], view.tokens[j].tag.hasPrefix("NNP"),
        let home = homes[view.words[j]]
      else { continue }
      // "Kenyan President X met Prime Minister Y", "X met Prime Minister Y": each has a state.
      guard !home.isEmpty, !introduced.contains(j), found == nil || found == home,
        j < own.lowerBound || !view.tokens[j].dep.hasPrefix("nsubj")
      else { return nil }
      found = home
    }
    return found
  }
}
