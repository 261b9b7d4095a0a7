internal import Language
internal import Ontology
internal import TextModel

/// Names that say which event is meant outside its article: "polls in Israel" is the "2022 Israeli
/// election", "bombing (2008)" the "bombing in Colombo (2008)".
///
/// Only events that the text describes by a common noun are named, from the day and place that the
/// claims give them; the former name stays an alias.
enum EventNames {
  /// Completes the names of the events of an analysis.
  ///
  /// - Complexity: O(entities + claims).
  static func complete(_ analysis: inout DocumentAnalysis, words: StructureWords) {
    nameSufferers(&analysis, words)
    var taken = Set(analysis.entities.map(\.name))
    var told: [String: [Claim]] = [:]
    for claim in analysis.claims {
      switch claim.type {
      case "on-date", "located-in": told[claim.from, default: []].append(claim)
      case "participated-in": told[claim.to, default: []].append(claim)
      default: continue
      }
    }
    let byID = Dictionary(
      analysis.entities.indices.map { (analysis.entities[$0].id, $0) },
      uniquingKeysWith: { a, _ in a })
    for number in analysis.entities.indices where analysis.entities[number].type == "event" {
      guard let parts = parts(of: analysis.entities[number].name, words),
        let noun = parts.noun.split(separator: " ").last,
        words.eventKinds[String(noun)] != nil || words.eventKinds[parts.noun] != nil
      else { continue }
      let claims = told[analysis.entities[number].id] ?? []
      let related = claims.filter { $0.type != "on-date" }.flatMap { [$0.from, $0.to] }
        .compactMap { byID[$0].map { analysis.entities[$0] } }
      let years = years(claims)
      // A name of the year of publication is a guess, for which the day of the event goes.
      let isGuess = parts.year == analysis.document.published?.start.year
      let day = years.count == 1 ? years[0] : nil
      guard let year = isGuess ? day ?? parts.year : parts.year ?? day else { continue }
      let isPoll = words.has("poll-word", String(noun))
      let name: String
      if isPoll, let nation = nation(parts.place, related, words) {
        let called = words.has("poll-synonym", parts.noun) ? "election" : parts.noun
        name = "\(year) \(nation) \(called)"
      } else if let place = closer(claims, than: parts.place, byID, analysis, words), !isPoll {
        let article = place.hasPrefix("United ") ? "the " : ""
        name = "\(parts.noun) in \(article)\(place) (\(year))"
      } else if parts.place == nil, let guessed = parts.year, guessed != year {
        // The year of publication gives way to the event's own.
        name = "\(parts.noun) (\(year))"
      } else {
        continue
      }
      guard taken.insert(name).inserted else { continue }
      let former = analysis.entities[number].name
      if !analysis.entities[number].aliases.contains(former) {
        analysis.entities[number].aliases.append(former)
        analysis.entities[number].aliases.sort()
      }
      analysis.entities[number].name = name
    }
  }

  /// "Killing of journalist Haddad", "the Haddad killing": with the name that the article gives
  /// him.
  private static func nameSufferers(_ analysis: inout DocumentAnalysis, _ words: StructureWords) {
    // Names, other names and last parts of names; nil where several people have one.
    var bearers: [String: String?] = [:]
    for person in analysis.entities where person.type == "person" && !person.name.isEmpty {
      let words = person.name.split(separator: " ")
      let parts = words.indices.map { words[$0...].joined(separator: " ") }
      for form in Set(parts + person.aliases) {
        bearers[form] = bearers[form] == nil ? person.name : .some(nil)
      }
    }
    guard !bearers.isEmpty else { return }
    var taken = Set(analysis.entities.map(\.name))
    for number in analysis.entities.indices where analysis.entities[number].type == "event" {
      let name = analysis.entities[number].name
      let tail = name.firstRange(of: " (").map { String(name[$0.lowerBound...]) } ?? ""
      let parts = name.dropLast(tail.count).split(separator: " ").map(String.init)
      guard parts.count > 1 else { continue }
      let noun: String
      var named: ArraySlice<String>
      if parts.count > 2, parts[1] == "of", words.has("suffered-noun", parts[0]) {
        noun = parts[0]
        // "Death of former president X": without what he was.
        named = parts[2...].drop { $0.first?.isLowercase ?? true }
      } else if let last = parts.last, words.has("suffered-noun", last) {
        noun = last
        named = parts.dropLast()
      } else {
        continue
      }
      let short = named.joined(separator: " ")
      guard !short.isEmpty else { continue }
      guard let bearer = bearers[short] ?? nil else { continue }
      let full = "\(noun) of \(bearer)\(tail)"
      guard full != name, taken.insert(full).inserted else { continue }
      if !analysis.entities[number].aliases.contains(name) {
        analysis.entities[number].aliases.append(name)
        analysis.entities[number].aliases.sort()
      }
      analysis.entities[number].name = full
    }
  }

  /// "Bombing (2008)", "presidential election in Chad", "polls": a common noun, a place, a year.
  private static func parts(
    of name: String, _ words: StructureWords
  ) -> (noun: String, place: String?, year: Int?)? {
    var rest = name
    var year: Int?
    // "Polls" at the beginning of a sentence.
    if let first = rest.split(separator: " ").first.map({ $0.lowercased() }),
      let kind = words.eventKinds[first], kind != "meeting",
      rest.dropFirst().allSatisfy({ !$0.isUppercase })
    {
      rest = first + rest.dropFirst(first.count)
    }
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
      guard let number = Int(rest[rest.index(after: open)...].dropLast()) else { return nil }
      year = number
      rest = String(rest[..<open]).trimmingSuffix(" ")
    }
    var place: String?
    if let found = rest.firstRange(of: " in ") {
      place = String(rest[found.upperBound...])
      // "Outbreak in Malaysia in 1998 and 1999".
      if let time = place?.firstRange(of: " in "), let whole = place,
        whole[time.upperBound...].first?.isNumber ?? false
      {
        place = String(whole[..<time.lowerBound])
      }
      rest = String(rest[..<found.lowerBound])
    }
    // "Shooting in the Finnish city of Turku".
    if let whole = place?.split(separator: " "), whole.first?.first?.isLowercase ?? false,
      let of = whole.lastIndex(of: "of"), of > 0, of + 1 < whole.count,
      words.placeNouns.contains(String(whole[of - 1]))
    {
      place = whole[(of + 1)...].joined(separator: " ")
    }
    let noun = rest.split(separator: " ")
    // "State of emergency", whatever its words.
    if words.eventKinds[rest] != nil, place?.first?.isUppercase ?? true {
      return (rest, place, year)
    }
    guard (1...3).contains(noun.count), place?.first?.isUppercase ?? true,
      noun.allSatisfy({ $0.first?.isLowercase ?? false }),
      !noun.contains(where: { ["of", "on", "for", "with", "between", "to"].contains($0) })
    else { return nil }
    return (rest, place, year)
  }

  private static func years(_ claims: [Claim]) -> [Int] {
    Set(
      claims.filter { $0.type == "on-date" && $0.polarity == .positive }
        .compactMap { $0.date?.start.year }
    ).sorted()
  }

  /// The place that a name has, or the one of the claims, which goes before a country: "talks in
  /// Geneva" and not "in Switzerland".
  private static func closer(
    _ claims: [Claim], than named: String?, _ byID: [String: Int], _ analysis: DocumentAnalysis,
    _ words: StructureWords
  ) -> String? {
    guard let named else { return place(claims, byID, analysis) }
    guard words.ontology.countries.contains(where: { $0.name == named }),
      let told = place(claims, byID, analysis),
      analysis.entities.contains(where: { $0.name == told && $0.type == "place" })
    else { return named }
    return told
  }

  /// The one place or country in which the claims set an event.
  private static func place(
    _ claims: [Claim], _ byID: [String: Int], _ analysis: DocumentAnalysis
  ) -> String? {
    let places = Set(claims.filter { $0.type == "located-in" }.map(\.to))
    guard places.count == 1, let id = places.first, let number = byID[id] else { return nil }
    return analysis.entities[number].name
  }

  /// The adjective of the country that votes: of the name, or else of the place or who takes part.
  private static func nation(
    _ place: String?, _ related: [DocumentEntity], _ words: StructureWords
  ) -> String? {
    var codes = Set(
      related.filter { $0.type == "country" }.compactMap { $0.properties["country"] })
    if let place {
      codes = Set(words.ontology.countries.filter { $0.name == place }.map(\.code))
    }
    guard codes.count == 1, let code = codes.first else { return nil }
    return words.ontology.countries.first { $0.code == code }?.adjectives.first
  }
}

extension String {
  /// Without a suffix, if it is there.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
