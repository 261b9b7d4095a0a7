/// Rules that map tags, words and dependency labels to parts of speech, features and lemmas.
///
/// Source: `spacy/pipeline/attributeruler.py` of spaCy 3.8 (MIT). All rules see the annotations
/// from before the first rule; later rules win.
struct AttributeRuler: Sendable {
  /// What the rules look at.
  struct Token {
    var text: String
    var lower: String
    var tag: String
    var pos: String
    var dep: String
    var isSpace: Bool
  }

  /// What the rules give.
  struct Attributes: Sendable, Equatable {
    var tag: String?
    var pos: String?
    var morph: String?
    var lemma: String?
    var dep: String?

    mutating func take(_ other: Attributes) {
      tag = other.tag ?? tag
      pos = other.pos ?? pos
      morph = other.morph ?? morph
      lemma = other.lemma ?? lemma
      dep = other.dep ?? dep
    }
  }

  /// A sequence of tokens that a rule looks for.
  struct Sequence: Sendable {
    var rule: Int
    var conditions: [TokenCondition]
    /// Index of the token that the rule changes.
    var target: Int
  }

  private var attributes: [Attributes] = []
  /// Conditions of the rules that look at one token, in rule order.
  private var single: [(rule: Int, condition: TokenCondition)] = []
  private var singlesByTag: [String: [Int]] = [:]
  private var singlesByLower: [String: [Int]] = [:]
  private var otherSingles: [Int] = []
  /// Rules that look at several tokens.
  private(set) var sequences: [Sequence] = []

  init(_ file: ModelFile) throws(LanguageError) {
    guard let rules = try MessagePackReader.read(file).list else {
      throw file.corrupt("is not a list of rules")
    }
    for rule in rules {
      let number = attributes.count
      attributes.append(try AttributeRuler.attributes(rule["attrs"], file))
      guard let patterns = rule["patterns"]?.list, let index = rule["index"]?.int else {
        throw file.corrupt("has a rule without patterns or index")
      }
      for pattern in patterns {
        var conditions: [TokenCondition] = []
        for token in pattern.list ?? [] { conditions.append(try TokenCondition(token, file)) }
        let target = index < 0 ? index + conditions.count : index
        guard conditions.indices.contains(target) else {
          throw file.corrupt("has a rule whose index lies outside its pattern")
        }
        if conditions.count == 1 {
          add(number, conditions[0])
        } else {
          sequences.append(Sequence(rule: number, conditions: conditions, target: target))
        }
      }
    }
  }

  private mutating func add(_ rule: Int, _ condition: TokenCondition) {
    let index = single.count
    single.append((rule, condition))
    if let words = condition.lower?.values {
      for word in words { singlesByLower[word, default: []].append(index) }
    } else if let tags = condition.tag?.values {
      for tag in tags { singlesByTag[tag, default: []].append(index) }
    } else {
      otherSingles.append(index)
    }
  }

  private static func attributes(
    _ value: MessagePack?, _ file: ModelFile
  ) throws(LanguageError) -> Attributes {
    var result = Attributes()
    for (key, value) in value?.pairs ?? [] {
      guard let value = value.string else { throw file.unsupported("sets an attribute to no text") }
      switch key.string {
      case "TAG": result.tag = value
      case "POS": result.pos = value
      case "MORPH": result.morph = value == "_" ? "" : value
      case "LEMMA": result.lemma = value
      case "DEP": result.dep = value
      default: throw file.unsupported("sets the attribute \(key.string ?? "?")")
      }
    }
    return result
  }

  /// What the rules make of a token; `extra` are rules that matched a sequence around it.
  func apply(_ token: Token, extra: [Int] = []) -> Attributes {
    let candidates =
      (singlesByLower[token.lower] ?? []) + (singlesByTag[token.tag] ?? []) + otherSingles
    let hits = candidates.filter { single[$0].condition.matches(token) }.map { single[$0].rule }
    var result = Attributes()
    for rule in (hits + extra).sorted() { result.take(attributes[rule]) }
    return result
  }

  /// The numbers of the sequences that can begin with the token.
  func sequencesBeginning(with token: Token) -> [Int] {
    sequences.indices.filter { sequences[$0].conditions[0].matches(token) }
  }
}

/// What a pattern asks of one token.
struct TokenCondition: Sendable {
  /// A test of one text.
  enum Test: Sendable {
    case isOne(of: Set<String>)
    case isNone(of: Set<String>)
    case matches(Pattern)

    /// The texts that pass, when they can be listed; sorted.
    var values: [String]? { if case .isOne(let values) = self { values.sorted() } else { nil } }

    func passes(_ text: String) -> Bool {
      switch self {
      case .isOne(let values): return values.contains(text)
      case .isNone(let values): return !values.contains(text)
      case .matches(let pattern):
        let codePoints = text.unicodeScalars.map(\.value)
        return pattern.search(codePoints, 0..<codePoints.count) != nil
      }
    }
  }

  private(set) var text: Test?
  private(set) var lower: Test?
  private(set) var tag: Test?
  private(set) var pos: Test?
  private(set) var dep: Test?
  private(set) var isSpace: Bool?

  init(_ value: MessagePack, _ file: ModelFile) throws(LanguageError) {
    guard let pairs = value.pairs else { throw file.corrupt("has a pattern that is no map") }
    for (key, value) in pairs {
      switch key.string {
      case "ORTH", "TEXT": text = try TokenCondition.test(value, file)
      case "LOWER": lower = try TokenCondition.test(value, file)
      case "TAG": tag = try TokenCondition.test(value, file)
      case "POS": pos = try TokenCondition.test(value, file)
      case "DEP": dep = try TokenCondition.test(value, file)
      case "IS_SPACE":
        guard case .bool(let flag) = value else { throw file.corrupt("has a broken IS_SPACE") }
        isSpace = flag
      default: throw file.unsupported("looks at the attribute \(key.string ?? "?")")
      }
    }
  }

  private static func test(
    _ value: MessagePack, _ file: ModelFile
  ) throws(LanguageError) -> Test {
    if let text = value.string { return .isOne(of: [text]) }
    guard let pairs = value.pairs, pairs.count == 1, let name = pairs[0].key.string else {
      throw file.unsupported("has a condition that is neither text nor one operator")
    }
    let texts = pairs[0].value.list?.compactMap(\.string) ?? []
    switch name {
    case "IN": return .isOne(of: Set(texts))
    case "NOT_IN": return .isNone(of: Set(texts))
    case "REGEX":
      do { return .matches(try Pattern(pairs[0].value.string ?? "")) } catch {
        throw file.unsupported(error.detail)
      }
    default: throw file.unsupported("has the operator \(name)")
    }
  }

  func matches(_ token: AttributeRuler.Token) -> Bool {
    if let tag, !tag.passes(token.tag) { return false }
    if let pos, !pos.passes(token.pos) { return false }
    if let lower, !lower.passes(token.lower) { return false }
    if let dep, !dep.passes(token.dep) { return false }
    if let text, !text.passes(token.text) { return false }
    if let isSpace, isSpace != token.isSpace { return false }
    return true
  }
}
