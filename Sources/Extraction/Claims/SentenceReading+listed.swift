import Language
import TextModel

/// "The EU imposed sanctions on eight officials. They include Fidel Orozco": who is named after
/// having been counted.
extension SentenceReading {
  /// The claims of the sentence before about several people or bodies, for those whom this sentence
  /// names among them.
  func listed(of previous: [ClaimDraft], in sentence: Range<Int>) -> [ClaimDraft] {
    let sources = previous.filter {
      $0.claim.type == "sanctions" && $0.claim.polarity == .positive
        && isCounted(behind: $0.trigger)
    }
    guard let first = sources.first, sources.allSatisfy({ $0.from == first.from }) else {
      return []
    }
    var result: [ClaimDraft] = []
    for verb in sentence {
      for head in examples(of: verb) {
        let named = matcher.arguments.arguments(
          at: head,
          accepts: {
            ["person", "organization", "armed-group", "ministry"].contains(matcher.entityTypes[$0])
          })
        for one in named where one.entity != first.from && one.entity != first.to {
          var claim = first.claim
          claim.to = analysis.entities[one.entity].id
          claim.confidence *= 0.85 * one.confidence
          claim.rule = "listed: \(first.claim.rule)"
          claim.evidence = evidence(sentence)
          claim.cues = [.init(kind: "trigger", span: parse.tokens[verb].span)]
          result.append(ClaimDraft(claim: claim, from: first.from, to: one.entity, trigger: verb))
        }
      }
    }
    return result
  }

  /// Whether several people or things are what a word acts on: "sanctions on eight officials and
  /// one firm", but not "sanctioned him for killing six reporters".
  private func isCounted(behind trigger: Int) -> Bool {
    (trigger..<min(parse.tokens.count, trigger + 13)).contains { i in
      ["NNS", "NNPS"].contains(parse.tokens[i].tag) && isTarget(i, of: trigger)
        && parse.children[i].contains {
          parse.tokens[$0].tag == "CD" || parse.lists["many-words"].contains(parse.words[$0])
        }
    }
  }

  private func isTarget(_ noun: Int, of trigger: Int) -> Bool {
    var i = noun
    for _ in 0..<6 where i != trigger {
      guard
        ["dobj", "pobj", "conj"].contains(parse.dep(i))
          || parse.dep(i) == "prep" && ["on", "against"].contains(parse.words[i])
      else { return false }
      i = parse.head(i)
    }
    return i == trigger
  }

  /// Heads of the names that a verb lists: "they include X and Y", "among them are X and Y", "those
  /// targeted include X".
  private func examples(of verb: Int) -> [Int] {
    guard parse.isVerb(verb) || parse.tokens[verb].pos == "AUX", !parse.isPassive(verb) else {
      return []
    }
    let subjects = parse.children(verb, "nsubj")
    if parse.lemmas[verb] == "include", subjects.contains(where: isSuchGroup) {
      return parse.children(verb, "dobj")
    }
    guard parse.lemmas[verb] == "be",
      parse.prepositions(of: verb).contains(where: {
        $0.word == "among" && $0.token < verb && isSuchGroup($0.object)
      })
    else { return [] }
    return (subjects + parse.children(verb, "attr")).filter { $0 > verb }
  }

  /// "They", "them", "those sanctioned", "the targets".
  private func isSuchGroup(_ token: Int) -> Bool {
    ["they", "them", "these", "those"].contains(parse.words[token])
      || parse.lists["listed-nouns"].contains(parse.lemmas[token])
  }
}
