import Foundation
import WebAccess

/// An OpenAI-compatible endpoint (`POST …/chat/completions`): sends a request, again when it is
/// busy, and takes the model's text out of the answer.
struct ChatEndpoint: Sendable {
  /// What a model wrote.
  struct Text {
    var content: String
    var isCut: Bool
  }

  private let settings: SecondReaderSettings
  private let address: String

  init(_ settings: SecondReaderSettings, endpoint: String) throws(SecondReaderError) {
    self.settings = settings
    address = try SecondReaderSettings.completions(of: endpoint)
  }

  /// Asks and waits; blocks the thread.
  ///
  /// - Parameter isStopped: asked before each repetition: whether nobody wants the answer any more.
  func text(for body: [UInt8], isStopped: () -> Bool) throws(SecondReaderError) -> Text {
    var pause = settings.firstPause
    var attempt = 0
    while true {
      let answer = try send(body)
      if (200..<300).contains(answer.status) { return try text(of: answer) }
      guard [429, 502, 503, 504].contains(answer.status), attempt < settings.mostRetries,
        !isStopped()
      else { throw fault(of: answer, attempts: attempt + 1) }
      let wished = answer.retryAfter > 0 ? min(answer.retryAfter, 3600) * 1000 : pause
      Thread.sleep(forTimeInterval: Double(min(wished, settings.longestPause)) / 1000)
      pause *= 2
      attempt += 1
    }
  }

  private func send(_ body: [UInt8]) throws(SecondReaderError) -> WebAnswer {
    let isAnyAllowed = settings.allowsOtherMachines
    var request = WebRequest(
      address: address, userAgent: "entente/1.0",
      limit: .refused(SecondReaderSettings.largestAnswer), connectLimit: settings.connectLimit,
      timeLimit: settings.answerLimit, mayConnect: { isAnyAllowed || $0.isLoopback })
    // Waiting for "100 Continue" costs a second with servers that do not know it.
    request.headers = ["Content-Type: application/json", "Accept: application/json", "Expect:"]
    if let key = settings.key, !key.isEmpty {
      request.headers.append("Authorization: Bearer \(key)")
    }
    request.body = body
    do {
      return try WebTransfer.send(request)
    } catch {
      let place = SecondReaderSettings.shown(address)
      switch error.code {
      case .refused:
        throw SecondReaderError(
          .refused,
          "\(place) leads to another machine, and only this one is asked; "
            + "--second-reader-anywhere sends the text of articles there all the same")
      case .timedOut:
        throw SecondReaderError(
          .timedOut,
          "\(place) did not answer within \(settings.answerLimit / 1000) s; "
            + "--second-reader-timeout gives it longer")
      case .unreachable, .unavailable:
        throw SecondReaderError(
          .unreachable,
          "\(place) cannot be reached (\(error.reason)): is the model's server running, at this address?"
        )
      case .tooLarge:
        throw SecondReaderError(
          .answer,
          "\(place) answers with more than \(SecondReaderSettings.largestAnswer) bytes")
      case .failed:
        throw SecondReaderError(.status, "\(place) broke off: \(error.reason)")
      }
    }
  }

  private func text(of answer: WebAnswer) throws(SecondReaderError) -> Text {
    guard let form = try? JSONDecoder().decode(Completion.self, from: Data(answer.body)),
      let choice = form.choices.first
    else {
      throw SecondReaderError(
        .answer,
        "what answers at \(SecondReaderSettings.shown(address)) is no chat completion: does the address "
          + "end where the interface begins, as in http://127.0.0.1:11434/v1?")
    }
    let content = withoutKey(choice.message.content ?? "")
    guard content.utf8.count <= SecondReaderSettings.longestContent else {
      throw SecondReaderError(
        .answer, "the model wrote more than \(SecondReaderSettings.longestContent) bytes")
    }
    return Text(content: content, isCut: choice.finish_reason == "length")
  }

  private func fault(of answer: WebAnswer, attempts: Int) -> SecondReaderError {
    let place = SecondReaderSettings.shown(address)
    let said = message(of: answer)
    let tail = said.isEmpty ? "" : ": \(said)"
    let variable = SecondReaderSettings.keyVariable
    switch answer.status {
    case 300..<400:
      return SecondReaderError(
        .unknownModel, "\(place) redirects, which is not followed: give the address it leads to")
    case 401, 403:
      let what =
        settings.key == nil
        ? "wants a key; put it into the environment variable \(variable)"
        : "does not take the key in \(variable)"
      return SecondReaderError(
        .unauthorized, "\(place) \(what) (status \(answer.status)\(tail))")
    case 404:
      return SecondReaderError(
        .unknownModel,
        "\(place) does not know the model '\(settings.model)', or has no such path "
          + "(status 404\(tail))")
    case 429, 502, 503, 504:
      return SecondReaderError(
        .busy,
        "\(place) was busy \(attempts) times (status \(answer.status)\(tail)); try again later")
    default:
      return SecondReaderError(.status, "\(place) answers with status \(answer.status)\(tail)")
    }
  }

  /// What a server says of its fault, in one short line.
  private func message(of answer: WebAnswer) -> String {
    let form = try? JSONDecoder().decode(Complaint.self, from: Data(answer.body))
    let scalars = withoutKey(form?.text ?? "").unicodeScalars.map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " "
      default: Character(scalar)
      }
    }
    return String(scalars.prefix(200))
  }

  /// Servers may repeat the key in what they say; it must not be shown or kept.
  private func withoutKey(_ text: String) -> String {
    // Shorter ones, such as "ollama", are no secrets and are words.
    guard let key = settings.key, key.utf8.count >= 8 else { return text }
    return text.replacingOccurrences(of: key, with: "[key]")
  }

  // The names of the members are those of the interface.
  private struct Completion: Decodable {
    struct Choice: Decodable {
      struct Message: Decodable {
        var content: String?
      }
      var message: Message
      var finish_reason: String?
    }
    var choices: [Choice]
  }

  /// `{"error": {"message": "…"}}` or `{"error": "…"}`.
  private struct Complaint: Decodable {
    var text: String?

    private enum Key: String, CodingKey {
      case error, message
    }

    init(from decoder: any Decoder) throws {
      let form = try decoder.container(keyedBy: Key.self)
      text = try? form.decode(String.self, forKey: .error)
      if let inner = try? form.nestedContainer(keyedBy: Key.self, forKey: .error) {
        text = try? inner.decode(String.self, forKey: .message)
      }
      if text == nil { text = try? form.decode(String.self, forKey: .message) }
    }
  }
}
