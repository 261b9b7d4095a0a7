import Foundation
import GRDB
public import KnowledgeGraph

extension GraphStore {
  /// Records a decision behind those made before.
  ///
  /// - Returns: its number.
  @discardableResult
  public func append(_ decision: Decision) throws(GraphStoreError) -> Int {
    try write { db in
      let (type, subject, object) = try DecisionText.encode(decision.action)
      try db.execute(
        sql: """
          INSERT INTO decisions (action, type, subject, object, who, made, why)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision.action.name, type, subject, object, decision.who, decision.when, decision.why,
        ])
      let number = Int(db.lastInsertedRowID)
      try db.execute(sql: "UPDATE meta SET value = value + 1 WHERE name = 'revision'")
      return number
    }
  }

  /// Takes a decision back.
  ///
  /// - Returns: whether there was one of this number.
  @discardableResult
  public func removeDecision(number: Int) throws(GraphStoreError) -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM decisions WHERE key = ?", arguments: [number])
      guard db.changesCount > 0 else { return false }
      try db.execute(sql: "UPDATE meta SET value = value + 1 WHERE name = 'revision'")
      return true
    }
  }

  /// All decisions with their numbers, in the order made.
  public func decisions() throws(GraphStoreError) -> [(number: Int, decision: Decision)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT key, action, type, subject, object, who, made, why FROM decisions ORDER BY key
          """
      ).map { row in
        let action = try DecisionText.decode(row[1], type: row[2], subject: row[3], object: row[4])
        return (row[0], Decision(action, who: row[5], when: row[6], why: row[7]))
      }
    }
  }
}

/// Decisions as rows: subjects are JSON objects with `type`, `name` and `documents`.
enum DecisionText {
  private struct Subject: Codable {
    var type: String
    var name: String
    var documents: [String]
  }

  static func encode(_ action: Decision.Action) throws -> (String?, String, String?) {
    switch action {
    case .merge(let a, let b), .keepApart(let a, let b):
      return (nil, try text(a), try text(b))
    case .split(let a): return (nil, try text(a), nil)
    case .retype(let a, let type): return (type, try text(a), nil)
    case .reject(let edge, let from, let to): return (edge, try text(from), try text(to))
    }
  }

  static func decode(
    _ name: String, type: String?, subject: String, object: String?
  ) throws -> Decision.Action {
    let first = try self.subject(subject)
    let second = try object.map { try self.subject($0) }
    switch (name, type, second) {
    case ("merge", _, .some(let second)): return .merge(first, second)
    case ("keep-apart", _, .some(let second)): return .keepApart(first, second)
    case ("split", _, _): return .split(first)
    case ("retype", .some(let type), _): return .retype(first, to: type)
    case ("reject", .some(let type), .some(let second)):
      return .reject(edge: type, from: first, to: second)
    default:
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown decision \(name)")
    }
  }

  private static func text(_ subject: Decision.Subject) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let row = Subject(type: subject.type, name: subject.name, documents: subject.documents)
    return String(decoding: try encoder.encode(row), as: UTF8.self)
  }

  private static func subject(_ text: String) throws -> Decision.Subject {
    let row = try JSONDecoder().decode(Subject.self, from: Data(text.utf8))
    return Decision.Subject(type: row.type, name: row.name, documents: row.documents)
  }
}
