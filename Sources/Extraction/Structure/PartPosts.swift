internal import Language
internal import TextModel

/// Posts at a part of a body that has no name of its own: the head of the league's disciplinary
/// board serves the league.
enum PartPosts {
  private static let bodies: Set<String> = ["organization", "ministry", "armed-group", "country"]

  /// Gives claims about such a part to the body whose part it is, and leaves out those about parts
  /// of nobody known.
  ///
  /// - Complexity: O(claims · mentions of the part).
  static func raise(_ claims: [Claim], _ context: StructureContext) -> [Claim] {
    var parts: [String: Int] = [:]
    for (number, entity) in context.entities.enumerated() where isPart(entity, context) {
      parts[entity.id] = number
    }
    guard !parts.isEmpty else { return claims }
    var mentions: [Int: [EntityMention]] = [:]
    for mention in context.analysis.mentions where mention.entities.count == 1 {
      mentions[mention.entities[0], default: []].append(mention)
    }
    var known = Set(claims.map(key))
    return claims.compactMap { claim in
      if claim.type == "affiliated-with", let part = parts[claim.from] {
        // "Ivory Coast's cocoa board" may be the state's.
        let isState = context.entity(id: claim.to).map { context.type($0) } == "country"
        return isState && isAgency(part, context) ? claim : nil
      }
      guard ["position", "affiliated-with"].contains(claim.type), let part = parts[claim.to] else {
        return claim
      }
      guard
        let owner = mentions[part, default: []].prefix(20).lazy
          .compactMap({ self.owner(of: $0, context) }).first ?? chamber(of: part, context),
        context.type(owner) != "country" || !isAgency(part, context)
      else { return isAgency(part, context) ? claim : nil }
      var raised = claim
      raised.to = context.entities[owner].id
      return raised.to != raised.from && known.insert(key(raised)).inserted ? raised : nil
    }
  }

  /// "The country's cocoa board" may well be a body of its own.
  private static func isAgency(_ part: Int, _ context: StructureContext) -> Bool {
    context.entities[part].name.hasSuffix(" board")
  }

  private static func key(_ claim: Claim) -> String { "\(claim.type)|\(claim.from)|\(claim.to)" }

  /// "The disciplinary board", "a legal department": in small letters, of no country by its name.
  private static func isPart(_ entity: DocumentEntity, _ context: StructureContext) -> Bool {
    guard entity.type == "organization", !entity.name.hasSuffix(")"),
      entity.name.allSatisfy({ !$0.isUppercase }), entity.name.contains(" "),
      let last = entity.name.split(separator: " ").last
    else { return false }
    return context.words.has("inner-part", String(last))
  }

  /// "Who chairs the defence committee": of the only chamber that the article names.
  private static func chamber(of part: Int, _ context: StructureContext) -> Int? {
    guard context.entities[part].name.hasSuffix("committee") else { return nil }
    let chambers = context.entities.indices.filter {
      $0 != part && context.type($0) == "organization" && PositionClaims.isLegislature($0, context)
    }
    return chambers.count == 1 ? chambers[0] : nil
  }

  /// "Its disciplinary board", "the league's board", "the board of the league".
  private static func owner(of mention: EntityMention, _ context: StructureContext) -> Int? {
    let first = context.sentence(mention.head).lowerBound
    var before = mention.tokens.lowerBound - 1
    if before > first, context.tokens[before].tag == "JJ" { before -= 1 }
    if before >= first {
      let isOwn = context.tokens[before].tag == "PRP$"
      if isOwn, let owner = context.covering(before, bodies) { return owner }
      if context.tokens[before].tag == "POS", before > first {
        return context.covering(before - 1, bodies)
      }
    }
    var after = mention.tokens.upperBound
    guard after + 1 < context.sentence(mention.head).upperBound,
      ["of", "at", "in"].contains(context.texts[after])
    else { return nil }
    after += context.texts[after + 1] == "the" ? 2 : 1
    return after < context.tokens.count ? context.covering(after, bodies) : nil
  }
}
