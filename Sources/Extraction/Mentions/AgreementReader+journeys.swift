import Language
import TextModel

/// Meetings that people come together or travel for.
extension AgreementReader {
  /// "Leaders from Kenya and Togo gathered in Accra for a summit", "flew to Rome for the climate
  /// conference": a meeting at the place that the clause names.
  func isTravelledTo(_ node: DescribedNode) -> Bool {
    let token = view.tokens[node.head]
    guard lexicon.eventKinds[node.noun] == "meeting", token.dep == "pobj",
      view.words[token.head] == "for", token.tag == "NN", node.isDefinite || node.isIndefinite,
      !lexicon.vagueEvents.contains(node.noun) || !node.content.isEmpty,
      !["meeting", "session"].contains(node.noun) || node.core.count > 1,
      !view.children[node.head].contains(where: { ["between", "with"].contains(view.words[$0]) })
    else { return false }
    let verb = view.tokens[token.head].head
    guard view.tokens[verb].pos == "VERB",
      lexicon.eventCues.comingVerbs.contains(view.tokens[verb].lemma.lowercased()),
      !view.children[verb].contains(where: { view.tokens[$0].dep == "neg" })
    else { return false }
    return view.objects(of: verb, prepositions: ["in", "at", "to", "into"]).contains { object in
      named.candidate(at: object).map { [.place, .country, .capital].contains($0.kind) } ?? false
    }
  }

  /// "The earthquake, which struck central Italy in August 2016, killed 300", "a cyclone that hit
  /// Fiji in March": a disaster or attack of a day whose clause says what it struck.
  func isStriking(_ node: DescribedNode) -> Bool {
    let kind = lexicon.eventKinds[node.noun] ?? ""
    guard kind == "disaster" || lexicon.suddenNouns.contains(node.noun),
      node.isDefinite || node.isIndefinite
    else { return false }
    return view.children[node.head].contains { clause in
      view.tokens[clause].dep == "relcl" && ["VBD", "VBN"].contains(view.tokens[clause].tag)
        && lexicon.strikingVerbs.contains(view.tokens[clause].lemma.lowercased())
        && view.children[clause].contains {
          view.tokens[$0].dep == "nsubj" && view.tokens[$0].tag == "WDT"
        }
        && hasCalendarDay(clause) && !isDeniedByVerb(clause)
    }
  }
}
