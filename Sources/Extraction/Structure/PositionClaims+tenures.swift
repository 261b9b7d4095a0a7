internal import Language
internal import TextModel

/// When somebody came into the post that another sentence gives him.
extension PositionClaims {
  /// "Prime Minister Kaja Tamm took office in 2021", "President Sall, in power since 2012", "she
  /// was elected in May": the time of the only post that somebody holds.
  ///
  /// - Complexity: O(times + claims).
  static func readTenures(_ context: inout StructureContext) {
    var open: [Int: [Int]] = [:]
    var titles: [Int: Set<String>] = [:]
    for (i, claim) in context.claims.enumerated() where claim.type == "position" {
      guard let person = context.entity(id: claim.from) else { continue }
      titles[person, default: []].insert(claim.properties["title"] ?? "")
      if claim.properties["former"] != "true", claim.polarity == .positive,
        claim.modality == .asserted
      {
        open[person, default: []].append(i)
      }
    }
    open = open.filter { person, claims in
      titles[person]?.count == 1 && claims.allSatisfy { context.claims[$0].date == nil }
    }
    guard !open.isEmpty else { return }
    var found: [Int: (value: DateValue, token: Int)] = [:]
    for time in context.analysis.times where time.expression.type == "DATE" {
      guard let value = time.expression.value, value.end == nil,
        let person = newHolder(at: time, context), open[person] != nil, found[person] == nil,
        context.analysis.document.published.map({ value.firstDay <= $0.lastDay }) ?? true
      else { continue }
      found[person] = (value, time.tokens.lowerBound)
    }
    for (person, tenure) in found {
      for claim in open[person] ?? [] {
        context.date(claim, tenure.value, at: tenure.token)
      }
    }
  }

  /// Who comes into a post at a time, in a clause that does not say which.
  private static func newHolder(at time: TimeMention, _ context: StructureContext) -> Int? {
    let anchor = context.anchor(of: time)
    var node = context.tokens[anchor].head
    if context.tokens[node].dep == "prep" { node = context.tokens[node].head }
    // "In power since 2012": behind the noun, or behind a "be" above it.
    if let holder = standing(node, time, context) { return holder }
    // "Came to power in a coup in 2012".
    if context.tokens[node].dep == "pobj",
      ["in", "after", "through", "following"].contains(context.texts[context.tokens[node].head])
    {
      node = context.tokens[context.tokens[node].head].head
    }
    guard context.tokens[node].pos == "VERB", !context.isNegated(node), !context.isPossible(node)
    else { return nil }
    let lemma = context.tokens[node].lemma.lowercased()
    let isPassive =
      context.children[node].contains { context.tokens[$0].dep == "nsubjpass" }
      || context.tokens[node].dep == "acl" && context.tokens[node].tag == "VBN"
    if isPassive {
      // "Was elected in 2012", and not "was elected mayor in 2012".
      guard context.words.has("installing-verb", lemma),
        !context.children[node].contains(where: {
          ["oprd", "xcomp", "attr", "dobj"].contains(context.tokens[$0].dep)
            || ["as", "to", "for", "by"].contains(context.texts[$0])
        })
      else { return nil }
      return newcomer(of: node, context)
    }
    // "Had held the post since January", "has run the national body since 2011".
    if context.texts[time.tokens.lowerBound] == "since"
      || time.tokens.lowerBound > 0 && context.texts[time.tokens.lowerBound - 1] == "since"
    {
      return isServing(node, context) ? newcomer(of: node, context) : nil
    }
    let isTaking =
      context.words.has("taking-office", lemma)
      && context.children[node].contains {
        context.tokens[$0].dep == "dobj" && isOffice($0, context)
      }
    let isComing =
      ["come", "rise", "sweep", "return"].contains(lemma)
      && context.objects(of: node) { $0 == "to" || $0 == "into" }.contains { isOffice($0, context) }
    return isTaking || isComing ? newcomer(of: node, context) : nil
  }

  /// "X, in power since 2012", "X has been in office since May".
  private static func standing(
    _ node: Int, _ time: TimeMention, _ context: StructureContext
  ) -> Int? {
    var first = time.tokens.lowerBound
    if context.texts[first] == "since" { first += 1 }
    guard first > 1, ["since", "from"].contains(context.texts[first - 1]),
      ["power", "office"].contains(context.texts[first - 2]), first > 2,
      context.texts[first - 3] == "in"
    else { return nil }
    if first > 5, context.texts[first - 4] == ",",
      let person = context.covering(first - 5, ["person"])
    {
      return person
    }
    let above = context.tokens[first - 3].head
    if context.tokens[above].lemma == "be" { return newcomer(of: above, context) }
    return context.single(above, ["person"])
  }

  /// "Held the post", "has been in the job", "ran the federation", with nothing but a noun for the
  /// body.
  private static func isServing(_ verb: Int, _ context: StructureContext) -> Bool {
    let objects = context.children[verb].filter { context.tokens[$0].dep == "dobj" }
    switch context.tokens[verb].lemma.lowercased() {
    case "hold", "occupy", "have", "do": return objects.contains { isOffice($0, context) }
    case "be", "serve":
      return context.objects(of: verb) { $0 == "in" }.contains { isOffice($0, context) }
    case let lemma where context.words.postVerbs[lemma] != nil:
      return objects.contains {
        context.tokens[$0].tag == "NN"
          && context.covering($0, ["organization", "ministry", "country", "armed-group"]) == nil
          && context.children[$0].contains { context.texts[$0] == "the" }
      }
    default: return false
    }
  }

  /// "Office", "power", "the presidency", bare or with an article.
  private static func isOffice(_ noun: Int, _ context: StructureContext) -> Bool {
    context.words.has("office-noun", context.texts[noun])
      && context.children[noun].allSatisfy {
        ["det", "poss"].contains(context.tokens[$0].dep) || $0 > noun
      }
  }

  private static func newcomer(of verb: Int, _ context: StructureContext) -> Int? {
    if context.tokens[verb].dep == "acl" {
      return context.single(context.tokens[verb].head, ["person"])
    }
    return context.children[verb].first { context.tokens[$0].dep.hasPrefix("nsubj") }
      .flatMap { context.single($0, ["person"]) ?? MembershipClaims.pronoun($0, context) }
  }
}
