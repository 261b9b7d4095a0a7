import KnowledgeGraph

/// Words that matter when names are compared: data of the schema, in folded form.
public struct NameVocabulary: Sendable {
  /// What a group of words is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Words that names have or lack without change of meaning: "al", "bin", "van", "de".
    case particle
    /// Particles between a child's and a father's name: "bin", "ibn".
    case patronymic
    /// Words that are no part of an organization's name: "the", "of", "and".
    case article
    /// Words in front of a person's name: "Mr", "President", "Sheikh".
    case title
    /// The forms of companies; the variants of a group are one form.
    case legalForm = "legal-form"
    /// A given name and its short forms.
    case nickname
    /// One word in several spellings: "defence", "defense".
    case spelling
    /// A number in words and in digits.
    case number
    /// Words that many organizations' names share: "bank", "group".
    case common
  }

  private(set) var particles: Set<String> = []
  private(set) var patronymics: Set<String> = []
  private(set) var articles: Set<String> = []
  private(set) var titles: Set<String> = []
  private(set) var common: Set<String> = []
  /// Folded words of a legal form, longest first, with the form's name.
  private(set) var legalForms: [(words: [String], form: String)] = []
  private(set) var nicknames: [String: Set<Int>] = [:]
  private(set) var spellings: [String: String] = [:]
  private var groups = 0

  /// A vocabulary without words: names are compared letter by letter.
  public init() {}

  /// Adds words of one kind that belong together: `name` is their standard form.
  public mutating func add(_ kind: Kind, name: String, variants: [String] = []) {
    let folded = ([name] + variants).map { FoldedName($0) }.filter { !$0.isEmpty }
    guard let standard = folded.first else { return }
    let words = folded.flatMap(\.words)
    switch kind {
    case .particle: particles.formUnion(words)
    case .patronymic: patronymics.formUnion(words)
    case .article: articles.formUnion(words)
    case .title: titles.formUnion(words)
    case .common: common.formUnion(words)
    case .legalForm:
      legalForms += folded.map { ($0.words, standard.text) }
      legalForms.sort { a, b in
        a.words.count != b.words.count
          ? a.words.count > b.words.count : a.words.lexicographicallyPrecedes(b.words)
      }
    case .nickname:
      groups += 1
      for word in words { nicknames[word, default: []].insert(groups) }
    case .spelling, .number:
      for variant in folded where variant.text != standard.text {
        spellings[variant.text] = standard.text
      }
    }
  }

  /// All words that a name may have or lack: for looking names up.
  public var optionalWords: Set<String> { particles.union(patronymics).union(articles) }

  /// Whether one of the two words is a short form of the other, or both of a third.
  func areNicknames(_ a: String, _ b: String) -> Bool {
    guard let x = nicknames[a], let y = nicknames[b] else { return false }
    return !x.isDisjoint(with: y)
  }
}
