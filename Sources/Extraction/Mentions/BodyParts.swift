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
    if before >= 0, view.words[before] == "the" { return true }
    // "Almarza" after "Grupo Almarza", which the model holds for a body too.
    return candidate.kind == .organization && candidate.source == .model && words[0].count > 3
  }

  /// Those whom the model takes for persons or places and who are bodies, called by the first words
  /// of their names: "Hanbit" after "Hanbit Interactive", where nobody has that name and nothing
  /// is said to be there.
  ///
  /// - Complexity: O(candidates).
  func calledByFirstWords(_ candidates: [NameCandidate]) -> [NameCandidate] {
    let people = Set(
      candidates.lazy.filter { $0.kind == .person && $0.tokens.count > 2 }.map {
        FoldedWord.fold(view.text($0.tokens.prefix(2)))
      })
    var starts: Set<String> = []
    for body in candidates
    where body.kind == .organization && body.source == .model && (2...4).contains(body.tokens.count)
    {
      // "Paromita Guha", who is a person elsewhere.
      guard !people.contains(FoldedWord.fold(view.text(body.tokens.prefix(2)))) else { continue }
      let words = FoldedWord.fold(view.text(body.tokens)).split(separator: " ")
      for count in 1..<max(2, words.count) {
        starts.insert(words.prefix(count).joined(separator: " "))
      }
    }
    guard !starts.isEmpty else { return candidates }
    let unclear = candidates.filter { candidate in
      [.person, .place].contains(candidate.kind) && candidate.source == .model
        && starts.contains(FoldedWord.fold(view.text(candidate.tokens)))
    }
    guard !unclear.isEmpty else { return candidates }
    var others: Set<String> = []
    for candidate in unclear where !isActing(candidate) {
      others.insert(FoldedWord.fold(view.text(candidate.tokens)))
    }
    for person in candidates where person.kind == .person && person.tokens.count > 1 {
      let words = FoldedWord.fold(view.text(person.tokens)).split(separator: " ").map(String.init)
      guard !starts.contains(words.joined(separator: " ")) else { continue }
      others.formUnion(words)
    }
    return candidates.map { candidate in
      let name = FoldedWord.fold(view.text(candidate.tokens))
      guard [.person, .place].contains(candidate.kind), candidate.source == .model,
        starts.contains(name), !others.contains(name)
      else { return candidate }
      var body = candidate
      body.kind = .organization
      return body
    }
  }

  /// Whether a name stands where a body can: it does something, or owns something, or has it done
  /// to it, and is neither addressed nor a place to be at.
  private func isActing(_ candidate: NameCandidate) -> Bool {
    guard candidate.titles.isEmpty, candidate.start == candidate.tokens.lowerBound else {
      return false
    }
    let head = view.head(of: candidate.tokens)
    let dep = view.tokens[head].dep
    // "Tanga, a port": what it is stands behind it.
    guard !view.children[head].contains(where: { view.tokens[$0].dep == "appos" }) else {
      return false
    }
    guard candidate.kind == .place else { return !["appos", "compound", "nmod"].contains(dep) }
    return ["nsubj", "poss"].contains(dep)
      || dep == "pobj" && ["by", "with"].contains(view.words[view.tokens[head].head])
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
