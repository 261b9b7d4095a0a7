#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Static word vectors: a NumPy array in a file that is mapped into memory, not read.
///
/// Source of the format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
// Unchecked: the mapping is private and read-only as long as the object lives.
@safe final class VectorTable: @unchecked Sendable {
  /// Number of vectors.
  let rows: Int
  /// Floats of a vector.
  let width: Int
  private let mapping: UnsafeMutableRawPointer
  private let length: Int
  private let offset: Int

  /// Maps the file; nil when it holds no vectors, as in a small model.
  static func open(_ path: String) throws(LanguageError) -> VectorTable? {
    let head = try Head(path: path)
    guard head.rows > 0, head.width > 0 else { return nil }
    return try VectorTable(path: path, head: head)
  }

  private init(path: String, head: Head) throws(LanguageError) {
    let descriptor = openForReading(path)
    guard descriptor >= 0 else {
      throw LanguageError(.unreadable, file: path, "cannot be opened")
    }
    defer { close(descriptor) }
    // SAFETY: the length was checked against the file's size; a failed mapping is reported.
    let mapping = unsafe mmap(nil, head.fileSize, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else {
      throw LanguageError(.unreadable, file: path, "cannot be mapped")
    }
    unsafe self.mapping = mapping
    length = head.fileSize
    offset = head.offset
    rows = head.rows
    width = head.width
  }

  deinit { unsafe munmap(mapping, length) }

  /// Copies one vector to `target`, which has room for `width` floats.
  func copy(row: Int, to target: UnsafeMutablePointer<Float>) {
    precondition(row >= 0 && row < rows)
    // SAFETY: the row lies inside the mapping, whose size was checked.
    unsafe UnsafeMutableRawPointer(target).copyMemory(
      from: mapping + offset + row * width * 4, byteCount: width * 4)
  }

  /// What stands in front of the numbers.
  struct Head: Equatable {
    var rows = 0
    var width = 0
    var offset = 0
    var fileSize = 0

    init(path: String) throws(LanguageError) {
      let descriptor = openForReading(path)
      guard descriptor >= 0 else {
        throw LanguageError(.unreadable, file: path, "cannot be opened")
      }
      defer { close(descriptor) }
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw LanguageError(.unreadable, file: path, "is not a regular file")
      }
      var start = [UInt8](repeating: 0, count: 4096)
      let got = unsafe start.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, $0.count, 0)
      }
      try self.init(
        ModelFile(path: path, bytes: Array(start.prefix(max(got, 0)))), size: Int(status.st_size))
    }

    /// Reads the head from the file's first bytes.
    init(_ file: ModelFile, size: Int) throws(LanguageError) {
      let bytes = file.bytes
      guard bytes.count >= 12, bytes.starts(with: [0x93] + Array("NUMPY".utf8)) else {
        throw file.corrupt("is not a NumPy array")
      }
      let wide = bytes[6] > 1
      let count =
        wide
        ? Int(bytes[8]) | Int(bytes[9]) << 8 | Int(bytes[10]) << 16 | Int(bytes[11]) << 24
        : Int(bytes[8]) | Int(bytes[9]) << 8
      offset = (wide ? 12 : 10) + count
      guard bytes[6] <= 3, offset <= bytes.count else {
        throw file.corrupt("has a broken NumPy header")
      }
      let header = String(decoding: bytes[(wide ? 12 : 10)..<offset], as: UTF8.self)
      guard header.contains("'descr': '<f4'") else {
        throw file.unsupported("holds no 32-bit little-endian floats")
      }
      guard header.contains("'fortran_order': False") else {
        throw file.unsupported("is stored column by column")
      }
      guard let open = header.firstIndex(of: "("), let close = header.firstIndex(of: ")"),
        open < close
      else { throw file.corrupt("has no shape in its NumPy header") }
      let sizes = header[header.index(after: open)..<close].split(separator: ",")
        .map { Int($0.filter { $0 != " " }) }
      guard sizes.count == 2, let rows = sizes[0], let width = sizes[1],
        let elements = Tensor.elements([rows, width])
      else { throw file.corrupt("has a shape that is not rows × width") }
      self.rows = rows
      self.width = width
      fileSize = size
      guard size == offset + elements * 4 else {
        throw file.corrupt("has \(size) bytes; its shape asks for \(offset + elements * 4)")
      }
    }
  }
}

/// `open` of the C library, which the type's own `open` would hide.
private func openForReading(_ path: String) -> Int32 { unsafe open(path, O_RDONLY) }
