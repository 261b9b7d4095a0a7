import Extraction
import Language
import TextModel

/// A labelled row as the extractor sees it, its entities matched with the labelled ones.
struct RowReading {
  struct Edge: Hashable {
    let act: String
    let from: String
    let to: String
  }

  let row: LabelledRow
  let analysis: DocumentAnalysis
  let learned: LearnedReading
  let inventory: ActInventory
  /// The labelled name of each entity; a name of its own where none fits.
  let names: [String]
  let wanted: Set<Edge>
  /// Where an article says an edge, in bytes; nothing for the edges of a row that is not an
  /// article.
  let told: [Edge: [Range<Int>]]
  let free: Set<Edge>
  /// Acts by token whose labelled trigger it belongs to; required ones, then optional ones.
  let labels: [Int: Set<Int>]
  let openLabels: [Int: Set<Int>]
  let fold: Int

  static let folds = 5

  init(
    _ row: LabelledRow, _ analysis: DocumentAnalysis, _ rules: ClaimReader,
    _ reader: (ActInventory, ActWords), vectors: @escaping @Sendable (String) -> [Float]?
  ) {
    self.row = row
    self.analysis = analysis
    let inventory = reader.0
    self.inventory = inventory
    learned = LearnedReading(
      analysis: analysis, rules: rules, inventory: inventory, words: reader.1, vectors: vectors)
    names = Self.names(of: analysis, row)
    let symmetric = Set(
      inventory.acts.indices.filter { inventory.isSymmetric($0) }.map { inventory.acts[$0] })
    func edge(_ edge: LabelledRow.Edge) -> Edge {
      Self.edge(edge.type, edge.from, edge.to, isSymmetric: symmetric.contains(edge.type))
    }
    let acts = Set(inventory.acts)
    let wanted = Set(row.edges.filter { acts.contains($0.type) }.map(edge))
    self.wanted = wanted
    let article = Array(row.article.utf8)
    var told: [Edge: [Range<Int>]] = [:]
    for labelled in row.edges {
      guard let places = Self.evidence(of: labelled, in: article) else { continue }
      told[edge(labelled), default: []] += places
    }
    self.told = told
    free = Set((row.optional ?? []).filter { acts.contains($0.type) }.map(edge))
      .subtracting(wanted)
    labels = Self.labels(row.edges, analysis, row, inventory.acts)
    openLabels = Self.labels(row.optional ?? [], analysis, row, inventory.acts)
    var bag = FeatureBag(bits: 30)
    bag.add("fold", row.group ?? row.id)
    fold = Int(bag.slots[0]) % Self.folds
  }

  static func edge(_ act: String, _ from: String, _ to: String, isSymmetric: Bool) -> Edge {
    isSymmetric && from > to
      ? Edge(act: act, from: to, to: from) : Edge(act: act, from: from, to: to)
  }

  func edge(_ act: Int, _ from: Int, _ to: Int) -> Edge {
    Self.edge(
      inventory.acts[act], names[from], names[to], isSymmetric: inventory.isSymmetric(act))
  }

  /// Whether a sentence is one that says the edge, as far as the labels tell.
  func isTold(_ edge: Edge, in sentence: Range<Int>) -> Bool {
    told[edge]?.contains { $0.overlaps(sentence) } ?? true
  }

  private static func evidence(of edge: LabelledRow.Edge, in article: [UInt8]) -> [Range<Int>]? {
    edge.evidence?.flatMap { places(of: $0, in: article) }
  }

  /// Byte ranges at which a text stands in the article.
  static func places(of text: String, in article: [UInt8]) -> [Range<Int>] {
    let needle = Array(text.utf8)
    guard !needle.isEmpty, needle.count <= article.count else { return [] }
    return (0...(article.count - needle.count)).compactMap { start in
      article[start..<(start + needle.count)].elementsEqual(needle)
        ? start..<(start + needle.count) : nil
    }
  }

  /// Gives each entity the labelled name whose mentions overlap most with its own.
  static func names(of analysis: DocumentAnalysis, _ row: LabelledRow) -> [String] {
    let article = Array(analysis.document.text.utf8)
    let labelled = row.mentions.map { ($0, places(of: $0.text, in: article)) }
    let known = Set(row.mentions.map(\.name))
    var votes = [[String: Double]](repeating: [:], count: analysis.entities.count)
    for mention in analysis.mentions where mention.form != .pronoun && mention.form != .relative {
      guard mention.entities.count == 1, let entity = mention.entities.first else { continue }
      let span = analysis.annotated.span(mention.tokens)
      for (label, places) in labelled {
        for place in places {
          let shared = min(span.end, place.upperBound) - max(span.start, place.lowerBound)
          let total = max(span.end, place.upperBound) - min(span.start, place.lowerBound)
          guard shared * 2 > total else { continue }
          let sameType = label.type == analysis.entities[entity].type
          votes[entity][label.name, default: 0] += sameType ? 1 : 0.3
        }
      }
    }
    return analysis.entities.enumerated().map { i, entity in
      if known.contains(entity.name) { return entity.name }
      let best = votes[i].max { ($0.value, $1.key) < ($1.value, $0.key) }
      return best?.key ?? "?\(entity.id)"
    }
  }

  private static func labels(
    _ edges: [LabelledRow.Edge], _ analysis: DocumentAnalysis, _ row: LabelledRow, _ acts: [String]
  ) -> [Int: Set<Int>] {
    let article = Array(row.article.utf8)
    var result: [Int: Set<Int>] = [:]
    for edge in edges {
      guard let act = acts.firstIndex(of: edge.type), let trigger = edge.trigger else { continue }
      let evidence = evidence(of: edge, in: article)
      for place in places(of: trigger, in: article)
      where evidence?.contains(where: { $0.overlaps(place) }) ?? true {
        for (i, token) in analysis.annotated.tokens.enumerated()
        where token.span.end > place.lowerBound && token.span.start < place.upperBound {
          result[i, default: []].insert(act)
        }
      }
    }
    return result
  }
}
