import Language
import TextModel

/// Who says what a clause says: reporting verbs, "according to", and quotations that run over
/// sentences.
struct AttributionReader {
  let parse: Parse
  let arguments: ArgumentReader
  let quotations: QuotationReader
  let accepts: (Int) -> Bool

  /// Who says it.
  struct Attribution {
    /// The speaker, if an entity.
    var speaker: Int?
    /// The reporting verb or preposition.
    var cue: Int?
    /// Whether the words stand in quotation marks.
    var isQuoted = false
  }

  /// Reads the attribution of a clause from its trigger and anchor.
  func read(trigger: Int, anchor: Int) -> Attribution {
    let quoted = quotations.quotation[trigger] >= 0 && isSpeech(quotations.quotation[trigger])
    var result = Attribution(isQuoted: quoted)
    var node = anchor
    for _ in 0..<32 {
      let governor = parse.head(node)
      if let cue = accordingTo(node) {
        result.cue = cue.token
        result.speaker = holder(of: cue.object)
        return result
      }
      guard governor != node else { break }
      if isReport(governor), isReported(node, of: governor), !isApart(node, from: governor) {
        result.cue = governor
        result.speaker = speaker(of: governor)
        return result
      }
      if parse.dep(node) == "relcl" || parse.dep(node) == "appos" {
        if !quoted { return result }
      }
      node = governor
    }
    if let report = parenthesis(in: anchor) {
      result.cue = report
      result.speaker = speaker(of: report)
      return result
    }
    if quoted { runningSpeaker(of: trigger, into: &result) }
    return result
  }

  /// The verb that reports, if a token is one.
  func isReport(_ token: Int) -> Bool {
    parse.isVerb(token) && parse.lists["reporting-verbs"].contains(parse.lemmas[token])
  }

  /// The entity that a reporting verb has for its subject.
  func speaker(of verb: Int) -> Int? {
    let frame = PredicateReader(parse: parse).verb(verb)
    for head in frame.agents {
      if let found = entity(at: head) { return found }
    }
    // "UN experts said": whose they are.
    for head in frame.agents where parse.lists["staff-nouns"].contains(parse.lemmas[head]) {
      let bodies = arguments.modifiers(of: head) {
        accepts($0) && arguments.analysis.entities[$0].type == "organization"
      }
      if let body = bodies.first { return body.entity }
    }
    return nil
  }

  /// The entity behind the object of "according to": itself, who wrote it ("a tweet by X"), or
  /// whose people it speaks of ("UN experts").
  private func holder(of object: Int) -> Int? {
    if let found = entity(at: object) { return found }
    for phrase in parse.prepositions(of: object) where ["by", "from", "of"].contains(phrase.word) {
      if let found = entity(at: phrase.object) { return found }
    }
    for child in parse.children(object, "poss", "compound", "amod", "nmod") {
      if let found = entity(at: child) { return found }
    }
    return nil
  }

  /// Whether a sentence gives the writer's own judgement: it holds one of the phrases that say so,
  /// outside quotation marks, and reports nobody's words.
  func isOpinion(_ sentence: Range<Int>) -> Bool {
    let cues = parse.lists["opinion-cues"]
    guard !cues.isEmpty else { return false }
    if sentence.contains(where: { isReport($0) && parse.tokens[$0].tag != "VB" }) { return false }
    for i in sentence where quotations.quotation[i] < 0 {
      var phrase = parse.words[i]
      for end in i..<min(i + 4, sentence.upperBound) {
        if end > i { phrase += " " + parse.words[end] }
        if cues.contains(phrase) { return true }
      }
    }
    return false
  }

  private func entity(at head: Int) -> Int? {
    arguments.arguments(at: head, accepts: accepts).first?.entity
  }

  /// Whether a semicolon parts a clause from a verb that the parse puts above it: "X signed; Y said
  /// …".
  private func isApart(_ node: Int, from verb: Int) -> Bool {
    let edge = node < verb ? parse.rightEdge[node] : parse.leftEdge[node]
    let between = edge < verb ? edge..<verb : verb..<edge
    return between.contains { parse.tokens[$0].text == ";" }
  }

  private func isReported(_ node: Int, of governor: Int) -> Bool {
    switch parse.dep(node) {
    case "ccomp", "parataxis", "xcomp", "dep": return true
    case "dobj", "nsubj": return false
    default: return false
    }
  }

  /// "According to X", "in X's words".
  private func accordingTo(_ node: Int) -> (token: Int, object: Int)? {
    for child in parse.children[node]
    where parse.lists["attributing-words"].contains(parse.words[child]) {
      for inner in parse.children[child] {
        if parse.dep(inner) == "pobj" { return (child, inner) }
        if parse.dep(inner) == "prep", let object = parse.child(inner, "pobj") {
          return (child, object)
        }
      }
    }
    return nil
  }

  /// A report put into the sentence without governing it: "…, X said, …".
  private func parenthesis(in anchor: Int) -> Int? {
    let root = parse.ancestors(anchor).last ?? anchor
    return parse.children[root].first {
      isReport($0) && ["parataxis", "ccomp", "advcl", "conj", "dep"].contains(parse.dep($0))
        && $0 != anchor && !parse.dominates($0, anchor)
        && !parse.hasChild($0, "ccomp", "dobj", "mark")
        && ["parataxis"].contains(parse.dep($0)) && !isApart(anchor, from: $0)
    }
  }

  /// Scare quotes around a word or two are no speech.
  private func isSpeech(_ number: Int) -> Bool { quotations.quotations[number].count >= 4 }

  /// The speaker of a quotation whose sentence names none: that of the sentence it began in, of a
  /// later one it ends in, or of the sentence before.
  private func runningSpeaker(of trigger: Int, into result: inout Attribution) {
    let range = quotations.quotations[quotations.quotation[trigger]]
    let first = parse.sentenceNumber[range.lowerBound]
    let last = parse.sentenceNumber[range.upperBound - 1]
    var order = Array(first...last)
    if last + 1 < parse.sentences.count,
      parse.tokens[parse.sentences[last + 1].lowerBound].paragraph
        == parse.tokens[range.lowerBound].paragraph
    {
      order.append(last + 1)
    }
    if first > 0 { order.append(first - 1) }
    if first > 1 { order.append(first - 2) }
    for number in order {
      for token in parse.sentences[number]
      where quotations.quotation[token] != quotations.quotation[trigger] && isReport(token) {
        if let found = speaker(of: token) {
          result.cue = token
          result.speaker = found
          return
        }
      }
    }
  }
}
