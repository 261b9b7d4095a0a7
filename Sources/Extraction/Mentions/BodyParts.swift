import Language

/// By which parts of their names the bodies of a text are called: "the Front" after "the Tamil
/// Front of Mannar", "the Coast Brigades" after "the Tihama Coast Brigades".
struct BodyParts {
  /// How many words of a name are looked at; longer names are none.
  private static let reach = 10
  /// Words that a name goes on with behind its head.
  private static let joints: Set<String> = ["of", "for", "in", "on", "against", "at", "to"]

  /// Entities by the words that end their name, or what stands in front of an "of" in it.
  private var byTail: [String: [Int]] = [:]

  /// Remembers by what the body may be called.
  mutating func note(_ draft: EntityDraft, _ entity: Int) {
    guard ["organization", "armed-group"].contains(draft.type), !draft.isDescribed else { return }
    let words = FoldedWord.fold(draft.name).split(separator: " ").map(String.init)
    guard (2...Self.reach).contains(words.count) else { return }
    // "Air Morava" is no short form of the "Pilots' Syndicate of Air Morava".
    let head = words.firstIndex(where: Self.joints.contains) ?? words.count
    guard head > 1 else { return }
    for end in Set([head, words.count]).sorted() {
      for start in 1..<head {
        let tail = words[start..<end].joined(separator: " ")
        if byTail[tail]?.last != entity { byTail[tail, default: []].append(entity) }
      }
    }
  }

  /// The one body whose name has these words as its head.
  ///
  /// - Parameter isCalledSo: whether the mention stands as such a short form does.
  func whole(_ words: [String], _ isCalledSo: Bool, _ ledger: EntityLedger) -> Int? {
    guard isCalledSo, let fits = byTail[words.joined(separator: " ")], fits.count == 1 else {
      return nil
    }
    return fits[0]
  }
}

extension NameLinker {
  /// Whether a name stands as a short form does: "the Front", "a Commission spokeswoman".
  func isCalledSo(_ candidate: NameCandidate, _ words: [String]) -> Bool {
    guard [.organization, .armedGroup].contains(candidate.kind) else { return false }
    if words.count > 1 { return true }
    if candidate.kind == .organization, lexicon.organizationNouns.contains(words[0]) { return true }
    let before = candidate.tokens.lowerBound - 1
    return before >= 0 && view.words[before] == "the"
  }

  /// Those whom the model takes for persons and who are bodies, called by a part of their names:
  /// "the Avengers" after "the Kono Avengers".
  ///
  /// - Complexity: O(candidates).
  func unnamedPersons(_ candidates: [NameCandidate]) -> [NameCandidate] {
    var tails: Set<String> = []
    for body in candidates
    where [.organization, .armedGroup].contains(body.kind) && (2...6).contains(body.tokens.count) {
      tails.insert(FoldedWord.fold(view.text(body.tokens.dropFirst())))
    }
    guard !tails.isEmpty else { return candidates }
    return candidates.map { candidate in
      let before = candidate.tokens.lowerBound - 1
      guard candidate.kind == .person || candidate.kind == .place, candidate.source == .model,
        candidate.titles.isEmpty, before >= 0,
        view.words[before] == "the", tails.contains(FoldedWord.fold(view.text(candidate.tokens)))
      else { return candidate }
      var body = candidate
      body.kind = .organization
      return body
    }
  }
}
