import Foundation

/// Writing to the two output streams, and what the terminal can show.
enum Terminal {
  /// Whether standard error is a terminal: only then is progress shown.
  static var showsProgress: Bool { isatty(2) == 1 }

  /// Writes bytes to standard output.
  ///
  /// - Throws: when they cannot be written, as with a full disk.
  static func write(_ data: Data) throws {
    try FileHandle.standardOutput.write(contentsOf: data)
  }

  /// Writes a line to standard output.
  static func print(_ line: String) throws {
    try write(Data((line + "\n").utf8))
  }

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Shows a line of progress that the next one overwrites; nothing when there is no terminal.
  static func progress(_ line: String) {
    guard showsProgress else { return }
    try? FileHandle.standardError.write(contentsOf: Data(("\r\u{1B}[K" + line).utf8))
  }
}
