import Foundation

/// A server on 127.0.0.1 for one test, in a process of its own that ends with it.
///
/// What it answers says a Python script: it prints its port as its first line and serves until it
/// is ended, or until the process of the tests is gone.
public final class LocalServer {
  /// The server did not start.
  public struct StartError: Error {}

  /// Beginning of its addresses, as in `http://127.0.0.1:4711`.
  public let site: String
  /// Its port.
  public let port: String
  private let process = Process()

  /// Starts a script.
  ///
  /// - Throws: ``StartError`` when it prints no port.
  public init(script: String, arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.watch + script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    port = line.trimmingCharacters(in: .whitespacesAndNewlines)
    site = "http://127.0.0.1:\(port)"
    guard Int(port) != nil else {
      end()
      throw StartError()
    }
  }

  /// Ends the server, as one that goes down does.
  public func stop() {
    end()
    // `waitUntilExit` runs the loop of the thread that started the process, which may be another by
    // now.
    while process.isRunning { Thread.sleep(forTimeInterval: 0.002) }
  }

  /// By a signal that cannot be blocked: threads that run tasks block others, and processes inherit
  /// that.
  private func end() {
    if process.isRunning { _ = kill(process.processIdentifier, SIGKILL) }
  }

  deinit { end() }

  private static let watch = """
    import os, threading, time
    def watch(parent=os.getppid()):
        while os.getppid() == parent: time.sleep(1)
        os._exit(0)
    threading.Thread(target=watch, daemon=True).start()

    """
}
