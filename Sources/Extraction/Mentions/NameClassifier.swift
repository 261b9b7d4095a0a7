import Language

/// Corrects what the model took names for, by the words inside and beside them.
struct NameClassifier {
  let view: TokenView
  let lexicon: MentionLexicon

  /// Corrects the kinds and bounds of candidates in place.
  func classify(_ candidates: inout [NameCandidate]) {
    for i in candidates.indices { classify(&candidates[i]) }
    // "Kat Wout" is an armed group everywhere once one mention says so.
    var armed: Set<String> = []
    for candidate in candidates where candidate.source == .model && isArmed(candidate) {
      armed.insert(key(candidate))
    }
    for i in candidates.indices where armed.contains(key(candidates[i])) {
      switch candidates[i].kind {
      case .organization, .person, .place, .people, .event, .armedGroup:
        if candidates[i].titles.isEmpty { candidates[i].kind = .armedGroup }
      default: break
      }
    }
    var outlets: Set<String> = []
    for candidate in candidates where isOutlet(candidate) { outlets.insert(key(candidate)) }
    for i in candidates.indices where outlets.contains(key(candidates[i])) {
      candidates[i].kind = .outlet
    }
  }

  private func key(_ candidate: NameCandidate) -> String {
    FoldedWord.fold(view.text(candidate.tokens))
  }

  private func classify(_ candidate: inout NameCandidate) {
    guard candidate.source == .model else { return }
    let range = candidate.tokens
    let last = view.words[range.upperBound - 1]
    let first = view.words[range.lowerBound]
    let tail = range.upperBound - 1
    let isMany = range.filter { !view.words[$0].isEmpty }.count > 1
    if isMany, !lexicon.agreementNouns.folded(last).isEmpty, view.isCapitalized[tail] {
      candidate.kind = .agreement
    } else if isMany, !lexicon.eventNouns.folded(last).isEmpty, view.isCapitalized[tail],
      candidate.kind != .person
    {
      candidate.kind = .event
    } else if isMany, lexicon.placeNouns.contains(last) || lexicon.placeNouns.contains(first),
      candidate.kind != .person || lexicon.placeNouns.contains(last)
    {
      candidate.kind = .place
    } else if isMany, lexicon.organizationNouns.contains(last), candidate.kind != .agreement,
      candidate.kind != .event
    {
      candidate.kind = .organization
    } else if let noun = firstNoun(range) {
      candidate.kind = noun
    }
    if candidate.kind == .agreement || candidate.kind == .event { extendByYear(&candidate) }
  }

  /// "Battle of X", "Treaty of X", "University of X": the noun in front decides.
  private func firstNoun(_ range: Range<Int>) -> NameCandidate.Kind? {
    guard range.count > 2,
      let of = range.first(where: { view.words[$0] == "of" || view.words[$0] == "on" || view.words[$0] == "for" }),
      of > range.lowerBound
    else { return nil }
    let noun = view.words[of - 1]
    if !lexicon.agreementNouns.folded(noun).isEmpty { return .agreement }
    if !lexicon.eventNouns.folded(noun).isEmpty { return .event }
    if lexicon.placeNouns.contains(noun) { return .place }
    if lexicon.organizationNouns.contains(noun) { return .organization }
    return nil
  }

  /// "the Geneva Agreement" grows to "Geneva Agreement of 1966"; "Declaration of 2010".
  private func extendByYear(_ candidate: inout NameCandidate) {
    var end = candidate.tokens.upperBound
    if end < view.tokens.count, view.words[end] == "of" { end += 1 }
    guard end > candidate.tokens.upperBound, end < view.tokens.count, isYear(end) else { return }
    candidate.tokens = candidate.tokens.lowerBound..<(end + 1)
  }

  private func isYear(_ i: Int) -> Bool {
    let text = view.tokens[i].text
    return text.count == 4 && (text.hasPrefix("1") || text.hasPrefix("2")) && Int(text) != nil
  }

  /// Whether a word for an armed group belongs to the name: "the Kat Wout gang", "rebels of X",
  /// "the rebel group X", "a group calling itself X".
  func isArmed(_ candidate: NameCandidate) -> Bool {
    let range = candidate.tokens
    if range.contains(where: { lexicon.armedNouns.contains(view.tokens[$0].lemma.lowercased()) && !view.words[$0].isEmpty }),
      candidate.kind == .organization
    {
      return true
    }
    guard [.organization, .people, .person, .place, .event].contains(candidate.kind),
      candidate.titles.isEmpty
    else { return false }
    let head = view.head(of: range)
    let token = view.tokens[head]
    let governor = token.head
    if governor != head, !range.contains(governor), ["compound", "nmod", "amod", "appos"].contains(token.dep),
      isArmedNoun(governor)
    {
      return governor == range.upperBound || token.dep == "appos"
    }
    return view.children[head].contains { child in
      !range.contains(child) && ["appos", "compound", "nmod"].contains(view.tokens[child].dep)
        && isArmedNoun(child)
    }
  }

  private func isArmedNoun(_ i: Int) -> Bool {
    lexicon.armedNouns.contains(view.tokens[i].lemma.lowercased())
      || lexicon.armedNouns.contains(view.words[i])
      || view.children[i].contains {
        view.tokens[$0].dep == "amod" || view.tokens[$0].dep == "compound"
          ? lexicon.armedNouns.contains(view.words[$0]) : false
      }
  }

  /// Whether the name is a news outlet's that only carries the story.
  private func isOutlet(_ candidate: NameCandidate) -> Bool {
    guard [.organization, .person, .place].contains(candidate.kind), candidate.source == .model else {
      return false
    }
    let range = candidate.tokens
    if lexicon.outlets.contains(key(candidate)) { return true }
    if range.contains(where: { lexicon.outletNouns.contains(view.words[$0]) }) { return true }
    let head = view.head(of: range)
    let token = view.tokens[head]
    if token.dep == "compound" || token.dep == "nmod", !range.contains(token.head),
      lexicon.outletNouns.contains(view.words[token.head])
    {
      return true
    }
    if token.dep == "appos", lexicon.outletNouns.contains(view.words[token.head]) { return true }
    return view.children[head].contains {
      !range.contains($0) && ["appos", "compound", "amod"].contains(view.tokens[$0].dep)
        && lexicon.outletNouns.contains(view.words[$0])
    }
  }
}
