import WebAccess

extension FetchSettings {
  /// Asks for an address, without following redirects.
  ///
  /// - Parameter deadline: when to give up; the settings may make it sooner.
  /// - Throws: ``IngestError`` with code `refused`, `tooLarge`, `unavailable` or `fetch`.
  func get(
    _ address: String, limit: WebRequest.BodyLimit, deadline: ContinuousClock.Instant
  ) throws(IngestError) -> WebAnswer {
    let left = (deadline - .now) / .milliseconds(1)
    guard left >= 1 else { throw tooLate(address) }
    let time = min(answerLimit, Int(left))
    let (isAnyAllowed, exempted) = (allowsPrivate, exempted)
    var request = WebRequest(
      address: address, userAgent: Self.userAgent, limit: limit, connectLimit: connectLimit,
      timeLimit: time
    ) { isAnyAllowed || $0.isPublic || exempted.contains($0.bytes) }
    request.nameServer = nameServer
    do {
      return try WebTransfer.send(request)
    } catch {
      switch error.code {
      case .unavailable: throw IngestError(.unavailable, path: address, error.reason)
      case .refused:
        throw IngestError(
          .refused, path: address,
          "it leads to this machine or a private network; --allow-private reads it all the same")
      case .tooLarge:
        throw IngestError(.tooLarge, path: address, "the answer has more than \(limit.bytes) bytes")
      case .timedOut where time < answerLimit: throw tooLate(address)
      case .timedOut, .unreachable, .failed:
        throw IngestError(.fetch, path: address, "it could not be fetched: \(error.reason)")
      }
    }
  }

  private func tooLate(_ address: String) -> IngestError {
    IngestError(
      .fetch, path: address,
      "it could not be fetched: with robots.txt and redirects it takes more than "
        + "\(addressLimit / 1000) s")
  }
}
