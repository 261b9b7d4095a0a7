import Language

/// Bills, laws and plans that somebody is for or against: what is judged is what the text tells of.
extension AgreementReader {
  /// "Hit out at the finance bill", "raised concerns over a plan to …", "is against the tax law":
  /// whether the phrase is what somebody opposes or supports, as an object, behind a preposition or
  /// as what angers others.
  func isJudged(_ node: DescribedNode) -> Bool {
    let cues = lexicon.eventCues
    guard node.noun != "decision" else { return false }
    let first = view.firstConjunct(node.head)
    let token = view.tokens[first]
    guard token.head != first else { return false }
    let governor = token.head
    let lemma = view.tokens[governor].lemma.lowercased()
    switch token.dep {
    case "dobj", "nsubjpass":
      return cues.stanceWords.contains(lemma) || isStancePhrase(governor)
        || cues.labelling.contains(lemma) && isLabelled(governor)
    case "nsubj":
      // "The bill has angered unions", "the plan drew criticism from X".
      if isSpokenOf(governor, node) { return true }
      return cues.upsetting.contains(lemma)
        || cues.arousing.contains(lemma)
          && view.children[governor].contains {
            view.tokens[$0].dep == "dobj" && $0 > governor
              && cues.stanceWords.contains(view.tokens[$0].lemma.lowercased())
          }
    case "pobj": return isJudged(behind: governor, node)
    default: return false
    }
  }

  /// "Said the tax bill would ruin farmers": what somebody says of a certain bill.
  private func isSpokenOf(_ verb: Int, _ node: DescribedNode) -> Bool {
    guard view.tokens[verb].dep == "ccomp", !node.content.isEmpty,
      lexicon.agreementKinds[node.noun] != "project",
      node.isDefinite || node.isSpecific
    else { return false }
    let saying = view.tokens[view.tokens[verb].head].lemma.lowercased()
    return lexicon.eventCues.opining.contains(saying)
  }

  /// Whether what stands behind a preposition is judged.
  private func isJudged(behind preposition: Int, _ node: DescribedNode) -> Bool {
    let cues = lexicon.eventCues
    let governor = view.tokens[preposition].head
    guard governor != preposition else { return false }
    let lemma = view.tokens[governor].lemma.lowercased()
    switch view.words[preposition] {
    case "against":
      // "It is against the law", "insured against the levy".
      return !cues.shielding.contains(lemma) && !(node.noun == "law" && node.content.isEmpty)
    case "behind": return node.isDefinite
    case "for":
      return node.isDefinite && cues.stancePhrases.contains(lemma + " for")
        || cues.stanceWords.contains(lemma)
    default: break
    }
    if cues.stancePhrases.contains(lemma + " " + view.words[preposition])
      || hasStanceObject(governor, before: preposition)
    {
      return true
    }
    var i = governor
    for _ in 0..<3 {
      let token = view.tokens[i]
      if cues.stanceWords.contains(token.lemma.lowercased()) { return true }
      guard ["pobj", "prep", "dobj", "conj", "acomp"].contains(token.dep), token.head != i else {
        return false
      }
      i = token.head
    }
    return false
  }

  /// "Expressed anger at the plan", "poured scorn on it": what is said of it is the object of the
  /// verb.
  private func hasStanceObject(_ verb: Int, before preposition: Int) -> Bool {
    view.children[verb].contains {
      view.tokens[$0].dep == "dobj" && $0 < preposition
        && lexicon.eventCues.stanceWords.contains(view.tokens[$0].lemma.lowercased())
    }
  }

  /// "Threw out", "turned down": a verb of judging by its particle.
  private func isStancePhrase(_ verb: Int) -> Bool {
    let lemma = view.tokens[verb].lemma.lowercased()
    return view.children[verb].contains {
      ["prt", "advmod", "prep"].contains(view.tokens[$0].dep)
        && lexicon.eventCues.stancePhrases.contains(lemma + " " + view.words[$0])
    }
  }

  /// "Called the bill an insult", "described it as a mistake": the verb gives its object a name.
  private func isLabelled(_ verb: Int) -> Bool {
    view.children[verb].contains {
      ["oprd", "xcomp", "acomp"].contains(view.tokens[$0].dep) || view.words[$0] == "as"
    }
  }

  /// "Condemned the coup", "is against the referendum".
  func isCondemned(_ node: DescribedNode, isPlural: Bool) -> Bool {
    node.isDefinite && !isPlural && lexicon.soleEvents.contains(node.noun) && isJudged(node)
  }

  /// "The budget", "the law": there is one at a time that is judged.
  func isOnlyLaw(_ node: DescribedNode) -> Bool {
    node.isDefinite && lexicon.eventCues.soleLaws.contains(node.noun)
  }
}
