import ArgumentParser
import Foundation
import GraphExport
import KnowledgeGraph

/// Which part of a graph is meant.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep only these types of edges or entities, parted by commas; may be given several times.",
      valueName: "type,…"))
  var type: [String] = []

  @OptionGroup var support: SupportOptions

  @Flag(help: "With --since or --until, keep edges without a date too.")
  var withUndated = false

  @Option(help: ArgumentHelp("Keep what lies around this entity.", valueName: "name"))
  var around: String?

  @Option(help: ArgumentHelp("With --around: how many edges away.", valueName: "n"))
  var hops: Int?

  func validate() throws {
    try support.validate()
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
    filter.since = support.first
    filter.until = support.last
    filter.includesUndated = withUndated
    filter.minimumSources = support.minSources ?? 0
    filter.minimumConfidence = support.minConfidence ?? 0
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
    if let since = support.since { parts.append("since \(since)") }
    if let until = support.until { parts.append("until \(until)") }
    if let minSources = support.minSources { parts.append("at least \(minSources) sources") }
    if let minConfidence = support.minConfidence {
      parts.append("confidence at least \(minConfidence)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
