extension StringProtocol {
  /// Whether another text stands inside: the same as `contains`, which takes tens of thousands of
  /// instructions, without them where both texts are ASCII.
  func holds(_ part: some StringProtocol) -> Bool {
    let (own, sought) = (Array(utf8), Array(part.utf8))
    // A line break of two bytes is one character.
    func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 && byte != 0x0D }
    guard !sought.isEmpty, own.allSatisfy(isPlain), sought.allSatisfy(isPlain) else {
      return contains(part)
    }
    guard own.count >= sought.count else { return false }
    return (0...own.count - sought.count).contains { start in
      own[start] == sought[0] && own[start..<start + sought.count].elementsEqual(sought)
    }
  }
}
