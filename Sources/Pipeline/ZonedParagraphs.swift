import TextModel

/// Paragraphs, cut where a zone begins or ends inside one.
///
/// A dateline ("NAIROBI, March 17 (Agency) - ") or a credit behind a caption is no part of the
/// sentence beside it: a parser that reads them together takes the place for the subject.
enum ZonedParagraphs {
  /// The pieces of all paragraphs of a document whose zones are known, in text order.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func spans(of document: Document) -> [TextSpan] {
    let zones = document.zones
    var result: [TextSpan] = []
    var next = 0
    for paragraph in Paragraphs.spans(of: document.text) {
      while next < zones.count, zones[next].span.end <= paragraph.start { next += 1 }
      var start = paragraph.start
      var i = next
      while i < zones.count, zones[i].span.start < paragraph.end {
        for cut in [zones[i].span.start, zones[i].span.end] where start < cut && cut < paragraph.end
        {
          result.append(TextSpan(start, cut))
          start = cut
        }
        i += 1
      }
      result.append(TextSpan(start, paragraph.end))
    }
    return result
  }
}
