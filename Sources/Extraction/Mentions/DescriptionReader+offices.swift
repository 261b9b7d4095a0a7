import Language
import TextModel

extension DescriptionReader {
  func isDefinite(_ head: Int) -> Bool {
    var isBare = true
    for child in view.children[head] {
      let token = view.tokens[child]
      if token.dep == "det" {
        isBare = false
        if ["a", "an", "any", "another", "some", "every", "each", "no"].contains(view.words[child])
        {
          return false
        }
        return true
      }
      if token.dep == "poss" { return true }
    }
    return isBare
  }

  /// "A deal with the Justice Department", "the International Court of Justice": a word of a name,
  /// and no judge.
  private func isInNameOfBody(_ title: TitlePhrase) -> Bool {
    guard title.kind == "court", let name = named.candidate(at: title.head) else { return false }
    return [.organization, .ministry].contains(name.kind) && name.tokens.count > title.tokens.count
  }

  func office(
    _ title: TitlePhrase, _ offices: inout [OfficeReader.Office], into ledger: inout EntityLedger
  ) {
    let head = title.head
    guard let own = offices.firstIndex(where: { $0.title.tokens == title.tokens }) else { return }
    let phrase = view.premodified(head)
    if let holder = offices[own].holder {
      if named.candidateAt[head] < 0 || named.candidates[named.candidateAt[head]].kind != .person {
        ledger.mention(phrase, head: head, entities: [holder], form: .description, confidence: 0.9)
      }
      return
    }
    // "Asked its member": a body, and none of its officials.
    guard isDefinite(head), !isInNameOfBody(title),
      title.kind != "member"
        || !view.children[head].contains(where: { view.tokens[$0].tag == "PRP$" })
    else { return }
    guard !title.isFormer || !offices[own].countries.isEmpty else {
      guard offices[own].bodies.isEmpty, let holder = former(title, offices) else { return }
      offices[own].holder = holder
      ledger.mention(phrase, head: head, entities: [holder], form: .description, confidence: 0.8)
      return
    }
    // "Congratulated the president-elect": who won, and not who still holds the post.
    if isDesignate(title), let person = winner(before: head, ledger) {
      ledger.mention(phrase, head: head, entities: [person], form: .description, confidence: 0.8)
      return
    }
    // "named her as chief executive": a post that somebody gets, and nobody who holds it.
    if view.tokens[head].dep == "pobj", view.words[view.tokens[head].head] == "as" { return }
    if view.tokens[head].dep == "oprd",
      lexicon.appointingVerbs.contains(view.tokens[view.tokens[head].head].lemma.lowercased())
    {
      return
    }
    // "He was foreign minister": the pronoun is. "Finland became NATO's 31st member": the state is.
    if view.tokens[head].dep == "attr",
      view.children[view.tokens[head].head].contains(where: {
        view.tokens[$0].dep == "nsubj"
          && (view.tokens[$0].tag == "PRP"
            || named.entity(at: $0).map {
              ["country", "organization"].contains(ledger.drafts[$0].type)
            } ?? false)
      })
    {
      return
    }
    let known = offices[own].countries
    // "Congratulated the new president": who came into the post.
    if let person = newcomer(title, known, offices, ledger) {
      offices[own].holder = person
      ledger.mention(phrase, head: head, entities: [person], form: .description, confidence: 0.8)
      return
    }
    let isOwned = view.children[head].contains { view.tokens[$0].tag == "PRP$" }
    let matches = offices.filter { other in
      // "The party … Its president, … Turkish President X": who "its" president is stands before.
      guard !isOwned || other.head < head || !lexicon.stateKinds.contains(title.kind) else {
        return false
      }
      guard let holder = other.holder, ledger.drafts[holder].type == "person",
        // "Oman. Sultan X … Kuwait. The emir".
        context.items.numbers[view.sentenceOf[other.head]]
          == context.items.numbers[view.sentenceOf[head]]
      else { return false }
      guard isSamePost(title, other.title), isDesignate(title) == isDesignate(other.title),
        // "Former prime minister X … if the prime minister goes".
        title.isFormer || !other.title.isFormer
          || !["head-of-state", "head-of-government"].contains(title.kind)
      else { return false }
      // The president of a company is not who "the president" of a country is.
      if known.isEmpty, offices[own].bodies.isEmpty, lexicon.stateKinds.contains(title.kind),
        other.bodies.contains(where: { ledger.drafts[$0].type != "ministry" })
      {
        return false
      }
      // "The Maltese leader met the president of the Commission": nor who "the leader" of a country
      // is.
      if !known.isEmpty, title.kind == "leader", !other.countries.contains(where: known.contains),
        other.bodies.contains(where: { ledger.drafts[$0].type != "ministry" })
      {
        return false
      }
      // Two parties have two leaders.
      if !offices[own].bodies.isEmpty, !other.bodies.isEmpty,
        Set(offices[own].bodies).isDisjoint(with: other.bodies)
      {
        return false
      }
      if !known.isEmpty, !other.countries.isEmpty, other.isCountryStated {
        return other.countries.contains(where: known.contains)
      }
      // Who is said to hold a post of another country is not this country's.
      return known.isEmpty
        || !offices.contains {
          $0.holder == holder && $0.isCountryStated && !$0.countries.isEmpty
            && !$0.countries.contains(where: known.contains)
        }
    }
    let holders = unique(matches.compactMap(\.holder))
    if let holder = mostLikely(holders, matches, known, head, ledger),
      holders.count <= 3 || !known.isEmpty
    {
      offices[own].holder = holder
      let isSure = !known.isEmpty || Set(matches.compactMap(\.holder)).count == 1
      ledger.mention(
        phrase, head: head, entities: [holder], form: .description, confidence: isSure ? 0.85 : 0.6)
      return
    }
    var office = offices[own]
    if office.countries.isEmpty,
      OfficeReader(view: view, lexicon: lexicon, titles: titles, context: context, named: named)
        .needsCountry(title), office.bodies.isEmpty
    {
      office.countries = context.nearest(head).map { [$0] } ?? []
    }
    guard
      ["minister", "deputy-minister", "head-of-state", "head-of-government", "royal"].contains(
        title.kind)
    else { return }
    describeBody(office, phrase, into: &ledger)
  }

  /// "The former governor": the only one whom the text calls so before.
  private func former(_ title: TitlePhrase, _ offices: [OfficeReader.Office]) -> Int? {
    var found: Int?
    for other in offices where other.title.isFormer && isSamePost(title, other.title) {
      guard let holder = other.holder, other.title.tokens != title.tokens else { continue }
      if found == nil, other.head > title.head { return nil }
      if let found, found != holder { return nil }
      found = holder
    }
    return found
  }

  /// Of several holders of a post the one of the article's own country, when the phrase names none,
  /// then the one spoken of last.
  func mostLikely(
    _ holders: [Int], _ matches: [OfficeReader.Office], _ known: [String], _ head: Int,
    _ ledger: EntityLedger
  ) -> Int? {
    var best: (stated: Bool, home: Bool, last: Int, holder: Int)?
    for holder in holders {
      let own = matches.filter { $0.holder == holder }
      let isStated = !known.isEmpty && own.contains { $0.countries.contains(where: known.contains) }
      let isHome =
        known.isEmpty && own.contains { context.home.map($0.countries.contains) ?? false }
      let last =
        ledger.mentions.filter { $0.entities == [holder] && $0.head < head }.map(\.head).max() ?? -1
      let isNearer =
        best.map { b in
          if isStated != b.stated { return isStated }
          // Only the same sentence or the one before outweighs the article's own country.
          if isHome != b.home { return isHome }
          return last > b.last
        } ?? true
      if isNearer { best = (isStated, isHome, last, holder) }
    }
    return best?.holder
  }

  func isSamePost(_ a: TitlePhrase, _ b: TitlePhrase) -> Bool {
    if a.isDeputy != b.isDeputy, !a.portfolios.isEmpty { return false }
    // "The Unity Party leader" after "X, leader of the Unity Party".
    let leading = ["leader", "party"]
    if a.kind != b.kind, leading.contains(a.kind), leading.contains(b.kind) {
      return FoldedWord.fold(a.post).hasSuffix("leader")
        && FoldedWord.fold(b.post).hasSuffix("leader")
    }
    if a.kind != b.kind {
      // "the leader" can be a president or a prime minister, "the supreme leader" cannot.
      return FoldedWord.fold(a.post) == "leader" && Self.leadingKinds.contains(b.kind)
        && b.kind != "minister"
    }
    if !a.portfolios.isEmpty { return a.portfolios == b.portfolios }
    if lexicon.ministerKinds.contains(a.kind) { return true }
    // "The head of operations" is no chairman.
    if !a.label.isEmpty, a.label == b.label, a.kind != "chief" { return true }
    let x = FoldedWord.fold(a.post)
    let y = FoldedWord.fold(b.post)
    return x == y || x.hasSuffix(" " + y) && a.kind == b.kind || y.hasSuffix(" " + x)
  }

  /// Points a post in the plural to its holders; whether it did.
  func pluralOffice(
    _ title: TitlePhrase, _ offices: [OfficeReader.Office], into ledger: inout EntityLedger
  ) -> Bool {
    let head = title.head
    let phrase = view.premodified(head)
    var countries: [String] = []
    for i in phrase {
      if let name = context.countryAt[i], !countries.contains(name) { countries.append(name) }
    }
    for object in view.objects(of: head, prepositions: ["of", "from"]) {
      if let name = context.countryAt[object], !countries.contains(name) { countries.append(name) }
      // "The foreign ministers of the two countries".
      if lexicon.pairDescriptions.contains(view.words[object]), view.tokens[object].tag == "NNS",
        numeral(view.premodified(object)) == 2,
        !["sides", "parties", "camps"].contains(view.words[object]),
        let pair = mainCountries(2, before: head, ledger), pair.confidence > 0.7
      {
        countries += pair.entities.sorted().map { ledger.drafts[$0].name }
      }
    }
    let listed = listedHolders(title)
    if !listed.isEmpty {
      ledger.mention(
        phrase, head: head, entities: listed.sorted(), form: .description, confidence: 0.9)
      return true
    }
    // "Poland's bishops", "Brazilian governors": they don't speak for the state.
    if !countries.isEmpty,
      !["religious", "regional", "owner", "chief", "party"].contains(title.kind)
    {
      var entities: [Int] = []
      for country in countries {
        if let holder = offices.last(where: {
          $0.holder != nil && $0.countries.contains(country) && isSamePost(title, $0.title)
        })?.holder {
          entities.append(holder)
        } else if let person = counterpartAhead(title, of: country, offices) {
          entities.append(person)
        } else if title.portfolios.count == 1,
          let name = lexicon.ministryName(portfolios: title.portfolios, country: country)
        {
          // "The foreign and water ministers" are of two ministries: there the country stands.
          let isNew = ledger.existing(type: "ministry", name: name) == nil
          let ministry = ledger.entity(type: "ministry", name: name)
          if isNew { ledger.drafts[ministry].isImplied = true }
          ledger.drafts[ministry].country = country
          entities.append(ministry)
        } else {
          entities.append(ledger.entity(type: "country", name: country))
        }
      }
      // "The ministers of Togo, Benin and Ghana" of whom one is named: the states.
      if entities.contains(where: { ledger.drafts[$0].type == "country" }),
        entities.contains(where: { ledger.drafts[$0].type == "person" })
      {
        entities = countries.map { ledger.entity(type: "country", name: $0) }
      }
      ledger.mention(
        phrase, head: head, entities: unique(entities), form: .description, confidence: 0.75)
      return true
    }
    guard isDefinite(head), named.candidateAt[head] < 0 else { return false }
    // Nobody; no further guess.
    if numeral(phrase) == nil, isOfUnnamedMany(head, ledger) { return true }
    let holders = unique(
      offices.filter { $0.head < head && $0.holder != nil && isSamePost(title, $0.title) }
        .sorted { $0.head > $1.head }.compactMap(\.holder))
    // "the energy ministers", without a number, are all that the article names.
    let all = title.portfolios.isEmpty || holders.count > 5 ? 0 : holders.count
    let count = numeral(phrase) ?? (holders.count == 2 ? 2 : all)
    guard count >= 2, holders.count >= count, isCounted(phrase, as: count),
      numeral(phrase) == nil || isBoundNumber(phrase, head)
    else { return false }
    let chosen = count == 2 ? pairTogether(holders, before: head, ledger) : nil
    ledger.mention(
      phrase, head: head, entities: (chosen ?? Array(holders.prefix(count))).sorted(),
      form: .description, confidence: 0.75)
    return true
  }

  /// "The foreign ministers of the league met under X and Y … the ministers condemned": whether the
  /// same noun stood for more than the article names.
  private func isOfUnnamedMany(_ head: Int, _ ledger: EntityLedger) -> Bool {
    let reach = max(0, head - 300)..<head
    let earlier = reach.filter {
      view.tokens[$0].tag == "NNS" && view.words[$0] == view.words[head]
        && (view.objects(of: $0, prepositions: ["of", "from"]).contains {
          context.countryAt[$0] == nil
        }
          // "European Union leaders agreed … thanked the leaders".
          || view.tokens[$0].dep == "nsubj"
            && view.premodified($0).contains { named.candidate(at: $0)?.kind == .organization })
        && listedHolders(at: $0).isEmpty
    }
    guard let first = earlier.first else { return false }
    return !ledger.mentions.contains { $0.head == first }
  }

  /// "The foreign ministers of A and B, X and Y,": as many names as countries, right behind them.
  private func listedHolders(_ title: TitlePhrase) -> [Int] {
    listedHolders(at: title.tokens.upperBound - 1)
  }

  private func listedHolders(at noun: Int) -> [Int] {
    var i = noun + 1
    let end = min(view.sentence(noun).upperBound, i + 40)
    guard i < end, view.words[i] == "of" else { return [] }
    i += 1
    var countries = 0
    var people: [Int] = []
    while i < end {
      if let candidate = named.candidate(at: i) {
        if context.countryAt[i] != nil, people.isEmpty {
          countries += 1
        } else if let person = named.person(at: i), countries > 1 {
          people.append(person)
        } else {
          break
        }
        i = candidate.tokens.upperBound
      } else if view.words[i].isEmpty || ["and", "the"].contains(view.words[i]) {
        i += 1
      } else {
        break
      }
    }
    return people.count == countries && countries > 1 ? people : []
  }

  /// Whether a phrase has no other number than a count: "the nine ministers" are not two.
  private func isCounted(_ phrase: Range<Int>, as count: Int) -> Bool {
    !phrase.contains { view.tokens[$0].tag == "CD" } || numeral(phrase) == count
  }

  func unique(_ values: [Int]) -> [Int] {
    var result: [Int] = []
    for value in values where !result.contains(value) { result.append(value) }
    return result
  }

  /// 2 for "two" and "both", 3 for "three".
  func numeral(_ phrase: Range<Int>) -> Int? {
    for i in phrase {
      switch view.words[i] {
      case "two", "both": return 2
      case "three": return 3
      case "four": return 4
      case "five": return 5
      case "six": return 6
      default: continue
      }
    }
    return nil
  }
}
