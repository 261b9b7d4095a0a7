import Foundation

/// Makes the rows of a file in chunks on all processors, and hands them over in order: the same
/// bytes, whatever the number of threads.
///
/// There are a few workshops, one for each chunk that is being made or waits for its turn, so that
/// memory stays flat.
// A workshop is in the hands of one thread at a time, and the lock is held where it passes on.
final class OrderedChunks<Workshop: AnyObject>: @unchecked Sendable {
  /// Number of rows of a chunk.
  private let size: Int
  private let count: Int
  private let threads: Int
  private let lock = NSCondition()
  private var free: [Workshop]
  private var done: [Int: Workshop] = [:]
  private var next = 0
  private var isStopped = false

  /// - Parameters:
  ///   - count: number of rows.
  ///   - size: number of rows of a chunk.
  ///   - threads: how many chunks are made at a time.
  ///   - workshop: what makes rows and keeps them; called for each that is needed.
  init(
    _ count: Int, size: Int = 128,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    workshop: () throws(ExportError) -> Workshop
  ) throws(ExportError) {
    self.count = count
    self.size = size
    let chunks = (count + size - 1) / size
    // A short file is made at once.
    self.threads = chunks < 4 ? 1 : min(threads, chunks)
    free = []
    // While the disk takes a piece the others go on.
    let workshops = self.threads == 1 ? 1 : 16 * self.threads
    for _ in 0..<workshops { free.append(try workshop()) }
  }

  /// Makes everything.
  ///
  /// - Parameters:
  ///   - make: makes the rows of a range in a workshop, which is empty.
  ///   - take: empties a workshop; called in the order of the rows, on this thread.
  func run(
    _ make: @escaping @Sendable (Workshop, Range<Int>) -> Void,
    _ take: (Workshop) throws(ExportError) -> Void
  ) throws(ExportError) {
    guard threads > 1 else {
      for start in stride(from: 0, to: count, by: size) {
        make(free[0], start..<min(start + size, count))
        try take(free[0])
      }
      return
    }
    let group = DispatchGroup()
    for _ in 0..<threads {
      DispatchQueue.global(qos: .userInitiated).async(group: group) { self.work(make) }
    }
    defer {
      lock.withLock {
        isStopped = true
        lock.broadcast()
      }
      group.wait()
    }
    var place = 0
    while place * size < count {
      let workshop = waitForChunk(place)
      try take(workshop)
      lock.withLock {
        free.append(workshop)
        lock.broadcast()
      }
      place += 1
    }
  }

  private func waitForChunk(_ place: Int) -> Workshop {
    lock.withLock {
      while true {
        if let workshop = done.removeValue(forKey: place) { return workshop }
        lock.wait()
      }
    }
  }

  /// Makes chunks as long as there are any.
  private func work(_ make: (Workshop, Range<Int>) -> Void) {
    while let (place, workshop) = begin() {
      let start = place * size
      make(workshop, start..<min(start + size, count))
      lock.withLock {
        done[place] = workshop
        lock.broadcast()
      }
    }
  }

  /// The next chunk with a free workshop; nil when there is nothing more to do.
  private func begin() -> (Int, Workshop)? {
    lock.withLock {
      while !isStopped, next * size < count {
        if let workshop = free.popLast() {
          next += 1
          return (next - 1, workshop)
        }
        lock.wait()
      }
      return nil
    }
  }
}

/// Rows of text, with what they leave out.
final class TextRows {
  var output = TextOutput()
  var losses = LossReport()

  /// What has been left out since the last time.
  func takeLosses() -> LossReport {
    defer { losses = LossReport() }
    return losses
  }
}
