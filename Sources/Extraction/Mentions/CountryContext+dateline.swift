import Language
import TextModel

/// Where an article is at home by its dateline, its headline and how often it names countries.
extension CountryContext {
  /// The country of a place named in a dateline zone.
  static func dateline(
    _ view: TokenView, _ document: Document, _ lexicon: MentionLexicon
  ) -> String? {
    for zone in document.zones.filter({ $0.kind == .dateline }).prefix(5) {
      for i in view.tokens.indices
      where zone.span.contains(view.tokens[i].span) && view.isCapitalized[i] {
        guard
          let match = lexicon.names.match(
            in: view.words, from: i, limit: view.sentence(i).upperBound)
        else { continue }
        if let known = match.values.first(where: { $0.type == "country" }) {
          return known.country ?? known.name
        }
      }
    }
    return nil
  }

  /// "Belarus: opposition leader leaves for Lithuania": the country that stands alone in front of a
  /// title's colon.
  static func label(ofTitle title: String, _ lexicon: MentionLexicon) -> String? {
    guard let colon = title.firstIndex(of: ":"),
      title.distance(from: title.startIndex, to: colon) < 40
    else { return nil }
    let words = title[..<colon].split(separator: " ").map { FoldedWord.fold(String($0)) }
    guard let match = lexicon.names.match(in: words, from: 0, limit: words.count),
      match.tokens.count == words.count
    else { return nil }
    return match.values.first { $0.type == "country" && $0.use == .name }?.name
  }

  /// Whether the country of the dateline is only where others met: the text speaks of others and
  /// never of it, as news of the European Union from Brussels, or the lead tells of talks or an
  /// agreement of one other country, of which the text speaks no less or with which the headline
  /// begins: "Colombia's government and the rebels agreed on Friday to a truce, after talks in the
  /// Cuban capital".
  ///
  /// - Complexity: O(candidates + tokens of the lead).
  static func isVenue(
    _ place: String, _ candidates: [NameCandidate], _ isCity: [Bool], _ view: TokenView,
    _ document: Document, _ lexicon: MentionLexicon
  ) -> Bool {
    let outside = document.zones.filter { [.headline, .dateline].contains($0.kind) }.map(\.span)
    var counts: [String: Int] = [:]
    var named: [(name: String, first: Int)] = []
    for candidate in candidates where [.country, .demonym, .capital].contains(candidate.kind) {
      let first = candidate.tokens.lowerBound
      guard let name = candidate.country ?? candidate.name, !isCity[first],
        !outside.contains(where: { $0.contains(view.tokens[first].span) })
      else { continue }
      counts[name, default: 0] += 1
      named.append((name, first))
    }
    if counts[place] == nil, counts.values.contains(where: { $0 > 1 }) { return true }
    guard
      let start = view.tokens.firstIndex(where: { token in
        !outside.contains { $0.contains(token.span) }
      })
    else { return false }
    let lead = view.sentence(start)
    let acting = Set(
      named.filter { lead.contains($0.first) && isInSubjectPhrase($0.first, view) }.map(\.name))
    guard acting.count == 1, let other = acting.first, other != place,
      counts[other, default: 0] >= counts[place, default: 0]
        || opening(candidates, view, document, lexicon) == other
    else { return false }
    return lead.contains {
      // "A cease-fire" comes in three pieces.
      view.words[$0] == "fire" && $0 > 1 && view.words[$0 - 2] == "cease"
        || lexicon.bilateralNouns.contains(view.words[$0])
        || lexicon.agreementKinds[view.tokens[$0].lemma.lowercased()] != nil
    }
  }

  /// The country that the headline names first: "Chad, rebels agree truce at Doha talks".
  private static func opening(
    _ candidates: [NameCandidate], _ view: TokenView, _ document: Document,
    _ lexicon: MentionLexicon
  ) -> String? {
    let headlines = document.zones.filter { $0.kind == .headline }.map(\.span)
    guard !headlines.isEmpty else {
      let first = document.title.prefix { $0.isLetter || $0 == " " }
      let named = named(inTitle: String(first), lexicon)
      return named.count == 1 ? named.first : nil
    }
    let first = candidates.filter { candidate in
      [.country, .demonym, .capital].contains(candidate.kind)
        && headlines.contains { $0.contains(view.tokens[candidate.tokens.lowerBound].span) }
    }.min { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return first?.country ?? first?.name
  }

  /// The countries that the headline names, other than by a city where something is, in its order.
  static func headline(
    _ candidates: [NameCandidate], _ isCity: [Bool], _ view: TokenView, _ document: Document,
    _ lexicon: MentionLexicon
  ) -> [String] {
    let headlines = document.zones.filter { $0.kind == .headline }.map(\.span)
    guard !headlines.isEmpty else { return named(inTitle: document.title, lexicon).sorted() }
    var result: [String] = []
    for candidate in candidates where [.country, .demonym, .capital].contains(candidate.kind) {
      let start = candidate.tokens.lowerBound
      guard headlines.contains(where: { $0.contains(view.tokens[start].span) }), !isCity[start],
        let name = candidate.country ?? candidate.name, !result.contains(name)
      else { continue }
      result.append(name)
    }
    return result
  }

  /// The countries that a title names which does not stand in the text: "Chad's army chief quits".
  ///
  /// - Complexity: O(words of the title).
  static func named(inTitle title: String, _ lexicon: MentionLexicon) -> Set<String> {
    let words = title.split { !$0.isLetter && $0 != "." }.prefix(60).filter {
      $0.first?.isUppercase ?? false
    }
    .map { FoldedWord.fold(String($0)) }
    var result: Set<String> = []
    for i in words.indices {
      let match = lexicon.names.match(in: words, from: i, limit: words.count)
      let values = match?.values.filter { $0.type == "country" && !$0.isAcronym } ?? []
      if let value = values.first, values.count == match?.values.count { result.insert(value.name) }
    }
    return result
  }

  /// The country that an article names oftenest, before equals the one named first, where the text
  /// below the headline begins with it: "Sudan's warring factions have agreed".
  ///
  /// - Parameter ranked: countries by how often they are named.
  static func leading(
    _ ranked: [(name: String, count: Int)], _ candidates: [NameCandidate], _ isForeign: [Bool],
    _ view: TokenView, _ document: Document
  ) -> String? {
    guard let most = ranked.first, ranked.count < 2 || most.count >= ranked[1].count else {
      return nil
    }
    let headlines = document.zones.filter { $0.kind == .headline }.map(\.span)
    let first = candidates.filter { candidate in
      [.country, .demonym, .capital].contains(candidate.kind)
        && !isForeign[candidate.tokens.lowerBound]
        && !headlines.contains { $0.contains(view.tokens[candidate.tokens.lowerBound].span) }
    }.min { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return (first?.country ?? first?.name) == most.name ? most.name : nil
  }

  /// "Moldova's president-elect urges Russia to withdraw" over "Moldova's president-elect called":
  /// the country with which headline and text begin, where no other is named twice as often.
  static func opened(
    _ ranked: [(name: String, count: Int)], _ candidates: [NameCandidate], _ isForeign: [Bool],
    _ view: TokenView, _ document: Document, _ lexicon: MentionLexicon
  ) -> String? {
    guard let most = ranked.first,
      let name = opening(candidates, view, document, lexicon), name != most.name,
      let own = ranked.first(where: { $0.name == name }), own.count > 1,
      most.count < 2 * own.count,
      leading([own], candidates, isForeign, view, document) == name
    else { return nil }
    return name
  }

  static func isInSubjectPhrase(_ i: Int, _ view: TokenView) -> Bool {
    var j = i
    for _ in 0..<6 {
      let token = view.tokens[j]
      if ["nsubj", "nsubjpass"].contains(token.dep) { return true }
      guard ["poss", "amod", "compound", "nmod", "pobj", "prep"].contains(token.dep),
        token.head != j
      else { return false }
      j = token.head
    }
    return false
  }
}
