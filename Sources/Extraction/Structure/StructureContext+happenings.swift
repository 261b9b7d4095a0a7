internal import Language
internal import TextModel

/// Which verbs say of something that it takes place.
extension StructureContext {
  /// The verbs that say of a subject that it takes place, outermost first: "was held", "is expected
  /// to begin", "are due", "was declared"; empty for what is no subject of one.
  func happening(of noun: Int) -> [Int] {
    let dep = tokens[noun].dep
    guard dep == "nsubj" || dep == "nsubjpass" else { return [] }
    let verb = tokens[noun].head
    let lemma = tokens[verb].lemma.lowercased()
    var verbs: [Int] = []
    // "Got under way", "gets underway".
    let isUnderWay =
      lemma == "get" && children[verb].contains { ["under", "underway"].contains(texts[$0]) }
    if words.has("happening-verb", lemma) || isUnderWay
      || dep == "nsubjpass" && words.has("making-verb", lemma)
    {
      verbs.append(verb)
    }
    for child in children[verb] {
      let below = tokens[child].lemma.lowercased()
      switch tokens[child].dep {
      case "acomp" where texts[child] == "due": verbs.append(child)
      case "xcomp":
        let isPassive = children[child].contains { tokens[$0].dep == "auxpass" }
        let isMeant = lemma != "be" || children[child].contains { tokens[$0].tag == "TO" }
        guard
          isPassive && words.has("making-verb", below)
            || isMeant && words.has("happening-verb", below)
        else { continue }
        verbs.append(child)
      default: continue
      }
    }
    return verbs
  }
}
