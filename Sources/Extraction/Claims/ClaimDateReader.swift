import Language
import TextModel

/// When an act happened: the time expression of its clause, else of the clause it hangs on.
struct ClaimDateReader {
  let parse: Parse
  let times: [TimeMention]

  /// The date of the act at an anchor.
  ///
  /// - Parameter isSpeech: whether the act lies in words, so that the statement's date is its own.
  /// - Parameter cue: the reporting verb, if there is one.
  func date(trigger: Int, anchor: Int, isSpeech: Bool, cue: Int?) -> DateValue? {
    let sentence = parse.sentences[parse.sentenceNumber[trigger]]
    let dated = times.filter {
      sentence.contains($0.tokens.lowerBound) && $0.expression.value != nil
        && ($0.expression.type == "DATE" || $0.expression.type == "TIME")
    }
    guard !dated.isEmpty else { return nil }
    // The noun's own time, then the verb's, then that of the verbs it shares its subject with.
    var node = trigger
    for _ in 0..<10 {
      if let found = own(node, dated) { return found }
      let governor = parse.head(node)
      guard governor != node else { return nil }
      switch parse.dep(node) {
      case "xcomp", "acomp", "attr", "dobj", "nsubj", "nsubjpass", "pobj", "prep", "oprd", "conj",
        "acl", "compound", "amod", "agent", "appos", "pcomp", "poss", "nmod":
        if parse.dep(node) == "conj", parse.isVerb(node), parse.hasChild(node, "nsubj") {
          return isSpeech ? cue.flatMap { own($0, dated) } : nil
        }
        node = governor
      case "advcl"
      where parse.isNonFinite(node)
        || parse.children(node, "mark").contains { ["as", "while"].contains(parse.words[$0]) }:
        node = governor
      default: return isSpeech ? cue.flatMap { own($0, dated) } : nil
      }
    }
    return nil
  }

  /// The first time expression whose nearest verb or head is the node.
  private func own(_ node: Int, _ dated: [TimeMention]) -> DateValue? {
    let hits = dated.filter { time in
      holder(of: time) == node
    }
    return hits.min { abs($0.tokens.lowerBound - node) < abs($1.tokens.lowerBound - node) }?
      .expression.value
  }

  /// The verb or noun that a time expression belongs to.
  private func holder(of time: TimeMention) -> Int {
    var node = time.tokens.first { !time.tokens.contains(parse.head($0)) } ?? time.tokens.lowerBound
    for _ in 0..<6 {
      let head = parse.head(node)
      guard head != node else { return node }
      if parse.tokens[head].pos != "ADP" && parse.tokens[head].pos != "ADV"
        && parse.tokens[head].pos != "SCONJ" && !time.tokens.contains(head)
      {
        return head
      }
      node = head
    }
    return node
  }
}
