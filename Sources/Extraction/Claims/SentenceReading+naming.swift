import Language
import TextModel

/// Verbs that only give a name.
extension SentenceReading {
  /// "Called him a friend" is no call, "called on him to go" no visit.
  func isNaming(_ edge: String, _ trigger: Int) -> Bool {
    edge == "met-with" && parse.lemmas[trigger] == "call"
      && (parse.hasChild(trigger, "xcomp", "ccomp", "oprd", "attr", "advcl")
        && !isCallTo(trigger) || isQuoted(behind: trigger))
      || edge == "met-with" && parse.lemmas[trigger] == "face"
      || edge == "appointed" && parse.lemmas[trigger] == "name" && !isNamedToPost(trigger)
      || edge == "appointed" && isDeclaring(trigger)
  }

  /// "Declared X the winner": who won the vote holds no post yet.
  private func isDeclaring(_ verb: Int) -> Bool {
    guard ["declare", "announce", "proclaim"].contains(parse.lemmas[verb]) else { return false }
    let end = parse.rightEdge[verb]
    return (verb..<min(end + 1, verb + 16)).contains {
      ["winner", "victor", "runner", "champion"].contains(parse.lemmas[$0])
    }
  }

  /// "Was elected to the council", "was named to the board": what somebody is put into puts nobody
  /// there.
  func isPutInto(_ proposal: ClaimProposal) -> Bool {
    guard proposal.type == "appointed", parse.isVerb(proposal.trigger) else { return false }
    return parse.prepositions(of: proposal.trigger).contains { preposition in
      ["to", "into", "onto"].contains(preposition.word)
        && !matcher.arguments.arguments(at: preposition.object, accepts: { $0 == proposal.from })
          .isEmpty
    }
  }

  /// "Called X 'the man to whom we owe our freedom'": quotation marks right behind the object.
  private func isQuoted(behind verb: Int) -> Bool {
    parse.children(verb, "dobj").contains { object in
      (object + 1..<min(object + 3, parse.tokens.count)).contains {
        ["\"", "“", "‘", "``"].contains(parse.tokens[$0].text)
      }
    }
  }

  /// "Named X minister", "named X as its chair", "named X to the board": a post stands behind the
  /// name. "The report named X" accuses, and "named President X as its author" credits.
  private func isNamedToPost(_ verb: Int) -> Bool {
    let end = parse.rightEdge[verb]
    return analysis.offices.contains { office in
      verb < office.head && office.head <= end
        && (parse.head(office.head) == verb
          || parse.words[parse.head(office.head)] == "as"
          || parse.dep(office.head) == "conj"
          || parse.dep(office.head) == "appos" && parse.hasChild(office.head, "poss"))
        && !parse.children(verb, "dobj").contains { object in
          office.tokens.upperBound <= object && object - office.tokens.upperBound < 4
        }
    }
      || parse.prepositions(of: verb).contains { $0.word == "to" }
      || parse.hasChild(verb, "oprd", "attr") || parse.isPassive(verb)
      // "Named X to succeed Y".
      || parse.children(verb, "xcomp", "advcl", "relcl").contains {
        ["succeed", "replace", "lead", "head", "run", "chair", "represent"]
          .contains(parse.lemmas[$0])
      }
  }
}
