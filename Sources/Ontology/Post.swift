/// A post that people hold: "president", "foreign secretary".
public struct Post: Sendable, Hashable {
  /// Id in the lexicon `titles`.
  public let id: String
  /// How the title is written: "Foreign Secretary".
  public let label: String
  /// Whom it serves, such as `head-of-state`, `minister`, `diplomat` (listed in the lexicon).
  public let kind: String
  /// How texts write it, in lower case, singular.
  public let forms: [String]
  /// Plurals.
  public let plurals: [String]
  /// Portfolio of a minister whose title does not name it.
  public let portfolio: String?
  /// Code of the only country that has it.
  public let country: String?

  init(_ entry: Lexicon.Entry) {
    id = entry.id
    label = entry.first("label") ?? entry.id
    kind = entry.first("kind") ?? "member"
    forms = entry["forms"]
    let own = entry["plurals"]
    plurals =
      own.isEmpty
      ? forms.filter { !$0.contains(" ") || !$0.contains(" of ") }.map { $0 + "s" } : own
    portfolio = entry.first("portfolio")
    country = entry.first("country")
  }
}

/// What a ministry is in charge of.
public struct Portfolio: Sendable, Hashable {
  /// Id in the lexicon `portfolios`.
  public let id: String
  /// Words in front of "minister", the usual one first.
  public let words: [String]
  /// Canonical name of the ministry: "Ministry of Defence".
  public let ministry: String
  /// Other names of the ministry.
  public let also: [String]
  /// Names that replace `ministry` in one country, by country code.
  public let national: [String: String]
  /// Id of the portfolio that a counterpart has in the countries without this ministry: `finance`
  /// for a secretary of the treasury.
  public let elsewhere: String?

  init(_ entry: Lexicon.Entry) {
    id = entry.id
    words = entry["words"]
    ministry = entry.first("ministry") ?? entry.id
    also = entry["also"]
    elsewhere = entry.first("elsewhere")
    var national: [String: String] = [:]
    for text in entry["national"] {
      let parts = text.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { national[String(parts[0])] = String(parts[1]) }
    }
    self.national = national
  }

  /// Canonical name of the ministry in a country, without the country in brackets.
  public func ministry(in country: String?) -> String {
    country.flatMap { national[$0] } ?? ministry
  }
}
