import TextModel

/// Joins the zones that came with an article to those that are found in its text.
///
/// A page says where its captions and comments are, so what it says stands. Two things are added to
/// it: zones found where it says nothing, and parts of a given zone that nobody reads, such as the
/// credit behind a caption.
struct ZoneMerge {
  /// The given zones in text order, not overlapping.
  private let given: [Zone]

  /// Puts given zones into order; those that overlap an earlier one or lie outside the text go, and
  /// so does plain body, in which zones are looked for as in any other text.
  init(given: [Zone], length: Int) {
    var kept: [Zone] = []
    for zone in given.sorted(by: { $0.span < $1.span })
    where zone.kind != .body && zone.span.start >= 0 && zone.span.end <= length
      && !zone.span.isEmpty
    {
      if let last = kept.last, last.span.overlaps(zone.span) { continue }
      kept.append(zone)
    }
    self.given = kept
  }

  /// Whether nothing is given.
  var isEmpty: Bool { given.isEmpty }

  /// The paragraphs that do not lie in given zones that nobody reads: words in a reader's comment
  /// say nothing about what is around it.
  func unsettled(_ paragraphs: [TextSpan]) -> [TextSpan] {
    var next = 0
    return paragraphs.filter { paragraph in
      while next < given.count, given[next].span.end <= paragraph.start { next += 1 }
      guard next < given.count else { return true }
      return given[next].kind.isRead || !given[next].span.contains(paragraph)
    }
  }

  /// All zones, in text order, not overlapping.
  ///
  /// - Parameter found: the zones found in the text, in text order, not overlapping.
  /// - Complexity: O(n) in the number of zones.
  func merged(with found: [Zone], in text: String) -> [Zone] {
    let bytes = Array(text.utf8)
    var result: [Zone] = []
    func add(_ zone: Zone, _ start: Int, _ end: Int) {
      // Blanks alone are no zone. Those around a text stay with it: they would be a piece of their
      // own.
      guard start < end, bytes[start..<end].contains(where: { $0 > 0x20 }) else { return }
      var zone = zone
      zone.span = TextSpan(start, end)
      result.append(zone)
    }
    // What of each found zone lies outside the given ones.
    var first = 0
    for zone in found {
      while first < given.count, given[first].span.end <= zone.span.start { first += 1 }
      var start = zone.span.start
      var i = first
      while i < given.count, given[i].span.start < zone.span.end {
        if start < given[i].span.start { add(zone, start, given[i].span.start) }
        start = max(start, given[i].span.end)
        i += 1
      }
      if start < zone.span.end { add(zone, start, zone.span.end) }
    }
    // The given zones, without the parts that the text shows to be nothing to read.
    first = 0
    for var zone in given {
      while first < found.count, found[first].span.end <= zone.span.start { first += 1 }
      var start = zone.span.start
      var i = first
      while i < found.count, found[i].span.start < zone.span.end {
        let inner = found[i]
        if zone.kind.isRead, !inner.kind.isRead, inner.span != zone.span,
          zone.span.contains(inner.span)
        {
          add(zone, start, inner.span.start)
          result.append(inner)
          start = inner.span.end
        } else if zone.kind == .editorsNote, inner.kind == .editorsNote {
          zone.writer = zone.writer ?? inner.writer
        }
        i += 1
      }
      add(zone, start, zone.span.end)
    }
    return result.sorted { $0.span < $1.span }
  }
}
