/// Fills an empty B-tree of a database file from sorted rows, bottom up: leaves are written as they
/// become full, then the pages above them (https://www.sqlite.org/fileformat2.html, section 1.6).
///
/// Inserting through SQL walks down the tree for each row; here every page is made once.
struct TreeWriter {
  /// What the tree is.
  enum Kind {
    /// A table with row ids, in ascending order.
    case table
    /// An index, or a table without row ids, in ascending order of the records.
    case index
  }

  /// A page under construction: cells and where they start.
  private struct Page {
    var cells: [UInt8] = []
    var starts: [Int] = []
  }

  private let file: PageFile
  private let root: UInt32
  private let kind: Kind
  private var page = Page()
  /// The last full leaf, kept back until the next one has a row; with the row behind it, which in an
  /// index goes up.
  private var held: (page: Page, divider: [UInt8])?
  private var children: [UInt32] = []
  private var dividers: [[UInt8]] = []
  private var lastRow: UInt64 = 0

  init(_ file: PageFile, root: UInt32, kind: Kind) {
    self.file = file
    self.root = root
    self.kind = kind
  }

  private var leafType: UInt8 { kind == .table ? 0x0D : 0x0A }
  private var innerType: UInt8 { kind == .table ? 0x05 : 0x02 }
  private var largestLocal: Int {
    kind == .table ? file.pageSize - 35 : (file.pageSize - 12) * 64 / 255 - 23
  }

  /// Appends a row of a table.
  mutating func append(_ record: borrowing RecordBuffer, row: UInt64) throws {
    let count = record.count
    if count <= largestLocal {
      let size = count + RecordBuffer.varintWidth(UInt64(count)) + RecordBuffer.varintWidth(row)
      if !fits(size) { try closeLeafBelowLastRow() }
      page.starts.append(page.cells.count)
      RecordBuffer.varint(UInt64(count), into: &page.cells)
      RecordBuffer.varint(row, into: &page.cells)
      record.append(to: &page.cells)
    } else {
      var cell: [UInt8] = []
      RecordBuffer.varint(UInt64(count), into: &cell)
      RecordBuffer.varint(row, into: &cell)
      try payload(record, into: &cell)
      if !fits(cell.count) { try closeLeafBelowLastRow() }
      add(cell)
    }
    lastRow = row
  }

  /// The largest row id of a leaf stands above it.
  private mutating func closeLeafBelowLastRow() throws {
    var divider: [UInt8] = []
    RecordBuffer.varint(lastRow, into: &divider)
    try closeLeaf(divider)
  }

  /// Appends a row of an index.
  mutating func append(_ record: borrowing RecordBuffer) throws {
    let count = record.count
    if count <= largestLocal, fits(count + RecordBuffer.varintWidth(UInt64(count))) {
      page.starts.append(page.cells.count)
      RecordBuffer.varint(UInt64(count), into: &page.cells)
      return record.append(to: &page.cells)
    }
    var cell: [UInt8] = []
    cell.reserveCapacity(count + 16)
    RecordBuffer.varint(UInt64(count), into: &cell)
    try payload(record, into: &cell)
    if fits(cell.count) {
      add(cell)
    } else {
      // A row of an index stands in one place only: this one goes up.
      try releaseHeld()
      held = (page, cell)
      page = Page()
    }
  }

  /// Whether a cell of some size has room in the page.
  private func fits(_ size: Int) -> Bool {
    8 + page.cells.count + 2 * page.starts.count + size + 2 <= file.pageSize
  }

  private mutating func add(_ cell: [UInt8]) {
    page.starts.append(page.cells.count)
    page.cells.append(contentsOf: cell)
  }

  private mutating func closeLeaf(_ divider: [UInt8]) throws {
    children.append(try file.append(encode(page, type: leafType, last: nil)))
    dividers.append(divider)
    page = Page()
  }

  private mutating func releaseHeld() throws {
    guard let held else { return }
    children.append(try file.append(encode(held.page, type: leafType, last: nil)))
    dividers.append(held.divider)
    self.held = nil
  }

  /// The part of a record that stays in the tree's page, and the chain of pages with the rest.
  private func payload(_ record: borrowing RecordBuffer, into cell: inout [UInt8]) throws {
    let count = record.count
    guard count > largestLocal else {
      record.append(to: &cell)
      return
    }
    let least = (file.pageSize - 12) * 32 / 255 - 23
    let fitting = least + (count - least) % (file.pageSize - 4)
    let local = fitting <= largestLocal ? fitting : least
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    record.append(to: &bytes)
    cell.append(contentsOf: bytes[..<local])
    // The chain is written from its end, so that each page knows the next one's number.
    var next: UInt32 = 0
    let room = file.pageSize - 4
    var end = bytes.count
    var start = local + (bytes.count - local - 1) / room * room
    while start >= local {
      var page: [UInt8] = []
      page.reserveCapacity(file.pageSize)
      TreeWriter.put(next, into: &page)
      page.append(contentsOf: bytes[start..<end])
      page.append(contentsOf: repeatElement(0, count: file.pageSize - page.count))
      next = try file.append(page)
      end = start
      start -= room
    }
    TreeWriter.put(next, into: &cell)
  }

  private static func put(_ value: UInt32, into bytes: inout [UInt8]) {
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }

  /// A page: header, pointers to cells, free space, cells.
  private func encode(_ page: Page, type: UInt8, last: UInt32?) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.pageSize)
    let content = file.pageSize - page.cells.count
    bytes.append(type)
    bytes.append(contentsOf: [0, 0])
    for value in [page.starts.count, content == 65_536 ? 0 : content] {
      bytes.append(UInt8(truncatingIfNeeded: value >> 8))
      bytes.append(UInt8(truncatingIfNeeded: value))
    }
    bytes.append(0)
    if let last { TreeWriter.put(last, into: &bytes) }
    for start in page.starts {
      bytes.append(UInt8(truncatingIfNeeded: (content + start) >> 8))
      bytes.append(UInt8(truncatingIfNeeded: content + start))
    }
    bytes.append(contentsOf: repeatElement(0, count: content - bytes.count))
    bytes.append(contentsOf: page.cells)
    return bytes
  }

  /// Writes the last leaf and everything above; the top goes into the tree's own page.
  mutating func finish() throws {
    if page.starts.isEmpty, var (full, divider) = held {
      // No row came behind the one that was to go up: the last row of the full leaf goes instead.
      held = nil
      let start = full.starts.removeLast()
      let other = Array(full.cells[start...])
      full.cells.removeSubrange(start...)
      children.append(try file.append(encode(full, type: leafType, last: nil)))
      dividers.append(other)
      add(divider)
      divider = []
    } else {
      try releaseHeld()
    }
    guard !children.isEmpty else {
      return try file.replace(root, encode(page, type: leafType, last: nil))
    }
    children.append(try file.append(encode(page, type: leafType, last: nil)))
    while true {
      let level = packed(children, dividers)
      if level.pages.count == 1 {
        let top = level.pages[0]
        return try file.replace(root, encode(top.page, type: innerType, last: top.last))
      }
      children = try level.pages.map {
        try file.append(encode($0.page, type: innerType, last: $0.last))
      }
      dividers = level.dividers
    }
  }

  /// The pages above some children; between two of them a divider goes further up.
  private func packed(
    _ children: [UInt32], _ dividers: [[UInt8]]
  ) -> (pages: [(page: Page, last: UInt32)], dividers: [[UInt8]]) {
    var pages: [(page: Page, last: UInt32)] = []
    var above: [[UInt8]] = []
    var page = Page()
    for (i, divider) in dividers.enumerated() {
      let size = 12 + page.cells.count + 2 * page.starts.count + divider.count + 6
      // The last divider stays, so that the last page has two children.
      if size > file.pageSize, i + 1 < dividers.count {
        pages.append((page, children[i]))
        above.append(divider)
        page = Page()
      } else if size > file.pageSize {
        // The last divider does not fit: the one before it goes up.
        let start = page.starts.removeLast()
        let cell = Array(page.cells[start...])
        page.cells.removeSubrange(start...)
        pages.append((page, children[i - 1]))
        above.append(Array(cell[4...]))
        page = Page()
        page.starts.append(0)
        TreeWriter.put(children[i], into: &page.cells)
        page.cells.append(contentsOf: divider)
      } else {
        page.starts.append(page.cells.count)
        TreeWriter.put(children[i], into: &page.cells)
        page.cells.append(contentsOf: divider)
      }
    }
    pages.append((page, children[children.count - 1]))
    return (pages, above)
  }
}
