import Language
package import TextModel

/// What stands around the words of a claim that neither rules nor the learned model found: when it
/// was, in whose voice it is told, and who is reported as saying so, read as for all other claims.
package struct ClaimSurroundings {
  private let reading: SentenceReading

  /// Node types of those who may say something.
  package static var speakers: Set<String> { EdgeSchema.actors }

  /// Prepares the reading of a document.
  ///
  /// - Complexity: O(tokens).
  package init(_ analysis: DocumentAnalysis, claimReader: ClaimReader) {
    reading = SentenceReading(reader: claimReader, analysis: analysis)
  }

  /// The token that governs a stretch of words: its verb, else what the rest of it hangs on.
  ///
  /// - Parameter words: token indices, not empty, of one sentence.
  package func trigger(of words: Range<Int>) -> Int {
    let parse = reading.parse
    let tops = words.filter { !parse.tokens[$0].isSpace && !words.contains(parse.head($0)) }
    let roots = tops + words.filter { parse.isRoot($0) }
    return roots.first { parse.isVerb($0) } ?? words.first { parse.tokens[$0].pos == "VERB" }
      ?? roots.first ?? words.lowerBound
  }

  /// Gives a claim its date, its voice, the words that attribute it and, where it has none, its
  /// holder.
  ///
  /// - Parameters:
  ///   - from: place of the entity that the claim starts from in the analysis.
  ///   - trigger: the token that governs the words that say it.
  package func complete(_ claim: inout Claim, from: Int, trigger: Int) {
    let anchor = reading.anchor(of: trigger)
    let said = reading.attribution.read(trigger: trigger, anchor: anchor)
    claim.date = reading.dates.date(
      trigger: trigger, anchor: anchor, isSpeech: reading.speechEdges.contains(claim.type),
      cue: said.cue)
    let tokens = reading.parse.tokens
    let zone = reading.analysis.document.zone(at: tokens[trigger].span.start)
    claim.voice = zone == .editorsNote ? .editorial : said.isQuoted ? .quoted : .reported
    if let cue = said.cue { claim.cues.append(.init(kind: "attribution", span: tokens[cue].span)) }
    guard claim.by == nil else { return }
    var facts = FactualityReader.Factuality()
    facts.isPossible = claim.modality == .possible
    let sentence = reading.parse.sentences[reading.parse.sentenceNumber[trigger]]
    if let speaker = said.speaker {
      if speaker != from { claim.by = .entity(reading.analysis.entities[speaker].id) }
    } else if reading.isAuthors(claim.type, facts, said, zone, sentence) {
      claim.by = .author
    }
  }
}
