import Language
import TextModel

/// Where people are said to be without having gone there.
extension SentenceReading {
  /// "X, back from Japan, said", "fresh from a visit to Japan": where somebody has been.
  func returned(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for back in sentence
    where ["back", "fresh"].contains(parse.words[back])
      && ["advmod", "amod", "appos"].contains(parse.dep(back)) && parse.head(back) < back
    {
      let traveller = matcher.arguments.arguments(
        at: parse.head(back), accepts: { matcher.entityTypes[$0] == "person" })
      let origins = parse.prepositions(of: back).filter { $0.word == "from" }.map(\.object)
      let trips = origins.flatMap { parse.prepositions(of: $0) }
        .filter { ["to", "in", "of"].contains($0.word) }.map(\.object)
      let places = (origins + trips).flatMap {
        matcher.arguments.arguments(
          at: $0, accepts: { ["place", "country"].contains(matcher.entityTypes[$0]) })
      }
      guard let traveller = traveller.first, let place = places.first,
        !homes.isHome(place.entity, of: traveller.entity)
      else { continue }
      let said = attribution.read(trigger: back, anchor: back)
      result.append(
        clause(
          "visited", from: traveller, to: place.entity, at: back, sentence, said,
          isPossible: false, confidence: 0.8, "visited: who is back"))
    }
    return result
  }

  /// "The Greek minister spent the day in Thessaly", "told a radio station in Gao": no journey.
  func isNoJourney(_ edge: String, _ trigger: Int, _ from: Int, _ to: Int) -> Bool {
    guard edge == "visited" else { return false }
    if homes.isAtHome(from, in: to), !parse.lists["travels"].contains(parse.lemmas[trigger]) {
      return true
    }
    // "Rosa X, a Honduran nurse, left Honduras in April".
    if parse.lemmas[trigger] == "leave", homes.isHome(to, of: from) { return true }
    if ["be", "remain", "stay", "spend", "hold", "in"].contains(parse.lemmas[trigger]),
      isOfPrison(to, parse.sentences[parse.sentenceNumber[trigger]])
    {
      return true
    }
    return isOfListeners(to, parse.sentences[parse.sentenceNumber[trigger]])
  }

  /// "Has been in Makala prison ever since", "spent a year in a jail in X": no journey.
  private func isOfPrison(_ place: Int, _ sentence: Range<Int>) -> Bool {
    sentence.contains { i in
      guard let number = matcher.arguments.mention(at: i),
        analysis.mentions[number].head == i, analysis.mentions[number].entities.contains(place)
      else { return false }
      let above = parse.head(i)
      let holder = ["in", "of"].contains(parse.words[above]) ? parse.head(above) : above
      return [i, i + 1, holder].contains {
        $0 < sentence.upperBound && parse.lists["prisons"].contains(parse.lemmas[$0])
      }
    }
  }

  /// "Told a radio station in Gao": the station is there, and who speaks to it may be anywhere.
  private func isOfListeners(_ place: Int, _ sentence: Range<Int>) -> Bool {
    let named = sentence.filter { i in
      guard let number = matcher.arguments.mention(at: i) else { return false }
      return analysis.mentions[number].head == i
        && analysis.mentions[number].entities.contains(place)
    }
    return !named.isEmpty
      && named.allSatisfy { name in
        let preposition = parse.head(name)
        return parse.dep(name) == "pobj"
          && ["in", "of", "from"].contains(parse.words[preposition])
          && parse.lists["listeners"].contains(parse.lemmas[parse.head(preposition)])
      }
  }

  /// "Struck Osu, a village in Volta province": the village is the target, and where it lies is not
  /// attacked besides.
  func isWhereTargetLies(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "fights", matcher.entityTypes[to.entity] == "place" else {
      return false
    }
    return match.literals.contains { noun in
      let name = parse.head(noun)
      guard parse.dep(noun) == "appos", name < noun, noun < to.token,
        let number = matcher.arguments.mention(at: name)
      else { return false }
      return analysis.mentions[number].form == .name
        && analysis.mentions[number].entities.contains { matcher.entityTypes[$0] == "place" }
    }
  }
}
