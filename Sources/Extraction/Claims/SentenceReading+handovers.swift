import Language
import TextModel

/// Posts that pass from one to another, and such as are filled in one sentence and whose holder the next one names.
extension SentenceReading {
  /// Rules whose claims stay where the learned model knows no such reading.
  static let handoverRules: Set<String> = [
    "replaces: to whom the post goes", "appointed: whom the next sentence names",
  ]

  /// "Pappas resigned; his post went to Eleni Drakou", "her seat passes to Y".
  func handovers(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb) && parse.lists["passing-verbs"].contains(parse.lemmas[verb]) {
      let posts = parse.children(verb, "nsubj", "nsubjpass").filter {
        parse.lists["post-words"].contains(parse.lemmas[$0])
      }
      let owners = posts.flatMap { parse.children($0, "poss") }.flatMap {
        matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "person" })
      }
      let heirs = parse.prepositions(of: verb).filter { $0.word == "to" }.flatMap {
        matcher.arguments.arguments(
          at: $0.object, accepts: { matcher.entityTypes[$0] == "person" })
      }
      guard owners.count == 1, let owner = owners.first, let heir = heirs.first,
        owner.entity != heir.entity
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isNegative, !facts.isDenied else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      result.append(
        clause(
          "replaces", from: heir, to: owner.entity, at: verb, sentence, said,
          isPossible: facts.isPossible, confidence: 0.8, "replaces: to whom the post goes"))
    }
    return result
  }

  /// "Hellas Bank named a new chief executive on Friday. Eleni Stavrou takes over from X": whom the sentence before
  /// speaks of without a name.
  func newcomers(in sentence: Range<Int>) -> [ClaimDraft] {
    guard let first = sentence.first(where: { !parse.tokens[$0].isSpace }),
      parse.sentenceNumber[first] > 0,
      let verb = sentence.first(where: { parse.isVerb($0) && parse.isRoot($0) })
    else { return [] }
    let named = parse.children(verb, "nsubj").flatMap {
      matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "person" })
    }
    guard named.count == 1, let person = named.first, person.isName,
      parse.lists["starting-verbs"].contains(parse.lemmas[verb])
    else { return [] }
    let before = parse.sentences[parse.sentenceNumber[first] - 1]
    guard isRead(before) else { return [] }
    for choice in before
    where parse.isVerb(choice)
      && parse.lists["object-adjunct-verbs"].contains(parse.lemmas[choice])
      && !parse.isPassive(choice)
    {
      guard
        let post = parse.children(choice, "dobj").first(where: {
          parse.lists["post-holders"].contains(parse.lemmas[$0])
        }), matcher.arguments.mention(at: post) == nil,
        parse.children(post, "det").contains(where: { ["a", "an", "its"].contains(parse.words[$0]) })
          || parse.children(post, "amod").contains(where: { parse.words[$0] == "new" })
      else { continue }
      let facts = factuality.read(trigger: choice, anchor: choice, literals: [])
      guard !facts.isNegative, !facts.isDenied, !facts.isPossible else { continue }
      let said = attribution.read(trigger: choice, anchor: choice)
      return actors(of: choice).filter { $0.entity != person.entity }.map {
        clause(
          "appointed", from: $0, to: person.entity, at: choice, before, said, isPossible: false,
          confidence: 0.75, "appointed: whom the next sentence names")
      }
    }
    return []
  }
}
