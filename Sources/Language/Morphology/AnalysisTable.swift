/// The final word annotations by type, tag and dependency label, as one worker has met them.
struct AnalysisTable {
  /// What one combination of type, tag and label comes to.
  struct Analysis {
    var tag: String
    var pos: String
    var morph: String
    var lemma: String
    var dep: String
    /// Rules over several tokens that can begin here.
    var sequences: [Int]
  }

  private let ruler: AttributeRuler?
  private let lemmatizer: Lemmatizer?
  private let tags: [String]
  private let labels: [String]
  private var numbers: [UInt64: Int32] = [:]
  private(set) var analyses: [Analysis] = []

  init(
    ruler: AttributeRuler?, lemmatizer: Lemmatizer?, tags: [String], labels: [String]
  ) {
    self.ruler = ruler
    self.lemmatizer = lemmatizer
    self.tags = tags
    self.labels = labels
  }

  mutating func forget() {
    numbers.removeAll(keepingCapacity: true)
    analyses.removeAll(keepingCapacity: true)
  }

  /// Number of the analysis of a token.
  mutating func number(type: Int32, tag: Int32, label: Int32, _ table: TypeTable) -> Int32 {
    let key = UInt64(UInt32(type)) << 32 | UInt64(UInt16(tag)) << 16 | UInt64(UInt16(label))
    if let known = numbers[key] { return known }
    let token = token(type, tag, label, table)
    analyses.append(
      analysis(
        table.types[Int(type)], token, sequences: ruler?.sequencesBeginning(with: token) ?? []))
    numbers[key] = Int32(analyses.count - 1)
    return Int32(analyses.count - 1)
  }

  /// Rules over several tokens that match from token `i` on, with the tokens they change.
  func matches(
    at i: Int, _ document: Range<Int>, _ numbers: [Int32],
    token: (Int) -> AttributeRuler.Token
  ) -> [(rule: Int, target: Int)] {
    guard let ruler else { return [] }
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
    type: Int32, tag: Int32, label: Int32, rules: [Int], _ table: TypeTable
  ) -> Int32 {
    let token = token(type, tag, label, table)
    analyses.append(analysis(table.types[Int(type)], token, extra: rules, sequences: []))
    return Int32(analyses.count - 1)
  }

  func token(
    _ type: Int32, _ tag: Int32, _ label: Int32, _ table: TypeTable
  ) -> AttributeRuler.Token {
    let type = table.types[Int(type)]
    return AttributeRuler.Token(
      text: type.text, lower: type.lower, tag: tags[Int(tag)], dep: labels[Int(label)],
      isSpace: type.isSpace)
  }

  private func analysis(
    _ type: TokenType, _ token: AttributeRuler.Token, extra: [Int] = [], sequences: [Int]
  ) -> Analysis {
    let given = ruler?.apply(token, extra: extra) ?? AttributeRuler.Attributes()
    let pos = given.pos ?? ""
    let morph = given.morph ?? ""
    let lemma =
      given.lemma ?? lemmatizer?.lemma(type.text, lower: type.lower, pos: pos, morph: morph) ?? ""
    return Analysis(
      tag: given.tag ?? token.tag, pos: pos, morph: morph, lemma: lemma,
      dep: given.dep ?? token.dep, sequences: sequences)
  }
}
