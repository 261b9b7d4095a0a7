import GraphStore

/// The members of a sentence behind an edge, in the order in which exports write them.
enum EvidenceMember: String, CaseIterable {
  case document, claim, sentence, start, end, date, by, voice, confidence, rule, properties

  /// All of them; the compiler would make the list anew each time.
  static let all = allCases
  private static let names = allCases.map { Array($0.rawValue.utf8) }

  /// The place in ``all`` of the member with a name, which mostly is the one behind the last; nil
  /// for an unknown one.
  ///
  /// - Parameter last: place of the member in front of it; -1 for the first.
  @inline(__always)
  static func place(_ name: PackedGraph.Text, after last: Int, in bytes: [UInt8]) -> Int? {
    let names = names
    for i in names.indices {
      let place = (last + 1 + i) % names.count
      if names[place].count == name.count,
        names[place].indices.allSatisfy({ names[place][$0] == bytes[name.offset + $0] })
      {
        return place
      }
    }
    return nil
  }
}
