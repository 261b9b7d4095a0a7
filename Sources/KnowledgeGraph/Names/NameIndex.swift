/// Finds the nodes of a graph by names as people write them.
///
/// Case, diacritics, punctuation, apostrophes, word order, initials and other scripts do not
/// matter, and a part of a name is enough where it fits one entity only. A type in front of the
/// name ("place: Tehran") or in brackets after it ("Tehran (place)") narrows the search.
public struct NameIndex: Sendable {
  /// How a name was recognised, surest first.
  public enum Match: Int, Sendable, Comparable, CaseIterable {
    /// The node's id.
    case id
    /// The label, as written.
    case label
    /// Another name of the entity, as written.
    case alias
    /// The same words in another order, or joined or split differently.
    case rearranged
    /// The same words but for particles such as "al" and "the".
    case withoutParticles
    /// Some words of the name, or initials for some.
    case part

    /// By certainty.
    public static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
  }

  /// What a lookup gives.
  public enum Result: Sendable, Equatable {
    /// Exactly one entity is meant: index into `KnowledgeGraph.nodes`.
    case found(Int, Match)
    /// Several entities fit equally well: indices, the best connected first.
    case ambiguous([Int])
    /// Nothing fits; indices of entities with a similar name, the most similar first.
    case unknown(suggestions: [Int])
  }

  private struct Entry: Sendable {
    var node: Int32
    var isLabel: Bool
    /// The words, and each particle joined to the word behind it: "alhiyali".
    var words: [String]
  }

  private let nodes: [GraphNode]
  private let documentCounts: [Int]
  private let particles: Set<String>
  private let types: Set<String>
  private var entries: [Entry] = []
  private var byText: [String: [Int32]] = [:]
  private var bySorted: [String: [Int32]] = [:]
  private var byJoined: [String: [Int32]] = [:]
  private var byBare: [String: [Int32]] = [:]
  private var byWord: [String: [Int32]] = [:]
  private var byID: [String: Int] = [:]

  /// Indexes the labels and aliases of all nodes.
  ///
  /// - Parameter particles: folded words that names have or lack without change of meaning, such
  ///   as "al" and "the"; they are data of the schema.
  /// - Complexity: O(total length of all names).
  public init(_ graph: KnowledgeGraph, particles: Set<String> = []) {
    nodes = graph.nodes
    documentCounts = graph.nodes.map(\.documents.count)
    self.particles = particles
    types = Set(graph.nodes.map(\.type))
    for (i, node) in graph.nodes.enumerated() {
      byID[node.id] = i
      add(node.label, node: i, isLabel: true)
      for alias in node.aliases { add(alias, node: i, isLabel: false) }
    }
  }

  private mutating func add(_ text: String, node: Int, isLabel: Bool) {
    let name = FoldedName(text)
    guard !name.isEmpty else { return }
    let entry = Int32(entries.count)
    let compounds = zip(name.words, name.words.dropFirst())
      .filter { particles.contains($0.0) }.map { $0.0 + $0.1 }
    entries.append(Entry(node: Int32(node), isLabel: isLabel, words: name.words + compounds))
    byText[name.text, default: []].append(entry)
    bySorted[name.sorted, default: []].append(entry)
    byJoined[name.joined, default: []].append(entry)
    byBare[name.without(particles).sorted, default: []].append(entry)
    for word in Set(name.words + compounds) { byWord[word, default: []].append(entry) }
  }

  /// Finds the one entity that a name means.
  ///
  /// The surest way of matching that finds anything decides; entities found in a less sure way are
  /// not considered then.
  /// - Complexity: O(length of the name + number of candidates); O(number of distinct words) when
  ///   nothing fits and suggestions are sought.
  public func find(_ text: String) -> Result {
    if let node = byID[text] { return .found(node, .id) }
    let (name, type) = query(text)
    guard !name.isEmpty else { return .unknown(suggestions: []) }
    for match in Match.allCases {
      let found = candidates(name, match).filter { type == nil || nodes[$0].type == type }
      if found.count == 1 { return .found(found[0], match) }
      if !found.isEmpty { return .ambiguous(ranked(found)) }
    }
    return .unknown(suggestions: suggestions(name, type))
  }

  /// All entities that a text fits in any way, the surest match first, then the most mentioned.
  public func search(_ text: String, limit: Int = 50) -> [(node: Int, match: Match)] {
    let (name, type) = query(text)
    var seen: Set<Int> = []
    var result: [(node: Int, match: Match)] = []
    if let node = byID[text] {
      result.append((node, .id))
      seen.insert(node)
    }
    guard !name.isEmpty else { return result }
    for match in Match.allCases {
      for node in ranked(candidates(name, match))
      where (type == nil || nodes[node].type == type) && seen.insert(node).inserted {
        result.append((node, match))
      }
    }
    return Array(result.prefix(max(0, limit)))
  }

  /// Splits a type off: "place: Tehran" and "Tehran (place)".
  private func query(_ text: String) -> (FoldedName, String?) {
    if let colon = text.firstIndex(of: ":") {
      let type = text[..<colon].lowercased()
      if types.contains(type) {
        return (FoldedName(text[text.index(after: colon)...]), type)
      }
    }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let type = text[text.index(after: open)...].dropLast().lowercased()
      if types.contains(type) { return (FoldedName(text[..<open]), type) }
    }
    return (FoldedName(text), nil)
  }

  /// Distinct nodes that match in one way, in node order.
  private func candidates(_ name: FoldedName, _ match: Match) -> [Int] {
    let found: [Int32]
    switch match {
    case .id: return []
    case .label: found = (byText[name.text] ?? []).filter { entries[Int($0)].isLabel }
    case .alias: found = byText[name.text] ?? []
    case .rearranged: found = (bySorted[name.sorted] ?? []) + (byJoined[name.joined] ?? [])
    case .withoutParticles: found = byBare[name.without(particles).sorted] ?? []
    case .part: found = parts(name)
    }
    return Array(Set(found.map { Int(entries[Int($0)].node) })).sorted()
  }

  /// Entries that hold every word of the query, a single letter standing for any word that begins
  /// with it.
  private func parts(_ name: FoldedName) -> [Int32] {
    let words = name.without(particles).words
    // Initials alone would fit almost anybody.
    guard let anchor = words.filter({ $0.count > 1 }).min(by: { rarity($0) < rarity($1) }) else {
      return []
    }
    return (byWord[anchor] ?? []).filter { covers(entries[Int($0)].words, words) }
  }

  private func rarity(_ word: String) -> Int { byWord[word]?.count ?? 0 }

  private func covers(_ words: [String], _ wanted: [String]) -> Bool {
    var free = words
    for word in wanted where word.count > 1 {
      guard let i = free.firstIndex(of: word) else { return false }
      free.remove(at: i)
    }
    for initial in wanted where initial.count == 1 {
      guard let i = free.firstIndex(where: { $0.hasPrefix(initial) }) else { return false }
      free.remove(at: i)
    }
    return true
  }

  private func ranked(_ found: [Int]) -> [Int] {
    found.sorted { (documentCounts[$1], nodes[$0].id) < (documentCounts[$0], nodes[$1].id) }
  }

  /// Entities with a word within a small edit distance of each word of the query.
  private func suggestions(_ name: FoldedName, _ type: String?) -> [Int] {
    var scores: [Int: Int] = [:]
    for word in name.without(particles).words where word.count > 2 {
      let limit = word.count < 7 ? 1 : 2
      var best: [Int: Int] = [:]
      for known in byWord.keys {
        guard let distance = EditDistance.between(word, known, limit: limit) else { continue }
        for entry in byWord[known] ?? [] {
          let node = Int(entries[Int(entry)].node)
          best[node] = max(best[node] ?? 0, 10 - distance * 3)
        }
      }
      for (node, score) in best { scores[node, default: 0] += score }
    }
    let fitting = scores.keys.filter { type == nil || nodes[$0].type == type }
    let order = fitting.sorted {
      (-(scores[$0] ?? 0), -documentCounts[$0], nodes[$0].id)
        < (-(scores[$1] ?? 0), -documentCounts[$1], nodes[$1].id)
    }
    return Array(order.prefix(5))
  }
}
