import Foundation

/// Graphviz's `dot` command, run without a shell.
struct GraphvizCommand {
  /// The program file.
  let program: URL
  /// Longest run, in seconds.
  let timeout: Double

  /// Finds `dot` on the search path.
  ///
  /// - Throws: `ExportError` with code `missingTool`.
  init(
    timeout: Double, searchPath: String? = ProcessInfo.processInfo.environment["PATH"]
  ) throws(ExportError) {
    let folders = (searchPath ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let program = folders.map { URL(fileURLWithPath: "\($0)/dot") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    guard let program else {
      throw ExportError(
        .missingTool,
        detail: """
          pictures are drawn by Graphviz, whose command `dot` is not on the PATH; install the \
          package graphviz (apt install graphviz, brew install graphviz), or export DOT
          """)
    }
    self.program = program
    self.timeout = timeout
  }

  /// Draws a DOT file into `output`.
  ///
  /// - Throws: `ExportError` with code `toolFailed` or `timeout`.
  func draw(_ input: URL, _ engine: LayoutEngine, as type: String, to output: URL)
    throws(ExportError)
  {
    let messages = output.appendingPathExtension("messages")
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "-K\(engine.rawValue)", "-T\(type)", "-o", output.path, input.path,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      // A file takes the messages: a full pipe could not stall the program.
      try Data().write(to: messages)
      process.standardError = try FileHandle(forWritingTo: messages)
      try process.run()
    } catch {
      throw ExportError(.toolFailed, source: program.path, detail: "cannot be started: \(error)")
    }
    if ended.wait(timeout: .now() + timeout) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw ExportError(
        .timeout,
        detail: """
          Graphviz did not finish within \(Int(timeout)) seconds; take a part of the graph with \
          --around NAME --hops N, --type, --since or --min-sources
          """)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw ExportError(.toolFailed, source: program.path, detail: firstLine(of: messages))
    }
  }

  private func firstLine(of file: URL) -> String {
    let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").first.map(String.init) ?? "failed without a message"
  }
}
