import KnowledgeGraph
import TextModel

/// A node before it has its id.
struct NodeDraft {
  var members: [Int]
  var type: String
  var label: String
  var aliases: [String]
  var documents: [String]
  var properties: [String: String]
  /// What tells namesakes apart: the countries, or else the first document.
  var distinction: String

  /// - Parameters:
  ///   - type: the type that an analyst gave; nil for the most frequent one.
  ///   - isDescribed: whether the names are descriptions, of which the most typical is the best,
  ///     and not names, of which the fullest is.
  init(_ records: [EntityRecord], members: [Int], type: String?, isDescribed: Bool) {
    self.members = members
    self.type = type ?? NodeDraft.mostFrequent(records.map(\.entity.type))
    // The name that most documents use, of these the longest.
    label =
      isDescribed
      ? NodeDraft.mostTypical(records) : NodeDraft.mostFrequent(records.map(\.entity.name))
    var names: Set<String> = []
    for record in records {
      names.insert(record.entity.name)
      names.formUnion(record.entity.aliases)
    }
    names.remove(label)
    names.remove("")
    aliases = names.sorted()
    documents = Set(records.map(\.documentID)).sorted()
    properties = [:]
    for record in records {
      for (name, value) in record.entity.properties where properties[name] == nil {
        properties[name] = name == "country" ? record.country : value
      }
    }
    if records.allSatisfy(\.entity.isImplied) { properties["implied"] = "true" }
    let countries = Set(records.flatMap(\.countries)).sorted()
    distinction = countries.isEmpty ? documents.first ?? "" : countries.joined(separator: " ")
  }

  func node(id: String) -> GraphNode {
    GraphNode(
      id: id, type: type, label: label, aliases: aliases, documents: documents,
      properties: properties)
  }

  private static func mostFrequent(_ values: [String]) -> String {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let best = counts.max { a, b in
      if a.value != b.value { return a.value < b.value }
      if a.key.count != b.key.count { return a.key.count < b.key.count }
      return a.key > b.key
    }
    return best?.key ?? ""
  }

  /// The name that shares most words with all names of the records.
  private static func mostTypical(_ records: [EntityRecord]) -> String {
    let all = records.prefix(100).flatMap(\.names).map { Set($0.words) }
    var best = (score: -1.0, name: "")
    for name in Set(records.map(\.entity.name)).sorted() {
      let words = Set(FoldedName(name).words)
      let score = all.reduce(0) { sum, other in
        sum + 2 * Double(words.intersection(other).count)
          / Double(max(1, words.count + other.count))
      }
      if score > best.score { best = (score, name) }
    }
    return best.name
  }

  /// The ids that drafts keep from earlier projections; nil for those that need a new one.
  ///
  /// An entity speaks for the id that it had first. Where several drafts hold entities of one id,
  /// as after a split, the one with most of them keeps it; a draft with entities of several ids, as
  /// after a merge, takes the one with most of them. So an undone merge gives both ids back. A
  /// draft that loses keeps the id that it has at present.
  static func keptIDs(
    _ drafts: [NodeDraft], _ records: [EntityRecord], _ identities: NodeIdentities
  ) -> [String?] {
    var kept = [String?](repeating: nil, count: drafts.count)
    var given: Set<String> = []
    for isFirst in [true, false] {
      let wanted = drafts.indices.filter { kept[$0] == nil }.flatMap { draft in
        claims(draft, drafts[draft].members.map { records[$0] }, identities, isFirst: isFirst)
      }
      for claim in wanted.sorted() where kept[claim.draft] == nil {
        if given.insert(claim.id).inserted { kept[claim.draft] = claim.id }
      }
    }
    return kept
  }

  /// That a draft may have an id; the strongest claim comes first.
  private struct IDClaim: Comparable {
    var id: String
    var draft: Int
    /// How many entities speak for it, and how many of them have it at present.
    var count: Int
    var present: Int

    static func < (a: IDClaim, b: IDClaim) -> Bool {
      (b.count, b.present, a.id, a.draft) < (a.count, a.present, b.id, b.draft)
    }
  }

  private static func claims(
    _ draft: Int, _ members: [EntityRecord], _ identities: NodeIdentities, isFirst: Bool
  ) -> [IDClaim] {
    var counts: [String: (count: Int, present: Int)] = [:]
    for record in members {
      let entity = NodeIdentities.Entity(document: record.documentID, entity: record.entity.id)
      let present = identities.present[entity]
      guard let id = isFirst ? identities.first[entity] : present else { continue }
      counts[id, default: (0, 0)].count += 1
      if id == present { counts[id]?.present += 1 }
    }
    return counts.map { IDClaim(id: $0, draft: draft, count: $1.count, present: $1.present) }
  }

  /// Ids: kept ones, or else from type and name; namesakes get what distinguishes them behind it. A
  /// new id is none that was ever given.
  static func ids(
    _ drafts: [NodeDraft], kept: [String?], isSpent: (String) -> Bool
  ) -> [String] {
    let plain = SideBySide.map(drafts) { $0.type + "." + slug($0.label) }
    var uses: [String: Int] = [:]
    for (id, kept) in zip(plain, kept) where kept == nil { uses[id, default: 0] += 1 }
    let distinct = drafts.indices.map { i in
      uses[plain[i]] == 1 && !isSpent(plain[i])
        ? plain[i] : plain[i] + "." + slug(drafts[i].distinction)
    }
    // Namesakes of one country, or of one document: by their first documents, then by number.
    let order = drafts.indices.filter { kept[$0] == nil }.sorted {
      (distinct[$0], drafts[$0].documents.first ?? "", $0)
        < (distinct[$1], drafts[$1].documents.first ?? "", $1)
    }
    var result = zip(kept, distinct).map { $0 ?? $1 }
    var taken = Set(kept.compactMap { $0 })
    var numbers: [String: Int] = [:]
    for i in order {
      while isSpent(result[i]) || !taken.insert(result[i]).inserted {
        numbers[distinct[i], default: 1] += 1
        result[i] = "\(distinct[i]).\(numbers[distinct[i], default: 1])"
      }
    }
    return result
  }

  /// At most 60 ASCII letters, digits and hyphens; a longer name keeps a hash of the rest.
  static func slug(_ name: String) -> String {
    let words = FoldedName(name).words
    let ascii = words.map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    let slug = ascii.filter { !$0.isEmpty }.joined(separator: "-")
    if slug.isEmpty { return StableHash.hex(name) }
    return slug.count <= 60 ? slug : slug.prefix(50) + "-" + StableHash.hex(name).prefix(8)
  }
}
