/// The final word annotations by type, classes and dependency label, as one worker has met them.
struct AnalysisTable {
  /// What one combination of type, classes and label comes to.
  struct Analysis {
    var tag: String
    var pos: String
    var morph: String
    var lemma: String
    var dep: String
    /// Rules over several tokens that can begin here.
    var sequences: [Int]
  }

  /// What an analysis depends on: numbers of the type, of its classes and of the label.
  struct Key {
    var type: Int32
    var classes: Int32
    var label: Int32

    /// 24 bits for the type, 28 for the classes, 12 for the label.
    fileprivate var packed: UInt64 {
      UInt64(UInt32(type)) << 40 | UInt64(UInt32(classes)) << 12 | UInt64(UInt32(label))
    }
  }

  private let parts: ModelParts
  private var numbers: [UInt64: Int32] = [:]
  private(set) var analyses: [Analysis] = []

  init(_ parts: ModelParts) { self.parts = parts }

  mutating func forget() {
    numbers.removeAll(keepingCapacity: true)
    analyses.removeAll(keepingCapacity: true)
  }

  /// Number of the analysis of a token.
  mutating func number(_ key: Key, _ table: TypeTable, _ classes: ClassTable) -> Int32 {
    let packed = key.packed
    if let known = numbers[packed] { return known }
    let token = token(key, table, classes)
    analyses.append(
      analysis(
        table.types[Int(key.type)], classes.all[Int(key.classes)], token,
        sequences: parts.ruler?.sequencesBeginning(with: token) ?? []))
    numbers[packed] = Int32(analyses.count - 1)
    return Int32(analyses.count - 1)
  }

  /// Rules over several tokens that match from token `i` on, with the tokens they change.
  func matches(
    at i: Int, _ document: Range<Int>, _ numbers: [Int32],
    token: (Int) -> AttributeRuler.Token
  ) -> [(rule: Int, target: Int)] {
    guard let ruler = parts.ruler else { return [] }
    var found: [(rule: Int, target: Int)] = []
    for number in analyses[Int(numbers[i])].sequences {
      let sequence = ruler.sequences[number]
      guard i + sequence.conditions.count <= document.upperBound else { continue }
      let isMatch = sequence.conditions.indices.dropFirst().allSatisfy {
        sequence.conditions[$0].matches(token(i + $0))
      }
      if isMatch { found.append((sequence.rule, i + sequence.target)) }
    }
    return found
  }

  /// The analysis of a token that rules over several tokens have matched as well; not remembered.
  mutating func special(
    _ key: Key, rules: [Int], _ table: TypeTable, _ classes: ClassTable
  ) -> Int32 {
    analyses.append(
      analysis(
        table.types[Int(key.type)], classes.all[Int(key.classes)], token(key, table, classes),
        extra: rules, sequences: []))
    return Int32(analyses.count - 1)
  }

  /// What the rules see of a token.
  func token(_ key: Key, _ table: TypeTable, _ classes: ClassTable) -> AttributeRuler.Token {
    let type = table.types[Int(key.type)]
    let classes = classes.all[Int(key.classes)]
    return AttributeRuler.Token(
      text: type.text, lower: type.lower, tag: classes.tag < 0 ? "" : parts.tags[Int(classes.tag)],
      pos: classes.morphology < 0 ? "" : parts.morphology[Int(classes.morphology)].pos,
      dep: parts.labels.names[Int(key.label)], isSpace: type.isSpace)
  }

  private func analysis(
    _ type: TokenType, _ classes: ClassTable.Classes, _ token: AttributeRuler.Token,
    extra: [Int] = [], sequences: [Int]
  ) -> Analysis {
    let given = parts.ruler?.apply(token, extra: extra) ?? AttributeRuler.Attributes()
    let pos = given.pos ?? token.pos
    let ownMorph =
      classes.morphology < 0 ? "" : parts.morphology[Int(classes.morphology)].morph
    let morph = given.morph ?? ownMorph
    var lemma = given.lemma
    if let trees = parts.treeLemmatizer {
      let own = trees.lemma(type, label: classes.tree)
      let isFree = lemma == nil || (trees.overwrites && !trees.runsBeforeRules)
      // Without a tree and without anything to fall back to, the lemma stays as it is.
      if isFree { lemma = own.isEmpty ? lemma : own }
    } else if let lemmatizer = parts.lemmatizer, lemma == nil || lemmatizer.overwrites {
      lemma = lemmatizer.lemma(
        Lemmatizer.Form(
          text: type.text, lower: type.lower, pos: pos, morph: morph,
          isSentenceStart: classes.isSentenceStart))
    }
    return Analysis(
      tag: given.tag ?? token.tag, pos: pos, morph: morph, lemma: lemma ?? "",
      dep: given.dep ?? token.dep, sequences: sequences)
  }
}
