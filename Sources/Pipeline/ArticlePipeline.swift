import Dispatch
public import Extraction
import Foundation
public import Language
public import Ontology
public import SecondReader
import Synchronization
public import TextModel

/// Reads claims out of articles: annotation, times, mentions, structure, acts, in this order.
///
/// One value serves all threads; what it reads out of a document depends on nothing else.
public struct ArticlePipeline: Sendable {
  private let model: LanguageModel
  private let zoneReader: ZoneReader
  private let toldAgreements: ToldAgreements
  private let signingParties: SigningParties
  private let impliedPosts = ImpliedPosts()
  private let timeReader: TimeReader
  private let mentionReader: MentionReader
  private let structureReader: StructureReader
  private let claimReader: ClaimReader
  private let judge: ClaimJudge?
  private let tieJudge: TieJudge?
  private let claimDating: ClaimDating
  private let claimPlaces: ClaimPlaces
  private let minimumConfidence: Double
  private let readsComments: Bool
  private let secondReader: SecondReader?

  /// Prepares the readers.
  ///
  /// - Parameters:
  ///   - judges: the learned judges to ask; what is not among them is left to the rules, as
  ///     training needs it.
  ///   - minimumConfidence: claims below it, 0...1, are left out.
  ///   - readsComments: whether claims are read from readers' comments, too.
  ///   - secondReader: reads articles a second time; not asked where its claims would be left out
  ///     as too unsure.
  /// - Throws: when a rule or the learned weights of the schema cannot be read.
  public init(
    model: LanguageModel, ontology: Ontology,
    judges: Set<LearnedJudge> = Set(LearnedJudge.allCases), minimumConfidence: Double = 0,
    readsComments: Bool = false, secondReader: SecondReader? = nil
  ) throws {
    self.secondReader = minimumConfidence <= SecondReader.confidence ? secondReader : nil
    self.model = model
    self.minimumConfidence = minimumConfidence
    self.readsComments = readsComments
    zoneReader = ZoneReader(ontology: ontology)
    toldAgreements = ToldAgreements(ontology: ontology)
    signingParties = SigningParties(ontology: ontology)
    timeReader = TimeReader(ontology: ontology)
    func weights(_ judge: LearnedJudge) -> URL? {
      guard judges.contains(judge),
        let url = ontology.folders.first?.appending(path: "weights/\(judge.rawValue).weights"),
        FileManager.default.fileExists(atPath: url.path)
      else { return nil }
      return url
    }
    let files = LearnedJudge.allCases.reduce(into: [:]) { $0[$1] = weights($1) }
    // The readers that take longest are made beside each other.
    let mentions = Mutex<Result<MentionReader, any Error>?>(nil)
    let claims = Mutex<Result<(ClaimReader, LearnedClaimReader?), any Error>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        let result = Result {
          try MentionReader(
            ontology: ontology, nodeWeights: files[.nodes],
            referenceWeights: files[.references], nameWeights: files[.names])
        }
        mentions.withLock { $0 = result }
      } else {
        let result = Result {
          let learned = try files[.acts].map {
            try LearnedClaimReader(weights: $0, ontology: ontology)
          }
          return (try ClaimReader(ontology: ontology), learned)
        }
        claims.withLock { $0 = result }
      }
    }
    guard let mentionReader = try mentions.withLock({ try $0?.get() }),
      let (claimReader, learned) = try claims.withLock({ try $0?.get() })
    else { preconditionFailure("both parts have run") }
    (self.mentionReader, self.claimReader) = (mentionReader, claimReader)
    structureReader = try StructureReader(ontology: ontology, homeWeights: files[.homes])
    judge = learned.map { ClaimJudge(reader: $0, claimReader: claimReader) }
    tieJudge = try files[.ties].map { try TieJudge(contentsOf: $0, ontology: ontology) }
    claimDating = try ClaimDating(ontology: ontology, weights: files[.dates])
    claimPlaces = ClaimPlaces(ontology: ontology)
  }

  /// Everything the pipeline knows about a document by itself, without a second reader.
  ///
  /// - Complexity: O(n) in the length of the text for a bounded sentence length.
  public func analyse(_ document: Document) -> DocumentAnalysis {
    let document = zoned(document)
    var (analysis, _) = ownReading(document, annotated(document))
    analysis.claims = ClaimOrder.numbered(analysis.claims)
    return analysis
  }

  /// What speaks for the phrases of a document that may name events or agreements, to train their
  /// judge.
  package func nodeExamples(of document: Document) -> [NodeExample] {
    let document = zoned(document)
    let annotated = annotated(document)
    var analysis = DocumentAnalysis(document: document, annotated: annotated)
    analysis.times = timeReader.read(document, annotated)
    return mentionReader.nodeExamples(of: analysis)
  }

  /// What speaks for the kinds of a document's names, to train their judge.
  package func nameExamples(of document: Document) -> [NameExample] {
    let document = zoned(document)
    return mentionReader.nameExamples(
      of: DocumentAnalysis(document: document, annotated: annotated(document)))
  }

  /// A document without learned ties of its events, and what may tie them, to train their judge.
  package func tieCandidates(
    of document: Document, ontology: Ontology
  ) -> (DocumentAnalysis, [TieCandidate]) {
    let document = zoned(document)
    var analysis = DocumentAnalysis(document: document, annotated: annotated(document))
    readClaims(&analysis)
    return (analysis, TieReader(analysis, suffered: TieJudge.suffered(ontology)).candidates())
  }

  /// A document with its mentions as the rules resolve them, and what its pronouns may mean, to
  /// train their judge.
  package func referenceCandidates(
    of document: Document
  ) -> (DocumentAnalysis, [ReferenceCandidate]) {
    let document = zoned(document)
    var analysis = DocumentAnalysis(document: document, annotated: annotated(document))
    analysis.times = timeReader.read(analysis.document, analysis.annotated)
    mentionReader.read(&analysis)
    return (analysis, mentionReader.referenceCandidates(of: analysis))
  }

  /// A document with its mentions, and the countries that its posts may be of, to train their
  /// judge.
  package func homeCandidates(of document: Document) -> (DocumentAnalysis, [HomeCandidate]) {
    let document = zoned(document)
    var analysis = DocumentAnalysis(document: document, annotated: annotated(document))
    analysis.times = timeReader.read(analysis.document, analysis.annotated)
    mentionReader.read(&analysis)
    return (analysis, structureReader.homeCandidates(of: analysis))
  }

  /// A document with its claims, dated by rules, and the times that they may have, to train their
  /// judge.
  package func dateCandidates(
    of document: Document
  ) -> (DocumentAnalysis, open: [DateCandidate], blind: [DateCandidate]) {
    let document = zoned(document)
    var (analysis, _) = ownReading(document, annotated(document))
    let candidates = claimDating.candidates(&analysis)
    return (analysis, candidates.open, candidates.blind)
  }

  /// Everything about a document, with what the second reader adds, if there is one.
  public func analyseTwice(_ document: Document) async -> DocumentAnalysis {
    let document = zoned(document)
    return await reading(document, annotated(document))
  }

  private func annotated(_ zoned: Document) -> AnnotatedText {
    model.annotate(readingText(of: zoned), paragraphs: ZonedParagraphs.spans(of: zoned))
  }

  /// What the language model gets to read: headlines in capitals in the case of a sentence.
  private func readingText(of document: Document) -> String {
    mentionReader.sentenceCase(of: document, classes: model.wordClasses)
  }

  /// The document with the zones of its text.
  private func zoned(_ document: Document) -> Document {
    var document = document
    document.zones = zoneReader.zones(
      of: document.text, title: document.title, given: document.zones)
    if readsComments {
      for i in document.zones.indices where document.zones[i].kind == .comment {
        document.zones[i].isRead = true
      }
    }
    return document
  }

  /// What the pipeline reads by itself, and all its claims, those too unsure to be kept included.
  private func ownReading(
    _ document: Document, _ annotated: AnnotatedText
  ) -> (DocumentAnalysis, all: [Claim]) {
    var analysis = DocumentAnalysis(document: document, annotated: annotated)
    readClaims(&analysis)
    tieJudge?.complete(&analysis)
    structureReader.placeEvents(&analysis)
    impliedPosts.complete(&analysis)
    let all = analysis.claims
    structureReader.removePassingEvents(&analysis)
    analysis.claims.removeAll { $0.confidence < minimumConfidence }
    complete(&analysis)
    return (analysis, all)
  }

  /// Times, mentions and claims without the learned ties of events.
  private func readClaims(_ analysis: inout DocumentAnalysis) {
    analysis.times = timeReader.read(analysis.document, analysis.annotated)
    mentionReader.read(&analysis)
    structureReader.read(&analysis)
    claimReader.read(&analysis)
    structureReader.nameEvents(&analysis)
    guard let judge else { return }
    let model = model
    analysis.claims = judge.judged(analysis) { model.vector(of: $0) }
    // After judging, so that training sees the rules' own claims only.
    toldAgreements.complete(&analysis)
    signingParties.complete(&analysis)
  }

  /// Voices, dates and places of the claims.
  private func complete(_ analysis: inout DocumentAnalysis) {
    ZoneVoices.complete(&analysis)
    claimDating.complete(&analysis)
    claimPlaces.complete(&analysis)
  }

  /// What the pipeline reads by itself and what the second reader adds.
  private func reading(
    _ document: Document, _ annotated: AnnotatedText
  ) async -> DocumentAnalysis {
    var (analysis, all) = ownReading(document, annotated)
    if let secondReader {
      let second = await secondReader.read(
        analysis, beside: all + analysis.claims, claimReader: claimReader)
      analysis.diagnostics += second.notes
      // Completed in a copy: our own claims and entities stay as they are without a second reader.
      var both = analysis
      both.claims += second.claims
      complete(&both)
      analysis.claims += both.claims.filter { $0.rule == SecondReader.rule }
    }
    analysis.claims = ClaimOrder.numbered(analysis.claims)
    return analysis
  }

  /// Reads one document, without a second reader.
  public func read(_ document: Document) -> ExtractedDocument {
    extracted(analyse(document))
  }

  private func extracted(_ analysis: DocumentAnalysis) -> ExtractedDocument {
    let claimed = Set(analysis.claims.flatMap { [$0.from, $0.to] })
    let entities = analysis.entities.enumerated().filter { place, entity in
      !analysis.surmised.contains(place) || claimed.contains(entity.id)
    }.map(\.element)
    return ExtractedDocument(
      document: analysis.document, entities: entities,
      times: analysis.times.map(\.expression), claims: analysis.claims,
      diagnostics: analysis.diagnostics)
  }

  /// What fired and what nearly fired in a sentence.
  public func trace(of sentence: Range<Int>, in analysis: DocumentAnalysis) -> [RuleTrace] {
    claimReader.trace(of: sentence, in: analysis)
  }

  /// Reads documents on several tasks and hands the results over in input order.
  ///
  /// - Parameter width: number of documents in work at a time, at least 1.
  public func read(
    width: Int, next: () -> Document?, deliver: (ExtractedDocument) async throws -> Void
  ) async throws {
    let width = max(1, width)
    let desks = (0..<(width + 1) / 2).map { _ in AnnotationDesk(model) }
    var taken = 0
    // For each two readers two articles more than they have in work, for when some wait at the desk.
    try await OrderedConcurrentMap.run(
      width: width + width / 2 * 2,
      next: {
        next().map { document in
          taken += 1
          return (document, desks[taken % desks.count])
        }
      },
      transform: { document, desk in
        let document = zoned(document)
        let annotated = await desk.annotate(
          readingText(of: document), ZonedParagraphs.spans(of: document))
        return extracted(await reading(document, annotated))
      }, deliver: deliver)
  }
}

/// Puts a document's claims into text order and gives them their ids.
enum ClaimOrder {
  static func numbered(_ claims: [Claim]) -> [Claim] {
    let sorted = claims.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.evidence != y.evidence { return x.evidence < y.evidence }
      let left = (x.type, x.from, x.to, x.polarity.rawValue, x.modality.rawValue)
      let right = (y.type, y.from, y.to, y.polarity.rawValue, y.modality.rawValue)
      return left != right ? left < right : a.offset < b.offset
    }
    var result: [Claim] = []
    for (_, claim) in sorted {
      var claim = claim
      claim.id = "c\(result.count + 1)"
      result.append(claim)
    }
    return result
  }
}
