#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something that takes the bytes of an export, in order.
public protocol ByteSink {
  /// Takes the next bytes.
  mutating func write(_ bytes: Span<UInt8>) throws(ExportError)
}

/// Keeps the bytes in memory.
public struct MemorySink: ByteSink {
  /// All bytes written.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty sink.
  public init() {}

  /// Adds the bytes.
  public mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    // SAFETY: the buffer is used only inside the closure.
    unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
  }
}

/// Writes to an open file descriptor, such as standard output, which stays open.
public struct DescriptorSink: ByteSink {
  private let descriptor: Int32
  private let name: String

  /// Makes a sink of a descriptor; `name` is for messages.
  public init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Standard output.
  public static var standardOutput: DescriptorSink {
    DescriptorSink(STDOUT_FILENO, name: "standard output")
  }

  /// Writes all of the bytes.
  public mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    var written = 0
    while written < bytes.count {
      // SAFETY: the pointer is used only inside the closure and the length is what is left.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe buffer[written...]
        return unsafe SystemCall.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw ExportError(.output, source: name, detail: SystemCall.errorText())
      }
      written += count
    }
  }
}

/// The C functions whose names the sinks' own methods hide.
enum SystemCall {
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes, count)
    #else
      unsafe Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// What `errno` means.
  static func errorText(_ number: Int32 = errno) -> String {
    // SAFETY: the string stays valid until the next call on this thread and is copied at once.
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}
