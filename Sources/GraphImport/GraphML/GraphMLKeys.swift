import GraphStore

/// A name of data that has a place of its own in a node or an edge.
enum GraphMLField: Int, CaseIterable {
  case id, label, name, type, aliases, documents
  case interaction, weight, polarity, modality, date, by, evidence, document, sources, confidence
  case symmetric, evidenceAll

  /// The name in a document.
  var text: String { self == .evidenceAll ? "evidence_all" : "\(self)" }

  /// Whether a node has it; what it has not is a property there.
  var isOfNode: Bool { rawValue <= GraphMLField.documents.rawValue }
  /// Whether an edge has it.
  var isOfEdge: Bool { self != .aliases && self != .documents }
}

/// The keys that a GraphML document declares, and the names they stand for.
struct GraphMLKeys {
  /// A declaration.
  struct Key {
    /// Index of its name in ``GraphMLKeys/columns``.
    var column: Int
    /// `node`, `edge`, `all` or something without meaning here.
    var domain: String
    /// The value of those that have none.
    var standard: String?
  }

  /// What keys of one name give.
  struct Column {
    var name: String
    var field: GraphMLField?
    /// The name as a member of a JSON object, with its colon.
    var member: [UInt8] = []
  }

  /// A value for those that have none of this name.
  struct Standard: Equatable {
    var name: String
    var domain: String
    var value: String
  }

  /// The keys in the order in which their ids were declared first.
  private(set) var keys: [Key] = []
  /// Names in the order in which they came up.
  private(set) var columns: [Column] = []
  /// For each column its place among the members of an object as the store writes them; known when
  /// ``sortMembers()`` has been called.
  private(set) var ranks: [Int] = []
  private var ids: [[UInt8]] = []
  private var numbers: [String: Int] = [:]
  private var columnNumbers: [String: Int] = [:]
  private var fields = [Int](repeating: -1, count: GraphMLField.allCases.count)
  /// For each key which one came behind it the last time: mostly the same.
  private var followers: [Int] = []
  private var last = 0

  /// Number of declarations.
  private(set) var count = 0

  /// Index of the column of a field; -1 where no key has its name.
  func column(_ field: GraphMLField) -> Int { fields[field.rawValue] }

  /// The defaults, in the order of declaration.
  var standards: [Standard] {
    keys.compactMap { key in
      key.standard.map {
        Standard(name: columns[key.column].name, domain: key.domain, value: $0)
      }
    }
  }

  /// Index of the column of a name, if a key has it.
  func column(named name: String) -> Int? { columnNumbers[name] }

  /// Declares a key; gives its number.
  mutating func declare(id: String, name: String, domain: String) -> Int {
    count += 1
    let column = columnNumbers[name] ?? columns.count
    if column == columns.count {
      let field = GraphMLField.allCases.first { $0.text == name }
      columns.append(Column(name: name, field: field))
      columnNumbers[name] = column
      if let field { fields[field.rawValue] = column }
    }
    let key = Key(column: column, domain: domain)
    if let number = numbers[id] {
      keys[number] = key
      return number
    }
    numbers[id] = keys.count
    keys.append(key)
    ids.append(Array(id.utf8))
    followers.append(0)
    return keys.count - 1
  }

  /// Gives a key a default.
  mutating func set(standard: String, of key: Int) { keys[key].standard = standard }

  /// The number of a key, whose id stands at some place; nil when it is not declared.
  mutating func find(_ range: Range<Int>, in bytes: borrowing [UInt8]) -> Int? {
    if last < followers.count {
      let guess = followers[last]
      if bytes.hold(ids[guess], at: range) {
        last = guess
        return guess
      }
    }
    let id = String(decoding: bytes[range], as: UTF8.self)
    guard let number = numbers[id] else { return nil }
    followers[last] = number
    last = number
    return number
  }

  /// The store writes the members of an object in an order of its own: it is asked for it, once new
  /// names have come up.
  mutating func sortMembers() {
    if ranks.count == columns.count { return }
    let names = columns.map(\.name)
    let object = PackedGraph.properties(Dictionary(uniqueKeysWithValues: names.map { ($0, "") }))
    var scanner = JSONScanner(Array((object ?? "{}").utf8))
    var order: [Int] = []
    try? scanner.object { scanner, text throws(JSONScanner.Fault) in
      let name = String(decoding: scanner.bytes[text.range], as: UTF8.self)
      if let column = columnNumbers[name] { order.append(column) }
      _ = try scanner.string()
    }
    ranks = Array(repeating: 0, count: columns.count)
    for (rank, column) in order.enumerated() {
      ranks[column] = rank
      guard columns[column].member.isEmpty else { continue }
      let alone = PackedGraph.properties([columns[column].name: ""]) ?? ""
      // Without the braces and the empty value.
      columns[column].member = Array(alone.utf8.dropFirst().dropLast(3))
    }
  }
}
