import KnowledgeGraph
import TextModel

/// Decides which records are one entity, and keeps the reason for each.
struct EntityLinker {
  /// Why a record is in its cluster.
  struct Reason {
    var text: String
    var score: Double
  }

  /// Two records that may be one.
  struct Candidate {
    var a: Int
    var b: Int
    var reason: Reason
  }

  let settings: ResolutionSettings
  let records: [EntityRecord]
  let stories: ReprintFolder.Stories
  var clusters: Clusters
  /// Why each record was joined to another; nil for the first of its cluster.
  private(set) var reasons: [Int: Reason] = [:]
  /// Records that share a type family and must be compared only with each other.
  let families: [String]
  /// The records that bear a name; filled only when there are decisions.
  var holders: [FoldedName: [Int]] = [:]

  init(
    settings: ResolutionSettings, records: [EntityRecord], stories: ReprintFolder.Stories
  ) {
    self.settings = settings
    self.records = records
    self.stories = stories
    clusters = Clusters(count: records.count)
    families = records.map { settings.family($0.entity.type) }
  }

  /// Links all records: first the sure ways, then the others, the surest pair first.
  mutating func linkAll() {
    let found = SideBySide.map(Search.allCases, least: 1, finding)
    for case .keys(let keys) in found { linkByKey(keys) }
    for case .persons(let candidates, let bare) in found {
      link(candidates)
      linkBareNames(bare)
    }
    for case .others(let candidates) in found { link(candidates) }
  }

  /// What is looked for beside each other, since it does not depend on what is linked already.
  private enum Search: CaseIterable {
    case persons, keys, organizations, descriptions
  }

  /// What was found; other candidates are of organizations or descriptions.
  private enum Finding {
    case keys([(key: String, reason: Reason)?])
    case persons([Candidate], BareNames)
    case others([Candidate])
  }

  @Sendable private func finding(_ search: Search) -> Finding {
    switch search {
    case .persons: .persons(personCandidates(), bareNames())
    case .keys: .keys(keys())
    case .organizations: .others(organizationCandidates())
    case .descriptions: .others(descriptionCandidates())
    }
  }

  /// Joins the candidates in the order of their certainty; ties by the names, so that the order of
  /// documents does not matter.
  mutating func link(_ candidates: [Candidate]) {
    let order = candidates.sorted { x, y in
      if x.reason.score != y.reason.score { return x.reason.score > y.reason.score }
      return (x.a, x.b) < (y.a, y.b)
    }
    for candidate in order { join(candidate.a, candidate.b, candidate.reason) }
  }

  mutating func join(_ a: Int, _ b: Int, _ reason: Reason) {
    guard clusters.root(a) != clusters.root(b), clusters.join(a, b) else { return }
    let newcomer = max(a, b)
    if reasons[newcomer] == nil { reasons[newcomer] = reason } else { reasons[min(a, b)] = reason }
  }

  /// Same code, same standard name, same full name.
  private mutating func linkByKey(_ keys: [(key: String, reason: Reason)?]) {
    var first: [String: Int] = [:]
    for i in records.indices {
      guard let (key, reason) = keys[i] else { continue }
      let full = families[i] + "\u{0}" + key
      if let other = first[full] {
        if clusters.mayJoin(other, i) {
          join(other, i, reason)
        }
      } else {
        first[full] = i
      }
    }
  }

  /// Codes of countries that some record gives, by folded name.
  private func knownCodes() -> [String: String] {
    var codes: [String: String] = [:]
    for record in records where settings.strategy(record.entity.type) == .code {
      guard let code = record.country else { continue }
      // A name that stands for two codes decides nothing.
      if let other = codes[record.folded.text], other != code {
        codes[record.folded.text] = ""
      } else {
        codes[record.folded.text] = code
      }
    }
    return codes.filter { !$0.value.isEmpty }
  }

  private func keys() -> [(key: String, reason: Reason)?] {
    let codes = knownCodes()
    return records.indices.map { key($0, codes) }
  }

  private func key(_ i: Int, _ codes: [String: String]) -> (key: String, reason: Reason)? {
    let record = records[i]
    guard !record.folded.isEmpty else { return nil }
    switch settings.strategy(record.entity.type) {
    case .code:
      if let code = record.country ?? codes[record.folded.text] {
        return ("code " + code, Reason(text: "same country code \(code)", score: 1))
      }
      return (record.folded.text, Reason(text: "same name", score: 1))
    case .name:
      let words = PreparedName.respelled(record.folded.words, settings.names)
      return (words.joined(separator: " "), Reason(text: "same name", score: 1))
    case .organization:
      let name = PreparedName.organization(record.entity.name, settings.names)
      return (name.key, Reason(text: "same name", score: 1))
    case .person, .description:
      return nil
    }
  }
}
