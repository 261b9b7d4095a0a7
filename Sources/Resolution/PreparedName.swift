import KnowledgeGraph

/// A name made ready for comparison: its words with what they weigh.
struct PreparedName: Sendable {
  struct Word: Sendable {
    var text: String
    /// The consonants that transliterations and spelling slips leave alone.
    var skeleton: String
    var weight: Double
    var isPatronymic = false
  }

  var words: [Word]
  /// All words joined, without titles, articles and legal forms.
  var joined: String
  /// The words that distinguish, in order and joined by blanks; equal names have equal keys.
  var key: String
  var legalForm: String?
  /// What stands in brackets behind the name, folded, such as the country of a ministry.
  var qualifier: String?
  /// Whether the name was written in a script without letters for single sounds or in Hangul;
  /// there a single sign makes another name.
  var isLogographic: Bool

  /// Number of words that carry the name: more than an initial and no particle.
  var strongCount: Int { words.filter { $0.weight >= 0.5 }.count }

  static func person(_ name: String, _ vocabulary: NameVocabulary) -> PreparedName {
    var words = FoldedName(name).words
    func strip(_ isTitle: (String) -> Bool) {
      while words.count > 1, let first = words.first, isTitle(first) { words.removeFirst() }
    }
    strip(vocabulary.titles.contains)
    // "Nicolás Maduro LLC": a legal form does not make another person.
    while words.count > 2, let last = words.last,
      vocabulary.legalForms.contains(where: { $0.words == [last] && last.count > 1 })
    {
      words.removeLast()
    }
    var seen: Set<String> = []
    let distinct = words.filter { $0.count == 1 || seen.insert($0).inserted }
    return prepared(distinct, name: name, legalForm: nil) { word in
      if vocabulary.patronymics.contains(word) || vocabulary.particles.contains(word) { return 0.2 }
      return word.count == 1 ? 0.4 : 1
    } isPatronymic: {
      vocabulary.patronymics.contains($0)
    }
  }

  static func organization(_ name: String, _ vocabulary: NameVocabulary) -> PreparedName {
    var words = FoldedName(name.replacing("&", with: " and ")).words
    words = respelled(words, vocabulary)
    var form: String?
    for (phrase, standard) in vocabulary.legalForms where phrase.count < words.count {
      if words.suffix(phrase.count).elementsEqual(phrase) {
        words.removeLast(phrase.count)
        form = form ?? standard
      } else if phrase.count > 1 || form == nil, words.starts(with: phrase) {
        words.removeFirst(phrase.count)
        form = form ?? standard
      }
    }
    let bare = words.filter { !vocabulary.articles.contains($0) }
    var result = prepared(bare.isEmpty ? words : bare, name: name, legalForm: form) { word in
      vocabulary.particles.contains(word) ? 0.2 : vocabulary.common.contains(word) ? 0.6 : 1
    } isPatronymic: { _ in
      false
    }
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
      result.qualifier = FoldedName(name[open...]).text
    }
    return result
  }

  private static func prepared(
    _ words: [String], name: String, legalForm: String?, weight: (String) -> Double,
    isPatronymic: (String) -> Bool
  ) -> PreparedName {
    let prepared = words.map {
      Word(
        text: $0, skeleton: skeleton($0), weight: weight($0), isPatronymic: isPatronymic($0))
    }
    let strong = prepared.filter { $0.weight > 0.2 }
    return PreparedName(
      words: prepared, joined: words.joined(),
      key: (strong.isEmpty ? prepared : strong).map(\.text).joined(separator: " "),
      legalForm: legalForm,
      isLogographic: name.unicodeScalars.contains {
        (0x3400...0x9FFF).contains($0.value) || (0xAC00...0xD7AF).contains($0.value)
      })
  }

  /// The words in their standard spelling; numbers of two words become one.
  static func respelled(_ words: [String], _ vocabulary: NameVocabulary) -> [String] {
    var result: [String] = []
    var i = 0
    while i < words.count {
      if i + 1 < words.count,
        let standard = vocabulary.spellings[words[i] + " " + words[i + 1]]
      {
        result += standard.split(separator: " ").map(String.init)
        i += 2
      } else {
        let standard = vocabulary.spellings[words[i]] ?? words[i]
        result += standard.split(separator: " ").map(String.init)
        i += 1
      }
    }
    return result
  }

  /// Letters that different transliterations write differently, reduced: digraphs become single
  /// letters, doubled letters one, and vowels behind the first letter fall away.
  static func skeleton(_ word: String) -> String {
    let letters = Array(word.utf8)
    var result: [UInt8] = []
    func add(_ letter: UInt8) {
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"):
        if result.isEmpty { result.append(UInt8(ascii: "a")) }
      case UInt8(ascii: "y"), UInt8(ascii: "w"), UInt8(ascii: "h"):
        if result.isEmpty { result.append(letter) }
      case UInt8(ascii: "q"), UInt8(ascii: "c"): addOnce(UInt8(ascii: "k"))
      case UInt8(ascii: "z"): addOnce(UInt8(ascii: "s"))
      case UInt8(ascii: "v") where !result.isEmpty: addOnce(UInt8(ascii: "f"))
      default: addOnce(letter)
      }
    }
    func addOnce(_ letter: UInt8) {
      if result.last != letter { result.append(letter) }
    }
    var i = 0
    while i < letters.count {
      if let pair = digraphs.first(where: { letters[i...].starts(with: $0.letters) }) {
        for letter in pair.sound { add(letter) }
        i += pair.letters.count
      } else {
        add(letters[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Groups of letters for one sound, the longer ones first.
  private static let digraphs: [(letters: [UInt8], sound: [UInt8])] = [
    ("tch", "c"), ("sch", "s"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("ck", "k"), ("ce", "s"), ("ci", "s"), ("dj", "j"), ("zh", "j"), ("x", "ks"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
