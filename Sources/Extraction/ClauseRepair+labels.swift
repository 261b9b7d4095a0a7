import Language

/// Objects with a name given to them, and pronouns for an object, which the parser takes for
/// something else.
extension ClauseRepair {
  /// Verbs that say nothing without the name that they give.
  private static let naming: WordSet = ["call", "brand", "label", "term", "dub", "deem"]
  static let months: WordSet = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday", "Sunday",
  ]
  private static let inviting: WordSet = ["invite", "summon", "bid", "beckon"]

  /// Mends the object of a verb or a subject behind a day; false where there is nothing to mend.
  static func mendLabel(at i: Int, _ tokens: inout [Token]) -> Bool {
    if let verb = naming(by: i, tokens) {
      tokens[i].dep = "oprd"
      tokens[i].head = verb
    } else if isObject(whom: i, tokens) {
      tokens[i].dep = "dobj"
    } else if let day = day(before: i, tokens) {
      let preposition = tokens[i].head
      tokens[i].dep = "nsubj"
      tokens[i].head = tokens[preposition].head
      tokens[day].dep = "pobj"
      tokens[day].head = preposition
    } else if let name = wellWished(before: i, tokens) {
      let verb = tokens[i].head
      for j in verb + 1..<name where tokens[j].head == i { tokens[j].head = name }
      tokens[name].dep = "dative"
      tokens[name].head = verb
    } else if let verb = host(by: i, tokens) {
      tokens[i].head = verb
      tokens[i].dep = "agent"
    } else {
      return false
    }
    return true
  }

  /// "Called the chairman, Luc Garnier, a thief", "branded Anna Vogel a paid agent": what somebody
  /// is called, and no second description of him. Gives the verb.
  private static func naming(by noun: Int, _ tokens: [Token]) -> Int? {
    guard tokens[noun].dep == "appos", tokens[noun].pos == "NOUN" else { return nil }
    var object = tokens[noun].head
    guard object < noun, noun - object < 10 else { return nil }
    let article = (object + 1..<noun).first {
      tokens[$0].head == noun && ["a", "an"].contains(tokens[$0].text)
    }
    guard let article else { return nil }
    // Behind a comma only where another name stands between two.
    let isSetOff = tokens[article - 1].text == ","
    let isName = tokens[object].dep == "appos"
    guard !isSetOff || isName else { return nil }
    if isName { object = tokens[object].head }
    let verb = tokens[object].head
    guard tokens[object].dep == "dobj", verb < object, object - verb < 12,
      tokens[verb].pos == "VERB", naming.contains(tokens[verb].lemma),
      !(object + 1..<min(tokens.count, noun + 12)).contains(where: {
        tokens[$0].head == verb && ["oprd", "xcomp", "ccomp", "prt"].contains(tokens[$0].dep)
      })
    else { return nil }
    return verb
  }

  /// "Whom he holds responsible": the object of a clause with a subject of its own.
  private static func isObject(whom i: Int, _ tokens: [Token]) -> Bool {
    guard tokens[i].text == "whom", tokens[i].dep == "nsubj" else { return false }
    let verb = tokens[i].head
    return verb > i && verb - i < 24
      && (i + 1..<verb).contains { tokens[$0].head == verb && tokens[$0].dep == "nsubj" }
  }

  /// "In July Paraguay had voiced": the name in front of a verb without a subject, which the parser
  /// takes for a part of the day. Gives the day.
  private static func day(before name: Int, _ tokens: [Token]) -> Int? {
    guard name > 1, tokens[name].dep == "pobj", tokens[name].tag == "NNP" else { return nil }
    var day = name - 1
    while day > 0, tokens[day].pos == "PROPN", tokens[day].head == name,
      !months.contains(tokens[day].text), name - day < 4
    {
      day -= 1
    }
    let preposition = tokens[name].head
    guard months.contains(tokens[day].text), tokens[day].head == name, preposition == day - 1,
      ["in", "on", "last"].contains(tokens[preposition].text.lowercased()),
      name + 1 < tokens.count
    else { return nil }
    let verb = tokens[preposition].head
    guard verb > name, verb - name < 5, tokens[verb].pos == "VERB",
      ["VBD", "VBN", "VBZ", "VB"].contains(tokens[verb].tag),
      (name + 1..<verb).allSatisfy({ ["aux", "advmod", "neg", "auxpass"].contains(tokens[$0].dep) }
      ),
      !(max(0, preposition - 24)..<min(tokens.count, verb + 24)).contains(where: {
        tokens[$0].head == verb && ["nsubj", "nsubjpass", "csubj", "expl"].contains(tokens[$0].dep)
      })
    else { return nil }
    return day
  }

  /// "Wished Anna Vogel luck": a name that the parser takes for a part of what is wished. Gives it.
  private static func wellWished(before thing: Int, _ tokens: [Token]) -> Int? {
    let verb = tokens[thing].head
    guard tokens[thing].dep == "dobj", verb < thing - 1, thing - verb < 6,
      tokens[verb].lemma == "wish", tokens[thing].tag == "NN"
    else { return nil }
    let name = (verb + 1..<thing).last { tokens[$0].tag == "NNP" && tokens[$0].head == thing }
    guard let name, tokens[name].dep == "compound",
      (verb + 1...name).allSatisfy({ tokens[$0].pos == "PROPN" }),
      (name + 1..<thing).allSatisfy({ tokens[$0].pos == "ADJ" })
    else { return nil }
    return name
  }

  /// "Was invited to the summit by Egypt": who invites hangs on the summit. Gives the verb.
  private static func host(by: Int, _ tokens: [Token]) -> Int? {
    guard tokens[by].text == "by", tokens[by].dep == "prep" else { return nil }
    let noun = tokens[by].head
    guard noun < by, by - noun < 4, tokens[noun].dep == "pobj" else { return nil }
    let preposition = tokens[noun].head
    let verb = tokens[preposition].head
    guard preposition < noun, ["to", "for"].contains(tokens[preposition].text), verb < preposition,
      preposition - verb < 4, tokens[verb].tag == "VBN", inviting.contains(tokens[verb].lemma)
    else { return nil }
    let near = max(0, verb - 8)..<min(tokens.count, by + 8)
    return near.contains { tokens[$0].head == verb && tokens[$0].dep == "agent" } ? nil : verb
  }
}
