/// What an analyst decided about the graph: a record over the untouched claims, with who, when and
/// why. Later decisions win over earlier ones.
public struct Decision: Sendable, Hashable {
  /// An entity as people name it, whichever documents it stands in.
  ///
  /// Decisions name entities by type and name rather than by node id, so that they survive a
  /// rebuild in which the node changes its best name.
  public struct Subject: Sendable, Hashable {
    /// Node type.
    public var type: String
    /// A name, compared in folded form (`FoldedName`).
    public var name: String
    /// Only the entities of these documents, sorted; empty for all.
    public var documents: [String]

    /// Makes a subject.
    public init(type: String, name: String, documents: [String] = []) {
      self.type = type
      self.name = name
      self.documents = documents.sorted()
    }
  }

  /// What was decided.
  public enum Action: Sendable, Hashable {
    /// The two are one.
    case merge(Subject, Subject)
    /// The two are never one.
    case keepApart(Subject, Subject)
    /// The entities of this name, in these documents, are nobody else.
    case split(Subject)
    /// The entity is of another type.
    case retype(Subject, to: String)
    /// The edge is wrong and must not be shown.
    case reject(edge: String, from: Subject, to: Subject)
    /// The document counts no more: all that rests on it alone goes.
    case forget(document: String)

    /// The action's name in the store: `merge`, `keep-apart`, `split`, `retype`, `reject` or
    /// `forget`.
    public var name: String {
      switch self {
      case .merge: return "merge"
      case .keepApart: return "keep-apart"
      case .split: return "split"
      case .retype: return "retype"
      case .reject: return "reject"
      case .forget: return "forget"
      }
    }
  }

  /// What was decided.
  public var action: Action
  /// Who decided; free text.
  public var who: String
  /// When, as an ISO 8601 instant.
  public var when: String
  /// Why; free text.
  public var why: String

  /// Makes a decision.
  public init(_ action: Action, who: String, when: String, why: String) {
    self.action = action
    self.who = who
    self.when = when
    self.why = why
  }
}
