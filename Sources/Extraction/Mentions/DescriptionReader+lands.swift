import Language

/// "The island", "the territory", "the town": lands and towns by a noun.
extension DescriptionReader {
  /// How many sentences back a land is looked for.
  private static let landReach = 8

  /// Points "the island" to the island state, the dependency or the island that the text named
  /// before, "the town" to what it called a town; nothing where it named two of them.
  ///
  /// - Complexity: O(mentions) for such a noun.
  func land(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard lexicon.postCues.lands.contains(view.words[i]), isBareLand(i) else { return false }
    let noun = view.words[i]
    let singular = noun == "islands" ? "island" : noun
    let own = view.sentenceOf[i]
    var found: [(entity: Int, isCalled: Bool, distance: Int)] = []
    for mention in ledger.mentions
    where mention.head < i && own - view.sentenceOf[mention.head] <= Self.landReach
      && mention.entities.count == 1 && mention.form != .modifier && mention.form != .pronoun
    {
      let draft = ledger.drafts[mention.entities[0]]
      let isCalled = isCalled(singular, mention)
      var isTold = isCalled
      switch draft.type {
      case "country": isTold = isTold || lexicon.countryTraits[noun]?.contains(draft.name) ?? false
      case "place":
        let words = FoldedWord.fold(draft.name).split(separator: " ")
        isTold = isTold || words.contains { $0 == noun || $0 == singular }
      default: continue
      }
      guard isTold else { continue }
      let distance = own - view.sentenceOf[mention.head]
      if let place = found.firstIndex(where: { $0.entity == mention.entities[0] }) {
        found[place].distance = min(found[place].distance, distance)
        found[place].isCalled = found[place].isCalled || isCalled
      } else {
        found.append((mention.entities[0], isCalled, distance))
      }
    }
    if found.isEmpty, let place = onlyPlace(before: i, ledger) {
      ledger.mention(
        view.premodified(i), head: i, entities: [place], form: .description, confidence: 0.6)
      return true
    }
    let nearest = found.map(\.distance).min() ?? 0
    var last = found.filter { $0.distance == nearest }
    // "Tana, an island of Vanuatu, … the island": what the text calls one goes before what is one.
    if last.count > 1 { last = last.filter(\.isCalled) }
    guard last.count == 1, found.count == 1 || nearest < 2,
      // Where another was named just before, it is not clear which is meant.
      last[0].isCalled || !found.contains(where: { $0.distance == nearest + 1 })
    else { return false }
    ledger.mention(
      view.premodified(i), head: i, entities: [last[0].entity], form: .description,
      confidence: found.count == 1 ? 0.75 : 0.65)
    return true
  }

  /// "In Moyale … the town": the only place that the two sentences before and the same one name,
  /// where the noun is one for a settlement.
  private func onlyPlace(before i: Int, _ ledger: EntityLedger) -> Int? {
    guard ["town", "city", "village"].contains(view.words[i]) else { return nil }
    var place: Int?
    for mention in ledger.mentions
    where mention.form == .name && mention.head < i && mention.entities.count == 1
      && view.sentenceOf[i] - view.sentenceOf[mention.head] <= 2
    {
      let draft = ledger.drafts[mention.entities[0]]
      guard draft.type == "place" else { continue }
      // "The Roki tunnel" is no town.
      let last = draft.name.split(separator: " ").last.map { FoldedWord.fold($0) } ?? ""
      guard !lexicon.placeNouns.contains(last) else { continue }
      guard place == nil || place == mention.entities[0] else { return nil }
      place = mention.entities[0]
    }
    return place
  }

  /// "The island", "the whole island", not "the island of Tana", "the town where he was born",
  /// "the island's capital" is of it, "the island nation" is another noun.
  private func isBareLand(_ i: Int) -> Bool {
    let phrase = view.premodified(i)
    guard phrase.count <= 3, ["the", "this", "that"].contains(view.words[phrase.lowerBound]),
      !["compound", "appos"].contains(view.tokens[i].dep), named.candidateAt[i] < 0,
      phrase.dropFirst().dropLast().allSatisfy({
        view.tokens[$0].tag == "JJ" && named.candidateAt[$0] < 0
          && !["other", "same", "southern", "northern", "eastern", "western"].contains(
            view.words[$0])
      })
    else { return false }
    return view.children[i].allSatisfy { child in
      switch view.tokens[child].dep {
      case "relcl", "acl": i + 1 < view.tokens.count && view.tokens[i + 1].text == ","
      case "prep": view.words[child] != "of"
      case "appos": false
      default: true
      }
    }
  }

  /// Whether a text calls what it names by a noun: "the island of Tana", "Tana, an island", "the
  /// border town Mora".
  private func isCalled(_ noun: String, _ mention: EntityMention) -> Bool {
    guard mention.form == .name else { return false }
    let start = mention.tokens.lowerBound
    if start > 0, view.words[start - 1] == noun { return true }
    if start > 1, view.words[start - 1] == "of", view.words[start - 2] == noun { return true }
    let token = view.tokens[mention.head]
    return view.children[mention.head].contains {
      view.tokens[$0].dep == "appos" && view.words[$0] == noun
    } || token.dep == "appos" && view.words[token.head] == noun
  }
}
