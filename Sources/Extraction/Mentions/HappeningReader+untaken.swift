import Language
import TextModel

/// Events that a clause with a day tells and no noun takes up: "In December 1987 the Doña Paz collided
/// with a tanker", "he was assassinated in 2009".
extension HappeningReader {
  /// Makes events of past clauses with a date whose verb always tells a happening.
  ///
  /// - Complexity: O(tokens · times).
  func readUntaken(told: [Int], into ledger: inout EntityLedger) {
    let taken = Set(told)
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for mention in ledger.mentions { for i in mention.tokens { isTaken[i] = true } }
    var made: [(key: String, entity: Int)] = []
    for verb in view.tokens.indices where !taken.contains(verb) && !isTaken[verb] {
      guard let kind = lexicon.untakenHappenings[view.tokens[verb].lemma.lowercased()],
        isTold(verb), let about = kind.isOfPerson ? victim(verb) : vehicle(verb),
        let year = year(of: verb)
      else { continue }
      let key = "\(kind.noun) \(FoldedWord.fold(about)) \(year)"
      guard !isKnown(kind.noun, about, year, ledger) else { continue }
      let entity =
        made.first { $0.key == key }?.entity
        ?? ledger.newEntity(type: "event", name: "\(kind.noun) of \(about) (\(year))")
      ledger.drafts[entity].isDescribed = true
      ledger.drafts[entity].happening = ledger.drafts[entity].happening ?? verb
      made.append((key, entity))
      ledger.mention(
        verb..<(verb + 1), head: verb, entities: [entity], form: .description, confidence: 0.7)
      ledger.addSurface("\(kind.noun) of \(about)", to: entity)
    }
  }

  /// A finite past clause that is neither denied nor only possible.
  private func isTold(_ verb: Int) -> Bool {
    let token = view.tokens[verb]
    guard view.isRead[verb], token.pos == "VERB", ["VBD", "VBN"].contains(token.tag),
      ["ROOT", "conj", "ccomp", "relcl", "advcl", "parataxis"].contains(token.dep),
      named.candidateAt[verb] < 0
    else { return false }
    return !view.children[verb].contains { child in
      view.tokens[child].dep == "neg" || view.tokens[child].tag == "MD"
        || view.tokens[child].dep == "mark" && ["if", "unless"].contains(view.words[child])
        || view.tokens[child].dep == "agent"
    }
  }

  /// The named person whom a passive clause is about.
  private func victim(_ verb: Int) -> String? {
    for child in view.children[verb] where view.tokens[child].dep == "nsubjpass" {
      if let candidate = named.candidate(at: child), candidate.kind == .person {
        return candidate.name ?? view.text(candidate.tokens)
      }
    }
    return nil
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
      if lexicon.vesselNouns.contains(noun) || lexicon.vehicleNouns.contains(noun) { return text }
      if view.tokens[child].tag.hasPrefix("NNP"), named.candidate(at: child)?.kind != .person {
        return "the " + text
      }
    }
    return nil
  }

  private func isKnown(_ noun: String, _ about: String, _ year: Int, _ ledger: EntityLedger) -> Bool
  {
    let last = FoldedWord.fold(about).split(separator: " ").last.map(String.init) ?? ""
    return ledger.drafts.contains { draft in
      guard draft.type == "event" else { return false }
      let name = FoldedWord.fold(draft.name)
      return name.contains(last) || name.hasPrefix(noun) && name.contains(String(year))
    }
  }
}
