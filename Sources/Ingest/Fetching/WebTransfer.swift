internal import CCurl
import Foundation

/// One request with libcurl: an answer without following redirects, or why there is none.
///
/// The address is checked where the socket is opened, so that what a name resolved to when it was
/// looked at is what is connected to. Proxies of the environment are not used: they would hide it.
@safe final class WebTransfer {
  /// A server's answer.
  struct Answer {
    /// HTTP status.
    var status: Int
    /// The decoded body.
    var body: [UInt8]
    /// Value of the Content-Type header.
    var contentType: String?
    /// Where a redirect leads, as an absolute address.
    var location: String?
  }

  /// How much of a body is taken.
  enum BodyLimit {
    /// A longer body is a fault.
    case refused(Int)
    /// A longer body is cut.
    case cut(Int)

    var bytes: Int {
      switch self {
      case .refused(let bytes), .cut(let bytes): bytes
      }
    }
  }

  private let settings: FetchSettings
  private let limit: BodyLimit
  private var body: [UInt8] = []
  private var isTooLarge = false
  private var refusedAddress = false
  private var openedAddress = false

  private init(_ settings: FetchSettings, _ limit: BodyLimit) {
    self.settings = settings
    self.limit = limit
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Asks for an address.
  ///
  /// - Parameter deadline: when to give up; `settings` may make it sooner.
  /// - Throws: ``IngestError`` with code `refused`, `tooLarge` or `fetch`.
  static func get(
    _ address: String, _ settings: FetchSettings, limit: BodyLimit,
    deadline: ContinuousClock.Instant
  ) throws(IngestError) -> Answer {
    guard isReady, let handle = unsafe curl_easy_init() else {
      throw IngestError(.unavailable, path: address, "libcurl cannot be started")
    }
    defer { unsafe curl_easy_cleanup(handle) }
    let left = (deadline - .now) / .milliseconds(1)
    guard left >= 1 else { throw tooLate(address, settings) }
    let transfer = WebTransfer(settings, limit)
    let time = min(settings.answerLimit, Int(left))
    var code = unsafe transfer.perform(handle, address, time: time)
    if transfer.isTooLarge, case .cut = limit { code = CURLE_OK }
    // A name may have public and private addresses: the public ones are tried and are enough.
    if code != CURLE_OK, transfer.refusedAddress, !transfer.openedAddress {
      throw IngestError(
        .refused, path: address,
        "it leads to this machine or a private network; --allow-private reads it all the same")
    }
    if code == CURLE_FILESIZE_EXCEEDED || code != CURLE_OK && transfer.isTooLarge {
      throw IngestError(.tooLarge, path: address, "the answer has more than \(limit.bytes) bytes")
    }
    if code == CURLE_OPERATION_TIMEDOUT, time < settings.answerLimit {
      throw tooLate(address, settings)
    }
    guard code == CURLE_OK else {
      // SAFETY: the library returns a text that lives as long as the process.
      let reason = unsafe String(cString: curl_easy_strerror(code))
      throw IngestError(.fetch, path: address, "it could not be fetched: \(reason)")
    }
    // SAFETY: the texts belong to the handle, which lives until the end of this function.
    return unsafe Answer(
      status: entente_curl_status(handle), body: transfer.body,
      contentType: entente_curl_answer(handle, CURLINFO_CONTENT_TYPE).map {
        unsafe String(cString: $0)
      },
      location: entente_curl_answer(handle, CURLINFO_REDIRECT_URL).map {
        unsafe String(cString: $0)
      })
  }

  private static func tooLate(_ address: String, _ settings: FetchSettings) -> IngestError {
    IngestError(
      .fetch, path: address,
      "it could not be fetched: with robots.txt and redirects it takes more than "
        + "\(settings.addressLimit / 1000) s")
  }

  @unsafe private func perform(
    _ handle: UnsafeMutableRawPointer, _ address: String, time: Int
  ) -> CURLcode {
    // SAFETY: the handle is alive; the library copies texts; the callbacks get this object, which
    // the caller keeps for longer than the request.
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, address), (CURLOPT_USERAGENT, FetchSettings.userAgent), (CURLOPT_PROXY, ""),
      (CURLOPT_ACCEPT_ENCODING, ""),
    ]
    // The library refuses by what the header declares; what is cut is cut while it comes in.
    let largest = if case .refused(let bytes) = limit { bytes } else { 0 }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, settings.connectLimit),
      (CURLOPT_TIMEOUT_MS, time), (CURLOPT_MAXFILESIZE, largest),
    ]
    for (option, value) in texts where unsafe entente_curl_text(handle, option, value) != CURLE_OK {
      return CURLE_FAILED_INIT
    }
    for (option, value) in numbers
    where unsafe entente_curl_long(handle, option, value) != CURLE_OK {
      return CURLE_FAILED_INIT
    }
    unsafe entente_curl_only_web(handle)
    unsafe entente_curl_pointer(handle, CURLOPT_WRITEDATA, context)
    unsafe entente_curl_writer(handle) { bytes, size, count, context in
      guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
      let transfer = unsafe Unmanaged<WebTransfer>.fromOpaque(context).takeUnretainedValue()
      let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
      return unsafe transfer.take(piece) ? size * count : 0
    }
    unsafe entente_curl_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
    unsafe entente_curl_opener(handle) { context, _, address in
      guard let address = unsafe address, let context = unsafe context else { return -1 }
      let transfer = unsafe Unmanaged<WebTransfer>.fromOpaque(context).takeUnretainedValue()
      var bytes = [UInt8](repeating: 0, count: 16)
      let count = unsafe Int(entente_curl_address(address, &bytes))
      guard transfer.mayConnect(to: NetworkAddress(bytes: Array(bytes.prefix(count)))) else {
        return -1
      }
      return unsafe entente_curl_open(address)
    }
    guard let answer = settings.nameServer?() else { return unsafe curl_easy_perform(handle) }
    // SAFETY: the list lives for as long as the request.
    let names = unsafe entente_curl_resolve(handle, answer)
    defer { unsafe curl_slist_free_all(names) }
    return unsafe curl_easy_perform(handle)
  }

  private func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    let room = limit.bytes - body.count
    unsafe body.append(contentsOf: piece.prefix(room))
    isTooLarge = piece.count > room
    return !isTooLarge
  }

  private func mayConnect(to address: NetworkAddress) -> Bool {
    let isAllowed =
      settings.allowsPrivate || address.isPublic || settings.exempted.contains(address.bytes)
    if isAllowed { openedAddress = true } else { refusedAddress = true }
    return isAllowed
  }
}
