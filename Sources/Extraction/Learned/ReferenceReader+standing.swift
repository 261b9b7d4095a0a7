import Language

/// Who the sentences are about: main clauses speak of their subject, clauses beside them of others.
extension ReferenceReader {
  /// "Telephoned him on Sunday and invited him": the second object is the first, whatever the judge
  /// makes of that.
  ///
  /// - Complexity: O(mentions).
  func settleTwins(in analysis: inout DocumentAnalysis) {
    var last: Int?
    for i in analysis.mentions.indices where analysis.mentions[i].form == .pronoun {
      let head = analysis.mentions[i].head
      if let last, analysis.mentions[last].entities != analysis.mentions[i].entities,
        view.words[analysis.mentions[last].head] == view.words[head],
        rules.isObjectBefore(analysis.mentions[last].head, head)
      {
        analysis.mentions[i].entities = analysis.mentions[last].entities
        analysis.mentions[i].confidence = analysis.mentions[last].confidence
      }
      last = i
    }
  }

  /// What speaks for an entity by the clauses in which it and the pronoun stand, and by whom the
  /// sentence before, the paragraph and the article begin with.
  func addStanding(
    _ reference: Reference, _ place: Place, _ add: (StaticString, String) -> Void
  ) {
    let own = view.sentenceOf[reference.token]
    let apart = min(2, own - place.sentence)
    let level = standing(of: place.verb)
    let part = standing(of: reference.verb) + reference.part
    add("standing", "\(apart)" + place.role + level)
    add("standings", "\(apart)" + (place.isSubject ? "s" : "o") + level + part)
    func isAbout(_ sentence: Int) -> String? {
      mainSubject(of: sentence, before: reference.token).map {
        $0 == place.entity ? "it" : "other"
      }
    }
    if own > 0 {
      add("main before", isAbout(own - 1) ?? "none")
      add("main before part", (isAbout(own - 1) ?? "none") + part)
      if own > 1 {
        add("mains before", (isAbout(own - 1) ?? "none") + (isAbout(own - 2) ?? "none"))
      }
    }
    if reference.part != "subj" || standing(of: reference.verb) != "main" {
      add("main", isAbout(own) ?? "none")
    }
    let paragraph = view.tokens[reference.token].paragraph
    var first = own
    while first > 0,
      view.tokens[view.annotated.sentences[first - 1].lowerBound].paragraph == paragraph
    {
      first -= 1
    }
    if first < own { add("begun with", isAbout(first) ?? "none") }
    add("opens", first == own ? "yes" : "no")
    // In the headline or the lead.
    let earliest = tokensOf[place.entity]?.first ?? place.token
    add("since", String(min(3, view.sentenceOf[earliest])))
    for sentence in 0..<min(2, own) where isAbout(sentence) == "it" { add("article", "about") }
  }

  /// How a clause hangs in its sentence.
  private func standing(of verb: Int) -> String {
    var node = verb
    for _ in 0..<8 {
      let token = view.tokens[node]
      guard token.head != node else { return "main" }
      switch token.dep {
      case "conj": break
      case "relcl", "acl": return "relative"
      case "ccomp", "parataxis": return "said"
      case "advcl", "pcomp": return "beside"
      case "xcomp": break
      default: return "other"
      }
      node = token.head
    }
    return "other"
  }

  /// The entity that is the first subject of a main clause of a sentence.
  private func mainSubject(of sentence: Int, before token: Int) -> Int? {
    places[starts[sentence]..<starts[sentence + 1]].prefix(PronounReader.reach).first {
      $0.token < token && $0.isSubject && standing(of: $0.verb) == "main"
    }?.entity
  }
}
