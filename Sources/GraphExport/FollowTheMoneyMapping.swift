import Foundation

/// Which schema of FollowTheMoney (https://followthemoney.tech) stands for which type: data, in
/// `Styles/followthemoney.json`.
struct FollowTheMoneyMapping: Decodable {
  struct Thing: Decodable {
    /// Name of the type; nil for all others.
    var type: String?
    var schema: String
    /// Properties that hold the name.
    var names: [String]
  }

  struct Link: Decodable {
    /// Name of the edge type; nil for all others.
    var type: String?
    var schema: String
    /// Properties of the two ends.
    var source: String
    var target: String
    /// Schemas that the ends may have; nil for all.
    var from: [String]?
    var to: [String]?
    /// Property of the edge that says the role better than its type.
    var roleProperty: String?
  }

  var nodes: [Thing]
  var otherNode: Thing
  var edges: [Link]
  var otherEdge: Link
  var document: Thing

  /// The built-in mapping.
  static func builtIn() throws(ExportError) -> FollowTheMoneyMapping {
    do {
      return try JSONDecoder().decode(
        FollowTheMoneyMapping.self, from: Data(PackageResources.followthemoney_json))
    } catch {
      throw ExportError(.internalFault, detail: "the FollowTheMoney mapping is broken: \(error)")
    }
  }

  func thing(_ type: String) -> Thing { nodes.first { $0.type == type } ?? otherNode }

  /// The schema of an edge between two schemas.
  func link(_ type: String, from: String, to: String) -> Link {
    edges.first {
      $0.type == type && $0.from?.contains(from) ?? true && $0.to?.contains(to) ?? true
    } ?? otherEdge
  }
}
