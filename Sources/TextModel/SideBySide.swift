import Dispatch
import Synchronization

/// Work on all processors whose result is the same whatever their number.
package enum SideBySide {
  /// What `transform` makes of each element, in the order of the elements.
  ///
  /// - Parameter least: how many elements are worth a part of their own.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], least: Int = 16, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    // Some parts more than there are processors, since parts take unequally long.
    let size = max(1, least, (elements.count + 31) / 32)
    let count = (elements.count + size - 1) / size
    guard count > 1 else { return elements.map(transform) }
    let parts = Mutex([[Result]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let made = elements[part * size..<min((part + 1) * size, elements.count)].map(transform)
      parts.withLock { $0[part] = made }
    }
    return Array(parts.withLock { $0 }.joined())
  }
}
