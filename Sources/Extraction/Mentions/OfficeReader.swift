import Language
import TextModel

/// Reads who holds which post, and which ministries the posts imply.
struct OfficeReader {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: [TitlePhrase]
  let context: CountryContext
  let named: NamedTokens

  /// A post before entity numbers are final.
  struct Office {
    var title: TitlePhrase
    var holder: Int?
    var head: Int
    /// Canonical names of countries.
    var countries: [String]
    var bodies: [Int]
    /// Whether the text itself carries the country.
    var isCountryStated: Bool
  }

  /// Posts in text order; implied ministries are added to the ledger.
  func offices(into ledger: inout EntityLedger) -> [Office] {
    var result: [Office] = []
    var countryOfHolder: [Int: String] = [:]
    for title in titles where !title.isAddress && (!title.isPlural || oneOf(title) != nil) {
      let head = title.head
      // "The president's office" is a body, and speaks of no president.
      if let candidate = named.candidate(at: head), let generic = candidate.generic,
        lexicon.officeBodies.contains(FoldedWord.fold(generic)),
        candidate.tokens.contains(where: view.isPossessive)
      {
        continue
      }
      // "Shadow culture secretary X" is in no government.
      if title.tokens.lowerBound > 0, view.words[title.tokens.lowerBound - 1] == "shadow" {
        continue
      }
      var title = title
      if namedBeforeUntil(title) != nil { title.isFormer = true }
      var countries = statedCountries(title)
      // "The environment secretary of Rio de Janeiro state" serves no country.
      if countries.isEmpty, title.country == nil,
        ["minister", "deputy-minister", "head-of-government"].contains(title.kind)
          && isOfRegion(title)
          || ["head-of-state", "head-of-government", "minister"].contains(title.kind)
            && isOwnedByPlace(title)
      {
        title.kind = "regional"
        title.portfolios = []
        title.field = nil
      }
      let bodies = bodies(title, ledger)
      // "Malaysia's health ministry … Minister X".
      if countries.isEmpty, ["minister", "deputy-minister"].contains(title.kind),
        let ministry = bodies.first, ledger.drafts[ministry].type == "ministry",
        let country = ledger.drafts[ministry].country
      {
        countries = [country]
      }
      let holder = holder(of: title)
      // "Honduran police arrested congressman X": other states have congresses, too.
      if countries.isEmpty, let country = title.country,
        title.label != "Congressman" || context.isAlone(country),
        // "The Holy See … its secretary of state": whose it is.
        !view.children[head].contains(where: { view.words[$0] == "its" && $0 < head })
      {
        countries = [country]
      }
      // "Chancellor X, whose own interior minister, Y,".
      if countries.isEmpty, let owner = whose(title).flatMap({ named.person(at: $0) }),
        let country = countryOfHolder[owner]
      {
        countries = [country]
      }
      // "X, President Y's envoy to Z", "his adviser": of the state that Y serves.
      if countries.isEmpty, ["envoy", "diplomat", "adviser"].contains(title.kind),
        let owner = owner(of: title), let country = countryOfHolder[owner]
      {
        countries = [country]
      }
      // "A Republican senator": of the state whose party it is.
      if countries.isEmpty, title.kind == "legislator", title.tokens.lowerBound > 0,
        let party = named.entity(at: title.tokens.lowerBound - 1),
        let country = country(inNameOf: ledger.drafts[party])
      {
        countries = [country]
      }
      // "Sen. X, a Maine Republican": of the state whose party his is.
      if countries.isEmpty, title.kind == "legislator",
        let party = partyBehindName(title),
        let country = country(inNameOf: ledger.drafts[party])
      {
        countries = [country]
      }
      let isStated = !countries.isEmpty
      // "President X, a former French diplomat": of another state by now.
      if let holder, let country = countries.first, !isRegional(title),
        !(title.isFormer && ["diplomat", "member"].contains(title.kind))
      {
        countryOfHolder[holder] = countryOfHolder[holder] ?? country
      }
      result.append(
        Office(
          title: title, holder: holder, head: head, countries: countries, bodies: bodies,
          isCountryStated: isStated))
    }
    for office in shared() where !result.contains(where: { $0.holder == office.holder }) {
      result.insert(office, at: result.firstIndex { $0.head > office.head } ?? result.endIndex)
    }
    for office in handedRound()
    where !result.contains(where: {
      $0.holder == office.holder && $0.title.portfolios == office.title.portfolios
    }) {
      result.insert(office, at: result.firstIndex { $0.head > office.head } ?? result.endIndex)
    }
    for i in result.indices {
      if result[i].holder == nil, let (token, person, body) = awaited(result[i].title) {
        result[i].holder = person
        result[i].head = token
        result[i].title.head = token
        result[i].title.tokens = token..<(token + 1)
        result[i].bodies = [body]
      }
      // "The head of the panel, Kenyan lawyer X": where he is from is not whom he heads.
      // "Swiss lawyer X, prosecutor of the tribunal".
      if result[i].countries.isEmpty, let holder = result[i].holder,
        result[i].title.kind != "chief" || needsCountry(result[i].title),
        !["court", "spokesperson", "adviser", "negotiator"].contains(result[i].title.kind)
          || !isOfBody(result[i].title),
        let country = countryOfHolder[holder]
      {
        result[i].countries = [country]
      }
      // "Israeli prime minister X and energy minister Y"
      if result[i].countries.isEmpty, i > 0, result[i].holder != nil, result[i - 1].isCountryStated,
        needsCountry(result[i].title), isCoordinated(result[i - 1], result[i])
      {
        result[i].countries = result[i - 1].countries
        result[i].isCountryStated = true
      }
      // "Zambia Airways boss X and finance director Y".
      if i > 0, result[i].bodies.isEmpty, result[i].countries.isEmpty, result[i].holder != nil,
        ["chief", "court", "spokesperson", "adviser", "negotiator"]
          .contains(result[i].title.kind), result[i - 1].title.kind == result[i].title.kind,
        result[i - 1].bodies.count == 1, result[i - 1].countries.isEmpty,
        isCoordinated(result[i - 1], result[i])
      {
        result[i].bodies = result[i - 1].bodies
      }
      if result[i].countries.isEmpty, result[i].bodies.isEmpty, needsCountry(result[i].title),
        result[i].holder != nil, !isOfBody(result[i].title),
        let country = context.nearest(result[i].head)
      {
        result[i].countries = [country]
      }
      // The ministry that the post implies.
      if result[i].holder != nil, let ministry = ministry(result[i], into: &ledger),
        !result[i].bodies.contains(ministry)
      {
        result[i].bodies.append(ministry)
      }
      if let holder = result[i].holder, let country = result[i].countries.first,
        ledger.drafts[holder].country == nil
      {
        ledger.drafts[holder].country = country
      }
    }
    return result
  }

  /// Whether nothing but a name and "and" stands between two posts.
  private func isCoordinated(_ a: Office, _ b: Office) -> Bool {
    guard a.title.tokens.upperBound < b.title.tokens.lowerBound,
      b.title.tokens.lowerBound - a.title.tokens.upperBound <= 8
    else { return false }
    let between = a.title.tokens.upperBound..<b.title.tokens.lowerBound
    return between.contains { view.words[$0] == "and" }
      && between.allSatisfy {
        view.words[$0] == "and" || view.words[$0] == "his" || view.words[$0] == "her"
          || named.person(at: $0) != nil || view.words[$0].isEmpty
      }
  }

  /// The ministry that a post with a portfolio implies.
  func ministry(_ office: Office, into ledger: inout EntityLedger) -> Int? {
    guard let country = office.countries.first,
      let name = lexicon.ministryName(portfolios: office.title.portfolios, country: country)
        ?? office.title.field.map({ "Ministry of \(TitleFinder.capitalized($0)) (\(country))" })
    else { return nil }
    let isNew = ledger.existing(type: "ministry", name: name) == nil
    let entity = ledger.entity(type: "ministry", name: name)
    if isNew { ledger.drafts[entity].isImplied = true }
    ledger.drafts[entity].country = country
    ledger.drafts[entity].portfolios = office.title.portfolios
    if let own = impliedName(office.title) { ledger.addSurface("\(own) (\(country))", to: entity) }
    ledger.drafts[entity].firstToken = min(
      ledger.drafts[entity].firstToken, office.title.tokens.lowerBound)
    return entity
  }

  /// Whether the post belongs to a state even when no state is named beside it.
  func needsCountry(_ title: TitlePhrase) -> Bool {
    !title.portfolios.isEmpty || title.field != nil || lexicon.stateKinds.contains(title.kind)
      || lexicon.servicePosts.contains(FoldedWord.fold(view.text(title.tokens)))
  }

  private func isRegional(_ title: TitlePhrase) -> Bool { title.kind == "regional" }

  // MARK: Holder

  /// "X, one of the group's negotiators": the "one" of a post in the plural, beside a name.
  private func oneOf(_ title: TitlePhrase) -> Int? {
    let token = view.tokens[title.head]
    guard title.isPlural, token.dep == "pobj", view.words[token.head] == "of" else { return nil }
    let one = view.tokens[token.head].head
    return view.words[one] == "one" && view.tokens[one].dep == "appos" ? one : nil
  }

  private func holder(of title: TitlePhrase) -> Int? {
    let head = title.head
    // In front of the name.
    if let number = named.candidateAt.indices.contains(head) ? named.candidateAt[head] : nil,
      number >= 0,
      named.candidates[number].kind == .person,
      named.candidates[number].titles.contains(where: { $0.tokens == title.tokens })
    {
      return named.entities[number]
    }
    if named.person(at: head) != nil { return nil }
    if let one = oneOf(title) { return named.person(at: view.tokens[one].head) }
    if let own = ownCaller(title) { return own }
    return holder(of: title, by: head)
      ?? anchor(of: title).flatMap { holder(of: title, by: $0) }
  }

  /// "A jurist and secretary-general": the noun of a title whose last word the parse hangs
  /// elsewhere.
  private func anchor(of title: TitlePhrase) -> Int? {
    guard view.tokens[title.head].dep == "amod" else { return nil }
    return title.tokens.first {
      view.tokens[$0].tag.hasPrefix("NN") && !title.tokens.contains(view.tokens[$0].head)
        && ["conj", "appos", "attr", "pobj"].contains(view.tokens[$0].dep)
    }
  }

  /// Who holds a post by what the word that heads its title hangs on.
  private func holder(of title: TitlePhrase, by head: Int) -> Int? {
    let token = view.tokens[head]
    for child in view.children[head] where view.tokens[child].dep == "appos" {
      if let person = named.person(at: child) ?? named.person(startingAt: child)?.entity {
        // "The secretary of Peru, Mr. A, and the secretary of Chile, Mr. B": the nearer one.
        return isOfPlace(title) ? namedAfterComma(title) ?? person : person
      }
    }
    // "The Home Secretary of India, Mr. X,": next to a post that nothing else says the holder of.
    if ["npadvmod", "conj", "nsubj"].contains(token.dep), isOfPlace(title),
      let person = namedAfterComma(title)
    {
      return person
    }
    if token.dep == "appos", let person = named.person(at: token.head) {
      // "The Iraqi minister of water, A, the Iranian minister of energy, B, met": A has a post in
      // front.
      if isPostBefore(token.head), let next = namedAfterComma(title) { return next }
      return nameInFront(of: title, behind: token.head) ?? person
    }
    // "The new health minister is Grace Mkandawire".
    if token.dep == "nsubj", view.tokens[token.head].lemma == "be" {
      for child in view.children[token.head] where view.tokens[child].dep == "attr" {
        // "Its envoy is a Dutchman, X".
        if let person = named.person(at: child) ?? appositive(of: child) { return person }
      }
    }
    // "Kim Soo-yeon, chief executive of X and former minister": a conjunct of the apposition.
    let first = view.firstConjunct(head)
    if first != head, view.tokens[first].dep == "appos",
      let person = named.person(at: view.tokens[first].head)
    {
      return person
    }
    // "Ruth Cole, a member of parliament and chair of the Green Party": the second hangs on what
    // the first is of.
    if first != head, view.tokens[first].dep == "pobj", first < head,
      view.words[view.tokens[first].head] == "of" || view.words[view.tokens[first].head] == "at"
    {
      let noun = view.tokens[view.tokens[first].head].head
      if view.tokens[noun].dep == "appos", let person = named.person(at: view.tokens[noun].head) {
        return person
      }
    }
    // "X is a columnist and a former ambassador": a conjunct of what somebody is.
    if first != head, view.tokens[first].dep == "attr", first < head,
      view.tokens[view.tokens[first].head].lemma == "be",
      let person = subject(of: view.tokens[first].head)
    {
      return person
    }
    // "X, newly appointed as ambassador,": whom the participle stands beside.
    if token.dep == "pobj", view.words[token.head] == "as" {
      let verb = view.tokens[view.tokens[token.head].head]
      if verb.tag == "VBN", verb.dep == "acl",
        lexicon.appointingVerbs.contains(verb.lemma.lowercased()),
        let person = named.person(at: verb.head)
      {
        return person
      }
    }
    // "X is president", "X became prime minister"
    // "named X as minister"
    let isAs = token.dep == "pobj" && view.words[token.head] == "as"
    if token.dep == "attr" || token.dep == "oprd" || token.dep == "acomp" || isAs {
      var verb = isAs ? view.tokens[token.head].head : token.head
      // "Who as foreign minister kept": the parse hangs the phrase on the pronoun.
      if isAs, view.tokens[verb].tag == "WP" { verb = view.tokens[verb].head }
      // "X appointed him minister": who gives the post does not hold it.
      let isGiven =
        isAs
        || token.dep == "oprd"
          && lexicon.appointingVerbs.contains(view.tokens[verb].lemma.lowercased())
      // "Hunt, who succeeded him as foreign secretary", "serves as envoy".
      let isOwn = isAs && lexicon.servingVerbs.contains(view.tokens[verb].lemma.lowercased())
      for child in view.children[verb]
      where (isOwn ? ["nsubj"] : isGiven ? ["nsubjpass", "dobj"] : ["nsubj", "nsubjpass", "dobj"])
        .contains(view.tokens[child].dep)
      {
        if let person = named.person(at: child) ?? appositive(of: child) { return person }
        // "Mike Pompeo, who is the secretary of state"
        if ["WP", "WDT"].contains(view.tokens[child].tag), view.tokens[verb].dep == "relcl",
          let person = antecedent(of: verb)
        {
          return person
        }
      }
      let server = isAs ? view.serving(as: token.head, lexicon.postCues.servingNouns) : nil
      if let person = server.flatMap({ named.person(at: $0) }) { return person }
      if isOwn, let person = servingBefore(verb) ?? subject(of: verb) { return person }
      if let person = becoming(verb) ?? (isAs ? actingAs(token.head, verb) : nil) { return person }
    }
    return namedAfterObject(title) ?? namedAfterComma(title) ?? namedAsObject(title)
      ?? namedBeforeComma(title) ?? namedBeforeUntil(title) ?? heldAs(title) ?? namedInChain(title)
      ?? rankBehind(title)?.person
  }

  /// "Secretary of Pakistan, Mr. X": whether only what a post is of stands in front of a comma.
  private func isOfPlace(_ title: TitlePhrase) -> Bool {
    let of = title.tokens.upperBound
    guard of + 2 < view.tokens.count, view.words[of] == "of" || view.words[of] == "for" else {
      return false
    }
    return (of + 1..<min(of + 5, view.tokens.count)).contains { view.tokens[$0].text == "," }
  }

  /// Whether a comma and a post, or what it is of, stand in front of a name.
  private func isPostBefore(_ name: Int) -> Bool {
    guard named.candidateAt[name] >= 0 else { return false }
    let start = named.candidates[named.candidateAt[name]].start
    let first = view.sentence(name).lowerBound
    guard start - 1 > first, view.tokens[start - 1].text == "," else { return false }
    return titles.contains { title in
      guard title.tokens.lowerBound >= first, title.tokens.upperBound < start, !title.isAddress
      else { return false }
      return title.tokens.upperBound == start - 1
        || ["of", "for"].contains(view.words[title.tokens.upperBound])
          && start - title.tokens.upperBound < 8
    }
  }
}
