import Language

/// What a speaker says or does besides telling something, which the parser makes a part of what he
/// tells.
extension ClauseRepair {
  /// Verbs behind which it is told what is so.
  private static let telling: Set<String> = [
    "say", "tell", "state", "add", "note", "report", "announce", "remark", "comment", "explain",
    "observe", "write", "reply", "respond", "answer", "recall", "reveal", "stress", "emphasize",
    "emphasise", "underline", "insist", "affirm", "reaffirm", "reiterate", "repeat", "assert",
    "maintain", "argue", "contend", "confirm", "claim", "admit", "concede", "acknowledge",
    "complain", "assure", "point", "declare", "conclude", "counter", "retort", "inform",
  ]
  /// What speakers do with words.
  private static let uttering: Set<String> = [
    "accuse", "hint", "charge", "praise", "thank", "call", "protest", "ask", "invite", "urge",
    "appeal", "condemn", "denounce", "criticize", "criticise", "blame", "announce", "promise",
    "pledge", "vow", "offer", "welcome", "congratulate", "beg", "plead", "exhort", "implore",
    "threaten", "reproach", "commend", "hail", "applaud", "deplore", "express", "voice",
  ]

  /// "Recalled that Fiji had helped Tonga and invited Peru to do likewise", "said there was no camp
  /// and accused Chad": who tells the one does the other, and not who the telling is about. False
  /// where there is nothing to mend.
  static func mendTeller(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].dep == "conj", ["VBD", "VBZ"].contains(tokens[i].tag) else { return false }
    let inner = tokens[i].head
    guard inner < i, i - inner < 40, tokens[inner].dep == "ccomp",
      var outer = tellingVerb(over: inner, tokens)
    else { return false }
    if tokens[outer].dep == "ccomp", let above = tellingVerb(over: outer, tokens) { outer = above }
    guard tokens[outer].tag == tokens[i].tag,
      !(inner + 1..<i).contains(where: {
        tokens[$0].head == i && ["nsubj", "nsubjpass", "expl", "mark"].contains(tokens[$0].dep)
      }),
      (max(0, outer - 40)..<outer).contains(where: {
        tokens[$0].head == outer && tokens[$0].dep == "nsubj"
      })
    else { return false }
    let isBare = (outer + 1..<inner).contains {
      tokens[$0].head == inner && tokens[$0].dep == "expl"
    }
    guard isBare && tokens[i].lemma != "be" || uttering.contains(tokens[i].lemma) else {
      return false
    }
    tokens[i].head = outer
    return true
  }

  /// The verb with a tense in front of a clause that tells it.
  private static func tellingVerb(over clause: Int, _ tokens: [Token]) -> Int? {
    let verb = tokens[clause].head
    guard tokens.indices.contains(verb), verb < clause,
      ["VBD", "VBZ"].contains(tokens[verb].tag)
    else { return nil }
    return telling.contains(tokens[verb].lemma)
      || ["show", "mean", "prove"].contains(tokens[verb].lemma) && tokens[verb].dep == "ccomp"
      ? verb : nil
  }

  /// Verbs that bid somebody do something, and those that lay something at his door.
  private static let bidders: Set<String> = [
    "ask", "urge", "press", "tell", "invite", "order", "advise", "beg", "implore", "want",
  ]
  private static let judges: Set<String> = [
    "blame", "thank", "criticize", "criticise", "praise", "reproach", "fault", "accuse",
    "condemn", "denounce", "commend", "rebuke",
  ]
  /// Verbs whose object does what follows itself: "help Chad and Niger to sign".
  private static let helpers: Set<String> = [
    "help", "allow", "get", "force", "enable", "permit", "encourage", "lead", "cause", "assist",
  ]

  /// "Asked Madrid to declare a disaster, and Brussels for money", "blames the guard for ramming
  /// the boat and Italy for ignoring its call": the second of whom it is said, which the parser
  /// joins to a word of what is said of the first. False where there is nothing to mend.
  static func mendGapped(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].dep == "conj", ["PROPN", "NOUN"].contains(tokens[i].pos),
      i > 5, i + 2 < tokens.count, tokens[i].head < i
    else { return false }
    var next = i + 1
    // "And its envoy, Lord Tarleton, for meeting suspects".
    if tokens[next].text == "," {
      guard
        let comma = (next + 1..<min(tokens.count, next + 8)).first(where: {
          tokens[$0].text == ","
        }), tokens[comma - 1].dep == "appos", tokens[comma - 1].head == i
      else { return false }
      next = comma + 1
    }
    guard next + 1 < tokens.count, ["to", "for", "of"].contains(tokens[next].text) else {
      return false
    }
    let isBidden = tokens[next].text == "to" && tokens[next + 1].tag == "VB"
    guard isBidden || tokens[next].text != "to" else { return false }
    let above = tokens[i].head
    guard !(tokens[above].dep == "dobj" && helpers.contains(tokens[tokens[above].head].lemma)),
      let verb = governor(of: above, tokens), verb < above || verb == above,
      let object = (verb + 1..<min(tokens.count, verb + 12)).first(where: {
        tokens[$0].head == verb && ["dobj", "nsubj"].contains(tokens[$0].dep)
      }), object < i, object != above,
      let and = (max(object, i - 6)..<i).last(where: { tokens[$0].text == "and" })
    else { return false }
    let isApart = tokens[and - 1].text == ","
    let first = (object + 1..<and).first {
      tokens[$0].head == verb && ["xcomp", "ccomp", "prep"].contains(tokens[$0].dep)
    }
    guard let first else { return false }
    let isAlike =
      tokens[first].dep == "prep"
      ? tokens[first].text == tokens[next].text
      : isBidden || isApart && tokens[next].text == "for"
    guard isAlike, (and + 1..<i).allSatisfy({ tokens[$0].pos != "VERB" }) else { return false }
    tokens[i].head = object
    return true
  }

  /// The verb of bidding or judging over a word.
  private static func governor(of word: Int, _ tokens: [Token]) -> Int? {
    var above = word
    for _ in 0..<8 {
      if bidders.contains(tokens[above].lemma) || judges.contains(tokens[above].lemma),
        tokens[above].pos == "VERB"
      {
        return above
      }
      guard tokens.indices.contains(tokens[above].head), tokens[above].head != above else {
        return nil
      }
      above = tokens[above].head
    }
    return nil
  }

  /// Verbs of those who deny what is said of them.
  private static let denying: Set<String> = [
    "deny", "dismiss", "reject", "dispute", "refute", "doubt", "refuse", "rebut", "disagree",
    "decline", "disprove",
  ]

  /// "Luanda accused Zambia; Zambia dismissed it": the parser takes the sentence in front of the
  /// semicolon for what the second one says. False where there is nothing to mend.
  static func mendJuxtaposed(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].text == ";" else { return false }
    let verb = tokens[i].head
    guard tokens.indices.contains(verb), verb > i, verb - i < 30,
      denying.contains(tokens[verb].lemma),
      (i + 1..<verb).contains(where: {
        tokens[$0].head == verb && ["nsubj", "nsubjpass", "expl"].contains(tokens[$0].dep)
      }),
      let first = (max(0, i - 50)..<i).last(where: {
        tokens[$0].head == verb && tokens[$0].dep == "ccomp"
      })
    else { return false }
    tokens[first].dep = "dep"
    return true
  }
}
