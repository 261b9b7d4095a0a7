import Language
import TextModel

/// Writes the entities of a ledger into an analysis: sorted by first mention, with ids.
struct EntityWriter {
  let view: TokenView
  let lexicon: MentionLexicon

  /// Fills `entities`, `mentions` and `offices`.
  func write(
    _ ledger: EntityLedger, _ offices: [OfficeReader.Office], into analysis: inout DocumentAnalysis
  ) {
    var isUsed = [Bool](repeating: false, count: ledger.drafts.count)
    for mention in ledger.mentions { for entity in mention.entities { isUsed[entity] = true } }
    for office in offices { for body in office.bodies { isUsed[body] = true } }
    for (number, draft) in ledger.drafts.enumerated() {
      if draft.isImplied, draft.firstToken < Int.max { isUsed[number] = true }
      if isUsed[number], lexicon.platforms.contains(FoldedWord.fold(draft.name)) {
        // A platform is a node where it acts, not where something is posted on it.
        isUsed[number] = ledger.mentions.contains {
          $0.entities == [number]
            && ["nsubj", "nsubjpass", "agent", "dobj"].contains(view.tokens[$0.head].dep)
        }
      }
    }
    let order = ledger.drafts.indices.filter { isUsed[$0] }.sorted { a, b in
      let x = ledger.drafts[a]
      let y = ledger.drafts[b]
      return (x.firstToken, x.type, x.name) < (y.firstToken, y.type, y.name)
    }
    var final = [Int](repeating: -1, count: ledger.drafts.count)
    for (position, number) in order.enumerated() { final[number] = position }
    let countries = Dictionary(
      ledger.drafts.indices.filter { ledger.drafts[$0].type == "country" && isUsed[$0] }
        .map { (ledger.drafts[$0].name, final[$0]) }, uniquingKeysWith: { a, _ in a })
    let calledStates = Dictionary(
      ledger.drafts.filter { $0.type == "country" }.map { ($0.name, ownNames(of: $0)) },
      uniquingKeysWith: +)
    analysis.entities = order.enumerated().map { position, number in
      entity(ledger.drafts[number], position, countries, calledStates)
    }
    for (position, number) in order.enumerated() {
      analysis.happenings[position] = ledger.drafts[number].happening
      if ledger.drafts[number].isSurmised { analysis.surmised.insert(position) }
    }
    analysis.mentions = ledger.mentions.compactMap { mention in
      var mention = mention
      mention.entities = mention.entities.compactMap { final[$0] >= 0 ? final[$0] : nil }
      return mention.entities.isEmpty ? nil : mention
    }.sorted { a, b in
      (a.tokens.lowerBound, a.tokens.upperBound, a.head) < (
        b.tokens.lowerBound, b.tokens.upperBound, b.head
      )
    }
    writeOffices(offices, final, countries, into: &analysis)
  }

  /// Gives each entity the stretches of text that mean it.
  ///
  /// - Complexity: O(mentions).
  func writeMentions(into analysis: inout DocumentAnalysis) {
    for mention in analysis.mentions {
      let span = view.annotated.span(mention.tokens)
      for entity in mention.entities {
        let known = DocumentEntity.Mention(
          span: span, text: view.annotated.text[span],
          isName: mention.form == .name || mention.form == .modifier)
        if analysis.entities[entity].mentions.last != known {
          analysis.entities[entity].mentions.append(known)
        }
      }
    }
  }

  private func writeOffices(
    _ offices: [OfficeReader.Office], _ final: [Int], _ countries: [String: Int],
    into analysis: inout DocumentAnalysis
  ) {
    analysis.offices = offices.compactMap { office in
      let holder = office.holder.flatMap { final[$0] >= 0 ? final[$0] : nil }
      let named = office.countries.compactMap { countries[$0] }
      return OfficeMention(
        holder: holder, title: office.title.post, tokens: office.title.tokens, head: office.head,
        countries: named, bodies: office.bodies.compactMap { final[$0] >= 0 ? final[$0] : nil },
        kind: office.title.kind, portfolios: office.title.portfolios,
        isFormer: office.title.isFormer,
        isDeputy: office.title.isDeputy, confidence: office.isCountryStated ? 0.95 : 0.7)
    }
  }

  /// What the article calls a state where it never has the usual name: "Zaire", "Côte d'Ivoire".
  private func ownNames(of state: EntityDraft) -> [String] {
    guard !state.surfaces.contains(state.name) else { return [] }
    return state.surfaces.filter { surface in
      let words = FoldedWord.fold(surface).split(separator: " ").map(String.init)
      guard !words.isEmpty,
        let match = lexicon.names.match(in: words, from: 0, limit: words.count)
      else {
        return false
      }
      return match.tokens.count == words.count
        && match.values.contains { $0.type == "country" && $0.use == .name }
    }
  }

  private func entity(
    _ draft: EntityDraft, _ position: Int, _ countries: [String: Int],
    _ calledStates: [String: [String]]
  ) -> DocumentEntity {
    let name = canonicalName(draft)
    var properties: [String: String] = [:]
    if draft.type == "country" {
      if let code = lexicon.countryCodes[draft.name] { properties["country"] = code }
    } else if let country = draft.country, let index = countries[country] {
      properties["country"] = "e\(index + 1)"
    }
    if let gender = draft.gender { properties["gender"] = gender }
    var aliases = draft.surfaces
    if draft.type == "ministry", let country = draft.country {
      aliases += lexicon.ministryAliases(portfolios: draft.portfolios, country: country)
      // "ministry of internal affairs of Belarus": as the text has it, too.
      aliases += draft.surfaces.filter {
        let words = $0.lowercased()
        return !words.hasSuffix(")")
          && (words.hasPrefix("ministry of") || words.hasPrefix("department of"))
      }.map { "\($0) (\(country))" }
      let suffix = " (\(country))"
      if name.hasSuffix(suffix) {
        aliases += (calledStates[country] ?? []).map { "\(name.dropLast(suffix.count)) (\($0))" }
      }
    }
    return DocumentEntity(
      id: "e\(position + 1)", type: draft.type, name: name,
      aliases: Set(aliases.filter { $0 != name }).sorted(), isImplied: draft.isImplied,
      properties: properties)
  }

  /// The fullest form of a person's name; what the schema or the text says for everything else.
  private func canonicalName(_ draft: EntityDraft) -> String { draft.name }
}
