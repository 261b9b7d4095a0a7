import ArgumentParser
import GraphStore

extension GraphStoreError {
  /// The exit code that stands for this failure.
  var exitCode: ExitCode {
    switch code {
    case .notFound: return ExitCodes.noInput
    case .notAGraph, .newerSchema, .damaged, .noArticles: return ExitCodes.badData
    case .readOnly, .diskFull: return ExitCodes.cannotWrite
    case .busy, .duplicateDocument, .other: return ExitCodes.failure
    }
  }
}
