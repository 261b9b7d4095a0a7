import Language
import TextModel

/// What several say together: "Japan and Canada say that India must pay".
extension StanceReader {
  /// A claim for each of the speakers of what one of them was taken to say, that one first.
  func chorus(_ draft: ClaimDraft) -> [ClaimDraft] {
    guard
      let said = draft.claim.cues.first(where: { $0.kind == "attribution" })?.span,
      let cue = reading.parse.sentences[reading.parse.sentenceNumber[draft.trigger]]
        .first(where: { reading.parse.tokens[$0].span == said })
    else { return [draft] }
    let speakers = PredicateReader(parse: reading.parse).verb(cue).agents.flatMap {
      arguments($0, Self.actors, owned: false)
    }
    guard speakers.contains(where: { $0.entity == draft.from }) else { return [draft] }
    return [draft]
      + speakers.filter { $0.entity != draft.from && $0.entity != draft.to && !$0.isContrasted }
      .map { speaker in
        var other = draft
        other.from = speaker.entity
        other.claim.from = reading.analysis.entities[speaker.entity].id
        return other
      }
  }
}
