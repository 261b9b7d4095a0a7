package import Foundation

/// Says whether a name that only the language model knows is a person's, a place's or a body's.
///
/// A linear model over what ``NameEvidence`` gathers over all mentions of a name in an article,
/// trained by `entente-train names` on labelled articles. File: a ``CalibratedScorer`` with the
/// first line `entente-names 1`.
package struct NameJudge: Sendable, Equatable {
  /// Kinds of names, in the order of the model's outputs.
  package static let kinds = ["person", "place", "organization", "agreement", "event"]
  /// How many of them, from the first on, a name may be changed to: agreements and events have
  /// readers of their own.
  package static let given = 3
  /// The number of feature slots is 2 to this power.
  package static let bits = NameEvidence.bits
  /// From which probability on a name is of another kind than the rules take it for.
  static let changing = 0.7
  /// The same for names of one word, of which less is seen, and for those that are known as family
  /// names.
  static let changingOfWord = 0.75
  static let changingOfSurname = 0.9
  /// The same for what the language model does not take for a name; parts of the world are no
  /// places of the graph.
  static let making = 0.75
  static let makingOfPlace = 0.9
  static let magic = "entente-names 1"

  package let model: CalibratedScorer

  package init(model: CalibratedScorer) {
    self.model = model
  }

  /// Reads the content of a file.
  package init(_ data: Data) throws(ClaimWeights.Fault) {
    model = try CalibratedScorer(
      data, magic: Self.magic, outputs: Self.kinds.count, bits: Self.bits)
  }

  /// Reads a file.
  ///
  /// - Throws: `ClaimWeights.Fault` or a file error.
  init(contentsOf url: URL) throws {
    try self.init(Data(contentsOf: url))
  }

  /// The content of a file.
  package var data: Data { model.data(magic: Self.magic) }

  /// How likely a name has to be of a kind to be taken for it.
  private static func threshold(_ group: NameEvidence.Group, to kind: NameCandidate.Kind) -> Double
  {
    if group.kind == .people { return kind == .place ? makingOfPlace : making }
    if group.kind == .person, group.isSurname { return changingOfSurname }
    return group.isSingle ? changingOfWord : changing
  }

  /// Gives the names of an article the kinds that they most likely have.
  ///
  /// What the language model overlooked is a name where it is likely enough one of a kind.
  ///
  /// - Complexity: O(candidates + tokens).
  func settle(_ candidates: inout [NameCandidate], _ evidence: NameEvidence) {
    let known = candidates.count
    candidates += evidence.unknown(besides: candidates)
    var dropped = Set(known..<candidates.count)
    for group in evidence.groups(candidates) {
      let chances = model.probabilities(group.slots)
      guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }),
        best < Self.given, group.kind != .event,
        // "Works at Volvo": what is wrongly a body is seldom a place.
        !(group.kind == .organization && Self.kinds[best] == "place"),
        let kind = NameCandidate.Kind(nodeType: Self.kinds[best]), kind != group.kind,
        chances[best] >= Self.threshold(group, to: kind)
      else { continue }
      for i in group.members {
        candidates[i].kind = kind
        candidates[i].source = .model
        dropped.remove(i)
      }
    }
    // What is a part of a longer name is none by itself.
    var isWhole: Set<Int> = []
    for i in known..<candidates.count where !dropped.contains(i) {
      isWhole.formUnion(candidates[i].tokens)
    }
    for i in 0..<known where candidates[i].tokens.contains(where: isWhole.contains) {
      dropped.insert(i)
    }
    candidates = candidates.indices.filter { !dropped.contains($0) }.map { candidates[$0] }
    candidates.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
