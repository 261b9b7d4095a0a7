public import Foundation
public import TextModel

/// The JSON form of an extracted document: what `entente extract` prints, one object a line.
///
/// Offsets are counted in Unicode code points of the article's text.
public enum ClaimRecord {
  /// One line of JSON without a line end; keys are sorted, so equal documents give equal bytes.
  ///
  /// - Complexity: O(n) in the size of the text and the claims.
  public static func json(_ extracted: ExtractedDocument) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Record(extracted))
  }

  private struct Span: Encodable {
    var start: Int
    var end: Int
    var text: String
  }

  private struct Record: Encodable {
    struct Header: Encodable {
      var id: String
      var title: String
      var source: String?
      var url: String?
      var published: String?
      var language: String?
      var zones: [ZoneRecord]
    }
    struct ZoneRecord: Encodable {
      var kind: String
      var start: Int
      var end: Int
      var writer: String?
    }
    struct Entity: Encodable {
      var id: String
      var type: String
      var name: String
      var aliases: [String]
      var mentions: [Span]
      var implied: Bool?
      var properties: [String: String]?
    }
    struct Time: Encodable {
      var start: Int
      var end: Int
      var text: String
      var type: String
      var value: String?
      var basis: String
    }
    struct Cue: Encodable {
      var kind: String
      var start: Int
      var end: Int
      var text: String
    }
    struct ClaimLine: Encodable {
      var id: String
      var type: String
      var from: String
      var to: String
      var date: String?
      var place: String?
      var polarity: String
      var modality: String
      var by: String?
      var voice: String
      var confidence: Double
      var rule: String
      var evidence: Span
      var cues: [Cue]
      var properties: [String: String]?
    }

    var document: Header
    var entities: [Entity]
    var times: [Time]
    var claims: [ClaimLine]
    var diagnostics: [String]?

    init(_ extracted: ExtractedDocument) {
      let text = extracted.document.text
      let offsets = CodePointOffsets(text)
      func span(_ span: TextSpan) -> Span {
        Span(
          start: offsets.codePoint(ofByte: span.start), end: offsets.codePoint(ofByte: span.end),
          text: text[span])
      }
      let article = extracted.document
      document = Header(
        id: article.id, title: article.title, source: article.source, url: article.url,
        published: article.published?.description, language: article.language,
        zones: article.zones.map { zone in
          let place = span(zone.span)
          return ZoneRecord(
            kind: zone.kind.rawValue, start: place.start, end: place.end, writer: zone.writer)
        })
      entities = extracted.entities.map { entity in
        Entity(
          id: entity.id, type: entity.type, name: entity.name, aliases: entity.aliases,
          mentions: entity.mentions.map { span($0.span) },
          implied: entity.isImplied ? true : nil,
          properties: entity.properties.isEmpty ? nil : entity.properties)
      }
      times = extracted.times.map { time in
        let place = span(time.span)
        return Time(
          start: place.start, end: place.end, text: place.text, type: time.type,
          value: time.value?.description, basis: time.basis)
      }
      claims = extracted.claims.map { claim in
        ClaimLine(
          id: claim.id, type: claim.type, from: claim.from, to: claim.to,
          date: claim.date?.description, place: claim.place, polarity: claim.polarity.rawValue,
          modality: claim.modality.rawValue, by: claim.by.map(Self.holder),
          voice: claim.voice.rawValue,
          confidence: (claim.confidence * 1000).rounded() / 1000, rule: claim.rule,
          evidence: span(claim.evidence),
          cues: claim.cues.map { cue in
            let place = span(cue.span)
            return Cue(kind: cue.kind, start: place.start, end: place.end, text: place.text)
          },
          properties: claim.properties.isEmpty ? nil : claim.properties)
      }
      diagnostics = extracted.diagnostics.isEmpty ? nil : extracted.diagnostics
    }

    private static func holder(_ holder: Claim.Holder) -> String {
      switch holder {
      case .author: return "author"
      case .entity(let id): return id
      }
    }
  }
}
