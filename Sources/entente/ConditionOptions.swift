import ArgumentParser
import KnowledgeGraph
import TextModel

/// What paths may be made of.
struct ConditionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Follow only edges of these types.", valueName: "type,…"))
  var via: String?

  @Option(help: ArgumentHelp("Do not follow edges of these types.", valueName: "type,…"))
  var avoid: String?

  @Option(
    help: ArgumentHelp(
      "Do not pass through this entity; may be given several times.", valueName: "name"))
  var avoidNode: [String] = []

  @OptionGroup var support: SupportOptions

  @Flag(help: "With --since or --until: follow edges without a date, too.")
  var undated = false

  @Flag(help: "Follow what is only planned, wished or feared, too.")
  var possible = false

  @Flag(help: "Follow what is denied, too.")
  var denied = false

  @Option(help: ArgumentHelp("Greatest number of steps.", valueName: "n"))
  var maxHops: Int?

  @Flag(help: "Follow edges only from their start to their end.")
  var directed = false

  @Flag(help: "Pass through dates: two things of one day are connected.")
  var throughDates = false

  @Option(
    help: ArgumentHelp(
      "Only what these say: a name of the graph, or 'author'; may be given several times.",
      valueName: "name"))
  var saidBy: [String] = []

  @Option(help: ArgumentHelp("Pass only through nodes of these types.", valueName: "type,…"))
  var through: String?

  @Option(help: ArgumentHelp("Do not pass through nodes with more edges.", valueName: "n"))
  var avoidHubs: Int?

  @Option(
    help: ArgumentHelp(
      "Types of the first step, the second and so on; '*' for any. The path has as many steps.",
      valueName: "type,…;type,…"))
  var steps: String?

  @Flag(help: "No step may lie before the one that it follows.")
  var timeRespecting = false

  func validate() throws {
    try support.validate()
    if let maxHops, maxHops < 1 { throw ValidationError("--max-hops must be 1 or more") }
    if let avoidHubs, avoidHubs < 1 { throw ValidationError("--avoid-hubs must be 1 or more") }
    if let steps, steps.split(separator: ";", omittingEmptySubsequences: false).count > 12 {
      throw ValidationError("--steps takes at most 12 steps")
    }
  }

  /// The conditions for a graph; types and names must be in it.
  func conditions(_ open: OpenGraph, _ names: NameIndex) throws -> PathConditions {
    var result = PathConditions()
    let known = Set(open.graph.edges.map(\.type))
    result.via = try types(via, "--via", known)
    result.avoid = try types(avoid, "--avoid", known)
    result.avoidNodes = Set(try avoidNode.map { open.graph.nodes[try open.node($0, names)].id })
    result.since = support.first
    result.until = support.last
    result.includesUndated = undated
    if possible { result.modalities.insert(.possible) }
    if denied { result.polarities.insert(.negative) }
    result.minimumSources = support.minSources ?? 0
    result.minimumConfidence = support.minConfidence ?? 0
    result.maximumHops = maxHops
    result.isDirected = directed
    if throughDates { result.avoidNodeTypes = [] }
    result.holders = Set(
      try saidBy.map { $0 == "author" ? $0 : open.graph.nodes[try open.node($0, names)].label })
    result.nodeTypes = try types(through, "--through", Set(open.graph.nodes.map(\.type)), "node")
    result.maximumDegree = avoidHubs
    result.isTimeRespecting = timeRespecting
    if let steps {
      result.stepTypes = try steps.split(separator: ";", omittingEmptySubsequences: false).map {
        let step = String($0)
        return step.allSatisfy { $0 == " " || $0 == "*" } ? [] : try types(step, "--steps", known)
      }
    }
    return result
  }

  private func types(
    _ list: String?, _ option: String, _ known: Set<String>, _ kind: String = "edge"
  ) throws -> Set<String> {
    guard let list else { return [] }
    let types = list.split(separator: ",").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    for type in types where !known.contains(type) {
      Terminal.complain(
        "entente: \(option): no \(kind) of the graph has the type '\(type)'; it has: "
          + known.sorted().joined(separator: ", "))
      throw ExitCodes.usage
    }
    return Set(types)
  }
}
