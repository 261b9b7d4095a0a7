#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Calls of the system whose names this module's types have too.
enum FileCalls {
  /// Gives a file another name, in place of a file that has it.
  ///
  /// - Returns: whether it worked.
  static func rename(_ old: String, _ new: String) -> Bool {
    #if canImport(Glibc)
      return unsafe Glibc.rename(old, new) == 0
    #else
      return unsafe Darwin.rename(old, new) == 0
    #endif
  }

  /// Writes a new file, or over an old one.
  ///
  /// - Returns: whether it worked.
  static func create(_ path: String, _ parts: [[UInt8]]) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return false }
    for part in parts {
      var done = 0
      while done < part.count {
        // SAFETY: what is left of the part begins there and is as long.
        let count = unsafe part.withUnsafeBytes {
          unsafe write(descriptor, $0.baseAddress?.advanced(by: done), part.count - done)
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          close(descriptor)
          return false
        }
        done += count
      }
    }
    close(descriptor)
    return true
  }

  /// Closes a descriptor.
  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }
}
