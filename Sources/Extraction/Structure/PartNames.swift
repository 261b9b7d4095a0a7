internal import Language
internal import Ontology
internal import TextModel

/// Bodies that a text calls by the body they are organs of: "the UN refugee agency", "the UN World
/// Food Programme".
enum PartNames {
  /// A name that tells the whole, with the name of the whole.
  struct Part {
    var body: Int
    var whole: String
    var token: Int
  }

  /// Adds the wholes that the text names only so.
  ///
  /// - Complexity: O(mentions + entities).
  static func add(to analysis: inout DocumentAnalysis, words: StructureWords) {
    for part in parts(analysis, words)
    where !analysis.entities.contains(where: {
      $0.type == "organization" && $0.name == part.whole
    }) {
      analysis.entities.append(
        DocumentEntity(
          id: "e\(analysis.entities.count + 1)", type: "organization", name: part.whole,
          isImplied: true))
    }
  }

  /// Claims that the parts belong to their wholes.
  static func read(_ context: inout StructureContext) {
    for part in parts(context.analysis, context.words) {
      guard
        let whole = context.entities.firstIndex(where: {
          $0.type == "organization" && $0.name == part.whole
        })
      else { continue }
      context.claim(
        "affiliated-with", from: part.body, to: whole, at: part.token,
        rule: "affiliated.organ", confidence: 0.85)
    }
  }

  private static func parts(_ analysis: DocumentAnalysis, _ words: StructureWords) -> [Part] {
    analysis.mentions.compactMap { mention in
      guard mention.form == .name, mention.entities.count == 1, mention.tokens.count > 1,
        analysis.entities[mention.entities[0]].type == "organization",
        let known = words.ontology.bodies.first(where: {
          $0.parent != nil && $0.name == analysis.entities[mention.entities[0]].name
        }), let whole = known.parent.flatMap({ words.ontology.body($0) })
      else { return nil }
      let texts = mention.tokens.map { analysis.annotated.tokens[$0].text }
      guard
        let length = [2, 1].first(where: { length in
          length < texts.count
            && ([whole.name] + whole.aliases).contains(texts[..<length].joined(separator: " "))
        })
      else { return nil }
      // "The UN Security Council" has its whole in its name.
      let rest = texts[length...].joined(separator: " ")
      let isDescribed = texts.last?.first?.isLowercase ?? false
      guard isDescribed || rest == known.name else { return nil }
      return Part(body: mention.entities[0], whole: whole.name, token: mention.head)
    }
  }
}
