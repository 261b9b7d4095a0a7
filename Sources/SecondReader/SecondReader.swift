public import Extraction
import Foundation
import Language
public import Ontology
import Synchronization
public import TextModel

/// Has a language model read the passages of an article a second time, and adds the claims that our
/// own reader does not have.
///
/// The model is whatever the user's endpoint serves. Neither the article, which may hold
/// instructions to it, nor what it answers is trusted: an answer can only ever add claims between
/// entities that our own reader found, of acts that the schema allows between them, whose words
/// stand in the sentence.
public final class SecondReader: Sendable {
  /// The rule that its claims name.
  public static let rule = "second-reader"
  /// How sure its claims are held to be.
  ///
  /// Nothing is known of the user's model, so the figure says no more than its place: below all
  /// claims that the learned judge adds (0.5 and more), so that a least confidence of 0.5 leaves
  /// out all of the model's and none of those.
  public static let confidence = 0.45

  /// What a document's second reading brought.
  public struct Reading: Sendable {
    /// The claims, in the order of the passages; polarity, modality, date, voice and holder are
    /// read.
    public var claims: [Claim] = []
    /// What was left out, or could not be read.
    public var notes: [String] = []
  }

  /// What was done so far.
  public struct Count: Sendable, Equatable {
    /// Passages that were to be read.
    public var passages = 0
    /// Passages whose answer the cache had.
    public var cached = 0
    /// Passages that the model read.
    public var asked = 0
    /// Claims added.
    public var claims = 0
  }

  private struct State {
    var count = Count()
    var fault: SecondReaderError?
    var isStopped = false
    var failures = 0
  }

  private enum Outcome: Sendable {
    case answer(AnswerCache.Answer)
    case missing
    case failed(String)
  }

  private let settings: SecondReaderSettings
  private let acts: ActTypes
  private let request: ReadingRequest
  private let endpoint: ChatEndpoint?
  private let cache: AnswerCache
  private let queue: OperationQueue
  private let state = Mutex(State())

  /// Opens the cache; nothing is sent yet.
  ///
  /// - Parameter remark: hears of damaged lines in the cache.
  /// - Throws: ``SecondReaderError`` with code `usage` or `cache`.
  public init(
    _ settings: SecondReaderSettings, ontology: Ontology,
    remark: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(SecondReaderError) {
    if let problem = settings.problem { throw problem }
    self.settings = settings
    acts = ActTypes(ontology)
    request = ReadingRequest(model: settings.model, acts: acts)
    if let address = settings.endpoint {
      endpoint = try ChatEndpoint(settings, endpoint: address)
    } else {
      endpoint = nil
    }
    cache = try AnswerCache(settings.cache, isReplay: settings.endpoint == nil, remark: remark)
    // Requests block: they get threads of their own instead of those that run tasks.
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = max(1, settings.mostRequests)
  }

  /// Why passages were not read, the first fault of all; nil when there was none.
  public var fault: SecondReaderError? { state.withLock { $0.fault } }

  /// What was done so far.
  public var count: Count { state.withLock { $0.count } }

  /// Reads a document a second time.
  ///
  /// - Parameters:
  ///   - analysis: all that our own reader knows of it.
  ///   - own: its claims, those too unsure to be kept included.
  ///   - claimReader: reads date, voice and holder of the new claims.
  /// - Complexity: one request for each passage that the cache has no answer for.
  public func read(
    _ analysis: DocumentAnalysis, beside own: [Claim], claimReader: ClaimReader
  ) async -> Reading {
    let (passages, tooLong) = PassageCutter(analysis, acts: acts).passages()
    let outcomes = await withTaskGroup(of: (Int, Outcome).self) { group in
      for (number, passage) in passages.enumerated() {
        group.addTask { [self] in (number, await outcome(of: passage, analysis)) }
      }
      var outcomes = [Outcome](repeating: .missing, count: passages.count)
      for await (number, outcome) in group { outcomes[number] = outcome }
      return outcomes
    }
    var notes = PassageNotes(passages: passages.count, tooLong: tooLong)
    var check = AnswerCheck(analysis, own: own, acts: acts, model: settings.model)
    for (passage, outcome) in zip(passages, outcomes) {
      switch outcome {
      case .missing: notes.missing += 1
      case .failed(let reason): notes.failed.append(reason)
      case .answer(let answer):
        if let read = ModelAnswer(answer.answer) {
          check.take(read, to: passage)
        } else {
          notes.unreadable += 1
          if answer.isCut { notes.cut += 1 }
        }
      }
    }
    var reading = Reading()
    if !check.drafts.isEmpty {
      let surroundings = ClaimSurroundings(analysis, claimReader: claimReader)
      reading.claims = check.drafts.map { completed($0, surroundings, analysis) }
    }
    reading.notes = notes.lines(faults: check.faults)
    let (all, added) = (passages.count, reading.claims.count)
    state.withLock { state in
      state.count.passages += all
      state.count.claims += added
    }
    return reading
  }

  private func completed(
    _ draft: AnswerCheck.Draft, _ surroundings: ClaimSurroundings, _ analysis: DocumentAnalysis
  ) -> Claim {
    var claim = draft.claim
    let trigger = surroundings.trigger(of: draft.words)
    claim.cues.insert(
      .init(kind: "trigger", span: analysis.annotated.tokens[trigger].span), at: 0)
    surroundings.complete(&claim, from: draft.from, trigger: trigger)
    return claim
  }

  // MARK: Answers

  private func outcome(of passage: Passage, _ analysis: DocumentAnalysis) async -> Outcome {
    let body: [UInt8]
    do {
      body = try request.body(passage, of: analysis)
    } catch {
      return .failed("the request cannot be written: \(error)")
    }
    let key = AnswerCache.key(of: body)
    do {
      if let known = try cache.answer(key) {
        state.withLock { $0.count.cached += 1 }
        return .answer(known)
      }
    } catch {
      note(error)
      return .failed(error.detail)
    }
    guard let endpoint else { return .missing }
    return await withCheckedContinuation { continuation in
      queue.addOperation { [self] in continuation.resume(returning: ask(endpoint, body, key)) }
    }
  }

  /// Sends a request, unless it is known to be of no use, and keeps the answer.
  private func ask(_ endpoint: ChatEndpoint, _ body: [UInt8], _ key: String) -> Outcome {
    let isStopped = { self.state.withLock { $0.isStopped } }
    if isStopped() { return .failed(fault?.detail ?? "") }
    do {
      let text = try endpoint.text(for: body, isStopped: isStopped)
      state.withLock { state in
        state.failures = 0
        state.count.asked += 1
      }
      return .answer(
        try cache.keep(
          AnswerCache.Answer(
            answer: text.content, isCut: text.isCut, key: key, model: settings.model)))
    } catch {
      // At once, so that the next request knows.
      note(error)
      return .failed(error.detail)
    }
  }

  private func note(_ error: SecondReaderError) {
    state.withLock { state in
      state.fault = state.fault ?? error
      state.failures += 1
      if error.isLasting || state.failures >= SecondReaderSettings.mostFailures {
        state.isStopped = true
      }
    }
  }
}
