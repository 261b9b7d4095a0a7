import ArgumentParser
import Foundation
import GraphExport
import KnowledgeGraph
import TextModel

/// Which part of a graph is meant.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep only these types of edges or entities, parted by commas; may be given several times.",
      valueName: "type,…"))
  var type: [String] = []

  @Option(help: ArgumentHelp("Keep edges that reach this day or later.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Keep edges that reach this day or earlier.", valueName: "date"))
  var until: String?

  @Flag(help: "With --since or --until, keep edges without a date too.")
  var withUndated = false

  @Option(help: ArgumentHelp("Least number of independent sources.", valueName: "n"))
  var minSources: Int?

  @Option(help: ArgumentHelp("Least confidence, 0 to 1.", valueName: "x"))
  var minConfidence: Double?

  @Option(help: ArgumentHelp("Keep what lies around this entity.", valueName: "name"))
  var around: String?

  @Option(help: ArgumentHelp("With --around: how many edges away.", valueName: "n"))
  var hops: Int?

  func validate() throws {
    for (name, text) in [("since", since), ("until", until)] {
      if let text, DateValue(text) == nil {
        throw ValidationError(
          "--\(name): “\(text)” is no date of the form 2020, 2020-05 or 2020-05-17")
      }
    }
    if let minSources, minSources < 0 {
      throw ValidationError("--min-sources must not be negative")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must lie between 0 and 1")
    }
    if let hops, !(0...1000).contains(hops) {
      throw ValidationError("--hops must lie between 0 and 1000")
    }
    if hops != nil, around == nil { throw ValidationError("--hops needs --around") }
  }

  /// The filter for a graph.
  ///
  /// - Parameter around: id of the node that `--around` names.
  /// - Throws: `ExportError` with code `notFound` when the graph has no such type.
  func filter(_ graph: KnowledgeGraph, around: String?) throws(ExportError) -> GraphFilter {
    var filter = GraphFilter()
    let types = type.flatMap { $0.split(separator: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    if let unknown = filter.restrict(to: types, in: graph).first {
      let known = Set(graph.edges.map(\.type)).union(graph.nodes.map(\.type)).sorted()
      throw ExportError(
        .notFound,
        detail: "--type: the graph has no “\(unknown)”; it has \(known.joined(separator: ", "))")
    }
    filter.since = since.flatMap { DateValue($0) }
    filter.until = until.flatMap { DateValue($0) }
    filter.includesUndated = withUndated
    filter.minimumSources = minSources ?? 0
    filter.minimumConfidence = minConfidence ?? 0
    filter.hops = hops ?? 1
    filter.around = around
    return filter
  }

  /// What the filter says, for the title of a picture; nil for the whole graph.
  var summary: String? {
    var parts: [String] = []
    if let around {
      parts.append("\(hops ?? 1) hop\((hops ?? 1) == 1 ? "" : "s") around \(around)")
    }
    if !type.isEmpty { parts.append(type.joined(separator: ", ")) }
    if let since { parts.append("since \(since)") }
    if let until { parts.append("until \(until)") }
    if let minSources { parts.append("at least \(minSources) sources") }
    if let minConfidence { parts.append("confidence at least \(minConfidence)") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
