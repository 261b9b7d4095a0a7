internal import Language
internal import TextModel

/// Whose a post is by the capital in which its holder is met or serves.
extension OfficeHomes {
  /// "Horvat met President Jovic in Belgrade", "The scandal cost two officials in Sucre their jobs.
  /// Deputy Foreign Minister Vega resigned": the state whose capital it is, where no country is
  /// named beside it.
  func byCapital(_ office: OfficeMention) -> Int? {
    let sentence = context.sentence(office.head)
    guard Self.stateKinds.contains(office.kind),
      !namesCountry(sentence)
    else { return nil }
    guard let land = meeting(office) ?? officials(before: sentence), hasPost(office, at: land)
    else { return nil }
    // A name that speaks for another state of the article.
    let fits = originScores(of: office) { _ in true }
    return fits[land] ?? 0 < 0 ? nil : land
  }

  private func namesCountry(_ sentence: Range<Int>) -> Bool {
    sentence.contains { context.covering($0, ["country"]) != nil }
  }

  /// "Met President X in Belgrade": where the holder of a post is met.
  private func meeting(_ office: OfficeMention) -> Int? {
    let met = nameHead(of: office)
    guard context.tokens[met].dep == "dobj", case let verb = context.tokens[met].head,
      context.words.has("meeting-verb", context.tokens[verb].lemma.lowercased())
    else { return nil }
    let lands = [verb, met].flatMap { context.objects(of: $0) { $0 == "in" } }.compactMap(land(of:))
    return Set(lands).count == 1 ? lands[0] : nil
  }

  /// "Two officials in Sucre": the capital of whose people the sentence before in the paragraph
  /// speaks.
  private func officials(before sentence: Range<Int>) -> Int? {
    guard sentence.lowerBound > 0,
      context.tokens[sentence.lowerBound - 1].paragraph
        == context.tokens[sentence.lowerBound].paragraph,
      case let previous = context.sentence(sentence.lowerBound - 1), !namesCountry(previous)
    else { return nil }
    let towns = previous.filter { i in
      guard context.tokens[i].dep == "pobj", context.texts[context.tokens[i].head] == "in" else {
        return false
      }
      return context.covering(i, ["place"]) != nil
    }
    guard towns.count == 1, let town = towns.first,
      case let noun = context.tokens[town].head - 1, noun >= previous.lowerBound,
      context.tokens[noun].tag.hasPrefix("NN"),
      context.words.has("capital-people", context.tokens[noun].lemma.lowercased())
    else { return nil }
    return land(of: town)
  }

  /// The country whose capital stands at a token.
  private func land(of town: Int) -> Int? {
    context.covering(town, ["place"]).flatMap { context.land(ofCapital: $0) }
  }

  /// "X, the speaker of parliament, becomes acting president": the state of the chamber in which the
  /// same person has a post.
  func chamber(of office: OfficeMention) -> Int? {
    guard let holder = office.holder, Self.stateKinds.contains(office.kind) else { return nil }
    let sentence = context.sentence(office.head)
    let lands = Set(
      context.analysis.offices.filter {
        $0.holder == holder && sentence.contains($0.head) && $0.head != office.head
          && $0.kind == "legislature"
      }.flatMap(\.bodies).compactMap { context.country(of: $0) })
    return lands.count == 1 ? lands.first : nil
  }
}
