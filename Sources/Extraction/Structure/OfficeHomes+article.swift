internal import Language
internal import Ontology
internal import TextModel

/// What an article as a whole says of its countries.
extension OfficeHomes {
  /// What the article as a whole says for each country: dateline, headline, whether it is named
  /// first, its towns and bodies.
  static func home(_ context: StructureContext) -> [Int: Double] {
    var isFirst = true
    var scores: [Int: Double] = [:]
    var headed: Set<Int> = []
    let zones = context.analysis.document.zones
    let headlines = zones.filter { $0.kind == .headline }.map(\.span)
    for mention in context.analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative {
      let entity = mention.entities[0]
      guard context.type(entity) == "country" else { continue }
      if isFirst { scores[entity, default: 0] += 0.75 }
      isFirst = false
      let span = context.tokens[mention.head].span
      if headlines.contains(where: { $0.contains(span) }), headed.insert(entity).inserted {
        scores[entity, default: 0] += 0.75
      }
    }
    for entity in acting(context) { scores[entity, default: 0] += 0.75 }
    let own = { (type: String) -> Set<Int> in
      Set(
        context.entities.indices.lazy.filter {
          context.type($0) == type && !context.entities[$0].isImplied
        }.compactMap { context.country(of: $0) })
    }
    for entity in own("place") { scores[entity, default: 0] += 0.75 }
    for entity in own("organization") { scores[entity, default: 0] += 0.5 }
    let counts = context.countryCounts
    if counts.count == 1, let only = counts.keys.first { scores[only, default: 0] += 1 }
    if let entity = dateline(context) {
      // Where others only met, a minister without a country is none of the host's.
      scores[entity] = context.analysis.isAway ? -1.25 : scores[entity, default: 0] + 1.25
    }
    return scores
  }

  /// The country that acts by its name in the first sentence of the text: "Norway has given the
  /// ambassador three days".
  private static func acting(_ context: StructureContext) -> [Int] {
    let zones = context.analysis.document.zones.filter { $0.kind == .headline }.map(\.span)
    guard
      let first = context.tokens.firstIndex(where: { token in
        !zones.contains { $0.contains(token.span) }
      })
    else { return [] }
    let sentence = context.sentence(first)
    return context.analysis.mentions.filter {
      $0.form == .name && $0.entities.count == 1 && sentence.contains($0.head)
        && context.tokens[$0.head].dep == "nsubj"
        && context.tokens[context.tokens[$0.head].head].dep == "ROOT"
    }.map { $0.entities[0] }.filter { context.type($0) == "country" }
  }

  /// The country whose capital the dateline names.
  static func dateline(_ context: StructureContext) -> Int? {
    let zones = context.analysis.document.zones.filter { $0.kind == .dateline }
    guard !zones.isEmpty else { return nil }
    for i in context.tokens.indices
    where zones.contains(where: { $0.span.contains(context.tokens[i].span) }) {
      // "KUALA LUMPUR", "PORT OF SPAIN".
      let name = context.tokens[i..<min(i + 3, context.tokens.count)].map { $0.text.lowercased() }
      for length in name.indices.reversed() {
        let capital = name[...length].joined(separator: " ")
        if let country = country(ofCapital: capital, context) { return country }
      }
    }
    return nil
  }

  /// The country among the entities whose capital a lower-case word names.
  static func country(ofCapital word: String, _ context: StructureContext) -> Int? {
    for (i, entity) in context.entities.enumerated() where entity.type == "country" {
      let code = entity.properties["country"]
      let country = context.words.ontology.countries.first { $0.code == code }
      if country?.capitals.contains(where: { $0.lowercased() == word }) ?? false { return i }
    }
    return nil
  }

  /// "Said in Kampala", "told parliament in Kampala", "deputy defence minister in Pretoria": the
  /// countries in whose capitals the holder of a post speaks or serves.
  func standpoints(of office: OfficeMention, _ verb: Int?) -> [Int] {
    var nouns = [office.head]
    if let verb, context.words.has("stating-verb", context.tokens[verb].lemma.lowercased()) {
      nouns.append(verb)
      nouns += context.children[verb].filter {
        ["dobj", "dative"].contains(context.tokens[$0].dep) && context.tokens[$0].tag != "NNP"
      }
    }
    return nouns.flatMap { context.objects(of: $0) { $0 == "in" } }.compactMap { town in
      guard let mention = context.index.mention(covering: town), mention.entities.count == 1
      else { return nil }
      if context.type(mention.entities[0]) == "place" {
        return context.land(ofCapital: mention.entities[0])
      }
      let name = context.tokens[mention.tokens].map(\.text).joined(separator: " ")
      return OfficeHomes.country(ofCapital: name.lowercased(), context)
    }
  }

  /// "Repeated a charge that Iran sent arms": whether a clause is what a charge says.
  func isAccused(_ clause: Int) -> Bool {
    let noun = context.tokens[clause].head
    return context.tokens[clause].dep == "acl"
      && context.words.has("charge-noun", context.tokens[noun].lemma.lowercased())
  }

  /// "Called it a lie and asked Peru to act": whether a verb without a subject of its own is joined
  /// to another.
  func isJoined(_ verb: Int, to other: Int?) -> Bool {
    guard let other, context.tokens[verb].dep == "conj", context.tokens[verb].pos == "VERB" else {
      return false
    }
    return context.tokens[verb].head == other
      && !context.children[verb].contains { context.tokens[$0].dep.hasPrefix("nsubj") }
  }

  /// "They came from Kenya", "drove off towards Nigeria": where somebody else comes from or goes.
  func isWayside(_ mention: EntityMention, _ verb: Int?) -> Bool {
    let token = context.tokens[mention.head]
    guard token.dep == "pobj",
      ["from", "towards", "toward", "into"].contains(context.texts[token.head])
    else { return false }
    let motion = context.tokens[token.head].head
    return motion != verb && context.tokens[motion].pos == "VERB"
      && context.words.has("motion-verb", context.tokens[motion].lemma.lowercased())
  }
}
