import Language

/// Subjects behind a phrase of place or occasion that leads the sentence, and behind "whose".
extension ClauseRepair {
  /// How far in front of its verb a phrase is looked for.
  private static let span = 48

  /// "In Lagos, Ada Obi, a member of the board, accused X", "from Oslo, the premier, Per Dahl, sent
  /// thanks": the subject, which the parser takes for another name of the place or day in front.
  /// False where there is nothing to mend.
  static func mendLeading(
    at verb: Int, in entities: [NamedSpan], _ tokens: inout [Token]
  ) -> Bool {
    guard ["VBD", "VBZ"].contains(tokens[verb].tag), tokens[verb].dep == "ROOT", verb > 6 else {
      return false
    }
    let window = max(0, verb - span)..<verb
    guard
      let phrase = window.first(where: { tokens[$0].head == verb && tokens[$0].dep == "prep" }),
      phrase + 2 < verb, tokens[phrase].text.first?.isUppercase ?? false,
      !window.contains(where: {
        tokens[$0].head == verb
          && ["nsubj", "nsubjpass", "expl", "csubj", "ccomp"].contains(tokens[$0].dep)
      }),
      let subject = (phrase + 2..<verb).first(where: {
        isLed($0, by: phrase, tokens) && label(of: $0, in: entities) != "GPE"
          // "At the invitation of Ana Sol, minister of trade, Jean Roy visited".
          && label(of: tokens[$0].head, in: entities) != "PERSON"
      })
    else { return false }
    let place = tokens[subject].head
    tokens[subject].head = verb
    tokens[subject].dep = "nsubj"
    for i in subject + 1..<verb where tokens[i].head == place && tokens[i].dep == "appos" {
      tokens[i].head = subject
    }
    return true
  }

  /// Whether a noun stands beside one in the phrase, behind a comma or its owner's pronoun.
  private static func isLed(_ i: Int, by phrase: Int, _ tokens: [Token]) -> Bool {
    guard tokens[i].dep == "appos", ["PROPN", "NOUN", "NUM"].contains(tokens[i].pos),
      tokens[i].head > phrase, tokens[i].head < i
    else { return false }
    var first = i
    while first > tokens[i].head + 1, i - first < 12, tokens[first - 1].text != "," { first -= 1 }
    guard tokens[first - 1].text == "," || tokens[first].tag == "PRP$" else { return false }
    var above = tokens[i].head
    for _ in 0..<8 {
      if above == phrase { return true }
      guard tokens.indices.contains(tokens[above].head), tokens[above].head != above else {
        return false
      }
      above = tokens[above].head
    }
    return false
  }

  /// "In her first speech from the chair she condemned X": the parser takes the sentence for a
  /// clause about the phrase in front of it. False where there is nothing to mend.
  static func mendHeadlessPhrase(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].tag == "IN", tokens[i].dep == "ROOT",
      tokens[i].text.first?.isUppercase ?? false
    else { return false }
    let window = i + 2..<max(i + 2, min(tokens.count, i + 24))
    guard
      let verb = window.first(where: {
        ["relcl", "acl"].contains(tokens[$0].dep) && ["VBD", "VBZ"].contains(tokens[$0].tag)
      })
    else { return false }
    let noun = tokens[verb].head
    guard noun > i, noun + 1 < verb,
      let subject = (noun + 1..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dep == "nsubj"
      }), ["PRP", "NNP"].contains(tokens[subject].tag),
      (noun + 1..<subject).allSatisfy({ tokens[$0].head == subject }),
      !(subject + 1..<verb).contains(where: { tokens[$0].text == "," })
    else { return false }
    for j in verb + 1..<max(verb + 1, min(tokens.count, verb + 60)) where tokens[j].head == i {
      tokens[j].head = verb
    }
    tokens[verb].head = verb
    tokens[verb].dep = "ROOT"
    tokens[i].head = verb
    tokens[i].dep = "prep"
    return true
  }

  /// "It will be run by Norte, whose chairman, Rui Melo, said X would": what is said of the
  /// chairman is a clause about the company, and the sentence is what stands in front of it.
  static func hangClause(
    _ noun: Int, behind whose: Int, _ tokens: inout [Token]
  ) -> Bool {
    guard tokens.indices.contains(noun), noun > whose, noun - whose < 6,
      tokens[noun].dep == "appos", tokens[noun].head < whose, tokens[noun].tag == "NN",
      noun + 3 < tokens.count, tokens[noun + 1].text == ",",
      let comma = (noun + 2..<min(tokens.count, noun + 10)).first(where: {
        tokens[$0].text == ","
      }), tokens[comma - 1].tag.hasPrefix("NNP"),
      let verb = (comma + 1..<min(tokens.count, comma + 4)).first(where: {
        ["VBD", "VBZ"].contains(tokens[$0].tag)
      }), tokens[verb].dep == "ROOT",
      let main = (max(0, whose - span)..<whose).first(where: {
        tokens[$0].head == verb && ["ccomp", "advcl"].contains(tokens[$0].dep)
      }),
      !(max(0, whose - span)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dep.hasPrefix("nsubj")
      })
    else { return false }
    let owner = tokens[noun].head
    for j in max(0, whose - span)..<whose where tokens[j].head == verb && j != main {
      tokens[j].head = main
    }
    tokens[main].head = main
    tokens[main].dep = "ROOT"
    tokens[noun].head = verb
    tokens[noun].dep = "nsubj"
    tokens[verb].head = owner
    tokens[verb].dep = "relcl"
    return true
  }

  /// "Accused the telephone company Comunica Perú of silence": the name right behind the noun for
  /// what it is, which the parser hangs on the verb beside it. False where there is nothing to
  /// mend.
  static func mendNamedNoun(
    at name: Int, in entities: [NamedSpan], _ tokens: inout [Token]
  ) -> Bool {
    // "Fined the operator Autovías 450 million pesos".
    let sum = isBeforeSum(name, tokens) ? tokens[name].head : nil
    guard name > 2, tokens[name].tag == "NNP",
      sum != nil || ["npadvmod", "dobj"].contains(tokens[name].dep),
      tokens[name].text.first?.isUppercase ?? false
    else { return false }
    var first = name
    while first > 1, name - first < 6, tokens[first - 1].tag == "NNP",
      tokens[first - 1].head == name
    {
      first -= 1
    }
    let noun = first - 1
    guard noun > 1 else { return false }
    let verb = sum == nil ? tokens[name].head : tokens[noun].head
    guard verb < noun, tokens[noun].tag == "NN", tokens[noun].pos == "NOUN",
      tokens[noun].text.first?.isLowercase ?? false,
      tokens[noun].dep == "dobj" && tokens[noun].head == verb
        || tokens[noun].dep == "pobj" && tokens[tokens[noun].head].head == verb,
      tokens[noun - 1].head == noun,
      ["DT", "PRP$", "JJ", "NN", "POS"].contains(tokens[noun - 1].tag),
      !["DATE", "TIME"].contains(label(of: name, in: entities) ?? ""),
      name + 1 >= tokens.count || tokens[name + 1].tag != "POS"
    else { return false }
    tokens[name].head = noun
    tokens[name].dep = "appos"
    if let sum, tokens[sum].head == noun {
      tokens[sum].head = verb
      tokens[sum].dep = "npadvmod"
    }
    return true
  }

  /// Whether a name is parsed as a part of the sum of money right behind it.
  private static func isBeforeSum(_ name: Int, _ tokens: [Token]) -> Bool {
    guard ["nmod", "compound"].contains(tokens[name].dep), name + 1 < tokens.count,
      ["CD", "$"].contains(tokens[name + 1].tag)
    else { return false }
    let sum = tokens[name].head
    return tokens.indices.contains(sum) && sum > name + 1 && sum - name < 6
      && ["appos", "dobj"].contains(tokens[sum].dep) && tokens[sum].pos == "NOUN"
  }

  /// "Its chairman, Ross Tamihana, signed for it", "the desk, which had found him, called it X": the
  /// verb behind the last comma, which the parser takes for a clause about the subject, and the
  /// subject for all of the sentence. False where there is nothing to mend.
  static func mendBareSubject(at verb: Int, _ tokens: inout [Token]) -> Bool {
    guard verb > 3, tokens[verb - 1].text == ",",
      ["acl", "appos", "dep", "conj"].contains(tokens[verb].dep)
    else { return false }
    let named = calledName(behind: verb, tokens)
    guard
      ["VBD", "VBZ"].contains(tokens[verb].tag) || tokens[verb].tag == "VBN" && named != nil
    else { return false }
    var subject = verb
    for _ in 0..<6 {
      guard tokens.indices.contains(tokens[subject].head), tokens[subject].head != subject else {
        break
      }
      subject = tokens[subject].head
    }
    guard tokens[subject].dep == "ROOT", subject < verb - 2, verb - subject < 45,
      ["PROPN", "NOUN"].contains(tokens[subject].pos), tokens[subject + 1].text == ",",
      !(max(0, verb - 45)..<min(tokens.count, verb + 4)).contains(where: {
        tokens[$0].head == verb && ["nsubj", "nsubjpass", "expl", "mark"].contains(tokens[$0].dep)
      })
    else { return false }
    for i in verb + 1..<max(verb + 1, min(tokens.count, verb + 60))
    where tokens[i].head == subject { tokens[i].head = verb }
    head(verb, of: subject, &tokens)
    if tokens[verb].tag == "VBN" { tokens[verb].tag = "VBD" }
    if let named, tokens[named].dep != "dobj" {
      tokens[named].head = verb
      tokens[named].dep = "dobj"
    }
    return true
  }

  /// "Correa, who granted asylum, called Moreno "the worst of traitors"": the name right behind a
  /// form that may be a participle, which has an object and is none.
  private static func calledName(behind verb: Int, _ tokens: [Token]) -> Int? {
    var last = verb + 1
    while last + 1 < tokens.count, last - verb < 5, tokens[last].dep == "compound",
      tokens[last].tag == "NNP"
    {
      last += 1
    }
    guard last < tokens.count, tokens[last].tag == "NNP", tokens.indices.contains(tokens[last].head)
    else { return nil }
    let above = tokens[last].head
    if above == verb {
      // "Called Vizcarra a dictator": two names for one object.
      let isObject =
        tokens[last].dep == "dobj"
        || tokens[last].dep == "oprd"
          && (last + 1..<min(tokens.count, last + 8)).contains {
            tokens[$0].head == verb && tokens[$0].dep == "oprd"
          }
      return isObject ? last : nil
    }
    return tokens[last].dep == "nmod" && tokens[above].dep == "oprd" && tokens[above].head == verb
      && last + 2 < above && ["\"", "“", "a", "an", "the"].contains(tokens[last + 1].text)
      ? last : nil
  }

  /// "Wished Blanca Escalón well": the name that the parser takes for a measure of "well". False
  /// where there is nothing to mend.
  static func mendWish(at name: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[name].dep == "npadvmod", tokens[name].pos == "PROPN" else { return false }
    let well = tokens[name].head
    guard tokens.indices.contains(well), tokens[well].text == "well", well == name + 1,
      tokens.indices.contains(tokens[well].head), tokens[tokens[well].head].lemma == "wish"
    else { return false }
    tokens[name].dep = "dobj"
    tokens[name].head = tokens[well].head
    return true
  }
}
