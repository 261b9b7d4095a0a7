import KnowledgeGraph
import TextModel

extension EntityLinker {
  /// The share of words that two descriptions of one agreement or event have in common at least.
  static let descriptionThreshold = 0.5
  /// In greater groups not every two are compared.
  static let largestBlock = 200

  /// Pairs of agreements or events whose descriptions, parties and dates agree.
  func descriptionCandidates() -> [Candidate] {
    let things = records.indices.filter {
      settings.strategy(records[$0].entity.type) == .description
    }.map { i in
      DescribedThing(
        i, records[i], story: stories.source(records[i].document), settings.names)
    }
    var blocks: [String: [Int]] = [:]
    var coarse: [String: (coarse: [Int], fine: [Int])] = [:]
    for (t, thing) in things.enumerated() {
      let family = families[thing.index]
      let words = Set(thing.wordSets.joined()).sorted()
      let (marks, years) = (thing.marks, thing.years)
      for word in words {
        for mark in marks { blocks["\(family)|\(word)|\(mark)", default: []].append(t) }
        for year in years.years {
          let key = "\(family)|\(word)|\(year)"
          if years.isCoarse {
            coarse[key, default: ([], [])].coarse.append(t)
          } else {
            coarse[key, default: ([], [])].fine.append(t)
          }
        }
      }
      blocks["\(family)=\(thing.sound)", default: []].append(t)
    }
    var pairs: Set<UInt64> = []
    for block in blocks.values {
      // Of many of one kind each is compared with the next ones, which links them all the same.
      let reach = block.count <= EntityLinker.largestBlock ? block.count : 20
      for (k, x) in block.enumerated() {
        for y in block[(k + 1)...].prefix(reach) { pairs.insert(UInt64(x) << 32 | UInt64(y)) }
      }
    }
    for (rough, fine) in coarse.values
    where rough.count * (rough.count + fine.count) <= EntityLinker.largestBlock * 200 {
      for (k, x) in rough.enumerated() {
        for y in rough[(k + 1)...] + fine where x != y {
          pairs.insert(UInt64(min(x, y)) << 32 | UInt64(max(x, y)))
        }
      }
    }
    return pairs.sorted().compactMap { pair in
      let (x, y) = (things[Int(pair >> 32)], things[Int(pair & 0xFFFF_FFFF)])
      guard x.record.document != y.record.document, let reason = agree(x, y) else { return nil }
      return Candidate(a: x.index, b: y.index, reason: reason)
    }
  }

  private func agree(_ x: DescribedThing, _ y: DescribedThing) -> Reason? {
    let sharedParties = x.record.parties.filter(y.record.parties.contains)
    // Where both articles name two parties, both must be the same two.
    let needed = min(2, x.record.parties.count, y.record.parties.count)
    let dates = x.datesAgree(with: y)
    guard sharedParties.count >= needed, dates != false, x.record.countriesAgree(with: y.record),
      !x.namesAnotherThing(than: y)
    else { return nil }
    let sharedSigners = x.record.signers.filter(y.record.signers.contains)
    let sameName = x.sound == y.sound && x.record.folded.words.count >= 2
    // A name of its own needs no more than not being contradicted; a description needs parties, a
    // signer, a date or one story.
    let isNamed = sameName && x.hasOwnName
    let isSupported =
      sharedParties.count >= 2 || !sharedSigners.isEmpty || dates == true || x.story == y.story
    let similarity = x.similarity(to: y)
    guard isNamed || (similarity >= EntityLinker.descriptionThreshold && isSupported) else {
      return nil
    }
    var parts = [sameName ? "same name" : "descriptions share words"]
    if !sharedParties.isEmpty { parts.append("parties \(sharedParties.joined(separator: ", "))") }
    if dates == true { parts.append("dates agree") }
    if x.story == y.story { parts.append("same story") }
    if let signer = sharedSigners.first { parts.append("both signed by \(signer)") }
    let score = isNamed ? 0.95 : min(1, similarity + (dates == true ? 0.2 : 0))
    return Reason(text: parts.joined(separator: "; "), score: score)
  }
}

extension EntityRecord {
  /// Whether the countries do not contradict each other.
  func countriesAgree(with other: EntityRecord) -> Bool {
    countries.isEmpty || other.countries.isEmpty
      || countries.contains(where: other.countries.contains)
  }
}
