import Language

/// Ministers whom a text names by the portfolio they get, keep or lose: "energy goes to X", "handed
/// the finance portfolio to Y", "Z was put in charge of agriculture".
extension OfficeReader {
  /// What a portfolio is called in a text.
  private struct Portfolio {
    var tokens: Range<Int>
    var ids: [String]
    /// Whether "portfolio" or "ministry" stands behind it.
    var isNamed: Bool
  }

  /// Posts that portfolios imply whose holder no title tells.
  ///
  /// - Complexity: O(tokens), with a bounded reach around each portfolio.
  func handedRound() -> [Office] {
    var result: [Office] = []
    var i = 0
    while i < view.tokens.count {
      guard view.isRead[i], let portfolio = portfolio(at: i) else {
        i += 1
        continue
      }
      i = portfolio.tokens.upperBound
      let government = government(behind: portfolio)
      guard !government.isStated || government.country != nil else { continue }
      let post = TitleFinder.capitalized(view.text(fieldTokens(portfolio))) + " Minister"
      for (holder, isFormer) in holders(of: portfolio) {
        guard let person = named.person(at: holder) else { continue }
        let title = TitlePhrase(
          tokens: holder..<(holder + 1), kind: "minister", post: post,
          portfolios: portfolio.ids, field: view.text(fieldTokens(portfolio)), isFormer: isFormer,
          head: holder)
        result.append(
          Office(
            title: title, holder: person, head: holder,
            countries: [government.country].compactMap(\.self), bodies: [],
            isCountryStated: government.isStated))
      }
    }
    return result
  }

  /// "The labour portfolio in the Peruvian government", "in Kabul's interim administration": whose
  /// it is, where the text says so.
  private func government(behind portfolio: Portfolio) -> (isStated: Bool, country: String?) {
    let next = portfolio.tokens.upperBound
    let limit = min(view.sentence(portfolio.tokens.lowerBound).upperBound, next + 7)
    guard next < limit, view.words[next] == "in",
      let noun = (next + 1..<max(limit, next + 1)).first(where: {
        lexicon.governmentNouns.contains(view.words[$0]) || view.words[$0] == "cabinet"
      })
    else { return (false, nil) }
    return (true, (next..<noun).lazy.compactMap { context.countryAt[$0] }.first)
  }

  private func fieldTokens(_ portfolio: Portfolio) -> Range<Int> {
    portfolio.isNamed
      ? portfolio.tokens.lowerBound..<(portfolio.tokens.upperBound - 1) : portfolio.tokens
  }

  private func portfolio(at start: Int) -> Portfolio? {
    let limit = view.sentence(start).upperBound
    guard titles.allSatisfy({ !$0.tokens.contains(start) }),
      let (ids, end) = lexicon.portfolioPhrase(in: view, at: start, limit: limit)
    else { return nil }
    let isNamed = end < limit && lexicon.postCues.portfolioNouns.contains(view.words[end])
    let before = start - 1
    // "The new trade policy", "the trade dispute": a part of another phrase.
    if !isNamed {
      guard end >= limit || !view.tokens[end].tag.hasPrefix("NN") || isGapped(start),
        before < 0 || !["JJ", "NN", "NNP", "NNS", "POS", "HYPH"].contains(view.tokens[before].tag)
          || named.person(at: before) != nil || view.tokens[before].text == ","
      else { return nil }
    }
    return Portfolio(tokens: start..<(isNamed ? end + 1 : end), ids: ids, isNamed: isNamed)
  }

  // MARK: Holders

  /// The names of those who have a portfolio by what a sentence tells of it.
  private func holders(of portfolio: Portfolio) -> [(token: Int, isFormer: Bool)] {
    let isCertain = portfolio.isNamed || isOfCabinet(portfolio)
    if let holder = passed(portfolio), isCertain { return [(holder, false)] }
    if let holder = charged(portfolio) { return [(holder, false)] }
    if let holder = lost(portfolio), isCertain { return [(holder, true)] }
    guard isCertain else { return [] }
    if let holder = given(portfolio) ?? kept(portfolio) ?? gapped(portfolio) {
      return [(holder, false)]
    }
    return []
  }

  /// Whether a field that stands alone is a portfolio: the text speaks of a cabinet right before.
  private func isOfCabinet(_ portfolio: Portfolio) -> Bool {
    let range = portfolio.tokens
    guard !lexicon.postCues.doubtfulFields.contains(view.text(range).lowercased()) else {
      return false
    }
    let own = view.sentenceOf[range.lowerBound]
    let first = view.annotated.sentences[max(0, own - 4)].lowerBound
    return (first..<view.sentence(range.lowerBound).upperBound).contains {
      lexicon.postCues.cabinetNouns.contains(view.words[$0])
    }
  }

  /// "The defence ministry goes to X", "energy, the prize, will pass to Y".
  private func passed(_ portfolio: Portfolio) -> Int? {
    let limit = view.sentence(portfolio.tokens.lowerBound).upperBound
    var i = portfolio.tokens.upperBound
    // An apposition: "energy, the prize over which talks had stuck, goes to".
    if i < limit, view.tokens[i].text == "," {
      guard let close = (i + 1..<min(limit, i + 16)).first(where: { view.tokens[$0].text == "," })
      else { return nil }
      i = close + 1
    }
    while i < limit, view.tokens[i].dep == "aux" || ["is", "to", "will"].contains(view.words[i]) {
      i += 1
    }
    guard i + 2 < limit,
      lexicon.postCues.portfolioPassing.contains(view.tokens[i].lemma.lowercased()),
      view.tokens[i].tag.hasPrefix("VB"), view.words[i + 1] == "to"
    else { return nil }
    return person(behind: i + 2, limit)
  }

  /// "Handed the finance portfolio to X", "was entrusted with" needs no portfolio behind "to".
  private func given(_ portfolio: Portfolio) -> Int? {
    let limit = view.sentence(portfolio.tokens.lowerBound).upperBound
    let to = portfolio.tokens.upperBound
    guard let verb = governor(of: portfolio),
      lexicon.postCues.portfolioGiving.contains(view.tokens[verb].lemma.lowercased())
    else { return nil }
    if to + 1 < limit, view.words[to] == "to" { return person(behind: to + 1, limit) }
    // "Gave X the health portfolio", "Y was given education".
    let receivers = view.children[verb].filter {
      ["dative", "nsubjpass"].contains(view.tokens[$0].dep)
        || view.tokens[$0].dep == "dobj" && $0 < portfolio.tokens.lowerBound
    }
    return receivers.first { named.person(at: $0) != nil }
  }

  /// "X keeps foreign affairs", "Y, who holds the human rights portfolio".
  private func kept(_ portfolio: Portfolio) -> Int? {
    guard let verb = governor(of: portfolio),
      lexicon.postCues.portfolioGetting.contains(view.tokens[verb].lemma.lowercased()),
      !view.children[verb].contains(where: { view.tokens[$0].dep == "neg" })
    else { return nil }
    // "Takes education away from X" is of another.
    let next = portfolio.tokens.upperBound
    if next < view.tokens.count, ["away", "from", "off"].contains(view.words[next]) { return nil }
    return subjectName(of: verb)
  }

  /// "Takes national security away from X", "stripped Y of the defence portfolio".
  private func lost(_ portfolio: Portfolio) -> Int? {
    let limit = view.sentence(portfolio.tokens.lowerBound).upperBound
    let next = portfolio.tokens.upperBound
    guard let verb = governor(of: portfolio) else { return nil }
    let lemma = view.tokens[verb].lemma.lowercased()
    if lemma == "take", next + 2 < limit, view.words[next] == "away", view.words[next + 1] == "from"
    {
      return person(behind: next + 2, limit)
    }
    if ["strip", "relieve", "deprive"].contains(lemma) {
      return view.children[verb].first {
        ["dobj", "nsubjpass"].contains(view.tokens[$0].dep) && named.person(at: $0) != nil
      }
    }
    return nil
  }

  /// "X was put in charge of agriculture", "Y, in charge of resettlement,", "Z, who has charge of
  /// refugee matters in the government".
  private func charged(_ portfolio: Portfolio) -> Int? {
    let sentence = view.sentence(portfolio.tokens.lowerBound)
    var of = portfolio.tokens.lowerBound - 1
    if of > sentence.lowerBound, view.words[of] == "the" { of -= 1 }
    guard of - 2 >= sentence.lowerBound, view.words[of] == "of", view.words[of - 1] == "charge",
      isEnd(of: portfolio) || isOfCabinet(portfolio)
    else { return nil }
    let lead = of - 2
    if ["has", "have", "had"].contains(view.words[lead]) {
      return isOfCabinet(portfolio) ? subjectName(of: lead) : nil
    }
    guard view.words[lead] == "in", isOfCabinet(portfolio) else { return nil }
    if lead > sentence.lowerBound, view.tokens[lead - 1].text == "," {
      return named.person(at: lead - 2) != nil ? lead - 2 : nil
    }
    let verb = view.tokens[lead].head
    guard ["be", "put", "place"].contains(view.tokens[verb].lemma.lowercased()) else { return nil }
    return view.children[verb].first {
      ["dobj", "nsubjpass"].contains(view.tokens[$0].dep) && named.person(at: $0) != nil
    } ?? subjectName(of: verb)
  }

  /// Whether the phrase ends behind a portfolio, or the government follows.
  private func isEnd(of portfolio: Portfolio) -> Bool {
    let next = portfolio.tokens.upperBound
    guard next < view.sentence(portfolio.tokens.lowerBound).upperBound else { return true }
    return [",", ".", ";"].contains(view.tokens[next].text) || view.words[next] == "and"
  }

  /// "X gets finance, Y education": a name right in front of the field, behind another that gets
  /// one.
  private func gapped(_ portfolio: Portfolio) -> Int? {
    let start = portfolio.tokens.lowerBound
    guard isGapped(start), isEnd(of: portfolio) else { return nil }
    var name = start - 1
    if view.tokens[name].text == "," {
      // "Y, a founder of the party, education".
      let first = view.sentence(start).lowerBound
      guard let open = (first..<name).last(where: { view.tokens[$0].text == "," }) else {
        return nil
      }
      name = open - 1
    }
    let sentence = view.sentence(start)
    let hasVerb = (sentence.lowerBound..<name).contains {
      lexicon.postCues.portfolioGetting.contains(view.tokens[$0].lemma.lowercased())
        && view.tokens[$0].tag.hasPrefix("VB")
        && lexicon.portfolioPhrase(in: view, at: $0 + 1, limit: sentence.upperBound) != nil
    }
    return hasVerb && named.person(at: name) != nil ? name : nil
  }

  private func isGapped(_ start: Int) -> Bool {
    guard start - 2 > view.sentence(start).lowerBound else { return false }
    return named.person(at: start - 1) != nil || view.tokens[start - 1].text == ","
  }

  // MARK: Words around

  /// The verb right in front of a portfolio, over articles and a name that gets it.
  private func governor(of portfolio: Portfolio) -> Int? {
    let first = view.sentence(portfolio.tokens.lowerBound).lowerBound
    var i = portfolio.tokens.lowerBound - 1
    while i >= first, portfolio.tokens.lowerBound - i < 9 {
      if view.tokens[i].tag.hasPrefix("VB"), view.tokens[i].dep != "aux" { return i }
      guard
        ["the", "his", "her", "new", "with", "of"].contains(view.words[i])
          || named.candidateAt[i] >= 0
      else { return nil }
      i -= 1
    }
    return nil
  }

  /// The person whose name, or whose description and name, follows.
  private func person(behind start: Int, _ limit: Int) -> Int? {
    var i = start
    while i < min(limit, start + 9) {
      if let name = named.person(startingAt: i) { return view.head(of: name.candidate.tokens) }
      guard
        ["DT", "JJ", "NN", "CD", ",", "HYPH", "RB", "PRP$"].contains(view.tokens[i].tag)
          || lexicon.names.folded(view.words[i]).contains(where: { $0.use == .demonym })
      else { return nil }
      i += 1
    }
    return nil
  }

  /// The name of the subject, also of a relative clause.
  private func subjectName(of verb: Int) -> Int? {
    for child in view.children[verb]
    where ["nsubj", "nsubjpass"].contains(view.tokens[child].dep) && child < verb {
      if named.person(at: child) != nil { return child }
      guard ["WP", "WDT"].contains(view.tokens[child].tag), view.tokens[verb].dep == "relcl" else {
        continue
      }
      let noun = view.tokens[verb].head
      if named.person(at: noun) != nil { return noun }
      if view.tokens[noun].dep == "appos", named.person(at: view.tokens[noun].head) != nil {
        return view.tokens[noun].head
      }
    }
    return nil
  }
}
