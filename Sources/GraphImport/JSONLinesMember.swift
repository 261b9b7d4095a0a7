import GraphStore

extension JSONLinesReader {
  /// The members of lines.
  enum Member: String, CaseIterable {
    case kind, id, type, date, by, properties, confidence, sources
    case symmetric, polarity, modality, aliases, documents, evidence
    case label, name
    case from, source, src
    case to, target, dst
    case document, doc
    case other = ""

    /// - Parameter name: as it stands in the file.
    init(_ name: ArraySlice<UInt8>) {
      self = Member(rawValue: String(decoding: name.prefix(16), as: UTF8.self)) ?? .other
    }
  }

  /// Recognises members by their place: lines of one file mostly have the same ones in the same
  /// order.
  struct MemberOrder {
    private var known: [(name: PackedGraph.Text, member: Member)] = []

    /// The member of a name.
    ///
    /// - Parameter place: how many members stand before it in its line.
    mutating func member(_ name: PackedGraph.Text, at place: Int, in bytes: [UInt8]) -> Member {
      if place < known.count, TextTable.equal(bytes, known[place].name, name) {
        return known[place].member
      }
      let member = Member(bytes[name.range])
      if place < known.count {
        known[place] = (name, member)
      } else if place == known.count {
        known.append((name, member))
      }
      return member
    }
  }
}
