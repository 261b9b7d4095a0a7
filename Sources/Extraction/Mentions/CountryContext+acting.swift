import Language

/// Whose a phrase without a country is by who acts before it.
extension CountryContext {
  /// "The minister told the Croatian parliament": ministers speak before a house of their own.
  func isToldHouse(behind country: Int, by verb: Int) -> Bool {
    let lemma = view.tokens[verb].lemma.lowercased()
    guard lexicon.reportingVerbs.contains(lemma) || lemma == "brief" else { return false }
    let next =
      view.tokens.indices.contains(country + 1) && view.isPossessive(country + 1)
      ? country + 2 : country + 1
    return lexicon.bodies.match(
      in: view.words, from: next, limit: min(next + 3, view.sentence(country).upperBound)) != nil
  }

  /// "The Turkish government kept calm. An official of the foreign ministry said Iraq …": the
  /// country whose government is the subject of the sentence before, in the same paragraph.
  func actor(inSentenceBefore sentence: Range<Int>) -> String? {
    guard sentence.lowerBound > 0,
      view.tokens[sentence.lowerBound - 1].paragraph == view.tokens[sentence.lowerBound].paragraph
    else { return nil }
    let previous = view.sentence(sentence.lowerBound - 1)
    guard let verb = previous.first(where: { view.tokens[$0].dep == "ROOT" }),
      let subject = view.children[verb].first(where: {
        ["nsubj", "nsubjpass"].contains(view.tokens[$0].dep)
      }), view.withConjuncts(subject).count == 1
    else { return nil }
    if let country = countryAt[subject] { return isForeign[subject] ? nil : country }
    guard ["government", "cabinet", "authorities"].contains(view.words[subject]) else { return nil }
    return carried(by: subject, from: subject).first
  }

  /// "“We condemn what China did,” the council's spokesman said": the tokens that stand between
  /// quotation marks of their sentence.
  ///
  /// - Complexity: O(tokens).
  static func quoted(_ view: TokenView) -> [Bool] {
    var result = [Bool](repeating: false, count: view.tokens.count)
    for sentence in view.annotated.sentences {
      var isInside = false
      for i in sentence {
        result[i] = isInside
        switch view.tokens[i].text {
        case "“", "``": isInside = true
        case "”", "''": isInside = false
        case "\"": isInside.toggle()
        default: continue
        }
      }
    }
    return result
  }

  /// "Hanspeter Zellweger, a Swiss, listed what the government had done": somebody's nation, and none
  /// that acts.
  static func isOfPerson(_ range: Range<Int>, _ view: TokenView) -> Bool {
    let (article, next) = (range.lowerBound - 1, range.upperBound)
    return range.count == 1 && article > 0 && next < view.tokens.count
      && ["a", "an"].contains(view.words[article]) && view.tokens[article - 1].text == ","
      && [",", ".", ";"].contains(view.tokens[next].text)
  }
}
