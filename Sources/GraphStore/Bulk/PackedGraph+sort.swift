public import KnowledgeGraph
import TextModel

extension PackedGraph {
  /// Puts documents, nodes and edges into the order of their ids, as `KnowledgeGraph` has them.
  ///
  /// - Complexity: O((n + m) log (n + m)); linear passes where they are in order already.
  public mutating func sort() {
    let documentOrder = order(documents.count) { documents[$0] }
    if !PackedGraph.isIdentity(documentOrder) {
      let places = PackedGraph.places(documentOrder)
      documents = documentOrder.map { documents[Int($0)] }
      for i in nodeDocuments.indices { nodeDocuments[i] = places[Int(nodeDocuments[i])] }
      for i in evidence.indices { evidence[i].document = places[Int(evidence[i].document)] }
    }
    let nodeOrder = order(nodes.count) { nodes[$0].id }
    if !PackedGraph.isIdentity(nodeOrder) {
      let places = PackedGraph.places(nodeOrder)
      nodes = nodeOrder.map { nodes[Int($0)] }
      for i in edges.indices {
        edges[i].from = places[Int(edges[i].from)]
        edges[i].to = places[Int(edges[i].to)]
      }
    }
    let edgeOrder = order(edges.count) { edges[$0].id }
    if !PackedGraph.isIdentity(edgeOrder) { edges = edgeOrder.map { edges[Int($0)] } }
  }

  private static func isIdentity(_ order: [UInt32]) -> Bool {
    order.enumerated().allSatisfy { $0 == Int($1) }
  }

  private static func places(_ order: [UInt32]) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, item) in order.enumerated() { places[Int(item)] = UInt32(place) }
    return places
  }

  /// The order of some texts: bytewise, which is that of strings as long as all are ASCII.
  private func order(_ count: Int, _ text: (Int) -> Text) -> [UInt32] {
    var isASCII = true
    var keys: [(prefix: UInt64, item: UInt32)] = []
    keys.reserveCapacity(count)
    for i in 0..<count {
      let text = text(i)
      var prefix: UInt64 = 0
      for (k, byte) in bytes[text.range].enumerated() {
        if k < 8 { prefix |= UInt64(byte) << UInt64(56 - 8 * k) }
        if byte >= 0x80 { isASCII = false }
      }
      keys.append((prefix, UInt32(i)))
    }
    guard isASCII else {
      let strings = (0..<count).map { string(text($0)) }
      return (0..<UInt32(count)).sorted { strings[Int($0)] < strings[Int($1)] }
    }
    // Texts of at most eight bytes are decided by the prefix, but for a shorter one with zeros.
    keys.sort { a, b in
      if a.prefix != b.prefix { return a.prefix < b.prefix }
      return bytes[text(Int(a.item)).range].lexicographicallyPrecedes(
        bytes[text(Int(b.item)).range])
    }
    return keys.map(\.item)
  }

  /// The graph as a value with strings.
  ///
  /// - Complexity: O(size of the graph).
  public func knowledgeGraph() throws -> KnowledgeGraph {
    let ids = nodes.map { string($0.id) }
    let documentIDs = documents.map(string)
    return KnowledgeGraph(
      nodes: try nodes.map { node in
        GraphNode(
          id: string(node.id), type: string(node.type), label: string(node.label),
          aliases: node.aliases.map { string(aliases[Int($0)]) },
          documents: node.documents.map { documentIDs[Int(nodeDocuments[Int($0)])] },
          properties: try PropertyText.decode(optional(node.properties)))
      },
      edges: try edges.map { edge in
        GraphEdge(
          id: string(edge.id), type: string(edge.type), from: ids[Int(edge.from)],
          to: ids[Int(edge.to)], isSymmetric: edge.isSymmetric, polarity: edge.polarity,
          modality: edge.modality, date: optional(edge.date).flatMap { DateValue($0) },
          by: optional(edge.by), confidence: edge.confidence, sources: Int(edge.sources),
          evidence: try edge.evidence.map { i in
            let said = evidence[Int(i)]
            return EdgeEvidence(
              document: documentIDs[Int(said.document)], claim: string(said.claim),
              sentence: string(said.sentence), start: Int(said.start), end: Int(said.end),
              date: optional(said.date).flatMap { DateValue($0) }, by: optional(said.by),
              voice: said.voice, confidence: said.confidence, rule: string(said.rule),
              properties: try PropertyText.decode(optional(said.properties)))
          }, properties: try PropertyText.decode(optional(edge.properties)))
      })
  }

  /// Makes the columns of a graph.
  ///
  /// - Complexity: O(size of the graph).
  public init(_ graph: KnowledgeGraph, optionalNameWords: [String] = []) throws {
    self.init()
    self.optionalNameWords = optionalNameWords
    var known: [String: Text] = [:]
    /// Types, dates and the like come up again and again.
    func shared(_ text: String, _ compact: inout PackedGraph) -> Text {
      if let found = known[text] { return found }
      let added = compact.add(text)
      known[text] = added
      return added
    }
    var documentIndices: [String: UInt32] = [:]
    var ids: Set<String> = []
    for node in graph.nodes { ids.formUnion(node.documents) }
    for edge in graph.edges { for said in edge.evidence { ids.insert(said.document) } }
    for (i, id) in ids.sorted().enumerated() {
      documentIndices[id] = UInt32(i)
      documents.append(add(id))
    }
    var indices: [String: UInt32] = [:]
    for (i, item) in graph.nodes.enumerated() {
      indices[item.id] = UInt32(i)
      var node = Node(id: add(item.id), type: shared(item.type, &self), label: add(item.label))
      if let text = try PropertyText.encode(item.properties) { node.properties = add(text) }
      let firstAlias = UInt32(aliases.count)
      for alias in item.aliases { aliases.append(add(alias)) }
      node.aliases = firstAlias..<UInt32(aliases.count)
      let firstDocument = UInt32(nodeDocuments.count)
      for id in item.documents { nodeDocuments.append(documentIndices[id] ?? 0) }
      node.documents = firstDocument..<UInt32(nodeDocuments.count)
      nodes.append(node)
    }
    for item in graph.edges {
      var edge = Edge(id: add(item.id), type: shared(item.type, &self))
      edge.from = indices[item.from] ?? 0
      edge.to = indices[item.to] ?? 0
      if let date = item.date { edge.date = shared(date.description, &self) }
      if let by = item.by { edge.by = shared(by, &self) }
      if let text = try PropertyText.encode(item.properties) { edge.properties = add(text) }
      edge.confidence = item.confidence
      edge.sources = UInt32(clamping: item.sources)
      edge.isSymmetric = item.isSymmetric
      edge.polarity = item.polarity
      edge.modality = item.modality
      let first = UInt32(evidence.count)
      for said in item.evidence {
        var row = Evidence(
          document: documentIndices[said.document] ?? 0, claim: add(said.claim),
          sentence: add(said.sentence), rule: shared(said.rule, &self))
        row.start = UInt32(clamping: said.start)
        row.end = UInt32(clamping: said.end)
        row.voice = said.voice
        if let date = said.date { row.date = shared(date.description, &self) }
        if let by = said.by { row.by = shared(by, &self) }
        if let text = try PropertyText.encode(said.properties) { row.properties = add(text) }
        row.confidence = said.confidence
        evidence.append(row)
      }
      edge.evidence = first..<UInt32(evidence.count)
      edges.append(edge)
    }
  }
}
