/// The persons of an article while their names are linked, found by what a name shares with theirs.
struct PersonTable {
  /// A person.
  struct Person {
    var entity: Int
    var parts: PersonLinker.Parts
    /// First and last token at which a name of the person begins.
    var first: Int
    var last: Int
    var gender: String?
  }

  /// The persons in the order in which they were added.
  private(set) var all: [Person] = []
  private var byWord: [String: [Int]] = [:]
  /// By all words written as one.
  private var byJoined: [String: [Int]] = [:]
  private var slips = SlipIndex()

  /// In a text with more persons than this, slips of spelling are not looked for.
  private static let mostForSlips = 500

  /// Adds a person.
  mutating func add(_ person: Person) {
    let number = all.count
    for word in Set(person.parts.words) {
      byWord[word, default: []].append(number)
      slips.insert(word, of: number)
    }
    byJoined[person.parts.words.joined(), default: []].append(number)
    all.append(person)
  }

  /// Notes that a name of a person begins at a token.
  mutating func note(_ person: Int, at token: Int) {
    all[person].last = max(all[person].last, token)
    all[person].first = min(all[person].first, token)
  }

  /// Persons that a name can belong to, ascending: those who share a word with it; else, unless the
  /// text has very many persons, those of whom a slip of spelling or an initial may make it one.
  func rivals(of name: PersonLinker.Parts) -> [Int] {
    let sharing = Set(name.words.flatMap { byWord[$0] ?? [] })
    if !sharing.isEmpty { return sharing.sorted() }
    return all.count <= PersonTable.mostForSlips ? near(name) : []
  }

  /// All persons whose names `PersonLinker.fit` may find to fit a name, ascending, and perhaps
  /// others.
  ///
  /// A name fits another only if they are equal when written as one word, or share a word, or have
  /// an initial or a word with a slip in common.
  func near(_ name: PersonLinker.Parts) -> [Int] {
    // An initial may stand for any word with that letter.
    if name.words.contains(where: { $0.count == 1 }) { return Array(all.indices) }
    var found = Set(byJoined[name.words.joined()] ?? [])
    for word in name.words {
      found.formUnion(byWord[word] ?? [])
      if let initial = word.first { found.formUnion(byWord[String(initial)] ?? []) }
      found.formUnion(slips.owners(near: word))
    }
    return found.sorted()
  }
}
