internal import Language
internal import TextModel

/// `replaces` that two sentences or two clauses tell: "X resigned on Monday. Her deputy, Y, will
/// take over as acting leader", "Y became president after X stepped down".
enum SuccessionClaims {
  static func read(_ context: inout StructureContext) {
    for verb in context.tokens.indices where context.tokens[verb].pos == "VERB" {
      afterClause(verb, &context)
      handedOn(verb, &context)
      guard isTakingOver(verb, context), !context.isNegated(verb), context.isRead(verb),
        let heir = heir(of: verb, context), let leaver = leaver(before: verb, than: heir, context)
      else { continue }
      context.claim(
        "replaces", from: heir, to: leaver, at: verb, rule: "replaces.after-leaving",
        confidence: 0.75, date: context.time(of: verb),
        modality: context.isPossible(verb) ? .possible : .asserted)
    }
  }

  /// "Will take over", "serves as acting leader", "was named interim coach", "steps in": without
  /// anybody to take over from.
  private static func isTakingOver(_ verb: Int, _ context: StructureContext) -> Bool {
    let children = context.children[verb]
    switch context.tokens[verb].lemma.lowercased() {
    case "take":
      guard children.contains(where: { context.texts[$0] == "over" }),
        !children.contains(where: { context.texts[$0] == "from" })
      else { return false }
      // "Took over the factory" is no succession.
      let objects = children.filter { context.tokens[$0].dep == "dobj" }
      return objects.isEmpty
        || objects.contains { context.words.has("post-noun", context.texts[$0]) }
    case "step":
      return children.contains { ["in", "up"].contains(context.texts[$0]) }
        && isStandIn(verb, context)
    case "serve", "act", "become", "name", "appoint": return isStandIn(verb, context)
    default: return false
    }
  }

  /// "Acting", "interim" in the words behind a verb.
  private static func isStandIn(_ verb: Int, _ context: StructureContext) -> Bool {
    context.texts[verb..<min(verb + 8, context.sentence(verb).upperBound)].contains {
      context.words.has("stand-in-word", $0)
    }
  }

  /// "Became president after X stepped down", "took power after ousting X", "was named minister
  /// following X's resignation".
  private static func afterClause(_ verb: Int, _ context: inout StructureContext) {
    guard isTakingOffice(verb, context), context.isRead(verb), !context.isNegated(verb),
      let heir = heir(of: verb, context) ?? spokenOf(verb, context)
    else { return }
    var leavers: Set<Int> = []
    for child in context.children[verb] {
      switch context.tokens[child].dep {
      case "advcl"
      where context.children[child].contains {
        ["after", "when"].contains(context.texts[$0]) && context.tokens[$0].head == child
      }:
        leavers.formUnion(goers(of: child, context))
      case "prep" where ["after", "following", "upon", "on"].contains(context.texts[child]):
        for object in context.children[child] {
          leavers.formUnion(goers(of: object, context))
        }
      default: continue
      }
    }
    leavers.remove(heir)
    guard leavers.count == 1, let leaver = leavers.first else { return }
    context.claim(
      "replaces", from: heir, to: leaver, at: verb, rule: "replaces.after-clause",
      confidence: 0.75, date: context.time(of: verb),
      modality: context.isPossible(verb) ? .possible : .asserted)
  }

  /// The people who, by a verb or noun, leave or lose a post.
  private static func goers(of word: Int, _ context: StructureContext) -> [Int] {
    let token = context.tokens[word]
    let children = context.children[word]
    if token.pos == "VERB" || token.pos == "AUX" {
      return children.filter {
        ["nsubj", "nsubjpass", "dobj"].contains(context.tokens[$0].dep)
          && (isLeaving($0, context) || isUnseated($0, word, context))
      }.compactMap { person(at: $0, context) }
    }
    guard context.words.has("departure-noun", context.texts[word]) else { return [] }
    return
      (children.filter { context.tokens[$0].dep == "poss" }
      + context.objects(of: word) { $0 == "of" })
      .compactMap { person(at: $0, context) }
  }

  /// A person by name, also in apposition: "his father, Sultan X".
  private static func person(at head: Int, _ context: StructureContext) -> Int? {
    context.single(head, ["person"])
      ?? context.children[head].filter { context.tokens[$0].dep == "appos" }
      .compactMap { context.single($0, ["person"]) }.first
  }

  /// The person that a pronoun stands for as the subject: "he took office after X died".
  private static func spokenOf(_ verb: Int, _ context: StructureContext) -> Int? {
    for child in context.children[verb]
    where ["nsubj", "nsubjpass"].contains(context.tokens[child].dep) {
      guard let mention = context.index.mention(headedBy: child), mention.entities.count == 1,
        mention.form == .pronoun, context.type(mention.entities[0]) == "person"
      else { continue }
      return mention.entities[0]
    }
    return nil
  }

  /// "After overthrowing X", "after X was assassinated": who loses a post by force.
  private static func isUnseated(_ head: Int, _ verb: Int, _ context: StructureContext) -> Bool {
    ["dobj", "nsubjpass"].contains(context.tokens[head].dep)
      && context.words.has("unseating-verb", context.tokens[verb].lemma.lowercased())
  }

  /// "Became president", "took office", "came to power", "was sworn in as governor", "was elected
  /// leader".
  private static func isTakingOffice(_ verb: Int, _ context: StructureContext) -> Bool {
    let children = context.children[verb]
    let objects = children.filter { ["dobj", "attr", "oprd"].contains(context.tokens[$0].dep) }
    let isOfPower = { (words: [Int]) -> Bool in
      words.contains { context.words.has("post-noun", context.texts[$0]) }
        || words.contains { ["power", "office", "throne", "crown"].contains(context.texts[$0]) }
    }
    switch context.tokens[verb].lemma.lowercased() {
    case "become": return objects.contains { isPost($0, context) }
    // "Took the oath of office as interim leader".
    case "take" where objects.contains { context.texts[$0] == "oath" }:
      let posts = ([verb] + objects).flatMap { context.objects(of: $0) { $0 == "as" } }
      return posts.contains { isPost($0, context) }
        || objects.flatMap { context.objects(of: $0) { $0 == "of" } }
          .contains { context.texts[$0] == "office" }
    case "take", "assume", "seize", "ascend", "win": return isOfPower(objects)
    case "come", "rise", "accede", "return", "sweep":
      return isOfPower(context.objects(of: verb) { ["to", "into"].contains($0) })
    case "swear", "inaugurate", "instal", "install", "crown", "elect", "appoint", "name", "choose",
      "select", "promote":
      // "Was appointed after the army ousted X" may have been to another post.
      let named = objects + context.objects(of: verb) { ["as", "to"].contains($0) }
      return children.contains { context.tokens[$0].dep == "nsubjpass" }
        && named.contains { isPost($0, context) }
    default: return false
    }
  }

  /// Whether a noun is a post that one person holds: a title or "leader", "head", and not "a
  /// senator".
  private static func isPost(_ noun: Int, _ context: StructureContext) -> Bool {
    guard
      !context.children[noun].contains(where: {
        context.tokens[$0].dep == "det" && ["a", "an"].contains(context.texts[$0])
      })
    else { return false }
    return context.words.has("post-noun", context.texts[noun])
      || context.analysis.offices.contains { $0.tokens.contains(noun) }
  }

  /// Who takes over: the subject, also of a passive.
  private static func heir(of verb: Int, _ context: StructureContext) -> Int? {
    for child in context.children[verb]
    where ["nsubj", "nsubjpass"].contains(context.tokens[child].dep) {
      if let person = context.single(child, ["person"]) { return person }
      for name in context.children[child] where context.tokens[name].dep == "appos" {
        if let person = context.single(name, ["person"]) { return person }
      }
    }
    return nil
  }

  /// The only person who leaves a post in the sentence before or the one before that.
  private static func leaver(
    before verb: Int, than heir: Int, _ context: StructureContext
  ) -> Int? {
    let own = context.sentenceOf[verb]
    for back in 1...2 where own - back >= 0 {
      var found: Set<Int> = []
      for mention in context.analysis.mentions
      where context.sentenceOf[mention.head] == own - back && mention.entities.count == 1
        && mention.entities[0] != heir && context.type(mention.entities[0]) == "person"
        && isLeaving(mention.head, context)
      {
        found.insert(mention.entities[0])
      }
      if found.count == 1 { return found.first }
      if found.count > 1 { return nil }
    }
    return nil
  }

  /// Whether the person at a noun gives up or loses a post: "X resigned", "the board sacked X".
  static func isLeaving(_ head: Int, _ context: StructureContext) -> Bool {
    var token = context.tokens[head]
    if token.dep == "appos" { token = context.tokens[token.head] }
    let verb = token.head
    let lemma = context.tokens[verb].lemma.lowercased()
    switch token.dep {
    case "nsubj":
      return !context.isNegated(verb)
        && (context.words.has("leaving-verb", lemma)
          || ["step", "stand"].contains(lemma)
            && context.children[verb].contains { context.texts[$0] == "down" })
    case "dobj", "nsubjpass":
      return context.words.has("dismissing-verb", lemma) && !context.isNegated(verb)
    default: return false
    }
  }
}
