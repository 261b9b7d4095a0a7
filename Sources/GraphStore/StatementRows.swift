import GRDB
import GRDBSQLite

/// The rows of a query, column by column as SQLite has them: what reads millions of rows. GRDB's
/// own rows look every column up and make a value of it, which takes longer than SQLite takes for
/// the row.
///
/// Lives within one access to the database.
@safe struct StatementRows: ~Copyable {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
  }

  /// Goes to the next row; false behind the last one.
  @inline(__always)
  mutating func next() throws -> Bool {
    // SAFETY: the statement lives as long as this value.
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw unsafe DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))),
      sql: statement.sql)
  }

  /// A whole number; 0 where there is none.
  @inline(__always)
  func integer(_ column: Int32) -> Int {
    // SAFETY: the statement lives as long as this value, and SQLite checks the column.
    Int(unsafe sqlite3_column_int64(handle, column))
  }

  /// A number; 0 where there is none.
  @inline(__always)
  func real(_ column: Int32) -> Double {
    // SAFETY: as above.
    unsafe sqlite3_column_double(handle, column)
  }

  /// A text; empty where there is none.
  @inline(__always)
  func text(_ column: Int32) -> String {
    unsafe withBytes(column) {
      unsafe String(decoding: $0 ?? UnsafeBufferPointer(start: nil, count: 0), as: UTF8.self)
    }
  }

  /// What the text of a column stands for; nil where there is none.
  @inline(__always)
  func value<Value>(_ column: Int32, _ known: KnownTexts<Value>) throws -> Value? {
    try unsafe withBytes(column) { bytes in
      guard let bytes = unsafe bytes else { return nil }
      return try unsafe known[bytes]
    }
  }

  /// Calls a block with the UTF-8 of a column, which is valid only in it; nil where there is none.
  @unsafe @inline(__always)
  private func withBytes<R>(
    _ column: Int32, _ body: (UnsafeBufferPointer<UInt8>?) throws -> R
  ) rethrows -> R {
    // SAFETY: SQLite keeps the bytes until the next step or the next access to the column; the
    // length is asked for behind the text, as its documentation says.
    guard let start = unsafe sqlite3_column_text(handle, column) else { return try body(nil) }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return try unsafe body(UnsafeBufferPointer(start: start, count: count))
  }
}

/// Values of texts that come up again and again, such as types and dates: found by their bytes, so
/// that neither a string nor the value is made anew.
final class KnownTexts<Value> {
  private struct Entry {
    var bytes: [UInt8]
    var value: Value
  }

  private let make: (String) throws -> Value
  private var entries: [Entry] = []
  /// Places in `entries` plus one; 0 for none. A power of two.
  private var table = [UInt32](repeating: 0, count: 1 << 10)
  /// More different texts than this are not remembered.
  private static var limit: Int { 1 << 16 }

  /// - Parameter make: gives the value of a text that is new.
  init(_ make: @escaping (String) throws -> Value) { self.make = make }

  /// The value of a text.
  ///
  /// - Complexity: O(length).
  @unsafe @inline(__always)
  subscript(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    get throws {
      var place = unsafe KnownTexts.hash(bytes) & (table.count - 1)
      while table[place] != 0 {
        let entry = Int(table[place]) - 1
        if unsafe KnownTexts.equal(entries[entry].bytes, bytes) { return entries[entry].value }
        place = (place + 1) & (table.count - 1)
      }
      return try unsafe add(bytes)
    }
  }

  @unsafe @inline(never)
  private func add(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Value {
    let value = try make(unsafe String(decoding: bytes, as: UTF8.self))
    guard entries.count < KnownTexts.limit else { return value }
    entries.append(Entry(bytes: unsafe Array(bytes), value: value))
    if entries.count * 2 > table.count {
      table = [UInt32](repeating: 0, count: 2 * table.count)
      for i in entries.indices { enter(i) }
    } else {
      enter(entries.count - 1)
    }
    return value
  }

  private func enter(_ entry: Int) {
    var place = unsafe entries[entry].bytes.withUnsafeBufferPointer { unsafe KnownTexts.hash($0) }
    place &= table.count - 1
    while table[place] != 0 { place = (place + 1) & (table.count - 1) }
    table[place] = UInt32(entry + 1)
  }

  @unsafe @inline(__always)
  private static func equal(_ known: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == bytes.count else { return false }
    for i in 0..<known.count where unsafe known[i] != bytes[i] { return false }
    return true
  }

  /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), with its upper bits folded in.
  @unsafe @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in 0..<bytes.count { hash = unsafe (hash ^ UInt64(bytes[i])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(Int32.max))
  }
}
