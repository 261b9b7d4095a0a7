/// What a build did: the summary that `entente build` prints.
public struct BuildReport: Sendable, Equatable, Encodable {
  /// Articles read and stored by this run.
  public var articlesRead = 0
  /// Articles that the graph held already.
  public var articlesKnown = 0
  /// Inputs or records that could not be read or stored.
  public var articlesFailed = 0
  /// Articles in the graph now.
  public var articles = 0
  /// Claims that this run read, by edge type.
  public var claims: [String: Int] = [:]
  /// Nodes of the graph, by type.
  public var nodes: [String: Int] = [:]
  /// Edges of the graph, by type.
  public var edges: [String: Int] = [:]
  /// What went wrong or was left out, in the order noticed.
  public var diagnostics: [String] = []

  /// An empty report.
  public init() {}

  /// The report as a person reads it, lines of at most 100 columns.
  public var text: String {
    var lines = [
      "articles   \(articlesRead) read, \(articlesKnown) known already, \(articlesFailed) failed;"
        + " \(articles) in the graph"
    ]
    lines += Self.table("claims", claims)
    lines += Self.table("nodes", nodes)
    lines += Self.table("edges", edges)
    return lines.joined(separator: "\n")
  }

  /// `name  total: 12 position, 8 met-with, …`, most frequent first.
  private static func table(_ name: String, _ counts: [String: Int]) -> [String] {
    let total = counts.values.reduce(0, +)
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let indent = String(repeating: " ", count: 11)
    var lines: [String] = []
    var line = name + String(repeating: " ", count: max(1, 11 - name.count)) + "\(total)"
    for (i, (key, count)) in sorted.enumerated() {
      let part = (i == 0 ? ": " : ", ") + "\(count) \(key)"
      if line.count + part.count > 100 {
        lines.append(line + ",")
        line = indent + part.dropFirst(2)
      } else {
        line += part
      }
    }
    return lines + [line]
  }
}
