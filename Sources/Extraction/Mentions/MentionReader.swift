import Language
public import Ontology
import TextModel

/// Finds what an article's words name or point to, and makes the names of one thing one entity.
///
/// Order of work: titles, proper names (model, lexicon, titles), ministries and national bodies,
/// correction of kinds, linking, posts, descriptions, agreements and events, pronouns.
public struct MentionReader: Sendable {
  private let lexicon: MentionLexicon

  /// Prepares the look-ups from the ontology's lexicons.
  ///
  /// - Complexity: O(size of the lexicons); make one and share it.
  public init(ontology: Ontology) {
    lexicon = MentionLexicon(ontology)
  }

  /// Fills `entities`, `mentions` and `offices`.
  ///
  /// - Complexity: about O(tokens); pronouns and descriptions look back a bounded number of
  ///   sentences.
  public func read(_ analysis: inout DocumentAnalysis) {
    guard !analysis.annotated.tokens.isEmpty else { return }
    let view = TokenView(document: analysis.document, annotated: analysis.annotated)
    let titles = TitleFinder(view: view, lexicon: lexicon).titles()
    var candidates = NameFinder(view: view, lexicon: lexicon, titles: titles).candidates()
    NameClassifier(view: view, lexicon: lexicon).classify(&candidates)
    let context = CountryContext(view: view, candidates: candidates)
    var ledger = EntityLedger()
    let linked = NameLinker(view: view, lexicon: lexicon, context: context)
      .link(candidates, into: &ledger)
    let named = NamedTokens(
      tokenCount: view.tokens.count, candidates: candidates, entities: linked)
    var offices = OfficeReader(
      view: view, lexicon: lexicon, titles: titles, context: context, named: named
    ).offices(into: &ledger)
    DescriptionReader(view: view, lexicon: lexicon, titles: titles, context: context, named: named)
      .read(&offices, into: &ledger)
    let described = AgreementReader(view: view, lexicon: lexicon, named: named)
    described.readAgreements(into: &ledger)
    described.readEvents(into: &ledger)
    PronounReader(view: view, lexicon: lexicon, offices: offices).read(into: &ledger)
    EntityWriter(view: view, lexicon: lexicon).write(ledger, offices, into: &analysis)
  }
}
