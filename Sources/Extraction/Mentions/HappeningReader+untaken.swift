import Language
import TextModel

/// Events that a clause with a day tells and no noun takes up: "In December 1987 the Doña Paz collided
/// with a tanker", "he was assassinated in 2009".
extension HappeningReader {
  /// No article tells of more; texts that do are made to keep us busy.
  private static let limit = 40

  /// Makes events of past clauses with a date whose verb always tells a happening.
  ///
  /// - Complexity: O(tokens · times), and O(events) more for each event made.
  func readUntaken(into ledger: inout EntityLedger) {
    let taken = Set(ledger.drafts.compactMap(\.happening))
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for mention in ledger.mentions { for i in mention.tokens { isTaken[i] = true } }
    let events = ledger.drafts.filter { $0.type == "event" }.map { FoldedWord.fold($0.name) }
    var made: [String: Int] = [:]
    for verb in view.tokens.indices where !taken.contains(verb) && !isTaken[verb] {
      guard let kind = lexicon.untakenHappenings[view.tokens[verb].lemma.lowercased()],
        isTold(verb), let about = kind.isOfPerson ? sufferer(verb) : vehicle(verb),
        let year = year(of: verb) ?? year(of: clause(above: verb))
      else { continue }
      let name = "\(kind.noun) of \(about)"
      let key = FoldedWord.fold("\(name) \(year)")
      let entity: Int
      if let known = made[key] {
        entity = known
      } else {
        guard made.count < Self.limit, !isKnown(kind.noun, about, year, events) else { continue }
        entity = ledger.newEntity(type: "event", name: "\(name) (\(year))")
        ledger.drafts[entity].isDescribed = true
        ledger.drafts[entity].happening = verb
        made[key] = entity
      }
      ledger.mention(
        verb..<(verb + 1), head: verb, entities: [entity], form: .description, confidence: 0.7)
      ledger.addSurface(name, to: entity)
    }
  }

  /// "In 2009 more than 300 people died when the Teratai Prima sank": the clause that says when.
  private func clause(above verb: Int) -> Int {
    let token = view.tokens[verb]
    let isWhen = view.children[verb].contains {
      ["when", "after", "as"].contains(view.words[$0])
        && ["advmod", "mark"].contains(view.tokens[$0].dep)
    }
    return token.dep == "advcl" && isWhen ? token.head : verb
  }

  /// A finite past clause that is neither denied nor only possible, and names nobody who did it.
  private func isTold(_ verb: Int) -> Bool {
    let token = view.tokens[verb]
    return view.isRead[verb] && token.pos == "VERB" && ["VBD", "VBN"].contains(token.tag)
      && ["ROOT", "conj", "ccomp", "relcl", "advcl", "parataxis"].contains(token.dep)
      && named.candidateAt[verb] < 0 && isAsserted(verb)
      && !view.children[verb].contains {
        view.tokens[$0].dep == "agent"
          && view.children[$0].contains { named.candidateAt[$0] >= 0 }
      }
  }

  /// The named person whom a passive clause is about.
  private func sufferer(_ verb: Int) -> String? {
    let isPassive = view.children[verb].contains { view.tokens[$0].dep == "nsubjpass" }
    return isPassive ? victim(of: verb) : nil
  }

  /// The ship, aircraft or train that a clause is about, by its name or its kind.
  private func vehicle(_ verb: Int) -> String? {
    for child in view.children[verb]
    where ["nsubj", "nsubjpass"].contains(view.tokens[child].dep) {
      let phrase = view.premodified(child)
      var start = phrase.lowerBound
      while start < child, view.tokens[start].dep == "det" || view.tokens[start].tag == "CD" {
        start += 1
      }
      let text = view.text(start..<(child + 1))
      let noun = view.tokens[child].lemma.lowercased()
      if lexicon.vesselNouns.contains(noun) || lexicon.vehicleNouns.contains(noun) {
        // "A ferry, the Santa Maria, capsized": by its name.
        let name = view.children[child].first {
          view.tokens[$0].dep == "appos" && view.tokens[$0].tag.hasPrefix("NNP")
        }
        guard let name else { return text }
        var first = view.premodified(name).lowerBound
        while first < name, view.tokens[first].dep == "det" { first += 1 }
        return "the " + view.text(first..<(name + 1))
      }
      if view.tokens[child].tag.hasPrefix("NNP"), named.candidate(at: child)?.kind != .person {
        return "the " + text
      }
    }
    return nil
  }

  private func isKnown(
    _ noun: String, _ about: String, _ year: Int, _ events: [String]
  ) -> Bool {
    let last = FoldedWord.fold(about).split(separator: " ").last.map(String.init) ?? ""
    return events.contains { name in
      name.contains(last) || name.hasPrefix(noun) && name.contains(String(year))
    }
  }
}
