internal import Language
internal import Ontology
internal import TextModel

/// `position` for posts in the plural: "Foreign Ministers Ayman Qusous and Yair Sapir", "two
/// defence ministers, Chile's Marcela Riquelme and Argentina's Horacio Bustamante".
enum SharedPostClaims {
  static func read(_ context: inout StructureContext) {
    let ontology = context.words.ontology
    let text = context.phrases
    var i = 0
    while i < context.tokens.count {
      guard let match = ontology.titles.longest(in: text, at: i),
        let reading = match.values.first(where: \.isPlural)
      else {
        i += 1
        continue
      }
      let title = i..<(i + match.length)
      i = title.upperBound
      let kind = ontology.posts[reading.post].kind
      guard context.words.postTargets[kind] != "nation" else { continue }
      let pairs = paired(title.upperBound, context)
      if pairs.isEmpty, kind != "legislator", let body = body(behind: title, context) {
        let found = holders(title, context)
        for holder in found.isEmpty ? named(before: title, context) : found {
          context.claim(
            "position", from: holder.entity, to: body, at: title.upperBound - 1,
            rule: "position.shared-body", confidence: 0.8,
            properties: ["title": one(of: title, context)])
        }
        continue
      }
      let holders = pairs.isEmpty ? holders(title, context) : pairs.map(\.holder)
      let common = pairs.isEmpty ? country(before: title.lowerBound, context) : nil
      let homes =
        pairs.isEmpty
        ? common == nil ? homes(of: holders, context) : [:]
        : Dictionary(pairs.map { ($0.holder.entity, $0.country) }, uniquingKeysWith: { a, _ in a })
      for holder in holders
      where !context.analysis.offices.contains(where: { $0.head == holder.token }) {
        guard let country = country(of: holder, context) ?? common ?? homes[holder.entity] else {
          continue
        }
        let properties = ["title": reading.label]
        context.claim(
          "position", from: holder.entity, to: country, at: holder.token,
          rule: "position.shared", confidence: 0.8, properties: properties)
        if let portfolio = reading.portfolio,
          let ministry = ministry(ontology.portfolios[portfolio], country, context)
        {
          context.claim(
            "position", from: holder.entity, to: ministry, at: holder.token,
            rule: "position.shared", confidence: 0.8, properties: properties)
        }
      }
    }
  }

  /// "Founders of the banned Liberal Front": the body behind a title in the plural.
  private static func body(behind title: Range<Int>, _ context: StructureContext) -> Int? {
    let end = context.sentence(title.lowerBound).upperBound
    var i = title.upperBound
    guard i + 1 < end, ["of", "at"].contains(context.texts[i]) else { return nil }
    i += 1
    while i < end, i - title.upperBound < 6, context.index.mention(covering: i)?.form != .name {
      guard
        ["DT", "JJ", "NN", "VBN", "VBG"].contains(context.tokens[i].tag)
          || context.covering(i, ["country"]) != nil
      else { return nil }
      i += 1
    }
    guard i < end, let name = context.index.mention(covering: i), name.form == .name,
      // "Leaders of the Front and the League" are of one each.
      name.tokens.upperBound >= end
        || !["and", "'s", "'"].contains(context.texts[name.tokens.upperBound])
          && !context.tokens[name.tokens.upperBound].tag.hasPrefix("NN")
    else { return nil }
    return context.covering(i, ["organization", "armed-group"])
  }

  /// What each holder of a title in the plural is: "Founder".
  private static func one(of title: Range<Int>, _ context: StructureContext) -> String {
    let words =
      title.dropLast().map { context.tokens[$0].text }
      + [context.tokens[title.upperBound - 1].lemma.lowercased()]
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// "Etienne Mbarga and Julius Ngwa, founders of": the two names right in front of a comma.
  private static func named(before title: Range<Int>, _ context: StructureContext) -> [Holder] {
    let first = context.sentence(title.lowerBound).lowerBound
    var i = title.lowerBound - 1
    if i > first, ["the", "two"].contains(context.texts[i]) { i -= 1 }
    guard i > first, context.texts[i] == "," else { return [] }
    i -= 1
    var result: [Holder] = []
    while i >= first, result.count < 6, let name = context.index.mention(covering: i),
      name.form == .name, name.tokens.upperBound == i + 1, name.entities.count == 1,
      context.type(name.entities[0]) == "person"
    {
      result.append(Holder(entity: name.entities[0], token: name.head, mention: name))
      i = name.tokens.lowerBound - 1
      guard i > first, context.texts[i] == "and" || context.texts[i] == "," && result.count > 1
      else { break }
      i -= 1
    }
    return result.count > 1 ? result : []
  }

  private struct Holder {
    var entity: Int
    var token: Int
    var mention: EntityMention
  }

  /// "The foreign ministers of Estonia, Iceland and Lithuania — A, B and C": as many names as
  /// countries, in the same order.
  private static func paired(
    _ start: Int, _ context: StructureContext
  ) -> [(holder: Holder, country: Int)] {
    let end = context.sentence(max(0, start - 1)).upperBound
    guard start + 4 < end, context.texts[start] == "of" else { return [] }
    var i = start + 1
    var countries: [Int] = []
    var holders: [Holder] = []
    while i < end, countries.count + holders.count < 16 {
      if let mention = context.index.mention(covering: i), mention.form == .name,
        mention.entities.count == 1
      {
        let entity = mention.entities[0]
        if context.type(entity) == "country", holders.isEmpty {
          countries.append(entity)
        } else if context.type(entity) == "person" {
          holders.append(Holder(entity: entity, token: mention.head, mention: mention))
        } else {
          break
        }
        i = max(i + 1, mention.tokens.upperBound)
      } else if [",", "and", "the", "—", "–", "-", "(", ":"].contains(context.texts[i])
        || context.tokens[i].isSpace
      {
        i += 1
      } else {
        break
      }
    }
    guard countries.count > 1, countries.count == holders.count else { return [] }
    return zip(holders, countries).map { ($0, $1) }
  }

  /// People named right after the title or in apposition to it, with their conjuncts.
  private static func holders(_ title: Range<Int>, _ context: StructureContext) -> [Holder] {
    let head = title.upperBound - 1
    var tokens: [Int] = []
    // In front of the first name the title is a part of its noun phrase.
    if head + 1 < context.tokens.count, let next = context.index.mention(covering: head + 1),
      next.form == .name, context.sentence(head).contains(next.head)
    {
      tokens = [next.head] + context.conjuncts(next.head)
      tokens += namesInLine(from: next, context).filter { !tokens.contains($0) }
    }
    for child in context.children[head] where context.tokens[child].dep == "appos" {
      tokens += [child] + context.conjuncts(child)
    }
    if context.tokens[head].dep == "appos" {
      let first = context.tokens[head].head
      tokens += [first] + context.conjuncts(first).filter { $0 < head }
    }
    var result: [Holder] = []
    for token in tokens {
      guard let entity = context.single(token, ["person"]),
        let mention = context.index.mention(headedBy: token),
        !result.contains(where: { $0.entity == entity })
      else { continue }
      result.append(Holder(entity: entity, token: token, mention: mention))
    }
    return result.count >= 2 ? result : []
  }

  /// Names after the first one, each with its country: "X of Nigeria, Y of Ghana and Z of Benin".
  /// The parser takes the later names for conjuncts of the countries.
  private static func namesInLine(from first: EntityMention, _ context: StructureContext) -> [Int] {
    let limit = context.sentence(first.head).upperBound
    var result: [Int] = []
    var i = first.tokens.upperBound
    while i + 1 < limit, context.tokens[i].text == "of",
      let country = context.index.mention(covering: i + 1), country.form == .name,
      context.single(country.head, ["country"]) != nil
    {
      i = country.tokens.upperBound
      while i < limit, [",", "and"].contains(context.tokens[i].text) { i += 1 }
      guard i < limit, let name = context.index.mention(covering: i), name.form == .name,
        context.single(name.head, ["person"]) != nil
      else { break }
      result.append(name.head)
      i = name.tokens.upperBound
    }
    return result
  }

  /// The country beside a name: "Chile's Marcela Riquelme", "Yair Sapir of Israel".
  private static func country(of holder: Holder, _ context: StructureContext) -> Int? {
    for object in context.objects(of: holder.token, { $0 == "of" }) where object > holder.token {
      if let country = context.single(object, ["country"]) { return country }
    }
    let after = holder.mention.tokens.upperBound
    if after + 1 < context.tokens.count, context.tokens[after].text == "of",
      let country = context.covering(after + 1, ["country"])
    {
      return country
    }
    var i = holder.mention.tokens.lowerBound - 1
    let start = context.sentence(holder.token).lowerBound
    while i >= start, context.tokens[i].tag == "POS" || context.tokens[i].tag == "JJ" {
      if let country = context.covering(i, ["country"]) { return country }
      i -= 1
    }
    if i >= start, i + 1 < context.tokens.count, context.tokens[i + 1].tag == "POS" {
      return context.covering(i, ["country"])
    }
    return nil
  }

  /// "Two former Lebanese ministers, X and Y": the adjective in front.
  private static func country(before title: Int, _ context: StructureContext) -> Int? {
    var i = title - 1
    let first = context.sentence(title).lowerBound
    while i >= first, title - i < 4 {
      if let country = context.covering(i, ["country"]) {
        return context.index.mention(covering: i)?.form == .modifier && !context.isCompounded(i)
          && !(i > first && context.texts[i - 1] == "and") ? country : nil
      }
      guard ["JJ", "CD"].contains(context.tokens[i].tag) else { return nil }
      i -= 1
    }
    return nil
  }

  /// Where two holders' names are at home, when each fits just one country of the article and they
  /// differ: "Foreign ministers Aibek Orozaliev and Sirojiddin Muhriddin".
  private static func homes(of holders: [Holder], _ context: StructureContext) -> [Int: Int] {
    guard holders.count == 2, holders.allSatisfy({ country(of: $0, context) == nil }) else {
      return [:]
    }
    var result: [Int: Int] = [:]
    for holder in holders {
      let fits = context.words.nameOrigins.fit(of: context.entities[holder.entity].name)
      let ranked = context.countryCounts.keys
        .compactMap { country -> (country: Int, fit: Double)? in
          guard let code = context.entities[country].properties["country"], let fit = fits[code]
          else { return nil }
          return (country, fit)
        }
        .sorted { $0.fit != $1.fit ? $0.fit > $1.fit : $0.country < $1.country }
      guard let best = ranked.first, ranked.count == 1 || ranked[1].fit < best.fit else {
        return [:]
      }
      result[holder.entity] = best.country
    }
    return Set(result.values).count == 2 ? result : [:]
  }

  private static func ministry(
    _ portfolio: Portfolio, _ country: Int, _ context: StructureContext
  ) -> Int? {
    let name = context.entities[country].name
    let code = context.entities[country].properties["country"]
    let wanted = "\(portfolio.ministry(in: code)) (\(name))"
    return context.entities.firstIndex { $0.type == "ministry" && $0.name == wanted }
  }
}
