import Language

extension MentionLexicon {
  /// What a ministry is in charge of.
  struct Portfolio: Sendable, Equatable {
    /// Canonical name of the ministry before the country: "Ministry of Foreign Affairs".
    var ministry: String
    /// Names of the ministry in some countries, by country name.
    var national: [String: String] = [:]
    /// The first word that its ministers are called by: "foreign".
    var word = ""
    /// What its minister is called in the only country with the title: "Secretary of State".
    var ownTitles: [String: String] = [:]
    /// The portfolio of a counterpart in the countries without this ministry: `finance`.
    var elsewhere: String?
  }

  /// One portfolio, or several joined by commas and "and", with the token after them.
  ///
  /// - Parameter commas: whether a comma joins portfolios too, as it does after "minister of".
  func portfolioPhrase(
    in view: TokenView, at start: Int, limit: Int, commas: Bool = false
  ) -> ([String], Int)? {
    guard let first = fields.match(in: view.words, from: start, limit: limit),
      let id = first.values.first
    else { return nil }
    var ids = [id]
    var end = first.tokens.upperBound
    while end + 1 < limit,
      view.words[end] == "and" || view.tokens[end].text == "&"
        || commas && view.tokens[end].text == ",",
      let more = fields.match(in: view.words, from: end + 1, limit: limit),
      let id = more.values.first
    {
      if !ids.contains(id) { ids.append(id) }
      end = more.tokens.upperBound
    }
    return (ids, end)
  }

  /// Canonical name of the ministry with these portfolios: "Ministry of Trade (Japan)".
  ///
  /// - Returns: nil when no portfolio is known.
  func ministryName(portfolios ids: [String], country: String?) -> String? {
    guard let first = ids.first.flatMap({ portfolios[$0] }) else { return nil }
    var name = country.flatMap { first.national[$0] } ?? first.ministry
    for id in ids.dropFirst() {
      guard let more = portfolios[id] else { continue }
      // "Ministry of Trade" and "Ministry of Industry" are one "Ministry of Trade and Industry".
      let words = more.ministry.split(separator: " ")
      guard let of = words.firstIndex(of: "of"), of + 1 < words.count else { continue }
      name += " and " + words[(of + 1)...].filter { $0 != "the" }.joined(separator: " ")
    }
    return country.map { "\(name) (\($0))" } ?? name
  }

  /// Other names by which a ministry of a country may be looked up, where the country has a name of
  /// its own for it, or calls its ministries departments: "Ministry of Foreign Affairs (United
  /// Kingdom)" for the Foreign Office.
  func ministryAliases(portfolios ids: [String], country: String) -> [String] {
    guard let first = ids.first.flatMap({ portfolios[$0] }), ids.count == 1,
      first.national[country] != nil || departmentStates.contains(countryCodes[country] ?? "")
    else { return [] }
    let general = first.ministry
    let department = general.replacing("Ministry of", with: "Department of")
    return ["\(general) (\(country))", "\(department) (\(country))"]
  }
}
