import ArgumentParser

/// The exit codes of all commands (sysexits.h where it has a fitting one).
enum ExitCodes {
  /// All went well.
  static let success = ExitCode(0)
  /// Some input failed; the rest was done.
  static let failure = ExitCode(1)
  /// The command line is wrong.
  static let usage = ExitCode(64)
  /// The input is not what it should be.
  static let badData = ExitCode(65)
  /// An input or a graph is missing.
  static let noInput = ExitCode(66)
  /// Something that must be installed is missing, such as the language model.
  static let unavailable = ExitCode(69)
  /// Output cannot be written.
  static let cannotWrite = ExitCode(73)
}
