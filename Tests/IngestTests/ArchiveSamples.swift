import Foundation

/// Makes gzip with the system's own program.
enum GzipSample {
  static func compressed(_ data: Data) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).raw")
    defer { try? FileManager.default.removeItem(at: file) }
    try data.write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-nc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return [UInt8](output)
  }
}

/// Makes a ZIP file of one entry.
enum ZIPSample {
  /// The entry's bytes are taken as they are: stored (method 0) or deflated (8).
  ///
  /// - Parameters:
  ///   - size: the size that is declared, when it is not that of the body.
  ///   - isLarge: whether all numbers stand in ZIP64's fields.
  ///   - copies: how often the directory names the entry.
  static func file(
    _ name: String, _ body: [UInt8], method: Int = 0, size: Int? = nil, isLarge: Bool = false,
    copies: Int = 1
  ) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let name = Array(name.utf8)
    let size = size ?? body.count
    func fields(_ extra: Int) -> [UInt8] {
      let sizes =
        isLarge ? little(-1, 4) + little(-1, 4) : little(body.count, 4) + little(size, 4)
      return little(method, 2) + little(0, 8) + sizes + little(name.count, 2) + little(extra, 2)
    }
    let long = little(size, 8) + little(body.count, 8)
    // Readers have to pass over fields that they do not know.
    let unknown = little(0x5455, 2) + little(1, 2) + [0]
    let localExtra = isLarge ? little(1, 2) + little(16, 2) + long : []
    let local =
      [0x50, 0x4B, 3, 4] + little(45, 2) + little(0, 2) + fields(localExtra.count) + name
      + localExtra + body
    let extra = isLarge ? unknown + little(1, 2) + little(24, 2) + long + little(0, 8) : []
    let entry =
      [0x50, 0x4B, 1, 2] + little(45, 2) + little(45, 2) + little(0, 2) + fields(extra.count)
      + little(0, 10) + little(isLarge ? -1 : 0, 4) + name + extra
    let directory = [UInt8](Array(repeating: entry, count: copies).joined())
    var result = local + directory
    if isLarge {
      result +=
        [0x50, 0x4B, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
        + little(copies, 8) + little(copies, 8) + little(directory.count, 8)
        + little(local.count, 8)
      result +=
        [0x50, 0x4B, 6, 7] + little(0, 4) + little(local.count + directory.count, 8)
        + little(1, 4)
    }
    let (count, place) = isLarge ? (-1, -1) : (copies, local.count)
    return result + [0x50, 0x4B, 5, 6] + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(place, 4) + little(0, 2)
  }
}
