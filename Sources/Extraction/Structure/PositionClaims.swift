internal import Language
internal import TextModel

/// `position`: who holds which post where.
enum PositionClaims {
  static func read(_ context: inout StructureContext) {
    for office in context.analysis.offices {
      guard let holder = office.holder, context.type(holder) == "person" else { continue }
      let owner = possessor(of: office, context)
      guard owner != nil || isTrusted(office, context) else { continue }
      let targets = owner.map { [$0] } ?? targets(of: office, context)
      var properties = ["title": office.title]
      if office.isFormer { properties["former"] = "true" }
      for target in targets
      where ["country", "ministry", "organization", "armed-group"].contains(
        context.type(target))
      {
        context.claim(
          "position", from: holder, to: target, at: office.head,
          rule: "position.\(office.kind)", confidence: office.confidence, properties: properties)
      }
    }
  }

  /// Whose post it is, where a pronoun or description says so and the office has nobody: "the
  /// bank, whose director, X".
  private static func possessor(of office: OfficeMention, _ context: StructureContext) -> Int? {
    guard office.confidence < 0.9 else { return nil }
    for child in context.children[office.head] where context.tokens[child].dep == "poss" {
      guard let mention = context.index.mention(headedBy: child), mention.entities.count == 1,
        let entity = mention.entities.first,
        ["organization", "armed-group", "country"].contains(context.type(entity))
      else { continue }
      // A ministry would have to be the country's own; only posts without one are sure.
      return context.words.postTargets[office.kind] == "both" ? nil : entity
    }
    return nil
  }

  private static func targets(of office: OfficeMention, _ context: StructureContext) -> [Int] {
    switch context.words.postTargets[office.kind] {
    case "both": return office.countries + office.bodies
    case "nation": return office.bodies
    case "country-first": return office.countries.isEmpty ? office.bodies : office.countries
    default: return office.bodies.isEmpty ? office.countries : office.bodies
    }
  }

  /// Whether the country of a post is stated or can be guessed well enough.
  ///
  /// A wrong edge hurts more than a missing one: a guess is kept where the sentence leaves no
  /// choice, and for ministers, whom articles name beside the country that acts.
  static func isTrusted(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    guard office.confidence < 0.9, let guess = office.countries.first else { return true }
    // "his prime minister", "their leader": the pronoun says whose, and it is no country's name.
    if context.children[office.head].contains(where: { context.tokens[$0].tag == "PRP$" }) {
      return false
    }
    // Another mention states the holder's country; a further guess adds nothing.
    let isStated = context.analysis.offices.contains {
      $0.holder == office.holder && $0.confidence >= 0.9
    }
    if isStated { return false }
    let sentence = context.sentence(office.head)
    var inside: [Int] = []
    for mention in context.analysis.mentions
    where sentence.contains(mention.head) && mention.entities.count == 1
      && mention.form != .pronoun
    {
      let entity = mention.entities[0]
      if context.type(entity) == "country", !inside.contains(entity) { inside.append(entity) }
    }
    if inside == [guess] || isSubject(guess, in: sentence, context) { return true }
    if inside.isEmpty, context.entities.filter({ $0.type == "country" }).count == 1 { return true }
    let isMinister = context.words.postTargets[office.kind] == "both"
    return isMinister && (inside.count < 2 || inside.first == guess)
  }

  /// Whether a country is the subject of a clause of the sentence, by name.
  private static func isSubject(
    _ country: Int, in sentence: Range<Int>, _ context: StructureContext
  ) -> Bool {
    context.analysis.mentions.contains {
      sentence.contains($0.head) && $0.entities == [country] && $0.form == .name
        && ["nsubj", "nsubjpass"].contains(context.tokens[$0.head].dep)
    }
  }

  // MARK: Verbs

  /// "X, who heads the National Security Council", "X chairs the commission".
  static func readVerbs(_ context: inout StructureContext) {
    for verb in context.tokens.indices where context.tokens[verb].pos == "VERB" {
      guard let title = context.words.postVerbs[context.tokens[verb].lemma.lowercased()],
        !context.isNegated(verb), let holder = subject(of: verb, context)
      else { continue }
      for object in context.children[verb] where context.tokens[object].dep == "dobj" {
        guard let body = context.single(object, ["organization", "armed-group", "ministry"]) else {
          continue
        }
        context.claim(
          "position", from: holder, to: body, at: verb, rule: "position.verb", confidence: 0.8,
          modality: context.isPossible(verb) ? .possible : .asserted,
          properties: ["title": title])
      }
    }
  }

  private static func subject(of verb: Int, _ context: StructureContext) -> Int? {
    for child in context.children[verb] where context.tokens[child].dep == "nsubj" {
      guard let mention = context.index.mention(headedBy: child) else {
        // "X, who heads": the relative pronoun stands for what the clause hangs on.
        guard context.tokens[child].tag == "WP", context.tokens[verb].dep == "relcl" else {
          continue
        }
        return context.single(context.tokens[verb].head, ["person"])
      }
      if mention.entities.count == 1, let entity = mention.entities.first,
        context.type(entity) == "person"
      {
        return entity
      }
    }
    return nil
  }
}
