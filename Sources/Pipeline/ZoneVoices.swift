import Extraction
import TextModel

/// Says in whose voice claims are that stand in block quotations and in readers' comments.
///
/// Such zones need no quotation marks and no verb of saying: their place on the page says that it
/// is not the article that speaks.
enum ZoneVoices {
  /// Sets the voice, and the holder where the words gave none.
  ///
  /// - Complexity: O(claims · log zones).
  static func complete(_ analysis: inout DocumentAnalysis) {
    let document = analysis.document
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      switch document.zone(at: claim.evidence.start) {
      case .comment:
        analysis.claims[i].voice = .comment
        analysis.claims[i].by = claim.by ?? .author
      case .quotation where claim.voice == .reported:
        analysis.claims[i].voice = .quoted
        // Opinions in it are those of the quoted, who is not named here.
        if claim.by == .author { analysis.claims[i].by = nil }
      default: break
      }
    }
  }
}
