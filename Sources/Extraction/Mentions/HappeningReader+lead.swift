import Language
import TextModel

/// Ties what a headline or lead calls by a noun to the clause beside it that tells it: "Car bomb
/// attack kills dozens …" and "A car bomb was on Monday rammed into a base in Maidan Shahr".
extension HappeningReader {
  /// How many sentences of an article, with its headline, open it.
  private static let opening = 4

  /// Gives described events of the opening the clause that tells them.
  func tieToLead(into ledger: inout EntityLedger) {
    var taken = Set(ledger.drafts.compactMap(\.happening))
    var done: Set<Int> = []
    for mention in ledger.mentions.sorted(by: { $0.head < $1.head })
    where mention.form == .description && mention.entities.count == 1 {
      let entity = mention.entities[0]
      guard view.sentenceOf[mention.head] < Self.opening else { break }
      guard ledger.drafts[entity].type == "event", ledger.drafts[entity].happening == nil,
        done.insert(entity).inserted,
        // "The last accident of this size".
        !view.premodified(mention.head).contains(where: {
          ["last", "previous"].contains(view.words[$0]) && view.tokens[$0].dep == "amod"
        })
      else { continue }
      let noun = view.words[mention.head]
      let kinds = lexicon.toldHappenings.filter { !$0.isAct && $0.nouns.contains(noun) }
      // "The attack on Arauca police station" is no other place's.
      guard !kinds.isEmpty, let verb = telling(kinds, without: taken),
        !isSetApart(verb, mention.head), isWhere(entity, verb, ledger),
        !isOfOtherTime(mention.head, verb)
      else { continue }
      taken.insert(verb)
      ledger.drafts[entity].happening = verb
    }
  }

  /// The event that the headline calls by a noun and a clause of the opening tells: "Outpost attack
  /// kills 11" over "Gunmen stormed an outpost …".
  func headlined(_ verb: Int, _ kinds: [ToldHappening], _ ledger: EntityLedger) -> Int? {
    guard (1..<Self.opening).contains(view.sentenceOf[verb]) else { return nil }
    let mentions = ledger.mentions.filter { mention in
      mention.form == .description && mention.entities.count == 1
        && view.sentenceOf[mention.head] == 0
        && ledger.drafts[mention.entities[0]].type == "event"
        && ledger.drafts[mention.entities[0]].happening == nil
        && kinds.contains { !$0.isAct && $0.nouns.contains(view.words[mention.head]) }
    }
    guard mentions.count == 1, isWhere(mentions[0].entities[0], verb, ledger) else { return nil }
    return mentions[0].entities[0]
  }

  /// Calls what a headline names by what the clause says, where that says the place.
  func rename(_ entity: Int, _ name: String, _ verb: Int, into ledger: inout EntityLedger) {
    let former = ledger.drafts[entity].name
    guard former != name, closest(to: verb) != nil else { return }
    ledger.drafts[entity].name = name
    ledger.addSurface(former, to: entity)
  }

  /// "The attack came two days after gunmen killed nine": the clause behind "after" tells of
  /// another.
  private func isSetApart(_ verb: Int, _ noun: Int) -> Bool {
    view.sentenceOf[verb] == view.sentenceOf[noun] && noun < verb
      && view.tokens[verb].dep == "advcl"
      && view.children[verb].contains { ["after", "before", "since"].contains(view.words[$0]) }
  }

  /// "Were kidnapped on March 2 … since the abduction at Yero in 2021", "the crash off Bali in
  /// October": a year or month behind the noun that is not the clause's.
  private func isOfOtherTime(_ noun: Int, _ verb: Int) -> Bool {
    guard let told = time(of: verb)?.expression.value else { return false }
    let behind = noun..<min(view.sentence(noun).upperBound, noun + 12)
    return times.contains { time in
      guard behind.contains(time.tokens.lowerBound), !time.tokens.contains(verb),
        let value = time.expression.value
      else { return false }
      if view.tokens[time.tokens.upperBound - 1].text.utf8.count == 4,
        value.start.year != told.start.year, value.end?.year != told.start.year
      {
        return true
      }
      return time.tokens.count == 1 && value.start.day == nil && value.end == nil
        && view.words[time.tokens.lowerBound - 1] == "in" && value.start.month != nil
        && value.start.month != told.start.month
    }
  }

  /// Whether a clause tells of the place that an event's own phrase names, if it names one.
  private func isWhere(_ entity: Int, _ verb: Int, _ ledger: EntityLedger) -> Bool {
    let own = ledger.mentions.filter { $0.entities == [entity] }.flatMap { mention in
      (mention.head..<min(view.tokens.count, mention.head + 7)).filter { i in
        view.sentenceOf[i] == view.sentenceOf[mention.head]
          && (named.candidate(at: i).map { [.place, .capital].contains($0.kind) } ?? false)
      }
    }
    guard !own.isEmpty else { return true }
    let words = Set(own.map { view.words[$0] })
    return view.sentence(verb).contains { !own.contains($0) && words.contains(view.words[$0]) }
  }

  /// The clause of the opening that tells such a happening with its day, best with its place too.
  private func telling(_ kinds: [ToldHappening], without taken: Set<Int>) -> Int? {
    let last = min(Self.opening, view.annotated.sentences.count)
    for sentence in 0..<last {
      var best: (verb: Int, weight: Int)?
      for i in view.annotated.sentences[sentence] where !taken.contains(i) {
        guard tells(i, kinds), tells(i), hasDay(i)
        else { continue }
        let weight = hasPlace(i) ? 2 : 1
        if weight > best?.weight ?? 0 { best = (i, weight) }
      }
      if let best { return best.verb }
    }
    return nil
  }

  /// Whether a past clause tells something.
  private func tells(_ verb: Int) -> Bool {
    let token = view.tokens[verb]
    return token.pos == "VERB" && view.isRead[verb] && ["VBD", "VBN"].contains(token.tag)
      && !["amod", "pcomp", "compound"].contains(token.dep) && isAsserted(verb)
  }
}
