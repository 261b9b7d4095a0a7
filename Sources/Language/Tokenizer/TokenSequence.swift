/// The tokens of one or more documents while they are worked on: types and blanks, one after the
/// other.
struct TokenSequence {
  /// Numbers in the worker's `TypeTable`.
  var types: [Int32] = []
  /// Whether one ASCII blank follows.
  var blanks: [Bool] = []
  /// Byte offsets in the whole text.
  var starts: [Int] = []

  mutating func removeAll() {
    types.removeAll(keepingCapacity: true)
    blanks.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// Appends the tokens of `text[range]`, which is a document of its own.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: inout TypeTable
  ) {
    let first = types.count
    unsafe scan(text, range, &table)
    unsafe joinSequences(from: first, range.lowerBound, text, &table)
    var offset = range.lowerBound
    for i in first..<types.count {
      starts.append(offset)
      offset += table.types[Int(types[i])].utf8Count + (blanks[i] ? 1 : 0)
    }
  }

  /// Cuts the text into chunks of white space and of anything else.
  private mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: inout TypeTable
  ) {
    guard !range.isEmpty else { return }
    var i = range.lowerBound
    var start = i
    var isSpace = CodePoint.isSpace(unsafe CodePoint.decode(text, i).value)
    while i < range.upperBound {
      let (c, length) = unsafe CodePoint.decode(text, i)
      if CodePoint.isSpace(c) != isSpace {
        if start < i { unsafe append(chunk: text, start..<i, &table) }
        if c == 0x20 {
          blanks[blanks.count - 1] = true
          start = i + 1
        } else {
          start = i
        }
        isSpace.toggle()
      }
      i += length
    }
    if start < range.upperBound { unsafe append(chunk: text, start..<range.upperBound, &table) }
  }

  private mutating func append(
    chunk text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: inout TypeTable
  ) {
    // SAFETY: the range lies inside the text.
    unsafe table.appendTypes(
      ofChunk: UnsafeBufferPointer(rebasing: text[range]), to: &types)
    while blanks.count < types.count { blanks.append(false) }
  }

  /// Replaces sequences of tokens that together are an exception, the longest first.
  private mutating func joinSequences(
    from first: Int, _ offset: Int, _ text: UnsafeBufferPointer<UInt8>, _ table: inout TypeTable
  ) {
    var matches: [Range<Int>] = []
    for i in first..<types.count where table.types[Int(types[i])].startsSequence {
      var node: Int32 = 0
      var j = i
      while j < types.count,
        let next = table.rules.sequences.next(node, table.types[Int(types[j])].orth)
      {
        node = next
        j += 1
        if table.rules.sequences.ends(at: node) { matches.append(i..<j) }
      }
    }
    guard !matches.isEmpty else { return }
    matches.sort {
      $0.count != $1.count ? $0.count > $1.count : $0.lowerBound < $1.lowerBound
    }
    var isCovered = [Bool](repeating: false, count: types.count - first)
    var kept: [Range<Int>] = []
    for match in matches {
      if !isCovered[match.lowerBound - first], !isCovered[match.upperBound - 1 - first] {
        kept.append(match)
      }
      for i in match { isCovered[i - first] = true }
    }
    kept.sort { $0.lowerBound < $1.lowerBound }
    let old = (types: Array(types[first...]), blanks: Array(blanks[first...]))
    types.removeSubrange(first...)
    blanks.removeSubrange(first...)
    var position = offset
    var next = 0
    var i = 0
    while i < old.types.count {
      let match = next < kept.count && kept[next].lowerBound - first == i ? kept[next] : nil
      let count = match?.count ?? 1
      let span = old.types[i..<(i + count)].indices.reduce(0) {
        $0 + table.types[Int(old.types[$1])].utf8Count + (old.blanks[$1] ? 1 : 0)
      }
      let last = old.blanks[i + count - 1]
      if match != nil {
        next += 1
        let bytes = position..<(position + span - (last ? 1 : 0))
        if let exception = unsafe table.rules.exceptionTexts.find(
          UnsafeBufferPointer(rebasing: text[bytes]))
        {
          types += table.types(ofException: exception)
          while blanks.count < types.count { blanks.append(false) }
          blanks[blanks.count - 1] = last
          i += count
          position += span
          continue
        }
      }
      types += old.types[i..<(i + count)]
      blanks += old.blanks[i..<(i + count)]
      i += count
      position += span
    }
  }
}
