import Language
import TextModel

/// "The Greens voted in favour, while Labour voted against": of the bill that the text speaks of.
extension SentenceReading {
  /// How many sentences back what is voted on may lie.
  private static let reach = 2

  /// The claims of clauses that say how somebody voted and not on what.
  func votes(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) && parse.lemmas[verb] == "vote" {
      guard let isFor = side(of: verb), let bill = agreement(before: verb, in: sentence) else {
        continue
      }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      let edge = isFor ? "supports" : "opposes"
      for voter in actors(of: verb) where !isHandful(voter) {
        result.append(
          clause(
            edge, from: voter, to: bill, at: verb, sentence, said, isPossible: facts.isPossible,
            confidence: 0.75, "\(edge): a vote on what was spoken of"))
      }
    }
    return result
  }

  /// Whether a vote is for or against something that the clause leaves out or calls "it"; nil when
  /// it names it or takes no side.
  private func side(of verb: Int) -> Bool? {
    guard !parse.hasChild(verb, "dobj", "xcomp"),
      // "Many voted for it; only X voted against": beside, and not below.
      !parse.children(verb, "ccomp").contains(where: { $0 > verb })
    else { return nil }
    for child in parse.children[verb] where child > verb {
      let objects = parse.children(child, "pobj")
      switch parse.words[child] {
      case "against" where objects.allSatisfy({ parse.words[$0] == "it" }): return false
      case "for" where !objects.isEmpty && objects.allSatisfy({ parse.words[$0] == "it" }):
        return true
      case "in" where objects.contains(where: { ["favour", "favor"].contains(parse.words[$0]) }):
        let things = objects.flatMap { parse.prepositions(of: $0) }
        return things.allSatisfy { parse.words[$0.object] == "it" } ? true : nil
      default: continue
      }
    }
    return nil
  }

  /// The agreement spoken of last, in the sentence or the few before it.
  func agreement(before verb: Int, in sentence: Range<Int>) -> Int? {
    let number = parse.sentenceNumber[sentence.lowerBound]
    let first = parse.sentences[max(0, number - Self.reach)].lowerBound
    // Mentions are in text order.
    var low = 0
    var high = analysis.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if analysis.mentions[middle].tokens.lowerBound < verb {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low > 0 {
      low -= 1
      let mention = analysis.mentions[low]
      guard mention.tokens.upperBound > first else { return nil }
      if mention.head < verb, mention.entities.count == 1,
        matcher.entityTypes[mention.entities[0]] == "agreement"
      {
        return mention.entities[0]
      }
    }
    return nil
  }
}

extension SentenceReading {
  /// Whether one person defeats another in an election: "won re-election, defeating Y".
  func isAtThePolls(_ trigger: Int, _ from: Int, _ to: Int, _ sentence: Range<Int>) -> Bool {
    parse.lists["defeating-verbs"].contains(parse.lemmas[trigger])
      && analysis.entities[from].type == "person" && analysis.entities[to].type == "person"
      && (sentence.contains {
        parse.lists["election-words"].contains(parse.lemmas[$0])
          // "Who toppled X after a disputed election".
          && !(["topple", "oust"].contains(parse.lemmas[trigger])
            && matcher.isAfterwards($0, trigger))
      }
        // "Took office after narrowly defeating X": people who beat people stand in elections, but
        // where forces fight.
        || parse.lists["polling-verbs"].contains(parse.lemmas[trigger])
          && !sentence.contains { parse.lists["battle-words"].contains(parse.lemmas[$0]) }
        // "Defeated X to become leader".
        || parse.children(trigger, "xcomp", "advcl").contains {
          parse.lemmas[$0] == "become" || parse.lemmas[$0] == "win" || parse.lemmas[$0] == "secure"
        })
  }
}
