import CLibXML2

/// Parses HTML through libxml2's forgiving parser straight into an ``HTMLTree``.
///
/// Made for hostile input: nothing is loaded, scripts are text, and ``HTMLLimits`` bound the rest.
public enum HTMLParser {
  /// Parses a document.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; any encoding that the document declares is ignored. Bytes that are not UTF-8
  ///     become what libxml2 makes of them.
  ///   - limits: what is kept.
  /// - Returns: the tree; a document without markup is a tree with one text.
  /// - Throws: `XMLError` with code `unreadable` when memory runs out.
  /// - Complexity: O(n).
  public static func parse(_ bytes: [UInt8], limits: HTMLLimits = HTMLLimits())
    throws(XMLError) -> HTMLTree
  {
    _ = XMLLibrary.start
    var builder = HTMLTreeBuilder(limits: limits, size: bytes.count)
    let length = min(bytes.count, limits.bytes)
    builder.tree.isCut = length < bytes.count
    guard length > 0 else { return builder.finished() }
    // SAFETY: the context is freed by `defer`; the library copies the bytes into a buffer of its
    // own and calls the builder, whose address holds for the closure, on this thread only.
    let parsed = unsafe withUnsafeMutablePointer(to: &builder) { builder in
      unsafe bytes.withUnsafeBytes { buffer -> Bool in
        guard
          let context = unsafe htmlCreateMemoryParserCtxt(
            buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(length))
        else { return false }
        defer { unsafe htmlFreeParserCtxt(context) }
        unsafe htmlCtxtUseOptions(
          context,
          Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
              | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
        unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        guard let handler = unsafe context.pointee.sax else { return false }
        unsafe handler.update(repeating: xmlSAXHandler(), count: 1)
        unsafe handler.pointee.startElement = { unsafe HTMLTreeBuilder.start($0, $1, $2) }
        unsafe handler.pointee.endElement = { unsafe HTMLTreeBuilder.end($0, $1) }
        unsafe handler.pointee.characters = { unsafe HTMLTreeBuilder.text($0, $1, $2) }
        unsafe handler.pointee.cdataBlock = handler.pointee.characters
        unsafe handler.pointee.ignorableWhitespace = handler.pointee.characters
        unsafe context.pointee.userData = UnsafeMutableRawPointer(builder)
        unsafe htmlParseDocument(context)
        return true
      }
    }
    guard parsed else { throw XMLError(.unreadable, detail: "out of memory") }
    return builder.finished()
  }
}

/// Takes the parser's events and lays them down as a tree.
///
/// A value behind a pointer, as the checks on access to an object's parts would take a tenth of the
/// time.
private struct HTMLTreeBuilder {
  var tree = HTMLTree()
  private let limits: HTMLLimits
  /// Open elements as nodes, with the name's index.
  private var open: [(node: Int32, name: Int32)] = [(0, 0)]
  /// Elements that were opened beyond the limit on depth and have no node.
  private var ignored: [Int32] = []
  /// Indices by the address of the parser's interned name strings: each name has one as long as the
  /// parser lives.
  private var known: [UInt: Int32] = [:]
  private var indices: [String: Int32] = [:]
  /// The names met last, by a few bits of their addresses: few look-ups need the table.
  private var recent: [(key: UInt, index: Int32)] = Array(repeating: (0, 0), count: 256)

  init(limits: HTMLLimits, size: Int) {
    self.limits = limits
    tree.bytes.reserveCapacity(min(size, limits.bytes))
    tree.nodes.reserveCapacity(min(size / 32, limits.nodes))
    tree.names.append("#document")
    tree.nodes.append(HTMLTree.Node(name: 1, parent: -1, end: 0, start: 0, count: 0))
  }

  mutating func finished() -> HTMLTree {
    while let last = open.popLast() { close(last.node) }
    return tree
  }

  private mutating func close(_ node: Int32) {
    tree.nodes[Int(node)].end = Int32(tree.nodes.count)
  }

  private var parent: Int32 { open.last?.node ?? 0 }

  @unsafe private mutating func index(_ name: UnsafePointer<xmlChar>) -> Int32 {
    let key = UInt(bitPattern: name)
    let slot = Int((key ^ key >> 8) & 255)
    if recent[slot].key == key { return recent[slot].index }
    if let found = known[key] {
      recent[slot] = (key, found)
      return found
    }
    // SAFETY: the library's names end with a zero byte.
    let text = unsafe String(cString: name).lowercased()
    let index: Int32
    if let same = indices[text] {
      index = same
    } else {
      index = Int32(tree.names.count)
      tree.names.append(text)
      indices[text] = index
    }
    known[key] = index
    return index
  }

  // SAFETY: `userData` is the address of the builder of the running `parse`, which keeps it in
  // place.
  @unsafe private static func builder(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<HTMLTreeBuilder>? {
    unsafe context?.assumingMemoryBound(to: HTMLTreeBuilder.self)
  }

  @unsafe static func start(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name, let builder = unsafe builder(context) else { return }
    unsafe builder.pointee.start(name, attributes)
  }

  @unsafe private mutating func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let nameIndex = unsafe index(name)
    guard open.count < limits.depth, tree.nodes.count < limits.nodes else {
      tree.isCut = true
      if ignored.count < 1 << 20 { ignored.append(nameIndex) }
      return
    }
    let first = Int32(tree.attributes.count)
    var i = 0
    // SAFETY: the library gives pairs of name and value and a nil at the end; a value may be nil.
    while let attributes = unsafe attributes, let key = unsafe attributes[i] {
      if i / 2 < limits.attributes {
        let start = tree.bytes.count
        if let value = unsafe attributes[i + 1] {
          let length = unsafe Int(xmlStrlen(value))
          if length > limits.value { tree.isCut = true }
          unsafe tree.bytes.append(
            contentsOf: UnsafeBufferPointer(start: value, count: min(length, limits.value)))
        }
        unsafe tree.attributes.append(
          HTMLTree.Attribute(
            name: index(key), start: Int32(start), count: Int32(tree.bytes.count - start)))
      } else {
        tree.isCut = true
      }
      i += 2
    }
    let node = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        name: nameIndex, parent: parent, end: 0, start: first,
        count: Int32(tree.attributes.count) - first))
    open.append((node, nameIndex))
  }

  @unsafe static func end(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
    guard let name = unsafe name, let builder = unsafe builder(context) else { return }
    unsafe builder.pointee.end(name)
  }

  @unsafe private mutating func end(_ name: UnsafePointer<xmlChar>) {
    let index = unsafe index(name)
    if let last = ignored.last {
      if last == index { ignored.removeLast() }
      return
    }
    guard let place = open.lastIndex(where: { $0.name == index }), place > 0 else { return }
    while open.count > place {
      if let last = open.popLast() { close(last.node) }
    }
  }

  @unsafe static func text(
    _ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
  ) {
    guard let text = unsafe text, count > 0, let builder = unsafe builder(context) else { return }
    unsafe builder.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  @unsafe private mutating func text(_ text: UnsafeBufferPointer<xmlChar>) {
    let start = tree.bytes.count
    // SAFETY: the library gives the number of bytes it holds.
    unsafe tree.bytes.append(contentsOf: text)
    let last = tree.nodes.count - 1
    let previous = tree.nodes[last]
    let count = Int32(text.count)
    if previous.name == 0, previous.parent == parent,
      Int(previous.start + previous.count) == start
    {
      tree.nodes[last].count += count
      return
    }
    guard tree.nodes.count < limits.nodes else {
      tree.isCut = true
      return
    }
    tree.nodes.append(
      HTMLTree.Node(
        name: 0, parent: parent, end: Int32(last + 2), start: Int32(start), count: count))
  }
}
