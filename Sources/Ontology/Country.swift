/// A country, a territory with a government of its own, or a former state.
public struct Country: Sendable, Hashable {
  /// Whether it is a state, a territory, or a state that is no more.
  public enum Kind: String, Sendable, CaseIterable {
    /// A state.
    case state
    /// A territory with a government of its own.
    case territory
    /// A state that is no more.
    case former
  }

  /// ISO 3166-1 alpha-2 code, where there is one (`schema/README.md` lists the others).
  public let code: String
  /// Short English name.
  public let name: String
  /// Its kind.
  public let kind: Kind
  /// Other names.
  public let aliases: [String]
  /// Adjectives, the usual one first: "Iraqi".
  public let adjectives: [String]
  /// Nouns for its people, singular and plural: "Iraqi", "Iraqis".
  public let people: [String]
  /// Capitals, which may stand for the government.
  public let capitals: [String]
  /// Buildings and streets that stand for the government: "Kremlin".
  public let seats: [String]
  /// Definite descriptions: "the Islamic Republic".
  public let descriptions: [String]

  init(_ entry: Lexicon.Entry) {
    code = entry.id
    name = entry.first("name") ?? entry.id
    kind = entry.first("kind").flatMap(Kind.init) ?? .state
    aliases = entry["aliases"]
    adjectives = entry["adjectives"]
    people = entry["people"]
    capitals = entry["capitals"]
    seats = entry["seats"]
    descriptions = entry["descriptions"]
  }
}

/// A well-known organization or armed group.
public struct NamedBody: Sendable, Hashable {
  /// Id in its lexicon.
  public let id: String
  /// Canonical name.
  public let name: String
  /// Node type: `organization` or `armed-group`.
  public let type: String
  /// What sort of body it is, such as `news-agency`.
  public let kind: String
  /// Other names and short forms.
  public let aliases: [String]
  /// Places that stand for it when they act: "Brussels".
  public let metonyms: [String]
  /// Definite descriptions: "the world body".
  public let descriptions: [String]
  /// Code of the country it belongs to.
  public let country: String?
  /// Id of the body it is an organ of.
  public let parent: String?
  /// Codes of its member countries, where the lexicon lists them.
  public let members: [String]

  init(_ entry: Lexicon.Entry, type: String) {
    id = entry.id
    name = entry.first("name") ?? entry.id
    self.type = type
    kind = entry.first("kind") ?? type
    aliases = entry["aliases"]
    metonyms = entry["metonyms"]
    descriptions = entry["descriptions"]
    country = entry.first("country")
    parent = entry.first("parent")
    members = entry["members"]
  }
}

/// A generic body that every country has: "parliament".
public struct PublicBody: Sendable, Hashable {
  /// Id in the lexicon `public-bodies`.
  public let id: String
  /// Canonical name before the country in brackets.
  public let name: String
  /// What sort of body it is; `ministry` for ministries with a name of their own.
  public let kind: String
  /// How texts write it, in lower case.
  public let forms: [String]
  /// Portfolio, for a ministry.
  public let portfolio: String?
  /// Code of the only country that has it.
  public let country: String?

  init(_ entry: Lexicon.Entry) {
    id = entry.id
    name = entry.first("name") ?? entry.id
    kind = entry.first("kind") ?? "organization"
    forms = entry["forms"]
    portfolio = entry.first("portfolio")
    country = entry.first("country")
  }

  /// Node type of such a body.
  public var type: String { kind == "ministry" ? "ministry" : "organization" }
}
