import TextModel

/// Invented articles with what an extractor would read from them.
struct SampleDocument {
  var document: ExtractedDocument

  init(_ id: String, published: String? = nil, text: String = "A sentence.") {
    document = ExtractedDocument(
      document: Document(id: id, published: published.flatMap { DateValue($0) }, text: text))
  }

  func entity(
    _ id: String, _ type: String, _ name: String, aliases: [String] = [], country: String? = nil
  ) -> SampleDocument {
    var copy = self
    copy.document.entities.append(
      DocumentEntity(
        id: id, type: type, name: name, aliases: aliases,
        properties: country.map { ["country": $0] } ?? [:]))
    return copy
  }

  func claim(
    _ type: String, _ from: String, _ to: String, date: String? = nil, by: Claim.Holder? = nil,
    confidence: Double = 0.8, polarity: Claim.Polarity = .positive,
    properties: [String: String] = [:], span: TextSpan? = nil
  ) -> SampleDocument {
    var copy = self
    copy.document.claims.append(
      Claim(
        id: "c\(copy.document.claims.count)", type: type, from: from, to: to,
        date: date.flatMap { DateValue($0) }, polarity: polarity, by: by, confidence: confidence,
        rule: "test", evidence: span ?? TextSpan(0, document.document.text.utf8.count),
        properties: properties))
    return copy
  }
}
