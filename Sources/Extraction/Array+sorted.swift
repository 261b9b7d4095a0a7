extension Array {
  /// How many elements stand before a token, where they are in the order of their tokens.
  ///
  /// - Complexity: O(log n).
  func count(before token: Int, _ place: (Element) -> Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if place(self[middle]) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
