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
      let told = toldHomes(behind: title)
      var homes = Array(zip(told.names, told.states))
      let isOfTwo = endOfBoth(behind: title) != nil
      if homes.isEmpty, isOfTwo || isOfBoth(title) || isDefinite(title),
        let names = pair(behind: title),
        let states = statesInPair(before: title.tokens.lowerBound, reach: 2)
          ?? (isOfTwo ? statesInPair(before: title.tokens.lowerBound, reach: 12) : nil)
      {
        homes = Array(zip(names, states))
      }
      if homes.isEmpty { homes = inOrder(title) }
      if homes.isEmpty { homes = namedNext(title) }
      for (name, state) in homes {
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

  /// "The presidents of Togo and Benin met. X of Togo said": who is named with one of the states in
  /// the two sentences behind, and has no other post.
  private func namedNext(
    _ title: TitlePhrase
  ) -> [((entity: Int, candidate: NameCandidate), String)] {
    let sentence = view.sentence(title.head)
    let states = Set(
      (sentence.lowerBound..<title.tokens.lowerBound).filter { title.tokens.lowerBound - $0 < 5 }
        .compactMap { context.countryAt[$0] }
        + statesBehind(title))
    let isNamed = sentence.contains { named.person(at: $0) != nil }
    guard states.count == 2, !isNamed else { return [] }
    let own = view.sentenceOf[title.head]
    let last = min(own + 2, view.annotated.sentences.count - 1)
    guard own < last else { return [] }
    var names: [(entity: Int, candidate: NameCandidate)] = []
    for i in view.annotated.sentences[own + 1]
      .lowerBound..<view.annotated.sentences[last].upperBound
    {
      guard let name = named.person(startingAt: i), name.candidate.titles.isEmpty,
        name.candidate.tokens.count > 1, !names.contains(where: { $0.entity == name.entity })
      else { continue }
      names.append(name)
    }
    var result: [((entity: Int, candidate: NameCandidate), String)] = []
    for name in names {
      guard let state = state(beside: name.candidate), states.contains(state),
        !result.contains(where: { $0.1 == state })
      else { continue }
      result.append((name, state))
    }
    // "X drove to the border to welcome his Greek guest, Y", "X of Peru said. His host, Y,".
    if result.count == 1, names.count > 1, let told = result.first,
      let rest = states.first(where: { $0 != told.1 }),
      let place = names.prefix(2).firstIndex(where: { $0.entity == told.0.entity })
    {
      let other = names[1 - place]
      let isPeer = isPeer(names[1].candidate)
      let isActing = view.tokens[view.head(of: other.candidate.tokens)].dep == "nsubj"
      if isPeer, place == 0 || isActing { result.append((other, rest)) }
    }
    return result
  }

  /// The state of somebody by the words beside the name: "X of Togo", "Benin's Y", "his Greek
  /// guest, Z".
  private func state(beside name: NameCandidate) -> String? {
    let of = name.tokens.upperBound
    if of + 1 < view.tokens.count, view.words[of] == "of", let state = context.countryAt[of + 1] {
      return state
    }
    let i = name.tokens.lowerBound
    if i > 1, view.isPossessive(i - 1), view.tokens[i - 2].tag.hasPrefix("NNP") {
      return context.countryAt[i - 2]
    }
    guard isPeer(name) else { return nil }
    return (max(view.sentence(i).lowerBound, i - 5)..<i).lazy
      .compactMap { context.countryAt[$0] }.first
  }

  /// Whether "his guest", "her Serbian opposite number" stand in front of a name.
  private func isPeer(_ name: NameCandidate) -> Bool {
    let noun = name.tokens.lowerBound - 2
    guard noun > view.sentence(name.tokens.lowerBound).lowerBound,
      view.tokens[noun + 1].text == ",",
      ["guest", "host", "number", "visitor", "interlocutor"].contains(view.words[noun])
        || lexicon.counterpartNouns.contains(view.words[noun])
    else { return false }
    return (max(view.sentence(noun).lowerBound, noun - 4)..<noun).contains {
      ["his", "her", "their"].contains(view.words[$0])
    }
  }

  /// "The foreign ministers of Togo and Benin, X and Y": as many names as states, in their order.
  private func inOrder(
    _ title: TitlePhrase
  ) -> [((entity: Int, candidate: NameCandidate), String)] {
    let states = statesBehind(title)
    let end = view.sentence(title.head).upperBound
    guard states.count > 1, Set(states).count == states.count,
      var i = (title.tokens.upperBound..<end).last(where: {
        context.countryAt[$0] == states.last && $0 - title.tokens.upperBound < 9
      }).map({ $0 + 1 })
    else { return [] }
    var names: [(entity: Int, candidate: NameCandidate)] = []
    while i < end, names.count <= states.count {
      if let name = named.person(startingAt: i), name.candidate.titles.isEmpty {
        names.append(name)
        i = name.candidate.tokens.upperBound
      } else if view.words[i].isEmpty || view.words[i] == "and" {
        i += 1
      } else {
        break
      }
    }
    return names.count == states.count && Set(names.map(\.entity)).count == names.count
      ? Array(zip(names, states)) : []
  }

  /// "The presidents of Togo and Benin": the states behind "of".
  private func statesBehind(_ title: TitlePhrase) -> [String] {
    let end = min(view.sentence(title.head).upperBound, title.tokens.upperBound + 8)
    var i = title.tokens.upperBound
    guard i < end, view.words[i] == "of" else { return [] }
    i += 1
    var result: [String] = []
    while i < end {
      if let state = context.countryAt[i] {
        result.append(state)
      } else if !["and", "the", "both", ""].contains(view.words[i]) {
        break
      }
      i += 1
    }
    return result
  }

  /// "Foreign Ministers X of Peru and Y of Chile", "the two ministers, Peru's X and Chile's Y":
  /// names each with a state.
  private func toldHomes(
    behind title: TitlePhrase
  ) -> (names: [(entity: Int, candidate: NameCandidate)], states: [String]) {
    var i = title.tokens.upperBound
    let end = view.sentence(title.head).upperBound
    var names: [(entity: Int, candidate: NameCandidate)] = []
    var states: [String] = []
    i = endOfBoth(behind: title) ?? i
    func skipState() { while i < end, context.countryAt[i] != nil { i += 1 } }
    while i < end, names.count < 8 {
      if let state = context.countryAt[i] {
        skipState()
        guard i + 1 < end, view.isPossessive(i) || view.words[i] == "s",
          let name = named.person(startingAt: i + 1)
        else { break }
        names.append(name)
        states.append(state)
        i = name.candidate.tokens.upperBound
      } else if let name = named.person(startingAt: i) {
        i = name.candidate.tokens.upperBound
        guard i + 1 < end, view.words[i] == "of" else { return ([], []) }
        i += view.words[i + 1] == "the" ? 2 : 1
        guard i < end, let state = context.countryAt[i] else { return ([], []) }
        names.append(name)
        states.append(state)
        skipState()
      } else if view.tokens[i].text == "," || view.words[i] == "and" {
        i += 1
      } else {
        break
      }
    }
    return names.count > 1 && Set(states).count == names.count ? (names, states) : ([], [])
  }

  /// "The prime ministers of the two countries, Togo's X and Benin's Y": the end of what the posts
  /// are of.
  private func endOfBoth(behind title: TitlePhrase) -> Int? {
    let i = title.tokens.upperBound
    let end = view.sentence(title.head).upperBound
    guard i + 3 < end, view.words[i] == "of",
      let noun = (i + 1..<min(end, i + 5)).first(where: { view.tokens[$0].tag == "NNS" }),
      (i + 1..<noun).contains(where: { ["two", "both"].contains(view.words[$0]) })
    else { return nil }
    return noun + 1
  }

  /// "Talks between the defence ministers, X and Y,": of the two states spoken of before.
  private func isDefinite(_ title: TitlePhrase) -> Bool {
    let start = title.tokens.lowerBound
    return !title.portfolios.isEmpty && start > view.sentence(title.head).lowerBound
      && view.words[start - 1] == "the" && title.tokens.upperBound < view.tokens.count
      && view.tokens[title.tokens.upperBound].text == ","
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
  func pair(behind title: TitlePhrase) -> [(entity: Int, candidate: NameCandidate)]? {
    var i = endOfBoth(behind: title) ?? title.tokens.upperBound
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

  /// "Togo and Benin": the last two states that stand in a pair in the sentence or some before,
  /// where no other pair does.
  private func statesInPair(before i: Int, reach: Int) -> [String]? {
    let own = view.sentenceOf[i]
    let start = view.annotated.sentences[max(0, own - reach)].lowerBound
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
