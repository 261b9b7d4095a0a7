import Language
import Ontology

/// Names of parties, companies, agencies and places of all states, each bound to its state:
/// "Fidesz" is Hungary's, and "PS" a party only where the article speaks of a state that has one.
struct WorldNames: Sendable {
  /// What a phrase names.
  struct Entry: Sendable, Equatable {
    /// Canonical name.
    var name: String
    /// Kind of candidate.
    var kind: NameCandidate.Kind
    /// Canonical name of the state; nil for international bodies and shared waters.
    var country: String?
    /// Whether the phrase is written in capitals throughout.
    var isAcronym: Bool
    /// Whether it is written in capitals and so long that hardly anything else is called so.
    var isDistinct: Bool
    /// Whether the phrase is one word.
    var isSingle: Bool
    /// Whether it is a party, whose like other states have.
    var isParty: Bool
    /// Whether it is a company.
    var isFirm = false
  }

  private var table = PhraseTable<Entry>()
  private var parliaments: [String: String] = [:]

  /// Reads the lexicon `world-names`: each entry has `lines`, one name a line, "CC | kind | name |
  /// alias …".
  ///
  /// - Complexity: O(size of the lexicon).
  init(_ lexicon: Lexicon, codes: [String: String], isKnown: (String) -> Bool) {
    for text in lexicon.entries.flatMap({ $0["lines"] }) {
      for line in text.split(separator: "\n") {
        let fields = Self.fields(line)
        guard fields.count > 2, let kind = Self.kind(fields[1]) else { continue }
        let country = codes[fields[0]]
        if fields[1] == "legislature", let country, parliaments[country] == nil,
          fields[3...].contains(where: {
            $0.hasPrefix("Parliament of")
              || $0.hasSuffix(" Parliament") && $0.split(separator: " ").count == 2
          })
        {
          parliaments[country] = fields[2]
        }
        let name = Self.name(fields)
        for phrase in fields[2...] where !isKnown(phrase) {
          table.add(
            phrase,
            Entry(
              name: name, kind: kind, country: country,
              isAcronym: FoldedWord.isAllCapitals(phrase) && phrase.utf8.count <= 8,
              isDistinct: FoldedWord.isAllCapitals(phrase) && phrase.utf8.count >= 4,
              isSingle: !phrase.contains(" "), isParty: fields[1] == "party",
              isFirm: ["company", "airline"].contains(fields[1])))
        }
      }
    }
  }

  /// What stands between the bars, without the blanks around it.
  private static func fields(_ line: Substring) -> [String] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    return line.utf8.split(separator: UInt8(ascii: "|")).map { bytes in
      var field = Substring(bytes.drop(while: isBlank))
      while let last = field.utf8.last, isBlank(last) { field.removeLast() }
      // Blanks that are no ASCII.
      while field.first?.isWhitespace ?? false { field.removeFirst() }
      while field.last?.isWhitespace ?? false { field.removeLast() }
      return String(field)
    }
  }

  /// The name in full, for a state's bodies that are listed under their capitals; the world's are
  /// known by them.
  private static func name(_ fields: [String]) -> String {
    guard fields[0] != "ZZ", fields[1] != "media", FoldedWord.isAllCapitals(fields[2]),
      fields[2].utf8.count <= 8
    else {
      return fields[2]
    }
    return fields[3...].first { $0.contains(" ") } ?? fields[2]
  }

  /// The proper name of a state's parliament, where it has one.
  func parliament(of country: String) -> String? { parliaments[country] }

  static func kind(_ word: String) -> NameCandidate.Kind? {
    switch word {
    case "armed": return .armedGroup
    case "city", "region", "island", "water": return .place
    case "media": return .outlet
    case "party", "union", "movement", "company", "airline", "organization", "club", "legislature",
      "court", "security", "agency", "university", "ngo", "sport", "international":
      return .organization
    default: return nil
    }
  }

  /// The longest name that starts at a token.
  func match(in words: [String], from start: Int, limit: Int) -> PhraseTable<Entry>.Match? {
    table.match(in: words, from: start, limit: limit)
  }
}

extension NameFinder {
  /// Names of the world that the text speaks of, where they overlap nothing that says otherwise.
  ///
  /// A name of one word needs its state in the text, and so does one that several states have.
  /// People whose surname is a place stay people.
  ///
  /// - Complexity: O(tokens).
  func worldNames(besides found: [NameCandidate]) -> [NameCandidate] {
    var owner = [Int](repeating: -1, count: view.tokens.count)
    var surnames: Set<String> = []
    for (number, candidate) in found.enumerated() {
      for i in candidate.tokens { owner[i] = number }
      guard candidate.kind == .person, candidate.tokens.count > 1 else { continue }
      for i in candidate.tokens where !view.words[i].isEmpty { surnames.insert(view.words[i]) }
    }
    let spoken = countriesSpokenOf(found)
    let defined = definedInBrackets(found, owner)
    var result: [NameCandidate] = []
    var i = 0
    while i < view.tokens.count {
      defer { i += 1 }
      guard view.isRead[i], view.isCapitalized[i],
        let match = lexicon.worldNames?.match(
          in: view.words, from: i, limit: view.sentence(i).upperBound),
        let entry = chosen(match.values, spoken) ?? firm(match)
      else { continue }
      var range = match.tokens
      while range.count > 1, view.words[range.upperBound - 1].isEmpty {
        range = range.lowerBound..<(range.upperBound - 1)
      }
      guard isWritten(range, entry), !defined.contains(view.text(range)),
        !isPartOfName(range, entry, owner, found, surnames)
      else {
        continue
      }
      result.append(
        NameCandidate(
          tokens: range, kind: entry.kind, name: entry.name,
          country: entry.kind == .place ? entry.country : nil, source: .lexicon))
      i = range.upperBound - 1
    }
    return result
  }

  /// "The Social Democratic Party (SPD)": short names that the text gives itself to what it names
  /// in full.
  private func definedInBrackets(_ found: [NameCandidate], _ owner: [Int]) -> Set<String> {
    var result: Set<String> = []
    for open in view.tokens.indices.dropFirst() where view.tokens[open].text == "(" {
      guard open + 2 < view.tokens.count, view.tokens[open + 2].text == ")", owner[open - 1] >= 0
      else { continue }
      let full = found[owner[open - 1]]
      guard full.source != .lexicon, full.tokens.count > 1, full.kind == .organization else {
        continue
      }
      result.insert(view.tokens[open + 1].text)
    }
    return result
  }

  /// How often the text speaks of each state, by name, nationality or capital.
  private func countriesSpokenOf(_ found: [NameCandidate]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for candidate in found where [.country, .demonym, .capital].contains(candidate.kind) {
      if let country = candidate.country ?? candidate.name { counts[country, default: 0] += 1 }
    }
    return counts
  }

  /// The thing of that name whose state the text speaks of most.
  private func chosen(
    _ values: [WorldNames.Entry], _ spoken: [String: Int]
  ) -> WorldNames.Entry? {
    let most = spoken.values.max() ?? 0
    let near = values.filter { value in
      guard let country = value.country else {
        return !value.isAcronym || value.isDistinct
      }
      let count = spoken[country] ?? 0
      return value.isParty ? count > 0 && (2 * count > most || most < 3) : count > 0
    }
    if let best = near.max(by: { a, b in
      let (x, y) = (spoken[a.country ?? ""] ?? 0, spoken[b.country ?? ""] ?? 0)
      return x != y ? x < y : a.name > b.name
    }) {
      return best
    }
    // "The Reform Party" of nowhere is nobody's in particular.
    return values.count == 1 && !values[0].isSingle && !values[0].isParty ? values[0] : nil
  }

  /// "Ryanair criticised the plan": a company with a name of its own that the model sees a name
  /// in, whether or not the text speaks of its state.
  private func firm(_ match: PhraseTable<WorldNames.Entry>.Match) -> WorldNames.Entry? {
    let i = match.tokens.lowerBound
    guard match.values.count == 1, let entry = match.values.first, entry.isFirm, entry.isSingle,
      !entry.isAcronym, match.tokens.count == 1, view.words[i].count > 4,
      ["ORG", "PERSON"].contains(view.label[i]), view.tokens[i].tag == "NNP",
      lexicon.givenNames[view.words[i]] == nil
    else { return nil }
    return entry
  }

  /// Whether the words are written as the name is.
  private func isWritten(_ range: Range<Int>, _ entry: WorldNames.Entry) -> Bool {
    if entry.isAcronym { return FoldedWord.isAllCapitals(view.text(range)) }
    let last = range.upperBound - 1
    // "The independent lawmaker" is no newspaper; "Rio de Janeiro state" has its capitals
    // elsewhere.
    guard range.dropFirst(entry.isSingle ? 0 : 1).contains(where: { view.isCapitalized[$0] })
    else { return false }
    return view.isCapitalized[last] && titles.covering(range.lowerBound) == nil
      && !isTitleCase(view.sentence(range.lowerBound)) || !entry.isSingle
  }

  /// Whether the words belong to another name: a person's, a known body's, a longer one.
  private func isPartOfName(
    _ range: Range<Int>, _ entry: WorldNames.Entry, _ owner: [Int], _ found: [NameCandidate],
    _ surnames: Set<String>
  ) -> Bool {
    if entry.isSingle, range.count == 1, surnames.contains(view.words[range.lowerBound]) {
      return true
    }
    for i in range where owner[i] >= 0 {
      let other = found[owner[i]]
      let isUnknownMinistry =
        other.source == .pattern && other.kind == .ministry && other.portfolios.isEmpty
      // "Pakistan Tehreek-e-Insaf": a name that begins with its state.
      if other.kind == .country, other.tokens.lowerBound == range.lowerBound,
        other.tokens.count < range.count, entry.isParty
      {
        continue
      }
      // "Atletico Lima": a club's or firm's name that ends with a capital.
      if other.kind == .capital, other.tokens.upperBound == range.upperBound,
        other.tokens.count < range.count, !entry.isSingle, entry.kind == .organization,
        range.allSatisfy({ view.isCapitalized[$0] })
      {
        continue
      }
      // "All Progressives Congress" is no congress.
      let isPartOfIt =
        other.source == .pattern && other.kind == .organization && range.count > 2
        && range.contains(other.tokens.lowerBound) && other.tokens.upperBound == range.upperBound
      if other.source != .model, !isUnknownMinistry, !isPartOfIt { return true }
      if other.tokens.count > range.count { return true }
      if entry.isSingle, entry.kind == .place, other.kind == .person { return true }
    }
    // "Aston Villa Road", "Minister Lagos": capitals on go on with the name.
    let next = range.upperBound
    if entry.isSingle, next < view.sentence(range.lowerBound).upperBound, view.isCapitalized[next],
      view.tokens[next].tag.hasPrefix("NNP"), owner[next] < 0, titles.covering(next) == nil
    {
      return true
    }
    let before = range.lowerBound - 1
    return entry.isSingle && before > view.sentence(range.lowerBound).lowerBound
      && view.isCapitalized[before] && view.tokens[before].tag == "NNP" && owner[before] < 0
      && titles.covering(before) == nil
  }
}
