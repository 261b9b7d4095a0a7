import Language

/// Whom an object pronoun cannot mean, whatever else speaks for him.
extension PronounReader {
  /// Prepositions behind which a pronoun may mean the subject of its own verb: "had the army behind
  /// him", "took her son with her".
  private static let looseWords: WordSet = [
    "behind", "before", "around", "beside", "near", "after", "ahead", "between", "among", "above",
  ]
  /// Verbs that also leave "with" loose.
  private static let carryingVerbs: WordSet = ["bring", "take", "carry", "have", "keep"]

  /// Whom the subject of a pronoun's own verb means: "Berg asked him", "Berg went further, accusing
  /// him", "Berg promised to back him". It is another wherever else the subject was named.
  func doers(over i: Int, _ antecedents: [Antecedent]) -> Set<Int> {
    let subjects = subjectTokens(over: i)
    guard !subjects.isEmpty else { return [] }
    var result: Set<Int> = []
    for other in antecedents {
      let first = view.firstConjunct(other.head)
      let token = view.tokens[other.head]
      let isSubject =
        subjects.contains(other.head) || subjects.contains(first)
        || ["appos", "compound", "nmod"].contains(token.dep) && subjects.contains(token.head)
      if isSubject { result.formUnion(other.entities) }
    }
    return result
  }

  /// "The prime minister of the Solomon Islands thanked it": the states whose posts the doers hold are
  /// none that they act upon.
  func homes(of doers: Set<Int>, _ ledger: EntityLedger) -> Set<Int> {
    Set(
      doers.flatMap { homes[$0] ?? [] }.compactMap { ledger.existing(type: "country", name: $0) })
  }

  /// The verb whose object a pronoun is, also where the parser makes it the subject of what
  /// somebody is asked to do: "asked him to come".
  func governingVerb(of i: Int) -> Int? {
    let token = view.tokens[i]
    guard token.tag == "PRP" else { return nil }
    var verb = token.head
    if token.dep.hasPrefix("nsubj") {
      guard ["him", "her", "them"].contains(view.words[i]),
        ["ccomp", "xcomp"].contains(view.tokens[verb].dep)
      else { return nil }
      return view.tokens[verb].head
    }
    if ["prep", "dative", "agent"].contains(view.tokens[verb].dep), token.dep == "pobj" {
      let word = view.words[verb]
      verb = view.tokens[verb].head
      if Self.looseWords.contains(word)
        || word == "with" && Self.carryingVerbs.contains(view.tokens[verb].lemma)
      {
        return nil
      }
    }
    return verb
  }

  /// The subject of a pronoun's verb, or of the verb that the subject is left out beside.
  private func subjectTokens(over i: Int) -> Set<Int> {
    guard var verb = governingVerb(of: i) else { return [] }
    for _ in 0..<4 {
      guard ["VERB", "AUX"].contains(view.tokens[verb].pos) else { return [] }
      let token = view.tokens[verb]
      let subjects = view.children[verb].filter {
        $0 != i && ["nsubj", "nsubjpass"].contains(view.tokens[$0].dep)
      }
      if let subject = subjects.first {
        let isRelative = view.tokens[subject].tag.hasPrefix("W")
        guard isRelative else { return Set(subjects) }
        return token.dep == "relcl" ? [token.head] : []
      }
      switch token.dep {
      case "conj": verb = token.head
      case "xcomp" where !view.children[token.head].contains { view.tokens[$0].dep == "dobj" }:
        verb = token.head
      case "advcl" where token.tag == "VBG": verb = token.head
      default: return []
      }
    }
    return []
  }

  /// "It is clear that …", "it took years to …".
  func isPleonastic(_ i: Int) -> Bool {
    guard view.words[i] == "it", view.tokens[i].dep.hasPrefix("nsubj") else { return false }
    let verb = view.tokens[i].head
    let isCopula = view.tokens[verb].lemma == "be"
    return view.children[verb].contains { child in
      let dep = view.tokens[child].dep
      return dep == "ccomp" && isCopula || dep == "csubj"
        // "If it would help to secure a deal".
        || dep == "xcomp" && view.tokens[verb].lemma == "help"
          && view.children[verb].contains { view.tokens[$0].tag == "MD" }
        || isCopula && (dep == "acomp" || dep == "attr")
          && view.children[verb].contains {
            view.tokens[$0].dep == "xcomp" || view.tokens[$0].dep == "ccomp"
              || view.tokens[$0].dep == "advcl"
          }
    }
  }
}
