import TextModel

/// An entity while the article is being read.
struct EntityDraft {
  /// Node type.
  var type: String
  /// Canonical name.
  var name: String
  /// Surface forms that name it, in the order found, each once.
  var surfaces: [String] = []
  /// Canonical name of its country, if known.
  var country: String?
  /// Ids of the portfolios of a ministry.
  var portfolios: [String] = []
  /// Whether the article only implies it.
  var isImplied = false
  /// `male` or `female`, where a title or pronoun tells.
  var gender: String?
  /// Whether it was made from a description and not from a name.
  var isDescribed = false
  /// Whether only the learned judge made it.
  var isSurmised = false
  /// The verb of the clause that tells it, for an event that a noun only takes up.
  var happening: Int?
  /// First token that speaks of it.
  var firstToken = Int.max
  /// Whether an armed-group word stands beside its name.
  var isArmed = false
}

/// All entities and mentions of one article while it is being read.
struct EntityLedger {
  /// Entities in the order they were made.
  var drafts: [EntityDraft] = []
  /// Mentions in the order they were made.
  var mentions: [EntityMention] = []
  /// Entity by "type|folded name".
  private var byName: [String: Int] = [:]

  /// The entity of this type and name, made when it is new.
  mutating func entity(type: String, name: String) -> Int {
    let key = type + "|" + FoldedWord.fold(name)
    if let known = byName[key] { return known }
    drafts.append(EntityDraft(type: type, name: name))
    byName[key] = drafts.count - 1
    return drafts.count - 1
  }

  /// The entity of this type and name, if there is one.
  func existing(type: String, name: String) -> Int? { byName[type + "|" + FoldedWord.fold(name)] }

  /// "The State Department": a ministry that is named brings its state along.
  mutating func addCountriesOfMinistries() {
    for draft in drafts where draft.type == "ministry" && !draft.isImplied {
      guard let country = draft.country, draft.firstToken < Int.max else { continue }
      let isNew = existing(type: "country", name: country) == nil
      let entity = entity(type: "country", name: country)
      guard isNew else { continue }
      drafts[entity].isImplied = true
      drafts[entity].firstToken = draft.firstToken
    }
  }

  /// "Deputy Secretary of State X", "Health Minister Y" in an article set in Nairobi: the state
  /// whose post it is, where the text never names it.
  mutating func addCountries(of offices: [OfficeReader.Office]) {
    for office in offices
    where office.holder != nil && !["religious", "member"].contains(office.title.kind) {
      for country in office.countries where existing(type: "country", name: country) == nil {
        let entity = entity(type: "country", name: country)
        drafts[entity].isImplied = true
        drafts[entity].firstToken = office.head
      }
    }
  }

  /// Makes a further name lead to an entity.
  mutating func register(_ name: String, for entity: Int) {
    byName[drafts[entity].type + "|" + FoldedWord.fold(name)] = entity
  }

  /// A new entity that no name leads to yet.
  mutating func newEntity(type: String, name: String) -> Int {
    drafts.append(EntityDraft(type: type, name: name))
    return drafts.count - 1
  }

  /// Records a mention; names and descriptions give the entity a surface form.
  mutating func mention(
    _ tokens: Range<Int>, head: Int, entities: [Int], form: EntityMention.Form,
    surface: String? = nil, confidence: Double = 1
  ) {
    guard !entities.isEmpty, !tokens.isEmpty else { return }
    mentions.append(
      EntityMention(
        tokens: tokens, head: head, entities: entities, form: form, confidence: confidence))
    for entity in entities {
      drafts[entity].firstToken = min(drafts[entity].firstToken, tokens.lowerBound)
      if let surface, entities.count == 1 { addSurface(surface, to: entity) }
    }
  }

  /// Adds a surface form unless the entity has it.
  mutating func addSurface(_ surface: String, to entity: Int) {
    let text = Self.isPlain(surface) ? surface : Self.joined(surface)
    guard !text.isEmpty, !drafts[entity].surfaces.contains(text) else { return }
    drafts[entity].surfaces.append(text)
  }

  /// The words of a text with single blanks between them.
  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a text is all ASCII and its words stand one blank apart.
  private static func isPlain(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && previous == 0x20 { return false }
      previous = byte
    }
    return previous != 0x20
  }
}
