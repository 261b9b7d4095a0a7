import Language

/// Whose words an article is outside quotation marks: speeches, interviews, and talk with the name
/// of each speaker in front of a colon.
///
/// News speaks in the third person; an "I" that nobody quotes is the speaker whom the head of the
/// text names ("Address by President X", "an interview with Y", "Minister: …"), and the "you" of a
/// question is the one who is asked.
struct SpokenText {
  /// What a sentence is.
  private enum Turn: Equatable {
    /// Someone's words.
    case said
    /// What the interviewer says.
    case asked
  }

  private let view: TokenView
  private let cues: SpokenCues
  private let quotes: QuoteSpeakers
  /// Persons that the text names, by the heads of their mentions, in text order.
  private let people: [(head: Int, person: Int)]
  /// What each sentence is, and who speaks or is asked.
  private var turns: [(turn: Turn, person: Int?)?]
  /// Whether the answers of an interview stand in quotation marks.
  private var isQuoted = false
  /// Where the head of a speech names a post and no person: the post's place in the offices.
  private(set) var namelessOffice: Int?
  /// The state for which somebody speaks whose post only the title of the article tells.
  private(set) var namelessState: String?

  /// Reads the form of a text.
  ///
  /// - Complexity: O(tokens + mentions · log mentions).
  init(
    view: TokenView, lexicon: MentionLexicon, quotes: QuoteSpeakers,
    offices: [OfficeReader.Office], ledger: EntityLedger, title: String = ""
  ) {
    self.view = view
    self.quotes = quotes
    people = ledger.mentions.filter {
      $0.form == .name && $0.entities.count == 1 && ledger.drafts[$0.entities[0]].type == "person"
    }.map { ($0.head, $0.entities[0]) }.sorted { $0.head < $1.head }
    cues = lexicon.postCues.spoken
    turns = .init(repeating: nil, count: view.annotated.sentences.count)
    // Most articles have no first or second person outside quotation marks.
    let spoken = view.tokens.indices.filter { person(of: $0) != nil && !quotes.isQuoted($0) }
    let labels = labels(offices, ledger)
    guard spoken.count > 1 || !labels.isEmpty else { return }
    let head = heading(offices)
    let isTalk = labels.count > 1
    if isTalk, labels.contains(where: { $0.turn == .asked }) || head != nil {
      readTalk(labels, guest: head?.person ?? introduced(before: labels[0].sentence))
      return
    }
    for label in labels {
      guard let person = label.person ?? label.holder else { continue }
      turns[label.sentence] = (.said, person)
    }
    guard let head else {
      if labels.isEmpty, spoken.count > 3, let state = cues.state(speakingIn: title, lexicon) {
        namelessState = state
        for n in turns.indices { turns[n] = (.said, nil) }
      } else {
        readInterview(offices)
      }
      return
    }
    if head.isInterview {
      readInterview(offices, with: head.person)
    } else if spoken.count > 1 {
      namelessOffice = head.office
      for n in turns.indices where n > head.sentence { turns[n] = (.said, head.person) }
    }
  }

  /// The person whose words the token belongs to, by the form of the text alone.
  func speaker(of i: Int) -> Int? {
    guard let turn = turns[view.sentenceOf[i]] else { return nil }
    if isQuoted { return quotes.isQuoted(i) ? turn.person : nil }
    return turn.turn == .said && !quotes.isQuoted(i) ? turn.person : nil
  }

  /// The person to whom the sentence of the token is put.
  func asked(at i: Int) -> Int? {
    guard let turn = turns[view.sentenceOf[i]], !quotes.isQuoted(i) else { return nil }
    return turn.turn == .asked || isQuoted ? turn.person : nil
  }

  /// Whether the token belongs to words that only the form of the text ascribes.
  func isSpoken(_ i: Int) -> Bool {
    guard let turn = turns[view.sentenceOf[i]] else { return false }
    return isQuoted ? quotes.isQuoted(i) : turn.turn == .said && !quotes.isQuoted(i)
  }

  // MARK: Heads of texts

  /// "Address by the President of A, X, to parliament", "An interview with Y": what the head of a
  /// text says about it.
  private func heading(
    _ offices: [OfficeReader.Office]
  ) -> (sentence: Int, person: Int?, office: Int?, isInterview: Bool)? {
    for (n, sentence) in view.annotated.sentences.enumerated().prefix(4) {
      for i in sentence
      where !quotes.isQuoted(i)
        // "Interview with X" is parsed as a command.
        && (i == sentence.lowerBound || view.tokens[i].pos != "VERB")
      {
        let isInterview = cues.interviews.contains(view.words[i])
        guard isInterview || cues.speeches.contains(view.words[i]), isHeading(i, sentence) else {
          continue
        }
        if isInterview, n < 2, i + 1 < sentence.upperBound, view.tokens[i + 1].text == ":" {
          return (n, introduced(before: min(n + 4, turns.count)), nil, true)
        }
        let preposition = i + 1
        guard preposition < sentence.upperBound,
          (isInterview ? ["with", "of"] : ["by", "of", "from"]).contains(view.words[preposition])
            || (view.words[preposition] == "to" && sentence.contains { view.words[$0] == "by" })
        else { continue }
        let start =
          view.words[preposition] == "to"
          ? sentence.first { $0 > i && view.words[$0] == "by" } ?? preposition : preposition
        let named = people.first { $0.head > start && sentence.contains($0.head) }
        if let named, named.head - start < 16, !hasVerb(between: start, and: named.head) {
          return (n, named.person, nil, isInterview)
        }
        let office = offices.firstIndex { $0.head > start && $0.head - start < 5 }
        if let office { return (n, nil, office, isInterview) }
      }
    }
    return nil
  }

  /// Whether a noun heads a line without a verb: "Extract from the speech by X", "'Never again':
  /// an address by Y".
  private func isHeading(_ noun: Int, _ sentence: Range<Int>) -> Bool {
    let colon = (sentence.lowerBound..<noun).last {
      view.tokens[$0].text == ":" && !quotes.isQuoted($0)
    }
    let start = colon.map { $0 + 1 } ?? sentence.lowerBound
    guard view.tokens[start].pos != "ADP", !hasVerb(between: start - 1, and: noun),
      noun - start < 8
    else { return false }
    if colon != nil { return true }
    var node = noun
    for _ in 0..<8 {
      let above = view.tokens[node].head
      guard above != node else { break }
      if ["VERB", "AUX"].contains(view.tokens[above].pos),
        view.tokens[node].dep.hasPrefix("nsubj") || view.tokens[node].dep == "dobj"
      {
        return false
      }
      node = above
    }
    return true
  }

  private func hasVerb(between first: Int, and last: Int) -> Bool {
    first + 1 < last
      && (first + 1..<last).contains {
        ["VBD", "VBZ", "VBP", "MD"].contains(view.tokens[$0].tag) && !quotes.isQuoted($0)
      }
  }

  /// The person whom the sentences before the first question are about.
  private func introduced(before limit: Int) -> Int? {
    let near = people.filter { view.sentenceOf[$0.head] < limit && !quotes.isQuoted($0.head) }
    let subject = near.first {
      let token = view.tokens[view.firstConjunct($0.head)]
      return token.dep.hasPrefix("nsubj")
        || token.dep == "appos" && view.tokens[token.head].dep.hasPrefix("nsubj")
    }
    if let subject { return subject.person }
    let all = Set(near.map(\.person))
    return all.count == 1 ? all.first : nil
  }

  // MARK: Interviews

  /// Questions without labels and answers, which may stand in quotation marks.
  private mutating func readInterview(
    _ offices: [OfficeReader.Office], with named: Int?? = nil
  ) {
    let isAsking = turns.indices.filter { n in n > 0 && isQuestion(n) }.count > 1
    guard isAsking,
      let first = turns.indices.first(where: { $0 > 0 && isAddressed($0) && isPut($0) })
    else { return }
    guard named != nil || (0..<min(first, 8)).contains(where: { tellsOfTalk($0, offices) }),
      let guest = named.flatMap({ $0 }) ?? introduced(before: first)
    else { return }
    let start = view.annotated.sentences[first].lowerBound
    let mine = view.tokens.indices.filter { $0 >= start && person(of: $0) == 1 }
    isQuoted = mine.count(where: quotes.isQuoted) * 2 > mine.count
    for n in first..<turns.count {
      turns[n] = (!isQuoted && isAddressed(n) && isPut(n) ? .asked : .said, guest)
    }
  }

  /// Whether a sentence, or the one behind it, is a question.
  private func isPut(_ n: Int) -> Bool {
    isQuestion(n) || n + 1 < turns.count && isQuestion(n + 1)
  }

  private func isQuestion(_ n: Int) -> Bool {
    let sentence = view.annotated.sentences[n]
    guard let mark = sentence.last(where: { !view.tokens[$0].isSpace }) else { return false }
    return view.tokens[mark].text == "?" && !quotes.isQuoted(mark)
  }

  /// Whether a sentence speaks to somebody outside quotation marks.
  private func isAddressed(_ n: Int) -> Bool {
    view.annotated.sentences[n].contains { person(of: $0) == 2 && !quotes.isQuoted($0) }
  }

  /// "He spoke to us in Lima", "We met in her office", "The former minister spoke to Jan Mulder".
  private func tellsOfTalk(_ n: Int, _ offices: [OfficeReader.Office]) -> Bool {
    view.annotated.sentences[n].contains { verb in
      guard cues.talking.contains(view.tokens[verb].lemma.lowercased()), !quotes.isQuoted(verb),
        view.tokens[verb].pos == "VERB"
      else { return false }
      let partners =
        view.children[verb].filter { ["nsubj", "dobj", "dative"].contains(view.tokens[$0].dep) }
        + view.objects(of: verb, prepositions: ["to", "with"])
      if partners.contains(where: { person(of: $0) == 1 }) { return true }
      return view.objects(of: verb, prepositions: ["to", "with"]).contains { object in
        people.contains { other in
          other.head == object && !offices.contains { $0.holder == other.person }
        }
      }
    }
  }

  // MARK: Labels

  /// A speaker's name or part in front of a colon.
  private struct Label {
    var sentence: Int
    var turn: Turn
    /// Who speaks; nil for the interviewer, and where only the head of the text tells.
    var person: Int?
    /// Who holds the post that stands without a name.
    var holder: Int?
  }

  /// "Q:", "Question (Agency):", "Minister:", "Secretary General X:".
  private func labels(_ offices: [OfficeReader.Office], _ ledger: EntityLedger) -> [Label] {
    var result: [Label] = []
    for (n, sentence) in view.annotated.sentences.enumerated() {
      guard
        let colon = sentence.prefix(16).first(where: { view.tokens[$0].text.hasSuffix(":") }),
        colon > sentence.lowerBound, !quotes.isQuoted(colon),
        view.isCapitalized[sentence.lowerBound]
      else { continue }
      let end = (sentence.lowerBound..<colon).first { view.tokens[$0].text == "(" } ?? colon
      let words = (sentence.lowerBound..<end).filter { !view.words[$0].isEmpty }
      guard let last = words.last, words.count <= 8 else { continue }
      if words.count == 1, cues.askers.contains(view.words[last]) {
        result.append(Label(sentence: n, turn: .asked))
      } else if words.count == 1, cues.answerers.contains(view.words[last]) {
        result.append(Label(sentence: n, turn: .said))
      } else if words.allSatisfy({
        ["PROPN", "NOUN", "ADJ", "PUNCT"].contains(view.tokens[$0].pos)
      }) {
        if let named = people.last(where: { words.contains($0.head) }) {
          result.append(Label(sentence: n, turn: .said, person: named.person))
        } else if let office = offices.last(where: { words.contains($0.head) }), end == colon {
          result.append(Label(sentence: n, turn: .said, holder: office.holder))
        } else if FoldedWord.isAllCapitals(view.tokens[last].text),
          let named = people.first(where: {
            FoldedWord.fold(ledger.drafts[$0.person].name).hasSuffix(view.words[last])
          })
        {
          result.append(Label(sentence: n, turn: .said, person: named.person))
        }
      }
    }
    return result
  }

  /// Talk with a label in front of each turn.
  private mutating func readTalk(_ labels: [Label], guest: Int?) {
    let named = labels.first { $0.person != nil }?.person
    let guest = guest ?? named
    for (k, label) in labels.enumerated() {
      let end = k + 1 < labels.count ? labels[k + 1].sentence : turns.count
      for n in label.sentence..<end {
        turns[n] = (label.turn, label.person ?? guest ?? label.holder)
      }
    }
  }

  /// The grammatical person of a pronoun: 1 or 2; nil for all else.
  private func person(of i: Int) -> Int? {
    guard view.tokens[i].tag.hasPrefix("PRP") else { return nil }
    if view.tokens[i].morph.hasMorph("Person=1") { return 1 }
    return view.tokens[i].morph.hasMorph("Person=2") ? 2 : nil
  }
}
