internal import Language
internal import Ontology
internal import TextModel

/// Names that say which event is meant outside its article: "polls in Israel" is the "2022 Israeli
/// election", "bombing (2008)" the "bombing in Colombo (2008)".
///
/// Only events that the text describes by a common noun are named, from the day and place that the claims
/// give them; the former name stays an alias.
enum EventNames {
  /// Completes the names of the events of an analysis.
  ///
  /// - Complexity: O(events · claims).
  static func complete(_ analysis: inout DocumentAnalysis, words: StructureWords) {
    var taken = Set(analysis.entities.map(\.name))
    for number in analysis.entities.indices where analysis.entities[number].type == "event" {
      guard let parts = parts(of: analysis.entities[number].name),
        let noun = parts.noun.split(separator: " ").last,
        words.eventKinds[String(noun)] != nil || words.eventKinds[parts.noun] != nil
      else { continue }
      let id = analysis.entities[number].id
      let years = years(of: id, analysis)
      guard let year = parts.year ?? (years.count == 1 ? years[0] : nil) else { continue }
      let isPoll = words.has("poll-word", String(noun))
      let name: String
      if isPoll, let nation = nation(of: id, parts.place, analysis, words) {
        let called = words.has("poll-synonym", parts.noun) ? "election" : parts.noun
        name = "\(year) \(nation) \(called)"
      } else if let place = parts.place ?? place(of: id, analysis), !isPoll {
        let article = place.hasPrefix("United ") ? "the " : ""
        name = "\(parts.noun) in \(article)\(place) (\(year))"
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

  /// "Bombing (2008)", "presidential election in Chad", "polls": a common noun, a place, a year.
  private static func parts(of name: String) -> (noun: String, place: String?, year: Int?)? {
    var rest = name
    var year: Int?
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
      guard let number = Int(rest[rest.index(after: open)...].dropLast()) else { return nil }
      year = number
      rest = String(rest[..<open]).trimmingSuffix(" ")
    }
    var place: String?
    if let found = rest.firstRange(of: " in ") {
      place = String(rest[found.upperBound...])
      rest = String(rest[..<found.lowerBound])
    }
    let noun = rest.split(separator: " ")
    guard (1...3).contains(noun.count), place?.first?.isUppercase ?? true,
      noun.allSatisfy({ $0.first?.isLowercase ?? false }),
      !noun.contains(where: { ["of", "on", "for", "with", "between", "to"].contains($0) })
    else { return nil }
    return (rest, place, year)
  }

  private static func years(of event: String, _ analysis: DocumentAnalysis) -> [Int] {
    Set(
      analysis.claims.filter {
        $0.type == "on-date" && $0.from == event && $0.polarity == .positive
      }
      .compactMap { $0.date?.start.year }
    ).sorted()
  }

  /// The one place or country in which the claims set an event.
  private static func place(of event: String, _ analysis: DocumentAnalysis) -> String? {
    let places = Set(
      analysis.claims.filter { $0.type == "located-in" && $0.from == event }.map(\.to))
    guard places.count == 1, let id = places.first else { return nil }
    return analysis.entities.first { $0.id == id }?.name
  }

  /// The adjective of the country that votes: of the name, the place or who takes part.
  private static func nation(
    of event: String, _ place: String?, _ analysis: DocumentAnalysis, _ words: StructureWords
  ) -> String? {
    let related = analysis.claims.filter {
      $0.type == "located-in" && $0.from == event || $0.type == "participated-in" && $0.to == event
    }
    .flatMap { [$0.from, $0.to] }
    let countries = Set(
      analysis.entities.filter {
        $0.type == "country" && ($0.name == place || place == nil && related.contains($0.id))
      }.compactMap { $0.properties["country"] })
    guard countries.count == 1, let code = countries.first else { return nil }
    return words.ontology.countries.first { $0.code == code }?.adjectives.first
  }
}

extension String {
  /// Without a suffix, if it is there.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
