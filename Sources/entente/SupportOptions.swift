import ArgumentParser
import TextModel

/// When edges happened and how well they are supported: shared by paths and exports.
struct SupportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only edges that reach this day or a later one: 2017, 2017-05, 2017-05-23.",
      valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp("Only edges that reach this day or an earlier one.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Least number of independent sources.", valueName: "n"))
  var minSources: Int?

  @Option(help: ArgumentHelp("Least confidence, 0 to 1.", valueName: "x"))
  var minConfidence: Double?

  /// The first day that counts.
  var first: DateValue? { since.flatMap { DateValue($0) } }
  /// The last day that counts.
  var last: DateValue? { until.flatMap { DateValue($0) } }

  func validate() throws {
    for (name, value) in [("--since", since), ("--until", until)] {
      if let value, DateValue(value) == nil {
        throw ValidationError("\(name): '\(value)' is no ISO date (2017, 2017-05 or 2017-05-23)")
      }
    }
    if let minSources, minSources < 0 {
      throw ValidationError("--min-sources must not be negative")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must lie between 0 and 1")
    }
  }
}
