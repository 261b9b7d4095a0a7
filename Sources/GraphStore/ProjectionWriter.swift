import GRDB
import KnowledgeGraph
import TextModel

/// Writes a graph with one prepared statement for each table.
struct ProjectionWriter {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func write(_ projection: GraphProjection) throws {
    let documents = try writeDocuments(projection)
    let nodes = try writeNodes(projection.graph.nodes, documents)
    try writeEdges(projection.graph.edges, nodes, documents)
    var merge = try RowWriter(db, "merges", 6)
    for (key, item) in projection.merges.enumerated() {
      merge.add(key)
      merge.add(documents[item.document])
      merge.add(item.entity)
      merge.add(nodes[item.node])
      merge.add(item.reason)
      merge.add(item.score)
      try merge.store()
    }
    var reprint = try RowWriter(db, "reprints", 4)
    for (key, item) in projection.reprints.enumerated() {
      reprint.add(key)
      reprint.add(documents[item.document])
      reprint.add(documents[item.source])
      reprint.add(item.reason)
      try reprint.store()
    }
    var diagnostic = try RowWriter(db, "graph_diagnostics", 2)
    for (ordinal, message) in projection.diagnostics.enumerated() {
      diagnostic.add(ordinal)
      diagnostic.add(message)
      try diagnostic.store()
    }
  }

  private func writeDocuments(_ projection: GraphProjection) throws -> [String: Int] {
    var ids: Set<String> = []
    for node in projection.graph.nodes { ids.formUnion(node.documents) }
    for edge in projection.graph.edges {
      for evidence in edge.evidence { ids.insert(evidence.document) }
    }
    for merge in projection.merges { ids.insert(merge.document) }
    for reprint in projection.reprints { ids.formUnion([reprint.document, reprint.source]) }
    var keys: [String: Int] = [:]
    var document = try RowWriter(db, "graph_documents", 2)
    for (key, id) in ids.sorted().enumerated() {
      keys[id] = key
      document.add(key)
      document.add(id)
      try document.store()
    }
    return keys
  }

  private func writeNodes(
    _ nodes: [GraphNode], _ documents: [String: Int]
  ) throws -> [String: Int] {
    var keys: [String: Int] = [:]
    keys.reserveCapacity(nodes.count)
    var node = try RowWriter(db, "nodes", 5)
    var alias = try RowWriter(db, "node_aliases", 3)
    var mention = try RowWriter(db, "node_documents", 3)
    for (key, item) in nodes.enumerated() {
      keys[item.id] = key
      node.add(key)
      node.add(item.id)
      node.add(item.type)
      node.add(item.label)
      node.add(try PropertyText.encode(item.properties))
      try node.store()
      for (ordinal, name) in item.aliases.enumerated() {
        alias.add(key)
        alias.add(ordinal)
        alias.add(name)
        try alias.store()
      }
      for (ordinal, id) in item.documents.enumerated() {
        mention.add(key)
        mention.add(ordinal)
        mention.add(documents[id])
        try mention.store()
      }
    }
    return keys
  }

  private func writeEdges(
    _ edges: [GraphEdge], _ nodes: [String: Int], _ documents: [String: Int]
  ) throws {
    var edge = try RowWriter(db, "edges", 13)
    var evidence = try RowWriter(db, "edge_evidence", 13)
    for (key, item) in edges.enumerated() {
      edge.add(key)
      edge.add(item.id)
      edge.add(item.type)
      edge.add(nodes[item.from])
      edge.add(nodes[item.to])
      edge.add(item.isSymmetric)
      edge.add(item.polarity.rawValue)
      edge.add(item.modality.rawValue)
      edge.add(item.date?.description)
      edge.add(item.by)
      edge.add(item.confidence)
      edge.add(item.sources)
      edge.add(try PropertyText.encode(item.properties))
      try edge.store()
      for (ordinal, said) in item.evidence.enumerated() {
        evidence.add(key)
        evidence.add(ordinal)
        evidence.add(documents[said.document])
        evidence.add(said.claim)
        evidence.add(said.sentence)
        evidence.add(said.start)
        evidence.add(said.end)
        evidence.add(said.date?.description)
        evidence.add(said.by)
        evidence.add(said.voice.rawValue)
        evidence.add(said.confidence)
        evidence.add(said.rule)
        evidence.add(try PropertyText.encode(said.properties))
        try evidence.store()
      }
    }
  }
}
