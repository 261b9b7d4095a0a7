import GRDB
import GRDBSQLite

/// Inserts rows into one table, its values bound as SQLite takes them: GRDB makes a list of boxed
/// values for each row and tells its observers of it, which takes longer than SQLite takes for the
/// row.
///
/// Lives within one access to the database. The values of a row are added from the first column
/// to the last, then the row is stored.
@safe struct RowWriter: ~Copyable {
  private let statement: Statement
  private let handle: OpaquePointer
  private let columns: Int32
  private var column: Int32 = 0
  /// The first failure in a row.
  private var code = SQLITE_OK

  /// - Parameter columns: how many columns the table has.
  init(_ db: Database, _ table: String, _ columns: Int) throws {
    let marks = String(repeating: "?, ", count: columns - 1) + "?"
    try self.init(db, sql: "INSERT INTO \(table) VALUES (\(marks))", columns)
  }

  /// - Parameter values: how many values the statement takes.
  init(_ db: Database, sql: String, _ values: Int) throws {
    statement = try db.cachedStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
    columns = Int32(values)
  }

  private mutating func note(_ result: Int32) {
    if code == SQLITE_OK { code = result }
  }

  @inline(__always)
  mutating func add(_ value: Int64) {
    column += 1
    // SAFETY: the statement lives as long as this value, and SQLite checks the column, here and
    // below.
    note(unsafe sqlite3_bind_int64(handle, column, value))
  }

  @inline(__always)
  mutating func add(_ value: Int) { add(Int64(value)) }

  @inline(__always)
  mutating func add(_ value: Bool) { add(value ? 1 as Int64 : 0) }

  @inline(__always)
  mutating func add(_ value: Double) {
    column += 1
    note(unsafe sqlite3_bind_double(handle, column, value))
  }

  @inline(__always)
  mutating func addNothing() {
    column += 1
    note(unsafe sqlite3_bind_null(handle, column))
  }

  mutating func add(_ value: String) {
    column += 1
    var value = value
    // SAFETY: -1 tells SQLite to copy the bytes before it returns (`SQLITE_TRANSIENT`).
    let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let result = value.withUTF8 { bytes -> Int32 in
      // An empty text must not become NULL, which a missing address would.
      guard let start = bytes.baseAddress, bytes.count > 0 else {
        return unsafe sqlite3_bind_text(handle, column, "", 0, copied)
      }
      return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        unsafe sqlite3_bind_text64(
          handle, column, $0, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
      }
    }
    note(result)
  }

  @inline(__always)
  mutating func add(_ value: Int?) {
    if let value { add(value) } else { addNothing() }
  }

  @inline(__always)
  mutating func add(_ value: String?) {
    if let value { add(value) } else { addNothing() }
  }

  /// Stores the row of the values added since the last one.
  ///
  /// - Throws: `DatabaseError`; the next row begins anew.
  mutating func store() throws {
    precondition(column == columns)
    column = 0
    if code == SQLITE_OK {
      let result = unsafe sqlite3_step(handle)
      if result != SQLITE_DONE { code = result }
    }
    let failure = code
    code = SQLITE_OK
    guard failure == SQLITE_OK else {
      let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      unsafe sqlite3_reset(handle)
      throw DatabaseError(
        resultCode: ResultCode(rawValue: failure), message: message, sql: statement.sql)
    }
    unsafe sqlite3_reset(handle)
  }
}
