import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Processor time and memory of this process.
enum Stopwatch {
  /// Processor seconds that the process has used.
  static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Processor seconds that a block takes, and what it gives.
  static func time<T>(_ body: () throws -> T) rethrows -> (seconds: Double, value: T) {
    let begin = now
    let value = try body()
    return (now - begin, value)
  }

  /// Bytes of memory that the process holds now; 0 where the system does not say.
  static var residentBytes: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
  }
}

/// A figure: one JSON line on standard output, like those of the peers.
struct Figure: Encodable {
  var peer = "entente"
  var fig: String
  /// Seconds, or megabytes, or a count.
  var val: Double
  /// The 95th percentile, where the figure is the median over pairs.
  var p95: Double?
  var unit: String
  /// How many times it was measured.
  var runs = 1

  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    Swift.print(String(decoding: try encoder.encode(self), as: UTF8.self))
  }

  /// The median time of a block, in seconds.
  static func median(_ name: String, runs: Int, _ body: () -> Void) throws {
    let times = (0..<runs).map { _ in Stopwatch.time(body).seconds }.sorted()
    try Figure(fig: name, val: times[times.count / 2], unit: "s", runs: runs).print()
  }

  /// How often all pairs are asked, one after the other; the best time of each counts. Several
  /// passes tell versions apart on a machine with neighbours.
  nonisolated(unsafe) static var passes = 1

  /// Times a block for each pair: median and 95th percentile in seconds.
  static func perPair<T>(
    _ name: String, _ pairs: some Collection<(Int, Int)>, _ body: (Int, Int) -> T
  ) throws -> [T] {
    var (times, values): ([Double], [T]) = ([], [])
    let count = unsafe passes
    for pass in 0..<count {
      for (i, (a, b)) in pairs.enumerated() {
        let (seconds, value) = Stopwatch.time { body(a, b) }
        if pass == 0 {
          times.append(seconds)
          values.append(value)
        } else {
          times[i] = min(times[i], seconds)
        }
      }
    }
    times.sort()
    guard !times.isEmpty else { return [] }
    try Figure(
      fig: name, val: times[times.count / 2], p95: times[times.count * 95 / 100], unit: "s",
      runs: times.count
    ).print()
    return values
  }
}
