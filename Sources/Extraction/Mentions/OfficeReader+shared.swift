import Language
import TextModel

/// Posts in the plural whose holders are named behind them, one for each of two states spoken of.
extension OfficeReader {
  /// "A and B opened the post. Their foreign ministers, X and Y, signed": X is A's and Y is B's.
  ///
  /// - Complexity: O(titles), with a window of two sentences for each in the plural.
  func shared() -> [Office] {
    var result: [Office] = []
    for title in titles where title.isPlural && !title.isAddress && needsCountry(title) {
      guard isOfBoth(title), let names = pair(behind: title),
        let states = statesInPair(before: title.tokens.lowerBound)
      else { continue }
      for (name, state) in zip(names, states) {
        var own = title
        own.isPlural = false
        own.head = view.head(of: name.candidate.tokens)
        own.tokens = own.head..<(own.head + 1)
        if own.post.hasSuffix("s") { own.post.removeLast() }
        result.append(
          Office(
            title: own, holder: name.entity, head: own.head, countries: [state], bodies: [],
            isCountryStated: true))
      }
    }
    return result
  }

  /// "Their ministers", "the two presidents", "both leaders".
  private func isOfBoth(_ title: TitlePhrase) -> Bool {
    let first = view.sentence(title.head).lowerBound
    var i = title.tokens.lowerBound - 1
    var isBoth = false
    while i >= first, title.tokens.lowerBound - i < 4 {
      let word = view.words[i]
      if ["their", "two", "both"].contains(word) {
        isBoth = true
      } else if !(word == "the" || word == "respective") {
        break
      }
      i -= 1
    }
    return isBoth
  }

  /// Two names in a row behind a title, and no third.
  private func pair(behind title: TitlePhrase) -> [(entity: Int, candidate: NameCandidate)]? {
    var i = title.tokens.upperBound
    let end = view.sentence(title.head).upperBound
    var names: [(entity: Int, candidate: NameCandidate)] = []
    while i < end, names.count < 3 {
      if let name = named.person(startingAt: i) {
        guard names.isEmpty || view.words[i - 1] == "and" else { return nil }
        names.append(name)
        i = name.candidate.tokens.upperBound
      } else if view.tokens[i].text == "," || view.tokens[i].text == "-"
        || view.tokens[i].text == "—" || view.words[i] == "and" && names.count == 1
      {
        if names.count == 2 { break }
        i += 1
      } else {
        break
      }
    }
    guard names.count == 2, names[0].entity != names[1].entity,
      names.allSatisfy({ $0.candidate.titles.isEmpty })
    else { return nil }
    return names
  }

  /// "Togo and Benin": the last two states that stand in a pair in the sentence or the two before, where no other pair
  /// does.
  private func statesInPair(before i: Int) -> [String]? {
    let own = view.sentenceOf[i]
    let start = view.annotated.sentences[max(0, own - 2)].lowerBound
    var found: [String]?
    for and in start..<i where view.words[and] == "and" && and > start {
      var next = and + 1
      if next < i, view.words[next] == "the" { next += 1 }
      guard next < i, let a = context.countryAt[and - 1], let b = context.countryAt[next], a != b
      else { continue }
      // "France, Togo and Benin" are three.
      let first = named.candidate(at: and - 1)?.tokens.lowerBound ?? and - 1
      if first > start, view.tokens[first - 1].text == ",", first > start + 1,
        context.countryAt[first - 2] != nil
      {
        return nil
      }
      if let found, Set(found) != [a, b] { return nil }
      found = found ?? [a, b]
    }
    return found
  }
}
