import Language
public import Ontology
import TextModel

/// "Kenya and Chad agreed on Thursday to reopen the border. The agreement was welcomed by Togo":
/// who agreed in a clause signed the agreement that the next sentences take up.
public struct ToldAgreements: Sendable {
  /// How many sentences a noun may stand behind the clause that it takes up.
  private static let reach = 3
  private static let articles: WordSet = ["the", "this", "that"]

  private let nouns: Set<String>

  /// Takes the nouns for what two agree on from the ontology.
  public init(ontology: Ontology) {
    nouns = Set(
      ontology.lexicon("agreements").entries
        .filter { ["treaty", "agreement", "ceasefire"].contains($0.first("kind") ?? $0.id) }
        .flatMap { $0["words"] }.map { $0.lowercased() })
  }

  /// Adds the signatures to an analysis.
  ///
  /// - Complexity: O(tokens + mentions + claims), when somebody agreed on something and an
  ///   agreement has no parties.
  public func complete(_ analysis: inout DocumentAnalysis) {
    let agreed = analysis.claims.filter {
      $0.type == "agreed-with" && $0.polarity == .positive && $0.modality == .asserted
        && $0.rule.contains(" A agree")
    }
    guard !agreed.isEmpty else { return }
    let signed = Set(analysis.claims.filter { $0.type == "signed" }.map(\.to))
    let open = Set(
      analysis.entities.indices.filter {
        analysis.entities[$0].type == "agreement" && !signed.contains(analysis.entities[$0].id)
      })
    guard !open.isEmpty else { return }
    let parse = Parse(analysis.annotated, lists: WordLists())
    var sentenceAt: [Int: Int] = [:]
    for (i, sentence) in parse.sentences.enumerated() {
      for token in sentence where !parse.tokens[token].isSpace {
        sentenceAt[parse.tokens[token].span.start] = i
        break
      }
    }
    var told: [Int: [Claim]] = [:]
    for claim in agreed {
      if let sentence = sentenceAt[claim.evidence.start] {
        told[sentence, default: []].append(claim)
      }
    }
    var naming: Set<Int> = []
    for mention in analysis.mentions
    where mention.entities.contains(where: { analysis.entities[$0].type == "agreement" }) {
      naming.insert(parse.sentenceNumber[mention.head])
    }
    var seen: Set<Int> = []
    for mention in analysis.mentions {
      guard mention.entities.count == 1, let entity = mention.entities.first,
        open.contains(entity), seen.insert(entity).inserted, mention.form == .description,
        mention.tokens.count <= 3, nouns.contains(parse.lemmas[mention.head]),
        Self.articles.contains(parse.words[mention.tokens.lowerBound]),
        // "The Paris agreement", "the 1999 deal" are others.
        mention.tokens.allSatisfy({ !["NNP", "NNPS", "CD"].contains(parse.tokens[$0].tag) })
      else { continue }
      let here = parse.sentenceNumber[mention.head]
      let before = (max(0, here - Self.reach)..<here).reversed()
      guard let sentence = before.first(where: { told[$0] != nil || naming.contains($0) }),
        !naming.contains(sentence)
      else { continue }
      sign(told[sentence] ?? [], analysis.entities[entity].id, &analysis)
    }
  }

  /// A signature of each of those who agreed.
  private func sign(_ claims: [Claim], _ agreement: String, _ analysis: inout DocumentAnalysis) {
    var known: Set<String> = []
    for claim in claims {
      for party in [claim.from, claim.to] where known.insert(party).inserted {
        var signature = claim
        signature.type = "signed"
        signature.from = party
        signature.to = agreement
        signature.confidence = claim.confidence * 0.8
        signature.rule = "signed: what they agreed on"
        analysis.claims.append(signature)
      }
    }
  }
}
