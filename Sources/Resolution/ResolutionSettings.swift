/// What resolution knows of the schema: how each node type is recognised across documents, and
/// which edge types say something about who an entity is.
public struct ResolutionSettings: Sendable {
  /// How entities of a node type are recognised.
  public enum Strategy: String, Sendable, CaseIterable {
    /// By the property `country`, or else by name: states.
    case code
    /// By the standard name, with its country in brackets: ministries, dates.
    case name
    /// By full name with its variants, never by a bare surname or title: persons.
    case person
    /// By name, acronym or other standing name: organizations, armed groups.
    case organization
    /// By the words of a description, with the parties and the date: agreements, events.
    case description
  }

  /// The strategy of each node type; `name` for types not listed.
  public var strategies: [String: Strategy] = [:]
  /// Node types whose entities may be one although documents type them differently, as a militia
  /// may be called an organization. Each type belongs to one family.
  public var families: [Set<String>] = []
  /// Edge types that tie a person or body to its country: `position`, `affiliated-with`.
  public var membershipEdges: Set<String> = []
  /// Edge types from a party to an agreement or event.
  public var partyEdges: Set<String> = []
  /// Edge types from an agreement or event to its date.
  public var dateEdges: Set<String> = []
  /// Edge types whose direction carries no meaning.
  public var symmetricEdges: Set<String> = []
  /// The words of names.
  public var names: NameVocabulary

  /// Makes settings without any knowledge of the schema.
  public init(names: NameVocabulary = NameVocabulary()) { self.names = names }

  func strategy(_ type: String) -> Strategy { strategies[type] ?? .name }

  /// Whether entities of two types may be one.
  public func isOneFamily(_ a: String, _ b: String) -> Bool { family(a) == family(b) }

  /// The name of a type's family: types of one family may be merged.
  func family(_ type: String) -> String {
    families.first { $0.contains(type) }?.min() ?? type
  }
}
