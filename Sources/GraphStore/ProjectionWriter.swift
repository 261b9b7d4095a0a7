import GRDB
import KnowledgeGraph
import TextModel

/// Writes a graph with one prepared statement for each table.
struct ProjectionWriter {
  private let db: Database

  init(_ db: Database) { self.db = db }

  private func statement(_ table: String, _ columns: Int) throws -> Statement {
    let marks = String(repeating: "?, ", count: columns - 1) + "?"
    return try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
  }

  func write(_ projection: GraphProjection) throws {
    let documents = try writeDocuments(projection)
    var nodes: [String: Int] = [:]
    nodes.reserveCapacity(projection.graph.nodes.count)
    let node = try statement("nodes", 5)
    let alias = try statement("node_aliases", 3)
    let mention = try statement("node_documents", 3)
    for (key, item) in projection.graph.nodes.enumerated() {
      nodes[item.id] = key
      try node.execute(arguments: [
        key, item.id, item.type, item.label, try PropertyText.encode(item.properties),
      ])
      for (ordinal, name) in item.aliases.enumerated() {
        try alias.execute(arguments: [key, ordinal, name])
      }
      for (ordinal, id) in item.documents.enumerated() {
        try mention.execute(arguments: [key, ordinal, documents[id]])
      }
    }
    try writeEdges(projection.graph.edges, nodes, documents)
    let merge = try statement("merges", 6)
    for (key, item) in projection.merges.enumerated() {
      try merge.execute(arguments: [
        key, documents[item.document], item.entity, nodes[item.node], item.reason, item.score,
      ])
    }
    let reprint = try statement("reprints", 4)
    for (key, item) in projection.reprints.enumerated() {
      try reprint.execute(arguments: [
        key, documents[item.document], documents[item.source], item.reason,
      ])
    }
    let diagnostic = try statement("graph_diagnostics", 2)
    for (ordinal, message) in projection.diagnostics.enumerated() {
      try diagnostic.execute(arguments: [ordinal, message])
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
    let document = try statement("graph_documents", 2)
    for (key, id) in ids.sorted().enumerated() {
      keys[id] = key
      try document.execute(arguments: [key, id])
    }
    return keys
  }

  private func writeEdges(
    _ edges: [GraphEdge], _ nodes: [String: Int], _ documents: [String: Int]
  ) throws {
    let edge = try statement("edges", 13)
    let evidence = try statement("edge_evidence", 13)
    for (key, item) in edges.enumerated() {
      try edge.execute(arguments: [
        key, item.id, item.type, nodes[item.from], nodes[item.to], item.isSymmetric,
        item.polarity.rawValue, item.modality.rawValue, item.date?.description, item.by,
        item.confidence, item.sources, try PropertyText.encode(item.properties),
      ])
      for (ordinal, said) in item.evidence.enumerated() {
        try evidence.execute(arguments: [
          key, ordinal, documents[said.document], said.claim, said.sentence, said.start, said.end,
          said.date?.description, said.by, said.voice.rawValue, said.confidence, said.rule,
          try PropertyText.encode(said.properties),
        ])
      }
    }
  }
}
