internal import Language
internal import TextModel

/// When posts were held.
extension PositionClaims {
  /// When the post was held or begun, where the text says so of the post: "became prime minister in
  /// July", "mayor since 1998", "president of Kenya from 1987 to 2017", "the then minister".
  static func date(of office: OfficeMention, _ context: StructureContext) -> DateValue? {
    if let own = context.time(of: office.head) { return own }
    if let behind = stretch(behind: office, context) { return behind }
    if isThen(office, context) {
      // "Paid between 2014 and 2023 to the then minister": how long is not how long he was one.
      let time = clauseTime(of: office.head, context)
      return time?.end == nil ? time : nil
    }
    let token = context.tokens[office.head]
    switch token.dep {
    case "attr", "oprd": return context.time(of: token.head)
    case "pobj" where context.texts[token.head] == "as":
      return context.time(of: context.tokens[token.head].head)
    default: return nil
    }
  }

  /// The stretch right behind a post and its country or body, wherever the parse hangs it:
  /// "president of Kenya from 1987 to 2017,", "head of the bank between 2003 and 2008".
  private static func stretch(
    behind office: OfficeMention, _ context: StructureContext
  ) -> DateValue? {
    let sentence = context.sentence(office.head)
    var i = office.tokens.upperBound
    let end = min(sentence.upperBound, i + 10)
    // "Appointed governor of the bank last month", "elected president in 2015".
    let before = office.tokens.lowerBound - 1
    let isInstalled =
      before >= sentence.lowerBound && context.tokens[before].tag == "VBN"
      && context.words.has("installing-verb", context.tokens[before].lemma.lowercased())
    while i < end {
      if isInstalled,
        let time = context.analysis.times.first(where: {
          $0.tokens.lowerBound == i && $0.expression.type == "DATE"
        })
      {
        return time.expression.value
      }
      if isInstalled, ["in", "on"].contains(context.texts[i]) {
        i += 1
        continue
      }
      if ["from", "between", "since", "until"].contains(context.texts[i]) {
        let time = context.analysis.times.first {
          $0.tokens.contains(i) || $0.tokens.lowerBound == i + 1
        }
        guard let value = time?.expression.value, time?.expression.type == "DATE" else {
          return nil
        }
        return value
      }
      // Only over the body of the post.
      guard
        ["of", "for", "to", "the", "'s"].contains(context.texts[i])
          || context.covering(
            i, ["country", "organization", "ministry", "place", "armed-group"]) != nil
      else { return nil }
      i += 1
    }
    return nil
  }

  /// "The then minister X", "minister at the time", "who was then minister".
  private static func isThen(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    let texts = context.texts
    let sentence = context.sentence(office.head)
    let first = office.tokens.lowerBound
    let end = office.tokens.upperBound
    if (max(sentence.lowerBound, first - 5)..<end).contains(where: {
      texts[$0] == "then" && context.tokens[$0].tag != "CC"
        && !["and", "by", "since", ",", ";", "until"].contains($0 > 0 ? texts[$0 - 1] : "")
        || texts[$0].hasPrefix("then-")
    }) {
      return true
    }
    return (end..<min(sentence.upperBound, end + 5)).contains {
      texts[$0] == "at" && $0 + 2 < sentence.upperBound && texts[$0 + 1] == "the"
        && texts[$0 + 2] == "time"
    }
  }

  /// The time of the clause around a token: "dined in 2011 with the then minister".
  private static func clauseTime(of token: Int, _ context: StructureContext) -> DateValue? {
    var node = token
    for _ in 0..<10 {
      if ["VERB", "AUX"].contains(context.tokens[node].pos), let time = context.time(of: node) {
        return time
      }
      let head = context.tokens[node].head
      guard head != node, context.tokens[node].dep != "ccomp" else { return nil }
      node = head
    }
    return nil
  }
}
