import Language
import TextModel

/// Who is blamed for an attack may have carried it out.
extension SentenceReading {
  static let blamedRule = "fights: who is blamed for an attack"

  /// "Two Chadian soldiers were killed when a mine went off. The army blamed the Lake Front": the
  /// front against Chad.
  ///
  /// - Parameters:
  ///   - previous: claims of the sentence before.
  ///   - own: claims of the sentence itself.
  func suspected(of previous: [ClaimDraft], and own: [ClaimDraft], in sentence: Range<Int>)
    -> [ClaimDraft]
  {
    let blames = own.filter {
      $0.claim.type == "accuses" && $0.claim.polarity == .positive
        && matcher.entityTypes[$0.to] == "armed-group"
        && ["blame", "suspect", "hold"].contains(parse.lemmas[$0.trigger])
    }
    guard !blames.isEmpty, !(previous + own).contains(where: { $0.claim.type == "fights" }) else {
      return []
    }
    let number = parse.sentenceNumber[sentence.lowerBound]
    let start = number > 0 ? parse.sentences[number - 1].lowerBound : sentence.lowerBound
    var victims: Set<Int> = []
    for verb in start..<sentence.upperBound
    where parse.isVerb(verb)
      && ["kill", "wound", "injure", "ambush", "attack", "die"].contains(parse.lemmas[verb])
    {
      let hit =
        parse.lemmas[verb] == "die"
        ? parse.subjects(of: verb) : matcher.predicates.verb(verb).patients
      for head in hit where parse.lists["victim-forces"].contains(parse.lemmas[head]) {
        let countries = matcher.arguments.arguments(
          at: head, accepts: { matcher.entityTypes[$0] == "country" })
        victims.formUnion(countries.map(\.entity))
      }
    }
    guard victims.count == 1, let country = victims.first else { return [] }
    return blames.filter { $0.to != country }.map { blame in
      var claim = blame.claim
      claim.type = "fights"
      claim.from = analysis.entities[blame.to].id
      claim.to = analysis.entities[country].id
      claim.by = .entity(blame.claim.from)
      claim.confidence = 0.7
      claim.rule = Self.blamedRule
      return ClaimDraft(claim: claim, from: blame.to, to: country, trigger: blame.trigger)
    }
  }
}
