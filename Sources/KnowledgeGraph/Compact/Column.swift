import CPrefetch

/// A block of plain values of fixed length, owned by this object; every access is checked.
///
/// Searches touch millions of elements a second: unlike an array it needs no check for unique
/// ownership when it is written, and unlike a pointer it cannot be read past its end.
// Unchecked: a block is written by its builder or by the one search that owns it, an element never
// by two threads at a time; `Column` hands out blocks that nobody writes any more.
@safe final class Block<Element: BitwiseCopyable>: @unchecked Sendable {
  /// Number of elements.
  let count: Int
  fileprivate let base: UnsafeMutablePointer<Element>

  /// Makes a block in which every element is `value`.
  init(repeating value: Element, count: Int) {
    self.count = max(count, 0)
    unsafe base = .allocate(capacity: max(count, 1))
    // SAFETY: the block has room for `count` elements, all of which are set here.
    unsafe base.initialize(repeating: value, count: self.count)
  }

  /// Makes a block whose elements mean nothing until they are written; whoever makes it writes all
  /// of them.
  init(unwritten count: Int) {
    self.count = max(count, 0)
    // SAFETY: every bit pattern is allowed, and the builder writes each element before reading it.
    unsafe base = .allocate(capacity: max(count, 1))
  }

  /// Makes a copy of the elements.
  init(_ elements: some Collection<Element>) {
    count = elements.count
    unsafe base = .allocate(capacity: max(count, 1))
    var i = 0
    for element in elements where i < count {
      // SAFETY: `i` is smaller than the capacity.
      unsafe (base + i).initialize(to: element)
      i += 1
    }
    precondition(i == count, "a collection has as many elements as it says")
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Asks for the memory of an element that will be read soon; any index is allowed.
  @inline(__always)
  func prefetch(_ i: Int) {
    // SAFETY: the address is not read.
    unsafe entente_prefetch(
      UnsafeRawPointer(
        bitPattern: UInt(bitPattern: base) &+ UInt(bitPattern: i &* MemoryLayout<Element>.stride)))
  }

  @inline(__always)
  subscript(_ i: Int) -> Element {
    get {
      precondition(UInt(bitPattern: i) < UInt(bitPattern: count), "index out of the block")
      // SAFETY: the index was checked against the number of elements.
      return unsafe base[i]
    }
    set {
      precondition(UInt(bitPattern: i) < UInt(bitPattern: count), "index out of the block")
      // SAFETY: the index was checked against the number of elements.
      unsafe base[i] = newValue
    }
  }

  @inline(__always)
  subscript(_ i: UInt32) -> Element {
    get { self[Int(i)] }
    set { self[Int(i)] = newValue }
  }
}

/// A block of plain values that is only read.
struct Column<Element: BitwiseCopyable>: Sendable {
  private let block: Block<Element>

  /// Takes over a block; nobody may write to it afterwards.
  init(_ block: Block<Element>) { self.block = block }

  /// Makes a copy of the elements.
  init(_ elements: some Collection<Element>) { block = Block(elements) }

  /// Number of elements.
  var count: Int { block.count }

  @inline(__always)
  subscript(_ i: Int) -> Element { block[i] }

  @inline(__always)
  subscript(_ i: UInt32) -> Element { block[Int(i)] }

  /// Asks for the memory of an element that will be read soon; any index is allowed.
  @inline(__always)
  func prefetch(_ i: Int) { block.prefetch(i) }
}

extension Column<UInt32> {
  /// Calls `body` with each index of a range at which a value stands, in ascending order; sixteen
  /// elements are compared at a time.
  @inline(__always)
  func forEachPlace(of value: UInt32, in range: Range<Int>, _ body: (Int) -> Void) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of the column")
    var i = range.lowerBound
    while i + 16 <= range.upperBound {
      if unsafe !block.sixteen(at: i, hold: value) {
        i += 16
        continue
      }
      for place in i..<i + 16 where block[place] == value { body(place) }
      i += 16
    }
    while i < range.upperBound {
      if block[i] == value { body(i) }
      i += 1
    }
  }
}

extension Block<UInt32> {
  /// Whether a value is among the sixteen elements from `i` on, which must be there.
  @unsafe @inline(__always)
  fileprivate func sixteen(at i: Int, hold value: UInt32) -> Bool {
    let wanted = SIMD4<UInt32>(repeating: value)
    let start = unsafe UnsafeRawPointer(base + i)
    // SAFETY: the caller made sure that sixteen elements follow: four times sixteen bytes.
    let (a, b) = unsafe (
      start.loadUnaligned(as: SIMD4<UInt32>.self),
      start.loadUnaligned(fromByteOffset: 16, as: SIMD4<UInt32>.self)
    )
    let (c, d) = unsafe (
      start.loadUnaligned(fromByteOffset: 32, as: SIMD4<UInt32>.self),
      start.loadUnaligned(fromByteOffset: 48, as: SIMD4<UInt32>.self)
    )
    // Equality of vectors of a stated type becomes one instruction; `any` and `min` become loops.
    let found: SIMDMask<SIMD4<Int32>> = (a .== wanted) .| (b .== wanted)
    let more: SIMDMask<SIMD4<Int32>> = (c .== wanted) .| (d .== wanted)
    // SAFETY: a mask of four lanes of 32 bits has the size of two words.
    let words = unsafe unsafeBitCast(found .| more, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}
