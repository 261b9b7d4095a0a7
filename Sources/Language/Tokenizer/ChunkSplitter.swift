/// Splits one chunk, that is text without white space or white space alone, into tokens.
///
/// Source: `spacy/tokenizer.pyx` of spaCy 3.8 (MIT).
struct ChunkSplitter {
  /// A part of the chunk.
  struct Piece: Equatable {
    var range: Range<Int>
    /// The exception that gives the part's tokens; nil when it is one token.
    var exception: Int?
  }

  let rules: TokenizerRules
  let usesExceptions: Bool

  /// The pieces of `text[chunk]` in text order.
  func split(_ text: [UInt32], _ chunk: Range<Int>) -> [Piece] {
    if let known = exception(text, chunk) { return [Piece(range: chunk, exception: known)] }
    guard chunk.count <= TokenizerRules.longestChunk else { return [Piece(range: chunk)] }
    var prefixes: [Range<Int>] = []
    var suffixes: [Range<Int>] = []
    let core = strip(text, chunk, &prefixes, &suffixes)
    var pieces = prefixes.map { Piece(range: $0) }
    if !core.isEmpty {
      if let known = exception(text, core) {
        pieces.append(Piece(range: core, exception: known))
      } else if matches(rules.tokenMatch, text, core) || matches(rules.urlMatch, text, core) {
        pieces.append(Piece(range: core))
      } else {
        pieces += infixes(text, core)
      }
    }
    return pieces + suffixes.reversed().map { Piece(range: $0) }
  }

  /// Takes prefixes and suffixes off until nothing changes and returns what is left.
  private func strip(
    _ text: [UInt32], _ chunk: Range<Int>, _ prefixes: inout [Range<Int>],
    _ suffixes: inout [Range<Int>]
  ) -> Range<Int> {
    var rest = chunk
    var lastCount = 0
    while !rest.isEmpty, rest.count != lastCount {
      if matches(rules.tokenMatch, text, rest) { break }
      if exception(text, rest) != nil { break }
      lastCount = rest.count
      let prefix = rules.prefix?.search(text, rest)?.count ?? 0
      let withoutPrefix = (rest.lowerBound + prefix)..<rest.upperBound
      if prefix > 0, !withoutPrefix.isEmpty, exception(text, withoutPrefix) != nil {
        prefixes.append(rest.lowerBound..<withoutPrefix.lowerBound)
        rest = withoutPrefix
        break
      }
      let suffix = rules.suffix?.search(text, withoutPrefix)?.count ?? 0
      let withoutSuffix = rest.lowerBound..<(rest.upperBound - suffix)
      if suffix > 0, !withoutSuffix.isEmpty, exception(text, withoutSuffix) != nil {
        suffixes.append(withoutSuffix.upperBound..<rest.upperBound)
        rest = withoutSuffix
        break
      }
      if prefix > 0 { prefixes.append(rest.lowerBound..<withoutPrefix.lowerBound) }
      if suffix > 0 { suffixes.append(withoutSuffix.upperBound..<rest.upperBound) }
      rest = withoutPrefix.lowerBound..<(rest.upperBound - suffix)
    }
    return rest
  }

  private func infixes(_ text: [UInt32], _ core: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var start = core.lowerBound
    for match in rules.infix?.matches(text, core) ?? [] {
      if match.lowerBound == core.lowerBound { continue }
      if match.lowerBound != start { pieces.append(Piece(range: start..<match.lowerBound)) }
      if !match.isEmpty { pieces.append(Piece(range: match)) }
      start = match.upperBound
    }
    if start < core.upperBound { pieces.append(Piece(range: start..<core.upperBound)) }
    return pieces
  }

  private func matches(_ pattern: Pattern?, _ text: [UInt32], _ range: Range<Int>) -> Bool {
    pattern?.match(text, range) != nil
  }

  private func exception(_ text: [UInt32], _ range: Range<Int>) -> Int? {
    guard usesExceptions, range.count <= rules.longestException else { return nil }
    return rules.exceptionTexts.find(CodePoint.string(text[range]))
  }
}

/// Finds the chunks of a text: runs of white space and runs of anything else.
enum TextScanner {
  /// The chunks of a short text, as the tokenizer would cut it; trailing blanks belong to no chunk.
  static func chunks(of text: [UInt32]) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    guard let first = text.first else { return [] }
    var start = 0
    var isSpace = CodePoint.isSpace(first)
    for (i, c) in text.enumerated() where CodePoint.isSpace(c) != isSpace {
      if start < i { chunks.append(start..<i) }
      start = c == 0x20 ? i + 1 : i
      isSpace.toggle()
    }
    if start < text.count { chunks.append(start..<text.count) }
    return chunks
  }
}
