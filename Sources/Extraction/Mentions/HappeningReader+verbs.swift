import Language

/// Which verbs tell a happening, with the words that belong to them.
extension HappeningReader {
  /// Whether a verb tells one of the kinds, alone or with what belongs to it: "exploded", "went
  /// off", "blew himself up", "seized power".
  func tells(_ verb: Int, _ kinds: [ToldHappening]) -> Bool {
    let lemma = view.tokens[verb].lemma.lowercased()
    guard !isOtherSense(verb, lemma) else { return false }
    if kinds.contains(where: { $0.verbs.contains(lemma) }) {
      return !Self.strokes.contains(lemma) || !isByEvent(verb)
    }
    return phrases(of: verb, lemma).contains { phrase in
      kinds.contains { $0.verbs.contains(phrase) }
    }
  }

  /// "Two people were killed in an accident … The killings": nobody killed them.
  func isMishap(_ verb: Int, _ kinds: [ToldHappening], _ node: DescribedNode) -> Bool {
    guard kinds.allSatisfy(\.isOfDoer), !node.noun.hasPrefix("death"),
      view.children[verb].contains(where: { view.tokens[$0].dep == "auxpass" })
    else { return false }
    return view.objects(of: verb, prepositions: ["in", "by"]).contains { noun in
      let lemma = view.tokens[noun].lemma.lowercased()
      return lexicon.toldHappenings.contains {
        !$0.isOfDoer && $0.nouns.contains("tragedy") && $0.nouns.contains(lemma)
      }
    }
  }

  /// "Ruled Congo until 1960" is no verdict, "voted down a bill", "voted to strike" no poll, and no
  /// soldiers march in protest.
  private func isOtherSense(_ verb: Int, _ lemma: String) -> Bool {
    let others: Set<String>
    switch lemma {
    case "march":
      // "Troops marched into the town".
      return isOfTroops(verb)
    case "rule": others = ["dobj"]
    case "vote": others = ["dobj", "prt", "xcomp", "ccomp"]
    default: return false
    }
    return view.children[verb].contains { others.contains(view.tokens[$0].dep) }
  }

  /// Whether soldiers do it: those who march into a town do not protest.
  func isOfTroops(_ verb: Int) -> Bool {
    view.children[verb].contains {
      view.tokens[$0].dep == "nsubj"
        && (lexicon.forceNouns.contains(view.words[$0])
          || lexicon.eventCues.armNouns.contains(view.tokens[$0].lemma.lowercased()))
    }
  }

  /// "Twin bombings struck the cathedral": the subject already is the event.
  private func isByEvent(_ verb: Int) -> Bool {
    view.children[verb].contains { child in
      view.tokens[child].dep == "nsubj"
        && (lexicon.eventKinds[view.words[child]] != nil
          || lexicon.eventKinds[view.tokens[child].lemma.lowercased()] != nil
          || named.candidate(at: child)?.kind == .event)
    }
  }

  /// Verbs of what events and people do alike.
  private static let strokes: WordSet = ["strike", "pound", "shake", "devastate", "bombard"]

  /// A verb's lemma with each particle and object behind it: "go off", "seize power", "fire
  /// missile".
  private func phrases(of verb: Int, _ lemma: String) -> [String] {
    view.children[verb].prefix(20).filter { child in
      child > verb && ["prt", "advmod", "dobj"].contains(view.tokens[child].dep)
    }.map { "\(lemma) \(view.tokens[$0].lemma.lowercased())" }
  }

  /// A past form that the tagger takes for an infinitive: "soldiers overthrew the president".
  func isMistaggedPast(_ verb: Int) -> Bool {
    let token = view.tokens[verb]
    return token.tag == "VB" && ["ROOT", "conj", "ccomp"].contains(token.dep)
      && view.children[verb].contains { view.tokens[$0].dep == "nsubj" && $0 < verb }
      && !view.children[verb].contains { ["aux", "auxpass"].contains(view.tokens[$0].dep) }
  }

  /// The country in which soldiers take power: "the army of Myanmar seized power", "soldiers in
  /// Guinea overthrew the president", "Gabonese officers ousted him".
  func seizedLand(_ verb: Int) -> String? {
    guard let subject = view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      lexicon.eventCues.usurpers.contains(view.words[subject])
        || lexicon.eventCues.usurpers.contains(view.tokens[subject].lemma.lowercased()),
      isSeizure(verb)
    else { return nil }
    let whose =
      view.children[subject].filter { $0 < subject }
      + view.objects(of: subject, prepositions: ["of", "in", "from"])
    for token in whose {
      guard let candidate = named.candidate(at: token),
        [.country, .capital, .demonym].contains(candidate.kind),
        let land = candidate.country ?? candidate.name
      else { continue }
      return land
    }
    // "Soldiers seized power in Niger".
    for object in view.objects(of: verb, prepositions: ["in"]) {
      guard let candidate = named.candidate(at: object), candidate.kind == .country else {
        continue
      }
      return candidate.country ?? candidate.name
    }
    return nil
  }

  private func isSeizure(_ verb: Int) -> Bool {
    tells(verb, lexicon.toldHappenings.filter { $0.nouns.contains("coup") })
  }

  /// The kind of what a bomb does: "a car bomb killed nine people", "a mine blew up".
  func bombing(_ verb: Int) -> UntakenHappening? {
    let lemma = view.tokens[verb].lemma.lowercased()
    // "Were killed by a car bomb".
    guard
      let subject = view.agents(of: verb).first
        ?? view.children[verb].first(where: { view.tokens[$0].dep == "nsubj" }),
      lexicon.eventCues.bombNouns.contains(view.tokens[subject].lemma.lowercased()),
      let kind = lexicon.untakenHappenings["bomb go off"],
      lexicon.eventCues.blastVerbs.contains(lemma)
        || phrases(of: verb, lemma).contains(where: lexicon.eventCues.blastVerbs.contains)
    else { return nil }
    return kind
  }

  /// "X resigned", "X died", "X passed away": it happened to the subject.
  func isOwn(_ verb: Int) -> Bool {
    let lemma = view.tokens[verb].lemma.lowercased()
    return ["resign", "die"].contains(lemma)
      || lemma == "pass" && view.children[verb].contains { view.words[$0] == "away" }
  }

  /// Whom a clause is about that may share its subject: "X, who died in Kyoto, was …", "X, who led
  /// it through two wars, died on Sunday".
  func bearers(of verb: Int) -> [Int] {
    var clause = verb
    for _ in 0..<6 {
      let subjects = view.children[clause].filter { view.tokens[$0].dep == "nsubj" }
      if let subject = subjects.first {
        guard ["who", "that"].contains(view.words[subject]), view.tokens[clause].dep == "relcl"
        else { return subjects }
        // "In place of her father, who died in June": in passing.
        let whose = view.tokens[clause].head
        return view.tokens[whose].dep == "nsubj" && hasPlace(verb) ? [whose] : []
      }
      guard view.tokens[clause].dep == "conj", view.tokens[clause].head < clause else { return [] }
      clause = view.tokens[clause].head
    }
    return []
  }
}
