extension MentionLexicon {
  /// The gender that a person's given name speaks for.
  func likelyGender(_ draft: EntityDraft) -> String? {
    let words = draft.name.split(separator: " ")
    guard words.count > 1, let first = words.first else { return nil }
    return givenNames[FoldedWord.fold(String(first))]
  }
}
