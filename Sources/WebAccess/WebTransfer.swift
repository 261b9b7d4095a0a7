internal import CCurl

/// One request with libcurl: an answer without following redirects, or why there is none.
///
/// The address is checked where the socket is opened, so that what a name resolved to when it was
/// looked at is what is connected to. Proxies of the environment are not used: they would hide it.
@safe package final class WebTransfer {
  private let request: WebRequest
  private var body: [UInt8] = []
  private var isTooLarge = false
  private var refusedAddress = false
  private var openedAddress = false

  private init(_ request: WebRequest) { self.request = request }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Sends a request and waits for the answer; blocks the thread for at most the request's time.
  package static func send(_ request: WebRequest) throws(WebFault) -> WebAnswer {
    guard isReady, let handle = unsafe curl_easy_init() else {
      throw WebFault(code: .unavailable, reason: "libcurl cannot be started")
    }
    defer { unsafe curl_easy_cleanup(handle) }
    let transfer = WebTransfer(request)
    var code = unsafe transfer.perform(handle)
    if transfer.isTooLarge, case .cut = request.limit { code = CURLE_OK }
    guard code == CURLE_OK else {
      // SAFETY: the library returns a text that lives as long as the process.
      let reason = unsafe String(cString: curl_easy_strerror(code))
      throw WebFault(code: transfer.kind(of: code), reason: reason)
    }
    // SAFETY: the texts belong to the handle, which lives until the end of this function.
    return unsafe WebAnswer(
      status: entente_curl_status(handle), body: transfer.body,
      contentType: entente_curl_answer(handle, CURLINFO_CONTENT_TYPE).map {
        unsafe String(cString: $0)
      },
      location: entente_curl_answer(handle, CURLINFO_REDIRECT_URL).map {
        unsafe String(cString: $0)
      },
      retryAfter: Int(clamping: entente_curl_retry_after(handle)))
  }

  private func kind(of code: CURLcode) -> WebFault.Code {
    // A name may have addresses of both kinds: those allowed are tried and are enough.
    if refusedAddress, !openedAddress { return .refused }
    if code == CURLE_FILESIZE_EXCEEDED || isTooLarge { return .tooLarge }
    switch code {
    case CURLE_OPERATION_TIMEDOUT: return .timedOut
    case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: return .unreachable
    default: return .failed
    }
  }

  @unsafe private func perform(_ handle: UnsafeMutableRawPointer) -> CURLcode {
    // SAFETY: the handle is alive; the library copies texts and the body; the callbacks get this
    // object, which the caller keeps for longer than the request; the lists live as long as it.
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard unsafe setOptions(handle) else { return CURLE_FAILED_INIT }
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
    var headers: UnsafeMutablePointer<curl_slist>?
    defer { unsafe curl_slist_free_all(headers) }
    for line in request.headers { unsafe headers = curl_slist_append(headers, line) }
    if unsafe headers != nil { unsafe entente_curl_headers(handle, headers) }
    guard let answer = request.nameServer?() else { return unsafe curl_easy_perform(handle) }
    let names = unsafe entente_curl_resolve(handle, answer)
    defer { unsafe curl_slist_free_all(names) }
    return unsafe curl_easy_perform(handle)
  }

  @unsafe private func setOptions(_ handle: UnsafeMutableRawPointer) -> Bool {
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, request.address), (CURLOPT_USERAGENT, request.userAgent), (CURLOPT_PROXY, ""),
      (CURLOPT_ACCEPT_ENCODING, ""),
    ]
    // The library refuses by what the header declares; what is cut is cut while it comes in.
    let largest = if case .refused(let bytes) = request.limit { bytes } else { 0 }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, request.connectLimit),
      (CURLOPT_TIMEOUT_MS, request.timeLimit), (CURLOPT_MAXFILESIZE, largest),
    ]
    for (option, value) in texts where unsafe entente_curl_text(handle, option, value) != CURLE_OK {
      return false
    }
    for (option, value) in numbers
    where unsafe entente_curl_long(handle, option, value) != CURLE_OK {
      return false
    }
    guard let body = request.body else { return true }
    // SAFETY: the library copies the bytes while the closure runs.
    return unsafe body.withUnsafeBytes { bytes in
      unsafe entente_curl_post(handle, bytes.baseAddress, curl_off_t(bytes.count)) == CURLE_OK
    }
  }

  private func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    let room = request.limit.bytes - body.count
    unsafe body.append(contentsOf: piece.prefix(room))
    isTooLarge = piece.count > room
    return !isTooLarge
  }

  private func mayConnect(to address: NetworkAddress) -> Bool {
    let isAllowed = request.mayConnect(address)
    if isAllowed { openedAddress = true } else { refusedAddress = true }
    return isAllowed
  }
}
