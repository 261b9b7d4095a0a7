internal import Language
internal import TextModel

/// Where time expressions hang in the tree.
extension StructureContext {
  /// The token of a time expression that hangs outside it.
  func anchor(of time: TimeMention) -> Int {
    let anchor =
      time.tokens.first {
        !time.tokens.contains(tokens[$0].head) || tokens[$0].head == $0
      } ?? time.tokens.lowerBound
    // "At the end of 2024".
    let of = tokens[anchor].head
    let part = tokens[of].head
    return texts[of] == "of" && of == time.tokens.lowerBound - 1 && part == of - 1
      && words.has("period-part", texts[part]) ? part : anchor
  }

  /// The noun that a count of days sets apart from the clause: "a day after the quake".
  func event(behind time: TimeMention) -> Int? {
    var preposition = tokens[anchor(of: time)].head
    // "Signed on Monday, a day after the vote": counted back from the day in front of it.
    let last = time.tokens.upperBound - 1
    let isAhead = texts[last] == "of" && last > 0 && texts[last - 1] == "ahead"
    if isAhead || ["after", "before"].contains(texts[last]), tokens[last].dep == "prep",
      let day = self.time(before: time), day.expression.value != nil,
      sentenceOf[day.tokens.lowerBound] == sentenceOf[last]
    {
      preposition = last
    }
    // "Ten days after the quake, tents have not come, X said on Monday".
    if isAhead || ["after", "before"].contains(texts[last]), tokens[last].dep == "prep",
      time.tokens.lowerBound - sentence(last).lowerBound < 3,
      time.expression.value?.start.day != nil
    {
      preposition = last
    }
    guard tokens[preposition].dep == "prep",
      preposition >= time.tokens.upperBound || preposition == last,
      isAhead || ["after", "before"].contains(texts[preposition])
    else { return nil }
    return children[preposition].first { tokens[$0].dep == "pobj" }
  }

  /// The time expression in front of another one.
  private func time(before time: TimeMention) -> TimeMention? {
    var low = 0
    var high = analysis.times.count
    while low < high {
      let middle = (low + high) / 2
      if analysis.times[middle].tokens.lowerBound < time.tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? analysis.times[low - 1] : nil
  }

  /// The verb that a time modifies, through a preposition, a participle of one or an adverb.
  func governor(of time: TimeMention) -> Int? {
    guard event(behind: time) == nil else { return nil }
    var current = anchor(of: time)
    for _ in 0..<3 {
      let head = tokens[current].head
      if head == current { return nil }
      let pos = tokens[head].pos
      if pos == "VERB" || pos == "AUX" || pos == "ADJ" { return head }
      // "X, president from 1987 to 2017, died": the subject's time is not the verb's.
      if tokens[head].dep.hasPrefix("nsubj") { return nil }
      current = head
    }
    return nil
  }

  /// The time that modifies a verb or noun, if only one does: "became minister in July", "mayor
  /// since 1998".
  func time(of token: Int) -> DateValue? {
    let sentence = sentence(token)
    let found = analysis.times.filter { time in
      guard sentence.contains(time.tokens.lowerBound), time.expression.type == "DATE",
        time.expression.value != nil
      else { return false }
      let anchor = anchor(of: time)
      let head = tokens[anchor].head
      guard event(behind: time) == nil else { return false }
      return head == token || tokens[head].dep == "prep" && tokens[head].head == token
    }
    return found.count == 1 ? found[0].expression.value : nil
  }
}
