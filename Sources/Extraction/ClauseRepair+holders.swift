import Language
import TextModel

/// Names with their posts behind them, which the parser hangs on the wrong noun.
extension ClauseRepair {
  /// "At the invitation of Aye Win, foreign minister of Burma, Luis Prado, foreign minister of
  /// Peru, visited": the name that the parser joins to the one in front of it, where the verb has
  /// no subject.
  static func mendGuest(at verb: Int, _ people: [Bool], _ tokens: inout [Token]) -> Bool {
    guard verb > 6, ["VBD", "VBZ", "VBN"].contains(tokens[verb].tag),
      tokens[verb].dep == "ROOT" || tokens[verb].head == verb, tokens[verb].pos == "VERB",
      tokens[verb - 1].text == ","
    else { return false }
    let first = max(0, verb - 48)
    var phrase: Int?
    for i in first..<verb where tokens[i].head == verb {
      if ["nsubj", "nsubjpass", "expl", "csubj"].contains(tokens[i].dep) { return false }
      if tokens[i].dep == "prep", phrase == nil { phrase = i }
    }
    guard let phrase, phrase + 2 < verb - 1, tokens[phrase].text.first?.isUppercase ?? false
    else { return false }
    // The last name before the verb that is joined to something in the phrase.
    guard
      let name = (phrase + 2..<verb - 1).last(where: { i in
        people[i] && ["conj", "appos", "npadvmod"].contains(tokens[i].dep)
          && tokens[i].pos == "PROPN" && tokens[i].head < i && tokens[i].head > phrase
      })
    else { return false }
    var start = name
    while start > phrase, tokens[start - 1].text != ",", tokens[start - 1].pos == "PROPN" {
      start -= 1
    }
    guard start > phrase + 3, tokens[start - 1].text == ",",
      people[phrase..<start - 1].contains(true),
      !tokens[name + 1..<verb].contains(where: {
        $0.pos == "VERB" || people[$0.head] && $0.dep == "cc"
      })
    else { return false }
    tokens[name].dep = "nsubj"
    tokens[name].head = verb
    return true
  }

  /// "The accord was signed by the head of the navy, Karl Berg, and his counterpart": the name that
  /// the parser says of the accord, and those beside it.
  static func mendAgent(at name: Int, _ people: [Bool], _ tokens: inout [Token]) -> Bool {
    guard tokens[name].dep == "appos", people[name], tokens[name].head < name else { return false }
    let thing = tokens[name].head
    guard tokens[thing].dep == "nsubjpass", tokens[thing].pos == "NOUN", !people[thing] else {
      return false
    }
    let verb = tokens[thing].head
    guard verb > thing, verb < name,
      let by = (verb + 1..<name).first(where: {
        tokens[$0].head == verb && tokens[$0].dep == "agent"
      }),
      let agent = (by + 1..<name).first(where: {
        tokens[$0].head == by && tokens[$0].dep == "pobj" && tokens[$0].pos == "NOUN"
      })
    else { return false }
    tokens[name].head = agent
    for i in name + 1..<min(tokens.count, name + 12)
    where tokens[i].head == name && ["conj", "cc"].contains(tokens[i].dep) {
      tokens[i].head = agent
    }
    return true
  }
}
