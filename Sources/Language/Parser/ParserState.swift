/// The state of the arc-eager parser over one document.
///
/// Source: `spacy/pipeline/_parser_internals/_state.pxd` and `arc_eager.pyx` of spaCy 3.8 (MIT).
/// Tokens are numbered from 0 in the document; -1 stands for none.
struct ParserState {
  private(set) var heads: [Int32] = []
  private(set) var labels: [Int32] = []
  private(set) var stack: [Int32] = []
  /// Tokens that were put back; the last one comes first.
  private(set) var returned: [Int32] = []
  private var next: Int32 = 0
  private var count: Int32 = 0
  private var isUnshiftable: [Bool] = []
  private var isSentenceStart: [Bool] = []
  /// Most recently attached child on each side; children form a list through `before` and `after`.
  private var lastLeft: [Int32] = []
  private var lastRight: [Int32] = []
  private var before: [Int32] = []
  private var after: [Int32] = []

  mutating func begin(_ tokens: Int) {
    count = Int32(tokens)
    next = 0
    stack.removeAll(keepingCapacity: true)
    returned.removeAll(keepingCapacity: true)
    func reset<T>(_ array: inout [T], _ value: T) {
      array.removeAll(keepingCapacity: true)
      array.append(contentsOf: repeatElement(value, count: tokens))
    }
    reset(&heads, -1)
    reset(&labels, -1)
    reset(&lastLeft, -1)
    reset(&lastRight, -1)
    reset(&before, -1)
    reset(&after, -1)
    reset(&isUnshiftable, false)
    reset(&isSentenceStart, false)
    // The first token of a document starts a sentence.
    if tokens > 0 { isSentenceStart[0] = true }
  }

  var bufferCount: Int { Int(count - next) + returned.count }
  var isFinal: Bool { stack.isEmpty && bufferCount == 0 }

  func buffer(_ i: Int) -> Int32 {
    if i < returned.count { return returned[returned.count - 1 - i] }
    let token = next + Int32(i - returned.count)
    return token < count ? token : -1
  }

  func stacked(_ i: Int) -> Int32 { i < stack.count ? stack[stack.count - 1 - i] : -1 }

  /// The eight tokens that describe the state.
  var features: SIMD8<Int32> {
    let b0 = buffer(0)
    let s0 = stacked(0)
    return SIMD8(
      b0, buffer(1), s0, stacked(1), stacked(2), b0 >= 0 ? lastLeft[Int(b0)] : -1,
      s0 >= 0 ? lastLeft[Int(s0)] : -1, s0 >= 0 ? lastRight[Int(s0)] : -1)
  }

  /// The moves that are possible: bit 0 shift, 1 reduce, 2 left, 3 right, 4 break.
  var validMoves: Int {
    let left = bufferCount
    let b0 = buffer(0)
    let b1 = buffer(1)
    let isStart = b0 >= 0 && isSentenceStart[Int(b0)]
    var moves = 0
    if stack.isEmpty || !(left < 2 || isStart || (b0 >= 0 && isUnshiftable[Int(b0)])) { moves |= 1 }
    if !stack.isEmpty { moves |= 2 }
    if !stack.isEmpty, left > 0, !isStart { moves |= 4 | 8 }
    if left >= 2, b1 >= 0, b1 == b0 + 1, !isSentenceStart[Int(b1)] { moves |= 16 }
    return moves
  }

  mutating func apply(move: Int, label: Int32) {
    let b0 = buffer(0)
    let s0 = stacked(0)
    switch move {
    case 0: push()
    case 1:
      stack.removeLast()
      if heads[Int(s0)] < 0, !stack.isEmpty {
        isUnshiftable[Int(s0)] = true
        returned.append(s0)
      }
    case 2:
      attach(s0, to: b0, label)
      isUnshiftable[Int(b0)] = false
      stack.removeLast()
    case 3:
      attach(b0, to: s0, label)
      push()
    default: isSentenceStart[Int(buffer(1))] = true
    }
  }

  mutating func stop() {
    stack.removeAll(keepingCapacity: true)
    next = count
    returned.removeAll(keepingCapacity: true)
  }

  private mutating func push() {
    if let token = returned.popLast() {
      stack.append(token)
    } else if next < count {
      stack.append(next)
      next += 1
    }
  }

  private mutating func attach(_ child: Int32, to head: Int32, _ label: Int32) {
    if heads[Int(child)] >= 0 { detach(child) }
    let last = head > child ? lastLeft[Int(head)] : lastRight[Int(head)]
    before[Int(child)] = last
    after[Int(child)] = -1
    if last >= 0 { after[Int(last)] = child }
    if head > child { lastLeft[Int(head)] = child } else { lastRight[Int(head)] = child }
    heads[Int(child)] = head
    labels[Int(child)] = label
  }

  private mutating func detach(_ child: Int32) {
    let head = heads[Int(child)]
    let (previous, following) = (before[Int(child)], after[Int(child)])
    if previous >= 0 { after[Int(previous)] = following }
    if following >= 0 {
      before[Int(following)] = previous
    } else if head > child {
      lastLeft[Int(head)] = previous
    } else {
      lastRight[Int(head)] = previous
    }
  }
}
