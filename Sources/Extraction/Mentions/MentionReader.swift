public import Foundation
import Language
public import Ontology
public import TextModel

/// Finds what an article's words name or point to, and makes the names of one thing one entity.
///
/// Order of work: titles, proper names (model, lexicon, titles), ministries and national bodies,
/// correction of kinds, linking, posts, descriptions, agreements and events, pronouns and their
/// judge.
public struct MentionReader: Sendable {
  private let lexicon: MentionLexicon
  private let judge: NodeJudge?
  private let referenceJudge: ReferenceJudge?
  private let nameJudge: NameJudge?

  /// Prepares the look-ups from the ontology's lexicons.
  ///
  /// - Complexity: O(size of the lexicons); make one and share it.
  public init(ontology: Ontology) {
    lexicon = MentionLexicon(ontology)
    judge = nil
    referenceJudge = nil
    nameJudge = nil
  }

  /// The same with learned judges.
  ///
  /// - Parameters:
  ///   - nodeWeights: what `make train` wrote for the judge of phrases that may name events and
  ///     agreements; nil for none.
  ///   - referenceWeights: the same for the judge of pronouns.
  ///   - nameWeights: the same for the judge of names.
  /// - Throws: `ClaimWeights.Fault` or a file error.
  public init(
    ontology: Ontology, nodeWeights: URL?, referenceWeights: URL?, nameWeights: URL?
  ) throws {
    lexicon = MentionLexicon(ontology)
    judge = try nodeWeights.map { try NodeJudge(contentsOf: $0) }
    referenceJudge = try referenceWeights.map { try ReferenceJudge(contentsOf: $0) }
    nameJudge = try nameWeights.map { try NameJudge(contentsOf: $0) }
  }

  /// A document's text with headlines that are written in capitals in the case of a sentence, for
  /// the language model; all bytes stay where they are.
  ///
  /// - Parameter classes: the classes of words ("noun", "verb", "adj", "adv") that have a word, in
  ///   small letters, as one of their forms.
  /// - Complexity: O(n) in the length of the text.
  public func sentenceCase(
    of document: Document, classes: @escaping (String) -> Set<String>
  ) -> String {
    HeadlineCase(lexicon: lexicon, classes: classes).sentenceCase(of: document)
  }

  /// Fills `entities`, `mentions` and `offices`.
  ///
  /// - Complexity: about O(tokens); pronouns and descriptions look back a bounded number of
  ///   sentences.
  public func read(_ analysis: inout DocumentAnalysis) {
    var examples: [NodeExample]?
    read(&analysis, examples: &examples)
  }

  /// What speaks for the phrases of an article that may name events or agreements, before any judge
  /// has its say.
  package func nodeExamples(of analysis: DocumentAnalysis) -> [NodeExample] {
    var analysis = analysis
    var examples: [NodeExample]? = []
    read(&analysis, examples: &examples)
    return examples ?? []
  }

  /// What the pronouns of an article, read without a judge, may mean, for training.
  package func referenceCandidates(of analysis: DocumentAnalysis) -> [ReferenceCandidate] {
    guard !analysis.annotated.tokens.isEmpty else { return [] }
    let view = TokenView(document: analysis.document, annotated: analysis.annotated)
    return ReferenceReader(view: view, lexicon: lexicon, analysis: analysis).candidates()
  }

  /// What speaks for the kinds of an article's names, before any judge has its say.
  package func nameExamples(of analysis: DocumentAnalysis) -> [NameExample] {
    guard !analysis.annotated.tokens.isEmpty else { return [] }
    let view = TokenView(document: analysis.document, annotated: analysis.annotated)
    var (candidates, _, index) = names(view)
    let evidence = NameEvidence(view: view, lexicon: lexicon, titles: index)
    candidates += evidence.unknown(besides: candidates)
    return evidence.groups(candidates).map {
      NameExample(
        text: view.text(candidates[$0.members[0]].tokens), slots: $0.slots,
        taken: NameEvidence.word($0.kind) ?? "")
    }
  }

  /// The names of a text by the rules, and its titles.
  private func names(_ view: TokenView) -> ([NameCandidate], [TitlePhrase], TitleIndex) {
    let titles = TitleFinder(view: view, lexicon: lexicon).titles()
    let index = TitleIndex(titles, tokenCount: view.tokens.count)
    let bodies = BodyFinder(view: view, lexicon: lexicon, titles: index).candidates()
    var candidates = NameFinder(view: view, lexicon: lexicon, titles: index, bodies: bodies)
      .candidates()
    NameClassifier(view: view, lexicon: lexicon, titles: index).classify(&candidates)
    return (candidates, titles, index)
  }

  private func read(_ analysis: inout DocumentAnalysis, examples: inout [NodeExample]?) {
    guard !analysis.annotated.tokens.isEmpty else { return }
    let view = TokenView(document: analysis.document, annotated: analysis.annotated)
    var (candidates, titles, index) = names(view)
    nameJudge?.settle(
      &candidates, NameEvidence(view: view, lexicon: lexicon, titles: index))
    let surroundings = NameSurroundings(view: view, lexicon: lexicon, titles: index)
    surroundings.settle(&candidates)
    candidates = surroundings.surnames(candidates)
    Namesakes(view: view, entries: lexicon.namesakes).settle(&candidates)
    FormerStates(entries: lexicon.formerStates)
      .settle(&candidates, published: analysis.document.published?.start.year)
    let context = CountryContext(
      view: view, candidates: candidates, titles: titles, lexicon: lexicon,
      document: analysis.document)
    var ledger = EntityLedger()
    var (named, offices) = link(candidates, titles, context, view, posts: [:], into: &ledger)
    // Short forms with a title ("President Traoré") are linked again with what is known of posts.
    let posts = posts(offices, named, ledger)
    if !posts.isEmpty {
      ledger = EntityLedger()
      (named, offices) = link(candidates, titles, context, view, posts: posts, into: &ledger)
    }
    DescriptionReader(view: view, lexicon: lexicon, titles: titles, context: context, named: named)
      .read(&offices, into: &ledger)
    let described = AgreementReader(
      view: view, lexicon: lexicon, named: named, home: context.home,
      published: analysis.document.published?.start.year)
    described.readAgreements(into: &ledger)
    described.readEvents(into: &ledger)
    HappeningReader(
      view: view, lexicon: lexicon, named: named, times: analysis.times,
      published: analysis.document.published?.start.year
    ).read(into: &ledger)
    described.readSalient(into: &ledger)
    if judge != nil || examples != nil {
      let evidence = NodeEvidence(
        view: view, lexicon: lexicon, named: named, times: analysis.times)
      if examples != nil { examples = described.examples(ledger, evidence) }
      if let judge { described.readJudged(judge, evidence, into: &ledger) }
    }
    PronounReader(
      view: view, lexicon: lexicon, offices: offices, title: analysis.document.title
    ).read(into: &ledger)
    OfficeCompletion(view: view, lexicon: lexicon, named: named, context: context)
      .complete(&offices, &ledger)
    addWriters(analysis.document, view, into: &ledger)
    ledger.addCountriesOfMinistries()
    ledger.addCountries(of: offices)
    let writer = EntityWriter(view: view, lexicon: lexicon)
    writer.write(ledger, offices, into: &analysis)
    noteItems(context.items, &analysis)
    analysis.isAway = context.isAway
    if let referenceJudge {
      let reader = ReferenceReader(view: view, lexicon: lexicon, analysis: analysis)
      referenceJudge.settle(reader.candidates(), in: &analysis)
      reader.settleTwins(in: &analysis)
    }
    writer.writeMentions(into: &analysis)
    dropNamedTimes(&analysis)
  }

  /// Notes the countries of the items of a round-up.
  private func noteItems(_ items: ItemHeads, _ analysis: inout DocumentAnalysis) {
    analysis.itemNumbers = items.numbers
    for n in analysis.annotated.sentences.indices {
      guard let name = items.country(at: n) else { continue }
      analysis.items[n] = analysis.entities.firstIndex { $0.type == "country" && $0.name == name }
    }
  }

  /// "May" in "May's agreement" is no month where it is a person's name.
  private func dropNamedTimes(_ analysis: inout DocumentAnalysis) {
    let named = analysis.mentions.filter { $0.form == .name }
    analysis.times.removeAll { time in
      time.tokens.count == 1
        && named.contains { mention in
          mention.tokens.contains(time.tokens.lowerBound)
            && mention.entities.allSatisfy { analysis.entities[$0].type == "person" }
        }
    }
  }

  private func link(
    _ candidates: [NameCandidate], _ titles: [TitlePhrase], _ context: CountryContext,
    _ view: TokenView, posts: [String: Set<String>], into ledger: inout EntityLedger
  ) -> (NamedTokens, [OfficeReader.Office]) {
    let linked = NameLinker(view: view, lexicon: lexicon, context: context, posts: posts)
      .link(candidates, into: &ledger)
    let named = NamedTokens(
      tokenCount: view.tokens.count, candidates: candidates, entities: linked)
    let offices = OfficeReader(
      view: view, lexicon: lexicon, titles: titles, context: context, named: named
    ).offices(into: &ledger)
    return (named, offices)
  }

  /// Kinds of posts by the holder's folded name.
  private func posts(
    _ offices: [OfficeReader.Office], _ named: NamedTokens, _ ledger: EntityLedger
  ) -> [String: Set<String>] {
    let linker = PersonLinker(lexicon: lexicon)
    var result: [String: Set<String>] = [:]
    for office in offices {
      guard let holder = office.holder else { continue }
      // "President Condorcanqui" tells nothing yet: whose name it is short for was a guess.
      if named.candidateAt.indices.contains(office.head), named.candidateAt[office.head] >= 0 {
        let candidate = named.candidates[named.candidateAt[office.head]]
        if candidate.titles.contains(where: { $0.tokens == office.title.tokens }),
          candidate.tokens.count < 2
        {
          continue
        }
      }
      let name = linker.parts(ledger.drafts[holder].name).words.joined(separator: " ")
      result[name, default: []].insert(office.title.kind)
    }
    return result
  }

  /// The named writer of the article or of an editor's note is a person of the article, so that
  /// opinions can be ascribed; the byline itself is not read.
  private func addWriters(
    _ document: Document, _ view: TokenView, into ledger: inout EntityLedger
  ) {
    let linker = PersonLinker(lexicon: lexicon)
    let signed = document.zones.filter { $0.kind == .byline || $0.kind == .editorsNote }
    for zone in signed.prefix(5) {
      guard let writer = zone.writer else { continue }
      let parts = linker.parts(writer)
      let inside = view.tokens.indices.filter {
        zone.span.contains(view.tokens[$0].span) && !view.words[$0].isEmpty
      }
      let name = Set(parts.units.flatMap { $0.split(separator: " ").map(String.init) })
      let tokens = inside.filter { name.contains(view.words[$0]) && view.isCapitalized[$0] }
      guard let first = tokens.first, let last = tokens.last, last - first < 12 else { continue }
      let known = ledger.drafts.firstIndex {
        $0.type == "person" && linker.fit(parts, to: linker.parts($0.name)) >= 80
      }
      let entity = known ?? ledger.newEntity(type: "person", name: writer)
      ledger.mention(
        first..<(last + 1), head: last, entities: [entity], form: .name, surface: writer,
        confidence: 0.9)
    }
  }
}
