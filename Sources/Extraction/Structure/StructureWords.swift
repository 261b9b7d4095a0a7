internal import Ontology

/// Word lists of the lexicons that background relations are read from.
struct StructureWords: Sendable {
  private var classes: WordMap<WordSet>
  /// Nouns for kinds of places.
  let placeNouns: WordSet
  /// Words of direction in front of places.
  let directions: WordSet
  /// Kind of an event noun: "election" to `politics`.
  let eventKinds: WordMap<String>
  /// For each kind of post, to whom it is owed: `both`, `country-first`,
  /// `body-first`, or `nation` for people who only belong to a country.
  let postTargets: [String: String]

  /// Verbs whose subject holds a post at the object, with the post.
  let postVerbs: [String: String]
  /// Country ids by adjective and name, lower case.
  private let nations: [String: String]
  private let capitals: [String: String]
  /// Where names are at home.
  let nameOrigins: NameOrigins
  /// Titles, posts and portfolios.
  let ontology: Ontology

  init(_ ontology: Ontology) {
    self.ontology = ontology
    nameOrigins = NameOrigins(ontology.lexicon("name-origins"))
    var postVerbs: [String: String] = [:]
    var classes = WordMap<WordSet>()
    var postTargets: [String: String] = [:]
    for entry in ontology.lexicon("structure-cues").entries {
      guard let name = entry.first("class") else { continue }
      if name == "post-target" {
        for kind in entry["words"] { postTargets[kind] = entry.id }
      } else if name == "post-verb" {
        for verb in entry["words"] { postVerbs[verb] = entry.first("title") }
      } else {
        classes[name, default: []].formUnion(entry["words"])
      }
    }
    classes["judging-verb", default: []].formUnion(
      ontology.lexicon("claim-dates")["judging"]?["words"] ?? [])
    classes["relative", default: []].formUnion(
      ontology.lexicon("kinship")["family"]?["words"] ?? [])
    self.postTargets = postTargets
    self.postVerbs = postVerbs
    var placeNouns = WordSet()
    var directions = WordSet()
    for entry in ontology.lexicon("places").entries {
      if entry.id == "direction" {
        directions.formUnion(entry["words"])
      } else {
        placeNouns.formUnion(entry["words"])
      }
    }
    self.placeNouns = placeNouns
    self.directions = directions
    var eventKinds = WordMap<String>()
    for entry in ontology.lexicon("events").entries {
      guard let kind = entry.first("kind") else { continue }
      for word in entry["words"] { eventKinds[word, default: kind] = kind }
    }
    self.eventKinds = eventKinds
    var nations: [String: String] = [:]
    var people = WordSet()
    for country in ontology.countries {
      for word in country.adjectives + [country.name] where nations[word.lowercased()] == nil {
        nations[word.lowercased()] = country.code
      }
      people.formUnion((country.people + country.adjectives).map { $0.lowercased() })
    }
    classes["people", default: []].formUnion(people)
    self.classes = classes
    self.nations = nations
    self.capitals = Dictionary(
      ontology.countries.flatMap { country in country.capitals.map { ($0, country.code) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The country id of the state whose capital a city is, by the city's name.
  func nation(ofCapital name: String) -> String? { capitals[name] }

  /// The country id of a country's name or adjective, lower case.
  func nation(named word: String) -> String? { nations[word] }

  /// The country id of the nation that a body's name begins with: "Kenyan Airways", "South Korean
  /// Red Cross"; nil where the word belongs to a geographical name ("Indian Ocean Commission").
  func nation(inName name: String) -> String? {
    var words = name.lowercased().split(separator: " ").map(String.init)
    if words.first == "royal" { words.removeFirst() }
    for length in [3, 2, 1] where words.count > length {
      guard let code = nations[words[..<length].joined(separator: " ")] else { continue }
      // "Philippine Coast Guard" is no coast.
      let isGuard = words.count > length + 1 && words[length + 1] == "guard"
      return has("geographical-noun", words[length]) && !isGuard ? nil : code
    }
    return nil
  }

  func has(_ name: String, _ word: String) -> Bool { classes[name]?.contains(word) ?? false }
}
