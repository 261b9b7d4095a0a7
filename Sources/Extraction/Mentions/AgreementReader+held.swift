import Language

/// Strikes that people go on, votes that somebody wins, drills that are held and protests that people attend.
extension AgreementReader {
  /// "Went on strike in Kenya on Monday": people go on strike once, where their clause has a day.
  func isUndertaken(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard lexicon.eventCues.undertakenNouns.contains(node.noun), token.dep == "pobj",
      view.words[token.head] == "on", !node.isDefinite, !node.isIndefinite
    else { return false }
    let verb = view.tokens[token.head].head
    return ["go", "be"].contains(view.tokens[verb].lemma.lowercased())
      && !isDeniedByVerb(verb) && hasCalendarDay(verb)
  }

  /// "In parliamentary elections won by X", "won the election with 68% of the vote": somebody wins or loses it.
  func isContested(_ node: DescribedNode) -> Bool {
    guard lexicon.eventCues.contestNouns.contains(node.noun) || node.noun.hasSuffix("election"),
      !node.isDenied
    else { return false }
    let isPlural = view.tokens[node.head].tag == "NNS"
    let contesting = lexicon.eventCues.contestVerbs
    if view.children[node.head].contains(where: {
      view.tokens[$0].dep == "acl" && contesting.contains(view.tokens[$0].lemma.lowercased())
    }) {
      return node.isDefinite || !node.content.isEmpty || node.noun.contains(" ")
    }
    let token = view.tokens[view.firstConjunct(node.head)]
    guard token.dep == "dobj", node.isDefinite || isPlural || node.noun.contains(" ") else {
      return false
    }
    return contesting.contains(view.tokens[token.head].lemma.lowercased())
      && ["VBD", "VBN"].contains(view.tokens[token.head].tag) && !isDeniedByVerb(token.head)
      && view.children[token.head].contains { child in
        view.tokens[child].dep == "nsubj"
          && ([child] + view.children[child]).contains { named.candidateAt[$0] >= 0 }
      }
  }

  /// "India and Japan began joint naval exercises on Sunday": drills that are held on a day or somewhere.
  func isDrill(_ node: DescribedNode) -> Bool {
    guard isDrill(node.noun), node.noun.contains(" ") || !node.content.isEmpty else { return false }
    let token = view.tokens[view.firstConjunct(node.head)]
    guard ["dobj", "nsubj", "nsubjpass"].contains(token.dep) else { return false }
    let lemma = view.tokens[token.head].lemma.lowercased()
    guard lexicon.stagingVerbs.contains(lemma) || lexicon.statingVerbs.contains(lemma),
      !isDeniedByVerb(token.head)
    else { return false }
    return hasCalendarDay(token.head) || hasPlace(node)
      || view.children[token.head].contains { child in
        ["in", "off", "near"].contains(view.words[child])
          && view.children[child].contains { named.candidateAt[$0] >= 0 }
      }
  }

  /// Whether a noun is one of exercising.
  func isDrill(_ noun: String) -> Bool {
    ["drill", "drills", "exercise", "exercises", "manoeuvres", "maneuvers", "war games"]
      .contains { noun == $0 || noun.hasSuffix(" \($0)") }
  }

  /// "Clashed with police in Tbilisi on Saturday during a protest against a law": a protest that a clause
  /// with a day and a place tells of.
  func isAttended(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard lexicon.eventKinds[node.noun] == "protest", token.dep == "pobj",
      node.isIndefinite || node.isDefinite,
      ["during", "in", "at"].contains(view.words[token.head])
    else { return false }
    let verb = view.tokens[token.head].head
    let tag = view.tokens[verb].tag
    return (tag == "VBD" || tag == "VBN") && !isDeniedByVerb(verb) && hasCalendarDay(verb)
      && view.children[verb].contains { child in
        ["in", "into", "through", "at", "outside"].contains(view.words[child])
          && !view.children[child].contains(node.head)
      }
  }
}
