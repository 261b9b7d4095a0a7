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

  /// The last word of the name of a country that begins at a token.
  private func nameHead(_ start: Int) -> Int {
    var name = start
    for _ in 0..<3 where ["compound", "det"].contains(view.tokens[name].dep) {
      name = view.tokens[name].head
    }
    return name
  }

  /// "Was flown to the Netherlands with X, a former speaker": whether a country is only where
  /// somebody goes or is taken.
  func isDestination(_ country: Int) -> Bool {
    let name = nameHead(country)
    let preposition = view.tokens[name].head
    let verb = view.tokens[preposition].head
    return view.tokens[name].dep == "pobj"
      && ["to", "into", "for"].contains(view.words[preposition])
      && view.tokens[verb].pos == "VERB"
      && view.children[verb].contains { view.tokens[$0].dep == "auxpass" }
      && (lexicon.motionWords.contains(view.tokens[verb].lemma.lowercased())
        || ["extradite", "deport", "transfer", "send", "take", "move"]
          .contains(view.tokens[verb].lemma.lowercased()))
  }

  /// "Attorney General X said the Justice Department would": a state that has departments, where the
  /// sentence speaks of one.
  func departmentState(_ sentence: Range<Int>) -> String? {
    let isNamed = sentence.contains { i in
      view.words[i] == "department" && view.isCapitalized[i] && i > sentence.lowerBound
        && ["justice", "state", "treasury", "defense", "commerce"].contains(view.words[i - 1])
    }
    guard isNamed else { return nil }
    return ranked.first {
      lexicon.countryCodes[$0].map(lexicon.departmentStates.contains) ?? false
    }
  }

  /// "The United States imposed visa bans on X, head of the electoral commission": whether a country
  /// punishes somebody in whose description a token stands.
  func isPunishing(_ country: Int, _ i: Int) -> Bool {
    let subject = view.firstConjunct(nameHead(country))
    let verb = view.tokens[subject].head
    guard view.tokens[subject].dep == "nsubj", i > verb,
      lexicon.punishingVerbs.contains(view.tokens[verb].lemma.lowercased())
        || view.tokens[verb].lemma == "impose"
    else { return false }
    var node = i
    for _ in 0..<8 where node != verb {
      if view.tokens[node].dep == "appos", node > verb { return true }
      node = view.tokens[node].head
    }
    return false
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

  /// The verb of the relative clause that a token stands in, or of one that says who stands behind
  /// something: "talks sponsored by Kenya".
  func clause(around i: Int) -> Int? {
    var node = i
    for _ in 0..<8 {
      if view.tokens[node].dep == "relcl"
        || view.tokens[node].dep == "acl" && view.tokens[node].tag == "VBN"
      {
        return node
      }
      guard view.tokens[node].head != node else { return nil }
      node = view.tokens[node].head
    }
    return nil
  }
}
