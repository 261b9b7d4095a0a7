/// The token types that one worker has met, and how it split the chunks of text it has met.
struct TypeTable {
  let vocabulary: Vocabulary
  let rules: TokenizerRules
  private(set) var types: [TokenType] = []
  private var keys = ByteStringTable()
  private var chunkKeys = ByteStringTable()
  /// For each chunk where its types begin in `chunkTypes`, and one more.
  private var chunkStarts: [Int32] = [0]
  private var chunkTypes: [Int32] = []
  private var exceptionTypes: [Int: [Int32]] = [:]
  private var codePoints: [UInt32] = []
  private var byteOffsets: [Int] = []

  /// Chunks longer than this many bytes are not remembered.
  static let longestKnownChunk = 64

  init(vocabulary: Vocabulary, rules: TokenizerRules) {
    self.vocabulary = vocabulary
    self.rules = rules
  }

  /// Whether the table has grown so much that it should be emptied before the next document.
  var isFull: Bool {
    types.count > 32_768 || chunkKeys.count > 65_536
      || keys.byteCount + chunkKeys.byteCount > 8_000_000
  }

  /// Number of a type of this text with the text's usual norm.
  mutating func type(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let number = unsafe keys.insert(text)
    if number == types.count {
      types.append(
        TokenType(unsafe String(decoding: text, as: UTF8.self), norm: nil, vocabulary, rules))
    }
    return Int32(number)
  }

  /// Types of the tokens of an exception.
  mutating func types(ofException number: Int) -> [Int32] {
    if let known = exceptionTypes[number] { return known }
    var result: [Int32] = []
    for piece in rules.exceptions[number] {
      // The byte FF occurs in no UTF-8 text.
      var key = Array(piece.text.utf8)
      if let norm = piece.norm { key += [0xFF] + Array(norm.utf8) }
      let index = unsafe key.withUnsafeBufferPointer { unsafe keys.insert($0) }
      if index == types.count {
        types.append(TokenType(piece.text, norm: piece.norm, vocabulary, rules))
      }
      result.append(Int32(index))
    }
    exceptionTypes[number] = result
    return result
  }

  /// Appends the types of a chunk's tokens.
  mutating func appendTypes(
    ofChunk chunk: UnsafeBufferPointer<UInt8>, to result: inout [Int32]
  ) {
    let hash = unsafe StringID.hash(chunk)
    if let known = unsafe chunkKeys.find(chunk, hash) {
      for i in chunkStarts[known]..<chunkStarts[known + 1] { result.append(chunkTypes[Int(i)]) }
      return
    }
    let first = result.count
    unsafe split(chunk, &result)
    guard chunk.count <= TypeTable.longestKnownChunk else { return }
    _ = unsafe chunkKeys.insert(chunk, hash)
    chunkTypes += result[first...]
    chunkStarts.append(Int32(chunkTypes.count))
  }

  private mutating func split(_ chunk: UnsafeBufferPointer<UInt8>, _ result: inout [Int32]) {
    codePoints.removeAll(keepingCapacity: true)
    byteOffsets.removeAll(keepingCapacity: true)
    var i = 0
    while i < chunk.count {
      let (value, length) = unsafe CodePoint.decode(chunk, i)
      codePoints.append(value)
      byteOffsets.append(i)
      i += length
    }
    byteOffsets.append(chunk.count)
    let splitter = ChunkSplitter(rules: rules, usesExceptions: true)
    for piece in splitter.split(codePoints, 0..<codePoints.count) {
      if let exception = piece.exception {
        result += types(ofException: exception)
      } else {
        let bytes = byteOffsets[piece.range.lowerBound]..<byteOffsets[piece.range.upperBound]
        result.append(unsafe type(UnsafeBufferPointer(rebasing: chunk[bytes])))
      }
    }
  }
}
