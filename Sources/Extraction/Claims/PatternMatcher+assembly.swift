import Language

/// From argument places to entities.
extension PatternMatcher {
  /// Resolves the two ends and checks them.
  func assemble(
    _ rule: Rule, _ token: Int, frame: PredicateReader.Frame, literals: [Int],
    heads: (Pattern.Source) -> [Int]
  ) throws(Failure) -> Match {
    let pattern = rule.pattern
    guard let fromSlot = pattern.from else { throw Failure(reason: .from) }
    for source in pattern.others where heads(source).isEmpty { throw Failure(reason: .other) }
    let fromHeads = heads(fromSlot.source)
    let toHeads = pattern.to.map { heads($0.source) } ?? []
    arguments.looksBack = ["supports", "opposes"].contains(rule.edge)
    let fromTypes = fromSlot.types ?? schema.from(rule.edge)
    let toTypes = pattern.to?.types ?? schema.to(rule.edge)
    var from = resolve(fromHeads, descends: fromSlot.descends, types: fromTypes)
    if isReciprocal(toHeads) {
      from.removeAll { !toTypes.contains(self.entityTypes[$0.entity]) }
      guard from.count > 1 else { throw Failure(reason: .to) }
      return Match(
        rule: rule, trigger: token, anchor: frame.anchor, from: from, to: [], literals: literals,
        isReciprocal: true)
    }
    guard !from.isEmpty else { throw Failure(reason: .from) }
    guard let toSlot = pattern.to else {
      guard from.count > 1 else { throw Failure(reason: .to) }
      return Match(
        rule: rule, trigger: token, anchor: frame.anchor, from: from, to: [], literals: literals,
        isReciprocal: true)
    }
    var to = resolve(toHeads, descends: toSlot.descends, types: toTypes)
    if pattern.kind == .hyphen, to.count > 1 {
      // "Shell-owned X and the Danish firm Y": Y has words of its own.
      to.removeAll { other in
        !toHeads.contains(other.token)
          && [
            other.token, parse.dep(other.token) == "appos" ? parse.head(other.token) : other.token,
          ]
          .contains { parse.hasChild($0, "det", "poss") }
      }
    }
    if to.isEmpty, toTypes.contains("country"), parse.lists["homed-edges"].contains(rule.edge) {
      to = homes(of: resolve(toHeads, descends: false, types: ["place"]), for: from)
    }
    guard !to.isEmpty else { throw Failure(reason: .to) }
    if rule.edge == "opposes", toSlot.descends { to += doers(of: to, types: toTypes) }
    let shared = Set(from.map(\.entity)).intersection(to.map(\.entity))
    if !shared.isEmpty {
      // "France, Italy and Spain had banned its use": the use of something else.
      if from.count > 1, to.contains(where: { parse.tokens[$0.token].tag == "PRP$" }) {
        throw Failure(reason: .same)
      }
      // "Leaders of A met A's neighbours B and C": what remains without the overlap.
      if from.count > 1 { from.removeAll { shared.contains($0.entity) } }
      if to.count > 1 { to.removeAll { shared.contains($0.entity) } }
      if from.isEmpty || to.isEmpty || Set(from.map(\.entity)) == Set(to.map(\.entity)) {
        throw Failure(reason: .same)
      }
    }
    return Match(
      rule: rule, trigger: token, anchor: frame.anchor, from: from, to: to, literals: literals,
      isReciprocal: false)
  }

  private func resolve(
    _ heads: [Int], descends: Bool, types: Set<String>
  ) -> [ArgumentReader.Argument] {
    var result: [ArgumentReader.Argument] = []
    for head in heads {
      let accepts: (Int) -> Bool = { types.contains(self.entityTypes[$0]) }
      if head <= Self.modifierMark {
        if result.isEmpty {
          result += arguments.modifiers(of: Self.modifierMark - head, accepts: accepts)
        }
      } else {
        result += arguments.arguments(at: head, descends: descends, accepts: accepts)
      }
    }
    var seen: Set<Int> = []
    return result.filter { seen.insert($0.entity).inserted }
  }

  /// "Condemned the shelling of the villages by Chad": the event, and whose deed it is.
  private func doers(of events: [ArgumentReader.Argument], types: Set<String>)
    -> [ArgumentReader.Argument]
  {
    let accepts: (Int) -> Bool = {
      EdgeSchema.actors.contains(self.entityTypes[$0]) && types.contains(self.entityTypes[$0])
    }
    return events.filter {
      ["event", "agreement"].contains(entityTypes[$0.entity]) && parse.isNominal($0.token)
    }
    .flatMap { event in
      // "Opposed China's ban on fishing".
      let owners =
        parse.lists["own-measures"].contains(parse.lemmas[event.token])
        ? parse.children(event.token, "poss")
          .flatMap { arguments.arguments(at: $0, accepts: accepts) } : []
      if !owners.isEmpty { return owners }
      guard entityTypes[event.entity] == "event" else { return [] }
      // The parser hangs "by" on whom it was done to, now and then.
      let phrases = parse.prepositions(of: event.token)
      let inner = phrases.filter { $0.word == "of" }
        .flatMap { parse.prepositions(of: $0.object) }
      return (phrases + inner).filter { $0.word == "by" }
        .flatMap { arguments.arguments(at: $0.object, accepts: accepts) }
    }
  }

  /// "Flew tents to Antananarivo": the country is helped.
  private func homes(
    of places: [ArgumentReader.Argument], for helpers: [ArgumentReader.Argument]
  ) -> [ArgumentReader.Argument] {
    // "Fed children in the valley" may be done at home, but not by a foreign state or a charity.
    let areForeign = helpers.allSatisfy {
      self.entityTypes[$0.entity] == "country" || arguments.isReliefBody($0.entity)
    }
    return places.filter { place in
      areForeign || parse.dep(place.token) != "pobj"
        || ["to", "into", "for", "onto"].contains(parse.words[parse.head(place.token)])
    }.compactMap { place in
      arguments.placeCountry?(place.entity).map {
        ArgumentReader.Argument(
          entity: $0, token: place.token, confidence: place.confidence * 0.95, isName: false)
      }
    }
  }

  /// "Each other", "one another".
  private func isReciprocal(_ heads: [Int]) -> Bool {
    heads.contains { head in
      guard head > Self.modifierMark else { return false }
      let word = parse.words[head]
      // The parser takes "one" of "one another" for the object, and "each" for a word of its own.
      if word == "one", head + 1 < parse.words.count, parse.words[head + 1] == "another" {
        return true
      }
      guard word == "other" || word == "another", head > 0 else {
        return parse.hasChild(head, "det") && parse.words[max(0, head - 1)] == "other"
          && isOfEach(head)
      }
      return ["each", "one"].contains(parse.words[head - 1])
        || parse.words[head - 1] == "the" && isOfEach(head)
    }
  }

  /// "Each side blamed the other": whether the subject of an object's verb is each of two.
  private func isOfEach(_ object: Int) -> Bool {
    let above = parse.head(object)
    let verb = parse.isVerb(above) ? above : parse.head(above)
    return parse.isVerb(verb)
      && parse.subjects(of: verb).contains { subject in
        parse.words[subject] == "each"
          || parse.children(subject, "det").contains { parse.words[$0] == "each" }
      }
  }
}
