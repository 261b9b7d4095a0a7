import Language
import TextModel

/// The features of what a pronoun may mean.
extension ReferenceReader {
  /// What speaks for and against one of the near entities.
  ///
  /// - Parameter fits: of each near entity, how a person's gender fits the pronoun; empty for "it".
  func slots(
    _ reference: Reference, _ near: [Place], _ number: Int, _ fits: [String]
  ) -> [UInt32] {
    var bag = FeatureBag(bits: Self.bits)
    let place = near[number]
    let type = analysis.entities[place.entity].type
    /// Adds a feature with the type, and with the kind of pronoun besides.
    func add(_ name: StaticString, _ value: String) {
      bag.add(name, value, type)
      bag.add(name, value, type, reference.kind)
    }
    add("type", "")
    addPlace(reference, near, number, add)
    addStanding(reference, place, add)
    addClause(reference, place, add)
    addRules(reference, place, add)
    if reference.isPerson { addGender(near, number, fits, add) }
    return bag.distinct
  }

  /// What speaks for what the rules take a pronoun for where it is none of the near entities:
  /// several, or one far away.
  func slots(_ reference: Reference, known mention: EntityMention) -> [UInt32] {
    var bag = FeatureBag(bits: Self.bits)
    let level = Self.level(mention)
    let types = Set(mention.entities.map { analysis.entities[$0].type }).sorted()
    let size = mention.entities.count > 1 ? "several" : "far"
    bag.add("known", size, reference.kind)
    bag.add("known", size, level, reference.kind)
    bag.add("known", size, types.joined(separator: "+"), reference.family)
    bag.add("known word", size, view.words[reference.token])
    return bag.distinct
  }

  private func addPlace(
    _ reference: Reference, _ near: [Place], _ number: Int,
    _ add: (StaticString, String) -> Void
  ) {
    let place = near[number]
    let apart = view.sentenceOf[reference.token] - place.sentence
    add("apart", "\(apart)")
    add("nearer", String(min(5, number)))
    add("role", place.role)
    add("role apart", "\(min(2, apart))" + place.role)
    add("form", "\(min(2, apart))" + place.form.rawValue)
    // "Former FARC fighters": a name that only qualifies a noun.
    let above = view.tokens[view.tokens[place.token].head]
    if ["compound", "nmod", "amod"].contains(view.tokens[place.token].dep),
      above.tag == "NN" || above.tag == "NNS"
    {
      add("qualifies", above.tag)
    }
    add("of", String(min(6, near.count)))
    if apart == 0 {
      add(
        "tokens", String([2, 4, 8, 16, 32].firstIndex { reference.token - place.token <= $0 } ?? 5))
    }
    let isSame =
      view.tokens[place.token].paragraph == view.tokens[reference.token].paragraph
    add("paragraph", isSame ? "\(min(2, apart))same" : "other")
    // The first mention and the first subject of its type in the sentence.
    let inside = places[starts[place.sentence]..<starts[place.sentence + 1]]
    let earlier = inside.prefix(PronounReader.reach).filter {
      $0.token < reference.token
        && analysis.entities[$0.entity].type == analysis.entities[place.entity].type
    }
    if let first = earlier.first(where: \.isSubject) {
      add("first subject", "\(min(2, apart))" + (first.entity == place.entity ? "it" : "other"))
    }
    if earlier.first?.entity == place.entity { add("first", "\(min(2, apart))") }
    let subjects = near.filter(\.isSubject)
    if let last = subjects.first {
      add("last subject", last.entity == place.entity ? "it" : "other")
      add("last subject apart", "\(min(2, apart))" + (last.entity == place.entity ? "it" : "other"))
    }
    let all = tokensOf[place.entity] ?? []
    let count = all.count(before: reference.token) { $0 }
    let recent = all[max(0, count - 3)..<count].count {
      view.sentenceOf[$0] >= place.sentence - 1
    }
    add("mentions", String(min(5, count)))
    add("recent", String(recent))
    let most = near.map { counts[$0.entity] ?? 0 }.max() ?? 0
    add("most", (counts[place.entity] ?? 0) == most ? "yes" : "no")
    // The same pronoun before.
    let same = pronouns[reference.family] ?? []
    let last = same.count(before: reference.token) { $0.token }
    if last > 0 {
      let same = same[last - 1]
      let gap = min(3, view.sentenceOf[reference.token] - view.sentenceOf[same.token])
      add("same pronoun", "\(gap)" + (same.entity == place.entity ? "it" : "other"))
    }
  }

  /// What the clauses say of both.
  private func addClause(
    _ reference: Reference, _ place: Place, _ add: (StaticString, String) -> Void
  ) {
    let verb = view.tokens[reference.verb].lemma.lowercased()
    add("verb", reference.part + verb)
    let other = view.tokens[place.verb].lemma.lowercased()
    if place.isSubject { add("their verb", other) }
    let apart = min(2, view.sentenceOf[reference.token] - place.sentence)
    add("as", "\(apart)" + place.role + " " + other)
    if reference.part == "poss" {
      let noun = view.tokens[view.tokens[reference.token].head]
      add("owned", noun.lemma.lowercased())
      add("owned as", noun.dep)
      add("owned from", noun.lemma.lowercased() + " " + place.role)
      let isInside = place.sentence == view.sentenceOf[reference.token]
      if isInside {
        add("owned by", noun.dep + place.role + (place.verb == reference.verb ? "=" : ""))
      }
    }
    if place.sentence == view.sentenceOf[reference.token] {
      if place.verb == reference.verb {
        add("same clause", place.role)
      } else if view.tokens[reference.verb].head == place.verb {
        add("clause below", view.tokens[reference.verb].dep + place.role)
      } else if view.tokens[place.verb].head == reference.verb {
        add("clause above", view.tokens[place.verb].dep + place.role)
      } else {
        add("other clause", view.tokens[reference.verb].dep + place.role)
      }
      let first = view.firstConjunct(reference.verb)
      if first != reference.verb, place.verb == first { add("conjoined", place.role) }
    } else {
      add("own clause", view.tokens[reference.verb].dep)
    }
    if Self.role(reference.token, view) == place.role { add("parallel", place.role) }
    add(
      "quoted",
      (quotes.isQuoted(reference.token) ? "1" : "0") + (quotes.isQuoted(place.token) ? "1" : "0"))
    if quotes.isQuoted(reference.token), let speaker = quotes.speaker(of: reference.token) {
      let all = tokensOf[place.entity] ?? []
      let number = all.count(before: speaker) { $0 }
      let isSpeaker = number < all.count && all[number] == speaker
      add("speaker", isSpeaker ? "it" : "other")
    }
    let isSaying = lexicon.reportingVerbs.contains(verb) && reference.part == "subj"
    if isSaying { add("says", place.role) }
    if place.isSubject, lexicon.reportingVerbs.contains(view.tokens[place.verb].lemma.lowercased())
    {
      add("said", reference.part)
    }
  }

  private func addRules(
    _ reference: Reference, _ place: Place, _ add: (StaticString, String) -> Void
  ) {
    guard let mention = known[reference.token] else { return add("rules", "silent") }
    let level = Self.level(mention)
    if mention.entities == [place.entity] {
      add("rules", "it")
      add("rules", "it" + level)
    } else {
      add("rules", mention.entities.count > 1 ? "several" : "other" + level)
    }
  }

  /// How sure the rules are.
  private static func level(_ mention: EntityMention) -> String {
    mention.confidence >= 0.8 ? "3" : mention.confidence >= 0.65 ? "2" : "1"
  }

  private func addGender(
    _ near: [Place], _ number: Int, _ fits: [String], _ add: (StaticString, String) -> Void
  ) {
    let entity = near[number].entity
    add("gender", fits[number])
    let words = analysis.entities[entity].name.split(separator: " ").map {
      FoldedWord.fold(String($0))
    }
    if words.count > 1, let first = words.first {
      add("given", first)
      add("given ends", String(first.suffix(1)))
      add("given ends", String(first.suffix(2)))
      add("family ends", String(words[words.count - 1].suffix(3)))
    }
    let fitting = near.indices.filter { fits[$0].hasSuffix("yes") }
    add("fitting", String(min(3, fitting.count)) + (fitting.first == number ? "first" : ""))
    let possible = near.indices.filter { !fits[$0].hasSuffix("no") }
    if let place = possible.firstIndex(of: number) {
      add("possible", "\(min(4, place))")
      add("possible of", "\(min(4, place))/\(min(4, possible.count))")
    }
    if let last = possible.first(where: { near[$0].isSubject }) {
      add("possible subject", last == number ? "it" : "other")
    }
  }

  /// Whether a person's gender, by what the text says or the given name, is the pronoun's.
  func fit(_ entity: Int, _ reference: Reference) -> String {
    let wanted = reference.family == "he" ? "male" : "female"
    if let stated = analysis.entities[entity].properties["gender"] {
      return stated == wanted ? "stated yes" : "stated no"
    }
    let words = analysis.entities[entity].name.split(separator: " ")
    if words.count > 1, let likely = lexicon.givenNames[FoldedWord.fold(String(words[0]))] {
      return likely == wanted ? "likely yes" : "likely no"
    }
    return "open"
  }
}
