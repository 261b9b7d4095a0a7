internal import Language
internal import TextModel

/// The party for which somebody stands, sits or was elected, by the words in front of its name.
extension AffiliationClaims {
  /// "Elected in 2011 for the Rural Congress", "heads the list of the Flemish Accord", "fifth on
  /// the Secular Party's list", "took office as the candidate of Free Island".
  static func readTickets(_ context: inout StructureContext) {
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 && context.isRead(mention.head) {
      let party = mention.entities[0]
      guard context.type(party) == "organization", !MembershipClaims.isChamber(party, context),
        let anchor = anchor(of: mention, context), let person = runner(anchor, mention, context)
      else { continue }
      context.claim(
        "affiliated-with", from: person, to: party, at: mention.head, rule: "affiliated.ticket",
        confidence: 0.8)
    }
  }

  /// The verb or the noun for a list by which somebody is a party's.
  private static func anchor(of party: EntityMention, _ context: StructureContext) -> Int? {
    let sentence = context.sentence(party.head)
    let after = party.tokens.upperBound
    if after + 1 < sentence.upperBound, context.tokens[after].tag == "POS",
      context.words.has("ticket", context.texts[after + 1])
    {
      return isTaken(from: party.tokens.lowerBound, context) ? after + 1 : nil
    }
    var i = party.tokens.lowerBound - 1
    while i > sentence.lowerBound, party.tokens.lowerBound - i < 5,
      ["DT", "JJ", "NN", "VBG", "HYPH"].contains(context.tokens[i].tag),
      context.index.mention(covering: i).map({ $0.form != .name }) ?? true
    {
      i -= 1
    }
    guard i > sentence.lowerBound else { return nil }
    if context.texts[i] == "of" || context.texts[i] == "for",
      context.words.has("ticket", context.texts[i - 1])
    {
      return isTaken(from: i - 1, context) ? i - 1 : nil
    }
    // "For EU membership" is for something else.
    guard context.texts[i] == "for",
      after >= sentence.upperBound || !context.tokens[after].tag.hasPrefix("NN")
    else { return nil }
    // "Was elected in 2001 for", "sat in parliament for".
    let isParty = MembershipClaims.isParty(party.head, context)
    for verb in (max(sentence.lowerBound, i - 9)..<i).reversed() {
      if [",", ";"].contains(context.texts[verb]) { return nil }
      let token = context.tokens[verb]
      guard token.pos == "VERB" else { continue }
      let lemma = token.lemma.lowercased()
      guard
        context.words.has("ticket-verb", lemma)
          || isParty && context.words.has("standing-verb", lemma), !context.isNegated(verb)
      else { return nil }
      return verb
    }
    return nil
  }

  /// Whether somebody stands on a list, heads it or is a candidate: not who loses to one or attacks
  /// it.
  private static func isTaken(from noun: Int, _ context: StructureContext) -> Bool {
    let first = context.sentence(noun).lowerBound
    var i = noun - 1
    while i > first, noun - i < 4, ["DT", "JJ", "PRP$"].contains(context.tokens[i].tag) { i -= 1 }
    guard i >= first else { return false }
    return ["on", "as", "under"].contains(context.texts[i])
      || context.words.has("ticket-taking", context.tokens[i].lemma.lowercased())
  }

  /// Who runs: the subject in front of the list or verb, or behind "Elected for X in 2011,".
  private static func runner(
    _ anchor: Int, _ party: EntityMention, _ context: StructureContext
  ) -> Int? {
    let sentence = context.sentence(anchor)
    for i in (sentence.lowerBound..<anchor).reversed() {
      guard let mention = context.index.mention(covering: i), mention.entities.count == 1,
        context.type(mention.entities[0]) == "person", mention.tokens.upperBound == i + 1
      else { continue }
      // "Prisoners of the Marcos dictatorship".
      if context.tokens[i + 1].tag.hasPrefix("NN"), mention.form == .name { continue }
      // "The movement's ticket", "beaten by Ana Ruiz": somebody else.
      let next = i + 1
      let start = mention.tokens.lowerBound
      let before = start > sentence.lowerBound ? context.texts[start - 1] : ""
      if context.tokens[next].tag == "POS" || context.tokens[i].tag == "PRP$"
        || ["by", "of", "with", "from", "against", "over", "to", "under"].contains(before)
      {
        return nil
      }
      return mention.entities[0]
    }
    guard anchor == sentence.lowerBound, context.tokens[anchor].tag == "VBN",
      let comma = (party.tokens.upperBound..<min(sentence.upperBound, party.tokens.upperBound + 6))
        .first(where: { context.texts[$0] == "," }), comma + 1 < sentence.upperBound
    else { return nil }
    return context.covering(comma + 1, ["person"])
  }
}
