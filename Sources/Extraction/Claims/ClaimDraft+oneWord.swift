import Language
import TextModel

/// What one word says of a pair in two ways.
extension Array where Element == ClaimDraft {
  /// What is given or lent is not sold: "provided X with rifles" is help alone.
  func withoutGifts(giving verbs: WordSet, _ parse: Parse) -> [ClaimDraft] {
    filter { draft in
      draft.claim.type != "supplies"
        || !verbs.contains(parse.lemmas[draft.trigger])
          // "Received trucks from Japan", "will buy howitzers from France".
          && !["receive", "get", "obtain", "buy", "purchase", "order"]
            .contains(parse.lemmas[draft.trigger])
        || ["ship", "deliver", "fly"].contains(parse.lemmas[draft.trigger])
        || !contains {
          $0.claim.type == "aids" && $0.from == draft.from && $0.to == draft.to
            && $0.trigger == draft.trigger
        }
    }
  }

  /// What one word says of a bill: who passes it backs it, and signs nothing.
  var withoutPassedLaws: [ClaimDraft] {
    filter { draft in
      draft.claim.type != "signed"
        || !contains {
          $0.claim.type == "supports" && $0.trigger == draft.trigger && $0.from == draft.from
            && $0.to == draft.to
        }
    }
  }
}
