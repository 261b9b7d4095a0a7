import KnowledgeGraph
import TextModel

extension EntityLinker {
  /// The share of words that two descriptions of one agreement or event have in common at least.
  static let descriptionThreshold = 0.5

  /// Pairs of agreements or events whose descriptions, parties and dates agree.
  func descriptionCandidates() -> [Candidate] {
    var blocks: [String: [Int]] = [:]
    var words: [Int: [Set<String>]] = [:]
    for i in records.indices where settings.strategy(records[i].entity.type) == .description {
      let sets = records[i].names.map(contentWords).filter { !$0.isEmpty }
      words[i] = sets
      for word in Set(sets.joined()).sorted() {
        // With a party or a year beside it, a block stays small even for a frequent word.
        for mark in marks(i) { blocks["\(families[i])|\(word)|\(mark)", default: []].append(i) }
      }
      blocks["\(families[i])=\(sound(records[i]))", default: []].append(i)
    }
    var seen: Set<[Int]> = []
    var result: [Candidate] = []
    for key in blocks.keys.sorted() {
      let block = blocks[key] ?? []
      for (k, i) in block.enumerated() {
        for j in block[(k + 1)...] where seen.insert([i, j]).inserted {
          guard records[i].document != records[j].document,
            let reason = agree(i, j, words[i] ?? [], words[j] ?? [])
          else { continue }
          result.append(Candidate(a: i, b: j, reason: reason))
        }
      }
    }
    return result
  }

  /// What else a block key may hold: each party, each year, or nothing known.
  private func marks(_ i: Int) -> [String] {
    let years = records[i].dates.flatMap { [$0.start.year, ($0.end ?? $0.start).year] }
    let marks = records[i].parties + records[i].signers + Set(years).sorted().map(String.init)
    let story = "story \(stories.source(records[i].document))"
    return marks + [story]
  }

  /// The words of a description that say what it is about, cut to their stems.
  private func contentWords(_ name: FoldedName) -> Set<String> {
    let words = name.words.filter {
      !settings.names.articles.contains($0) && !settings.names.particles.contains($0)
    }
    return Set(words.map { settings.names.spellings[$0] ?? $0 }.map(stem))
  }

  /// The name as it sounds, so that "Qasem" and "Qassem" do not make two events.
  private func sound(_ record: EntityRecord) -> String {
    record.folded.words.map { $0.count < 5 ? $0 : PreparedName.skeleton($0) }
      .joined(separator: " ")
  }

  /// The word without the ending of a plural.
  private func stem(_ word: String) -> String {
    word.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  private func agree(
    _ i: Int, _ j: Int, _ a: [Set<String>], _ b: [Set<String>]
  ) -> Reason? {
    let (x, y) = (records[i], records[j])
    let sharedParties = x.parties.filter(y.parties.contains)
    // Where both articles name two parties, both must be the same two.
    let needed = min(2, x.parties.count, y.parties.count)
    guard sharedParties.count >= needed, x.countriesAgree(with: y) else { return nil }
    let similarity = bestSimilarity(a, b)
    let sameName = sound(x) == sound(y) && x.folded.words.count >= 2
    let sameStory = stories.source(x.document) == stories.source(y.document)
    var parts: [String] = []
    if sameName { parts.append("same name") }
    if !sharedParties.isEmpty { parts.append("parties \(sharedParties.joined(separator: ", "))") }
    var score = similarity
    switch datesAgree(x, y) {
    case .some(false): return nil
    case .some(true):
      parts.append("dates agree")
      score += 0.2
    case .none: break
    }
    if sameStory { parts.append("same story") }
    // A name of its own needs no more than not being contradicted; a description needs parties or
    // a date, or one story.
    let isNamed = sameName && hasOwnName(x)
    let sharedSigners = x.signers.filter(y.signers.contains)
    if let signer = sharedSigners.first { parts.append("both signed by \(signer)") }
    let supported =
      sharedParties.count >= 2 || !sharedSigners.isEmpty || datesAgree(x, y) == true || sameStory
    guard isNamed || (similarity >= EntityLinker.descriptionThreshold && supported),
      !nameDifferentThings(x, y)
    else { return nil }
    if !sameName { parts.insert("descriptions share words", at: 0) }
    return Reason(text: parts.joined(separator: "; "), score: min(1, isNamed ? 0.95 : score))
  }

  /// Whether each name holds a proper name or a year that the other lacks: a withdrawal from one
  /// country is not that from another.
  private func nameDifferentThings(_ x: EntityRecord, _ y: EntityRecord) -> Bool {
    func properWords(_ record: EntityRecord) -> Set<String> {
      let words = record.entity.name.split { !$0.isLetter && !$0.isNumber }
      let proper = words.enumerated().filter { i, word in
        word.allSatisfy(\.isNumber) || (i > 0 && word.first?.isUppercase == true)
      }
      return Set(proper.flatMap { FoldedName($0.element).words })
    }
    if sound(x) == sound(y) { return false }
    let (a, b) = (Set(x.names.flatMap(\.words)), Set(y.names.flatMap(\.words)))
    return !properWords(x).isSubset(of: b) && !properWords(y).isSubset(of: a)
  }

  /// Whether a name holds a capital letter or a year, and so is more than a common noun.
  private func hasOwnName(_ record: EntityRecord) -> Bool {
    let words = record.entity.name.split(separator: " ").dropFirst()
    return words.contains { $0.first?.isUppercase == true || $0.allSatisfy(\.isNumber) }
      || record.entity.name.first?.isNumber == true
  }

  /// The greatest share of words that two of the names have in common, of the shorter name's; names
  /// of one word count only where they are equal to all of another.
  private func bestSimilarity(_ a: [Set<String>], _ b: [Set<String>]) -> Double {
    var best = 0.0
    for x in a {
      for y in b {
        let common = x.intersection(y).count
        guard common > 0 else { continue }
        let dice = 2 * Double(common) / Double(x.count + y.count)
        let containment = Double(common) / Double(min(x.count, y.count))
        best = max(best, min(x.count, y.count) >= 2 ? (dice + containment) / 2 : dice)
      }
    }
    return best
  }

  /// Whether the dates are at most three days apart; nil when one article gives none. Where neither
  /// gives one, the articles must have appeared within ten days.
  private func datesAgree(_ x: EntityRecord, _ y: EntityRecord) -> Bool? {
    if x.dates.isEmpty || y.dates.isEmpty {
      guard let a = x.published, let b = y.published else { return nil }
      let apart = max(a.firstDay - b.lastDay, b.firstDay - a.lastDay)
      if apart <= 10 { return nil }
      return hasOwnName(x) && hasOwnName(y) ? nil : false
    }
    return x.dates.contains { a in
      y.dates.contains { b in a.firstDay - 3 <= b.lastDay && b.firstDay - 3 <= a.lastDay }
    }
  }
}

extension EntityRecord {
  /// Whether the countries do not contradict each other.
  func countriesAgree(with other: EntityRecord) -> Bool {
    countries.isEmpty || other.countries.isEmpty
      || countries.contains(where: other.countries.contains)
  }
}
