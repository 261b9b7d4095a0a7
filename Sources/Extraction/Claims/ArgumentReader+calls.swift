import Language
import TextModel

/// Whose call, demand or idea a later sentence takes up.
extension ArgumentReader {
  /// What a sentence calls for, where a noun can take that up.
  func request(in sentence: Range<Int>, as noun: String) -> (doer: Int, deed: Int)? {
    guard parse.lists.has("deeds-of-\(noun)"), sentence.count < 200,
      let root = sentence.first(where: { parse.isRoot($0) && parse.isVerb($0) }),
      parse.lists["directive-verbs"].contains(parse.lemmas[root]), parse.hasChild(root, "ccomp"),
      parse.lists["deeds-of-\(noun)"].contains(parse.lemmas[root])
    else { return nil }
    return (root, root)
  }

  /// The verb by which somebody said "the remark" in the sentence before: "'He is late,' said X. Y
  /// called the remark unhelpful". Nothing where the noun itself says whose words they were.
  func speech(before noun: Int) -> Int? {
    let number = parse.sentenceNumber[noun]
    guard number > 0, parse.lists["word-anaphors"].contains(parse.lemmas[noun]),
      parse.children(noun, "det").contains(where: {
        ["the", "this", "that", "these", "those"].contains(parse.words[$0])
      }),
      !parse.hasChild(noun, "prep", "acl", "relcl", "poss", "compound", "ccomp")
    else { return nil }
    if let issued = saying(inA: parse.lemmas[noun], before: number) { return issued }
    return parse.sentences[number - 1].first {
      parse.isRoot($0) && parse.lists["reporting-verbs"].contains(parse.lemmas[$0])
        && parse.hasChild($0, "nsubj")
    }
  }

  /// "X and Y said in a joint statement … Z rejected the statement": the verb of what was said in
  /// one, in one of the four sentences before.
  private func saying(inA noun: String, before number: Int) -> Int? {
    for sentence in parse.sentences[max(0, number - 4)..<number].reversed() {
      if let verb = sentence.first(where: { verb in
        parse.lists["reporting-verbs"].contains(parse.lemmas[verb]) && parse.hasChild(verb, "nsubj")
          && parse.prepositions(of: verb).contains {
            $0.word == "in" && parse.lemmas[$0.object] == noun
          }
      }) {
        return verb
      }
    }
    return nil
  }

  /// Whose call "it" takes up: "X has called for elections. Y opposes it".
  func caller(takenUpBy pronoun: Int) -> [Argument] {
    let number = parse.sentenceNumber[pronoun]
    guard number > 0, let act = act(of: parse.sentences[number - 1]),
      parse.lists["deeds-of-idea"].contains(parse.lemmas[act.deed]),
      parse.prepositions(of: act.deed).contains(where: { $0.word == "for" })
    else { return [] }
    return PredicateReader(parse: parse).verb(act.doer).agents.flatMap {
      arguments(at: $0) { EdgeSchema.actors.contains(self.analysis.entities[$0].type) }
    }
  }
}
