import Foundation
import Language

/// Hands texts to workers and brings their output into input order.
///
/// The text that is first in line is written while it is annotated; the others collect their
/// output, and wait when they have collected much, so that memory stays bounded.
// Unchecked: all mutable state is guarded by `condition`.
final class AnnotationQueue: @unchecked Sendable {
  /// Bytes that a text collects before it waits for its turn.
  private static let patience = 32 << 20
  /// Bytes that are written at a time.
  private static let portion = 1 << 18

  /// Texts that may be begun before the first in line is written.
  private static let lead = 512

  private let files: [String]
  private let condition = NSCondition()
  private var taken = 0
  private var turn = 0
  private var waiting: [Int: [UInt8]] = [:]
  private var failedCount = 0
  private var failure: (any Error)?

  init(_ files: [String]) { self.files = files }

  /// Number of texts that could not be read.
  var failures: Int { condition.withLock { failedCount } }

  /// Why output could not be written, if so.
  var outputFailure: (any Error)? { condition.withLock { failure } }

  /// The next text to work on; nil when there is none left or writing has failed.
  func next() -> (number: Int, file: String)? {
    condition.withLock {
      // Whoever is far ahead waits for the text whose turn it is; its worker never waits.
      while taken - turn >= AnnotationQueue.lead, failure == nil { condition.wait() }
      guard failure == nil, taken < files.count else { return nil }
      defer { taken += 1 }
      return (taken, files[taken])
    }
  }

  /// Reads a text, annotates it and writes the annotations in turn.
  func annotate(
    _ number: Int, _ file: String, _ model: LanguageModel, _ format: AnnotationFormat
  ) {
    var rest: [UInt8] = []
    do {
      let text = try InputText(file)
      if text.replaced > 0 {
        Terminal.complain(
          "entente: \(file): \(text.replaced) byte sequences were not UTF-8 and were replaced")
      }
      rest = try model.write(text.text, id: file, as: format) { bytes in
        if bytes.count >= AnnotationQueue.portion { try deliver(number, &bytes) }
      }
    } catch let error as InputText.Failure {
      Terminal.complain("entente: \(file): \(error.reason)")
      condition.withLock { failedCount += 1 }
    } catch {
      condition.withLock { failure = failure ?? error }
    }
    finish(number, rest)
  }

  /// Writes the bytes if it is the text's turn; waits for it when they are many.
  private func deliver(_ number: Int, _ bytes: inout [UInt8]) throws {
    condition.lock()
    while turn != number, failure == nil, bytes.count >= AnnotationQueue.patience {
      condition.wait()
    }
    let (isTurn, failure) = (turn == number, failure)
    condition.unlock()
    if let failure { throw failure }
    guard isTurn else { return }
    // Nobody else writes: the turn only moves on in `finish`.
    try Terminal.write(Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }

  private func finish(_ number: Int, _ bytes: [UInt8]) {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    waiting[number] = bytes
    while let ready = waiting.removeValue(forKey: turn) {
      if failure == nil, !ready.isEmpty {
        do { try Terminal.write(Data(ready)) } catch { failure = error }
      }
      turn += 1
    }
  }
}

/// A text file as it was found.
struct InputText {
  /// Why a file gave no text.
  struct Failure: Error {
    var reason: String
  }

  var text: String
  /// Number of byte sequences that were no UTF-8.
  var replaced = 0

  init(_ file: String) throws(Failure) {
    let data: Data
    do {
      data =
        file == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw Failure(reason: InputText.reason(file))
    }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    text = String(decoding: bytes, as: UTF8.self)
    // A replacement character that was in the text all along has the same three bytes.
    if text.utf8.count != bytes.count || !text.utf8.elementsEqual(bytes) {
      replaced = InputText.count(bytes)
    }
  }

  private static func reason(_ file: String) -> String {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      return "there is no such file"
    }
    return isFolder.boolValue ? "is a folder, not a text" : "cannot be read"
  }

  /// Counts the sequences that a decoder replaces.
  private static func count(_ bytes: Data) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .error: count += 1
      case .emptyInput: return count
      }
    }
  }
}
