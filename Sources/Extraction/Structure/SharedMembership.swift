internal import Language
internal import Ontology
internal import TextModel

/// Members and officers in the plural, with their names in a row: "two lawmakers of the Civic
/// Platform, Anna Lis and Piotr Wilk", "Labour MPs Jane Rowe and Ian Field", "X and Y, both
/// commanders of the group Z".
enum SharedMembership {
  private static let bodies: WordSet = ["organization", "armed-group"]

  static func read(_ context: inout StructureContext) {
    let text = context.phrases
    for noun in context.tokens.indices where context.tokens[noun].tag.hasPrefix("NN") {
      // "Labour MPs": the tagger may take an abbreviation for one.
      guard
        ["NNS", "NNPS"].contains(context.tokens[noun].tag)
          || context.tokens[noun].text.hasSuffix("Ps"), context.isRead(noun)
      else { continue }
      if let party = party(at: noun, context) {
        claim(names(before: noun - 1, context), party, at: noun, title: nil, &context)
        continue
      }
      guard let title = title(at: noun, text, context) else { continue }
      if let (body, end) = bodyBehind(noun, context) {
        let isClosed = end < context.tokens.count && context.texts[end] == ","
        let behind = isClosed ? names(from: end + 1, context) : []
        let holders = behind.isEmpty ? names(before: noun - 1, context) : behind
        claim(holders, body, at: noun, title: title, &context)
      } else if let (body, start) = bodyInFront(noun, context) {
        let behind = names(from: noun + 1, context)
        let holders = behind.isEmpty ? names(before: start - 1, context) : behind
        claim(holders, body, at: noun, title: title, &context)
      }
    }
  }

  /// What a plural noun calls people: a post and its kind; a kind without a label makes no post.
  private struct Title {
    var label: String
    var kind: String
  }

  private static func title(at noun: Int, _ text: PhraseText, _ context: StructureContext)
    -> Title?
  {
    let ontology = context.words.ontology
    let first = context.sentence(noun).lowerBound
    for start in max(first, noun - 2)...noun {
      guard let match = ontology.titles.longest(in: text, at: start),
        start + match.length == noun + 1,
        let reading = match.values.first(where: \.isPlural)
      else { continue }
      return Title(label: reading.label, kind: ontology.posts[reading.post].kind)
    }
    let lemma = context.tokens[noun].lemma.lowercased()
    return context.words.has("own-member", lemma)
      || context.words.has("own-member", context.texts[noun])
      ? Title(label: "", kind: "member") : nil
  }

  /// "Both Republicans": a party's people.
  private static func party(at noun: Int, _ context: StructureContext) -> Int? {
    guard noun > 1, ["both", "all"].contains(context.texts[noun - 1]) else { return nil }
    return context.covering(noun, ["organization"])
  }

  /// The body behind "of" or "from", and where its name ends.
  private static func bodyBehind(
    _ noun: Int, _ context: StructureContext
  ) -> (body: Int, end: Int)? {
    let limit = min(context.sentence(noun).upperBound, noun + 9)
    guard noun + 2 < limit, ["of", "from", "with", "for", "at"].contains(context.texts[noun + 1])
    else { return nil }
    var i = noun + 2
    while i < limit {
      if let mention = context.index.mention(covering: i), mention.form == .name,
        mention.entities.count == 1, bodies.contains(context.type(mention.entities[0]))
      {
        var end = mention.tokens.upperBound
        // "The Islah party", "the Lord's Resistance Army rebel group".
        while end < limit, context.tokens[end].tag == "NN",
          context.words.has("body-noun", context.texts[end])
        {
          end += 1
        }
        return (mention.entities[0], end)
      }
      guard ["DT", "JJ", "NN", "VBG", "HYPH", "NNP", "JJS"].contains(context.tokens[i].tag),
        context.index.mention(covering: i).map({ $0.form != .name }) ?? true
      else { return nil }
      i += 1
    }
    return nil
  }

  /// The body right in front of the noun, and where its phrase begins.
  private static func bodyInFront(
    _ noun: Int, _ context: StructureContext
  ) -> (body: Int, start: Int)? {
    let first = context.sentence(noun).lowerBound
    var i = noun - 1
    while i > first, noun - i < 3, context.tokens[i].tag == "JJ" || context.tokens[i].tag == "NN",
      context.index.mention(covering: i) == nil
    {
      i -= 1
    }
    guard i >= first, let mention = context.index.mention(covering: i), mention.form == .name,
      mention.entities.count == 1, bodies.contains(context.type(mention.entities[0]))
    else { return nil }
    return (mention.entities[0], mention.tokens.lowerBound)
  }

  /// Two or more names in a row that begin at a token.
  private static func names(from start: Int, _ context: StructureContext) -> [EntityMention] {
    var result: [EntityMention] = []
    guard start < context.tokens.count else { return [] }
    let limit = context.sentence(start).upperBound
    var i = start
    while i < limit {
      if let name = person(covering: i, context), name.tokens.lowerBound <= i {
        result.append(name)
        i = name.tokens.upperBound
        var next = i
        while next < limit, [",", "and"].contains(context.texts[next]) { next += 1 }
        guard next > i else { break }
        i = next
      } else {
        break
      }
    }
    return result.count > 1 ? result : []
  }

  /// Two or more names in a row whose last one ends, but for a comma and what counts them, before a
  /// token.
  private static func names(before end: Int, _ context: StructureContext) -> [EntityMention] {
    guard end > 0 else { return [] }
    let first = context.sentence(end).lowerBound
    var i = end
    while i > first, end - i < 5,
      ["DT", "CD", "JJ", "VBG", "PDT", "CC"].contains(context.tokens[i].tag),
      context.texts[i] != "and"
    {
      i -= 1
    }
    guard i > first, context.texts[i] == "," else { return [] }
    i -= 1
    var result: [EntityMention] = []
    while i >= first, let name = person(covering: i, context) {
      result.insert(name, at: 0)
      i = name.tokens.lowerBound - 1
      let before = i
      while i >= first, [",", "and"].contains(context.texts[i]) { i -= 1 }
      guard i < before else { break }
    }
    return result.count > 1 ? result : []
  }

  private static func person(covering i: Int, _ context: StructureContext) -> EntityMention? {
    guard let mention = context.index.mention(covering: i), mention.form == .name,
      mention.entities.count == 1, context.type(mention.entities[0]) == "person"
    else { return nil }
    return mention
  }

  private static func claim(
    _ holders: [EntityMention], _ body: Int, at noun: Int, title: Title?,
    _ context: inout StructureContext
  ) {
    let isHouse = PositionClaims.isLegislature(body, context)
    var isMember = true
    if let title, !title.label.isEmpty {
      switch title.kind {
      case "legislator", "legislature": isMember = !isHouse
      case "minister", "deputy-minister", "member", "religious", "regional", "diplomat":
        isMember = true
      default: isMember = context.words.has("no-post", title.label.lowercased())
      }
    }
    for holder in holders {
      let properties = isMember ? [:] : ["title": title?.label ?? ""]
      context.claim(
        isMember ? "affiliated-with" : "position", from: holder.entities[0], to: body, at: noun,
        rule: isMember ? "affiliated.shared" : "position.shared", confidence: 0.8,
        properties: properties)
    }
  }
}
