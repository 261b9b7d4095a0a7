import Language
package import TextModel

/// What speaks for and against a noun phrase being an agreement or event of its own, for the
/// learned ``NodeJudge``: its noun, its words, what stands beside it and what is said of it.
struct NodeEvidence {
  /// The number of feature slots is 2 to this power.
  static let bits = 14

  let view: TokenView
  let lexicon: MentionLexicon
  let named: NamedTokens
  /// Whether a token belongs to a time expression that is a date.
  private let isTimed: [Bool]
  /// How often a noun stands in the article, and how often with a definite article, by lemma.
  private let counts: [String: (all: Int, definite: Int)]

  /// - Complexity: O(tokens).
  init(view: TokenView, lexicon: MentionLexicon, named: NamedTokens, times: [TimeMention]) {
    self.view = view
    self.lexicon = lexicon
    self.named = named
    var isTimed = [Bool](repeating: false, count: view.tokens.count)
    for time in times where time.expression.type == "DATE" {
      for i in time.tokens where isTimed.indices.contains(i) { isTimed[i] = true }
    }
    self.isTimed = isTimed
    var counts: [String: (all: Int, definite: Int)] = [:]
    for (i, token) in view.tokens.enumerated() where token.tag.hasPrefix("NN") {
      let isDefinite = view.children[i].contains {
        $0 < i && ["the", "this", "that"].contains(view.words[$0])
      }
      let old = counts[token.lemma.lowercased()] ?? (0, 0)
      counts[token.lemma.lowercased()] = (old.all + 1, old.definite + (isDefinite ? 1 : 0))
    }
    self.counts = counts
  }

  /// The feature slots of a phrase, each once, in ascending order.
  ///
  /// - Parameter taken: type of the entity that the phrase is known to mean; nil for none.
  func slots(of node: DescribedNode, taken: String?) -> [UInt32] {
    var bag = FeatureBag(bits: Self.bits)
    let head = node.head
    let token = view.tokens[head]
    let lemma = token.lemma.lowercased()
    let kind = lexicon.eventKinds[node.noun] ?? lexicon.eventKinds[lemma] ?? "none"
    let pact = lexicon.agreementKinds[node.noun] ?? "none"
    let isPlural = token.tag == "NNS" || token.tag == "NNPS"
    let article =
      node.isDenied
      ? "denied" : node.isDefinite ? "definite" : node.isIndefinite ? "indefinite" : "bare"
    let form = isPlural ? article + "-plural" : article
    /// Adds a feature by itself, with the kinds of the noun and with the form of the phrase.
    func add(_ name: StaticString, _ a: String = "", _ b: String = "") {
      bag.add(name, a, b)
      bag.add(name, a, b, "k" + kind)
      bag.add(name, a, b, "p" + pact)
      bag.add(name, a, b, "f" + form)
    }
    bag.add("noun", node.noun)
    bag.add("lemma", lemma)
    bag.add("noun", node.noun, form)
    bag.add(
      "noun", node.noun, node.content.isEmpty ? "bare" : "told", node.isSpecific ? "named" : "")
    bag.add("kind", kind, form)
    bag.add("pact", pact, form)
    if let taken { add("taken", taken) }
    add("content", String(min(3, node.content.count)))
    if node.isSpecific { add("specific") }
    if node.victim != nil { add("victim") }
    if node.clause != nil { add("clause") }
    if node.isOnlyOfDay { add("only of a day") }
    let count = counts[lemma] ?? (1, 0)
    add("count", String(min(4, count.all)))
    add("definite elsewhere", String(min(2, count.definite - (node.isDefinite ? 1 : 0))))
    add("sentence", String(min(4, view.sentenceOf[head])))
    addClause(of: head, node, add)
    addNeighbours(of: head, add)
    return bag.distinct
  }

  /// What the clause says of the phrase.
  private func addClause(
    of head: Int, _ node: DescribedNode, _ add: (StaticString, String, String) -> Void
  ) {
    let first = view.firstConjunct(head)
    var part = view.tokens[first].dep
    var governor = view.tokens[first].head
    if first != head { add("conjunct", "", "") }
    add("part", part, "")
    if part == "pobj" {
      add("behind", view.words[governor], "")
      part += "-" + view.words[governor]
      governor = view.tokens[governor].head
    }
    let above = view.tokens[governor]
    add("governor", above.lemma.lowercased(), "")
    add("governor", part, above.lemma.lowercased())
    add("governed by", above.pos, part)
    guard above.pos == "VERB" || above.pos == "AUX" else { return }
    add("tense", above.tag, "")
    for child in view.children[governor] where child != first {
      let below = view.tokens[child]
      switch below.dep {
      case "neg": add("denied", "", "")
      case "aux" where below.tag == "MD": add("modal", view.words[child], "")
      case "nsubj", "nsubjpass", "dobj":
        add("other", below.dep, named.candidate(at: child).map { "\($0.kind)" } ?? below.pos)
      case "prep":
        for object in view.children[child] where view.tokens[object].dep == "pobj" {
          if isTimed[object] {
            add("clause time", part, "")
          } else if let candidate = named.candidate(at: object) {
            add("clause place", view.words[child], "\(candidate.kind)")
          }
        }
      default: if isTimed[child] { add("clause time", part, "") }
      }
    }
  }

  /// Words that belong to the phrase.
  private func addNeighbours(of head: Int, _ add: (StaticString, String, String) -> Void) {
    for child in view.children[head] {
      let below = view.tokens[child]
      if isTimed[child] { add("own time", below.dep, "") }
      if child < head {
        if let candidate = named.candidate(at: child) {
          add("in front", below.dep, "\(candidate.kind)")
        } else if ["amod", "compound", "nmod", "nummod", "poss"].contains(below.dep) {
          add("in front", below.dep, "")
          add("word in front", below.lemma.lowercased(), "")
        }
      } else if below.dep == "prep" {
        for object in view.children[child] where view.tokens[object].dep == "pobj" {
          let kind =
            named.candidate(at: object).map { "\($0.kind)" }
            ?? (isTimed[object] ? "time" : view.tokens[object].tag)
          add("behind it", view.words[child], kind)
        }
      } else if ["relcl", "acl", "appos"].contains(below.dep) {
        add("clause behind", below.dep, "")
        add("clause behind", below.dep, below.lemma.lowercased())
        if view.children[child].contains(where: { isTimed[$0] })
          || view.objects(of: child, prepositions: ["on", "in", "since"]).contains(where: {
            isTimed[$0]
          })
        {
          add("clause behind timed", "", "")
        }
      }
    }
  }
}

/// A noun phrase that may name an event or agreement, to learn from.
package struct NodeExample: Sendable {
  /// Bytes of its head in the text.
  package let span: TextSpan
  /// Feature slots of ``NodeEvidence``.
  package let slots: [UInt32]
  /// Type of the entity that the rules know it to mean.
  package let taken: String?
}
