import Language

/// How a clause stands in time, from its verb group.
enum ClauseTense {
  /// Told as something that happened: "signed", "was signed", "did not sign".
  case past
  /// "had signed".
  case pastPerfect
  /// "has signed".
  case perfect
  /// Everything else: present, future, modal, or no verb at all.
  case other

  /// The tense of the clause that a token belongs to, with its finite verb.
  static func of(_ token: Int, _ parse: Parse) -> (tense: ClauseTense, verb: Int?) {
    var node = token
    for _ in 0..<10 {
      if parse.isVerb(node), let tense = finite(node, parse) { return (tense, node) }
      let governor = parse.head(node)
      guard governor != node else { break }
      node = governor
    }
    return (.other, nil)
  }

  /// The tense of a verb's own group; nil for infinitives and participles that stand alone.
  private static func finite(_ verb: Int, _ parse: Parse) -> ClauseTense? {
    let helpers = parse.children(verb, "aux", "auxpass")
    if let have = helpers.first(where: { parse.lemmas[$0] == "have" || parse.words[$0] == "'ve" }) {
      if helpers.contains(where: { parse.tokens[$0].tag == "MD" }) { return .other }
      return parse.tokens[have].tag == "VBD" ? .pastPerfect : .perfect
    }
    if helpers.contains(where: { parse.tokens[$0].tag == "MD" }) { return .other }
    if parse.tokens[verb].tag == "VBD" || helpers.contains(where: { parse.tokens[$0].tag == "VBD" })
    {
      return .past
    }
    switch parse.tokens[verb].tag {
    case "VBZ", "VBP": return .other
    default: break
    }
    if helpers.contains(where: { ["VBZ", "VBP"].contains(parse.tokens[$0].tag) }) { return .other }
    // A conjunct shares the helpers of the first: "was met and welcomed".
    return parse.isRoot(verb) ? .other : nil
  }
}
