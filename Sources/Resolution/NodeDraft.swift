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

  /// Ids from type and name; namesakes get what distinguishes them behind it.
  static func ids(_ drafts: [NodeDraft]) -> [String] {
    let plain = drafts.map { $0.type + "." + slug($0.label) }
    var uses: [String: Int] = [:]
    for id in plain { uses[id, default: 0] += 1 }
    let distinct = zip(drafts, plain).map { draft, id in
      uses[id] == 1 ? id : id + "." + slug(draft.distinction)
    }
    // Namesakes of one country, or of one document: by their first documents, then by number.
    var taken: [String: Int] = [:]
    let order = drafts.indices.sorted {
      (distinct[$0], drafts[$0].documents.first ?? "", $0)
        < (distinct[$1], drafts[$1].documents.first ?? "", $1)
    }
    var result = distinct
    for i in order {
      taken[distinct[i], default: 0] += 1
      if let number = taken[distinct[i]], number > 1 { result[i] = "\(distinct[i]).\(number)" }
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
