internal import Language
internal import TextModel

/// Seats that somebody was elected to.
extension MembershipClaims {
  /// "Was elected to the Senate for the Liberal Party", "elected to parliament in 1999, X became":
  /// a seat there, and the party.
  static func elected(_ verb: Int, _ context: inout StructureContext) {
    guard context.words.has("electing-verb", context.tokens[verb].lemma.lowercased()),
      !context.isNegated(verb), !context.isPossible(verb),
      // "Appointing X to the court, the president said": he gets no seat there.
      context.children[verb].contains(where: { context.tokens[$0].dep == "auxpass" })
        || context.tokens[verb].tag == "VBN" && ["acl", "advcl"].contains(context.tokens[verb].dep)
        || isDone(verb, context)
    else { return }
    var people = context.children[verb].filter {
      context.tokens[$0].dep == (isDone(verb, context) ? "dobj" : "nsubjpass")
    }
    if people.isEmpty { people = elects(verb, context) }
    guard
      let holder = people.compactMap({
        context.single($0, ["person"]) ?? pronoun($0, context)
      }).first
    else { return }
    var isSeated = false
    for object in context.objects(of: verb, { $0 == "to" || $0 == "into" }) {
      // "To the board of the central bank".
      guard
        let body = context.texts[object] == "board"
          ? PositionClaims.headed(object, context)
          : context.single(object, ["organization"]).flatMap({
            isChamber($0, context) ? $0 : nil
          })
      else { continue }
      isSeated = true
      context.claim(
        "position", from: holder, to: body, at: verb, rule: "position.elected", confidence: 0.8,
        date: context.time(of: verb), properties: ["title": "Member"])
    }
    guard isSeated else { return }
    for object in context.objects(of: verb, { ["for", "with"].contains($0) }) {
      guard let party = context.single(object, ["organization"]), !isChamber(party, context) else {
        continue
      }
      context.claim(
        "affiliated-with", from: holder, to: party, at: verb, rule: "affiliated.elected",
        confidence: 0.8)
    }
  }

  /// "The president appointed her to the court", "has named X to the board": told as done.
  private static func isDone(_ verb: Int, _ context: StructureContext) -> Bool {
    guard context.children[verb].contains(where: { context.tokens[$0].dep == "nsubj" }),
      ["ROOT", "conj", "relcl", "advcl", "ccomp"].contains(context.tokens[verb].dep)
    else { return false }
    return context.tokens[verb].tag == "VBD"
      || context.children[verb].contains {
        context.tokens[$0].dep == "aux" && ["has", "have", "had"].contains(context.texts[$0])
      }
  }

  /// "Held the seat for the Liberal Party", "won the district for the Greens": the party.
  static func heldFor(_ verb: Int, _ context: inout StructureContext) {
    guard !context.isNegated(verb) else { return }
    let objects = context.children[verb].filter { context.tokens[$0].dep == "dobj" }
    let isSeat = objects.contains {
      context.words.has("seat-noun", context.texts[$0])
        || context.covering($0, ["place"]) != nil
    }
    guard isSeat,
      let person = context.subjects(of: verb).compactMap({ context.single($0, ["person"]) }).first
    else { return }
    for object in ([verb] + objects).flatMap({ context.objects(of: $0) { $0 == "for" } }) {
      guard isParty(object, context), let party = context.single(object, ["organization"]) else {
        continue
      }
      context.claim(
        "affiliated-with", from: person, to: party, at: verb, rule: "affiliated.stands-for",
        confidence: 0.8)
    }
  }

  /// "Taught law and in 1995 was elected": who, where the verb only continues another.
  private static func elects(_ verb: Int, _ context: StructureContext) -> [Int] {
    let token = context.tokens[verb]
    return switch token.dep {
    case "conj": context.subjects(of: token.head)
    case "acl": [token.head]
    case "advcl": context.subjects(of: token.head)
    default: []
    }
  }

  /// Whether a body has seats: a parliament, council or board.
  static func isChamber(_ body: Int, _ context: StructureContext) -> Bool {
    ([context.entities[body].name] + context.entities[body].aliases).contains { name in
      name.lowercased().split(whereSeparator: { !$0.isLetter }).contains {
        context.words.has("legislature-word", String($0))
          || context.words.has("seat-body", String($0))
      }
    }
  }
}
