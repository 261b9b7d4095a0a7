/// One level of the Louvain method: nodes are the communities of the level before.
struct LouvainLevel {
  private let graph: SimpleNeighbours
  /// By node: twice the number of edges within it.
  private let loops: Block<Int>
  /// By node: number of edges that end there, those within it twice.
  private let degrees: Block<Int>
  /// By node: the number of its community, which is that of some node.
  private(set) var community: Block<UInt32>

  var nodeCount: Int { graph.nodeCount }

  init(_ graph: SimpleNeighbours) {
    self.init(graph, loops: Block(repeating: 0, count: graph.nodeCount))
  }

  private init(_ graph: SimpleNeighbours, loops: Block<Int>) {
    self.graph = graph
    self.loops = loops
    degrees = Block(unwritten: graph.nodeCount)
    community = Block(unwritten: graph.nodeCount)
    for node in 0..<graph.nodeCount {
      var degree = loops[node]
      for i in graph.row(node) { degree += Int(graph.counts[i]) }
      degrees[node] = degree
      community[node] = UInt32(node)
    }
  }

  /// Moves nodes to the neighbouring community with the greatest gain until none gains.
  ///
  /// Nodes wait in a queue, at first all of them in the order of their indices; when one moves,
  /// those of its neighbours outside its new community are looked at again, and nobody else is (the
  /// "fast local move" of Traag, Waltman and van Eck, 2019, algorithm A.2). Every move raises
  /// modularity, so that it ends.
  /// - Returns: whether any node moved.
  func moveNodes(resolution: Double) -> Bool {
    let count = nodeCount
    var all = 0
    for node in 0..<count { all += degrees[node] }
    guard all > 0 else { return false }
    let (community, graph) = (community, graph)
    let totals = Block(repeating: 0, count: count)
    for node in 0..<count { totals[node] = degrees[node] }
    let links = Block(repeating: UInt32(0), count: count)
    let touched = Block<UInt32>(unwritten: count)
    let queue = Block<UInt32>(unwritten: count)
    let isWaiting = Block(repeating: true, count: count)
    for node in 0..<count { queue[node] = UInt32(node) }
    var (head, waiting, hasMoved) = (0, count, false)
    while waiting > 0 {
      let node = Int(queue[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      isWaiting[node] = false
      let own = community[node]
      var found = 0
      for i in graph.row(node) {
        let other = community[graph.neighbours[i]]
        let before = links[other]
        if before == 0 {
          touched[found] = other
          found += 1
        }
        links[other] = before + graph.counts[i]
      }
      let degree = Double(degrees[node])
      let price = resolution * degree / Double(all)
      totals[Int(own)] -= degrees[node]
      var (best, gain) = (own, Double(links[own]) - price * Double(totals[Int(own)]))
      // Rounding must not move a node back and forth.
      let least = 1e-9 + degree * 1e-14
      for i in 0..<found {
        let group = touched[i]
        let value = Double(links[group]) - price * Double(totals[Int(group)])
        links[group] = 0
        if value > gain + least || (value > gain - least && best != own && group < best) {
          (best, gain) = (group, value)
        }
      }
      totals[Int(best)] += degrees[node]
      if best == own { continue }
      hasMoved = true
      community[node] = best
      for i in graph.row(node) {
        let other = graph.neighbours[i]
        if isWaiting[Int(other)] || community[other] == best { continue }
        isWaiting[Int(other)] = true
        let tail = head + waiting
        queue[tail < count ? tail : tail - count] = other
        waiting += 1
      }
    }
    return hasMoved
  }

  /// Numbers the communities in the order of their first nodes; gives how many there are.
  func renumber() -> Int {
    let names = Block(repeating: UInt32.max, count: nodeCount)
    var count: UInt32 = 0
    for node in 0..<nodeCount {
      let old = community[node]
      if names[old] == .max {
        names[old] = count
        count += 1
      }
      community[node] = names[old]
    }
    return Int(count)
  }

  /// The graph whose nodes are the communities, which were numbered.
  ///
  /// - Complexity: O(n + m) of this level.
  func folded(_ count: Int) -> LouvainLevel {
    let (community, graph) = (community, graph)
    let counter = RowCounter(nodes: count)
    for node in 0..<nodeCount { counter.count(community[node]) }
    counter.begin()
    let begins = counter.offsets
    let members = Block<UInt32>(unwritten: nodeCount)
    for node in 0..<nodeCount { members[counter.place(community[node])] = UInt32(node) }
    let inside = Block(repeating: 0, count: count)
    for node in 0..<nodeCount {
      let own = community[node]
      inside[Int(own)] += loops[node]
      for i in graph.row(node) where community[graph.neighbours[i]] == own {
        inside[Int(own)] += Int(graph.counts[i])
      }
    }
    let between = SimpleNeighbours(nodes: count) { group, add in
      for place in begins[group]..<begins[Int(group) + 1] {
        for i in graph.row(Int(members[place])) {
          let other = community[graph.neighbours[i]]
          if other != group { add(other, graph.counts[i]) }
        }
      }
    }
    return LouvainLevel(between, loops: inside)
  }
}
