/// The form of the file beside a graph that answers paths without reading the graph.
///
/// All numbers are little-endian. A header of 512 bytes, one checksum for each block of the
/// payload, the payload. The header's own checksum covers the header and the checksums of the
/// blocks, so that one number, which the graph file holds, stands for the whole content; a block is
/// checked when it is first looked at.
enum SidecarLayout {
  static let magic: UInt64 = 0x3130_4A44_4167_6E45  // "EngADJ01", little-endian
  static let headerSize = 512
  static let blockSize = 1 << 16

  /// Parts of the payload, each aligned to eight bytes.
  enum Section: Int, CaseIterable {
    /// n + 1 offsets into `outArcs`, 32 bits.
    case outOffsets
    /// ``SidecarArc``: by start, type, end, edge.
    case outArcs
    case inOffsets
    case inArcs
    /// Index of each node's type, 16 bits.
    case nodeTypes
    /// Names of node types, sorted, each behind a line break.
    case nodeTypeNames
    case edgeTypeNames
    /// Checksums of words and joined names, ascending, 64 bits.
    case nameHashes
    /// The node that bears the word, 32 bits.
    case nameNodes
    /// Further time spans of edges: edge, first day, last day, 32 bits each, by edge.
    case moreDays
  }

  // Places in the header.
  static let blockCountPlace = 8
  static let nodeCountPlace = 16
  static let edgeCountPlace = 24
  static let payloadSizePlace = 32
  /// For each section its offset in the payload and its number of bytes.
  static let sectionsPlace = 64
  static let checksumPlace = 504
}

/// A step to a neighbour with all that conditions ask of the edge, in 24 bytes.
struct SidecarArc: Equatable, BitwiseCopyable {
  var node: UInt32
  var edge: UInt32
  var firstDay: Int32 = 0
  var lastDay: Int32 = 0
  /// Type, shifted by ``flagBits``, and flags.
  var code: UInt16
  /// At most 65,535.
  var sources: UInt16
  var confidence: Float

  static let negative: UInt16 = 1
  static let possible: UInt16 = 2
  static let dated: UInt16 = 4
  static let moreDates: UInt16 = 8
  static let symmetric: UInt16 = 16
  static let flagBits: UInt16 = 5
  /// More types than this are not told apart, and there is no sidecar.
  static let mostTypes = 2047
}
