internal import Language
internal import TextModel

/// Whose a post is by who deals with its holder, and by the seat of what he heads.
extension OfficeHomes {
  /// "Turkey backs the government of Prime Minister X", "Cairo received President Y": states that deal
  /// with the holder of a post as with somebody abroad.
  func dealers(with office: OfficeMention) -> Set<Int> {
    var result: Set<Int> = []
    var node = nameHead(of: office)
    for _ in 0..<8 {
      let above = context.tokens[node].head
      guard above != node else { break }
      let isObject = [
        "dobj", "pobj", "prep", "nmod", "poss", "appos", "compound", "conj", "dative",
      ]
      .contains(context.tokens[node].dep)
      guard isObject else { break }
      node = above
      guard context.words.has("dealing-verb", context.tokens[node].lemma.lowercased()) else {
        continue
      }
      // "The United States fined the police, accusing them of beating opponents of President X".
      let isFree = !context.children[node].contains { context.tokens[$0].dep.hasPrefix("nsubj") }
      let doer = isFree && context.tokens[node].dep == "advcl" ? context.tokens[node].head : node
      for subject in context.children[doer] where context.tokens[subject].dep == "nsubj" {
        if let country = context.single(subject, ["country"]) {
          result.insert(country)
        } else if let envoy = context.single(subject, ["person"]) {
          result.formUnion(senders(of: envoy))
        }
      }
      break
    }
    return result
  }

  /// "Beijing's ambassador met Foreign Minister X": whom an ambassador deals with is of the state that
  /// he is sent to.
  private func senders(of envoy: Int) -> [Int] {
    context.analysis.offices.filter {
      $0.holder == envoy && $0.confidence >= 0.9 && $0.title == "Ambassador"
    }.flatMap(\.countries)
  }

  /// "The Tripoli-based government of Prime Minister X": the state whose capital is the seat of what
  /// the holder heads. The inner value is nil when the article does not name that state.
  func seat(of office: OfficeMention) -> (country: Int?, Void)? {
    guard Self.stateKinds.contains(office.kind) else {
      return nil
    }
    var node = nameHead(of: office)
    for _ in 0..<6 {
      let above = context.tokens[node].head
      guard above != node,
        ["pobj", "prep", "compound", "nmod", "poss"].contains(context.tokens[node].dep)
      else { return nil }
      node = above
      for based in context.children[node] where context.texts[based] == "based" {
        guard let place = context.children[based].first(where: { $0 < based }),
          context.words.nation(ofCapital: context.tokens[place].text) != nil
        else { continue }
        return (OfficeHomes.country(ofCapital: context.texts[place], context), ())
      }
    }
    return nil
  }

  /// "MALE — President X has asked India to leave": who heads a state without saying which, in the
  /// first sentence behind a dateline, heads that of the dateline, where the text speaks of it and he
  /// neither travels nor meets anybody.
  func leading(_ office: OfficeMention) -> Int? {
    guard let (home, tokens) = lead, tokens.contains(office.head),
      ["head-of-state", "head-of-government", "royal"].contains(office.kind), !office.isFormer,
      hasPost(office, at: home), let verb = ownVerb(of: office),
      case let lemma = context.tokens[verb].lemma.lowercased(),
      !context.words.has("travelling-verb", lemma), !context.words.has("meeting-verb", lemma),
      !taken(by: office).contains(home)
    else { return nil }
    return home
  }

  /// The state of the dateline, where the text speaks of it and it is no place where others met, with
  /// the sentence of the dateline and the next one.
  ///
  /// - Complexity: O(tokens).
  static func lead(_ context: StructureContext) -> (home: Int, tokens: Range<Int>)? {
    guard !context.analysis.isAway,
      let zone = context.analysis.document.zones.first(where: { $0.kind == .dateline }),
      let home = dateline(context), context.countryCounts[home] ?? 0 > 1,
      let first = context.tokens.firstIndex(where: { zone.span.contains($0.span) })
    else { return nil }
    let sentence = context.sentence(first)
    let next = sentence.upperBound
    let end = next < context.tokens.count ? context.sentence(next).upperBound : next
    return (home, sentence.lowerBound..<end)
  }

  /// Countries whose post of the same kind somebody else is said to hold.
  func taken(by office: OfficeMention) -> Set<Int> {
    var result: Set<Int> = []
    guard Self.stateKinds.contains(office.kind), !office.isFormer, !office.isDeputy,
      !isLeaving(office)
    else { return [] }
    for other in context.analysis.offices
    where other.confidence >= 0.9 && other.kind == office.kind && other.holder != nil
      && other.holder != office.holder && !other.isFormer && !other.isDeputy
      && other.portfolios == office.portfolios && other.title == office.title
      && !isHistoric(other)
    {
      result.formUnion(other.countries)
    }
    return result
  }

  /// "Outgoing president X": his successor may hold the same post already.
  func isLeaving(_ office: OfficeMention) -> Bool {
    let start = office.tokens.lowerBound - 1
    return start >= 0 && context.words.has("outgoing", context.texts[start])
  }

  /// "A visit to Saudi Arabia, where he met Crown Prince X": the state in which the holder of a post
  /// was met.
  func visited(_ office: OfficeMention) -> (country: Int?, Void)? {
    let met = nameHead(of: office)
    let verb = context.tokens[met].head
    guard Self.stateKinds.contains(office.kind),
      context.tokens[met].dep == "dobj", context.tokens[verb].dep == "relcl",
      context.words.has("meeting-verb", context.tokens[verb].lemma.lowercased()),
      context.children[verb].contains(where: { context.texts[$0] == "where" }),
      let place = context.index.mention(covering: context.tokens[verb].head),
      place.entities.count == 1, hasPost(office, at: place.entities[0])
    else { return nil }
    if context.type(place.entities[0]) == "country" { return (place.entities[0], ()) }
    return context.land(ofCapital: place.entities[0]).map { ($0, ()) }
  }

  /// "Kosovo's premier accused Serbia of it, while President X rejected the charge": the state that
  /// is accused in the sentence in which the holder of a post rejects something.
  func accused(beside office: OfficeMention) -> Int? {
    guard Self.stateKinds.contains(office.kind),
      let verb = ownVerb(of: office),
      context.words.has("rebutting-verb", context.tokens[verb].lemma.lowercased())
    else { return nil }
    let states = context.sentence(office.head).filter {
      $0 < office.head && ["accuse", "blame"].contains(context.tokens[$0].lemma)
    }.flatMap { context.children[$0] }.filter { context.tokens[$0].dep == "dobj" }
      .compactMap { context.single($0, ["country"]) }
    return states.count == 1 && hasPost(office, at: states[0]) ? states[0] : nil
  }

  /// "President X and President Y signed": whether a ruler stands beside another with the same
  /// title, and the text tells the state of neither.
  func hasUnknownPeer(_ office: OfficeMention) -> Bool {
    let single = ["head-of-state", "head-of-government", "royal"]
    guard single.contains(office.kind), !office.isFormer, !office.isDeputy else { return false }
    let name = nameHead(of: office)
    let beside =
      context.children[name].filter { context.tokens[$0].dep == "conj" }
      + (context.tokens[name].dep == "conj" ? [context.tokens[name].head] : [])
    return context.analysis.offices.contains { other in
      guard other.title == office.title, let holder = other.holder, holder != office.holder,
        other.confidence < 0.9, !other.isFormer, !other.isDeputy
      else { return false }
      return beside.contains(nameHead(of: other)) && stated(for: holder, besides: other) == nil
    }
  }

  /// "President X and Senegal's Y": the state of whom the holder of a post stands beside.
  func neighbours(of office: OfficeMention) -> Set<Int> {
    let name = nameHead(of: office)
    let beside =
      context.children[name].filter { context.tokens[$0].dep == "conj" }
      + (context.tokens[name].dep == "conj" ? [context.tokens[name].head] : [])
    return Set(
      beside.flatMap { context.children[$0] }.filter { context.tokens[$0].dep == "poss" }
        .compactMap { context.single($0, ["country"]) })
  }
}

/// Who holds the posts that only one can hold, as far as they are settled: a second president of one
/// state is hardly its where the article speaks of another state that may have one and has none yet.
struct SettledHolders {
  private static let single: Set<String> = ["head-of-state", "head-of-government"]
  private struct Post: Hashable {
    let title: String
    let country: Int
  }
  private var holders: [Post: Int] = [:]
  /// Posts whose state the text tells outright.
  private let stated: Set<Post>

  init(_ offices: [OfficeMention]) {
    stated = Set(
      offices.filter { $0.confidence >= 0.9 && Self.single.contains($0.kind) }
        .flatMap { office in office.countries.map { Post(title: office.title, country: $0) } })
  }

  /// Notes a holder; false where somebody else was noted for the post.
  mutating func admits(_ office: OfficeMention, _ country: Int, _ homes: OfficeHomes) -> Bool {
    guard Self.single.contains(office.kind), !office.isFormer, !office.isDeputy,
      let holder = office.holder
    else { return true }
    let post = Post(title: office.title, country: country)
    if let known = holders[post] {
      return known == holder
        || !homes.context.countryCounts.contains { state, count in
          let theirs = Post(title: office.title, country: state)
          return count > 1 && holders[theirs] == nil && !stated.contains(theirs)
            && homes.hasPost(office, at: state)
        }
    }
    holders[post] = holder
    return true
  }
}
