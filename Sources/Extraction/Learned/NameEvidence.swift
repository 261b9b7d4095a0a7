import Language

/// What speaks for a name that only the language model knows being a person's, a place's or a
/// body's, for the learned ``NameJudge``: its words, what stands beside it and what is said of it,
/// over all its mentions in an article.
final class NameEvidence {
  /// The number of feature slots is 2 to this power.
  static let bits = 15
  /// How many mentions of a name are looked at.
  private static let reach = 12

  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex
  let vote: NameVote

  init(view: TokenView, lexicon: MentionLexicon, titles: TitleIndex) {
    self.view = view
    self.lexicon = lexicon
    self.titles = titles
    vote = NameVote(view: view, lexicon: lexicon, titles: titles)
  }

  /// A name with all its mentions.
  struct Group {
    /// Places of its mentions among the candidates, in text order.
    let members: [Int]
    /// What the rules take it for.
    let kind: NameCandidate.Kind
    /// Whether it is one word.
    let isSingle: Bool
    /// Whether it is one word that is known as a family name.
    let isSurname: Bool
    /// Feature slots, each once, in ascending order.
    let slots: [UInt32]
  }

  /// The names whose kind may be in doubt.
  ///
  /// - Complexity: O(candidates + tokens).
  func groups(_ candidates: [NameCandidate]) -> [Group] {
    var places: [String: Int] = [:]
    var members: [[Int]] = []
    for (i, candidate) in candidates.enumerated()
    where candidate.titles.isEmpty && Self.word(candidate.kind) != nil
      // Peoples, faiths and parts of the world are nobody.
      && (candidate.kind == .people
        ? candidate.source == .pattern : candidate.source == .model)
      && !isSettled(candidate)
    {
      let name = FoldedWord.fold(view.text(candidate.tokens))
      if let place = places[name] {
        members[place].append(i)
      } else {
        places[name] = members.count
        members.append([i])
      }
    }
    let parts = NameParts(view, candidates)
    /// The name of some kind that a token belongs to, plus one.
    var owner = [Int](repeating: 0, count: view.tokens.count)
    for (i, candidate) in candidates.enumerated() where candidate.kind != .people {
      for token in candidate.tokens { owner[token] = i + 1 }
    }
    return members.map { group in
      let kind = candidates[group[0]].kind
      let first = candidates[group[0]].tokens
      var bag = FeatureBag(bits: Self.bits)
      addName(first, parts, &bag)
      if kind == .people {
        bag.add("holds", "any")
        for number in Set(first.map { owner[$0] }).subtracting([0]).sorted() {
          let other = candidates[number - 1]
          bag.add("holds", Self.word(other.kind) ?? "", String(other.tokens.count))
          bag.add(
            "holds", other.tokens.lowerBound == first.lowerBound ? "at the start" : "later",
            view.words[min(view.tokens.count - 1, other.tokens.upperBound)])
        }
      }
      bag.add("rules", Self.word(kind) ?? "")
      bag.add("mentions", min(4, group.count))
      for i in group.prefix(Self.reach) {
        addMention(candidates[i].tokens, Self.word(kind) ?? "", &bag)
      }
      let isSingle = first.count == 1
      let word = view.words[first.lowerBound]
      return Group(
        members: group, kind: kind, isSingle: isSingle,
        isSurname: isSingle
          && (lexicon.surnames.contains(word) || lexicon.originNames.contains(word)),
        slots: bag.distinct)
    }
  }

  /// "Sunol Cathedral", "Central America": a word of the name itself says that it is a place where
  /// nobody is employed, a part of the world or an agreement.
  private func isSettled(_ candidate: NameCandidate) -> Bool {
    let first = view.words[candidate.tokens.lowerBound]
    let last = view.words[candidate.tokens.upperBound - 1]
    if Self.regions.contains(last) || Self.regions.contains(first) { return true }
    guard candidate.tokens.count > 1 else { return false }
    return Self.settling.contains(last) || Self.settling.contains(first)
      || candidate.kind == .place && Self.saints.contains(first)
  }

  private static let regions: WordSet = [
    "europe", "asia", "africa", "america", "americas", "oceania", "antarctica", "eurasia",
    "balkans", "caucasus", "sahel", "caribbean", "maghreb", "levant", "scandinavia", "arctic",
    "baltics", "mediterranean", "latin", "earth", "east", "west",
  ]

  private static let settling: WordSet = [
    "gulf", "ocean", "delta", "canal", "harbour", "harbor", "hills", "plateau", "forest", "reef",
    "shoal", "cape", "falls", "glacier", "volcano", "canyon", "creek", "lagoon", "isles",
    "archipelago", "region", "province", "district", "oblast", "governorate", "prefecture",
    "cathedral", "church", "mosque", "temple", "palace", "lake", "river", "mount", "mountain",
    "mountains", "street", "square", "bridge", "island", "islands", "valley", "desert", "sea",
    "bay", "strait", "peninsula", "highway", "airport", "station", "cosmodrome", "agreement",
    "treaty", "protocol", "memorandum", "bill",
  ]

  private static let saints: WordSet = ["san", "santa", "santo", "são", "saint", "st", "sao"]

  /// The kinds that are weighed, as features name them.
  static func word(_ kind: NameCandidate.Kind) -> String? {
    switch kind {
    case .person: return "person"
    case .place: return "place"
    case .organization: return "organization"
    case .people: return "unknown"
    case .event: return "event"
    case .agreement: return "agreement"
    default: return nil
    }
  }
}

/// Which words of an article's names stand alone, and in which longer names.
struct NameParts {
  /// Kinds of the longer names that a word begins or ends, as "first person", "last organization".
  var longer: [String: Set<String>] = [:]
  /// Labels of names of one word.
  var alone: [String: Set<String>] = [:]

  init(_ view: TokenView, _ candidates: [NameCandidate]) {
    for candidate in candidates {
      let words = candidate.tokens.map { view.words[$0] }.filter { !$0.isEmpty }
      guard let kind = NameEvidence.word(candidate.kind), let first = words.first,
        let last = words.last
      else { continue }
      if words.count == 1 {
        alone[first, default: []].insert(view.label[candidate.tokens.lowerBound])
      } else {
        longer[first, default: []].insert("first " + kind)
        longer[last, default: []].insert("last " + kind)
      }
    }
  }
}

/// A name of an article, to learn from.
package struct NameExample: Sendable {
  /// The name as the text writes it first.
  package let text: String
  /// Feature slots of ``NameEvidence``.
  package let slots: [UInt32]
  /// What the rules take it for: "person", "place", "organization" or another kind.
  package let taken: String
}
