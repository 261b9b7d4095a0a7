#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of one file of a model.
struct ModelFile {
  /// Models of this family are far below; a larger file is no such model.
  static let limit = 2_000_000_000

  let path: String
  let bytes: [UInt8]

  init(path: String) throws(LanguageError) {
    self.path = path
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw LanguageError(.unreadable, file: path, "cannot be opened: \(ModelFile.reason())")
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw LanguageError(.unreadable, file: path, "is not a regular file")
    }
    let size = Int(status.st_size)
    guard size <= ModelFile.limit else {
      throw LanguageError(.unsupported, file: path, "has \(size) bytes, too many for a model file")
    }
    var failure: String?
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        // SAFETY: the rest of the buffer has exactly `size - filled` bytes.
        let got = unsafe read(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, size - filled)
        if got < 0 { failure = ModelFile.reason() }
        if got <= 0 { break }
        filled += got
      }
    }
    if let failure { throw LanguageError(.unreadable, file: path, failure) }
    guard bytes.count == size else {
      throw LanguageError(.corrupt, file: path, "ended while it was read")
    }
  }

  /// Bytes that do not come from a file, for tests and for nested messages.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  func corrupt(_ detail: String) -> LanguageError { LanguageError(.corrupt, file: path, detail) }

  func unsupported(_ detail: String) -> LanguageError {
    LanguageError(.unsupported, file: path, detail)
  }

  private static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
