/// Fills an empty B-tree of a database file from sorted rows, bottom up: leaves are written as they
/// become full, then the pages above them (https://www.sqlite.org/fileformat2.html, section 1.6).
///
/// Inserting through SQL walks down the tree for each row; here every page is made once.
struct TreeWriter: ~Copyable {
  /// What the tree is.
  enum Kind {
    /// A table with row ids, in ascending order.
    case table
    /// An index, or a table without row ids, in ascending order of the records.
    case index
  }

  /// A page under construction: cells and where they start.
  private struct Page: ~Copyable {
    var cells = RawBytes()
    var starts: [Int] = []

    mutating func removeAll() {
      cells.removeAll()
      starts.removeAll(keepingCapacity: true)
    }
  }

  private let file: PageFile
  private let root: UInt32
  private let kind: Kind
  private var page = Page()
  /// The last full leaf, kept back until the next one has a row; with the row behind it, which in
  /// an index goes up.
  private var held = Page()
  private var heldDivider: [UInt8]?
  private var children: [UInt32] = []
  private var dividers: [[UInt8]] = []
  private var lastRow: UInt64 = 0
  /// Cells that do not simply end a page, and pages as they are written, are put together here.
  private var cell = RawBytes()
  private var image = RawBytes()

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
      cell.removeAll()
      RecordBuffer.varint(UInt64(count), into: &cell)
      RecordBuffer.varint(row, into: &cell)
      try payload(record)
      if !fits(cell.count) { try closeLeafBelowLastRow() }
      addCell()
    }
    lastRow = row
  }

  /// The largest row id of a leaf stands above it.
  private mutating func closeLeafBelowLastRow() throws {
    var divider = RawBytes()
    RecordBuffer.varint(lastRow, into: &divider)
    encodePage()
    children.append(try file.append(image))
    dividers.append(divider.removeBytes(from: 0))
    page.removeAll()
  }

  /// Appends a row of an index.
  mutating func append(_ record: borrowing RecordBuffer) throws {
    let count = record.count
    if count <= largestLocal, fits(count + RecordBuffer.varintWidth(UInt64(count))) {
      page.starts.append(page.cells.count)
      RecordBuffer.varint(UInt64(count), into: &page.cells)
      return record.append(to: &page.cells)
    }
    cell.removeAll()
    RecordBuffer.varint(UInt64(count), into: &cell)
    try payload(record)
    if fits(cell.count) {
      addCell()
    } else {
      // A row of an index stands in one place only: this one goes up.
      try releaseHeld()
      heldDivider = cell.removeBytes(from: 0)
      swap(&held, &page)
    }
  }

  /// Whether a cell of some size has room in the page.
  private func fits(_ size: Int) -> Bool {
    8 + page.cells.count + 2 * page.starts.count + size + 2 <= file.pageSize
  }

  private mutating func addCell() {
    page.starts.append(page.cells.count)
    page.cells.append(cell)
  }

  private mutating func releaseHeld() throws {
    guard let divider = heldDivider else { return }
    try releaseHeld(divider)
  }

  private mutating func releaseHeld(_ divider: [UInt8]) throws {
    TreeWriter.encode(held, type: leafType, last: nil, file.pageSize, &image)
    children.append(try file.append(image))
    dividers.append(divider)
    held.removeAll()
    heldDivider = nil
  }

  /// Adds to the cell the part of a record that stays in the tree's page, and the place of the
  /// chain of pages with the rest.
  private mutating func payload(_ record: borrowing RecordBuffer) throws {
    let count = record.count
    guard count > largestLocal else {
      record.append(to: &cell)
      return
    }
    let least = (file.pageSize - 12) * 32 / 255 - 23
    let fitting = least + (count - least) % (file.pageSize - 4)
    let local = fitting <= largestLocal ? fitting : least
    let start = cell.count
    record.append(to: &cell)
    let rest = cell.removeBytes(from: start + local)
    // The chain is written from its end, so that each page knows the next one's number.
    var next: UInt32 = 0
    let room = file.pageSize - 4
    var end = rest.count
    while end > 0 {
      let begin = (end - 1) / room * room
      image.removeAll()
      image.append(bigEndian: Int(next), width: 4)
      image.append(Array(rest[begin..<end]))
      image.append(zeros: file.pageSize - image.count)
      next = try file.append(image)
      end = begin
    }
    cell.append(bigEndian: Int(next), width: 4)
  }

  /// Makes the image of a page: header, pointers to cells, free space, cells.
  private static func encode(
    _ page: borrowing Page, type: UInt8, last: UInt32?, _ pageSize: Int, _ image: inout RawBytes
  ) {
    image.removeAll()
    let content = pageSize - page.cells.count
    image.append(type)
    image.append(bigEndian: 0, width: 2)
    image.append(bigEndian: page.starts.count, width: 2)
    image.append(bigEndian: content == 65_536 ? 0 : content, width: 2)
    image.append(0)
    if let last { image.append(bigEndian: Int(last), width: 4) }
    for start in page.starts { image.append(bigEndian: content + start, width: 2) }
    image.append(zeros: content - image.count)
    image.append(page.cells)
  }

  /// Writes the last leaf and everything above; the top goes into the tree's own page.
  mutating func finish() throws {
    if page.starts.isEmpty, let divider = heldDivider {
      // No row came behind the one that was to go up: the last row of the full leaf goes instead.
      try releaseHeld(held.cells.removeBytes(from: held.starts.removeLast()))
      cell.removeAll()
      cell.append(divider)
      addCell()
    } else {
      try releaseHeld()
    }
    guard !children.isEmpty else {
      encodePage()
      return try file.replace(root, image)
    }
    encodePage()
    children.append(try file.append(image))
    while true {
      let level = packed(children, dividers)
      if level.pages.count == 1 {
        image.removeAll()
        image.append(level.pages[0])
        return try file.replace(root, image)
      }
      children = []
      for above in level.pages {
        image.removeAll()
        image.append(above)
        children.append(try file.append(image))
      }
      dividers = level.dividers
    }
  }

  /// Makes the image of the leaf under construction.
  private mutating func encodePage() {
    TreeWriter.encode(page, type: leafType, last: nil, file.pageSize, &image)
  }

  /// The images of the pages above some children; between two of them a divider goes further up.
  private func packed(
    _ children: [UInt32], _ dividers: [[UInt8]]
  ) -> (pages: [[UInt8]], dividers: [[UInt8]]) {
    var pages: [[UInt8]] = []
    var image = RawBytes()
    var above: [[UInt8]] = []
    var page = Page()
    for (i, divider) in dividers.enumerated() {
      let size = 12 + page.cells.count + 2 * page.starts.count + divider.count + 6
      // The last divider stays, so that the last page has two children.
      if size > file.pageSize, i + 1 < dividers.count {
        TreeWriter.encode(page, type: innerType, last: children[i], file.pageSize, &image)
        pages.append(image.removeBytes(from: 0))
        above.append(divider)
        page.removeAll()
      } else if size > file.pageSize {
        // The last divider does not fit: the one before it goes up.
        let cell = page.cells.removeBytes(from: page.starts.removeLast())
        TreeWriter.encode(page, type: innerType, last: children[i - 1], file.pageSize, &image)
        pages.append(image.removeBytes(from: 0))
        above.append(Array(cell[4...]))
        page.removeAll()
        page.starts.append(0)
        page.cells.append(bigEndian: Int(children[i]), width: 4)
        page.cells.append(divider)
      } else {
        page.starts.append(page.cells.count)
        page.cells.append(bigEndian: Int(children[i]), width: 4)
        page.cells.append(divider)
      }
    }
    TreeWriter.encode(
      page, type: innerType, last: children[children.count - 1], file.pageSize, &image)
    pages.append(image.removeBytes(from: 0))
    return (pages, above)
  }
}
