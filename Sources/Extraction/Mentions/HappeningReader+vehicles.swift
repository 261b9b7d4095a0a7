import Language

/// The ships, aircraft and trains that clauses tell of, and what is sent into space.
extension HappeningReader {
  /// The ship, aircraft or train that a clause is about, by its name or its kind.
  func vehicle(_ verb: Int) -> String? {
    // "Ukraine shot down a drone": what is brought down, and not who does it.
    let objects = view.children[verb].filter { view.tokens[$0].dep == "dobj" }
    let subjects = view.children[verb].filter {
      ["nsubj", "nsubjpass"].contains(view.tokens[$0].dep)
    }
    for child in objects.isEmpty ? subjects : objects {
      if let kind = named.candidate(at: child)?.kind, [.country, .demonym, .capital].contains(kind)
      {
        continue
      }
      let phrase = view.premodified(child)
      var start = phrase.lowerBound
      while start < child,
        view.tokens[start].dep == "det" || ["CD", "WP$", "PRP$"].contains(view.tokens[start].tag)
      {
        start += 1
      }
      let text = view.text(start..<(child + 1))
      let noun = view.tokens[child].lemma.lowercased()
      if lexicon.vesselNouns.contains(noun) || lexicon.vehicleNouns.contains(noun) {
        // "A ferry, the Santa Maria, capsized": by its name.
        let name = view.children[child].first {
          view.tokens[$0].dep == "appos" && view.tokens[$0].tag.hasPrefix("NNP")
        }
        guard let name else { return text }
        var first = view.premodified(name).lowerBound
        while first < name, view.tokens[first].dep == "det" { first += 1 }
        return "the " + view.text(first..<(name + 1))
      }
      let hasArticle = view.children[child].contains { view.words[$0] == "the" }
      if view.tokens[child].tag.hasPrefix("NNP"),
        hasArticle || named.candidate(at: child)?.kind != .person
      {
        return "the " + text
      }
    }
    return nil
  }

  /// "Test-fired a missile", "fired a missile into the sea", "the ninth such launch": to try it
  /// out, and not "fired missiles at Kyiv".
  func isTrial(_ verb: Int) -> Bool {
    if view.words[verb].hasPrefix("test") { return true }
    let arms = view.children[verb].filter { view.tokens[$0].dep == "dobj" }
    let isAimed = ([verb] + arms).flatMap { view.children[$0] }.contains {
      ["at", "on", "against"].contains(view.words[$0]) && view.tokens[$0].dep == "prep"
        && view.children[$0].contains { object in
          !["DATE", "TIME"].contains(view.label[object])
        }
    }
    let sentence = view.sentence(verb)
    return !isAimed
      && sentence.contains {
        $0 != verb
          && ["test", "tests", "launch", "launches", "sea", "ocean"].contains(view.words[$0])
      }
      && !sentence.contains {
        ["kill", "hit", "strike", "injure", "intercept", "wound", "damage"]
          .contains(view.tokens[$0].lemma.lowercased())
      }
  }

  /// What is sent into space: the subject, named or not.
  func craft(_ verb: Int) -> String? {
    for child in view.children[verb]
    where ["nsubj", "nsubjpass"].contains(view.tokens[child].dep) {
      guard view.tokens[child].pos != "PRON" else { return nil }
      var start = view.premodified(child).lowerBound
      while start < child, view.tokens[start].dep == "det" { start += 1 }
      return view.text(start..<(child + 1))
    }
    return nil
  }
}
