import Language
import TextModel

/// What "the decision" or "it" takes up from the clause or sentence before.
extension ArgumentReader {
  /// The verb of what "the decision" stands for, in the sentence before: "Spain closed its embassy. Kenya
  /// condemned the decision". Nothing where the noun says itself whose or what decision it was.
  func deed(before noun: Int) -> Int? {
    guard looksBack, parse.lists["deed-anaphors"].contains(parse.lemmas[noun]),
      parse.children(noun, "det").contains(where: { ["the", "this", "that"].contains(parse.words[$0]) }),
      !parse.hasChild(noun, "prep", "acl", "relcl", "poss", "compound", "ccomp")
    else { return nil }
    let number = parse.sentenceNumber[noun]
    guard number > 0 else { return nil }
    // A subject of the same sentence may have done it: "X closed its embassy, and Y condemned the move".
    let own = parse.sentences[number].first { parse.isRoot($0) }
    if let own, !parse.dominates(own, noun) || clauseBefore(noun, own) != nil { return nil }
    return act(of: parse.sentences[number - 1])
  }

  /// The verb of the act that a sentence tells: its main verb, or that of what somebody says or decides to do.
  func act(of sentence: Range<Int>) -> Int? {
    guard let root = sentence.first(where: { parse.isRoot($0) && parse.isVerb($0) }) else {
      return nil
    }
    if parse.lists["reporting-verbs"].contains(parse.lemmas[root]) {
      guard let told = parse.child(root, "ccomp"), parse.isVerb(told) else { return nil }
      return told
    }
    return ["be", "have", "seem", "appear", "remain"].contains(parse.lemmas[root]) ? nil : root
  }

  /// A clause coordinated in front of the one a noun stands in.
  private func clauseBefore(_ noun: Int, _ root: Int) -> Int? {
    guard let verb = parse.ancestors(noun).first(where: { parse.isVerb($0) }), verb != root,
      parse.dep(verb) == "conj"
    else { return nil }
    return parse.head(verb)
  }

  /// The agreement or event that "it" takes up as what was done or made before: "signed a pact. Ghana welcomed it".
  ///
  /// - Returns: nil where the clause before has no object that is a thing; an empty list where it has one without a
  ///   node.
  func thing(takenUpBy pronoun: Int) -> [Argument]? {
    guard let verb = parse.ancestors(pronoun).first(where: { parse.isVerb($0) }) else { return nil }
    var clause: Int?
    if parse.dep(verb) == "conj", parse.isVerb(parse.head(verb)), parse.hasChild(verb, "nsubj") {
      clause = parse.head(verb)
    } else {
      let number = parse.sentenceNumber[pronoun]
      if number > 0 { clause = act(of: parse.sentences[number - 1]) }
    }
    guard let clause else { return nil }
    let objects = parse.children(clause, "dobj", "nsubjpass")
    guard !objects.isEmpty else { return nil }
    let things = objects.flatMap {
      arguments(at: $0) { ["agreement", "event"].contains(self.analysis.entities[$0].type) }
    }
    if !things.isEmpty { return Array(things.prefix(1)) }
    return objects.contains {
      parse.tokens[$0].pos == "NOUN" && mention(at: $0) == nil
        && (parse.lists["stance-things"].contains(parse.lemmas[$0])
          || parse.lists["act-anaphors"].contains(parse.lemmas[$0]))
    } ? [] : nil
  }
}
