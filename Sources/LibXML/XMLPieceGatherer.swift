import CLibXML2

/// Takes the events of libxml2's SAX2 interface and lays them down as ``XMLPieces``.
///
/// A value behind a pointer, as the checks on access to an object's parts would take their time.
@safe struct XMLPieceGatherer {
  var pieces = XMLPieces()
  /// The parser, which is asked for its line; nil until it is made.
  var context: xmlParserCtxtPtr?
  /// Number of open elements.
  private(set) var depth = 0
  /// What is refused, though it is well-formed; nothing is taken from then on.
  private(set) var fault: (code: XMLError.Code, line: Int, detail: String)?
  private let log: XMLErrorLog
  private let deepest: Int
  /// Numbers of names by the address of the parser's interned strings: each name has one as long as
  /// the parser lives. The names met last, by a few bits of their addresses; few look-ups need the
  /// table.
  private var recent: [(key: UInt, number: Int32)] = Array(repeating: (0, 0), count: 256)
  private var known: [UInt: Int32] = [:]
  private var numbers: [String: Int32] = [:]

  /// Names of the elements whose text is taken; nil for all.
  private let textElements: Set<String>?
  /// Whether the text of the element of a number is taken.
  private var hasText: [Bool] = []
  /// Number of open elements whose text is taken.
  private var textDepth = 0

  init(log: XMLErrorLog, deepest: Int, textElements: Set<String>?) {
    self.log = log
    self.textElements = textElements
    if textElements == nil { textDepth = 1 }
    self.deepest = deepest
  }

  /// The functions that the library calls.
  @unsafe static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    // Names of the header file as a number, since the macro has a type of its own.
    unsafe handler.initialized = 0xDEED_BEAF
    unsafe handler.startElementNs = { context, name, prefix, _, _, _, count, _, attributes in
      unsafe XMLPieceGatherer.gatherer(context)?.pointee.start(name, Int(count), attributes)
    }
    unsafe handler.endElementNs = { context, name, _, _ in
      unsafe XMLPieceGatherer.gatherer(context)?.pointee.end(name)
    }
    unsafe handler.characters = { context, text, count in
      unsafe XMLPieceGatherer.gatherer(context)?.pointee.text(text, Int(count))
    }
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.reference = { context, _ in
      unsafe XMLPieceGatherer.gatherer(context)?.pointee.refuse(
        .entity, "the document uses an entity of its own")
    }
    unsafe handler.entityDecl = { context, _, _, _, _, _ in
      unsafe XMLPieceGatherer.gatherer(context)?.pointee.refuse(
        .entity, "the document declares entities of its own")
    }
    unsafe handler.serror = { context, error in
      guard let log = unsafe XMLPieceGatherer.gatherer(context)?.pointee.log else { return }
      unsafe XMLErrorLog.receive(log.pointer, error)
    }
    return unsafe handler
  }

  // SAFETY: the reader gave the library the gatherer's address, which holds as long as its parser.
  @unsafe @inline(__always)
  private static func gatherer(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<XMLPieceGatherer>? {
    unsafe context?.assumingMemoryBound(to: XMLPieceGatherer.self)
  }

  private var line: Int32 {
    guard let input = unsafe context?.pointee.input else { return 1 }
    return unsafe input.pointee.line
  }

  private mutating func refuse(_ code: XMLError.Code, _ detail: String) {
    if fault == nil { fault = (code, Int(line), detail) }
  }

  @unsafe private mutating func number(of name: UnsafePointer<xmlChar>) -> Int32 {
    let key = UInt(bitPattern: name)
    let slot = Int((key ^ key >> 8) & 255)
    if recent[slot].key == key { return recent[slot].number }
    if let found = known[key] {
      recent[slot] = (key, found)
      return found
    }
    // SAFETY: the library's names end with a zero byte and are UTF-8.
    let text = unsafe String(cString: name)
    let number = numbers[text] ?? Int32(pieces.names.count)
    if number == pieces.names.count {
      pieces.names.append(text)
      numbers[text] = number
      hasText.append(textElements?.contains(text) ?? false)
    }
    known[key] = number
    recent[slot] = (key, number)
    return number
  }

  @unsafe private mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name, fault == nil else { return }
    depth += 1
    guard depth <= deepest else {
      return refuse(.limit, "elements are nested more than \(deepest) deep")
    }
    let first = pieces.attributes.count
    if let attributes = unsafe attributes {
      for i in 0..<count {
        // SAFETY: the library gives name, prefix, namespace, begin and end of the value for each.
        guard let key = unsafe attributes[5 * i], unsafe attributes[5 * i + 2] == nil,
          let begin = unsafe attributes[5 * i + 3], let end = unsafe attributes[5 * i + 4]
        else { continue }
        let value = unsafe UnsafeBufferPointer(start: begin, count: end - begin)
        pieces.attributes.append(
          XMLPieces.Attribute(
            name: unsafe number(of: key), first: Int32(pieces.bytes.count),
            count: Int32(value.count)))
        unsafe pieces.bytes.append(contentsOf: value)
      }
    }
    let number = unsafe number(of: name)
    if hasText[Int(number)] { textDepth += 1 }
    pieces.pieces.append(
      XMLPieces.Piece(
        kind: .start, name: number, line: line, first: Int32(first),
        count: Int32(pieces.attributes.count - first)))
  }

  @unsafe private mutating func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name = unsafe name, fault == nil else { return }
    depth -= 1
    let number = unsafe number(of: name)
    if hasText[Int(number)] { textDepth -= 1 }
    pieces.pieces.append(
      XMLPieces.Piece(kind: .end, name: number, line: line, first: 0, count: 0))
  }

  @unsafe private mutating func text(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let text = unsafe text, count > 0, textDepth > 0, fault == nil else { return }
    let last = pieces.pieces.count - 1
    if last >= 0, pieces.pieces[last].kind == .text {
      pieces.pieces[last].count += Int32(count)
    } else {
      pieces.pieces.append(
        XMLPieces.Piece(
          kind: .text, name: -1, line: line, first: Int32(pieces.bytes.count),
          count: Int32(count)))
    }
    // SAFETY: the library gives the number of bytes it holds.
    unsafe pieces.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
  }
}
