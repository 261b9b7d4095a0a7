/// The tables of a lemmatizer: endings, exceptions and known words for each part of speech, and
/// more for some languages.
struct LemmaTables: Sendable {
  /// How an ending changes.
  struct Rule: Sendable {
    var ending: [UInt8]
    var replacement: [UInt8]
  }

  /// What is known of one part of speech.
  struct Table: Sendable {
    fileprivate(set) var rules: [Rule] = []
    fileprivate var exceptionWords = ByteStringTable()
    fileprivate var exceptions: [[String]] = []
    fileprivate var words = ByteStringTable()

    var isEmpty: Bool { rules.isEmpty && exceptions.isEmpty && words.count == 0 }

    /// Whether the word is a known dictionary form.
    func knows(_ word: String) -> Bool { words.find(word) != nil }

    /// Whether the word, in UTF-8, is a known dictionary form.
    func knows(_ word: [UInt8]) -> Bool {
      unsafe word.withUnsafeBufferPointer { unsafe words.find($0) } != nil
    }

    /// Whether the word, in UTF-8, is a dictionary form or comes from one by an ending or
    /// exception.
    func hasForm(_ word: [UInt8]) -> Bool {
      knows(word) || exception(word) != nil
        || rules.contains { rule in
          word.count > rule.ending.count && word.suffix(rule.ending.count) == rule.ending[...]
            && knows(Array(word.dropLast(rule.ending.count)) + rule.replacement)
        }
    }

    /// The forms of an exception; nil when the word, in UTF-8, is none.
    func exception(_ word: [UInt8]) -> [String]? {
      unsafe word.withUnsafeBufferPointer { unsafe exceptionWords.find($0) }.map { exceptions[$0] }
    }
  }

  /// Rules that hold for tokens with all of some features.
  struct Group: Sendable {
    var rules: String
    var features: [String]
  }

  private var tables: [UInt64: Table] = [:]
  private var groups: [UInt64: [Group]] = [:]
  private var lookup: [UInt64: [String]] = [:]
  /// Names of the tables that the file has.
  let names: [String]

  /// Reads `lookups.bin`.
  init(_ file: ModelFile) throws(LanguageError) {
    let root = try MessagePackReader.read(file)
    guard let pairs = root.pairs else { throw file.corrupt("is not a map") }
    names = pairs.compactMap(\.key.string)
    try readRules(root["lemma_rules"], file)
    try readExceptions(root["lemma_exc"], file)
    try readWords(root["lemma_index"], file)
    try readGroups(root["lemma_rules_groups"], file)
    for (key, value) in root["lemma_lookup"]?.pairs ?? [] {
      let forms = value.string.map { [$0] } ?? value.list?.compactMap(\.string)
      guard let key = key.uint, let forms, !forms.isEmpty else {
        throw file.corrupt("has a broken lookup")
      }
      lookup[key] = forms
    }
  }

  /// The table of a part of speech in small letters, or of a named set of rules.
  subscript(name: String) -> Table? { tables[StringID.of(name)] }

  /// Groups of rules for a part of speech in small letters.
  func groups(_ pos: String) -> [Group] { groups[StringID.of(pos)] ?? [] }

  /// What the table of whole words gives for a text; nil when it has nothing.
  func whole(_ text: String) -> [String]? { lookup[StringID.of(text)] }

  private mutating func readRules(
    _ value: MessagePack?, _ file: ModelFile
  ) throws(LanguageError) {
    for (key, value) in value?.pairs ?? [] {
      guard let key = key.uint, let rules = value.list else {
        throw file.corrupt("has broken rules")
      }
      for rule in rules {
        guard let pair = rule.list, pair.count == 2, let ending = pair[0].string,
          let replacement = pair[1].string
        else { throw file.corrupt("has a broken rule") }
        tables[key, default: Table()].rules.append(
          Rule(ending: Array(ending.utf8), replacement: Array(replacement.utf8)))
      }
    }
  }

  private mutating func readExceptions(
    _ value: MessagePack?, _ file: ModelFile
  ) throws(LanguageError) {
    for (key, value) in value?.pairs ?? [] {
      guard let key = key.uint, let words = value.pairs else {
        throw file.corrupt("has broken exceptions")
      }
      var table = tables[key] ?? Table()
      table.exceptionWords.reserve(words.count, bytes: words.count * 12)
      for (word, forms) in words {
        guard let word = word.string, let forms = forms.list else {
          throw file.corrupt("has a broken exception")
        }
        guard table.exceptionWords.insert(word) == table.exceptions.count else { continue }
        table.exceptions.append(forms.compactMap(\.string))
      }
      tables[key] = table
    }
  }

  private mutating func readWords(
    _ value: MessagePack?, _ file: ModelFile
  ) throws(LanguageError) {
    for (key, value) in value?.pairs ?? [] {
      guard let key = key.uint, let words = value.list else {
        throw file.corrupt("has a broken index")
      }
      var table = tables[key] ?? Table()
      table.words.reserve(words.count, bytes: words.count * 12)
      for word in words {
        guard let word = word.string else { throw file.corrupt("has a word that is not text") }
        _ = table.words.insert(word)
      }
      tables[key] = table
    }
  }

  private mutating func readGroups(
    _ value: MessagePack?, _ file: ModelFile
  ) throws(LanguageError) {
    for (key, value) in value?.pairs ?? [] {
      guard let key = key.uint, let list = value.list else {
        throw file.corrupt("has broken groups of rules")
      }
      groups[key] = []
      for group in list {
        guard let pair = group.list, pair.count == 2, let name = pair[0].string,
          let features = pair[1].list?.compactMap(\.string)
        else { throw file.corrupt("has a broken group of rules") }
        groups[key]?.append(Group(rules: name, features: features))
      }
    }
  }
}
