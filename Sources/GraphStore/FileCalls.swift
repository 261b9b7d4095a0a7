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

  /// Closes a descriptor.
  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }
}
