import Language
import TextModel

/// Which country a post is said to serve.
extension OfficeReader {
  /// "The Indian commander of the UN mission", "the French president of the European Central Bank":
  /// where somebody is from, in front of a post that a body behind "of" gives.
  private func isNationality(_ title: TitlePhrase) -> Bool {
    let before = title.tokens.lowerBound - 1
    guard title.portfolios.isEmpty, title.field == nil, before >= 0,
      context.countryAt[before] != nil, named.candidate(at: before)?.kind == .demonym,
      !["legislator", "diplomat", "spokesperson"].contains(title.kind),
      title.tokens.upperBound < view.tokens.count, view.words[title.tokens.upperBound] == "of"
    else { return false }
    return afterObjects(title, prepositions: ["of"]).contains { object in
      // "The Kenyan commander of the mission".
      if lexicon.postedBodies.contains(view.words[object]), named.candidate(at: object) == nil,
        view.words[title.tokens.upperBound + 1] == "the", object == title.tokens.upperBound + 2
      {
        return true
      }
      let inside =
        named.candidate(at: object) == nil ? view.premodified(object) : object..<object + 1
      return inside.contains { i in
        guard let body = named.candidate(at: i), body.kind == .organization else { return false }
        return body.country == nil && body.generic == nil
      }
    }
  }

  /// The person whose name possesses a post: "President Y's special envoy".
  func owner(of title: TitlePhrase) -> Int? {
    var i = title.tokens.lowerBound - 1
    let first = view.sentence(title.head).lowerBound
    while i > first, title.tokens.lowerBound - i < 4, !view.isPossessive(i),
      view.tokens[i].tag.hasPrefix("JJ") || view.tokens[i].tag == "NN"
    {
      i -= 1
    }
    return i > first && view.isPossessive(i) ? named.person(at: i - 1) : nil
  }

  /// "Republican Party (United States)": the country that tells a body from others of its name.
  func country(inNameOf draft: EntityDraft) -> String? {
    guard draft.type == "organization", draft.name.hasSuffix(")"),
      let open = draft.name.lastIndex(of: "(")
    else { return draft.type == "organization" ? draft.country : nil }
    return String(draft.name[draft.name.index(after: open)...].dropLast())
  }

  func statedCountries(_ title: TitlePhrase) -> [String] {
    guard beat(of: title) == nil else { return [] }
    var result: [String] = []
    func add(_ name: String?) {
      if let name, !result.contains(name) { result.append(name) }
    }
    // Words in front: "Iraqi", "Iraq's former", "US and Iraqi".
    var i = title.tokens.lowerBound - 1
    let start = view.sentence(title.tokens.lowerBound).lowerBound
    while i >= start {
      if let name = context.countryAt[i] {
        // "Bosnian Serb commander": of Bosnia.
        if !result.isEmpty, context.countryAt[i + 1] != nil, context.countryAt[i + 1] != name {
          result.removeAll()
        }
        add(name)
      } else if view.isPossessive(i) || view.tokens[i].text == "-"
        || lexicon.formerWords.contains(view.words[i])
        || lexicon.deputyWords.contains(view.words[i])
        || lexicon.standingWords.contains(view.words[i])
        || title.kind == "military-command" && lexicon.forceNouns.contains(view.words[i])
        || ["JJ", "JJS", "HYPH"].contains(view.tokens[i].tag) && !view.isCapitalized[i]
        || view.words[i] == "and" && i > start && context.countryAt[i - 1] != nil && !result.isEmpty
      {
        // goes on
      } else {
        break
      }
      i -= 1
    }
    if !result.isEmpty { return isNationality(title) ? [] : result.reversed() }
    for object in afterObjects(title, prepositions: isOfField(title) ? ["of"] : ["of", "for"]) {
      add(context.countryAt[object])
      // "Commander of the Colombian navy".
      if ["military-command", "chief", "leader", "spokesperson"].contains(title.kind),
        lexicon.forceNouns.contains(view.words[object])
          || ["junta", "government", "regime", "administration"].contains(view.words[object])
      {
        for child in view.premodified(object) { add(context.countryAt[child]) }
        // "A spokesman for the government in Abidjan".
        if result.isEmpty {
          for seat in view.objects(of: object, prepositions: ["in"]) {
            add(context.countryAt[seat])
          }
        }
      }
    }
    // "Press secretary of the Azerbaijani president".
    if result.isEmpty, let leader = served(by: title) { statedCountries(leader).forEach(add) }
    if result.isEmpty, !isOfBodyInFront(title), let country = countryBehindName(title) {
      add(country)
    }
    if result.isEmpty, let owner = whose(title) { add(context.countryAt[owner]) }
    if result.isEmpty { rankBehind(title)?.between.forEach { add(context.countryAt[$0]) } }
    if result.isEmpty { add(countryOfSeat(title)) }
    if result.isEmpty { add(countryOfDelegation(title)) }
    if result.isEmpty { add(represented(by: title)) }
    if result.isEmpty { add(countryOfHost(title) ?? countryOfMission(title)) }
    return result
  }

  /// Whether a country behind "for" is what a post is about, and not whose it is: "special envoy for
  /// Yemen", "country director for Nepal", "humanitarian coordinator for Ethiopia".
  private func isOfField(_ title: TitlePhrase) -> Bool {
    ["diplomat", "envoy", "chief"].contains(title.kind)
      || ["coordinator", "rapporteur"].contains(view.words[title.tokens.upperBound - 1])
  }

  /// The head of state or government whom a spokesman, an adviser or an aide serves: behind "of" or
  /// "to".
  func served(by title: TitlePhrase) -> TitlePhrase? {
    guard ["spokesperson", "adviser", "chief", "military-command", "envoy"].contains(title.kind)
    else { return nil }
    let own = view.objects(of: title.head, prepositions: ["of", "to", "for"])
    // "An adviser on conflicts to the Georgian president".
    let fields =
      title.kind == "adviser" ? view.objects(of: title.head, prepositions: ["on", "for"]) : []
    let objects = own + fields.flatMap { view.objects(of: $0, prepositions: ["to"]) }
    return titles.first { leader in
      (Self.leading.contains(leader.kind)
        // "Security adviser to the Eritrean leader".
        || leader.kind == "leader" && title.kind == "adviser"
          && context.countryAt[leader.tokens.lowerBound - 1] != nil)
        && !leader.isFormer && leader.head > title.head
        && leader.tokens.lowerBound - title.tokens.upperBound < 7
        && objects.contains(where: leader.tokens.contains)
    }
  }

  /// Kinds of posts that lead a state.
  static let leading: Set<String> = [
    "head-of-state", "head-of-government", "royal", "deputy-head-of-state",
  ]

  /// "President Abdel Fattah el-Sisi of Egypt": a country right behind the name that the title
  /// stands in front of.
  func countryBehindName(_ title: TitlePhrase) -> String? {
    guard let of = ofName(behind: title) else { return nil }
    if let country = context.countryAt[of] { return country }
    // "Minister X of the recognised government of Yemen".
    let limit = min(view.sentence(title.head).upperBound, of + 4)
    guard of < limit,
      let next = (of..<limit).first(where: { view.words[$0] == "of" }), next + 1 < limit,
      ["government", "junta", "regime", "administration"].contains(view.words[next - 1])
    else { return nil }
    return context.countryAt[next + 1]
  }

  /// "Sen. X, a Maine Republican,", "Rep. Y, R-Texas,": the party in the words behind the name.
  func partyBehindName(_ title: TitlePhrase) -> Int? {
    guard let (_, name) = named.person(startingAt: title.tokens.upperBound) else { return nil }
    var i = name.tokens.upperBound
    let limit = min(view.sentence(title.head).upperBound, i + 7)
    guard i < limit, [",", "("].contains(view.tokens[i].text) else { return nil }
    i += 1
    while i < limit, ![",", ")", "."].contains(view.tokens[i].text) {
      if let party = named.entity(at: i), named.candidate(at: i)?.kind == .organization {
        return party
      }
      i += 1
    }
    return nil
  }

  /// "FIFA vice president X of Peru": of the body, wherever he is from.
  private func isOfBodyInFront(_ title: TitlePhrase) -> Bool {
    var i = title.tokens.lowerBound - 1
    if view.isPossessive(i) { i -= 1 }
    guard
      ["head-of-state", "deputy-head-of-state", "chief", "leader", "spokesperson"]
        .contains(title.kind),
      let body = named.candidate(at: i), body.kind == .organization || body.kind == .armedGroup
    else { return false }
    return lexicon.partyAdjectives[view.words[i]] == nil
      && !lexicon.partyWords.contains(view.words[i])
  }

  /// "The deputy defence minister in Pretoria": the state whose capital stands
  /// right behind a post that only states have.
  func countryOfSeat(_ title: TitlePhrase) -> String? {
    let place = title.tokens.upperBound
    guard ["minister", "deputy-minister"].contains(title.kind),
      place + 1 < view.sentence(title.head).upperBound, view.words[place] == "in",
      named.candidate(at: place + 1)?.kind == .capital
    else { return nil }
    return context.countryAt[place + 1]
  }

  /// "Travelled to Paris, where President X urged him to wait": whoever is called upon there is at
  /// home.
  func countryOfHost(_ title: TitlePhrase) -> String? {
    guard Self.leading.contains(title.kind) || title.kind == "minister" else { return nil }
    let name = view.tokens[title.head].head
    let subject = ["compound", "appos"].contains(view.tokens[title.head].dep) ? name : title.head
    let verb = view.tokens[subject].head
    guard view.tokens[subject].dep == "nsubj", view.tokens[verb].dep == "relcl",
      let adverb = view.children[verb].first(where: { view.words[$0] == "where" }),
      view.children[verb].contains(where: {
        $0 > verb && ["dobj", "dative"].contains(view.tokens[$0].dep)
          && ["him", "her", "them"].contains(view.words[$0])
      })
    else { return nil }
    var place = view.tokens[verb].head
    // "In May, where": the month stands in between.
    if context.countryAt[place] == nil {
      place =
        (max(view.sentence(verb).lowerBound, adverb - 5)..<adverb).last {
          context.countryAt[$0] != nil
        } ?? place
    }
    return context.countryAt[place]
  }

  /// "Threw out a Chinese envoy. The envoy, X,", "at the Russian embassy … the ambassador, X,": the
  /// one state of whose mission or envoys the text has just spoken.
  func countryOfMission(_ title: TitlePhrase) -> String? {
    let the = title.tokens.lowerBound - 1
    guard ["diplomat", "envoy"].contains(title.kind), !title.isFormer, the >= 0,
      view.words[the] == "the", title.tokens.upperBound < view.tokens.count,
      view.tokens[title.tokens.upperBound].text == ","
    else { return nil }
    let start = view.annotated.sentences[max(0, view.sentenceOf[the] - 2)].lowerBound
    var states: Set<String> = []
    for i in start..<the
    where lexicon.postCues.posts.contains(view.words[i])
      || i > 0 && lexicon.postCues.posts.contains(view.words[i - 1] + " " + view.words[i])
    {
      states.formUnion(view.premodified(i).compactMap { context.countryAt[$0] })
    }
    return states.count == 1 ? states.first : nil
  }

  /// "Ethiopia was represented by its minister, and Sudan by Dr. X, Minister of Water": the state
  /// right in front.
  func represented(by title: TitlePhrase) -> String? {
    let name = view.tokens[title.head].head
    guard view.tokens[title.head].dep == "appos", name < title.head, named.candidateAt[name] >= 0
    else { return nil }
    let candidate = named.candidates[named.candidateAt[name]]
    let by = min(candidate.start, candidate.tokens.lowerBound) - 1
    guard by > view.sentence(name).lowerBound, view.words[by] == "by" else { return nil }
    return context.countryAt[by - 1]
  }

  /// "A Saudi delegation led by Ambassador X", "a team from Qatar headed by Minister Y": whose it
  /// is.
  func countryOfDelegation(_ title: TitlePhrase) -> String? {
    let head = view.tokens[title.head].dep == "compound" ? view.tokens[title.head].head : title.head
    let by = view.tokens[head].head
    guard view.tokens[head].dep == "pobj" else { return nil }
    var noun = view.tokens[by].head
    if view.words[by] == "by", ["led", "headed"].contains(view.words[noun]) {
      guard view.tokens[noun].dep == "acl" else { return nil }
      noun = view.tokens[noun].head
    } else if view.words[by] != "under" {
      return nil
    }
    guard lexicon.postCues.travellingParties.contains(view.words[noun]) else { return nil }
    return view.premodified(noun).lazy.compactMap { context.countryAt[$0] }.first
      ?? view.objects(of: noun, prepositions: ["from", "of"]).lazy
      .compactMap { context.countryAt[$0] }.first
  }

  /// Whether a place that is no country stands behind "of" after a title.
  func isOfRegion(_ title: TitlePhrase) -> Bool {
    // "Tamil Nadu chief minister X".
    let before = title.tokens.lowerBound - 1
    if before >= view.sentence(title.head).lowerBound, named.candidate(at: before)?.kind == .place {
      return true
    }
    return afterObjects(title, prepositions: ["of"]).contains { object in
      named.candidate(at: object)?.kind == .place
        || view.premodified(object).contains { named.candidate(at: $0)?.kind == .place }
    }
  }

  /// "Bougainville's new president": a place that is no country owns the post.
  func isOwnedByPlace(_ title: TitlePhrase) -> Bool {
    let first = view.sentence(title.head).lowerBound
    var i = title.tokens.lowerBound - 1
    while i > first, title.tokens.lowerBound - i < 4, !view.isPossessive(i),
      !view.isCapitalized[i],
      ["JJ", "NN", "VBN"].contains(where: view.tokens[i].tag.hasPrefix)
    {
      i -= 1
    }
    return i > first && view.isPossessive(i) && named.candidate(at: i - 1)?.kind == .place
  }
}
