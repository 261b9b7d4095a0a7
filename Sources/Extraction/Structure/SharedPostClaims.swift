internal import Language
internal import Ontology
internal import TextModel

/// `position` for posts in the plural: "Foreign Ministers Ayman Qusous and Yair Sapir", "two defence
/// ministers, Chile's Marcela Riquelme and Argentina's Horacio Bustamante".
enum SharedPostClaims {
  static func read(_ context: inout StructureContext) {
    let ontology = context.words.ontology
    let text = PhraseText(context.tokens.map(\.text))
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
      for holder in holders(title, context) {
        guard let country = country(of: holder, context) else { continue }
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

  private struct Holder {
    var entity: Int
    var token: Int
    var mention: EntityMention
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

  /// Names after the first one, each with its country: "X of Nigeria, Y of Ghana and Z of Benin". The
  /// parser takes the later names for conjuncts of the countries.
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

  private static func ministry(
    _ portfolio: Portfolio, _ country: Int, _ context: StructureContext
  ) -> Int? {
    let name = context.entities[country].name
    let code = context.entities[country].properties["country"]
    let wanted = "\(portfolio.ministry(in: code)) (\(name))"
    return context.entities.firstIndex { $0.type == "ministry" && $0.name == wanted }
  }
}
