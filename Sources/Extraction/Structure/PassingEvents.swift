internal import Language
internal import TextModel

/// Events that an article only mentions in passing: nothing is said of them but where they were, or
/// a word tells that others are meant ("an earlier clash", "his election in 2018").
///
/// A careful reader draws no node for them, so what is claimed of them is left out.
struct PassingEvents {
  /// How many tokens in front of a noun may belong to it.
  private static let reach = 12

  private let analysis: DocumentAnalysis
  private let words: StructureWords
  /// Mentions by names and nouns of each event, by its place in the entities.
  private let mentions: [Int: [EntityMention]]
  /// Ends of the headlines in the text.
  private let headlines: [TextSpan]

  /// - Complexity: O(entities + mentions).
  init(_ analysis: DocumentAnalysis, words: StructureWords) {
    self.analysis = analysis
    self.words = words
    var mentions: [Int: [EntityMention]] = [:]
    for mention in analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative {
      guard analysis.entities[mention.entities[0]].type == "event" else { continue }
      mentions[mention.entities[0], default: []].append(mention)
    }
    self.mentions = mentions
    headlines = analysis.document.zones.filter { $0.kind == .headline }.map(\.span)
  }

  /// Takes the claims of such events away; without a claim they are no nodes.
  ///
  /// - Complexity: O(entities + mentions + claims).
  static func remove(from analysis: inout DocumentAnalysis, words: StructureWords) {
    let passing = PassingEvents(analysis, words: words)
    var claims: [String: [Claim]] = [:]
    for claim in analysis.claims {
      claims[claim.from, default: []].append(claim)
      claims[claim.to, default: []].append(claim)
    }
    var removed: Set<String> = []
    for (place, entity) in analysis.entities.enumerated() where entity.type == "event" {
      guard let own = claims[entity.id], let mentions = passing.mentions[place],
        passing.isPassing(mentions, own, isTold: analysis.happenings[place] != nil)
      else { continue }
      removed.insert(entity.id)
      analysis.surmised.insert(place)
    }
    guard !removed.isEmpty else { return }
    let dates = Set(analysis.claims.filter { removed.contains($0.from) }.map(\.to))
    analysis.claims.removeAll { removed.contains($0.from) || removed.contains($0.to) }
    for (place, entity) in analysis.entities.enumerated()
    where entity.type == "date" && dates.contains(entity.id) {
      analysis.surmised.insert(place)
    }
  }

  /// Whether an event is only mentioned in passing.
  private func isPassing(
    _ mentions: [EntityMention], _ claims: [Claim], isTold: Bool
  ) -> Bool {
    if mentions.allSatisfy({ isInHeadline($0) }) { return true }
    guard mentions.count == 1, let mention = mentions.first, mention.form == .description,
      analysis.annotated.tokens[mention.head].pos != "VERB"
    else { return false }
    let types = Set(claims.map(\.type))
    let noun = analysis.annotated.tokens[mention.head].lemma.lowercased()
    let before = premodifiers(of: mention.head)
    // "Until his election in 2018", "its raid on the town", "an earlier clash"; "her death" behind a
    // clause that told it is no such, nor "its congress".
    let isOwned = !isTold && words.eventKinds[noun] != "meeting"
    if before.contains(where: { isPossessive($0) && isOwned || isOther($0) }) { return true }
    if types == ["located-in"] {
      return !words.has("placed-event", words.eventKinds[noun] ?? "")
        && !words.has("placed-event", noun)
    }
    if types == ["participated-in"] { return claims.allSatisfy { $0.polarity == .negative } }
    guard types == ["on-date"] else { return false }
    // "Monday's skirmish", "a first hearing", "a vote on the lease".
    return before.contains { analysis.isTime($0) || isOneOfMany($0) }
      || isAssemblyVote(mention.head, isTold: isTold)
  }

  private func isInHeadline(_ mention: EntityMention) -> Bool {
    let start = analysis.annotated.tokens[mention.head].span.start
    return headlines.contains { $0.start <= start && start < $0.end }
  }

  /// Adjectives and possessors of a noun.
  private func premodifiers(of noun: Int) -> [Int] {
    let tokens = analysis.annotated.tokens
    return (max(0, noun - Self.reach)..<noun).filter {
      tokens[$0].head == noun && ["poss", "amod", "det"].contains(tokens[$0].dep)
    }
  }

  private func isPossessive(_ i: Int) -> Bool { analysis.annotated.tokens[i].tag == "PRP$" }

  /// "An earlier clash", "the last strike": one beside what the article tells of.
  private func isOther(_ i: Int) -> Bool {
    words.has("other-event", analysis.annotated.tokens[i].text.lowercased())
  }

  /// "A second meeting", "the next election".
  private func isOneOfMany(_ i: Int) -> Bool {
    words.has("serial-event", analysis.annotated.tokens[i].text.lowercased())
  }

  /// A vote that is no election: "put to a vote on Tuesday", "voted the bill down … the vote".
  private func isAssemblyVote(_ noun: Int, isTold: Bool) -> Bool {
    let tokens = analysis.annotated.tokens
    guard tokens[noun].lemma.lowercased() == "vote" else { return false }
    let before = premodifiers(of: noun)
    let isOne = before.contains { ["a", "an"].contains(tokens[$0].text.lowercased()) }
    return (isTold || isOne) && !before.contains { tokens[$0].dep == "amod" }
      && (noun == 0 || tokens[noun - 1].dep != "compound")
  }
}
