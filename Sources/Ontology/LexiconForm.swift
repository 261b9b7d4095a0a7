/// Which fields the entries of a lexicon must and may have.
///
/// Lexicons that this list does not name may have any fields; their users look after themselves.
struct LexiconForm {
  let required: [String]
  let optional: [String]

  static let known: [String: LexiconForm] = [
    "countries": LexiconForm(
      required: ["name", "kind"],
      optional: ["aliases", "adjectives", "people", "capitals", "seats", "descriptions"]),
    "organizations": LexiconForm(
      required: ["name", "kind"],
      optional: ["aliases", "metonyms", "descriptions", "country", "parent", "members"]),
    "armed-groups": LexiconForm(
      required: ["name"], optional: ["aliases", "kind", "country", "parent", "descriptions"]),
    "public-bodies": LexiconForm(
      required: ["name", "kind", "forms"], optional: ["portfolio", "country"]),
    "titles": LexiconForm(
      required: ["label", "kind", "forms"], optional: ["plurals", "portfolio", "country"]),
    "portfolios": LexiconForm(
      required: ["words", "ministry"], optional: ["also", "national", "elsewhere"]),
    "minister-patterns": LexiconForm(required: ["label", "patterns"], optional: []),
    "title-modifiers": LexiconForm(required: ["effect", "words"], optional: []),
    "honorifics": LexiconForm(required: ["effect", "words"], optional: []),
    "world-names": LexiconForm(required: ["lines"], optional: []),
    "time-words": LexiconForm(required: ["class", "words"], optional: ["value"]),
  ]

  /// Fields that name an entry of another lexicon.
  static let references: [(lexicon: String, field: String, target: String)] = [
    ("organizations", "country", "countries"), ("organizations", "members", "countries"),
    ("organizations", "parent", "organizations"), ("armed-groups", "country", "countries"),
    ("public-bodies", "country", "countries"), ("public-bodies", "portfolio", "portfolios"),
    ("titles", "country", "countries"), ("titles", "portfolio", "portfolios"),
  ]

  static func entry(
    _ value: SchemaFile.Value, form: LexiconForm?
  ) throws(OntologyError) -> Lexicon.Entry {
    guard case .table(let pairs, let position) = value else {
      // A bare word is an entry of its own.
      guard case .scalar(let word, let position) = value, !word.isEmpty, form == nil else {
        throw value.position.error(.malformed, "an entry must be a table with an `id`")
      }
      return Lexicon.Entry(id: word, fields: ["words": [word]], position: position)
    }
    var id: String?
    var fields: [String: [String]] = [:]
    for pair in pairs {
      guard let texts = pair.value.texts, !texts.contains("") else {
        throw pair.value.position.error(
          .wrongValue, "`\(pair.key)` must be a text or a list of texts, none of them empty")
      }
      if pair.key == "id" {
        id = texts.first
        continue
      }
      if let form, !form.required.contains(pair.key), !form.optional.contains(pair.key) {
        let known = (form.required + form.optional).joined(separator: ", ")
        throw pair.position.error(.unknownKey, "unknown field `\(pair.key)`; known are \(known)")
      }
      fields[pair.key] = texts
    }
    guard let id else { throw position.error(.missingKey, "`id` is missing") }
    for key in form?.required ?? [] where fields[key] == nil {
      throw position.error(.missingKey, "`\(key)` of `\(id)` is missing")
    }
    return Lexicon.Entry(id: id, fields: fields, position: position)
  }
}
