import Language

/// Verbs of a main clause that the parser joins to a clause or gerund inside it.
extension ClauseRepair {
  /// How far behind the verb that it is joined to a verb is looked at.
  private static let reach = 40

  /// Verbs for what is said of somebody, which the speaker of the sentence goes on with.
  private static let speaking: WordSet = [
    "accuse", "announce", "appeal", "ask", "blame", "call", "caution", "condemn", "congratulate",
    "criticize", "criticise", "demand", "denounce", "deny", "express", "insist", "invite", "pledge",
    "praise", "promise", "reject", "rule", "thank", "threaten", "urge", "vow", "warn", "welcome",
  ]

  /// "Criticised X for failing to act and called on Y", "said that the men had been attacked and
  /// blamed Z": the verb whose subject acts, where the parser joins the second verb to the one
  /// inside.
  ///
  /// "Said the minister had met X and urged Y" stays open: the minister may have urged.
  static func verb(over joined: Int, _ tokens: [Token]) -> Int? {
    let inner = tokens[joined].head
    guard tokens[joined].dep == "conj", tokens[joined].tag == "VBD", tokens[joined].pos == "VERB",
      inner < joined, joined - inner < reach, tokens[inner].dep != "conj",
      !(inner + 1..<joined).contains(where: {
        tokens[$0].head == joined && isOwn(tokens[$0].dep)
      })
    else { return nil }
    if ["VBG", "VB"].contains(tokens[inner].tag) {
      guard ["pcomp", "xcomp", "advcl", "acl", "ccomp"].contains(tokens[inner].dep),
        !hasFinite(inner, tokens)
      else { return isBound(inner, before: joined, tokens) ? tense(above: inner, tokens) : nil }
      return tense(above: inner, tokens)
    }
    guard isBound(inner, before: joined, tokens) else { return nil }
    return tense(above: inner, tokens)
  }

  /// The past verb of a clause that a token stands in, by way of gerunds, infinitives and
  /// prepositions.
  private static func tense(above inner: Int, _ tokens: [Token]) -> Int? {
    var i = inner
    for _ in 0..<6 {
      let head = tokens[i].head
      guard tokens.indices.contains(head), head < i else { return nil }
      if tokens[head].tag == "VBD", tokens[head].pos == "VERB" { return head }
      guard ["VBG", "VB"].contains(tokens[head].tag) || tokens[head].dep == "prep" else {
        return nil
      }
      i = head
    }
    return nil
  }

  /// Whether what is said of somebody is joined to a reported clause whose form it can't share:
  /// "had been attacked and blamed X", "would not yield and warned X".
  private static func isBound(_ inner: Int, before joined: Int, _ tokens: [Token]) -> Bool {
    guard tokens[inner].dep == "ccomp", speaking.contains(tokens[joined].lemma) else {
      return false
    }
    let own = (max(0, inner - 12)..<inner).filter { tokens[$0].head == inner }
    if own.contains(where: { tokens[$0].tag == "MD" }) { return true }
    guard own.contains(where: { tokens[$0].dep == "auxpass" }) else { return false }
    return (joined + 1..<min(tokens.count, joined + 10)).contains {
      tokens[$0].head == joined && ["dobj", "ccomp"].contains(tokens[$0].dep)
    }
  }

  /// Whether a gerund or infinitive has an auxiliary or a subject of its own that makes it a
  /// clause.
  private static func hasFinite(_ verb: Int, _ tokens: [Token]) -> Bool {
    (max(0, verb - 12)..<verb).contains {
      tokens[$0].head == verb
        && (["nsubj", "nsubjpass"].contains(tokens[$0].dep)
          || ["MD", "VBD", "VBZ", "VBP"].contains(tokens[$0].tag))
    }
  }

  private static func isOwn(_ dep: String) -> Bool {
    ["nsubj", "nsubjpass", "aux", "auxpass", "expl"].contains(dep)
  }

  /// "The union named X as its head (and said)": a verb that the parser takes for the name of the
  /// union. Mends it; false where there is nothing to mend.
  static func mendNaming(_ i: Int, _ tokens: inout [Token]) -> Bool {
    let noun = tokens[i].head
    guard tokens[i].dep == "acl", tokens[i].tag == "VBN", noun == i - 1, noun >= 0,
      ["name", "appoint", "elect"].contains(tokens[i].lemma), tokens[noun].tag == "NN"
    else { return false }
    let own = (i + 1..<min(tokens.count, i + 14)).filter { tokens[$0].head == i }
    guard let object = own.first(where: { ["oprd", "dobj"].contains(tokens[$0].dep) }),
      own.contains(where: { tokens[$0].text == "as" && tokens[$0].dep == "prep" })
    else { return false }
    let above = tokens[noun].head
    if above != noun {
      // Another verb behind "and" shares the subject.
      guard tokens[noun].dep == "nsubj", above > i,
        let link = (i..<above).first(where: { tokens[$0].head == noun && tokens[$0].dep == "cc" })
      else { return false }
      tokens[i].head = tokens[above].head == above ? i : tokens[above].head
      tokens[i].dep = tokens[above].dep
      tokens[above].head = i
      tokens[above].dep = "conj"
      tokens[link].head = i
    } else {
      tokens[i].head = i
      tokens[i].dep = "ROOT"
      for j in max(0, noun - 20)..<min(tokens.count, i + 40)
      where tokens[j].head == noun && tokens[j].dep == "punct" { tokens[j].head = i }
    }
    tokens[i].tag = "VBD"
    tokens[i].pos = "VERB"
    tokens[noun].head = i
    tokens[noun].dep = "nsubj"
    tokens[object].dep = "dobj"
    return true
  }
}
