import Language

/// Ties what a headline or lead calls by a noun to the clause beside it that tells it: "Car bomb attack
/// kills dozens …" and "A car bomb was on Monday rammed into a base in Maidan Shahr".
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
        done.insert(entity).inserted
      else { continue }
      let noun = view.words[mention.head]
      let kinds = lexicon.toldHappenings.filter { !$0.isAct && $0.nouns.contains(noun) }
      // "The attack on Arauca police station" is no other place's.
      guard !kinds.isEmpty, let verb = telling(kinds, without: taken),
        !isSetApart(verb, mention.head), isWhere(entity, verb, ledger)
      else { continue }
      taken.insert(verb)
      ledger.drafts[entity].happening = verb
    }
  }

  /// "The attack came two days after gunmen killed nine": the clause behind "after" tells of another.
  private func isSetApart(_ verb: Int, _ noun: Int) -> Bool {
    view.sentenceOf[verb] == view.sentenceOf[noun] && noun < verb
      && view.tokens[verb].dep == "advcl"
      && view.children[verb].contains { ["after", "before", "since"].contains(view.words[$0]) }
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
    return view.sentence(verb).contains { words.contains(view.words[$0]) }
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
