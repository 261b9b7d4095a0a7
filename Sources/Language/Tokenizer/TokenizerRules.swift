/// What the file `tokenizer` of a model says: five patterns and the exceptions.
struct TokenizerRules: Sendable {
  /// A token of an exception: its text and, where it differs from the usual one, its norm.
  struct Piece: Sendable, Equatable {
    var text: String
    var norm: String?
  }

  /// A chunk longer than this many code points becomes one token unless it is white space around
  /// which nothing is to be cut anyway: the affix rules take quadratic time.
  static let longestChunk = 1_000

  let prefix: Pattern?
  let suffix: Pattern?
  let infix: Pattern?
  let tokenMatch: Pattern?
  let urlMatch: Pattern?
  /// Texts with a fixed tokenization; the number indexes `exceptions`.
  private(set) var exceptionTexts = ByteStringTable()
  private(set) var exceptions: [[Piece]] = []
  /// Code points of the longest exception.
  private(set) var longestException = 0
  /// Sequences of tokens that together form an exception, such as `:` `)`.
  private(set) var sequences = TokenSequences()

  init(_ file: ModelFile) throws(LanguageError) {
    let root = try MessagePackReader.read(file)
    guard root.pairs != nil else { throw file.corrupt("is not a map") }
    func pattern(_ name: String) throws(LanguageError) -> Pattern? {
      guard let value = root[name], !value.isNull else { return nil }
      guard let text = value.string else { throw file.corrupt("has no text for \(name)") }
      if text.isEmpty { return nil }
      do { return try Pattern(text) } catch {
        throw file.unsupported("\(error.detail) (\(name))")
      }
    }
    prefix = try pattern("prefix_search")
    suffix = try pattern("suffix_search")
    infix = try pattern("infix_finditer")
    tokenMatch = try pattern("token_match")
    urlMatch = try pattern("url_match")
    try readExceptions(root["exceptions"], file)
    let isFast = root["faster_heuristics"] != .bool(false)
    for key in exceptions.map({ $0.map(\.text).joined() }) {
      addSequence(key, unless: isFast)
    }
  }

  private mutating func readExceptions(
    _ value: MessagePack?, _ file: ModelFile
  ) throws(LanguageError) {
    guard let pairs = value?.pairs else { throw file.corrupt("has no exceptions") }
    for (key, value) in pairs {
      guard let text = key.string, let list = value.list, !text.isEmpty, !list.isEmpty else {
        throw file.corrupt("has an exception without text or tokens")
      }
      var pieces: [Piece] = []
      for item in list {
        var piece = Piece(text: "", norm: nil)
        for (attribute, value) in item.pairs ?? [] {
          // 65 and 67 are spaCy's numbers for ORTH and NORM.
          if attribute.int == 65 { piece.text = value.string ?? "" }
          if attribute.int == 67 { piece.norm = value.string }
        }
        guard !piece.text.isEmpty else {
          throw file.corrupt("has an exception with an empty token")
        }
        pieces.append(piece)
      }
      guard pieces.map(\.text).joined().utf8.elementsEqual(text.utf8) else {
        throw file.corrupt("has the exception \(text) whose tokens do not make it up")
      }
      guard exceptionTexts.insert(text) == exceptions.count else { continue }
      exceptions.append(pieces)
      longestException = max(longestException, text.unicodeScalars.count)
    }
  }

  private mutating func addSequence(_ key: String, unless isFast: Bool) {
    let text = key.unicodeScalars.map(\.value)
    let whole = 0..<text.count
    let isCandidate =
      !isFast || !(prefix?.search(text, whole)?.isEmpty ?? true)
      || infix?.search(text, whole) != nil || !(suffix?.search(text, whole)?.isEmpty ?? true)
      || text.contains(0x20)
    guard isCandidate else { return }
    let tokens = TextScanner.chunks(of: text).flatMap { chunk in
      ChunkSplitter(rules: self, usesExceptions: false).split(text, chunk).map { piece in
        StringID.of(CodePoint.string(text[piece.range]))
      }
    }
    sequences.insert(tokens)
  }
}

/// A trie of token sequences, by the ids of the tokens' texts.
struct TokenSequences: Sendable {
  struct Step: Hashable, Sendable {
    var node: Int32
    var token: UInt64
  }

  private var steps: [Step: Int32] = [:]
  private var isEnd: [Bool] = [false]

  mutating func insert(_ tokens: [UInt64]) {
    var node: Int32 = 0
    for token in tokens {
      let step = Step(node: node, token: token)
      if let next = steps[step] {
        node = next
      } else {
        node = Int32(isEnd.count)
        isEnd.append(false)
        steps[step] = node
      }
    }
    if node != 0 { isEnd[Int(node)] = true }
  }

  /// The node after `token`, or nil when no sequence goes on so; 0 is the start.
  func next(_ node: Int32, _ token: UInt64) -> Int32? { steps[Step(node: node, token: token)] }

  func ends(at node: Int32) -> Bool { isEnd[Int(node)] }
}
