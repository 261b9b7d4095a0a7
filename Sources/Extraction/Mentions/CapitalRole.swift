import Language

/// Whether a capital stands for the city or for the government that sits there, by its role in the
/// clause: "in Tehran" is a place, "Tehran wants" a government.
final class CapitalRole {
  let view: TokenView
  let lexicon: MentionLexicon

  init(view: TokenView, lexicon: MentionLexicon) {
    self.view = view
    self.lexicon = lexicon
  }

  /// Whether the capital named by these tokens means the place.
  ///
  /// - Parameter isBuilding: whether it is a building and not a city; that is a place only where
  ///   something happens in or around it.
  func isPlace(_ range: Range<Int>, isBuilding: Bool = false) -> Bool {
    let head = view.head(of: range)
    let first = view.firstConjunct(head)
    let token = view.tokens[first]
    let governor = token.head
    if isBuilding {
      return token.dep == "pobj" && lexicon.placePrepositions.contains(view.words[governor])
    }
    if range.upperBound < view.tokens.count, view.isPossessive(range.upperBound),
      token.dep == "poss" || token.dep == "nmod"
    {
      return isPlaceNoun(governor)
    }
    if followsCapital(range.lowerBound) || view.isDateline(range) { return true }
    switch token.dep {
    case "pobj": return isPlaceAsObject(of: governor)
    case "nsubj", "csubj", "agent":
      let verb = view.tokens[governor].lemma.lowercased()
      return lexicon.placeSubjectVerbs.contains(verb)
    case "nsubjpass":
      let verb = view.tokens[governor].lemma.lowercased()
      return lexicon.placeObjectVerbs.contains(verb)
    case "dobj", "obj":
      let verb = view.tokens[governor].lemma.lowercased()
      return lexicon.placeObjectVerbs.contains(verb) || lexicon.motionWords.contains(verb)
    case "compound", "nmod", "amod":
      if isGovernmentNoun(governor) { return false }
      return true
    case "appos":
      // "the capital, Tehran", "Palanga, Lithuania"
      return true
    case "poss": return isPlaceNoun(governor)
    case "npadvmod":
      return governor < view.tokens.count && view.isGlued(range.upperBound - 1, range.upperBound)
        && view.words[governor] == "based"
    case "conj", "ROOT", "dative", "attr": return token.dep == "ROOT" && !isHeadline(first)
    default: return false
    }
  }

  /// "In the Georgian capital, Tbilisi,", "the Cuban capital Havana": wherever the parse hangs it.
  private func followsCapital(_ start: Int) -> Bool {
    let before = start > 0 && view.tokens[start - 1].text == "," ? start - 2 : start - 1
    return before >= view.sentence(start).lowerBound && view.words[before] == "capital"
      && !view.isCapitalized[before]
  }

  private func isHeadline(_ i: Int) -> Bool { view.sentence(i).count > 3 }

  private func isGovernmentNoun(_ i: Int) -> Bool {
    lexicon.countryNouns.contains(view.words[i])
      || lexicon.countryNouns.contains(view.tokens[i].lemma.lowercased())
  }

  /// "The government", "the authorities", which sit in a capital.
  private func isSeated(_ i: Int) -> Bool {
    view.words[i] == "authorities" || lexicon.governmentNouns.contains(view.words[i])
  }

  private func isPlaceNoun(_ i: Int) -> Bool {
    let lemma = view.tokens[i].lemma.lowercased()
    return lexicon.placeNouns.contains(view.words[i]) || lexicon.placeNouns.contains(lemma)
      || lexicon.locationNouns.contains(view.words[i]) || lexicon.locationNouns.contains(lemma)
  }

  /// "The siege of Tripoli", "the bombing of Tokyo", "the fall of Kabul": what befalls a city.
  private func isStruggle(_ noun: Int) -> Bool {
    let lemma = view.tokens[noun].lemma.lowercased()
    return view.tokens[noun].pos == "NOUN"
      && (["war", "attack"].contains(lexicon.eventKinds[lemma] ?? "")
        || lexicon.eventCues.onslaughts.contains(lemma))
  }

  private func isPlaceAsObject(of preposition: Int) -> Bool {
    let word = view.words[preposition]
    let governor = view.tokens[preposition].head
    let lemma = view.tokens[governor].lemma.lowercased()
    // "the government in Mogadishu" is a government.
    if word == "in", isGovernmentNoun(governor) || view.words[governor] == "authorities",
      !isPlaceNoun(governor), governor < preposition
    {
      return false
    }
    // "Tried to topple the government in Chisinau": wherever the parse hangs it.
    let before = preposition - 1
    if word == "in", before > 0, isSeated(before), view.tokens[before].head == governor,
      view.words[before - 1] == "the"
    {
      return false
    }
    // "Recalled its ambassador to Buenos Aires".
    if word == "to" || word == "from", before > 0,
      ["ambassador", "ambassadors", "envoy", "envoys", "embassy"].contains(view.words[before])
    {
      return false
    }
    // "Hit back at Kinshasa".
    if word == "at",
      ["hit", "lash", "snap", "swipe", "aim", "direct", "anger", "rail"].contains(lemma)
    {
      return false
    }
    if lexicon.placePrepositions.contains(word) { return true }
    if word == "from", ["VERB", "AUX"].contains(view.tokens[governor].pos) {
      return lexicon.motionWords.contains(lemma)
    }
    if word == "to", lemma == "be" { return true }
    switch word {
    case "to", "for", "from", "via", "towards", "toward", "into", "onto":
      if word == "into" || word == "via" { return true }
      if lexicon.motionWords.contains(lemma) { return true }
      // "went on a visit to Kyiv": the noun's own verb may tell.
      let above = view.tokens[view.tokens[governor].head].lemma.lowercased()
      return word == "from" && view.tokens[governor].pos == "VERB"
        && lexicon.motionWords.contains(above)
    case "of":
      // "the city of Basra", "south of Baghdad", "the streets of Cairo"
      return isPlaceNoun(governor) || isStruggle(governor)
        || ["ADV", "ADJ"].contains(view.tokens[governor].pos)
        || lexicon.directionWords.contains(lemma)
    case "on" where lexicon.eventCues.onslaughts.contains(lemma): return true
    case "on", "over", "against":
      return lexicon.motionWords.contains(lemma) && word != "on"
    default: return false
    }
  }
}
