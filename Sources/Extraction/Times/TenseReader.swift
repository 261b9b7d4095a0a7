internal import Language

/// Tells from the clause around a time expression whether it lies before or after publication.
struct TenseReader {
  let tokens: [Token]
  let words: TimeWords
  /// First dependents of each token by label, made once for the text.
  private let helpers: [[Int]]
  /// Whether the text tells how many voted for whom: "80.1% of the vote".
  private let isCounted: Bool

  init(_ annotated: AnnotatedText, words: TimeWords) {
    tokens = annotated.tokens
    self.words = words
    var helpers = [[Int]](repeating: [], count: tokens.count)
    for i in tokens.indices {
      switch tokens[i].dep {
      case "aux", "auxpass", "mark": helpers[tokens[i].head].append(i)
      default: break
      }
    }
    self.helpers = helpers
    let tokens = annotated.tokens
    isCounted = tokens.indices.dropFirst().dropLast(2).contains { i in
      tokens[i].norm == "of" && ["%", "cent", "percent"].contains(tokens[i - 1].norm)
        && (i + 1...i + 2).contains { ["vote", "votes", "ballots"].contains(tokens[$0].norm) }
    }
  }

  /// Tense of the clause that a range of tokens belongs to.
  func tense(of range: Range<Int>, sentence: Range<Int>) -> TimeCalendar.Tense {
    // "Called a strike for Tuesday": a day that something is called for is to come.
    let purpose = range.lowerBound - 1
    if purpose >= sentence.lowerBound, tokens[purpose].norm == "for",
      (max(sentence.lowerBound, purpose - 6)..<purpose).contains(where: {
        words.has("calling-verb", tokens[$0].lemma.lowercased()) && tokens[$0].pos == "VERB"
      })
    {
      return .future
    }
    let isMonth =
      range.allSatisfy {
        tokens[$0].tag == "NNP" || tokens[$0].tag == "CD" || tokens[$0].tag == "IN"
      }
      && range.contains { words.has("month-name", tokens[$0].norm) }
    var current = range.first { !range.contains(tokens[$0].head) } ?? range.lowerBound
    if isAwaited(current) { return .future }
    // "With effect from 1 September": orders are for a day to come.
    if purpose > sentence.lowerBound, tokens[purpose].norm == "from",
      ["effect", "effective"].contains(tokens[purpose - 1].norm)
    {
      return .future
    }
    if isAhead(of: purpose) { return .unknown }
    if isPutOff(until: purpose, sentence) { return .future }
    if isDecided(current) { return .past }
    var steps = 0
    while steps < 16 {
      steps += 1
      if current != range.lowerBound || !range.contains(current), !range.contains(current) {
        if let tense = tense(at: current, isMonth: isMonth) { return tense }
      }
      // "The strike comes after a march in December": what comes before the present.
      if tokens[current].norm == "after", tokens[tokens[current].head].lemma == "come" {
        return .past
      }
      let next = tokens[current].head
      if next == current { break }
      current = next
    }
    // Headlines and captions have no verb that says more; a cue word nearby may.
    let before = max(sentence.lowerBound, range.lowerBound - 6)..<range.lowerBound
    return before.contains(where: { words.has("future-cue", tokens[$0].norm) }) ? .future : .unknown
  }

  /// "The campaign for May's elections", "ahead of the October vote": the time of an event that
  /// others prepare for.
  private func isAwaited(_ time: Int) -> Bool {
    if isCalledFor(time) { return true }
    var event = tokens[time].head
    // "Campaigns for the polls of November 8", "endorsed her for the election in May".
    let joint = tokens[time].dep == "pobj" ? tokens[event].norm : ""
    if !joint.isEmpty { event = tokens[event].head }
    let preposition = tokens[event].head
    if !joint.isEmpty {
      guard ["of", "in", "on"].contains(joint), tokens[event].dep == "pobj",
        tokens[preposition].norm == "for", event < time,
        words.has("awaited-event", tokens[event].lemma.lowercased())
      else { return false }
      return isBacked(preposition)
        || tokens[tokens[preposition].head].tag != "VBD"
          && words.has("preparation", tokens[tokens[preposition].head].lemma.lowercased())
    }
    guard words.has("awaited-event", tokens[event].lemma.lowercased()), tokens[event].dep == "pobj",
      ["poss", "compound", "nmod", "npadvmod", "amod"].contains(tokens[time].dep)
    else { return false }
    switch tokens[preposition].norm {
    case "of":
      return tokens[tokens[preposition].head].norm == "ahead"
    case "for", "to":
      return words.has("preparation", tokens[tokens[preposition].head].lemma.lowercased())
        || tokens[preposition].norm == "for" && isBacked(preposition)
    case "from":
      // "His disqualification from the May election".
      return words.has("barring", tokens[tokens[preposition].head].lemma.lowercased())
    case "in", "into":
      // "Chose her to run in the April election".
      let verb = tokens[preposition].head
      if tokens[verb].tag == "VB", words.has("standing-verb", tokens[verb].lemma.lowercased()),
        helpers[verb].contains(where: { tokens[$0].tag == "TO" })
      {
        return true
      }
      // "Won a place in the Aug. 20 runoff"; "a candidate in Sunday's election" that was counted.
      return !isCounted
        && words.has("place-ahead", tokens[tokens[preposition].head].lemma.lowercased())
    default: return false
    }
  }

  /// Whether somebody is backed for what a preposition leads to: "threw its weight behind her for".
  private func isBacked(_ preposition: Int) -> Bool {
    var above = tokens[preposition].head
    for _ in 0..<4 {
      if tokens[above].pos == "VERB" {
        return words.has("backing-verb", tokens[above].lemma.lowercased())
      }
      guard tokens[above].head != above else { return false }
      above = tokens[above].head
    }
    return false
  }

  /// "Has joined the bloc ahead of the vote on 28 June": the day of what others did something before,
  /// near in front or behind.
  private func isAhead(of preposition: Int) -> Bool {
    guard preposition > 1, ["on", "in"].contains(tokens[preposition].norm) else { return false }
    let event = preposition - 1
    return words.has("awaited-event", tokens[event].lemma.lowercased())
      && tokens[event].dep == "pobj" && tokens[tokens[event].head].norm == "of"
      && tokens[tokens[tokens[event].head].head].norm == "ahead"
  }

  /// "Called for a general strike on Wednesday": a day that belongs to what somebody calls people
  /// out for.
  private func isCalledFor(_ time: Int) -> Bool {
    let preposition = tokens[time].head
    let above = tokens[preposition].head
    guard tokens[preposition].norm == "on", preposition > above else { return false }
    // "Invited residents to a rally on Sunday", wherever the parse hangs the day.
    return (above..<preposition).contains { event in
      let purpose = tokens[event].head
      let verb = tokens[tokens[purpose].head].lemma
      return (event == above || tokens[purpose].head == above)
        && tokens[event].dep == "pobj"
        && words.has("protest-noun", tokens[event].lemma.lowercased())
        && (tokens[purpose].norm == "for" && verb == "call"
          || tokens[purpose].norm == "of" && verb == "warn"
          || tokens[purpose].norm == "with" && verb == "threaten"
          || tokens[purpose].norm == "to" && ["invite", "summon"].contains(verb))
    }
  }

  /// "Rejected a plan to build a tunnel in a referendum on Sunday": when the past vote was,
  /// whatever it was about.
  private func isDecided(_ time: Int) -> Bool {
    var event = tokens[time].head
    if tokens[event].dep == "prep" { event = tokens[event].head }
    guard
      ["referendum", "vote", "ballot", "plebiscite", "poll"].contains(
        tokens[event].lemma.lowercased()),
      tokens[event].dep == "pobj", tokens[tokens[event].head].norm == "in"
    else { return false }
    var above = tokens[tokens[event].head].head
    for _ in 0..<8 {
      if words.has("deciding-verb", tokens[above].lemma.lowercased()) {
        return tokens[above].tag == "VBD"
      }
      guard tokens[above].head != above else { return false }
      above = tokens[above].head
    }
    return false
  }

  private func tense(at i: Int, isMonth: Bool) -> TimeCalendar.Tense? {
    let token = tokens[i]
    let word = token.text.lowercased()
    guard token.pos == "VERB" || token.pos == "AUX" || token.tag.hasPrefix("VB") else {
      // "The election due in November".
      let isCue = token.tag.hasPrefix("N") || word == "due"
      return isCue && words.has("future-cue", word) ? .future : nil
    }
    var isInfinitive = false
    var isPast = false
    for helper in helpers[i] {
      let text = tokens[helper].norm
      switch tokens[helper].tag {
      case "MD":
        // "could" and "would" with "have" look back.
        let looksBack = helpers[i].contains { tokens[$0].lemma == "have" }
        return looksBack ? .past : .future
      case "TO": isInfinitive = true
      case "VBD": isPast = true
      case "VBZ", "VBP":
        if tokens[helper].lemma == "have" || text == "have" { isPast = true }
      default: break
      }
    }
    // "claims to have won": done, whatever governs it.
    if isInfinitive, helpers[i].contains(where: { tokens[$0].lemma == "have" }) { return .past }
    let isCue = words.has("future-cue", word) || words.has("future-cue", token.lemma)
    switch token.tag {
    case "VBD":
      // "Would refuse if she won October's election".
      let above = token.head
      let isOpen =
        token.dep == "advcl" && helpers[i].contains { ["if", "unless"].contains(tokens[$0].norm) }
        && helpers[above].contains { tokens[$0].tag == "MD" }
        && !helpers[above].contains { tokens[$0].lemma == "have" }
      return isOpen ? .future : .past
    case "VBN":
      // "is to be held" is to come, "has been held" is done.
      if isCue || (isInfinitive && !isPast) || !isPast && isLimit(i) { return .future }
      return token.dep == "amod" ? nil : .past
    case "VBG":
      if isPast { return .past }
      return helpers[i].contains { tokens[$0].lemma == "be" } ? .future : nil
    case "VB":
      if isInfinitive {
        // "expected to visit", "plans to visit"; "managed to visit" is past.
        let head = tokens[token.head]
        if token.head == i { return .future }
        // "His term was to end in August."
        if token.dep == "xcomp", head.lemma == "be", head.tag == "VBD" { return .future }
        // "With a promise to hold an election on April 19".
        if token.dep == "acl", words.has("promise", head.lemma.lowercased()) { return .future }
        // "Agreed to hold talks in May": a month to come.
        if token.dep == "xcomp", isMonth, words.has("committing-verb", head.lemma) {
          return .future
        }
        if words.has("future-cue", head.text.lowercased()) || head.tag == "VBZ" || head.tag == "VBP"
        {
          return .future
        }
        return nil
      }
      return isPast ? .past : nil
    case "VBZ", "VBP":
      if isPast { return .past }
      // "In April she is to launch a tournament".
      if token.lemma == "be", i + 2 < tokens.count, tokens[i + 1].norm == "to",
        tokens[i + 2].tag == "VB"
      {
        return .future
      }
      // "A vote in the autumn looks likely".
      let isLikely =
        i + 1 < tokens.count && ["likely", "unlikely", "certain"].contains(tokens[i + 1].norm)
        && !(i + 3 < tokens.count && tokens[i + 3].norm == "have")
      return isCue || isLikely || isLimit(i) || words.has("timetable-verb", token.lemma)
        ? .future : nil
    default: return nil
    }
  }

  /// "Postponed the vote until September 1", "extended the truce till May": what is put off or drawn
  /// out ends on a day to come.
  private func isPutOff(until preposition: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(preposition), ["until", "till"].contains(tokens[preposition].norm)
    else { return false }
    var above = tokens[preposition].head
    for _ in 0..<3 where tokens[above].pos != "VERB" { above = tokens[above].head }
    return tokens[above].pos == "VERB"
      && words.has("postponing-verb", tokens[above].lemma.lowercased())
  }

  /// "Will lead it until a congress is held in May": whether a verb in the present tells until when
  /// something to come goes on.
  private func isLimit(_ i: Int) -> Bool {
    helpers[i].contains { ["until", "till"].contains(tokens[$0].norm) }
      && helpers[tokens[i].head].contains { tokens[$0].tag == "MD" }
  }
}
