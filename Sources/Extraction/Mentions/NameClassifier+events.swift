import Language

/// Names of events that nothing in the name gives away.
extension NameClassifier {
  /// "The drills, dubbed Blue Spear", "their joint exercise Kakadu", "opened the Bled Strategic
  /// Forum"; "New Year" is none.
  func takeEvents(_ candidate: inout NameCandidate) {
    let range = candidate.tokens
    if candidate.kind == .event {
      let isFeast =
        lexicon.eventCues.feasts.contains(key(candidate))
        // "St George's Cathedral on New Year's Day".
        || view.words[range.upperBound - 1] == "day"
          && range.dropFirst().contains { ["on", "in"].contains(view.words[$0]) }
      let last = range.upperBound - 1
      if isFeast {
        candidate.kind = .people
      } else if isBody(range)
        // "The Revolution for Prosperity party".
        || view.words[last] == "party"
        || range.upperBound < view.tokens.count && view.words[range.upperBound] == "party"
      {
        candidate.kind = .organization
      }
      return
    }
    // "Said Mass for the victims", "the Truman Doctrine": neither acts.
    if candidate.source == .model, candidate.titles.isEmpty,
      [.organization, .person, .place].contains(candidate.kind), candidate.country == nil,
      lexicon.eventCues.notions.contains(view.words[range.upperBound - 1])
    {
      candidate.kind = .people
      return
    }
    guard candidate.source == .model, candidate.titles.isEmpty,
      [.organization, .place, .person].contains(candidate.kind)
    else { return }
    if isCalled(range) || isExercise(range) || isForum(range) { candidate.kind = .event }
  }

  /// Whether "dubbed" or "code-named" stands in front, of a noun for an event.
  private func isCalled(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound - 1
    let start = view.sentence(range.lowerBound).lowerBound
    guard i > start else { return false }
    let isCode = view.words[i] == "named" && i > start + 1 && view.words[i - 2] == "code"
    guard isCode || ["dubbed", "codenamed", "code-named"].contains(view.words[i]) else {
      return false
    }
    i -= 1
    // The noun that the participle or the name itself hangs on.
    for top in [range.upperBound - 1, range.lowerBound - 1, view.tokens[range.lowerBound - 1].head]
    {
      if isEventNoun(view.tokens[top].head) { return true }
    }
    return (max(start, i - 12)..<i).contains { isEventNoun($0) && view.tokens[$0].dep == "nsubj" }
  }

  /// Whether a noun for drills stands right in front: "the annual exercise Cobra Gold".
  private func isExercise(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before > view.sentence(range.lowerBound).lowerBound else { return false }
    return ["exercise", "exercises", "drill", "drills", "manoeuvres", "festival", "marathon"]
      .contains(view.words[before]) && view.tokens[before].tag.hasPrefix("NN")
      && view.tokens[before].head >= before
  }

  /// "Opened the Bled Strategic Forum", "the forum got under way": a forum that is held and does
  /// not act.
  private func isForum(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard candidateIsForum(range), range.count > 1 else { return false }
    let token = view.tokens[last]
    let governor = view.tokens[token.head].lemma.lowercased()
    switch token.dep {
    case "dobj":
      return ["attend", "open", "address", "skip", "boycott"].contains(governor)
    case "nsubj", "nsubjpass":
      // "The Civic Forum opened coalition talks" acts.
      return ["open", "begin", "start", "kick"].contains(governor)
        && !view.children[token.head].contains { view.tokens[$0].dep == "dobj" }
    case "pobj":
      let above = view.tokens[view.tokens[token.head].head]
      return view.words[token.head] == "of"
        && ["sideline", "margin", "eve"].contains(above.lemma.lowercased())
    default: return false
    }
  }

  private func candidateIsForum(_ range: Range<Int>) -> Bool {
    view.words[range.upperBound - 1] == "forum"
      || view.words[range.upperBound - 1] == "assembly"
        && range.contains { view.words[$0] == "health" }
  }

  /// Whether what has the name of a gathering is a body: "the Serb Gathering, a party that …", "who
  /// chairs the Conference of Bishops", "the Civic Forum, which won the election", "the Conference
  /// said".
  func isBody(_ range: Range<Int>) -> Bool {
    guard range.contains(where: { lexicon.eventKinds[view.words[$0]] == "meeting" }),
      !range.contains(where: { view.words[$0].first?.isNumber ?? false })
    else { return false }
    let sentence = view.sentence(range.lowerBound)
    let head = range.first { !range.contains(view.tokens[$0].head) } ?? range.upperBound - 1
    let (above, governor) = (view.tokens[head].dep, view.tokens[head].head)
    let verb = view.tokens[governor]
    if above == "nsubj", lexicon.reportingVerbs.contains(verb.lemma.lowercased()) { return true }
    if above == "dobj", verb.tag == "VBZ", ["chair", "head", "lead"].contains(verb.lemma) {
      return true
    }
    var next = range.upperBound
    guard next + 1 < sentence.upperBound, view.tokens[next].text == "," else { return false }
    next += 1
    if view.words[next] == "which" {
      let clause = view.tokens[view.tokens[next].head]
      return ["win", "lose", "come", "contest"].contains(clause.lemma.lowercased())
        && (next..<min(sentence.upperBound, next + 10)).contains {
          lexicon.eventKinds[view.words[$0]] == "politics"
            || ["seat", "seats"].contains(view.words[$0])
        }
    }
    guard ["a", "an", "the"].contains(view.words[next]) else { return false }
    let noun = (next..<min(sentence.upperBound, next + 8)).first {
      view.tokens[$0].tag.hasPrefix("NN") && view.tokens[view.tokens[$0].head].dep != "compound"
        && view.tokens[$0].dep == "appos"
    }
    return noun.map {
      lexicon.partyWords.contains(view.words[$0])
        || lexicon.organizationDescriptions.contains(view.words[$0])
    } ?? false
  }

  private func isEventNoun(_ i: Int) -> Bool {
    lexicon.eventKinds[view.words[i]] != nil
      || lexicon.eventKinds[view.tokens[i].lemma.lowercased()] != nil
  }
}
