/// Why a pattern cannot be used.
struct PatternError: Error {
  var detail: String
  /// Index of the code point in the pattern, counted from 0.
  var position: Int
}

/// Reads the subset of Python's `re` syntax that tokenizer files are written in: literals, classes,
/// groups, alternation, quantifiers, anchors, look-ahead and look-behind of fixed width.
///
/// Not supported, and refused: back-references, conditional and atomic groups, flags other than `i`
/// and `u` in front.
struct PatternParser {
  /// Deepest nesting of groups accepted.
  static let depthLimit = 100

  /// Longest pattern accepted; that of French words with hyphens has 1.45 million.
  static let lengthLimit = 2_000_000

  private let text: [UInt32]
  private var i = 0
  private var ignoresCase = false
  /// Classes that were read before, by their text: long ones are repeated hundreds of times.
  private var known: [ArraySlice<UInt32>: CodePointSet] = [:]

  static func parse(_ pattern: String) throws(PatternError) -> PatternNode {
    var parser = PatternParser(text: pattern.unicodeScalars.map(\.value))
    guard parser.text.count <= lengthLimit else { throw parser.error("too many characters") }
    parser.skipFlags()
    let node = try parser.alternation(0)
    guard parser.i == parser.text.count else { throw parser.error("an unopened )") }
    return node
  }

  private init(text: [UInt32]) { self.text = text }

  private mutating func skipFlags() {
    for (flags, ignoring) in [("(?u)", false), ("(?iu)", true), ("(?i)", true)]
    where looking(at: flags) {
      i += flags.utf8.count
      ignoresCase = ignoring
      return
    }
  }

  /// A set as the flags want it.
  private func set(
    _ ranges: [ClosedRange<UInt32>], classes: CodePointSet.Classes = [], negated: Bool = false
  ) -> CodePointSet {
    CodePointSet(
      ignoresCase ? CaseFolding.folded(ranges) : ranges, classes: classes, negated: negated,
      ignoresCase: ignoresCase)
  }

  private mutating func alternation(_ depth: Int) throws(PatternError) -> PatternNode {
    guard depth < PatternParser.depthLimit else { throw error("groups nested too deeply") }
    var branches: [PatternNode] = []
    var sequence: [PatternNode] = []
    while i < text.count, text[i] != ascii(")") {
      if text[i] == ascii("|") {
        i += 1
        branches.append(PatternParser.joined(sequence))
        sequence = []
      } else {
        sequence.append(try quantified(depth))
      }
    }
    branches.append(PatternParser.joined(sequence))
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private static func joined(_ parts: [PatternNode]) -> PatternNode {
    parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func quantified(_ depth: Int) throws(PatternError) -> PatternNode {
    var node = try atom(depth)
    while i < text.count {
      var bounds: (Int, Int?)
      switch text[i] {
      case ascii("*"): bounds = (0, nil)
      case ascii("+"): bounds = (1, nil)
      case ascii("?"): bounds = (0, 1)
      case ascii("{"):
        guard let counted = countedBounds() else { return node }
        bounds = counted
      default: return node
      }
      i += 1
      if let max = bounds.1, max < bounds.0 { throw error("a repeat with min > max") }
      guard bounds.0 <= 1000, bounds.1 ?? 0 <= 1000 else { throw error("a repeat above 1000") }
      var isGreedy = true
      if i < text.count, text[i] == ascii("?") {
        isGreedy = false
        i += 1
      } else if i < text.count, text[i] == ascii("+") {
        throw error("a possessive quantifier")
      }
      if node.canBeEmpty, bounds.1 == nil { throw error("an endless repeat of an empty match") }
      node = .repeat(node, min: bounds.0, max: bounds.1, isGreedy: isGreedy)
    }
    return node
  }

  /// Reads `{m}`, `{m,}`, `{,n}` or `{m,n}` and leaves `i` on the closing brace; nil when the brace
  /// is a literal.
  private mutating func countedBounds() -> (Int, Int?)? {
    guard let close = text[i...].firstIndex(of: ascii("}")) else { return nil }
    let inside = String(
      String.UnicodeScalarView(text[(i + 1)..<close].compactMap(Unicode.Scalar.init)))
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, inside != "," else { return nil }
    let low = parts[0].isEmpty ? 0 : Int(parts[0])
    guard let low, parts.count == 2 || !parts[0].isEmpty else { return nil }
    var high: Int? = low
    if parts.count == 2 {
      high = parts[1].isEmpty ? nil : Int(parts[1])
      if high == nil, !parts[1].isEmpty { return nil }
    }
    i = close
    return (low, high)
  }

  private mutating func atom(_ depth: Int) throws(PatternError) -> PatternNode {
    let c = text[i]
    switch c {
    case ascii("("): return try group(depth)
    case ascii("["):
      i += 1
      if let end = plainClassEnd, let set = known[text[i..<end]] {
        i = end
        return .set(set)
      }
      let start = i
      let set = try characterClass()
      known[text[start..<i]] = set
      return .set(set)
    case ascii("^"):
      i += 1
      return .start
    case ascii("$"):
      i += 1
      return .end
    case ascii("."):
      i += 1
      return .set(set([0x0A...0x0A], negated: true))
    case ascii("\\"): return try escape()
    case ascii("*"), ascii("+"), ascii("?"): throw error("nothing to repeat")
    default:
      i += 1
      return .set(set([c...c]))
    }
  }

  private mutating func group(_ depth: Int) throws(PatternError) -> PatternNode {
    var look: (isBehind: Bool, isNegated: Bool)?
    if looking(at: "(?:") {
      i += 3
    } else if looking(at: "(?=") || looking(at: "(?!") {
      look = (false, text[i + 2] == ascii("!"))
      i += 3
    } else if looking(at: "(?<=") || looking(at: "(?<!") {
      look = (true, text[i + 3] == ascii("!"))
      i += 4
    } else if looking(at: "(?P<"), let close = text[i...].firstIndex(of: ascii(">")) {
      // Only whole matches are asked for, so a named group is a plain one.
      i = close + 1
    } else if looking(at: "(?") {
      throw error("an extension group other than (?: (?= (?! (?<= (?<!")
    } else {
      i += 1
    }
    let body = try alternation(depth + 1)
    guard i < text.count else { throw error("an unclosed group") }
    i += 1
    guard let look else { return body }
    if look.isBehind, body.fixedWidth == nil { throw error("a look-behind without fixed width") }
    return .look(body, isBehind: look.isBehind, isNegated: look.isNegated)
  }

  private mutating func escape() throws(PatternError) -> PatternNode {
    if i + 1 < text.count {
      switch text[i + 1] {
      case ascii("b"), ascii("B"):
        i += 2
        return .wordBoundary(isNegated: text[i - 1] == ascii("B"))
      case ascii("A"):
        i += 2
        return .start
      case ascii("1")...ascii("9"), ascii("Z"): throw error("a back-reference or \\Z")
      default: break
      }
    }
    switch try escapedItem() {
    case .codePoint(let value): return .set(set([value...value]))
    case .classes(let classes): return .set(set([], classes: classes))
    }
  }

  private enum Item {
    case codePoint(UInt32)
    case classes(CodePointSet.Classes)
  }

  private mutating func escapedItem() throws(PatternError) -> Item {
    i += 1
    guard i < text.count else { throw error("a backslash at the end") }
    let c = text[i]
    i += 1
    switch c {
    case ascii("w"): return .classes(.word)
    case ascii("W"): return .classes(.notWord)
    case ascii("d"): return .classes(.digit)
    case ascii("D"): return .classes(.notDigit)
    case ascii("s"): return .classes(.space)
    case ascii("S"): return .classes(.notSpace)
    case ascii("n"): return .codePoint(0x0A)
    case ascii("r"): return .codePoint(0x0D)
    case ascii("t"): return .codePoint(0x09)
    case ascii("f"): return .codePoint(0x0C)
    case ascii("v"): return .codePoint(0x0B)
    case ascii("x"): return .codePoint(try hexadecimal(2))
    case ascii("u"): return .codePoint(try hexadecimal(4))
    case ascii("U"): return .codePoint(try hexadecimal(8))
    case ascii("a")...ascii("z"), ascii("A")...ascii("Z"), ascii("0")...ascii("9"):
      throw error("an unknown escape")
    default: return .codePoint(c)
    }
  }

  private mutating func hexadecimal(_ digits: Int) throws(PatternError) -> UInt32 {
    guard i + digits <= text.count else { throw error("a short escape") }
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Unicode.Scalar(text[i]).flatMap({ Character($0).hexDigitValue }) else {
        throw error("a broken escape")
      }
      value = value << 4 | UInt32(digit)
      i += 1
    }
    return value
  }

  /// Index behind the class that begins here, when no bracket in it is escaped or comes first.
  private var plainClassEnd: Int? {
    var end = i
    while end < text.count, text[end] != ascii("]") {
      if text[end] == ascii("\\"), end + 1 < text.count, text[end + 1] == ascii("]") { return nil }
      end += 1
    }
    return end > i + 1 && end < text.count ? end + 1 : nil
  }

  private mutating func characterClass() throws(PatternError) -> CodePointSet {
    var ranges: [ClosedRange<UInt32>] = []
    var classes: CodePointSet.Classes = []
    var isNegated = false
    if i < text.count, text[i] == ascii("^") {
      isNegated = true
      i += 1
    }
    var isFirst = true
    while true {
      guard i < text.count else { throw error("an unclosed class") }
      if text[i] == ascii("]"), !isFirst { break }
      isFirst = false
      guard case .codePoint(let low) = try classItem(&classes) else { continue }
      if i + 1 < text.count, text[i] == ascii("-"), text[i + 1] != ascii("]") {
        i += 1
        guard case .codePoint(let high) = try classItem(&classes), low <= high else {
          throw error("a broken range in a class")
        }
        ranges.append(low...high)
      } else {
        ranges.append(low...low)
      }
    }
    i += 1
    return set(ranges, classes: classes, negated: isNegated)
  }

  private mutating func classItem(
    _ classes: inout CodePointSet.Classes
  ) throws(PatternError) -> Item {
    guard text[i] == ascii("\\") else {
      i += 1
      return .codePoint(text[i - 1])
    }
    if i + 1 < text.count, text[i + 1] == ascii("b") {
      i += 2
      return .codePoint(0x08)
    }
    let item = try escapedItem()
    if case .classes(let more) = item { classes.formUnion(more) }
    return item
  }

  private func looking(at literal: String) -> Bool {
    text[i...].starts(with: literal.unicodeScalars.map(\.value))
  }

  private func ascii(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

  private func error(_ what: String) -> PatternError {
    PatternError(detail: "has \(what) in a pattern, at character \(i)", position: i)
  }
}
