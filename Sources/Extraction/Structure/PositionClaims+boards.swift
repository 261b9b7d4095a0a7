internal import Language
internal import TextModel

/// Posts at a body that the sentence calls by its board, or that somebody comes to work at.
extension PositionClaims {
  private static let bodies: Set<String> = ["organization", "armed-group", "ministry"]

  /// "Orion Steel rejected the bid. Ana Ruiz, who chairs the board,", "the board, chaired by Ana
  /// Ruiz, voted": of the only body that the sentence and the one before speak of.
  static func readBoards(_ context: inout StructureContext) {
    for board in context.tokens.indices
    where context.words.has("bare-board", context.texts[board])
      && context.tokens[board].tag == "NN" && isBare(board, context)
    {
      let verb = context.tokens[board].head
      let led = context.children[board].first {
        context.tokens[$0].dep == "acl" && isChairing($0, context)
      }
      var holder: Int?
      var act = verb
      if let led {
        act = led
        holder =
          context.children[led].filter { context.tokens[$0].dep == "agent" }
          .flatMap { context.children[$0] }.compactMap { context.single($0, ["person"]) }.first
      } else if context.tokens[board].dep == "dobj", context.tokens[verb].pos == "VERB",
        isChairing(verb, context)
      {
        holder = subject(of: verb, context)
      }
      guard let holder, !context.isNegated(act),
        let body = bodySpokenOf(at: board, of: holder, context)
      else {
        continue
      }
      context.claim(
        "position", from: holder, to: body, at: act, rule: "position.verb", confidence: 0.7,
        modality: context.isPossible(act) ? .possible : .asserted,
        properties: ["title": "Chair"])
    }
  }

  private static func isChairing(_ verb: Int, _ context: StructureContext) -> Bool {
    ["chair", "head", "lead"].contains(context.tokens[verb].lemma.lowercased())
  }

  /// "The board", "its board", with nothing that says what it decides on or whose it is.
  private static func isBare(_ board: Int, _ context: StructureContext) -> Bool {
    context.covering(board, bodies) == nil
      && context.children[board].allSatisfy { child in
        child > board
          ? context.tokens[child].dep != "prep"
          : ["the", "its"].contains(context.texts[child])
      }
      && context.children[board].contains { $0 < board }
  }

  /// The one body that a sentence and the one before name or take up. In "X, a Green who chairs the
  /// panel" the party is not meant.
  private static func bodySpokenOf(
    at token: Int, of holder: Int, _ context: StructureContext
  ) -> Int? {
    let own = context.sentence(token).lowerBound
    let last = max(context.sentence(max(0, own - 1)).lowerBound, token - 80)
    for range in [max(own, last)..<token, min(own, last)..<own] {
      let found = Set(
        range.compactMap { i -> Int? in
          if context.tokens[i].dep == "appos",
            context.covering(context.tokens[i].head, ["person"]) == holder
          {
            return nil
          }
          return context.covering(i, bodies)
        })
      if found.count == 1 { return found.first }
      if found.count > 1 { return nil }
    }
    return nil
  }

  /// "It is led by X", "the council oversees the pact and has been led by X since May": whose
  /// subject is a pronoun or that of the verb before.
  static func readLedBy(_ context: inout StructureContext) {
    for verb in context.tokens.indices
    where context.tokens[verb].tag == "VBN" && !context.isNegated(verb) {
      guard let title = context.words.postVerbs[context.tokens[verb].lemma.lowercased()],
        let agent = context.children[verb].first(where: { context.tokens[$0].dep == "agent" })
      else { continue }
      var clause = verb
      if context.tokens[verb].dep == "conj" { clause = context.tokens[verb].head }
      let subjects = (context.children[verb] + context.children[clause]).filter {
        ["nsubjpass", "nsubj"].contains(context.tokens[$0].dep)
      }
      guard let subject = subjects.first,
        let body = context.single(subject, bodies) ?? takenUp(subject, context),
        // "The U.N. mission in Mali (MINUSMA), which is headed by X": the one in brackets is.
        context.tokens[verb].dep != "relcl"
          || OwnershipClaims.bracketed(behind: context.tokens[verb].head, context) == nil
      else { continue }
      let people = context.children[agent].filter { context.tokens[$0].dep == "pobj" }
        .flatMap { noun in
          [noun] + context.children[noun].filter { context.tokens[$0].dep == "appos" }
        }
      guard let holder = people.compactMap({ context.single($0, ["person"]) }).first else {
        continue
      }
      context.claim(
        "position", from: holder, to: body, at: verb, rule: "position.headed-by", confidence: 0.75,
        date: context.time(of: verb),
        modality: context.isPossible(verb) ? .possible : .asserted, properties: ["title": title])
    }
  }

  /// "X joined Orion Steel as head of compliance", "Y worked for the Fund as an economist": who
  /// does what there.
  static func readWorkingAs(_ context: inout StructureContext) {
    for verb in context.tokens.indices
    where context.tokens[verb].pos == "VERB"
      && context.words.has("working-as", context.tokens[verb].lemma.lowercased())
      && !context.isNegated(verb)
    {
      let posts = context.objects(of: verb) { $0 == "as" }.filter { isPost($0, context) }
      guard let post = posts.first, posts.count == 1,
        let holder = subject(of: verb, context)
      else { continue }
      let isJoining = context.tokens[verb].lemma.lowercased().hasSuffix("join")
      let homes =
        isJoining
        ? context.children[verb].filter { context.tokens[$0].dep == "dobj" }
        : context.objects(of: verb) { ["for", "at", "with"].contains($0) }
      // "Served the union as treasurer".
      let served =
        isJoining ? [] : context.children[verb].filter { context.tokens[$0].dep == "dobj" }
      guard let body = (homes + served).compactMap({ headed($0, context) }).first,
        body != holder
      else { continue }
      let title = context.tokens[post].text
      context.claim(
        "position", from: holder, to: body, at: verb, rule: "position.works-as", confidence: 0.75,
        date: isJoining ? context.time(of: verb) : nil,
        modality: context.isPossible(verb) ? .possible : .asserted,
        properties: ["title": title.prefix(1).uppercased() + title.dropFirst()])
    }
  }

  /// "The UN force known as UNIFIL", "a militia called the Kono Avengers": the name behind a noun.
  static func called(_ noun: Int, _ context: StructureContext) -> Int? {
    for verb in context.children[noun]
    where context.tokens[verb].dep == "acl" && context.tokens[verb].tag == "VBN" && verb > noun {
      switch context.tokens[verb].lemma.lowercased() {
      case "know":
        if let name = context.objects(of: verb, { $0 == "as" }).lazy
          .compactMap({ context.single($0, bodies) }).first
        {
          return name
        }
      case "call", "name":
        if let name = context.children[verb].lazy
          .filter({ $0 > verb && context.tokens[$0].dep == "oprd" })
          .compactMap({ context.single($0, bodies) }).first
        {
          return name
        }
      default: continue
      }
    }
    return nil
  }

  /// "The council was set up in May. Ana Ruiz, who chairs it,": the body that a pronoun takes up.
  static func takenUp(_ token: Int, _ context: StructureContext) -> Int? {
    guard ["it", "them"].contains(context.texts[token]) else { return nil }
    return context.covering(token, bodies)
  }

  /// A title or a trade.
  private static func isPost(_ noun: Int, _ context: StructureContext) -> Bool {
    context.words.has("occupation", context.tokens[noun].lemma.lowercased())
      || context.words.has("leading-people", context.tokens[noun].lemma.lowercased())
      || ["head", "chief"].contains(context.texts[noun])
      || context.analysis.offices.contains {
        $0.tokens.contains(noun) && !["member", "legislator", "courtesy"].contains($0.kind)
      }
  }
}
