public import Ontology
public import TextModel

/// Reads what actors do to each other out of the sentences of an annotated document.
///
/// Rules are data (`schema/rules`): templates over normalised predicates. Polarity, modality,
/// attribution, voice and date are read from the tree around what a rule matched.
public struct ClaimReader: Sendable {
  let rules: RuleSet
  /// Words that say whose a time is.
  let dating: DatingWords
  let schema: EdgeSchema
  /// Country codes by capital, lower case.
  let capitals: [String: String]

  /// Loads the rules of the ontology's schema folders.
  ///
  /// - Throws: the first fault of a rule file, with its line.
  public init(ontology: Ontology) throws(OntologyError) {
    let schema = EdgeSchema(ontology)
    let rules = try RuleSet(
      files: try ontology.ruleFiles(), edgeTypes: Set(schema.edges.keys),
      nodeTypes: schema.nodeTypes)
    var capitals: [String: String] = [:]
    for country in ontology.countries {
      for capital in country.capitals where capitals[capital.lowercased()] == nil {
        capitals[capital.lowercased()] = country.code
      }
    }
    self.init(rules: rules, schema: schema, capitals: capitals, dating: DatingWords(ontology))
  }

  init(
    rules: RuleSet, schema: EdgeSchema, capitals: [String: String] = [:],
    dating: DatingWords = DatingWords()
  ) {
    self.rules = rules
    self.dating = dating
    self.capitals = capitals
    self.schema = schema
  }

  /// Number of templates that were loaded.
  public var templateCount: Int { rules.rules.count }

  /// Act claims of a document, in text order: all edge types but `position`, `affiliated-with`,
  /// `located-in` and `on-date`, which `StructureReader` finds.
  ///
  /// Ids are left empty.
  public func claims(in analysis: DocumentAnalysis) -> [Claim] {
    var analysis = analysis
    analysis.claims = []
    read(&analysis)
    return analysis.claims
  }

  /// Adds the act claims to an analysis, and what the rules tried, for the learned reader.
  public func read(_ analysis: inout DocumentAnalysis) {
    let reading = SentenceReading(reader: self, analysis: analysis)
    analysis.parse = reading.parse
    var drafts: [ClaimDraft] = []
    var previous: (range: Range<Int>, drafts: [ClaimDraft])?
    var recent: [[ClaimDraft]] = []
    for sentence in reading.parse.sentences
    where reading.isRead(sentence) && !reading.isAsked(sentence) {
      var tries: [RuleTry] = []
      let own = reading.drafts(in: sentence, tries: &tries)
      analysis.tries[sentence.lowerBound] = tries
      drafts += own
      drafts += reading.echoes(
        of: previous?.drafts ?? [], after: previous?.range, and: own, in: sentence)
      drafts += reading.followers(of: previous?.drafts ?? [], and: own, in: sentence)
      drafts += reading.ripostes(of: previous?.drafts ?? [], and: own, in: sentence)
      drafts += reading.rebuttals(of: previous?.drafts ?? [], and: own, in: sentence)
      drafts += reading.appeals(in: sentence)
      drafts += reading.dues(of: previous?.drafts ?? [], and: own, in: sentence)
      drafts += reading.oaths(in: sentence)
      drafts += reading.barePenalties(beside: own, in: sentence)
      drafts += reading.suspected(of: previous?.drafts ?? [], and: own, in: sentence)
      let calls = (recent.flatMap { $0 } + own).filter { $0.claim.type == "demands" }
      if !calls.isEmpty { drafts += reading.relief(in: sentence, answering: calls) }
      if reading.stricken == nil {
        let gifts = ((previous?.drafts ?? []) + own).filter {
          $0.claim.type == "aids" && $0.claim.polarity == .positive
        }
        if !gifts.isEmpty { drafts += reading.relief(in: sentence, beside: gifts) }
      }
      drafts += reading.bareReactions(beside: own, in: sentence)
      drafts += reading.joinedReactions(to: recent.flatMap { $0 }, beside: own, in: sentence)
      drafts += reading.consents(to: previous?.drafts ?? [], and: own, in: sentence)
      drafts += reading.listed(of: previous?.drafts ?? [], in: sentence)
      drafts += reading.recalled(of: recent, and: own, in: sentence)
      previous = (sentence, own)
      recent = Array((recent + [own]).suffix(4))
    }
    analysis.claims += reading.completed(reading.withoutLooseHeadlines(drafts)).map(\.claim)
    SharedPartners.withdrawPairs(&analysis.claims)
  }

  /// What fired and what nearly fired in a sentence, for `entente explain`.
  ///
  /// - Parameter sentence: a range of tokens, one of the annotation's sentences.
  public func trace(of sentence: Range<Int>, in analysis: DocumentAnalysis) -> [RuleTrace] {
    SentenceReading(reader: self, analysis: analysis).trace(of: sentence)
  }
}
