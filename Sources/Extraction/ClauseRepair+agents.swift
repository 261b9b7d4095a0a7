import Language

/// Repairs of who does what a passive says.
extension ClauseRepair {
  /// "Was charged with fraud by prosecutors", "was praised for his courage by the bishops": who
  /// charges and praises hangs on the fraud and the courage. Gives the verb.
  ///
  /// "Is considered a terrorist group by Peru", "was seen as a traitor by the army": whose view it
  /// is.
  ///
  /// "Was criticized for an attack by rebels" stays open: the rebels may have attacked.
  static func passive(over by: Int, _ tokens: [Token]) -> Int? {
    guard tokens[by].text == "by", tokens[by].dep == "prep" else { return nil }
    let noun = tokens[by].head
    guard tokens.indices.contains(noun), noun < by, by - noun < 8, tokens[noun].pos == "NOUN",
      tokens.indices.contains(tokens[noun].head)
    else { return nil }
    var verb = tokens[noun].head
    if tokens[noun].dep == "pobj" {
      // "Was appointed to the post by the king".
      guard tokens[verb].dep == "prep", tokens.indices.contains(tokens[verb].head),
        posts.contains(tokens[noun].text)
          || tokens[verb].text == "as" && !acts.contains(tokens[noun].lemma)
          || !dependents(of: noun, before: by, tokens).contains(where: {
            tokens[$0].dep == "det"
          })
      else { return nil }
      verb = tokens[verb].head
    } else if tokens[noun].dep == "oprd" {
      if acts.contains(tokens[noun].lemma) { return nil }
    } else if tokens[noun].dep != "dobj" {
      return nil
    }
    guard verb < noun, noun - verb < 12, tokens[verb].tag == "VBN" else { return nil }
    let window = max(0, verb - 12)..<min(tokens.count, by + 12)
    let own = window.filter { tokens[$0].head == verb && $0 != verb }
    guard own.contains(where: { tokens[$0].dep == "auxpass" }) || tokens[verb].dep == "acl",
      !own.contains(where: { tokens[$0].dep == "agent" }),
      window.contains(where: {
        tokens[$0].head == by && tokens[$0].dep == "pobj"
          && ["NOUN", "PROPN"].contains(tokens[$0].pos)
      })
    else { return nil }
    return verb
  }

  private static let posts: WordSet = [
    "post", "position", "job", "role", "office", "board", "cabinet", "court", "council",
    "committee", "seat", "panel", "commission",
  ]

  /// Nouns for what those behind "by" may have done: "was seen as an attack by Peru".
  private static let acts: WordSet = [
    "attack", "act", "attempt", "move", "effort", "plot", "crime", "strike", "assault", "raid",
    "failure", "victory", "provocation", "violation", "betrayal", "ploy", "concession", "admission",
    "step", "sign", "response", "retaliation", "gesture", "defeat", "blow", "invasion", "coup",
    "intervention", "aggression", "campaign", "warning", "signal", "threat",
  ]

  private static func dependents(of head: Int, before end: Int, _ tokens: [Token]) -> [Int] {
    (max(0, head - 8)..<end).filter { tokens[$0].head == head && $0 != head }
  }

  /// "Accused neighbouring Serbia of it": the adjective, which the parser takes for a verb whose
  /// object the name is.
  static func mendNeighbouring(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard ["neighbouring", "neighboring"].contains(tokens[i].text), tokens[i].pos == "VERB",
      let name = (i + 1..<min(tokens.count, i + 5)).first(where: {
        tokens[$0].head == i && tokens[$0].dep == "dobj" && tokens[$0].tag.hasPrefix("NNP")
      }), tokens[i].head != i
    else { return false }
    tokens[name].head = tokens[i].head
    tokens[name].dep = tokens[i].dep == "pcomp" ? "pobj" : "dobj"
    tokens[i].head = name
    tokens[i].dep = "amod"
    tokens[i].tag = "JJ"
    tokens[i].pos = "ADJ"
    for j in i + 1..<min(tokens.count, i + 16) where j != name && tokens[j].head == i {
      tokens[j].head = tokens[name].head
    }
    return true
  }
}
