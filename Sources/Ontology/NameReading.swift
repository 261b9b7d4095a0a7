/// What a name in running text can stand for.
public struct NameReading: Sendable, Hashable {
  /// What the name belongs to.
  public enum Bearer: Sendable, Hashable {
    /// Place in `Ontology.countries`.
    case country(Int)
    /// Place in `Ontology.bodies`.
    case body(Int)
  }

  /// In which way it names its bearer.
  public enum Form: String, Sendable, CaseIterable {
    /// A name: "Iraq", "UN".
    case name
    /// A country's adjective: "Iraqi".
    case adjective
    /// A noun for a country's people: "Iraqis".
    case people
    /// A country's capital, which may be the place or the government.
    case capital
    /// A building or street that stands for a government or body: "Kremlin", "Brussels".
    case seat
    /// A definite description: "the Islamic Republic".
    case description
  }

  /// What the name belongs to.
  public let bearer: Bearer
  /// In which way it names its bearer.
  public let form: Form
}

/// What a title in running text can mean.
public struct TitleReading: Sendable, Hashable {
  /// Place in `Ontology.posts`.
  public let post: Int
  /// Place in `Ontology.portfolios`, for ministers.
  public let portfolio: Int?
  /// How the title is written: "Defence Minister".
  public let label: String
  /// Whether it is a plural: "defence ministers".
  public let isPlural: Bool
  /// Whether it names a deputy in itself: "vice-minister of trade".
  public let isDeputy: Bool
}

extension Ontology {
  static func names(countries: [Country], bodies: [NamedBody]) -> PhraseIndex<NameReading> {
    var index = PhraseIndex<NameReading>()
    func add(_ phrases: [String], _ bearer: NameReading.Bearer, _ form: NameReading.Form) {
      for phrase in phrases { index.insert(phrase, NameReading(bearer: bearer, form: form)) }
    }
    for (i, country) in countries.enumerated() {
      add([country.name] + country.aliases, .country(i), .name)
      add(country.adjectives, .country(i), .adjective)
      add(country.people.filter { !country.adjectives.contains($0) }, .country(i), .people)
      add(country.capitals, .country(i), .capital)
      add(country.seats, .country(i), .seat)
      add(country.descriptions, .country(i), .description)
    }
    for (i, body) in bodies.enumerated() {
      add([body.name] + body.aliases, .body(i), .name)
      add(body.metonyms, .body(i), .seat)
      add(body.descriptions, .body(i), .description)
    }
    return index
  }

  static func effects(_ entries: [Lexicon.Entry]) -> PhraseIndex<String> {
    var index = PhraseIndex<String>()
    for entry in entries {
      for word in entry["words"] { index.insert(word, entry.first("effect") ?? entry.id) }
    }
    return index
  }

  static func titles(
    posts: [Post], portfolios: [Portfolio], portfolioPlaces: [String: Int],
    patterns: [Lexicon.Entry]
  ) -> PhraseIndex<TitleReading> {
    var index = PhraseIndex<TitleReading>()
    for (i, post) in posts.enumerated() {
      let portfolio = post.portfolio.flatMap { portfolioPlaces[$0] }
      for (forms, isPlural) in [(post.forms, false), (post.plurals, true)] {
        for form in forms {
          // A post of many names ("navy chief") is written as the text has it.
          let label = post.portfolio == nil ? capitalized(form) : post.label
          index.insert(
            form,
            TitleReading(
              post: i, portfolio: portfolio, label: isPlural ? post.label : label,
              isPlural: isPlural, isDeputy: post.kind.hasPrefix("deputy")))
        }
      }
    }
    guard let minister = posts.firstIndex(where: { $0.id == "minister" }) else { return index }
    let deputy = posts.firstIndex { $0.id == "undersecretary" } ?? minister
    for pattern in patterns where pattern.id != "ministry" {
      let isDeputy = pattern.id == "vice-minister"
      let label = Pattern(pattern.first("label") ?? "{}")
      let forms = pattern["patterns"].map(Pattern.init)
      for (place, portfolio) in portfolios.enumerated() {
        for word in portfolio.words {
          let reading = TitleReading(
            post: isDeputy ? deputy : minister, portfolio: place,
            label: label.filled(capitalized(word)), isPlural: pattern.id == "minister-plural",
            isDeputy: isDeputy)
          for form in forms { index.insert(form.filled(word), reading) }
        }
      }
    }
    return index
  }

  static func ministries(portfolios: [Portfolio], patterns: [Lexicon.Entry]) -> PhraseIndex<Int> {
    var index = PhraseIndex<Int>()
    let forms = (patterns.first { $0.id == "ministry" }?["patterns"] ?? []).map(Pattern.init)
    for (place, portfolio) in portfolios.enumerated() {
      var known: Set<String> = []
      for word in portfolio.words {
        for form in forms {
          let name = form.filled(word)
          if known.insert(name).inserted { index.insert(name, place) }
        }
      }
      for name in portfolio.also + [portfolio.ministry]
      where known.insert(name.lowercased()).inserted {
        index.insert(name, place)
      }
    }
    return index
  }

  /// A pattern with a hole, taken apart once.
  private struct Pattern {
    let before: String
    let after: String

    init(_ text: String) {
      let parts = text.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
      before = parts.first.map(String.init) ?? ""
      after = parts.count > 1 ? String(parts[1]) : ""
    }

    /// The pattern with the word in its hole; an article is not written twice.
    func filled(_ word: String) -> String {
      word.hasPrefix("the ") && before.hasSuffix("the ")
        ? before + word.dropFirst(4) + after : before + word + after
    }
  }

  /// The text with a capital at the start of each word but particles.
  static func capitalized(_ text: String) -> String {
    text.split(separator: " ").map { word in
      switch word {
      case "of", "the", "and", "for", "in", "to": return String(word)
      default: return word.prefix(1).uppercased() + word.dropFirst()
      }
    }.joined(separator: " ")
  }
}
