/// A run of tokens taken for a proper name, before it is known whose.
struct NameCandidate {
  /// What the name seems to name.
  enum Kind: Equatable {
    case person
    case country
    case demonym
    case capital
    case place
    case organization
    case ministry
    case armedGroup
    case agreement
    case event
    case outlet
    /// A people, faith or language; takes up its tokens so that nothing else claims them.
    case people

    /// The node type of the schema; nil for what is no node by itself.
    var nodeType: String? {
      switch self {
      case .person: return "person"
      case .country, .demonym, .capital: return "country"
      case .place: return "place"
      case .organization, .outlet: return "organization"
      case .ministry: return "ministry"
      case .armedGroup: return "armed-group"
      case .agreement: return "agreement"
      case .event: return "event"
      case .people: return nil
      }
    }

    /// The kind of a schema node type.
    init?(nodeType: String) {
      switch nodeType {
      case "person": self = .person
      case "country": self = .country
      case "place": self = .place
      case "organization": self = .organization
      case "ministry": self = .ministry
      case "armed-group": self = .armedGroup
      case "agreement": self = .agreement
      case "event": self = .event
      default: return nil
      }
    }
  }

  /// Where the evidence for the name comes from.
  enum Source: Int {
    case model
    case lexicon
    case title
    case pattern
  }

  /// Tokens of the name alone, without titles.
  var tokens: Range<Int>
  /// What it seems to name.
  var kind: Kind
  /// Canonical name, if the lexicon has one.
  var name: String?
  /// Canonical name of the country it belongs to, if known.
  var country: String?
  /// For bodies that every state has: the name that the country completes, "Parliament".
  var generic: String?
  /// Whether it stands in another country than its own, as embassies do.
  var isAbroad = false
  /// Ids of the portfolios of a ministry.
  var portfolios: [String] = []
  /// Where it comes from.
  var source: Source
  /// Node type of what a seat stands for when it acts: country, or organization ("Brussels").
  var seatType: String?
  /// Whether it is a building or street that stands for a government.
  var isBuilding = false
  /// Titles in front of the name, nearest last.
  var titles: [TitlePhrase] = []
  /// First token with titles, demonym and determiner.
  var start: Int

  /// Makes a candidate without titles.
  init(
    tokens: Range<Int>, kind: Kind, name: String? = nil, country: String? = nil, source: Source
  ) {
    self.tokens = tokens
    self.kind = kind
    self.name = name
    self.country = country
    self.source = source
    start = tokens.lowerBound
  }
}

/// A post, rank or honorific found in the text.
struct TitlePhrase: Equatable {
  /// Tokens of the title, with field and "deputy" but without country and "former".
  var tokens: Range<Int>
  /// The lexicon's kind, such as `minister`.
  var kind: String
  /// The post's usual name, which its synonyms share.
  var label = ""
  /// Whether it is a rank or a form of address and no post.
  var isAddress = false
  /// The post as the text words it, capitalised.
  var post: String
  /// Ids of the portfolios, if the title names any.
  var portfolios: [String] = []
  /// Field of a minister that no portfolio of the schema covers, as the text has it: "coal".
  var field: String?
  /// Canonical name of the only country that has the post under this name.
  var country: String?
  /// Whether the post is plural: "the two ministers".
  var isPlural = false
  /// Whether it is a deputy's post.
  var isDeputy = false
  /// Whether the text says that the post is over.
  var isFormer = false
  /// `male` or `female` when the word tells.
  var gender: String?
  /// The token that carries the title's syntactic relation.
  var head = 0
}
