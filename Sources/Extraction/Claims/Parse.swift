import Language

/// A document's dependency trees with the look-ups that reading predicates needs.
final class Parse: Sendable {
  let tokens: [Token]
  /// Lower-case dictionary forms.
  let lemmas: [String]
  /// Lower-case texts.
  let words: [String]
  /// The same two, ready for many look-ups.
  let lemmaKeys: [WordKey]
  let wordKeys: [WordKey]
  /// Dependents of each token, in text order.
  let children: [[Int]]
  /// Number of the sentence of each token.
  let sentenceNumber: [Int]
  /// Token ranges of the sentences.
  let sentences: [Range<Int>]
  /// First token of each token's subtree.
  let leftEdge: [Int]
  /// Last token of each token's subtree.
  let rightEdge: [Int]
  /// Word lists of the rule set.
  let lists: WordLists

  init(_ annotated: AnnotatedText, lists: WordLists) {
    self.lists = lists
    let tokens = annotated.tokens
    self.tokens = tokens
    // "According to" has nothing to do with an accord.
    let words = tokens.map { $0.text.lowercased() }
    let lemmas = tokens.indices.map { i in
      words[i] == "according" ? words[i] : tokens[i].lemma.lowercased()
    }
    wordKeys = words.map { WordKey($0) }
    lemmaKeys = lemmas.map { WordKey($0) }
    (self.words, self.lemmas) = (words, lemmas)
    sentences = annotated.sentences
    var number = [Int](repeating: 0, count: tokens.count)
    for (i, sentence) in sentences.enumerated() { for t in sentence { number[t] = i } }
    sentenceNumber = number
    var children = [[Int]](repeating: [], count: tokens.count)
    for i in tokens.indices {
      let head = tokens[i].head
      if head != i, tokens.indices.contains(head) { children[head].append(i) }
    }
    self.children = children
    let edges = SubtreeEdges(tokens)
    leftEdge = edges.left
    rightEdge = edges.right
  }

  func head(_ i: Int) -> Int { tokens[i].head }
  func dep(_ i: Int) -> String { tokens[i].dep }
  func isRoot(_ i: Int) -> Bool { tokens[i].head == i }

  /// Verbs and auxiliaries, by tag where the coarse class is wrong.
  func isVerb(_ i: Int) -> Bool {
    let token = tokens[i]
    return token.pos == "VERB" || token.pos == "AUX"
  }

  func isNominal(_ i: Int) -> Bool {
    let pos = tokens[i].pos
    return pos == "NOUN" || pos == "PROPN" || pos == "PRON" || pos == "NUM"
  }

  // One and two labels are compared as they are; for more a list of them is made at each call.

  func children(_ i: Int, _ label: String) -> [Int] {
    var found: [Int] = []
    for child in children[i] where tokens[child].dep == label { found.append(child) }
    return found
  }

  func children(_ i: Int, _ one: String, _ other: String) -> [Int] {
    var found: [Int] = []
    for child in children[i] where tokens[child].dep == one || tokens[child].dep == other {
      found.append(child)
    }
    return found
  }

  func children(_ i: Int, _ labels: String...) -> [Int] {
    children[i].filter { tokens[$0].dep.isLabel(among: labels) }
  }

  func child(_ i: Int, _ label: String) -> Int? {
    for child in children[i] where tokens[child].dep == label { return child }
    return nil
  }

  func child(_ i: Int, _ labels: String...) -> Int? {
    children[i].first { tokens[$0].dep.isLabel(among: labels) }
  }

  func hasChild(_ i: Int, _ label: String) -> Bool { child(i, label) != nil }

  func hasChild(_ i: Int, _ one: String, _ other: String) -> Bool {
    for child in children[i] where tokens[child].dep == one || tokens[child].dep == other {
      return true
    }
    return false
  }

  func hasChild(_ i: Int, _ labels: String...) -> Bool {
    children[i].contains { tokens[$0].dep.isLabel(among: labels) }
  }

  /// Ancestors from the head upwards, without the token itself.
  func ancestors(_ i: Int) -> [Int] {
    var result: [Int] = []
    var current = i
    while tokens[current].head != current, result.count < 64 {
      current = tokens[current].head
      result.append(current)
    }
    return result
  }

  func dominates(_ ancestor: Int, _ i: Int) -> Bool {
    var (current, steps) = (i, 0)
    while current != ancestor {
      guard steps < 64, tokens[current].head != current else { return false }
      current = tokens[current].head
      steps += 1
    }
    return true
  }

  func dominatesAny(_ ancestor: Int, _ tokens: [Int]) -> Bool {
    tokens.contains { dominates(ancestor, $0) }
  }

  /// Whether a verb stands in the passive, or is a past participle that modifies a noun.
  func isPassive(_ verb: Int, depth: Int = 0) -> Bool {
    if hasChild(verb, "auxpass", "nsubjpass") { return true }
    guard tokens[verb].tag == "VBN", depth < 4 else { return false }
    if hasChild(verb, "aux", "nsubj") { return false }
    switch dep(verb) {
    case "acl", "amod": return true
    case "conj":
      let first = head(verb)
      return isVerb(first) && tokens[first].tag == "VBN" && isPassive(first, depth: depth + 1)
    case "advcl": return !hasChild(verb, "dobj")
    case "ROOT", "ccomp", "dep", "oprd", "xcomp", "relcl": return hasChild(verb, "agent")
    default: return false
    }
  }

  /// The noun that a relative pronoun stands for, or nil.
  func antecedent(_ i: Int) -> Int? {
    guard ["WP", "WDT", "WP$", "IN"].contains(tokens[i].tag),
      ["who", "which", "that", "whom", "whose"].contains(words[i])
    else { return nil }
    for ancestor in ancestors(i) where dep(ancestor) == "relcl" {
      let noun = head(ancestor)
      return noun < i ? noun : nil
    }
    return nil
  }

  /// "Insisted that X pay": a bare form behind a singular subject is no present.
  func isSubjunctive(_ finite: Int, of verb: Int) -> Bool {
    guard tokens[finite].tag == "VBP", words[finite] == lemmas[finite], lemmas[finite] != "be"
    else {
      return false
    }
    return children(verb, "nsubj", "nsubjpass").contains {
      ["NN", "NNP"].contains(tokens[$0].tag) && !hasChild($0, "cc")
        || ["he", "she", "it"].contains(words[$0])
    }
  }

  /// "That B leave", "that B must leave": whether a clause behind a demand says what is to be done.
  func isMandative(_ verb: Int) -> Bool {
    let modals = children(verb, "aux").filter { tokens[$0].tag == "MD" }
    if !modals.isEmpty { return modals.contains { ["should", "must"].contains(words[$0]) } }
    let auxiliary = child(verb, "aux", "auxpass") ?? verb
    if tokens[auxiliary].tag == "VB" || isSubjunctive(auxiliary, of: verb) { return true }
    // "Demanded that the troops leave": a bare form behind several, too.
    // "Demanded that he expel": the tagger takes some bare forms for the past.
    return ["VBP", "VBD"].contains(tokens[auxiliary].tag) && words[auxiliary] == lemmas[auxiliary]
      && ["demand", "recommend", "request", "propose", "ask", "order", "require"]
        .contains(lemmas[head(verb)])
      && ["VBD", "VBN"].contains(tokens[head(verb)].tag)
  }

  /// Prepositional phrases of a token: the preposition's word, its token and its object.
  func prepositions(of i: Int) -> [Preposition] {
    var result: [Preposition] = []
    for p in children[i] where dep(p).isLabel(among: Self.prepositional) {
      collect(p, into: &result, depth: 0)
    }
    // "Fled to Togo and then to Ghana": the second phrase is joined to the verb.
    for p in children[i] where dep(p) == "conj" && tokens[p].pos == "ADP" && isVerb(i) {
      guard result.contains(where: { $0.word == words[p] && $0.token < p }) else { continue }
      collect(p, into: &result, depth: 0)
    }
    return result
  }

  private static let prepositional = ["prep", "agent", "dative", "prt", "advmod"]

  /// "What he called X": X.
  func named(by clause: Int) -> [Int] {
    guard lists["calling-verbs"].contains(lemmas[clause]),
      children(clause, "dobj").contains(where: { words[$0] == "what" })
    else { return [] }
    return children(clause, "oprd", "attr")
      + prepositions(of: clause).filter { $0.word == "as" }.map(\.object)
  }

  private func collect(_ p: Int, into result: inout [Preposition], depth: Int) {
    // "Won, according to the council": nothing was won to it.
    guard depth < 4, words[p] != "according" else { return }
    for object in children[p] {
      switch dep(object) {
      case "pobj": result.append(Preposition(word: words[p], token: p, object: object))
      case "prep": collect(object, into: &result, depth: depth + 1)
      case "pcomp":
        for name in named(by: object) {
          result.append(Preposition(word: words[p], token: p, object: name))
        }
      case "conj"
      where tokens[object].pos == "ADP"
        || dep(p) == "prep" && dep(object) == "conj"
          && hasChild(object, "pobj"):
        collect(object, into: &result, depth: depth + 1)
      default: break
      }
    }
  }

  /// One prepositional phrase.
  struct Preposition: Sendable {
    let word: String
    let token: Int
    let object: Int
  }
}

extension String {
  /// Whether this is one of some labels.
  @inline(__always)
  func isLabel(among labels: [String]) -> Bool {
    labels.contains(self)
  }
}

extension Array {
  /// The element at a place, or nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
