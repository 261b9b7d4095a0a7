#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a file that appears under its name only when it is complete.
///
/// The bytes go to a temporary file in the same folder, which `commit` syncs and renames. Without
/// `commit` the temporary file is removed and an older file of that name stays as it was. A name
/// that stands for something other than a regular file (`/dev/null`, a pipe) is written directly.
public final class FileSink: ByteSink {
  private let target: String
  private let temporary: String?
  private let descriptor: Int32
  private var sink: DescriptorSink
  /// Writes the temporary file; nil where a device or a pipe is written.
  private let writer: DirectWriter?
  private var isOpen = true
  private var isCommitted = false

  /// Opens the temporary file.
  ///
  /// - Throws: `ExportError` with code `output` when the folder is missing or not writable.
  public init(path: String) throws(ExportError) {
    // A link keeps pointing where it did: the file it leads to is the one replaced.
    target = FileSink.resolved(path)
    var status = stat()
    // SAFETY: `status` is a local that outlives the call.
    let exists = unsafe stat(target, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR {
      throw ExportError(.output, source: path, detail: "is a folder; name a file in it")
    }
    if exists, kind != S_IFREG {
      temporary = nil
      descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC)
    } else {
      let name = FileSink.temporaryName(for: target)
      temporary = name
      descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    sink = DescriptorSink(descriptor, name: path)
    writer = temporary == nil ? nil : DirectWriter(descriptor, name: path)
    guard descriptor >= 0 else {
      isOpen = false
      isCommitted = true
      throw ExportError(.output, source: path, detail: SystemCall.errorText())
    }
    // The new file gets the old one's permissions.
    if exists, temporary != nil { _ = fchmod(descriptor, status.st_mode & 0o777) }
  }

  deinit {
    if isOpen { close(descriptor) }
    if !isCommitted, let temporary { unsafe unlink(temporary) }
  }

  /// Writes to the temporary file.
  public func write(_ bytes: Span<UInt8>) throws(ExportError) {
    if let writer { try writer.write(bytes) } else { try sink.write(bytes) }
  }

  /// Makes the file appear under its name.
  public func commit() throws(ExportError) {
    guard isOpen else { return }
    try writer?.finish()
    // Devices and pipes cannot be synced; that is no fault.
    let synced = temporary == nil || fsync(descriptor) == 0
    let syncError = errno
    isOpen = false
    guard close(descriptor) == 0, synced else {
      throw fault(synced ? errno : syncError)
    }
    if let temporary, unsafe rename(temporary, target) != 0 { throw fault(errno) }
    isCommitted = true
  }

  private func fault(_ number: Int32) -> ExportError {
    ExportError(.output, source: target, detail: SystemCall.errorText(number))
  }

  private static func resolved(_ path: String) -> String {
    // SAFETY: with a null buffer `realpath` allocates the result, which is freed here.
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// A hidden name in the same folder, so that the rename stays on one file system.
  private static func temporaryName(for path: String) -> String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let unique = String(UInt64.random(in: .min ... .max), radix: 36)
    return "\(folder).\(String(name.prefix(100))).\(unique).part"
  }
}
