import Language

/// Tokens that may say an act, with what is known about each.
package struct Trigger: Sendable {
  package let token: Int
  package let features: [UInt32]
  /// The token's word vector, then the mean of its objects' vectors.
  package let numbers: [Float]
  /// Evidence of the act words.
  package let evidence: [(act: Int, strength: ActWords.Strength)]

  /// How strongly the act words speak for an act.
  package func strength(_ act: Int) -> ActWords.Strength {
    evidence.first { $0.act == act }?.strength ?? .none
  }
}

/// Finds the tokens of a sentence that may say an act and describes them for the trigger model.
package struct TriggerReader {
  /// 2 to this power are the feature slots of the trigger model.
  package static let bits = 15
  /// Length of a word vector, and of `Trigger.numbers` half.
  package static let vectorLength = 300

  let roles: RoleReader
  let words: ActWords
  /// Node type by token, for tokens inside names; agreements and events may be triggers themselves.
  let named: [String?]
  let vectors: WordVectors

  private static let skippedTags: WordSet = [
    "PUNCT", "DET", "SPACE", "CCONJ", "PRON", "NUM", "SYM", "X",
  ]
  private static let functionTags: WordSet = ["ADP", "SCONJ", "PART", "AUX"]

  /// The triggers of a sentence, in text order.
  package func triggers(in sentence: Range<Int>, _ attempts: RuleAttempts) -> [Trigger] {
    let evidence = words.evidence(in: roles.lemmas[sentence])
    var result: [Trigger] = []
    let types = Set(sentence.compactMap { named[$0] }).sorted()
    for i in sentence where isCandidate(i, evidence[i - sentence.lowerBound].isEmpty) {
      result.append(trigger(i, evidence, sentence, types, attempts))
    }
    return result
  }

  private func isCandidate(_ i: Int, _ isUnknown: Bool) -> Bool {
    let token = roles.tokens[i]
    if let type = named[i], type != "agreement", type != "event" { return false }
    if token.dep == "aux" || token.dep == "auxpass" { return false }
    if Self.skippedTags.contains(token.pos) { return false }
    return !(Self.functionTags.contains(token.pos) && isUnknown)
  }

  /// The lemma, or the type of the name a token stands in.
  private func word(_ i: Int) -> String {
    if let type = named[i], type != "agreement", type != "event" { return "@" + type }
    return roles.lemmas[i]
  }

  private func trigger(
    _ i: Int, _ evidence: [[(act: Int, strength: ActWords.Strength)]], _ sentence: Range<Int>,
    _ types: [String], _ attempts: RuleAttempts
  ) -> Trigger {
    let tokens = roles.tokens
    var bag = FeatureBag(bits: Self.bits)
    let lemma = word(i)
    let head = tokens[i].head
    bag.add("lemma", lemma)
    bag.add("word", tokens[i].text.lowercased())
    bag.add("tag", tokens[i].tag)
    bag.add("dep", tokens[i].dep)
    bag.add("lemma-pos", lemma, tokens[i].pos)
    if head != i {
      bag.add("head", tokens[i].dep, word(head))
      bag.add("head-word", word(head))
      bag.add("lemma-head", lemma, word(head))
    }
    var objects: [Int] = []
    func evidenceOf(_ j: Int) -> [(act: Int, strength: ActWords.Strength)] {
      sentence.contains(j) ? evidence[j - sentence.lowerBound] : []
    }
    var near: [Int] = head == i ? [] : [head]
    for child in roles.children[i] where !["punct", "det", "cc"].contains(tokens[child].dep) {
      let dep = tokens[child].dep
      bag.add("child", dep, word(child))
      bag.add("child-dep", dep)
      bag.add("lemma-child", lemma, dep, word(child))
      near.append(child)
      if ["dobj", "attr", "acomp", "xcomp", "oprd", "prt", "nsubjpass"].contains(dep) {
        objects.append(child)
      }
      guard ["prep", "agent", "dative"].contains(dep) else { continue }
      for inner in roles.children(child, ["pobj", "pcomp"]) {
        bag.add("prep-object", word(child), word(inner))
        objects.append(inner)
        near.append(inner)
      }
    }
    for offset in [-2, -1, 1, 2] where sentence.contains(i + offset) {
      bag.add("near", offset, word(i + offset))
    }
    if sentence.contains(i + 1) { bag.add("pair", lemma, word(i + 1)) }
    if sentence.contains(i - 1) { bag.add("pair-before", word(i - 1), lemma) }
    for type in types { bag.add("type", type) }
    for (act, strength) in evidenceOf(i) {
      bag.add("act-word", act * 8 + strength.rawValue)
      bag.add("act-word-dep", act * 8 + strength.rawValue, tokens[i].dep)
    }
    for j in near {
      for (act, strength) in evidenceOf(j) where strength > .weak {
        bag.add("act-word-near", act * 8 + strength.rawValue)
      }
    }
    for (act, attempt) in attempts.at(i) { bag.add("attempt", act * 8 + attempt.rawValue) }
    for j in near {
      for (act, attempt) in attempts.at(j) where attempt > .misplaced {
        bag.add("attempt-near", act)
      }
    }
    var numbers = [Float](repeating: 0, count: 2 * Self.vectorLength)
    vector(i, into: &numbers)
    mean(of: objects.filter { named[$0] == nil }, into: &numbers)
    return Trigger(
      token: i, features: bag.distinct, numbers: numbers, evidence: evidenceOf(i))
  }

  /// Writes the vector of a token's word, twice the unit, into the first half; zeros stay where the
  /// model has none.
  private func vector(_ i: Int, into numbers: inout [Float]) {
    guard let vector = vectors.unit(roles.tokens[i].text, roles.lemmas[i]) else { return }
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      for k in vector.indices { unsafe numbers[k] = vector[k] }
    }
  }

  /// Writes the mean of the vectors of at most four tokens into the second half.
  private func mean(of tokens: [Int], into numbers: inout [Float]) {
    let some = tokens.prefix(4)
    for token in some {
      guard let vector = vectors.unit(roles.tokens[token].text, roles.lemmas[token]) else {
        continue
      }
      let share = Float(some.count)
      unsafe numbers.withUnsafeMutableBufferPointer { numbers in
        for k in vector.indices { unsafe numbers[Self.vectorLength + k] += vector[k] / share }
      }
    }
  }
}

/// The model's vectors for the words of one document, brought to one length and kept.
package final class WordVectors {
  private let source: @Sendable (String) -> [Float]?
  private var known: [String: [Float]?] = [:]

  package init(_ source: @escaping @Sendable (String) -> [Float]?) { self.source = source }

  /// The vector of a word, of its small letters or its dictionary form, twice as long as the unit;
  /// nil without one.
  func unit(_ text: String, _ lemma: String) -> [Float]? {
    unit(text) ?? unit(text.lowercased()) ?? unit(lemma)
  }

  private func unit(_ form: String) -> [Float]? {
    if let found = known[form] { return found }
    var result: [Float]?
    if let vector = source(form), vector.count == TriggerReader.vectorLength {
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if length > 0 { result = vector.map { $0 / length * 2 } }
    }
    known.updateValue(result, forKey: form)
    return result
  }
}
