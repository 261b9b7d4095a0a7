// Unchecked: whoever shares a block between threads must have stopped writing to it, as the model
// loader does.
/// A block of 32-bit floats, aligned to 64 bytes and owned by this object.
///
/// Weights are written once while a model loads and only read afterwards; scratch blocks belong to
/// one worker. The class itself does not lock.
@safe public final class FloatMemory: @unchecked Sendable {
  /// First element. Valid as long as this object lives and is not grown.
  public private(set) var base: UnsafeMutablePointer<Float>
  /// Number of floats.
  public private(set) var count: Int

  /// Makes a block of zeros.
  public init(count: Int) {
    unsafe base = FloatMemory.allocate(count)
    unsafe base.initialize(repeating: 0, count: max(count, 16))
    self.count = count
  }

  /// Makes a copy of the values.
  public convenience init(_ values: [Float]) {
    self.init(count: values.count)
    for (i, value) in values.enumerated() { unsafe base[i] = value }
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Makes sure that there is room for `needed` floats; what was stored stays, the rest is
  /// undefined until it is written, so that memory which is never used costs nothing.
  public func reserve(_ needed: Int) {
    guard needed > count else { return }
    let grown = max(needed, count + count / 2)
    let fresh = unsafe FloatMemory.allocate(grown)
    // SAFETY: `fresh` has room for at least `count` floats and does not overlap the old block.
    unsafe fresh.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = fresh
    count = grown
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    // SAFETY: the memory is bound to Float; whoever asked for it writes before reading.
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 16) * MemoryLayout<Float>.stride, alignment: 64)
    return unsafe raw.bindMemory(to: Float.self, capacity: max(count, 16))
  }
}
