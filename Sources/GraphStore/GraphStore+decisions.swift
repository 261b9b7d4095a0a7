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

  /// Takes a decision back; the record of it stays.
  ///
  /// - Returns: whether there was one of this number that held.
  @discardableResult
  public func undoDecision(
    number: Int, who: String, when: String, why: String
  ) throws(GraphStoreError) -> Bool {
    try write { db in
      try db.execute(
        sql: """
          UPDATE decisions SET undone_by = ?, undone = ?, undone_why = ?
          WHERE key = ? AND undone IS NULL
          """, arguments: [who, when, why, number])
      guard db.changesCount > 0 else { return false }
      try db.execute(sql: "UPDATE meta SET value = value + 1 WHERE name = 'revision'")
      return true
    }
  }

  /// The decisions that hold with their numbers, in the order made.
  public func decisions() throws(GraphStoreError) -> [(number: Int, decision: Decision)] {
    try decisionLog().filter { $0.undone == nil }.map { ($0.number, $0.decision) }
  }

  /// All decisions, those that were taken back too, in the order made.
  public func decisionLog() throws(GraphStoreError) -> [DecisionRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT key, action, type, subject, object, who, made, why, undone_by, undone, undone_why
          FROM decisions ORDER BY key
          """
      ).map { row in
        let action = try DecisionText.decode(row[1], type: row[2], subject: row[3], object: row[4])
        let when: String? = row[9]
        return DecisionRecord(
          number: row[0], decision: Decision(action, who: row[5], when: row[6], why: row[7]),
          undone: when.map { .init(who: row[8] ?? "", when: $0, why: row[10] ?? "") })
      }
    }
  }
}

/// A decision as it stands in the log.
public struct DecisionRecord: Sendable, Equatable {
  /// That a decision was taken back.
  public struct Undoing: Sendable, Equatable {
    /// Who took it back.
    public var who: String
    /// When, as an ISO 8601 instant.
    public var when: String
    /// Why.
    public var why: String
  }

  /// Its number, never used twice.
  public var number: Int
  /// What was decided.
  public var decision: Decision
  /// That it was taken back; nil while it holds.
  public var undone: Undoing?

  /// Makes a record.
  public init(number: Int, decision: Decision, undone: Undoing? = nil) {
    self.number = number
    self.decision = decision
    self.undone = undone
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
    case .forget(let document):
      let subject = Decision.Subject(type: "", name: document, documents: [document])
      return (nil, try text(subject), nil)
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
    case ("forget", _, _): return .forget(document: first.name)
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
