import Language

/// What somebody is to somebody, which the parser takes for a second object.
extension ClauseRepair {
  /// "Killed troops loyal to Omar Farid, Norway's client, in May": a possessed noun right behind a
  /// name inside the object and a comma stands beside the name.
  static func mendApposition(at i: Int, _ tokens: inout [Token]) -> Bool {
    let verb = tokens[i].head
    guard tokens[i].dep == "dobj", tokens[i].tag == "NN", verb < i, i - verb < 30,
      tokens[verb].pos == "VERB",
      let first = (verb + 1..<i).first(where: {
        tokens[$0].head == verb && tokens[$0].dep == "dobj"
      }),
      let owner = (max(first, i - 5)..<i).first(where: {
        tokens[$0].head == i && tokens[$0].dep == "poss" && tokens[$0].tag == "NNP"
      }), owner - 2 > first, tokens[owner - 1].text == ",",
      // "Backed Ana, Peru's envoy and heir": the comma closes what it opened.
      i + 1 < tokens.count, [",", "."].contains(tokens[i + 1].text),
      !tokens[first..<i].contains(where: { $0.dep == "cc" && $0.head >= first && $0.head <= i })
    else { return false }
    let name = owner - 2
    guard tokens[name].tag == "NNP", ["pobj", "poss"].contains(tokens[name].dep) else {
      return false
    }
    tokens[i].dep = "appos"
    tokens[i].head = name
    return true
  }

  /// "Accuses Uganda of harbouring rebels of the Congress, a group led by X": the noun with its
  /// article right behind a name and a comma, where the verb has another object.
  static func mendSecondObject(at i: Int, _ tokens: inout [Token]) -> Bool {
    let verb = tokens[i].head
    guard tokens[i].dep == "dobj", tokens[i].tag == "NN", verb < i, i - verb < 40,
      tokens[verb].pos == "VERB" || tokens[verb].pos == "AUX",
      let article = (max(verb + 1, i - 6)..<i).first(where: {
        tokens[$0].head == i && tokens[$0].dep == "det"
          && ["a", "an", "the"].contains(tokens[$0].text)
      }), article - 2 > verb, tokens[article - 1].text == ",",
      tokens[article - 2].tag.hasPrefix("NNP"),
      (verb + 1..<article - 2).contains(where: {
        tokens[$0].head == verb && tokens[$0].dep == "dobj"
      }),
      !tokens[article..<i].contains(where: { $0.dep == "cc" }),
      !(i + 1..<min(tokens.count, i + 6)).contains(where: {
        tokens[$0].head == i && ["cc", "conj"].contains(tokens[$0].dep)
      })
    else { return false }
    tokens[i].dep = "appos"
    tokens[i].head = article - 2
    return true
  }

  /// "Orban, the only leader to have met him, got a debate": the second subject of a verb, between
  /// commas, is who the first is.
  static func mendSecondSubject(at i: Int, _ tokens: inout [Token]) -> Bool {
    let verb = tokens[i].head
    guard tokens[i].dep == "nsubj", tokens[i].tag == "NN", verb > i + 1, verb - i < 30,
      let first = (max(0, i - 8)..<i).first(where: {
        tokens[$0].head == verb && tokens[$0].dep == "nsubj" && tokens[$0].tag == "NNP"
      }), first + 2 < i, tokens[first + 1].text == ",",
      ["the", "a", "an"].contains(tokens[first + 2].text), tokens[first + 2].head == i,
      tokens[i + 1..<verb].contains(where: { $0.text == "," })
    else { return false }
    tokens[i].dep = "appos"
    tokens[i].head = first
    return true
  }

  /// "Imposed sanctions on 11 people on Monday, including X": examples of those in front of the day,
  /// which the parser hangs on the verb.
  static func mendIncluding(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].text == "including", tokens[i].dep == "prep", i > 4, tokens[i - 1].text == ",",
      tokens[tokens[i].head].pos == "VERB", tokens[i].head < i
    else { return false }
    let verb = tokens[i].head
    var j = i - 2
    while j > verb, i - j < 8,
      tokens[j].pos == "PROPN" && months.contains(tokens[j].text) || tokens[j].tag == "CD"
        || ["on", "in", "last", "this", "week", "month", "year"].contains(tokens[j].text)
    {
      j -= 1
    }
    guard j < i - 2, j > verb, tokens[j].tag == "NNS",
      ["pobj", "dobj", "nsubjpass"].contains(tokens[j].dep)
    else { return false }
    tokens[i].head = j
    return true
  }
}
