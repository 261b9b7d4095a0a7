/// A list of words or names of the world, as a file of `schema/lexicons` holds it.
public struct Lexicon: Sendable {
  /// One entry: an id and fields, each a list of texts.
  public struct Entry: Sendable {
    /// Id, unique in the lexicon.
    public let id: String
    /// The fields by name.
    public let fields: [String: [String]]
    let position: SchemaFile.Position

    /// The values of a field; empty when the entry lacks it.
    public subscript(field: String) -> [String] { fields[field] ?? [] }

    /// The first value of a field.
    public func first(_ field: String) -> String? { fields[field]?.first }
  }

  /// Name, by which it is asked for.
  public let name: String
  /// What it holds, in words.
  public internal(set) var about: String
  /// The entries, in file order, those of overlays last unless they replace one.
  public internal(set) var entries: [Entry]
  private(set) var places: [String: Int] = [:]

  init(name: String, about: String, entries: [Entry]) {
    self.name = name
    self.about = about
    self.entries = []
    self.entries.reserveCapacity(entries.count)
    for entry in entries { put(entry) }
  }

  /// The entry with the given id.
  public subscript(id: String) -> Entry? { places[id].map { entries[$0] } }

  /// The values of one field of all entries whose `key` field holds `value`, in file order.
  public func words(_ field: String = "words", where key: String, is value: String) -> [String] {
    entries.filter { $0[key].contains(value) }.flatMap { $0[field] }
  }

  /// Adds an entry, or replaces the one with the same id.
  mutating func put(_ entry: Entry) {
    if let place = places[entry.id] {
      entries[place] = entry
    } else {
      places[entry.id] = entries.count
      entries.append(entry)
    }
  }
}
