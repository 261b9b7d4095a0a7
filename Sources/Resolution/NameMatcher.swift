/// Says how likely two names are names of one person or body.
///
/// Words are aligned whatever their order; a word may be split, joined, misspelt, transliterated
/// differently, shortened to an initial or replaced by a nickname. Words that only one name has
/// cost little for persons (middle names) and more for organizations; words that differ on both
/// sides cost most.
public struct NameMatcher: Sendable {
  /// What the names are names of.
  public enum Kind: Sendable {
    /// Persons.
    case person
    /// Organizations, companies, armed groups.
    case organization
  }

  /// The score from which two names are taken for the same when nothing else is known; chosen on
  /// the pairs that the test of this type reads.
  public static let threshold = 0.7

  let vocabulary: NameVocabulary

  /// Makes a matcher.
  public init(vocabulary: NameVocabulary) { self.vocabulary = vocabulary }

  /// How alike two names are, 0...1.
  ///
  /// - Complexity: O(product of the lengths).
  public func score(_ a: String, _ b: String, _ kind: Kind) -> Double {
    switch kind {
    case .person:
      return score(
        PreparedName.person(a, vocabulary), PreparedName.person(b, vocabulary), kind)
    case .organization:
      return score(
        PreparedName.organization(a, vocabulary), PreparedName.organization(b, vocabulary), kind)
    }
  }

  func score(_ a: PreparedName, _ b: PreparedName, _ kind: Kind) -> Double {
    guard !a.words.isEmpty, !b.words.isEmpty else { return 0 }
    if let x = a.qualifier, let y = b.qualifier, x != y { return 0 }
    if a.joined == b.joined { return formsAgree(a, b) ? 1 : 0.65 }
    if a.isLogographic && b.isLogographic { return 0 }
    var best = 0.0
    if kind == .organization, isAcronym(a, b) || isAcronym(b, a) { best = 0.8 }
    best = max(best, joinedScore(a, b))
    let alignment = NameAlignment(a, b, vocabulary)
    best = max(best, alignment.score(extraCost: kind == .person ? 0.15 : 0.5))
    return formsAgree(a, b) ? best : best * 0.65
  }

  /// Names that differ by a letter or two when written without blanks.
  private func joinedScore(_ a: PreparedName, _ b: PreparedName) -> Double {
    let length = max(a.joined.utf8.count, b.joined.utf8.count)
    guard length >= 8, a.words.count != b.words.count else { return 0 }
    guard let distance = WordSimilarity.distance(a.joined, b.joined, limit: 2) else { return 0 }
    return 1 - Double(distance) / Double(length) * 1.5
  }

  private func formsAgree(_ a: PreparedName, _ b: PreparedName) -> Bool {
    a.legalForm == nil || b.legalForm == nil || a.legalForm == b.legalForm
  }

  /// Whether a name of one word is made of the first letters of the other's words.
  private func isAcronym(_ short: PreparedName, _ long: PreparedName) -> Bool {
    guard let word = short.words.first?.text, word.count >= 2, long.words.count >= 2 else {
      return false
    }
    return String(long.words.compactMap(\.text.first)) == word && short.words.count <= 2
  }
}
