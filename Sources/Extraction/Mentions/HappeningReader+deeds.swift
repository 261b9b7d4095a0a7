import Language

/// What somebody did and others judge: "FIFA suspended the federation. … The AFC stood by the
/// decision".
extension HappeningReader {
  /// Whether somebody judges what a noun takes up: "condemned the move", "stood by the decision",
  /// "the step was welcomed", "said the move was illegal".
  func isJudged(_ node: DescribedNode) -> Bool {
    let token = view.tokens[view.firstConjunct(node.head)]
    let governor = view.tokens[token.head]
    let lemma = governor.lemma.lowercased()
    switch token.dep {
    case "dobj", "nsubjpass": return lexicon.judgingWords.contains(lemma)
    case "nsubj":
      if governor.dep == "ccomp" || governor.dep == "oprd" { return true }
      return governor.pos == "VERB" && lexicon.judgingWords.contains(lemma)
    case "pobj":
      let above = view.tokens[governor.head]
      return ["prep", "agent"].contains(governor.dep)
        && lexicon.judgingWords.contains(above.lemma.lowercased())
    default: return false
    }
  }

  /// "Suspension of Pakistan (2021)", for what an act was done to; nil for what is no act.
  func deedName(_ node: DescribedNode, _ verb: Int) -> String? {
    // "Named the suspects as X and Y": who they are.
    if view.tokens[verb].lemma == "name",
      view.objects(of: verb, prepositions: ["as"]).contains(where: { named.person(at: $0) != nil })
    {
      return nil
    }
    // "Ruled to dissolve the party": what was decided.
    let decided = view.children[verb].filter { view.tokens[$0].dep == "xcomp" }
      .compactMap { lexicon.deedNames[view.tokens[$0].lemma.lowercased()] }.first
    guard let deed = decided ?? lexicon.deedNames[view.tokens[verb].lemma.lowercased()] else {
      return nil
    }
    let isGeneric = lexicon.actNouns.contains(node.noun)
    let noun = isGeneric ? deed : node.noun
    let year = (year(of: verb) ?? published).map { " (\($0))" } ?? ""
    guard let object = object(of: verb) else { return isGeneric ? nil : "\(noun)\(year)" }
    return "\(noun) of \(object)\(year)"
  }

  /// "The party chose X. … The choice was praised": judged is whoever was chosen.
  func isAppointment(_ node: DescribedNode, _ verb: Int) -> Bool {
    lexicon.toldHappenings.contains {
      $0.isAct && $0.nouns.contains("appointment") && $0.nouns.contains(node.noun)
        && $0.verbs.contains(view.tokens[verb].lemma.lowercased())
    }
  }

  /// The person whom a clause names as chosen.
  func appointee(_ verb: Int, _ ledger: EntityLedger) -> Int? {
    var objects = view.children[verb].filter {
      ["dobj", "nsubjpass", "oprd"].contains(view.tokens[$0].dep)
    }
    // "Named X its director" is a clause of its own to the parser.
    for clause in view.children[verb] where ["ccomp", "oprd"].contains(view.tokens[clause].dep) {
      objects += view.children[clause].filter { view.tokens[$0].dep == "nsubj" }
    }
    for object in objects {
      let heads = [object] + view.children[object].filter { view.tokens[$0].dep == "appos" }
      for mention in ledger.mentions
      where mention.form == .name && mention.entities.count == 1
        && heads.contains(where: mention.tokens.contains)
        && ledger.drafts[mention.entities[0]].type == "person"
      {
        return mention.entities[0]
      }
    }
    return nil
  }

  /// The words for what is acted on, without article and what follows.
  private func object(of verb: Int) -> String? {
    let steps = [verb] + view.children[verb].filter { view.tokens[$0].dep == "xcomp" }
    for step in steps {
      for child in view.children[step]
      where ["dobj", "nsubjpass"].contains(view.tokens[child].dep) {
        var start = view.premodified(child).lowerBound
        while start < child,
          view.tokens[start].dep == "det" || ["PRP$", "WP$"].contains(view.tokens[start].tag)
        {
          start += 1
        }
        // "Had closed their doors", "dismissed the charge": a manner of speaking.
        guard child - start < 6, view.tokens[child].pos != "PRON",
          !lexicon.unrealObjects.contains(view.words[child])
        else { continue }
        return view.text(start..<(child + 1))
      }
    }
    return nil
  }
}
