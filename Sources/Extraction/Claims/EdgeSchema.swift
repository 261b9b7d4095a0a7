/// What the schema says of edge types, as claim reading needs it.
struct EdgeSchema: Sendable {
  struct Edge: Sendable {
    let from: Set<String>
    let to: Set<String>
    let isSymmetric: Bool
  }

  let edges: [String: Edge]
  let nodeTypes: Set<String>

  func from(_ edge: String) -> Set<String> { edges[edge]?.from ?? [] }
  func to(_ edge: String) -> Set<String> { edges[edge]?.to ?? [] }
  func isSymmetric(_ edge: String) -> Bool { edges[edge]?.isSymmetric ?? false }
}
