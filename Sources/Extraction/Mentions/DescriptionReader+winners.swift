import Language

/// Winners of elections: "the winner", "the president-elect".
extension DescriptionReader {
  /// "The winner": points it to who won; whether it did.
  func winner(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard ["winner", "victor"].contains(view.words[i]), isTheOnly(i),
      let person = winner(before: i, ledger)
    else { return false }
    ledger.mention(
      view.premodified(i), head: i, entities: [person], form: .description, confidence: 0.8)
    return true
  }

  /// Whether a post is not yet held: "president-elect".
  func isDesignate(_ title: TitlePhrase) -> Bool {
    title.tokens.count > 1
      && title.tokens.contains { lexicon.designateWords.contains(view.words[$0]) }
  }

  /// Who won a vote in this sentence or the four before: "X won the election", "Y was elected", "Z, the winner of the vote".
  func winner(before i: Int, _ ledger: EntityLedger) -> Int? {
    let people = ledger.mentions.filter {
      $0.head < i && $0.entities.count == 1 && $0.form != .modifier
        && view.sentenceOf[i] - view.sentenceOf[$0.head] <= 4
        && ledger.drafts[$0.entities[0]].type == "person"
    }
    return people.sorted { $0.head > $1.head }.first { isWinning($0.head) }?.entities.first
  }

  private func isWinning(_ head: Int) -> Bool {
    let first = view.tokens[head].dep == "appos" ? view.tokens[head].head : head
    let token = view.tokens[first]
    let lemma = view.tokens[token.head].lemma.lowercased()
    switch token.dep {
    case "nsubj":
      return lemma == "win"
        && view.children[token.head].contains {
          view.tokens[$0].dep == "dobj"
            && (lexicon.eventCues.contestNouns.contains(view.words[$0])
              || ["presidency", "election", "race", "vote", "majority", "primary"].contains(
                view.words[$0]))
        }
    case "dobj", "nsubjpass": return ["elect", "re-elect", "reelect"].contains(lemma)
    default: return false
    }
  }
}
