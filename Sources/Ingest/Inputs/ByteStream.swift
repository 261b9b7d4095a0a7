import Foundation

/// Bytes from a file, from standard input or from memory, inflated where they are gzip; read once,
/// front to back, with a bounded buffer.
final class ByteStream {
  private let handle: FileHandle?
  private var inflater: Inflater?
  private var buffer: [UInt8]
  private var position = 0
  private var isAtEnd = false
  /// Number of bytes handed out, after inflating.
  private(set) var offset = 0
  /// Greatest ratio of inflated to compressed bytes that is believed: deflate reaches 1032.
  private static let largestRatio = 1_100
  private var bytesIn = 0
  private var bytesOut = 0
  /// Whether the compressed data was damaged or beyond belief.
  private(set) var isDamaged = false

  init(memory: [UInt8]) {
    handle = nil
    buffer = memory
    isAtEnd = true
  }

  /// Opens a file, or standard input for `-`; nil when it cannot be opened.
  init?(path: String) {
    guard let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    else { return nil }
    self.handle = handle
    buffer = []
    fill(2)
    if buffer.starts(with: [0x1F, 0x8B]), let inflater = Inflater(.gzip) {
      self.inflater = inflater
      let head = buffer
      buffer = []
      inflate(head)
    }
  }

  /// Bytes that were downloaded. gzip goes through a file without a name, so that it is inflated
  /// piece by piece; nil when that file cannot be written.
  convenience init?(downloaded bytes: [UInt8]) {
    guard bytes.starts(with: [0x1F, 0x8B]) else {
      self.init(memory: bytes)
      return
    }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "entente-\(UUID().uuidString).gz")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(bytes).write(to: file)) != nil else { return nil }
    self.init(path: file.path)
  }

  private func inflate(_ piece: [UInt8]) {
    guard let inflater else { return }
    bytesIn += piece.count
    let isSound = inflater.inflate(piece[...]) { output in
      buffer += output
      bytesOut += output.count
      return bytesOut < (bytesIn + 65_536) * Self.largestRatio
    }
    if !isSound {
      isDamaged = true
      isAtEnd = true
    }
  }

  /// Makes sure that `count` bytes are buffered, as far as there are so many.
  private func fill(_ count: Int) {
    while buffer.count - position < count, !isAtEnd {
      if position > 1 << 16 {
        buffer.removeFirst(position)
        position = 0
      }
      guard let handle else {
        isAtEnd = true
        return
      }
      let descriptor = handle.fileDescriptor
      // SAFETY: at most as many bytes are written as there is room, and only those are looked at.
      unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { room in
        let count = unsafe readPiece(of: descriptor, into: room)
        guard count > 0 else {
          isDamaged = isDamaged || count < 0
          isAtEnd = true
          return
        }
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
        if inflater == nil {
          unsafe buffer.append(contentsOf: bytes)
        } else {
          unsafe inflate([UInt8](bytes))
        }
      }
    }
  }

  /// The next bytes without taking them; fewer at the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    fill(count)
    return buffer[position..<min(buffer.count, position + count)]
  }

  /// Takes up to `count` bytes.
  func read(_ count: Int) -> [UInt8] {
    let bytes = Array(peek(count))
    position += bytes.count
    offset += bytes.count
    return bytes
  }

  /// Passes over `count` bytes without keeping them.
  func skip(_ count: Int) {
    var left = count
    while left > 0 {
      let taken = read(min(left, 1 << 16)).count
      if taken == 0 { return }
      left -= taken
    }
  }

  /// Takes a line without its end; nil at the end of the bytes. The rest of a line longer than
  /// `limit` is dropped and `isLong` set.
  func line(limit: Int) -> (bytes: [UInt8], isLong: Bool)? {
    var wanted = 4096
    while true {
      let seen = peek(wanted)
      if seen.isEmpty { return nil }
      if let end = seen.firstIndex(of: 0x0A) {
        var line = Array(seen[..<end])
        position += line.count + 1
        offset += line.count + 1
        if line.last == 0x0D { line.removeLast() }
        return (line, false)
      }
      if seen.count < wanted { return (read(seen.count), false) }
      if wanted >= limit {
        let head = read(limit)
        while let byte = peek(4096).first, byte != 0x0A {
          let more = peek(4096)
          skip((more.firstIndex(of: 0x0A).map { $0 - more.startIndex }) ?? more.count)
        }
        skip(1)
        return (head, true)
      }
      wanted = min(wanted * 4, limit)
    }
  }

  /// Reads the rest of a file straight to where it stays, when its size is known: pieces would be
  /// copied once, and again as the buffer grows.
  private func readWhole(limit: Int) {
    guard let handle, inflater == nil, position == 0, !isAtEnd else { return }
    var status = stat()
    guard unsafe fstat(handle.fileDescriptor, &status) == 0,
      let size = Int(exactly: status.st_size), size > buffer.count, size <= limit
    else { return }
    let head = buffer
    let descriptor = handle.fileDescriptor
    // SAFETY: what is read goes behind the head, into the room that is left, and is counted.
    buffer = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
      count = unsafe room.initialize(fromContentsOf: head)
      while count < size {
        let left = unsafe UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: room[count..<size]))
        let more = unsafe readPiece(of: descriptor, into: left)
        guard more > 0 else {
          isDamaged = isDamaged || more < 0
          isAtEnd = true
          return
        }
        count += more
      }
    }
  }

  /// All that is left, up to `limit` bytes; nil when there is more.
  func rest(limit: Int) -> [UInt8]? {
    readWhole(limit: limit)
    fill(limit + 1)
    guard position == 0 else { return buffer.count - position > limit ? nil : read(limit) }
    guard buffer.count <= limit else { return nil }
    // The buffer itself, not a copy.
    let bytes = buffer
    buffer = []
    offset += bytes.count
    return bytes
  }
}

/// Reads what is there of a file; 0 at its end, less than 0 when it cannot be read. (`FileHandle`
/// would read 4 KiB at a time.)
@unsafe private func readPiece(
  of descriptor: Int32, into room: UnsafeMutableRawBufferPointer
) -> Int {
  while true {
    let count = unsafe read(descriptor, room.baseAddress, room.count)
    if count >= 0 || errno != EINTR { return count }
  }
}
