import Language

/// Capitals that were those of a state that is no more: "Soviet ships …, Moscow said" in 1986.
struct FormerStates {
  /// A state that is no more, and the one whose capital its capital has become.
  struct Entry {
    /// The former state's name.
    let name: String
    /// The name of the state that has its capital.
    let heir: String
    /// The last year of the former state.
    let until: Int
  }

  let entries: [Entry]

  /// Gives a capital back to the former state where an article of its time speaks of that state and
  /// does not name the heir.
  ///
  /// - Complexity: O(candidates) for each entry whose state still was.
  func settle(_ candidates: inout [NameCandidate], published year: Int?) {
    guard let year else { return }
    for entry in entries where year <= entry.until {
      var isSpoken = false
      var isHeirNamed = false
      for candidate in candidates {
        switch candidate.kind {
        case .country, .demonym:
          isSpoken = isSpoken || candidate.name == entry.name
          isHeirNamed = isHeirNamed || candidate.kind == .country && candidate.name == entry.heir
        default: continue
        }
      }
      guard isSpoken, !isHeirNamed else { continue }
      for i in candidates.indices
      where candidates[i].kind == .capital
        && (candidates[i].country ?? candidates[i].name) == entry.heir
      {
        candidates[i].country = entry.name
        if candidates[i].name == entry.heir { candidates[i].name = entry.name }
      }
    }
  }
}
