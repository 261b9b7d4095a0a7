import Foundation

/// A sidecar mapped into memory: only what is looked at is read, and checked before it is used.
///
/// A block that does not have its checksum makes the whole file count as damaged.
@safe final class SidecarFile {
  /// Damage that was found while reading.
  struct Damaged: Error {}

  private typealias Layout = SidecarLayout

  private let base: UnsafeRawBufferPointer
  private let payloadStart: Int
  private let payloadSize: Int
  private let places: [(offset: Int, size: Int)]
  private var isChecked: [Bool]
  /// Number of nodes.
  let nodeCount: Int
  /// Number of edges.
  let edgeCount: Int

  /// Opens the sidecar of a graph file; nil when there is none, or it is damaged or of another
  /// state of the graph.
  ///
  /// - Parameter checksum: what the graph file says about the content.
  init?(graph: String, checksum: String) {
    guard !checksum.isEmpty else { return nil }
    let descriptor = unsafe open(Sidecar.path(of: graph), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size >= Layout.headerSize,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    let size = Int(status.st_size)
    // SAFETY: a private mapping of a regular file. A file that is cut off while it is mapped would
    // end the process; the sidecar is only ever replaced by renaming.
    guard let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe start != MAP_FAILED
    else { return nil }
    let mapped = unsafe UnsafeRawBufferPointer(start: start, count: size)
    guard let header = unsafe SidecarFile.header(mapped, checksum) else {
      unsafe munmap(start, size)
      return nil
    }
    unsafe base = mapped
    (payloadStart, payloadSize) = (header.payloadStart, header.payloadSize)
    (nodeCount, edgeCount, places) = (header.nodes, header.edges, header.places)
    isChecked = Array(repeating: false, count: header.blocks)
  }

  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: base.baseAddress), base.count) }

  private struct Header {
    var payloadStart: Int
    var payloadSize: Int
    var blocks: Int
    var nodes: Int
    var edges: Int
    var places: [(offset: Int, size: Int)]
  }

  /// Checks header and table of checksums; nil when they are not what the graph file expects.
  private static func header(_ file: UnsafeRawBufferPointer, _ checksum: String) -> Header? {
    func number(_ place: Int) -> Int? {
      // SAFETY: the header is there, as the caller saw.
      Int(
        exactly: unsafe UInt64(
          littleEndian: file.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
    }
    guard let magic = number(0), UInt64(magic) == Layout.magic,
      let blocks = number(Layout.blockCountPlace), blocks >= 0, blocks < 1 << 32,
      let payloadSize = number(Layout.payloadSizePlace), payloadSize >= 0, payloadSize < 1 << 46,
      let nodes = number(Layout.nodeCountPlace), let edges = number(Layout.edgeCountPlace),
      nodes >= 0, nodes < 1 << 32, edges >= 0, edges < 1 << 32
    else { return nil }
    let payloadStart = Layout.headerSize + 8 * blocks
    guard file.count == payloadStart + payloadSize,
      blocks == (payloadSize + Layout.blockSize - 1) / Layout.blockSize
    else { return nil }
    var head = unsafe Array(file[..<payloadStart])
    for i in 0..<8 { head[Layout.checksumPlace + i] = 0 }
    guard String(Checksum.of(head), radix: 16) == checksum else { return nil }
    var places: [(offset: Int, size: Int)] = []
    for i in Layout.Section.allCases.indices {
      guard let offset = number(Layout.sectionsPlace + 16 * i),
        let size = number(Layout.sectionsPlace + 16 * i + 8), offset >= 0, size >= 0,
        offset <= payloadSize, size <= payloadSize - offset
      else { return nil }
      places.append((offset, size))
    }
    return Header(
      payloadStart: payloadStart, payloadSize: payloadSize, blocks: blocks, nodes: nodes,
      edges: edges, places: places)
  }

  /// Number of values of a section.
  func count<T: BitwiseCopyable>(_ section: SidecarLayout.Section, of type: T.Type) -> Int {
    places[section.rawValue].size / MemoryLayout<T>.stride
  }

  /// Some values of a section, checked; valid while the file is open.
  ///
  /// - Throws: ``Damaged`` when they lie outside the section or a block is not what was written.
  @inline(__always)
  func values<T: BitwiseCopyable>(
    _ section: SidecarLayout.Section, _ range: Range<Int>, as type: T.Type
  ) throws(Damaged) -> UnsafeBufferPointer<T> {
    let place = places[section.rawValue]
    let stride = MemoryLayout<T>.stride
    guard range.lowerBound >= 0, range.upperBound <= place.size / stride else { throw Damaged() }
    let start = place.offset + range.lowerBound * stride
    let end = place.offset + range.upperBound * stride
    if start < end {
      for block in start / Layout.blockSize...(end - 1) / Layout.blockSize
      where !isChecked[block] { try check(block) }
    }
    // SAFETY: the section is aligned to eight bytes (header, checksums and sections are), it lies
    // within the mapping, and any bits make a value of a bitwise copyable type.
    let bytes = unsafe UnsafeRawBufferPointer(
      rebasing: base[payloadStart + start..<payloadStart + end])
    return unsafe bytes.bindMemory(to: T.self)
  }

  /// One value of a section.
  @inline(__always)
  func value<T: BitwiseCopyable>(
    _ section: SidecarLayout.Section, _ index: Int, as type: T.Type
  ) throws(Damaged) -> T {
    unsafe try values(section, index..<index + 1, as: type)[0]
  }

  private func check(_ block: Int) throws(Damaged) {
    let start = block * Layout.blockSize
    let end = min(payloadSize, start + Layout.blockSize)
    // SAFETY: the header's check made sure that the table and the payload are within the file.
    let expected = unsafe UInt64(
      littleEndian: base.loadUnaligned(
        fromByteOffset: Layout.headerSize + 8 * block, as: UInt64.self))
    let found = unsafe Checksum.of(
      UnsafeRawBufferPointer(rebasing: base[payloadStart + start..<payloadStart + end]))
    guard found == expected else { throw Damaged() }
    isChecked[block] = true
  }

  /// Checks every block.
  func checkAll() throws(Damaged) { for block in isChecked.indices { try check(block) } }

  /// Names of a section of names.
  func names(_ section: SidecarLayout.Section) throws(Damaged) -> [String] {
    let count = places[section.rawValue].size
    let bytes = unsafe Array(try values(section, 0..<count, as: UInt8.self))
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// The nodes that bear a word or joined name.
  ///
  /// - Complexity: O(log(number of words) + number of nodes).
  func nodes(hash: UInt64) throws(Damaged) -> Range<Int> {
    func first(_ isBehind: (UInt64) -> Bool) throws(Damaged) -> Int {
      var (low, high) = (0, count(.nameHashes, of: UInt64.self))
      while low < high {
        let middle = (low + high) / 2
        if isBehind(try value(.nameHashes, middle, as: UInt64.self)) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      return low
    }
    let start = try first { $0 >= hash }
    return start..<(try first { $0 > hash })
  }
}
