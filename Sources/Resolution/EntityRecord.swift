import KnowledgeGraph
import TextModel

/// An entity of one document with what helps to recognise it elsewhere.
struct EntityRecord: Sendable {
  /// Index of the document, in the order of ids.
  var document: Int
  var documentID: String
  var entity: DocumentEntity
  /// The name in folded form.
  var folded: FoldedName
  /// Countries it belongs to: codes, or folded names where the code is unknown. Sorted.
  var countries: [String] = []
  /// Posts it holds, folded.
  var posts: Set<String> = []
  /// The country of the property `country`: its code, or its folded name where it has none.
  var country: String?
  /// For descriptions: the full names, folded, of the persons that signed or took part. Sorted.
  var signers: [String] = []
  /// For descriptions: the parties, as folded names of countries or bodies. Sorted.
  var parties: [String] = []
  /// For descriptions: when it happened, the surest first.
  var dates: [DateValue] = []
  /// For descriptions: the day the article appeared.
  var published: DateValue?

  /// Names that identify: the name and the other names, folded, without duplicates.
  var names: [FoldedName] {
    var result = [folded]
    for alias in entity.aliases {
      let name = FoldedName(alias)
      if !name.isEmpty, !result.contains(name) { result.append(name) }
    }
    return result
  }
}

/// Reads the records of a corpus.
struct RecordReader {
  let settings: ResolutionSettings

  /// The records of the documents, in document order, then in the order of the entities.
  func records(_ documents: [ExtractedDocument]) -> [EntityRecord] {
    let numbered = documents.enumerated().map { (index: $0, document: $1) }
    return Array(
      SideBySide.map(numbered, least: 4) { records(of: $0.document, index: $0.index) }.joined())
  }

  private func records(of document: ExtractedDocument, index: Int) -> [EntityRecord] {
    var records = document.entities.map {
      EntityRecord(
        document: index, documentID: document.document.id, entity: $0,
        folded: FoldedName($0.name), published: document.document.published)
    }
    let positions = Dictionary(
      document.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for i in records.indices {
      guard let value = records[i].entity.properties["country"] else { continue }
      // The property names a country by its code or by its entity.
      let state = positions[value].map { records[$0] }
      let country = state.map { $0.entity.properties["country"] ?? $0.folded.text } ?? value
      records[i].country = country
      records[i].countries = [country]
    }
    // First who belongs where, since the parties of an agreement are the countries of its signers.
    for claim in document.claims where settings.membershipEdges.contains(claim.type) {
      guard claim.polarity == .positive, let from = positions[claim.from],
        let to = positions[claim.to]
      else { continue }
      if let country = country(records[to]) { records[from].countries.append(country) }
      if let title = claim.properties["title"] {
        records[from].posts.insert(FoldedName(title).text)
      }
    }
    for claim in document.claims where claim.polarity == .positive {
      guard let from = positions[claim.from], let to = positions[claim.to] else { continue }
      if settings.partyEdges.contains(claim.type), isDescription(records[to]) {
        records[to].parties += parties(records[from])
        // A state signs much; what one person signs is soon the same thing.
        if settings.strategy(records[from].entity.type) == .person,
          records[from].folded.words.count >= 2
        {
          records[to].signers.append(records[from].folded.text)
        }
        if let date = claim.date { records[to].dates.append(date) }
      }
      if settings.dateEdges.contains(claim.type), isDescription(records[from]) {
        let date = claim.date ?? DateValue(records[to].entity.name)
        if let date { records[from].dates.insert(date, at: 0) }
      }
    }
    for i in records.indices {
      records[i].countries = Array(Set(records[i].countries)).sorted()
      records[i].parties = Array(Set(records[i].parties)).sorted()
      records[i].signers = Array(Set(records[i].signers)).sorted()
    }
    return records
  }

  private func isDescription(_ record: EntityRecord) -> Bool {
    settings.strategy(record.entity.type) == .description
  }

  /// The country that an entity is, or that it belongs to by a property.
  private func country(_ record: EntityRecord) -> String? {
    if let country = record.country { return country }
    return settings.strategy(record.entity.type) == .code ? record.folded.text : nil
  }

  /// Whom a signer signs for: its country, or itself where none is known.
  private func parties(_ record: EntityRecord) -> [String] {
    if let country = country(record) { return [country] }
    return record.countries.isEmpty ? [record.folded.text] : record.countries
  }
}
