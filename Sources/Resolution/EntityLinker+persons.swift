import KnowledgeGraph
import TextModel

/// Records of persons with one full name.
struct PersonGroup {
  var name: PreparedName
  var records: [Int]
  var countries: Set<String>
  var documents: Set<Int>
}

extension EntityLinker {
  /// The score from which two spellings of a full name are one person's.
  static let personThreshold = 0.88

  /// Pairs of persons with the same full name, or with spellings of one name.
  func personCandidates() -> [Candidate] {
    let groups = fullNameGroups()
    var candidates: [Candidate] = []
    for group in groups { candidates += sameName(group) }
    candidates += variants(groups)
    return candidates
  }

  /// Groups by the words of the full name, in the order of first records.
  private func fullNameGroups() -> [PersonGroup] {
    var positions: [String: Int] = [:]
    var groups: [PersonGroup] = []
    for i in records.indices where settings.strategy(records[i].entity.type) == .person {
      let name = PreparedName.person(records[i].entity.name, settings.names)
      guard name.strongCount >= 2 else { continue }
      let key = families[i] + "\u{0}" + name.key
      if let position = positions[key] {
        groups[position].records.append(i)
        groups[position].countries.formUnion(records[i].countries)
        groups[position].documents.insert(records[i].document)
      } else {
        positions[key] = groups.count
        groups.append(
          PersonGroup(
            name: name, records: [i], countries: Set(records[i].countries),
            documents: [records[i].document]))
      }
    }
    return groups
  }

  /// Pairs of one full name. Namesakes of different countries are kept apart unless their articles
  /// share a story.
  private func sameName(_ group: PersonGroup) -> [Candidate] {
    // One representative for each set of countries keeps this linear in the number of records.
    var representatives: [Int] = []
    var result: [Candidate] = []
    for i in group.records {
      var isKnown = false
      for other in representatives where areCompatible(i, other) {
        result.append(
          Candidate(a: other, b: i, reason: Reason(text: "same full name", score: 1)))
        isKnown = true
        break
      }
      if !isKnown { representatives.append(i) }
    }
    return result
  }

  /// Whether nothing speaks against two persons being one: their countries agree, or one's is not
  /// known, or their articles tell one story.
  private func areCompatible(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (records[a].countries, records[b].countries)
    return x.isEmpty || y.isEmpty || x.contains(where: y.contains)
      || stories.source(records[a].document) == stories.source(records[b].document)
  }

  /// Pairs of groups whose names are spellings of one.
  private func variants(_ groups: [PersonGroup]) -> [Candidate] {
    let matcher = NameMatcher(vocabulary: settings.names)
    var blocks: [String: [Int]] = [:]
    for (g, group) in groups.enumerated() {
      for key in EntityLinker.blockingKeys(group.name) { blocks[key, default: []].append(g) }
    }
    var seen: Set<[Int]> = []
    var result: [Candidate] = []
    for key in blocks.keys.sorted() {
      let block = blocks[key] ?? []
      for (i, x) in block.enumerated() {
        for y in block[(i + 1)...] where seen.insert([x, y]).inserted {
          let (a, b) = (groups[x], groups[y])
          // Two names in one article are two people: the article itself would have joined them.
          guard a.documents.isDisjoint(with: b.documents) else { continue }
          let score = matcher.score(a.name, b.name, .person)
          guard score >= EntityLinker.personThreshold else { continue }
          guard let first = a.records.first, let second = b.records.first,
            a.countries.isEmpty || b.countries.isEmpty || !a.countries.isDisjoint(with: b.countries)
          else { continue }
          let text = "spellings of one name, \(a.name.key) and \(b.name.key)"
          result.append(
            Candidate(a: first, b: second, reason: Reason(text: text, score: score)))
        }
      }
    }
    return result
  }

  /// Keys that spellings of one name share: the sound of one word with the beginning of another.
  static func blockingKeys(_ name: PreparedName) -> [String] {
    let words = name.words.filter { $0.weight >= 0.5 }
    var keys: Set<String> = []
    for (i, word) in words.enumerated() {
      for (j, other) in words.enumerated() where i != j {
        keys.insert(word.skeleton + "|" + other.skeleton.prefix(1))
      }
    }
    return keys.sorted()
  }

  /// Persons known by one word only, and all persons by the words of their names.
  struct BareNames {
    /// Records with one word, and what they are found by.
    var bare: [(record: Int, key: String)] = []
    /// Records of persons by family and word.
    var bySurname: [String: [Int]] = [:]
  }

  /// Reads the names of all persons for ``linkBareNames(_:)``.
  func bareNames() -> BareNames {
    var result = BareNames()
    for i in records.indices where settings.strategy(records[i].entity.type) == .person {
      let name = PreparedName.person(records[i].entity.name, settings.names)
      let strong = name.words.filter { $0.weight >= 0.5 }
      for word in Set(strong.map(\.text)) {
        let key = families[i] + "\u{0}" + word
        result.bySurname[key, default: []].append(i)
        if strong.count == 1 { result.bare.append((i, key)) }
      }
    }
    return result
  }

  /// Links persons known by one word only to the one person of full name that they can be: in the
  /// same story, or with the same post in the same country.
  mutating func linkBareNames(_ names: BareNames) {
    for (i, key) in names.bare {
      let others = (names.bySurname[key] ?? []).filter {
        $0 != i && records[$0].document != records[i].document
      }
      let story = stories.source(records[i].document)
      let told = others.filter { stories.source(records[$0].document) == story }
      linkBare(i, told, "same story, no other person of this name in it")
      let (posts, countries) = (records[i].posts, records[i].countries)
      let colleagues = others.filter {
        !records[$0].posts.isDisjoint(with: posts)
          && records[$0].countries.contains(where: countries.contains)
      }
      linkBare(i, colleagues, "same post in the same country, no other person of this name")
    }
  }

  private mutating func linkBare(_ i: Int, _ fitting: [Int], _ reason: String) {
    let found = Set(fitting.map { clusters.root($0) })
    guard found.count == 1, let other = fitting.first else { return }
    join(other, i, Reason(text: reason, score: 0.8))
  }
}
