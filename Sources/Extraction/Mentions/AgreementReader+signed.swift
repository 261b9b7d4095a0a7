import Language

/// Agreements of which the clause tells that somebody signed, granted or voted on them, and such as
/// take up what the sentence before tells.
extension AgreementReader {
  private static let signing: WordSet = [
    "sign", "initial", "conclude", "ink", "seal", "countersign", "ratify",
  ]
  private static let grants: WordSet = ["contract", "concession", "lease", "franchise"]
  private static let granting: WordSet = [
    "grant", "award", "give", "win", "secure", "land", "get", "obtain", "receive", "revoke",
    "cancel", "terminate", "rescind", "annul", "renegotiate", "renew",
  ]
  private static let voting: WordSet = [
    "pass", "carry", "adopt", "table", "reject", "defeat", "approve", "introduce", "draft",
    "sponsor", "propose", "submit", "withdraw", "second", "vote",
  ]
  private static let trading: Set<String> = [
    "buy", "sell", "acquire", "purchase", "take", "merge", "snap", "swallow", "absorb", "offload",
  ]
  private static let agreeing: Set<String> = [
    "agree", "settle", "decide", "undertake", "pledge", "promise", "commit", "renounce", "resolve",
    "compromise", "consent",
  ]

  /// "The lease, which the two signed in Doha", "repudiated a document he had signed": a clause
  /// says that it was signed.
  func isSignedThere(_ node: DescribedNode) -> Bool {
    let kind = lexicon.agreementKinds[node.noun] ?? ""
    guard
      ["treaty", "agreement", "memorandum", "ceasefire"].contains(kind)
        || ["document", "text"].contains(node.noun)
    else { return false }
    return view.children[node.head].contains { clause in
      ["relcl", "acl"].contains(view.tokens[clause].dep) && !isDeniedByVerb(clause)
        && Self.signing.contains(view.tokens[clause].lemma.lowercased())
    }
  }

  /// "Granted the firm a 25-year concession", "the railway contract with Talleres Oro".
  func isGranted(_ node: DescribedNode) -> Bool {
    guard Self.grants.contains(node.noun) else { return false }
    let token = view.tokens[view.firstConjunct(node.head)]
    let verb = token.head
    if ["dobj", "nsubjpass", "appos", "oprd"].contains(token.dep),
      Self.granting.contains(view.tokens[verb].lemma.lowercased())
        || token.dep == "appos"
          && Self.granting.contains(
            view.tokens[view.tokens[verb].head].lemma.lowercased())
    {
      return node.phrase.count > 1 && !isDeniedByVerb(verb)
    }
    return node.isDefinite
      && view.objects(of: node.head, prepositions: ["with"]).contains { object in
        (object - 4...object).contains { named.candidate(at: max(0, $0)) != nil }
      }
  }

  /// "The motion, tabled by the opposition, was carried": what is voted on.
  func isVoted(_ node: DescribedNode) -> Bool {
    guard ["law", "resolution"].contains(lexicon.agreementKinds[node.noun] ?? ""),
      node.noun != "decision"
    else { return false }
    let first = view.firstConjunct(node.head)
    let token = view.tokens[first]
    let drafted = view.children[node.head].contains { clause in
      view.tokens[clause].dep == "acl" && view.tokens[clause].tag == "VBN"
        && Self.voting.contains(view.tokens[clause].lemma.lowercased())
        && view.children[clause].contains { view.tokens[$0].dep == "agent" }
    }
    // "The law passed by parliament" may be any that there is.
    if drafted, node.noun != "law", node.noun != "legislation" { return true }
    guard Self.voting.contains(view.tokens[token.head].lemma.lowercased()),
      !isDeniedByVerb(token.head)
    else { return false }
    if token.dep == "nsubjpass" { return node.isDefinite }
    // "The bar association had passed a resolution to that effect".
    return token.dep == "dobj" && ["motion", "resolution"].contains(node.noun)
      && view.children[token.head].contains { subject in
        view.tokens[subject].dep == "nsubj" && ["NN", "NNP"].contains(view.tokens[subject].tag)
      }
      && ["VBD", "VBN"].contains(view.tokens[token.head].tag)
  }

  /// "X agreed to buy Y. The sale needs …", "agreed to swap students. The arrangement …": a bare
  /// noun for what the sentence before tells.
  func isTakenUp(_ node: DescribedNode) -> Bool {
    guard node.isDefinite, node.content.isEmpty, !node.isSpecific,
      node.phrase.count == 1
        || node.core.count == 1,
      view.children[node.head].allSatisfy({ child in
        view.tokens[child].dep != "poss"
          && (view.tokens[child].dep != "relcl"
            || child > node.core.upperBound
              && view.tokens[node.core.upperBound].text == ",")
      })
    else { return false }
    let kind = lexicon.agreementKinds[node.noun]
    let verbs =
      kind == "sale" ? Self.trading : kind == "agreement" ? Self.agreeing : []
    guard !verbs.isEmpty else { return false }
    let here = view.sentence(node.head)
    var end = here.lowerBound
    for _ in 0..<2 where end > 0 {
      let before = view.sentence(end - 1)
      let isTold = before.contains { verb in
        view.tokens[verb].pos == "VERB" && verbs.contains(view.tokens[verb].lemma.lowercased())
          && (view.words[verb] != "take" && view.tokens[verb].lemma != "take"
            || verb + 1 < before.upperBound && view.words[verb + 1] == "over")
          && !isDeniedByVerb(verb)
      }
      if isTold, before.contains(where: { named.candidate(at: $0) != nil }) { return true }
      if kind != "sale" { return false }
      end = before.lowerBound
    }
    return false
  }

  /// "The extension was signed" of the truce that is to be extended.
  func isExtension(_ node: DescribedNode, _ other: Known) -> Bool {
    guard ["extension", "prolongation", "renewal"].contains(node.noun), node.isDefinite,
      node.content.isEmpty, lexicon.agreementKinds[other.noun] != "law"
    else { return false }
    let behind = view.sentenceOf[node.head] - view.sentenceOf[other.last]
    guard (0...1).contains(behind) else { return false }
    return view.sentence(other.last).contains {
      ["extend", "prolong", "renew"].contains(view.tokens[$0].lemma.lowercased())
    }
  }

  /// "The text they initialled", "a bill introduced by her in 2014": a short clause right behind a
  /// noun that says nothing by itself is part of its name.
  func tellingClause(_ node: DescribedNode) -> Range<Int>? {
    guard node.content.isEmpty, node.phrase.count == node.core.count else { return nil }
    let start = node.core.upperBound
    guard
      let clause = view.children[node.head].first(where: {
        ["relcl", "acl"].contains(view.tokens[$0].dep) && $0 >= start && $0 <= start + 4
      }), view.tokens[clause].dep == "relcl" || clause == start
    else { return nil }
    var end = start
    let limit = min(view.sentence(start).upperBound, start + 9)
    while end < limit, view.tokens[end].pos != "PUNCT", isBelow(clause, end) { end += 1 }
    guard end > clause else { return nil }
    return node.core.lowerBound..<end
  }

  private func isBelow(_ above: Int, _ i: Int) -> Bool {
    var i = i
    for _ in 0..<12 where i != above { i = view.tokens[i].head }
    return i == above
  }

  /// "The sale of the striker Paulo Reis to Galatas": what one gives another, who is named.
  func isTransfer(_ node: DescribedNode) -> Bool {
    guard lexicon.agreementKinds[node.noun] == "sale", node.isDefinite, !isAside(node),
      !view.objects(of: node.head, prepositions: ["of"]).isEmpty
    else { return false }
    // "Formosa Lightwave's takeover of Tessaro".
    let owners = view.children[node.head].filter { view.tokens[$0].dep == "poss" }
    return (view.objects(of: node.head, prepositions: ["to", "by"]) + owners).contains { object in
      (max(0, object - 3)...object).contains {
        named.candidate(at: $0).map { [.organization, .country].contains($0.kind) } ?? false
      }
    }
  }

  /// "Upheld a two-year ban", "lifted its ban": a penalty, and no law that one is for or against.
  func isPenalty(_ node: DescribedNode) -> Bool {
    guard node.noun == "ban" else { return false }
    let token = view.tokens[view.firstConjunct(node.head)]
    let lemma = view.tokens[token.head].lemma.lowercased()
    return [
      "uphold", "serve", "reduce", "appeal", "face", "receive", "get", "impose", "lift", "hand",
      "give",
      "break", "violate", "defy", "flout", "extend", "under", "with", "from", "by", "after",
      "against",
    ].contains(lemma)
  }
}
