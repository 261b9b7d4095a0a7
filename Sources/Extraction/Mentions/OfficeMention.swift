/// A post that the text gives to somebody: "Iraqi Defence Minister Erfan al-Hiyali".
public struct OfficeMention: Sendable, Hashable {
  /// Index of the holder in `DocumentAnalysis.entities`; nil when the article never names the
  /// holder.
  public var holder: Int?
  /// The post as the text words it, without country and without "former", capitalised: "Defence
  /// Minister".
  public var title: String
  /// Tokens of the title.
  public var tokens: Range<Int>
  /// The token at which the holder is named or described.
  public var head: Int
  /// Indices of the countries the post belongs to; empty when unknown.
  public var countries: [Int]
  /// Indices of ministries, organizations and armed groups the post belongs to.
  public var bodies: [Int]
  /// Kind of post as in the schema's titles: `head-of-state`, `minister`, `diplomat`,
  /// `spokesperson`…
  public var kind: String
  /// Ids of the schema's portfolios that the post is in charge of, such as `foreign`.
  public var portfolios: [String]
  /// Whether the text says that the post is over.
  public var isFormer: Bool
  /// Whether it is a deputy's post.
  public var isDeputy: Bool
  /// How sure the holder and the country are, 0...1.
  public var confidence: Double

  /// Makes an office mention.
  public init(
    holder: Int?, title: String, tokens: Range<Int>, head: Int, countries: [Int] = [],
    bodies: [Int] = [], kind: String, portfolios: [String] = [], isFormer: Bool = false,
    isDeputy: Bool = false, confidence: Double = 1
  ) {
    self.holder = holder
    self.title = title
    self.tokens = tokens
    self.head = head
    self.countries = countries
    self.bodies = bodies
    self.kind = kind
    self.portfolios = portfolios
    self.isFormer = isFormer
    self.isDeputy = isDeputy
    self.confidence = confidence
  }
}
