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

  private let settings: FetchSettings
  private let largestBody: Int
  fileprivate var body: [UInt8] = []
  fileprivate var isTooLarge = false
  fileprivate var isRefused = false

  private init(_ settings: FetchSettings, largestBody: Int) {
    self.settings = settings
    self.largestBody = largestBody
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Asks for an address.
  ///
  /// - Throws: ``IngestError`` with code `refused`, `tooLarge` or `fetch`.
  static func get(_ address: String, _ settings: FetchSettings, largestBody: Int)
    throws(IngestError) -> Answer
  {
    guard isReady, let handle = unsafe curl_easy_init() else {
      throw IngestError(.unavailable, path: address, "libcurl cannot be started")
    }
    defer { unsafe curl_easy_cleanup(handle) }
    let transfer = WebTransfer(settings, largestBody: largestBody)
    let code = unsafe transfer.perform(handle, address)
    if transfer.isRefused {
      throw IngestError(
        .refused, path: address,
        "it leads to this machine or a private network; --allow-private reads it all the same")
    }
    if transfer.isTooLarge || code == CURLE_FILESIZE_EXCEEDED {
      throw IngestError(.tooLarge, path: address, "the answer has more than \(largestBody) bytes")
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

  @unsafe private func perform(_ handle: UnsafeMutableRawPointer, _ address: String) -> CURLcode {
    // SAFETY: the handle is alive; the library copies texts; the callbacks get this object, which
    // the caller keeps for longer than the request.
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, address), (CURLOPT_USERAGENT, FetchSettings.userAgent), (CURLOPT_PROXY, ""),
      (CURLOPT_ACCEPT_ENCODING, ""),
    ]
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, settings.connectLimit),
      (CURLOPT_TIMEOUT_MS, settings.answerLimit), (CURLOPT_MAXFILESIZE, largestBody),
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
    return unsafe curl_easy_perform(handle)
  }

  private func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    if body.count + piece.count > largestBody {
      isTooLarge = true
      return false
    }
    unsafe body.append(contentsOf: piece)
    return true
  }

  private func mayConnect(to address: NetworkAddress) -> Bool {
    // One public address among several is enough: only that one is connected to.
    isRefused =
      !settings.allowsPrivate && !address.isPublic && !settings.exempted.contains(address.bytes)
    return !isRefused
  }
}
