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

  /// "X, who beat Y, accused his rival": the only other one named in the sentence; whether it is.
  func rival(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard ["rival", "opponent", "challenger", "adversary"].contains(view.words[i]),
      view.tokens[i].tag == "NN", personBeside(i) == nil,
      view.children[i].contains(where: { ["his", "her"].contains(view.words[$0]) }),
      let subject = subject(over: i), let person = named.person(at: subject)
    else { return false }
    var others: [Int] = []
    for token in max(view.sentence(i).lowerBound, i - 60)..<i {
      if let other = named.person(at: token), other != person, !others.contains(other) {
        others.append(other)
      }
    }
    guard others.count == 1 else { return false }
    ledger.mention(
      view.premodified(i), head: i, entities: others, form: .description, confidence: 0.75)
    return true
  }

  /// Whether a post is not yet held: "president-elect".
  func isDesignate(_ title: TitlePhrase) -> Bool {
    title.tokens.count > 1
      && title.tokens.contains { lexicon.designateWords.contains(view.words[$0]) }
  }

  /// Who won a vote in this sentence or the dozen before: "X won the election", "Y was elected",
  /// "Z, the winner of the vote".
  func winner(before i: Int, _ ledger: EntityLedger) -> Int? {
    let people = ledger.mentions.filter {
      $0.head < i && $0.entities.count == 1 && $0.form != .modifier
        && view.sentenceOf[i] - view.sentenceOf[$0.head] <= 12
        && ledger.drafts[$0.entities[0]].type == "person"
    }
    return people.sorted { $0.head > $1.head }.first { isWinning($0.head) }?.entities.first
  }

  /// Who came into a post shortly before, for "the new president": "X was sworn in", "parliament
  /// elected Y", "Z took office". Nobody where two did.
  func newcomer(
    _ title: TitlePhrase, _ known: [String], _ offices: [OfficeReader.Office],
    _ ledger: EntityLedger
  )
    -> Int?
  {
    let head = title.head
    guard Self.leadingKinds.contains(title.kind) || title.kind == "leader",
      title.portfolios.isEmpty,
      view.premodified(head).contains(where: {
        ["new", "newly", "incoming"].contains(view.words[$0])
      })
    else { return nil }
    var found: Int?
    for mention in ledger.mentions
    where mention.head < head && mention.entities.count == 1 && mention.form != .modifier
      && view.sentenceOf[head] - view.sentenceOf[mention.head] <= 10
      && ledger.drafts[mention.entities[0]].type == "person" && isComing(mention.head)
    {
      let person = mention.entities[0]
      let homes = offices.filter { $0.holder == person && !$0.title.isFormer }.flatMap(\.countries)
      guard known.isEmpty || homes.isEmpty || homes.contains(where: known.contains) else {
        continue
      }
      if let found, found != person { return nil }
      found = person
    }
    return found
  }

  /// Whether somebody wins a vote, is put into a post or takes it.
  private func isComing(_ head: Int) -> Bool {
    if isWinning(head) { return true }
    let first = view.tokens[head].dep == "appos" ? view.tokens[head].head : head
    let token = view.tokens[first]
    let lemma = view.tokens[token.head].lemma.lowercased()
    switch token.dep {
    case "dobj", "nsubjpass":
      return ["swear", "inaugurate", "install", "crown", "appoint"].contains(lemma)
    case "nsubj":
      let objects = view.children[token.head].filter {
        ["dobj", "attr"].contains(view.tokens[$0].dep)
      }
      return lemma == "become"
        && objects.contains { !lexicon.titles.folded(view.words[$0]).isEmpty }
        || ["take", "assume"].contains(lemma)
          && objects.contains { ["office", "power", "oath"].contains(view.words[$0]) }
    default: return false
    }
  }

  private func isPrize(_ noun: Int) -> Bool {
    ["prize", "award", "medal", "title", "cup", "trophy"].contains(
      view.tokens[noun].lemma.lowercased())
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
              || view.words[$0] == "off" && $0 > 1 && view.words[$0 - 2] == "run"
              || ["presidency", "election", "race", "vote", "majority", "primary"].contains(
                view.words[$0])
              || isPrize($0))
        }
    // "Was awarded the Peace Prize".
    case "nsubjpass" where lemma == "award":
      return view.children[token.head].contains(where: isPrize)
    case "dobj", "nsubjpass": return ["elect", "re-elect", "reelect"].contains(lemma)
    default: return false
    }
  }
}
