internal import Language
internal import TextModel

/// Whose a post is not, and whose it is by what is asked of whom.
extension OfficeHomes {
  /// Countries that an article names only as whose company, ship or citizen something is: "the
  /// Spanish builder Obrasur".
  ///
  /// - Complexity: O(mentions).
  static func foreign(_ context: StructureContext) -> Set<Int> {
    var result: Set<Int> = []
    var own: Set<Int> = []
    for mention in context.analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative {
      let entity = mention.entities[0]
      guard context.type(entity) == "country" else { continue }
      if isForeign(mention, context) || isPosting(mention, context) {
        result.insert(entity)
      } else {
        own.insert(entity)
      }
    }
    return result.subtracting(own)
  }

  private static func isForeign(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    NounPhraseWalk.reaches(
      from: mention.tokens.upperBound, before: context.sentence(mention.head).upperBound,
      context.tokens
    ) { context.words.has("foreign-bearer", context.texts[$0]) }
  }

  /// Whether a nation's adjective says where something is or who governs: "the Bolivian city of
  /// Potosi".
  func isSetting(_ mention: EntityMention) -> Bool {
    if context.words.has("setting-noun", context.texts[mention.head]) { return true }
    var i = mention.tokens.upperBound
    let limit = min(context.sentence(mention.head).upperBound, i + 3)
    while i < limit, !context.words.has("setting-noun", context.texts[i]) {
      guard context.tokens[i].tag.hasPrefix("JJ") || ["NN", "POS"].contains(context.tokens[i].tag)
      else { return false }
      i += 1
    }
    return i < limit
  }

  /// "Finance Minister X told the Croatian parliament": ministers answer to their own house.
  func isHouse(behind mention: EntityMention, of office: OfficeMention) -> Bool {
    guard context.words.postTargets[office.kind] == "both",
      !office.portfolios.contains("foreign")
    else { return false }
    var i = mention.tokens.upperBound
    let limit = min(context.sentence(mention.head).upperBound, i + 4)
    while i < limit, !context.words.has("seat-body", context.texts[i]) {
      guard ["JJ", "NN", "NNP", "POS"].contains(context.tokens[i].tag) else { return false }
      i += 1
    }
    return i < limit
  }

  /// Whether the country is the subject of a clause coordinated with the holder's own.
  func isInOtherClause(_ mention: EntityMention, than verb: Int?) -> Bool {
    guard let verb else { return false }
    var node = mention.head
    for _ in 0..<4 where context.tokens[node].dep != "nsubj" && context.tokens[node].head != node {
      node = context.tokens[node].head
    }
    let clause = context.tokens[node].head
    return context.tokens[node].dep == "nsubj" && clause != verb
      && context.tokens[clause].dep == "conj" && context.tokens[clause].head == verb
  }

  /// Countries of those whom the holder of a post meets, asks or is asked by: "President X said
  /// after talks with Georgian Prime Minister Y", "at the invitation of President X, Portuguese
  /// Prime Minister Y arrived".
  func others(than office: OfficeMention) -> Set<Int> {
    let leading = ["head-of-state", "head-of-government", "royal", "minister"]
    guard leading.contains(office.kind), let holder = office.holder else { return [] }
    let sentence = context.sentence(office.head)
    var result: Set<Int> = []
    let bidding = bidding(office)
    for other in context.analysis.offices
    where sentence.contains(other.head) && other.confidence >= 0.9 && other.holder != nil
      && other.holder != holder && leading.contains(other.kind) && !other.isFormer
    {
      let isMet =
        office.head < other.head
        && between(office, other).contains {
          context.words.has("encounter-word", context.texts[$0])
        }
      // "Estonian minister Kadri Mets welcomed President Jan Lie": a guest.
      let isHosted =
        other.head < office.head
        && between(other, office).contains {
          ["welcomed", "hosted", "greeted", "welcomes", "hosts"].contains(context.texts[$0])
        }
      // "President X and Emirati minister Y": the adjective belongs to the second alone.
      let isJoined =
        office.head < other.head && other.tokens.lowerBound - office.head < 9
        && between(office, other).contains { i in
          context.texts[i] == "and"
            && other.countries.contains { context.covering(i + 1, ["country"]) == $0 }
        }
      // "Swedish minister A said after talks with Economy Minister B": ministers whose state is
      // told meet those of others.
      let isMeeting =
        other.head < office.head && office.kind == "minister" && other.kind == "minister"
        && sayNation(other)
        && between(other, office).contains {
          context.words.has("encounter-word", context.texts[$0])
        }
      let isInvited = bidding.map { context.texts[$0] == "invitation" } ?? false
      if isMet || isInvited || isHosted || isJoined || isMeeting {
        result.formUnion(other.countries)
      }
    }
    // "Cuba sent doctors to Jamaica at the request of Prime Minister X".
    if let bidding, let verb = clause(of: bidding) {
      for child in context.children[verb] where context.tokens[child].dep == "nsubj" {
        if let country = context.single(child, ["country"]) { result.insert(country) }
      }
    }
    return result
  }

  /// Whether a post's own phrase, or what owns it, tells its state: "the Swedish trade minister".
  private func sayNation(_ office: OfficeMention) -> Bool {
    let start = max(context.sentence(office.head).lowerBound, office.tokens.lowerBound - 3)
    return (start..<office.tokens.upperBound).contains { token in
      context.covering(token, ["country"]).map { office.countries.contains($0) } ?? false
    }
  }

  /// "Minister X said Mauritian inspectors had boarded boats": whether a nation's adjective tells
  /// of whom the holder of a post speaks; one's own are one's forces and authorities.
  func isSpokenOf(_ mention: EntityMention, by verb: Int?) -> Bool {
    guard let verb, mention.form == .modifier else { return false }
    let noun = context.tokens[mention.head].head
    let clause = context.tokens[noun].head
    // "X thanked Vienna and said Israeli surgeons were on their way".
    let teller = context.tokens[clause].head
    return (teller == verb || isJoined(teller, to: verb))
      && context.words.has("stating-verb", context.tokens[teller].lemma.lowercased())
      && ["amod", "compound", "nmod"].contains(context.tokens[mention.head].dep)
      && context.tokens[noun].dep.hasPrefix("nsubj") && context.tokens[clause].dep == "ccomp"
      && !context.words.has("setting-noun", context.texts[noun])
      && !context.words.has("force-members", context.texts[noun])
  }

  /// Countries of the article in whose towns the sentence of a post is set: "the ceremony took
  /// place in Guayaquil in the presence of Defence Minister X"; not where the holder travels.
  func sites(in sentence: Range<Int>, of office: OfficeMention) -> Set<Int> {
    guard office.kind == "minister" else { return [] }
    var result: Set<Int> = []
    for i in sentence where context.tokens[i].dep == "pobj" {
      let preposition = context.tokens[i].head
      guard ["in", "at", "of", "near"].contains(context.texts[preposition]),
        let place = context.single(i, ["place"]), let country = context.country(of: place),
        context.type(country) == "country", context.countryCounts[country] != nil,
        // Others' ministers come to a capital.
        context.land(ofCapital: place) == nil
      else { continue }
      let above = context.tokens[preposition].head
      guard !context.words.has("travelling-verb", context.tokens[above].lemma.lowercased()) else {
        continue
      }
      result.insert(country)
    }
    return result
  }

  /// Countries of which the holder of a post says "we demand that Iran pay", "we urge China to":
  /// nobody says "we" and asks his own.
  func addressed(by office: OfficeMention) -> Set<Int> {
    let sentence = context.sentence(office.head)
    guard sentence.contains(where: { ["we", "i"].contains(context.texts[$0]) }) else { return [] }
    var result: Set<Int> = []
    for mention in context.analysis.mentions
    where sentence.contains(mention.head) && mention.form == .name && mention.entities.count == 1
      && context.type(mention.entities[0]) == "country"
      && !office.tokens.contains(mention.head)
    {
      var node = mention.head
      for _ in 0..<6 {
        let above = context.tokens[node].head
        guard above != node else { break }
        node = above
        guard context.words.has("addressing-verb", context.tokens[node].lemma.lowercased()),
          context.children[node].contains(where: {
            context.tokens[$0].dep == "nsubj" && ["we", "i"].contains(context.texts[$0])
          })
        else { continue }
        result.insert(mention.entities[0])
        break
      }
    }
    return result
  }

  /// The countries to which something is sent at somebody's request.
  func bidden(_ office: OfficeMention) -> [Int] {
    guard let bidding = bidding(office), let verb = clause(of: bidding) else { return [] }
    let objects = context.children[verb].filter { context.tokens[$0].dep == "dobj" }
    return ([verb] + objects).flatMap { context.objects(of: $0) { ["to", "in"].contains($0) } }
      .compactMap { context.single($0, ["country"]) }
  }

  /// The noun of "at the request of President X".
  private func bidding(_ office: OfficeMention) -> Int? {
    var node = office.head
    for _ in 0..<4 {
      let token = context.tokens[node]
      if token.dep == "pobj", context.texts[token.head] == "of" {
        let noun = context.tokens[token.head].head
        return context.words.has("bidding-noun", context.texts[noun]) ? noun : nil
      }
      guard ["compound", "nmod", "appos"].contains(token.dep), token.head != node else {
        return nil
      }
      node = token.head
    }
    return nil
  }

  /// The verb that a noun in a prepositional phrase hangs on.
  private func clause(of noun: Int) -> Int? {
    var node = noun
    for _ in 0..<5 {
      let next = context.tokens[node].head
      guard next != node else { return nil }
      node = next
      if context.tokens[node].pos == "VERB" { return node }
    }
    return nil
  }

  /// Countries that the sentence before names, and those of them that act there, in the same
  /// paragraph.
  func before(
    _ sentence: Range<Int>
  ) -> (named: [Int], acting: [Int], setting: [Int]) {
    guard sentence.lowerBound > 0 else { return ([], [], []) }
    let last = sentence.lowerBound - 1
    let isSame = context.tokens[last].paragraph == context.tokens[sentence.lowerBound].paragraph
    let previous = context.sentence(last)
    var named: [Int] = []
    var acting: [Int] = []
    var setting: [Int] = []
    for mention in context.analysis.mentions
    where previous.contains(mention.head) && mention.entities.count == 1
      && [.name, .modifier, .description].contains(mention.form)
    {
      let entity = mention.entities[0]
      guard context.type(entity) == "country" else { continue }
      guard mention.form == .name else {
        // "A crash in the Bolivian city of Potosi", "the Dutch government has recalled".
        guard isSame, isSetting(mention) else { continue }
        if part(of: mention, beside: nil) == .subject {
          if !acting.contains(entity) { acting.append(entity) }
        } else if !setting.contains(entity) {
          setting.append(entity)
        }
        continue
      }
      if !named.contains(entity) { named.append(entity) }
      if isSame, part(of: mention, beside: nil) == .subject, !acting.contains(entity) {
        acting.append(entity)
      }
    }
    return (named, acting, setting)
  }

  /// Countries that a text only implies by their capital, in which a sentence or the one before is
  /// set.
  func cities(around sentence: Range<Int>) -> Set<Int> {
    let start = sentence.lowerBound > 0 ? context.sentence(sentence.lowerBound - 1).lowerBound : 0
    var result: Set<Int> = []
    for i in start..<sentence.upperBound where context.tokens[i].dep == "pobj" {
      guard let place = context.single(i, ["place"]),
        let country = context.land(ofCapital: place), context.countryCounts[country] == nil
      else { continue }
      result.insert(country)
    }
    return result
  }

  /// "Assam Chief Minister X", "Bavarian premier X": whose post is a region's, which stands in
  /// front of it.
  func isRegional(_ office: OfficeMention) -> Bool {
    if isOfRegion(office) { return true }
    // "Provincial interior minister X".
    let front = office.tokens.lowerBound
    if [front - 1, front].contains(where: {
      $0 >= 0 && ["provincial", "regional", "cantonal"].contains(context.texts[$0])
    }) {
      return true
    }
    let before = office.tokens.lowerBound - 1
    guard context.sentence(office.head).contains(before),
      context.tokens[before].text.first?.isUppercase ?? false,
      context.covering(before, ["country"]) == nil
    else { return false }
    if context.covering(before, ["place"]) != nil { return true }
    return ["JJ", "NNP"].contains(context.tokens[before].tag)
      && context.index.mention(covering: before) == nil
      && context.analysis.annotated.entities.contains {
        ["NORP", "GPE", "LOC"].contains($0.label) && $0.tokens.contains(before)
      }
  }

  /// "The president of the Amhara region": whether a part of a country stands behind the post.
  private func isOfRegion(_ office: OfficeMention) -> Bool {
    let of = office.tokens.upperBound
    let limit = min(context.sentence(office.head).upperBound, of + 6)
    guard of + 1 < limit, context.texts[of] == "of" else { return false }
    for i in of + 1..<limit {
      if context.covering(i, ["country"]) != nil { return false }
      if context.words.has("region-noun", context.texts[i]) { return true }
      guard ["DT", "JJ", "NNP", "HYPH", "NNPS"].contains(context.tokens[i].tag) else {
        return false
      }
    }
    return false
  }

  /// Where the holder of a post is sent as an ambassador: none of his other posts is of that state.
  func postings(of office: OfficeMention) -> Set<Int> {
    guard let holder = office.holder else { return [] }
    var result: Set<Int> = []
    for other in context.analysis.offices
    where other.kind == "diplomat" && other.holder == holder {
      let to = other.tokens.upperBound
      guard to + 1 < context.sentence(other.head).upperBound, context.texts[to] == "to",
        let country = context.covering(to + 1, ["country"])
      else { continue }
      result.insert(country)
    }
    return result
  }

  /// "The ambassador to France": where somebody is posted.
  static func isPosting(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    context.analysis.offices.contains { office in
      ["diplomat", "envoy"].contains(office.kind)
        && office.tokens.upperBound < mention.tokens.lowerBound
        && mention.tokens.lowerBound - office.tokens.upperBound < 7
        && context.sentence(office.head).contains(mention.head)
        && ["to", "in", "for"].contains(context.texts[office.tokens.upperBound])
    }
  }

  /// The tokens between two posts, none where they overlap.
  private func between(_ a: OfficeMention, _ b: OfficeMention) -> Range<Int> {
    a.tokens.upperBound..<max(a.tokens.upperBound, b.tokens.lowerBound)
  }
}
