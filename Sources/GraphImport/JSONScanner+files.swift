import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension JSONScanner {
  /// A scanner of the bytes of some files, one behind the other with a line break between them, and
  /// with room for what is decoded; and where each file lies.
  static func reading(_ files: [String]) throws(ImportError) -> (JSONScanner, [Range<Int>]) {
    if let (bytes, ranges) = inPlace(files) { return (JSONScanner(bytes), ranges) }
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for path in files {
      guard let file = FileHandle(forReadingAtPath: path) else {
        throw ImportError(.unreadable, source: path, "cannot be read")
      }
      defer { try? file.close() }
      let start = bytes.count
      do {
        while let piece = try file.read(upToCount: 1 << 24), !piece.isEmpty {
          bytes.append(contentsOf: piece)
        }
      } catch {
        throw ImportError(.unreadable, source: path, "reading broke off: \(error)")
      }
      ranges.append(start..<bytes.count)
      bytes.append(0x0A)
    }
    return (JSONScanner(bytes), ranges)
  }

  /// Reads regular files straight to where their bytes stay; nil when one is something else, cannot
  /// be read or is longer than it says.
  private static func inPlace(_ files: [String]) -> (bytes: [UInt8], ranges: [Range<Int>])? {
    var sizes: [Int] = []
    for path in files {
      var status = stat()
      // SAFETY: `status` is a local that outlives the call.
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      sizes.append(Int(status.st_size))
    }
    let total = sizes.reduce(0, +)
    var ranges: [Range<Int>] = []
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: total + total / 8 + 4096 + files.count)
    {
      buffer, count in
      for (path, size) in zip(files, sizes) {
        // SAFETY: the files fit with a byte each besides, so that these lie within the buffer.
        let part = unsafe UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[count..<count + size + 1]))
        guard unsafe fill(part, path) == size else { return }
        unsafe buffer[count + size] = 0x0A
        ranges.append(count..<count + size)
        count += size + 1
      }
    }
    return ranges.count == files.count ? (bytes, ranges) : nil
  }

  /// Fills a buffer with a file; the number of bytes read, nil when it cannot be read.
  private static func fill(_ buffer: UnsafeMutableRawBufferPointer, _ path: String) -> Int? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var done = 0
    while done < buffer.count {
      // SAFETY: what is left of the buffer begins there and is as long.
      let count = unsafe read(
        descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      done += count
    }
    return done
  }
}
