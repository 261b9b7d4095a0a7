import Language

/// What the counterpart of somebody is called, and of which two of several people a text speaks.
extension DescriptionReader {
  /// The post of a counterpart under the name that it has in another state: the U.S. secretary of
  /// state's is "Foreign Minister", the French foreign minister's is "Secretary of State".
  ///
  /// - Parameter homes: the states of the post that the title tells.
  func ownTitle(_ title: TitlePhrase, of homes: [String], in country: String?) -> TitlePhrase {
    guard title.kind == "minister", !title.isDeputy, let country, title.country != country,
      !homes.contains(country), title.portfolios.count == 1,
      let portfolio = title.portfolios.first.flatMap({ lexicon.portfolios[$0] }),
      !portfolio.word.isEmpty
    else { return title }
    var result = title
    // The U.S. Treasury secretary's German counterpart is the finance minister.
    if let other = portfolio.elsewhere, portfolio.national[country] == nil,
      let abroad = lexicon.portfolios[other]
    {
      result.portfolios = [other]
      result.post = TitleFinder.capitalized(abroad.word + " minister")
      result.label = ""
      return result
    }
    if let own = portfolio.ownTitles[country] {
      result.post = own
      result.label = own
      return result
    }
    let ministry = FoldedWord.fold(portfolio.national[country] ?? portfolio.ministry)
    let words = FoldedWord.fold(title.post).split(separator: " ").map(String.init)
    let field = words.filter { !["minister", "of", "for", "the"].contains($0) }
      .joined(separator: " ")
    // "External Affairs Minister" where one state alone calls the ministry so; "Foreign Secretary"
    // where the other state has ministries.
    let isAlien =
      title.country != nil
      || words.contains("secretary") && ministry.hasPrefix("ministry")
      || !ministry.contains(field)
        && homes.contains {
          portfolio.national[$0].map { FoldedWord.fold($0).contains(field) } ?? false
        }
    guard isAlien else { return title }
    result.post = TitleFinder.capitalized(portfolio.word + " minister")
    result.label = ""
    return result
  }

  /// "The foreign minister, X, … his Ethiopian colleague Y, the water minister": whether the words
  /// behind the name tell another field than the one that a colleague would share.
  func isToldOtherwise(
    _ office: OfficeReader.Office, _ offices: [OfficeReader.Office]
  ) -> Bool {
    let fields = office.title.portfolios
    return !fields.isEmpty
      && offices.contains {
        $0.holder == office.holder && $0.head > office.head && !$0.title.isFormer
          && view.sentenceOf[$0.head] == view.sentenceOf[office.head]
          && !$0.title.portfolios.isEmpty && $0.title.portfolios != fields
      }
  }

  /// The post that somebody shares with a counterpart: the last one told, but the one in the state
  /// where he brings others together besides: "President X, whom the bloc named mediator, hosted
  /// his Malian counterpart".
  func post(
    ofPartner partner: Int?, before i: Int, _ offices: [OfficeReader.Office]
  ) -> OfficeReader.Office? {
    guard let partner else { return nil }
    let posts = offices.filter {
      $0.head < i && $0.holder == partner && !$0.title.isFormer
        && !["member", "spokesperson"].contains($0.title.kind)
    }
    guard let last = posts.last, last.title.kind == "envoy" else { return posts.last }
    return posts.last {
      OfficeReader.leading.union(["minister"]).contains($0.title.kind) && $0.isCountryStated
        && view.sentenceOf[$0.head] == view.sentenceOf[last.head]
    } ?? last
  }

  /// "The German minister offered Turkey condolences in a call to his counterpart, X": the only
  /// other state of the sentence or the one before, or the one that the text is about, of the
  /// counterpart of a minister or ruler.
  func otherState(_ i: Int, than office: OfficeReader.Office) -> String? {
    guard office.isCountryStated, !office.title.isFormer,
      ["minister", "head-of-state", "head-of-government"].contains(office.title.kind)
    else { return nil }
    var sentence = view.sentence(i)
    for _ in 0..<2 {
      let others = Set(sentence.compactMap { context.countryAt[$0] })
        .subtracting(office.countries)
      if others.count == 1 { return others.first }
      guard others.isEmpty, sentence.lowerBound > 0 else { return nil }
      sentence = view.sentence(sentence.lowerBound - 1)
    }
    return context.home.flatMap { office.countries.contains($0) ? nil : $0 }
  }

  /// "X and President Y will meet at the seat of Council President Z. The two leaders": of several
  /// holders of such posts the two who stand in a pair in the last sentence that has one.
  ///
  /// - Complexity: O(mentions).
  func pairTogether(
    _ holders: [Int], before i: Int, reach: Int = 3, _ ledger: EntityLedger
  ) -> [Int]? {
    guard holders.count > 2 else { return nil }
    let own = view.sentenceOf[i]
    let near = ledger.mentions.filter {
      $0.head < i && own - view.sentenceOf[$0.head] <= reach && $0.entities.count == 1
        && holders.contains($0.entities[0])
    }
    .sorted { $0.head < $1.head }
    for mention in near.reversed() where view.tokens[mention.head].dep == "conj" {
      let heads = view.withConjuncts(view.firstConjunct(mention.head))
      let pair = unique(heads.compactMap { head in near.first { $0.head == head }?.entities[0] })
      if heads.count == 2, pair.count == 2 { return pair }
    }
    return nil
  }

  /// "Oman and Iraq had hosted talks between the two countries": heads of who only brings them
  /// together.
  func goBetweens(over i: Int) -> [Int] {
    var node = i
    for _ in 0..<8 where view.tokens[node].head != node && view.tokens[node].pos != "VERB" {
      node = view.tokens[node].head
    }
    guard node != i, lexicon.goBetweenVerbs.contains(view.tokens[node].lemma.lowercased()) else {
      return []
    }
    return view.children[node].filter { view.tokens[$0].dep == "nsubj" && $0 < node }
      .flatMap { view.withConjuncts($0) }
  }

  /// "The foreign ministers of Iran and Saudi Arabia met. Iran's X and his Saudi counterpart, Y,
  /// agreed": who holds such a post in a country by what the next sentences say.
  ///
  /// - Complexity: O(tokens of three sentences).
  func counterpartAhead(
    _ title: TitlePhrase, of country: String, _ offices: [OfficeReader.Office]
  ) -> Int? {
    let own = view.sentenceOf[title.head]
    let last = min(own + 2, view.annotated.sentences.count - 1)
    for i in title.head + 1..<max(title.head + 1, view.annotated.sentences[last].upperBound)
    where lexicon.counterpartNouns.contains(view.words[i])
      && context.carried(by: i, from: i) == [country]
    {
      guard let person = personBeside(i), let partner = partner(of: i), partner != person,
        offices.contains(where: { $0.holder == partner && isSamePost(title, $0.title) })
      else { continue }
      return person
    }
    return nil
  }
}
