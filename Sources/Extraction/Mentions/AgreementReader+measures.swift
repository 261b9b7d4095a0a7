import Language

/// What stands in front of an agreement or event and does not say which one is meant.
extension AgreementReader {
  /// A phrase without counts and judgements in front: "summit in Riga" of "historic two-day summit
  /// in Riga".
  func unrated(_ phrase: Range<Int>, _ node: DescribedNode) -> Range<Int> {
    let cues = lexicon.eventCues.ratingWords
    var start = phrase.lowerBound
    // "The no-confidence motion", of which the parser takes "no" for an article.
    if start > 1, view.tokens[start - 1].text == "-", view.words[start - 2] == "no",
      view.words[start] == "confidence"
    {
      return start - 2..<phrase.upperBound
    }
    // "New START treaty" is a name.
    while start < node.head, !view.isCapitalized[start] || !view.isCapitalized[start + 1] {
      if let end = amountEnd(start, node.head) {
        start = end
        continue
      }
      if start + 2 <= node.head, view.tokens[start + 1].text == "-" {
        // "Two-day", "week-long", "long-awaited".
        let second = view.words[start + 2]
        guard Self.spans.contains(second) || cues.contains(second) else { break }
        start += 3
        continue
      }
      let isCount =
        view.tokens[start].tag == "CD" && view.tokens[start].text.allSatisfy(\.isLetter)
      guard isCount || cues.contains(view.words[start]) else { break }
      start += 1
    }
    return start < phrase.upperBound ? start..<phrase.upperBound : phrase
  }

  /// Where a sum of money in front of a noun ends: "64 million dollar", "$2bn", "1.1-billion-dollar".
  private func amountEnd(_ start: Int, _ head: Int) -> Int? {
    guard view.label[start] == "MONEY" || view.tokens[start].tag == "CD" else { return nil }
    var end = start
    while end < head, end - start < 8,
      view.label[end] == "MONEY" || ["CD", "HYPH", "$"].contains(view.tokens[end].tag)
        || lexicon.eventCues.currencies.contains(view.words[end])
    {
      end += 1
    }
    let isSum = (start..<end).contains {
      view.label[$0] == "MONEY" || lexicon.eventCues.currencies.contains(view.words[$0])
    }
    return isSum ? end : nil
  }

  private static let spans: WordSet = [
    "day", "hour", "week", "month", "year", "minute", "long", "magnitude",
  ]

  /// "Announced the decision at the White House", "a settlement in the hills": all that stands
  /// beside the noun is a place.
  func isOnlyWhere(_ node: DescribedNode) -> Bool {
    let next = node.core.upperBound
    return ["decision", "settlement", "statement", "offer", "measure"].contains(node.noun)
      && node.core.count == 1 && next < node.phrase.upperBound
      && ["at", "in", "near"].contains(view.words[next])
      && node.phrase.upperBound - next < 5
  }
}
