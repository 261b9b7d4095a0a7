internal import Ontology

/// The lexicon `time-words`, made ready for look-up.
struct TimeWords: Sendable {
  /// Units that time is counted in.
  enum Unit: String, Sendable {
    case second, minute, hour, day, week, fortnight, month, quarter, year, decade, century, weekend
  }

  private let classes: WordMap<WordSet>
  private let values: WordMap<WordMap<Int>>
  private let units: WordMap<Unit>
  /// Feasts as lower-case words with month and day, the longest first.
  let feasts: [(words: [String], month: Int, day: Int)]
  /// Seasons with their first month on the northern half of the globe.
  let seasons: [String: Int]
  /// All words of all classes; what is not among them has no class, value or unit.
  private let all: WordSet

  init(_ ontology: Ontology) {
    var classes = WordMap<WordSet>()
    var values = WordMap<WordMap<Int>>()
    var units = WordMap<Unit>()
    var feasts: [(words: [String], month: Int, day: Int)] = []
    var seasons: [String: Int] = [:]
    for entry in ontology.lexicon("time-words").entries {
      guard let name = entry.first("class") else { continue }
      classes[name, default: []].formUnion(entry["words"])
      let value = entry.first("value")
      for word in entry["words"] {
        if let value { values[name, default: WordMap()].set(Int(value), for: word) }
        switch name {
        case "unit": units.set(Unit(rawValue: entry.id), for: word)
        case "season":
          if let first = value?.prefix(2), let month = Int(first) { seasons[word] = month }
        case "feast":
          guard let numbers = value?.split(separator: "-").compactMap({ Int($0) }),
            numbers.count == 2
          else { break }
          let words = word.split(separator: " ").flatMap(TimeWords.tokens)
          feasts.append((words, numbers[0], numbers[1]))
        default: break
        }
      }
    }
    self.classes = classes
    self.values = values
    self.units = units
    self.feasts = feasts.sorted { $0.words.count > $1.words.count }
    self.seasons = seasons
    all = WordSet(classes.words.flatMap { classes[$0] ?? [] })
  }

  /// A word as tokenisers take it apart: possessive endings stand alone.
  private static func tokens(_ word: Substring) -> [String] {
    if word.hasSuffix("'s") { return [String(word.dropLast(2)), "'s"] }
    if word.hasSuffix("'") { return [String(word.dropLast()), "'"] }
    return [String(word)]
  }

  func has(_ name: String, _ word: String) -> Bool {
    let key = WordKey(word)
    return all.contains(key) && classes[name]?.contains(key) ?? false
  }

  func value(_ name: String, _ word: String) -> Int? {
    let key = WordKey(word)
    return all.contains(key) ? values[name]?[key] : nil
  }

  func unit(_ word: String) -> Unit? { units[word] }
}
