/// A labelled sentence or short passage of `Training/sentences`.
struct LabelledRow: Decodable {
  struct Mention: Decodable {
    let text: String
    let type: String
    let name: String
  }

  struct Edge: Decodable {
    let type: String
    let from: String
    let to: String
    let trigger: String?
    /// When it happened; nil where the text does not say so.
    let date: String?
    /// The sentences that say so, where the row is an article.
    let evidence: [String]?
  }

  let id: String
  /// Rows of one group are never trained on and measured apart; nil for a group of its own.
  let group: String?
  let title: String?
  let source: String?
  let published: String?
  let before: String?
  let text: String
  let mentions: [Mention]
  let edges: [Edge]
  let optional: [Edge]?

  /// Whether a frame was filled to make it: trained on with less weight and never measured on.
  var isMade: Bool { group != nil }
  /// What the extractor reads: the sentence before, where there is one, and the text.
  var article: String { (before.map { $0 + " " } ?? "") + text }
  /// Where `text` begins in `article`, in bytes.
  var textStart: Int { before.map { $0.utf8.count + 1 } ?? 0 }
}
