import Language

/// Which tokens stand inside quotation marks, and which quotation each belongs to.
struct QuotationReader {
  /// Number of the quotation of each token, or -1 outside.
  let quotation: [Int]
  /// Token ranges between the marks.
  let quotations: [Range<Int>]

  init(_ parse: Parse) {
    var ranges: [Range<Int>] = []
    var open: Int?
    var isCurly = false
    for i in parse.tokens.indices {
      // A quotation that is not closed ends with its paragraph.
      if let start = open, i > 0, parse.tokens[i].paragraph != parse.tokens[i - 1].paragraph {
        if start < i { ranges.append(start..<i) }
        open = nil
      }
      let text = parse.tokens[i].text
      // Comparing with marks beyond ASCII takes long, and hardly any token can be one.
      switch text.utf8.first {
      case 0x22, 0x27, 0x60, 0xC2, 0xE2: break
      default: continue
      }
      let opens = text == "“" || text == "«" || text == "„"
      let closes = text == "”" || text == "»"
      let straight = text == "\"" || text == "``" || text == "''"
      if let start = open {
        if closes || (straight && !isCurly) {
          if start < i { ranges.append(start..<i) }
          open = nil
        }
      } else if opens || straight {
        open = i + 1
        isCurly = opens
      }
    }
    if let start = open, start < parse.tokens.count { ranges.append(start..<parse.tokens.count) }
    var number = [Int](repeating: -1, count: parse.tokens.count)
    for (n, range) in ranges.enumerated() { for i in range { number[i] = n } }
    quotations = ranges
    quotation = number
  }
}
